"""Views on places: totals per scheme, rates, the words under a map, and the maps themselves."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import Any

import pytest

from charts.look import Look
from data_access.engine import Store
from data_access.filters import Filters
from language import get_language
from views import municipality_words, read
from views.compositions import applications as counted
from views.compositions import awards, entitlements
from views.map_scenes import NOT_APPLICABLE
from views.place_words import (
    borders_tell,
    focus,
    newest_is_shown,
    parts_make_total,
    population_said,
    said_of_bars,
)
from views.records import blind_spots, moved_maxima
from views.words import alternative, per_code

NL = get_language("nl")
LOOK = Look(NL)
NBSP = "\N{NO-BREAK SPACE}"


def test_maxima_of_different_schemes_have_no_total_and_shares_of_their_own(reader: Store) -> None:
    result = read(entitlements.PER_PROVINCE, Filters(), reader)
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
    for view in (entitlements.PER_PROVINCE, entitlements.PER_MUNICIPALITY):
        for borders in ("now", "then"):
            filters = Filters(schemes=(scheme,), borders=borders)
            assert read(view, filters, reader).totals["maximum"] == total


def test_rates_are_rounded_half_up_to_the_cent(reader: Store) -> None:
    filters = Filters(schemes=("lekp-1",), borders="then", provinces=("antwerpen",))
    frame = read(entitlements.PER_PROVINCE, filters, reader).frame
    assert list(frame["per_inhabitant"]) == [394]  # 737 449 100 cents / 1 869 730 inhabitants


def test_the_parts_and_brussels_make_the_total(reader: Store) -> None:
    result = read(entitlements.PER_PROVINCE, Filters(schemes=("lekp-2",)), reader)
    words = parts_make_total(result, "maximum", NL, brussels=NOT_APPLICABLE)
    assert words == (
        f"Vlaamse provincies 8.750.006{NBSP}€ + Brussel niet van toepassing = "
        f"totaal 8.750.006{NBSP}€."
    )
    every = read(entitlements.PER_PROVINCE, Filters(), reader)
    assert parts_make_total(every, "maximum", NL) == ""


def test_a_chosen_province_is_not_said_to_be_all_of_flanders(reader: Store) -> None:
    filters = Filters(schemes=("lekp-2",), provinces=("limburg",))
    result = read(entitlements.PER_PROVINCE, filters, reader)
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
    moved = read(moved_maxima.MOVED, Filters(schemes=("lekp-1",), borders=borders), reader)
    (words,) = borders_tell(moved, NL)
    assert f"Zwijndrecht (62.115{NBSP}€, LEKP 1.0) telt mee in {where}" in words


def test_the_page_says_when_it_chose_the_scheme_itself(reader: Store) -> None:
    shown = read(entitlements.PER_PROVINCE, Filters(schemes=("lekp-2",)), reader)
    assert "LEKP 2.0" in newest_is_shown(Filters(), shown, NL)
    assert newest_is_shown(Filters(schemes=("lekp-2",)), shown, NL) == ""


def test_the_province_map_says_not_applicable_for_brussels(reader: Store) -> None:
    result = read(entitlements.PER_PROVINCE, Filters(schemes=("lekp-1",)), reader)
    fig = entitlements.PER_PROVINCE.face("inwoner").chart(result.frame, LOOK)
    area = next(trace for trace in fig.data if trace.type == "choropleth")
    told = next(text for text in area.hovertext if "Brussel" in text)
    assert "niet van toepassing" in told.lower()
    assert len(area.locations) == 6


def test_the_municipal_map_draws_286_areas_with_brussels_as_one(reader: Store) -> None:
    result = read(entitlements.PER_MUNICIPALITY, Filters(schemes=("lekp-1",)), reader)
    fig = entitlements.PER_MUNICIPALITY.face("inwoner").chart(result.frame, LOOK)
    area = next(trace for trace in fig.data if trace.type == "choropleth")
    assert len(area.locations) == 286
    assert set(result.frame["nis"]) < set(area.locations)
    assert said_of_bars(result, NL) == []


def test_borders_of_then_cannot_be_drawn_and_are_shown_as_bars_that_say_so(reader: Store) -> None:
    filters = Filters(schemes=("lekp-1",), borders="then")
    result = read(entitlements.PER_MUNICIPALITY, filters, reader)
    fig = entitlements.PER_MUNICIPALITY.face("inwoner").chart(result.frame, LOOK)
    assert [trace.type for trace in fig.data] == ["bar"]
    assert any("grenzen van vandaag" in words for words in said_of_bars(result, NL))


@pytest.mark.parametrize(
    "view",
    [awards.PER_PROVINCE, counted.SPREAD_OVER_PROVINCES],
    ids=lambda view: str(view.key),
)
def test_circles_stand_for_every_known_amount_of_a_known_place(reader: Store, view: Any) -> None:
    result = read(view, Filters(fictional=True), reader)
    fig = view.face("bedrag").chart(result.frame, LOOK)
    circles = next(trace for trace in fig.data if trace.type == "scattergeo" and trace.locations)
    measure = view.face("bedrag").measure
    known = result.frame.dropna(subset=["province_slug", measure]).set_index("province_slug")[
        measure
    ]
    assert dict(zip(circles.locations, circles.marker.size, strict=True)) == dict(known)


def test_bars_of_then_hold_the_unknown_place(reader: Store) -> None:
    result = read(awards.PER_MUNICIPALITY, Filters(borders="then", fictional=True), reader)
    fig = awards.PER_MUNICIPALITY.face("bedrag").chart(result.frame, LOOK)
    assert [trace.type for trace in fig.data] == ["bar"]
    assert "plaats niet bekend" in fig.data[0].hovertext


def test_a_map_of_a_chosen_province_zooms_in_on_it(reader: Store) -> None:
    result = read(entitlements.PER_MUNICIPALITY, Filters(schemes=("lekp-1",)), reader)
    provinces = focus(Filters(municipalities=("31005",)))
    assert provinces == ("west-vlaanderen",)
    assert focus(Filters(provinces=("limburg",), municipalities=("31005",))) == ("limburg",)
    draw = entitlements.PER_MUNICIPALITY.face("inwoner").chart
    near = draw(result.frame, replace(LOOK, focus=provinces)).layout.geo
    far = draw(result.frame, LOOK).layout.geo
    assert near.lonaxis.range[1] < 3.7 < far.lonaxis.range[1]


def test_small_maps_share_their_classes(reader: Store) -> None:
    result = read(entitlements.SIDE_BY_SIDE, Filters(), reader)
    draw = entitlements.SIDE_BY_SIDE.chart
    assert draw is not None
    fig = draw(result.frame, LOOK)
    areas = [trace for trace in fig.data if trace.type == "choropleth"]
    assert len(areas) == 3
    assert len({trace.geo for trace in areas}) == 3
    assert len({str(trace.colorscale) for trace in areas}) == 1
    assert [note.text for note in fig.layout.annotations] == [
        "<b>LEKP 1.0</b>",
        "<b>E-inclusie</b>",
        "<b>LEKP 2.0</b>",
    ]


def test_a_municipality_is_compared_with_its_province_and_flanders(reader: Store) -> None:
    """Gent, LEKP 1.0, by hand: its maximum, that of its province and of all, each per inhabitant."""
    filters = Filters(schemes=("lekp-1",), municipalities=("44021",))
    (row,) = read(entitlements.COMPARED, filters, reader).frame.to_dict("records")
    every = read(entitlements.PER_MUNICIPALITY, Filters(schemes=("lekp-1",)), reader).frame
    mine = every[every["province"] == "Oost-Vlaanderen"]

    def rate(rows: Any) -> int:
        return round(int(sum(rows["maximum"])) / int(sum(rows["inhabitants"])))

    assert row["per_inhabitant"] == rate(every[every["nis"] == "44021"])
    assert row["province_rate"] == rate(mine)
    assert row["flanders_rate"] == rate(every)
    assert row["rank_in_province"] == 1 + sum(mine["per_inhabitant"] > row["per_inhabitant"])


def test_an_old_name_says_what_it_became() -> None:
    assert (
        municipality_words.found_as("11056", NL) == "Zwijndrecht (nu Beveren-Kruibeke-Zwijndrecht)"
    )
    said = municipality_words.became("11056", NL)
    assert said == "Zwijndrecht is sinds 1 januari 2025 deel van Beveren-Kruibeke-Zwijndrecht."
    assert municipality_words.became("46030", NL) == ""
    assert {"11056", "46030"} <= set(municipality_words.findable())
    assert (
        "Van provincie veranderd",
        "Zwijndrecht: vroeger Antwerpen",
    ) in municipality_words.facts("46030", NL)


def test_in_a_list_a_municipality_bears_the_names_it_took_in() -> None:
    assert municipality_words.with_parts("23106", NL) == "Pajottegem (Galmaarden, Gooik en Herne)"
    assert municipality_words.with_parts("11002", NL) == "Antwerpen (Borsbeek)"
    assert municipality_words.with_parts("44021", NL) == "Gent"


def test_a_rate_says_the_inhabitants_of_which_year_it_uses(reader: Store) -> None:
    result = read(entitlements.PER_PROVINCE, Filters(schemes=("lekp-2",)), reader)
    assert population_said(result, "per_inhabitant", NL) == (
        "Per inwoner: met de inwoners van 2021."
    )
    assert population_said(result, "maximum", NL) == ""
    both = read(entitlements.SIDE_BY_SIDE, Filters(), reader)
    assert "2020–2021" in population_said(both, "per_inhabitant", NL)


def test_the_parts_of_a_merged_municipality_are_those_of_then(reader: Store) -> None:
    filters = Filters(schemes=("lekp-1",), municipalities=("46030",))
    parts = read(entitlements.PARTS, filters, reader)
    assert set(parts.frame["municipality"]) == {"Beveren", "Kruibeke", "Zwijndrecht"}
    whole = read(entitlements.PER_MUNICIPALITY, filters, reader)
    assert parts.totals["maximum"] == whole.totals["maximum"]


def test_blind_spots_are_told_apart_on_the_map_and_counted_in_words(reader: Store) -> None:
    view = blind_spots.BLIND_SPOTS
    filters = Filters(fictional=True, calls=("bondgenotennetwerken-fictief",))
    result = read(view, filters, reader)
    fig = view.face("aanvragen").chart(result.frame, LOOK)
    area = next(trace for trace in fig.data if trace.type == "choropleth")
    keys = [trace.name for trace in fig.data if trace.name]
    of = {id_: keys[z] for id_, z in zip(area.locations, area.z, strict=True)}
    assert len(of) == 286
    counts = result.frame["spot"].value_counts()
    drawn = Counter(of.values())
    assert drawn["Vroeg nooit aan"] == counts["never"]
    assert drawn["Kreeg een toekenning"] == counts["won"]
    said = per_code(result, view.column("spot"), NL)
    assert f"Vroeg nooit aan: {counts['never']}." in said
    assert f"Vroeg nooit aan: {counts['never']}." in alternative(result, NL)
