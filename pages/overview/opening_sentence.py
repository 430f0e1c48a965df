"""The sentence that Overzicht opens with: the newest call of which both counts are known."""

from __future__ import annotations

from typing import Final

import streamlit as st

from language import N_
from pages.parts.escape import for_html
from pages.parts.state import Now
from views.records import calls
from views.words import cell

_WHAT: Final = N_(
    "Projectsubsidies van de Vlaamse overheid, van oproep tot resultaat, met een bron bij elk cijfer"
)
_AWARDED: Final = N_("{awarded} van de {submitted} aanvragen voor {call} kregen steun")


def opening_sentence(here: Now) -> None:
    """Draw the headline of the page."""
    t = here.language.t
    said = _decided(here) or t("Wat gebeurde er met het geld van projectoproepen?")
    st.html(
        f'<div class="page-head"><p class="lead">{for_html(t(_WHAT))}</p>'
        f"<h1>{for_html(said)}</h1></div>"
    )


def _decided(here: Now) -> str:
    """The newest call of which sources report how many asked and how many got something."""
    if here.filters.provinces or here.filters.municipalities:
        return ""
    result = here.result(calls.CALLS)
    decided = result.frame.dropna(subset=["submitted", "awarded"])
    exact = decided[decided["submitted"] > 0]
    if exact.empty:
        return ""
    row, view, language = exact.iloc[-1], result.view, here.language
    return language.t(
        _AWARDED,
        awarded=cell(row["awarded"], view.column("awarded"), language),
        submitted=cell(row["submitted"], view.column("submitted"), language),
        call=cell(row["title"], view.column("title"), language),
    )
