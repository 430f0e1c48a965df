"""Which ready-made stories there are, and how an address finds one."""

from __future__ import annotations

import pytest

from data_access.engine import Store
from data_access.filters import Filters
from language import get_language
from stories.ready_made import MOST, is_ready_made, ready_made, titles
from stories.shown_story import shown
from stories.story_lookup import asked
from stories.story_store import StoryGoneError
from views.options import options

DUTCH, ENGLISH = get_language("nl"), get_language("en")


@pytest.mark.some(1)
@pytest.mark.slow
@pytest.mark.parametrize("fictional", [False, True])
def test_there_is_one_for_each_call_each_province_and_the_networks(
    reader: Store, fictional: bool
) -> None:
    base, offered = Filters(fictional=fictional), options(reader)
    calls = offered.offered("calls", fictional=fictional)
    provinces = offered.offered("provinces", fictional=fictional)
    known = titles(reader, base, DUTCH)
    expected = {"lerende-netwerken", *(f"oproep-{key}" for key in calls)}
    assert set(known) == expected | {f"provincie-{slug}" for slug in provinces}
    assert all(map(is_ready_made, known))
    for key, title in known.items():
        story = ready_made(key, reader, base, DUTCH)
        assert story is not None
        assert story.title == title
        assert len(story.slides) <= MOST
        # Brussels has no entitlements, and no award there is known: nothing can be shown, and that is said.
        assert story.slides or (key == "provincie-brussel" and not fictional)
        told = shown(story, reader, DUTCH)
        assert len(told) == len(story.slides)
        for one in told:
            assert not one.result.empty, (key, one.slide.view)
            assert one.result.filters.fictional == fictional
            if key.startswith("oproep-"):
                assert one.result.filters.calls == (key.removeprefix("oproep-"),)
            if key.startswith("provincie-"):
                assert one.result.filters.provinces == (key.removeprefix("provincie-"),)


def test_what_the_page_is_filtered_by_does_not_narrow_them(reader: Store) -> None:
    narrow = Filters(municipalities=("46029",), years=(1999,), statuses=("withdrawn",))
    wide = ready_made("provincie-limburg", reader, Filters(), DUTCH)
    assert ready_made("provincie-limburg", reader, narrow, DUTCH) == wide


def test_no_other_key_is_one(reader: Store) -> None:
    for key in ("", "provincie-", "provincie-brabant", "oproep-weg", "Lerende netwerken"):
        assert ready_made(key, reader, Filters(), DUTCH) is None
    with pytest.raises(StoryGoneError):
        asked({"verhaal": ["provincie-brabant"]}, reader, reader, DUTCH)


def test_an_address_finds_them_in_its_language_and_with_made_up_rows(reader: Store) -> None:
    story, dropped = asked(
        {"verhaal": ["lerende-netwerken"], "fictief": ["ja"]}, reader, reader, ENGLISH
    )
    assert (story.title, dropped) == (ENGLISH.t("Lerende netwerken"), [])
    assert all(slide.filters.fictional for slide in story.slides)
