"""Where a table knows less than sources report about its call: what they say, before what we know."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from data_access.engine import Reader
from language import Language
from views import Result, read
from views.options import options
from written_questions.dossiers.amounts import reported_in_words
from written_questions.reported import Reported, held_against_sources, reported, why_other

_UNFINISHED: Final = ("incomplete", "at_least")


@dataclass(frozen=True)
class _Beside:
    """A reported figure, and how much of it the table knows (a count, or whole cents)."""

    reported: Reported
    counted: int


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
    if _amount_in_table(result, "submitted") is None:
        return calls
    return [c for c in calls if any(one.measure == "submitted" for one in reported(c, reader))]


def _calls(result: Result, reader: Reader) -> list[str]:
    made_up = options(reader).fictional["calls"]
    chosen = result.filters.restricted_to(result.view.applies).calls
    return [call for call in chosen if call not in made_up]


def _of_call(result: Result, call: str, reader: Reader, language: Language) -> Iterator[str]:
    own = read(result.view, result.filters.with_only("calls", call), reader)
    figures = _beside(own, call, reader)
    for source in dict.fromkeys((one.reported.source, one.reported.on) for one in figures):
        mine = [one for one in figures if (one.reported.source, one.reported.on) == source]
        yield _in_words(own, call, mine, language)


def _beside(result: Result, call: str, reader: Reader) -> list[_Beside]:
    """The figures that sources report and of which this result knows a part, each once."""
    figures: dict[tuple[str, int], _Beside] = {}
    for figure in reported(call, reader):
        amount = _amount_in_table(result, figure.measure)
        if amount is None:
            continue
        if why_other(result, amount, figure.number, figure.precision) in _UNFINISHED:
            figures.setdefault((figure.measure, figure.number), _Beside(figure, amount))
    return list(figures.values())


def _amount_in_table(result: Result, measure: str) -> int | None:
    """How much of a measure the result holds; None when it does not show that measure."""
    rows = result.view.in_answer.rows
    if rows and rows.reported == measure:
        frame = result.frame
        return int((frame[rows.column] == rows.value).sum()) if rows.column else len(frame)
    shown = held_against_sources(result.view)
    columns = [key for key, name in shown.items() if name == measure]
    return int(result.totals.get(columns[0]) or 0) if columns else None


def _in_words(result: Result, call: str, figures: list[_Beside], language: Language) -> str:
    first = figures[0].reported
    day = f" ({language.long_date(first.on)})" if first.on else ""
    values = {
        "source": f"“{first.source}”{day}",
        "call": result.label("calls", call, language),
        "figures": language.join(
            [
                reported_in_words(
                    one.reported.measure, one.reported.number, one.reported.precision, language
                )
                for one in figures
            ]
        ),
    }
    counts = {one.counted for one in figures}
    if counts == {0}:
        return language.t(
            "Volgens {source} ging het voor de oproep “{call}” om {figures}; daarvan is hier niets bekend.",
            **values,
        )
    if len(counts) == 1 and all(one.reported.measure != "awarded_amount" for one in figures):
        return language.n(
            "Volgens {source} waren er voor de oproep “{call}” {figures}; van {n} daarvan is de indiener"
            " bekend (tabel hieronder).",
            "Volgens {source} waren er voor de oproep “{call}” {figures}; van {n} daarvan is de indiener"
            " bekend (tabel hieronder).",
            counts.pop(),
            **values,
        )
    amounts = [
        reported_in_words(one.reported.measure, one.counted, "exact", language) for one in figures
    ]
    return language.t(
        "Volgens {source} ging het voor de oproep “{call}” om {figures};"
        " in de tabel hieronder staan {known}.",
        known=language.join(amounts),
        **values,
    )
