"""What gives another answer than it was recorded with, on purpose: which View, what of it, and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import Final

from tests.golden.comparing import Difference
from views import views


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


_REGIONS_AND_PERIODS: Final = (
    "Issue 12: what knows a place follows regions, what knows a year or a day follows a period."
)
_BEKEND: Final = "Issue 12: one word for one thing, bekend and never gekend."
_ONE_SOURCE_MORE: Final = "Issue 12: the regions of municipalities have a source."


def _followed_and_worded() -> Iterator[Change]:
    for key, view in views().items():
        if view.applies & {"regions", "period", "days"}:
            yield Change(key, " view.follows", _REGIONS_AND_PERIODS)
        yield Change(key, "sample[?]stand=* words.nl.filters", _BEKEND)


_UNKNOWN_AMOUNT: Final = (
    "Of an award without an amount, the 0 of a refused row beside it was told as the sum."
)
_NO_FALSE_ZERO: Final = (
    "A total is asked of the database as a row is: none in a list that is not whole is not known, while the "
    "sum of rows told the 0 of the lists that are."
)
_OWN_SOURCES: Final = "What was committed and paid was told with the sources of credits."
_NOT_COUNTED: Final = "Where payments alone are known, nobody counted that there are no lines."
_NULLS_LAST: Final = "A call without a year, and what has no reason, come last on every database."


_DRAWN_ANEW: Final = (
    "Issue 12: maps in four round classes, not known dashed, names of cities; a municipality beside its "
    "province and Flanders as dots on one scale."
)
_MAPS: Final = (
    "aanvragen-spreiding-gemeente",
    "aanvragen-spreiding-provincie",
    "blinde-vlekken",
    "gemeente-vergeleken",
    "toekenningen-per-gemeente",
    "toekenningen-per-jaar-en-provincie",
    "toekenningen-per-oproep-en-provincie",
    "toekenningen-per-provincie",
    "trekkingsrechten-naast-elkaar",
    "trekkingsrechten-per-gemeente",
    "trekkingsrechten-per-provincie",
)


def _awarded_amount(view: str, *totals: str) -> tuple[Change, ...]:
    parts = ("frame.awarded_amount", "missing.awarded_amount", "words.*.reconciliation", *totals)
    return tuple(Change(view, f"hostile?* {part}", _UNKNOWN_AMOUNT) for part in parts)


EXPECTED_CHANGES: Final[tuple[Change, ...]] = (
    *(
        Change("uitgaven-per-artikel", f"hostile?* {part}", _OWN_SOURCES)
        for part in ("sources", "as_of", "words.*.as_of")
    ),
    *(
        Change("uitgaven-per-artikel", f"fictional?jaar=2025* {part}", _NOT_COUNTED)
        for part in ("*.lines", "words.*.reconciliation")
    ),
    *(Change(view, "*?* faces.chart*", _DRAWN_ANEW) for view in _MAPS),
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
    *_followed_and_worded(),
    *(
        Change("bronnen", f"*[?]* {part}", _ONE_SOURCE_MORE)
        for part in ("frame.*", "missing.*", "words.*", "faces.*")
    ),
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
