"""A draft says what is known and from whom, marks what is made up, and names once what is lacking."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from sqlalchemy import select, update

from data_access.engine import Store
from data_access.filters import Filters
from data_access.schema import DataState, ReportedFigure, Source, Unknown
from language import get_language
from tests.unit.written_questions.asked import DUTCH, QUESTION, opened
from views import read, view, views
from views.headlines import headline
from written_questions.dossiers.amounts import has_words, totals_in_words
from written_questions.dossiers.drafting import draft
from written_questions.dossiers.model import Dossier, Part, Table
from written_questions.dossiers.opening import open_dossier
from written_questions.model import Header

Copy = Callable[[str], Store]
CALL = "bondgenotennetwerken"


def answer(store: Store, number: str, *, fictional: bool = False, text: str = QUESTION) -> str:
    dossier = opened(store, fictional=fictional, text=text)
    return next(one.answer for one in dossier.parts if one.number == number)


def of_tables(store: Store, *tables: Table, deliverer: str = "") -> str:
    """The draft of a part with these tables, asked on no day in particular."""
    part = Part("1", "Wat?", "figures", deliverer=deliverer, tables=tables)
    return draft(part, Dossier("", Header(), None, (part,)), store, DUTCH)


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
    other = replace(then, statement="De aanvragen zijn niet gekend.")
    assert other.words(DUTCH).startswith("De aanvragen zijn niet gekend (9 november 2023).")


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
    assert f"telt samen {known} gekende aanvragen, {awarded} toekenningen en {support}." in said
    assert f"Bij {totals['without_amount']} toekenning is het bedrag niet bekend." in said
    assert "In totaal:" not in said


@pytest.mark.parametrize("key", sorted(views()))
def test_every_total_has_words_of_its_own(key: str) -> None:
    columns = [c for c in view(key).columns if c.total and not c.minor]
    assert [c.title for c in columns if not has_words(c)] == []


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
