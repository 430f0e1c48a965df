"""Where links about places lead: the one module to change when pages move."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from pages.parts.opening import municipality_path
from pages.parts.state import Now

MAP_PAGE: Final = "kaart"


def municipality_address(here: Now, nis: str) -> str:
    """The page of a municipality."""
    return municipality_path(nis, here)


def municipalities_of(here: Now, province: str) -> str:
    """The map as it is, of the municipalities of a province."""
    filters = replace(here.filters, provinces=(province,), municipalities=())
    return replace(here, filters=filters).path_here({"niveau": "gemeenten", "plaats": ""})


def on_the_map(here: Now, nis: str) -> str:
    """The map with a municipality outlined, and nothing filtered by place."""
    filters = replace(here.filters, provinces=(), municipalities=())
    return replace(here, filters=filters).path(MAP_PAGE, {"niveau": "gemeenten", "plaats": nis})


def map_address(here: Now, province: str = "") -> str:
    """The map of all municipalities, or those of a province."""
    provinces = (province,) if province else ()
    filters = replace(here.filters, provinces=provinces, municipalities=())
    return replace(here, filters=filters).path(MAP_PAGE, {"niveau": "gemeenten"})
