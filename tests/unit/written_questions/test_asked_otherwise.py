"""The same asked in other words: in haste, behind an opening, after another question, two things at once."""

from __future__ import annotations

from dataclasses import replace

import pytest

from data_access.engine import Store
from data_access.filters import Filters
from tests.unit.written_questions.asked import of_part, opened
from tests.unit.written_questions.test_meant_and_said import PACT, ROUNDS, parts, ticked
from written_questions.dossiers.dossier import Part, Table
from written_questions.dossiers.places_to_fill import places_to_fill
from written_questions.places import with_capitals
from written_questions.question import Asked
from written_questions.sentences import without_openings

AMBASSADORS = "Verbindingsambassadeurs voor het jeugdwerk - Evaluatie"
ALLIES = "Lokale bondgenotennetwerken - Toekenning"


def alone(store: Store, asked: str, title: str) -> Part:
    """The part that a question under this title became."""
    (part,) = asked_of(store, title, asked)
    return part


def asked_of(store: Store, title: str, *asked: str) -> list[Part]:
    """The parts that these became, their answers with plain blanks."""
    read = parts(store, title, *asked)
    return [replace(one, answer=one.answer.replace("\N{NO-BREAK SPACE}", " ")) for one in read]


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


def test_a_share_that_is_asked_behind_its_two_numbers_is_told(reader: Store) -> None:
    asked = "Hoeveel dossiers werden er ingediend en hoeveel werden er toegekend? Hoeveel procent is dat?"
    assert "151 aanvragen en 45 toekenningen, of 29,8 %" in alone(reader, asked, ALLIES).answer


# --- awards are no applications -------------------------------------------------------------------


@pytest.mark.parametrize(
    "asked",
    [
        "Kan de minister per provincie een overzicht bezorgen van het aantal aanvragen?",
        "Hoeveel aanvragen kwamen er uit elke provincie?",
        "Uit welke provincie kwamen de meeste aanvragen?",
        "Hoeveel aanvragen dienden Gistel en Ieper in?",
    ],
)
def test_awards_that_are_known_are_never_told_as_applications(reader: Store, asked: str) -> None:
    said = alone(reader, asked, ALLIES).answer
    assert "4 aanvragen" not in said
    assert "1 aanvraag" not in said
    assert any(place.count("aanvragen per ") for place in places_to_fill(said))


def test_awards_are_told_beside_applications_that_nobody_counted(reader: Store) -> None:
    asked = "Hoeveel aanvragen en hoeveel toekenningen waren er per provincie?"
    said = alone(reader, asked, ALLIES).answer
    assert "voor West-Vlaanderen om 4 toekenningen" in said
    assert "4 aanvragen" not in said


# --- what was so at first -------------------------------------------------------------------------


@pytest.mark.parametrize(
    "asked",
    [
        "Tegen wanneer moest er oorspronkelijk ingediend worden voor het eerste projectjaar en is die"
        " deadline opgeschoven?",
        "Wat was de oorspronkelijke uiterste indiendatum van het eerste projectjaar?",
    ],
)
def test_a_deadline_of_before_is_not_the_period_of_today(reader: Store, asked: str) -> None:
    said = alone(reader, asked, ROUNDS).answer
    assert "eerst 31 mei 2022" in said
    assert "De periode om in te dienen" not in said


def test_the_last_day_alone_is_told_where_it_alone_is_asked(reader: Store) -> None:
    asked = "Wat was de uiterste indiendatum van het eerste projectjaar?"
    said = alone(reader, asked, ROUNDS).answer
    assert said.startswith("De uiterste indiendatum voor de oproep")
    assert "is 1 juli 2022." in said


def test_a_day_that_is_asked_is_no_number_of_steps(reader: Store) -> None:
    part = alone(
        reader, "Wanneer verscheen het eindrapport van de begeleidingsopdracht?", AMBASSADORS
    )
    assert "9 stappen" not in part.answer


# --- what goes on from the part above -------------------------------------------------------------


