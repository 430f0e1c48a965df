"""Views on places: totals per scheme, rates, the words under a map, and the maps themselves."""

from __future__ import annotations

from typing import Any

import pytest

from charts.look import Look
from data_access.engine import Store
from data_access.filters import Filters
from language import get_language
from views import awards, geography, read
from views.map_scenes import NOT_APPLICABLE
from views.place_words import borders_tell, newest_is_shown, parts_make_total, said_of_face

NL = get_language("nl")
LOOK = Look(NL)
NBSP = "\N{NO-BREAK SPACE}"


def test_maxima_of_different_schemes_have_no_total_and_shares_of_their_own(reader: Store) -> None:
    result = read(geography.PER_PROVINCE, Filters(), reader)
    assert result.frame["scheme"].nunique() == 3
    assert result.totals["maximum"] is None
    assert result.totals["per_inhabitant"] is None
    shares = result.frame.groupby("scheme")["share"].sum()
    assert all(abs(share - 1) < 1e-9 for share in shares)


@pytest.mark.parametrize(
    ("scheme", "total"),
    [("lekp-1", 2_432_401_000), ("lekp-2", 875_000_600), ("e-inclusie", 2_312_499_500)],
)
def test_one_scheme_has_its_known_total(reader: Store, scheme: str, total: int) -> None:
    for view in (geography.PER_PROVINCE, geography.PER_MUNICIPALITY):
        for borders in ("now", "then"):
            filters = Filters(schemes=(scheme,), borders=borders)
            assert read(view, filters, reader).totals["maximum"] == total


def test_rates_are_rounded_half_up_to_the_cent(reader: Store) -> None:
    filters = Filters(schemes=("lekp-1",), borders="then", provinces=("antwerpen",))
    frame = read(geography.PER_PROVINCE, filters, reader).frame
    assert list(frame["per_inhabitant"]) == [394]  # 737 449 100 cents / 1 869 730 inhabitants


def test_the_parts_and_brussels_make_the_total(reader: Store) -> None:
    result = read(geography.PER_PROVINCE, Filters(schemes=("lekp-2",)), reader)
    words = parts_make_total(result, "maximum", NL, brussels=NOT_APPLICABLE)
    assert words == (
        f"Vlaamse provincies 8.750.006{NBSP}€ + Brussel niet van toepassing = "
        f"totaal 8.750.006{NBSP}€."
    )
    every = read(geography.PER_PROVINCE, Filters(), reader)
    assert parts_make_total(every, "maximum", NL) == ""


def test_a_chosen_province_is_not_said_to_be_all_of_flanders(reader: Store) -> None:
    filters = Filters(schemes=("lekp-2",), provinces=("limburg",))
    result = read(geography.PER_PROVINCE, filters, reader)
    words = parts_make_total(result, "maximum", NL, brussels=NOT_APPLICABLE)
    assert words == f"Totaal van deze keuze: 1.099.479{NBSP}€."


def test_awards_of_unknown_place_are_a_part_of_the_total(reader: Store) -> None:
    result = read(awards.PER_PROVINCE, Filters(), reader)
    assert parts_make_total(result, "amount", NL) == (
        f"Vlaamse provincies 500.313,24{NBSP}€ + Brussel niet bekend + plaats niet bekend "
        f"1.998.813{NBSP}€ = totaal 2.499.126,24{NBSP}€."
    )


@pytest.mark.parametrize(("borders", "where"), [("now", "Oost-Vlaanderen"), ("then", "Antwerpen")])
def test_the_line_on_borders_says_where_zwijndrecht_counts(
    reader: Store, borders: Any, where: str
) -> None:
    moved = read(geography.MOVED, Filters(schemes=("lekp-1",), borders=borders), reader)
    (words,) = borders_tell(moved, NL)
    assert f"Zwijndrecht (62.115{NBSP}€, LEKP 1.0) telt mee in {where}" in words


def test_the_page_says_when_it_chose_the_scheme_itself(reader: Store) -> None:
    shown = read(geography.PER_PROVINCE, Filters(schemes=("lekp-2",)), reader)
    assert "LEKP 2.0" in newest_is_shown(Filters(), shown, NL)
    assert newest_is_shown(Filters(schemes=("lekp-2",)), shown, NL) == ""


def test_the_province_map_says_not_applicable_for_brussels(reader: Store) -> None:
    result = read(geography.PER_PROVINCE, Filters(schemes=("lekp-1",)), reader)
    fig = geography.PER_PROVINCE.face("inwoner").chart(result.frame, LOOK)
    labels = next(
        trace for trace in fig.data if trace.type == "scattergeo" and trace.mode == "text"
    )
    assert "Brussel: <b>niet van toepassing</b>" in labels.text
    area = next(trace for trace in fig.data if trace.type == "choropleth")
    assert len(area.locations) == 6


def test_the_municipal_map_draws_286_areas_with_brussels_as_one(reader: Store) -> None:
    result = read(geography.PER_MUNICIPALITY, Filters(schemes=("lekp-1",)), reader)
    fig = geography.PER_MUNICIPALITY.face("inwoner").chart(result.frame, LOOK)
    area = next(trace for trace in fig.data if trace.type == "choropleth")
    assert len(area.locations) == 286
    assert set(result.frame["nis"]) < set(area.locations)
    assert said_of_face(result, "inwoner", NL) == []


def test_borders_of_then_cannot_be_drawn_and_are_shown_as_bars_that_say_so(reader: Store) -> None:
    filters = Filters(schemes=("lekp-1",), borders="then")
    result = read(geography.PER_MUNICIPALITY, filters, reader)
    fig = geography.PER_MUNICIPALITY.face("inwoner").chart(result.frame, LOOK)
    assert [trace.type for trace in fig.data] == ["bar"]
    assert any("grenzen van vandaag" in words for words in said_of_face(result, "inwoner", NL))


def test_bars_of_awards_hold_the_unknown_place(reader: Store) -> None:
    result = read(awards.PER_PROVINCE, Filters(), reader)
    fig = awards.PER_PROVINCE.face("bedrag").chart(result.frame, LOOK)
    assert list(fig.data[0].hovertext) == ["West-Vlaanderen", "plaats niet bekend"]
    assert list(fig.data[0].text) == [f"500.313,24{NBSP}€", f"1.998.813{NBSP}€"]
