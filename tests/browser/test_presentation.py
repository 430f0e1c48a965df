"""Presenting in a meeting: by keyboard alone, readable from the back of the room, and back to the page."""

from __future__ import annotations

import io
import json
import os
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any
from urllib.request import urlopen

import docx
import pdfplumber
import pptx
import pytest
from PIL import Image
from playwright.sync_api import Browser, Locator, Page

from data_access.filters import Filters
from stories import Story
from tests.browser.conftest import OpenPage, Server, Watch, new_page
from tests.browser.driving import LINES, block, follow, open_menu, tab_to, until
from tests.browser.presenting import BEAMERS, address_of, faults, shown, story_of, until_ready
from tests.browser.settling import settled, standing
from tests.browser.test_accessibility import violations
from tests.browser.test_pictures import kill_drawing_processes
from tests.conftest import LONG
from views import views

on_beamers = pytest.mark.parametrize("beamer", BEAMERS, ids=lambda size: str(size["width"]))

EIGHT = story_of(
    ("toekenningen-per-provincie", "bedrag"),
    ("toekenningen-per-gemeente", "inwoner"),
    ("aanvragen-per-status", ""),
    ("uitgaven-per-lijn", ""),
    ("oproepen-tijdlijn", ""),
    ("deelnemers-per-netwerk", ""),
    ("aanvragen", ""),
    ("bevindingen", ""),
    filters=Filters(fictional=True),
)
TWO = story_of(("aanvragen", ""), ("aanvragen-per-status", ""))
"""A story that is drawn in a moment: for what holds of every presentation."""
SOME_FACES = 8
"""Slides that a run looks at on each screen; the long form looks at all."""
OVERLAY = "body > main.presentation"

# What is seen at many places of the screen: nothing but the presentation.
FURNITURE = """() => {
    const found = new Set()
    for (let x = 1; x < innerWidth; x += innerWidth / 24)
        for (let y = 1; y < innerHeight; y += innerHeight / 16) {
            const seen = document.elementFromPoint(x, y)
            if (!seen?.closest('.presentation')) found.add(seen?.outerHTML.slice(0, 120))
        }
    return [...found]
}"""


def told(server: Server, story: Story, **query: str) -> list[dict[str, Any]]:
    """The slides of a presentation as the server gives them."""
    return slides_at(server, address_of(story, vorm="json", **query))


def slides_at(server: Server, address: str) -> list[dict[str, Any]]:
    with urlopen(server.url + address, timeout=60) as answer:
        slides: list[dict[str, Any]] = json.load(answer)["slides"]
        return slides


def presented(open_page: OpenPage, server: Server, address: str, **context: Any) -> Page:
    """A presentation by its own address, every slide drawn."""
    return open_page(address, ready=until_ready, **context)


@pytest.fixture(scope="module")
def page_of_eight(chromium: Browser, server: Server) -> Iterator[Page]:
    """The eight slides, drawn once for the tests that leave them as they were."""
    page = new_page(chromium, viewport=BEAMERS[1])
    page.goto(server.url + address_of(EIGHT))
    until_ready(page)
    yield page
    page.context.close()


@pytest.fixture
def eight(
    page_of_eight: Page, server: Server, watch: Watch, request: pytest.FixtureRequest
) -> Iterator[Page]:
    """The first of the eight slides, dark, on the narrow screen."""
    page = page_of_eight
    with watch.following(page):
        if getattr(request.node, "execution_count", 1) > 1:
            page.goto(server.url + address_of(EIGHT))
            until_ready(page)
        if page.viewport_size != BEAMERS[1]:
            page.set_viewport_size(BEAMERS[1])  # type: ignore[arg-type]
            standing(page)
        page.keyboard.press("Home")
        assert shown(page)["number"] == "1 / 8"
        assert not page.evaluate(
            "document.querySelector('.reel.shown').classList.contains('light')"
        )
        yield page


