"""How tall and how heavy every page is, on a database that grew.

    python -m benchmarks.page_sizes DATABASE [--no-browser] [--only TEXT] [--to FILE]

Visits every page, part and page of a record: by a session without a browser (bytes over the socket, seconds
of the first and of a second visit, elements, rows of tables and lists, faults) and in Chromium at 1440 wide
(height, nodes). Prints a table in Markdown, the worst first; ends with 1 when a page broke a bound or failed.
"""

from __future__ import annotations

import argparse
import re
import shutil
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import urlencode

from playwright.sync_api import Browser, sync_playwright
from sqlalchemy import select

from benchmarks.servers import ROOT, running, uvicorn
from data_access.engine import Store
from database.schema import Application, Municipality, Organisation, Project
from pages.frame.page_list import PAGES
from tests.browser.settling import settled
from tests.load.visitor import Visitor
from views.figure_place import FIGURE_PARAMETER, THING_PARAMETER

FLAGS: Final = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"]
HIGHEST: Final = 2500
"""Pixels at 1440 wide."""
HEAVIEST: Final = 1_000_000
"""Bytes that a page sends."""
MOST_ROWS: Final = 400
"""Rows and items of lists that stand on a page, all its figures together."""
_ROW: Final = re.compile(r"<(?:tr|li)[ >]")
_HEIGHT: Final = """() => {
    const main = document.querySelector('[data-testid=stMain]')
    return [main.scrollHeight, document.querySelectorAll('*').length]
}"""


@dataclass
class Visit:
    """What one page did."""

    name: str
    size: int = 0
    first: float = 0.0
    again: float = 0.0
    elements: int = 0
    rows: int = 0
    height: int = 0
    nodes: int = 0
    fault: str = ""

    @property
    def good(self) -> bool:
        """Whether it opened within every bound."""
        return not self.fault and not self.broken()

    def broken(self) -> list[str]:
        """The bounds that it broke."""
        bounds = (
            ("height", self.height, HIGHEST),
            ("bytes", self.size, HEAVIEST),
            ("rows", self.rows, MOST_ROWS),
        )
        return [name for name, value, most in bounds if value > most]


def addresses(store: Store) -> Iterator[tuple[str, str]]:
    """(page, query) of every page, part and side, and of the records with the most behind them."""
    for page in PAGES:
        for tab in page.tabs or ("",):
            yield page.url, urlencode({"tab": tab} if tab else {})
    yield "", "zoek=vereniging"
    for side in ("tijdlijn", "matrix"):
        yield "oproepen", f"zicht={side}"
    for level in ("provincies", "gemeenten"):
        yield "kaart", f"over=toekenningen&niveau={level}"
    yield "kaart", "rijen=alle"
    yield "organisaties", "zoek=werking"
    yield "organisaties", "blad=3&volgorde=bedrag"
    yield "organisaties", "tab=organisaties&zoek=vereniging"
    for choice in ("aanvragen~op:-asked~blad:40", "aanvragen~zoek:vereniging 1"):
        yield "oproepen", urlencode({"tab": "aanvragen", "tabel": choice})
    for part in ("naast", "lijnen"):
        yield "geld", urlencode({"tab": "register", "deel": part})
    lines = {"tab": "register", "deel": "lijnen", "tabel": "registerlijnen~op:-awarded~blad:7"}
    yield "geld", urlencode(lines)
    for view in (
        "aanvragen-per-gemeente",
        "toekenningen-per-gemeente",
        "register-grootste-ontvangers",
    ):
        yield "", urlencode({FIGURE_PARAMETER: view, "alle": view})
        yield "", urlencode({FIGURE_PARAMETER: view, "tabel": view})
    yield from _records(store)


