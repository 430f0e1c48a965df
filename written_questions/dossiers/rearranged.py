"""A dossier set right by hand: parts joined, divided and moved, tables moved, its heading corrected.

Pure functions: nothing is read or saved. What a person wrote is never lost. A part that was joined or divided
is matched anew by whoever calls (``new_dossier.matched_anew``); until then it keeps the tables it had.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any, Final, TypeVar

from written_questions.deadline import Reckoning, deadline
from written_questions.dossiers.dossier import Dossier, Part, Table
from written_questions.heading_title import theme_of
from written_questions.question import Given, Kind
from written_questions.sentences import SENTENCE

_T = TypeVar("_T")

_BY_WEIGHT: Final[tuple[Kind, ...]] = ("figures", "unknown", "restricted", "policy")
"""Of two kinds joined, the first: what can be answered with figures must not be passed over."""
_CHANGED: Final = "rearranged"
"""Stands for what a text was made from when its part was joined: never the hash of anything."""
_CLAUSE: Final = re.compile(
    r"(?<=[;,])\s+(?=(?:en|alsook|of)\s+(?:hoeveel|welke?|wat|wie|waar\w*|wanneer|hoe)\b)"
    r"|(?<=[;,])\s+(?=(?:hoeveel|welke?|waarom|wanneer)\b)|(?<=;)\s+|\s+(?=en\s+(?:hoeveel|welke?|waarom|wanneer)\b)",
    re.I,
)
_BRANCHED: Final = re.compile(r"^(.*)\.(\d+)$")
_LONGEST_NUMBER: Final = 20


def merged(dossier: Dossier, at: int) -> Dossier:
    """The dossier with the part at this position and the one after it as one ("1-2"); unchanged at the end.

    Both texts stay; a text of which half was a draft is marked as outdated, so that it is read again.
    """
    if not 0 <= at < len(dossier.parts) - 1:
        return dossier
    first, second = dossier.parts[at : at + 2]
    part = replace(
        first,
        number=_joined_number(first.number, second.number, dossier.parts),
        question=_joined((first.question, second.question), " "),
        kind=min(first.kind, second.kind, key=_BY_WEIGHT.index),
        context=_joined((first.context, second.context), " "),
        deliverer=_joined((first.deliverer, second.deliverer), ", "),
        tables=_distinct(first.tables + second.tables),
        unrecognised=tuple(dict.fromkeys(first.unrecognised + second.unrecognised)),
        off_subject=first.off_subject and second.off_subject,
        **_joined_texts(first, second),
    )
    kept = first if first.kind == part.kind else second
    part = replace(part, reason=kept.reason)
    return replace(dossier, parts=(*dossier.parts[:at], part, *dossier.parts[at + 2 :]))


def places_to_split(part: Part) -> tuple[str, ...]:
    """The sentences and clauses of a part, in order: before each but the first it can be divided."""
    sentences = [one for one in SENTENCE.split(part.question) if one.strip()]
    return tuple(one for sentence in sentences for one in _CLAUSE.split(sentence) if one.strip())


def split(dossier: Dossier, at: int, sentence: int) -> Dossier:
    """The dossier with a part divided before this one of ``places_to_split``; unchanged outside of them.

    The text, tables and deliverer stay with the first; the second begins empty. "3" becomes "3.1" and "3.2".
    """
    part = dossier.parts[at]
    pieces = places_to_split(part)
    if not 0 < sentence < len(pieces):
        return dossier
    one, other = _split_numbers(part.number, dossier.parts)
    first = replace(part, number=one, question=" ".join(pieces[:sentence]))
    second = Part(other, " ".join(pieces[sentence:]), part.kind, part.context, part.reason)
    return replace(dossier, parts=(*dossier.parts[:at], first, second, *dossier.parts[at + 1 :]))


def moved(dossier: Dossier, at: int, by: int) -> Dossier:
    """The dossier with a part so many places further (or back); numbers stay those of the document."""
    return replace(dossier, parts=_moved(dossier.parts, at, by))


def table_moved(part: Part, at: int, by: int) -> Part:
    """The part with a table so many places further (or back)."""
    return replace(part, tables=_moved(part.tables, at, by))


def with_header(dossier: Dossier, counted: Reckoning | None = None, **fields: Any) -> Dossier:
    """The dossier with fields of its heading corrected.

    The deadline follows the date, unless somebody set it by hand; the theme follows the title, unless it
    says something of its own.
    """
    before = dossier.header
    if "title" in fields and before.theme == theme_of(before.title):
        fields = {"theme": theme_of(fields["title"]), **fields}
    if fields.get("date"):
        fields["impossible_date"] = None
    after = replace(before, **fields)
    last = dossier.deadline
    if after.date != before.date and last == deadline(before.date, counted):
        last = deadline(after.date, counted)
    return replace(dossier, header=after, deadline=last)


def as_given(parts: Iterable[Part]) -> tuple[Given, ...]:
    """Number, text and lead of each part as it now is: what ``understand`` matches (its ``given``)."""
    return tuple((part.number, part.question, part.context) for part in parts)


def _joined(texts: Iterable[str], between: str) -> str:
    return between.join(dict.fromkeys(text.strip() for text in texts if text.strip()))


def _joined_texts(first: Part, second: Part) -> dict[str, Any]:
    """Answer, draft and when it was read of two parts; a joined text stays a draft only if both were."""
    answer = _joined((first.answer, second.answer), "\n\n")
    written = [part for part in (first, second) if part.answer.strip()]
    drafts = bool(written) and all(part.is_draft for part in written)
    read = [part.read_on for part in written if part.read_on]
    return {
        "answer": answer,
        "drafted": answer if drafts else "",
        "drafted_from": _CHANGED if any(part.drafted for part in written) else "",
        "read_on": min(read) if len(read) == len(written) and read else None,
    }


def _distinct(tables: Sequence[Table]) -> tuple[Table, ...]:
    """Each table once: in the answer when either was, and a person's when either was."""
    one_by_one: dict[tuple[object, ...], Table] = {}
    for table in tables:
        same = (table.view, table.filters, table.asked)
        before = one_by_one.get(same, table)
        one_by_one[same] = replace(
            before,
            chosen=before.chosen or table.chosen,
            suggestion=before.suggestion and table.suggestion,
            origin="person" if "person" in (before.origin, table.origin) else "rule",
        )
    return tuple(one_by_one.values())


