"""A time line: periods, single days, and what has no date."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from charts.look import BLUE, FICTIONAL_PATTERN, TEAL, Look
from charts.timeline import Mark, timeline
from language import get_language

DAY = 24 * 60 * 60 * 1000
FRAME = pd.DataFrame(
    [
        ("Oproep A", dt.date(2020, 11, 4), dt.date(2020, 11, 20), "open", False),
        ("Oproep A", dt.date(2021, 3, 1), dt.date(2023, 2, 28), "running", True),
        ("Oproep B", None, dt.date(2023, 10, 8), "open", False),
        ("Oproep C", None, None, "open", False),
    ],
    columns=["title", "starts", "ends", "phase", "fictional"],
)


def drawn(frame: pd.DataFrame = FRAME) -> go.Figure:
    return timeline(
        frame,
        Look(get_language("nl")),
        item="title",
        start="starts",
        end="ends",
        state="phase",
        marks={"open": Mark("Indienen", TEAL), "running": Mark("Uitvoering", BLUE, hollow=True)},
    )


def dates(frame: pd.DataFrame = FRAME) -> list[Any]:
    """The words on the days of each lane."""
    names = {"Oproep A", "Oproep B", "Oproep C"}
    return [note for note in drawn(frame).layout.annotations if note.text not in names]


def fig_lane(number: int) -> float:
    """The middle of a lane."""
    names = [note for note in drawn().layout.annotations if note.text.startswith("Oproep")]
    return float(names[number].y)


def test_periods_are_bars_from_their_first_day_in_the_lane_of_their_item() -> None:
    submission, _, running = drawn().data
    assert (submission.base[0], submission.x[0]) == ("2020-11-04", 16 * DAY)
    assert running.base[0] == "2021-03-01"
    assert list(submission.y) == list(running.y) == [fig_lane(0)]


def test_a_single_day_is_a_diamond_with_its_date() -> None:
    day = drawn().data[1]
    assert (day.x[0], day.y[0], day.marker.symbol) == ("2023-10-08", fig_lane(1), "diamond")
    assert dates()[1].text == "08/10/2023"


def test_what_has_no_date_says_so_in_its_lane() -> None:
    note = dates()[2]
    assert (note.text, note.y) == ("<i>datum niet bekend</i>", fig_lane(2))


def test_every_lane_tells_its_dates_in_one_line_that_nothing_else_stands_on() -> None:
    first, second, _ = dates()
    assert first.text == "11/2020 tot 2/2023"
    # To the right of the last day of the first lane, to the left of the only day of the second.
    assert (first.x, first.xanchor) == ("2023-02-28", "left") or first.y > fig_lane(0)
    assert (second.x, second.xanchor) == ("2023-10-08", "right") or second.y > fig_lane(1)


def test_every_state_is_named_once_above_the_lanes() -> None:
    named = drawn().layout.title.text
    assert named.count("Indienen") == named.count("Uitvoering") == 1
    assert "■</span> Indienen" in named
    assert "□</span> Uitvoering" in named


def test_fictional_periods_are_hatched() -> None:
    assert list(drawn().data[2].marker.pattern.shape) == [FICTIONAL_PATTERN]


def test_without_any_date_no_axis_is_drawn() -> None:
    assert drawn(FRAME.iloc[[3]]).layout.xaxis.visible is False


def test_a_long_line_names_no_more_years_than_fit_a_phone() -> None:
    long = FRAME.assign(starts=dt.date(2009, 1, 1), ends=dt.date(2024, 12, 31))
    named = [words for words in drawn(long).layout.xaxis.ticktext if words]
    assert len(named) <= 5
    assert named[0] == "2009"
