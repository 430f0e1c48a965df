"""Breakdowns by place: province, municipality, its kind, in the borders that are chosen; regions."""

from __future__ import annotations

from typing import Final

from sqlalchemy import FromClause, case, select

from database.schema import Municipality, Province, Region
from language import N_
from views.asked_words import phrases
from views.breakdowns.breakdown import Breakdown, By, Members, Ranked
from views.declaration import Column

PLACE_NOT_KNOWN: Final = N_("plaats niet bekend")
_NOT_IN_ONE: Final = N_("Brussel of plaats niet bekend")
YES_NO: Final = {"yes": N_("ja"), "no": N_("nee")}
KINDS_OF_CITY: Final = {
    "regional_city": N_("Centrumsteden"),
    "other": N_("Andere Vlaamse gemeenten"),
    "brussels": N_("Brussel"),
}


def _provinces() -> FromClause:
    return select(Province.slug, Province.name).subquery("provinces_named")


def _municipalities() -> FromClause:
    return (
        select(
            Municipality.nis,
            Municipality.name,
            Municipality.current_nis,
            case((Municipality.regional_city, "yes"), else_="no").label("regional_city"),
            Province.slug.label("province_slug"),
            Province.name.label("province"),
        )
        .join(Province, Province.slug == Municipality.province)
        .subquery("municipalities_named")
    )


PROVINCE: Final = Breakdown(
    "provincie",
    N_("per provincie"),
    "province",
    (
        Column("province", N_("Provincie"), unknown=PLACE_NOT_KNOWN),
        Column("province_slug", N_("Code"), minor=True, unknown="–", key_of="province"),
    ),
    item="province",
    order=(By("province_name"),),
    members=Members(_provinces(), "slug", {"province": "name", "province_slug": "slug"}),
    select=("province_slug", "provinces"),
    level="province",
    asked_as=phrases(
        """
        provinciaal niveau | provincieniveau | provinciale verdeling | provinciale spreiding
        | provinciale opsplitsing | provinciale cijfers | over de … provincies | vijf provincies
        """
    ),
    units=("provincie", "provincies", "province", "provinces"),
)
MUNICIPALITY: Final = Breakdown(
    "gemeente",
    N_("per gemeente"),
    "nis",
    (
        Column("municipality", N_("Gemeente"), unknown=PLACE_NOT_KNOWN),
        Column("nis", N_("NIS-code"), minor=True, unknown="–"),
        Column("current_nis", N_("NIS-code van vandaag"), minor=True, unknown="–", key_of="nis"),
        Column("province", N_("Provincie"), unknown="–"),
        Column("province_slug", N_("Code"), minor=True, unknown="–", key_of="province"),
    ),
    item="municipality",
    order=(By("nis_province"), By("nis_name")),
    members=Members(
        _municipalities(),
        "nis",
        {
            "municipality": "name",
            "nis": "nis",
            "current_nis": "current_nis",
            "province": "province",
            "province_slug": "province_slug",
            "regional_city": "regional_city",
        },
    ),
    select=("current_nis", "municipalities"),
    level="municipality",
    long=True,
    asked_as=phrases(
        """
        gemeentelijk niveau | gemeenteniveau | lokaal niveau | gemeentelijke verdeling
        | gemeentelijke spreiding | over de … gemeenten | which towns | which cities
        """
    ),
    units=phrases(
        """
        gemeente | stad | lokaal bestuur | bestuur | gemeentebestuur | stadsbestuur | fusiegemeente
        | gemeenten | steden | lokale besturen | besturen | gemeentebesturen | fusiegemeenten
        | municipality | municipalities | town | towns | city | cities
        """
    ),
)
KIND_OF_CITY: Final = Breakdown(
    "soort-gemeente",
    N_("per soort gemeente"),
    "kind",
    (Column("kind", N_("Soort gemeente"), "code", labels=KINDS_OF_CITY),),
    item="kind",
    order=(Ranked("by_kind", tuple(KINDS_OF_CITY)),),
    only_known=True,
    asked_as=phrases(
        """
        *centrumsteden | centrumstad | grootsteden | grote steden | grotere steden | platteland*
        | landelijke gemeenten | kleine … gemeenten | kleinere … gemeenten | regional cities
        | big cities | bigger cities | small municipalities
        """
    ),
    units=("soort gemeente", "type gemeente", "soorten gemeenten"),
)


UNITS_OF_REGIONS: Final = {
    "referentieregio": (
        "referentieregios",
        "referentieregio's",
        "regio",
        "regio's",
        "streek",
        "streken",
    ),
    "eerstelijnszone": ("eerstelijnszones", "zorgzone", "zorgzones"),
    "vervoerregio": ("vervoerregios", "vervoerregio's", "vervoersregio", "vervoersregio's"),
}
"""Other words for a region of each kind."""


def _regions(key: str, phrase: str, title: str, column: str, outside: str) -> Breakdown:
    """A breakdown by regions of one kind, of the municipalities of today; ``outside`` is said of the rest."""
    named = select(Region.slug, Region.name).where(Region.kind == key)
    return Breakdown(
        key,
        phrase,
        column,
        (
            Column(column, title, unknown=outside),
            Column("region", N_("Code van de regio"), minor=True, unknown="–", key_of=column),
        ),
        item=column,
        order=(By(f"{column}_name"),),
        members=Members(
            named.subquery(f"{column}_named"), "slug", {column: "name", "region": "slug"}
        ),
        select=("region", "regions"),
        units=(key, *UNITS_OF_REGIONS[key]),
    )


REFERENCE_REGION: Final = _regions(
    "referentieregio",
    N_("per referentieregio"),
    N_("Referentieregio"),
    "reference_region",
    _NOT_IN_ONE,
)
CARE_ZONE: Final = _regions(
    "eerstelijnszone",
    N_("per eerstelijnszone"),
    N_("Eerstelijnszone"),
    "care_zone",
    PLACE_NOT_KNOWN,
)
TRANSPORT_REGION: Final = _regions(
    "vervoerregio", N_("per vervoerregio"), N_("Vervoerregio"), "transport_region", _NOT_IN_ONE
)