def _joined_number(first: str, second: str, parts: Sequence[Part]) -> str:
    """ "1-2" of 1 and 2; of 3.1 and 3.2 alone again 3."""
    one, other = _BRANCHED.match(first), _BRANCHED.match(second)
    if one and other and one[1] == other[1]:
        stem = [part.number for part in parts if part.number.startswith(f"{one[1]}.")]
        if stem == [first, second]:
            return one[1]
    last = second.rpartition("-")[2]
    return f"{first.partition('-')[0]}-{last}"[:_LONGEST_NUMBER]


def _split_numbers(number: str, parts: Sequence[Part]) -> tuple[str, str]:
    """The numbers of the two halves: of "1-2" again 1 and 2, else "3.1", "3.2" or what is free."""
    first, between, last = number.partition("-")
    if between and first.isdigit() and last.isdigit() and int(last) == int(first) + 1:
        return first, last
    present = {part.number for part in parts}
    branched = _BRANCHED.match(number)
    stem = branched[1] if branched else number
    free = [f"{stem}.{at}" for at in range(1, len(parts) + 3) if f"{stem}.{at}" not in present]
    return (number, free[0]) if branched else (free[0], free[1])


def _moved(things: tuple[_T, ...], at: int, by: int) -> tuple[_T, ...]:
    others = [*things]
    thing = others.pop(at)
    others.insert(min(max(at + by, 0), len(others)), thing)
    return tuple(others)
