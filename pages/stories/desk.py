"""What buttons do with presentations: every change is saved at once, and never over somebody else's."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final, Literal

import streamlit as st

from pages.parts.state import set_page_parameter, store
from stories import Story
from stories.ready_made import of_nobody
from stories.story_lookup import KEY
from stories.story_store import Listed, StoryChangedError, StoryGoneError, listed, remove, save

_SHOWN: Final = "_story_shown"
_AFTER: Final = "_story_after"
_LATEST: Final = "_story_latest"


@dataclass(frozen=True)
class After:
    """What the last change came to. ``story`` is the one that can be brought back, or kept as a copy;
    ``at`` the place from which a figure was taken."""

    what: Literal["removed", "slide_removed", "changed", "gone"]
    story: Story
    at: int = 0


def saved_stories() -> list[Listed]:
    """All saved presentations, the last one first. Raises DataUnavailable."""
    return listed(store())


def latest() -> str:
    """The key of the presentation that something was last added to in this session."""
    key: str = st.session_state.get(_LATEST, "")
    return key


def remember(story: Story) -> None:
    """What the reader sees now: changes start from it."""
    st.session_state[_SHOWN] = story


def change(how: Callable[[Story], Story]) -> None:
    """Change the presentation that is shown, and save it. For callbacks."""
    before: Story = st.session_state[_SHOWN]
    _save(how(before))


def take_out(position: int, without: Callable[[Story], Story]) -> None:
    """Change it by taking a figure out, so that it can be brought back. For callbacks."""
    before: Story = st.session_state[_SHOWN]
    if position < len(before.slides) and _save(without(before)):
        st.session_state[_AFTER] = After("slide_removed", before, position)


def _save(story: Story) -> bool:
    st.session_state.pop(_AFTER, None)
    try:
        st.session_state[_SHOWN] = save(store(), story)
    except StoryChangedError:
        st.session_state[_AFTER] = After("changed", story)
    except StoryGoneError:
        st.session_state[_AFTER] = After("gone", story)
    else:
        return True
    return False


def keep(story: Story, title: str = "") -> None:
    """Save a story as a new one and open it. For callbacks."""
    kept = save(store(), replace(of_nobody(story), title=title or story.title))
    st.session_state.pop(_AFTER, None)
    st.session_state[_LATEST] = kept.key
    open_story(kept.key)


def put(story: Story) -> Story:
    """Save a story that something was added to, and remember it as the one in hand.

    Raises StoryChangedError, StoryGoneError and DataUnavailable.
    """
    kept = save(store(), story)
    st.session_state[_LATEST] = kept.key
    return kept


def delete() -> None:
    """Delete the presentation that is shown. For callbacks."""
    story: Story = st.session_state[_SHOWN]
    try:
        remove(store(), story)
    except StoryChangedError:
        st.session_state[_AFTER] = After("changed", story)
        return
    except StoryGoneError:
        pass
    st.session_state[_AFTER] = After("removed", story)
    open_story("")


def bring_back(after: After) -> None:
    """Undo what the last change took away. For callbacks."""
    if after.what == "slide_removed":
        shown: Story = st.session_state[_SHOWN]
        _save(replace(after.story, revision=shown.revision))
    else:
        keep(after.story)


def after_change() -> After | None:
    """What the last change came to, as long as it matters."""
    after: After | None = st.session_state.get(_AFTER)
    return after


def let_be() -> None:
    """The last change needs no more words. For callbacks."""
    st.session_state.pop(_AFTER, None)


def open_story(key: str) -> None:
    """Show the presentation of that key; "" shows the list. For callbacks."""
    set_page_parameter(KEY, key, "")
    for name in ("naam", "dia"):
        set_page_parameter(name, "", "")
