"""Geografische spreiding: one subject on the map, per province or per municipality, then compared."""

from dataclasses import replace

from pages.maps.map_page import map_page
from pages.parts.figure import figure
from pages.parts.state import now
from views.compositions import awards, entitlements
from views.records import moved_maxima

COMPARED = {
    "trekkingsrechten": (entitlements.PER_KIND_OF_CITY, entitlements.SIDE_BY_SIDE),
    "toekenningen": (awards.PER_KIND_OF_CITY, awards.PER_CALL, awards.PER_YEAR),
    "aanvragen": (),
}

here = now()
choice = map_page(here)
of_scheme = replace(here, filters=choice.here.filters)

for compared in COMPARED[choice.subject]:
    # Schemes stand side by side in one figure, each alone in the others.
    shown = here if compared is entitlements.SIDE_BY_SIDE else of_scheme
    figure(shown.result(compared), of_scheme)
if choice.subject == "trekkingsrechten":
    figure(here.result(entitlements.PER_SCHEME), here, open_table=True)
    figure(here.result(moved_maxima.MOVED), here, open_table=True)
