"""What gives another answer than it was recorded with, on purpose: which View, what of it, and why."""

from __future__ import annotations

from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import Final

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
_NULLS_LAST: Final = "A call without a year, and what has no reason, come last on every database."


def _awarded_amount(view: str, *totals: str) -> tuple[Change, ...]:
    parts = ("frame.awarded_amount", "missing.awarded_amount", "words.*.reconciliation", *totals)
    return tuple(Change(view, f"hostile?* {part}", _UNKNOWN_AMOUNT) for part in parts)


_NO_REAL_SOURCE: Final = (
    "Real sources, and their newest date, stood under sums that hold made-up rows (TRUST: never)."
)
_WHOLE_ONLY: Final = (
    "A message compared a list that is not whole: first of four of 45, a share of what is known, what has no "
    "place or name as the highest."
)
_NOT_NONE: Final = "A number that nobody tells was 0; it is not known."
_BY_KEY: Final = "A call is named by its key too, so that a page can tell calls of one title apart."
_ONE_ORDER: Final = (
    "Made-up lines stood before real ones, and what sources report in the order of the alphabet here, "
    "in that of the subject elsewhere."
)
_SHARES: Final = (
    "Reasons of refusal have shares only where every list behind them is whole; the list says so."
)
_SUMS: Final = (
    "aanvragen",
    "aanvragen-per-gemeente",
    "aanvragen-per-oproep",
    "aanvragen-per-provincie",
    "aanvragen-per-status",
    "aanvragen-spreiding-gemeente",
    "aanvragen-spreiding-provincie",
    "bijeenkomsten",
    "blinde-vlekken",
    "deelnemers-per-netwerk",
    "gemeente-vergeleken-toekenningen",
    "geweigerde-aanvragen",
    "lerende-netwerken-in-het-kort",
    "projecten",
    "redenen-van-weigering",
    "toegekende-aanvragen",
    "toekenningen-centrumsteden",
    "toekenningen-per-gemeente",
    "toekenningen-per-jaar-en-provincie",
    "toekenningen-per-oproep-en-provincie",
    "toekenningen-per-provincie",
    "uitgaven-per-artikel",
    "uitgaven-per-jaar",
    "uitgaven-per-lijn",
)
"""Views with totals that can hold made-up rows."""
_DATED_SUMS: Final = (
    "bijeenkomsten",
    "deelnemers-per-netwerk",
    "gemeente-vergeleken-toekenningen",
    "lerende-netwerken-in-het-kort",
    "projecten",
    "toekenningen-per-gemeente",
    "toekenningen-per-jaar-en-provincie",
    "toekenningen-per-oproep-en-provincie",
    "toekenningen-per-provincie",
    "uitgaven-per-artikel",
    "uitgaven-per-jaar",
    "uitgaven-per-lijn",
)
"""Those of them whose real sources have a date."""
_SUMS_ON_PAPER: Final = tuple(view for view in _SUMS if view != "geweigerde-aanvragen")
"""Those of which files with made-up rows of both kinds were recorded."""
_COMPARED: Final = (
    "aanvragen-per-gemeente",
    "aanvragen-per-oproep",
    "aanvragen-per-provincie",
    "aanvragen-per-status",
    "aanvragen-spreiding-gemeente",
    "aanvragen-spreiding-provincie",
    "blinde-vlekken",
    "deelnemers-per-netwerk",
    "gemeente-vergeleken-toekenningen",
    "gevraagd-toegekend-budget",
    "oproepen",
    "toekenningen-centrumsteden",
    "toekenningen-per-gemeente",
    "toekenningen-per-jaar-en-provincie",
    "toekenningen-per-provincie",
    "uitgaven-per-artikel",
    "uitgaven-per-lijn",
)
"""Views whose message compares rows."""
_COMPARED_IN_FORMS: Final = (
    "aanvragen-spreiding-gemeente",
    "aanvragen-spreiding-provincie",
    "blinde-vlekken",
    "toekenningen-per-gemeente",
    "toekenningen-per-provincie",
)
"""Those that are drawn in several forms."""
_TRUE_AT_A_GLANCE: Final[tuple[tuple[tuple[str, ...], tuple[str, ...], str], ...]] = (
    (_SUMS, ("*fictief=ja* sources",), _NO_REAL_SOURCE),
    (_SUMS_ON_PAPER, ("*fictief=ja* faces.*",), _NO_REAL_SOURCE),
    (_DATED_SUMS, ("*fictief=ja* *as_of",), _NO_REAL_SOURCE),
    (_COMPARED, ("*?* words.*.headline",), _WHOLE_ONLY),
    (_COMPARED_IN_FORMS, ("*?* words.*.forms.*",), _WHOLE_ONLY),
    (
        ("blinde-vlekken", "lerende-netwerken-in-het-kort"),
        ("*?* frame.*", "*?* missing.*", "*?* totals.*", "*?* words.*", "*?* faces.*"),
        _NOT_NONE,
    ),
    (("gemelde-cijfers",), ("*?* frame.*", "*?* faces.*", " view.*"), _BY_KEY),
    (
        ("uitgaven-per-lijn", "tegenspraken"),
        ("*?* frame.order", "*?* words.*.alternative"),
        _ONE_ORDER,
    ),
    (
        ("redenen-van-weigering",),
        ("*?* frame.*", "*?* missing.share", "*?* totals.share", "*?* faces.*", " view.*"),
        _SHARES,
    ),
)
"""What a figure seemed to say and nobody knows: which Views, what of them, and why."""


EXPECTED_CHANGES: Final[tuple[Change, ...]] = (
    *_awarded_amount("aanvragen-per-oproep", "totals.awarded_amount"),
    *_awarded_amount("aanvragen-per-provincie", "totals.awarded_amount"),
    *_awarded_amount("aanvragen-per-gemeente", "totals.awarded_amount"),
    *_awarded_amount("aanvragen-spreiding-provincie", "totals.awarded_amount"),
    *_awarded_amount("aanvragen-spreiding-gemeente"),
    Change("aanvragen-per-provincie", "fictional?* totals.other", _NO_FALSE_ZERO),
    Change("aanvragen-spreiding-gemeente", "hostile?* totals.refused", _NO_FALSE_ZERO),
    Change("gevraagd-toegekend-budget", "hostile?* frame.*", _NULLS_LAST),
    Change("gevraagd-toegekend-budget", "hostile?* missing.known_awarded", _UNKNOWN_AMOUNT),
    Change("redenen-van-weigering", "hostile?* words.*", _NULLS_LAST),
    *(
        Change(view, what, why)
        for views, parts, why in _TRUE_AT_A_GLANCE
        for view in views
        for what in parts
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
