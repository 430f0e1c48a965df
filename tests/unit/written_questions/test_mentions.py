"""What a text names, and what it only seems to name."""

from __future__ import annotations

import datetime as dt

import pytest

from data_access.engine import Store
from written_questions.mentions import mentions_in, years_in
from written_questions.places import municipalities_in, provinces_in
from written_questions.vocabulary import vocabulary
from written_questions.written_amounts import amounts_in

HELD = frozenset(range(2020, 2025))


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("De projecten in Gent, Sint-Niklaas en De Panne.", ["44021", "46021", "38008"]),
        ("Wat met St.-Niklaas?", ["46021"]),
        ("Heist-op-den-Berg kreeg niets.", ["12014"]),
        ("Mol, Geel en As: namen in een rij", ["13025", "13008", "71002"]),
        ("Mol en mus in de tuin", []),
        ("in Mol, Geel en As", ["13025", "13008", "71002"]),
        ("Zij menen dat ze beleid voeren in alle landen.", []),
        ("Landen als Frankrijk. Boom en struik. As.", []),
        ("De gemeente Peer en de stad Halle", ["72030", "23027"]),
        ("hoeveel ging er naar gent", ["44021"]),
        ("geel papier in geel", []),
        ("volgens de Universiteit Gent en mevrouw Van Mechelen", []),
        ("in de provincie Antwerpen", []),
        ("in Antwerpen, Limburg en West-Vlaanderen", []),
        ("de stad Antwerpen", ["11002"]),
        ("Moerbeke is nu een deel van Lokeren", ["46029"]),
        ("ANTWOORD VAN LOKEREN", []),
        ("Gent en nog eens Gent", ["44021"]),
    ],
)
def test_municipalities(text: str, codes: list[str]) -> None:
    assert list(municipalities_in(text, dt.date(2025, 6, 1))) == codes


@pytest.mark.parametrize(
    ("text", "slugs"),
    [
        ("in de referentieregio Waasland", ["referentieregio-waasland"]),
        ("de referentieregio Antwerpen en de vervoersregio Gent",
         ["referentieregio-antwerpen", "vervoerregio-gent"]),
        ("de eerstelijnszone Leuven Noord", ["eerstelijnszone-leuven-noord"]),
        ("in het Waasland, per referentieregio", ["referentieregio-waasland"]),
        ("de vervoerregio Halle-Vilvoorde", []),
    ],
)  # fmt: skip
def test_regions_are_named_by_their_kind(text: str, slugs: list[str], reader: Store) -> None:
    mentions = mentions_in(text, vocabulary(reader))
    assert list(mentions.regions) == slugs
    if slugs:
        assert not mentions.provinces
        assert not mentions.municipalities


@pytest.mark.parametrize(
    ("text", "slugs"),
    [
        ("West-Vlaamse geselecteerden", ["west-vlaanderen"]),
        ("de Limburgse gemeenten", ["limburg"]),
        ("West Flanders and Flemish Brabant", ["west-vlaanderen", "vlaams-brabant"]),
        ("per provincie", []),
        ("de provincie Antwerpen", ["antwerpen"]),
        ("de stad Antwerpen", []),
        ("SAAMO West-Vlaanderen kreeg steun", []),
        ("Vlaanderen en Brussel", []),
        ("projecten in Brussel", ["brussel"]),
    ],
)
def test_provinces(text: str, slugs: list[str]) -> None:
    assert list(provinces_in(text)) == slugs


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("in 2020 en 2022", [2020, 2022]),
        ("van 2019 tot en met 2021", [2019, 2020, 2021]),
        ("2020-2023", [2020, 2021, 2022, 2023]),
        ("2020-22", [2020, 2021, 2022]),
        ("sinds 2022", [2022, 2023, 2024]),
        ("de voorbije drie jaar", []),
        ("op 8 oktober 2023 en 18/03/2022", []),
        ("het integratiebeleidsplan 2020-2024", []),
        ("2020 euro en 2.020.000 euro en 12.2023", []),
        ("PJ0-1PFC2DB-PR in 2020", [2020]),
    ],
)
def test_years(text: str, years: list[int]) -> None:
    assert list(years_in(text, HELD)) == years


