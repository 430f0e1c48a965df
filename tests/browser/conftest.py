"""The real server and the real browser, once per session; one page goes from test to test.

    def test_the_overview_opens(visit):
        page = visit("/geld?taal=en", color_scheme="dark")

`visit` goes there as a link within the atlas does; `open_page` loads the document anew, which costs five
times as much, in a browser that has never been here: for what a pasted link does.

Every page that they give is watched: when the test ends, a request to another machine,
or an error or warning in the console, fails it. A test that provokes one empties `watch.console`
itself.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Error, Page, Playwright

from benchmarks import servers
from benchmarks.servers import free_port
from data_access.engine import Store
from importing.desk import batches, undo
from tests.browser.driving import walk
from tests.browser.settling import LISTENING, settled
from tests.conftest import URL_SETTING, chromium_program

ROOT = Path(__file__).resolve().parents[2]
# Every new window of Chromium prepares two pages of its own for what its address bar may show, which
# costs more than an empty page of ours. The last of several of these flags counts, so what Playwright
# switches off and these tests would notice stands here too.
SWITCHED_OFF = (
    "WebUIOmniboxPopup", "WebUIOmniboxAimPopup", "AimEnabled", "AvoidUnnecessaryBeforeUnloadCheckSync",
    "DestroyProfileOnBrowserClose", "HttpsUpgrades", "HttpsFirstBalancedModeAutoEnable", "LensOverlay",
    "MediaRouter", "PaintHolding", "ThirdPartyStoragePartitioning", "OptimizationHints",
    "NetworkTimeServiceQuerying", "PreconnectToSearch",
)  # fmt: skip
FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    f"--disable-features={','.join(SWITCHED_OFF)}",
]
HERE = ("127.0.0.1", "localhost")

OpenPage = Callable[..., Page]


@dataclass(frozen=True)
class Server:
    """A running Subsidieatlas: its address, database, where its output goes, and the process it is."""

    url: str
    database: Path
    log: Path
    number: int


@dataclass
class Watch:
    """What the watched pages did: console errors and warnings, and every request."""

    console: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def follow(self, page: Page) -> None:
        """Write down what this page does from now on."""
        page.on("console", self._heard)
        page.on("pageerror", lambda error: self.console.append(f"pageerror: {error}"))
        page.on("request", lambda request: self.requests.append(request.url))

    @contextmanager
    def following(self, page: Page) -> Iterator[None]:
        """Write down what a page does that lives longer than the test."""
        heard: dict[Any, Callable[[Any], None]] = {
            "console": self._heard,
            "pageerror": lambda error: self.console.append(f"pageerror: {error}"),
            "request": lambda request: self.requests.append(request.url),
        }
        for event, listener in heard.items():
            page.on(event, listener)
        yield
        for event, listener in heard.items():
            page.remove_listener(event, listener)

    def outside(self) -> list[str]:
        """Requests that left the machine."""
        local = ("data", "blob", "about")
        urls = [url for url in self.requests if urlsplit(url).scheme not in local]
        return [url for url in urls if urlsplit(url).hostname not in HERE]

    def _heard(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.console.append(f"{message.text} {message.location}")


def wait_until_up(url: str, process: subprocess.Popen[bytes], log: Path) -> None:
    """Wait until the server answers; fails with its output when it stops or takes a minute."""
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and process.poll() is None:
        try:
            with urllib.request.urlopen(f"{url}/_stcore/health", timeout=5):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.05)
    pytest.fail(f"the server did not start:\n{log.read_text()}")


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The server of the tests in a browser; who loads a list there takes it back (`taken_back`)."""
    with served_from(tmp_path_factory.mktemp("server")) as made:
        yield made


@cache
def sample_data() -> bytes:
    """A database with the sample data, made once for all servers of a worker."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "atlas.sqlite"
        servers.load(file)
        return file.read_bytes()


def load(database: Path) -> None:
    """Have a database with the sample data there."""
    database.write_bytes(sample_data())


@contextmanager
def served_from(folder: Path) -> Iterator[Server]:
    """Subsidieatlas with the sample data in a database of its own, started from another folder."""
    database, log = folder / "subsidieatlas.sqlite", folder / "log.txt"
    environment = {**os.environ, URL_SETTING: f"sqlite:///{database}"}
    load(database)
    port = free_port()
    command = [sys.executable, "-m", "streamlit", "run", str(ROOT / "dashboard.py")]
    with log.open("wb") as output:
        process = subprocess.Popen(
            [*command, "--server.port", str(port)],
            cwd=folder,
            env=environment,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        url = f"http://127.0.0.1:{port}"
        try:
            wait_until_up(url, process, log)
            yield Server(url, database, log, process.pid)
        finally:
            process.terminate()
            process.wait(20)


@pytest.fixture(scope="session")
def chromium(driver: Playwright) -> Iterator[Browser]:
    """Debian's Chromium."""
    browser = driver.chromium.launch(executable_path=chromium_program(), args=FLAGS)
    yield browser
    browser.close()


@pytest.fixture
def watch() -> Iterator[Watch]:
    """What the pages of this test did; checked when the test ends."""
    seen = Watch()
    yield seen
    assert seen.outside() == [], "requests left the machine"
    assert seen.console == [], "errors or warnings in the browser's console"


WINDOW = {"width": 1280, "height": 900}


