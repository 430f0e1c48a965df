"""From a View and filters to a Result: the one place where figures are added up."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from typing import Any, Final

import pandas as pd
from sqlalchemy import false, func, select

from data_access.engine import Reader
from data_access.facts.doubles import doubled
from data_access.filters import Filters
from data_access.provenance import FICTIONAL, SOURCES
from database.frames import of_arrays
from database.schema import Batch, Source, Unknown
from importing.as_known.reader import known_on
from places import municipalities_of
from views.asked_rows import Held, asked_rows
from views.coverage import reported, whole
from views.declaration import Change, Column, Index, Ratio, Result, Share, View
from views.lists import COVERAGE
from views.options import options
from views.over_time import over_time
from views.provenance import TWICE, Gap, SourceNote

RESULTS_KEPT: Final = 512


def read(view: View, filters: Filters, reader: Reader) -> Result:
    """The answer to a View, from the cache when the data has not changed since.

    Filters with a day are answered with what was known then, whichever reader is given.

    The cache is keyed by (View, the filters that matter to it, data version) and bounded.
    Raises DataUnavailable.
    """
    reader = known_on(reader, filters.as_known_on)
    followed = filters.restricted_to(view.applies)
    result = _read(Held(view), followed, reader, reader.data_version())
    # The sentence and the link still tell all that is chosen.
    return result if followed == filters else replace(result, filters=filters)


@lru_cache(maxsize=RESULTS_KEPT)
def _read(key: Held, filters: Filters, reader: Reader, version: str) -> Result:
    view = key.view
    rows, told, asked = asked_rows(key, filters, reader, version)
    all_listed = whole(view, filters, reader)
    columns, totals = _added_up(view, rows, asked, all_listed=all_listed)
    columns["fictional"] = rows[FICTIONAL].to_numpy(dtype=bool, na_value=False)
    if SOURCES in columns:  # databases join them in any order
        columns[SOURCES] = pd.array(
            [",".join(sorted(str(ids or "").split(","))) for ids in rows[SOURCES]], dtype="str"
        )
    frame = of_arrays(columns, rows.index)
    given = _in_order(view, frame)
    made_up = told.made_up if told else bool(frame["fictional"].any())
    return Result(
        view=view,
        filters=filters,
        frame=given,
        totals=totals,
        missing=told.missing if told else _missing(view, frame),
        sources=cited(
            sources_of(reader, ids_in(told.sources if told else rows[SOURCES]), version),
            made_up,
            totals,
        ),
        gaps=gaps_of(reader, view, filters, version),
        data_version=version,
        label=options(reader).label,
        reported=reported(view, filters, reader),
        made_up=made_up if told or len(given) < len(frame) else None,
        whole=all_listed,
    )


def _in_order(view: View, frame: pd.DataFrame) -> pd.DataFrame:
    """The rows that are given: the highest (or lowest) first where a View says so, what is not known last."""
    if not (view.highest_first or view.lowest_first) or view.measure is None:
        return frame
    unnamed = frame[view.item].isna()
    ordered = frame.assign(_unnamed=unnamed).sort_values(
        ["_unnamed", view.measure],
        ascending=[True, view.lowest_first],
        na_position="last",
        kind="stable",
    )
    rows = ordered.drop(columns="_unnamed").reset_index(drop=True)
    return rows.head(view.top) if view.top else rows


def narrowed(result: Result, keep: pd.Series[bool], search: str) -> Result:
    """The rows of a result that ``keep`` says, with totals of their own; ``search`` says by what text.

    Sources stay those of the whole answer; how many awards may stand twice was said of all of it.
    """
    rows = result.frame[keep].reset_index(drop=True)
    columns, totals = _added_up(result.view, rows, all_listed=result.whole)
    columns["fictional"] = rows["fictional"]
    for column in result.view.columns:
        if isinstance(column.derive, Index | Change):  # also to years that were not looked up
            columns[column.key] = rows[column.key]
    frame = of_arrays(columns, rows.index)
    return replace(
        result,
        frame=frame,
        totals=totals,
        gaps=tuple(gap for gap in result.gaps if gap.kind != TWICE),
        missing=_missing(result.view, frame),
        search=search,
        reported=None,
        made_up=None,
    )


def told_of(filters: Filters, result: Result, reader: Reader) -> Result:
    """The same rows as the answer for other filters, which leave these too."""
    gaps = gaps_of(reader, result.view, filters, result.data_version)
    return replace(result, filters=filters, gaps=gaps)


def picked(result: Result, column: str, field: str, value: Any, reader: Reader) -> Result:
    """What one more choice leaves of a result, without asking: its rows, and what is not known of them.

    For a ``field`` of filters that chooses by ``column``, a key of the rows. Totals and sources stay those of
    the whole.
    """
    rows = result.frame[result.frame[column] == value].reset_index(drop=True)
    told = told_of(result.filters.with_only(field, value), result, reader)
    return replace(told, frame=rows)


def _added_up(
    view: View,
    rows: pd.DataFrame,
    asked: pd.Series[Any] | None = None,
    *,
    all_listed: bool | None = None,
) -> tuple[dict[str, Any], dict[str, Any]]:
    """The columns of a View, derived ones too, and the totals: ``asked`` of the database, or added up."""
    rows = _with_coverage(view, rows, all_listed=all_listed)
    added = [c for c in view.columns if (c.total or c.asked) and c.derive is None]
    totals = {c.key: _total(c, rows, asked) for c in added}
    made = {}
    for column in view.columns:
        if column.derive is not None:
            made[column.key] = _derived(column, rows, view)
            totals[column.key] = _derived_total(column, totals, rows)
    columns = {c.key: made[c.key] if c.derive else rows[c.key] for c in view.columns}
    if COVERAGE in rows:
        columns[COVERAGE] = rows[COVERAGE]
    for column in view.columns:
        complete = _from_complete_lists(column, rows, all_listed=all_listed)
        if complete is None or complete.all():
            continue
        totals[column.key] = None
        # A share is of all rows.
        kept = complete & (not isinstance(column.derive, Share | Index | Change))
        columns[column.key] = columns[column.key].where(kept)
    return columns, totals


def as_columns(view: View, rows: pd.DataFrame) -> pd.DataFrame:
    """The columns of a list of records, of which none is derived."""
    return rows[[column.key for column in view.columns]]


def _with_coverage(view: View, rows: pd.DataFrame, *, all_listed: bool | None) -> pd.DataFrame:
    """The rows, marked as not complete where nobody said so of their lists and they do not say it themselves.

    A View that leaves nothing out by itself does so only as long as that was not said otherwise.
    """
    if all_listed is not False or COVERAGE in rows:
        return rows
    compares = view.whole_list or any(column.needs == COVERAGE for column in view.columns)
    return rows.assign(**{COVERAGE: "incomplete"}) if compares else rows


def _from_complete_lists(
    column: Column, rows: pd.DataFrame, *, all_listed: bool | None
) -> pd.Series[bool] | None:
    """Per row whether the lists behind it are as complete as a column needs them; None: it needs nothing."""
    if column.needs in rows:
        return rows[column.needs] == "complete"
    of_all = isinstance(column.derive, Index | Change) or (
        isinstance(column.derive, Share) and not column.derive.of_complete
    )
    return pd.Series(data=False, index=rows.index) if of_all and all_listed is False else None


def _missing(view: View, frame: pd.DataFrame) -> dict[str, int]:
    return {c.key: int(frame[c.key].array.isna().sum()) for c in view.columns if c.numeric}


def _sum(values: pd.Series[Any]) -> int | None:
    """The exact sum of what is known; None when nothing is."""
    array = values.array
    known = array[~array.isna()]
    return sum(map(int, known)) if len(known) else None


def _total(column: Column, frame: pd.DataFrame, asked: pd.Series[Any] | None) -> int | None:
    """The sum of a column; None when its rows may not be added together, or one must be known and is not."""
    if column.within and frame[column.within].nunique() > 1:
        return None
    if asked is not None and column.key in asked.index:
        return None if pd.isna(asked[column.key]) else int(asked[column.key])
    if column.asked:
        return None
    if column.whole and frame[column.key].isna().any():
        return None
    return _sum(frame[column.key])


def _derived(column: Column, frame: pd.DataFrame, view: View) -> pd.Series[Any]:
    if isinstance(column.derive, Index | Change):
        dtype = "Float64" if column.kind == "percent" else "Int64"
        return pd.Series(over_time(column.derive, frame), index=frame.index, dtype=dtype)
    if isinstance(column.derive, Share):
        parts = frame[column.derive.of]
        wholes = _wholes(view.column(column.derive.of), frame)
    elif isinstance(column.derive, Ratio):
        parts, wholes = frame[column.derive.numerator], list(frame[column.derive.denominator])
    else:
        raise TypeError(column.derive)
    made = [_fraction(part, whole, column) for part, whole in zip(parts, wholes, strict=True)]
    kind = "Int64" if column.kind == "euro" else "Float64"
    return pd.Series(made, index=frame.index, dtype=kind)


def _wholes(column: Column, frame: pd.DataFrame) -> list[int | None]:
    """Per row the sum that its value is a part of."""
    if not column.within:
        return [_sum(frame[column.key])] * len(frame)
    sums = {value: _sum(rows[column.key]) for value, rows in frame.groupby(column.within)}
    return [sums[value] for value in frame[column.within]]


def _derived_total(column: Column, totals: Mapping[str, Any], frame: pd.DataFrame) -> Any:
    if isinstance(column.derive, Index | Change):
        return None
    if isinstance(column.derive, Share):
        return 1.0 if totals[column.derive.of] else None
    if not isinstance(column.derive, Ratio):
        raise TypeError(column.derive)
    part, whole = column.derive.numerator, column.derive.denominator
    if (frame[part].isna() != frame[whole].isna()).any():
        return None  # the two sums are not of the same rows
    return _fraction(totals.get(part), totals.get(whole), column)


def _fraction(part: Any, whole: Any, column: Column) -> Any:
    if part is None or whole is None or pd.isna(part) or pd.isna(whole) or not whole:
        return None
    if column.kind == "euro":
        exact = Decimal(int(part)) / Decimal(int(whole))
        return int(exact.quantize(Decimal(1), ROUND_HALF_UP))
    return int(part) / int(whole)


def ids_in(lists: pd.Series[Any]) -> frozenset[str]:
    """The ids of sources in texts that hold them with commas between."""
    return frozenset(id_ for text in lists.dropna() for id_ in str(text).split(",") if id_)


def sources_of(reader: Reader, ids: frozenset[str], version: str) -> tuple[SourceNote, ...]:
    """The sources of these ids, oldest first, those without a date last."""
    all_sources = _all_sources(reader, version)
    cited = [all_sources[id_] for id_ in ids if id_ in all_sources]
    return tuple(sorted(cited, key=lambda s: (s.date is None, str(s.date), s.title)))


def cited(
    sources: tuple[SourceNote, ...], made_up: bool, totals: Mapping[str, Any]
) -> tuple[SourceNote, ...]:
    """The sources that a figure may name: no real one stands behind a sum that holds made-up rows.

    Rows of both kinds that are only listed keep theirs, and so do places and inhabitants.
    """
    summed = any(total is not None for total in totals.values())
    if not made_up or not summed:
        return sources
    return tuple(source for source in sources if source.reference or source.made_up)


@lru_cache(maxsize=16)
def _all_sources(reader: Reader, _version: str) -> dict[str, SourceNote]:
    frame = reader.frame(
        select(
            Source.id,
            Source.title,
            Source.number,
            Source.publisher,
            Source.date,
            Source.link,
            Source.kind,
            func.coalesce(Batch.kind == "reference", false()).label("reference"),
            func.coalesce(Batch.kind == "real", false()).label("summarised"),
        ).outerjoin(Batch, Batch.id == Source.batch_id)
    )
    return {
        row["id"]: SourceNote(
            **row | {name: bool(row[name]) for name in ("reference", "summarised")}
        )
        for row in _records(frame)
    }


def gaps_of(reader: Reader, view: View, filters: Filters, version: str) -> tuple[Gap, ...]:
    """What is not known of this View's topics, within what is chosen of what a gap can be about."""
    if not view.gaps:
        return ()
    followed = filters.restricted_to(view.applies)
    all_sources, province_of = _all_sources(reader, version), options(reader).province_of
    not_known = (
        Gap(
            r["statement"],
            r["reason"],
            r["kind"],
            r["stated_on"],
            all_sources.get(r["source_id"]),
            everywhere=not (r["call_key"] or r["article_code"] or r["scheme_key"]),
        )
        for r in _all_unknowns(reader, version)
        if r["topic"] in view.gaps
        and _concerns(r, followed)
        and _concerns_place(r, followed, province_of)
    )
    return (*not_known, *(_twice(reader, followed, version) if TWICE in view.gaps else ()))


