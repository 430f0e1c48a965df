"""A story in an address: whole, in a fresh browser, whatever its words."""

from __future__ import annotations

from urllib.parse import parse_qs

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data_access.engine import Store
from data_access.filters import Filters
from stories import Slide, Story
from stories.links import from_query, query_string, to_query
from stories.story_edits import MOST_SLIDES, retitled, reworded
from tests.conftest import examples
from tests.unit.filter_sets import filters
from views import views
from views.options import options

FIGURES = [(v.key, face) for v in views().values() for face in ("", *(f.key for f in v.faces))]
WORDS = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=60)


@pytest.mark.some
def test_every_story_comes_back_from_its_link(reader: Store) -> None:
    offered = options(reader)

    @settings(max_examples=examples(100), deadline=None)
    @given(
        st.lists(st.tuples(st.sampled_from(FIGURES), filters(offered), WORDS, WORDS), max_size=6),
        WORDS,
    )
    def comes_back(parts: list[tuple[tuple[str, str], Filters, str, str]], title: str) -> None:
        story = retitled(Story(""), title)
        for position, ((view, face), chosen, words, notes) in enumerate(parts):
            story = Story(story.title, (*story.slides, Slide(view, chosen, face)))
            story = reworded(story, position, title=words, notes=notes)
        read, dropped = from_query(parse_qs(query_string(story)), offered.values)
        assert (read, dropped) == (story, [])

    comes_back()


def test_what_does_not_exist_is_left_out_and_named(reader: Store) -> None:
    query = {
        "naam": ["eerst", "  Laatste \n wint "],
        "dia": [
            "uitgaven-per-lijn?jaar=2020&jaar=1066&titel=Negen%20lijnen",
            "toekenningen-per-provincie*verzonnen?provincie=limburg",
            "<script>?titel=x",
            "",
        ],
    }
    story, dropped = from_query(query, options(reader).values)
    assert story == Story(
        "Laatste wint",
        (
            Slide("uitgaven-per-lijn", Filters(years=(2020,)), title="Negen lijnen"),
            Slide("toekenningen-per-provincie", Filters(provinces=("limburg",))),
        ),
    )
    assert [value for _, value in dropped] == [
        "1066",
        "toekenningen-per-provincie*verzonnen",
        "<script>",
        "",
    ]


def test_a_link_holds_no_more_figures_than_a_story(reader: Store) -> None:
    slides = tuple(Slide("tips", Filters()) for _ in range(MOST_SLIDES + 10))
    story, _ = from_query(to_query(Story("x", slides)), options(reader).values)
    assert len(story.slides) == MOST_SLIDES
