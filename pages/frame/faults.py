"""The sentences a reader sees when a page or the data fails: what happened and what to do."""

from __future__ import annotations

import streamlit as st

from database.faults import DataUnavailable
from language import get_language
from pages.parts.escape import for_markdown


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


def unavailable(fault: DataUnavailable) -> None:
    """Say that no figures can be shown, why, and what to do."""
    t = get_language(st.query_params.get("taal", "nl")).t
    st.title(t("Geen gegevens beschikbaar"), anchor=False)
    st.error(for_markdown(t(fault.sentence)))
