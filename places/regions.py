"""Regions of several municipalities beside the provinces: referentieregio, eerstelijnszone, vervoerregio.

They are made of the municipalities of 2025; one that merged belongs to the region of what it became.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from places.borders import successor
from places.records import DATA, read_csv


@dataclass(frozen=True)
class Region:
    """A region; ``slug`` is its name in links, ``kind`` referentieregio, eerstelijnszone or vervoerregio."""

    slug: str
    kind: str
    name: str
    source_id: str


@lru_cache(maxsize=1)
def regions() -> dict[str, Region]:
    """All regions by slug, per kind in alphabetical order."""
    return {row["slug"]: Region(**row) for row in read_csv(DATA / "regions.csv")}


def regions_of(nis: str) -> dict[str, Region]:
    """Per kind the region of a municipality, of today or of old: none where the source names none.

    Brussels has an eerstelijnszone only. Raises KeyError for a code that never was.
    """
    named = _by_municipality().get(successor(nis), {})
    return {kind: regions()[slug] for kind, slug in named.items()}


def municipalities_of(region: str) -> tuple[str, ...]:
    """The codes of today's municipalities in a region, by its slug."""
    return tuple(nis for nis, named in _by_municipality().items() if region in named.values())


@lru_cache(maxsize=1)
def _by_municipality() -> dict[str, dict[str, str]]:
    return {
        row.pop("nis"): {kind: slug for kind, slug in row.items() if slug}
        for row in read_csv(DATA / "municipality_regions.csv")
    }
