"""Municipalities against strategies: discs with counts, rings where nothing is known."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from charts.look import Look
from charts.matrix import matrix
from language import get_language
from tests.unit.charts.rows import names_of

FRAME = pd.DataFrame(
    [
        ("Lokeren", 1, "Outreachend werken", "demand", "Speelfabriek", False),
        ("Lokeren", 1, "Outreachend werken", "demand", "Vagevuur", False),
        ("Lokeren", 6, "Structureel beleid", "supply", "<i>Tools</i>", False),
        ("Gent", 1, "Outreachend werken", "demand", "Verzonnen", True),
        ("Gent", 6, "Structureel beleid", "supply", None, True),
    ],
    columns=["place", "strategy", "short_name", "side", "activity", "fictional"],
)


def drawn() -> go.Figure:
    return matrix(
        FRAME,
        Look(get_language("nl")),
        place="place",
        number="strategy",
        name="short_name",
        side="side",
        text="activity",
    )


def test_a_disc_says_how_many_activities_a_municipality_has_in_a_strategy() -> None:
    reaching_out, policy = drawn().data
    assert list(reaching_out.text) == ["2", "1"]
    assert list(policy.text) == ["1", ""]
    lokeren, gent = (note.y for note in drawn().layout.annotations[:2])
    assert (list(policy.x), list(policy.y)) == ([6, 6], [lokeren, gent])


def test_a_strategy_without_activity_is_an_empty_ring_that_says_so() -> None:
    policy = drawn().data[1]
    assert policy.marker.color[1] == "rgba(0,0,0,0)"
    assert policy.marker.size[1] < policy.marker.size[0]
    assert policy.hovertext[1] == "<b>Gent: Structureel beleid</b><br>geen activiteit bekend"


def test_activities_are_named_and_their_markup_is_harmless() -> None:
    reaching_out, policy = drawn().data
    assert reaching_out.hovertext[0].endswith("<br>Speelfabriek<br>Vagevuur")
    assert "&lt;i&gt;Tools" in policy.hovertext[0]


def test_the_legend_names_the_columns_and_headings_their_sides() -> None:
    fig = drawn()
    assert [trace.name for trace in fig.data] == ["1. Outreachend werken", "6. Structureel beleid"]
    assert [note.text for note in fig.layout.annotations[2:]] == [
        "<b>Vraag: kinderen<br>en jongeren</b>",
        "<b>Aanbod: het<br>jeugdwerk</b>",
    ]


def test_fictional_municipalities_say_so_and_rows_grow_with_their_number() -> None:
    fig = drawn()
    assert names_of(fig) == ["Lokeren", "Gent (fictief)"]
    one = matrix(
        FRAME[FRAME["place"] == "Lokeren"],
        Look(get_language("nl")),
        place="place",
        number="strategy",
        name="short_name",
        side="side",
        text="activity",
    )
    assert fig.layout.height > one.layout.height
