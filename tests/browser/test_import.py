"""Loading a list by hand, in a real browser: right, wrong, with own columns, and taken back.

At the server of all tests in a browser: each test takes back what it loads.
"""

from __future__ import annotations

from pathlib import Path
from random import Random
from typing import Literal

import openpyxl
import pytest
from playwright.sync_api import Page

from data_access.engine import Store
from importing.desk import batches
from tests.browser.conftest import OpenPage, Server
from tests.browser.driving import speak, until, walk
from tests.browser.settling import settled
from tests.browser.test_accessibility import violations
from tests.unit.importing.books import as_xlsx
from tests.unit.importing.hostile.base import rows, table

OWN = (
    "Nr;Call;Naam organisatie;Onderwerp;Euro;Besluit;E-mail\r\n"
    "{number};bondgenotennetwerken;Huis van het Kind;Samen;1.234,56;ingediend;a@voorbeeld.be\r\n"
)
MEANT = {
    "Nr": "Aanvraagnummer",
    "Call": "Oproep *",
    "Naam organisatie": "Indiener *",
    "Onderwerp": "Titel *",
    "Euro": "Gevraagd bedrag",
    "Besluit": "Status *",
}


GROUNDS: list[Literal["light", "dark"]] = ["light", "dark"]


@pytest.fixture
def page(visit: OpenPage, seed: int) -> Page:
    """The part of Bronnen where lists are loaded, where nothing is chosen, on one ground or the other."""
    opened = visit("/bronnen?tab=laden", color_scheme=Random(seed).choice(GROUNDS))
    if opened.locator(".st-key-import_close").count():
        press(opened, "import_close")
    return opened


def choose_file(page: Page, name: str, data: bytes) -> None:
    """Give a file to the page, and wait for its answer."""
    chosen = page.locator("[data-testid=stFileUploaderDropzoneInput]").first
    file = {"name": name, "mimeType": "application/octet-stream", "buffer": data}
    chosen.set_input_files(file)  # type: ignore[arg-type]
    until(page, "() => !document.querySelector('.st-key-import_start')")
    settled(page)


def press(page: Page, key: str) -> None:
    """Click on a button by its key, and let the page come to rest."""
    page.locator(f".st-key-{key} button:visible").first.click()
    settled(page)
    page.wait_for_timeout(200)
    settled(page)


def main_text(page: Page) -> str:
    return page.locator("[data-testid=stMain]").inner_text()


def asked(page: Page) -> str:
    """What the page on applications says, all figures of it."""
    text = main_text(walk(page, "/oproepen?tab=aanvragen"))
    walk(page, "/bronnen?tab=laden")
    return text


def unfolded(page: Page) -> Page:
    """The page, with what stands last under a line that opens it."""
    page.locator("[data-testid=stExpander] summary").last.click()
    return settled(page)


def versions(database: Path) -> tuple[int, int]:
    """How many loads there are, and how many of them stand."""
    store = Store(f"sqlite:///{database}")
    held = batches(store)
    store.engine.dispose()
    return len(held), sum(note.undone_at is None for note in held)


def test_a_right_file_is_shown_loaded_seen_on_other_pages_and_taken_back(
    page: Page, server: Server
) -> None:
    before, loads = asked(page), versions(server.database)
    assert "1.234,56" not in before
    choose_file(page, "aanvragen.xlsx", as_xlsx(rows()))
    assert "Er is nog niets geladen." in main_text(page)
    assert "2.235,00\u00a0€" in main_text(page)
    assert versions(server.database) == loads
    assert violations(unfolded(page)) == []
    press(page, "import_load")
    page.locator(".st-key-import_done").wait_for()
    assert "Geladen als lading" in main_text(page)
    assert versions(server.database) == (loads[0] + 1, loads[1] + 1)
    assert asked(page) != before
    press(page, "import_undo")
    page.locator(".st-key-import_start").wait_for()
    settled(page)
    assert "is ongedaan gemaakt. Alle cijfers" in main_text(page)
    assert asked(page) == before
    assert versions(server.database) == (loads[0] + 1, loads[1])


