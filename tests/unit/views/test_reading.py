"""Results: sums that are exact, sources that exist, fictional rows that show, a cache that forgets."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Select, Table, delete, select, update
from sqlalchemy.sql import visitors

from charts.look import Look, Mode
from data_access.engine import Store
from data_access.filters import DIMENSIONS, Filters
from data_access.provenance import FICTIONAL, SOURCES
from database.kept_relations import kept_relations
from database.schema import Base, Batch, Commitment, DataState, Given, Query, Source
from language import CODES, get_language
from tests.conftest import examples
from tests.unit.filter_sets import filters
from tests.unit.views.answers import (
    EVERY_VIEW,
    answer,
    answers,
    choices,
    raw_rows,
)
from views import Column, Ratio, Result, Share, View, read, views
from views.compositions import entitlements, money
from views.lists import COVERAGE
from views.options import options
from views.records import calls, spending
from views.results import RESULTS_KEPT, _read, picked

Copy = Callable[[str], Store]

DTYPES = {"euro": "Int64", "number": "Int64", "year": "Int64", "percent": "Float64"}

MONEY_VIEWS = (*spending.VIEWS, *money.VIEWS)


def known(values: pd.Series[Any]) -> list[int]:
    return [int(value) for value in values if not pd.isna(value)]


def by_group(column: Column, frame: pd.DataFrame) -> list[pd.DataFrame]:
    """The rows whose values may be added together."""
    return [rows for _, rows in frame.groupby(column.within)] if column.within else [frame]


# --- sums, shares and rates -------------------------------------------------------------------


@pytest.mark.some(12)
@EVERY_VIEW
def test_a_total_is_the_exact_sum_of_its_rows(view: View, reader: Store) -> None:
    for result in answers(view, reader):
        for column in (c for c in view.columns if c.total):
            addable = len(by_group(column, result.frame)) == 1
            if column.whole and result.frame[column.key].isna().any():
                addable = False
            rows = known(result.frame[column.key]) if addable else []
            assert result.totals[column.key] == (sum(rows) if rows else None), column
            assert type(result.totals[column.key]) in (int, type(None))


def all_known(column: Column, result: Result) -> bool:
    """Whether a share can be told: somebody said that the lists behind all its rows are whole."""
    of_complete = isinstance(column.derive, Share) and column.derive.of_complete
    said = result.whole is not False or bool(column.needs) or of_complete
    return said and bool(certain(column, result.frame).all())


@EVERY_VIEW
def test_shares_are_of_the_rows_shown_and_sum_to_one(view: View, reader: Store) -> None:
    for column in (c for c in view.columns if isinstance(c.derive, Share)):
        base = view.column(column.derive.of)  # type: ignore[union-attr]
        for result in answers(view, reader):
            for rows in by_group(base, result.frame):
                whole = sum(known(rows[base.key]))
                shares = rows[column.key].dropna()
                told = bool(whole) and all_known(column, result)
                expected = [value / whole for value in known(rows[base.key])] if told else []
                assert list(shares) == pytest.approx(expected)
                assert sum(shares) == pytest.approx(1 if told else 0)
            told = result.totals[base.key] and all_known(column, result)
            assert result.totals[column.key] == (1 if told else None)


@EVERY_VIEW
def test_rates_divide_what_stands_beside_them_and_nothing_else(view: View, reader: Store) -> None:
    for column in (c for c in view.columns if isinstance(c.derive, Ratio)):
        part, whole = column.derive.numerator, column.derive.denominator  # type: ignore[union-attr]
        for result in answers(view, reader):
            told = certain(column, result.frame)
            for (_, row), sure in zip(result.frame.iterrows(), told, strict=True):
                made = rate(column, row[part], row[whole]) if sure else None
                assert row[column.key] is pd.NA or row[column.key] == made
                assert (row[column.key] is pd.NA) == (made is None)
            total = result.totals[column.key]
            if total is not None:
                both = result.frame[[part, whole]]
                assert (both[part].isna() == both[whole].isna()).all()
                assert total == rate(column, sum(known(both[part])), sum(known(both[whole])))


def certain(column: Column, frame: pd.DataFrame) -> pd.Series[Any]:
    """Of which rows the lists behind them are complete, where the column needs that."""
    every = pd.Series(True, index=frame.index)
    return frame[column.needs] == "complete" if column.needs in frame else every


def rate(column: Column, part: Any, whole: Any) -> float | int | None:
    """One divided by the other; whole cents where the column is euro, half a cent rounded up."""
    if pd.isna(part) or pd.isna(whole) or whole == 0:
        return None
    if column.kind == "euro":
        return int((Decimal(int(part)) / int(whole)).quantize(Decimal(1), ROUND_HALF_UP))
    return int(part) / int(whole)


def test_a_rate_over_rows_of_which_one_half_is_not_known_has_no_total() -> None:
    from views.results import _added_up

    view = next(v for v in views().values() if any(isinstance(c.derive, Ratio) for c in v.columns))
    column = next(c for c in view.columns if isinstance(c.derive, Ratio))
    assert isinstance(column.derive, Ratio)
    frame = pd.DataFrame({c.key: pd.Series([3, 5], dtype="Int64") for c in view.columns})
    frame.loc[1, column.derive.denominator] = pd.NA
    _, totals = _added_up(view, frame)
    assert totals[column.key] is None


@pytest.mark.some(12)
@pytest.mark.slow
@EVERY_VIEW
def test_a_filter_never_adds_anything(view: View, reader: Store) -> None:
    for result in answers(view, reader):
        # There were more municipalities then than there are now.
        everything = read(view, result.filters.cleared(), reader)
        for column in view.columns:
            total = result.totals.get(column.key)
            if column.total and total is not None and everything.totals[column.key] is not None:
                assert 0 <= total <= everything.totals[column.key], column


@pytest.mark.some(12)
@settings(max_examples=examples(5), deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
@EVERY_VIEW
def test_any_filters_people_can_choose_give_an_answer(
    view: View, reader: Store, data: st.DataObject
) -> None:
    chosen = data.draw(filters(options(reader)))
    result = read(view, chosen, reader)
    assert result.sentence(get_language("nl")).endswith(".")
    for column in (c for c in view.columns if c.total and not c.within):
        rows, total = known(result.frame[column.key]), result.totals[column.key]
        if total is None and result.frame[column.key].isna().any():
            # None counted beside what is not known is not known.
            assert not sum(rows), column
            continue
        assert total == (sum(rows) if rows else None), column


# --- columns, sources, dates ------------------------------------------------------------------


@EVERY_VIEW
def test_every_column_is_there_with_its_kind(view: View, reader: Store) -> None:
    for result in answers(view, reader):
        keys = [c.key for c in view.columns]
        # Lists of which it was not said that they are whole are marked so, where rows do not tell it.
        marked = [COVERAGE] if result.whole is False and COVERAGE not in keys else []
        assert list(result.frame.columns) in ([*keys, "fictional"], keys + marked + ["fictional"])
        assert result.frame["fictional"].dtype == bool
        for column in view.columns:
            values = result.frame[column.key]
            if column.kind in DTYPES:
                assert str(values.dtype) == DTYPES[column.kind], column
                continue
            of_kind = dt.date if column.kind == "date" else str
            assert all(isinstance(v, of_kind) for v in values.dropna()), column
            if column.kind == "code":
                assert set(values.dropna()) <= set(column.labels), column


@pytest.mark.some(12)
@pytest.mark.slow
@EVERY_VIEW
def test_every_row_names_sources_that_exist(view: View, reader: Store) -> None:
    sources = set(reader.frame(select(Source.id))["id"])
    about_itself = view.subject == "sources"  # rows that are sources, or tell of them
    for chosen in choices(view):
        result, rows = answer(view, chosen, reader), raw_rows(view, chosen, reader)
        assert len(rows) == len(result.frame)
        ids = [set(filter(None, str(ids or "").split(","))) for ids in rows[SOURCES]]
        assert all(ids_of_row <= sources for ids_of_row in ids)
        # Nobody says of a municipality that it was not counted in a year.
        not_counted = (
            rows["inhabitants"].isna() if view.key == "inwoners-per-jaar" else [False] * len(ids)
        )
        assert about_itself or all(
            ids_of_row or none for ids_of_row, none in zip(ids, not_counted, strict=True)
        )
        named, every = {note.id for note in result.sources}, set().union(*ids)
        # A sum with made-up rows never cites a real source (TRUST).
        summed = result.holds_fictional and any(column.total for column in view.columns)
        assert named <= every if summed else named == every


@EVERY_VIEW
def test_the_as_of_date_is_that_of_the_newest_source(view: View, reader: Store) -> None:
    of_places = set(
        reader.frame(select(Source.id).join(Batch).where(Batch.kind == "reference"))["id"]
    )
    for result in answers(view, reader):
        told = [note for note in result.sources if note.id not in of_places] or result.sources
        dates = [note.date for note in told if note.date]
        assert result.as_of == (max(dates) if dates else None)


def test_inhabitants_and_lists_of_places_do_not_date_other_figures(reader: Store) -> None:
    awards = read(
        views()["toekenningen-per-gemeente"], Filters(calls=("bondgenotennetwerken",)), reader
    )
    assert {note.date is None for note in awards.sources} == {True, False}
    assert awards.as_of is None  # the only dated source counts inhabitants
    inhabitants = read(views()["inwoners-per-jaar"], Filters(), reader)
    assert inhabitants.as_of is not None  # which it is about


def test_how_many_sources_report_is_held_against_the_list_of_whole_calls_only(
    reader: Store,
) -> None:
    chosen = Filters(calls=("bondgenotennetwerken",))
    awards = read(views()["toekenningen-per-gemeente"], chosen, reader)
    calls = read(views()["oproepen"], chosen, reader)
    assert awards.reported == ("awards", int(calls.frame["awarded"].iloc[0]))
    status = read(views()["aanvragen-per-status"], chosen, reader)
    assert status.reported == ("known", int(calls.frame["submitted"].iloc[0]))
    for others in (Filters(), replace(chosen, provinces=("limburg",))):
        assert read(views()["toekenningen-per-gemeente"], others, reader).reported is None
    about = Filters(calls=("verbindingsambassadeurs",))  # "een 45-tal"
    assert read(views()["aanvragen-per-status"], about, reader).reported is None
    assert read(views()["oproepen"], chosen, reader).reported is None


@EVERY_VIEW
def test_missing_values_are_counted(view: View, reader: Store) -> None:
    for result in answers(view, reader):
        for column in (c for c in view.columns if c.numeric):
            unknown = len(result.frame) - len(result.frame[column.key].dropna())
            assert result.missing[column.key] == unknown


# --- charts -----------------------------------------------------------------------------------


@pytest.mark.some(4)
@pytest.mark.slow
@EVERY_VIEW
def test_every_chart_is_drawn_on_both_grounds_in_both_languages(view: View, reader: Store) -> None:
    charts = {face.chart for face in view.faces} | ({view.chart} if view.chart else set())
    faces: list[tuple[Mode, str]] = [(m, c) for m in ("light", "dark") for c in CODES]
    if not charts:
        return
    # The same rows give the same chart, whatever was asked.
    results = [answer(view, chosen, reader) for chosen in choices(view)]
    different = {figures_in(r): r for r in results if not r.empty}
    for number, result in enumerate(different.values()):
        before = result.frame.copy(deep=True)
        # All four for the first answer, then one in turn: what differs is the rows.
        for mode, code in faces if number == 0 else [faces[number % 4]]:
            for chart in charts:
                assert chart(result.frame, Look(get_language(code), mode)).to_json()
        pd.testing.assert_frame_equal(result.frame, before)


def figures_in(result: Result) -> str:
    """All that a chart gets to see: rows, order and names."""
    return result.frame.to_json(orient="split", default_handler=str, double_precision=15)


# --- fictional rows ---------------------------------------------------------------------------


@pytest.fixture(scope="module")
def only_real(loaded_file: Any, tmp_path_factory: pytest.TempPathFactory) -> Store:
    """The same database as if nobody had ever made up a row."""
    file = tmp_path_factory.mktemp("real") / "real.sqlite"
    file.write_bytes(loaded_file.read_bytes())
    store = Store(f"sqlite:///{file}")
    with store.begin() as connection:
        fictional = select(Batch.id).where(Batch.kind == "fictional").scalar_subquery()
        for table in reversed(Base.metadata.sorted_tables):
            if "batch_id" in table.c:
                connection.execute(delete(table).where(table.c.batch_id == fictional))
    return store


def asked(view: View, *, fictional: bool) -> list[Filters]:
    """The shared filter sets that differ to this View, with made-up rows or without."""
    return [chosen for chosen in choices(view) if chosen.fictional == fictional]


def as_rows(frame: pd.DataFrame, columns: list[str]) -> list[tuple[Any, ...]]:
    """Rows as tuples, unknown as None."""
    rows = frame[columns].astype(object).where(frame[columns].notna(), None)
    return [tuple(row) for row in rows.itertuples(index=False)]


@pytest.mark.some(5)
@pytest.mark.slow
@EVERY_VIEW
def test_without_the_switch_the_answer_is_as_if_no_row_was_made_up(
    view: View, reader: Store, only_real: Store
) -> None:
    keys = [column.key for column in view.columns]
    for chosen in dict.fromkeys(replace(one, fictional=False) for one in choices(view)):
        result, real = answer(view, chosen, reader), read(view, chosen, only_real)
        assert as_rows(result.frame, keys) == as_rows(real.frame, keys)
        assert result.totals == real.totals
        assert result.sources == real.sources
        assert not result.holds_fictional
        assert not any(note.kind == "generator" for note in result.sources)


@pytest.mark.some(12)
@pytest.mark.slow
@EVERY_VIEW
def test_with_the_switch_every_row_that_is_not_as_without_is_marked(
    view: View, reader: Store
) -> None:
    own = [column.key for column in view.columns if column.derive is None]
    for chosen in asked(view, fictional=True):
        result = answer(view, chosen, reader)
        real = answer(view, replace(chosen, fictional=False), reader)
        unmarked = result.frame[~result.frame["fictional"]]
        made_up = set(as_rows(unmarked, own)) - set(as_rows(real.frame, own))
        assert not made_up, (chosen, made_up)
        assert result.holds_fictional == (len(unmarked) < len(result.frame))


@pytest.mark.slow
@EVERY_VIEW
def test_a_row_from_a_made_up_source_is_marked(view: View, reader: Store) -> None:
    made_up = set(reader.frame(select(Source.id).where(Source.kind == "generator"))["id"])
    assert made_up
    for chosen in (one for one in choices(view) if one.fictional):
        rows = raw_rows(view, chosen, reader)
        for ids, fictional in zip(rows[SOURCES], rows[FICTIONAL], strict=True):
            assert fictional == 1 or not made_up & set(str(ids).split(","))


def test_fictional_rows_are_there_to_be_seen(reader: Store) -> None:
    """Of what the sample data tell of; of the subsidieregister they hold no line, real or made up."""
    results = [read(view, Filters(fictional=True), reader) for view in views().values()]
    of_register = [one for one in results if one.view.subject == "register"]
    assert all(one.empty for one in of_register), "made-up lines: count these Views too"
    others = [one for one in results if one.view.subject != "register"]
    assert sum(one.holds_fictional for one in others) >= len(others) // 2


# --- the cache --------------------------------------------------------------------------------


def test_the_same_question_is_asked_of_the_database_once(reader: Store) -> None:
    assert read(spending.LINES, Filters(), reader) is read(spending.LINES, Filters(), reader)


def test_choices_that_a_figure_cannot_follow_share_its_rows_but_not_its_sentence(
    reader: Store,
) -> None:
    plain, chosen = Filters(), Filters(statuses=("awarded",))
    one, other = (read(spending.LINES, f, reader) for f in (plain, chosen))
    assert one.frame is other.frame
    assert other.filters == chosen
    assert other.sentence(get_language("nl")) != one.sentence(get_language("nl"))


@pytest.mark.slow
def test_the_cache_is_bounded_and_keyed_by_view_filters_and_version(
    copied: Copy,
) -> None:
    _read.cache_clear()
    store = copied("bounded")
    asked = [
        (money.ARTICLES, Filters()),
        (money.ARTICLES, Filters(years=(2020,))),
        (spending.LINES, Filters()),
    ]
    for view, chosen in asked * 2:
        read(view, chosen, store)
    bump(store)
    read(*asked[0], store)
    kept = _read.cache_info()
    assert (kept.currsize, kept.hits) == (len(asked) + 1, len(asked))
    assert kept.maxsize == RESULTS_KEPT <= 1024


LEFT = [view for view in views().values() if view.left]


@pytest.mark.parametrize("view", LEFT, ids=lambda view: view.key)
def test_rows_that_no_choice_changes_are_those_of_the_choice_and_asked_once(
    view: View, copied: Copy, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = [*choices(view), Filters(fictional=True, only_fictional=True), Filters(years=(1990,))]
    store = copied("left")
    expected = {one: list(store.frame(view.query(one))[view.item]) for one in chosen}
    assert len({len(rows) for rows in expected.values()}) > 2
    whole = str(view.query(Filters(fictional=True)))
    asked = list[str]()

    def frame(query: Query, given: Given = None) -> pd.DataFrame:
        asked.append(str(query))
        return Store.frame(store, query, given)

    monkeypatch.setattr(store, "frame", frame)
    for one, rows in expected.items():
        assert list(read(view, one, store).frame[view.item]) == rows
    assert asked.count(whole) == 1


def bump(store: Store) -> None:
    with store.begin() as connection:
        version = connection.scalar(select(DataState.version))
        connection.execute(update(DataState).values(version=f"{version}+"))


def test_one_changed_amount_changes_every_figure_that_holds_it(copied: Copy) -> None:
    store = copied("changed")
    whole = {view.key: read(view, Filters(), store).totals for view in MONEY_VIEWS}
    with store.begin() as connection:
        connection.execute(
            update(Commitment)
            .where(Commitment.year == 2020, Commitment.position == 1)
            .values(amount_cents=Commitment.amount_cents + 1)
        )
    bump(store)
    for view, measure in zip(MONEY_VIEWS, ("amount", "committed", "committed"), strict=True):
        assert read(view, Filters(), store).totals[measure] == whole[view.key][measure] + 1


NOT_SHOWN = {"batches", "register_lines"}
"""Tables of which the sample data hold no amounts, or that no View shows."""

AMOUNTS = [
    (table, column.name)
    for table in Base.metadata.sorted_tables
    if table.name not in NOT_SHOWN
    for column in table.columns
    if column.name.endswith("_cents") or column.name in ("participants", "inhabitants")
]


@pytest.fixture(scope="module")
def warm(loaded_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A database that is changed by test after test: what one read anew is warm for the next."""
    store = Store(f"sqlite:///{shutil.copy(loaded_file, tmp_path_factory.mktemp('warm'))}")
    yield store
    store.engine.dispose()