@lru_cache(maxsize=256)
def _twice(reader: Reader, filters: Filters, _version: str) -> tuple[Gap, ...]:
    """What may be counted twice among the awards that are chosen; nothing where nothing may."""
    row = reader.frame(doubled(filters)).iloc[0]
    if not row["number"]:
        return ()
    amount = None if pd.isna(row["amount"]) else int(row["amount"])
    return (Gap("", "", TWICE, None, None, int(row["number"]), amount),)


def _concerns(unknown: Mapping[str, Any], filters: Filters) -> bool:
    """Whether a gap is about what is chosen; one about nothing in particular holds everywhere."""
    general = unknown["call_key"] is None and unknown["article_code"] is None
    scheme = unknown["scheme_key"]
    return (
        (general or not filters.calls or unknown["call_key"] in filters.calls)
        and (general or not filters.articles or unknown["article_code"] in filters.articles)
        and _concerns_year(unknown["year"], filters)
        and (scheme is None or not filters.schemes or scheme in filters.schemes)
    )


def _concerns_year(year: int | None, filters: Filters) -> bool:
    in_years = not filters.years or year in filters.years
    return year is None or (in_years and (not filters.period or filters.period.touches(year)))


def _concerns_place(
    unknown: Mapping[str, Any], filters: Filters, province_of: Mapping[str, str]
) -> bool:
    """Whether a gap is about a chosen place, or one that a chosen place is a part of."""
    province, municipality = unknown["province"], unknown["nis"]
    in_regions = (nis for region in filters.regions for nis in municipalities_of(region))
    chosen = {*filters.municipalities, *in_regions}
    within = {*filters.provinces, *(province_of[nis] for nis in chosen if nis in province_of)}
    return (municipality is None or not chosen or municipality in chosen) and (
        province is None or not within or province in within
    )


@lru_cache(maxsize=16)
def _all_unknowns(reader: Reader, _version: str) -> tuple[dict[str, Any], ...]:
    query = select(
        Unknown.topic,
        Unknown.call_key,
        Unknown.article_code,
        Unknown.year,
        Unknown.province,
        Unknown.nis,
        Unknown.scheme_key,
        Unknown.statement,
        Unknown.reason,
        Unknown.kind,
        Unknown.stated_on,
        Unknown.source_id,
    ).where(Unknown.fictional.is_(False))
    ordered = query.order_by(Unknown.stated_on.nulls_first(), Unknown.id)
    return tuple(_records(reader.frame(ordered)))


def _records(frame: pd.DataFrame) -> Iterable[dict[str, Any]]:
    """Rows as plain dictionaries, unknown as None."""
    for row in frame.astype(object).where(frame.notna(), None).to_dict("records"):
        yield {str(key): value for key, value in row.items()}
