"""Strategies from demand to supply: the order of the rows is the way."""

from __future__ import annotations

import pandas as pd

from charts.look import Look
from charts.spectrum import spectrum
from language import get_language
from tests.unit.charts.rows import names_of

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
    fig = spectrum(FRAME, LOOK, number="number", name="name", side="side", count="count")
    assert [name.replace("<br>", " ") for name in names_of(fig)] == [
        "Vraag: kinderen en jongeren",
        "1. Outreachend werken",
        "2. Individuele toeleiding",
        "Aanbod: het jeugdwerk",
        "3. Structureel beleid",
    ]
    assert fig.layout.yaxis.range[0] > fig.layout.yaxis.range[1]  # demand stands on top


def test_bars_hold_the_counts_and_what_the_message_names_stands_out() -> None:
    told = FRAME.assign(accent=[False, True, False])
    bar = spectrum(told, LOOK, number="number", name="name", side="side", count="count").data[0]
    assert (list(bar.x), list(bar.text)) == ([3, 6, 0], ["3", "<b>6</b>", "0"])
    assert list(bar.marker.color) == [LOOK.mark, LOOK.accent, LOOK.mark]
    assert list(bar.marker.pattern.shape) == ["", "", "/"]
