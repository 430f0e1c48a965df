"""Stages: how much of a whole came through, as a filled bar inside a hollow one."""

from __future__ import annotations

from typing import Any, Final

import pandas as pd
import plotly.graph_objects as go

from charts.bars import bar_marker
from charts.look import NOTHING, Look, hovered
from charts.rows import APART, BAR, SIZE, Line, accents, rows_figure

_OUTLINE: Final = 1.5


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

    The figures stand in words at its end. Either may be unknown. ``about`` names the column that
    says how precise ``submitted`` is; anything but "exact" is told as "ongeveer", in a dashed outline.
    """
    rows = [_Row(row, item, submitted, awarded, about) for row in frame.to_dict("records")]
    named = accents(frame)
    texts = [row.words(look, bold=bold) for row, bold in zip(rows, named, strict=True)]
    lines = [Line(row.name, bold=bold) for row, bold in zip(rows, named, strict=True)]
    fig, middles = rows_figure(look, lines, ends=texts)
    told = [f"{hovered(row.name)}<br>{text}" for row, text in zip(rows, texts, strict=True)]
    hover = {"hovertext": told, "hovertemplate": "%{hovertext}<extra></extra>"}
    outlines = [look.accent if bold else look.mark for bold in named]
    fig.add_bar(
        y=middles,
        x=[row.length for row in rows],
        orientation="h",
        width=BAR,
        text=texts,
        textposition="outside",
        texttemplate=APART,
        cliponaxis=False,
        textfont={"color": [look.ink if row.length else look.quiet for row in rows], "size": SIZE},
        marker={
            "color": NOTHING,
            "line": {
                "color": outlines,
                "width": [_OUTLINE if row.submitted and not row.about else 0 for row in rows],
            },
        },
        **hover,
    )
    fig.add_bar(
        y=middles,
        x=[row.awarded or 0 for row in rows],
        orientation="h",
        width=BAR,
        marker=bar_marker(frame, look),
        **hover,
    )
    fig.update_layout(
        barmode="overlay",
        shapes=[
            _dashed(row.length, middle, colour)
            for row, middle, colour in zip(rows, middles, outlines, strict=True)
            if row.about
        ],
    )
    fig.update_xaxes(range=[0, max((row.length for row in rows), default=0) or 1])
    return fig


def _dashed(length: int, middle: float, colour: str) -> dict[str, Any]:
    """The outline of a whole of which it is only known about how large it is."""
    return {
        "type": "rect",
        "x0": 0,
        "x1": length,
        "y0": middle - BAR / 2,
        "y1": middle + BAR / 2,
        "line": {"color": colour, "width": _OUTLINE, "dash": "3px,2px"},
    }


class _Row:
    """One row of the frame as it is drawn and told."""

    def __init__(
        self, row: dict[Any, Any], item: str, submitted: str, awarded: str, about: str | None
    ) -> None:
        self.name = "?" if pd.isna(row[item]) else str(row[item])
        self.submitted = _count(row[submitted])
        self.awarded = _count(row[awarded])
        self.about = bool(about and self.submitted and row[about] != "exact")

    @property
    def length(self) -> int:
        """How far the row goes."""
        return max(self.submitted or 0, self.awarded or 0)

    def words(self, look: Look, *, bold: bool) -> str:
        """ "45 van 151", or what of it is known."""
        said = self._said(look)
        if self.submitted is None and self.awarded is None:
            return f"<i>{said}</i>"
        return f"<b>{said}</b>" if bold else said

    def _said(self, look: Look) -> str:
        language = look.language
        t, number = language.t, language.number
        if self.submitted is None and self.awarded is None:
            return t("aantallen niet bekend")
        if self.submitted is None:
            return language.n(
                "{n} bekende toekenning", "{n} bekende toekenningen", self.awarded or 0
            )
        if self.awarded is None:
            return t("{n} ingediend", n=number(self.submitted))
        whole = number(self.submitted)
        return t(
            "{awarded} van {submitted}",
            awarded=number(self.awarded),
            submitted=t("ongeveer {n}", n=whole) if self.about else whole,
        )


def _count(value: Any) -> int | None:
    return None if pd.isna(value) else int(value)
