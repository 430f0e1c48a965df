"""A figure that cannot follow a choice says so in one sentence, and shows the way back to the whole."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from charts.look import Look
from data_access.engine import Store
from data_access.filters import Filters
from data_access.period import Period
from language import get_language
from pages.parts.follows import unfollowed, unfollowed_line, unfollowed_words, whole_words
from pages.parts.state import Now
from views import read, view
from views.options import options

DUTCH, ENGLISH = get_language("nl"), get_language("en")
LINES = view("uitgaven-per-lijn")


def words(filters: Filters) -> str:
    return unfollowed_words(unfollowed(LINES, filters), DUTCH)


def test_a_figure_that_follows_everything_says_nothing() -> None:
    assert words(Filters()) == ""
    assert words(Filters(years=(2020,), articles=("PJ0-1PFC2DB-PR",), fictional=True)) == ""
    assert words(Filters(period=Period(dt.date(2020, 1, 1)))) == ""


def test_one_sentence_names_what_it_does_not_follow() -> None:
    assert words(Filters(provinces=("limburg",), years=(2020,))) == (
        "Niet per provincie bekend: dit cijfer geldt voor heel Vlaanderen en volgt uw keuze niet."
    )
    assert words(
        Filters(provinces=("limburg",), municipalities=("71016",), schemes=("lekp-1",))
    ) == (
        "Niet per provincie, gemeente en regeling bekend: dit cijfer geldt voor heel Vlaanderen en alle "
        "regelingen en volgt uw keuze niet."
    )


def test_every_dimension_has_its_words_in_both_languages() -> None:
    everything = Filters(
        provinces=("x",), regions=("x",), municipalities=("x",), calls=("x",), years=(2020,),
        domains=("x",), articles=("x",), statuses=("x",), schemes=("x",),
        period=Period(dt.date(2020, 1, 1)),
    )  # fmt: skip
    texts = view("drempels")
    dimensions = unfollowed(texts, everything)
    assert len(dimensions) == len(list(everything.chosen()))
    assert "alle oproepen" in whole_words(dimensions, DUTCH)
    assert whole_words(dimensions, ENGLISH).startswith("all of Flanders, all calls")


def test_the_link_lifts_only_what_is_not_followed(
    reader: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    state: dict[str, Any] = {}
    monkeypatch.setattr("streamlit.session_state", state)
    filters = Filters(provinces=("limburg",), years=(2020,))
    now = Now(DUTCH, filters, reader, options(reader), Look(DUTCH, "light"))
    line = unfollowed_line(read(LINES, filters, reader), now)
    assert 'href="/?jaar=2020" target="_self">Toon heel Vlaanderen</a>' in line
    assert unfollowed_line(LINES, Now(DUTCH, Filters(), reader, now.options, now.look)) == ""
