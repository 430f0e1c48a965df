"""Maxima per place, recomputed from the CSV files in plain Python, and held against known totals."""

from __future__ import annotations

import csv
from collections import defaultdict
from typing import Any

import pytest

from data_access.engine import Store
from data_access.filters import Filters
from data_access.records import moved_maxima
from places import municipality, population, province, successor
from tests.unit.figures.plain import cents, rows
from tests.unit.filter_sets import CHOICES
from views.compositions import entitlements

KNOWN_TOTALS = """\
provincie;lekp-1;lekp-2;e-inclusie;gemeenten
antwerpen;7374491;2650738;7770388;69
limburg;3056784;1099479;2859204;42
oost-vlaanderen;5727651;2061655;5413667;60
vlaams-brabant;3887332;1400965;3143018;65
west-vlaanderen;4277752;1537169;3938718;64
"""
"""Euro per province with the borders of the schemes' own time (300 municipalities)."""

WHOLE = {"lekp-1": 2_432_401_000, "lekp-2": 875_000_600, "e-inclusie": 2_312_499_500}
ZWIJNDRECHT = {"lekp-1": 6_211_500, "lekp-2": 2_244_000, "e-inclusie": 6_932_200}


def known_totals() -> list[dict[str, str]]:
    return list(csv.DictReader(KNOWN_TOTALS.splitlines(), delimiter=";"))


def schemes() -> dict[str, dict[str, str]]:
    return {row["key"]: row for row in rows("entitlement_schemes")}


def chosen(filters: Filters) -> list[dict[str, Any]]:
    """The entitlements of these filters with the place each counts in."""
    kept = []
    for row in rows("entitlements"):
        scheme = schemes()[row["scheme_key"]]
        own, today = municipality(row["nis"]), municipality(successor(row["nis"]))
        place = own if filters.borders == "then" else today
        wanted = (
            (not filters.schemes or scheme["key"] in filters.schemes)
            and (not filters.years or int(scheme["year"]) in filters.years)
            and (not filters.domains or scheme["policy_domain"] in filters.domains)
            and (not filters.provinces or place.province in filters.provinces)
            and (not filters.municipalities or {own.nis, today.nis} & set(filters.municipalities))
        )
        if wanted:
            people = population(own.nis, int(scheme["population_year"]))
            assert people
            amount = cents(row["maximum_eur"])
            kept.append(
                {"scheme": scheme, "place": place, "amount": amount, "people": people.inhabitants}
            )
    return kept


def added_up(filters: Filters, by: str) -> dict[tuple[str, str], tuple[int, int]]:
    """(scheme, province or municipality) -> (cents, inhabitants)."""
    sums: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0])
    for row in chosen(filters):
        found = sums[row["scheme"]["short_name"], getattr(row["place"], by)]
        found[0] += row["amount"]
        found[1] += row["people"]
    return {key: (amount, people) for key, (amount, people) in sums.items()}


@pytest.mark.parametrize("filters", CHOICES, ids=str)
def test_provinces_add_up_the_maxima_of_their_municipalities(
    reader: Store, filters: Filters
) -> None:
    frame = reader.frame(entitlements.PER_PROVINCE.query(filters))
    found = {
        (row["scheme"], row["province_slug"]): (row["maximum"], row["inhabitants"])
        for row in frame.to_dict("records")
    }
    assert found == added_up(filters, "province")


@pytest.mark.parametrize("filters", CHOICES, ids=str)
def test_municipalities_hold_the_maxima_of_their_parts(reader: Store, filters: Filters) -> None:
    frame = reader.frame(entitlements.PER_MUNICIPALITY.query(filters))
    found = {
        (row["scheme"], row["nis"]): (row["maximum"], row["inhabitants"])
        for row in frame.to_dict("records")
    }
    assert found == added_up(filters, "nis")


@pytest.mark.parametrize("filters", CHOICES, ids=str)
def test_schemes_add_up_their_own_maxima_only(reader: Store, filters: Filters) -> None:
    expected: dict[str, int] = defaultdict(int)
    for row in chosen(filters):
        expected[row["scheme"]["key"]] += row["amount"]
    frame = reader.frame(entitlements.PER_SCHEME.query(filters))
    assert dict(zip(frame["key"], frame["maximum"], strict=True)) == expected


