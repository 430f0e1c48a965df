"""What limits a figure stands in its sentence, and nothing is told that was not asked.

Each test is of a kind of fault that a fresh reader found in drafts of 27 November 2026, on other words than
those that showed it where there are others.
"""

from __future__ import annotations

import datetime as dt

import pytest

from data_access.engine import Store
from data_access.filters import Filters
from tests.unit.written_questions.asked import DUTCH, of_part, opened
from written_questions.answer_files import answered_now
from written_questions.desk import understand
from written_questions.dossiers.dossier import Dossier, Part, Table
from written_questions.dossiers.drafts import draft
from written_questions.dossiers.places_to_fill import places_to_fill
from written_questions.question import Asked, Header

ROUNDS = Filters(calls=("plan-samenleven-1", "plan-samenleven-2", "plan-samenleven-3"))
LINES = Filters(articles=("PJ0-1PFC2DB-PR",))
NETWORKS = Filters(calls=("bondgenotennetwerken",))
AMBASSADORS = Filters(calls=("verbindingsambassadeurs",))
IN_THE_WEST = (
    "SCHRIFTELIJKE VRAAG\nnr. 77\nvan JAN VOORBEELD\ndatum: 12 december 2023\n\n"
    "Lokale bondgenotennetwerken - West-Vlaanderen\n\n1. {asked}\n"
)


def told(store: Store, question: str, *tables: Table, header: Header | None = None) -> str:
    part = Part("1", question, "figures", tables=tables)
    return of_part(store, part, header or Header()).replace("\xa0", " ")


# --- what limits a figure ------------------------------------------------------------------------


def test_an_action_that_is_named_limits_what_is_compared(reader: Store) -> None:
    table = Table("plan-samenleven-acties", ROUNDS, asked=Asked("compare"))
    question = "Hoeveel actieplannen polarisatie werden gerealiseerd ten opzichte van beloofd?"
    answer = told(reader, question, table)
    assert answer.startswith("Voor “2. Lokaal actieplan polarisatie” gaat het ")
    assert "Oefenkansen" not in answer and "68.429" not in answer
    (place,) = places_to_fill(answer)
    assert "gerealiseerd" in place and "derde projectjaar" in place


@pytest.mark.parametrize(
    ("asked", "everywhere"),
    [
        ("Hoeveel procent van alle ingediende aanvragen werd goedgekeurd?", True),
        ("Welk percentage van de ingediende aanvragen werd goedgekeurd?", False),
    ],
)
def test_of_all_takes_the_place_of_the_title_back(
    reader: Store, asked: str, everywhere: bool
) -> None:
    (part,) = understand(IN_THE_WEST.format(asked=asked), reader).sub_questions
    first = part.proposals[0].filters
    assert first.calls == ("bondgenotennetwerken",)
    assert first.provinces == (() if everywhere else ("west-vlaanderen",))


def test_a_part_of_flanders_is_not_called_flemish(reader: Store) -> None:
    some = Filters(provinces=("limburg",), schemes=("lekp-1",), borders="then")
    asked = Asked("per_inhabitant", columns=("per_inhabitant",))
    question = "Krijgen kleine gemeenten per inwoner minder dan grote?"
    for filters, part_of_it in (
        (some, True),
        (Filters(schemes=("lekp-1",), borders="then"), False),
    ):
        table = Table("trekkingsrechten-centrumsteden", filters, chosen=True, asked=asked)
        answer = told(reader, question, table)
        assert ("andere gemeenten" in answer) == part_of_it
        assert ("andere Vlaamse gemeenten" in answer) != part_of_it
        dossier = Dossier("", Header(), None, (Part("1", question, "figures", tables=(table,)),))
        (result,) = answered_now(dossier, reader).parts[0].results
        labels = {label for one in result.view.columns for label in (one.labels or {}).values()}
        assert ("Andere Vlaamse gemeenten" in labels) != part_of_it
        assert any("Turnhout" in note for note in result.view.notes) != part_of_it


# --- of what a figure is -------------------------------------------------------------------------


def test_an_average_per_project_is_not_of_a_whole_call(reader: Store) -> None:
    table = Table("toekenningen_en-toegekend", LINES, asked=Asked("average"))
    answer = told(reader, "Wat kreeg een project gemiddeld?", table)
    assert "168.264,13 €" in answer and "berekend over 8 toekenningen" in answer
    assert "Eén lijn, van 652.700 €, is die van een hele oproep samen" in answer


def test_awards_on_an_article_take_over_no_doubt_of_another_list(reader: Store) -> None:
    of_article = Table("toekenningen_en-toegekend", LINES, asked=Asked("average"))
    assert "niet zeker volledig" not in told(reader, "Wat is het gemiddelde?", of_article)
    of_call = Table("toekenningen_en-toegekend", NETWORKS, asked=Asked("average"))
    assert "bekend bedrag (van 45)" in told(reader, "Wat is het gemiddelde?", of_call)


def test_a_day_is_that_of_a_source_that_the_table_names(reader: Store) -> None:
    table = Table("gevraagd-toegekend-budget", NETWORKS)
    header = Header(date=dt.date(2024, 1, 16))
    answer = told(reader, "Welk budget was er?", table, header=header)
    assert "7.000.000 €" in answer
    assert "Toestand op" not in answer  # 9 november 2023 is the day of another source


def test_what_was_not_known_yet_is_not_said_once_sources_report_it(reader: Store) -> None:
    for day, stale in ((dt.date(2024, 1, 16), True), (dt.date(2023, 10, 20), False)):
        part = Part("1", "Welk budget was er?", "figures", tables=(Table("aanvragen", NETWORKS),))
        dossier = Dossier("", Header(date=day), None, (part,))
        (result,) = answered_now(dossier, reader).parts[0].results
        said = {gap.statement for gap in result.gaps}
        assert any("nog niets bekend over de aanvragen" in one for one in said) != stale


# --- what is referred to, and what stands under a place ------------------------------------------


def test_an_answer_with_numbers_is_not_referred_to_by_who_asks_who(reader: Store) -> None:
    table = Table("aanvragen-per-oproep", AMBASSADORS, asked=Asked(columns=("known", "awarded")))
    first = Part("1", "Hoeveel aanvragen waren er?", "figures", tables=(table,))
    first = Part("1", first.question, "figures", tables=(table,), answer=of_part(reader, first))
    per_body = "aantal-aanvragen_en-aantal-toegekende-aanvragen_per-organisatie"
    for question, refers in (
        ("Welke organisaties werken mee?", False),
        ("Hoeveel organisaties dienden een aanvraag in?", True),
    ):
        second = Part("2", question, "figures", tables=(Table(per_body, AMBASSADORS),))
        dossier = Dossier("", Header(), None, (first, second))
        answer = draft(second, dossier, reader, DUTCH, earlier=(first,))
        assert ("antwoord op vraag 1" in answer) == refers
        assert answer.strip()


def test_no_table_stands_under_a_place_that_it_does_not_fill(reader: Store) -> None:
    silent = opened(reader, text="aantal oproepen per jaar en het gemiddelde budget")
    (part,) = silent.parts
    assert places_to_fill(part.answer)
    assert part.tables and not part.answered_by
    (tells,) = opened(reader, text="Hoeveel maximum LEKP 1.0 heeft Gent?").parts
    assert tells.answered_by
