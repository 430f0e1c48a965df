"""Changes to a story give a new one, and leave the old as it was."""

from __future__ import annotations

import pytest

from data_access.filters import Filters
from stories import Slide, Story
from stories.story_edits import (
    MOST_SLIDES,
    NOTES_LENGTH,
    TITLE_LENGTH,
    added,
    in_province,
    moved,
    removed,
    retitled,
    reworded,
)

STORY = Story("Drie", tuple(Slide(view, Filters(years=(2020,))) for view in ("a", "b", "c")))


def views_of(story: Story) -> str:
    return "".join(slide.view for slide in story.slides)


@pytest.mark.parametrize(
    ("position", "by", "order"),
    [(0, 1, "bac"), (0, 2, "bca"), (0, 9, "bca"), (2, -1, "acb"), (2, -9, "cab"), (1, 0, "abc")],
)
def test_a_figure_moves_and_never_beyond_the_ends(position: int, by: int, order: str) -> None:
    assert views_of(moved(STORY, position, by)) == order
    assert views_of(STORY) == "abc"


def test_figures_come_at_the_end_until_it_is_full() -> None:
    story = STORY
    for _ in range(MOST_SLIDES + 5):
        story = added(story, Slide("d", Filters()))
    assert len(story.slides) == MOST_SLIDES
    assert views_of(story).startswith("abcd")
    assert views_of(removed(STORY, 1)) == "ac"


def test_words_are_trimmed_and_cut() -> None:
    story = reworded(STORY, 1, title="  Een \n titel ", notes=" eerst\ndan ")
    assert (story.slides[1].title, story.slides[1].notes) == ("Een titel", "eerst\ndan")
    assert reworded(story, 1, title="").slides[1].notes == "eerst\ndan"
    long = reworded(STORY, 0, title="x" * 9999, notes="y" * 9999).slides[0]
    assert (len(long.title), len(long.notes)) == (TITLE_LENGTH, NOTES_LENGTH)
    assert retitled(STORY, "  ").title == "Drie"
    assert retitled(STORY, " Vier \t vijf").title == "Vier vijf"


def test_another_province_takes_the_place_of_every_place() -> None:
    here = Filters(provinces=("limburg",), municipalities=("46029",), years=(2020,))
    story = in_province(Story("x", (Slide("a", here), Slide("b", Filters()))), "antwerpen")
    assert [slide.filters for slide in story.slides] == [
        Filters(provinces=("antwerpen",), years=(2020,)),
        Filters(provinces=("antwerpen",)),
    ]
