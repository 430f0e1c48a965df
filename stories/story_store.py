"""Stories in the store: each save is one transaction, and nobody's change is written over unseen."""

from __future__ import annotations

import datetime as dt
import secrets
from dataclasses import dataclass, replace

from sqlalchemy import Connection, delete, func, insert, select, update

from data_access.engine import Store
from database import schema
from stories.links import Allowed, Dropped, slide_of
from stories.story import Slide, Story


@dataclass(frozen=True)
class Listed:
    """A saved story as a list shows it."""

    key: str
    title: str
    slides: int
    changed_at: dt.datetime


class StoryChangedError(Exception):
    """Somebody else saved this story after it was opened here; nothing was written."""


class StoryGoneError(Exception):
    """There is no such story (any more); nothing was written."""


def save(store: Store, story: Story) -> Story:
    """Write a story and return it as saved: with a key, and its next revision.

    A story without a key becomes a new one. Raises StoryChangedError when its ``revision`` is no longer
    the newest, StoryGoneError when it was deleted, and DataUnavailable.
    """
    now = dt.datetime.now(dt.UTC)
    with store.begin() as connection:
        if not story.key:
            saved = replace(story, key=secrets.token_urlsafe(9), revision=1)
            values = {"key": saved.key, "title": saved.title, "revision": 1, "created_at": now}
            connection.execute(insert(schema.Story).values(values | {"changed_at": now}))
        else:
            saved = replace(story, revision=story.revision + 1)
            _take_next_revision(connection, story, now)
        connection.execute(
            delete(schema.StorySlide).where(schema.StorySlide.story_key == saved.key)
        )
        if saved.slides:
            connection.execute(insert(schema.StorySlide), _rows(saved))
    return saved


def load(store: Store, key: str, allowed: Allowed) -> tuple[Story, Dropped]:
    """A saved story, and what of it no longer exists in the data (which stays in the store until it
    is saved anew).

    Raises StoryGoneError and DataUnavailable.
    """
    table = schema.StorySlide
    columns = (table.view_key, table.face, table.filters, table.title, table.notes)
    query = select(*columns).where(table.story_key == key).order_by(table.position)
    with store.begin() as connection:  # one transaction: title and slides of one revision
        head = connection.execute(
            select(schema.Story.title, schema.Story.revision).where(schema.Story.key == key)
        ).first()
        if head is None:
            raise StoryGoneError(key)
        rows = connection.execute(query).all()
    slides: list[Slide] = []
    dropped: Dropped = []
    for row in rows:
        slide, left_out = slide_of(
            row.view_key, row.face, row.filters, allowed, title=row.title, notes=row.notes
        )
        dropped += left_out
        if slide:
            slides.append(slide)
    return Story(head.title, tuple(slides), key, head.revision), dropped


def listed(store: Store) -> list[Listed]:
    """All saved stories, the one that changed last first. Raises DataUnavailable."""
    story, slide = schema.Story, schema.StorySlide
    counted = select(func.count()).where(slide.story_key == story.key).scalar_subquery()
    query = select(story.key, story.title, counted.label("slides"), story.changed_at)
    with store.begin() as connection:
        rows = connection.execute(query.order_by(story.changed_at.desc(), story.key)).all()
    return [Listed(row.key, row.title, row.slides, row.changed_at) for row in rows]


def remove(store: Store, story: Story) -> None:
    """Delete a story as it was opened. Raises StoryChangedError, StoryGoneError and DataUnavailable.

    It can be made again from the Story in hand: ``save(store, replace(story, key="", revision=0))``.
    """
    with store.begin() as connection:
        _take_next_revision(connection, story, dt.datetime.now(dt.UTC))
        connection.execute(
            delete(schema.StorySlide).where(schema.StorySlide.story_key == story.key)
        )
        connection.execute(delete(schema.Story).where(schema.Story.key == story.key))


def _take_next_revision(connection: Connection, story: Story, now: dt.datetime) -> None:
    """Make the next revision out of the one in hand, before anything else is written."""
    mine = (schema.Story.key == story.key, schema.Story.revision == story.revision)
    values = {"title": story.title, "revision": story.revision + 1, "changed_at": now}
    if connection.execute(update(schema.Story).where(*mine).values(values)).rowcount:
        return
    still_saved = connection.scalar(select(schema.Story.key).where(schema.Story.key == story.key))
    raise (StoryChangedError if still_saved else StoryGoneError)(story.key)


def _rows(story: Story) -> list[dict[str, object]]:
    return [
        {
            "story_key": story.key,
            "position": position,
            "view_key": slide.view,
            "filters": slide.filters.query_string(),
            "face": slide.face,
            "title": slide.title,
            "notes": slide.notes,
        }
        for position, slide in enumerate(story.slides)
    ]
