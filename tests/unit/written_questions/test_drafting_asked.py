"""What came of reading ``cases/fresh_drafts.json``: a draft tells what is asked, all of it, and nothing else.

Each test is of a kind of fault that a fresh reading found, on other words than those that showed it.
"""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest

from data_access.engine import Store
from data_access.filters import Filters
from tests.unit.written_questions.asked import DUTCH, of_part, opened
from written_questions.dossiers.dossier import Part, Table
from written_questions.dossiers.places_to_fill import places_to_fill
from written_questions.question import Asked, Header

ARTICLE = "PJ0-1PFC2DB-PR"
AMBASSADORS = Filters(calls=("verbindingsambassadeurs",))
NETWORKS = Filters(calls=("bondgenotennetwerken",))
MADE_UP = Filters(calls=("bondgenotennetwerken-fictief",), fictional=True)
FRESH = json.loads(
    (Path(__file__).parent / "cases" / "fresh_drafts.json").read_text(encoding="utf-8")
)["questions"]


def drafted(store: Store, question: str, *tables: Table, header: Header | None = None) -> str:
    part = Part("1", question, "figures", tables=tables)
    return of_part(store, part, header or Header())


NOT_HELD = [case for case in FRESH if case["key"] in {f"o{number}" for number in range(17, 24)}]


@pytest.mark.parametrize("case", NOT_HELD, ids=lambda case: case["key"])
def test_of_a_subject_that_is_not_held_there_is_one_place(
    reader: Store, case: dict[str, str]
) -> None:
    (part,) = opened(reader, text=case["text"]).parts
    (place,) = places_to_fill(part.answer)
    assert part.answer == f"[In te vullen: {place}]"
    assert "jaar" not in place  # a time is no subject


# --- another scope than the one that is asked ----------------------------------------------------


def test_only_the_rows_of_a_kind_that_is_named_are_told(reader: Store) -> None:
    successes = drafted(reader, "Welke successen zijn er?", Table("bevindingen", AMBASSADORS))
    assert "zijn als successen bekend:\n- “Extra personeel geeft" in successes
    assert "Verandering vraagt tijd" not in successes  # a bottleneck
    assert "15" not in successes  # findings of all kinds
    planned = drafted(
        reader, "Welke bijeenkomsten zijn gepland?", Table("bijeenkomsten", AMBASSADORS)
    )
    assert "zijn gepland: “Hoe de projecten evolueerden”" in planned
    assert "deelnemers" not in planned  # nobody came yet
    assert "Commissie" not in planned
    all_of_them = drafted(
        reader, "Welke lessen, knelpunten en successen zijn er?", Table("bevindingen", AMBASSADORS)
    )
    assert "Vertrouwen" not in all_of_them  # a recommendation


def test_each_of_the_kinds_that_are_named_is_told(reader: Store) -> None:
    said = drafted(reader, "Welke lessen en successen zijn er?", Table("bevindingen", AMBASSADORS))
    assert "zijn als successen bekend:\n- “Extra personeel geeft" in said
    assert "zijn als lessen bekend:\n- “Alles toegankelijk" in said
    assert "Verandering vraagt tijd" not in said
    assert said.index("als successen") < said.index("als lessen")  # in the order of the list


def test_of_a_kind_without_rows_there_is_a_place(reader: Store) -> None:
    held = Filters(calls=("bondgenotennetwerken",))
    said = drafted(reader, "Welk overleg is nog gepland?", Table("bijeenkomsten", held))
    assert said == (
        "[In te vullen: gepland voor de oproep “Lokale bondgenotennetwerken”, bij de administratie op te "
        "vragen]"
    )


def test_a_share_of_a_chosen_call_is_of_all_calls(reader: Store) -> None:
    table = Table("vastgelegd_per-oproep", AMBASSADORS, asked=Asked("share"))
    said = drafted(reader, "Welk aandeel ging naar de verbindingsambassadeurs?", table)
    assert said.startswith(
        f"Op een totaal van {DUTCH.euro(199_881_300)} aan vastleggingen is het aandeel van "
    )
    assert f"33\xa0% ({DUTCH.euro(65_270_000)})" in said
    assert "100\xa0%" not in said


