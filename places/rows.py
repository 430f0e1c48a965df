"""The reference data as rows for the database tables of the same names."""

from __future__ import annotations

from typing import Any

from places.borders import successor
from places.records import all_municipalities, populations, provinces, sources
from places.regions import regions, regions_of

Rows = list[dict[str, Any]]


def load_rows() -> dict[str, Rows]:
    """Rows per table, in the order in which foreign keys want them inserted.

    ``populations`` holds counts by the code of their time only; today's borders are the sum over
    ``municipalities.current_nis``.
    """
    return {
        "sources": _sources(),
        "provinces": [
            {"slug": one.slug, "name": one.name_nl, "nis": one.nis} for one in provinces()
        ],
        "regions": [
            {"slug": one.slug, "kind": one.kind, "name": one.name} for one in regions().values()
        ],
        "municipalities": _municipalities(),
        "populations": _populations(),
    }


def _sources() -> Rows:
    return [
        {
            "id": one.id,
            "kind": one.kind,
            "number": None,
            "title": one.title,
            "publisher": one.publisher,
            "date": one.date,
            "link": one.link,
            "retrieved_on": one.retrieved_on,
            "remark": one.remark,
        }
        for one in sources()
    ]


def _municipalities() -> Rows:
    return [
        {
            "nis": one.nis,
            "name": one.name_nl,
            "province": one.province,
            "valid_from": one.valid_from,
            "valid_to": one.valid_to,
            "successor_nis": one.successor_nis,
            "current_nis": successor(one.nis),
            "arrondissement": one.arrondissement_nis,
            "regional_city": one.centrumstad,
            **_regions(one.nis),
        }
        for one in all_municipalities().values()
    ]


def _regions(nis: str) -> dict[str, str | None]:
    named = regions_of(nis)
    return {
        column: named[kind].slug if kind in named else None
        for kind, column in (
            ("referentieregio", "reference_region"),
            ("eerstelijnszone", "care_zone"),
            ("vervoerregio", "transport_region"),
        )
    }


def _populations() -> Rows:
    return [
        {
            "nis": count.nis,
            "year": count.year,
            "inhabitants": count.inhabitants,
            "note": count.note or None,
            "source_id": count.source_id,
        }
        for count in populations().values()
    ]
