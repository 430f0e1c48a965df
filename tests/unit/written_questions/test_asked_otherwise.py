"""The same asked in other words: in haste, behind an opening, after another question, with two things at once."""

from __future__ import annotations

import pytest

from data_access.engine import Store
from tests.unit.written_questions.test_meant_and_said import PACT, parts, ticked
from written_questions.dossiers.dossier import Part
from written_questions.dossiers.places_to_fill import places_to_fill
from written_questions.places import with_capitals
from written_questions.sentences import without_openings

AMBASSADORS = "Verbindingsambassadeurs voor het jeugdwerk - Evaluatie"
ALLIES = "Lokale bondgenotennetwerken - Toekenning"


def alone(store: Store, asked: str, title: str) -> Part:
    """The part that a question under this title became."""
    (part,) = parts(store, title, asked)
    return part


# --- places in small letters ---------------------------------------------------------------------


def test_a_place_in_small_letters_is_that_place(reader: Store) -> None:
    for small in ("gent en antwerpen", "sint-niklaas en gistel", "knokke-heist en roeselare"):
        asked = "Hoeveel kunnen {} hoogstens krijgen?"
        hasty = alone(reader, asked.format(small), PACT)
        written = alone(reader, asked.format(small.title().replace(" En ", " en ")), PACT)
        assert [one.filters for one in hasty.tables] == [one.filters for one in written.tables]
        assert ticked(hasty) == ticked(written) != []
        assert len(hasty.tables[0].filters.municipalities) == 2
        assert hasty.answer == written.answer


def test_a_place_that_is_left_out_in_small_letters_is_not_chosen(reader: Store) -> None:
    part = alone(reader, "Hoeveel krijgen alle gemeenten behalve gent?", PACT)
    assert part.tables[0].filters.municipalities == ()
    assert ticked(part) == []


@pytest.mark.parametrize(
    "text",
    [
        "hoeveel kapellen en molens zijn er",
        "de panne van de auto",
        "een mol in de tuin",
        "mail naar stad@gent.be of www.gent.be",
    ],
)
def test_a_word_that_names_a_place_as_well_stays_a_word(text: str) -> None:
    assert with_capitals(text) == text


# --- openings -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "opening",
    [
        "Kunnen jullie mij bezorgen",
        "Kan u mij meedelen",
        "Graag vernam ik",
        "Gelieve mee te delen",
        "Zou de minister mij kunnen laten weten",
        "Weet u",
    ],
)
def test_who_asks_before_what_is_asked_changes_nothing(reader: Store, opening: str) -> None:
    plain = alone(reader, "Hoeveel dossiers er werden ingediend?", ALLIES)
    opened = alone(reader, f"{opening} hoeveel dossiers er werden ingediend?", ALLIES)
    assert opened.kind == plain.kind == "figures"
    assert ticked(opened) == ticked(plain) != []
    assert opened.answer == plain.answer


@pytest.mark.parametrize(
    "text",
    [
        "Kan u per gemeente meedelen hoeveel er waren?",
        "Kan de minister toelichten welke maatregelen hij plant?",
        "Kan Gent mij meedelen hoeveel er waren?",
    ],
)
def test_an_opening_that_says_more_stays(text: str) -> None:
    assert without_openings(text) == text


# --- how many were awarded ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("asked", "title", "number"),
    [
        ("Hoeveel projecten werden er geselecteerd?", AMBASSADORS, "19 toekenningen"),
        ("Hoeveel projecten werden goedgekeurd?", AMBASSADORS, "19 toekenningen"),
        ("Hoeveel kandidaturen werden er weerhouden?", AMBASSADORS, "19 toekenningen"),
        (
            "Hoeveel kandidaturen kwamen er binnen en hoeveel werden er geselecteerd?",
            AMBASSADORS,
            "19 toekenningen",
        ),
        ("Hoeveel projecten werden er toegekend?", ALLIES, "45 toekenningen"),
        ("Hoeveel projecten kregen steun?", ALLIES, "45 toekenningen"),
    ],
)
def test_how_many_were_selected_is_the_number_of_awards(
    reader: Store, asked: str, title: str, number: str
) -> None:
    assert number in alone(reader, asked, title).answer


def test_what_was_not_approved_is_no_award(reader: Store) -> None:
    for verb in ("goedgekeurd", "weerhouden", "geselecteerd", "toegekend"):
        said = alone(reader, f"Hoeveel aanvragen werden niet {verb}?", ALLIES).answer
        assert "45 toekenningen" not in said
        assert "weigeringen" in places_to_fill(said)[0]


def test_a_word_that_leaves_some_of_the_awards_out_leaves_the_number_open(reader: Store) -> None:
    for asked in ("Hoeveel projecten werden stopgezet?", "Hoeveel scholen werden geselecteerd?"):
        assert ticked(alone(reader, asked, ALLIES)) == []


# --- what it cost ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "asked",
    [
        "Hoeveel heeft de begeleidingsopdracht gekost?",
        "Wat heeft de begeleidingsopdracht gekost?",
        "Hoeveel bedroegen de kosten van de begeleidingsopdracht?",
        "Welke prijs werd betaald voor de begeleidingsopdracht?",
    ],
)
def test_steps_are_no_answer_to_what_something_cost(reader: Store, asked: str) -> None:
    part = alone(reader, asked, AMBASSADORS)
    assert ticked(part) == []
    assert places_to_fill(part.answer)


def test_steps_are_an_answer_to_how_many_there_are(reader: Store) -> None:
    part = alone(reader, "Hoeveel stappen telt de begeleidingsopdracht?", AMBASSADORS)
    assert "9 stappen" in part.answer
