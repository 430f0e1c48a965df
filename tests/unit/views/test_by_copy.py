"""From its columnar copy every View and page of a list is what it is from the store, in the same order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

import pytest
from sqlalchemy import Table
from sqlalchemy.sql import visitors

from data_access.engine import Store
from data_access.filters import DIMENSIONS, Dimension, Filters
from database.columnar_reader import ColumnarReader
from database.copied_relations import COPIED_TABLES, asked_of_copies, put
from importing.readiness import ensure_ready
from tests import register_export
from tests.unit.by_copy import copy_reader
from tests.unit.views.answers import EVERY_VIEW, choices
from views import Result, View, asked_rows, read, top_rows, views
from views.listed import Asked, Listed
from views.option_counts import rows_left
from views.options import options

pytestmark = pytest.mark.slow

PAGED: Final = [view for view in views().values() if view.bound == "paged"]
VIEWS: Final = views()
FICTIONAL: Final = Filters(fictional=True)
SEARCHED: Final = (Asked(text="Gént"), Asked(cells="20"), Asked(cells="1.0"), Asked(cells="e /20"))
"""In texts, amounts, numbers and days, as they are written on a page."""


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample data and a register."""
    file = tmp_path_factory.mktemp("by_copy") / "atlas.sqlite"
    store = Store(f"sqlite:///{file}")
    ensure_ready(store)
    register_export.load(store, register_export.lines())
    store.engine.dispose()
    return file


@pytest.fixture(scope="module")
def store(file: Path) -> Iterator[Store]:
    """It, asked itself."""
    store = Store(f"sqlite:///{file}")
    yield store
    store.engine.dispose()


@pytest.fixture(scope="module")
def by_copy(file: Path) -> Iterator[ColumnarReader]:
    """Its copy."""
    with copy_reader(file) as reader:
        yield reader


def told(result: Result) -> list[Any]:
    frame = result.frame.astype(object).where(result.frame.notna(), None)
    return [
        [tuple(row) for row in frame.itertuples(index=False)],
        list(result.frame.dtypes.astype(str)),
        result.totals,
        result.missing,
        result.sources,
        result.gaps,
        result.whole,
        result.reported,
    ]


@pytest.mark.some(3)
@EVERY_VIEW
def test_every_view_is_the_same(view: View, store: Store, by_copy: ColumnarReader) -> None:
    for chosen in choices(view):
        assert told(read(view, chosen, by_copy)) == told(read(view, chosen, store)), chosen


@pytest.mark.some(1)
@pytest.mark.parametrize("view", PAGED, ids=lambda view: view.key)
def test_every_page_of_a_list_is_the_same(
    view: View, store: Store, by_copy: ColumnarReader
) -> None:
    for asked in (Asked(), Asked(first=25), *SEARCHED, *ordered(view)):
        there, here = (
            Listed(view, FICTIONAL, reader, asked).result() for reader in (by_copy, store)
        )
        assert told(there) == told(here), asked


def ordered(view: View) -> list[Asked]:
    return [Asked(order=column.key, descending=True) for column in view.columns]


def test_the_same_can_be_chosen(store: Store, by_copy: ColumnarReader) -> None:
    assert options(store).values == options(by_copy).values


@pytest.mark.parametrize("dimension", DIMENSIONS, ids=lambda dimension: dimension.field)
def test_as_many_rows_are_left_by_each_choice(
    dimension: Dimension, store: Store, by_copy: ColumnarReader
) -> None:
    for chosen in CHOSEN:
        for page in ("", "geld", "oproepen", "kaart"):
            asked = dimension.field, (page, ""), chosen
            assert rows_left(*asked, by_copy) == rows_left(*asked, store), (page, chosen)


REGISTERED: Final = [view for view in views().values() if view.fact == "register"]
CHOSEN: Final = (
    Filters(),
    FICTIONAL,
    Filters(fictional=True, only_fictional=True),
    Filters(years=(2022,)),
    Filters(domains=("Cultuur, Jeugd, Sport en Media",)),
    Filters(provinces=("oost-vlaanderen",), borders="then"),
    Filters(municipalities=("44021",)),
    Filters(regions=("gent",)),
)


@pytest.mark.parametrize("view", REGISTERED, ids=lambda view: view.key)
def test_receivers_are_counted_the_same_whatever_is_chosen(
    view: View, store: Store, by_copy: ColumnarReader
) -> None:
    for chosen in CHOSEN:
        assert told(read(view, chosen, by_copy)) == told(read(view, chosen, store)), chosen


def tables_of(view: View, chosen: Filters) -> set[str]:
    """Those that a copy is asked."""
    query = put(view.query(chosen), to_copy=True)
    return {one.name for one in visitors.iterate(query) if isinstance(one, Table)}


def test_a_copy_reads_the_smallest_relation_that_holds_what_is_chosen() -> None:
    per_year, counts = VIEWS["register-per-jaar"], "fact_register_counts_of_organisation"
    assert {counts, "fact_register_by_place"} <= tables_of(per_year, Filters())
    assert "fact_register" not in tables_of(per_year, Filters())
    assert counts not in tables_of(per_year, Filters(years=(2022,)))
    assert counts not in tables_of(VIEWS["register-per-provincie"], FICTIONAL)
    per_call = VIEWS["aanvragen-per-oproep"]
    assert "fact_applications_by_call" in tables_of(per_call, Filters())
    assert "fact_applications_by_call" not in tables_of(per_call, Filters(provinces=("limburg",)))


def test_a_store_is_never_asked_what_only_copies_have() -> None:
    with asked_of_copies(wanted=True):
        asked = [view.query(Filters()) for view in views().values()]
    for query in asked:
        plain = put(query, to_copy=False)
        names = {one.name for one in visitors.iterate(plain) if isinstance(one, Table)}
        assert not names & COPIED_TABLES.tables.keys()


@pytest.mark.parametrize("chosen", [Filters(), FICTIONAL], ids=["real", "all"])
def test_the_highest_rows_and_what_is_told_of_all_are_those_of_the_whole(
    chosen: Filters, store: Store, by_copy: ColumnarReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    largest = VIEWS["register-grootste-ontvangers"]
    for reader in (store, by_copy):
        for lowest in (False, True):
            few = replace(largest, top=3, highest_first=not lowest, lowest_first=lowest)
            assert top_rows.can_be_cut(few)
            cut = read(few, chosen, reader)
            with monkeypatch.context() as patch:
                patch.setattr(asked_rows, "can_be_cut", lambda _: False)
                whole = read(replace(few), chosen, reader)
            assert len(cut.frame) == 3
            assert told(cut) == told(whole)
            for said in ("missing", "sources", "made_up", "whole"):
                assert getattr(cut, said) == getattr(whole, said), said
