"""Results in words: cells, totals, and what a chart shows to somebody who cannot see it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from typing import Any, Final

import pandas as pd

from language import Language
from places import borders_note
from views.declaration import Column, Ratio, Result, Share, View

NAMED: Final = 12
"""How many rows are named to who cannot see a chart; the table holds them all."""


def cell(value: Any, column: Column, language: Language, decimals: int | None = None) -> str:
    """A value as people read it, on every face. Unknown is "niet bekend", never empty or zero.

    ``decimals`` are those of all amounts in its column, where they stand under each other.
    """
    if pd.isna(value):
        return language.t(column.unknown) if column.unknown else language.t("niet bekend")
    if column.kind == "euro" and isinstance(column.derive, Ratio):
        return language.euro(int(value), 2)  # a rate, whose cents always count
    if column.kind == "euro" and decimals is not None:
        return language.euro(int(value), decimals)
    if column.kind == "code":
        return language.t(column.labels[value]) if value in column.labels else str(value)
    return _WRITTEN.get(column.kind, _as_it_is)(value, language)


def decimals_of(result: Result, column: Column) -> int | None:
    """2 for a column of amounts in which any has cents: amounts under each other are written alike."""
    if column.kind != "euro" or column.derive is not None:
        return None
    if result.count is not None:
        return 2 if column.key in result.with_cents else None
    return 2 if any(int(amount) % 100 for amount in result.frame[column.key].dropna()) else None


def name_of(value: Any, item: Column, language: Language) -> str:
    """What a row is called; a row without a known name says so."""
    if value is None:
        return language.t("{item} niet bekend", item=language.t(item.title))
    return " ".join(cell(value, item, language).split())


def notes(view: View, language: Language, *, drawn: bool = True) -> list[str]:
    """What is to be known to read a figure well, and which borders its map has.

    A table has no map, and says nothing of borders: ``drawn`` is False for it.
    """
    sentences = [language.t(note) for note in view.notes]
    if drawn and view.on_map:
        sentences.append(borders_note(language))
    elif drawn and view.borders:
        sentences.append(language.t(view.borders))
    return sentences


def _as_it_is(value: Any, _language: Language) -> str:
    return str(value)


_WRITTEN: Final[dict[str, Callable[[Any, Language], str]]] = {
    "euro": lambda value, language: language.euro(int(value)),
    "number": lambda value, language: language.number(int(value)),
    "percent": lambda value, language: language.percent(float(value)),
    "date": lambda value, language: language.date(value),
    "month": lambda value, _language: "/".join(reversed(str(value).split("-"))),
    "year": lambda value, _language: str(int(value)),
    "data": lambda value, language: language.data(str(value)),
}


def total_cell(result: Result, column: Column, language: Language) -> str:
    """A value of the total row; empty where a total has no meaning."""
    value = result.totals.get(column.key)
    return "" if value is None else cell(value, column, language)


def total_row(result: Result, columns: Sequence[Column], language: Language) -> list[str]:
    """The cells of the total row under these columns; none when nothing of it is added up, or when the one
    row there is is that total."""
    of_all = bool(result.view.fact) and not result.view.by
    if (of_all and result.rows == 1) or not any(
        c.total and result.totals.get(c.key) is not None for c in columns
    ):
        return []
    words = [total_cell(result, column, language) for column in columns]
    if words and not words[0]:
        words[0] = language.t("Totaal")
    return words


def lacking(result: Result, columns: Iterable[Column], language: Language) -> list[str]:
    """How many rows lack a value, for each of these columns in which any does."""
    return [
        language.n("{name} in {n} rij", "{name} in {n} rijen", n, name=_small(c, language))
        for c in columns
        if (n := result.missing.get(c.key, 0))
    ]


def reconciliation(
    result: Result,
    language: Language,
    measure: str | None = None,
    *,
    shown: Collection[str] | None = None,
) -> str:
    """How much of what is added up is known: of the whole, and by row; empty when all is.

    With a ``measure`` only what that is made of, as under a chart that shows nothing else; with ``shown``
    only of those columns, as under a table that leaves others out.
    """
    return " ".join(reconciliations(result, language, measure, shown=shown))


def reconciliations(
    result: Result,
    language: Language,
    measure: str | None = None,
    *,
    shown: Collection[str] | None = None,
) -> list[str]:
    """The sentences of ``reconciliation``, apart."""
    columns = [c for c in result.view.columns if c.total and (shown is None or c.key in shown)]
    if measure and result.view.column(measure).numeric:
        parts = _made_of(result.view.column(measure))
        columns = [c for c in columns if c.key in parts]
    sentences = [*_of_the_whole(result, {c.key for c in columns}, language)]
    if rows := lacking(result, columns, language):
        sentences.append(
            language.t("Totaal van wat bekend is; niet bekend: {rows}.", rows=language.join(rows))
        )
    return sentences


def _made_of(column: Column) -> set[str]:
    """The columns that a measure is worked out from."""
    if isinstance(column.derive, Ratio):
        return {column.key, column.derive.numerator, column.derive.denominator}
    return {column.key, column.derive.of} if isinstance(column.derive, Share) else {column.key}


_AWARDED: Final = {"amount", "awarded_amount"}


def known_of_reported(result: Result) -> tuple[int, int] | None:
    """How many are listed, of how many that sources report; None where the list is whole, or nobody says."""
    if result.reported is None:
        return None
    column, whole = result.reported
    listed = int(result.totals.get(column) or 0)
    return (listed, whole) if listed < whole else None


def _of_the_whole(result: Result, keys: set[str], language: Language) -> Iterable[str]:
    of_reported = known_of_reported(result)
    without = result.totals.get("without_amount") or 0 if keys & _AWARDED else 0
    if of_reported and result.reported and result.reported[0] == "awards":
        yield language.n(
            "{n} van {whole} toekenningen is bekend.",
            "{n} van {whole} toekenningen zijn bekend.",
            of_reported[0],
            whole=language.number(of_reported[1]),
        )
    elif of_reported:
        yield language.n(
            "{n} van {whole} ingediende aanvragen is bekend.",
            "{n} van {whole} ingediende aanvragen zijn bekend.",
            of_reported[0],
            whole=language.number(of_reported[1]),
        )
    if without:
        yield language.n(
            "Van {n} toekenning is het bedrag niet bekend.",
            "Van {n} toekenningen is het bedrag niet bekend.",
            without,
        )


def _small(column: Column, language: Language) -> str:
    title = language.t(column.title)
    return title if title[:2].isupper() else title[:1].lower() + title[1:]


def others(count: int, item: str, language: Language) -> str:
    """ "nog 2 andere provincies": how many are not named, of what the column ``item`` holds."""
    if item in ("province", "province_slug"):
        return language.n("nog {n} andere provincie", "nog {n} andere provincies", count)
    if item == "municipality":
        return language.n("nog {n} andere gemeente", "nog {n} andere gemeenten", count)
    if item == "scheme":
        return language.n("nog {n} andere regeling", "nog {n} andere regelingen", count)
    if item == "organisation":
        return language.n("nog {n} andere organisatie", "nog {n} andere organisaties", count)
    return language.n("nog {n} andere", "nog {n} andere", count)


def as_of(result: Result, language: Language) -> str:
    """The date of the newest source, and how many sources state none; "" when no source has a date.

    A figure may be younger than its newest date when other sources of it bear none: that is said.
    """
    if not result.as_of:
        return ""
    words = language.long_date(result.as_of)
    undated = sum(source.date is None for source in result.dating)
    if undated:
        words += " " + language.n(
            "(jongste datum; {n} bron heeft geen datum)",
            "(jongste datum; {n} bronnen hebben geen datum)",
            undated,
        )
    return words


def alternative(result: Result, language: Language, measure: str | None = None) -> str:
    """What the chart shows, in a few sentences: how many rows, the total, the largest, the smallest.

    ``measure`` is the column that the chart shows (default: the View's own).
    """
    view, t = result.view, language.t
    shown = measure or view.measure
    parts = [t(view.title) + "."]
    if result.empty:
        return parts[0] + " " + t("Geen gegevens.")
    parts.append(language.n("{n} rij.", "{n} rijen.", result.rows))
    if shown and view.column(shown).kind == "code":
        parts.append(per_code(result, view.column(shown), language))
    elif shown:
        parts.extend(_extremes(result, shown, language))
    else:
        parts.append(_names(result, language))
    if result.holds_fictional:
        parts.append(t("Bevat fictieve gegevens."))
    return " ".join(parts)


def per_code(result: Result, column: Column, language: Language) -> str:
    """How many rows have each code, in the order of its labels."""
    counts = Counter(result.frame[column.key])
    return " ".join(
        f"{cell(code, column, language)}: {language.number(counts[code])}."
        for code in column.labels
        if code in counts
    )


def _names(result: Result, language: Language) -> str:
    """What the rows are about, for a chart that shows no measure (a time line)."""
    item = result.view.column(result.view.item)
    names = list(dict.fromkeys(cell(v, item, language) for v in result.frame[item.key]))
    more = len(names) - NAMED
    if more > 0:
        names[NAMED:] = [language.n("nog {n} andere", "nog {n} andere", more)]
    return language.t("Getoond: {names}.", names=language.join(names))


def _extremes(result: Result, key: str, language: Language) -> list[str]:
    view, t = result.view, language.t
    measure = view.column(key)
    items = [view.column(name) for name in view.names or (view.item,)]
    parts = []
    if result.totals.get(measure.key) is not None and measure.total:
        parts.append(
            t("Totaal: {total}.", total=cell(result.totals[measure.key], measure, language))
        )
    rows = result.frame.dropna(subset=[measure.key])
    if len(rows) > 1 and result.whole is not False:
        ordered = rows.sort_values(measure.key, kind="stable")
        ends = [(t("Hoogste"), ordered.iloc[-1])]
        if not result.cut:
            ends.append((t("Laagste"), ordered.iloc[0]))
        for words, row in ends:
            name = " · ".join(cell(row[item.key], item, language) for item in items)
            parts.append(f"{words}: {name}, {cell(row[measure.key], measure, language)}.")
    return parts
