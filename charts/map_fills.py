"""What an area of a map is filled with, and how the legend says it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

import pandas as pd

from charts.classes import Classes
from charts.look import Look, Mode

_DARK_INK: Final = "#11161d"
_LIGHT_INK: Final = "#ffffff"

RAMP: Final[dict[Mode, tuple[tuple[str, str], ...]]] = {
    "light": (
        ("#d6e6f5", _DARK_INK),
        ("#a4c8e8", _DARK_INK),
        ("#6ba5d9", _DARK_INK),
        ("#2f70a8", _LIGHT_INK),
        ("#124f8a", _LIGHT_INK),
    ),
    "dark": (
        ("#1c3a58", _LIGHT_INK),
        ("#2a5a8a", _LIGHT_INK),
        ("#4a8fca", _DARK_INK),
        ("#86b8e4", _DARK_INK),
        ("#cbe1f5", _DARK_INK),
    ),
}
"""From little to much, each shade with the colour of the words upon it (4.5:1 at least)."""

_SPREAD: Final = {1: (2,), 2: (1, 3), 3: (0, 2, 4), 4: (0, 1, 3, 4), 5: (0, 1, 2, 3, 4)}

BORDER: Final[dict[Mode, str]] = {"light": "#8d99a6", "dark": "#5c6875"}
HATCHING: Final[dict[Mode, str]] = {"light": "#8d99a6", "dark": "#6b7785"}

_UNKNOWN: Final[dict[Mode, str]] = {"light": "#e4e7eb", "dark": "#2b323b"}
_NOT_APPLICABLE: Final[dict[Mode, str]] = {"light": "#f3f4f6", "dark": "#1b2129"}
_ABSENT: Final[dict[Mode, str]] = {"light": "#ffffff", "dark": "#11161d"}
_LAND: Final[dict[Mode, str]] = {"light": "#eceff3", "dark": "#232b35"}
_ZERO: Final[dict[Mode, str]] = {"light": "#f6efdf", "dark": "#39331f"}


@dataclass(frozen=True)
class Fill:
    """One way to fill areas, and its words in the legend."""

    colour: str
    words: str
    ink: str
    hatched: bool = False


@dataclass(frozen=True)
class Label:
    """A name that stands on the map at a place (degrees)."""

    name: str
    lon: float
    lat: float


@dataclass(frozen=True)
class Category:
    """One of a few kinds of areas: its words, and its colour with that of the words upon it."""

    words: str
    colour: Mapping[Mode, str]
    hatched: bool = False


@dataclass(frozen=True)
class Scene:
    """What a map shows, and in which words.

    ``shapes`` is a FeatureCollection whose ids are the values of the column ``place``; ``item`` and
    ``value`` are the columns with names and with whole numbers. ``absent`` is said of areas without a
    row, ``not_applicable`` (id -> words) of areas that can have none. ``borders`` are drawn over the
    areas; height is in pixels. With ``categories`` (code -> category) the column ``value`` holds codes.
    """

    shapes: dict[str, Any]
    place: str
    item: str
    value: str
    title: str
    written: Callable[[int], str]
    lines: Callable[[Mapping[str, Any]], Sequence[str]]
    absent: str
    not_applicable: Mapping[str, str] = field(default_factory=dict)
    labels: Mapping[str, Label] = field(default_factory=dict)
    borders: dict[str, Any] | None = None
    height: int = 440
    categories: Mapping[str, Category] = field(default_factory=dict)


def fill_of(
    row: Mapping[Any, Any] | None, id_: str, classes: Classes, look: Look, scene: Scene
) -> Fill:
    """How an area is filled: by its class, or as zero, not known, not applicable or absent."""
    if row is None and id_ in scene.not_applicable:
        return _not_applicable(scene.not_applicable[id_], look)
    if row is None:
        return _absent(look, scene)
    value = row[scene.value]
    if pd.isna(value):
        return _unknown(look)
    if scene.categories:
        return _category(scene.categories[str(value)], look)
    return _class(classes.of(int(value)), classes, look, scene) if value else _zero(look, scene)


def plain_fill_of(row: Mapping[Any, Any] | None, id_: str, look: Look, scene: Scene) -> Fill:
    """How an area is filled under a circle: as land, unless there is something else to say."""
    if has_value(row, scene):
        return Fill(_LAND[look.mode], "", look.ink)
    return fill_of(row, id_, Classes(()), look, scene)


def has_value(row: Mapping[Any, Any] | None, scene: Scene) -> bool:
    """Whether a row has something to draw: a value that is known and not zero."""
    return row is not None and not pd.isna(row[scene.value]) and bool(row[scene.value])


def legend_of(
    fills: Iterable[Fill], classes: Classes | None, look: Look, scene: Scene
) -> list[Fill]:
    """Every class from little to much, also when empty, then what else stands on the map.

    Without classes (``None``) the land under circles comes first; it has no words.
    """
    present = set(fills)
    others = [_category(category, look) for category in scene.categories.values()]
    others += [_zero(look, scene), _unknown(look)]
    others += [_not_applicable(words, look) for words in scene.not_applicable.values()]
    others.append(_absent(look, scene))
    if classes is None:
        scale = [Fill(_LAND[look.mode], "", look.ink)]
    else:
        scale = [_class(number, classes, look, scene) for number in range(len(classes))]
    return scale + [fill for fill in dict.fromkeys(others) if fill in present]


def _category(category: Category, look: Look) -> Fill:
    return Fill(category.colour[look.mode], category.words, look.ink, category.hatched)


def _class(number: int, classes: Classes, look: Look, scene: Scene) -> Fill:
    low, high = classes.ranges()[number]
    colour, ink = RAMP[look.mode][_SPREAD[len(classes)][number]]
    if low == high:
        return Fill(colour, scene.written(low), ink)
    words = look.language.t("{low} tot {high}", low=scene.written(low), high=scene.written(high))
    return Fill(colour, words, ink)


def _zero(look: Look, scene: Scene) -> Fill:
    return Fill(_ZERO[look.mode], scene.written(0), look.ink)


def _unknown(look: Look) -> Fill:
    return Fill(_UNKNOWN[look.mode], look.language.t("niet bekend"), look.ink, hatched=True)


def _not_applicable(words: str, look: Look) -> Fill:
    return Fill(_NOT_APPLICABLE[look.mode], words, look.ink)


def _absent(look: Look, scene: Scene) -> Fill:
    return Fill(_ABSENT[look.mode], scene.absent, look.ink)
