"""Municipalities that merged after a question: the answer says that it is of today's."""

from __future__ import annotations

import pytest

from data_access.engine import Store
from tests.unit.written_questions.asked import DUTCH
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
