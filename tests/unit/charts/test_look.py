"""Colours can be told from their ground: marks 3:1, text 4.5:1, on light and dark."""

from __future__ import annotations

from typing import get_args

import pytest

from charts.look import CATEGORICAL, Look, Mode, escaped, figure, hovered, wrapped
from charts.map_fills import RAMP
from language import get_language

MODES: tuple[Mode, ...] = get_args(Mode)


def luminance(colour: str) -> float:
    """Relative luminance of "#rrggbb" (WCAG 2.2)."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """How far two colours stand apart, 1 to 21 (WCAG 2.2)."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def look(mode: Mode) -> Look:
    return Look(get_language("nl"), mode)


def test_the_measure_of_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("colour", CATEGORICAL)
def test_marks_stand_out_on_both_grounds(colour: str, mode: Mode) -> None:
    assert contrast(colour, look(mode).ground) >= 3


@pytest.mark.parametrize("mode", MODES)
def test_what_a_message_names_and_the_rest_stand_out_and_apart(mode: Mode) -> None:
    chosen = look(mode)
    assert contrast(chosen.accent, chosen.ground) >= 4.5
    assert contrast(chosen.mark, chosen.ground) >= 3
    assert contrast(chosen.accent, chosen.mark) >= 2


@pytest.mark.parametrize("mode", MODES)
def test_text_can_be_read_on_both_grounds(mode: Mode) -> None:
    assert contrast(look(mode).ink, look(mode).ground) >= 7
    assert contrast(look(mode).quiet, look(mode).ground) >= 4.5


@pytest.mark.parametrize("mode", MODES)
def test_a_figure_writes_in_the_colours_of_its_ground(mode: Mode) -> None:
    layout = figure(look(mode), height=100).layout
    assert layout.font.color == look(mode).ink
    assert layout.xaxis.tickfont.color == layout.yaxis.tickfont.color == look(mode).quiet
    assert layout.hoverlabel.font.color == look(mode).ink
    assert layout.hoverlabel.bgcolor == look(mode).ground


def test_numbers_on_axes_are_written_in_the_readers_language() -> None:
    separators = {
        code: figure(Look(get_language(code)), height=10).layout.separators for code in ("nl", "en")
    }
    assert separators == {"nl": ",.", "en": ".,"}


def test_markup_in_data_is_taken_apart() -> None:
    assert escaped('<b>a & "b"</b>') == '&lt;b&gt;a &amp; "b"&lt;/b&gt;'
    assert "<a" not in wrapped('<a href="https://x.be">klik</a>', width=80)


def test_long_labels_are_cut_at_words_and_say_so() -> None:
    label = wrapped("Een heel lange naam van een project in een gemeente", width=20, lines=2)
    assert label == "Een heel lange naam<br>van een project in…"
    assert wrapped("kort") == "kort"
    assert wrapped("") == ""


@pytest.mark.parametrize("mode", MODES)
def test_words_on_every_shade_of_the_map_can_be_read(mode: Mode) -> None:
    assert [(c, ink) for c, ink in RAMP[mode] if contrast(c, ink) < 4.5] == []


def test_one_long_word_is_cut_on_an_axis_and_wrapped_where_it_is_read() -> None:
    word = "Donaudampfschiff" * 244
    label = wrapped(word)
    assert label.endswith("…")
    assert [len(line) for line in label.removesuffix("…").split("<br>")] == [34, 34]
    lines = hovered(word).split("<br>")
    assert (len(lines), max(map(len, lines))) == (12, 61)
    assert wrapped("<" * 40) == f"{'&lt;' * 34}<br>{'&lt;' * 6}"
    assert wrapped("Huis van het Kind") == "Huis van het Kind"