def test_a_round_by_its_number_alone_is_that_round(reader: Store) -> None:
    first, second, third = asked_of(
        reader,
        ROUNDS,
        "Hoeveel lokale besturen namen deel in het eerste projectjaar?",
        "En in het tweede?",
        "En in het derde projectjaar?",
    )
    assert "106 lokale besturen" in first.answer
    assert [one.filters.calls for one in (second.tables[0], third.tables[0])] == [
        ("plan-samenleven-2",),
        ("plan-samenleven-3",),
    ]
    assert "tweede projectjaar" in second.answer
    assert "147 lokale besturen" in second.answer
    assert "derde projectjaar" in third.answer


def test_antwerp_behind_a_province_is_the_province(reader: Store) -> None:
    _, province = asked_of(
        reader, PACT, "Hoeveel kan Limburg krijgen voor LEKP 1.0?", "En Antwerpen?"
    )
    _, city = asked_of(reader, PACT, "Hoeveel kan Genk krijgen voor LEKP 1.0?", "En Antwerpen?")
    assert province.tables[0].filters.provinces == ("antwerpen",)
    assert city.tables[0].filters.municipalities == ("11002",)


def test_per_province_is_of_all_of_them_behind_one_place(reader: Store) -> None:
    _, each = asked_of(reader, PACT, "Hoeveel kan Gent krijgen voor LEKP 1.0?", "En per provincie?")
    assert each.tables[0].filters.municipalities == ()
    assert "Limburg 3.056.784 €" in each.answer
    (half,) = asked_of(reader, PACT, "Hoeveel kan Gent krijgen voor LEKP 1.0, en per provincie?")
    assert ticked(half) == []


def test_other_schemes_of_the_same_place_are_told(reader: Store) -> None:
    asked = "Hoeveel bedraagt het e-inclusiebedrag van Lokeren?"
    _, others = asked_of(
        reader, "Steun aan Lokeren", asked, "En LEKP 1.0 en LEKP 2.0 voor Lokeren?"
    )
    assert "147.501 € (LEKP 1.0) en 52.917 € (LEKP 2.0)" in others.answer


def test_a_pronoun_within_a_question_points_at_no_place_above_it(reader: Store) -> None:
    _, second = asked_of(
        reader,
        "Projectoproepen",
        "Hoeveel bondgenotennetwerken zijn er goedgekeurd in West-Vlaanderen?",
        "Hoeveel dossiers werden er ingediend voor de bondgenotennetwerken en hoeveel daarvan werden"
        " goedgekeurd?",
    )
    assert second.tables[0].filters.provinces == ()
    assert "151 aanvragen" in second.answer


def test_a_total_has_no_first_row(reader: Store) -> None:
    _, most = asked_of(
        reader,
        AMBASSADORS,
        "Hoeveel deelnemers waren er op de lerende netwerken?",
        "Welk daarvan trok het meeste volk?",
    )
    assert "51 deelnemers" not in most.answer
    assert "vraag 1" not in most.answer
    assert places_to_fill(most.answer)


def test_a_subject_of_the_part_above_is_no_subject_of_another(reader: Store) -> None:
    above, other, follows = asked_of(
        reader,
        "Vragen",
        "Wat is de kostprijs van de renovatie van de Vlaamse Opera?",
        "Hoeveel bussen van De Lijn rijden er elektrisch?",
        "En per provincie?",
    )
    assert "Opera" in above.answer
    assert "Opera" not in other.answer
    assert "bussen" in other.answer
    assert places_to_fill(follows.answer)


# --- differences and sums -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("asked", "difference"),
    [
        ("Wat is het verschil tussen LEKP 1.0 en LEKP 2.0 in Vlaams-Brabant?", "2.486.367 €"),
        ("Hoeveel meer kan Gent krijgen dan Brugge voor e-inclusie?", "1.269.548 €"),
        (
            "Hoeveel scheelt het trekkingsrecht van Genk met dat van Hasselt in LEKP 2.0?",
            "15.283 €",
        ),
    ],
)
def test_what_lies_between_two_figures_is_told(reader: Store, asked: str, difference: str) -> None:
    assert f"Het verschil is {difference}." in alone(reader, asked, PACT).answer


