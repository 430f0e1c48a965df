"""What buttons do with presentations: every change is saved at once, and never over somebody else's."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from pages.parts.presenting import Presenting
from pages.parts.state import set_page_parameter, store
from pages.presentations.story_session import After, StorySession
from stories import Story
from stories.ready_made import of_nobody
from stories.story_edits import added
from stories.story_lookup import KEY
from stories.story_store import StoryChangedError, StoryGoneError, load, remove, save
from views.options import options


def change(how: Callable[[Story], Story]) -> None:
    """Change the presentation that is shown, and save it. For callbacks."""
    _save(how(StorySession.shown.value))


def take_out(position: int, without: Callable[[Story], Story]) -> None:
    """Change it by taking a figure out, so that it can be brought back. For callbacks."""
    before = StorySession.shown.value
    if position < len(before.slides) and _save(without(before)):
        StorySession.after.value = After("slide_removed", before, position)


def _save(story: Story) -> bool:
    StorySession.after.forget()
    try:
        StorySession.shown.value = save(store(), story)
    except StoryChangedError:
        StorySession.after.value = After("changed", story)
    except StoryGoneError:
        StorySession.after.value = After("gone", story)
    else:
        return True
    return False


def keep(story: Story, title: str = "") -> None:
    """Save a story as a new one and open it. For callbacks."""
    saved = save(store(), replace(of_nobody(story), title=title or story.title))
    StorySession.after.forget()
    Presenting.latest.value = saved.key
    open_story(saved.key)


def add_to(key: str, story: Story) -> None:
    """Put the figures of a story at the end of a saved one, and open that. For callbacks."""
    try:
        whole, _ = load(store(), key, options(store()).values)
    except StoryGoneError:
        StorySession.after.value = After("gone", story)
        return
    for slide in story.slides:
        whole = added(whole, slide)
    if _save(whole):
        Presenting.latest.value = key
        open_story(key)


def delete() -> None:
    """Delete the presentation that is shown. For callbacks."""
    story = StorySession.shown.value
    try:
        remove(store(), story)
    except StoryChangedError:
        StorySession.after.value = After("changed", story)
        return
    except StoryGoneError:
        pass
    StorySession.after.value = After("removed", story)
    open_story("")


def bring_back(after: After) -> None:
    """Undo what the last change took away. For callbacks."""
    if after.what == "slide_removed":
        _save(replace(after.story, revision=StorySession.shown.value.revision))
    else:
        keep(after.story)


def open_story(key: str) -> None:
    """Show the presentation of that key; "" shows the list. For callbacks."""
    set_page_parameter(KEY, key, "")
    for name in ("naam", "dia"):
        set_page_parameter(name, "", "")
