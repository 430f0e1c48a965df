"""What looks like an answer and is another one: of other borders, another measure, period or rows."""

from __future__ import annotations

import re

import pytest

from data_access.engine import Store
from data_access.filters import Filters
from tests.unit.written_questions.asked import DUTCH, answer, of_part
from tests.unit.written_questions.test_meant_and_said import ARTICLE, PACT, parts, ticked
from views import read, view
from written_questions.asked_breakdowns import breakdowns_in
from written_questions.desk import understand
from written_questions.dossiers.dossier import Part, Table
from written_questions.numbered_parts import sub_questions
from written_questions.question import Asked

INCLUSION = "Uitrol lokaal e-inclusiebeleid - Maxima"
AWARDED = "toekenningen-per-provincie"
CALL = "verbindingsambassadeurs"
AMBASSADORS = "Verbindingsambassadeurs voor het jeugdwerk - Evaluatie"
LATER = "12 november 2026"


def answered(store: Store, title: str, asked: str, day: str = LATER) -> str:
    (part,) = parts(store, title, asked, day=day)
    return part.answer.replace("\xa0", " ")


# --- municipalities that merged after the scheme -------------------------------------------------


@pytest.mark.parametrize("day", [LATER, "14 februari 2023"])
@pytest.mark.parametrize(
    ("place", "then", "now"),
    [
        ("Tielt", "61.062 €", "89.850 €"),
        ("Borgloon", "28.439 €", "164.547 €"),
    ],
)
def test_a_maximum_is_that_of_the_municipality_of_then(
    reader: Store, place: str, then: str, now: str, day: str
) -> None:
    answer = answered(reader, INCLUSION, f"Wat was het maximumbedrag voor {place}?", day)
    first, after = answer.split(". ", 1)
    assert then in first and now not in first
    merged = f"samen {now}" in after and "sinds 1 januari 2025 één gemeente" in after
    assert merged == (day == LATER)


def test_beside_others_too(reader: Store) -> None:
    asked = "Wat was het maximum voor LEKP 2.0 van Lokeren en van Ronse?"
    answer = answered(reader, PACT, asked)
    assert "Moerbeke om" not in answer
    assert "Lokeren en Moerbeke zijn sinds 1 januari 2025 één gemeente (Lokeren)" in answer


def test_borders_of_today_that_are_asked_are_followed(reader: Store) -> None:
    asked = "Wat is het maximumbedrag voor Tielt, met de gemeentegrenzen van vandaag?"
    (part,) = parts(reader, INCLUSION, asked, day=LATER)
    assert {table.filters.borders for table in part.tables} == {"now"}
    here = Filters(municipalities=("37022",), schemes=("e-inclusie",))
    table = Table("trekkingsrechten-per-gemeente", here)
    answer = of_part(reader, Part("1", asked, "figures", tables=(table,)))
    assert "89.850" in answer
    assert "na een fusie: Tielt en Meulebeke" in answer


def test_provinces_and_cities_are_those_of_the_scheme(reader: Store) -> None:
    asked = "Graag per provincie het totaal van de trekkingsrechten voor LEKP 2.0."
    provinces = answered(reader, PACT, asked)
    for amount in ("2.650.738 €", "2.061.655 €", "1.537.169 €", "1.400.965 €", "1.099.479 €"):
        assert amount in provinces
    assert "8.750.006" not in provinces  # nobody asks for all of them together
    assert provinces.count("gemeentegrenzen van 2021") == 1
    filters = Filters(schemes=("lekp-2",), borders="then")
    table = read(view("trekkingsrechten-per-provincie"), filters, reader)
    assert "gemeentegrenzen van toen" in table.sentence(DUTCH)


def test_a_sum_and_a_share_are_of_the_municipalities_of_then(reader: Store) -> None:
    together = "Hoeveel konden Lokeren en Ronse samen hoogstens krijgen onder LEKP 2.0?"
    assert "samen hoogstens 86.978 €" in answered(reader, PACT, together)
    share = "Welk aandeel van de trekkingsrechten LEKP 1.0 gaat naar Hasselt?"
    assert "voor de regeling LEKP 1.0 is het aandeel van Hasselt 1 % (297.522 €)" in answered(
        reader, PACT, share
    )