def test_two_schemes_are_told_of_the_place_that_is_asked(reader: Store) -> None:
    asked = "Wat is het verschil tussen LEKP 1.0 en LEKP 2.0 in Vlaams-Brabant?"
    assert alone(reader, asked, PACT).answer.startswith("In Vlaams-Brabant gaat het voor LEKP 1.0")


def test_a_difference_of_what_is_known_alone_says_so(reader: Store) -> None:
    asked = "Wat is het verschil tussen wat Blankenberge en Gistel kregen?"
    said = alone(reader, asked, ALLIES).answer
    assert "Het verschil tussen wat daarvan bekend is, is 45.313,24 €." in said


@pytest.mark.parametrize(
    ("asked", "title"),
    [
        ("Krijgt Gent meer dan Antwerpen per inwoner in LEKP 1.0, en wat is het verschil?", PACT),
        (
            "Wat is het verschil in aantal deelnemers tussen Sint-Niklaas en Kortrijk?",
            AMBASSADORS,
        ),
        ("Hoeveel kan Roeselare krijgen uit LEKP 1.0, LEKP 2.0 en e-inclusie samen?", PACT),
        ("Wat is de som van LEKP 1.0 en LEKP 2.0 voor Roeselare?", PACT),
    ],
)
def test_a_difference_or_a_sum_that_is_not_told_is_a_place(
    reader: Store, asked: str, title: str
) -> None:
    said = alone(reader, asked, title).answer
    assert "26 deelnemers" not in said
    assert any(word in places_to_fill(said)[0] for word in ("verschil", "som"))


def test_a_rise_that_sources_leave_to_be_reckoned_is_a_place(reader: Store) -> None:
    asked = (
        "Met hoeveel is het toegekende bedrag gestegen tussen het eerste en het tweede projectjaar?"
    )
    said = alone(reader, asked, ROUNDS).answer
    assert "Dat is een stijging met" in said or "verschil" in places_to_fill(said)[0]


# --- two things that are asked at once ------------------------------------------------------------


@pytest.mark.parametrize(
    "asked",
    [
        "Welke drie gemeenten in Limburg hebben het hoogste maximum? En welke drie het laagste?",
        "Welke gemeente in Limburg heeft het hoogste maximum en welke het laagste?",
    ],
)
def test_both_ends_are_told_where_both_are_asked(reader: Store, asked: str) -> None:
    said = alone(reader, asked, "Lokaal e-inclusiebeleid - Maximumbedragen").answer
    assert "hoogste maximumbedrag" in said
    assert "Genk" in said
    assert "laagste maximumbedrag" in said
    assert "Voeren" in said


def test_beside_an_answer_there_is_a_place_for_what_is_left(reader: Store) -> None:
    asked = (
        "Hoeveel kan Gent krijgen uit LEKP 1.0? Hoeveel daarvan heeft de stad intussen opgenomen?"
    )
    said = alone(reader, asked, PACT).answer
    assert "1.419.170 €" in said
    assert "opgenomen" in places_to_fill(said)[0]


def test_a_figure_of_the_part_above_is_of_its_schemes(reader: Store) -> None:
    _, each = asked_of(
        reader,
        "Gistel en Blankenberge - Vlaamse steun",
        "Welke maximumbedragen gelden voor Gistel en Blankenberge in LEKP 1.0 en LEKP 2.0?",
        "Hoeveel bedraagt dat per inwoner?",
    )
    assert "LEKP 2.0" in each.answer
    assert "E-inclusie" not in each.answer


def test_what_a_minister_wants_to_know_is_no_policy(reader: Store) -> None:
    asked = "Voor deze oproep wil de minister graag weten hoeveel dossiers er werden ingediend."
    part = alone(reader, asked, ALLIES)
    assert part.kind == "figures"
    assert "151 aanvragen" in part.answer


