"""What people write, and the municipality they mean."""

import datetime as dt

import pytest

from places import by_postcode, find_municipality, municipalities

TODAY = dt.date(2026, 1, 1)
IN_2021 = dt.date(2021, 3, 12)


@pytest.mark.parametrize("name", [m.name_nl for m in municipalities(TODAY)])
def test_every_name_of_today_is_found(name: str) -> None:
    match = find_municipality(name, TODAY)
    assert match.kind == "exact"
    assert match.municipality and match.municipality.name_nl == name


@pytest.mark.parametrize("day", [dt.date(2018, 12, 31), dt.date(2024, 12, 31)])
def test_every_name_of_the_past_leads_to_todays_municipality(day: dt.date) -> None:
    for old in municipalities(day):
        match = find_municipality(old.name_nl, TODAY)
        assert match.kind in {"exact", "old"}
        assert match.municipality and match.municipality.valid_on(TODAY)


def test_zwijndrecht_is_an_old_name_of_beveren_kruibeke_zwijndrecht() -> None:
    match = find_municipality("Zwijndrecht", TODAY)
    assert match.kind == "old"
    assert match.written and match.written.nis == "11056"
    assert match.municipality and match.municipality.nis == "46030"


def test_zwijndrecht_in_a_row_of_2021_gets_the_code_of_that_time() -> None:
    match = find_municipality("Zwijndrecht", IN_2021)
    assert match.kind == "exact"
    assert match.municipality and match.municipality.nis == "11056"


@pytest.mark.parametrize(("day", "nis"), [(IN_2021, "46014"), (TODAY, "46029")])
def test_lokeren_has_another_code_before_and_after_its_merger(day: dt.date, nis: str) -> None:
    match = find_municipality("Lokeren", day)
    assert match.kind == "exact"
    assert match.municipality and match.municipality.nis == nis


def test_a_name_of_2018_in_a_row_of_2021_gets_the_code_of_2021() -> None:
    match = find_municipality("Puurs", IN_2021)
    assert match.kind == "old"
    assert match.municipality and match.municipality.nis == "12041"


def test_a_name_that_did_not_exist_yet_proposes_its_parts() -> None:
    match = find_municipality("Pajottegem", IN_2021)
    assert (match.kind, match.municipality) == ("none", None)
    assert match.nearest == ("Galmaarden", "Gooik", "Herne")


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("  sint niklaas ", "Sint-Niklaas"),
        ("St.-Niklaas", "Sint-Niklaas"),
        ("ST-TRUIDEN", "Sint-Truiden"),
        ("Élsene", "Elsene"),
        ("2070 Zwijndrecht", "Beveren-Kruibeke-Zwijndrecht"),
        ("De\u00a0Panne", "De Panne"),
    ],
)
def test_accents_case_hyphens_and_a_leading_postcode_do_not_matter(written: str, name: str) -> None:
    match = find_municipality(written, TODAY)
    assert match.municipality and match.municipality.name_nl == name


@pytest.mark.parametrize(
    ("slip", "meant"), [("zwyndrecht", "Zwijndrecht"), ("Loekeren", "Lokeren"), ("Gennt", "Gent")]
)
def test_a_slip_is_not_guessed_but_the_nearest_name_comes_first(slip: str, meant: str) -> None:
    match = find_municipality(slip, TODAY)
    assert (match.kind, match.municipality) == ("none", None)
    assert match.nearest[0] == meant


def test_a_village_leads_to_its_municipality() -> None:
    match = find_municipality("Zwijnaarde", TODAY)
    assert match.kind == "place"
    assert match.municipality and match.municipality.name_nl == "Gent"


def test_a_village_name_that_occurs_twice_is_not_guessed() -> None:
    match = find_municipality("Hofstade", TODAY)
    assert match.municipality is None
    assert set(match.nearest) == {"Aalst", "Zemst"}


@pytest.mark.parametrize("text", ["", "Totaal", "Parijs", "onbekend", "9999"])
def test_what_is_no_municipality_is_not_found(text: str) -> None:
    assert find_municipality(text, TODAY).municipality is None


def test_a_postcode_leads_to_its_municipality() -> None:
    match = find_municipality("9000", TODAY)
    assert match.kind == "postcode"
    assert match.municipality and match.municipality.name_nl == "Gent"


def test_a_postcode_of_a_merged_municipality_is_ambiguous_in_the_past() -> None:
    match = find_municipality("2070", IN_2021)
    assert match.municipality is None
    assert "Zwijndrecht" in match.nearest


def test_a_shared_postcode_names_both_municipalities_main_one_first() -> None:
    assert [m.name_nl for m in by_postcode("8680")] == ["Koekelare", "Middelkerke"]
    assert by_postcode("0000") == ()
