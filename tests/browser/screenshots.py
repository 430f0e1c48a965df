"""Pictures of every page: `python -m tests.browser.screenshots` (or `make screenshots`).

Into docs/screenshots goes what the documents show: each page in light (Vragen with a question in
work), the overview in dark and in English, and a presentation. Into docs/screenshots/all, which git
leaves alone, goes every page in every size, in light and in dark, to be looked at before a release.
"""

from __future__ import annotations

import io
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from PIL import Image
from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

from benchmarks.servers import ROOT, load, running, streamlit
from data_access.engine import Store
from tests.browser.conftest import FLAGS
from tests.browser.driving import PAGES
from tests.browser.presenting import until_ready
from tests.browser.settling import settled
from tests.unit.written_questions.asked import opened
from written_questions.dossiers.dossier_store import save

FOLDER = ROOT / "docs" / "screenshots"
MODES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
LARGEST = 250_000  # bytes of a picture that is kept in git
TALLEST = 12_000  # pixels


@dataclass(frozen=True)
class Size:
    """A window; `whole` makes it as tall as the page."""

    width: int
    height: int
    whole: bool = False


OPENED = {"/vragen": "/vragen?dossier=1"}
PRESENTATION = "/presentatie?verhaal=provincie-west-vlaanderen"
SIZES = (Size(1440, 900, whole=True), Size(1920, 1080), Size(480, 900))


def main() -> None:
    """Take all pictures."""
    every = FOLDER / "all"
    every.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        database = Path(folder, "subsidieatlas.sqlite")
        load(database)
        with_question(database)
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        with running(streamlit(ROOT / "dashboard.py"), Path(folder), database) as server:
            for leaf in PAGES:
                name = leaf.url or "overzicht"
                address = OPENED.get(leaf.address, leaf.address)
                for mode in MODES:
                    for size in SIZES:
                        picture = taken(browser, server + address, mode, size)
                        (every / f"{name}-{size.width}-{mode}.png").write_bytes(picture)
                        if size.whole and (mode == "light" or not leaf.url):
                            suffix = "" if mode == "light" else "-donker"
                            keep(picture, FOLDER / f"{name}{suffix}.png")
            keep(
                taken(browser, f"{server}/?taal=en", "light", SIZES[0]), FOLDER / "overview-en.png"
            )
            for mode in MODES:
                picture = presented(browser, server + PRESENTATION, mode)
                (every / f"presentatie-1920-{mode}.png").write_bytes(picture)
                if mode == "dark":
                    keep(picture, FOLDER / "presentatie.png")
        browser.close()


def with_question(database: Path) -> None:
    """A question in work, so that its page has something to show."""
    store = Store(f"sqlite:///{database}")
    save(opened(store), store)
    store.engine.dispose()


def presented(browser: Browser, address: str, mode: Literal["light", "dark"]) -> bytes:
    """The picture of a presentation's first slide on a large screen."""
    window: ViewportSize = {"width": 1920, "height": 1080}
    with browser.new_context(viewport=window, locale="nl-BE") as context:
        page = context.new_page()
        page.goto(f"{address}&licht={'ja' if mode == 'light' else 'nee'}")
        until_ready(page)
        page.keyboard.press("ArrowRight")
        return page.screenshot(animations="disabled")


def taken(browser: Browser, address: str, mode: Literal["light", "dark"], size: Size) -> bytes:
    """The picture of a page in a fresh browser, as PNG."""
    window: ViewportSize = {"width": size.width, "height": size.height}
    with browser.new_context(viewport=window, color_scheme=mode, locale="nl-BE") as context:
        page = context.new_page()
        page.goto(address)
        settled(page)
        if size.whole:
            page.set_viewport_size({"width": size.width, "height": height_of(page)})
            settled(page)
        return page.screenshot(animations="disabled")


def height_of(page: Page) -> int:
    """How tall the page is, in pixels; it scrolls within its main part."""
    height: int = page.evaluate("document.querySelector('.stMain').scrollHeight")
    return min(height, TALLEST)


def keep(picture: bytes, path: Path) -> None:
    """Write a picture with as many colours as its size allows, at half its size if need be."""
    image = Image.open(io.BytesIO(picture)).convert("RGB")
    half = image.resize((image.width // 2, image.height // 2), Image.Resampling.LANCZOS)
    for version, colours in ((image, 128), (image, 48), (half, 128), (half, 48), (half, 16)):
        small = io.BytesIO()
        version.quantize(colours, dither=Image.Dither.NONE).save(small, "PNG", optimize=True)
        if small.tell() <= LARGEST:
            break
    path.write_bytes(small.getvalue())


if __name__ == "__main__":
    main()