def test_what_an_organisation_got_is_its_own_row(reader: Store) -> None:
    table = Table("uitgaven-per-lijn", Filters(years=(2020,), articles=(ARTICLE,)))
    for question in ("Hoeveel kreeg Demos?", "Hoeveel kreeg de OESO, en waarvoor?"):
        said = drafted(reader, question, table)
        assert DUTCH.euro(19_970_000 if "Demos" in question else 15_000_000) in said
        assert DUTCH.euro(199_881_300) not in said
    of_all = drafted(reader, "Hoeveel werd vastgelegd in Vlaanderen?", table)
    assert DUTCH.euro(199_881_300) in of_all


def test_of_many_of_a_kind_it_is_told_how_far_they_are(reader: Store) -> None:
    said = drafted(reader, "Welke lerende netwerken zijn er?", Table("bijeenkomsten", AMBASSADORS))
    assert "zijn er 7 bekend als lerend netwerk: 4 gehouden en 3 gepland." in said


def test_where_things_were_is_no_question_of_how_many_came(reader: Store) -> None:
    table = Table("bijeenkomsten", Filters(calls=AMBASSADORS.calls, years=(2022,)))
    said = drafted(reader, "Waar en wanneer vonden ze plaats?", table)
    assert "20" not in said.replace("2022", "")


# --- what is known and was not told --------------------------------------------------------------


def test_each_row_that_is_asked_is_told_also_of_an_unfinished_list(reader: Store) -> None:
    table = Table("toekenningen-per-gemeente", NETWORKS, asked=Asked("total", ("amount",)))
    said = drafted(reader, "Welk bedrag kreeg elke gemeente?", table)
    assert f"voor De Panne om {DUTCH.euro(15_500_000)}" in said
    assert "niet zeker volledig" in said or "Volgens" in said
    assert any("Ieper" in place for place in places_to_fill(said))
    assert "De Panne" not in drafted(reader, "Welk bedrag werd toegekend?", table)


def test_places_that_are_named_beside_each_other_are_told_each(reader: Store) -> None:
    two = Filters(calls=NETWORKS.calls, municipalities=("35005", "38008"))
    for key in ("toekenningen-per-gemeente", "projecten"):
        said = drafted(
            reader, "Welk bedrag ging naar De Panne, en welk naar Gistel?", Table(key, two)
        )
        assert DUTCH.euro(19_531_324) in said
        assert DUTCH.euro(15_500_000) in said


def test_rows_that_are_told_of_a_larger_sum_are_told_as_what_is_known(reader: Store) -> None:
    table = Table("toekenningen-per-gemeente", Filters(), asked=Asked("total", ("amount",)))
    said = drafted(reader, "Welk bedrag werd toegekend, per gemeente?", table)
    assert "Voor zover bekend gaat het voor Gistel om" in said


def test_what_has_no_name_is_not_left_out_of_the_whole(reader: Store) -> None:
    table = Table("vastgelegd_per-oproep", Filters(years=(2020,)))
    said = drafted(reader, "Wat werd vastgelegd, per oproep?", table)
    assert DUTCH.euro(199_881_300) in said
    assert "Daarvan gaat het voor de oproep “Verbindingsambassadeurs voor het jeugdwerk” om" in said


def test_a_share_that_sources_tell_has_no_part_of_it_beside_it(reader: Store) -> None:
    table = Table("aanvragen-per-oproep", NETWORKS, asked=Asked("share"))
    said = drafted(reader, "Hoeveel procent van de aanvragen werd goedgekeurd?", table)
    assert "151 aanvragen en 45 toekenningen" in said
    assert "om 4 " not in said


def test_a_row_that_an_unfinished_list_holds_nothing_of_is_no_zero(reader: Store) -> None:
    asked = Asked("total", ("awards", "amount"))
    table = Table("toekenningen-per-gemeente", AMBASSADORS, asked=asked)
    said = drafted(reader, "Hoeveel toekenningen kreeg elke gemeente?", table)
    assert " om 0 " not in said


