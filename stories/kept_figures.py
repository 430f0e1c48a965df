"""Figures that somebody composed and saved under a name: presentations of that one figure."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Final

from sqlalchemy import func, select

from data_access.engine import Store
from database import schema
from stories.links import Allowed, slide_of
from stories.story import Story
from views import find
from views.unnamed import COMPOSED

MOST: Final = 200
"""So many presentations of one figure are looked through, those that changed last."""


@dataclass(frozen=True)
class Kept:
    """A saved figure, as the presentation that holds it alone."""

    story: Story
    changed_at: dt.datetime


def kept_figures(store: Store, allowed: Allowed) -> list[Kept]:
    """The saved figures that can still be made, the one that changed last first. Raises DataUnavailable.

    One to which figures were added is a presentation, and no longer among them.
    """
    story, slide = schema.Story, schema.StorySlide
    alone = select(slide.story_key).group_by(slide.story_key).having(func.count() == 1)
    query = (
        select(
            story.key, story.title, story.revision, story.changed_at,
            slide.view_key, slide.face, slide.filters, slide.title.label("words"), slide.notes,
        )
        .join(slide, slide.story_key == story.key)
        .where(story.key.in_(alone))
        .order_by(story.changed_at.desc(), story.key)
        .limit(MOST)
    )  # fmt: skip
    with store.begin() as connection:
        rows = connection.execute(query).all()
    kept = []
    for row in rows:
        view = find(row.view_key)
        if view is None or view.subject != COMPOSED:
            continue
        figure, _ = slide_of(
            row.view_key, row.face, row.filters, allowed, title=row.words, notes=row.notes
        )
        if figure:
            kept.append(Kept(Story(row.title, (figure,), row.key, row.revision), row.changed_at))
    return kept
