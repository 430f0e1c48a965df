"""The select of a fact, its table, its summary and the columnar copy of both: whichever is read, every
composition gives the same."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from typing import Any

import pytest

from data_access.engine import Reader, Store
from data_access.facts.fact import Fact
from data_access.filters import Filters
from data_access.period import Period
from database.columnar_reader import ColumnarReader
from tests.conftest import LONG
from tests.load.timed_views import with_selects
from tests.unit.by_copy import copy_reader
from tests.unit.filter_sets import CHOICES
from views import View, views
from views.composition import Composition

pytestmark = pytest.mark.slow

COMPOSED = [view for view in views().values() if isinstance(view.scope, Composition)]
SETS = (
    Filters(),
    Filters(fictional=True),
    Filters(fictional=True, borders="then", provinces=("oost-vlaanderen",)),
    Filters(years=(2020, 2021), municipalities=("44021", "71016")),
    Filters(period=Period(dt.date(2019, 3, 1), dt.date(2021, 12, 31))),
    *CHOICES[::9],
)


@pytest.fixture(scope="module")
def selects(loaded_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The sample data with the selects themselves where the tables were."""
    file = tmp_path_factory.mktemp("selects") / "selects.sqlite"
    file.write_bytes(loaded_file.read_bytes())
    store = with_selects(file)
    yield store
    store.engine.dispose()


@pytest.fixture(scope="module")
def by_copy(
    loaded_file: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[ColumnarReader]:
    """A reader of the columnar copy of the sample data."""
    file = tmp_path_factory.mktemp("by_copy") / "by_copy.sqlite"
    file.write_bytes(loaded_file.read_bytes())
    with copy_reader(file) as by_copy:
        yield by_copy


def answers(view: View, chosen: Filters, store: Reader) -> list[Any]:
    """The rows of a View and of its totals; sources in one order."""
    followed = chosen.restricted_to(view.applies)
    queries = [view.query(followed), *([view.totals(followed)] if view.totals else [])]
    told = []
    for query in queries:
        frame = store.frame(query).astype(object)
        for name in [name for name in frame if str(name).startswith("source_ids")]:
            frame[name] = [",".join(sorted(str(ids).split(","))) for ids in frame[name]]
        told.append(frame.where(frame.notna(), None).to_dict("records"))
    return told


@pytest.mark.some(5)
@pytest.mark.parametrize("view", COMPOSED, ids=lambda view: view.key)
def test_every_way_gives_the_same(
    view: View,
    reader: Store,
    selects: Store,
    by_copy: ColumnarReader,
    seed: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for chosen in SETS if os.environ.get(LONG) else Random(f"{seed} {view.key}").sample(SETS, 3):
        kept = answers(view, chosen, reader)
        assert answers(view, chosen, by_copy) == kept, f"the copy: {chosen}"
        with monkeypatch.context() as patch:
            patch.setattr(Fact, "answering", lambda fact, *_: fact)
            assert answers(view, chosen, reader) == kept, f"rows one by one: {chosen}"
            assert answers(view, chosen, by_copy) == kept, f"the copy, rows one by one: {chosen}"
            assert answers(view, chosen, selects) == kept, f"the select: {chosen}"


def test_summaries_are_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of most figures of applications, awards and the register: else nothing above was compared."""
    asked = []
    answering: Callable[..., Fact] = Fact.answering

    def noted(fact: Fact, *given: Any) -> Fact:
        relation = answering(fact, *given)
        if fact.summary is not None:
            asked.append(relation is fact.summary)
        return relation

    monkeypatch.setattr(Fact, "answering", noted)
    for view in COMPOSED:
        view.query(Filters())
    assert asked.count(True) > asked.count(False) > 0