def test_reasons_are_told_with_how_many_times_and_no_amount(reader: Store) -> None:
    said = drafted(
        reader,
        "Hoeveel dossiers haalden het niet, en om welke redenen?",
        Table("redenen-van-weigering", MADE_UP),
    )
    assert "99 geweigerde aanvragen (fictief)" in said
    assert "voor “Dossier onvolledig” 6" in said
    assert "voor “Positief beoordeeld, budget op” 38" in said  # its name holds a comma
    assert "€" not in said


def test_a_change_that_only_sources_know_is_told(reader: Store) -> None:
    calls = tuple(f"plan-samenleven-{number}" for number in (1, 2, 3))
    said = drafted(
        reader,
        "Hoe evolueerde het toegekende bedrag?",
        Table("toegekend_per-oproep_per-jaar", Filters(calls=calls), asked=Asked("evolution")),
    )
    for cents in (1_410_000_000, 1_690_000_000, 1_683_000_000):
        assert f"afgerond {DUTCH.euro(cents)}" in said
    assert "per gemeente" not in said


def test_what_sources_count_stands_with_its_call_and_is_no_other_measure(reader: Store) -> None:
    calls = ("plan-samenleven-1", "plan-samenleven-2")
    table = Table("gemelde-cijfers", Filters(calls=calls), asked=Asked("total", ("amount",)))
    said = drafted(reader, "Hoeveel lokale besturen namen deel?", table)
    first, second = said.split(". ")[:2]
    assert first.startswith(
        "Voor de oproep “Plan Samenleven, eerste projectjaar” verschillen de bronnen: 106 lokale"
        " besturen volgens “Meer dan 100 gemeenten partner in het Plan Samenleven” (29 september 2022),"
        " 104 lokale besturen volgens “Bericht"
    )
    assert "103 lokale besturen (“+ VGC + de Rand”) volgens “" in first
    assert "tweede projectjaar” meldt “Plan Samenleven: 147 gemeenten" in second
    assert "” (4 oktober 2023) 147 lokale besturen (“+ VGC + vzw de Rand”)" in second
    assert "nieuwe" not in said


def test_who_is_asked_by_name_is_told(reader: Store) -> None:
    gistel = Filters(calls=NETWORKS.calls, municipalities=("35005",))
    said = drafted(reader, "Welke organisatie kreeg steun, en hoeveel?", Table("projecten", gistel))
    assert "Rotaryclub Gistel vzw" in said
    assert DUTCH.euro(19_531_324) in said


def test_an_average_is_of_an_amount(reader: Store) -> None:
    table = Table("toekenningen_en-toegekend", NETWORKS, asked=Asked("average"))
    said = drafted(reader, "Hoeveel bedroeg de steun gemiddeld?", table)
    assert (
        f"{DUTCH.euro(16_677_108)} aan toegekende steun, berekend over 3 toekenningen met een"
        in said
    )


def test_an_average_per_municipality_is_of_a_complete_list(reader: Store) -> None:
    filters = Filters(schemes=("lekp-1",), provinces=("limburg",), borders="then")
    table = Table("trekkingsrechten-per-gemeente", filters, asked=Asked("average"))
    said = drafted(reader, "Wat is het gemiddelde maximum per gemeente?", table)
    assert f"om {DUTCH.euro(7_278_057)} (maximumbedrag), berekend over 42 gemeenten" in said


def test_the_average_of_each_province_stands_behind_that_of_all(reader: Store) -> None:
    asked = Asked("average", ("amount",))
    table = Table("toekenningen_en-toegekend_per-provincie", MADE_UP, asked=asked)
    said = drafted(reader, "Wat is het gemiddelde bedrag per provincie?", table)
    assert "Afzonderlijk is dat voor Limburg 158.272,73" in said
    assert "voor Antwerpen 136.166,67" in said


# --- what was told and not asked, or asked and left out ------------------------------------------