def new_page(chromium: Browser, **options: Any) -> Page:
    """An empty page in a browser that has never been anywhere.

    ``options`` are those of a context of Playwright, and ``script``: what runs before anything of the page.
    """
    settings = {"locale": "nl-BE", "timezone_id": "Europe/Brussels", "viewport": WINDOW, **options}
    script = settings.pop("script", "")
    context = chromium.new_context(**settings)
    context.add_init_script(f"({LISTENING})()")
    page = context.new_page()
    if script:
        page.add_init_script(script)
    page.set_default_timeout(60_000)
    return page


def fresh_page(chromium: Browser, watch: Watch, address: str, **options: Any) -> Page:
    """A page in a browser that has never been here, watched and settled; its context is the caller's."""
    page = new_page(chromium, **options)
    watch.follow(page)
    page.goto(address)
    return settled(page)


class Wardrobe:
    """Pages that test after test puts on: as empty as new ones, where the scripts are compiled already.

    A document is loaded anew in each, in a session of its own; cookies and stores are gone.
    """

    MOST = 3
    """Pages that hang here; each is a process with a few hundred megabytes."""

    def __init__(self, chromium: Browser) -> None:
        self._chromium = chromium
        self._hanging: list[tuple[str, Page]] = []

    def take(self, viewport: Any = WINDOW, color_scheme: Any = "light", **options: Any) -> Page:
        """A page that nobody wears, with this window, ground and these options of a context."""
        kind = repr(sorted(options.items()))
        alike = [one for one in self._hanging if one[0] == kind]
        if alike:
            self._hanging.remove(alike[-1])
        page = alike[-1][1] if alike else new_page(self._chromium, **options)
        return dressed(page, viewport, color_scheme)

    def put_back(self, page: Page, **options: Any) -> None:
        """The page with what it was taken with, washed; what cannot be washed is thrown away."""
        try:
            for other in page.context.pages:
                if other != page:
                    other.close()
            page.unroute_all()
            page.evaluate("() => { localStorage.clear(); sessionStorage.clear() }")
            page.context.clear_cookies()
            page.goto("about:blank")
            page.context.new_cdp_session(page).send("Page.resetNavigationHistory")
        except Error:
            page.context.close()
            return
        own = {key: value for key, value in options.items() if key not in LOOKS}
        self._hanging.append((repr(sorted(own.items())), page))
        while len(self._hanging) > self.MOST:
            self._hanging.pop(0)[1].context.close()

    def close(self) -> None:
        """Away with all of them."""
        for _, page in self._hanging:
            page.context.close()


LOOKS = ("viewport", "color_scheme")
"""What of a page is set anew for who wears it next."""


@pytest.fixture(scope="session")
def wardrobe(chromium: Browser) -> Iterator[Wardrobe]:
    """Pages that are worn by test after test."""
    hanging = Wardrobe(chromium)
    yield hanging
    hanging.close()


@pytest.fixture
def wear(wardrobe: Wardrobe, watch: Watch) -> Iterator[OpenPage]:
    """`wear(address, **context)`: a page as in a browser that has never been here, settled.

    The keywords go to Playwright's `new_context`, such as color_scheme="dark" or viewport={...};
    ``ready`` waits for what opens, where that is no page of Streamlit.
    """
    with ExitStack() as worn:

        def open_in_new_browser(
            address: str, ready: Callable[[Page], object] = settled, **options: Any
        ) -> Page:
            page = wardrobe.take(**options)
            worn.callback(wardrobe.put_back, page, **options)
            worn.enter_context(watch.following(page))
            page.goto(address)
            ready(page)
            return page

        yield open_in_new_browser


@pytest.fixture
def open_page(wear: OpenPage, server: Server) -> OpenPage:
    """`open_page(path, **context)`: the same, of the server of these tests."""
    return lambda path="/", **options: wear(server.url + path, **options)


@pytest.fixture(scope="session")
def one_page(chromium: Browser, server: Server) -> Iterator[Page]:
    """The page that goes from test to test; ``reader`` and ``visit`` give it to each of them."""
    page = new_page(chromium)
    page.goto(f"{server.url}/bronnen")
    yield settled(page)
    page.context.close()


@contextmanager
def lent(page: Page, url: str, watch: Watch, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page for one test, watched; for one that is tried again, loaded anew."""
    with watch.following(page):
        if getattr(request.node, "execution_count", 1) > 1 or not page.url.startswith(url):
            page.goto(f"{url}/bronnen")
            settled(page)
        yield dressed(page)
        for other in page.context.pages:
            if other != page:
                other.close()
        page.unroute_all()


@pytest.fixture
def reader(
    one_page: Page, server: Server, watch: Watch, request: pytest.FixtureRequest
) -> Iterator[Page]:
    """The page of these tests, watched: go where the test needs it with ``driving.walk``."""
    with lent(one_page, server.url, watch, request) as page:
        yield page


def dressed(page: Page, viewport: Any = WINDOW, color_scheme: Any = "light") -> Page:
    """The page in a window of this size, on this ground."""
    page.set_viewport_size(viewport)
    page.emulate_media(color_scheme=color_scheme)
    return page


@pytest.fixture
def visit(reader: Page) -> OpenPage:
    """`visit(path, viewport={...}, color_scheme="dark")`: ``reader``, which walked there, settled."""
    return lambda path="/", **looks: walk(dressed(reader, **looks), path)


@pytest.fixture
def taken_back(server: Server) -> Iterator[Store]:
    """The database of the server; what a test loads is undone when it ends, however it ends."""
    store = Store(f"sqlite:///{server.database}")
    before = {note.id for note in batches(store)}
    yield store
    for note in batches(store):
        if note.id not in before and note.undone_at is None:
            undo(store, note.id)
    store.engine.dispose()
