"""The map itself: drawn as wide as there is room, with its buttons and its legend in HTML around it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import streamlit as st

from charts.look import Look
from charts.map_fills import Fill, Key
from language import N_, Language
from pages.maps.choice import PLACE_PARAMETER, MapChoice
from pages.parts.escape import for_html
from pages.parts.session import Holder, Slot
from pages.parts.state import Now, page_parameter, set_page_parameter
from views.place_words import focus
from views.words import alternative

_BUTTONS = (
    ("in", "+", N_("Zoom in")),
    ("out", "−", N_("Zoom uit")),
    ("whole", "", N_("Toon de hele kaart")),
)


class Maps(Holder):
    """The maps of the pages, by View and face; what is outlined stands in the address."""

    prefix = "map"

    clicked = Slot("")
    """The place that was clicked last."""

    @classmethod
    def of(cls, choice: MapChoice) -> Slot[Any]:
        """The map of a choice; its value is what Streamlit tells of a click."""
        return cls.named(f"of_{choice.result.view.key}_{choice.face.key}", None)


def draw_map(choice: MapChoice, key: Key, here: Now, *, still: bool = False) -> None:
    """Draw the map of a choice and its legend; a click outlines a place, a second one lets go of it.

    A ``still`` map only shows.
    """
    language, slot = here.language, Maps.of(choice)
    look = replace(here.look, focus=focus(choice.result.filters), bare=True)
    drawn = choice.face.chart(choice.result.frame, look)
    drawn.update_layout(height=None)
    level = "municipalities" if choice.of_municipalities else "provinces"
    with st.container(key=f"map_box_{level}"):
        if not still:
            st.html(_zoom_buttons(language))
        plotly: Any = st.plotly_chart  # no overload takes a choice of its two kinds
        plotly(
            drawn,
            theme=None,
            key=slot.key,
            height="stretch",
            config=_config(language),
            alt=alternative(choice.result, language, choice.face.measure),
            on_select="ignore" if still else lambda: _take_click(slot),
            selection_mode="points",
        )
    more = language.t("Zoom in voor de namen van alle centrumsteden.")
    hint = f'<p class="map-hint">{for_html(more)}</p>' if choice.of_municipalities else ""
    st.html(hint + legend(key, here.look))


def _config(language: Language) -> dict[str, Any]:
    """Plotly's own buttons are there for assets/kaart.js, which presses them; nobody sees them."""
    return {
        "displayModeBar": True,
        "modeBarButtons": [["zoomInGeo", "zoomOutGeo", "resetGeo"]],
        "locale": language.code,
        "locales": {language.code: language.plotly_locale},
        "topojsonURL": "/assets/topojson/",
        "scrollZoom": False,
    }


def _take_click(slot: Slot[Any]) -> None:
    points = slot.value.selection.points
    # A map that holds its mark tells only that the mark was let go of.
    place = points[0].get("location") if points else Maps.clicked.value
    if not place:
        return
    Maps.clicked.value = place
    chosen = page_parameter(PLACE_PARAMETER, "")
    set_page_parameter(PLACE_PARAMETER, "" if place == chosen else place, "")


def _zoom_buttons(language: Language) -> str:
    buttons = "".join(
        f'<button type="button" data-zoom="{kind}" aria-label="{for_html(language.t(words))}"'
        f' title="{for_html(language.t(words))}">{sign or "<i></i>"}</button>'
        for kind, sign, words in _BUTTONS
    )
    label = for_html(language.t("Zoom op de kaart"))
    return f'<div class="map-zoom" role="group" aria-label="{label}">{buttons}</div>'


def legend(key: Key, look: Look) -> str:
    """The keys of a map as HTML: its classes from little to much, then what else stands on it.

    What looks as the ground has no key.
    """
    language = look.language
    seen = [fill for fill in key.fills if fill.line or fill.colour != look.ground]
    items = [_circle(words, size) for words, size in key.circles]
    items += [_fill(fill, language) for fill in seen if fill.words]
    if key.fictional:
        items.append(
            f'<li><i class="hatched"></i>{for_html(language.t("gearceerd: fictief"))}</li>'
        )
    return f'<ul class="map-legend" aria-label="{for_html(language.t("Legende"))}">{"".join(items)}</ul>'


def _fill(fill: Fill, language: Language) -> str:
    line = f' class="{fill.line}"' if fill.line else ""
    words = f"{fill.words} ({language.t('Brussel')})" if fill.line == "solid" else fill.words
    return f'<li><i{line} style="background:{fill.colour}"></i>{for_html(words)}</li>'


def _circle(words: str, size: float) -> str:
    return (
        f'<li class="circle"><i style="width:{size:.0f}px;height:{size:.0f}px"></i>'
        f"{for_html(words)}</li>"
    )
