"""Compositions that nobody named: made from the parts that stand in their key.

``toegekend_per-gemeente_als-mediaan_op-laagste_top-10``: measures, breakdowns, the operation, the order and
how many rows. A key is written in one order, so that one question has one key; what is usual is not written.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from data_access.filters import REGIONS
from language import N_, Joined
from views.bars import RankedBars
from views.breakdowns.breakdown import Breakdown
from views.breakdowns.keys import REASON
from views.compose import compose
from views.composition import Composition
from views.declaration import Face, View
from views.drawn_over_time import BarPanels, OverTime
from views.map_scenes import MapOf
from views.measures.measure import Measure
from views.operations import OPERATIONS
from views.vocabulary import BREAKDOWNS, MEASURES, named

COMPOSED: Final = "composed"
"""The subject of Views that nobody named."""
MOST_MEASURES: Final = 3
MOST_BREAKDOWNS: Final = 2
MOST_ROWS: Final = 100
"""Of a long breakdown so many rows are given, the highest first."""
LONGEST_KEY: Final = 80
"""Signs: a key is anchor, name of a widget and of a file, and stands in a column of the database."""

HIGHEST, LOWEST, BY_NAME = "hoogste", "laagste", "naam"
ORDERS: Final = {
    HIGHEST: N_("Hoogste eerst"),
    LOWEST: N_("Laagste eerst"),
    BY_NAME: N_("Op naam"),
}
"""The orders of rows by their name in keys."""

_PART: Final = re.compile(r"_(en|per|als|op|top)-")
_ORDERED: Final = {HIGHEST: N_("(hoogste eerst)"), LOWEST: N_("(laagste eerst)")}
_ROWS: Final = re.compile(r"[0-9]{1,9}")
_ONLY_TOP: Final = N_("Alleen de bovenste rijen staan er; een totaal is dat van alle.")
_AT_MOST: Final = N_("Hoogstens honderd rijen, hoogste eerst; een totaal is dat van alle.")
"""Of a long breakdown: whether rows are left out is not known before it is read."""
_OF_ITSELF: Final = N_("Een aandeel volgens waaruit het zelf gemaakt is, zegt niets.")
_SETTLED: Final = N_("Wat dit cijfer telt, ligt al vast: zo opgesplitst zegt het niets.")
_ONE_MEASURE: Final = N_("Kies hiervoor één cijfer: dit wordt van elk cijfer apart gemaakt.")
_ONE_ROW: Final = N_("Zonder opsplitsing is er maar één rij.")
_CUT: Final = N_(
    "Waar niet alle rijen staan, staan de hoogste of de laagste er, niet de eerste op naam."
)
_TOO_LONG: Final = N_("Dit zijn te veel onderdelen voor één figuur.")
_SMALL: Final = N_("Kleine grafieken")
_NOT_PLACED: Final = N_("geen gegeven in deze keuze")


class NotComposable(KeyError):
    """No answer can be made of these parts. ``reason`` (msgid) says why, for people."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True)
class Parts:
    """What a composition is made of. ``operation`` is a key of OPERATIONS, "" for the total; ``order`` one of
    ORDERS, "" for the usual one; ``top`` is how many rows are given, 0 for all."""

    measures: tuple[Measure, ...]
    by: tuple[Breakdown, ...] = ()
    operation: str = ""
    order: str = ""
    top: int = 0

    @property
    def key(self) -> str:
        """The key of these parts, in their canonical order."""
        ordered = sorted(self.measures, key=lambda one: list(MEASURES).index(one.key))
        broken = sorted(self.by, key=lambda one: list(BREAKDOWNS).index(one.key))
        written = [
            "_en-".join(measure.key for measure in ordered),
            *(f"_per-{one.key}" for one in broken),
            f"_als-{self.operation}" if self.operation else "",
            f"_op-{self.order}" if self.order not in ("", self.usual_order) else "",
            f"_top-{self.top}" if self.top else "",
        ]
        return "".join(written)

    @property
    def long(self) -> bool:
        """Whether there are more rows than are given."""
        return any(one.long for one in self.by)

    @property
    def usual_order(self) -> str:
        """The order that is not written: by size where rows are cut or have no order of their own."""
        alone = len(self.by) == 1 and not self.by[0].time and self.by[0].members is not None
        return HIGHEST if self.top or self.long or alone else BY_NAME

    @property
    def in_order(self) -> str:
        """The order of the rows."""
        return self.order or self.usual_order

    @property
    def made(self) -> tuple[Measure, ...]:
        """The measures that are shown: those that are asked, or what the operation makes of the one."""
        if not self.operation:
            titles = {part.name: part.column.title for one in self.measures for part in one.parts()}
            apart = len(set(titles.values())) == len(titles)
            return (
                self.measures
                if apart
                else tuple(one.shown(title=named(one)) for one in self.measures)
            )
        return OPERATIONS[self.operation].make(self.measures[0], self.by)

    @property
    def reason(self) -> str:
        """Why no answer can be made of them (msgid); "" where one can."""
        try:
            _fits(self)
        except NotComposable as refused:
            return refused.reason
        return ""


def key_of(measures: tuple[Measure, ...], by: tuple[Breakdown, ...] = (), top: int = 0) -> str:
    """The key of a composition, its parts in their canonical order."""
    return Parts(measures, by, top=top).key


@lru_cache(maxsize=128)
def unnamed(key: str) -> View:
    """The View of a key. Raises NotComposable, with the reason; KeyError for words that are no key.

    Results are cached by identity of their View, so that a View is made once.
    """
    parts = parts_of(key)
    _fits(parts)
    if parts.key != key:
        return unnamed(parts.key)
    return _view(key, parts)


