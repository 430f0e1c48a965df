"""The PNG button of a figure, and the sentence that is read when no picture can be made."""

from __future__ import annotations

from typing import Final

import streamlit as st

from exports.picture import available, picture
from exports.types import PNG
from language import Language
from pages.parts import attempts
from views import Face, Result

PATIENCE: Final = 15.0
"""Seconds; a picture is made or given up sooner (exports.picture)."""


def picture_button(result: Result, language: Language, face: Face | None, link: str) -> bool:
    """A button that gives the figure as it is shown as a PNG; nothing where no browser can draw it.

    To be drawn in a fragment. True after a click; ``tell_outcome`` says how it went.
    """
    if not available():
        return False
    view, tried = result.view, _attempts(result)
    return st.download_button(
        language.t("PNG"),
        data=lambda: tried.watched(lambda: picture(result, language, face, link=link)),
        file_name=f"{view.key}.png",
        mime=PNG,
        key=f"png_{view.key}",
        help=language.t("De figuur als afbeelding, met titel, filters en bronnen"),
    )


def tell_outcome(result: Result, language: Language) -> None:
    """After a click: wait until the picture is made or given up, and say why it was given up."""
    attempts.tell_outcome(_attempts(result), language, PATIENCE)


def _attempts(result: Result) -> attempts.Attempts:
    return attempts.attempts_of(f"picture_{result.view.key}")
