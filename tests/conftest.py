"""For every test: a database of its own if it asks for one, and no way out of the machine."""

from __future__ import annotations

import hashlib
import ipaddress
import os
import secrets
import shutil
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from xdist.scheduler import LoadScopeScheduling

from data_access.installation import FOLDER_SETTING
from tests.postgres import PostgresServer, new_database

URL_SETTING = "SUBSIDIEATLAS_DATABASE_URL"


PAGE_BY_PAGE = ("test_accessibility.py", "test_fictional.py", "test_pages.py")
BROWSER, PAGES, VIEWS = "browser", "browser, page by page", "views"


def group_of(nodeid: str) -> str:
    """The tests that one worker runs together: a file, or files that share what is dear to make.

    Browser tests share a server and a Chromium (two groups, so that no worker waits for the other at
    the end), tests of every View the answers to the same filter sets.
    """
    file = nodeid.split("::", 1)[0]
    if file.startswith("tests/browser/"):
        return PAGES if file.endswith(PAGE_BY_PAGE) else BROWSER
    if file.startswith("tests/unit/views/") or file == "tests/unit/test_postgresql.py":
        return VIEWS
    return file


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The largest groups first: what is left for the end is small, and no worker waits long."""
    first = (BROWSER, PAGES, VIEWS)
    rank = {group: position for position, group in enumerate(first)}
    items.sort(key=lambda item: rank.get(group_of(item.nodeid), len(first)))


def fresh_seed() -> int:
    """Another number in each run, and the same one for all workers of a run: they collect the same tests."""
    run = os.environ.get("PYTEST_XDIST_TESTRUNUID") or secrets.token_hex(8)
    return int(hashlib.sha256(run.encode()).hexdigest()[:8], 16) % 10**6


class ByGroup(LoadScopeScheduling):  # type: ignore[misc]
    """Gives a worker a whole group at a time. (xdist's own `loadgroup` has no effect under pytest 9.2.)"""

    def _split_scope(self, nodeid: str) -> str:
        return group_of(nodeid)


def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> ByGroup:
    """The scheduler that xdist uses for these tests."""
    return ByGroup(config, log)


class LeftTheMachineError(AssertionError):
    """A test tried to reach an address that is not on this machine."""


def _stays_here(address: object) -> bool:
    if not isinstance(address, tuple):  # a path: Unix socket
        return True
    host = str(address[0])
    if host in ("", "localhost"):
        return True
    try:
        return ipaddress.ip_address(host.split("%")[0]).is_loopback
    except ValueError:
        return False


@pytest.fixture(autouse=True)
def _notes_of_servers(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the atlas keeps beside a PostgreSQL database goes to the session's own folder."""
    monkeypatch.setenv(FOLDER_SETTING, str(tmp_path_factory.getbasetemp() / "beside"))


@pytest.fixture(autouse=True)
def no_way_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """Connecting anywhere but to this machine fails the test."""
    connect, connect_ex = socket.socket.connect, socket.socket.connect_ex

    def guarded(original: Any) -> Any:
        def call(self: socket.socket, address: Any) -> Any:
            if not _stays_here(address):
                raise LeftTheMachineError(f"a test tried to reach {address!r}")
            return original(self, address)

        return call

    monkeypatch.setattr(socket.socket, "connect", guarded(connect))
    monkeypatch.setattr(socket.socket, "connect_ex", guarded(connect_ex))


@pytest.fixture
def database_url(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The address of a new, empty SQLite database, set as the app's database for this test."""
    url = f"sqlite:///{tmp_path / 'subsidieatlas.sqlite'}"
    monkeypatch.setenv(URL_SETTING, url)
    return url


def missing(what: str) -> None:
    """Skip because `what` is not on this machine; in CI, where it must be, fail."""
    sentence = f"{what} is not installed; `.ci/packages` brings it on Debian"
    if os.environ.get("CI"):
        pytest.fail(sentence)
    pytest.skip(sentence)


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """A PostgreSQL server for this session, on a Unix socket; gives its folder."""
    with postgres_of_its_own() as server:
        yield str(server.folder)


@contextmanager
def postgres_of_its_own() -> Iterator[PostgresServer]:
    """A PostgreSQL server that a test may stop, suspend and start again."""
    if PostgresServer.programs() is None:
        missing("PostgreSQL")
    server = PostgresServer()
    try:
        server.make()
        server.start()
        yield server
    finally:
        server.resume()
        server.stop()
        shutil.rmtree(server.folder, ignore_errors=True)


@pytest.fixture
def postgres_url(postgres_server: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """The address of a new, empty PostgreSQL database, set as the app's database for this test."""
    url = new_database(postgres_server)
    monkeypatch.setenv(URL_SETTING, url)
    return url