def test_what_several_parts_are_together_is_not_the_last_of_them(reader: Store) -> None:
    *_, together = asked_of(
        reader, ALLIES, "Hoeveel kreeg Gistel?", "En hoeveel Blankenberge?", "En samen?"
    )
    assert ticked(together) == []
    assert places_to_fill(together.answer)


@pytest.mark.parametrize(
    "asked",
    [
        "Hoeveel projecten kregen geen steun?",
        "Hoeveel projecten kregen een tweede keer steun?",
        "Hoeveel projecten kregen extra steun?",
        "Hoeveel projecten werden bijna geselecteerd?",
        "Hoeveel toekenningen werden ingetrokken?",
    ],
)
def test_a_small_word_that_leaves_some_out_leaves_the_number_open(
    reader: Store, asked: str
) -> None:
    part = alone(reader, asked, ALLIES)
    assert ticked(part) == []
    assert "45" not in part.answer


def test_how_many_more_sources_report_of_one_round_than_of_another_is_a_place(
    reader: Store,
) -> None:
    asked = "Hoeveel besturen namen in het tweede projectjaar meer deel dan in het eerste?"
    said = alone(reader, asked, ROUNDS).answer
    assert "verschil" in places_to_fill(said)[0]


def test_all_together_of_what_a_part_names_itself_is_told(reader: Store) -> None:
    above = "Welke bijeenkomst lokte het meeste volk?"
    *_, together = asked_of(reader, AMBASSADORS, above, "Hoeveel deelnemers waren er alles samen?")
    assert "51 deelnemers" in together.answer


def test_two_places_of_the_part_above_are_told_together(reader: Store) -> None:
    *_, together = asked_of(
        reader,
        PACT,
        "Hoeveel kunnen Gent en Brugge krijgen uit LEKP 2.0?",
        "En hoeveel is dat samen?",
    )
    assert "685.075 €" in together.answer


def test_figures_of_years_say_of_which_place_they_are(reader: Store) -> None:
    chosen = Filters(municipalities=("46029",), years=(2020, 2025))
    table = Table("inwoners-per-jaar", chosen, asked=Asked("total", ("inhabitants",)))
    asked = "Hoeveel inwoners telde Lokeren in 2020 en in 2025?"
    said = of_part(reader, Part("1", asked, "figures", tables=(table,)))
    assert said.startswith("In Lokeren gaat het voor 2020 om ")


def test_each_of_two_kinds_that_are_asked_is_told(reader: Store) -> None:
    asked = (
        "Welke knelpunten en welke succesfactoren kwamen uit de begeleidingsopdracht naar voren?"
    )
    said = alone(reader, asked, AMBASSADORS).answer
    assert "Verandering vraagt tijd" in said
    assert "Er ontstaan samenwerkingen en relaties die blijven" in said


def test_some_places_that_are_not_named_are_not_all_of_them(reader: Store) -> None:
    asked = "Morgen komen mensen langs. Hoeveel kunnen die twee gemeenten hoogstens krijgen?"
    (part,) = parts(reader, "E-inclusie - Trekkingsrechten", asked)
    assert not ticked(part)


# --- what readers met -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "unknown",
    [
        "Er zijn ook energiehuizen. Hoeveel zijn er daarvan?",
        "Verder vraagt men naar de Digibanken: hoeveel zijn er daarvan in Vlaanderen?",
    ],
)
def test_a_subject_that_stands_right_before_its_question_is_asked(
    reader: Store, unknown: str
) -> None:
    mail = f"Hoeveel krijgt Leuven voor e-inclusie? {unknown}"
    first, second = opened(reader, text=mail).parts
    assert "490.128" in first.answer
    assert ticked(second) == []
    assert "Zie het antwoord" not in second.answer
    assert any(word in place for place in places_to_fill(second.answer) for word in _UNKNOWN)


_UNKNOWN = ("energiehuizen", "Digibanken")


