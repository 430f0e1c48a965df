"""Results in words: unknown is said, markup stays text, and a chart can be heard."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pandas as pd
import pytest

from data_access.engine import Store
from data_access.filters import Filters
from language import CODES, get_language
from tests.unit.views.answers import EVERY_VIEW, answers
from views import Column, View, read
from views.records import spending
from views.words import alternative, cell, reconciliation, total_cell

DUTCH, ENGLISH = get_language("nl"), get_language("en")
NEVER_SHOWN = ("nan", "None", "NaT", "<NA>", "[]")


@pytest.mark.parametrize(
    ("kind", "value", "dutch", "english"),
    [
        ("euro", 19531324, "195.313,24\xa0€", "€195,313.24"),
        ("number", 1234, "1.234", "1,234"),
        ("percent", 0.298, "29,8\xa0%", "29.8%"),
        ("date", dt.date(2022, 3, 18), "18/03/2022", "18/03/2022"),
        ("year", 2020, "2020", "2020"),
        ("text", "=cmd|' /C calc'!A0", "=cmd|' /C calc'!A0", "=cmd|' /C calc'!A0"),
        ("data", "<b>**vet**</b>", "<b>**vet**</b>", "<b>**vet**</b>"),
    ],
)
def test_a_value_is_written_as_people_read_it(
    kind: Any, value: Any, dutch: str, english: str
) -> None:
    column = Column("x", "x", kind)
    assert cell(value, column, DUTCH) == dutch
    assert cell(value, column, ENGLISH) == english


@pytest.mark.parametrize("missing", [None, pd.NA, float("nan"), pd.NaT])
def test_what_is_not_known_is_said(missing: Any) -> None:
    assert cell(missing, Column("x", "x", "euro"), DUTCH) == "niet bekend"
    assert cell(missing, Column("x", "x", "euro", unknown="–"), DUTCH) == "–"


def test_zero_is_not_unknown() -> None:
    assert cell(0, Column("x", "x", "number"), DUTCH) == "0"


@EVERY_VIEW
def test_no_cell_shows_what_a_machine_calls_nothing(view: View, reader: Store) -> None:
    for result in answers(view, reader):
        for code in CODES:
            language = get_language(code)
            for column in view.columns:
                for value in result.frame[column.key].drop_duplicates():
                    words = cell(value, column, language)
                    assert words.strip(), column
                    assert words not in NEVER_SHOWN, column


@EVERY_VIEW
def test_every_chart_can_be_heard(view: View, reader: Store) -> None:
    for result in answers(view, reader):
        for code in CODES:
            language = get_language(code)
            words = alternative(result, language)
            assert words.startswith(language.t(view.title))
            assert not any(f" {nothing}" in words for nothing in NEVER_SHOWN)
            assert (language.t("Bevat fictieve gegevens.") in words) == result.holds_fictional
            for face in view.faces:
                assert alternative(result, language, face.measure)


@EVERY_VIEW
def test_the_sentence_ends_as_a_sentence(view: View, reader: Store) -> None:
    for result in answers(view, reader):
        for code in CODES:
            sentence = result.sentence(get_language(code))
            assert sentence.strip().endswith(".")
            assert ".." not in sentence


def test_the_chart_of_2020_in_words(reader: Store) -> None:
    words = alternative(read(spending.LINES, Filters(), reader), DUTCH)
    assert "9 rijen." in words
    assert "Totaal: 1.998.813\xa0€." in words
    assert "Hoogste: " in words
    assert "Laagste: " in words


def test_an_empty_answer_says_so(reader: Store) -> None:
    result = read(spending.LINES, Filters(years=(1999,)), reader)
    assert result.empty
    assert "Geen gegevens." in alternative(result, DUTCH)


def test_rows_without_a_value_are_named_with_the_total(reader: Store) -> None:
    result = read(spending.LINES, Filters(), reader)
    assert reconciliation(result, DUTCH) == ""
    lacking = replace(result, missing={**result.missing, "amount": 2})
    assert (
        reconciliation(lacking, DUTCH)
        == "Totaal van wat bekend is; niet bekend: vastgelegd in 2 rijen."
    )
    assert "2 rows" in reconciliation(lacking, ENGLISH)


def test_a_total_is_written_like_its_column_and_only_where_it_has_meaning(reader: Store) -> None:
    result = read(spending.LINES, Filters(), reader)
    assert total_cell(result, result.view.column("amount"), DUTCH) == "1.998.813\xa0€"
    assert total_cell(result, result.view.column("title"), DUTCH) == ""