def test_brussels_has_no_maximum_that_could_be_asked_for(reader: Store) -> None:
    answer = answered(reader, PACT, "Hoeveel bedroeg het trekkingsrecht van de stad Brussel?")
    assert "niet van toepassing" in answer
    assert "In te vullen" not in answer


# --- another measure -----------------------------------------------------------------------------


def test_inhabitants_are_no_maximum(reader: Store) -> None:
    asked = "Met welk inwonersaantal werd voor Genk bij LEKP 1.0 gerekend?"
    answer = answered(reader, PACT, asked)
    assert "66.447 inwoners" in answer
    assert "€" not in answer


def test_credits_are_no_commitments(reader: Store) -> None:
    asked = f"Wat waren in 2020 de vastleggings- en vereffeningskredieten op artikel {ARTICLE}?"
    answer = answered(reader, "Provisie samenleven", asked)
    assert "VAK en VEK" in answer
    assert "€" not in answer


@pytest.mark.parametrize(
    ("title", "asked"),
    [
        (AMBASSADORS, "Wat kostte de begeleidingsopdracht?"),
        (INCLUSION, "Hoeveel van de 300 gemeenten hebben een hoger maximum dan Halle?"),
        (PACT, "Hoeveel gemeenten hebben een lager maximum dan Genk voor LEKP 2.0?"),
        (AMBASSADORS, "Hoeveel deelnemers telden de drie extra netwerken van de winter 2022-2023?"),
        (AMBASSADORS, "Hoeveel deelnemers waren er op de twee bijkomende lerende netwerken?"),
        (AMBASSADORS, "Hoeveel mensen kwamen er naar de lerende netwerken in het najaar van 2022?"),
    ],
)
def test_what_no_figure_tells_apart_is_left_open(reader: Store, title: str, asked: str) -> None:
    (part,) = parts(reader, title, asked)
    assert ticked(part) == []
    assert part.answer.startswith("[In te vullen: ")


def test_what_is_asked_of_all_of_it_is_still_told(reader: Store) -> None:
    asked = "Waar en wanneer vonden ze plaats, en hoeveel deelnemers waren er telkens?"
    title = "Lerende netwerken verbindingsambassadeurs - deelname"
    assert "51 deelnemers" in answered(reader, title, asked)


def test_a_total_is_no_average(reader: Store) -> None:
    answer = answered(reader, PACT, "Wat is het gemiddelde trekkingsrecht LEKP 1.0 per provincie?")
    assert answer.startswith("[In te vullen: het gemiddelde van maximumbedragen")
    assert "€" not in answer


@pytest.mark.parametrize(
    "asked",
    [
        # a change of what has no years
        "Hoe evolueerde het trekkingsrecht van Genk?",
        # known words with which nothing is done: they limit what is asked, or are what is asked
        "Hoeveel schadedossiers werden er goedgekeurd per provincie?",
        "Hoeveel kregen de jeugdhuizen per provincie?",
        "Hoeveel werd er deze legislatuur per provincie toegekend?",
        # a figure that stands beside those of another list, or an amount that no column has
        "Gevraagd en vastgelegd bedrag per gemeente",
        "Gevraagd bedrag per inwoner, per oproep",
        # what points at something that nobody named
        "Hoeveel werd er in die jaren toegekend per provincie?",
        "En om welke redenen?",
    ],
)
def test_nothing_is_ticked_that_gives_less_than_is_asked(reader: Store, asked: str) -> None:
    (part,) = parts(reader, "Subsidies voor projecten", asked)
    assert ticked(part) == []
    assert not re.search(r"\d", part.answer.split("“")[0])


@pytest.mark.parametrize(
    ("asked", "key"),
    [
        (
            "Hoeveel bevat het subsidieregister voor gemeenten en OCMW's, en voor anderen?",
            "register-per-soort-ontvanger",
        ),
        ("Kan de minister een overzicht geven van het toegekende bedrag per provincie?", AWARDED),
    ],
)
def test_what_gives_all_that_is_asked_is_ticked(reader: Store, asked: str, key: str) -> None:
    (part,) = parts(reader, "Subsidies voor projecten", asked)
    assert key in ticked(part)


def test_amounts_are_no_answer_to_how_many(reader: Store) -> None:
    table = Table("toekenningen-per-gemeente", Filters(), asked=Asked(columns=("amount",)))
    for question, euros in (("Hoeveel lokale besturen namen deel?", 0), ("Welk bedrag?", 1)):
        part = Part("1", question, "figures", tables=(table,))
        assert of_part(reader, part).count("€") == euros