@pytest.mark.parametrize("title", [PACT, "E-inclusie", ALLIES])
def test_inhabitants_are_those_of_the_day_whatever_the_document_is_about(
    reader: Store, title: str
) -> None:
    part = alone(reader, "Het aantal inwoners van Aalst op 1 januari 2022.", title)
    assert "88.854 inwoners" in part.answer
    assert "LEKP" not in part.answer


def test_what_sources_count_of_a_call_is_told_of_each_question_in_a_chain(reader: Store) -> None:
    asked = ("Hoeveel aanvragen zijn er binnengekomen?", "Hoeveel daarvan werden er goedgekeurd?",
             "Welk percentage van de aanvragen werd goedgekeurd?")  # fmt: skip
    came, granted, part = asked_of(reader, ALLIES, *asked)
    assert "om 151 aanvragen." in came.answer
    assert "om 45 toekenningen." in granted.answer
    assert "151 aanvragen en 45 toekenningen, of 29,8 %" in part.answer


@pytest.mark.parametrize(
    ("asked", "title", "most"),
    [
        ("Wat was het maximumbedrag per project?", ALLIES, "150.000 €"),
        ("Hoeveel kon een project maximaal krijgen?", ALLIES, "150.000 €"),
        ("Wat was het plafond per project?", AMBASSADORS, "80.000 €"),
    ],
)
def test_the_most_that_a_project_can_get_is_that_of_its_call(
    reader: Store, asked: str, title: str, most: str
) -> None:
    part = alone(reader, asked, title)
    assert f"om {most} (hoogste bedrag per project)" in part.answer
    assert part.answer.count("€") == 1


def test_of_an_article_what_the_calls_above_it_got_is_told(reader: Store) -> None:
    first, most = asked_of(
        reader, AMBASSADORS, "Welk bedrag kwam uit PJ0-1PFC2DB-PR?", "Wat is het maximumbedrag per project?"
    )  # fmt: skip
    assert "652.700 € aan vastleggingen" in first.answer
    assert "80.000 €" in most.answer
    assert "1.998.813" not in first.answer + most.answer


@pytest.mark.parametrize(
    "asked",
    [
        "Welk deel van het budget van Verbindingsambassadeurs kwam uit de provisie samenleven?",
        "Hoeveel procent van het budget komt uit PJ0-1PFC2DB-PR?",
    ],
)
def test_nothing_is_a_share_of_itself(reader: Store, asked: str) -> None:
    part = alone(reader, asked, AMBASSADORS)
    assert "%" not in part.answer
    assert places_to_fill(part.answer)


def test_an_amount_that_is_asked_and_not_known_has_a_place(reader: Store) -> None:
    ieper, panne = asked_of(
        reader, ALLIES, "Welk bedrag ging naar Ieper?", "Hoeveel geld ging naar De Panne?"
    )
    assert "toegekende steun" in places_to_fill(ieper.answer)[0]
    assert "155.000 € aan toegekende steun bekend" in panne.answer


@pytest.mark.parametrize("asked", ["Hoeveel aanvragers waren er?", "Hoeveel indieners waren er?"])
def test_how_many_applied_is_no_amount(reader: Store, asked: str) -> None:
    part = alone(reader, asked, "Plan Samenleven - Aanvragen")
    assert "€" not in part.answer
    assert "aanvragen" in places_to_fill(part.answer)[0]


def test_a_median_is_told_of_a_complete_list_and_beside_its_mean(reader: Store) -> None:
    median = alone(
        reader, "Wat is de mediaan van het maximumbedrag per gemeente in LEKP 1.0?", PACT
    )
    assert "De mediaan voor de regeling LEKP 1.0 is 50.057,50 €" in median.answer
    assert "berekend over 300 gemeenten" in median.answer
    assert "gemeentegrenzen van 2020" in median.answer
    both = alone(
        reader, "Wat zijn de mediaan en het gemiddelde van het maximumbedrag per gemeente?", PACT
    )
    for amount in ("50.057,50 €", "81.080,03 €", "17.977,50 €", "29.166,69 €"):
        assert amount in both.answer


