"""Looking up a municipality, also by an old name."""

from __future__ import annotations

import streamlit as st

from pages.parts.escape import for_html
from pages.parts.session import Holder, Slot
from pages.parts.state import Now, set_page_parameter
from places import find_municipality as find_municipality_by
from places import successor
from views.figure_place import THING_PARAMETER
from views.municipality_words import became, findable, found_as


class MunicipalityChoice(Holder):
    """Which municipality is looked up; which one is shown stands in the filters."""

    prefix = "municipality"

    asked = Slot[str | None](None)
    """The one of the name that was chosen, which may be part of another today."""
    choice = Slot[str | None](None)


def find_municipality(here: Now) -> None:
    """Draw a list to type in; a choice opens the page of today's municipality."""
    t, chosen = here.language.t, here.filters.municipalities
    one = chosen[0] if len(chosen) == 1 else None
    asked = MunicipalityChoice.asked.value
    if asked and successor(asked) != one:
        asked = MunicipalityChoice.asked.value = None
    MunicipalityChoice.choice.show(asked or one)
    st.selectbox(
        t("Zoek een gemeente"),
        findable(),
        key=MunicipalityChoice.choice.key,
        index=None,
        format_func=lambda nis: found_as(nis, here.language),
        placeholder=t("Typ een naam, ook een oude"),
        on_change=_take,
        width=420,
    )
    if asked:
        _tell_merger(asked, here)


def tell_place(text: str, here: Now) -> None:
    """Say that a searched name is that of a municipality which is part of another one today."""
    written = find_municipality_by(text, alike=False).written
    if written:
        _tell_merger(written.nis, here)


def _tell_merger(nis: str, here: Now) -> None:
    sentence = became(nis, here.language)
    if sentence:
        st.html(f'<p class="table-note" role="status">{for_html(sentence)}</p>')


def _take() -> None:
    nis = MunicipalityChoice.asked.value = MunicipalityChoice.choice.value
    set_page_parameter(THING_PARAMETER, successor(nis) if nis else "", "")
