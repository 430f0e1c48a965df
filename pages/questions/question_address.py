"""Which question the page shows, and of it which part, version and table: as its address says."""

from __future__ import annotations

from typing import Final

from pages.parts.state import page_parameter, set_page_parameter, store
from pages.questions.question_session import QuestionSession, tell
from views import find
from written_questions.dossiers import dossier_store
from written_questions.dossiers.dossier import Dossier, Part, Table
from written_questions.dossiers.dossier_store import NoSuchDossierError

DOSSIER: Final = "dossier"
PART: Final = "deel"
VERSION: Final = "versie"


def current_dossier() -> Dossier | None:
    """The dossier that the address names, as it is now; None on the list. Raises DataUnavailable."""
    number = page_parameter(DOSSIER, "")
    if not number:
        return None
    dossier = QuestionSession.dossier.value
    if dossier is None or str(dossier.id) != number:
        try:
            dossier = dossier_store.load(int(number), store())
        except (NoSuchDossierError, ValueError):
            tell("missing")
            return None
        QuestionSession.dossier.value = dossier
    return dossier


def part_at(dossier: Dossier) -> int:
    """The position of the sub-question that is open."""
    wanted = page_parameter(PART, "")
    numbers = [part.number for part in dossier.parts]
    return numbers.index(wanted) if wanted in numbers else 0


def version_shown() -> int:
    """The version of the frozen answer that the address asks for; 0 for the dossier itself."""
    text = page_parameter(VERSION, "")
    return int(text) if text.isascii() and text.isdigit() else 0


def present_tables(part: Part) -> list[tuple[int, Table]]:
    """The tables of a part that this version of the atlas has, with their positions."""
    return [(at, table) for at, table in enumerate(part.tables) if find(table.view)]


def table_shown(part: Part) -> int | None:
    """The position of the table that is shown below: the one somebody chose, else the first."""
    positions = [at for at, _ in present_tables(part)]
    chosen = QuestionSession.shown_table.value
    return chosen if chosen in positions else next(iter(positions), None)


# --- what clicks do ----------------------------------------------------------------------------


def open_dossier(number: int) -> None:
    """Open a dossier; for callbacks."""
    set_page_parameter(DOSSIER, str(number), "")
    for name in (PART, VERSION):
        set_page_parameter(name, "", "")
    QuestionSession.shown_table.forget()


def close_dossier() -> None:
    """Back to the list; for callbacks."""
    QuestionSession.dossier.forget()
    for name in (DOSSIER, PART, VERSION):
        set_page_parameter(name, "", "")


def open_part(number: str) -> None:
    """Open a sub-question; for callbacks."""
    set_page_parameter(PART, number, "")
    QuestionSession.shown_table.forget()


def open_version(number: int | None) -> None:
    """Show a frozen answer, or with None the dossier itself; for callbacks."""
    set_page_parameter(VERSION, str(number) if number else "", "")


def show_table(position: int) -> None:
    """Show another table of the sub-question; for callbacks."""
    QuestionSession.shown_table.value = position