def test_there_is_no_median_of_an_unfinished_list(reader: Store) -> None:
    part = alone(reader, "Wat is de mediaan van het toegekende bedrag per netwerk?", ALLIES)
    assert "De mediaan" not in part.answer
    assert places_to_fill(part.answer)


def test_a_share_that_is_asked_beside_what_is_told_has_a_place(reader: Store) -> None:
    asked = "Welke drie projecten kregen in 2020 het meest, en welk aandeel is dat samen?"
    part = alone(reader, asked, "Provisie samenlevingsprojecten PJ0-1PFC2DB-PR")
    assert "652.700 €" in part.answer
    assert any("het aandeel" in place for place in places_to_fill(part.answer))


@pytest.mark.parametrize(
    ("asked", "told", "not_told"),
    [
        ("Hoeveel krijgt Gent uit het tweede klimaatpact?", "508.594 €", "1.419.170"),
        ("Hoeveel krijgt Gent uit het eerste klimaatpact?", "1.419.170 €", "508.594"),
    ],
)
def test_a_pact_by_its_number_in_words_is_that_one(
    reader: Store, asked: str, told: str, not_told: str
) -> None:
    part = alone(reader, asked, "Klimaatpact - Gent")
    assert told in part.answer
    assert not_told not in part.answer


def test_a_scheme_has_another_name(reader: Store) -> None:
    asked = "Hoeveel kregen de gemeenten voor digitale inclusie in 2022?"
    part = alone(reader, asked, "Digitale inclusie - Middelen")
    assert "23.124.995 €" in part.answer


def test_a_chain_of_short_questions_keeps_the_place_that_was_named(reader: Store) -> None:
    _, _, city, each, other, highest = asked_of(
        reader, "E-inclusie", "Hoeveel kregen de gemeenten voor e-inclusie?", "En per provincie?",
        "Hoeveel daarvan voor de stad Antwerpen?", "En per inwoner?", "En Gent?",
        "Top 3 in Oost-Vlaanderen?",
    )  # fmt: skip
    assert "voor Antwerpen 3.633.512 €" in city.answer
    assert "voor Antwerpen 6,86 €" in each.answer
    assert "Oost-Vlaanderen" not in each.answer
    assert "Gent kan hoogstens 1.678.197 €" in other.answer
    assert (
        "achtereenvolgens Gent (1.678.197 €), Sint-Niklaas (400.066 €) en Aalst" in highest.answer
    )


@pytest.mark.parametrize(
    "asked",
    ["Hoeveel is er aan Duo for a job toegekend?", "Hoeveel subsidies ontving Duo for a job?",
     "Hoeveel heeft Duo for a job gekregen in 2020?", "Wat kreeg Duo for a job?"],
)  # fmt: skip
def test_what_a_body_got_is_asked_in_several_ways(reader: Store, asked: str) -> None:
    (part,) = opened(reader, text=asked).parts
    assert "voor Duo for a job om 200.000" in part.answer


def test_people_are_counted_in_years_of_which_no_subsidy_is_known(reader: Store) -> None:
    (part,) = opened(reader, text="Hoeveel inwoners had Aalst op 1 januari 2025?").parts
    assert "In 2025 zijn in Aalst 92.131 inwoners" in part.answer.replace("\N{NO-BREAK SPACE}", " ")


def test_by_how_much_a_budget_rose_is_not_how_many_changes_there_were(reader: Store) -> None:
    *_, part = asked_of(
        reader, AMBASSADORS, "Wat was het aanvankelijke budget?", "Met hoeveel euro werd dat opgetrokken?"
    )  # fmt: skip
    assert "wijzigingen" not in part.answer
    assert places_to_fill(part.answer)


def test_the_most_and_the_mean_are_not_one_figure(reader: Store) -> None:
    asked = (
        "Hoeveel kon een project maximaal krijgen, en wat was het gemiddelde bedrag per project?"
    )
    part = alone(reader, asked, AMBASSADORS)
    assert "80.000 € (hoogste bedrag per project)" in part.answer
    assert "het gemiddelde" in places_to_fill(part.answer)[0]


