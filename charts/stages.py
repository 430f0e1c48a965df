"""Stages: how much of a whole came through, as a filled bar inside a hollow one."""

from __future__ import annotations

from typing import Any, Final

import pandas as pd
import plotly.graph_objects as go

from charts.look import BLUE, FICTIONAL_PATTERN, Look, escaped, figure, wrapped

ROW_HEIGHT: Final = 58
_WIDTH: Final = 0.5


def submitted_to_awarded(
    frame: pd.DataFrame,
    look: Look,
    *,
    item: str,
    submitted: str,
    awarded: str,
    about: str | None = None,
) -> go.Figure:
    """A row per ``item`` (text): a hollow bar for ``submitted``, filled as far as ``awarded`` (counts).

    The figures stand in words under the name. Either may be unknown. ``about`` names the column that
    says how precise ``submitted`` is; anything but "exact" is told as "ongeveer".
    """
    rows = [_Row(row, item, submitted, awarded, about) for row in frame.to_dict("records")]
    places = list(range(len(rows)))
    labels = [f"{wrapped(row.name, 34)}<br><b>{escaped(row.words(look))}</b>" for row in rows]
    fig = figure(look, height=24 + ROW_HEIGHT * max(len(rows), 1))
    hover = {"hovertext": labels, "hovertemplate": "%{hovertext}<extra></extra>"}
    fig.add_bar(
        y=places,
        x=[row.submitted or 0 for row in rows],
        orientation="h",
        width=_WIDTH,
        marker={
            "color": "rgba(0,0,0,0)",
            "line": {"color": BLUE, "width": [1.5 if row.submitted else 0 for row in rows]},
        },
        **hover,
    )
    fig.add_bar(
        y=places,
        x=[row.awarded or 0 for row in rows],
        orientation="h",
        width=_WIDTH,
        marker={
            "color": BLUE,
            "line": {"width": 0},
            "pattern": {
                "shape": [FICTIONAL_PATTERN if row.fictional else "" for row in rows],
                "fillmode": "replace",
                "size": 6,
            },
        },
        **hover,
    )
    fig.update_layout(barmode="overlay")
    fig.update_yaxes(
        tickvals=places,
        ticktext=labels,
        range=[len(rows) - 0.5, -0.5],
        tickfont={"color": look.ink, "size": 13.5},
        showgrid=False,
    )
    longest = max((max(row.submitted or 0, row.awarded or 0) for row in rows), default=0)
    fig.update_xaxes(visible=False, range=[0, longest * 1.02 or 1])
    return fig


class _Row:
    """One row of the frame as it is drawn and told."""

    def __init__(
        self, row: dict[Any, Any], item: str, submitted: str, awarded: str, about: str | None
    ) -> None:
        self.known_name = None if pd.isna(row[item]) else str(row[item])
        self.submitted = _count(row[submitted])
        self.awarded = _count(row[awarded])
        self.about = bool(about and self.submitted and row[about] != "exact")
        self.fictional = bool(row.get("fictional", False))
        self.name = self.known_name or "?"

    def words(self, look: Look) -> str:
        """ "45 van 151 toegekend", or what of it is known."""
        language = look.language
        t, number = language.t, language.number
        if self.submitted is None and self.awarded is None:
            return t("aantallen niet bekend")
        if self.submitted is None:
            return language.n(
                "{n} gekende toekenning", "{n} gekende toekenningen", self.awarded or 0
            )
        if self.awarded is None:
            return t("{n} ingediend", n=number(self.submitted))
        whole = number(self.submitted)
        return t(
            "{awarded} van {submitted} toegekend",
            awarded=number(self.awarded),
            submitted=t("ongeveer {n}", n=whole) if self.about else whole,
        )


def _count(value: Any) -> int | None:
    return None if pd.isna(value) else int(value)
