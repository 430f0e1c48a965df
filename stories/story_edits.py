"""Changes to a story while somebody makes it: each gives a new Story, the old one stays as it was."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from stories.story import Slide, Story

MOST_SLIDES: Final = 60
"""More figures than this are no presentation, and no link that a browser takes."""

TITLE_LENGTH: Final = 200
NOTES_LENGTH: Final = 4000


def added(story: Story, slide: Slide) -> Story:
    """The story with one figure more at its end; as it is when it is full."""
    if len(story.slides) >= MOST_SLIDES:
        return story
    return replace(story, slides=(*story.slides, slide))


def moved(story: Story, position: int, by: int) -> Story:
    """The story with one figure ``by`` places further (or back, negative); never beyond its ends."""
    slides = list(story.slides)
    slide = slides.pop(position)
    slides.insert(min(max(position + by, 0), len(slides)), slide)
    return replace(story, slides=tuple(slides))


def removed(story: Story, position: int) -> Story:
    """The story without one figure."""
    return replace(story, slides=story.slides[:position] + story.slides[position + 1 :])


def reworded(
    story: Story, position: int, *, title: str | None = None, notes: str | None = None
) -> Story:
    """The story with another title or other notes on one figure; what is too long is cut."""
    slide = story.slides[position]
    if title is not None:
        slide = replace(slide, title=" ".join(title.split())[:TITLE_LENGTH])
    if notes is not None:
        slide = replace(slide, notes=notes.strip()[:NOTES_LENGTH])
    slides = (*story.slides[:position], slide, *story.slides[position + 1 :])
    return replace(story, slides=slides)


def retitled(story: Story, title: str) -> Story:
    """The story under another name; as it is when the name is blank."""
    title = " ".join(title.split())[:TITLE_LENGTH]
    return replace(story, title=title) if title else story


def in_province(story: Story, province: str) -> Story:
    """The same story for another province: it takes the place of the provinces and municipalities.

    Every figure gets it. A View that knows no places leaves it be, and its sentence says so.
    """
    return replace(
        story,
        slides=tuple(
            replace(
                slide,
                filters=replace(slide.filters, provinces=(province,), municipalities=()),
            )
            for slide in story.slides
        ),
    )
