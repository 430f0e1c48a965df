"""What gives another answer than it was recorded with, on purpose: which View, what of it, and why."""

from __future__ import annotations

from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import Final

from tests.golden import recording
from tests.golden.comparing import Difference


@dataclass(frozen=True)
class Change:
    """A deliberate change of a View.

    ``what`` is matched against "data set?filters part" (``hostile?* totals.rated_asked``; * is
    anything): as the test prints it. ``why`` says what was wrong, or where the decision stands.
    """

    view: str
    what: str
    why: str

    def explains(self, difference: Difference) -> bool:
        """Whether a difference is what this change makes."""
        found = f"{difference.where} {difference.part}"
        return difference.view == self.view and fnmatchcase(found, self.what)


_UNKNOWN_AMOUNT: Final = (
    "Of an award without an amount, the 0 of a refused row beside it was told as the sum."
)
_NO_FALSE_ZERO: Final = (
    "A total is asked of the database as a row is: none in a list that is not whole is not known, while the "
    "sum of rows told the 0 of the lists that are."
)
_ONE_HAND: Final = (
    "Charts in one hand: names in their own column, values at the ends, accent and mark."
)
_SLIDES: Final = "The master has the accent of the screen; letters have 12 points at least."
_SO_FAR: Final = "Of a list that is not whole nobody stands first, nor do all stand equal."
_NULLS_LAST: Final = "A call without a year, and what has no reason, come last on every database."


_EVERY: Final = tuple(sorted(recording.views_recorded()))
_DRAWN_ANEW: Final = (
    "aanvragen-per-oproep", "aanvragen-per-provincie", "aanvragen-per-status", "bijeenkomsten",
    "deelnemers-per-netwerk", "eerdere-initiatieven", "gemeente-vergeleken",
    "gemeente-vergeleken-toekenningen", "gevraagd-toegekend-budget", "oproepen", "oproepen-tijdlijn",
    "redenen-van-weigering", "strategieen", "strategieen-per-gemeente", "toekenningen-centrumsteden",
    "trekkingsrechten-centrumsteden", "uitgaven-per-artikel", "uitgaven-per-jaar", "uitgaven-per-lijn",
)  # fmt: skip


def _awarded_amount(view: str, *totals: str) -> tuple[Change, ...]:
    parts = ("frame.awarded_amount", "missing.awarded_amount", "words.*.reconciliation", *totals)
    return tuple(Change(view, f"hostile?* {part}", _UNKNOWN_AMOUNT) for part in parts)


EXPECTED_CHANGES: Final[tuple[Change, ...]] = (
    *(Change(view, "* faces.slides.*", _SLIDES) for view in _EVERY),
    *(Change(view, "* faces.chart.*", _ONE_HAND) for view in _DRAWN_ANEW),
    Change("aanvragen-per-gemeente", "* words.*.headline", _SO_FAR),
    Change("aanvragen-spreiding-gemeente", "* words.*.headline", _SO_FAR),
    Change("aanvragen-spreiding-gemeente", "* words.*.forms.*", _SO_FAR),
    *_awarded_amount("aanvragen-per-oproep", "totals.awarded_amount"),
    *_awarded_amount("aanvragen-per-provincie", "totals.awarded_amount"),
    *_awarded_amount("aanvragen-per-gemeente", "totals.awarded_amount"),
    *_awarded_amount("aanvragen-spreiding-provincie", "totals.awarded_amount"),
    *_awarded_amount("aanvragen-spreiding-gemeente"),
    Change("aanvragen-per-provincie", "fictional?* totals.other", _NO_FALSE_ZERO),
    Change("aanvragen-spreiding-gemeente", "hostile?* totals.refused", _NO_FALSE_ZERO),
    Change("gevraagd-toegekend-budget", "hostile?* frame.*", _NULLS_LAST),
    Change("gevraagd-toegekend-budget", "hostile?* missing.known_awarded", _UNKNOWN_AMOUNT),
    Change("redenen-van-weigering", "hostile?* frame.order", _NULLS_LAST),
    Change("redenen-van-weigering", "hostile?* words.*", _NULLS_LAST),
)
"""One that explains nothing any more fails the test."""

_NULLS: Final = "Its query does not say where rows go of which the day or the year is not known."
_TIES: Final = "Its order does not end in a key: rows that tie come as the database likes."

OTHER_ON_POSTGRESQL: Final = (
    Change("bevindingen", "hostile?* frame.order", _NULLS),
    Change("deelnemers-per-netwerk", "hostile?* frame.order", _NULLS),
    Change("gemelde-cijfers", "hostile?* frame.order", _NULLS),
    Change("gemelde-cijfers", "hostile?* words.*.alternative", _NULLS),
    Change("oproepen", "hostile?* frame.order", _NULLS),
    Change("oproepen-tijdlijn", "hostile?* frame.order", _TIES),
    Change("projecten", "hostile?* frame.article", "The articles of a project come in any order."),
    Change("uitgaven-per-lijn", "hostile?* frame.order", _TIES),
)
"""What PostgreSQL gave otherwise than SQLite when answers were recorded: to be mended by the new builder."""
