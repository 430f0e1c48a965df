"""Municipalities, mergers, postcodes, provinces and map shapes, each with its source.

Rows elsewhere keep the NIS code of their time; ``successor`` looks up today's.
"""

from places.borders import (
    Borders,
    HistoryNote,
    by_postcode,
    centrumsteden,
    code_on,
    history_note,
    municipalities,
    municipality,
    population,
    predecessors,
    province,
    successor,
    territory,
)
from places.own_map import BordersInUse, borders_in_use, borders_note
from places.records import (
    BRUSSELS_NIS,
    Merger,
    Municipality,
    Population,
    Province,
    Source,
    mergers,
    provinces,
    sources,
)
from places.regions import Region, municipalities_of, regions, regions_of
from places.rows import load_rows
from places.search import Match, find_municipality
from places.shapes import shapes
from places.written_places import WrittenPlace, read_place

__all__ = [
    "BRUSSELS_NIS",
    "Borders",
    "BordersInUse",
    "HistoryNote",
    "Match",
    "Merger",
    "Municipality",
    "Population",
    "Province",
    "Region",
    "Source",
    "WrittenPlace",
    "borders_in_use",
    "borders_note",
    "by_postcode",
    "centrumsteden",
    "code_on",
    "find_municipality",
    "history_note",
    "load_rows",
    "mergers",
    "municipalities",
    "municipalities_of",
    "municipality",
    "population",
    "predecessors",
    "province",
    "provinces",
    "read_place",
    "regions",
    "regions_of",
    "shapes",
    "sources",
    "successor",
    "territory",
]
