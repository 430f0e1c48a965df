"""Every measure and breakdown that can be asked for, by its key."""

from __future__ import annotations

from typing import Final

from views.breakdowns.breakdown import Breakdown
from views.breakdowns.keys import (
    ARTICLE,
    CALL,
    DOMAIN,
    GRANTOR,
    MONTH,
    ORGANISATION,
    REASON,
    RECEIVER,
    SCHEME,
    STATUS,
    SUBTHEME,
    THEME,
    YEAR,
)
from views.breakdowns.places import (
    CARE_ZONE,
    KIND_OF_CITY,
    MUNICIPALITY,
    PROVINCE,
    REFERENCE_REGION,
    TRANSPORT_REGION,
)
from views.measures import (
    applications,
    awards,
    entitlements,
    inhabitants,
    meetings,
    money,
    register,
)
from views.measures.measure import Measure

_BY_FACT: Final = (applications, awards, entitlements, money, register, meetings, inhabitants)
"""The modules with measures, in their canonical order."""
_BREAKDOWNS: Final = (
    CALL,
    YEAR,
    MONTH,
    PROVINCE,
    REFERENCE_REGION,
    CARE_ZONE,
    TRANSPORT_REGION,
    MUNICIPALITY,
    KIND_OF_CITY,
    DOMAIN,
    THEME,
    SUBTHEME,
    GRANTOR,
    RECEIVER,
    STATUS,
    REASON,
    SCHEME,
    ARTICLE,
    ORGANISATION,
)

MEASURES: Final[dict[str, Measure]] = {
    one.key: one
    for module in _BY_FACT
    for one in vars(module).values()
    if isinstance(one, Measure) and one.is_askable
}
"""What can be asked for by itself, in the order in which it is declared."""
BREAKDOWNS: Final[dict[str, Breakdown]] = {breakdown.key: breakdown for breakdown in _BREAKDOWNS}
"""In their canonical order."""


def named(measure: Measure) -> str:
    """What a measure is called among all others (msgid)."""
    return measure.in_full or measure.column.title
