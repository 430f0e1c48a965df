"""The real server, started both ways, with the sample data."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks.servers import load
from tests.server.knocks import Door, by_streamlit, by_uvicorn, serving


@pytest.fixture(scope="session")
def loaded_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite file with the sample data; copy it for a server of your own."""
    file = tmp_path_factory.mktemp("loaded") / "loaded.sqlite"
    load(file)
    return file


@pytest.fixture
def database(loaded_file: Path, tmp_path: Path) -> Path:
    """A database with the sample data, for one server."""
    return Path(shutil.copy(loaded_file, tmp_path / "own.sqlite"))


@pytest.fixture(scope="session", params=["streamlit", "uvicorn"])
def door(
    request: pytest.FixtureRequest, loaded_file: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Door]:
    """The server, started both ways, with no setting but its database."""
    folder = tmp_path_factory.mktemp(request.param)
    database = Path(shutil.copy(loaded_file, folder / "own.sqlite"))
    command = {"streamlit": by_streamlit, "uvicorn": by_uvicorn}[request.param]
    with serving(command("127.0.0.1"), folder, database, "127.0.0.1") as door:
        yield door
