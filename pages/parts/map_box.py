"""A map as wide as there is room, with its buttons and its legend in HTML around it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, Literal

import streamlit as st

from charts.look import Look
from charts.map_fills import Fill, Key
from language import N_, Language
from pages._streamlit import chart
from pages.parts.escape import for_html

Level = Literal["municipalities", "provinces"]

_BUTTONS: Final = (
    ("in", "+", N_("Zoom in")),
    ("out", "−", N_("Zoom uit")),
    ("whole", "", N_("Toon de hele kaart")),
)


def as_spec(drawn: Any) -> str:
    """The JSON of a figure of a map, which takes the room that the page has."""
    drawn.update_layout(height=None)
    spec: str = drawn.to_json(validate=False)
    return spec


def map_box(
    spec: str,
    key: Key,
    look: Look,
    *,
    name: str,
    level: Level,
    alt: str,
    take_click: Callable[[], None] | None = None,
    zoom: bool = True,
) -> None:
    """Draw a figure made with ``Look.bare`` (``as_spec``) and its legend; ``name`` is the key of its chart.

    What stands on it has room at any width, and nothing moves while it loads (assets/kaart.css, kaart.js).
    ``take_click`` runs after a click on an area; without, and without ``zoom``, it only shows.
    """
    language = look.language
    with st.container(key=f"map_box_{level}_{name}"):
        if zoom:
            st.html(_zoom_buttons(language))
        chart(
            spec,
            key=name,
            settings=_config(language),
            alt=alt,
            height="stretch",
            take_click=take_click,
        )
    more = language.t("Zoom in voor de namen van alle centrumsteden.")
    with_hint = zoom and level == "municipalities"
    hint = f'<p class="map-hint">{for_html(more)}</p>' if with_hint else ""
    st.html(hint + _legend(key, look))


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


def _zoom_buttons(language: Language) -> str:
    buttons = "".join(
        f'<button type="button" data-zoom="{kind}" aria-label="{for_html(language.t(words))}"'
        f' title="{for_html(language.t(words))}">{sign or "<i></i>"}</button>'
        for kind, sign, words in _BUTTONS
    )
    label = for_html(language.t("Zoom op de kaart"))
    return f'<div class="map-zoom" role="group" aria-label="{label}">{buttons}</div>'


def _legend(key: Key, look: Look) -> str:
    """The keys of a map as HTML: its classes from little to much, then what else stands on it.

    What looks as the ground has no key.
    """
    language = look.language
    seen = [fill for fill in key.fills if fill.line or fill.colour != look.ground]
    items = [_circle(words, size) for words, size in key.circles]
    items += [_fill(fill, language) for fill in seen if fill.words]
    if key.fictional:
        words = for_html(language.t("gearceerd: fictief"))
        items.append(f'<li><i class="hatched"></i>{words}</li>')
    label = for_html(language.t("Legende"))
    return f'<ul class="map-legend" aria-label="{label}">{"".join(items)}</ul>'


def _fill(fill: Fill, language: Language) -> str:
    line = f' class="{fill.line}"' if fill.line else ""
    words = f"{fill.words} ({language.t('Brussel')})" if fill.line == "solid" else fill.words
    return f'<li><i{line} style="background:{fill.colour}"></i>{for_html(words)}</li>'


def _circle(words: str, size: float) -> str:
    return (
        f'<li class="circle"><i style="width:{size:.0f}px;height:{size:.0f}px"></i>'
        f"{for_html(words)}</li>"
    )
