"""Strategies on their way from demand to supply: a bar each, under the side they start from."""

from __future__ import annotations

from typing import Final

import pandas as pd
import plotly.graph_objects as go

from charts.bars import bar_marker, ending
from charts.look import BLUE, TEAL, Look, hovered
from charts.rows import APART, BAR, SIZE, Line, accents, rows_figure
from language import N_

SIDES: Final = {
    "demand": (N_("Vraag: kinderen en jongeren"), BLUE),
    "supply": (N_("Aanbod: het jeugdwerk"), TEAL),
}
"""Words of each side, and its colour where both are in one row; the words stand by its rows or columns."""
_GAP: Final = 6


def spectrum(
    frame: pd.DataFrame, look: Look, *, number: str, name: str, side: str, count: str
) -> go.Figure:
    """A row per strategy in the order of the frame, with a heading where the other side begins.

    ``number`` and ``name`` (text of data) name it, ``side`` is a key of SIDES, ``count`` a whole number.
    """
    language = look.language
    names = [
        f"{int(n)}. {language.data(text)}"
        for n, text in zip(frame[number], frame[name], strict=True)
    ]
    counts = [int(value) for value in frame[count]]
    lines: list[Line] = []
    rows: list[int] = []
    seen = None
    for words, here, accent in zip(names, frame[side], accents(frame), strict=True):
        if here != seen:
            lines.append(Line(language.t(SIDES[here][0]), quiet=True, gap=_GAP if lines else 0))
            seen = here
        rows.append(len(lines))
        lines.append(Line(words, bold=accent))
    texts = [
        ending(value, language.number, look, bold=accent)
        for value, accent in zip(counts, accents(frame), strict=True)
    ]
    fig, middles = rows_figure(look, lines, ends=texts)
    fig.add_bar(
        y=[middles[row] for row in rows],
        x=counts,
        orientation="h",
        text=texts,
        textposition="outside",
        texttemplate=APART,
        cliponaxis=False,
        textfont={"color": look.ink, "size": SIZE},
        marker=bar_marker(frame, look),
        width=BAR,
        hovertext=[hovered(text) for text in names],
        hovertemplate="%{hovertext}<br>%{text}<extra></extra>",
    )
    fig.update_xaxes(range=[0, max([*counts, 1])])
    return fig
