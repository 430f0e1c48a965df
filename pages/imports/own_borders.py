"""Official borders of municipalities: given, checked, used by all maps at once, and taken back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import streamlit as st

from language import Language
from pages.imports.start import LIMIT
from pages.parts.escape import for_html
from pages.parts.markup import band, head, items, note
from pages.parts.session import Holder, Slot
from pages.parts.uploads import take_upload, upload_key
from places import borders_in_use, borders_note
from places.own_borders.chosen import SETTING
from places.own_borders.given_file import give, take_back
from places.own_borders.refusal import BordersRefused, explain
from places.own_borders.report import Report, tell

_FILE: Final = "borders"


@dataclass(frozen=True)
class _Outcome:
    """What became of the last file: used, refused, or back to the schematic map."""

    used: Report | None = None
    refused: BordersRefused | None = None


class Borders(Holder):
    """What became of the last file of this session."""

    prefix = "borders"

    outcome = Slot[_Outcome | None](None)


def own_borders(language: Language) -> None:
    """Draw the block."""
    t = language.t
    with st.container(border=True, key="own_borders"):
        st.html(head(t("Officiële gemeentegrenzen"), borders_note(language)))
        in_use = borders_in_use()
        if in_use.by_setting:
            setting = t(
                "De beheerder koos deze grenzen met de instelling {setting}; die gaat voor.",
                setting=SETTING,
            )
            st.html(note(setting))
            return
        _tell_outcome(language)
        if in_use.own or in_use.refused:
            st.button(
                t("Terug naar de schematische kaart"), key="borders_back", on_click=_take_back
            )
        with st.expander(t("Een bestand met grenzen geven"), key="borders_giving"):
            _giving(language)


def _giving(language: Language) -> None:
    t = language.t
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
        Borders.outcome.value = _checked(file.data, file.name)
    st.rerun()


def _checked(data: bytes, name: str) -> _Outcome:
    try:
        return _Outcome(used=give(data, name))
    except BordersRefused as refused:
        return _Outcome(refused=refused)


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
        lines = items(tell(outcome.used, language))
        st.html(band("done", t("Alle kaarten tekenen nu deze grenzen.")) + lines)
    else:
        st.html(band("done", t("Alle kaarten zijn weer schematisch.")))