@pytest.mark.parametrize(
    "asked",
    ["Welke organisaties kregen steun op het platteland?", "Hoeveel ging er naar landelijke gemeenten?"],
)  # fmt: skip
def test_no_list_says_what_the_countryside_is(reader: Store, asked: str) -> None:
    part = alone(reader, asked, ALLIES)
    assert ticked(part) == []
    assert "€" not in part.answer


def test_the_amount_of_a_whole_call_is_no_award_of_it(reader: Store) -> None:
    part = alone(reader, "Top 3 van de begunstigden", AMBASSADORS)
    assert "652.700" not in part.answer
    assert "1 van de 19" not in part.answer
    assert "het bedrag van nog 19 toekenningen" in places_to_fill(part.answer)[0]


def test_a_call_that_one_part_asks_of_an_article_is_not_that_of_the_next(reader: Store) -> None:
    *_, part = asked_of(
        reader,
        "Provisie samenlevingsprojecten PJ0-1PFC2DB-PR",
        "Hoeveel procent van het totaal ging in 2020 naar de verbindingsambassadeurs?",
        "Welke drie projecten kregen het hoogste bedrag?",
    )
    assert part.tables[0].filters.calls == ()
    assert "652.700 €" in part.answer
    assert "250.000 €" in part.answer


def test_the_first_of_two_schemes_are_told_of_each(reader: Store) -> None:
    part = alone(reader, "Welke vijf gemeenten krijgen per inwoner het meest?", PACT)
    first, second = part.answer.split("LEKP 2.0", 1)
    assert "Gent (5,38 €), Antwerpen (5,37 €)" in first
    assert "Gent (1,93 €), Antwerpen (1,92 €)" in second


def test_how_that_was_elsewhere_needs_all_that_was_asked(reader: Store) -> None:
    *_, part = asked_of(
        reader,
        PACT,
        "Hoeveel krijgt Leuven uit LEKP 2.0?",
        "Hoe zat dat in het eerste klimaatpact?",
    )
    assert "24.324.010" not in part.answer


def test_a_place_for_all_of_a_question_names_all_that_it_asks(reader: Store) -> None:
    asked = "Hoeveel vrijwilligers zijn er? Wat is de groei in procent?"
    part = alone(reader, asked, ALLIES)
    assert ticked(part) == []
    assert all(word in places_to_fill(part.answer)[0] for word in ("vrijwilligers", "groei"))


def test_the_line_of_a_whole_call_is_not_counted_as_one_of_its_awards(reader: Store) -> None:
    part = alone(reader, "Hoeveel projecten werden er geselecteerd?", AMBASSADORS)
    assert "om 19 toekenningen" in part.answer
    assert "1 van de 19" not in part.answer


def test_what_limits_a_figure_is_no_answer_to_refer_to(reader: Store) -> None:
    *_, share = asked_of(
        reader, PACT, "Welke drie Limburgse gemeenten krijgen per inwoner het meest?",
        "Welk aandeel van de totale Vlaamse middelen gaat naar Limburg?",
    )  # fmt: skip
    assert "Zie ook het antwoord" not in share.answer
    assert share.answer.count("Dit zijn cijfers met de gemeentegrenzen") == 2


def test_a_place_quotes_no_wish_beside_the_question(reader: Store) -> None:
    asked = "Welke CO2-reductie werd daarmee gerealiseerd? Graag de gegevens in Excel."
    part = alone(reader, asked, PACT)
    assert "Graag" not in "".join(places_to_fill(part.answer))


def test_what_came_after_or_refers_to_what_was_not_understood_is_left_open(reader: Store) -> None:
    _, when, after = asked_of(
        reader, AMBASSADORS, "Hoeveel leerbijeenkomsten waren er in 2022?",
        "Waar en wanneer vonden die plaats?", "Welke lerende netwerken zijn er nadien nog geweest?",
    )  # fmt: skip
    assert ticked(when) == []
    assert ticked(after) == []
