"""Amounts side by side: only what is known has a bar."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from charts.look import FICTIONAL_PATTERN, NOTHING, Look
from charts.paired_bars import Measure, paired_bars
from language import get_language
from tests.unit.charts.rows import names_of

FRAME = pd.DataFrame(
    [("Echt", 700_000_000, None, False), ("Verzonnen", 700_000_000, 696_100_000, True)],
    columns=["title", "budget", "awarded", "fictional"],
).astype({"budget": "Int64", "awarded": "Int64"})


def drawn() -> go.Figure:
    measures = (Measure("budget", "Budget", "whole"), Measure("awarded", "Toegekend", "accent"))
    return paired_bars(FRAME, Look(get_language("nl")), item="title", measures=measures)


def test_bars_are_in_euro_and_only_where_an_amount_is_known() -> None:
    budget, awarded = drawn().data
    assert list(budget.x) == [7_000_000, 7_000_000]
    assert list(awarded.x) == [6_961_000]
    assert list(awarded.marker.pattern.shape) == [FICTIONAL_PATTERN]


def test_what_is_not_known_is_said_under_the_bars_of_its_row() -> None:
    assert [name.replace("<br>", " ") for name in names_of(drawn())] == [
        "<b>Echt</b>", "Budget", "Niet bekend: toegekend", "<b>Verzonnen</b>", "Budget", "Toegekend",
    ]  # fmt: skip
    (amount,) = drawn().data[1].text
    assert amount.replace("\N{NO-BREAK SPACE}", " ") == "6.961.000 €"


def test_a_whole_is_an_outline_and_what_the_figure_is_about_stands_out() -> None:
    look = Look(get_language("nl"))
    budget, awarded = drawn().data
    assert (budget.marker.color, budget.marker.line.color) == (NOTHING, look.mark)
    assert awarded.marker.color == look.accent


def test_each_line_has_its_own_place() -> None:
    places = [note.y for note in drawn().layout.annotations]
    assert places == sorted(set(places))
