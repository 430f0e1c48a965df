"""Municipalities that merged after a question: the answer says that it is of today's."""

from __future__ import annotations

import pytest

from data_access.engine import Store
from tests.unit.written_questions.asked import DUTCH, answer
from written_questions.answer_files import answered_now
from written_questions.dossiers.new_dossier import open_dossier

HEAD = "SCHRIFTELIJKE VRAAG\nnr. 41\nvan JAN VOORBEELD\ndatum: {day}\n\nLEKP 2.0 - Maxima\n\n1. {asked}\n"
LOKEREN = "Hoeveel bedraagt het trekkingsrecht LEKP 2.0 van Lokeren?"


def drafted(store: Store, day: str, asked: str) -> str:
    (part,) = open_dossier(HEAD.format(day=day, asked=asked), store, DUTCH).parts
    return part.answer.replace("\xa0", " ")


@pytest.mark.parametrize(("day", "knows"), [("24 oktober 2023", False), ("24 oktober 2025", True)])
def test_a_municipality_that_merged_since_stands_as_it_was(
    reader: Store, day: str, knows: bool
) -> None:
    answer = drafted(reader, day, LOKEREN)
    assert "60.972" not in answer.partition(". ")[0]
    merged = "Lokeren en Moerbeke zijn sinds 1 januari 2025 één gemeente (Lokeren), samen 60.972 €"
    assert (merged in answer) == knows
    assert ("Moerbeke" in answer) == knows  # nobody asked for it


def test_what_one_name_became_says_nothing_of_another(reader: Store) -> None:
    asked = "Hoeveel kunnen Hasselt, Genk en Tongeren-Borgloon elk maximaal krijgen onder LEKP 2.0?"
    answer = drafted(reader, "6 april 2023", asked)
    assert "voor Tongeren 4" in answer and "voor Borgloon 1" in answer
    assert "Kortessem" not in answer
    assert "één gemeente (Tongeren-Borgloon)" in answer  # who asks it knows


def test_the_table_has_no_row_that_was_not_asked(reader: Store) -> None:
    asked = "Hoeveel per inwoner kunnen Antwerpen en Gent maximaal krijgen voor LEKP 2.0?"
    for year, knows in ((2023, False), (2025, True)):
        text = HEAD.format(day=f"14 maart {year}", asked=asked)
        (part,) = answered_now(open_dossier(text, reader, DUTCH), reader).parts
        (table,) = part.results
        assert ("Borsbeek" in {*table.frame["municipality"]}) == knows


def test_one_that_was_the_same_then_needs_no_words(reader: Store) -> None:
    answer = drafted(reader, "24 oktober 2023", LOKEREN.replace("Lokeren", "Ronse"))
    assert "€" in answer
    assert "één gemeente" not in answer and "grenzen" not in answer


def test_a_ranking_is_of_the_municipalities_that_there_were(reader: Store) -> None:
    asked = "Welke vijf Limburgse gemeenten hebben per inwoner het hoogste trekkingsrecht LEKP 2.0?"
    for year in (2023, 2025):
        answer = drafted(reader, f"14 februari {year}", asked)
        assert "Tongeren (" in answer
        assert "Dit zijn cijfers met de gemeentegrenzen van 2021." in answer


@pytest.mark.parametrize(
    "asked",
    [
        "Welke projecten kregen in 2020 minder dan 150.000 euro op PJ0-1PFC2DB-PR?",
        "Wat was in 2020 de grootste vastlegging op artikel PJ0-1PFC2DB-PR?",
    ],
)
def test_no_total_stands_in_the_place_of_a_limit_or_of_the_largest(
    reader: Store, asked: str
) -> None:
    assert "1.998.813" not in drafted(reader, "9 maart 2022", asked)


@pytest.mark.parametrize(
    ("asked", "own", "others"),
    [
        ("Hoeveel inwoners had Lokeren in 2021?", {"Lokeren": 42_145}, {"Moerbeke": 6_619}),
        ("Hoeveel inwoners telde Moerbeke in 2020?", {"Moerbeke": 6_570}, {"Lokeren": 42_044}),
        ("Hoeveel inwoners telde Kortessem in 2021?", {"Kortessem": 8_443}, {"Hasselt": 79_089}),
    ],
)
def test_inhabitants_of_a_year_are_those_of_the_municipality_that_it_was(
    reader: Store, asked: str, own: dict[str, int], others: dict[str, int]
) -> None:
    first, merger, *_ = answer(reader, "1", text=asked).split(". ")
    for name, count in own.items():
        assert f"voor {name} om {DUTCH.number(count)} inwoners" in f"{first}. {merger}"
    together = sum(own.values()) + sum(others.values())
    whole = f"samen {DUTCH.number(together)} inwoners"
    told = answer(reader, "1", text=asked)
    assert "één gemeente" in told and whole in told and all(name in told for name in others)


def test_inhabitants_of_two_together_leave_out_what_merged_with_one_of_them(reader: Store) -> None:
    told = answer(
        reader, "1", text="Hoeveel inwoners hadden Lokeren en Sint-Niklaas in 2021 samen?"
    )
    assert "voor Lokeren om 42.145 inwoners en voor Sint-Niklaas om 79.357" in told
    assert "Samen zijn dat 121.502 inwoners." in told


def test_inhabitants_over_the_years_say_of_what_the_municipality_was_made(reader: Store) -> None:
    told = answer(
        reader, "1", text="Hoe evolueerde het aantal inwoners van Lokeren van 2020 tot 2021?"
    )
    assert "48.764" in told
    assert "Lokeren staat hier zoals het vandaag is, na een fusie: Lokeren en Moerbeke." in told
