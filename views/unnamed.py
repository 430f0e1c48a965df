"""Compositions that nobody named: made from the parts that stand in their key.

``toegekend_en-toekenningen_per-gemeente_per-jaar_top-10``: measures, breakdowns, and how many rows. A key is
written in one order, so that one question has one key.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from data_access.filters import REGIONS
from language import N_, Joined
from views.bars import RankedBars
from views.breakdowns.breakdown import Breakdown
from views.breakdowns.keys import REASON
from views.compose import compose
from views.composition import Composition
from views.declaration import Face, View
from views.map_scenes import MapOf
from views.measures.measure import Measure
from views.vocabulary import BREAKDOWNS, MEASURES

COMPOSED: Final = "composed"
"""The subject of Views that nobody named."""
MOST_MEASURES: Final = 3
MOST_BREAKDOWNS: Final = 2
MOST_ROWS: Final = 100
"""Of a long breakdown so many rows are given, the highest first."""
LONGEST_KEY: Final = 80
"""Signs: a key is anchor, name of a widget and of a file, and stands in a column of the database."""

_PART: Final = re.compile(r"_(en|per|top)-")
_HIGHEST: Final = N_("(hoogste eerst)")
_ROWS: Final = re.compile(r"[0-9]{1,9}")
_ONLY_TOP: Final = N_("Alleen de bovenste rijen staan er; een totaal is dat van alle.")
_AT_MOST: Final = N_("Hoogstens honderd rijen, hoogste eerst; een totaal is dat van alle.")
"""Of a long breakdown: whether rows are left out is not known before it is read."""
_OF_ITSELF: Final = N_("Een aandeel volgens waaruit het zelf gemaakt is, zegt niets.")
_SETTLED: Final = N_("Wat dit cijfer telt, ligt al vast: zo opgesplitst zegt het niets.")
_NOT_PLACED: Final = N_("geen gegeven in deze keuze")


class NotComposable(KeyError):
    """No answer can be made of these parts. ``reason`` (msgid) says why, for people."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True)
class Parts:
    """What a composition is made of; ``top`` is how many rows are given, 0 for all."""

    measures: tuple[Measure, ...]
    by: tuple[Breakdown, ...] = ()
    top: int = 0

    @property
    def key(self) -> str:
        """The key of these parts, in their canonical order."""
        return key_of(self.measures, self.by, self.top)


def key_of(measures: tuple[Measure, ...], by: tuple[Breakdown, ...] = (), top: int = 0) -> str:
    """The key of a composition, its parts in their canonical order."""
    ordered = sorted(measures, key=lambda one: list(MEASURES).index(one.key))
    broken = sorted(by, key=lambda one: list(BREAKDOWNS).index(one.key))
    key = "_en-".join(measure.key for measure in ordered)
    return key + "".join(f"_per-{one.key}" for one in broken) + (f"_top-{top}" if top else "")


@lru_cache(maxsize=128)
def unnamed(key: str) -> View:
    """The View of a key. Raises NotComposable, with the reason; KeyError for words that are no key.

    Results are cached by identity of their View, so that a View is made once.
    """
    parts = parts_of(key)
    _fits(parts.measures, parts.by)
    if parts.key != key:
        return unnamed(parts.key)
    if len(key) > LONGEST_KEY:
        raise NotComposable(N_("Dit zijn te veel onderdelen voor één figuur."))
    return _view(key, parts.measures, parts.by, parts.top)


def parts_of(key: str) -> Parts:
    """What stands in a key. Raises KeyError for words that are no key."""
    first, *others = _PART.split(key)
    measures, by, top = [first], [], 0
    for kind, name in zip(others[::2], others[1::2], strict=True):
        if kind == "en":
            measures.append(name)
        elif kind == "per":
            by.append(name)
        elif _ROWS.fullmatch(name) and not top:
            top = min(int(name), MOST_ROWS)
        else:
            raise KeyError(key)
    return Parts(
        tuple(MEASURES[name] for name in measures), tuple(BREAKDOWNS[name] for name in by), top
    )


