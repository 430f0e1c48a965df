"""Lists by the page: the database gives the rows, the order and the totals that the whole list has."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from typing import Final

import pandas as pd
import pytest

from data_access.engine import Store
from data_access.filters import Filters
from importing.readiness import ensure_ready
from language import get_language
from tests import register_export
from tests.conftest import examples
from tests.postgres import loaded_database
from views import Result, View, read, views
from views.listed import Asked, Listed
from views.row_search import all_texts, looked_up, only, ordered
from views.words import decimals_of

pytestmark = pytest.mark.slow

PAGED: Final = [view for view in views().values() if view.bound == "paged"]
FICTIONAL: Final = Filters(fictional=True)
TEXTS: Final = ("stad", "vzw gent", "É", "toegekend", "2023", "niet bekend", "1.500", "500", "/2021", "o'",
                "50%", "_", "\\", "€", "-", "Eksaarde", "bestaat niet")  # fmt: skip


@pytest.fixture(scope="module", params=["sqlite", "postgres"])
def store(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Store]:
    """The sample data and a register: lists of which some have hundreds of rows, in each database."""
    url = f"sqlite:///{tmp_path_factory.mktemp('listed') / 'atlas.sqlite'}"
    if request.param == "postgres":
        url = loaded_database(request.getfixturevalue("postgres_server"))
    made = Store(url)
    ensure_ready(made)
    register_export.load(made, register_export.lines())
    yield made
    made.engine.dispose()


def same(paged: Result, whole: Result, size: int) -> None:
    """A page says of all rows what the whole list says, and shows the first of them."""
    pd.testing.assert_frame_equal(
        paged.frame.astype(object).reset_index(drop=True),
        whole.frame.head(size).astype(object).reset_index(drop=True),
    )
    assert paged.rows == len(whole.frame)
    assert paged.empty == whole.empty
    assert paged.totals == whole.totals
    assert paged.missing == whole.missing
    assert paged.sources == whole.sources
    assert paged.gaps == whole.gaps
    assert paged.holds_fictional == whole.holds_fictional
    assert (paged.search, paged.only, paged.whole) == (whole.search, whole.only, whole.whole)
    assert paged.reported == whole.reported
    assert not paged.cut
    for column in whole.view.columns:
        assert decimals_of(paged, column) == decimals_of(whole, column)


def every(paged: Listed) -> pd.DataFrame:
    """All rows of a list, by parts that are no divisor of their number, and in stretches the same."""
    rows = pd.concat(list(paged.parts(7)), ignore_index=True)
    stretches = list(paged.stretches(11))
    assert all(len(some) == 11 for some in stretches[:-1])
    assert pd.concat(stretches, ignore_index=True).equals(rows)
    return rows


@pytest.mark.some(3)
@pytest.mark.parametrize("filters", [Filters(), FICTIONAL], ids=["real", "fictional"])
@pytest.mark.parametrize("view", PAGED, ids=lambda view: view.key)
def test_a_page_says_what_the_whole_list_says(view: View, filters: Filters, store: Store) -> None:
    whole, paged = read(view, filters, store), Listed(view, filters, store)
    same(paged.result(), whole, 25)
    assert every(paged).astype(object).equals(whole.frame.astype(object))


@pytest.mark.some(2)
@pytest.mark.parametrize("view", PAGED, ids=lambda view: view.key)
def test_every_column_orders_as_it_orders_the_whole_list(view: View, store: Store) -> None:
    whole, paged = read(view, FICTIONAL, store), Listed(view, FICTIONAL, store, Asked(most=9999))
    for column in view.columns:
        for descending in (False, True):
            asked = paged.asking(order=column.key, descending=descending)
            same(asked.result(), ordered(whole, column.key, descending=descending), 9999)


@pytest.mark.some(3)
@pytest.mark.parametrize("view", PAGED, ids=lambda view: view.key)
def test_a_search_finds_what_it_finds_in_the_whole_list(
    view: View, store: Store, seed: int
) -> None:
    whole, paged = read(view, FICTIONAL, store), Listed(view, FICTIONAL, store, Asked(most=9999))
    drawn = Random(f"{seed}{view.key}").sample(TEXTS, examples(len(TEXTS)))
    for text in drawn if len(whole.frame) else ():
        same(paged.asking(text=text).result(), looked_up(whole, text), 9999)
        for code in ("nl", "en"):
            asked = paged.asking(cells=text, language=code)
            same(asked.result(), all_texts(whole, text, get_language(code)), 9999)


@pytest.mark.some(12)
@pytest.mark.parametrize("view", PAGED, ids=lambda view: view.key)
def test_a_list_is_narrowed_to_a_value_and_then_searched(view: View, store: Store) -> None:
    whole = read(view, FICTIONAL, store)
    column = next(c for c in view.columns if c.kind in ("text", "code", "data"))
    value = str(whole.frame[column.key].dropna().iloc[-1]) if len(whole.frame) else "geen"
    narrowed = only(whole, column.key, value)
    paged = Listed(view, FICTIONAL, store).only(column.key, value)
    same(paged.result(), narrowed, 25)
    if len(narrowed.frame):
        same(paged.asking(text="gent").result(), looked_up(narrowed, "gent"), 25)
    counts = paged.counts(column.key)
    assert counts == ({value: len(narrowed.frame)} if len(narrowed.frame) else {})


@pytest.mark.parametrize("view", PAGED, ids=lambda view: view.key)
def test_a_row_has_its_place_and_a_page_too_far_is_the_last(view: View, store: Store) -> None:
    whole, paged = read(view, FICTIONAL, store), Listed(view, FICTIONAL, store)
    if whole.empty:
        assert paged.page(3, 10).rows == 0
        return
    key = next((c.key for c in view.columns if c.key_of == c.key), None)
    if key:
        last = len(whole.frame) - 1
        assert paged.place_of(key, whole.frame[key].iloc[last]) == last
        assert paged.place_of(key, "bestaat niet") is None
    of_last = paged.page(10_000, 10).frame
    first = (len(whole.frame) - 1) // 10 * 10
    assert of_last.astype(object).equals(
        whole.frame.iloc[first:].astype(object).reset_index(drop=True)
    )


@pytest.mark.parametrize("key", ["projecten", "registerlijnen"])
def test_sums_by_the_year_are_those_of_the_whole_list(key: str, store: Store) -> None:
    paged = Listed(views()[key], Filters(), store)
    rows = every(paged).dropna(subset=["year", "awarded"])
    expected = rows.astype({"year": int, "awarded": int}).groupby("year")["awarded"].sum()
    assert len(expected) > 1
    assert list(paged.summed("year", "awarded").items()) == list(expected.to_dict().items())


def test_every_view_says_what_bounds_its_rows_on_a_page() -> None:
    """A View without it cannot be added: nothing on a page may grow with what is loaded."""
    assert [view.key for view in views().values() if view.bound is None] == []


@pytest.mark.parametrize("view", PAGED, ids=lambda view: view.key)
def test_a_list_by_the_page_has_nothing_that_needs_all_its_rows(view: View) -> None:
    derived = [c.key for c in view.columns if c.derive or c.within or c.needs]
    assert derived == []
    assert not (view.chart or view.totals or view.highest_first or view.whole_list or view.top)
    query = view.query(Filters())
    assert query._limit_clause is None
    assert query._order_by_clauses