@pytest.mark.parametrize("scheme", WHOLE)
def test_borders_of_then_give_the_known_totals_per_province(reader: Store, scheme: str) -> None:
    frame = reader.frame(
        entitlements.PER_PROVINCE.query(Filters(schemes=(scheme,), borders="then"))
    )
    found = dict(zip(frame["province_slug"], frame["maximum"], strict=True))
    assert found == {row["provincie"]: int(row[scheme]) * 100 for row in known_totals()}
    assert sum(found.values()) == WHOLE[scheme]


def test_borders_of_then_count_the_municipalities_of_the_time(reader: Store) -> None:
    frame = reader.frame(
        entitlements.PER_PROVINCE.query(Filters(schemes=("lekp-1",), borders="then"))
    )
    found = dict(zip(frame["province_slug"], frame["municipalities"], strict=True))
    assert found == {row["provincie"]: int(row["gemeenten"]) for row in known_totals()}


@pytest.mark.parametrize("scheme", WHOLE)
def test_borders_of_now_differ_by_exactly_what_moved(reader: Store, scheme: str) -> None:
    def totals(borders: Any) -> dict[str, int]:
        filters = Filters(schemes=(scheme,), borders=borders)
        frame = reader.frame(entitlements.PER_PROVINCE.query(filters))
        return dict(zip(frame["province_slug"], frame["maximum"], strict=True))

    then, now = totals("then"), totals("now")
    moved = {slug: now[slug] - then[slug] for slug in then if now[slug] != then[slug]}
    amount = ZWIJNDRECHT[scheme]
    assert moved == {"antwerpen": -amount, "oost-vlaanderen": amount}

    told = reader.frame(moved_maxima.moved(Filters(schemes=(scheme,))))
    assert list(told["municipality"]) == ["Zwijndrecht"]
    assert list(told["maximum"]) == [amount]
    assert list(told["from_province"]) == [province("antwerpen").name_nl]


def test_only_the_two_provinces_concerned_hear_of_what_moved(reader: Store) -> None:
    counts = {
        slug: len(reader.frame(moved_maxima.moved(Filters(provinces=(slug,)))))
        for slug in ("antwerpen", "oost-vlaanderen", "limburg")
    }
    assert counts == {"antwerpen": 3, "oost-vlaanderen": 3, "limburg": 0}


def test_herstappe_has_no_maximum_for_e_inclusion_and_is_no_zero(reader: Store) -> None:
    frame = reader.frame(entitlements.PER_MUNICIPALITY.query(Filters(schemes=("e-inclusie",))))
    assert "Herstappe" not in set(frame["municipality"])
    assert (frame["maximum"] > 0).all()
    limburg = reader.frame(
        entitlements.PER_PROVINCE.query(Filters(provinces=("limburg",), borders="then"))
    )
    counted = dict(zip(limburg["scheme"], limburg["municipalities"], strict=True))
    assert counted == {"LEKP 1.0": 42, "LEKP 2.0": 42, "E-inclusie": 41}


def test_ranks_are_those_among_all_municipalities_also_when_few_are_chosen(reader: Store) -> None:
    every = reader.frame(entitlements.PER_MUNICIPALITY.query(Filters(schemes=("lekp-1",))))
    rates = [
        (m / p, s)
        for m, p, s in every[["maximum", "inhabitants", "province_slug"]].itertuples(index=False)
    ]
    for row, (rate, slug) in zip(every.to_dict("records"), rates, strict=True):
        assert row["rank"] == 1 + sum(other > rate for other, _ in rates)
        assert row["rank_in_province"] == 1 + sum(o > rate for o, place in rates if place == slug)
    few = reader.frame(
        entitlements.PER_MUNICIPALITY.query(Filters(schemes=("lekp-1",), provinces=("limburg",)))
    )
    ranks = dict(zip(every["nis"], every["rank"], strict=True))
    assert list(few["rank"]) == [ranks[nis] for nis in few["nis"]]
    assert len(few) == 38


def test_thirteen_regional_cities_are_marked(reader: Store) -> None:
    for borders in ("now", "then"):
        filters = Filters(schemes=("lekp-1",), borders=borders)
        frame = reader.frame(entitlements.PER_MUNICIPALITY.query(filters))
        assert (frame["regional_city"] == "yes").sum() == 13


def test_rates_name_the_source_of_the_inhabitants(reader: Store) -> None:
    frame = reader.frame(entitlements.PER_PROVINCE.query(Filters(schemes=("lekp-1",))))
    assert set(",".join(frame["source_ids"]).split(",")) == {
        "lblod-trekkingsrechten",
        "statbel-bevolking-2020",
    }
