"""From submitted to awarded: what is known is drawn, what is not is said."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from charts.look import FICTIONAL_PATTERN, Look
from charts.stages import submitted_to_awarded
from language import get_language

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
    assert list(hollow.x) == [151, 45, 0, 12, 0]
    assert list(filled.x) == [45, 19, 4, 0, 0]


def test_words_say_what_is_known_and_how_precisely() -> None:
    words = [label.split("<b>")[-1] for label in drawn().layout.yaxis.ticktext]
    assert words == [
        "45 van 151 toegekend</b>",
        "19 van ongeveer 45 toegekend</b>",
        "4 gekende toekenningen</b>",
        "12 ingediend</b>",
        "aantallen niet bekend</b>",
    ]


def test_nothing_is_outlined_where_nothing_was_reported() -> None:
    assert list(drawn().data[0].marker.line.width) == [1.5, 1.5, 0, 1.5, 0]


def test_fictional_rows_are_hatched_and_names_are_no_markup() -> None:
    fig = drawn()
    assert list(fig.data[1].marker.pattern.shape) == ["", "", "", FICTIONAL_PATTERN, ""]
    assert fig.layout.yaxis.ticktext[4].startswith("&lt;b&gt;Niets&lt;/b&gt;")
