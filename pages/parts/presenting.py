"""From a page to a presentation: where one is found, what goes into one, and which is in hand."""

from __future__ import annotations

from dataclasses import replace
from typing import Final
from urllib.parse import urlencode

from pages.parts.session import Holder, Slot
from pages.parts.state import Now, store, whole_address
from stories import Slide, Story
from stories.links import query_string
from stories.story_lookup import KEY
from stories.story_store import Listed, listed
from views import Face, Result

FULL_SCREEN: Final = "presentatie"
PAGE: Final = "presentaties"

LONGEST: Final = 8000
"""Signs of a link that every browser, mail program and server takes."""


class Presenting(Holder):
    """What pages know of presentations."""

    prefix = "present"

    latest = Slot("")
    """The key of the presentation that something was last added to in this session."""
    figures = Slot[tuple[Slide, ...]](())
    """The figures that the page drew in this run."""


def slide_of(result: Result, face: Face | None) -> Slide:
    """A figure as it is shown, as a slide."""
    return Slide(result.view.key, result.filters, face.key if face else "")


def drawn(result: Result, face: Face | None) -> None:
    """Remember a figure of the page, in the order of the page. Nothing found is nothing to show."""
    if result.search or result.only or result.empty:
        return
    slide, figures = slide_of(result, face), Presenting.figures.value
    if slide not in figures:
        Presenting.figures.value = (*figures, slide)


def saved_stories() -> list[Listed]:
    """All saved presentations, the last one first. Raises DataUnavailable."""
    return listed(store())


def story_link(page: str, story: Story, now: Now, *, at: int = 0) -> str:
    """The address of a story, from its figure ``at``, which holds all of the story but the notes.

    So it opens in a fresh browser, also where it was never saved. Notes are for who speaks alone.
    """
    public = replace(story, slides=tuple(replace(slide, notes="") for slide in story.slides))
    query = "&".join(filter(None, (query_string(public), urlencode(_language(now)))))
    return whole_address(page, query, str(at + 1) if at else "")


def named_link(page: str, key: str, now: Now) -> str:
    """The address of the story of a key, saved or ready-made."""
    query = now.filters.cleared().to_query() | {KEY: [key]} | _language(now)
    return whole_address(page, urlencode(query, doseq=True))


def _language(now: Now) -> dict[str, list[str]]:
    return {"taal": [now.language.code]} if now.language.code != "nl" else {}