def _fits(measures: tuple[Measure, ...], by: tuple[Breakdown, ...]) -> None:
    """Raises NotComposable for what has no answer."""
    if not len(set(measures)) == len(measures) <= MOST_MEASURES:
        raise NotComposable(N_("Hoogstens drie verschillende cijfers passen in één figuur."))
    if not len(set(by)) == len(by) <= MOST_BREAKDOWNS:
        raise NotComposable(N_("Een figuur wordt hoogstens volgens twee kenmerken opgesplitst."))
    if sum(one.long for one in by) > 1:
        raise NotComposable(N_("Twee lange opsplitsingen samen geven te veel rijen."))
    shown = [column.key for breakdown in by for column in breakdown.shows]
    if len(shown) != len(set(shown)):
        raise NotComposable(N_("Het ene kenmerk zegt al wat het andere is."))
    if _one_name_twice(measures):
        raise NotComposable(N_("Deze cijfers zijn niet naast elkaar te zetten."))
    for breakdown in by:
        _splits(measures, breakdown)
    kept_apart = {part.column.within for measure in measures for part in measure.parts()} - {None}
    if not kept_apart <= set(shown):
        raise NotComposable(
            N_("Deze bedragen worden nooit opgeteld: kies ook waarbinnen ze gelden.")
        )


def _splits(measures: tuple[Measure, ...], breakdown: Breakdown) -> None:
    """Raises NotComposable when measures cannot be broken down so."""
    if not all(fact.knows(breakdown.column) for fact in Composition(measures).own):
        raise NotComposable(
            N_("Dit cijfer is niet zo op te splitsen: de gegevens kennen dat niet.")
        )
    beside = [fact for fact in Composition(measures).facts if fact.reference and fact.placed]
    placed = breakdown.level or breakdown.column in ("kind", *REGIONS)
    in_time = breakdown.time and all(fact.knows(breakdown.column) for fact in beside)
    if beside and not (in_time or placed):
        raise NotComposable(N_("Per inwoner kan alleen per plaats en per jaar."))
    deaf = {field for measure in measures for part in measure.parts() for field in part.deaf_to}
    of_refusal = breakdown is REASON and any(one.column.kind == "percent" for one in measures)
    if of_refusal or (breakdown.select and breakdown.select[1] in deaf):
        share = any(one.column.kind == "percent" for one in measures)
        raise NotComposable(_OF_ITSELF if share else _SETTLED)


def _one_name_twice(measures: tuple[Measure, ...]) -> bool:
    """Whether two different measures would fill one column."""
    parts = {part for measure in measures for part in measure.parts()}
    return len({part.name for part in parts}) != len(parts)


def _view(key: str, measures: tuple[Measure, ...], by: tuple[Breakdown, ...], top: int) -> View:
    first, long = measures[0], any(one.long for one in by)
    title = Joined(
        (
            Joined(tuple(m.column.title for m in measures), " · "),
            *(b.phrase for b in by),
            *([_HIGHEST] if top else []),
        )
    )
    on_map = len(by) == 1 and by[0].level is not None
    faces = _faces(measures, by[0]) if on_map else ()
    return compose(
        key,
        *measures,
        by=by,
        highest_first=bool(top)
        or long
        or (len(by) == 1 and not by[0].time and by[0].members is not None),
        made_up="together" if on_map else "apart",
        top=top or (MOST_ROWS if long else 0),
        subject=COMPOSED,
        page="",
        title=title,
        question=title,
        names=tuple(one.item for one in by),
        measure=first.name,
        chart=faces[0].chart if faces else RankedBars(first.name, tuple(one.item for one in by)),
        faces=faces,
        gaps=tuple(dict.fromkeys(gap for measure in measures for gap in measure.gaps)),
        notes=(_ONLY_TOP,) if top else (_AT_MOST,) if long else (),
        on_map=on_map,
    )


def _faces(measures: tuple[Measure, ...], place: Breakdown) -> tuple[Face, ...]:
    """A map per measure: of rates in areas, of amounts and counts in circles."""
    columns = (*place.shows, *(measure.column for measure in measures))
    told = tuple(column.key for column in columns if not column.minor)
    scene = MapOf(place.level or "province", columns, told, _NOT_PLACED, without_brussels=False)
    return tuple(
        scene.titled(
            measure.key, measure.column.title, measure.name, circles=not measure.column.derive
        )
        for measure in measures
    )