# --- what another part was about -----------------------------------------------------------------


def test_only_what_is_pointed_at_is_carried_over(reader: Store) -> None:
    share = "Welk aandeel ging naar de verbindingsambassadeurs?"
    *_, last = parts(
        reader,
        f"Begrotingsartikel {ARTICLE}",
        share,
        "Hoeveel werd er in 2020 op dit artikel vastgelegd?",
        day=LATER,
    )
    assert last.tables and all(table.filters.calls == () for table in last.tables)


def test_only_later_parts_are_about_the_call_that_a_part_names(reader: Store) -> None:
    first, last = parts(
        reader,
        "Projectsubsidies - Toekenningen",
        "Hoeveel steun werd er toegekend per provincie?",
        "Hoeveel aanvragen waren er voor de lokale bondgenotennetwerken?",
    )
    assert first.tables and all(table.filters.calls == () for table in first.tables)
    assert any(table.filters.calls == ("bondgenotennetwerken",) for table in last.tables)


def test_a_place_behind_a_comparison_is_a_place(reader: Store) -> None:
    title = "E-inclusie in Tielt, Halle en Genk"
    (part,) = parts(reader, title, "Hebben er gemeenten een hoger maximum dan Halle?")
    assert {table.filters.municipalities for table in part.tables} <= {("23027",)}


# --- which rows ----------------------------------------------------------------------------------


def test_only_projects_that_are_sure_are_counted_as_awards(reader: Store) -> None:
    asked = "Kan u een lijst geven van alle goedgekeurde projecten, met het toegekende bedrag?"
    table = Table("projecten", Filters(calls=(CALL,)), asked=Asked("list"))
    answer = of_part(reader, Part("1", asked, "figures", tables=(table,)))
    assert "Van 7 van de 19 toekenningen is de indiener bekend." in answer
    assert "Van 3 projecten in de tabel is het niet zeker dat ze gesteund zijn." in answer
    assert "652.700" not in answer  # of the call as a whole
    assert "toegekende steun van elk daarvan" in answer


def test_an_amount_stands_beside_its_share_where_both_are_asked(reader: Store) -> None:
    both = (
        "Wat is het maximum van de centrumsteden in LEKP 1.0, en welk deel van het totaal is dat?"
    )
    assert "van centrumsteden 32 % (7.682.635 €)" in answered(reader, PACT, both)
    share = "Welk aandeel van de trekkingsrechten van LEKP 1.0 ging naar de centrumsteden?"
    assert "van centrumsteden 32 %" in answered(reader, PACT, share)


def test_an_amount_stands_beside_what_it_is_per_inhabitant(reader: Store) -> None:
    asked = "Hoeveel konden Ronse en Ninove elk maximaal krijgen, in euro en in euro per inwoner?"
    answer = answered(reader, INCLUSION, asked)
    assert "107.249 € (maximumbedrag) en 4,05 € (maximum per inwoner)" in answer


# --- words ---------------------------------------------------------------------------------------


def test_a_number_before_a_stroke_is_a_number() -> None:
    _, items, _ = sub_questions(("Ik heb enkele vragen.", "", "1/ Hoeveel?", "2/ Welke?"))
    assert [(item.number, item.text) for item in items] == [("1", "Hoeveel?"), ("2", "Welke?")]


def test_a_subject_elsewhere_is_told_by_the_title_or_by_words_of_the_part(reader: Store) -> None:
    title = "Flitspalen - Schrapping in de Denderstreek"
    by_title, own = parts(
        reader, title, "Hoeveel verdwenen er in 2024?", "Hoeveel trajectcontroles zijn er?"
    )
    assert f"over “{title}”]" in by_title.answer
    assert "trajectcontroles" in own.answer and "Schrapping" not in own.answer


# --- what is ticked, since its words limit nothing -------------------------------------------------


