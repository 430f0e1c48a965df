"""A draft says what is known and from whom, marks what is made up, and names once what is lacking."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from sqlalchemy import select, update

from data_access.engine import Store
from data_access.filters import Filters
from data_access.period import Period
from database.schema import DataState, ReportedFigure, Source
from language import Plural, get_language
from tests.unit.written_questions.asked import (
    CALL,
    DUTCH,
    NO_HEADER,
    QUESTION,
    answer,
    of_part,
    of_tables,
    opened,
)
from views import read, view, views
from written_questions.dossiers.dossier import Part, Table
from written_questions.dossiers.new_dossier import open_dossier
from written_questions.dossiers.places_to_fill import places_to_fill
from written_questions.dossiers.wider import nothing_known
from written_questions.question import Asked, Header, Operation

Copy = Callable[[str], Store]
BONDGENOTEN = Filters(calls=(CALL,))
KITCHEN = re.compile(
    r"geraadpleegde bronnen|bewaarde tekst|[Dd]e tabel “|telt samen|[Gg]een enkele figuur|grenzen van"
    r"|\batlas\b|Waarom dit hier ontbreekt|deze keuze"
)
"""Words about the tool, its tables and how its sources are kept."""


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
    said = answer(reader, "1", fictional=fictional)
    submitted, source = reported(reader, "submitted")
    awarded, _ = reported(reader, "awarded")
    known = len(read(view("aanvragen"), BONDGENOTEN, reader).frame)
    assert said.startswith(
        "Op 9 november 2023 was er nog niets bekend over de aanvragen en de toekenning. "
        f"Volgens “{source}” (zonder datum, van na 9 november 2023) "
        "gaat het voor de oproep “Lokale bondgenotennetwerken” om"
        f" {submitted} aanvragen en {awarded} toekenningen. Van {known} van de {submitted} aanvragen"
        f" en {known} van de {awarded} toekenningen is de provincie bekend."
    )


def test_the_reported_total_follows_the_data(copied: Copy) -> None:
    store = copied("reported")
    with store.begin() as connection:
        held = (ReportedFigure.call_key == CALL, ReportedFigure.measure == "submitted")
        connection.execute(
            update(ReportedFigure).where(*held), {"number": 152, "precision": "about"}
        )
    new_version(store)
    said = answer(store, "1")
    assert "ongeveer 152 aanvragen en 45 toekenningen" in said
    # How many are lacking of about 152 nobody knows.
    assert places_to_fill(said) == (
        "de gegevens van nog 41 toekenningen en aanvragen per provincie voor de oproep"
        " “Lokale bondgenotennetwerken”, bij de administratie op te vragen",
    )


def test_a_table_that_knows_it_all_has_no_reported_total_before_it(copied: Copy) -> None:
    store = copied("whole")
    known = len(read(view("aanvragen"), BONDGENOTEN, store).frame)
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
    assert "ongeveer 45 aanvragen." in said
    assert "Van geen daarvan is de provincie bekend." in said
    assert "niets bekend" not in said


def test_a_written_question_is_named_by_its_number_and_is_no_source_of_itself(
    reader: Store,
) -> None:
    table = Table("projecten", Filters(calls=("verbindingsambassadeurs",)))
    others = of_tables(reader, table)
    assert "Volgens het antwoord op schriftelijke vraag nr. 125 van 12 maart 2021" in others
    itself = of_tables(reader, table, header=Header(number=125, date=dt.date(2021, 3, 12)))
    assert "Volgens" not in itself
    assert "19 toekenningen" in itself


def test_a_part_of_a_call_is_not_held_against_the_whole(reader: Store) -> None:
    filters = Filters(calls=(CALL,), provinces=("west-vlaanderen",))
    said = of_tables(reader, Table("aanvragen-per-gemeente", filters))
    assert "Volgens" not in said
    assert "De lijst waarop dit steunt, is niet zeker volledig." in said


def test_a_call_that_stands_as_one_line_is_no_award(reader: Store) -> None:
    filters = Filters(calls=("verbindingsambassadeurs",))
    rows = read(view("projecten"), filters, reader).frame
    assert "call" in list(rows["kind"])
    sure = rows[(rows["kind"] == "project") & (rows["certainty"] == "stated")]
    said = of_tables(reader, Table("projecten", filters))
    assert f"Van {len(sure)} van de 19 toekenningen is de indiener bekend" in said


def test_a_call_that_stands_as_one_line_has_no_province(reader: Store) -> None:
    filters = Filters(calls=("verbindingsambassadeurs",))
    assert read(view("toekenningen-per-provincie"), filters, reader).totals["awards"] == 1
    said = of_tables(reader, Table("toekenningen-per-provincie", filters))
    assert "19 toekenningen. Van geen daarvan is de provincie met zekerheid bekend; bronnen" in said
    (place,) = places_to_fill(said)
    assert place.startswith("de gegevens van nog 19 toekenningen")


def test_without_any_choice_each_call_has_its_reported_total(reader: Store) -> None:
    said = answer(reader, "1", text="Hoeveel aanvragen waren er?")
    submitted, source = reported(reader, "submitted")
    assert (
        f"“{source}” gaat het voor de oproep “Lokale bondgenotennetwerken” om {submitted}" in said
    )
    assert "ongeveer 45 aanvragen" in said
    # A call of which no source counts the applications has no part in this.
    assert "Plan Samenleven" not in said


def test_of_several_tables_each_measure_is_reported_once(reader: Store) -> None:
    said = of_tables(
        reader,
        Table("aanvragen-per-provincie", BONDGENOTEN),
        Table("toegekende-aanvragen", BONDGENOTEN),
        Table("toekenningen-per-provincie", BONDGENOTEN),
    )
    assert said.count("Volgens") == 1
    assert said.count("45 toekenningen") == 2  # as reported, and of how many the place is known
    assert said.count(DUTCH.euro(50_031_324)) == 1


# --- only what is asked ----------------------------------------------------------------------


def test_only_the_columns_that_are_asked_are_told(reader: Store) -> None:
    known = of_tables(
        reader, Table("aanvragen-per-provincie", BONDGENOTEN, asked=Asked(columns=("known",)))
    )
    assert "151 aanvragen." in known
    assert "toekenning" not in known
    assert "€" not in known
    asked = of_tables(
        reader, Table("aanvragen-per-provincie", BONDGENOTEN, asked=Asked(columns=("asked",)))
    )
    assert places_to_fill(asked) == (
        "gevraagde steun voor de oproep “Lokale bondgenotennetwerken”, bij de administratie op te"
        " vragen",
    )
    assert "500.313" not in asked


def test_a_place_gets_no_figure_of_a_maximum_beside_its_awards(reader: Store) -> None:
    said = of_tables(reader, Table("toekenningen-per-gemeente", Filters(provinces=("limburg",))))
    assert "hoogstens" not in said
    assert "maximum" not in said


def test_texts_that_are_asked_are_told_or_left_open(reader: Store) -> None:
    asked = Asked(columns=("criteria",))
    known = of_tables(reader, Table("oproepen", BONDGENOTEN, asked=asked))
    criteria = read(view("oproepen"), BONDGENOTEN, reader).frame["criteria"].iloc[0]
    assert all(f"- {one}" in known for one in criteria.removesuffix(".").split("; "))
    assert "45" not in known
    unknown = Filters(calls=("plan-samenleven-1",))
    said = of_tables(reader, Table("oproepen", unknown, asked=asked))
    assert said.startswith("[In te vullen: criteria voor de oproep “Plan Samenleven")


def test_no_sentence_is_said_of_the_tool(reader: Store) -> None:
    for fictional in (False, True):
        for one in opened(reader, fictional=fictional).parts:
            assert not KITCHEN.search(one.answer), one.answer


@pytest.mark.parametrize("key", sorted(views()))
def test_a_draft_of_any_table_is_fit_to_be_sent(key: str, reader: Store) -> None:
    """A figure, a table to look at or a place to fill in: never nothing, nor words of the kitchen."""
    said = of_tables(reader, Table(key, Filters()))
    assert said
    assert not KITCHEN.search(said), said
    assert "  " not in said
    assert "{" not in said


# --- the day and the year --------------------------------------------------------------------


def test_what_is_known_now_is_not_said_to_be_unknown(reader: Store) -> None:
    said = answer(reader, "1", text=QUESTION.replace("9 november 2023", "9 februari 2024"))
    assert "nog niet" not in said
    assert "niets bekend" not in said


def test_what_a_later_source_tells_is_told_with_its_own_day(reader: Store) -> None:
    said = answer(reader, "1")
    assert said.startswith(
        "Op 9 november 2023 was er nog niets bekend over de aanvragen en de toekenning. Volgens “"
    )
    assert "” (zonder datum, van na 9 november 2023) gaat het voor de oproep" in said
    plan = Table("toegekend_per-oproep", Filters(calls=("plan-samenleven-2",)))
    now = of_tables(reader, plan, header=Header(date=dt.date(2023, 9, 20)))
    assert "(toestand op 4 oktober 2023)" in now
    meeting = Table("aanvragen-per-oproep", Filters(calls=("verbindingsambassadeurs",)))
    assert "van 11 maart 2021” (toestand op 7 januari 2021) gaat het" in of_tables(reader, meeting)


def test_a_table_with_what_came_after_an_answer_says_so(reader: Store) -> None:
    table = Table("projecten", replace(BONDGENOTEN, municipalities=("35005",)))
    then = of_tables(reader, table, header=Header(date=dt.date(2023, 11, 9)))
    assert "De tabel bevat gegevens van na de vraag, uit “" in then
    assert "(zonder datum, van na 9 november 2023)" in then
    since = of_tables(reader, table, header=Header(date=dt.date(2024, 2, 9)))
    assert "na de vraag" not in since
    budget = Table("gevraagd-toegekend-budget", BONDGENOTEN)
    asks = Part("1", "Is het budget voldoende?", "figures", tables=(budget,))
    known = of_part(reader, asks, Header(date=dt.date(2023, 11, 9)))
    assert "Toestand op" not in known  # the source of that day is none of the table's
    steps = Table("begeleidingsopdracht", Filters(calls=("verbindingsambassadeurs",)))
    early = of_tables(reader, steps, header=Header(date=dt.date(2021, 4, 1)))
    assert "uit het antwoord op schriftelijke vraag nr. 179 van 5 september 2022" in early


def test_what_was_not_there_yet_is_said_with_its_day(reader: Store) -> None:
    filters = Filters(articles=("PJ0-1PFC2DB-PR",), years=(2021,))
    asked = Asked(columns=("committed",))
    table = Table("uitgaven-per-jaar", filters, asked=asked)
    said = "Op 2 februari 2021 waren er nog geen vastleggingen in 2021."
    assert of_tables(reader, table, header=Header(date=dt.date(2021, 2, 2))) == said
    for header in (Header(date=dt.date(2021, 5, 20)), NO_HEADER):  # what came after it is not known
        later = of_tables(reader, table, header=header)
        assert later.startswith(said)
        (place,) = places_to_fill(later)
        assert "in 2021 na 2 februari 2021" in place


def test_what_became_known_since_is_not_said_to_be_unknown_on_a_day(reader: Store) -> None:
    kortrijk = replace(BONDGENOTEN, municipalities=("34022",))
    said = of_tables(reader, Table("aanvragen-per-oproep", kortrijk))
    assert "nog niets bekend" not in said
    (place,) = places_to_fill(said)
    assert place.startswith("aanvragen voor de oproep “Lokale bondgenotennetwerken” in Kortrijk")


@pytest.mark.parametrize("key", ["projecten", "toegekend_per-oproep", "toekenningen-per-gemeente"])
def test_what_sources_report_is_told_where_a_table_holds_nothing(reader: Store, key: str) -> None:
    said = of_tables(reader, Table(key, Filters(calls=("plan-samenleven-2",))))
    assert "om afgerond 16.900.000\xa0€ aan toegekende steun." in said
    assert ("verdeeld is, is niet bekend." in said) == (key == "toekenningen-per-gemeente")
    assert len(places_to_fill(said)) == (key != "toegekend_per-oproep")


def test_a_complete_list_of_one_year_says_which(reader: Store) -> None:
    said = of_tables(reader, Table("uitgaven-per-lijn", Filters(articles=("PJ0-1PFC2DB-PR",))))
    assert said.startswith(
        "In 2020 gaat het op begrotingsartikel PJ0-1PFC2DB-PR (Provisie projecten samenleven) om "
    )


def test_a_table_of_doubts_without_rows_says_what_that_means(reader: Store) -> None:
    said = of_tables(reader, Table("mogelijk-dubbel", Filters()))
    assert said == "Er is geen project en aanvraag bekend die dezelfde toekenning kunnen zijn."


def test_a_table_that_nothing_is_told_of_is_no_bare_reference(reader: Store) -> None:
    assert of_tables(reader, Table("bronnen", Filters())) == ("Het antwoord staat in de tabel.")
    of_antwerp = Filters(provinces=("antwerpen",), schemes=("lekp-2",))
    said = of_tables(reader, Table("trekkingsrechten-per-regeling", of_antwerp))
    assert said.startswith("In de provincie Antwerpen gaat het voor Lokaal Energie- en Klimaatpact")


def test_a_year_says_what_it_is_the_year_of(reader: Store) -> None:
    of_awards = of_tables(
        reader,
        Table(
            "toekenningen-per-gemeente", Filters(years=(2023,)), asked=Asked(columns=("awards",))
        ),
    )
    assert of_awards.startswith("In 2023 (jaar van de beslissing of van het project) zijn 4")
    of_applications = of_tables(reader, Table("aanvragen-per-oproep", Filters(years=(2023,))))
    assert "In 2023 (jaar waarin de oproep sloot) zijn 4 toekenningen" in of_applications


def test_a_period_is_said_as_one(reader: Store) -> None:
    filters = Filters(period=Period(dt.date(2022, 3, 1), dt.date(2022, 5, 31)))
    said = of_tables(reader, Table("deelnemers-per-netwerk", filters))
    assert said.startswith("Van 1 maart 2022 tot en met 31 mei 2022 zijn 3 bijeenkomsten")


def test_a_choice_that_a_figure_cannot_follow_is_said(reader: Store) -> None:
    filters = Filters(provinces=("limburg",), articles=("PJ0-1PFC2DB-PR",))
    said = of_tables(reader, Table("uitgaven-per-lijn", filters))
    assert "in Limburg" not in said
    assert "Deze cijfers zijn niet per provincie bekend." in said


# --- made-up rows ----------------------------------------------------------------------------


def test_real_and_made_up_figures_stand_apart(reader: Store) -> None:
    shown = view("aanvragen-per-provincie")
    both = Filters(calls=(CALL, f"{CALL}-fictief"), fictional=True)
    real = read(shown, BONDGENOTEN, reader).totals["awarded_amount"]
    all_of_it = read(shown, both, reader).totals["awarded_amount"]
    said = of_tables(reader, Table(shown.key, both))
    assert f"Bekend is {DUTCH.euro(real)} aan toegekende steun" in said
    assert f"{DUTCH.euro(all_of_it - real)} aan toegekende steun" in said
    assert DUTCH.euro(all_of_it) not in said
    real_words, _, made_up = said.partition(
        "Voor de oproep “Lokale bondgenotennetwerken (fictief)”"
    )
    assert "fictief" not in real_words
    assert "(fictief)." in made_up


@pytest.mark.parametrize("operation", ["top", "lowest", "average", "share", "compare"])
def test_no_sentence_is_on_real_and_made_up_rows(reader: Store, operation: Operation) -> None:
    shown = view("toekenningen-per-provincie")
    asked = Asked(operation, ("amount",), 5)
    real = of_tables(reader, Table(shown.key, Filters(), asked=asked))
    said = of_tables(reader, Table(shown.key, Filters(fictional=True), asked=asked))
    both = read(shown, Filters(fictional=True), reader).frame
    alone = read(shown, Filters(), reader).frame
    assert "(fictief)." in said
    assert said.startswith(real.partition(" Zie ")[0])
    for province, mixed in both.groupby("province")["amount"].sum().items():
        if alone.loc[alone["province"] == province, "amount"].notna().any():
            assert DUTCH.euro(mixed) not in said


def test_without_made_up_rows_nothing_is_marked(reader: Store) -> None:
    assert "fictie" not in "\n".join(one.answer for one in opened(reader).parts)


# --- sentences -------------------------------------------------------------------------------


def test_how_many_amounts_are_behind_a_sum_is_said(reader: Store) -> None:
    totals = read(view("aanvragen-per-provincie"), BONDGENOTEN, reader).totals
    awarded, without = totals["awarded"], totals["without_amount"]
    assert (
        f"{DUTCH.euro(totals['awarded_amount'])} aan toegekende steun"
        f" (voor {awarded - without} van de {awarded} toekenningen)"
    ) in answer(reader, "1")


@pytest.mark.parametrize("key", sorted(views()))
def test_every_total_has_words_of_its_own(key: str) -> None:
    columns = [c for c in view(key).columns if c.total and not c.minor]
    assert [c.title for c in columns if not c.words.total] == []
    # Whole cents are an amount, all else is counted.
    counted = [c for c in columns if isinstance(c.words.total, Plural)]
    assert counted == [c for c in columns if c.kind != "euro"]


def test_persons_who_came_twice_count_twice_and_that_is_said(reader: Store) -> None:
    for filters, figures, cautions in (
        (Filters(years=(2022,)), "zijn 4 bijeenkomsten en 51 deelnemers bekend.", 1),
        (Filters(municipalities=("46021",)), "is 1 bijeenkomst met 20 deelnemers bekend.", 0),
    ):
        for asked in (Asked(), Asked(columns=("participants",))):
            said = of_tables(reader, Table("deelnemers-per-netwerk", filters, asked=asked))
            assert figures in said
            warned = said.count("hoeveel verschillende personen het waren, is niet bekend")
            assert warned == cautions


def test_a_draft_in_english_is_english(reader: Store) -> None:
    made = open_dossier(QUESTION, reader, get_language("en"), fictional=True)
    said = " ".join(one.answer for one in made.parts)
    assert "According to" in said
    assert "(fictional)" in said
    assert not {"Volgens", "bekend", "samen", "tabel"} & set(said.split())


# --- what is lacking -------------------------------------------------------------------------


def test_what_no_source_holds_is_one_place_with_from_whom(reader: Store) -> None:
    said = answer(reader, "3")
    assert said == "[In te vullen: de redenen van afwijzing, bij de administratie op te vragen]"
    asked_of = of_tables(
        reader, Table("redenen-van-weigering", BONDGENOTEN), deliverer="Departement X"
    )
    assert "bij Departement X op te vragen]" in asked_of


def test_a_reservation_is_said_once(reader: Store) -> None:
    filters = Filters(provinces=("west-vlaanderen",))
    said = of_tables(
        reader,
        Table("aanvragen-per-provincie", filters),
        Table("aanvragen-per-gemeente", filters),
        Table("toekenningen-per-gemeente", filters),
    )
    assert said.count("niet zeker volledig") == 1
    sentences = said.split(". ")
    assert len(sentences) == len(set(sentences))


@pytest.mark.parametrize(
    ("filters", "wider"),
    [
        (
            Filters(provinces=("limburg",), years=(2023,)),
            "In 2023 (jaar van de beslissing of van het project) is in Limburg niets bekend;"
            " over alle jaren is 1 vermelding zonder bedrag bekend.",
        ),
        (
            Filters(provinces=("west-vlaanderen",), years=(2022,)),
            "In 2022 (jaar van de beslissing of van het project) is in West-Vlaanderen niets bekend;"
            f" over alle jaren zijn 4 toekenningen en {DUTCH.euro(50_031_324)} aan toegekende steun",
        ),
    ],
)
def test_what_is_known_of_other_years_is_said_with_what_is_not(
    reader: Store, filters: Filters, wider: str
) -> None:
    said = of_tables(reader, Table("toekenningen-per-provincie", filters))
    assert said.startswith(wider)
    assert len(places_to_fill(said)) == 1


def test_nothing_is_said_to_be_unknown_where_nobody_knows_more(reader: Store) -> None:
    said = of_tables(reader, Table("geweigerde-aanvragen", Filters(municipalities=("13040",))))
    assert said == (
        "[In te vullen: geweigerde aanvragen in Turnhout, bij de administratie op te vragen]"
    )


def test_of_a_complete_list_it_is_said_that_there_is_none(reader: Store) -> None:
    filters = Filters(municipalities=("13040",))
    result = read(view("geweigerde-aanvragen"), filters, reader)
    complete = nothing_known(replace(result, whole=True), Asked(), reader, DUTCH)
    assert complete == ("In Turnhout zijn er geen geweigerde aanvragen.",)
    assert nothing_known(replace(result, whole=False), Asked(), reader, DUTCH) == ()
