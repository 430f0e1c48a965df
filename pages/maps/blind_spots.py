"""Blind spots: the map of them, and under it which municipalities they are, by name."""

from __future__ import annotations

from typing import Any, Final

import pandas as pd
import streamlit as st

from language import Language
from pages.maps.addresses import municipality_address
from pages.maps.choice import links
from pages.parts.escape import for_html
from pages.parts.figure import figure
from pages.parts.kept_parts import kept, of_result
from pages.parts.segments import segments
from pages.parts.state import Now, page_parameter
from views import Column, Result
from views.records.blind_spots import BLIND_SPOTS, FACES
from views.words import cell, per_code

SHOWN_AT_ONCE: Final = 70
"""More municipalities of one kind than a province has are folded under their number."""


def blind_spots_page(here: Now) -> None:
    """Draw the part of the page."""
    first = next(iter(FACES))
    chosen = page_parameter("vlek", first)
    chosen = chosen if chosen in FACES else first
    offered = links(here, "vlek", FACES, chosen)
    st.html(f'<div class="map-controls">{segments(here.language.t("Onderwerp"), offered)}</div>')
    result, face = here.result(BLIND_SPOTS), BLIND_SPOTS.face(chosen)
    column = result.view.column(face.measure)

    def named(shown: Result, language: Language) -> str:
        kinds = [code for code in column.labels if code in set(shown.frame[column.key])]
        return "".join(_kind(shown, column, code, here, language) for code in kinds)

    name = f"counts {of_result(result, face)}"
    counts = kept(name, here, lambda: per_code(result, column, here.language))
    figure(result, here, face=face, texts=named, under=(counts,))


def _kind(result: Result, column: Column, code: str, here: Now, language: Language) -> str:
    """The municipalities of one kind, as links to their pages."""
    rows = result.frame[result.frame[column.key] == code].sort_values("municipality")
    items = "".join(_item(row, here) for _, row in rows.iterrows())
    title = for_html(f"{cell(code, column, language)}: {language.number(len(rows))}")
    folded = "" if len(rows) > SHOWN_AT_ONCE else " open"
    return f'<details class="named-places"{folded}><summary>{title}</summary><ul>{items}</ul></details>'


def _item(row: pd.Series[Any], here: Now) -> str:
    href = for_html(municipality_address(here, str(row["nis"])))
    return f'<li><a href="{href}" target="_self">{for_html(str(row["municipality"]))}</a></li>'
