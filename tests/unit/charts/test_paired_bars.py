"""Amounts side by side: only what is known has a bar."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from charts.look import BLUE, FICTIONAL_PATTERN, GREY, Look
from charts.paired_bars import Measure, paired_bars
from language import get_language

FRAME = pd.DataFrame(
    [("Echt", 700_000_000, None, False), ("Verzonnen", 700_000_000, 696_100_000, True)],
    columns=["title", "budget", "awarded", "fictional"],
).astype({"budget": "Int64", "awarded": "Int64"})


def drawn() -> go.Figure:
    measures = (Measure("budget", "Budget", GREY), Measure("awarded", "Toegekend", BLUE))
    return paired_bars(FRAME, Look(get_language("nl")), item="title", measures=measures)


def test_bars_are_in_euro_and_only_where_an_amount_is_known() -> None:
    budget, awarded = drawn().data
    assert list(budget.x) == [7_000_000, 7_000_000]
    assert list(awarded.x) == [6_961_000]
    assert list(awarded.marker.pattern.shape) == [FICTIONAL_PATTERN]


def test_what_is_not_known_is_said_under_the_bars_of_its_row() -> None:
    words = [w.replace("\N{NO-BREAK SPACE}", " ") for w in drawn().layout.yaxis.ticktext]
    assert words[:2] == ["<b>Echt</b>", "Budget: 7.000.000 €"]
    assert "Niet bekend: toegekend" in words[2]
    assert words[3:] == ["<b>Verzonnen</b>", "Budget: 7.000.000 €", "Toegekend: 6.961.000 €"]


def test_each_line_has_its_own_place() -> None:
    places = list(drawn().layout.yaxis.tickvals)
    assert places == sorted(set(places))
