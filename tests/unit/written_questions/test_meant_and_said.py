"""Kinds of faults that drafts had: take-up told as a maximum, years in silence, a yes that nobody asked."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from data_access.engine import Store
from data_access.filters import Filters
from exports.in_answer import gaps_of
from tests.unit.written_questions.asked import DUTCH, of_part
from views import read, view
from written_questions.answer_files import answered_now
from written_questions.desk import understand
from written_questions.dossiers.dossier import Dossier, Part, Table
from written_questions.dossiers.new_dossier import open_dossier
from written_questions.dossiers.operations import OPERATIONS
from written_questions.dossiers.places_to_fill import places_to_fill
from written_questions.question import Asked, Header
from written_questions.rules.kinds import NOT_TAKEN_UP

HEAD = "SCHRIFTELIJKE VRAAG\nnr. 41\nvan JAN VOORBEELD\ndatum: {day}\n\n{title}\n\n{asked}\n"
PACT = "Lokaal Energie- en Klimaatpact - Maxima"
ROUNDS = "Plan Samenleven - Resultaten"
NETWORKS = "Verbindingsambassadeurs jeugdwerk - Lerende netwerken"
ARTICLE = "PJ0-1PFC2DB-PR"


def parts(store: Store, title: str, *asked: str, day: str = "14 februari 2023") -> list[Part]:
    numbered = "\n".join(f"{at}. {one}" for at, one in enumerate(asked, 1))
    text = HEAD.format(day=day, title=title, asked=numbered)
    return list(open_dossier(text, store, DUTCH, understand=understand).parts)


def ticked(part: Part) -> list[str]:
    return [table.view for table in part.tables if table.chosen]


def drafted(store: Store, question: str, table: Table) -> str:
    return of_part(store, Part("1", question, "figures", tables=(table,)))


# --- what is meant ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "asked",
    [
        "Hebben Genk en Hasselt hun trekkingsrecht intussen volledig opgenomen?",
        "Welk deel van zijn trekkingsrecht heeft Oostende al gebruikt?",
        "Welke gemeenten putten hun trekkingsrecht volledig uit?",
        "Hoeveel werd er aan Kortrijk uitbetaald onder LEKP 1.0?",
        "Hoeveel van het maximum werd effectief besteed?",
    ],
)
def test_a_maximum_is_no_answer_to_what_was_taken_up(reader: Store, asked: str) -> None:
    (part,) = parts(reader, PACT, asked)
    assert (part.kind, part.reason) == ("unknown", NOT_TAKEN_UP)
    assert ticked(part) == []
    assert "€" not in part.answer


def test_a_maximum_is_still_one_where_nobody_asks_for_take_up(reader: Store) -> None:
    (part,) = parts(reader, PACT, "Op hoeveel heeft Kortrijk recht onder LEKP 1.0?")
    assert part.kind == "figures"
    assert "€" in part.answer


@pytest.mark.parametrize(
    ("asked", "rounds"),
    [
        ("Hoeveel ontving Willebroek in het tweede projectjaar?", "2"),
        ("Hoeveel werd er in het eerste en in het tweede projectjaar toegekend?", "12"),
        ("Werd er in het derde projectjaar meer toegekend dan in het tweede?", "23"),
        ("Hoeveel werd er toegekend in projectjaar 3?", "3"),
        ("Hoeveel oefenkansen werden er beloofd?", "123"),
    ],
)
def test_a_round_that_is_named_is_the_only_one(reader: Store, asked: str, rounds: str) -> None:
    (part,) = parts(reader, ROUNDS, asked, day="5 november 2024")
    calls = tuple(f"plan-samenleven-{number}" for number in rounds)
    assert {table.filters.calls for table in part.tables} == {calls}


@pytest.mark.parametrize(
    ("asked", "rounds"),
    [
        ("Hoeveel besturen deden mee in het tweede projectjaar?", "2"),
        ("Wat was het budget van de eerste oproep?", "1"),
        ("Hoeveel besturen stapten er in elk van de drie projectjaren mee in?", "123"),
        ("Hoeveel lokale besturen doen per projectjaar mee?", "123"),
        ("Hoeveel besturen deden mee?", "3"),
    ],
)
@pytest.mark.parametrize("below", [False, True])
def test_a_round_of_its_own_goes_before_that_of_the_title(
    reader: Store, asked: str, rounds: str, below: bool
) -> None:
    """Also where the introduction names the round; whatever else is asked beside it."""
    title = "Plan Samenleven - Balans" if below else "Plan Samenleven, derde projectjaar"
    if below and rounds == "3":
        rounds = "123"
    begin = "Het Plan Samenleven is aan zijn derde projectjaar toe.\n\n" if below else ""
    text = f"1. {asked}\n2. Hoeveel kostte de eerste oproep, per projectjaar?"
    dossier = open_dossier(
        HEAD.format(day="5 november 2024", title=title, asked=begin + text), reader, DUTCH,
        understand=understand,
    )  # fmt: skip
    calls = tuple(f"plan-samenleven-{number}" for number in rounds)
    assert {table.filters.calls for table in dossier.parts[0].tables} == {calls}


@pytest.mark.parametrize("named", ["het vierde projectjaar", "het derde en vierde projectjaar"])
def test_a_round_that_there_is_not_is_no_other(reader: Store, named: str) -> None:
    (part,) = parts(reader, ROUNDS, f"Hoeveel besturen deden mee in {named}?")
    assert ticked(part) == []
    assert part.unrecognised == ("vierde projectjaar",)


def test_a_place_of_the_question_before_is_not_taken_without_a_pronoun(reader: Store) -> None:
    asked = ("Hoeveel deelnemers waren er in Asse?", "En in Kortrijk?", "Wie werd er uitgenodigd?")
    first, leaning, own = parts(reader, NETWORKS, *asked, day="15 november 2022")
    assert first.tables[0].filters.municipalities == ("23002",)
    assert leaning.tables[0].filters.municipalities == ("34022",)
    assert {table.filters.municipalities for table in own.tables} == {()}


@pytest.mark.parametrize(
    "asked", ["Hoeveel mensen kwamen er naar Mechelen?", "Hoeveel mensen woonden de sessie bij?"]
)
def test_people_at_a_meeting_are_its_participants(reader: Store, asked: str) -> None:
    (part,) = parts(reader, NETWORKS, asked)
    assert part.kind == "figures"
    assert part.tables[0].view == "deelnemers-per-netwerk"
    (reached,) = parts(reader, "Lokale bondgenotennetwerken - Bereik", "Hoeveel mensen kwamen er?")
    assert reached.kind == "unknown"


@pytest.mark.parametrize(
    "asked",
    [
        "Hoe wil de minister de spreiding van de netwerken verbeteren?",
        "Is de minister bereid de spreiding bij te sturen?",
    ],
)
def test_what_is_meant_to_be_done_has_no_figures(reader: Store, asked: str) -> None:
    (part,) = parts(reader, "Lokale bondgenotennetwerken - Spreiding", asked)
    assert part.kind == "policy"
    assert ticked(part) == []


def test_an_ending_is_no_slip_of_the_pen(reader: Store) -> None:
    asked = "Welke Vlaams-Brabantse gemeenten hebben het hoogste maximum voor e-inclusie?"
    (part,) = parts(reader, "E-inclusie - Maxima", asked)
    assert part.tables[0].words[-1] == "welke vlaams-brabantse gemeenten"


def test_two_provinces_that_are_compared_are_not_added_up(reader: Store) -> None:
    asked = (
        "Welke vijf Limburgse gemeenten hebben het hoogste trekkingsrecht?",
        "Hoe verhoudt het totaal van Limburg zich tot dat van West-Vlaanderen?",
    )
    _, both = parts(reader, PACT, *asked)
    assert both.tables[0].view == "trekkingsrechten-per-provincie"
    assert both.tables[0].asked.operation == "compare"
    assert "samen" not in both.answer


# --- what is said -------------------------------------------------------------------------------


def test_years_of_which_nothing_is_known_are_named(reader: Store) -> None:
    years = Filters(calls=("bondgenotennetwerken",), years=(2022, 2023, 2024))
    table = Table("toekenningen-per-provincie", years)
    said = drafted(reader, "Hoeveel werd er toegekend in 2022, 2023 en 2024?", table)
    assert "Voor 2022 en 2024 is hiervan niets bekend." in said


def test_a_statement_on_one_year_is_not_on_another(reader: Store) -> None:
    table = Table("uitgaven-per-jaar", Filters(articles=(ARTICLE,), years=(2021, 2022)))
    said = drafted(reader, "Welke bedragen werden in 2021 en 2022 vastgelegd?", table)
    assert "nog geen vastleggingen in 2021. Voor 2022 is hiervan niets bekend." in said
    (place,) = places_to_fill(said)
    assert "in 2021 na 2 februari 2021" in place
    assert place.count("2022") == 1


def test_only_whether_there_are_any_is_answered_with_yes(reader: Store) -> None:
    table = Table(
        "oproep-wijzigingen", Filters(calls=("plan-samenleven-2",)), asked=Asked("yes_no")
    )
    assert "Ja" not in drafted(reader, "Werd de indientermijn verlengd?", table)


def test_what_was_changed_is_told_of_what_was_asked(reader: Store) -> None:
    table = Table("oproep-wijzigingen", Filters(calls=("verbindingsambassadeurs",)))
    said = drafted(reader, "Met hoeveel werd het budget verhoogd?", table)
    assert (
        f"{DUTCH.euro(75_000_000)} (stand op 4 november 2020), daarna {DUTCH.euro(130_000_000)}"
        in said
    )


@pytest.mark.parametrize(
    ("operation", "words", "side"), [("above", "meer", "gt"), ("below", "minder", "lt")]
)
def test_rows_on_one_side_of_an_amount(
    reader: Store, operation: str, words: str, side: str
) -> None:
    of = Filters(provinces=("vlaams-brabant",), schemes=("e-inclusie",))
    frame = read(view("trekkingsrechten-per-gemeente"), of, reader).frame
    names = frame.loc[getattr(frame["maximum"], side)(10_000_000), "municipality"]
    limited = Asked(operation, (), 0, 10_000_000)  # type: ignore[arg-type]
    said = drafted(
        reader,
        f"Welke gemeenten kunnen {words} dan 100.000 euro krijgen?",
        Table("trekkingsrechten-per-gemeente", of, asked=limited),
    )
    assert (
        f"In Vlaams-Brabant hebben {len(names)} van de {len(frame)} bekende gemeenten voor de regeling"
        f" E-inclusie een maximumbedrag van {words} dan 100.000 €" in said.replace("\xa0", " ")
    )
    assert ("Leuven (" in said) == (operation == "above")


def test_a_limit_is_read_from_the_question(reader: Store) -> None:
    asked = f"Welke projecten kregen in 2020 minder dan 150.000 euro op {ARTICLE}?"
    (part,) = parts(reader, "Provisie", asked, day="9 maart 2022")
    assert part.tables[0].asked == Asked("below", (), 0, 15_000_000)


def test_rows_that_a_question_speaks_of_are_told_and_what_they_lack(reader: Store) -> None:
    calls = tuple(f"plan-samenleven-{number}" for number in (1, 2, 3))
    said = drafted(
        reader,
        "Welk bedrag ging naar de oefenkansen, en hoeveel werden er gerealiseerd?",
        Table("plan-samenleven-acties", Filters(calls=calls)),
    )
    assert DUTCH.euro(338_956_600) in said
    assert "118.178" in said
    assert "polarisatie" not in said
    (place,) = places_to_fill(said)
    assert place.startswith(
        "het cijfer “gerealiseerd” voor de oproep “Plan Samenleven, derde projectjaar”"
    )


def test_a_share_that_no_source_gives_is_told_as_its_two_numbers(reader: Store) -> None:
    table = Table("oproepen", Filters(calls=("verbindingsambassadeurs",)), asked=Asked("share"))
    said = drafted(reader, "Welk aandeel van de voorstellen haalde het?", table)
    assert "ongeveer 45 (ingediend) en 19 (toegekend)" in said


def test_together_is_a_sum(reader: Store) -> None:
    of = Filters(municipalities=("24001", "24062", "24107"), schemes=("e-inclusie",))
    total = int(read(view("trekkingsrechten-per-gemeente"), of, reader).frame["maximum"].sum())
    table = Table("trekkingsrechten-per-gemeente", of)
    said = drafted(reader, "Hoeveel is het samen voor Leuven, Tienen en Aarschot?", table)
    assert DUTCH.euro(total) in said


def test_one_that_is_only_named_is_said_to_be(reader: Store) -> None:
    of = Filters(calls=("verbindingsambassadeurs",), municipalities=("45041",))
    said = drafted(
        reader,
        "Had Ronse een project, en voor welk bedrag?",
        Table("toekenningen-per-gemeente", of),
    )
    assert "wel 1 vermelding zonder bedrag" in said


def test_a_text_is_not_answered_with_a_total(reader: Store) -> None:
    table = Table("toegekende-aanvragen", Filters(calls=("bondgenotennetwerken",)))
    said = drafted(reader, "Graag de motivatie van wat het project complementair beoogt.", table)
    assert "toekenningen" not in said
    assert len(places_to_fill(said)) == 1
    assert "toekenningen" in drafted(reader, "Hoeveel netwerken kregen steun, en waarom?", table)


def test_an_article_is_not_taken_for_a_call_of_its_theme(reader: Store) -> None:
    asked = (
        f"Welke projecten kregen in 2020 geld van {ARTICLE}?",
        "Op basis van welke criteria koos de minister, binnen dit begrotingsartikel?",
    )
    title = "Integratiebeleid - Middelen voor 'projecten samenleven'"
    for part in parts(reader, title, *asked, day="2 februari 2021"):
        assert all(not table.filters.calls for table in part.tables)
        assert "oproepen" not in ticked(part)


def test_what_a_question_names_within_a_table_is_told_and_not_the_total(reader: Store) -> None:
    table = Table("uitgaven-per-lijn", Filters(articles=(ARTICLE,), years=(2020,)))
    said = drafted(reader, "Ging er in 2020 geld naar Chromebooks, en hoeveel?", table)
    assert DUTCH.euro(25_000_000) in said
    assert "1.998.813" not in said
    assert "1.998.813" in drafted(reader, "Welke projecten kregen in 2020 geld, en hoeveel?", table)


def test_those_that_equal_each_other_are_counted_where_they_are_not_named(reader: Store) -> None:
    of = Filters(provinces=("west-vlaanderen",), schemes=("lekp-2",), borders="then")
    result = read(view("trekkingsrechten-per-gemeente"), of, reader)
    frame = result.frame.sort_values("maximum").reset_index(drop=True)
    frame["maximum"] = [1_000, *[2_000] * 6, *frame["maximum"].iloc[7:]]
    equal = replace(result, frame=frame)
    first, after = OPERATIONS["lowest"](equal, Asked("lowest", ("maximum",), 3), DUTCH).sentences
    assert first.endswith(f"is dat van {frame['municipality'].iloc[0]}: {DUTCH.euro(1_000)}.")
    assert after.startswith("Daarna volgen er 6 met hetzelfde cijfer")


def test_a_rate_is_put_in_order_as_it_is_and_not_as_it_is_rounded(reader: Store) -> None:
    lowest = Asked("lowest", ("per_inhabitant",), 3)
    of = Filters(provinces=("west-vlaanderen",), schemes=("lekp-2",), borders="then")
    table = Table("trekkingsrechten-per-gemeente", of, asked=lowest)
    said = drafted(reader, "Welke drie gemeenten hebben per inwoner het laagste maximum?", table)
    frame = read(view("trekkingsrechten-per-gemeente"), of, reader).frame
    rates = frame["maximum"] / frame["inhabitants"]
    names = frame.loc[rates.sort_values().index, "municipality"].head(3)
    places = [said.index(f"{name} (1,1") for name in names]
    assert places == sorted(places)
    assert said.count(" (1,1") == 3


def test_no_number_of_projects_beside_an_amount_of_more_than_those(reader: Store) -> None:
    table = Table("projecten", Filters(articles=(ARTICLE,), years=(2020,)))
    said = drafted(reader, "Welke projecten kregen in 2020 geld, en hoeveel telkens?", table)
    assert "1.998.813" in said
    assert "8 projecten" not in said


# --- what documents say -------------------------------------------------------------------------


def gaps_in(store: Store, table: Table, day: dt.date | None = None) -> str:
    part = Part("1", "Hoeveel?", "figures", tables=(table,))
    (result,) = answered_now(Dossier("", Header(date=day), None, (part,)), store).results
    return " ".join(gap.statement for gap in gaps_of(result))


def test_what_came_since_is_not_said_to_be_unknown(reader: Store) -> None:
    known = gaps_in(
        reader, Table("aanvragen-per-provincie", Filters(calls=("bondgenotennetwerken",)))
    )
    assert "gevraagde bedragen" in known
    assert "nog niets bekend" not in known
    of_2021 = Table("uitgaven-per-jaar", Filters(articles=(ARTICLE,), years=(2021,)))
    assert "Nog geen vastleggingen in 2021." in gaps_in(reader, of_2021)


def test_no_gap_of_another_subject_or_of_a_year_to_come(reader: Store) -> None:
    article = Table("uitgaven-per-jaar", Filters(articles=(ARTICLE,)))
    assert "maximum" not in gaps_in(reader, article)
    assert "2022" in gaps_in(reader, article)
    assert "2022" not in gaps_in(reader, article, dt.date(2021, 2, 2))
