"""A draft says what is known and from whom, marks what is made up, and names once what is lacking."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from sqlalchemy import select, update

from data_access.engine import Store
from data_access.filters import Filters
from data_access.schema import DataState, ReportedFigure, Source, Unknown
from language import Plural, get_language
from tests.unit.written_questions.asked import CALL, DUTCH, QUESTION, answer, of_tables, opened
from views import read, view, views
from views.headlines import headline
from written_questions.dossiers.amounts import totals_in_words
from written_questions.dossiers.dossier import Table
from written_questions.dossiers.new_dossier import open_dossier

Copy = Callable[[str], Store]


def new_version(store: Store) -> None:
    with store.begin() as connection:
        connection.execute(update(DataState), {"version": "another"})


def reported(store: Store, measure: str) -> tuple[int, str]:
    """What the data says that a source reports about the call: the number, the title."""
    with store.begin() as connection:
        number, title = connection.execute(
            select(ReportedFigure.number, Source.title)
            .join(Source, Source.id == ReportedFigure.source_id)
            .where(ReportedFigure.call_key == CALL, ReportedFigure.measure == measure)
        ).one()
    return int(number or 0), title


# --- against what sources report -------------------------------------------------------------


@pytest.mark.parametrize("fictional", [False, True])
def test_what_a_source_reports_goes_before_a_part_of_it(reader: Store, fictional: bool) -> None:
    first = answer(reader, "1", fictional=fictional).splitlines()[0]
    submitted, source = reported(reader, "submitted")
    awarded, _ = reported(reader, "awarded")
    known = len(read(view("aanvragen"), Filters(calls=(CALL,)), reader).frame)
    assert first == (
        f"Volgens “{source}” waren er voor de oproep “Lokale bondgenotennetwerken” {submitted} aanvragen"
        f" en {awarded} toekenningen; van {known} daarvan is de indiener bekend (tabel hieronder)."
    )


def test_the_reported_total_follows_the_data(copied: Copy) -> None:
    store = copied("reported")
    with store.begin() as connection:
        held = (ReportedFigure.call_key == CALL, ReportedFigure.measure == "submitted")
        connection.execute(
            update(ReportedFigure).where(*held), {"number": 152, "precision": "about"}
        )
    new_version(store)
    assert "ongeveer 152 aanvragen en 45 toekenningen" in answer(store, "1")


def test_a_table_that_knows_it_all_has_no_reported_total_before_it(copied: Copy) -> None:
    store = copied("whole")
    known = len(read(view("aanvragen"), Filters(calls=(CALL,)), store).frame)
    with store.begin() as connection:
        connection.execute(
            update(ReportedFigure).where(ReportedFigure.call_key == CALL), {"number": known}
        )
    new_version(store)
    assert "Volgens" not in answer(store, "1")


def test_a_call_of_which_nothing_is_known_still_has_its_reported_total(reader: Store) -> None:
    said = of_tables(
        reader, Table("aanvragen-per-provincie", Filters(calls=("verbindingsambassadeurs",)))
    )
    assert "ongeveer 45 aanvragen; daarvan is hier niets bekend." in said
    assert "geen gegevens" not in said


def test_a_part_of_a_call_is_not_held_against_the_whole(reader: Store) -> None:
    filters = Filters(calls=(CALL,), provinces=("west-vlaanderen",))
    assert "Volgens" not in of_tables(reader, Table("aanvragen-per-gemeente", filters))


def test_a_call_that_stands_as_one_line_is_no_award(reader: Store) -> None:
    filters = Filters(calls=("verbindingsambassadeurs",))
    kinds = list(read(view("projecten"), filters, reader).frame["kind"])
    assert "call" in kinds
    said = of_tables(reader, Table("projecten", filters))
    assert f"van {kinds.count('project')} daarvan is de indiener bekend" in said


def test_without_any_choice_each_call_has_its_reported_total(reader: Store) -> None:
    said = answer(reader, "1", text="Hoeveel aanvragen waren er?").splitlines()
    submitted, source = reported(reader, "submitted")
    assert any(f"“{source}”" in line and f" {submitted} aanvragen" in line for line in said[:-1])
    assert any("ongeveer 45 aanvragen" in line for line in said[:-1])
    assert not any(line.startswith("Bekende aanvragen") for line in said)
    # A call of which no source counts the applications has no part in this.
    assert "Plan Samenleven" not in "".join(said)


# --- the day of the question -----------------------------------------------------------------


def test_what_is_known_now_is_not_said_to_be_unknown(reader: Store) -> None:
    said = answer(reader, "1")
    assert "nog niets bekend" not in said
    assert said.count("9 november 2023") == 1
    assert "Op de dag van de vraag, 9 november 2023, was dit nog niet bekend." in said


def test_a_day_in_the_statement_is_not_said_twice(reader: Store) -> None:
    gaps = read(view("aanvragen-per-provincie"), Filters(calls=(CALL,)), reader).gaps
    then = next(gap for gap in gaps if gap.kind == "not_yet")
    assert then.words(DUTCH).count("9 november 2023") == 1
    other = replace(then, statement="De aanvragen zijn niet bekend.")
    assert other.words(DUTCH).startswith("De aanvragen zijn niet bekend (9 november 2023).")


# --- made-up rows ----------------------------------------------------------------------------


def test_every_sentence_with_made_up_figures_says_so(reader: Store) -> None:
    for one in opened(reader, fictional=True).parts:
        for line in one.answer.splitlines():
            if not line.startswith("Volgens “"):
                assert "(fictief)" in line, line


def test_real_and_made_up_figures_stand_apart(reader: Store) -> None:
    shown = view("aanvragen-per-provincie")
    real = read(shown, Filters(calls=(CALL,)), reader)
    both = Filters(calls=(CALL, f"{CALL}-fictief"), fictional=True)
    all_of_it = totals_in_words(read(shown, both, reader), DUTCH)
    said = of_tables(reader, Table(shown.key, both))
    assert (
        f"samen {totals_in_words(real, DUTCH)}; met de fictieve rijen erbij: {all_of_it} (fictief)."
        in said
    )


def test_without_made_up_rows_nothing_is_marked(reader: Store) -> None:
    assert "fictie" not in "\n".join(one.answer for one in opened(reader).parts)


# --- sentences -------------------------------------------------------------------------------


def test_totals_are_whole_sentences(reader: Store) -> None:
    said = answer(reader, "1")
    totals = read(view("aanvragen-per-provincie"), Filters(calls=(CALL,)), reader).totals
    known, awarded, amount = (totals[key] for key in ("known", "awarded", "awarded_amount"))
    support = f"{DUTCH.euro(amount)} aan toegekende steun"
    assert f"telt samen {known} bekende aanvragen, {awarded} toekenningen en {support}." in said
    assert f"Bij {totals['without_amount']} toekenning is het bedrag niet bekend." in said
    assert "In totaal:" not in said


@pytest.mark.parametrize("key", sorted(views()))
def test_every_total_has_words_of_its_own(key: str) -> None:
    columns = [c for c in view(key).columns if c.total and not c.minor]
    assert [c.title for c in columns if not c.words.total] == []
    # Whole cents are an amount, all else is counted.
    counted = [c for c in columns if isinstance(c.words.total, Plural)]
    assert counted == [c for c in columns if c.kind != "euro"]


def test_the_message_of_a_table_goes_before_its_totals(reader: Store) -> None:
    filters = Filters(articles=("PJ0-1PFC2DB-PR",), years=(2020,))
    result = read(view("uitgaven-per-lijn"), filters, reader)
    said = of_tables(reader, Table(result.view.key, filters))
    assert said.startswith(f"{headline(result, DUTCH)}. De tabel")
    assert f"telt samen {DUTCH.euro(result.totals['amount'])} aan vastleggingen." in said


def test_a_draft_in_english_is_english(reader: Store) -> None:
    made = open_dossier(QUESTION, reader, get_language("en"), fictional=True)
    said = " ".join(one.answer for one in made.parts)
    assert "According to" in said
    assert "(fictional)" in said
    assert not {"Volgens", "telt", "samen", "tabel"} & set(said.split())


# --- what is lacking -------------------------------------------------------------------------


def test_what_no_source_holds_is_a_note_to_complete(reader: Store) -> None:
    nothing, said = answer(reader, "3").splitlines()
    assert "is voor deze keuze niets bekend: Oproep: Lokale bondgenotennetwerken." in nothing
    assert said.startswith("[Aan te vullen, nog op te vragen bij de administratie: De redenen")
    assert said.endswith("geraadpleegde bronnen.]")
    filters = Filters(calls=(CALL,))
    asked_of = of_tables(reader, Table("redenen-van-weigering", filters), deliverer="Departement X")
    assert "nog op te vragen bij Departement X:" in asked_of


@pytest.mark.parametrize("fictional", [False, True])
def test_sources_at_hand_are_spoken_of_in_notes_only(reader: Store, fictional: bool) -> None:
    for one in opened(reader, fictional=fictional).parts:
        for line in one.answer.splitlines():
            assert ("geraadpleegde bronnen" in line) <= line.startswith("[Aan te vullen"), line


def test_a_gap_is_said_once(reader: Store) -> None:
    filters = Filters(calls=(CALL,))
    said = of_tables(
        reader, Table("aanvragen-per-provincie", filters), Table("aanvragen-per-gemeente", filters)
    )
    with reader.begin() as connection:
        statements = connection.scalars(select(Unknown.statement)).all()
    told = {statement: said.count(statement.removesuffix(".")) for statement in statements}
    assert max(told.values()) == 1
