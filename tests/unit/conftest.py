"""The sample data, loaded once per session, for tests that only read; and tasks without their sandbox."""

from __future__ import annotations

import importlib
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import worker
from data_access.engine import Store
from importing.readiness import ensure_ready


def run_here(task: str, data: bytes, limits: worker.Limits) -> bytes:
    """What ``worker.run`` gives, from this process: without limits, and in a hundredth of the time."""
    module, _, name = task.partition(":")
    try:
        answer: bytes = getattr(importlib.import_module(module), name)(data)
    except (MemoryError, RecursionError) as fault:
        raise worker.NoAnswer("too_large") from fault
    except Exception as fault:
        raise worker.NoAnswer("broken") from fault
    return answer


@pytest.fixture(autouse=True)
def _tasks_run_here(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """What files and texts say is asked without starting a process, but where the sandbox is the subject."""
    if request.node.get_closest_marker("sandbox") is None:
        monkeypatch.setattr(worker, "run", run_here)


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
