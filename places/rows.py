"""The reference data as rows for the database tables of the same names."""

from __future__ import annotations

from typing import Any

from places.borders import successor
from places.records import all_municipalities, populations, provinces, sources

Rows = list[dict[str, Any]]


def load_rows() -> dict[str, Rows]:
    """Rows per table, in the order in which foreign keys want them inserted.

    ``populations`` holds counts by the code of their time only; today's borders are the sum over
    ``municipalities.current_nis``.
    """
    return {
        "sources": _sources(),
        "provinces": [
            {"slug": found.slug, "name": found.name_nl, "nis": found.nis} for found in provinces()
        ],
        "municipalities": _municipalities(),
        "populations": _populations(),
    }


def _sources() -> Rows:
    return [
        {
            "id": found.id,
            "kind": found.kind,
            "number": None,
            "title": found.title,
            "publisher": found.publisher,
            "date": found.date,
            "link": found.link,
            "retrieved_on": found.retrieved_on,
            "remark": found.remark,
        }
        for found in sources()
    ]


def _municipalities() -> Rows:
    return [
        {
            "nis": found.nis,
            "name": found.name_nl,
            "province": found.province,
            "valid_from": found.valid_from,
            "valid_to": found.valid_to,
            "successor_nis": found.successor_nis,
            "current_nis": successor(found.nis),
            "arrondissement": found.arrondissement_nis,
            "regional_city": found.centrumstad,
        }
        for found in all_municipalities().values()
    ]


def _populations() -> Rows:
    return [
        {
            "nis": found.nis,
            "year": found.year,
            "inhabitants": found.inhabitants,
            "note": found.note or None,
            "source_id": found.source_id,
        }
        for found in populations().values()
    ]
