"""Compositions that nobody named: what can be asked, what they add up to, and every face of some."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from itertools import combinations
from random import Random

import pandas as pd
import pytest

from charts.look import Look
from data_access.engine import Store
from data_access.filters import Filters
from exports.__main__ import FORMATS
from language import get_language
from views import Result, find, read, view, views
from views.composition import Composition
from views.compositions.meetings import IN_SHORT
from views.headlines import headline
from views.result_text import keep, unkeep
from views.typed_request import CannotAskError, ask
from views.unnamed import LONGEST_KEY, MOST_ROWS, NotComposable, key_of
from views.vocabulary import BREAKDOWNS, MEASURES
from views.words import alternative

DUTCH, ENGLISH = get_language("nl"), get_language("en")


@cache
def composable() -> list[str]:
    """Every measure per at most two breakdowns that gives an answer."""
    keys = []
    for measure in MEASURES.values():
        for count in range(3):
            for by in combinations(BREAKDOWNS.values(), count):
                key = key_of((measure,), by)
                if find(key) is not None:
                    keys.append(key)
    return keys


@pytest.fixture
def key(seed: int, at: int) -> str:
    """One of them, others in each run."""
    return Random(f"{seed} {at}").choice(composable())


PAIRS = (
    "aantal-aanvragen_en-toekenningen_per-jaar",
    "gevraagd_en-toegekend_per-provincie",
    "toegekend_en-vastgelegd_per-beleidsdomein",
    "aantal-aanvragen_en-aantal-bijeenkomsten_per-provincie",
)


def adds_up(result: Result) -> None:
    """The rows of a figure that can be added up come to the total that was asked of the database."""
    composition = result.view.scope
    assert isinstance(composition, Composition)
    if result.view.top and len(result.frame) == result.view.top:
        return
    for column in result.view.columns:
        if column.total and column.derive is None and not column.within and not result.empty:
            known = result.frame[column.key].dropna()
            total = int(known.sum()) if len(known) else None
            assert result.totals[column.key] == total, (result.view.key, column.key)


@pytest.mark.slow
@pytest.mark.parametrize("at", range(30))
def test_rows_add_up_to_the_total_that_is_asked(key: str, reader: Store) -> None:
    for filters in (Filters(), Filters(fictional=True), Filters(years=(2023,), fictional=True)):
        adds_up(read(view(key), filters, reader))


@pytest.mark.long
@pytest.mark.parametrize("part", range(20))
def test_rows_of_every_composition_add_up(part: int, reader: Store) -> None:
    for key in composable()[part::20]:
        adds_up(read(view(key), Filters(fictional=True), reader))


@pytest.mark.parametrize("key", PAIRS)
def test_facts_side_by_side_keep_every_row_of_each(key: str, reader: Store) -> None:
    """What one fact alone gives, it gives beside the other."""
    both = read(view(key), Filters(fictional=True), reader)
    adds_up(both)
    measures, _, breakdown = key.partition("_per-")
    for name in measures.split("_en-"):
        alone = read(view(f"{name}_per-{breakdown}"), Filters(fictional=True), reader)
        column = MEASURES[name].name
        assert both.totals[column] == alone.totals[column]
        known = alone.frame[column].dropna()
        assert sorted(known[known != 0]) == sorted(v for v in both.frame[column].dropna() if v != 0)


def test_a_number_that_other_views_give_too(reader: Store) -> None:
    by_place = read(view("toegekend_per-gemeente"), Filters(fictional=True), reader)
    named = read(view("toekenningen-per-gemeente"), Filters(fictional=True), reader)
    assert by_place.totals["amount"] == named.totals["amount"]
    assert by_place.frame["amount"].dropna().tolist() == named.frame["amount"].dropna().tolist()


@pytest.mark.parametrize(
    "key", ["slaagkans_per-gemeente", "slaagkans-bedrag_per-gemeente", "slaagkans_per-organisatie"]
)
def test_the_highest_of_a_rate_are_those_of_the_rate_itself(key: str, reader: Store) -> None:
    every = read(view(key), Filters(fictional=True), reader)
    item, rate = every.view.item, every.view.measure
    assert every.frame.dropna(subset=[item])[rate].dropna().is_monotonic_decreasing
    two = read(view(f"{key}_top-2"), Filters(fictional=True), reader)
    assert two.frame[item].tolist() == every.frame[item].tolist()[:2]


@pytest.mark.parametrize(
    ("key", "column"),
    [
        ("maximum_per-gemeente_per-regeling_top-1", "maximum"),
        ("maximum-per-inwoner_per-gemeente_per-regeling_top-1", "per_inhabitant"),
        ("inwoners_per-jaar_per-gemeente_top-1", "inhabitants"),
    ],
)
def test_the_highest_of_one_year_have_no_total_over_years(
    key: str, column: str, reader: Store
) -> None:
    assert read(view(key), Filters(), reader).totals.get(column) is None


def test_what_is_cut_is_not_added_up_in_a_headline(reader: Store) -> None:
    """A year of which three municipalities are given did not get what those three got."""
    three = read(view("toegekend_per-jaar_per-gemeente_top-3"), Filters(), reader)
    assert headline(three, DUTCH) == "Toegekend per jaar per gemeente (hoogste eerst): 3 rijen"
    every = read(view("toegekend_per-jaar_per-beleidsdomein"), Filters(), reader)
    assert "rijen" not in headline(every, DUTCH)


def test_one_number_of_all_is_told_by_its_title(reader: Store) -> None:
    held = read(view("aantal-bijeenkomsten"), Filters(), reader)
    assert headline(held, DUTCH) == "Gehouden lerende netwerken: 4 (van wat bekend is)"


def test_learning_networks_are_no_other_meetings(reader: Store) -> None:
    held = read(view("aantal-bijeenkomsten"), Filters(), reader)
    assert held.totals["held"] == read(IN_SHORT, Filters(), reader).totals["held"]


def test_the_highest_rows_with_the_total_of_all(reader: Store) -> None:
    filters = Filters(fictional=True)
    every = read(view("toegekend_per-organisatie"), filters, reader)
    three = read(view("toegekend_per-organisatie_top-3"), filters, reader)
    assert three.frame["organisation"].tolist() == every.frame["organisation"].tolist()[:3]
    assert len(three.frame) == 3
    assert three.totals == every.totals
    assert three.frame["amount"].is_monotonic_decreasing
    assert three.view.notes


def test_one_question_has_one_key() -> None:
    assert view("toekenningen_en-aantal-aanvragen_per-jaar") is view(
        "aantal-aanvragen_en-toekenningen_per-jaar"
    )
    assert view("gevraagd_per-gemeente_per-jaar") is view("gevraagd_per-jaar_per-gemeente")
    for key in composable():
        assert view(key).key == key
        assert len(key) <= LONGEST_KEY


def test_no_measure_is_called_as_a_view_is() -> None:
    assert not set(MEASURES) & set(views())


@pytest.mark.parametrize(
    ("key", "reason"),
    [
        ("slaagkans_per-status", "waaruit het zelf gemaakt is"),
        ("slaagkans_per-reden", "waaruit het zelf gemaakt is"),
        ("slaagkans-bedrag_per-oproep_per-reden", "waaruit het zelf gemaakt is"),
        ("geweigerd_per-status", "ligt al vast"),
        ("vastgelegd_per-gemeente", "niet zo op te splitsen"),
        ("vastleggingskrediet_per-oproep", "niet zo op te splitsen"),
        ("maximum_per-provincie", "nooit opgeteld"),
        ("gevraagd_per-gemeente_per-organisatie", "te veel rijen"),
        ("gevraagd_per-jaar_per-oproep_per-provincie", "twee kenmerken"),
        ("toegekend-per-inwoner_per-organisatie", "per plaats"),
        ("gevraagd-per-inwoner_per-oproep", "per plaats"),
        ("gevraagd_per-provincie_per-gemeente", "zegt al"),
        ("gevraagd_en-gevraagd_per-jaar", "drie verschillende"),
        ("gevraagd-per-inwoner_en-toegekend-per-inwoner_per-provincie", "naast elkaar"),
    ],
)
def test_what_has_no_answer_says_why(key: str, reason: str) -> None:
    with pytest.raises(NotComposable) as refused:
        view(key)
    assert reason in refused.value.reason
    assert ENGLISH.t(refused.value.reason) != refused.value.reason
    assert find(key) is None


def test_a_command_tells_why_there_is_no_answer(reader: Store) -> None:
    with pytest.raises(CannotAskError) as refused:
        ask("slaagkans_per-status", "", reader)
    assert "waaruit het zelf gemaakt is" in refused.value.words(DUTCH)
    with pytest.raises(CannotAskError, match="view"):
        ask("onzin", "", reader)


def test_refusals_are_told_per_reason(reader: Store) -> None:
    assert read(view("geweigerd_per-reden"), Filters(fictional=True), reader).totals["refused"]


@pytest.mark.parametrize(
    "key",
    [
        "onzin",
        "gevraagd_per-onzin",
        "gevraagd_top-veel",
        "gevraagd_per-organisatie_top-5_top-6",
        "gevraagd_top-٣",
        pytest.param("gevraagd_top-" + "9" * 5000, id="more digits than int reads"),
        "",
    ],
)
def test_words_that_are_no_key(key: str) -> None:
    assert find(key) is None


def test_no_more_rows_than_people_read(reader: Store) -> None:
    long = read(view("gevraagd_per-organisatie_top-100000"), Filters(fictional=True), reader)
    assert len(long.frame) <= MOST_ROWS


@pytest.mark.slow
@pytest.mark.parametrize("at", range(6))
@pytest.mark.parametrize("language", [DUTCH, ENGLISH], ids=["nl", "en"])
def test_every_face_of_a_composition(key: str, language, reader: Store) -> None:  # type: ignore[no-untyped-def]
    result = read(view(key), Filters(fictional=True), reader)
    title = language.t(result.view.title)
    assert title[0].isupper()
    assert headline(result, language)
    assert result.view.chart is not None
    assert result.view.chart(result.frame, Look(language, "light")).data is not None
    for face in result.view.faces:
        face.chart(result.frame, Look(language, "dark"))
    for write in (write for name, write in FORMATS.items() if name != "png"):
        assert len(write(result, language)) > 20
    if language is ENGLISH and title.isascii() and not title.isupper():  # VAK is so in both
        assert title != DUTCH.t(result.view.title)


@pytest.mark.parametrize("at", range(16))
def test_a_kept_answer_opens_again(key: str, reader: Store) -> None:
    result = read(view(key), Filters(fictional=True), reader)
    again = unkeep(keep(result))
    pd.testing.assert_frame_equal(again.frame, result.frame)
    assert again.totals == result.totals
    assert ENGLISH.t(again.view.title) == ENGLISH.t(result.view.title)


def test_the_highest_are_so_among_real_and_made_up_rows(reader: Store) -> None:
    every = read(view("gevraagd_per-organisatie"), Filters(fictional=True), reader)
    two = read(view("gevraagd_per-organisatie_top-2"), Filters(fictional=True), reader)
    assert two.frame["asked"].tolist() == sorted(every.frame["asked"].dropna(), reverse=True)[:2]
    assert DUTCH.t(two.view.title) == "Gevraagd per organisatie (hoogste eerst)"


def test_a_rate_is_cut_by_the_rate_itself(reader: Store) -> None:
    rates = read(view("slaagkans_per-gemeente_top-3"), Filters(fictional=True), reader).frame[
        "rate"
    ]
    every = read(view("slaagkans_per-gemeente"), Filters(fictional=True), reader).frame["rate"]
    assert rates.tolist() == sorted(every.dropna(), reverse=True)[:3]


def test_a_total_that_holds_made_up_rows_says_so_when_none_of_them_is_shown(reader: Store) -> None:
    (highest,) = read(view("toegekend_per-organisatie_top-1"), Filters(), reader).frame["amount"]
    shown = read(view("toegekend_per-organisatie_top-1"), Filters(fictional=True), reader)
    assert shown.frame["amount"].tolist() == [highest]
    assert not shown.frame["fictional"].any()
    assert shown.holds_fictional
    assert unkeep(keep(shown)).holds_fictional
    assert not read(view("toegekend_per-organisatie_top-1"), Filters(), reader).holds_fictional


def test_sources_and_what_is_missing_are_of_all_that_the_total_is_of(reader: Store) -> None:
    one = read(view("toegekend_per-organisatie_top-1"), Filters(), reader)
    every = read(view("toegekend_per-organisatie"), Filters(), reader)
    assert (one.sources, one.missing, one.totals) == (every.sources, every.missing, every.totals)


def test_of_the_rest_nothing_is_said(reader: Store) -> None:
    """The highest two are neither all there are, nor the only ones that are known."""
    two = read(view("slaagkans_per-gemeente_top-2"), Filters(fictional=True), reader)
    assert two.cut
    for words in (headline(two, DUTCH), alternative(two, DUTCH)):
        assert "Alle 2" not in words
        assert "Alleen bij" not in words
        assert "Laagste" not in words


def test_a_row_is_named_by_all_that_it_is_of(reader: Store) -> None:
    awarded = read(view("toegekend_per-jaar_per-beleidsdomein"), Filters(fictional=True), reader)
    highest = awarded.frame.sort_values("amount").dropna(subset=["amount"]).iloc[-1]
    domain = DUTCH.data(highest["domain"])
    assert f"Hoogste: {highest['year']} · {domain}, " in alternative(
        replace(awarded, whole=True), DUTCH
    )
    assert "Hoogste" not in alternative(awarded, DUTCH)


def test_only_who_asked_for_the_highest_reads_that_they_are(reader: Store) -> None:
    """A long breakdown is cut where it must be; thirty municipalities are all there are."""
    every = read(view("gevraagd_per-gemeente"), Filters(), reader)
    assert not every.cut
    assert DUTCH.t(every.view.title) == "Gevraagd per gemeente"
    assert (
        DUTCH.t(view("gevraagd_per-gemeente_top-3").title)
        == "Gevraagd per gemeente (hoogste eerst)"
    )


@pytest.mark.parametrize(
    ("key", "column", "beside"),
    [
        ("vastgelegd_per-jaar", "committed", "vastleggingskrediet"),
        ("vastleggingskrediet_per-jaar", "vak", "vereffeningskrediet"),
    ],
)
def test_money_of_one_kind_has_no_rows_of_another(
    key: str, column: str, beside: str, reader: Store
) -> None:
    """A payment credit of 2025, in which nothing was committed, makes no row of commitments."""
    answer = read(view(key), Filters(fictional=True), reader)
    other = read(view(f"{beside}_per-jaar"), Filters(fictional=True), reader)
    assert answer.frame[column].notna().all()
    assert set(answer.frame["year"]) != set(other.frame["year"])
    both = read(view(f"{beside}_en-{key}"), Filters(fictional=True), reader)
    assert set(both.frame["year"]) == {*other.frame["year"], *answer.frame["year"]}
    assert set(both.sources) == {*other.sources, *answer.sources}


def test_a_number_of_a_group_that_another_fact_alone_has_is_not_known(reader: Store) -> None:
    """As the amount beside it: nobody counted none."""
    beside = read(view("gevraagd_en-aantal-aanvragen_en-vastgelegd_per-jaar"), Filters(), reader)
    only_committed = beside.frame["asked"].isna() & beside.frame["committed"].notna()
    assert beside.frame.loc[only_committed, "known"].isna().tolist() == [True] * sum(only_committed)
    assert only_committed.any()
    year = read(beside.view, Filters(years=(2020,)), reader)
    assert (year.totals["known"], year.totals["asked"]) == (None, None)
