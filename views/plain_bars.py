"""Bars for any composition: a bar per row, named by the values of its breakdowns."""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from charts.bars import count_bars, euro_bars, percent_bars
from charts.look import Look
from views.breakdowns.breakdown import Breakdown
from views.declaration import Chart, Column
from views.words import cell


def plain_bars(column: Column, by: tuple[Breakdown, ...]) -> Chart:
    """Bars of a column; unknown names and translations as in a table, made-up rows say so."""
    shown = [one.shows[0] if not one.shows[0].minor else one.shows[1] for one in by]

    def chart(frame: pd.DataFrame, look: Look) -> go.Figure:
        named = frame.assign(named=[_name(row, shown, look) for _, row in frame.iterrows()])
        if column.kind == "euro":
            return euro_bars(named, look, item="named", amount=column.key)
        if column.kind == "percent":
            return percent_bars(named, look, item="named", share=column.key)
        return count_bars(named, look, item="named", count=column.key)

    return chart


def _name(row: pd.Series[Any], shown: list[Column], look: Look) -> str:
    """What a row is called; a made-up one says so."""
    names = [cell(row[column.key], column, look.language) for column in shown]
    made_up = [look.language.t("fictief")] if row["fictional"] else []
    return " · ".join(names + made_up)