def test_open_periods_end_with_the_question() -> None:
    assert years_in("sinds 2021", HELD, dt.date(2022, 9, 5)) == (2021, 2022)
    assert years_in("de laatste twee jaar", HELD, dt.date(2030, 1, 1)) == (2023, 2024)
    assert years_in("de voorbije drie jaar", HELD, dt.date(2024, 12, 1)) == (2021, 2022, 2023)
    assert years_in("twee jaar geleden", HELD, dt.date(2024, 12, 1)) == (2022,)
    assert years_in("de vorige legislatuur", HELD, dt.date(2025, 2, 1)) == tuple(range(2019, 2025))


@pytest.mark.parametrize(
    ("text", "cents"),
    [
        ("7 miljoen euro", 700_000_000),
        ("1,3 miljoen euro", 130_000_000),
        ("195.313,24 euro", 19_531_324),
        ("1.998.813 €", 199_881_300),
        ("€ 120 mln", 12_000_000_000),
        ("€ 5.000,50", 500_050),
        ("EUR 80000", 8_000_000),
        ("100 000 euro", 10_000_000),
    ],
)
def test_amounts(text: str, cents: int) -> None:
    assert [amount.cents for amount in amounts_in(f"Het is {text}.")] == [cents]


def test_numbers_are_no_amounts() -> None:
    assert amounts_in("19 projecten, artikel 3, in 2020: 45 keer") == []


@pytest.mark.parametrize(
    ("text", "calls"),
    [
        ("de verbindingsambassadeurs", ["verbindingsambassadeurs"]),
        ("de lokale bondgenoten", ["bondgenotennetwerken"]),
        ("Plan Samenleven", ["plan-samenleven-1", "plan-samenleven-2", "plan-samenleven-3"]),
        ("het tweede projectjaar van het Plan Samenleven", ["plan-samenleven-2"]),
        ("Plan Samenleven, eerste en derde ronde", ["plan-samenleven-1", "plan-samenleven-3"]),
        ("Plan Samenleven, projectjaar 2", ["plan-samenleven-2"]),
        ("samenleven", []),
    ],
)
def test_calls(text: str, calls: list[str], reader: Store) -> None:
    assert sorted(mentions_in(text, vocabulary(reader)).calls) == calls


def test_schemes(reader: Store) -> None:
    known = vocabulary(reader)
    assert mentions_in("LEKP 2.0", known).schemes == ("lekp-2",)
    assert mentions_in("het Lokaal Energie- en Klimaatpact", known).schemes == ("lekp-1", "lekp-2")
    assert mentions_in("e-inclusie", known).schemes == ("e-inclusie",)


@pytest.mark.parametrize(
    ("text", "slugs"),
    [
        ("naar elk van de vijf Vlaamse provincies en naar Brussel", []),
        ("Graag per jaar voor alle provincies, en ook voor Brussel.", []),
        ("for each province and for Brussels", []),
        ("in Limburg en in Brussel", ["brussel", "limburg"]),
        ("Kregen de gemeenten in Brussel iets, en de provincie?", ["brussel"]),
    ],
)
def test_brussels_beside_all_provinces_is_not_chosen(
    text: str, slugs: list[str], reader: Store
) -> None:
    assert sorted(mentions_in(text, vocabulary(reader)).provinces) == slugs


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("binnen het beleidsdomein Armoedebestrijding", True),
        ("voor het domein van de armoedebestrijding", True),
        ("Wat doet de minister voor armoedebestrijding?", False),
    ],
)
def test_a_domain_is_chosen_where_it_is_named_as_one(text: str, named: bool, reader: Store) -> None:
    found = mentions_in(text, vocabulary(reader)).domains
    assert found == (("Armoedebestrijding",) if named else ())
