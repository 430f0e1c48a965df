"""Slides as pictures and a story as a PDF: their size, their words, and a browser that is killed."""

from __future__ import annotations

import io
import os
import signal
import threading
import time
from dataclasses import replace

import pdfplumber
import pptx
import pytest
from PIL import Image

from data_access.engine import Store
from exports.picture import PictureError
from exports.picture.process import shared
from exports.picture.story import ROWS, _scene, slide_picture, story_pdf
from exports.slides.story import story_slides
from language import get_language
from stories.shown_story import Shown
from tests.unit.exports.stories import STORY, shown_story
from views import Result

DUTCH = get_language("nl")
ENOUGH = 60.0
"""Seconds within which there is an answer, whatever happens."""


pytestmark = [
    pytest.mark.slow,
    pytest.mark.usefixtures("drawing_browser"),
]


@pytest.fixture
def story(reader: Store) -> list[Shown]:
    return shown_story(reader, DUTCH)


def opened(file: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(file))
    image.load()
    return image.convert("RGB")


def ink(image: Image.Image) -> int:
    """How many pixels are not white."""
    return sum(count for count, colour in image.getcolors(1 << 24) or [] if colour != (255,) * 3)


def pages(file: bytes) -> list[str]:
    with pdfplumber.open(io.BytesIO(file)) as found:
        assert {(round(p.width), round(p.height)) for p in found.pages} == {(720, 405)}
        return [" ".join((page.extract_text() or "").split()) for page in found.pages]


def words(text: str) -> str:
    """Without spaces and hyphens at the ends of lines, which a page sets as it likes."""
    return "".join(text.split())


def test_every_kind_of_slide_is_a_picture_of_1920_by_1080(story: list[Shown]) -> None:
    made = [opened(slide_picture(one, DUTCH)) for one in story]
    assert {image.size for image in made} == {(1920, 1080)}
    assert all(ink(image) > 20_000 for image in made)
    assert len({image.tobytes() for image in made}) == len(made)
    for image in made:
        for edge in ((0, 0, 1920, 12), (0, 1068, 1920, 1080), (1908, 0, 1920, 1080)):
            assert ink(image.crop(edge)) == 0


def test_a_story_is_a_page_a_slide_whose_words_can_be_read(story: list[Shown]) -> None:
    first, *rest = pages(story_pdf(STORY.title, story, DUTCH, link=lambda one: "http://hier/x"))
    assert words(STORY.title) in words(first)
    assert words("8 figuren") in words(first)
    assert len(rest) == len(story)
    for page, one in zip(rest, story, strict=True):
        assert words(one.title) in words(page).replace("fictief", "") or words(one.title) in words(
            page
        )
        assert ("fictief" in page) >= one.result.holds_fictional
        assert words(one.result.sentence(DUTCH)) in words(page)
        if one.result.as_of:
            assert words(DUTCH.long_date(one.result.as_of)) in words(page)


def test_every_page_of_a_story_leads_to_its_figure(story: list[Shown]) -> None:
    file = story_pdf(STORY.title, story, DUTCH, link=lambda one: f"http://hier/{story.index(one)}")
    with pdfplumber.open(io.BytesIO(file)) as found:
        _, *rest = ([one["uri"] for one in page.hyperlinks] for page in found.pages)
    assert rest == [[f"http://hier/{number}"] for number in range(len(story))]


def test_a_list_is_a_table_of_its_first_rows_and_says_how_many_more(story: list[Shown]) -> None:
    (projects,) = [one for one in story if one.result.view.key == "projecten"]
    told = _scene(projects, DUTCH, None)
    assert len(told["table"]["rows"]) == ROWS
    left = len(projects.result.frame) - ROWS
    assert told["table"]["left_out"] == f"Nog {left} rijen."
    few = replace(projects.result, frame=projects.result.frame.head(3))
    assert _scene(replace(projects, result=few), DUTCH, None)["table"]["left_out"] == ""


def test_text_of_the_data_is_no_markup_in_a_picture(story: list[Shown]) -> None:
    (projects,) = [one for one in story if one.result.view.key == "projecten"]
    frame = projects.result.frame.head(1).assign(title="<b>vet</b>&lt;")
    result: Result = replace(projects.result, frame=frame)
    shown = [replace(projects, result=result, title="<b>Titel</b>")]
    (_, page) = pages(story_pdf("<i>x</i>", shown, DUTCH))
    assert "<b>vet</b>&lt;" in words(page)
    assert words("<b>Titel</b>") in words(page)


# --- a browser that dies --------------------------------------------------------------------------


def browser() -> int:
    child = shared().child
    assert child is not None
    assert child.browser is not None
    return child.browser


def test_a_browser_killed_while_it_draws_a_story_is_an_answer_and_the_next_works(
    story: list[Shown], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shared(), "limit", 60.0)  # a busy machine is not the subject
    slide_picture(story[0], DUTCH)
    killed = browser()
    threading.Timer(0.4, os.killpg, (killed, signal.SIGKILL)).start()
    start = time.monotonic()
    made = story_pdf(STORY.title, story, DUTCH)
    assert time.monotonic() - start < ENOUGH
    assert len(pages(made)) == 1 + len(story)
    assert browser() != killed, "it was not killed while it drew"
    assert opened(slide_picture(story[0], DUTCH)).size == (1920, 1080)


def test_a_browser_that_hangs_leaves_a_powerpoint_with_tables(
    story: list[Shown], monkeypatch: pytest.MonkeyPatch
) -> None:
    slide_picture(story[0], DUTCH)
    maps = [one for one in story if one.result.view.key == "toekenningen-per-provincie"]
    os.killpg(browser(), signal.SIGSTOP)
    with monkeypatch.context() as patch:
        patch.setattr(shared(), "limit", 1.0)
        start = time.monotonic()
        deck = pptx.Presentation(io.BytesIO(story_slides("x", maps, DUTCH)))
        assert time.monotonic() - start < ENOUGH
    assert any(shape.has_table for shape in deck.slides[1].shapes)
    frame = deck.slides[1].notes_slide.notes_text_frame
    assert frame is not None
    assert "Hier staat een tabel in plaats van de figuur." in frame.text
    assert opened(slide_picture(story[0], DUTCH)).size == (1920, 1080)


def test_a_story_that_cannot_be_drawn_says_why(
    story: list[Shown], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("exports.picture.find_browser", lambda: None)
    with pytest.raises(PictureError) as caught:
        story_pdf(STORY.title, story, DUTCH)
    assert caught.value.code == "no_browser"
