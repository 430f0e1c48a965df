"""What is known of what: a disc where it is, a half one where it is in part, a ring where it is not."""

from __future__ import annotations

from typing import Any, Final

import pandas as pd
import plotly.graph_objects as go

from charts.look import GREY, Look, escaped, figure, hovered, wrapped

MOST: Final = 24
"""Rows that are drawn; more would be no picture. The table holds them all."""
ROW_HEIGHT: Final = 40
_HEADS: Final = 52
_NAMES: Final = 262
_LEGEND: Final = 46
_UNDER: Final = 28
_RADIUS: Final = 8.0
_CURVE: Final = 0.5523 * _RADIUS
"""How far the handles of a Bézier curve stand off that draws a quarter of a circle."""
Drawn = dict[str, Any]
"""A shape or a text as plotly takes it."""
_FILLED: Final = {"light": "#0b5cad", "dark": "#6aaef5"}


def coverage(
    frame: pd.DataFrame, look: Look, *, item: str, part: str, state: str, words: dict[str, str]
) -> go.Figure:
    """A row per ``item``, a column per ``part`` in the order of the frame; ``state`` is a key of ``words``.

    ``words`` names the states known, partly and unknown. Rows of the frame are single cells; made-up ones
    say so at the name of their row.
    """
    named = list(dict.fromkeys(frame[item]))
    rows = {name: at for at, name in enumerate(named[:MOST])}
    columns = {name: at for at, name in enumerate(dict.fromkeys(frame[part]))}
    shown = frame[frame[item].isin(rows)]
    fig = figure(look, height=_HEADS + _LEGEND + ROW_HEIGHT * max(len(rows), 1))
    fig.add_scatter(
        x=[columns[name] for name in shown[part]],
        y=[rows[name] for name in shown[item]],
        mode="markers",
        marker={"size": 2 * _RADIUS, "opacity": 0},
        hovertext=[_hover(row, item, part, state, words) for row in shown.to_dict("records")],
        hovertemplate="%{hovertext}<extra></extra>",
    )
    discs = [
        shape
        for row in shown.to_dict("records")
        for shape in _disc(look, columns[row[part]], rows[row[item]], row[state])
    ]
    names = _names(look, rows, set(shown.loc[shown["fictional"], item]))
    marks, meanings = _legend(look, words, len(named) - len(rows))
    # At once: plotly copies all that is there for each that is added.
    fig.update_layout(shapes=discs + _rules(look, len(rows)) + marks, annotations=names + meanings)
    _axes(fig, look, rows, columns)
    return fig


def _hover(row: dict[Any, Any], item: str, part: str, state: str, words: dict[str, str]) -> str:
    return f"<b>{hovered(str(row[item]))}</b><br>{escaped(row[part])}: {escaped(words[row[state]])}"


def _disc(
    look: Look, x: float, y: float, state: str, *, below: float = 0, **place: Any
) -> list[Drawn]:
    """A mark of one size whatever the size of the figure, so that a circle stays one.

    ``below`` is how many pixels it stands under its place.
    """
    colour = GREY if state == "unknown" else _FILLED[look.mode]
    at = {"xsizemode": "pixel", "ysizemode": "pixel", "xanchor": x, "yanchor": y, **place}
    low, middle, high = -below - _RADIUS, -below, -below + _RADIUS
    circle = at | {
        "type": "circle", "x0": -_RADIUS, "x1": _RADIUS, "y0": low, "y1": high,
        "fillcolor": colour if state == "known" else "rgba(0,0,0,0)",
        "line": {"color": colour, "width": 1.75},
    }  # fmt: skip
    if state != "partly":
        return [circle]
    left = (
        f"M 0 {low} C {-_CURVE} {low} {-_RADIUS} {middle - _CURVE} {-_RADIUS} {middle} "
        f"C {-_RADIUS} {middle + _CURVE} {-_CURVE} {high} 0 {high} Z"
    )
    return [circle, at | {"type": "path", "path": left, "fillcolor": colour, "line": {"width": 0}}]


def _names(look: Look, rows: dict[str, int], made_up: set[str]) -> list[Drawn]:
    mark = f" ({look.language.t('fictief')})"
    return [
        {
            "x": 0, "xref": "paper", "xanchor": "left", "xshift": -_NAMES, "y": at, "yanchor": "middle",
            "align": "left", "showarrow": False, "font": {"color": look.ink, "size": 13.5},
            "text": wrapped(name + mark if name in made_up and not name.endswith(mark) else name, 36),
        }
        for name, at in rows.items()
    ]  # fmt: skip


def _rules(look: Look, count: int) -> list[Drawn]:
    """A line under each row."""
    line = {"color": look.rule, "width": 1}
    across = {"type": "line", "x0": 0, "x1": 1, "xref": "x domain", "yref": "y", "line": line}
    return [across | {"y0": at + 0.5, "y1": at + 0.5} for at in range(count)]


def _axes(fig: go.Figure, look: Look, rows: dict[str, int], columns: dict[str, int]) -> None:
    fig.update_xaxes(
        side="top",
        tickvals=list(columns.values()),
        ticktext=[wrapped(name, 13) for name in columns],
        tickfont={"color": look.ink, "size": 13},
        range=[-0.5, len(columns) - 0.5],
        showgrid=False,
        showline=False,
    )
    fig.update_yaxes(visible=False, range=[len(rows) - 0.5, -0.5])
    fig.update_layout(margin={"l": _NAMES, "r": 16, "t": _HEADS, "b": _LEGEND})


_PLACES: Final = (0.0, 0.22, 0.58)
"""Of the three marks along the foot: the second has the most words."""


def _legend(look: Look, words: dict[str, str], more: int) -> tuple[list[Drawn], list[Drawn]]:
    """The marks along the foot, and what they mean with how many rows are not drawn."""
    foot = {
        "y": 0, "xref": "paper", "yref": "paper", "yanchor": "middle", "yshift": -_UNDER,
        "showarrow": False, "font": {"color": look.quiet, "size": 13},
    }  # fmt: skip
    marks: list[Drawn] = []
    meanings: list[Drawn] = []
    for x, (state, text) in zip(_PLACES, words.items(), strict=True):
        marks += _disc(look, x, 0, state, below=_UNDER, xref="paper", yref="paper")
        meanings.append(foot | {"x": x, "xanchor": "left", "xshift": 14, "text": escaped(text)})
    if more > 0:
        text = look.language.n("nog {n} oproep", "nog {n} oproepen", more)
        meanings.append(foot | {"x": 1, "xanchor": "right", "text": text})
    return marks, meanings