def test_a_wrong_file_lists_its_faults_and_gives_them_marked(page: Page, tmp_path: Path) -> None:
    wrong = {"Gevraagd bedrag": "<b>veel</b>", "Gemeente": "Gnet"}
    choose_file(page, "lijst.xlsx", as_xlsx(rows(wrong)))
    shown = main_text(page)
    assert "Niet geladen: 2 fouten" in shown
    assert "Bedoelt u Gent?" in shown
    assert "<b>veel</b>" in shown
    assert page.locator("[data-testid=stMain] td b").count() == 0
    assert violations(unfolded(page)) == []
    with page.expect_download() as coming:
        page.locator(".st-key-import_marked button:visible").click()
    assert coming.value.suggested_filename == "lijst-fouten.xlsx"
    file = tmp_path / "gemarkeerd.xlsx"
    coming.value.save_as(file)
    book = openpyxl.load_workbook(file)
    marked = {
        cell.value: cell.comment.text
        for row in book.worksheets[0].iter_rows()
        for cell in row
        if cell.comment
    }
    assert set(marked) == {"Gnet", "<b>veel</b>"}
    assert "Bedoelt u Gent?" in marked["Gnet"]
    listed = list(book.worksheets[1].iter_rows(min_row=2, values_only=True))
    assert [row[:3] for row in listed] == [
        (2, "Gemeente", "Gnet"),
        (2, "Gevraagd bedrag", "<b>veel</b>"),
    ]


def test_own_columns_are_mapped_by_hand_and_known_the_next_time(page: Page) -> None:
    choose_file(page, "eigen.csv", OWN.format(number="A-1").encode())
    assert "Wat staat er in dit bestand?" in main_text(page)
    assert violations(unfolded(page)) == []
    pick(page, "De rijen zijn", "Aanvragen met beslissing")
    for name, column in MEANT.items():
        pick(page, f"Kolom {name}", column)
    assert "Persoonsgegevens: wordt nooit gelezen." in main_text(page)
    press(page, "import_map")
    assert "Met kolommen en woorden zoals ze zijn toegewezen" in main_text(page)
    assert "1.234,56\u00a0€" in main_text(page)
    press(page, "import_load")
    page.locator(".st-key-import_done").wait_for()
    press(page, "import_next")
    page.locator(".st-key-import_start").wait_for()
    choose_file(page, "eigen nieuw.csv", OWN.format(number="A-2").encode())
    assert "Met kolommen en woorden zoals ze zijn toegewezen" in main_text(page)
    press(page, "import_close")
    page.locator(".st-key-import_start").wait_for()
    page.locator("[data-testid=stPopoverButton]", has_text="Ongedaan maken").first.click()
    page.get_by_role("button", name="Ja, maak ongedaan").click()
    page.locator(".done-band").wait_for()


def pick(page: Page, label: str, words: str) -> None:
    """Choose from the list with that name."""
    page.get_by_label(label, exact=True).click()
    page.get_by_role("option", name=words, exact=True).click()
    settled(page)


def test_a_template_comes_along_and_is_recognised_again(page: Page, tmp_path: Path) -> None:
    with page.expect_download() as coming:
        page.locator(".st-key-template_applications button:visible").click()
    assert coming.value.suggested_filename == "sjabloon-aanvragen-met-beslissing.xlsx"
    file = tmp_path / "sjabloon.xlsx"
    coming.value.save_as(file)
    choose_file(page, "sjabloon.xlsx", file.read_bytes())
    assert "Aanvragen met beslissing. Herkend aan" in main_text(page)
    assert "Er staan geen rijen onder de kop." in main_text(page)


def test_the_place_for_files_speaks_the_language_of_the_reader(page: Page) -> None:
    zone = page.locator("[data-testid=stFileUploader]").first
    assert "Kies een bestand" in zone.inner_text()
    assert "hoogstens 50 MB" in zone.inner_text()
    assert "per file" not in zone.inner_text()
    speak(page, "en")
    assert "Upload" in zone.inner_text()
    assert "Kies een bestand" not in zone.inner_text()
    page.locator(".st-key-import_pasting summary").click()
    assert violations(settled(page)) == []


@pytest.mark.long
@pytest.mark.parametrize("scheme", GROUNDS)
def test_no_step_has_faults_that_axe_can_find(visit: OpenPage, scheme: str) -> None:
    """On both grounds; each step of the tests above is looked at on one."""
    page = visit("/bronnen?tab=laden", color_scheme=scheme)
    page.locator(".st-key-import_pasting summary").click()
    assert violations(settled(page)) == []
    for name, data in (
        ("goed", table()),
        ("fout", table({"Gemeente": "Gnet"})),
        ("eigen", OWN.encode()),
    ):
        choose_file(page, f"{name}.csv", data)
        assert violations(unfolded(page)) == [], name
        press(page, "import_close")
        page.locator(".st-key-import_start").wait_for()
        settled(page)
