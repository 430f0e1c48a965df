"""Dots of values that are compared: numbers that never meet, what is not known in words."""

from __future__ import annotations

from typing import Any

import pandas as pd

from charts.dot_plot import MOST, Against, dot_plot
from charts.look import Look
from language import get_language

LOOK = Look(get_language("nl"))
AGAINST = (
    Against("province", "West-Vlaanderen", "diamond"),
    Against("flanders", "Vlaanderen", "line-ns"),
)
FRAME = pd.DataFrame(
    [
        ("LEKP 2.0", 137, 128, 132, 10_604_400),
        ("E-inclusie", 417, 348, 327, 32_166_700),
        ("Onbekend", None, 100, None, None),
        ("Laagste", 90, 100, 110, 1),
    ],
    columns=["scheme", "rate", "province", "flanders", "maximum"],
).astype(dict.fromkeys(("rate", "province", "flanders", "maximum"), "Int64"))


def drawn(frame: pd.DataFrame = FRAME) -> Any:
    return dot_plot(
        frame,
        LOOK,
        item="scheme",
        value="rate",
        words="Kortrijk",
        against=AGAINST,
        amount="maximum",
    )


def test_the_highest_comes_first_and_values_stand_free_of_the_other_marks() -> None:
    discs = next(trace for trace in drawn().data if trace.name == "Kortrijk")
    assert discs.x == (4.17, 1.37, 0.9)
    assert discs.text == ("<b>4,17\xa0€</b>", "<b>1,37\xa0€</b>", "<b>0,90\xa0€</b>")
    assert discs.textposition == ("middle right", "middle right", "middle left")


def test_the_numbers_of_the_others_part_from_each_other() -> None:
    below = {a.text: a.xanchor for a in drawn().layout.annotations if a.font.color == LOOK.quiet}
    assert below["3,27\xa0€"] == "right"  # Flanders, the lower of the two
    assert below["3,48\xa0€"] == "left"
    assert below["1,28\xa0€"] == "right"
    assert below["1,32\xa0€"] == "left"


def test_what_is_not_known_is_said_and_has_no_disc() -> None:
    headings = [a.text for a in drawn().layout.annotations if a.xref == "paper"]
    assert "<b>E-inclusie</b>" in headings[0]
    assert "321.667\xa0€" in headings[0]
    assert "niet bekend" in headings[3]
    assert len(next(trace for trace in drawn().data if trace.name == "Kortrijk").x) == 3


def test_names_are_no_markup_and_a_long_list_is_cut_where_its_table_goes_on() -> None:
    many = pd.concat([FRAME.assign(scheme="<img src=x>")] * 5)
    fig = drawn(many)
    headings = [a.text for a in fig.layout.annotations if a.xref == "paper"]
    assert len(headings) == MOST
    assert all("<img" not in text for text in headings)


def test_no_letter_is_smaller_than_on_pages() -> None:
    fig = drawn()
    sizes = [a.font.size for a in fig.layout.annotations] + [fig.layout.xaxis.tickfont.size]
    assert min(sizes) >= 13
