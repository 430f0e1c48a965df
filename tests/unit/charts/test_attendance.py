"""Bars of participants: place, date and topic name each meeting."""

from __future__ import annotations

import datetime as dt

import pandas as pd
import plotly.graph_objects as go

from charts.attendance import attendance
from charts.look import FICTIONAL_PATTERN, Look
from language import get_language
from tests.unit.charts.rows import names_of

FRAME = pd.DataFrame(
    {
        "place": ["Sint-Niklaas", "<b>Asse</b>"],
        "date": [dt.date(2022, 3, 18), dt.date(2022, 4, 19)],
        "topic": ["Tieners en jongeren", "Jonge nieuwkomers"],
        "participants": pd.array([20, None], dtype="Int64"),
        "fictional": [False, True],
    }
)


def drawn(code: str = "nl") -> go.Figure:
    return attendance(
        FRAME,
        Look(get_language(code)),
        place="place",
        date="date",
        topic="topic",
        count="participants",
    )


def test_each_meeting_is_named_by_place_day_and_topic() -> None:
    names = [name.replace("<br>", " ") for name in names_of(drawn())]
    assert names[0] == "Sint-Niklaas, 18 maart 2022 Tieners en jongeren"
    assert "&lt;b&gt;Asse" in names[1]


def test_the_number_stands_at_the_bar_and_an_unknown_one_is_said() -> None:
    bar = drawn().data[0]
    assert list(bar.x) == [20, 0]
    assert list(bar.text) == ["20", "<i>niet bekend</i>"]
    assert list(bar.marker.pattern.shape) == ["", FICTIONAL_PATTERN]


def test_english_readers_get_english_dates() -> None:
    assert "18 March 2022" in names_of(drawn("en"))[0].replace("<br>", " ")
