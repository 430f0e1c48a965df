"""What an area of a map is filled with, and how the legend says it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, Literal

import pandas as pd

from charts.classes import Classes
from charts.look import Look, Mode

_DARK_INK: Final = "#11161d"
_LIGHT_INK: Final = "#ffffff"

RAMP: Final[dict[Mode, tuple[tuple[str, str], ...]]] = {
    "light": (
        ("#d3e3f3", _DARK_INK),
        ("#8fbbe2", _DARK_INK),
        ("#3f86c6", _DARK_INK),
        ("#0b4a8c", _LIGHT_INK),
    ),
    "dark": (
        ("#24405e", _LIGHT_INK),
        ("#33699f", _LIGHT_INK),
        ("#5a9fe0", _DARK_INK),
        ("#b9dbff", _DARK_INK),
    ),
}
"""From little to much, each shade with the colour of the words upon it (4.5:1 at least)."""

_SPREAD: Final = {1: (2,), 2: (0, 2), 3: (0, 2, 3), 4: (0, 1, 2, 3)}

LAND: Final[dict[Mode, str]] = {"light": "#dfe6ee", "dark": "#2a3441"}
"""Areas that only say where something is."""
SURFACE: Final[dict[Mode, str]] = {"light": "#f5f7fa", "dark": "#1a212b"}

CENTRE: Final = "middle center"
"""Where a name stands on its place itself, without a dot."""

Line = Literal["", "solid", "dashed", "thin"]
"""What surrounds areas of one fill, beside the borders of provinces."""


@dataclass(frozen=True)
class Fill:
    """One way to fill areas, and its words in the legend.

    ``line`` is dashed around what is not known, solid around what is not applicable.
    """

    colour: str
    words: str
    ink: str
    line: Line = ""


@dataclass(frozen=True)
class Key:
    """The legend of a map: its fills, if anything is made up, its circles (words, diameter in pixels)."""

    fills: tuple[Fill, ...]
    fictional: bool
    circles: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True)
class Label:
    """A name that stands on the map at a place (degrees); ``side`` is plotly's, of its dot (CENTRE: none)."""

    name: str
    lon: float
    lat: float
    side: str = CENTRE


@dataclass(frozen=True)
class Category:
    """One of a few kinds of areas: its words and its colour; one of what is not ``known`` has none."""

    words: str
    colour: Mapping[Mode, str] = field(default_factory=dict)

    @property
    def known(self) -> bool:
        """Whether its areas are known, and so have a colour."""
        return bool(self.colour)


@dataclass(frozen=True)
class Scene:
    """What a map shows, and in which words.

    ``shapes`` is a FeatureCollection whose ids are the values of the column ``place``; ``item`` and
    ``value`` are the columns with names and with whole numbers. ``absent`` is said of areas without a
    row, of which ``absent_unknown`` says that something is not known; ``not_applicable`` (id -> words) of
    areas that can have none. ``labels`` are names with their values, ``cities`` names with a dot (id ->
    name). ``borders`` are drawn over the areas; height is in pixels. With ``categories`` (code ->
    category) the column ``value`` holds codes.
    """

    shapes: dict[str, Any]
    place: str
    item: str
    value: str
    title: str
    written: Callable[[int], str]
    lines: Callable[[Mapping[str, Any]], Sequence[str]]
    absent: str
    absent_unknown: bool = False
    not_applicable: Mapping[str, str] = field(default_factory=dict)
    labels: Mapping[str, Label] = field(default_factory=dict)
    cities: Mapping[str, Label] = field(default_factory=dict)
    borders: dict[str, Any] | None = None
    height: int = 440
    categories: Mapping[str, Category] = field(default_factory=dict)


def fill_of(
    row: Mapping[Any, Any] | None, id_: str, classes: Classes, look: Look, scene: Scene
) -> Fill:
    """How an area is filled: by its class, or as zero, less, not known, not applicable or absent."""
    if row is None and id_ in scene.not_applicable:
        return _not_applicable(scene.not_applicable[id_], look)
    if row is None:
        return _absent(look, scene)
    value = row[scene.value]
    if pd.isna(value):
        return _unknown(look)
    if scene.categories:
        return _category(scene.categories[str(value)], look)
    if value > 0:
        return _class(classes.of(int(value)), classes, look, scene)
    return _below(look, scene) if value else _zero(look, scene)


def plain_fill_of(row: Mapping[Any, Any] | None, id_: str, look: Look, scene: Scene) -> Fill:
    """How an area is filled under a circle: as land, unless there is something else to say."""
    if has_value(row, scene):
        return Fill(LAND[look.mode], "", look.ink)
    return fill_of(row, id_, Classes(()), look, scene)


def has_value(row: Mapping[Any, Any] | None, scene: Scene) -> bool:
    """Whether a row has something to draw: a value that is known and more than zero."""
    return row is not None and not pd.isna(row[scene.value]) and bool(row[scene.value] > 0)


def legend_of(
    fills: Iterable[Fill], classes: Classes | None, look: Look, scene: Scene
) -> list[Fill]:
    """Every class from little to much, also when empty, then what else stands on the map.

    Without classes (``None``) the land under circles comes first; it has no words.
    """
    present = set(fills)
    others = [_category(category, look) for category in scene.categories.values()]
    others += [_zero(look, scene), _below(look, scene), _unknown(look)]
    others += [_not_applicable(words, look) for words in scene.not_applicable.values()]
    others.append(_absent(look, scene))
    if classes is None:
        scale = [Fill(LAND[look.mode], "", look.ink)]
    else:
        scale = [_class(number, classes, look, scene) for number in range(len(classes))]
    return scale + [fill for fill in dict.fromkeys(others) if fill in present]


def _category(category: Category, look: Look) -> Fill:
    if not category.known:
        return Fill(look.ground, category.words, look.ink, "dashed")
    return Fill(category.colour[look.mode], category.words, look.ink)


def _class(number: int, classes: Classes, look: Look, scene: Scene) -> Fill:
    low, high = classes.ranges()[number]
    colour, ink = RAMP[look.mode][_SPREAD[len(classes)][number]]
    if low == high:
        return Fill(colour, scene.written(low), ink)
    first, last = scene.written(low), scene.written(high)
    # A unit that stands behind the number is said once.
    number_only, space, unit = first.rpartition("\N{NO-BREAK SPACE}")
    if space and last.endswith(space + unit):
        first = number_only
    return Fill(colour, look.language.t("{low} tot {high}", low=first, high=last), ink)


def _zero(look: Look, scene: Scene) -> Fill:
    return Fill(SURFACE[look.mode], scene.written(0), look.ink, "thin")


def _below(look: Look, scene: Scene) -> Fill:
    """Where more was paid back than given."""
    words = look.language.t("minder dan {zero}", zero=scene.written(0))
    return Fill(look.rule, words, look.ink, "thin")


def _unknown(look: Look) -> Fill:
    return Fill(look.ground, look.language.t("niet bekend"), look.ink, "dashed")


def _not_applicable(words: str, look: Look) -> Fill:
    return Fill(look.ground, words, look.ink, "solid")


def _absent(look: Look, scene: Scene) -> Fill:
    return Fill(look.ground, scene.absent, look.ink, "dashed" if scene.absent_unknown else "")
