"""Saved stories: as they were made, never written over one another, and what is gone is named."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from data_access.engine import Store
from data_access.filters import Filters
from stories import Slide, Story
from stories.story_edits import added, retitled
from stories.story_store import StoryChangedError, StoryGoneError, listed, load, remove, save
from views.options import options

STORY = Story(
    "Voor de commissie",
    (
        Slide("toekenningen-per-provincie", Filters(fictional=True, years=(2024,)), "aantal"),
        Slide("uitgaven-per-lijn", Filters(years=(2020,)), title="Negen lijnen", notes="Traag."),
        Slide("uitgaven-per-lijn", Filters(years=(2020,))),
    ),
)


@pytest.fixture
def store(loaded_file: Path, tmp_path: Path) -> Iterator[Store]:
    file = tmp_path / "stories.sqlite"
    shutil.copy(loaded_file, file)
    store = Store(f"sqlite:///{file}")
    yield store
    store.engine.dispose()


def again(store: Store, story: Story) -> Story:
    return load(store, story.key, options(store).values)[0]


def test_a_story_comes_back_as_it_was_saved(store: Store) -> None:
    saved = save(store, STORY)
    assert saved.key
    assert replace(saved, key="", revision=0) == STORY
    assert again(store, saved) == saved
    changed = save(store, retitled(added(saved, Slide("tips", Filters())), "Langer"))
    assert changed.revision == saved.revision + 1
    assert again(store, changed) == changed


def test_nobody_writes_over_somebody_else(store: Store) -> None:
    saved = save(store, STORY)
    first, second = again(store, saved), again(store, saved)
    kept = save(store, retitled(first, "Van de eerste"))
    with pytest.raises(StoryChangedError):
        save(store, retitled(second, "Van de tweede"))
    with pytest.raises(StoryChangedError):
        remove(store, second)
    assert again(store, saved) == kept


def test_what_is_gone_stays_gone_until_it_is_saved_anew(store: Store) -> None:
    saved = save(store, STORY)
    remove(store, saved)
    for action in (
        lambda: again(store, saved),
        lambda: save(store, saved),
        lambda: remove(store, saved),
    ):
        with pytest.raises(StoryGoneError):
            action()
    assert listed(store) == []
    back = save(store, replace(saved, key="", revision=0))
    assert back.key != saved.key
    assert again(store, back).slides == STORY.slides


def test_the_list_has_what_changed_last_on_top(store: Store) -> None:
    first, second = save(store, STORY), save(store, retitled(STORY, "Tweede"))
    assert [one.key for one in listed(store)] == [second.key, first.key]
    save(store, added(first, Slide("tips", Filters())))
    assert [(one.key, one.slides) for one in listed(store)] == [(first.key, 4), (second.key, 3)]


def test_what_no_longer_exists_is_named_and_the_rest_is_shown(store: Store) -> None:
    odd = Story(
        "x",
        (
            Slide("bestaat-niet", Filters()),
            Slide("toekenningen-per-provincie", Filters(calls=("weg",)), "geen-gezicht"),
        ),
    )
    saved = save(store, odd)
    story, dropped = load(store, saved.key, options(store).values)
    assert [(slide.view, slide.face) for slide in story.slides] == [
        ("toekenningen-per-provincie", "")
    ]
    assert {value for _, value in dropped} == {
        "bestaat-niet", "weg", "toekenningen-per-provincie*geen-gezicht",
    }  # fmt: skip
