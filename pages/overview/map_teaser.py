"""The map of Overzicht: the newest scheme, per inhabitant."""

from __future__ import annotations

from typing import Any

import streamlit as st

from pages.maps.choice import MapChoice
from pages.maps.map_drawing import draw_map
from pages.parts.figure_head import head
from pages.parts.figure_notes import foot
from pages.parts.kept_parts import legend
from pages.parts.presenting import drawn
from pages.parts.state import Now
from views import Result, View
from views.compositions import entitlements
from views.results import told_of


def map_teaser(here: Now) -> None:
    """Draw it, with the way to the map itself; nothing where no scheme matches."""
    schemes = list(here.result(entitlements.PER_SCHEME).frame["key"])
    if not schemes:
        return
    view = entitlements.PER_MUNICIPALITY
    face, alone = view.faces[0], here.only(schemes=(schemes[-1],))
    result = _of_one(view, alone)
    key = None if result.empty else legend(result, face, here.look)
    if key is None:
        return
    drawn(result, face)
    leads = (here.path("kaart", view.at), here.language.t("Open de kaart"))
    with st.container(key=f"figure_{view.key}"):
        st.html(
            f'<div class="figure">{head(result, alone, face, drawn=False, table=None, leads=leads)}</div>'
        )
        choice = MapChoice(alone, "trekkingsrechten", "gemeenten", result, face, "", all_rows=False)
        draw_map(choice, key, alone, still=True)
        st.html(f'<div class="figure">{foot(result, here.language)}</div>')


def _of_one(view: View, alone: Now) -> Result:
    """The answer for one scheme, which is of one year: others say nothing of it.

    One year alone says which inhabitants count.
    """
    time: dict[str, Any] = {} if alone.filters.one_year else {"years": (), "period": None}
    return told_of(alone.filters, alone.result(view, **time), alone.reader)
