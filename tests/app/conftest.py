"""The pages over one loaded database, opened as a fresh browser would, and what stands on them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from lxml.html import HtmlElement, fragment_fromstring
from streamlit.components.v2 import manifest_scanner
from streamlit.testing.v1 import AppTest

from data_access.engine import Store
from importing.readiness import ensure_ready
from pages.frame.page_list import PAGES
from tests.conftest import URL_SETTING
from tests.register_export import lines, load

FRAME = Path(__file__).resolve().parents[2] / "pages" / "_frame.py"
PARTS = [(info.path, tab) for info in PAGES for tab in info.tabs or ("",)]
"""Every part of every page: its file, and its name in links."""

Open = Callable[..., AppTest]


@pytest.fixture(scope="session", autouse=True)
def _components_are_looked_for_once() -> Iterator[None]:
    """Not among all packages at each run of a page, which takes AppTest twice as long as the page itself."""
    with pytest.MonkeyPatch.context() as patch:
        found = cache(manifest_scanner.scan_component_manifests)
        patch.setattr(manifest_scanner, "scan_component_manifests", found)
        yield


@pytest.fixture(scope="session")
def loaded_url(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of a database with the sample data; tests only read it."""
    url = f"sqlite:///{tmp_path_factory.mktemp('app') / 'atlas.sqlite'}"
    store = Store(url)
    ensure_ready(store)
    store.engine.dispose()
    return url


@pytest.fixture(scope="session")
def register_url(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of a database with the sample data and a register; tests only read it."""
    url = f"sqlite:///{tmp_path_factory.mktemp('app_register') / 'atlas.sqlite'}"
    store = Store(url)
    ensure_ready(store)
    load(store, lines())
    store.engine.dispose()
    return url


@pytest.fixture
def open_page(loaded_url: str, monkeypatch: pytest.MonkeyPatch) -> Open:
    """Opens a page by its file, with an address: ``open_page("geld.py", jaar=["2020"])``."""
    monkeypatch.setenv(URL_SETTING, loaded_url)
    return opened


def opened(page: str, **query: str | list[str]) -> AppTest:
    """A page in a fresh browser with this address, run once; parameters without a text stay out of it."""
    return went_to(AppTest.from_file(str(FRAME), default_timeout=120), page, **query)


def went_to(app: AppTest, page: str, **query: str | list[str]) -> AppTest:
    """The same browser at another address."""
    app.query_params.clear()
    for name, value in query.items():
        if value:
            app.query_params[name] = value
    return app.switch_page(page).run()


def whole(app: AppTest) -> AppTest:
    """The page, of which nothing failed."""
    assert not app.exception
    assert not app.error
    return app


def followed(app: AppTest, href: str) -> AppTest:
    """What a link within the atlas opens, in a fresh browser (the address holds all of it)."""
    to = urlsplit(href)
    page = next(info for info in PAGES if f"/{info.url}" == to.path)
    return whole(opened(page.path, **parse_qs(to.query)))


def words(app: AppTest) -> str:
    """Everything that is set as HTML on the page, without the style sheet."""
    texts = (block.proto.body for block in app.get("html"))
    return "\n".join(text for text in texts if not text.lstrip().startswith("<style"))


def heading(app: AppTest) -> str:
    """The one title of the page."""
    (title,) = tree(words(app)).xpath("//h1")
    return text_of(title)


def figures(app: AppTest) -> dict[str, HtmlElement]:
    """Every figure of the page by the key of its View: head, foot, and what stands between them as HTML.

    A chart of plotly stands between two pieces of HTML, which are one here.
    """
    blocks: dict[str, HtmlElement] = {}
    drawn: HtmlElement | None = None
    for piece in (tree(block.proto.body) for block in app.get("html")):
        keys = piece.xpath(".//div[@class='figure-head']//h2/@id")
        if keys:
            drawn = blocks[keys[0]] = piece
        elif drawn is not None:
            drawn.append(piece)
        if drawn is not None and drawn.find_class("figure-foot"):
            drawn = None
    return blocks


def title_of(figure: HtmlElement) -> str:
    """The title of a figure, without its mark."""
    (title,) = figure.xpath(".//h2")
    return (title.text or "").strip()


def sentences(app: AppTest) -> list[str]:
    """What is chosen of every figure, in words: the line under its title; "" where nothing is."""
    return [
        " ".join(map(text_of, figure.xpath(".//p[@class='sub']/b")))
        for figure in figures(app).values()
    ]


def hrefs(part: HtmlElement) -> dict[str, str]:
    """The links of a part of the page: their words and where they lead."""
    return {text_of(link): link.get("href") for link in part.xpath(".//a[@href]")}


def table_rows(figure: HtmlElement) -> list[list[str]]:
    """The rows of the table of a figure, without head and totals."""
    return [
        [text_of(cell) for cell in row.xpath("./th|./td")] for row in figure.xpath(".//tbody/tr")
    ]


def bars(figure: HtmlElement) -> list[tuple[str, str]]:
    """The bars of a figure, from top to bottom: what each is called and its value in words."""
    return [
        (text_of(bar.find_class("name")[0]), text_of(bar.find_class("track")[0]))
        for bar in figure.xpath(".//ol[contains(@class, 'bars')]/li")
    ]


def tree(html: str) -> HtmlElement:
    """HTML as a tree."""
    return fragment_fromstring(html, create_parent="div")


def text_of(part: HtmlElement) -> str:
    """The text of a part as it is read aloud: without what is only there to be looked at."""
    told = part.xpath(".//text()[not(ancestor::*[@aria-hidden='true'])]")
    return " ".join("".join(told).split())
