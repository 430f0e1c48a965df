"""Answering a question in a real browser: from its text to both files on disk, frozen, and opened again."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import docx
import openpyxl
import pytest
from playwright.sync_api import Page

from tests.browser.conftest import OpenPage
from tests.browser.driving import follow, query, until
from tests.browser.settling import settled, standing
from tests.browser.test_accessibility import violations
from tests.browser.test_import import main_text, press
from tests.unit.written_questions.asked import QUESTION

SIZE = {"width": 1440, "height": 900}


@pytest.fixture
def page(visit: OpenPage) -> Page:
    """The page Vragen, of which nothing is asked."""
    return visit("/vragen", viewport=SIZE)


def read_question(page: Page, *, fictional: bool = False, text: str = QUESTION) -> Page:
    """Paste the question and let the atlas read it."""
    if fictional:
        page.locator(".st-key-question_fictional label").click()
        settled(page)
    page.get_by_label("Tekst van de vraag").fill(text)
    page.get_by_role("button", name="Lees de vraag").click()
    page.locator(".st-key-question_sheet").wait_for()
    return settled(page)


def file(page: Page, name: str, folder: Path) -> Path:
    """The file that a button gives."""
    with page.expect_download() as given:
        page.get_by_role("button", name=name).click()
    path = folder / given.value.suggested_filename
    given.value.save_as(path)
    return path


@pytest.mark.some(1)
@pytest.mark.parametrize("fictional", [False, True])
def test_from_text_to_both_files_and_a_sub_question_opens_with_its_tables(
    page: Page, tmp_path: Path, fictional: bool
) -> None:
    read_question(page, fictional=fictional)
    word = docx.Document(str(file(page, "Antwoord (Word)", tmp_path)))
    book = openpyxl.load_workbook(file(page, "Bijlage (Excel)", tmp_path))
    said = "\n".join(paragraph.text for paragraph in word.paragraphs)
    assert "op vraag nr. 28 van 9 november 2023" in said
    assert ("fictieve gegevens" in said) == fictional
    drafted = [one.text for one in word.paragraphs if one.style and one.style.name == "Normal"]
    assert any(line.startswith("[In te vullen: ") for line in drafted)
    assert ("verzonnen gegevens" in str(book["Leeswijzer"]["A2"].value)) == fictional
    assert len(book.sheetnames) > 3
    page.locator(".question-parts").get_by_role("link", name="Om welke redenen").click()
    until(page, "() => new URLSearchParams(location.search).get('deel') === '3'")
    settled(page)
    assert "Bij deel 3" in main_text(page)
    assert "Waarom aanvragen geweigerd werden" in main_text(page)


def test_corrections_are_kept_and_restored_by_the_address(page: Page, wear: OpenPage) -> None:
    read_question(page)
    box = page.locator(".st-key-question_writing textarea")
    box.fill("Eigen woorden.")
    box.blur()
    settled(page)
    first = page.locator("[class*='st-key-question_table_0_0'] label").first
    first.click()
    settled(page)
    page = wear(page.url)
    page.locator(".st-key-question_writing textarea").wait_for()
    assert page.locator(".st-key-question_writing textarea").input_value() == "Eigen woorden."
    assert not page.locator("[class*='st-key-question_table_0_0'] input").first.is_checked()
    assert "In bewerking" in main_text(page)


LINES = "1. Welke projecten werden via begrotingsartikel PJ0-1PFC2DB-PR ondersteund in 2020?"
HIDDEN = """() => [...document.querySelectorAll(".part-tables .table-wrap")]
    .filter(wrap => wrap.scrollWidth > wrap.clientWidth + 1).length"""


def test_no_figure_of_a_table_in_the_answer_is_out_of_sight(page: Page) -> None:
    """A long name pushed the amounts beyond the edge, and on a phone there were no heads."""
    read_question(page, text=LINES)
    for width in (1440, 480):
        page.set_viewport_size({"width": width, "height": 900})
        standing(page)
        assert page.locator(".part-tables tbody tr").count() == 9, width
        assert page.evaluate(HIDDEN) == 0, width
        assert page.locator(".part-tables thead").first.is_visible(), width


@pytest.mark.some(1)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_frozen_and_opened_again_and_no_step_has_a_fault_that_axe_knows(
    page: Page, scheme: Literal["light", "dark"]
) -> None:
    page.emulate_media(color_scheme=scheme)
    assert violations(settled(page)) == []
    read_question(page, fictional=True)
    assert violations(page) == []
    follow(page, page.get_by_role("link", name="Nakijken en vastleggen"))
    assert violations(page) == []
    press(page, "question_freeze")
    page.get_by_text("Versie 1 is vastgelegd.").wait_for()
    follow(page, page.get_by_role("link", name="Open versie 1"))
    page.get_by_text("Deze cijfers veranderen niet meer").wait_for()
    settled(page)
    assert query(page)["versie"] == ["1"]
    shown = main_text(page)
    assert "Vandaag geven dezelfde vragen dezelfde cijfers." in shown
    assert "Vandaag: hetzelfde." in shown
    assert violations(page) == []
    follow(page, page.get_by_role("link", name="Terug naar het dossier"))
    page.locator(".st-key-question_sheet").wait_for()
    assert "versie" not in query(page)
