"""Filters: links there and back, sentences, and clauses that do what the sentence says."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any
from urllib.parse import parse_qs

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy.dialects import sqlite

from data_access.engine import Store
from data_access.filters import DIMENSIONS, Filters, Scope
from data_access.period import Period
from language import Language, get_language
from tests.conftest import examples
from tests.unit.filter_sets import nowhere
from views import View, view, views
from views.filter_words import describe, years_in_words
from views.results import read

DUTCH, ENGLISH = get_language("nl"), get_language("en")
FIELDS = [dimension.field for dimension in DIMENSIONS]
EVERY_VIEW = pytest.mark.parametrize("view", views().values(), ids=views())

_VALUES: dict[str, st.SearchStrategy[Any]] = {
    d.field: st.integers(1000, 9999) if d.field == "years" else st.text() for d in DIMENSIONS
}
ANY_FILTERS = st.builds(
    Filters,
    **{field: st.lists(values, max_size=4).map(tuple) for field, values in _VALUES.items()},
    period=st.none() | st.tuples(st.dates(), st.dates()).map(lambda days: Period(*sorted(days))),
    borders=st.sampled_from(("now", "then")),
    fictional=st.booleans(),
    as_known_on=st.none() | st.dates(),
)


def plain_label(_field: str, value: str, _language: Language) -> str:
    return value.capitalize()


def described(filters: Filters, language: Language, *applies: str) -> str:
    return describe(filters, language, plain_label, applies)


# --- links ------------------------------------------------------------------------------------


@settings(max_examples=examples(40), deadline=None)
@given(ANY_FILTERS)
def test_a_link_brings_back_the_filters_it_was_made_from(filters: Filters) -> None:
    assert Filters.from_query(filters.to_query()) == (filters, [])


@settings(max_examples=examples(40), deadline=None)
@given(ANY_FILTERS)
def test_a_link_survives_being_written_as_text(filters: Filters) -> None:
    query = parse_qs(filters.query_string(), keep_blank_values=True)
    assert Filters.from_query(query) == (filters, [])


@settings(max_examples=examples(40), deadline=None)
@given(ANY_FILTERS, st.randoms())
def test_the_order_in_which_values_were_chosen_does_not_matter(
    filters: Filters, chance: Any
) -> None:
    shuffled: dict[str, Any] = {}
    for field in FIELDS:
        values = list(getattr(filters, field)) * 2
        chance.shuffle(values)
        shuffled[field] = tuple(values)
    other = replace(filters, **shuffled)
    assert other == filters
    assert hash(other) == hash(filters)
    assert other.query_string() == filters.query_string()


@settings(max_examples=examples(40), deadline=None)
@given(
    st.dictionaries(
        st.sampled_from(
            [d.parameter for d in DIMENSIONS] + ["grenzen", "fictief", "stand", "taal", "x"]
        ),
        st.lists(st.text(), max_size=3),
    )
)
def test_any_link_at_all_is_read_without_a_fault(query: dict[str, list[str]]) -> None:
    filters, dropped = Filters.from_query(query, dict.fromkeys(FIELDS, ()))
    assert not list(filters.chosen())
    assert all(value in query[parameter] for parameter, value in dropped)


def test_values_that_do_not_exist_are_dropped_and_reported() -> None:
    query = {
        "provincie": ["limburg", "atlantis"],
        "jaar": ["2020", "20200", "٢٠٢٠", "twintig", "2019"],
        "grenzen": ["ooit"],
        "fictief": ["misschien"],
        "taal": ["en"],
    }
    filters, dropped = Filters.from_query(query, {"provinces": ["limburg"], "years": [2020]})
    assert filters == Filters(provinces=("limburg",), years=(2020,))
    assert dropped == [
        ("provincie", "atlantis"),
        ("jaar", "20200"),
        ("jaar", "٢٠٢٠"),
        ("jaar", "twintig"),
        ("jaar", "2019"),
        ("grenzen", "ooit"),
        ("fictief", "misschien"),
    ]


@pytest.mark.parametrize(
    "text", ["gisteren", "20240301", "2024-3-1", "2024-02-30", "2024-W01-1", "٢٠٢٤-٠٣-٠١", ""]
)
def test_a_wrong_day_is_dropped_and_reported(text: str) -> None:
    assert Filters.from_query({"stand": [text]}) == (Filters(), [("stand", text)])


def test_a_day_stands_in_links_and_today_is_no_day() -> None:
    chosen, dropped = Filters.from_query({"stand": ["2024-03-01"]})
    assert (chosen.as_known_on, dropped) == (dt.date(2024, 3, 1), [])
    assert chosen.query_string() == "stand=2024-03-01"
    assert Filters.from_query({"stand": ["2999-01-01"]}) == (Filters(), [])
    assert Filters.from_query({"stand": [dt.date.today().isoformat()]}) == (Filters(), [])


def test_the_sentence_tells_the_day_in_both_languages() -> None:
    chosen = Filters(years=(2020,), as_known_on=dt.date(2024, 3, 1))
    assert described(chosen, DUTCH, "years") == (
        "2020; zoals bekend op 1 maart 2024 "
        "(van de voorbeeldgegevens volgen alleen wijzigingen aan oproepen die dag)."
    )
    assert described(chosen, ENGLISH, "years").startswith("2020; as known on 1 March 2024 (")
    assert chosen.restricted_to(()).as_known_on == chosen.cleared().as_known_on


def test_links_are_dutch_and_leave_out_what_is_usual() -> None:
    assert Filters().query_string() == ""
    chosen = Filters(
        provinces=("west-vlaanderen",), years=(2021, 2020), borders="then", fictional=True
    )
    assert chosen.query_string() == (
        "provincie=west-vlaanderen&jaar=2020&jaar=2021&grenzen=toen&fictief=ja"
    )


# --- changing ---------------------------------------------------------------------------------


def test_clearing_keeps_the_switch_and_the_borders() -> None:
    chosen = Filters(provinces=("limburg",), years=(2020,), borders="then", fictional=True)
    assert chosen.cleared() == Filters(borders="then", fictional=True)


def test_one_value_can_be_taken_away() -> None:
    chosen = Filters(provinces=("antwerpen", "limburg"), years=(2020,))
    assert chosen.without("provinces", "limburg") == Filters(
        provinces=("antwerpen",), years=(2020,)
    )
    assert chosen.with_only("provinces") == Filters(years=(2020,))


def test_made_up_rows_stand_apart_only_where_they_are_in() -> None:
    apart = Filters(fictional=True, only_fictional=True)
    assert apart.query_string() == "fictief=ja&echt=nee"
    assert Filters.from_query(parse_qs(apart.query_string())) == (apart, [])
    alone, _ = Filters.from_query({"echt": ["nee"]})
    assert alone.query_string() == ""
    scope = view("aanvragen").scope
    assert isinstance(scope, Scope)
    assert [str(one) for one in scope.where(alone)] == [str(one) for one in scope.where(Filters())]


def test_what_a_figure_cannot_follow_is_left_out_of_its_cache_key() -> None:
    chosen = Filters(provinces=("limburg",), years=(2020,), borders="then", fictional=True)
    assert chosen.restricted_to({"years"}) == Filters(years=(2020,), fictional=True)
    assert chosen.restricted_to({"municipalities", "borders"}) == Filters(
        borders="then", fictional=True
    )


# --- sentences --------------------------------------------------------------------------------


def test_the_sentence_says_what_is_chosen_in_both_languages() -> None:
    chosen = Filters(provinces=("antwerpen", "limburg"), years=(2020, 2021, 2024), borders="then")
    assert described(chosen, DUTCH, "provinces", "years", "borders") == (
        "Provincies: Antwerpen en Limburg; 2020–2021, 2024; gemeentegrenzen van toen."
    )
    english = described(chosen, ENGLISH, "provinces", "years", "borders")
    assert english.startswith("Provinces: Antwerpen and Limburg; 2020–2021, 2024; ")
    assert "toen" not in english


def test_the_sentence_says_which_choices_a_figure_cannot_follow() -> None:
    chosen = Filters(provinces=("limburg",), statuses=("awarded",))
    assert described(chosen, DUTCH) == (
        "Alle gegevens. Niet gefilterd op provincie en status: deze gegevens kennen dat niet."
    )


def test_the_sentence_names_fictional_data_and_leaves_borders_out_where_they_do_nothing() -> None:
    assert described(Filters(fictional=True), DUTCH) == "Alle gegevens; met fictieve gegevens."
    apart = Filters(fictional=True, only_fictional=True)
    assert described(apart, DUTCH) == "Alle gegevens; alleen fictieve gegevens."
    assert described(Filters(borders="then"), DUTCH, "years") == "Alle gegevens."


def test_neighbouring_years_are_joined() -> None:
    assert years_in_words((2020,)) == "2020"
    assert years_in_words((2024, 2020, 2022, 2021)) == "2020–2022, 2024"


# --- the sentence and the query cannot be out of step ------------------------------------------


def sql(view: View, filters: Filters) -> tuple[str, tuple[tuple[str, str], ...]]:
    """What a View asks of the database: statement and parameters."""
    compiled = view.query(filters).compile(dialect=sqlite.dialect())
    return str(compiled), tuple(sorted((k, repr(v)) for k, v in compiled.params.items()))


@pytest.mark.some(12)
@pytest.mark.slow
@EVERY_VIEW
def test_a_choice_changes_the_query_exactly_when_the_sentence_says_so(view: View) -> None:
    both = (Filters(), Filters(borders="then"))
    for nothing in both if "borders" in view.applies else both[:1]:
        usual = sql(view, nothing)
        changed = {
            field for field in (*FIELDS, "period") if sql(view, nowhere(nothing, field)) != usual
        }
        assert changed == view.applies - {"borders", "days"}


@EVERY_VIEW
def test_the_borders_change_the_query_exactly_when_the_sentence_says_so(view: View) -> None:
    chosen = Filters(provinces=("oost-vlaanderen",))
    then = Filters(provinces=("oost-vlaanderen",), borders="then")
    said = described(then, DUTCH, *view.applies) != described(chosen, DUTCH, *view.applies)
    assert (sql(view, then) != sql(view, chosen)) == said


@EVERY_VIEW
def test_the_switch_for_fictional_data_changes_the_query(view: View) -> None:
    assert sql(view, Filters(fictional=True)) != sql(view, Filters())


@pytest.mark.some(12)
@pytest.mark.slow
@EVERY_VIEW
@pytest.mark.parametrize("fictional", [False, True])
def test_a_value_that_no_row_has_leaves_nothing(view: View, fictional: bool, reader: Store) -> None:
    """No part of a query (a branch of a union, a joined count) may forget a filter."""
    for field in sorted(view.applies - {"borders", "days"}):
        chosen = nowhere(Filters(fictional=fictional), field)
        result = read(view, chosen, reader)
        added = [c.key for c in view.columns if c.total]
        left = [result.frame[key].fillna(0).astype(object).any() for key in added]
        assert not any(left) if added else result.empty, (field, result.frame)
