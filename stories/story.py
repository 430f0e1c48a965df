"""A presentation as the atlas knows it: which figures, in which order, with which words."""

from __future__ import annotations

from dataclasses import dataclass

from data_access.filters import Filters


@dataclass(frozen=True)
class Slide:
    """One figure of a story.

    ``view`` is the key of a View, ``face`` of one of its faces ("" for the first). An empty
    ``title`` is proposed from the data each time (``views.headlines``); ``notes`` are for who speaks.
    """

    view: str
    filters: Filters
    face: str = ""
    title: str = ""
    notes: str = ""


@dataclass(frozen=True)
class Story:
    """An ordered set of figures. ``key`` is "" while it is not saved; ready-made ones have fixed keys."""

    title: str
    slides: tuple[Slide, ...] = ()
    key: str = ""
    revision: int = 0
