"""What is remembered of the presentation somebody works on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from pages.parts.session import Holder, Slot
from stories import Story


@dataclass(frozen=True)
class After:
    """What the last change came to. ``story`` is the one that can be brought back, or kept as a copy;
    ``at`` the place from which a figure was taken."""

    what: Literal["removed", "slide_removed", "changed", "gone"]
    story: Story
    at: int = 0


class StorySession(Holder):
    """The presentation that the page shows, what the last change came to, and the widgets."""

    prefix = "story"

    shown = Slot(Story(""))
    """As the reader sees it now: changes start from it."""
    after = Slot[After | None](None)

    title = Slot("")
    slide_title = Slot("")
    slide_notes = Slot("")
    other = Slot("")
    """Per kind of presentation: one that the list has no line for."""
    destination = Slot("")
    """The key of the presentation that figures are added to."""
