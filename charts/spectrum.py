"""Strategies on their way from demand to supply: a bar each, under the side they start from."""

from __future__ import annotations

from typing import Any, Final

import pandas as pd
import plotly.graph_objects as go

from charts.bars import ROW_HEIGHT, bar_marker
from charts.look import BLUE, TEAL, Look, escaped, figure, hovered, wrapped
from language import N_

SIDES: Final = {
    "demand": (N_("Vraag: kinderen en jongeren"), BLUE),
    "supply": (N_("Aanbod: het jeugdwerk"), TEAL),
}
"""Words and colour of each side; the words stand above its rows, so colour never tells alone."""


def spectrum(
    frame: pd.DataFrame, look: Look, *, number: str, name: str, side: str, count: str
) -> go.Figure:
    """A row per strategy in the order of the frame, with a heading where the other side begins.

    ``number`` and ``name`` (text of data) name it, ``side`` is a key of SIDES, ``count`` a whole number.
    """
    language = look.language
    headings: list[tuple[float, str]] = []
    positions: list[float] = []
    seen, at = None, 0.0
    for here in frame[side]:
        if here != seen:
            headings.append((at, f"<b>{escaped(language.t(SIDES[here][0]))}</b>"))
            seen, at = here, at + 0.8
        positions.append(at)
        at += 1
    fig = figure(look, height=round(16 + ROW_HEIGHT * max(at, 1)))
    names = [
        f"{int(n)}. {language.data(text)}"
        for n, text in zip(frame[number], frame[name], strict=True)
    ]
    counts = [int(value) for value in frame[count]]
    fig.add_bar(
        y=positions,
        x=counts,
        orientation="h",
        text=[language.number(value) for value in counts],
        textposition="outside",
        cliponaxis=False,
        textfont={"color": look.ink, "size": 14},
        marker=bar_marker(frame, [SIDES[here][1] for here in frame[side]]),
        width=0.56,
        hovertext=[hovered(text) for text in names],
        hovertemplate="%{hovertext}<br><b>%{text}</b><extra></extra>",
    )
    _name_rows(fig, look, headings, positions, names)
    fig.update_xaxes(visible=False, range=[0, max([*counts, 1]) * 1.15])
    return fig


def _name_rows(
    fig: go.Figure,
    look: Look,
    headings: list[tuple[float, str]],
    positions: list[float],
    names: list[str],
) -> None:
    axis: dict[str, Any] = {
        "tickvals": [*(at for at, _ in headings), *positions],
        "ticktext": [*(words for _, words in headings), *(wrapped(name) for name in names)],
    }
    end = max(positions, default=0.0) + 0.5
    fig.update_yaxes(
        range=[end, -0.5], tickfont={"color": look.ink, "size": 13.5}, showgrid=False, **axis
    )
