"""From text to a Question: the front of this room, for the command line, the page and scripts."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Final

from data_access.engine import Reader
from views import Gap, read, view
from views.searching import folded
from written_questions.cleaning import clean
from written_questions.deadline import deadline
from written_questions.files.limits import MAX_SIGNS
from written_questions.files.problems import Unreadable
from written_questions.files.reading import read_document
from written_questions.header import take_apart
from written_questions.matching import Background, match
from written_questions.mentions import mentions_in
from written_questions.model import Mentions, Proposal, Question, SubQuestion
from written_questions.numbering import Item, sub_questions
from written_questions.sentences import SENTENCE, branches
from written_questions.vocabulary import Vocabulary, vocabulary

__all__ = ["Unreadable", "read_document", "understand"]

_ASKS_FOR_YEARS: Final = re.compile(
    r"\b(?:graag|gelieve|volgende vragen|voor de (?:jaren|periode)|in de periode|please)\b", re.I
)


def understand(text: str, reader: Reader, *, fictional: bool = False) -> Question:
    """A question's text, with or without header and answer, read and matched.

    ``fictional`` lets calls that are made up take part and sets the switch in every filter. The
    answer is never matched. Raises Unreadable when there is nothing to read or far too much,
    DataUnavailable.
    """
    if len(text) > MAX_SIGNS:
        raise Unreadable("too_long", limit=MAX_SIGNS)
    parts = take_apart(clean(text))
    introduction, items = sub_questions(parts.body)
    if not items and not parts.header.title:
        raise Unreadable("empty")
    known = vocabulary(reader, fictional=fictional)
    title = parts.header.title or ""
    asked = " ".join(part for item in items for part in (item.context, item.text))
    mentions = mentions_in(f"{title}. {introduction} {asked}", known, parts.header.date)
    background = Background(
        calls=_calls(title, introduction, known, mentions),
        articles=mentions.articles,
        schemes=_schemes(title, known),
        years=_years(introduction, known, parts.header.date),
        asked_on=parts.header.date,
        fictional=fictional,
    )
    return Question(
        header=parts.header,
        deadline=deadline(parts.header.date) if parts.header.date else None,
        mentions=mentions,
        sub_questions=tuple(_all_matched(items, known, background, reader)),
    )


def _calls(
    title: str, introduction: str, known: Vocabulary, all_of_it: Mentions
) -> tuple[str, ...]:
    """The calls the whole question is about: those of its title, else of its introduction, else all."""
    for text in (title, introduction):
        if found := mentions_in(text, known).calls:
            return found
    return all_of_it.calls


def _schemes(title: str, known: Vocabulary) -> tuple[tuple[str, str], ...]:
    """The schemes that the title names, unless it names a call: key and words of each."""
    if mentions_in(title, known).calls:
        return ()
    found = ((key, pattern.search(folded(title))) for key, pattern in known.schemes.items())
    return tuple((key, hit[0]) for key, hit in found if hit)


def _years(introduction: str, known: Vocabulary, asked_on: dt.date | None) -> tuple[int, ...]:
    """The years that the introduction sets for the questions below it."""
    sentences = [part for part in SENTENCE.split(introduction) if _ASKS_FOR_YEARS.search(part)]
    return mentions_in(" ".join(sentences), known, asked_on).years


def _all_matched(
    items: list[Item], known: Vocabulary, background: Background, reader: Reader
) -> Iterator[SubQuestion]:
    """The sub-questions in order, each with the last one above it that stood by itself at hand."""
    before = ""
    for item in items:
        found = match(item.text, known, background, item.context, before)
        before = before if found.leaned else item.text
        yield SubQuestion(
            number=item.number,
            text=item.text,
            kind=found.kind,
            proposals=found.proposals,
            context=item.context,
            branches=branches(item.text),
            reason=found.reason,
            unknowns=_unknowns(found.proposals, reader),
        )


def _unknowns(proposals: tuple[Proposal, ...], reader: Reader) -> tuple[Gap, ...]:
    """What the proposed Views are known to lack, each once; only where calls or articles narrow it."""
    narrowed = [one for one in proposals if one.filters.calls or one.filters.articles]
    gaps = (gap for one in narrowed for gap in read(view(one.view), one.filters, reader).gaps)
    return tuple(dict.fromkeys(gaps))