@pytest.mark.some(1)
@on_beamers
def test_eight_slides_are_presented_by_keyboard_alone(
    eight: Page, server: Server, beamer: dict[str, int]
) -> None:
    page, expected = eight, told(server, EIGHT)
    page.set_viewport_size(beamer)  # type: ignore[arg-type]
    standing(page)
    assert page.evaluate(FURNITURE) == []
    for number, slide in enumerate(expected, start=1):
        seen = shown(page)
        assert seen["visible"]
        title = seen["title"].removesuffix(seen["badge"]).strip()
        assert title in (slide["title"], slide["title_of_some"])
        assert seen["number"] == f"{number} / 8"
        assert seen["about"].startswith((slide["about"], slide["about_of_some"]))
        assert seen["source"] == slide["source"] != ""
        assert seen["badge"] == slide["badge"]
        assert faults(page) == []
        page.keyboard.press("PageDown" if number % 2 else " ")
    assert shown(page)["number"] == "8 / 8"  # beyond the last there is nothing
    page.keyboard.press("ArrowLeft")
    assert shown(page)["number"] == "7 / 8"
    page.keyboard.type("3")
    page.keyboard.press("Enter")
    assert shown(page)["number"] == "3 / 8"
    page.keyboard.press("Home")
    assert shown(page)["number"] == "1 / 8"


@pytest.mark.some(1)
@on_beamers
def test_a_story_is_presented_from_its_page_and_left_by_keyboard_alone(
    visit: OpenPage, beamer: dict[str, int]
) -> None:
    page = visit(address_of(TWO).replace("/presentatie?", "/presentaties?"), viewport=beamer)
    address = page.url
    tab_to(page, "e.innerText === 'Presenteer' && e.href?.includes('/presentatie?')")
    page.keyboard.press("Enter")
    until_ready(page)
    assert page.evaluate("document.fullscreenElement !== null")
    assert page.evaluate(FURNITURE) == []
    page.keyboard.press("PageDown")
    assert shown(page)["number"] == "2 / 2"
    page.keyboard.press("Escape")
    page.locator(OVERLAY).wait_for(state="detached")
    settled(page)
    assert page.url == address
    assert page.locator("h1").inner_text() == "Presentaties"
    assert page.evaluate("document.activeElement.innerText") == "Presenteer"
    assert page.evaluate("document.querySelectorAll('[inert]').length") == 0


@pytest.mark.some(1)
@pytest.mark.parametrize(
    ("beamer", "fictional"),
    # Without made-up rows there is less to fit: long. The narrow screen is the harder one, but tables show
    # more columns on the wide one, and maps place their key elsewhere.
    [
        (BEAMERS[0], True),
        (BEAMERS[1], True),
        pytest.param(BEAMERS[1], False, marks=pytest.mark.long),
    ],
    ids=["1920-made-up", "1024-made-up", "1024-real"],
)
def test_every_view_can_be_read_from_the_back_of_the_room(
    open_page: OpenPage, server: Server, beamer: dict[str, int], fictional: bool, seed: int
) -> None:
    wide = beamer == BEAMERS[0]
    shown_here = [v for v in views().values() if v.chart is None or v.on_map or not wide]
    faces = [(v.key, face) for v in shown_here for face in [f.key for f in v.faces] or [""]]
    if not os.environ.get(LONG):
        faces = Random(seed).sample(faces, SOME_FACES)
    half = len(faces) // 2
    wrong = {}
    for part in (faces[:half], faces[half:]):
        story = story_of(*part, filters=Filters(fictional=fictional))
        page = presented(open_page, server, address_of(story), viewport=beamer)
        for figure in part:
            if found := faults(page):
                wrong[figure] = found
            page.keyboard.press("ArrowRight")
    assert wrong == {}


