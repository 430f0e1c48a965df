"""A question that comes in, as it is held against earlier ones: its parts, and what each is about."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from data_access.engine import Reader
from data_access.filters import Filters
from views import find
from views.row_search import folded
from written_questions.bounds import LONGEST_ASKED
from written_questions.dossiers.dossier import Dossier
from written_questions.earlier_texts import subjects_chosen, subjects_of
from written_questions.mentions import mentions_in
from written_questions.question import Header, Question
from written_questions.shared_words import content, holds, joined, telling
from written_questions.vocabulary import Vocabulary, names_in, vocabulary

Tables = list[tuple[str, Filters]]
"""Views with their filters."""


@dataclass(frozen=True)
class AskedPart:
    """A sub-question: its words, the calls, schemes and articles it is about, the figures that answer it.

    ``words`` are its words of content, ``own`` those that tell it from other questions on its subject.
    """

    number: str
    text: str
    words: frozenset[str]
    subjects: frozenset[str]
    figures: frozenset[str]
    own: frozenset[str]
    off_subject: bool


@dataclass(frozen=True)
class AskedNow:
    """A question: its heading, those of its parts that are looked at, and the other questions that it names
    (number and day).

    ``title_words`` are the words of content of its title, ``numbers`` those of all its parts.
    """

    header: Header
    title_words: frozenset[str]
    numbers: frozenset[str]
    parts: tuple[AskedPart, ...]
    named: frozenset[tuple[int, dt.date]]
    names: Vocabulary
    dossier: int
    fictional: bool


def asked_now(question: Question | Dossier, reader: Reader, *, part: str | None = None) -> AskedNow:
    """A question that was read, or a dossier of one, with all its parts or this one (none: "").

    Raises DataUnavailable.
    """
    if isinstance(question, Dossier):
        return _of_dossier(question, reader, part)
    proposals = [one for part in question.sub_questions for one in part.proposals]
    fictional = any(one.filters.fictional for one in proposals)
    given = [
        _Given(one.number, f"{one.context} {one.text}".strip(),
               [(p.view, p.filters) for p in one.proposals if one.kind == "figures" and p.chosen
                and not p.suggestion and _is_asked_in(one.text, p.words)], one.off_subject)
        for one in question.sub_questions
    ]  # fmt: skip
    named = frozenset(question.mentions.questions)
    return _asked(question.header, given, part, named, reader, 0, fictional)


def _of_dossier(dossier: Dossier, reader: Reader, part: str | None) -> AskedNow:
    given = [
        _Given(one.number, f"{one.context} {one.question}".strip(),
               [(t.view, t.filters) for t in one.answered_by if _is_asked_in(one.question, t.words)],
               one.off_subject)
        for one in dossier.parts
    ]  # fmt: skip
    names = vocabulary(reader, fictional=dossier.fictional)
    named = frozenset(mentions_in(dossier.text[:LONGEST_ASKED], names).questions)
    return _asked(dossier.header, given, part, named, reader, dossier.id, dossier.fictional)


def _is_asked_in(text: str, words: tuple[str, ...]) -> bool:
    """Whether a part asks for a table itself, and did not only lean on the one before it."""
    plain = folded(text)
    return not words or any(folded(word) in plain for word in words)


@dataclass(frozen=True)
class _Given:
    number: str
    text: str
    tables: Tables
    off_subject: bool


def _asked(
    header: Header,
    given: list[_Given],
    wanted: str | None,
    named: frozenset[tuple[int, dt.date]],
    reader: Reader,
    dossier: int,
    fictional: bool,
) -> AskedNow:
    names = vocabulary(reader, fictional=fictional)
    titles = names_in(reader, fictional=fictional)
    naming = joined(" ".join(chain(titles.calls.values(), titles.schemes.values())))
    every = " ".join(one.text for one in given)[:LONGEST_ASKED]
    around = _subjects(header.title or "", names) or _subjects(every, names)
    parts = tuple(
        _part(one, around, names, naming) for one in given if wanted in (None, one.number)
    )
    part_numbers = frozenset(one.number for one in given)
    words = content(header.title or "")
    return AskedNow(header, words, part_numbers, parts, named, names, dossier, fictional)


def _part(one: _Given, around: frozenset[str], names: Vocabulary, naming: str) -> AskedPart:
    chosen = frozenset[str]().union(*(subjects_chosen(filters) for _, filters in one.tables))
    return AskedPart(
        one.number,
        one.text,
        content(one.text),
        subjects=_subjects(one.text, names) or chosen or around,
        figures=figures_of(tuple(view for view, _ in one.tables)),
        own=frozenset(word for word in telling(one.text) if not holds(naming, word)),
        off_subject=one.off_subject,
    )


@lru_cache(maxsize=1_000)
def figures_of(views: tuple[str, ...]) -> frozenset[str]:
    """What is counted in Views: they themselves, and the figures of sources that their columns are too."""
    known = {key: find(key) for key in views}
    columns = (column for view in known.values() if view for column in view.columns)
    return frozenset(known) | {column.reported for column in columns if column.reported}


def _subjects(text: str, names: Vocabulary) -> frozenset[str]:
    return subjects_of(mentions_in(text, names))
