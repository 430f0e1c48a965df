"""From text to a Question: the front of this room, for the command line, the page and scripts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from data_access.engine import Reader
from data_access.filters import Filters
from views import Gap, read, view
from written_questions.apart import understood_apart
from written_questions.bounds import MOST_READ
from written_questions.deadline import deadline
from written_questions.files.file_reader import read_document
from written_questions.files.problems import Unreadable
from written_questions.question import Given, Proposal, Question
from written_questions.question_reader import understood
from written_questions.vocabulary import names_in, vocabulary

__all__ = ["Unreadable", "read_apart", "read_document", "understand", "understand_apart"]


def understand(
    text: str, reader: Reader, *, fictional: bool = False, given: Iterable[Given] = ()
) -> Question:
    """A question's text, with or without header and answer, read and matched in this process.

    For text that is trusted; what people give goes through ``understand_apart``. ``fictional`` lets
    calls that are made up take part and sets the switch in every filter; ``given`` are the sub-questions as
    people rearranged them, in place of those of the text. The answer is never matched.
    Raises Unreadable when there is nothing to read or far too much, DataUnavailable.
    """
    names = vocabulary(reader, fictional=fictional)
    return _with_unknowns(understood(text, names, fictional=fictional, given=given), reader)


def understand_apart(text: str, reader: Reader, *, fictional: bool = False) -> Question:
    """The same in the sandbox, within limits of time and memory. Raises Unreadable, DataUnavailable."""
    return _with_unknowns(read_apart(text, reader, fictional=fictional), reader)


def read_apart(
    text: str, reader: Reader, *, fictional: bool = False, given: Iterable[Given] = ()
) -> Question:
    """The same without what its tables are known to lack: no figure is read."""
    names = names_in(reader, fictional=fictional)
    question = understood_apart(text, names, fictional=fictional, given=given)
    # The sandbox has none of our settings; how days are counted here is one.
    return replace(question, deadline=deadline(question.header.date))


def _with_unknowns(question: Question, reader: Reader) -> Question:
    """The question with what the proposed Views are known to lack, since when and why.

    Of the first Views only, when there are so many that people would wait.
    """
    looked_at: set[tuple[str, Filters]] = set()
    sub_questions = []
    for one in question.sub_questions:
        looked_at |= {(proposal.view, proposal.filters) for proposal in one.proposals}
        enough = len(looked_at) > MOST_READ
        sub_questions.append(
            one if enough else replace(one, unknowns=_unknowns(one.proposals, reader))
        )
    return replace(question, sub_questions=tuple(sub_questions))


def _unknowns(proposals: tuple[Proposal, ...], reader: Reader) -> tuple[Gap, ...]:
    """What the proposed Views are known to lack, each once; only where calls or articles narrow it."""
    narrowed = [one for one in proposals if one.filters.calls or one.filters.articles]
    gaps = (gap for one in narrowed for gap in read(view(one.view), one.filters, reader).gaps)
    return tuple(dict.fromkeys(gaps))
