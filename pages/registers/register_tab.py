"""The part of Geld on the subsidieregister: awarded against paid, receivers, and what it is held beside."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import streamlit as st

from language import N_
from pages.parts.figure import figure
from pages.parts.figure_table import FEW_ROWS
from pages.parts.layout import beside
from pages.parts.markup import note
from pages.parts.segments import Segment, segments
from pages.parts.state import Now, page_parameter
from pages.registers.loaded import is_loaded
from views.compositions import register
from views.records import register as lines

PART: Final = "deel"
"""The parameter that names a part of the register."""
PARTS: Final = {
    "": N_("Cijfers"),
    "lijnen": N_("Lijnen"),
    "naast": N_("Naast de andere gegevens"),
}


def register_parts(here: Now, lines_block: Callable[[], None]) -> None:
    """Draw the part that the address asks for: figures, what it is held beside, or ``lines_block``."""
    part = page_parameter(PART, "")
    label = here.language.t("Delen van het subsidieregister")
    offered = [
        Segment(here.language.t(words), here.path_here({PART: key}), key == part)
        for key, words in PARTS.items()
    ]
    st.html(segments(label, offered))
    if part == "lijnen":
        lines_block()
    elif part == "naast":
        _beside(here)
    else:
        _figures(here)


def _beside(here: Now) -> None:
    for view in (lines.AWARDS_BESIDE, lines.ABOVE, lines.SEVERAL):
        figure(here.result(view), here, rows=FEW_ROWS)


def _figures(here: Now) -> None:
    beside(
        lambda: figure(here.result(register.PER_THEME), here),
        lambda: figure(here.result(register.LARGEST), here),
        lambda: figure(here.result(register.PER_YEAR), here),
        lambda: figure(here.result(register.PER_GRANTOR), here),
        lambda: figure(here.result(register.PER_DOMAIN), here),
        lambda: figure(here.result(register.PER_RECEIVER), here),
        name="register",
    )


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


def lines_of_municipality(here: Now) -> None:
    """Draw the lines of the register in one municipality, and where they say more than is known."""
    for view in (lines.ABOVE, lines.SEVERAL, lines.LINES):
        held = here.result(view)
        if not held.empty:
            figure(held, here, rows=FEW_ROWS)
