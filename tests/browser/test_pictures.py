"""The PNG button: a click gives the figure as a picture, or a sentence that says why not."""

from __future__ import annotations

import os
import signal
import subprocess
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page

from tests.browser.conftest import ROOT, OpenPage
from tests.browser.driving import LINES, until

ALERT = f".st-key-figure_{LINES} [data-testid=stAlert]"


def click_png(page: Page) -> None:
    page.locator(f".st-key-png_{LINES} button:visible").click()


def downloaded(page: Page, folder: Path) -> Image.Image:
    """The picture that the PNG button gives."""
    with page.expect_download() as coming:
        click_png(page)
    assert coming.value.suggested_filename == f"{LINES}.png"
    path = folder / coming.value.suggested_filename
    coming.value.save_as(path)
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


def test_a_click_gives_a_picture_of_the_figure(open_page: OpenPage, tmp_path: Path) -> None:
    page = open_page("/uitgaven?jaar=2020")
    picture = downloaded(page, tmp_path)
    assert picture.format == "PNG"
    assert picture.width == 2000
    assert len(picture.convert("RGB").getcolors(1 << 24) or []) > 50
    assert page.locator(ALERT).count() == 0


def test_a_picture_that_cannot_be_made_is_explained_and_the_next_one_comes(
    open_page: OpenPage, tmp_path: Path
) -> None:
    page = open_page("/uitgaven?jaar=2020")
    downloaded(page, tmp_path)
    kill_drawing_processes()  # the one that waits; its successor needs seconds to start
    click_png(page)
    for _ in range(300):
        kill_drawing_processes()
        if page.locator(ALERT).count():
            break
        page.wait_for_timeout(50)
    assert page.locator(ALERT).inner_text().startswith("De browser die de afbeelding maakt, is")
    assert not page.get_by_text("Failed to generate").is_visible()
    assert downloaded(page, tmp_path).width == 2000
    until(page, "alert => !document.querySelector(alert)", ALERT)
