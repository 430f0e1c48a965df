"""From its columnar copy every View and page of a list is what it is from the store, in the same order."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest

from data_access.engine import Store
from data_access.filters import Filters
from database.columnar_reader import ColumnarReader
from importing.readiness import ensure_ready
from tests import register_export
from tests.unit.by_copy import copy_reader
from tests.unit.views.answers import EVERY_VIEW, choices
from views import Result, View, read, views
from views.listed import Asked, Listed
from views.options import options

pytestmark = pytest.mark.slow

PAGED: Final = [view for view in views().values() if view.bound == "paged"]
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
