"""A presentation as values and as a document: what the browser gets, before it draws anything."""

from __future__ import annotations

import json
import re
from random import Random

import pytest

from data_access.engine import Store
from data_access.filters import Filters
from exports.number import MOST as MOST_NUMBERS
from language import get_language
from presentation.deck import Setting, as_json, deck, document, notice_only
from presentation.drawn import ROOMS
from presentation.rows import MOST
from stories import Slide, Story
from stories.shown_story import shown
from stories.sub_line import sub_line
from tests.conftest import examples
from tests.unit.exports.stories import STORY
from views import views
from views.options import options

pytestmark = pytest.mark.slow

DUTCH, ENGLISH = get_language("nl"), get_language("en")
HOSTILE = "</script><script>alert(1)</script><!-- &amp; \u2028 {{x}}"


def test_a_slide_says_what_it_shows_by_which_filters_and_from_where(reader: Store) -> None:
    values = deck(STORY, reader, DUTCH, Setting())
    told = shown(STORY, reader, DUTCH)
    assert [slide["title"] for slide in values["slides"]] == [one.title for one in told]
    for slide, one in zip(values["slides"], told, strict=True):
        assert slide["about"] == sub_line(one, DUTCH)
        assert DUTCH.t(one.result.view.title) in slide["title"] + slide["about"]
        assert slide["badge"] == ("fictief" if one.result.holds_fictional else "")
        assert bool(slide["source"]) == bool(one.result.sources)
        assert slide["alternative"]
        shapes = {"figures", "table", "facts", "empty"} & set(slide)
        assert len(shapes) == 1, slide["title"]
    # Notes are for who speaks: they never go to the screen.
    assert "Eerst de toekenningen" not in as_json(values)


def test_charts_come_in_versions_that_fit_ever_less_room(reader: Store, seed: int) -> None:
    every = [Slide(v.key, Filters(fictional=True)) for v in views().values() if v.chart]
    some = Random(seed).sample(every, examples(len(every)) // 2)
    for slide in deck(Story("x", tuple(some)), reader, DUTCH, Setting())["slides"]:
        if slide.get("map") or "figures" not in slide:
            continue
        heights = [version["figure"]["layout"].get("height", 0) for version in slide["figures"]]
        assert heights == sorted(heights, reverse=True)
        assert len(heights) <= len(ROOMS)
        assert heights[0] <= ROOMS[0] or len(slide["figures"]) == 1
        # All rows, or the words for those that are not shown.
        first, *others = [version["left_out"] for version in slide["figures"]]
        assert all(others) or not first


def test_tables_are_short_and_say_what_is_left_out(reader: Store) -> None:
    story = Story("x", (Slide("projecten", Filters(fictional=True)),))
    (slide,) = deck(story, reader, DUTCH, Setting())["slides"]
    total = len(shown(story, reader, DUTCH)[0].result.frame)
    assert len(slide["table"]["rows"]) == MOST < total
    assert len(slide["left_out"]) == MOST + 1
    assert slide["left_out"][MOST] == f"{MOST} van de {total} rijen."
    assert not re.search(rf"\b{total}\b", slide["title_of_some"])
    width = len(slide["table"]["head"])
    assert {len(row) for row in slide["table"]["rows"]} == {width}


def test_one_row_is_told_in_large_figures(reader: Store) -> None:
    story = Story("x", (Slide("lerende-netwerken-in-het-kort", Filters()),))
    (slide,) = deck(story, reader, DUTCH, Setting())["slides"]
    assert 1 <= len(slide["facts"]["numbers"]) <= MOST_NUMBERS
    assert all(one["label"] and one["value"] for one in slide["facts"]["numbers"])


def test_the_same_story_is_told_for_another_province(reader: Store) -> None:
    names = options(reader).values["provinces"]
    own = Story("x", (Slide("toekenningen-per-gemeente", Filters(provinces=("limburg",))),))
    values = deck(own, reader, DUTCH, Setting())
    assert values["province"] == "limburg"
    assert {one["slug"]: one["name"] for one in values["provinces"]} == dict(names)
    stepped = deck(own, reader, DUTCH, Setting(province="antwerpen"))
    assert stepped["province"] == "antwerpen"
    assert "Antwerpen" in stepped["slides"][0]["about"]
    assert deck(STORY, reader, DUTCH, Setting())["province"] == ""


def test_a_story_without_figures_says_so_and_names_what_was_dropped(reader: Store) -> None:
    values = deck(Story("Leeg"), reader, DUTCH, Setting(), [("dia", "weg")])
    (slide,) = values["slides"]
    assert slide["empty"] == ["Hierover is nog niets bekend dat getoond kan worden."]
    assert "dia=weg" in values["notice"]
    words = notice_only("Niet gevonden", ENGLISH, "/presentaties")
    assert (words["slides"][0]["empty"], words["language"]) == (["Niet gevonden"], ENGLISH.tag)


def test_no_text_ends_the_script_that_it_stands_in(reader: Store) -> None:
    story = Story(HOSTILE, (Slide("tips", Filters(), title=HOSTILE),))
    html = document(deck(story, reader, DUTCH, Setting()))
    assert html.count("<script") == html.count("</script>") == 2
    inside = re.search(r'id="deck">(.*?)</script>', html, re.DOTALL)
    assert inside is not None
    assert json.loads(inside[1])["slides"][0]["title"] == HOSTILE
    assert "alert(1)</title>" not in html
