"""A database with the sample data, loaded once and copied for each test that writes."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from data_access.engine import Store
from importing.readiness import ensure_ready


@pytest.fixture(scope="session")
def sample_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database file with the sample data, to copy."""
    file = tmp_path_factory.mktemp("sample") / "sample.sqlite"
    store = Store(f"sqlite:///{file}")
    ensure_ready(store)
    store.engine.dispose()
    return file


@pytest.fixture
def store(sample_file: Path, tmp_path: Path) -> Iterator[Store]:
    """A database of its own with the sample data."""
    shutil.copy(sample_file, tmp_path / "atlas.sqlite")
    made = Store(f"sqlite:///{tmp_path / 'atlas.sqlite'}")
    yield made
    made.engine.dispose()
