"""What buttons do with a question: every change is saved at once, and never over somebody else's.

A change is a function from one Dossier to the next; ``change`` applies it and writes the dossier, with
what was typed in the open answer, also when the click came right after the last letter. What somebody
else saved meanwhile of other things stays; where both changed the same, nothing is written, the page
says so, and what was typed is shown beside what is kept.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace

from database.faults import DataUnavailable
from pages.parts.state import current_language, is_echo, store
from pages.questions.question_address import close_dossier, open_dossier
from pages.questions.question_session import OwnText, QuestionSession, tell
from written_questions.answer_files import ANSWERED_IN
from written_questions.bounds import printable
from written_questions.desk import Unreadable, read_document
from written_questions.dossiers import dossier_store
from written_questions.dossiers.dossier import Dossier, Part, Table
from written_questions.dossiers.dossier_store import ChangedMeanwhileError, NoSuchDossierError
from written_questions.dossiers.new_dossier import (
    drafted_anew,
    matched_anew,
    proposed,
    taken_over,
    with_references,
    with_word,
)
from written_questions.dossiers.new_dossier import open_dossier as read_question
from written_questions.dossiers.rebased import rebased
from written_questions.frozen_answers import NothingToFreezeError, freeze
from written_questions.report import too_many
from written_questions.taught_words import NotAWordError, teach

Change = Callable[[Dossier], Dossier]


@contextmanager
def _telling_faults() -> Iterator[None]:
    """What cannot be read or written is said; of what somebody else changed the newest is taken up."""
    language = current_language()
    try:
        yield
    except Unreadable as problem:
        tell(problem.words(language))
    except ChangedMeanwhileError:
        QuestionSession.dossier.forget()
        tell("changed")
    except (NothingToFreezeError, NoSuchDossierError):
        QuestionSession.dossier.forget()
        tell("missing")
    except DataUnavailable as fault:
        tell(language.t(fault.sentence))


def read_text(text: str, *, fictional: bool) -> None:
    """Read a pasted question, save its dossier, and open it; for callbacks."""
    with _telling_faults():
        draft = read_question(text, store(), ANSWERED_IN, fictional=fictional)
        dossier = dossier_store.save(draft, store())
        QuestionSession.dossier.value = dossier
        open_dossier(dossier.id)
        if dossier.left_out:
            tell(too_many(len(dossier.parts), dossier.left_out, current_language()))


def read_file(data: bytes, *, fictional: bool) -> None:
    """Read a file (text or PDF), save its dossier, and open it; for callbacks."""
    with _telling_faults():
        read_text(read_document(data), fictional=fictional)


def remove_now() -> None:
    """Throw the dossier away, which was never frozen, and go back to the list; for callbacks."""
    dossier = QuestionSession.dossier.value
    if dossier is None:
        return
    with _telling_faults():
        try:
            dossier_store.remove(dossier.id, store())
        except ValueError:
            tell("frozen")
        else:
            close_dossier()


def change(how: Change) -> None:
    """Apply a change to what is shown and typed, and save; for callbacks."""
    before = QuestionSession.dossier.value
    if before is None:
        return
    with _telling_faults():
        after = how(with_typed(before))
        if after == before:
            return
        after = with_references(before, after, store(), ANSWERED_IN)
        if after.state == before.state == "new":
            after = replace(after, state="in_work")
        QuestionSession.dossier.value = _saved(before, after)


def with_typed(dossier: Dossier) -> Dossier:
    """The dossier with what stands in the field of the open answer, as far as the browser told."""
    writing = QuestionSession.writing.value
    if writing is None or writing.at >= len(dossier.parts):
        return dossier
    field = QuestionSession.answer_field(writing.at)
    text = field.value
    if text is None or text == writing.text or is_echo(field):
        return dossier
    part = dossier.parts[writing.at]
    # Who mends a word of a text that is outdated has not yet looked at what changed.
    of = part.drafted_from if part.outdated else part.basis
    return dossier.with_part(writing.at, replace(part, answer=printable(text), drafted_from=of))


def _saved(before: Dossier, after: Dossier) -> Dossier:
    """The dossier as it was written.

    Raises ChangedMeanwhileError or NoSuchDossierError once what was typed is put aside.
    """
    try:
        return dossier_store.save(after, store())
    except NoSuchDossierError:
        _put_aside(before, after)
        raise
    except ChangedMeanwhileError:
        newest = dossier_store.load(after.id, store())
        if (merged := rebased(before, after, newest)) is not None:
            return dossier_store.save(merged, store())
        _put_aside(before, after)
        raise


def _put_aside(before: Dossier, after: Dossier) -> None:
    """Keep the text that could not be written, and have a new field for the one that is kept."""
    for was, part in zip(before.parts, after.parts, strict=False):
        if part.answer != was.answer:
            QuestionSession.own_text.value = OwnText(part.number, part.answer)
            QuestionSession.turn.value += 1


def change_part(at: int, how: Callable[[Part], Part]) -> None:
    """Change one sub-question and save; for callbacks."""
    change(lambda dossier: dossier.with_part(at, how(dossier.parts[at])))


def take_over(at: int) -> None:
    """Somebody has read the text of a part and takes it as it is; for callbacks."""
    change_part(at, lambda part: taken_over(part, dt.date.today()))


def draft_anew(at: int) -> None:
    """Make the text of a part again from its tables as they are; what a person wrote there stays above it.

    For callbacks.
    """
    change(lambda dossier: drafted_anew(dossier, at, store(), ANSWERED_IN))


def choose_suggestion(at: int, position: int) -> None:
    """Take a table that was only near to what is asked; where nobody wrote yet, it is drafted from.

    For callbacks.
    """

    def chosen(dossier: Dossier) -> Dossier:
        part = dossier.parts[at]
        tables = [*part.tables]
        tables[position] = replace(tables[position], chosen=True, suggestion=False)
        after = dossier.with_part(at, replace(part, tables=tuple(tables)))
        if part.answer.strip() and not part.is_draft:
            return after
        return drafted_anew(after, at, store(), ANSWERED_IN)

    change(chosen)


def matched(dossier: Dossier, *positions: int) -> Dossier:
    """The dossier with these parts matched anew. Raises Unreadable, DataUnavailable."""
    return matched_anew(dossier, positions, store(), ANSWERED_IN)


def teach_word(word: str, means: str, who: str | None, at: int) -> None:
    """Keep what a word of a part means, and match anew every part that it was not recognised in: their tables
    are ticked as they are understood now, but those that somebody ticked or unticked. For callbacks.
    """
    language = current_language()

    def understood(dossier: Dossier) -> Dossier:
        former = proposed(dossier, store())
        teach(word, means, who, store())
        positions = {at, *with_word(dossier, word)}
        return matched_anew(dossier, positions, store(), ANSWERED_IN, former=former)

    try:
        change(understood)
    except NotAWordError:
        tell(language.t("Dit woord kan niet onthouden worden."))


def put_back(at: int, text: str) -> None:
    """Have a text that was put aside as the answer of a part; for callbacks."""
    change_part(at, lambda part: replace(part, answer=text, drafted_from=part.basis))
    QuestionSession.own_text.forget()


def change_table(at: int, position: int, how: Callable[[Table], Table]) -> None:
    """Change one table under a sub-question and save; for callbacks."""

    def changed(part: Part) -> Part:
        tables = [*part.tables]
        tables[position] = how(tables[position])
        return replace(part, tables=tuple(tables))

    change_part(at, changed)


def freeze_now(link: str) -> None:
    """Freeze the answer as it is; for callbacks."""
    change(lambda dossier: dossier)
    dossier = QuestionSession.dossier.value
    if dossier is None:
        return
    with _telling_faults():
        QuestionSession.frozen_now.value = freeze(dossier, store(), link=link).version
    QuestionSession.dossier.forget()
