"""What buttons do with a question: every change is saved at once, and never over somebody else's.

A change is a function from one Dossier to the next; ``change`` applies it and writes the dossier. When
somebody else saved it meanwhile nothing is written, and the page says so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace

from data_access.faults import DataUnavailable
from language import Language
from pages.parts.state import current_language, store
from pages.questions.question_address import close_dossier, open_dossier
from pages.questions.question_session import QuestionSession, tell
from written_questions.answer_files import ANSWERED_IN, asked
from written_questions.desk import Unreadable, read_document
from written_questions.dossiers import dossier_store
from written_questions.dossiers.dossier import Dossier, Part, Table
from written_questions.dossiers.dossier_store import ChangedMeanwhileError, NoSuchDossierError
from written_questions.dossiers.new_dossier import open_dossier as read_question
from written_questions.frozen_answers import NothingToFreezeError, freeze
from written_questions.report import too_many

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
        if warnings := _warnings(dossier, current_language()):
            tell(" ".join(warnings))


def read_file(data: bytes, *, fictional: bool) -> None:
    """Read a file (text or PDF), save its dossier, and open it; for callbacks."""
    with _telling_faults():
        read_text(read_document(data), fictional=fictional)


def _warnings(dossier: Dossier, language: Language) -> list[str]:
    """What was left out of a question that was just read, and that it is there already."""
    warnings = []
    if dossier.left_out:
        warnings.append(too_many(len(dossier.parts), dossier.left_out, language))
    if dossier_store.twins(dossier, store()):
        warnings.append(
            language.t(
                "De {question} was al ingelezen: in de lijst staat nu nog een dossier ervan.",
                question=asked(dossier.header, language),
            )
        )
    return warnings


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
    """Apply a change and save; for callbacks."""
    before = QuestionSession.dossier.value
    if before is None:
        return
    after = how(before)
    if after == before:
        return
    if after.state == before.state == "new":
        after = replace(after, state="in_work")
    with _telling_faults():
        QuestionSession.dossier.value = dossier_store.save(after, store())


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
    dossier = QuestionSession.dossier.value
    if dossier is None:
        return
    with _telling_faults():
        QuestionSession.frozen_now.value = freeze(dossier, store(), link=link).version
    QuestionSession.dossier.forget()