def test_a_number_that_sources_told_wants_no_list(reader: Store) -> None:
    asked = Asked("total", ("known", "awarded"))
    table = Table("aanvragen-per-oproep", NETWORKS, asked=asked)
    only_numbers = drafted(reader, "Hoeveel aanvragen waren er en hoeveel haalden het?", table)
    assert "151 aanvragen en 45 toekenningen" in only_numbers
    assert not places_to_fill(only_numbers)
    (place,) = places_to_fill(drafted(reader, "Welke aanvragen waren er, en hoeveel?", table))
    assert "147 aanvragen" in place


def test_a_figure_that_sources_do_not_tell_is_a_place(reader: Store) -> None:
    asked = Asked("total", ("known", "refused"))
    table = Table("aanvragen-per-oproep", AMBASSADORS, asked=asked)
    said = drafted(reader, "Hoeveel aanvragen haalden het niet?", table)
    assert "ongeveer 45 aanvragen" in said
    (place,) = places_to_fill(said)
    assert place.startswith("weigeringen voor de oproep")


def test_a_place_that_sources_name_is_not_said_to_be_unknown(reader: Store) -> None:
    table = Table("toekenningen-per-gemeente", AMBASSADORS)
    said = drafted(reader, "In welke gemeenten liep er een project?", table)
    assert "met zekerheid bekend; bronnen noemen Brussel, Duffel," in said
    assert "Van geen daarvan is de gemeente bekend" not in said
    assert "€" not in said  # of the whole call on one line: nobody asked it


def test_when_and_where_are_a_place_where_no_table_holds_them(reader: Store) -> None:
    filters = Filters(calls=AMBASSADORS.calls, years=(2022,))
    question = "Hoeveel lerende netwerken waren er, waar en wanneer?"
    short = Table("lerende-netwerken-in-het-kort", filters, asked=Asked("total", ("held",)))
    assert places_to_fill(drafted(reader, question, short)) == (
        "de datum en de plaats, bij de administratie op te vragen",
    )
    whole = Table("deelnemers-per-netwerk", filters)
    assert not places_to_fill(drafted(reader, question, short, whole))


def test_a_change_says_once_of_which_years_nothing_is_known(reader: Store) -> None:
    filters = Filters(articles=(ARTICLE,), years=(2020, 2021, 2022))
    table = Table("uitgaven-per-jaar", filters, asked=Asked("evolution", ("committed",)))
    day = Header(date=dt.date(2024, 3, 1))
    said = drafted(reader, "Hoe evolueerden de vastleggingen?", table, header=day)
    assert "Alleen voor 2020" in said
    assert "Op 2 februari 2021 waren er nog geen vastleggingen in 2021." in said
    assert "hiervan niets bekend" not in said


# --- words ----------------------------------------------------------------------------------------


def test_an_amount_that_is_not_known_is_one_thing(reader: Store) -> None:
    brugge = Filters(calls=NETWORKS.calls, municipalities=("31005",))
    table = Table("toekenningen-per-gemeente", brugge, asked=Asked("yes_no", ("amount",)))
    said = drafted(reader, "Kreeg Brugge een bedrag?", table)
    assert "geen toegekende steun bekend" in said


def test_figures_have_their_things_behind_them(reader: Store) -> None:
    table = Table("aanvragen-per-provincie", MADE_UP, asked=Asked("total", ("known", "awarded")))
    said = drafted(reader, "Hoeveel aanvragen waren er per provincie, en toegekend?", table)
    assert "voor Limburg om 20 aanvragen en 11 toekenningen" in said


def test_a_figure_of_rows_that_are_spoken_of_says_of_what(reader: Store) -> None:
    said = drafted(
        reader, "Hoeveel oefenkansen werden beloofd?", Table("plan-samenleven-acties", Filters())
    )
    assert said.startswith("Voor “5. Oefenkansen Nederlands” gaat het voor de oproep")


def test_per_inhabitant_says_of_which_year_the_inhabitants_are(reader: Store) -> None:
    leuven = Filters(schemes=("lekp-1",), municipalities=("24062",))
    table = Table("trekkingsrechten-per-gemeente", leuven, asked=Asked("per_inhabitant"))
    said = drafted(reader, "Hoeveel is dat per inwoner?", table)
    assert (
        "is het maximum per inwoner voor Leuven 4,04\xa0€. Gerekend met de inwoners van 2020."
        in said
    )
