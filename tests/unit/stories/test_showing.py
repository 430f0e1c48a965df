"""A story with its answers: titles proposed where none is written, what is gone left out and named."""

from __future__ import annotations

from data_access.engine import Store
from data_access.filters import Filters
from language import get_language
from stories import Slide, Story
from stories.shown_story import gone, shown
from stories.subtitle import opening_words
from views.headlines import headline

DUTCH, ENGLISH = get_language("nl"), get_language("en")
PLACES = "toekenningen-per-provincie"


def test_a_title_that_nobody_wrote_is_proposed_for_the_face_that_is_shown(reader: Store) -> None:
    story = Story("x", (Slide(PLACES, Filters(fictional=True), "aantal", title="  "),))
    (one,) = shown(story, reader, DUTCH)
    assert one.face is not None
    assert one.measure == "awards"
    assert one.title == headline(one.result, DUTCH, "awards")
    assert one.title != headline(one.result, DUTCH)
    (english,) = shown(story, reader, ENGLISH)
    assert english.title == headline(one.result, ENGLISH, "awards")


def test_a_title_that_somebody_wrote_stays(reader: Store) -> None:
    story = Story("x", (Slide(PLACES, Filters(), title=" Kijk hier "),))
    assert shown(story, reader, DUTCH)[0].title == "Kijk hier"


def test_each_slide_has_the_filters_that_it_was_made_with(reader: Store) -> None:
    asked = [Filters(years=(2020,)), Filters(provinces=("limburg",), fictional=True)]
    story = Story("x", tuple(Slide(PLACES, filters) for filters in asked))
    assert [one.result.filters for one in shown(story, reader, DUTCH)] == asked


def test_views_that_are_gone_are_left_out_and_named_and_faces_become_the_first(
    reader: Store,
) -> None:
    story = Story(
        "x",
        (
            Slide("bestaat-niet", Filters()),
            Slide(PLACES, Filters(), "bestaat-niet"),
            Slide("bestaat-niet", Filters()),
            Slide("ook-niet", Filters()),
        ),
    )
    (one,) = shown(story, reader, DUTCH)
    assert (one.face, one.measure) == (None, one.result.view.measure)
    assert gone(story) == ("bestaat-niet", "ook-niet")


def test_what_stands_under_the_title_of_a_story(reader: Store) -> None:
    story = Story("x", (Slide("uitgaven-per-lijn", Filters(years=(2020,))),))
    assert opening_words(shown(story, reader, DUTCH), DUTCH) == [
        "1 figuur",
        "Stand op 2 februari 2021.",
    ]
    assert opening_words([], DUTCH) == ["0 figuren"]
