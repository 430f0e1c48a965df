"""Gemeenten: everything known about one municipality; without a choice, the blind spots."""

from collections.abc import Iterable, Mapping
from typing import Any

import streamlit as st

from language import N_
from pages.parts.choices import parameter_choice
from pages.parts.figure import figure
from pages.parts.markup import note
from pages.parts.place_card import find_municipality, place_card
from pages.parts.state import now
from pages.parts.text_list import text_list
from views import Result
from views.compositions import awards, entitlements, inhabitants
from views.records import applications, blind_spots, networks, projects
from views.texts import practice
from views.words import per_code

here = now()
chosen = here.filters.municipalities


def figures_that_hold_something(blocks: Iterable[tuple[Result, Mapping[str, Any]]]) -> None:
    """Draw each result with its own options of ``figure``, and say which ones hold nothing."""
    empty = []
    for result, options in blocks:
        if result.empty:
            empty.append(here.language.t(result.view.title))
        else:
            figure(result, here, **options)
    if empty:
        st.html(
            note(here.language.t("Hierover is niets gekend: {titles}.", titles="; ".join(empty)))
        )


find_municipality(here)

if len(chosen) == 1:
    place_card(chosen[0], here)
    # What merged is told in the parts of its time, which add up to what stands above them.
    parts, counted = here.result(entitlements.PARTS), inhabitants.PER_YEAR
    merged = parts.frame["municipality"].nunique() > 1
    activities = text_list("activity", groups=("strategy", "short_name"), details=("place",))
    figures_that_hold_something(
        (
            (here.result(entitlements.COMPARED), {}),
            *(((parts, {"open_table": True}),) if merged else ()),
            (here.result(awards.COMPARED), {}),
            (here.result(applications.ALL), {"open_table": True}),
            (here.result(projects.PROJECTS), {"open_table": True}),
            (here.result(networks.ATTENDANCE), {"open_table": True}),
            (here.result(practice.PER_MUNICIPALITY), {"texts": activities}),
            (here.result(practice.GOALS), {"texts": text_list("goal", groups=("place", "side"))}),
            (here.result(counted, borders="then"), {"open_table": True}),
        ),
    )
else:
    face = parameter_choice(here, "vlek", N_("Blinde vlekken"), blind_spots.FACES)
    result = here.result(blind_spots.BLIND_SPOTS)
    shown = blind_spots.BLIND_SPOTS.face(face)
    counts = per_code(result, result.view.column(shown.measure), here.language)
    figure(result, here, face=shown, under=(counts,))
