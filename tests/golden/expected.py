"""What gives another answer than it was recorded with, on purpose: which View, what of it, and why.

The recordings of before the compositions (issue 11) were made anew on 26 November 2026, when the face changed
(issue 12) and when lists came alive (issue 13); what differed, and why, stands in ``recorded/CHANGES.md``.
"""

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


_NOT_ALL: Final = 'Its title is "Bekende aanvragen": of those that a filter leaves it is not all.'

EXPECTED_CHANGES: Final[tuple[Change, ...]] = (
    Change("aanvragen", "* view.title", _NOT_ALL),
    Change("aanvragen", "*?* words.*", _NOT_ALL),
    Change("aanvragen", "*?* faces.*", _NOT_ALL),
    Change(
        "lerende-netwerken-in-het-kort",
        "*?* faces.*",
        "Its one row is the total: the same figures stood twice, in two rows without a name.",
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
"""What PostgreSQL gives otherwise than SQLite."""
