"""Another engine works every composition out from what people fill, and gives what the store gives.

So the kept relations and their summaries hold what their selects say, and mean the same to both.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

from data_access.engine import Store
from database.columnar import FROM_SETTING, copy_file, make_copy
from importing.readiness import ensure_ready
from tests import register_export
from tests.load.every_answer import Recomputed, comparisons
from tests.load.other_engine import answer, told
from views import view

pytestmark = pytest.mark.slow


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    """The sample data and a register."""
    monkeypatch.setenv(FROM_SETTING, "1")
    store = Store(f"sqlite:///{tmp_path / 'atlas.sqlite'}")
    ensure_ready(store)
    register_export.load(store, register_export.lines())
    yield store
    store.engine.dispose()


def test_every_composition_is_what_it_works_out(store: Store) -> None:
    make_copy(store)
    compared = 0
    for _, same in comparisons(store):
        same()
        compared += 1
    assert compared > 30


def test_a_kept_relation_that_is_wrong_shows(store: Store) -> None:
    with store.engine.begin() as connection:
        connection.execute(text("UPDATE fact_register SET awarded = awarded + 1"))
    make_copy(store)
    per_year = view("register-per-jaar")
    recomputed = Recomputed(copy_file(store, store.data_version()))
    assert told(answer(per_year, store)) != told(answer(per_year, recomputed))
    recomputed.close()
