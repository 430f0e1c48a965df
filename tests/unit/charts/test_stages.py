"""From submitted to awarded: what is known is drawn, what is not is said."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from charts.look import FICTIONAL_PATTERN, Look
from charts.stages import submitted_to_awarded
from language import get_language
from tests.unit.charts.rows import names_of

FRAME = pd.DataFrame(
    [
        ("Bondgenoten", 151, 45, "exact", False),
        ("Ambassadeurs", 45, 19, "about", False),
        ("Zonder ingediend", None, 4, None, False),
        ("Zonder toegekend", 12, None, "exact", True),
        ("<b>Niets</b>", None, None, None, False),
    ],
    columns=["title", "submitted", "awarded", "precision", "fictional"],
).astype({"submitted": "Int64", "awarded": "Int64"})


def drawn() -> go.Figure:
    return submitted_to_awarded(
        FRAME,
        Look(get_language("nl")),
        item="title",
        submitted="submitted",
        awarded="awarded",
        about="precision",
    )


def test_the_hollow_bar_is_what_was_submitted_the_filled_one_what_was_awarded() -> None:
    hollow, filled = drawn().data
    assert list(hollow.x) == [151, 45, 4, 12, 0]
    assert list(filled.x) == [45, 19, 4, 0, 0]


def test_words_say_what_is_known_and_how_precisely() -> None:
    assert list(drawn().data[0].text) == [
        "45 van 151",
        "19 van ongeveer 45",
        "4 bekende toekenningen",
        "12 ingediend",
        "<i>aantallen niet bekend</i>",
    ]


def test_a_known_whole_has_an_outline_one_that_is_about_known_a_dashed_one() -> None:
    assert list(drawn().data[0].marker.line.width) == [1.5, 0, 0, 1.5, 0]
    (dashed,) = drawn().layout.shapes
    assert (dashed.x1, dashed.line.dash) == (45, "3px,2px")


def test_fictional_rows_are_hatched_and_names_are_no_markup() -> None:
    fig = drawn()
    assert list(fig.data[1].marker.pattern.shape) == ["", "", "", FICTIONAL_PATTERN, ""]
    assert names_of(fig)[4] == "&lt;b&gt;Niets&lt;/b&gt;"