@pytest.mark.parametrize(
    ("asked", "key"),
    [
        # a verb or an adverb is no noun that limits
        (
            "Naar welke Limburgse gemeenten vloeide er in 2022 steun, en hoeveel telkens?",
            "gemeente",
        ),
        ("Welke provincie diende het vaakst een aanvraag in?", "provincie"),
        # the rows are counted of which an amount is named
        ("Hoeveel projecten zijn er per jaar en per oproep toegekend?", "per-oproep_per-jaar"),
        # several readings, each of which gives all that is asked
        (
            "Wat is het verschil tussen wat Genk en Hasselt in 2021 en 2022 toegekend kregen?",
            "gemeente",
        ),
    ],
)
def test_a_table_that_gives_all_that_is_asked_is_ticked(
    reader: Store, asked: str, key: str
) -> None:
    (part,) = parts(reader, "Subsidies voor projecten", asked)
    assert [key in one for one in ticked(part)] == [True]
    assert part.unrecognised == ()


def test_what_a_view_is_declared_with_is_told_apart_by_it(reader: Store) -> None:
    asked = "Kunnen de centrumsteden per inwoner meer krijgen dan de andere gemeenten?"
    (part,) = parts(reader, PACT, asked)
    assert ticked(part) == ["trekkingsrechten-centrumsteden"]


def test_a_network_is_what_the_call_above_is_about(reader: Store) -> None:
    asked = "Hoeveel netwerken liggen er in de provincie Antwerpen?"
    (of_call,) = parts(reader, "Lokale bondgenotennetwerken", asked)
    (of_none,) = parts(reader, "Subsidies voor projecten", asked)
    assert ticked(of_call)
    assert not ticked(of_none)


def test_an_average_after_a_table_per_row_is_of_all_of_it(reader: Store) -> None:
    question = understand(
        "Lokale bondgenotennetwerken\n\n1. Welk bedrag kreeg elke gemeente?\n2. Hoeveel is dat gemiddeld?",
        reader,
    )
    for one in question.sub_questions[1].proposals:
        assert "per-gemeente" not in one.view or not one.chosen


def test_a_list_of_receivers_is_one_of_each_of_them() -> None:
    assert breakdowns_in("graag een lijst van de begunstigden") == {
        "organisatie": "lijst van de begunstigden"
    }
    assert breakdowns_in("graag een lijst van de redenen") == {"reden": "lijst van de redenen"}


# --- what leans on another ------------------------------------------------------------------------


def test_a_figure_that_the_one_before_does_not_give_is_not_taken_from_it(reader: Store) -> None:
    _, projects = parts(
        reader,
        "Lokale bondgenotennetwerken",
        "Hoeveel procent van de aanvragen werd goedgekeurd?",
        "Zijn daar projecten uit Vlaams-Brabant bij?",
    )
    assert ticked(projects) == []
    assert projects.tables[0].view not in ("aanvragen-per-oproep", "aanvragen-per-provincie")


def test_a_place_alone_leans_on_the_last_question_also_where_that_leaned(reader: Store) -> None:
    *_, places = parts(
        reader,
        "Lokale bondgenotennetwerken - Weigeringen",
        "Hoeveel dossiers werden er geweigerd?",
        "Zijn daar bepaalde redenen voor?",
        "En voor West-Vlaanderen?",
    )
    assert places.tables[0].view in ("redenen-van-weigering", "geweigerd_per-reden")
    assert places.tables[0].filters.provinces == ("west-vlaanderen",)


# --- whom, when and where --------------------------------------------------------------------------


@pytest.mark.parametrize(
    "asked",
    [
        "Wie van de deelnemers aan het lerend netwerk heeft geklaagd?",
        "Hoe heten de jongeren die in Lokeren begeleid werden?",
        "Zijn er partijgenoten van de minister onder de juryleden?",
    ],
)
def test_who_people_are_is_not_published(asked: str, reader: Store) -> None:
    (part,) = parts(reader, "", asked)
    assert part.kind == "restricted"
    assert ticked(part) == []


@pytest.mark.parametrize(
    ("asked", "since", "until"),
    [
        ("Hoeveel aanvragen kwamen er binnen in oktober 2023?", "2023-10-01", "2023-10-31"),
        (
            "Wat werd er van juli 2023 tot en met juni 2024 vastgelegd, per begrotingsartikel?",
            "2023-07-01",
            "2024-06-30",
        ),
    ],
)
def test_months_that_are_named_are_the_only_ones(
    asked: str, since: str, until: str, reader: Store
) -> None:
    (part,) = parts(reader, "", asked, day="5 november 2024")
    period = part.tables[0].filters.period
    assert period is not None
    assert (str(period.since), str(period.until)) == (since, until)


