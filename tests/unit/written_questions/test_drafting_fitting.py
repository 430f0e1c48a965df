"""What a table cannot tell of what is asked is not made up of what it can."""

from __future__ import annotations

import pytest

from data_access.engine import Store
from data_access.filters import Filters
from tests.unit.written_questions.asked import CALL, of_part
from views import read, view
from written_questions.dossiers.dossier import Part, Table
from written_questions.dossiers.fitting import fitting
from written_questions.dossiers.places_to_fill import places_to_fill
from written_questions.question import Asked, Operation

BONDGENOTEN = Filters(calls=(CALL,))


def drafted(store: Store, question: str, key: str, filters: Filters, asked: Asked) -> str:
    table = Table(key, filters, asked=asked)
    return of_part(store, Part("1", question, "figures", tables=(table,)))


@pytest.mark.parametrize("operation", ["top", "lowest", "compare"])
def test_one_row_is_compared_with_nothing(reader: Store, operation: Operation) -> None:
    result = read(view("aanvragen-per-oproep"), BONDGENOTEN, reader)
    assert len(result.frame) == 1
    assert fitting(Asked(operation), result, "").operation == "total"
    several = read(view("toekenningen-per-gemeente"), Filters(), reader)
    assert fitting(Asked(operation), several, "").operation == operation


def test_of_one_row_that_nobody_chose_its_name_is_the_answer(reader: Store) -> None:
    said = drafted(
        reader,
        "Welk artikel kreeg het hoogste bedrag?",
        "uitgaven-per-artikel",
        Filters(years=(2020,)),
        Asked("top", ("committed",), 1),
    )
    assert said.startswith("In 2020 gaat het voor Provisie projecten samenleven om ")
    assert "hoogste" not in said


def test_there_is_no_change_without_years(reader: Store) -> None:
    asked = Asked("evolution")
    places = read(view("toekenningen-per-gemeente"), Filters(), reader)
    assert fitting(asked, places, "").operation == "total"
    for key in ("uitgaven-per-jaar", "toekenningen-per-jaar-en-provincie"):
        years = read(view(key), Filters(), reader)
        assert fitting(asked, years, "").operation == "evolution"


def test_what_is_asked_per_inhabitant_is_never_an_amount(reader: Store) -> None:
    for question in ("Welke gemeenten kregen per inwoner het meest?", "Most per head?"):
        for asked in (Asked(top=5), Asked("top", top=5), Asked("list", top=5)):
            said = drafted(reader, question, "toekenningen-per-gemeente", Filters(), asked)
            assert "€" not in said
            assert "per inwoner" in places_to_fill(said)[0]


def test_groups_and_named_places_stand_beside_each_other(reader: Store) -> None:
    question = "Hoeveel ging er naar de centrumsteden en naar de andere?"
    groups = drafted(reader, question, "toekenningen-centrumsteden", Filters(), Asked())
    assert "Het gaat voor andere Vlaamse gemeenten om " in groups
    assert "toegekende steun voor Centrumsteden" in places_to_fill(groups)[0]
    chosen = Filters(schemes=("lekp-1",), municipalities=("13008", "13025"))
    places = drafted(
        reader,
        "Hoeveel kunnen Geel en Mol krijgen?",
        "trekkingsrechten-per-gemeente",
        chosen,
        Asked(),
    )
    assert "is het maximumbedrag voor Geel " in places
    assert "voor Mol " in places
    assert "samen" not in places


def test_a_column_that_a_question_names_is_told_where_figures_are_not_added_up(
    reader: Store,
) -> None:
    budget = drafted(reader, "Volstond het budget?", "oproepen", BONDGENOTEN, Asked())
    assert budget.startswith("Voor de oproep “Lokale bondgenotennetwerken” is het budget ")
    assert "151" not in budget
    criteria = drafted(
        reader, "Welke objectieve criteria golden er?", "oproepen", BONDGENOTEN, Asked()
    )
    assert criteria.startswith(
        "Voor de oproep “Lokale bondgenotennetwerken” zijn als criteria bekend:\n- Nieuw netwerk"
    )
    # Of calls that nobody chose no criteria are told.
    of_all = drafted(reader, "Welke criteria golden er?", "oproepen", Filters(), Asked())
    assert of_all == "[In te vullen: criteria, bij de administratie op te vragen]"
    # A word that has the same beginning names nothing.
    near = drafted(reader, "Zijn er budgettaire beperkingen?", "oproepen", BONDGENOTEN, Asked())
    assert "€" not in near


