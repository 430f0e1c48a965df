"""A story as a link: all of it stands in the address, so that it opens where it was never saved.

One parameter a figure, in order: ``dia=<view>[*<face>]?<filters>``, the filters as in every link, and
with them ``titel`` and ``notitie`` where somebody wrote them. ``naam`` is the title of the story.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final
from urllib.parse import parse_qs, urlencode

from data_access.filters import Filters
from stories.story import Slide, Story
from stories.story_edits import MOST_SLIDES, NOTES_LENGTH, TITLE_LENGTH
from views import find

SLIDE, NAME = "dia", "naam"
_TITLE, _NOTES = "titel", "notitie"
_FACE_MARK, _FILTERS_MARK = "*", "?"

Dropped = list[tuple[str, str]]
"""What does not exist and was left out: (parameter, value)."""

Allowed = Mapping[str, Iterable[Any]]
"""The filter values that exist, per field of Filters (``Options.values``)."""

PARAMETERS: Final = (SLIDE, NAME)


def to_query(story: Story) -> dict[str, list[str]]:
    """The parameters of a link that opens this story in a fresh browser."""
    query = {NAME: [story.title]} if story.title else {}
    return query | {SLIDE: [_written(slide) for slide in story.slides]}


def query_string(story: Story) -> str:
    """The same, percent-encoded. Signs that stand for themselves in a query stay readable."""
    return urlencode(to_query(story), doseq=True, safe="*?/:")


def from_query(query: Mapping[str, Sequence[str]], allowed: Allowed) -> tuple[Story, Dropped]:
    """The story that a link holds, and what of it does not exist (any more)."""
    title = " ".join("".join(query.get(NAME, ())[-1:]).split())[:TITLE_LENGTH]
    slides, dropped = [], []
    for text in query.get(SLIDE, ())[:MOST_SLIDES]:
        slide, left_out = _read(text, allowed)
        dropped += left_out
        if slide:
            slides.append(slide)
    return Story(title, tuple(slides)), dropped


def slide_of(
    view: str, face: str, filters: str, allowed: Allowed, *, title: str = "", notes: str = ""
) -> tuple[Slide | None, Dropped]:
    """A slide from its texts; None when its View does not exist, its first face when the face does not."""
    declared = find(view)
    if declared is None:
        return None, [(SLIDE, view)]
    chosen, dropped = Filters.from_query(parse_qs(filters), allowed)
    if face and face not in {face_of_view.key for face_of_view in declared.faces}:
        dropped.append((SLIDE, f"{view}{_FACE_MARK}{face}"))
        face = ""
    return Slide(view, chosen, face, title[:TITLE_LENGTH], notes[:NOTES_LENGTH]), dropped


def _written(slide: Slide) -> str:
    query = slide.filters.to_query()
    query |= {_TITLE: [slide.title]} if slide.title else {}
    query |= {_NOTES: [slide.notes]} if slide.notes else {}
    face = f"{_FACE_MARK}{slide.face}" if slide.face else ""
    query_string = urlencode(query, doseq=True)
    return (
        f"{slide.view}{face}{_FILTERS_MARK}{query_string}"
        if query_string
        else f"{slide.view}{face}"
    )


def _read(text: str, allowed: Allowed) -> tuple[Slide | None, Dropped]:
    name, _, filters = text.partition(_FILTERS_MARK)
    view, _, face = name.partition(_FACE_MARK)
    query = parse_qs(filters)
    title, notes = ("".join(query.get(key, ())[-1:]) for key in (_TITLE, _NOTES))
    return slide_of(view, face, filters, allowed, title=title, notes=notes)