def test_the_next_province_shows_the_same_slide_and_says_what_did_not_follow(
    eight: Page, server: Server
) -> None:
    page = eight
    page.keyboard.press("ArrowRight")
    before = shown(page)
    for name, province in (("Antwerpen", "antwerpen"), ("Brussel", "brussel")):
        page.keyboard.press("v")
        until(
            page,
            "name => document.querySelector('.reel.shown > .slide.shown .about').textContent.includes(name)",
            name,
        )
        seen, expected = shown(page), told(server, EIGHT, stap=province)[1]
        assert seen["number"] == "2 / 8"
        assert expected["about"] in seen["about"]
        assert seen["title"].removesuffix(seen["badge"]).strip() == expected["title"]
    until(
        page,
        "() => document.querySelector('body > main.presentation').dataset.around?.startsWith('brussel')",
    )
    page.keyboard.press("5")
    page.keyboard.press("Enter")
    assert "Niet gefilterd op provincie" in shown(page)["about"]
    assert faults(page) == []
    page.keyboard.press("2")
    page.keyboard.press("Enter")
    page.keyboard.press("V")
    page.keyboard.press("V")
    until(
        page,
        "about => document.querySelector('.reel.shown > .slide.shown .about').textContent === about",
        before["about"],
    )
    assert shown(page) == before


def test_the_screen_goes_black_and_light_and_tells_its_keys(eight: Page) -> None:
    page = eight

    def colours() -> set[Any]:
        picture = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
        return {colour for _, colour in picture.getcolors(1 << 20) or []}

    page.keyboard.press("b")
    assert colours() == {(0, 0, 0)}
    page.keyboard.press("PageDown")  # the first key only brings the picture back
    assert shown(page)["number"] == "1 / 8"
    assert (17, 22, 29) in colours()
    page.keyboard.press("t")
    until(page, "() => document.querySelector('.reel.shown').classList.contains('light')")
    assert (255, 255, 255) in colours()
    page.keyboard.press("?")
    assert page.get_by_text("volgende en vorige provincie").is_visible()
    page.keyboard.press("?")
    assert not page.get_by_text("volgende en vorige provincie").is_visible()
    page.mouse.click(900, 400)
    assert shown(page)["number"] == "2 / 8"
    page.mouse.click(100, 400)
    assert shown(page)["number"] == "1 / 8"
    page.keyboard.press("t")
    until(page, "() => !document.querySelector('.reel.shown').classList.contains('light')")


def test_slides_follow_the_size_of_the_window(eight: Page) -> None:
    page = eight
    for size in (BEAMERS[0], BEAMERS[1], {"width": 1280, "height": 720}):
        page.set_viewport_size(size)  # type: ignore[arg-type]
        standing(page)
        for _ in range(8):
            assert faults(page) == []
            page.keyboard.press("ArrowRight")
        page.keyboard.press("Home")


def test_back_and_escape_leave_the_presentation_and_nothing_else(visit: OpenPage) -> None:
    page = visit(address_of(TWO).replace("/presentatie?", "/presentaties?"), viewport=BEAMERS[1])
    address, marked = page.url, "window.stillThere = true"
    page.evaluate(marked)
    steps = page.evaluate("history.length")
    for leave in (page.go_back, lambda: page.keyboard.press("Escape")):
        page.get_by_role("link", name="Presenteer", exact=True).first.click()
        until_ready(page)
        page.keyboard.press("ArrowRight")
        assert page.url == address
        leave()
        page.locator(OVERLAY).wait_for(state="detached")
        settled(page)
        assert page.url == address
        assert page.evaluate("window.stillThere")  # the page was never loaded anew
        assert page.evaluate("document.activeElement.innerText") == "Presenteer"
    assert page.evaluate("history.length") <= steps + 1  # no step is left behind for each


def test_escape_in_a_presentation_by_its_own_address_leads_back_to_the_page(
    visit: OpenPage, server: Server
) -> None:
    page = visit("/presentaties")
    page.goto(server.url + address_of(TWO))
    until_ready(page)
    page.keyboard.press("Escape")
    page.wait_for_url("**/presentaties?*")
    page.locator("h1").wait_for()
    assert "/presentatie?" not in page.url
    page.go_back()  # not into the presentation again
    assert "/presentatie?" not in page.url


BROKEN_WORDS = """() => {
    const found = [], range = document.createRange()
    const slide = document.querySelector('.reel.shown > .slide.shown')
    for (const part of slide.querySelectorAll('.title, .about span, dt, .label, .of'))
        for (const node of part.childNodes) {
            if (node.nodeType !== Node.TEXT_NODE) continue
            for (const { 0: word, index } of node.data.matchAll(/[\\p{L}\\d]+/gu)) {
                range.setStart(node, index)
                range.setEnd(node, index + word.length)
                const tops = new Set([...range.getClientRects()].map(box => Math.round(box.top)))
                if (tops.size > 1) found.push(word)
            }
        }
    return found
}"""


