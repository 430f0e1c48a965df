"""What is asked of a measure besides its total: average, median, extremes, share, index and change.

An operation makes other measures of a measure, of the same rows of the same fact; where that says nothing it
gives its reason.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, Final

from language import N_, Joined
from views.breakdowns.breakdown import Breakdown
from views.breakdowns.keys import YEAR
from views.declaration import Change, Column, Index, Ratio, Share
from views.measures.algebra import (
    Count,
    Known,
    Largest,
    Middle,
    Number,
    Smallest,
    Total,
    Value,
    Whole,
)
from views.measures.measure import Measure

By = tuple[Breakdown, ...]
Made = tuple[Measure, ...]

_OF_AMOUNTS: Final = N_(
    "Dit is er alleen van bedragen van één soort: toegekend, gevraagd, betaald …"
)
_OF_SUMS: Final = N_("Dit is er alleen van bedragen en aantallen die opgeteld worden.")
_OF_PARTS: Final = N_("Een aandeel vraagt een opsplitsing: waarvan is elke rij een deel?")
_OF_YEARS: Final = N_("Dit vergelijkt jaren: splits eerst op per jaar.")
_KNOWN_ONES: Final = N_(
    "Over de bedragen die bekend zijn, elk één keer. Hoeveel er geen bekend bedrag hebben, staat ernaast."
)
_WHOLE_LISTS: Final = N_("Alleen waar iemand zei dat de lijsten volledig zijn; anders niet bekend.")
_OF_FIRST: Final = N_(
    "Het eerste jaar met een bekende waarde is 100, voor alle reeksen hetzelfde jaar. Een jaar waarvan niet "
    "alles bekend is, heeft geen index. Alleen waar iemand zei dat de lijsten volledig zijn."
)
_OF_BEFORE: Final = N_(
    "Tegenover het jaar ervoor. Is een van beide jaren niet helemaal bekend of niet gekozen, dan is de "
    "verandering niet bekend. Alleen waar iemand zei dat de lijsten volledig zijn."
)
_KNOWN: Final = N_("Met bekend bedrag")
_LACKING: Final = N_("Zonder bekend bedrag")
_WHOLE_YEARS: Final = N_("(alleen jaren waarvan alles bekend is)")
_AVERAGED: Final = N_("Bedragen in het gemiddelde")


@dataclass(frozen=True)
class Operation:
    """One operation: its key in keys of compositions, its label (msgid), and the measures it makes of one.

    ``refuses`` gives the reason (msgid) why it says nothing of a measure broken down so; "" where it does.
    ``asked_as`` are the words by which people ask for it, where they mean nothing else.
    """

    key: str
    label: str
    make: Callable[[Measure, By], Made]
    refuses: Callable[[Measure, By], str]
    asked_as: tuple[str, ...] = ()


def _titled(label: str, measure: Measure) -> str:
    return Joined((label, measure.column.title), ": ")


def _column(measure: Measure, name: str, title: str, **changes: Any) -> Column:
    """A column beside that of a measure: of the same kind, and added up only within the same."""
    own = measure.column
    column = Column(f"{own.key}_{name}", title, own.kind, definition=_KNOWN_ONES, within=own.within)
    return replace(column, **changes)


def _beside(measure: Measure, column: Column, value: Value | None, *made_from: Measure) -> Measure:
    """Another measure of the rows of one, for the same sources and filters."""
    return replace(
        measure,
        key=f"{measure.key}-{column.key}",
        column=column,
        of=measure.of if value else None,
        value=value,
        made_from=made_from or measure.made_from,
    )


def _counts(measure: Measure, total: Total) -> tuple[Measure, Measure]:
    """How many rows have an amount, and how many have none."""
    return (
        _counted(measure, "known", _KNOWN, Count((*total.where, Known(total.column)))),
        _counted(
            measure, "lacking", _LACKING, Count((*total.where, Known(total.column, known=False)))
        ),
    )


def _counted(measure: Measure, name: str, title: str, value: Value) -> Measure:
    column = _column(measure, name, title, kind="number", total=True, definition=None)
    return _beside(measure, column, value)


def _total_of(measure: Measure) -> Total:
    if not isinstance(measure.value, Total):
        raise TypeError(measure.key)
    return measure.value


def _average(measure: Measure, _by: By) -> Made:
    total = _total_of(measure)
    number = _counted(measure, "number", _AVERAGED, Number(total.column, total.where))
    # Without awards nothing was awarded, but nothing is the average of none.
    column = replace(measure.column, total=True)
    summed = replace(measure, column=column, value=replace(total, none=None))
    ratio = _column(
        measure,
        "average",
        _titled(N_("Gemiddelde"), measure),
        derive=Ratio(measure.name, number.name),
        within=None,
    )
    return _beside(measure, ratio, None, summed, number), *_counts(measure, total)


def _of_rows(label: str, name: str, value: Callable[[Total], Value]) -> Callable[..., Made]:
    """An operation whose value the database takes from the rows, in totals too."""

    def make(measure: Measure, _by: By) -> Made:
        total = _total_of(measure)
        column = _column(measure, name, _titled(label, measure), asked=True)
        return _beside(measure, column, value(total)), *_counts(measure, total)

    return make


def _share(measure: Measure, _by: By) -> Made:
    column = _column(
        measure,
        "share",
        _titled(N_("Aandeel"), measure),
        kind="percent",
        derive=Share(measure.name),
        definition=_WHOLE_LISTS,
        within=None,
    )
    return _beside(measure, column, None, measure), measure


def _whole_years(measure: Measure) -> Measure:
    """The measure with a value only where all of it is known."""
    value = measure.value
    if not isinstance(value, Total):
        return measure
    title = Joined((measure.column.title, _WHOLE_YEARS))
    column = _column(measure, "whole", title, minor=True, definition=None)
    return _beside(measure, column, Whole(value.column, value.where, value.none))


def _series(by: By) -> tuple[str, ...]:
    """The columns that tell one line of years from another."""
    return tuple(column.key for one in by if one is not YEAR for column in one.shows)


def _index(measure: Measure, by: By) -> Made:
    whole = _whole_years(measure)
    column = _column(
        measure,
        "index",
        _titled(N_("Index"), measure),
        kind="number",
        derive=Index(whole.name, _series(by)),
        definition=_OF_FIRST,
        within=None,
    )
    return _beside(measure, column, None, whole), measure


def _change(measure: Measure, by: By) -> Made:
    whole, series = _whole_years(measure), _series(by)
    more = _column(
        measure,
        "change",
        _titled(N_("Verandering"), measure),
        derive=Change(whole.name, series),
        definition=_OF_BEFORE,
        within=None,
    )
    part = replace(
        more,
        key=f"{measure.name}_change_rate",
        title=N_("Verandering in procent"),
        kind="percent",
        derive=Change(whole.name, series, relative=True),
    )
    return _beside(measure, more, None, whole), _beside(measure, part, None, whole), measure


def _of_amounts(measure: Measure, _by: By) -> str:
    return "" if isinstance(measure.value, Total) and measure.column.kind == "euro" else _OF_AMOUNTS


def _of_parts(measure: Measure, by: By) -> str:
    if not (_is_sum(measure) and measure.column.total) or measure.column.within:
        return _OF_SUMS
    return "" if by else _OF_PARTS


def _of_years(measure: Measure, by: By) -> str:
    if not _is_sum(measure) and not isinstance(measure.value, Whole):
        return _OF_SUMS
    return "" if YEAR in by else _OF_YEARS


def _is_sum(measure: Measure) -> bool:
    return isinstance(measure.value, Total | Count)


_ALL: Final = (
    Operation(
        "gemiddelde",
        N_("Gemiddelde"),
        _average,
        _of_amounts,
        ("gemiddeld", "gemiddelde", "gemiddelden", "average"),
    ),
    Operation(
        "mediaan",
        N_("Mediaan"),
        _of_rows(N_("Mediaan"), "median", lambda total: Middle(total.column, total.where)),
        _of_amounts,
        ("mediaan", "median"),
    ),
    Operation(
        "kleinste",
        N_("Kleinste"),
        _of_rows(N_("Kleinste"), "smallest", lambda total: Smallest(total.column, total.where)),
        _of_amounts,
    ),
    Operation(
        "grootste",
        N_("Grootste"),
        _of_rows(N_("Grootste"), "largest", lambda total: Largest(total.column, total.where)),
        _of_amounts,
    ),
    Operation("aandeel", N_("Aandeel"), _share, _of_parts),
    Operation(
        "index", N_("Index (eerste jaar = 100)"), _index, _of_years, ("index", "geindexeerd")
    ),
    Operation(
        "verschil",
        N_("Verandering tegenover het jaar ervoor"),
        _change,
        _of_years,
        ("verandering", "jaarlijkse verandering", "yearly change"),
    ),
)
OPERATIONS: Final[dict[str, Operation]] = {operation.key: operation for operation in _ALL}
"""By their key; without one the total is asked."""
