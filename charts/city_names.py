"""Names of cities on a map, each with a dot, behind a halo that parts them from what they stand on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import plotly.graph_objects as go

from charts.look import Look, escaped
from charts.map_fills import CENTRE, Label, Scene

WEIGHT, LIGHTER = 600, 500
"""Of these names alone: by their weight assets/kaart.js finds them, which hides those without room."""

_DOT: Final = 5


def draw_cities(fig: go.Figure, scene: Scene, look: Look) -> None:
    """The names of a scene's cities, of those provinces that are shown."""
    provinces = {f["id"]: f["properties"].get("province") for f in scene.shapes["features"]}
    shown = {
        id_: label
        for id_, label in scene.cities.items()
        if not look.focus or provinces.get(id_) in look.focus
    }
    with_dot = [label for label in shown.values() if label.side != CENTRE]
    without = [label for label in shown.values() if label.side == CENTRE]
    if with_dot:
        _write(fig, with_dot, look, WEIGHT)
    if without:
        _write(fig, without, look, LIGHTER)


def _write(fig: go.Figure, labels: Sequence[Label], look: Look, weight: int) -> None:
    fig.add_scattergeo(
        lon=[label.lon for label in labels],
        lat=[label.lat for label in labels],
        text=[escaped(label.name) for label in labels],
        textposition=[label.side for label in labels],
        mode="markers+text" if weight == WEIGHT else "text",
        marker={"size": _DOT, "color": look.ink, "line": {"color": look.ground, "width": 1.5}},
        textfont={"color": look.ink, "size": 13, "weight": weight, "shadow": halo(look)},
        # A click on an area selects it; plotly would let everything else fade.
        unselected={"marker": {"opacity": 1}, "textfont": {"color": look.ink}},
        hoverinfo="skip",
        showlegend=False,
    )


def halo(look: Look) -> str:
    """The ground's colour around letters, as a shadow of text."""
    around = ((1, 0), (-1, 0), (0, 1), (0, -1), (1, 1), (-1, 1), (1, -1), (-1, -1))
    return ", ".join(f"{x * 1.5}px {y * 1.5}px 1px {look.ground}" for x, y in around)
