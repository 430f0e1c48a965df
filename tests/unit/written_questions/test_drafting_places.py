"""Drafts on places and judgements: who got nothing, what could be drawn, and what is left to write."""

from __future__ import annotations

import pytest

from data_access.engine import Store
from data_access.filters import Filters
from tests.unit.written_questions.asked import CALL, DUTCH, answer, of_tables, opened
from views import read, view
from written_questions.dossiers.dossier import Table


def test_other_places_have_no_part_in_a_draft(reader: Store) -> None:
    genk = answer(reader, "1", text="Hoeveel geld ging er naar Genk?")
    assert "West-Vlaamse" not in genk
    # What is still to be asked for is one note, however much it is.
    assert [line[0] for line in genk.splitlines()].count("[") == 1
    ghent = answer(reader, "1", text="Hoeveel geld ging er naar Gent in het kader van LEKP?")
    assert "Herstappe" not in ghent


# --- places ----------------------------------------------------------------------------------

LIMBURG = "Hoeveel geld ging er sinds 2020 naar Limburg, en welke gemeenten kregen niets?"


def test_who_got_nothing_is_counted_and_named(reader: Store) -> None:
    dossier = opened(reader, text=LIMBURG)
    (part,) = dossier.parts
    spots, awards = (
        read(view(key), next(t.filters for t in part.tables if t.view == key), reader).frame
        for key in ("blinde-vlekken", "toekenningen-per-gemeente")
    )
    # A municipality that a source names without an amount did not get nothing.
    without = [name for name in spots["municipality"] if name not in set(awards["municipality"])]
    assert len(without) < len(spots)
    said = f"Voor {len(without)} van de {len(spots)} gemeenten is geen toekenning bekend: "
    assert f"{said}{', '.join(without[:10])} en nog {len(without) - 10} andere." in part.answer
    assert "de lijsten zijn niet volledig" in part.answer
    assert "Bedragen zijn niet bekend." in part.answer


def test_who_got_nothing_is_marked_where_made_up_rows_count(reader: Store) -> None:
    (part,) = opened(reader, text=LIMBURG, fictional=True).parts
    (line,) = [line for line in part.answer.splitlines() if "geen toekenning bekend" in line]
    assert "andere (fictief)." in line


def test_what_could_be_drawn_stands_beside_what_was_awarded(reader: Store) -> None:
    (part,) = opened(reader, text=LIMBURG).parts
    chosen = Filters(provinces=("limburg",))
    schemes = read(view("trekkingsrechten-per-regeling"), chosen, reader).frame
    (line,) = [line for line in part.answer.splitlines() if line.startswith("Daarnaast konden")]
    assert line.startswith("Daarnaast konden de gemeenten in Limburg hoogstens")
    for cents, scheme in zip(schemes["maximum"], schemes["scheme"], strict=True):
        assert f"{DUTCH.euro(int(cents))} ({scheme})" in line
    assert "maximumbedragen, geen betalingen" in line


def test_one_municipality_and_its_schemes(reader: Store) -> None:
    said = answer(reader, "1", text="Hoeveel geld ging er naar Gent in het kader van LEKP?")
    chosen = Filters(municipalities=("44021",), schemes=("lekp-1", "lekp-2"))
    schemes = read(view("trekkingsrechten-per-regeling"), chosen, reader).frame
    assert said.startswith("Volgens de bronnen kon Gent hoogstens")
    for cents in schemes["maximum"]:
        assert DUTCH.euro(int(cents)) in said


@pytest.mark.parametrize("filters", [Filters(), Filters(calls=(CALL,), provinces=("limburg",))])
def test_maxima_stand_beside_a_place_and_no_call(reader: Store, filters: Filters) -> None:
    assert "hoogstens" not in of_tables(reader, Table("toekenningen-per-gemeente", filters))


# --- judgements ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "Acht de minister het budget voldoende?",
        "Is de minister tevreden met de geografische spreiding van de aanvragen?",
        "Acht de minister het budget voldoende? Hoeveel aanvragen waren er?",
    ],
)
def test_figures_do_not_stand_in_for_a_judgement(reader: Store, text: str) -> None:
    assert answer(reader, "1", text=text).startswith("[Het oordeel is nog te schrijven;")


@pytest.mark.parametrize(
    "text",
    [
        "Volstond het budget om alle aanvragen te steunen?",
        "Hoeveel aanvragen waren er per provincie?",
    ],
)
def test_figures_without_a_judgement_leave_none_open(reader: Store, text: str) -> None:
    for part in opened(reader, text=text).parts:
        assert part.kind == "figures"
        assert "oordeel" not in part.answer