def test_the_month_in_which_something_was_said_limits_nothing(reader: Store) -> None:
    asked = (
        "U antwoordde in september 2022 dat er nog drie lerende netwerken zouden volgen."
        " Hebben die intussen plaatsgevonden, en waar?"
    )
    (part,) = parts(reader, "", asked, day="5 november 2024")
    assert all(table.filters.period is None for table in part.tables)


def test_a_meeting_is_not_told_apart_by_what_it_was_about(reader: Store) -> None:
    (part,) = parts(reader, "", "Hoeveel volk kwam er naar het lerend netwerk voor centrumsteden?")
    assert ticked(part) == []


def test_both_places_that_are_compared_are_meant(reader: Store) -> None:
    (part,) = parts(
        reader, "", "Vergelijk Turnhout met Mol: hoeveel kan elk maximaal krijgen voor e-inclusie?"
    )
    assert set(part.tables[0].filters.municipalities) == {"13040", "13025"}


@pytest.mark.parametrize(
    ("title", "asked", "view"),
    [
        (
            "Projectoproepen - Betrouwbaarheid van de cijfers",
            "Over welke cijfers spreken de bronnen elkaar tegen?",
            "tegenspraken",
        ),
        (
            "Gemeentefusies - Gevolgen voor de trekkingsrechten",
            "Welke maximumbedragen verhuisden door de fusies naar een andere provincie?",
            "trekkingsrechten-naar-andere-provincie",
        ),
        (
            "",
            "Komt onze eigen telling van de verbindingsambassadeurs overeen met wat de minister meldde?",
            "geteld-en-gemeld",
        ),
    ],
)
def test_what_the_atlas_says_of_its_own_figures_is_held(
    title: str, asked: str, view: str, reader: Store
) -> None:
    (part,) = parts(reader, title, asked)
    assert part.kind == "figures"
    assert not part.off_subject
    assert part.tables[0].view == view


@pytest.mark.parametrize(
    ("title", "asked", "key"),
    [
        ("Plan Samenleven", "Hoeveel nieuwe besturen kwamen er bij?", "gemelde-cijfers"),
        ("Plan Samenleven", "Hoeveel besturen stapten er mee in?", "gemelde-cijfers"),
        (
            "Plan Samenleven",
            "Met hoeveel werd de uiterste indiendatum opgeschoven?",
            "oproep-wijzigingen",
        ),
        ("Plan Samenleven", "Wat kostten de acties rond polarisatie?", "plan-samenleven-acties"),
        (
            "Oproep Verbindingsambassadeurs",
            "Kan de minister een overzicht geven van de opeenvolgende budgetten?",
            "oproep-wijzigingen",
        ),
        (
            "Oproep Verbindingsambassadeurs",
            "Hoeveel mocht een project hoogstens kosten?",
            "oproepen",
        ),
        (
            "Oproep Verbindingsambassadeurs",
            "Wat waren de voorwaarden om in te tekenen, en tot wanneer kon dat?",
            "oproepen",
        ),
        (
            "Lokale bondgenotennetwerken",
            "Hoeveel dossiers vielen in de prijzen?",
            "aanvragen-per-oproep",
        ),
    ],
)
def test_what_sources_report_of_a_call_is_asked_in_words_of_its_own(
    title: str, asked: str, key: str, reader: Store
) -> None:
    (part,) = parts(reader, title, asked)
    assert part.kind == "figures"
    assert part.tables[0].view == key


@pytest.mark.parametrize("asks", ["Bezorgt de minister ons", "Verstrekt u ons"])
def test_who_asks_for_a_list_asks_for_no_standpoint(asks: str, reader: Store) -> None:
    (part,) = parts(
        reader, "Oproep Verbindingsambassadeurs", f"{asks} de lijst van de projecten, met bedrag?"
    )
    assert part.kind == "figures"


# --- what goes on from the question before ---------------------------------------------------------


def drafts(store: Store, title: str, *asked: str) -> list[str]:
    return [one.answer.replace("\xa0", " ") for one in parts(store, title, *asked, day=LATER)]