@pytest.mark.some(1)
@pytest.mark.slow
@pytest.mark.parametrize(("table", "column"), AMOUNTS, ids=str)
def test_after_any_change_no_figure_is_yesterdays(table: Table, column: str, warm: Store) -> None:
    """Warm cache, changed rows: Views answer as a process that never cached anything."""
    store, chosen = warm, Filters(fictional=True)
    asked = [view for view in views().values() if table.name in tables(view.query(chosen))]
    before = [all_figures(read(view, chosen, store)) for view in asked]
    with store.begin() as connection:
        connection.execute(update(table).values({column: table.c[column] + 100}))
    bump(store)
    cached = [all_figures(read(view, chosen, store)) for view in asked]
    _read.cache_clear()
    assert cached == [all_figures(read(view, chosen, store)) for view in asked]
    assert cached != before, "no figure holds any of these rows"


def tables(query: Select[Any]) -> set[str]:
    """The names of the tables that a query reads, also by way of relations that are kept."""
    names = {one.name for one in visitors.iterate(query) if isinstance(one, Table)}
    for kept in reversed(list(kept_relations())):
        names |= kept.reads if kept.table.name in names else set()
    return names


def all_figures(result: Result) -> str:
    """All that a result says in figures."""
    return f"{as_rows(result.frame, list(result.frame.columns))} {result.totals} {result.missing}"


def test_every_dimension_is_followed_by_some_view() -> None:
    followed = frozenset().union(*(view.applies for view in views().values()))
    dimensions = {dimension.field for dimension in DIMENSIONS}
    assert followed == dimensions | {"period", "days", "borders"}


@pytest.mark.parametrize(
    ("view", "column", "field"),
    [(calls.CALLS, "call", "calls"), (entitlements.PER_SCHEME, "key", "schemes")],
    ids=["calls", "schemes"],
)
@pytest.mark.parametrize("chosen", [Filters(), Filters(years=(2021, 2022), fictional=True)])
def test_what_one_more_choice_leaves_needs_no_question(
    view: View, column: str, field: str, chosen: Filters, reader: Store
) -> None:
    whole = read(view, chosen, reader)
    assert not whole.empty
    for value in whole.frame[column].unique():
        one, asked = (
            picked(whole, column, field, value, reader),
            read(view, chosen.with_only(field, value), reader),
        )
        assert one.filters == asked.filters
        assert one.gaps == asked.gaps
        assert one.frame.equals(asked.frame)