@pytest.mark.some(1)
@pytest.mark.parametrize("size", [BEAMERS[1], {"width": 1440, "height": 900}], ids=["1024", "1440"])
def test_no_word_is_broken_on_a_small_screen(
    open_page: OpenPage, server: Server, size: dict[str, int]
) -> None:
    address = "/presentatie?verhaal=oproep-bondgenotennetwerken-fictief&fictief=ja"
    page = presented(open_page, server, address, viewport=size)
    for _ in slides_at(server, address + "&vorm=json"):
        assert page.evaluate(BROKEN_WORDS) == []
        assert faults(page) == []
        page.keyboard.press("ArrowRight")


def test_the_slides_of_a_story_are_small_pictures_on_its_page(visit: OpenPage) -> None:
    page = visit("/presentaties?verhaal=lerende-netwerken", viewport=BEAMERS[0])
    small = page.locator(".slide-small")
    assert small.count() == 5
    before = small.first.bounding_box()
    until(page, "() => document.querySelectorAll('.slide-small .slide').length >= 2")
    assert small.first.bounding_box() == before  # its place was kept
    first = small.first.locator(".title")
    assert first.inner_text() in page.locator("h3.slide-title").first.inner_text()
    assert page.locator("h1").count() == 1


def test_axe_finds_no_faults_on_any_slide(eight: Page) -> None:
    for _ in range(8):
        assert violations(eight) == []
        eight.keyboard.press("ArrowRight")


@pytest.mark.some
def test_axe_finds_none_on_light_slides_either(open_page: OpenPage, server: Server) -> None:
    """In short of two slides, in the long form of all."""
    story = EIGHT if os.environ.get(LONG) else TWO
    page = presented(open_page, server, address_of(story, licht="ja"), viewport=BEAMERS[1])
    assert page.evaluate("document.querySelector('.reel.shown').classList.contains('light')")
    for _ in story.slides:
        assert violations(page) == []
        page.keyboard.press("ArrowRight")


def test_texts_of_a_link_are_shown_and_never_run(open_page: OpenPage, server: Server) -> None:
    hostile = "</script><img src=x onerror=alert(1)><b>vet</b> {{7*7}}"
    story = Story(
        hostile,
        tuple(
            type(slide)(slide.view, slide.filters, slide.face, hostile, hostile)
            for slide in EIGHT.slides[:2]
        ),
    )
    page = presented(open_page, server, address_of(story))
    assert shown(page)["title"].startswith(hostile)
    assert page.locator(f"{OVERLAY} img, {OVERLAY} b").count() == 0


def present_menu(page: Page) -> Locator:
    """What the button at the top right of a page offers."""
    page.locator(".atlas-present summary").click()
    return page.locator(".atlas-present .sheet")


def test_the_figures_of_a_page_make_a_story_that_is_saved_changed_and_brought_back(
    visit: OpenPage,
) -> None:
    page = visit("/netwerken", viewport=BEAMERS[0])
    follow(page, present_menu(page).get_by_role("link", name="Kies volgorde en titels"))
    page.locator(".st-key-story_keep button:visible").click()
    page.locator(".st-key-story_delete").wait_for()
    settled(page)
    titles = page.locator("h3.slide-title")
    first = [words.split(". ", 1)[1] for words in titles.all_inner_texts()]
    assert len(first) == 3
    page.locator(".st-key-slide_down_0 button:visible").click()
    until(
        page,
        "words => document.querySelectorAll('h3.slide-title')[1].innerText.endsWith(words)",
        first[0],
    )
    settled(page)
    page.get_by_label("Titel van dia 1", exact=True).fill("Een titel van de spreker")
    page.keyboard.press("Tab")
    until(
        page, "() => document.querySelector('h3.slide-title').innerText.includes('van de spreker')"
    )
    settled(page)
    page.locator(".st-key-slide_remove_2 button:visible").click()
    settled(page)
    page.get_by_role("button", name="Zet terug").click()
    until(page, "() => document.querySelectorAll('h3.slide-title').length === 3")
    settled(page)
    address = page.url
    page.goto(address)  # a fresh page: all of it was saved
    settled(page)
    again = [words.split(". ", 1)[1] for words in titles.all_inner_texts()]
    assert again == ["Een titel van de spreker", first[0], first[2]]
    page.get_by_role("button", name="Verwijder").click()
    page.get_by_text("is verwijderd").wait_for()