def parts_of(key: str) -> Parts:
    """What stands in a key. Raises KeyError for words that are no key."""
    first, *others = _PART.split(key)
    measures, by, told = [first], [], dict[str, str]()
    for kind, name in zip(others[::2], others[1::2], strict=True):
        if kind == "en":
            measures.append(name)
        elif kind == "per":
            by.append(name)
        elif kind in told:
            raise KeyError(key)
        else:
            told[kind] = name
    operation, order, top = (told.get(kind, "") for kind in ("als", "op", "top"))
    if (operation and operation not in OPERATIONS) or (order and order not in ORDERS):
        raise KeyError(key)
    if top and not _ROWS.fullmatch(top):
        raise KeyError(key)
    return Parts(
        tuple(MEASURES[name] for name in measures),
        tuple(BREAKDOWNS[name] for name in by),
        operation,
        order,
        min(int(top or 0), MOST_ROWS),
    )


def start_of(view: View) -> str:
    """The key of the composition that shows what a View shows, to go on from; "" where none does."""
    if view.subject == COMPOSED:
        return "" if view.at else view.key
    scope = view.scope
    if not isinstance(scope, Composition) or scope.within:
        return ""
    by = tuple(BREAKDOWNS[one.key] for one in scope.by if one.key in BREAKDOWNS)
    shown = sorted(scope.measures, key=lambda one: one.name != view.measure)
    starts = (Parts((MEASURES[one.key],), by) for one in shown if one.key in MEASURES)
    return next((one.key for one in starts if len(by) == len(scope.by) and not one.reason), "")


def _fits(parts: Parts) -> None:
    """Raises NotComposable for what has no answer."""
    _operates(parts)
    _goes_together(parts.made if parts.operation else parts.measures, parts.by)
    if parts.order and not parts.by:
        raise NotComposable(_ONE_ROW)
    if parts.order == BY_NAME and (parts.top or parts.long):
        raise NotComposable(_CUT)
    if len(parts.key) > LONGEST_KEY:
        raise NotComposable(_TOO_LONG)


def _operates(parts: Parts) -> None:
    """Raises NotComposable where the operation says nothing of the measures."""
    if not len(set(parts.measures)) == len(parts.measures) <= MOST_MEASURES:
        raise NotComposable(N_("Hoogstens drie verschillende cijfers passen in één figuur."))
    if not parts.operation:
        return
    if len(parts.measures) > 1:
        raise NotComposable(_ONE_MEASURE)
    if reason := OPERATIONS[parts.operation].refuses(parts.measures[0], parts.by):
        raise NotComposable(reason)


def _goes_together(measures: tuple[Measure, ...], by: tuple[Breakdown, ...]) -> None:
    """Raises NotComposable for measures and breakdowns that have no answer together."""
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


def _view(key: str, parts: Parts) -> View:
    measures, by, top = parts.made, parts.by, parts.top
    first, long = measures[0], parts.long
    named = measures[:1] if parts.operation else measures
    told = _ORDERED.get(parts.in_order, "") if top or parts.order else ""
    title = Joined(
        (
            Joined(tuple(m.column.title for m in named), " · "),
            *(b.phrase for b in by),
            *([told] if told else []),
        )
    )
    on_map = len(by) == 1 and by[0].level is not None
    names = tuple(one.item for one in by)
    return compose(
        key,
        *measures,
        by=by,
        highest_first=parts.in_order == HIGHEST,
        lowest_first=parts.in_order == LOWEST,
        made_up="together" if on_map else "apart",
        top=top or (MOST_ROWS if long else 0),
        subject=COMPOSED,
        page="",
        title=title,
        question=title,
        names=names,
        measure=first.name,
        gaps=tuple(dict.fromkeys(gap for measure in measures for gap in measure.gaps)),
        notes=(_ONLY_TOP,) if top else (_AT_MOST,) if long else (),
        on_map=on_map,
        **_drawn(parts, named, names),
    )


def _drawn(parts: Parts, named: tuple[Measure, ...], names: tuple[str, ...]) -> dict[str, Any]:
    """How it is drawn: on a map where it is of places alone, as lines over time, else as bars."""
    measure = named[0].name
    bars = RankedBars(measure, names, in_order=parts.in_order != HIGHEST)
    if len(parts.by) == 1 and parts.by[0].level is not None:
        maps = _maps(named, parts.by[0])
        faces = (*maps, Face("staven", N_("Staven"), measure, bars))
        if parts.order or parts.top:  # an order is seen in bars
            faces = (faces[-1], *maps)
        return {"chart": faces[0].chart, "faces": faces}
    time = next((one for one in parts.by if one.time), None)
    if time is None and len(names) == MOST_BREAKDOWNS:
        # The one with most members is what is compared within each of the other.
        item, panel = sorted(parts.by, key=lambda one: one.long, reverse=True)
        small = BarPanels(measure, item.item, panel.item)
        faces = (
            Face("staven", N_("Staven"), measure, bars),
            Face("vakken", _SMALL, measure, small),
        )
        return {"chart": bars, "faces": faces}
    if time is None or parts.in_order != BY_NAME:
        return {"chart": bars}
    others = tuple(name for name in names if name != time.item)
    lines = OverTime(measure, time.item, others)
    if not others:
        return {"chart": lines, "all_rows": True}
    apart = OverTime(measure, time.item, others, panels=True)
    faces = (
        Face("lijnen", N_("Lijnen"), measure, lines),
        Face("vakken", _SMALL, measure, apart),
    )
    return {"chart": lines, "faces": faces, "all_rows": True}


def _maps(measures: tuple[Measure, ...], place: Breakdown) -> tuple[Face, ...]:
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
