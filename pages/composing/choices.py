"""What can be chosen of each part of a composition: what fits, what changes others, and why some do not."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from language import N_
from views.breakdowns.breakdown import Breakdown
from views.measures.measure import Measure
from views.operations import OPERATIONS
from views.unnamed import BY_NAME, MOST_MEASURES, MOST_ROWS, ORDERS, Parts
from views.vocabulary import BREAKDOWNS, MEASURES, named

TOTAL: Final = N_("Totaal")
NOT_BROKEN: Final = N_("niet opgesplitst")
NOT: Final = N_("niet")
NO_SECOND: Final = N_("niet verder opgesplitst")
NOTHING_BESIDE: Final = N_("niets")
ALL_ROWS: Final = N_("alle rijen")
IN_TIME: Final = N_("In de tijd")
AT_MOST: Final = N_("hoogstens 100 rijen")
TOPS: Final = (5, 10, 20, 50, 100)
SUBJECTS: Final = {
    "applications": N_("Aanvragen"),
    "awards": N_("Toekenningen"),
    "entitlements": N_("Maximumbedragen"),
    "credits-vak": N_("Begroting"),
    "credits-vek": N_("Begroting"),
    "commitments": N_("Begroting"),
    "payments": N_("Begroting"),
    "register": N_("Subsidieregister"),
    "meetings": N_("Lerende netwerken"),
    "populations": N_("Inwoners"),
}
"""What measures are about, by the key of the fact that they are of."""


@dataclass(frozen=True)
class Option:
    """One value of a part: its words (msgid; ``n`` is a number in them), the composition that it gives, and
    whether it is the one that is chosen."""

    words: str
    parts: Parts
    chosen: bool = False
    group: str = ""
    n: int = 0


@dataclass(frozen=True)
class Choice:
    """One part of a composition. ``offered`` fit as they are, ``changing`` when another part gives way;
    ``refused`` are those that do not: reason (msgid) and words. ``several`` may be chosen together."""

    name: str
    label: str
    shown: str
    offered: tuple[Option, ...] = ()
    changing: tuple[Option, ...] = ()
    refused: dict[str, list[str]] = field(default_factory=dict)
    several: bool = False
    n: int = 0


def subject_of(measure: Measure) -> str:
    """What a measure is about (msgid)."""
    facts = (part.of for part in measure.parts() if part.of is not None)
    return next((SUBJECTS[fact.key] for fact in facts if fact.key in SUBJECTS), "")


def beginnings() -> tuple[Option, ...]:
    """The measures to begin with: each alone, or broken down where it is never without."""
    return tuple(
        Option(named(measure), parts, group=subject_of(measure))
        for measure in MEASURES.values()
        if (parts := _beginning(measure)) is not None
    )


def _beginning(measure: Measure) -> Parts | None:
    alone = Parts((measure,))
    broken = (replace(alone, by=(one,)) for one in BREAKDOWNS.values())
    return next((parts for parts in (alone, *broken) if not parts.reason), None)


def choices(parts: Parts) -> Iterator[Choice]:
    """The parts that can be chosen, in the order in which they are read."""
    yield _measure(parts)
    yield _beside(parts)
    yield _breakdown(parts, 0)
    if parts.by:
        yield _breakdown(parts, 1)
    yield _operation(parts)
    if parts.by:
        yield _order(parts)
        yield _rows(parts)


def _measure(parts: Parts) -> Choice:
    options = [
        Option(
            named(one),
            replace(parts, measures=(one,)),
            one is parts.measures[0],
            subject_of(one),
        )
        for one in MEASURES.values()
    ]
    return _sorted(Choice("cijfer", N_("Cijfer"), named(parts.measures[0])), options)


def _beside(parts: Parts) -> Choice:
    first, *others = parts.measures
    options = []
    for one in MEASURES.values():
        if one is not first:
            chosen = one in others
            kept = [other for other in others if other is not one]
            beside = (first, *kept) if chosen else (first, *others, one)
            options.append(
                Option(named(one), replace(parts, measures=beside), chosen, subject_of(one))
            )
    shown = named(others[0]) if len(others) == 1 else NOTHING_BESIDE
    if len(others) > 1:
        shown = N_("{n} andere cijfers")
    empty = Choice("ernaast", N_("Ernaast"), shown, several=True, n=len(others))
    full = len(parts.measures) == MOST_MEASURES
    return _sorted(empty, options, adjust=not full)


def _breakdown(parts: Parts, at: int) -> Choice:
    chosen = parts.by[at] if len(parts.by) > at else None
    rest = tuple(one for one in parts.by if one is not chosen)
    none = NO_SECOND if at else NOT_BROKEN
    options = [Option(none, replace(parts, by=rest), chosen is None)]
    options += [
        Option(one.phrase, replace(parts, by=(*rest, one)), one is chosen)
        for one in BREAKDOWNS.values()
        if one not in rest
    ]
    label = N_("En nog eens") if at else N_("Opgesplitst")
    name = "tweede" if at else "opgesplitst"
    return _sorted(Choice(name, label, chosen.phrase if chosen else NOT), options)


def _operation(parts: Parts) -> Choice:
    options = [Option(TOTAL, replace(parts, operation=""), not parts.operation)]
    options += [
        Option(one.label, replace(parts, operation=one.key), one.key == parts.operation)
        for one in OPERATIONS.values()
    ]
    shown = OPERATIONS[parts.operation].label if parts.operation else TOTAL
    return _sorted(Choice("bewerking", N_("Bewerking"), shown), options)


def _order(parts: Parts) -> Choice:
    in_time = any(one.time for one in parts.by)
    words = {**ORDERS, BY_NAME: IN_TIME} if in_time else ORDERS
    options = [
        Option(words[order], replace(parts, order=order), order == parts.in_order)
        for order in ORDERS
    ]
    return _sorted(Choice("volgorde", N_("Volgorde"), words[parts.in_order]), options, adjust=False)


def _rows(parts: Parts) -> Choice:
    none = AT_MOST if parts.long else ALL_ROWS
    options = [Option(none, replace(parts, top=0), not parts.top)]
    options += [
        Option(N_("{n} rijen"), replace(parts, top=top), top == parts.top, n=top)
        for top in TOPS
        if not (parts.long and top == MOST_ROWS)
    ]
    shown = N_("{n} rijen") if parts.top else none
    return _sorted(Choice("rijen", N_("Rijen"), shown, n=parts.top), options)


Variant = Callable[[Parts], Parts]
_WAYS: Final[tuple[Variant, ...]] = (
    lambda parts: replace(parts, order=""),
    lambda parts: replace(parts, operation="", order=""),
    lambda parts: replace(parts, measures=parts.measures[:1], order=""),
    lambda parts: replace(parts, by=parts.by[-1:], operation="", order=""),
    lambda parts: replace(parts, by=(), operation="", order="", top=0),
)
"""How the other parts give way, the least first."""


def _sorted(choice: Choice, options: Iterable[Option], *, adjust: bool = True) -> Choice:
    """The choice with its options where they belong."""
    offered, changing = [], []
    refused: dict[str, list[str]] = {}
    for option in options:
        reason = option.parts.reason
        if option.chosen or not reason:
            offered.append(option)
        elif other := _giving_way(option.parts, choice.name) if adjust else None:
            changing.append(replace(option, parts=other))
        else:
            refused.setdefault(reason, []).append(option.words)
    return replace(choice, offered=tuple(offered), changing=tuple(changing), refused=refused)


def _giving_way(parts: Parts, name: str) -> Parts | None:
    """The composition that keeps what was chosen and gives up as little else as it can; None without one."""
    for way in _WAYS:
        other = way(parts)
        if _keeps(other, parts, name) and not other.reason:
            return other
    return None


def _keeps(other: Parts, parts: Parts, name: str) -> bool:
    """Whether what was chosen last is still there."""
    if name in ("opgesplitst", "tweede"):
        last: tuple[Breakdown, ...] = parts.by[-1:]
        return other.by[-1:] == last and (name != "tweede" or len(other.by) == len(parts.by))
    if name == "bewerking":
        return other.operation == parts.operation
    if name == "ernaast":
        return other.measures == parts.measures
    return other.measures[0] is parts.measures[0] and (name != "rijen" or other.top == parts.top)
