"""Where a presentation is found: on the full screen, and on its page."""

from __future__ import annotations

from dataclasses import replace
from typing import Final
from urllib.parse import urlencode

from pages.parts.state import Now, whole_address
from stories import Story
from stories.links import query_string
from stories.story_lookup import KEY

FULL_SCREEN: Final = "presentatie"
PAGE: Final = "presentaties"

LONGEST: Final = 8000
"""Signs of a link that every browser, mail program and server takes."""


def story_link(page: str, story: Story, now: Now, *, at: int = 0) -> str:
    """The address of a story, from its figure ``at``, which holds all of the story but the notes.

    So it opens in a fresh browser, also where it was never saved. Notes are for who speaks alone.
    """
    told = replace(story, slides=tuple(replace(slide, notes="") for slide in story.slides))
    words = "&".join(filter(None, (query_string(told), urlencode(_language(now)))))
    return whole_address(page, words, str(at + 1) if at else "")


def named_link(page: str, key: str, now: Now) -> str:
    """The address of the story of a key, saved or ready-made."""
    query = now.filters.cleared().to_query() | {KEY: [key]} | _language(now)
    return whole_address(page, urlencode(query, doseq=True))


def _language(now: Now) -> dict[str, list[str]]:
    return {"taal": [now.language.code]} if now.language.code != "nl" else {}
