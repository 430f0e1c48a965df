"""Geografische spreiding: one subject on the map, per province or per municipality, then compared."""

from dataclasses import replace

import streamlit as st

from language import N_
from pages.parts.choices import parameter_choice, scheme_choice
from pages.parts.figure import Clicks, figure
from pages.parts.state import now, set_page_parameter
from views.compositions import awards, entitlements
from views.map_levels import LEVELS, SUBJECTS, added_up, map_view
from views.map_scenes import NOT_APPLICABLE
from views.place_words import (
    borders_tell,
    newest_is_shown,
    parts_make_total,
    places_chosen,
    population_said,
    said_of_bars,
)
from views.records import moved_maxima

COMPARED = {
    "trekkingsrechten": (entitlements.PER_KIND_OF_CITY, entitlements.SIDE_BY_SIDE),
    "toekenningen": (awards.PER_KIND_OF_CITY, awards.PER_CALL, awards.PER_YEAR),
    "aanvragen": (),
}

here = now()
language = here.language

with st.container(horizontal=True, gap="medium", key="choices"):
    subject = parameter_choice(here, "over", N_("Onderwerp"), SUBJECTS)
    level = parameter_choice(here, "niveau", N_("Niveau"), LEVELS)
    view = map_view(subject, level)
    measure = parameter_choice(here, "maat", N_("Maat"), {f.key: f.label for f in view.faces})
    chosen = here
    if subject == "trekkingsrechten":
        schemes = scheme_choice(here, here.result(entitlements.PER_SCHEME))
        chosen = replace(here, filters=here.filters.with_only("schemes", *schemes))

result, face = chosen.result(view), view.face(measure)
counted = added_up(face, view)
under = [
    *(said_of_bars(result, language) if level == "gemeenten" else []),
    population_said(result, face.measure, language),
    places_chosen(result, level, language),
    parts_make_total(
        result,
        counted,
        language,
        brussels=NOT_APPLICABLE if subject == "trekkingsrechten" else None,
        named=counted != face.measure,
    ),
]
if subject == "trekkingsrechten":
    under.insert(0, newest_is_shown(here.filters, result, language))
    under += borders_tell(chosen.result(moved_maxima.MOVED), language)
figure(
    result,
    chosen,
    face=face,
    under=under,
    clicks=Clicks(
        after=None
        if level == "gemeenten"
        else lambda: set_page_parameter("niveau", "gemeenten", "provincies")
    ),
)

for compared in COMPARED[subject]:
    # Schemes stand side by side in one figure, each alone in the others.
    figure((here if compared is entitlements.SIDE_BY_SIDE else chosen).result(compared), chosen)
if subject == "trekkingsrechten":
    figure(here.result(entitlements.PER_SCHEME), here)
    figure(here.result(moved_maxima.MOVED), here)
