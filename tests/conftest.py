"""For every test: a database of its own if it asks for one, and no way out of the machine.

Which tests there are and which command runs what: docs/testing.md.
"""

from __future__ import annotations

import gc
import hashlib
import importlib
import ipaddress
import os
import secrets
import shutil
import socket
import sys
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NoReturn

import pytest
from hypothesis import HealthCheck, is_hypothesis_test, settings
from playwright.sync_api import Playwright, sync_playwright
from xdist.scheduler import LoadScopeScheduling

import worker
from database.installation import FOLDER_SETTING
from tests.postgres import PostgresServer, loaded_database, new_database
from tests.statements import compile_once
from tests.touched import changed_paths, room_of, touched
from worker.process import ONE_THREAD

URL_SETTING = "SUBSIDIEATLAS_DATABASE_URL"
FEW_SETS = "SUBSIDIEATLAS_FEW_FILTER_SETS"
"""Set in a quick run: what holds for every set of filters is tried for a few."""
LONG = "SUBSIDIEATLAS_LONG_FORMS"
"""Set in a long run: what a shorter run draws from is tried whole."""
SEED = "SEED"
"""What this run draws with: given, or another number in each run; its workers have the same one."""

# Where CI is set, hypothesis would draw the same in each run. What fails it prints, to be drawn again.
EXAMPLES = {"short": 10, "long": 100}
for form, count in EXAMPLES.items():
    settings.register_profile(
        form,
        max_examples=count,
        derandomize=False,
        deadline=None,
        print_blob=True,
        suppress_health_check=[HealthCheck.too_slow],
    )


