"""The sample data, loaded once per session, for tests that only read."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from data_access.engine import Store
from importing.readiness import ensure_ready


@pytest.fixture(scope="session")
def loaded_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite file with the sample data, closed; copy it before you change anything."""
    file = tmp_path_factory.mktemp("loaded") / "loaded.sqlite"
    store = Store(f"sqlite:///{file}")
    ensure_ready(store)
    store.engine.dispose()
    return file


@pytest.fixture(scope="session")
def reader(loaded_file: Path) -> Iterator[Store]:
    """A store with the sample data. Read only: all tests of the session share it."""
    store = Store(f"sqlite:///{loaded_file}")
    yield store
    store.engine.dispose()


@pytest.fixture
def copied(loaded_file: Path, tmp_path: Path) -> Iterator[Callable[[str], Store]]:
    """Makes stores with the sample data that the test may change, one per name."""
    stores: list[Store] = []

    def copy(name: str = "copy") -> Store:
        file = tmp_path / f"{name}.sqlite"
        shutil.copy(loaded_file, file)
        stores.append(Store(f"sqlite:///{file}"))
        return stores[-1]

    yield copy
    for store in stores:
        store.engine.dispose()
