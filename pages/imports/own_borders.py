"""Official borders of municipalities: given, checked, used by all maps at once, and taken back."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from language import Language
from pages.imports.start import LIMIT
from pages.parts.escape import for_html
from pages.parts.uploads import take_upload, upload_key
from places import borders_in_use, borders_note
from places.own_borders.chosen import SETTING
from places.own_borders.given_file import give, take_back
from places.own_borders.refusal import BordersRefused, explain
from places.own_borders.report import Report, tell

_OUTCOME, _FILE = "borders_outcome", "borders_file"


@dataclass(frozen=True)
class _Outcome:
    """What became of the last file: used, refused, or back to the schematic map."""

    used: Report | None = None
    refused: BordersRefused | None = None


def own_borders(language: Language) -> None:
    """Draw the block."""
    t = language.t
    with st.container(border=True, key="own_borders"):
        title = for_html(t("Officiële gemeentegrenzen"))
        note = for_html(borders_note(language))
        st.html(f'<div class="figure-head"><h2>{title}</h2><p>{note}</p></div>')
        found = borders_in_use()
        if found.by_setting:
            words = t(
                "De beheerder koos deze grenzen met de instelling {setting}; die gaat voor.",
                setting=SETTING,
            )
            st.html(f'<p class="table-note">{for_html(words)}</p>')
            return
        _tell_outcome(language)
        if found.own or found.refused:
            st.button(
                t("Terug naar de schematische kaart"), key="borders_back", on_click=_take_back
            )
        with st.expander(t("Een bestand met grenzen geven"), key="borders_giving"):
            _giving(language)


def _giving(language: Language) -> None:
    t, state = language.t, st.session_state
    lead = t(
        "Een GeoJSON van gemeenten of statistische sectoren met hun NIS-code, zoals Digitaal Vlaanderen "
        "en Statbel ze geven. De atlas kijkt het bestand na; klopt het, dan gebruiken alle kaarten het "
        "meteen, voor iedereen, ook na een herstart. Een bestand van meer dan {limit} MB geeft de "
        "beheerder op met de instelling {setting}.",
        limit=LIMIT,
        setting=SETTING,
    )
    st.html(f"<p>{for_html(lead)}</p>")
    st.file_uploader(
        t("Bestand met grenzen"),
        key=upload_key(_FILE),
        max_upload_size=LIMIT,
        label_visibility="collapsed",
    )
    file = take_upload(_FILE)
    if file is None:
        return
    with st.spinner(t("De grenzen worden nagekeken …")):
        state[_OUTCOME] = _given(file.data, file.name)
    st.rerun()


def _given(data: bytes, name: str) -> _Outcome:
    try:
        return _Outcome(used=give(data, name))
    except BordersRefused as refused:
        return _Outcome(refused=refused)


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
        items = "".join(f"<li>{for_html(line)}</li>" for line in tell(outcome.used, language))
        st.html(
            f'<p class="done-band" role="status">{for_html(words)}</p>'
            f'<ul class="readings">{items}</ul>'
        )
    else:
        words = t("Alle kaarten zijn weer schematisch.")
        st.html(f'<p class="done-band" role="status">{for_html(words)}</p>')
