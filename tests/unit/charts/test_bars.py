"""Bars: names in their own column, values at the ends, one accent, and what is not known in words."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go
import pytest

from charts.bars import count_bars, euro_bars, percent_bars
from charts.look import FICTIONAL_PATTERN, Look, Mode
from charts.rows import BAR, ROW, broken_over, text_width
from language import get_language
from tests.unit.charts.rows import names_of

FRAME = pd.DataFrame(
    {
        "name": ["Jeugdwerk", "<b>Mentor</b>", None],
        "amount": pd.array([65_270_000, 20_000_050, None], dtype="Int64"),
        "accent": [True, False, False],
        "fictional": [False, True, False],
    }
)
LONG = (
    "Deelname OESO-review: werken aan vaardigheden en integratie op de arbeidsmarkt van nieuwkomers"
)


def drawn(frame: pd.DataFrame = FRAME, mode: Mode = "light", *, afar: bool = False) -> go.Figure:
    look = Look(get_language("nl"), mode, afar=afar)
    return euro_bars(frame, look, item="name", amount="amount")


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_what_the_message_names_has_the_accent_and_bold_words(mode: Mode) -> None:
    look, bar = Look(get_language("nl"), mode), drawn(mode=mode).data[0]
    assert list(bar.marker.color) == [look.accent, look.mark, look.mark]
    assert names_of(drawn()) == [
        "<b>Jeugdwerk</b>",
        "&lt;b&gt;Mentor&lt;/b&gt;",
        "niet bekend",
    ]


def test_amounts_of_one_figure_are_written_alike_at_the_ends_and_there_is_no_axis() -> None:
    fig = drawn()
    words = [text.replace("\N{NO-BREAK SPACE}", " ") for text in fig.data[0].text]
    assert words == ["<b>652.700,00 €</b>", "200.000,50 €", "<i>niet bekend</i>"]
    assert fig.data[0].textfont.color[2] == Look(get_language("nl")).quiet
    assert not fig.layout.xaxis.visible
    assert not fig.layout.yaxis.visible


def test_only_fictional_bars_are_hatched() -> None:
    assert list(drawn().data[0].marker.pattern.shape) == ["", FICTIONAL_PATTERN, ""]


def test_rows_are_as_high_as_their_names_need_and_bars_are_all_as_thick() -> None:
    fig = drawn(FRAME.assign(name=["Kort", LONG, "Kort"]), afar=True)
    middles = [note.y for note in fig.layout.annotations]
    assert middles[0] == ROW / 2
    assert middles[1] - middles[0] > ROW
    assert fig.data[0].width == BAR
    assert list(fig.data[0].y) == middles


def test_the_column_is_as_wide_as_its_names_and_the_margin_as_the_values() -> None:
    short, long = drawn(), drawn(FRAME.assign(name=["Kort", LONG, "Kort"]), afar=True)
    assert short.layout.margin.l < long.layout.margin.l <= 330
    assert all(note.xshift == -long.layout.margin.l for note in long.layout.annotations)
    assert short.layout.margin.r >= text_width("652.700,00 €", bold=True)


def test_counts_and_shares_stand_at_their_bars() -> None:
    frame = pd.DataFrame({"name": ["a", "b"], "n": [1200, 3], "share": [0.298, 0.702]})
    look = Look(get_language("nl"))
    assert list(count_bars(frame, look, item="name", count="n").data[0].text) == ["1.200", "3"]
    shares = percent_bars(frame, look, item="name", share="share").data[0].text
    assert [text.replace("\N{NO-BREAK SPACE}", " ") for text in shares] == ["29,8 %", "70,2 %"]


def test_names_break_at_words_and_end_with_an_ellipsis_only_when_lines_run_out() -> None:
    assert broken_over("Mentorschap", 300, 2) == ["Mentorschap"]
    lines = broken_over(LONG, 300, 3)
    assert " ".join(lines) == LONG
    assert all(text_width(line) <= 300 for line in lines)
    assert broken_over(LONG, 150, 2)[-1].endswith("…")
    # A scheme keeps its number, and a word that is too long goes on in the next line.
    assert (
        broken_over("Gemeenten (LEKP\N{NO-BREAK SPACE}1.0)", 90, 3)[1]
        == "(LEKP\N{NO-BREAK SPACE}1.0)"
    )
    assert "".join(broken_over("Overkop-divers-sensitief", 80, 3)) == "Overkop-divers-sensitief"
