"""Official borders of municipalities: given, checked, used by all maps at once, and taken back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import streamlit as st

from database.own_folder import command
from language import Language
from pages.imports.start import LIMIT
from pages.parts.escape import for_html
from pages.parts.markup import band, head, note
from pages.parts.session import Holder, Slot
from pages.parts.uploads import take_upload, upload_key
from places import borders_in_use, borders_note
from places.given_map import give, take_back
from places.map_file import MapRefused, explain
from places.own_map import SETTING

_FILE: Final = "borders"


@dataclass(frozen=True)
class _Outcome:
    """What became of the last file: used, refused, or back to the schematic map."""

    used: bool = False
    refused: MapRefused | None = None


class Borders(Holder):
    """What became of the last file of this session."""

    prefix = "borders"

    outcome = Slot[_Outcome | None](None)


def own_borders(language: Language) -> None:
    """Draw the block."""
    t = language.t
    with st.container(key="own_borders"):
        st.html(head(t("Officiële gemeentegrenzen"), borders_note(language)))
        borders = borders_in_use()
        if borders.by_setting:
            setting = t(
                "De beheerder koos deze grenzen met de instelling {setting}; die gaat voor.",
                setting=SETTING,
            )
            st.html(note(setting))
            return
        _tell_outcome(language)
        if borders.own or borders.refused:
            st.button(
                t("Terug naar de schematische kaart"), key="borders_back", on_click=_take_back
            )
        with st.expander(t("Een kaartbestand geven"), key="borders_giving"):
            _giving(language)


def _giving(language: Language) -> None:
    t = language.t
    steps = (
        t(
            "Haal een GeoJSON van gemeenten of statistische sectoren met hun NIS-code, zoals Digitaal "
            "Vlaanderen en Statbel ze geven."
        ),
        t(
            "Maak er een kaartbestand van: sleep de GeoJSON op “Kaart maken.cmd” in de map voor laptops, of "
            "geef {command} (docs/grenzen.md). Het zegt wat er in het bestand gevonden is.",
            command=f"{command()} borders grenzen.geojson",
        ),
        t(
            "Geef hier het kaartbestand (grenzen.kaart.json). De atlas kijkt het na; klopt het, dan "
            "gebruiken alle kaarten het meteen, voor iedereen, ook na een herstart."
        ),
    )
    st.html(f"<ol>{''.join(f'<li>{for_html(step)}</li>' for step in steps)}</ol>")
    st.file_uploader(
        t("Kaartbestand"),
        key=upload_key(_FILE),
        max_upload_size=LIMIT,
        label_visibility="collapsed",
    )
    file = take_upload(_FILE)
    if file is None:
        return
    with st.spinner(t("De grenzen worden nagekeken …")):
        Borders.outcome.value = _given(file.data)
    st.rerun()


def _given(data: bytes) -> _Outcome:
    try:
        give(data)
    except MapRefused as refused:
        return _Outcome(refused=refused)
    return _Outcome(used=True)


def _take_back() -> None:
    take_back()
    Borders.outcome.value = _Outcome()


def _tell_outcome(language: Language) -> None:
    outcome, t = Borders.outcome.value, language.t
    if outcome is None:
        return
    if outcome.refused:
        reason = explain(outcome.refused, language)
        st.html(band("refused", t("Geweigerd; er is niets veranderd.") + " " + reason))
    elif outcome.used:
        st.html(band("done", t("Alle kaarten tekenen nu deze grenzen.")))
    else:
        st.html(band("done", t("Alle kaarten zijn weer schematisch.")))