def test_a_whole_page_is_presented_as_it_is_filtered(visit: OpenPage) -> None:
    page = visit("/geld?jaar=2020")
    figures = page.locator("[class*='st-key-figure_'] .figure-head h2").all_inner_texts()
    present_menu(page).get_by_role("link", name="Deze pagina, volledig scherm").click()
    until_ready(page)
    for number, title in enumerate(figures, start=1):
        seen = shown(page)
        assert seen["number"] == f"{number} / {len(figures)}"
        assert title in seen["title"] + seen["about"]
        assert "2020" in seen["title"] + seen["about"]
        page.keyboard.press("ArrowRight")
    page.keyboard.press("Escape")
    page.locator(OVERLAY).wait_for(state="detached")
    settled(page)
    follow(page, present_menu(page).get_by_role("link", name="Kies volgorde en titels"))
    assert page.locator("h3.slide-title").count() == len(figures)


def test_one_figure_is_presented_and_leads_back_to_where_it_stood(visit: OpenPage) -> None:
    page = visit("/geld?jaar=2020")
    before = page.url
    block(page).locator(".tools").get_by_role("link", name="Presenteer").click()
    until_ready(page)
    assert shown(page)["number"] == "1 / 1"
    assert "2020" in shown(page)["about"]
    page.go_back()
    page.locator(OVERLAY).wait_for(state="detached")
    assert page.url == before
    settled(page)
    follow(page, open_menu(page, LINES).get_by_role("link", name="In een presentatie"))
    assert page.locator("h3.slide-title").count() == 1


def given(page: Page, button: str, folder: Path) -> Path:
    """The file that a button of the page gives."""
    with page.expect_download() as coming:
        page.locator(f".st-key-{button} button:visible").click()
    path = folder / coming.value.suggested_filename
    coming.value.save_as(path)
    return path


ABOUT_LIMBURG = address_of(
    story_of(
        ("toekenningen-per-provincie", "bedrag"),
        ("aanvragen-per-status", ""),
        filters=Filters(provinces=("limburg",), fictional=True),
    )
)


@pytest.mark.parametrize(
    "address",
    [
        pytest.param(ABOUT_LIMBURG, id="two slides"),
        pytest.param(
            "/presentatie?verhaal=provincie-limburg&fictief=ja",
            id="a whole story",
            marks=pytest.mark.long,
        ),
    ],
)
def test_a_story_is_given_as_every_file_also_after_the_drawing_browser_was_killed(
    visit: OpenPage, server: Server, tmp_path: Path, address: str
) -> None:
    page = visit(address.replace("/presentatie?", "/presentaties?"))
    titles = [one["title"] for one in slides_at(server, f"{address}&vorm=json")]
    deck = pptx.Presentation(str(given(page, "story_pptx", tmp_path)))
    assert [slide.shapes.title.text_frame.text for slide in deck.slides][1:] == titles
    assert "Limburg" in docx_text(given(page, "story_handout", tmp_path))
    settled(page)
    kill_drawing_processes()
    with pdfplumber.open(given(page, "story_pdf", tmp_path)) as pdf:
        assert len(pdf.pages) == len(titles) + 1
        # This server's own address leads nobody else anywhere (exports.lasting_links): no link is written.
        assert not [one for page_made in pdf.pages for one in page_made.hyperlinks]
    assert Image.open(given(page, "slide_png_0", tmp_path)).size == (1920, 1080)
    settled(page)
    assert page.locator("[data-testid=stAlert]").count() == 0


def docx_text(path: Path) -> str:
    return "\n".join(paragraph.text for paragraph in docx.Document(str(path)).paragraphs)
