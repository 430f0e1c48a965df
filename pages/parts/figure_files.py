"""The files of a figure: Excel, the picture, its link; and the button that presents it."""

from __future__ import annotations

from typing import Final

import streamlit as st

from exports.excel import workbook
from exports.picture import available, picture
from exports.types import EXCEL, PNG
from language import Language
from pages.parts.attempts import Attempts, attempts_of, tell_outcome
from pages.parts.present_button import present_button
from pages.parts.state import Now
from views import Face, Result

PATIENCE: Final = 15.0
"""Seconds; a picture is made or given up sooner (exports.picture)."""


@st.fragment
def figure_files(result: Result, now: Now, face: Face | None, drawn: bool, link: str) -> None:
    """Draw the buttons; a picture is offered where a chart is ``drawn`` and a browser can draw it."""
    language, view = now.language, result.view
    attempts = attempts_of(f"picture_{view.key}")
    with st.container(horizontal=True, gap="small", key=f"files_{view.key}"):
        st.download_button(
            language.t("Excel"),
            data=lambda: workbook([result], language, link=link),
            file_name=f"{view.key}.xlsx",
            mime=EXCEL,
            key=f"excel_{view.key}",
            on_click="ignore",
            help=language.t("Precies wat hier staat, met filters, bronnen en definities"),
        )
        asked = drawn and available() and _picture(result, language, face, link, attempts)
        with st.popover(language.t("Link"), key=f"link_{view.key}"):
            st.code(link, language=None, wrap_lines=True)
        present_button(result, now, face)
    if asked:
        tell_outcome(attempts, language, PATIENCE)


def _picture(
    result: Result, language: Language, face: Face | None, link: str, attempts: Attempts
) -> bool:
    """The figure as it is shown, as a PNG; True after a click."""
    key = result.view.key
    return st.download_button(
        language.t("PNG"),
        data=lambda: attempts.watched(lambda: picture(result, language, face, link=link)),
        file_name=f"{key}.png",
        mime=PNG,
        key=f"png_{key}",
        help=language.t("De figuur als afbeelding, met titel, filters en bronnen"),
    )
