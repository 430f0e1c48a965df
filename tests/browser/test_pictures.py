"""A figure as a picture: a click gives the figure as a picture, or a sentence that says why not."""

from __future__ import annotations

import os
import signal
import subprocess
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page

from tests.browser.conftest import ROOT, OpenPage, Watch
from tests.browser.driving import LINES, open_menu, saved

TOLD = f".st-key-figure_{LINES} .sheet .told"


def downloaded(page: Page, folder: Path) -> Image.Image:
    """The picture that the menu of the figure gives."""
    file = saved(page, LINES, "Afbeelding")
    assert file.suggested_filename == f"{LINES}.png"
    path = folder / file.suggested_filename
    file.save_as(path)
    return Image.open(path)


def kill_drawing_processes() -> None:
    """End the processes in which servers (not other tests) make pictures now."""
    listed = subprocess.run(
        ["ps", "-ewwo", "pid=,ppid=,args="], capture_output=True, text=True, check=True
    )
    rows = [line.split(None, 2) for line in listed.stdout.splitlines()]
    servers = {pid for pid, _, words in rows if f"streamlit run {ROOT / 'dashboard.py'}" in words}
    assert servers, "no server found to be at work"
    for pid, parent, words in rows:
        if parent in servers and "child.py" in words:
            os.kill(int(pid), signal.SIGKILL)


def test_a_click_gives_a_picture_of_the_figure(visit: OpenPage, tmp_path: Path) -> None:
    page = visit("/geld?jaar=2020")
    picture = downloaded(page, tmp_path)
    assert picture.format == "PNG"
    assert picture.width == 2000
    assert len(picture.convert("RGB").getcolors(1 << 24) or []) > 50
    assert page.locator(TOLD).inner_text() == f"Bewaard: {LINES}.png"


def test_a_picture_that_cannot_be_made_is_explained_and_the_next_one_comes(
    visit: OpenPage, watch: Watch, tmp_path: Path
) -> None:
    page = visit("/geld?jaar=2020")
    downloaded(page, tmp_path)
    kill_drawing_processes()  # the one that waits; its successor needs seconds to start
    open_menu(page, LINES).get_by_role("link", name="Afbeelding").click()
    for _ in range(300):
        kill_drawing_processes()
        if page.locator(TOLD).inner_text().startswith("De browser"):
            break
        page.wait_for_timeout(50)
    assert page.locator(TOLD).inner_text().startswith("De browser die de afbeelding maakt, is")
    watch.console.clear()  # the browser writes down that it got 503
    assert downloaded(page, tmp_path).width == 2000
