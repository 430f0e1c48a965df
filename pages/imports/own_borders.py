"""Official borders of municipalities: given, checked, used by all maps at once, and taken back."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from language import Language
from pages.imports.start import LIMIT
from pages.parts.escape import for_html
from pages.parts.uploads import take_upload, upload_key
from places import borders_in_use, borders_note
from places.given_map import give, take_back
from places.map_file import MapRefused, explain
from places.own_map import SETTING

_OUTCOME, _FILE = "borders_outcome", "borders_file"


@dataclass(frozen=True)
class _Outcome:
    """What became of the last file: used, refused, or back to the schematic map."""

    used: bool = False
    refused: MapRefused | None = None


def own_borders(language: Language) -> None:
    """Draw the block."""
    t = language.t
    with st.container(border=True, key="own_borders"):
        title = for_html(t("Officiële gemeentegrenzen"))
        note = for_html(borders_note(language))
        st.html(f'<div class="figure-head"><h2>{title}</h2><p>{note}</p></div>')
        borders = borders_in_use()
        if borders.by_setting:
            words = t(
                "De beheerder koos deze grenzen met de instelling {setting}; die gaat voor.",
                setting=SETTING,
            )
            st.html(f'<p class="table-note">{for_html(words)}</p>')
            return
        _tell_outcome(language)
        if borders.own or borders.refused:
            st.button(
                t("Terug naar de schematische kaart"), key="borders_back", on_click=_take_back
            )
        with st.expander(t("Een kaartbestand geven"), key="borders_giving"):
            _giving(language)


def _giving(language: Language) -> None:
    t, state = language.t, st.session_state
    steps = (
        t(
            "Haal een GeoJSON van gemeenten of statistische sectoren met hun NIS-code, zoals Digitaal "
            "Vlaanderen en Statbel ze geven."
        ),
        t(
            "Maak er een kaartbestand van: sleep de GeoJSON op “Kaart maken.cmd” in de map voor laptops, of "
            "geef {command} (docs/grenzen.md). Het zegt wat er in het bestand gevonden is.",
            command="python -m borders grenzen.geojson",
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
        state[_OUTCOME] = _given(file.data)
    st.rerun()


def _given(data: bytes) -> _Outcome:
    try:
        give(data)
    except MapRefused as refused:
        return _Outcome(refused=refused)
    return _Outcome(used=True)


def _take_back() -> None:
    take_back()
    st.session_state[_OUTCOME] = _Outcome()


def _tell_outcome(language: Language) -> None:
    outcome: _Outcome | None = st.session_state.get(_OUTCOME)
    if outcome is None:
        return
    t = language.t
    if outcome.refused:
        words = t("Geweigerd; er is niets veranderd.") + " " + explain(outcome.refused, language)
        st.html(f'<p class="refused-band" role="alert">{for_html(words)}</p>')
    elif outcome.used:
        words = t("Alle kaarten tekenen nu deze grenzen.")
        st.html(f'<p class="done-band" role="status">{for_html(words)}</p>')
    else:
        words = t("Alle kaarten zijn weer schematisch.")
        st.html(f'<p class="done-band" role="status">{for_html(words)}</p>')
