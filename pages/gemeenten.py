"""Gemeenten: everything known about one municipality; without a choice, the blind spots."""

from language import N_
from pages.maps.municipality_page import municipality_page
from pages.parts.choices import parameter_choice
from pages.parts.figure import figure
from pages.parts.place_card import find_municipality
from pages.parts.state import now
from views.records import blind_spots
from views.words import per_code

here = now()
chosen = here.filters.municipalities

if len(chosen) == 1:
    municipality_page(here, chosen[0])
else:
    find_municipality(here)
    face = parameter_choice(here, "vlek", N_("Blinde vlekken"), blind_spots.FACES)
    result = here.result(blind_spots.BLIND_SPOTS)
    shown = blind_spots.BLIND_SPOTS.face(face)
    counts = per_code(result, result.view.column(shown.measure), here.language)
    figure(result, here, face=shown, under=(counts,))
