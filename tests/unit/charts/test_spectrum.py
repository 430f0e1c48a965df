"""Strategies from demand to supply: the order of the rows is the way."""

from __future__ import annotations

import pandas as pd

from charts.look import Look
from charts.spectrum import SIDES, spectrum
from language import get_language

FRAME = pd.DataFrame(
    {
        "number": [1, 2, 3],
        "name": ["Outreachend werken", "Individuele toeleiding", "Structureel beleid"],
        "side": ["demand", "demand", "supply"],
        "count": [3, 6, 0],
        "fictional": [False, False, True],
    }
)
LOOK = Look(get_language("nl"))


def test_each_side_has_a_heading_above_its_rows() -> None:
    axis = spectrum(
        FRAME, LOOK, number="number", name="name", side="side", count="count"
    ).layout.yaxis
    rows = [words for _, words in sorted(zip(axis.tickvals, axis.ticktext, strict=True))]
    assert rows == [
        "<b>Vraag: kinderen en jongeren</b>",
        "1. Outreachend werken",
        "2. Individuele toeleiding",
        "<b>Aanbod: het jeugdwerk</b>",
        "3. Structureel beleid",
    ]
    assert axis.range[0] > axis.range[1]  # demand stands on top


def test_bars_hold_the_counts_in_the_colour_of_their_side() -> None:
    bar = spectrum(FRAME, LOOK, number="number", name="name", side="side", count="count").data[0]
    assert (list(bar.x), list(bar.text)) == ([3, 6, 0], ["3", "6", "0"])
    demand, supply = SIDES["demand"][1], SIDES["supply"][1]
    assert list(bar.marker.color) == [demand, demand, supply]
    assert list(bar.marker.pattern.shape) == ["", "", "/"]
