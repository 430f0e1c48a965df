"""Which story an address asks for: one that stands in it whole, a saved one, or a ready-made one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from data_access.engine import Reader, Store
from data_access.filters import Filters
from language import Language
from stories.links import SLIDE, Dropped, from_query
from stories.ready_made import ready_made
from stories.story import Story
from stories.story_store import load
from views.options import options

KEY: Final = "verhaal"
"""The parameter for the key of a saved or ready-made story."""


def find(
    key: str, base: Filters, store: Store, reader: Reader, language: Language
) -> tuple[Story, Dropped]:
    """The story of a key, and what of it does not exist (any more).

    ``base`` matters to ready-made ones (see ``ready_made``). Raises StoryGoneError and DataUnavailable.
    """
    story = ready_made(key, reader, base, language)
    return (story, []) if story else load(store, key, options(reader).values)


def asked(
    query: Mapping[str, Sequence[str]], store: Store, reader: Reader, language: Language
) -> tuple[Story, Dropped]:
    """The story of an address's parameters. Raises StoryGoneError and DataUnavailable."""
    allowed = options(reader).values
    if query.get(SLIDE):
        return from_query(query, allowed)
    base, _ = Filters.from_query(query, allowed)
    return find("".join(query.get(KEY, ())[-1:]), base, store, reader, language)
