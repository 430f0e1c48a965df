"""From the click on a year to the repainted page, in the atlas and on a page as it is written first."""

from __future__ import annotations

import csv
import sqlite3
from contextlib import ExitStack, closing
from pathlib import Path
from typing import Final

from playwright.sync_api import Browser

from benchmarks.naive_page import FOLDER, LIST
from benchmarks.rerun import CLICKS, PILLS, TIME, click_year, opened
from benchmarks.servers import PATIENCE, ROOT, served, streamlit, uvicorn

PAGE: Final = ROOT / "benchmarks" / "naive_page.py"
COLUMNS: Final = "call, year, status, reason, organisation, nis_now, province_now, asked, awarded"


def milliseconds(browser: Browser, loaded: Path, folder: Path) -> dict[str, list[float]]:
    """Per click, turn by turn: the atlas, to which each choice is new, and the naive page."""
    folder.mkdir()
    write_list(loaded, folder / LIST)
    found: dict[str, list[float]] = {"atlas": [], "naive": []}
    with ExitStack() as stack:
        own = stack.enter_context(served(uvicorn("dashboard:app"), ROOT, loaded))
        other = stack.enter_context(served(streamlit(PAGE), ROOT, loaded, {FOLDER: str(folder)}))
        atlas = opened(browser, own.address)
        atlas.locator(TIME).click()
        naive = browser.new_page(viewport={"width": 1440, "height": 900}, locale="nl-BE")
        naive.set_default_timeout(PATIENCE * 1000)
        naive.goto(other.address)
        pages = {"atlas": atlas, "naive": naive}
        for page in pages.values():
            page.locator(PILLS).first.wait_for()
            page.wait_for_timeout(3000)
        for year in CLICKS:
            for name, page in pages.items():
                found[name].append(click_year(page, year))
        for page in pages.values():
            page.close()
    return found


def write_list(database: Path, file: Path) -> None:
    """The applications of a database as the file that the naive page reads."""
    query = f"SELECT {COLUMNS} FROM fact_applications WHERE NOT fictional"
    with (
        closing(sqlite3.connect(database)) as connection,
        file.open("w", encoding="utf-8", newline="") as out,
    ):
        writer = csv.writer(out)
        writer.writerow(COLUMNS.split(", "))
        writer.writerows(connection.execute(query))
