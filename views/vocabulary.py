"""Every measure and breakdown that can be asked for, by its key."""

from __future__ import annotations

from typing import Final

from language import N_
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

_MEASURES: Final = (
    applications.KNOWN,
    applications.AWARDED,
    applications.REFUSED,
    applications.ASKED,
    applications.AWARDED_AMOUNT,
    applications.RATE,
    applications.RATE_AMOUNT,
    applications.ASKED_PER_INHABITANT,
    awards.NUMBER,
    awards.AMOUNT,
    awards.PER_INHABITANT,
    entitlements.MAXIMUM,
    entitlements.PER_INHABITANT,
    money.VAK,
    money.VEK,
    money.COMMITTED,
    money.PAID,
    register.AWARDED,
    register.PAID,
    register.LINES,
    register.RECEIVERS,
    register.PER_INHABITANT,
    meetings.HELD,
    meetings.PARTICIPANTS,
    inhabitants.PEOPLE_PER_YEAR,
)
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

MEASURES: Final[dict[str, Measure]] = {measure.key: measure for measure in _MEASURES}
"""In their canonical order."""
BREAKDOWNS: Final[dict[str, Breakdown]] = {breakdown.key: breakdown for breakdown in _BREAKDOWNS}
"""In their canonical order."""

_NAMES: Final = {
    "aantal-toegekende-aanvragen": N_("Toegekende aanvragen"),
    "geweigerd": N_("Geweigerde aanvragen"),
    "toegekend-aan-aanvragen": N_("Toegekend aan aanvragen"),
    "toegekend": N_("Toegekend bedrag"),
    "toegekend-per-inwoner": N_("Toegekend per inwoner"),
    "vastleggingskrediet": N_("Vastleggingskrediet (VAK)"),
    "vereffeningskrediet": N_("Vereffeningskrediet (VEK)"),
    "register-lijnen": N_("Lijnen van het register"),
    "register-ontvangers": N_("Ontvangers in het register"),
    "register-per-inwoner": N_("Register per inwoner"),
}
"""Names of measures whose own says enough only beside others of their subject."""


def named(measure: Measure) -> str:
    """What a measure is called among all others (msgid)."""
    return _NAMES.get(measure.key, measure.column.title)