def test_rows_of_one_name_are_told_apart(reader: Store) -> None:
    filters = Filters(calls=("plan-samenleven-2",))
    asked = Asked(columns=("promised", "realised"))
    said = drafted(reader, "Wat werd beloofd?", "plan-samenleven-acties", filters, asked)
    frame = read(view("plan-samenleven-acties"), filters, reader).frame
    assert len(frame) > 1
    for action in frame["action"]:
        assert f"({action}) om " in said
    assert "()" not in said


def test_what_another_version_kept_is_no_fault(reader: Store) -> None:
    """A View or a column that is no more."""
    gone = drafted(reader, "Hoeveel?", "bestaat-niet-meer", Filters(), Asked())
    assert places_to_fill(gone) == ("antwoord van de administratie op “Hoeveel?”",)
    asked = Asked(columns=("bestaat_niet_meer",))
    said = drafted(reader, "Hoeveel?", "aanvragen-per-provincie", BONDGENOTEN, asked)
    assert "151 aanvragen" in said


def test_the_days_of_a_call_that_a_question_asks_for_are_told(reader: Store) -> None:
    third = Filters(calls=("plan-samenleven-3",))
    decided = drafted(reader, "Wanneer werd beslist?", "oproepen-tijdlijn", third, Asked())
    assert decided.startswith(
        "De datum van de beslissing voor de oproep “Plan Samenleven, derde projectjaar” is 5 juli 2024."
    )
    running = drafted(
        reader, "Wanneer werd beslist en liep het?", "oproepen-tijdlijn", third, Asked()
    )
    assert "De looptijd van de projecten voor de oproep “" in running
    assert "” is van 1 oktober 2024 tot en met 30 september 2025." in running
    # Rows of a table are no things that an answer counts.
    assert "fasen" not in drafted(reader, "Hoe liep het?", "oproepen-tijdlijn", third, Asked())


def test_of_what_sources_report_only_what_is_asked_is_told(reader: Store) -> None:
    second = Filters(calls=("plan-samenleven-2",))
    question = "Wat was het budget en hoeveel besturen deden mee?"
    said = drafted(reader, question, "gemelde-cijfers", second, Asked())
    assert said.startswith(
        "Voor de oproep “Plan Samenleven, tweede projectjaar” meldt “Plan Samenleven: 147 gemeenten"
    )
    assert "147 lokale besturen" in said
    assert "nieuwe" not in said
    assert "en een aangekondigd budget van afgerond 16.000.000" in said
    assert "16.900.000" not in said


def test_of_which_action_a_figure_is_stands_in_its_sentence(reader: Store) -> None:
    asked = Asked(columns=("budget",))
    question = "Hoeveel budget ging er naar oefenkansen Nederlands?"
    second = Filters(calls=("plan-samenleven-2",))
    answer = drafted(reader, question, "plan-samenleven-acties", second, asked)
    assert "Voor “5. Oefenkansen Nederlands” is het budget" in answer


def test_groups_that_are_compared_are_of_the_places_that_are_chosen(reader: Store) -> None:
    chosen = Filters(provinces=("limburg", "oost-vlaanderen"), schemes=("lekp-1",))
    question = "Krijgen kleine gemeenten per inwoner minder dan grote?"
    for operation in ("compare", "per_inhabitant"):
        asked = Asked(operation, columns=("per_inhabitant",))
        answer = drafted(reader, question, "trekkingsrechten-centrumsteden", chosen, asked)
        assert "in Limburg en Oost-Vlaanderen" in answer
    towns = Filters(municipalities=("71016",), schemes=("lekp-1",))
    told = drafted(reader, question, "trekkingsrechten-per-gemeente", towns, Asked("compare"))
    assert "in Genk gaat" not in told


def test_a_list_of_awards_counts_no_applications(reader: Store) -> None:
    chosen = Filters(calls=("bondgenotennetwerken",), provinces=("west-vlaanderen",))
    question = "Hoeveel aanvragen kwamen er uit West-Vlaanderen?"
    answer = drafted(reader, question, "aanvragen-per-provincie", chosen, Asked())
    assert "4 aanvragen" not in answer
    assert "[In te vullen: " in answer