def _records(store: Store) -> Iterator[tuple[str, str]]:
    with store.reading() as connection:
        call = connection.scalar(
            select(Application.call_key).order_by(Application.id.like("G-%").desc()).limit(1)
        )
        body = connection.scalar(
            select(Organisation.key)
            .where(Organisation.name.like("Vereniging %") | Organisation.name.like("Stad Gent%"))
            .order_by(Organisation.name)
            .limit(1)
        )
        project = connection.scalar(select(Project.key).order_by(Project.key.desc()).limit(1))
        city = connection.scalar(select(Municipality.nis).where(Municipality.name == "Gent"))
    for tab in ("", "aanvragen", "weigeringen", "bronnen"):
        yield "oproepen", urlencode({THING_PARAMETER: call or "", "tab": tab})
    yield "organisaties", urlencode({"organisatie": body or ""})
    yield "organisaties", urlencode({"project": project or ""})
    for part in ("", "register", "registerlijnen", "lijsten"):
        yield "kaart", urlencode({THING_PARAMETER: city or "", "deel": part})


def visited(
    database: Path, pages: Iterable[tuple[str, str]], *, browser: Browser | None
) -> list[Visit]:
    """These pages (page, query) of a server of its own on this database."""
    visits = []
    with running(uvicorn("dashboard:app"), ROOT, database) as server:
        for page, query in pages:
            visits.append(_visit(server, page, query))
            if browser is not None:
                _look(browser, server, visits[-1])
            print(_line(visits[-1]), file=sys.stderr, flush=True)
    return visits


def _named(page: str, query: str) -> str:
    return f"/{page}" + (f"?{query}" if query else "")


def _visit(server: str, page: str, query: str) -> Visit:
    visit = Visit(_named(page, query))
    try:
        with Visitor(server, page) as visitor:
            visitor.query = query
            begun = time.monotonic()
            seen = visitor.open()
            visit.first = time.monotonic() - begun
        visit.size, visit.elements = seen.sent, seen.elements
        visit.rows = len(_ROW.findall(seen.html))
        visit.fault = seen.said[:80]
        with Visitor(server, page) as visitor:
            visitor.query = query
            begun = time.monotonic()
            visitor.open()
            visit.again = time.monotonic() - begun
    except Exception as fault:
        visit.fault = f"{type(fault).__name__}: {fault}"[:80]
    return visit


def _look(browser: Browser, server: str, visit: Visit) -> None:
    page = browser.new_page(viewport={"width": 1440, "height": 900}, locale="nl-BE")
    try:
        page.goto(f"{server}{visit.name}")
        visit.height, visit.nodes = settled(page).evaluate(_HEIGHT)
        if page.locator("[data-testid=stException]").count():
            visit.fault = visit.fault or "exception"
    except Exception as fault:
        visit.fault = f"{type(fault).__name__}: {fault}"[:80]
    finally:
        page.close()


def _line(visit: Visit) -> str:
    said = visit.fault or ", ".join(visit.broken())
    return (
        f"| {visit.name} | {visit.height} | {visit.size / 1000:.0f} | {visit.first:.1f} | "
        f"{visit.again:.1f} | {visit.elements} | {visit.rows} | {visit.nodes} | {said} |"
    )


def as_table(visits: Sequence[Visit]) -> str:
    """The pages in Markdown, the tallest first."""
    head = "| page | px | kB | first s | again s | elements | rows | nodes | broken |\n"
    rule = "|---|---:|---:|---:|---:|---:|---:|---:|---|\n"
    ordered = sorted(visits, key=lambda visit: (-visit.height, -visit.size))
    return head + rule + "\n".join(map(_line, ordered))


def main() -> int:
    """The command; returns its exit code."""
    parser = argparse.ArgumentParser("python -m benchmarks.page_sizes")
    parser.add_argument("database", type=Path)
    parser.add_argument("--no-browser", action="store_true")
    parser.add_argument("--only", default="", help="only addresses that hold this text")
    parser.add_argument("--to", type=Path, help="write the table here too")
    options = parser.parse_args()
    every = addresses(Store(f"sqlite:///{options.database}"))
    pages = [one for one in every if options.only in _named(*one)]
    if options.no_browser:
        visits = visited(options.database, pages, browser=None)
    else:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=shutil.which("chromium"), args=FLAGS
            )
            visits = visited(options.database, pages, browser=browser)
            browser.close()
    table = as_table(visits)
    print(table)
    if options.to:
        options.to.write_text(table + "\n", encoding="utf-8")
    return 0 if all(visit.good for visit in visits) else 1


if __name__ == "__main__":
    sys.exit(main())
