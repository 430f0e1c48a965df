"""Which question the page shows, and of it which part, version and step: as its address says."""

from __future__ import annotations

from typing import Final

from pages._streamlit import went_through_history
from pages.parts.state import Now, page_parameter, set_page_parameter, store
from pages.questions.question_session import QuestionSession, tell
from views import find
from written_questions.dossiers import dossier_store
from written_questions.dossiers.dossier import Dossier, Part, Table
from written_questions.dossiers.dossier_store import NoSuchDossierError

DOSSIER: Final = "dossier"
PART: Final = "deel"
VERSION: Final = "versie"
STEP: Final = "stap"
CHECKING: Final = "nakijken"
"""The step before an answer is frozen."""
PLACE: Final = "plaats"
"""The place to fill in that somebody went to, counted over the whole answer from 1."""
PAGE: Final = "vragen"
SEARCH, STATE, MINISTER, DELIVERER, SHEET = "zoek", "stand", "minister", "dienst", "blad"
"""What narrows the list of questions, and the page of it."""


def current_dossier() -> Dossier | None:
    """The dossier that the address names, as it is now; None on the list. Raises DataUnavailable."""
    number = page_parameter(DOSSIER, "")
    if not number:
        return None
    dossier = QuestionSession.dossier.value
    # Who follows a link sees what others saved meanwhile; else it is what this page last read or wrote.
    if dossier is None or str(dossier.id) != number or went_through_history():
        try:
            dossier = dossier_store.load(_number(DOSSIER), store())
        except NoSuchDossierError:
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
    return _number(VERSION)


def place_shown() -> int:
    """The place to fill in that somebody went to; 0 for none."""
    return _number(PLACE)


def is_checking() -> bool:
    """Whether the answer is looked over before it is frozen."""
    return page_parameter(STEP, "") == CHECKING


def _number(name: str) -> int:
    text = page_parameter(name, "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 7 else 0


def present_tables(part: Part) -> list[tuple[int, Table]]:
    """The tables of a part that this version of the atlas has, with their positions."""
    return [(at, table) for at, table in enumerate(part.tables) if find(table.view)]


# --- where links lead ----------------------------------------------------------------------------


def list_path(now: Now) -> str:
    """The path of the list of questions."""
    return now.path(PAGE)


def dossier_path(number: int, now: Now, **chosen: str) -> str:
    """The path of a dossier; ``chosen`` are other parameters of the page."""
    return now.path(PAGE, {DOSSIER: str(number), **chosen})


def part_path(dossier: Dossier, number: str, now: Now, *, place: int = 0) -> str:
    """The path of a part of a dossier, or of a place to fill in there."""
    chosen = {PART: number, PLACE: str(place) if place else ""}
    return dossier_path(dossier.id, now, **chosen)


# --- what clicks do ----------------------------------------------------------------------------


def open_dossier(number: int) -> None:
    """Open a dossier; for callbacks."""
    set_page_parameter(DOSSIER, str(number), "")
    for name in (PART, VERSION, STEP, PLACE):
        set_page_parameter(name, "", "")
    QuestionSession.own_text.forget()


def close_dossier() -> None:
    """Back to the list; for callbacks."""
    QuestionSession.dossier.forget()
    for name in (DOSSIER, PART, VERSION, STEP, PLACE):
        set_page_parameter(name, "", "")
