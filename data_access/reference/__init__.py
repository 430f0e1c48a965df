"""Municipalities, mergers, postcodes, provinces and map shapes, each with its source.

Rows elsewhere keep the NIS code of their time; ``successor`` looks up today's.
"""

from data_access.reference.borders import (
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
from data_access.reference.finding import Match, find_municipality
from data_access.reference.own_borders.in_use import BordersInUse, borders_in_use, borders_note
from data_access.reference.records import (
    Merger,
    Municipality,
    Population,
    Province,
    Source,
    mergers,
    provinces,
    sources,
)
from data_access.reference.rows import load_rows
from data_access.reference.shapes import BRUSSELS_NIS, shapes

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
    "Source",
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
    "municipality",
    "population",
    "predecessors",
    "province",
    "provinces",
    "shapes",
    "sources",
    "successor",
    "territory",
]
