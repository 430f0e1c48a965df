"""How far what came of a pasted text is what a case expects, and whether it would do harm."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import parse_qs

from data_access.filters import PERIOD, PLACES, Filters
from data_access.period import Period
from tests.unit.written_questions.cases.asked_cases import AskedCase
from views import find, view
from views.row_search import folded
from written_questions.dossiers.dossier import Part, Table

HARMS: Final = ("ticked", "drafted", "refused", "another table", "dropped")
"""A table, or a draft with digits, where nothing may be; a drafted refusal; a ticked table that is neither
a right answer nor one that may stand beside it; a place or year that a ticked table left out."""
_REFUSAL: Final = re.compile(r"niet worden meegedeeld")
_TO_FILL: Final = re.compile(r"\[[^\[\]]*\]")
_SHARED: Final = 0.5
"""Of the words of a case so many are in its part at the least, where neither text holds the other."""
_OTHER_FIELDS: Final = ("calls", "domains", "articles", "statuses", "schemes")

Time = tuple[frozenset[int], Period | None]


@dataclass(frozen=True)
class Verdict:
    """What came of one case. ``first`` when the first table that is no suggestion is right, ``suggested``
    when a right one stands first but as a suggestion only; ``filters`` and ``unrecognised`` are None where
    there is nothing to judge."""

    case: AskedCase
    parts: tuple[Part, ...]
    first: bool
    suggested: bool
    among_three: bool
    filters: bool | None
    kind: bool
    unrecognised: bool | None
    ticked: bool
    harms: tuple[str, ...]


def judged(cases: Sequence[AskedCase], parts: Sequence[Part]) -> list[Verdict]:
    """The verdict on every case of one pasted text, by the parts that were read in it."""
    own = {case.id: parts_of(case, parts) for case in cases}
    return [
        _verdict(case, own[case.id], [one for one in cases if _meet(own[one.id], own[case.id])])
        for case in cases
    ]


def parts_of_none(cases: Sequence[AskedCase], parts: Sequence[Part]) -> list[Part]:
    """The parts that belong to no case: a greeting that was read as a question, for instance."""
    taken = [part for case in cases for part in parts_of(case, parts)]
    return [part for part in parts if not any(part is one for one in taken)]


def parts_of(case: AskedCase, parts: Sequence[Part]) -> tuple[Part, ...]:
    """The parts that a case became: all of a one-liner, else by number, else by text."""
    if not case.document:
        return tuple(parts)
    same_number = [part for part in parts if part.number.strip(".)") == case.number]
    holding = [part for part in parts if _holds(part, case)]
    if both := [part for part in same_number if part in holding]:
        return tuple(both)
    if holding:
        return tuple(holding)
    best = _nearest(case, same_number) or _nearest(case, parts)
    return (best,) if best else ()


def _nearest(case: AskedCase, parts: Iterable[Part]) -> Part | None:
    """The part with the most words of a case, when it has enough of them."""
    best = max(parts, key=lambda part: _shared(part, case), default=None)
    return best if best is not None and _shared(best, case) >= _SHARED else None


def tables_of(parts: Iterable[Part]) -> list[Table]:
    """The tables of parts, in the order that people see."""
    return [table for part in parts for table in part.tables]


def keys_of(table: Table) -> set[str]:
    """The keys that a table answers to: of its View, and of its first rows where those are asked."""
    top = find(f"{table.view}_top-{table.asked.top}") if table.asked.top else None
    return {view(table.view).key, *([top.key] if top else [])}


def _verdict(case: AskedCase, parts: tuple[Part, ...], sharing: list[AskedCase]) -> Verdict:
    tables, right = tables_of(parts), _canonical(case.first)
    answers = [table for table in tables if not table.suggestion]
    first = bool(answers) and bool(keys_of(answers[0]) & right)
    unrecognised = folded(" ".join(word for part in parts for word in part.unrecognised))
    main = max(parts, key=lambda part: _shared(part, case), default=None)
    return Verdict(
        case,
        parts,
        first=first,
        suggested=bool(tables) and tables[0].suggestion and bool(keys_of(tables[0]) & right),
        among_three=any(keys_of(table) & right for table in tables[:3]),
        filters=_has_filters(answers[0], case) if first else None,
        kind=main is not None and main.kind == case.kind,
        unrecognised=all(folded(word) in unrecognised for word in case.unrecognised)
        if case.unrecognised
        else None,
        ticked=any(table.chosen for table in tables),
        harms=tuple(_harms(case, parts, sharing)),
    )


def _harms(case: AskedCase, parts: tuple[Part, ...], sharing: list[AskedCase]) -> Iterator[str]:
    """What a careless reader would send. A part that holds more cases may answer each of them."""
    chosen = [table for table in tables_of(parts) if table.chosen]
    drafts = "\n".join(part.answer for part in parts)
    answerable = [one for one in sharing if one.first]
    allowed = {key for one in answerable for key in _canonical((*one.first, *one.among))}
    if chosen and not answerable:
        yield "ticked"
    if not answerable and re.search(r"\d", _TO_FILL.sub("", drafts)):
        yield "drafted"
    if _REFUSAL.search(_TO_FILL.sub("", drafts)):
        yield "refused"
    if answerable and not all(keys_of(table) & allowed for table in chosen):
        yield "another table"
    own = _canonical((*case.first, *case.among)) if case.first else set()
    if any(keys_of(table) & own and _drops(table.filters, case) for table in chosen):
        yield "dropped"


def _meet(some: tuple[Part, ...], others: tuple[Part, ...]) -> bool:
    return any(one is other for one in some for other in others)


def _canonical(keys: Iterable[str]) -> set[str]:
    return {view(key).key for key in keys}


# --- filters ------------------------------------------------------------------------------------


def _has_filters(table: Table, case: AskedCase) -> bool:
    """Whether a table has one of the choices of its case, but for what its View does not follow."""
    return any(_same(table, wanted) for wanted in _alternatives(case))


def _same(table: Table, wanted: Filters) -> bool:
    followed = view(table.view).applies
    for name in (*PLACES, *_OTHER_FIELDS):
        has = getattr(table.filters, name)
        if has != getattr(wanted, name) and (has or name in followed):
            return False
    has_time = _time(table.filters)
    in_time = any(has_time) or PERIOD.field in followed
    return has_time == _time(wanted) or not in_time


def _drops(filters: Filters, case: AskedCase) -> bool:
    """Whether each choice of the case names a place or time that these filters lack.

    What they hold and the View does not follow, every face says by itself.
    """
    return all(_lacks(filters, wanted) for wanted in _alternatives(case))


def _lacks(filters: Filters, wanted: Filters) -> bool:
    if any(not {*getattr(wanted, name)} <= {*getattr(filters, name)} for name in PLACES):
        return True
    (years, period), (wanted_years, wanted_period) = _time(filters), _time(wanted)
    if wanted_period or period:
        return bool(wanted_years or wanted_period) and not (years or period)
    return not wanted_years <= years


def _alternatives(case: AskedCase) -> list[Filters]:
    return [Filters.from_query(parse_qs(link))[0] for link in case.filters]


def _time(filters: Filters) -> Time:
    """The years and the period that are chosen; a period of whole years as its years."""
    years, period = frozenset(filters.years), filters.period
    if years or period is None or period.since is None or period.until is None:
        return years, period
    first, last = period.since, period.until
    whole = (first, last) == (dt.date(first.year, 1, 1), dt.date(last.year, 12, 31))
    return (frozenset(range(first.year, last.year + 1)), None) if whole else (years, period)


# --- texts --------------------------------------------------------------------------------------


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", folded(text))


def _holds(part: Part, case: AskedCase) -> bool:
    """Whether one of the two texts stands in the other, but for line ends and ``>``."""
    ours, theirs = (f" {' '.join(_words(text))} " for text in (case.text, part.question))
    return bool(theirs.strip()) and (ours in theirs or theirs in ours)


def _shared(part: Part, case: AskedCase) -> float:
    """The share of the words of a case that stand in a part."""
    ours = {*_words(case.text)}
    return len(ours & {*_words(f"{part.context} {part.question}")}) / len(ours)
