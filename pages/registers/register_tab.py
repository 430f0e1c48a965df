"""The part of Geld on the subsidieregister: awarded against paid, receivers, and what it is held beside."""

from __future__ import annotations

import streamlit as st

from pages.parts.figure import figure
from pages.parts.layout import beside
from pages.parts.markup import note
from pages.parts.state import Now
from pages.registers.loaded import is_loaded
from views.compositions import register
from views.records import register as lines


def register_figures(here: Now) -> None:
    """Draw all figures but the list of lines."""
    beside(
        lambda: figure(here.result(register.PER_THEME), here),
        lambda: figure(here.result(register.LARGEST), here),
        lambda: figure(here.result(register.PER_YEAR), here),
        lambda: figure(here.result(register.PER_GRANTOR), here),
        lambda: figure(here.result(register.PER_DOMAIN), here),
        lambda: figure(here.result(register.PER_RECEIVER), here),
        name="register",
    )
    for view in (lines.AWARDS_BESIDE, lines.ABOVE, lines.SEVERAL):
        held = here.result(view)
        if not held.empty:
            figure(held, here)


def of_municipality(here: Now) -> None:
    """Draw what the register says of the bodies in one municipality; nothing where no register is loaded.

    The filters of ``here`` hold the municipality alone.
    """
    if not is_loaded(here):
        return
    if here.result(lines.LINES).empty:
        words = here.language.t("Het geladen subsidieregister heeft geen lijn in deze gemeente.")
        st.html(note(words))
        return
    beside(
        lambda: figure(here.result(register.PER_THEME), here),
        lambda: figure(here.result(register.LARGEST), here),
        lambda: figure(here.result(register.PER_YEAR), here),
        lambda: figure(here.result(register.PER_RECEIVER), here),
        name="register_here",
    )
    for view in (lines.ABOVE, lines.SEVERAL):
        held = here.result(view)
        if not held.empty:
            figure(held, here)
    figure(here.result(lines.LINES), here)
