"""What a person writes in an answer is never lost: the last letter, a reload, others, another filter."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from itertools import chain, repeat
from pathlib import Path

import docx
import pytest
from playwright.sync_api import Locator, Page

from data_access.engine import Store
from tests.browser.conftest import OpenPage, Server
from tests.browser.driving import follow, until
from tests.browser.settling import settled
from tests.browser.test_import import main_text, press
from tests.unit.written_questions.asked import opened
from written_questions.dossiers.dossier import Dossier
from written_questions.dossiers.dossier_store import load as load_dossier
from written_questions.dossiers.dossier_store import save

WIDE = {"width": 1440, "height": 900}
Start = Callable[[], Page]


@pytest.fixture(scope="module")
def question(server: Server) -> Dossier:
    """The question, read once: each test saves it anew."""
    made = Store(f"sqlite:///{server.database}")
    read = opened(made)
    made.engine.dispose()
    return read


@pytest.fixture
def store(server: Server) -> Iterator[Store]:
    """The database of the server, to look into."""
    made = Store(f"sqlite:///{server.database}")
    yield made
    made.engine.dispose()


@pytest.fixture
def dossier(store: Store, question: Dossier) -> Dossier:
    """A question that was read, of which nobody wrote anything."""
    return save(question, store)


@pytest.fixture
def start(server: Server, dossier: Dossier, visit: OpenPage, wear: OpenPage) -> Start:
    """Opens the question: the first time in the page of these tests, then in a fresh browser each time."""
    path = f"/vragen?dossier={dossier.id}&deel=1"
    ways = chain([partial(visit, path)], repeat(partial(wear, server.url + path)))
    return lambda: next(ways)(viewport=WIDE)


def box(page: Page) -> Locator:
    """The field of the open answer."""
    return page.locator(".st-key-question_writing textarea")


def write(page: Page, text: str) -> None:
    """Have this text in the field, letter by letter; the focus stays there."""
    box(page).fill("")
    box(page).press_sequentially(text)


def written(page: Page, text: str) -> Page:
    """The same, and let it be kept."""
    write(page, text)
    box(page).blur()
    until(page, "() => !document.documentElement.hasAttribute('data-unsaved')")
    return settled(page)


def paragraphs(page: Page, folder: Path, ask: Callable[[], None]) -> list[str]:
    with page.expect_download() as given:
        ask()
    path = folder / given.value.suggested_filename
    given.value.save_as(path)
    return [one.text for one in docx.Document(str(path)).paragraphs]


def test_word_that_is_asked_for_right_after_the_last_letter_holds_it(
    start: Start, tmp_path: Path
) -> None:
    page = start()
    word = page.get_by_role("button", name="Antwoord (Word)")
    write(page, "Met de muis, tot de laatste letter")
    assert "Met de muis, tot de laatste letter" in paragraphs(page, tmp_path, word.click)
    write(page, "Met het toetsenbord, tot de laatste letter")

    def with_keys() -> None:
        word.focus()
        page.keyboard.press("Enter")

    assert "Met het toetsenbord, tot de laatste letter" in paragraphs(page, tmp_path, with_keys)


def test_a_text_that_holds_a_piece_of_html_is_kept_and_its_file_comes(
    start: Start, tmp_path: Path
) -> None:
    page, text = start(), "Van 3 --> 4 in x[1]> y </script>"
    written(page, text)
    word = page.get_by_role("button", name="Antwoord (Word)")
    assert text in paragraphs(page, tmp_path, word.click)


def test_another_page_that_is_gone_to_right_after_the_last_letter_is_reached(
    start: Start, store: Store, dossier: Dossier
) -> None:
    page = start()
    write(page, "Getypt en meteen weg")
    page.locator(".atlas-bar nav").get_by_role("link", name="Geld", exact=True).click()
    until(page, "() => document.querySelector('h1')?.innerText === 'Geld'")
    settled(page)
    assert page.url.endswith("/geld")
    assert load_dossier(dossier.id, store).parts[0].answer == "Getypt en meteen weg"


def test_what_was_typed_right_before_a_reload_is_there_again(
    start: Start, store: Store, dossier: Dossier
) -> None:
    page = start()
    write(page, "Getypt en meteen herladen")
    page.reload()
    settled(page)
    until(page, "() => !document.documentElement.hasAttribute('data-unsaved')")
    settled(page)
    assert box(page).input_value() == "Getypt en meteen herladen"
    assert load_dossier(dossier.id, store).parts[0].answer == "Getypt en meteen herladen"


def test_what_is_typed_is_kept_without_leaving_the_field(
    start: Start, store: Store, dossier: Dossier
) -> None:
    page = start()
    write(page, "Nog altijd in dit veld")
    until(page, "() => !document.documentElement.hasAttribute('data-unsaved')")
    box(page).press_sequentially(", en verder")
    until(page, "() => !document.documentElement.hasAttribute('data-unsaved')")
    assert box(page).input_value() == "Nog altijd in dit veld, en verder"
    assert load_dossier(dossier.id, store).parts[0].answer == "Nog altijd in dit veld, en verder"


def test_two_people_in_different_parts_both_keep_their_words(
    start: Start, store: Store, dossier: Dossier
) -> None:
    first, second = start(), start()
    follow(second, second.locator(".question-parts").get_by_role("link", name="2. ").first)
    written(second, "Deel twee, van de ander.")
    written(first, "Deel een, van mij.")
    parts = load_dossier(dossier.id, store).parts
    assert [part.answer for part in parts[:2]] == ["Deel een, van mij.", "Deel twee, van de ander."]
    assert "Iemand anders" not in main_text(first)


def test_the_second_who_writes_in_the_same_part_is_told_and_keeps_the_text_to_put_back(
    start: Start, store: Store, dossier: Dossier
) -> None:
    first, second = start(), start()
    written(second, "Van de ander.")
    write(first, "Van mij.")
    box(first).blur()
    first.get_by_text("Iemand anders heeft dit dossier intussen bewaard").wait_for()
    settled(first)
    assert box(first).input_value() == "Van de ander."
    assert first.get_by_label("Uw tekst").input_value() == "Van mij."
    assert load_dossier(dossier.id, store).parts[0].answer == "Van de ander."
    first.once("dialog", lambda asked: asked.dismiss())
    with first.expect_event("dialog") as asked:
        first.close(run_before_unload=True)
    assert asked.value.type == "beforeunload"
    press(first, "question_put_back")
    settled(first)
    assert load_dossier(dossier.id, store).parts[0].answer == "Van mij."
    assert first.get_by_label("Uw tekst").count() == 0


def test_a_table_that_is_taken_out_marks_the_text_as_outdated_and_keeps_it(
    start: Start, store: Store, dossier: Dossier
) -> None:
    page = start()
    written(page, "Eigen woorden bij deze tabel.")
    page.locator("[class*='st-key-question_table_0_0'] label").first.click()
    page.get_by_text("De tabel of filter is gewijzigd na deze tekst").wait_for()
    settled(page)
    assert box(page).input_value() == "Eigen woorden bij deze tabel."
    part = load_dossier(dossier.id, store).parts[0]
    assert part.outdated
    assert part.answer == "Eigen woorden bij deze tabel."
    press(page, "question_anew")
    settled(page)
    own, _, draft = box(page).input_value().partition("\n\n")
    assert own == "Eigen woorden bij deze tabel."
    assert "nieuwe ontwerp" in draft
    assert not load_dossier(dossier.id, store).parts[0].outdated


def test_a_text_of_the_atlas_looks_like_a_draft_until_somebody_takes_it_over(
    start: Start, store: Store, dossier: Dossier
) -> None:
    page = start()
    open_part = page.locator(".st-key-question_open")
    assert "ontwerp van de atlas" in open_part.inner_text()
    press(page, "question_read_over")
    settled(page)
    assert "nagelezen, " in open_part.inner_text()
    assert load_dossier(dossier.id, store).parts[0].read_on is not None


def test_a_place_to_fill_in_is_gone_to_and_the_next_letter_takes_its_stead(
    start: Start, store: Store, dossier: Dossier
) -> None:
    page = start()
    written(page, "Er waren [In te vullen: hoeveel] aanvragen.")
    mine = page.locator(".places .sheet a", has_text="hoeveel")
    page.locator(".places summary").click()
    follow(page, mine)
    until(page, "() => document.activeElement?.matches('textarea')")
    page.keyboard.type("151")
    until(page, "() => !document.documentElement.hasAttribute('data-unsaved')")
    settled(page)
    assert load_dossier(dossier.id, store).parts[0].answer == "Er waren 151 aanvragen."
    assert mine.count() == 0