def test_the_two_are_those_that_the_question_before_names(reader: Store) -> None:
    asked = "Wat krijgt Gent maximaal voor e-inclusie, en wat krijgt Antwerpen?"
    _, told = drafts(reader, INCLUSION, asked, "Wie van de twee heeft het meest per inwoner?")
    assert "in Antwerpen en Gent is dat van Antwerpen: 6,86 €" in told
    assert "Oostende" not in told


@pytest.mark.parametrize(
    "asked",
    ["Wie van de drie heeft het meest per inwoner?", "Welke van de drie heeft het hoogste bedrag?"],
)
def test_of_those_that_nobody_named_none_is_the_highest(reader: Store, asked: str) -> None:
    before = "Wat krijgt Gent maximaal voor e-inclusie, en wat krijgt Antwerpen?"
    _, told = parts(reader, INCLUSION, before, asked, day=LATER)
    assert not any(table.chosen for table in told.tables)


def test_what_goes_on_from_a_line_of_one_year_is_not_of_all_years(reader: Store) -> None:
    asked = (
        "Hoeveel kreeg Duo for a job in 2020 en waarvoor?",
        "Welke projecten liepen er dat jaar nog op diezelfde begrotingslijn, met bedrag?",
        "Wie kreeg het meest?",
        "Wat is het gemiddelde bedrag per project?",
        "En in 2021?",
    )
    lines = (f"{number}. {one}" for number, one in enumerate(asked, 1))
    text = "\n".join(("Samenlevingsprojecten", "", *lines))
    first, *others = (answer(reader, str(number), text=text) for number in range(1, 6))
    assert "200.000" in first
    for told in others:
        assert "€" not in told and "[In te vullen" in told


def test_an_average_that_is_asked_behind_a_rank_is_no_rank(reader: Store) -> None:
    (_, told) = parts(
        reader,
        "Lokale bondgenotennetwerken - Bedragen",
        "Wie kreeg het meest?",
        "Wat is het gemiddelde bedrag per provincie?",
        day=LATER,
    )
    assert {table.asked.operation for table in told.tables if table.chosen} <= {"average"}


# --- beside what is told ---------------------------------------------------------------------------


@pytest.mark.parametrize("asked", ["Hoeveel bedraagt dat in totaal?", "Hoeveel is dat samen?"])
def test_a_total_of_several_calls_has_a_place(reader: Store, asked: str) -> None:
    told = answered(
        reader, "Plan Samenleven", f"Welk bedrag werd er per projectjaar toegekend? {asked}"
    )
    assert "14.100.000" in told and "16.830.000" in told
    assert "het totaal van de 3 oproepen samen" in told.partition("[In te vullen")[2]


def test_why_has_a_place_and_only_the_days_that_are_asked_are_told(reader: Store) -> None:
    why = "Waarom werd de indientermijn van de eerste oproep verlengd, en tot welke datum?"
    told = answered(reader, "Plan Samenleven", why)
    assert "eerst 31 mei 2022" in told and "1 juli 2022" in told
    assert "2023" not in told and "projectperiode" not in told
    assert "de reden" in told.partition("[In te vullen")[2]


def test_a_reason_that_the_table_holds_has_no_place(reader: Store) -> None:
    told = answered(
        reader, "Lokale bondgenotennetwerken", "Welke aanvragen werden geweigerd en waarom?"
    )
    assert "de reden," not in told


def test_a_median_is_no_average(reader: Store) -> None:
    told = answered(
        reader, "Lokale bondgenotennetwerken", "Wat is de mediaan van de toegekende bedragen?"
    )
    assert "Gemiddeld" not in told and "[In te vullen" in told


def test_a_share_of_several_schemes_is_told_of_each(reader: Store) -> None:
    asked = (
        "Welk aandeel van de totale Vlaamse middelen van LEKP 1.0 en LEKP 2.0 gaat naar Limburg?"
    )
    told = answered(reader, PACT, asked)
    for scheme, total in (("lekp-1", "24.324.010 €"), ("lekp-2", "8.750.006 €")):
        assert f"Op een totaal van {total}" in told, scheme
    assert told.count("het aandeel van Limburg 13 %") == 2
    assert "[In te vullen" not in told


def test_an_average_attendance_is_reckoned_from_the_meetings(reader: Store) -> None:
    told = answered(reader, AMBASSADORS, "Hoeveel deelnemers waren er gemiddeld?")
    assert "12,8 deelnemers, berekend over 4 bijeenkomsten" in told
    assert "[In te vullen" not in told
