"""Municipalities, their mergers and their inhabitants."""

import datetime as dt
from collections import Counter

import pytest

import places as ref

BEFORE_2019 = dt.date(2018, 12, 31)
BEFORE_2025 = dt.date(2024, 12, 31)
SINCE_2025 = dt.date(2025, 1, 1)


def per_region(day: dt.date) -> tuple[int, int]:
    brussels = [m for m in ref.municipalities(day) if m.province == "brussel"]
    return len(ref.municipalities(day)) - len(brussels), len(brussels)


@pytest.mark.parametrize(
    ("day", "flemish"),
    [
        (BEFORE_2019, 308),
        (dt.date(2019, 1, 1), 300),
        (BEFORE_2025, 300),
        (SINCE_2025, 285),
        (dt.date.today(), 285),
    ],
)
def test_flanders_shrinks_with_each_merger_while_brussels_keeps_19(
    day: dt.date, flemish: int
) -> None:
    assert per_region(day) == (flemish, 19)


def test_municipalities_per_province_today() -> None:
    assert Counter(m.province for m in ref.municipalities()) == {
        "antwerpen": 67,
        "limburg": 38,
        "oost-vlaanderen": 55,
        "vlaams-brabant": 63,
        "west-vlaanderen": 62,
        "brussel": 19,
    }


@pytest.mark.parametrize("day", [BEFORE_2019, BEFORE_2025, SINCE_2025])
def test_no_two_municipalities_of_one_day_share_a_name(day: dt.date) -> None:
    names = [m.name_nl for m in ref.municipalities(day)]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("merger", ref.mergers(), ids=lambda m: f"{m.old_nis}-{m.new_nis}")
def test_each_merger_leads_from_the_old_code_to_the_new(merger: ref.Merger) -> None:
    old, new = ref.municipality(merger.old_nis), ref.municipality(merger.new_nis)
    assert ref.successor(old.nis) == new.nis
    assert (new.name_nl, new.province) == (merger.new_name, merger.new_province)
    assert new.valid_on(merger.effective_date)
    if old.nis != new.nis:
        assert old.nis in ref.predecessors(new.nis)
        assert old.valid_to == merger.effective_date - dt.timedelta(days=1)


def test_every_successor_is_valid_today() -> None:
    today = {m.nis for m in ref.municipalities()}
    ever = {m.nis for day in (BEFORE_2019, BEFORE_2025) for m in ref.municipalities(day)}
    assert {ref.successor(nis) for nis in ever} == today


def test_antwerpen_keeps_its_code_while_it_takes_in_borsbeek() -> None:
    assert ref.predecessors("11002") == ("11007",)
    assert [m.nis for m in ref.territory("11002", BEFORE_2025)] == ["11002", "11007"]
    assert [m.nis for m in ref.territory("11002", SINCE_2025)] == ["11002"]


def test_zwijndrecht_moves_from_antwerpen_to_oost_vlaanderen() -> None:
    note = ref.history_note("11056")
    assert note is not None
    assert [m.name_nl for m in note.old] == ["Zwijndrecht"]
    assert note.new.name_nl == "Beveren-Kruibeke-Zwijndrecht"
    assert note.since == SINCE_2025
    assert note.left_province == ("antwerpen",)
    assert note.new.province == "oost-vlaanderen"


def test_only_zwijndrecht_changes_province() -> None:
    moved = [
        m.name_nl
        for m in ref.municipalities(BEFORE_2019)
        if m.province != ref.municipality(ref.successor(m.nis)).province
    ]
    assert moved == ["Zwijndrecht"]


def test_a_merged_municipality_tells_what_it_was() -> None:
    note = ref.history_note("46030")
    assert note is not None
    assert {m.name_nl for m in note.old} == {"Beveren", "Kruibeke", "Zwijndrecht"}


def test_a_municipality_that_never_merged_has_no_history() -> None:
    assert ref.history_note("44021") is None


@pytest.mark.parametrize("nis", ["71022", "73040", "44045", "71047"])
def test_the_arrondissement_follows_the_code_of_the_time(nis: str) -> None:
    assert ref.municipality(nis).arrondissement_nis == f"{nis[:2]}000"


@pytest.mark.parametrize(("day", "hasselt"), [(BEFORE_2025, "71022"), (SINCE_2025, "71072")])
def test_there_are_13_centrumsteden_before_and_after_2025(day: dt.date, hasselt: str) -> None:
    cities = ref.centrumsteden(day)
    assert len(cities) == 13
    assert hasselt in {m.nis for m in cities}
    assert {"Aalst", "Antwerpen", "Gent", "Turnhout"} < {m.name_nl for m in cities}


def flemish(day: dt.date) -> list[str]:
    return [m.nis for m in ref.municipalities(day) if m.province != "brussel"]


def total(codes: list[str], year: int, borders: ref.Borders = "then") -> int:
    counts = [ref.population(nis, year, borders) for nis in codes]
    return sum(count.inhabitants for count in counts if count)


def test_flanders_has_6_629_143_inhabitants_in_2020_by_old_and_by_new_codes() -> None:
    assert total(flemish(BEFORE_2025), 2020) == 6_629_143
    assert total(flemish(SINCE_2025), 2020, "now") == 6_629_143


def test_flanders_has_6_653_062_inhabitants_in_2021() -> None:
    assert total(flemish(BEFORE_2025), 2021) == 6_653_062
    assert total(flemish(SINCE_2025), 2021, "now") == 6_653_062


def test_province_antwerpen_loses_zwijndrecht_in_todays_borders() -> None:
    then = [m.nis for m in ref.municipalities(BEFORE_2025) if m.province == "antwerpen"]
    now = [m.nis for m in ref.municipalities(SINCE_2025) if m.province == "antwerpen"]
    zwijndrecht = ref.population("11056", 2020)
    assert zwijndrecht is not None
    assert total(then, 2020) == 1_869_730
    assert total(now, 2020, "now") == 1_869_730 - zwijndrecht.inhabitants


def test_antwerpen_in_2020_counts_borsbeek_only_in_todays_borders() -> None:
    then, now = ref.population("11002", 2020), ref.population("11002", 2020, "now")
    borsbeek = ref.population("11007", 2020)
    assert then and now and borsbeek
    assert now.inhabitants == 540_196 == then.inhabitants + borsbeek.inhabitants
    assert now.summed_from == ("11002", "11007")


def test_a_code_of_2025_gets_the_sum_of_its_parts_in_2020() -> None:
    found = ref.population("46030", 2020)
    assert found is not None
    assert set(found.summed_from) == {"11056", "46003", "46013"}
    assert found.source_id == "statbel-bevolking-2020"


def test_an_ended_code_has_no_inhabitants_after_its_end() -> None:
    assert ref.population("11056", 2026) is None


def test_the_population_of_2026_still_has_to_be_verified() -> None:
    found = ref.population("44021", 2026)
    assert found is not None
    assert found.to_verify
    assert "te verifiëren" in found.note


@pytest.mark.parametrize(("nis", "year"), [("11007", 2019), ("21004", 2021)])
def test_an_unknown_population_is_none_and_not_zero(nis: str, year: int) -> None:
    assert ref.population(nis, year) is None
    assert ref.population(nis, year, "now") is None
