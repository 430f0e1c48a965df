"""The question somebody is answering: held between clicks, and saved with every change.

A change is a function from one Dossier to the next; ``change`` applies it and writes the dossier. When
somebody else saved it meanwhile nothing is written, and the page says so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Final

import streamlit as st

from data_access.faults import DataUnavailable
from language import N_
from pages.parts.state import (
    current_language,
    page_parameter,
    set_page_parameter,
    store,
)
from views import views
from written_questions.answer_files import ANSWERED_IN, asked
from written_questions.desk import Unreadable, read_document
from written_questions.dossiers import dossier_store
from written_questions.dossiers.dossier import Dossier, Part, Table
from written_questions.dossiers.dossier_store import ChangedMeanwhileError, NoSuchDossierError
from written_questions.dossiers.new_dossier import open_dossier
from written_questions.frozen_answers import NothingToFreezeError, freeze
from written_questions.report import too_many

_CASE, _SAID, _SHOWN = "question_case", "question_said", "question_shown"
_FROZEN = "question_frozen_now"
DOSSIER, PART, VERSION = "dossier", "deel", "versie"

Change = Callable[[Dossier], Dossier]


def current() -> Dossier | None:
    """The dossier that the address names, as it is now; None on the list. For the page.

    Raises DataUnavailable.
    """
    number = page_parameter(DOSSIER, "")
    if not number:
        return None
    held: Dossier | None = st.session_state.get(_CASE)
    if held is None or str(held.id) != number:
        try:
            held = dossier_store.load(int(number), store())
        except (NoSuchDossierError, ValueError):
            say("missing")
            return None
        st.session_state[_CASE] = held
    return held


def part_at(dossier: Dossier) -> int:
    """The position of the sub-question that is open."""
    wanted = page_parameter(PART, "")
    numbers = [part.number for part in dossier.parts]
    return numbers.index(wanted) if wanted in numbers else 0


def say(words: str) -> None:
    """Remember something to tell: a key of ``WORDS``, or the words themselves."""
    st.session_state[_SAID] = words


def said() -> str:
    """What is to be told now, once; "" when there is nothing."""
    words: str = st.session_state.pop(_SAID, "")
    return current_language().t(WORDS[words]) if words in WORDS else words


@contextmanager
def _telling_faults() -> Iterator[None]:
    """What cannot be read or written is said; of what somebody else changed the newest is taken up."""
    language = current_language()
    try:
        yield
    except Unreadable as problem:
        say(problem.words(language))
    except ChangedMeanwhileError:
        st.session_state.pop(_CASE, None)
        say("changed")
    except (NothingToFreezeError, NoSuchDossierError):
        st.session_state.pop(_CASE, None)
        say("missing")
    except DataUnavailable as fault:
        say(language.t(fault.sentence))


# --- what clicks do ----------------------------------------------------------------------------


def read_text(text: str, *, fictional: bool) -> None:
    """Read a pasted question, save its dossier, and open it; for callbacks."""
    _open(text, fictional)


def read_file(data: bytes, *, fictional: bool) -> None:
    """Read a file (text or PDF), save its dossier, and open it; for callbacks."""
    with _telling_faults():
        _open(read_document(data), fictional)


def _open(text: str, fictional: bool) -> None:
    language = current_language()
    with _telling_faults():
        made = open_dossier(text, store(), ANSWERED_IN, fictional=fictional)
        saved = dossier_store.save(made, store())
        st.session_state[_CASE] = saved
        show(saved.id)
        said = []
        if saved.left_out:
            said.append(too_many(len(saved.parts), saved.left_out, language))
        if dossier_store.twins(saved, store()):
            said.append(
                language.t(
                    "De {question} was al ingelezen: in de lijst staat nu nog een dossier ervan.",
                    question=asked(saved.header, language),
                )
            )
        if said:
            say(" ".join(said))


def show(number: int) -> None:
    """Open a dossier; for callbacks."""
    set_page_parameter(DOSSIER, str(number), "")
    for name in (PART, VERSION):
        set_page_parameter(name, "", "")
    st.session_state.pop(_SHOWN, None)


def leave() -> None:
    """Back to the list; for callbacks."""
    st.session_state.pop(_CASE, None)
    for name in (DOSSIER, PART, VERSION):
        set_page_parameter(name, "", "")


def remove_now() -> None:
    """Throw the dossier away, which was never frozen, and go back to the list; for callbacks."""
    held: Dossier | None = st.session_state.get(_CASE)
    if held is None:
        return
    with _telling_faults():
        try:
            dossier_store.remove(held.id, store())
        except ValueError:
            say("frozen")
        else:
            leave()


def open_part(number: str) -> None:
    """Open a sub-question; for callbacks."""
    set_page_parameter(PART, number, "")
    st.session_state.pop(_SHOWN, None)


def open_version(number: int | None) -> None:
    """Show a frozen answer, or with None the dossier itself; for callbacks."""
    set_page_parameter(VERSION, str(number) if number else "", "")


def change(how: Change) -> None:
    """Apply a change and save; for callbacks."""
    held: Dossier | None = st.session_state.get(_CASE)
    if held is None:
        return
    made = how(held)
    if made == held:
        return
    if made.state == held.state == "new":
        made = replace(made, state="in_work")
    with _telling_faults():
        st.session_state[_CASE] = dossier_store.save(made, store())


def change_part(at: int, how: Callable[[Part], Part]) -> None:
    """Change one sub-question and save; for callbacks."""
    change(lambda dossier: dossier.with_part(at, how(dossier.parts[at])))


def change_table(at: int, position: int, how: Callable[[Table], Table]) -> None:
    """Change one table under a sub-question and save; for callbacks."""

    def changed(part: Part) -> Part:
        tables = [*part.tables]
        tables[position] = how(tables[position])
        return replace(part, tables=tuple(tables))

    change_part(at, changed)


def freeze_now(link: str) -> None:
    """Freeze the answer as it is; for callbacks."""
    held: Dossier | None = st.session_state.get(_CASE)
    if held is None:
        return
    with _telling_faults():
        st.session_state[_FROZEN] = freeze(held, store(), link=link).version
    st.session_state.pop(_CASE, None)


def just_frozen() -> int:
    """The version that the last click froze, once; 0 when it did not."""
    version: int = st.session_state.pop(_FROZEN, 0)
    return version


def version_shown() -> int:
    """The version of the frozen answer that the address asks for; 0 for the dossier itself."""
    text = page_parameter(VERSION, "")
    return int(text) if text.isascii() and text.isdigit() else 0


def known_tables(part: Part) -> list[tuple[int, Table]]:
    """The tables of a part that this version knows, with their positions."""
    known = views()
    return [(at, table) for at, table in enumerate(part.tables) if table.view in known]


def shown_table(part: Part) -> int | None:
    """The position of the table that is shown below: the one somebody chose, else the first."""
    positions = [at for at, _ in known_tables(part)]
    chosen = st.session_state.get(_SHOWN)
    if chosen in positions:
        return int(chosen)
    return positions[0] if positions else None


def show_table(position: int) -> None:
    """Show another table of the sub-question; for callbacks."""
    st.session_state[_SHOWN] = position


WORDS: Final = {
    "nothing": N_("Plak eerst de tekst van een vraag."),
    "frozen": N_("Dit antwoord is bevroren en blijft bewaard."),
    "missing": N_("Dit dossier bestaat niet (meer)."),
    "changed": N_(
        "Iemand anders heeft dit dossier intussen bewaard. Uw laatste wijziging is niet geschreven; "
        "u ziet nu de nieuwste versie."
    ),
}