def examples(whole: int) -> int:
    """How many examples a property test draws, of so many in its long form (for `settings`)."""
    return whole if os.environ.get(LONG) else max(2, whole * EXAMPLES["short"] // EXAMPLES["long"])


BROWSER, WRITTEN, VIEWS, APP, SERVER = "browser", "written", "views", "app", "server"
BY_PEOPLE = {
    "import",
    "list_chain",
    "pasted_bombs",
    "presentation",
    "questions",
    "register",
    "written_answers",
}
"""Browser tests of what people write, show and load: half of the time that browser tests take."""
FIRST = (
    BROWSER,
    WRITTEN,
    VIEWS,
    APP,
    SERVER,
    "tests/unit/test_storm.py",
    "tests/unit/tools/test_bundle.py",
    "tests/server/test_harm.py",
    "tests/unit/test_others_go_on.py",
    "tests/unit/worker/test_without_unix.py",
)
"""Groups that take longest: what is left for the end is small then, and no worker waits long."""


def group_of(nodeid: str) -> str:
    """The tests that one worker runs together: a file, or files that share what is dear to make.

    Browser tests share a server and a Chromium (in two groups: they take longest, and wait much of it),
    tests of every View the answers to the same filter sets, those of the app what
    Streamlit keeps, and those of the server two servers.
    """
    file = nodeid.split("::", 1)[0]
    if file.startswith("tests/browser/"):
        subject = file.rpartition("/test_")[2].removesuffix(".py")
        return WRITTEN if subject in BY_PEOPLE else BROWSER
    if file.startswith("tests/unit/views/") or file == "tests/unit/test_postgresql.py":
        return VIEWS
    if file.startswith("tests/app/"):
        return APP
    if file.startswith("tests/server/") and not file.endswith("test_harm.py"):
        return SERVER
    return file


ROOMS = ("app", "browser", "server")
NOT_QUICK = {"browser", "server", "postgres", "property", "slow"}


def function(nodeid: str) -> str:
    """What the cases of a test have in common."""
    return nodeid.split("[", 1)[0]


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--quick` and `--long`, for the commands of the Makefile."""
    parser.addoption(
        "--quick", action="store_true", help="what takes no time, and what the last change touches"
    )
    parser.addoption("--long", action="store_true", help="the long forms of tests, and no other")


def pytest_configure(config: pytest.Config) -> None:
    """Tells the tests, and the workers, how much to draw and with which seed."""
    # What is compiled is kept: tests start hundreds of processes that read the same code.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    sys.dont_write_bytecode = False
    # A worker comes to hold much (answers, figures, pages), which would be looked through time and again.
    gc.set_threshold(50_000, 20, 20)
    # As in the sandbox: threads for sums of matrices wait busily for a processor that another worker has.
    for setting, one in ONE_THREAD.items():
        os.environ.setdefault(setting, one)
    compile_once()
    long = config.getoption("long")
    os.environ[FEW_SETS] = "yes" if config.getoption("quick") else ""
    os.environ[LONG] = "yes" if long else ""
    fresh_seed()
    settings.load_profile("long" if long else "short")


def pytest_report_header() -> str:
    """With which seed the same cases are drawn again."""
    return f"drawn with {SEED}={fresh_seed()}"


def pytest_itemcollected(item: pytest.Item) -> None:
    """Marks a test by where it stands and by what it uses."""
    room = item.nodeid.split("/")[1]
    if room in ROOMS:
        item.add_marker(room)
    if room == "browser":
        item.add_marker(pytest.mark.flaky(reruns=1))
    # `pytest -k uitgaven-per-lijn` also selects what checks the numbers of that View by hand.
    for mark in item.iter_markers("figure"):
        item.extra_keyword_matches.update(mark.args)
    names = set(getattr(item, "fixturenames", ()))
    values = getattr(getattr(item, "callspec", None), "params", {}).values()
    if any("postgres" in str(name) for name in (*names, *values) if isinstance(name, str)):
        item.add_marker("postgres")
    by_hypothesis = is_hypothesis_test(getattr(item, "obj", None))
    if by_hypothesis:
        item.add_marker("some")  # which draws more in the long form
    if by_hypothesis or "seed" in names or hasattr(getattr(item, "module", None), "SEED"):
        item.add_marker("property")


def is_asked_for(item: pytest.Item, touched_files: set[str] | None, *, long: bool) -> bool:
    """Whether a test belongs to this run: a long form only with `--long`; with `--quick` what is quick.

    ``touched_files`` are the test files of what changed; None when this is no quick run.
    """
    marks = {mark.name for mark in item.iter_markers()}
    if long:
        return bool({"long", "some"} & marks)
    if "long" in marks:
        return False
    if touched_files is None or not NOT_QUICK & marks:
        return True
    return item.nodeid.split("::", 1)[0] in touched_files


ONE_IN = 4
"""Of the tests of rooms that a change leaves alone, so many are in a quick run, others in each."""


def near(items: list[pytest.Item], rooms: set[str]) -> list[pytest.Item]:
    """The tests of these rooms, and of the others one function in so many, with all of its cases."""

    def is_drawn(item: pytest.Item) -> bool:
        test = function(item.nodeid)
        return hashlib.sha256(f"{fresh_seed()} {test}".encode()).digest()[0] % ONE_IN == 0

    return [
        item for item in items if room_of(item.nodeid.split("::", 1)[0]) in rooms or is_drawn(item)
    ]


A_FEW = 4


def drawn(items: list[pytest.Item]) -> set[pytest.Item]:
    """Of tests with the mark `some` so many of their cases as it says, others in each run.

    Cases of the same name are drawn together: tests of every View look at the same Views. Of a few
    cases each test draws its own: not all of them on the same database.
    """
    cases: dict[tuple[str, int], list[pytest.Item]] = defaultdict(list)
    for item in items:
        if counts := [mark.args[0] for mark in item.iter_markers("some") if mark.args]:
            cases[function(item.nodeid), min(counts)].append(item)
    seed = fresh_seed()
    left: set[pytest.Item] = set()
    for (test, count), of in cases.items():
        own = test if count <= A_FEW else ""

        def rank(item: pytest.Item, own: str = own) -> bytes:
            return hashlib.sha256(f"{seed} {own}[{item.nodeid.partition('[')[2]}".encode()).digest()

        left.update(sorted(of, key=rank)[count:])
    return set(items) - left


def chosen_by_hand(config: pytest.Config) -> bool:
    """Whether somebody names tests or their file: then all of them run."""
    return bool(config.option.keyword) or any(".py" in argument for argument in config.args)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leaves out what this run does not ask for, and sets the largest groups first."""
    files = touched(config.rootpath) if config.getoption("quick") else None
    long = config.getoption("long")
    asked = [i for i in items if is_asked_for(i, files, long=long)]
    if not long and not chosen_by_hand(config):
        some = drawn(asked)
        asked = [item for item in asked if item in some]
        if files is not None:
            rooms = {room_of(path) for path in changed_paths(config.rootpath)} - {""}
            asked = near(asked, rooms)
    if len(asked) < len(items):
        kept = set(asked)
        config.hook.pytest_deselected(items=[item for item in items if item not in kept])
    rank = {group: position for position, group in enumerate(FIRST)}
    items[:] = sorted(asked, key=lambda item: rank.get(group_of(item.nodeid), len(FIRST)))


def fresh_seed() -> int:
    """Another number in each run, and the same one for all workers of a run: they collect the same tests.

    The one that is given as `SEED` comes first: so that what failed is drawn again.
    """
    return int(os.environ.setdefault(SEED, str(secrets.randbelow(10**6))))


class ByGroup(LoadScopeScheduling):  # type: ignore[misc]
    """Gives a worker a whole group at a time. (xdist's own `loadgroup` has no effect under pytest 9.2.)"""

    def _split_scope(self, nodeid: str) -> str:
        return group_of(nodeid)


def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> ByGroup:
    """The scheduler that xdist uses for these tests."""
    return ByGroup(config, log)


@pytest.fixture
def seed() -> int:
    """A fresh seed, which pytest shows when the test fails; with `SEED=…` the same is drawn again."""
    number = fresh_seed()
    print(f"drawn with SEED={number}")
    return number


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
        monkeypatch.setattr(worker, "keep_ready", lambda _task: None)


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


def missing(what: str) -> NoReturn:
    """Skip because `what` is not on this machine; in CI, where it must be, fail."""
    sentence = f"{what} is not installed; `.ci/packages` brings it on Debian"
    if os.environ.get("CI"):
        pytest.fail(sentence)
    pytest.skip(sentence)


def chromium_program() -> str:
    """The path of Chromium: what was built without windows takes a quarter less processor time."""
    names = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
    path = next((found for name in names if (found := shutil.which(name))), None)
    return path or missing("Chromium")


@pytest.fixture(scope="session")
def driver() -> Iterator[Playwright]:
    """Playwright, of which a process can have one."""
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """A PostgreSQL server for this session, on a Unix socket; gives its folder."""
    with postgres_of_its_own() as server:
        yield str(server.folder)


@pytest.fixture(scope="session")
def postgres_to_stop() -> Iterator[PostgresServer]:
    """A PostgreSQL server that tests may stop and suspend, and leave as it was."""
    with postgres_of_its_own() as server:
        yield server


@contextmanager
def postgres_of_its_own() -> Iterator[PostgresServer]:
    """A PostgreSQL server, gone at the end, however it was left."""
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


@pytest.fixture
def postgres_loaded(postgres_server: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """The address of a PostgreSQL database with the sample data, set as the app's for this test."""
    url = loaded_database(postgres_server)
    monkeypatch.setenv(URL_SETTING, url)
    return url
