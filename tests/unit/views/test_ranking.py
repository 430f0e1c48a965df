"""Ranks, and the list beside the map: only of whole lists, in the order of the exact values."""

from __future__ import annotations

from typing import Any

import pandas as pd
import pytest

from data_access.engine import Reader
from data_access.filters import Filters
from language import get_language
from views import read
from views.map_levels import map_view
from views.peers import peers
from views.ranking import FIRST, LAST, ranking, short_list
from views.ranks import ordinal, rank_words, ranks

DUTCH, ENGLISH = get_language("nl"), get_language("en")
LEKP = Filters(schemes=("lekp-2",))
MAXIMA, MAXIMA_OF_PROVINCES = (
    map_view("trekkingsrechten", level) for level in ("gemeenten", "provincies")
)


@pytest.mark.parametrize(
    ("number", "dutch", "english"),
    [
        (1, "1ste", "1st"), (2, "2de", "2nd"), (3, "3de", "3rd"), (8, "8ste", "8th"), (11, "11de", "11th"),
        (12, "12de", "12th"), (19, "19de", "19th"), (20, "20ste", "20th"), (21, "21ste", "21st"),
        (100, "100ste", "100th"), (101, "101ste", "101st"), (102, "102de", "102nd"), (112, "112de", "112th"),
        (1001, "1.001ste", "1,001st"),
    ],
)  # fmt: skip
def test_ordinals_are_written_as_people_write_them(number: int, dutch: str, english: str) -> None:
    assert ordinal(number, DUTCH) == dutch
    assert ordinal(number, ENGLISH) == english


def test_a_rank_says_among_how_many() -> None:
    assert rank_words(10, 285, DUTCH) == "10de van 285"
    assert rank_words(10, 285, ENGLISH) == "10th of 285"


def listed(reader: Reader, view: Any, filters: Filters, face: str) -> Any:
    result = read(view, filters, reader)
    everywhere = read(view, filters.with_only("provinces").with_only("municipalities"), reader)
    return ranking(result, everywhere, view.face(face), DUTCH)


def test_maxima_have_the_ranks_of_their_view_and_amounts_ranks_of_their_own(reader: Reader) -> None:
    rates, amounts = listed(reader, MAXIMA, LEKP, "inwoner"), listed(reader, MAXIMA, LEKP, "bedrag")
    assert (rates.of("34022").rank, rates.ranked, rates.complete) == (10, 285, True)
    assert [place.name for place in amounts.places[:2]] == ["Antwerpen", "Gent"]
    assert [place.rank for place in amounts.places] == sorted(p.rank for p in amounts.places)
    assert amounts.places[0].rank == 1


def test_what_is_equal_in_cents_stands_in_the_order_of_its_rank(reader: Reader) -> None:
    places = listed(reader, MAXIMA, LEKP, "inwoner").places
    assert [place.rank for place in places] == sorted(place.rank for place in places)


def test_a_choice_of_places_keeps_the_ranks_among_all(reader: Reader) -> None:
    of_limburg = listed(reader, MAXIMA, LEKP.with_only("provinces", "limburg"), "bedrag")
    assert len(of_limburg.places) == 38
    assert of_limburg.places[0].rank > 1
    assert of_limburg.ranked == 285


def test_provinces_are_ranked_when_none_is_left_out(reader: Reader) -> None:
    whole = read(MAXIMA_OF_PROVINCES, LEKP, reader).frame
    assert sorted(ranks(whole, "per_inhabitant", whole=True)) == [1, 2, 3, 4, 5]
    part = read(
        MAXIMA_OF_PROVINCES, LEKP.with_only("provinces", "limburg", "antwerpen"), reader
    ).frame
    assert ranks(part, "per_inhabitant", whole=True).isna().all()


@pytest.mark.parametrize("subject", ["aanvragen", "toekenningen"])
def test_nothing_is_ranked_in_a_list_that_is_not_complete(reader: Reader, subject: str) -> None:
    view = map_view(subject, "gemeenten")
    for face in view.faces:
        shown = listed(reader, view, Filters(), face.key)
        assert not shown.complete
        assert shown.ranked == 0
        assert {place.rank for place in shown.places} == {None}


def test_a_complete_list_of_a_made_up_call_has_ranks(reader: Reader) -> None:
    filters = Filters(calls=("bondgenotennetwerken-fictief",), fictional=True)
    shown = listed(reader, map_view("aanvragen", "gemeenten"), filters, "aantal")
    assert shown.complete
    assert shown.places[0].rank == 1


def test_places_not_known_come_last_and_have_no_rank(reader: Reader) -> None:
    shown = listed(reader, map_view("toekenningen", "gemeenten"), Filters(), "bedrag")
    assert (shown.places[-1].name, shown.places[-1].id) == ("plaats niet bekend", "")
    assert shown.known < len(shown.places)


def test_a_short_list_holds_the_first_the_chosen_with_its_neighbours_and_the_last() -> None:
    assert short_list(285, None) == [list(range(FIRST)), [283, 284]]
    assert short_list(285, 100) == [list(range(FIRST)), [99, 100, 101], [283, 284]]
    assert short_list(285, FIRST) == [list(range(FIRST + 2)), [283, 284]]
    assert short_list(285, 284) == [list(range(FIRST)), [283, 284]]
    assert short_list(FIRST + LAST + 4, None) == [list(range(FIRST + LAST + 4))]


def test_peers_are_the_nearest_in_inhabitants_by_plain_counting(reader: Reader) -> None:
    result = read(MAXIMA, LEKP, reader)
    near = peers(result, "34022", "per_inhabitant", DUTCH)
    rows = [row for row in result.frame.to_dict("records") if not pd.isna(row["inhabitants"])]
    size = next(row["inhabitants"] for row in rows if row["nis"] == "34022")
    nearest = sorted(rows, key=lambda row: (abs(row["inhabitants"] - size), row["nis"]))[:9]
    assert {peer.nis for peer in near} == {row["nis"] for row in nearest}
    assert [peer.value for peer in near] == sorted((peer.value or 0 for peer in near), reverse=True)
    assert peers(result, "21004", "per_inhabitant", DUTCH) == []
