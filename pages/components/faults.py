"""The sentences a reader sees when a page or the data fails: what happened and what to do."""

from __future__ import annotations

from typing import Final

import streamlit as st

from language import N_, get_language
from pages.components.escape import for_markdown


def show(reference: str) -> None:
    """Say that something failed, and by which reference it can be found in the log."""
    language = get_language(st.query_params.get("taal", "nl"))
    st.error(
        language.t(
            "Deze pagina kon niet worden getoond. Vernieuw ze; lukt het dan nog niet, "
            "meld het dan met de verwijzing {reference}.",
            reference=reference,
        )
    )


REASONS: Final = {
    "missing": N_("De databank is leeg. Start de atlas opnieuw: de gegevens worden dan geladen."),
    "broken": N_(
        "De databank is beschadigd en wordt niet gebruikt. Zet een reservekopie terug, of verwijder het "
        "bestand en start de atlas opnieuw: de voorbeeldgegevens worden dan opnieuw geladen."
    ),
    "newer": N_(
        "De databank is gemaakt door een nieuwere versie van de atlas. Werk de atlas bij, of gebruik "
        "een andere databank."
    ),
    "changed": N_(
        "De tabellen van de databank zijn niet die van deze versie. Zet een reservekopie terug, of "
        "verwijder het bestand en start de atlas opnieuw."
    ),
    "locked": N_(
        "De databank is bezet door een ander programma. Wacht even en vernieuw de pagina."
    ),
    "full": N_("De schijf is vol of geeft fouten. Maak plaats en vernieuw de pagina."),
    "read_only": N_(
        "De databank mag niet beschreven worden. Geef de atlas schrijfrechten op haar map."
    ),
    "unreachable": N_(
        "De databank is niet bereikbaar. Kijk na of ze aanstaat en of de instelling klopt."
    ),
}
"""What a fault of the data means to people, and what they can do, by its code."""


def unavailable(reason: str) -> None:
    """Say that no figures can be shown, why, and what to do."""
    t = get_language(st.query_params.get("taal", "nl")).t
    st.title(t("Geen gegevens beschikbaar"), anchor=False)
    st.error(t(REASONS.get(reason, REASONS["unreachable"])))


def plain(text: str) -> str:
    """Text of unknown origin for a place that renders markdown."""
    return for_markdown(text)
