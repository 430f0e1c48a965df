"""A presentation as files, each made when somebody asks for it."""

from __future__ import annotations

from pages.components.state import Now
from stories import Story


def story_files(story: Story, now: Now) -> None:
    """Draw the buttons."""
