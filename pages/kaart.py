"""Kaart en gemeenten: one subject on the map, figures compared, blind spots, or all of one municipality."""

from pages.maps.blind_spots import blind_spots_page
from pages.maps.choice import map_choice
from pages.maps.map_page import map_page
from pages.maps.municipality_page import municipality_page, no_municipality
from pages.parts.figure import figure
from pages.parts.kept_parts import keep
from pages.parts.layout import beside
from pages.parts.state import TAB_PARAMETER, now, page_parameter
from views.compositions import awards, entitlements
from views.figure_place import THING_PARAMETER
from views.records import moved_maxima

here = now()


def _compared() -> None:
    """Each scheme alone where amounts of several would be added; side by side where that is the figure."""
    keep("schemes", here, _schemes)
    figure(here.result(entitlements.SIDE_BY_SIDE), here)
    keep("awards", here, _awards)


def _schemes() -> None:
    of_scheme = map_choice(here).here
    beside(
        lambda: figure(of_scheme.result(entitlements.PER_KIND_OF_CITY), of_scheme),
        lambda: figure(here.result(awards.PER_KIND_OF_CITY), here),
        name="compared",
    )
    figure(here.result(entitlements.PER_SCHEME), here)


def _awards() -> None:
    figure(here.result(awards.PER_YEAR), here)
    figure(here.result(awards.PER_CALL), here)
    figure(here.result(moved_maxima.MOVED), here)


def _blind_spots() -> None:
    blind_spots_page(here)


PARTS = {"vergelijken": _compared, "blinde-vlekken": _blind_spots}

nis = page_parameter(THING_PARAMETER, "").strip()
if nis and nis not in here.options.values["municipalities"]:
    no_municipality(here)
elif nis:
    municipality_page(here.only(provinces=(), municipalities=(nis,)), nis)
elif part := PARTS.get(page_parameter(TAB_PARAMETER, "")):
    part()
else:
    map_page(here)
