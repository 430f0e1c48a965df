"""Where a table knows less than sources report about its call: what they say, before what we know."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from data_access.engine import Reader
from data_access.options import options
from language import Language
from views import Result, read
from written_questions.dossiers.amounts import reported_in_words
from written_questions.reported import Reported, held_against_sources, reported, why_other

_UNFINISHED: Final = ("incomplete", "at_least")


@dataclass(frozen=True)
class _Beside:
    """A reported figure, and how much of it the table knows (a count, or whole cents)."""

    told: Reported
    known: int


def as_real(result: Result, reader: Reader) -> Result:
    """The same question without made-up rows. Raises DataUnavailable."""
    filters = result.filters
    return (
        read(result.view, replace(filters, fictional=False), reader)
        if filters.fictional
        else result
    )


def unfinished(result: Result, reader: Reader, language: Language) -> list[str]:
    """Per call of which a real result knows only a part: what sources report, and how much is known.

    All calls when nothing is chosen. Empty when the result is about places, years or statuses:
    sources report on whole calls.
    """
    filters = result.filters.restricted_to(result.view.applies)
    chosen = {dimension.field for dimension, _ in filters.chosen()}
    if chosen - {"calls"} or "calls" not in result.view.applies:
        return []
    calls = _calls(result, reader) if chosen else _about(result, reader)
    return [line for call in calls for line in _of_call(result, call, reader, language)]


def partly_listed(result: Result, reader: Reader) -> bool:
    """Whether the lists behind a real result lack rows of a chosen call, wherever those are."""
    whole = result.filters.cleared()
    return any(
        _beside(read(result.view, whole.with_only("calls", call), reader), call, reader)
        for call in _calls(result, reader)
    )


def _about(result: Result, reader: Reader) -> list[str]:
    """All calls; for a table of applications those of which a source tells how many there were."""
    calls = options(reader).offered("calls", fictional=False)
    if _known(result, "submitted") is None:
        return calls
    return [c for c in calls if any(one.measure == "submitted" for one in reported(c, reader))]


def _calls(result: Result, reader: Reader) -> list[str]:
    made_up = options(reader).fictional["calls"]
    chosen = result.filters.restricted_to(result.view.applies).calls
    return [call for call in chosen if call not in made_up]


def _of_call(result: Result, call: str, reader: Reader, language: Language) -> Iterator[str]:
    own = read(result.view, result.filters.with_only("calls", call), reader)
    found = _beside(own, call, reader)
    for source in dict.fromkeys((one.told.source, one.told.on) for one in found):
        mine = [one for one in found if (one.told.source, one.told.on) == source]
        yield _said(own, call, mine, language)


def _beside(result: Result, call: str, reader: Reader) -> list[_Beside]:
    """The figures that sources report and of which this result knows a part, each once."""
    found: dict[tuple[str, int], _Beside] = {}
    for told in reported(call, reader):
        known = _known(result, told.measure)
        if known is None:
            continue
        if why_other(result, known, told.number, told.precision) in _UNFINISHED:
            found.setdefault((told.measure, told.number), _Beside(told, known))
    return list(found.values())


def _known(result: Result, measure: str) -> int | None:
    """How much of a measure the result holds; None when it does not show that measure."""
    rows = result.view.in_answer.rows
    if rows and rows.reported == measure:
        frame = result.frame
        return int((frame[rows.column] == rows.value).sum()) if rows.column else len(frame)
    shown = held_against_sources(result.view)
    columns = [key for key, name in shown.items() if name == measure]
    return int(result.totals.get(columns[0]) or 0) if columns else None


def _said(result: Result, call: str, found: list[_Beside], language: Language) -> str:
    told = found[0].told
    day = f" ({language.long_date(told.on)})" if told.on else ""
    values = {
        "source": f"“{told.source}”{day}",
        "call": result.label("calls", call, language),
        "figures": language.join(
            [
                reported_in_words(one.told.measure, one.told.number, one.told.precision, language)
                for one in found
            ]
        ),
    }
    counts = {one.known for one in found}
    if counts == {0}:
        return language.t(
            "Volgens {source} ging het voor de oproep “{call}” om {figures}; daarvan is hier niets bekend.",
            **values,
        )
    if len(counts) == 1 and all(one.told.measure != "awarded_amount" for one in found):
        return language.n(
            "Volgens {source} waren er voor de oproep “{call}” {figures}; van {n} daarvan is de indiener"
            " bekend (tabel hieronder).",
            "Volgens {source} waren er voor de oproep “{call}” {figures}; van {n} daarvan is de indiener"
            " bekend (tabel hieronder).",
            counts.pop(),
            **values,
        )
    known = [reported_in_words(one.told.measure, one.known, "exact", language) for one in found]
    return language.t(
        "Volgens {source} ging het voor de oproep “{call}” om {figures};"
        " in de tabel hieronder staan {known}.",
        known=language.join(known),
        **values,
    )
