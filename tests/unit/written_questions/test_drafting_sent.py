"""What a fresh reader of drafts missed in them: what the atlas knows is told, in words that can be sent.

Amounts are those of ``sample_data/real``, added up by hand.
"""

from __future__ import annotations

from io import BytesIO

import pytest
from docx import Document

from data_access.engine import Store
from data_access.filters import Filters
from tests.unit.written_questions.asked import DUTCH, of_part, opened
from views import view
from written_questions.answer_files import answered_now, word_answer
from written_questions.dossiers.dossier import Part, Table
from written_questions.dossiers.places_to_fill import places_to_fill
from written_questions.dossiers.share_of import as_asked
from written_questions.question import Asked

ARTICLE = "PJ0-1PFC2DB-PR"


def asked(store: Store, title: str, *questions: str, day: str = "21 februari 2023") -> Part:
    """The last part of a question with this title."""
    numbered = "\n".join(f"{at}. {text}" for at, text in enumerate(questions, 1))
    head = (
        f"SCHRIFTELIJKE VRAAG\nnr. 7\nvan AN PEETERS\ndatum: {day}\naan BART SOMERS\n\n{title}\n\n"
    )
    return opened(store, text=f"{head}{numbered}").parts[-1]


def plain(part: Part) -> str:
    return part.answer.replace("\xa0", " ")


# --- the first so many ------------------------------------------------------------------------


def test_the_largest_lines_of_the_budget_with_who_shares_a_place(reader: Store) -> None:
    said = plain(
        asked(
            reader, "Projecten samenleven", f"Welke drie projecten kregen via {ARTICLE} het meest?"
        )
    )
    assert (
        "hebben achtereenvolgens “Verbindingsambassadeurs voor het jeugdwerk” (652.700 €)" in said
    )
    assert "“Chromebooks” (250.000 €)" in said
    assert "“Verbindingsambassadeurs voor het jeugdwerk” is een hele oproep samen." in said
    assert (
        "“Mentorschap in Vlaanderen en Brussel” en “Overkop-divers-sensitief & inclusief” delen plaats 3."
        in said
    )
    assert "niet zeker volledig" not in said


def test_the_municipalities_of_antwerp_are_those_of_the_province(reader: Store) -> None:
    question = (
        "Welke vijf gemeenten in Antwerpen hebben het hoogste bedrag per inwoner onder LEKP 2.0?"
    )
    said = plain(asked(reader, "Lokaal Energie- en Klimaatpact - Verdeling", question))
    assert (
        "in de provincie Antwerpen hebben achtereenvolgens Antwerpen (1,92 €), Turnhout (1,41 €)"
        in said
    )
    # Mol has 1,26 € too as it is rounded, and less as it is.
    assert said.partition(" Dit zijn")[0].endswith("Geel (1,28 €) en Lier (1,26 €).")


def test_the_lowest_is_told_of_each_scheme_that_the_title_holds(reader: Store) -> None:
    said = plain(
        asked(
            reader,
            "Lokaal Energie- en Klimaatpact - Verdeling",
            "Welke gemeente heeft het laagste bedrag?",
        )
    )
    assert (
        "Het laagste maximumbedrag voor de regeling LEKP 1.0 is dat van Herstappe: 293 €." in said
    )
    assert (
        "Het laagste maximumbedrag voor de regeling LEKP 2.0 is dat van Herstappe: 104 €." in said
    )


def test_the_first_rows_are_those_of_all_that_are_known(reader: Store) -> None:
    """A View of the first two rows does not tell of how many they are the first."""
    question = (
        "Welke twee gemeenten kregen het hoogste bedrag toegekend voor het bondgenotennetwerk?"
    )
    (part,) = opened(reader, text=question).parts
    assert plain(part).startswith(
        "Van de 3 bekende gemeenten voor de oproep “Lokale bondgenotennetwerken” hebben Gistel"
    )


# --- two figures in one question --------------------------------------------------------------


def test_how_many_projects_and_for_how_much(reader: Store) -> None:
    question = f"Hoeveel projecten werden er in 2020 gesubsidieerd via {ARTICLE} en voor welk totaalbedrag?"
    said = plain(asked(reader, "Projecten samenleven", question))
    assert "om 9 lijnen (8 projecten en 1 hele oproep) en 1.998.813 € aan vastleggingen." in said
    amount = plain(
        asked(reader, "Projecten samenleven", f"Hoeveel werd er in 2020 vastgelegd op {ARTICLE}?")
    )
    assert "1.998.813 €" in amount
    assert "lijnen" not in amount  # nobody asked how many


def test_awards_and_what_each_municipality_got(reader: Store) -> None:
    question = (
        "Hoeveel projecten werden in West-Vlaanderen goedgekeurd, met welk bedrag per gemeente?"
    )
    part = asked(reader, "Lokale bondgenotennetwerken", question, day="12 december 2023")
    said = plain(part)
    assert "zijn voor de oproep “Lokale bondgenotennetwerken” 4 toekenningen" in said
    assert "voor Gistel om 195.313,24 € aan toegekende steun, voor De Panne om 155.000 €" in said
    assert "De lijst waarop dit steunt, is niet zeker volledig." in said
    assert places_to_fill(part.answer) == (
        "toegekende steun voor Ieper, bij de administratie op te vragen",
    )


def test_of_two_provinces_each_is_told_where_each_is_asked(reader: Store) -> None:
    question = (
        "Hoeveel maximale LEKP 2.0-middelen zijn er voor Oost-Vlaanderen, en hoeveel voor Limburg?"
    )
    said = plain(asked(reader, "Trekkingsrechten", question))
    assert "is het maximumbedrag in Oost-Vlaanderen 2.061.655 € en in Limburg 1.099.479 €." in said
    assert "3.161.134" not in said
    together = "Hoeveel maximale LEKP 2.0-middelen zijn er voor Oost-Vlaanderen en Limburg samen?"
    assert "3.161.134" in plain(asked(reader, "Trekkingsrechten", together))


def test_of_each_province_it_is_told_as_far_as_it_is_known(reader: Store) -> None:
    question = "Hoeveel toekenningen waren er in West-Vlaanderen en hoeveel in Limburg?"
    (part,) = opened(reader, text=question).parts
    assert "Voor zover bekend gaat het voor West-Vlaanderen om 4 toekenningen." in plain(part)
    assert places_to_fill(part.answer) == (
        "toekenningen voor Limburg, bij de administratie op te vragen",
    )


def test_a_term_and_what_was_changed_of_it(reader: Store) -> None:
    question = "Tussen welke data liep het eerste projectjaar, en is die periode gewijzigd?"
    said = plain(asked(reader, "Plan Samenleven", question, day="22 oktober 2024"))
    assert "is van 1 oktober 2022 tot en met 30 september 2023." in said
    assert (
        "is als begin van de projecten eerst 1 juli 2022 (stand op 1 maart 2022), daarna 1" in said
    )


def test_half_an_answer_is_no_answer(reader: Store) -> None:
    """Of the tips it is not sure which View is meant."""
    question = "Welke tips geven de onderzoekers mee, en welke drempels ervaren jongeren?"
    part = asked(reader, "Verbindingsambassadeurs jeugdwerk", question, day="4 juni 2024")
    sides = [
        any(table.view == key and table.chosen for table in part.tables)
        for key in ("tips", "drempels")
    ]
    assert sides[0] == sides[1]
    assert any(sides) or places_to_fill(part.answer)


def test_strategies_with_the_activities_of_each(reader: Store) -> None:
    question = (
        "Welke strategieën worden in Lokeren toegepast, en hoeveel activiteiten horen bij elk?"
    )
    said = plain(asked(reader, "Verbindingsambassadeurs", question, day="14 november 2023"))
    assert said.startswith(
        "In Lokeren worden 6 strategieën toegepast: “Outreachend werken” (3 activiteiten), "
    )
    assert "Een activiteit die er meer dient, telt bij elk." in said
    assert "Moerbeke" not in said  # merged with it later, and is not in the source


# --- bodies ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("question", "amount", "what"),
    [
        ("Hoeveel kreeg De Wissel in 2020?", "200.000 €", "Overkop-divers-sensitief & inclusief"),
        (f"Hoeveel kreeg Demos op artikel {ARTICLE}?", "199.700 €", "Speak out-Act in"),
        ("Welke subsidie ontving School in Zicht in 2020?", "150.000 €", "Een breder aanbod"),
    ],
)
def test_what_a_body_got_is_that_of_its_own_lines(
    reader: Store, question: str, amount: str, what: str
) -> None:
    (part,) = opened(reader, text=question).parts
    assert f" om {amount} aan vastleggingen, voor “{what}" in plain(part)
    assert part.unrecognised == ()
    assert "1.998.813" not in plain(part)


def test_what_a_body_is_expected_to_reach_is_told_with_its_amount(reader: Store) -> None:
    question = "Hoeveel kreeg Duo for a Job, en welke resultaten worden daarvan verwacht?"
    first = f"Wat werd in 2020 vastgelegd op {ARTICLE}?"
    said = plain(asked(reader, "Projecten samenleven", first, question, day="9 maart 2021"))
    assert "gaat het voor Duo for a job om 200.000 € aan vastleggingen" in said
    assert "is als te verwachten resultaat bekend: Een impactmeting van het mentorschap" in said


@pytest.mark.parametrize("question", ["Hoeveel kreeg Arktos?", "Hoeveel kreeg De Lijn?"])
def test_of_a_body_without_an_amount_there_is_a_place(reader: Store, question: str) -> None:
    part = asked(reader, "Verbindingsambassadeurs jeugdwerk", question, day="4 juni 2024")
    assert places_to_fill(part.answer)
    assert "€" not in part.answer
    assert part.unrecognised


def test_two_bodies_are_told_apart_and_together_where_that_is_asked(reader: Store) -> None:
    lines = Table("uitgaven-per-lijn", Filters(articles=(ARTICLE,)), asked=Asked())
    question = "Hoeveel kregen Demos en De Wissel samen?"
    said = of_part(reader, Part("1", question, "figures", tables=(lines,))).replace("\xa0", " ")
    assert "voor Demos om 199.700 € aan vastleggingen, voor “Speak out-Act in”" in said
    assert "samen 399.700 € aan vastleggingen." in said
    assert "lijst waarop dit steunt" not in said


def test_of_a_body_of_a_call_only_its_own_awards_are_told(reader: Store) -> None:
    question = "Hoeveel kreeg SAAMO West-Vlaanderen en voor welk netwerk?"
    part = asked(reader, "Bondgenotennetwerken", question, day="4 maart 2024")
    assert plain(part).startswith(
        "Voor de oproep “Lokale bondgenotennetwerken” gaat het voor SAAMO West-Vlaanderen om 150.000 € aan"
        " toegekende steun, voor “Lokaal bondgenotennetwerk Blankenberge”. De lijst waarop dit steunt, is"
        " niet zeker volledig."
    )
    assert "45 toekenningen" not in part.answer
    assert not places_to_fill(part.answer)  # Ieper is that of another body


# --- what sources report --------------------------------------------------------------------


def test_the_budget_of_each_year(reader: Store) -> None:
    question = "Hoeveel budget was er in 2023 en hoeveel in 2024?"
    said = plain(asked(reader, "Bondgenotennetwerken - Budget", question, day="16 januari 2024"))
    assert (
        "een budget van afgerond 3.000.000 € in 2023 en een budget van afgerond 4.000.000 € in 2024."
        in said
    )
    assert "7.000.000" not in said


def test_what_was_awarded_in_each_round(reader: Store) -> None:
    question = "Welk bedrag werd er in elk van de drie projectjaren toegekend?"
    said = plain(asked(reader, "Plan Samenleven - Resultaten", question, day="5 november 2024"))
    for amount in ("14.100.000", "16.900.000", "16.830.000"):
        assert f"om afgerond {amount} € aan toegekende steun." in said


def test_by_how_many_percent_what_was_awarded_rose(reader: Store) -> None:
    first = "Welk bedrag werd er in elk van de drie projectjaren toegekend?"
    question = "Met hoeveel procent steeg dat bedrag tussen het eerste en het tweede projectjaar?"
    said = plain(
        asked(reader, "Plan Samenleven - Resultaten", first, question, day="5 november 2024")
    )
    assert "een toegekend bedrag van afgerond 14.100.000 €." in said
    assert said.partition(" Zie de")[0].endswith(
        "Dat is een stijging met 19,9 %, gerekend met afgeronde bedragen."
    )
    assert "16.830.000" not in said  # of the third


def test_what_lies_between_a_budget_at_first_and_at_last(reader: Store) -> None:
    question = (
        "Wat is het verschil tussen het budget dat bij de lancering van de oproep verbindingsambassadeurs"
        " werd aangekondigd en het uiteindelijke budget?"
    )
    said = plain(opened(reader, text=question).parts[0])
    assert (
        "eerst 750.000 € (stand op 4 november 2020), daarna 1.300.000 € (stand op 9 maart 2021)"
        in said
    )
    assert "Dat is een stijging met 550.000 €." in said


def test_a_percentage_stands_behind_the_two_numbers_that_it_is_of(reader: Store) -> None:
    question = "Welk percentage van de beloofde oefenkansen werd in het tweede projectjaar gehaald?"
    said = plain(asked(reader, "Plan Samenleven - Budget", question, day="22 oktober 2024"))
    assert "om 83.110 beloofd en 170.951 gerealiseerd, of 205,7 %." in said


def test_whether_money_was_committed_as_far_as_it_is_stated(reader: Store) -> None:
    (part,) = opened(
        reader, text="Is er in 2021 nog geld vastgelegd op de provisie samenleven?"
    ).parts
    assert plain(part).startswith("Op 2 februari 2021 waren er nog geen vastleggingen in 2021.")
    assert "in 2021 na 2 februari 2021" in places_to_fill(part.answer)[0]


def test_of_an_amount_that_is_not_known_there_is_a_place(reader: Store) -> None:
    question = "Welk totaalbedrag werd aangevraagd, en volstond het budget?"
    part = asked(reader, "Bondgenotennetwerken - Budget", question, day="16 januari 2024")
    assert places_to_fill(part.answer) == (
        "gevraagde steun voor de oproep “Lokale bondgenotennetwerken”, bij de administratie op te vragen",
    )


# --- of a scheme --------------------------------------------------------------------------------


def test_the_total_of_each_province_is_of_the_scheme_of_the_title(reader: Store) -> None:
    first = "Hoeveel euro per inwoner krijgen Gent en Oostende maximaal voor e-inclusie?"
    title = "E-inclusie - Steun aan lokale besturen"
    said = plain(asked(reader, title, first, "Wat is het totaalbedrag per provincie?"))
    assert said.startswith(
        "Voor de regeling E-inclusie is het maximumbedrag voor de provincie Antwerpen "
    )
    assert "voor Limburg 2.859.204 €" in said


def test_an_average_per_inhabitant_is_the_figure_per_inhabitant(reader: Store) -> None:
    (part,) = opened(reader, text="gemiddeld LEKP 1.0 per inwoner in West-Vlaanderen").parts
    assert "is het maximum per inwoner voor West-Vlaanderen 3,56 €." in plain(part)
    assert not places_to_fill(part.answer)


def test_the_average_of_a_municipality_is_no_highest_figure(reader: Store) -> None:
    table = Table(
        "trekkingsrechten-per-gemeente",
        Filters(schemes=("lekp-2",), borders="then"),
        asked=Asked("average", ("per_inhabitant",)),
    )
    part = Part("1", "Op hoeveel kan een gemeente gemiddeld rekenen?", "figures", tables=(table,))
    assert "hoogste" not in of_part(reader, part)


def test_figures_of_one_municipality_stand_together(reader: Store) -> None:
    question = "Hoeveel kunnen Vilvoorde en Halle krijgen uit LEKP 1.0 en LEKP 2.0?"
    said = plain(asked(reader, "Steun aan Vilvoorde en Halle", question))
    assert said.startswith(
        "Het maximumbedrag is voor Vilvoorde 159.900 € (LEKP 1.0) en 57.609 € (LEKP 2.0)"
        " en voor Halle 139.417 € (LEKP 1.0) en 50.544 € (LEKP 2.0)."
    )


# --- words ----------------------------------------------------------------------------------


def test_the_day_that_is_asked_is_told_and_no_other(reader: Store) -> None:
    title = "Verbindingsambassadeurs"
    ended = plain(asked(reader, title, "Wanneer liepen de projecten af?"))
    assert ended.startswith("De einddatum van de projecten voor de oproep “")
    assert "” is 28 februari 2023." in ended
    assert "1 maart 2021" not in ended
    began = plain(asked(reader, title, "Wanneer zijn de projecten gestart?"))
    assert "28 februari 2023" not in began


def test_partners_are_told_and_no_amount(reader: Store) -> None:
    question = "Met welke partners werkt het netwerk in Blankenberge samen?"
    said = plain(asked(reader, "Bondgenotennetwerken", question, day="16 januari 2024"))
    assert "zijn als partners bekend: Gemeente Blankenberge, Huis van het Kind, " in said
    assert "150.000" not in said


def test_of_several_kinds_the_call_is_named_once(reader: Store) -> None:
    question = "Wat zijn de belangrijkste knelpunten en successen?"
    said = plain(asked(reader, "Verbindingsambassadeurs - Lerende netwerken", question))
    assert said.count("“Verbindingsambassadeurs voor het jeugdwerk”") == 1
    assert "Daarbij zijn als successen bekend:\n- “Extra personeel" in said


def test_sentences_in_a_sentence_are_a_list(reader: Store) -> None:
    title = "Verbindingsambassadeurs - Lerende netwerken"
    text = f"{title}\n\n1. Wat zijn de belangrijkste knelpunten en successen?"
    said = plain(opened(reader, text=text).parts[0])
    first, *items, last = said.split("\n")
    assert first.endswith("zijn als knelpunten bekend:")
    assert sum(item.startswith("- “") for item in items) == 8
    assert not any(item.endswith(".") for item in items)
    assert last.startswith("De lijst waarop dit steunt, is niet zeker volledig.")
    made = word_answer(answered_now(opened(reader, text=text), reader), DUTCH)
    paragraphs = Document(BytesIO(made)).paragraphs
    styles = [one.style.name for one in paragraphs if one.style is not None]
    assert styles.count("List Bullet") == 8


def test_of_a_deadline_alone_there_is_no_period(reader: Store) -> None:
    question = "Tot wanneer kon men indienen en wanneer werd beslist?"
    part = asked(reader, "Bondgenotennetwerken", question, day="4 maart 2024")
    assert plain(part).startswith(
        "De uiterste indiendatum voor de oproep “Lokale bondgenotennetwerken” is 8 oktober 2023."
    )
    (place,) = places_to_fill(part.answer)
    assert place.startswith("de datum van de beslissing voor de oproep")


def test_a_table_that_tells_nothing_of_what_is_asked_is_not_referred_to(reader: Store) -> None:
    days = Table("oproepen-tijdlijn", Filters(calls=("bondgenotennetwerken",)), asked=Asked())
    said = of_part(reader, Part("1", "Wat is het doel van de oproep?", "figures", tables=(days,)))
    assert "tabel" not in said
    assert places_to_fill(said)


def test_a_share_of_a_named_action_is_that_of_what_was_promised(reader: Store) -> None:
    question = "Hoeveel procent van de actieplannen polarisatie werd gerealiseerd in het eerste projectjaar?"
    said = plain(asked(reader, "Plan Samenleven - Middelen", question, day="4 maart 2024"))
    assert "om 16 beloofd en 14 gerealiseerd, of 87,5 %." in said


@pytest.mark.parametrize(
    "question",
    [
        "Hoeveel nieuwe besturen stapten in het tweede projectjaar in?",
        "Hoeveel besturen stapten voor het eerst in bij het tweede projectjaar?",
        "Hoeveel besturen stapten nieuw in bij het tweede projectjaar?",
    ],
)
def test_new_authorities_are_no_others(reader: Store, question: str) -> None:
    said = plain(asked(reader, "Plan Samenleven - Middelen", question, day="4 maart 2024"))
    assert "40 nieuwe lokale besturen volgens “" in said
    assert "43 nieuwe lokale besturen volgens “" in said
    assert "147 lokale" not in said


def test_what_a_source_counts_lacks_no_amount(reader: Store) -> None:
    second = Table(
        "gemelde-cijfers",
        Filters(calls=("plan-samenleven-2",)),
        asked=Asked("total", ("amount",)),
    )
    question = "Welk bedrag werd aangekondigd en hoeveel is er toegekend?"
    said = of_part(reader, Part("1", question, "figures", tables=(second,)))
    assert "16.000.000" in said
    assert not places_to_fill(said)


# --- around the sentences -----------------------------------------------------------------------


def of_document(store: Store, text: str) -> str:
    """The paragraphs of the Word document of a question."""
    made = word_answer(answered_now(opened(store, text=text), store), DUTCH)
    return "\n".join(paragraph.text for paragraph in Document(BytesIO(made)).paragraphs)


def test_no_source_of_inhabitants_stands_under_a_table_without_them(reader: Store) -> None:
    title = "Verbindingsambassadeurs\n\n1. "
    awards = of_document(
        reader, f"{title}Welke subsidie ontving Sint-Niklaas in het kader van deze oproep?"
    )
    assert "Bron: Verbindingsambassadeurs in het jeugdwerk, toegepast op Lokeren" in awards
    assert "Bevolking" not in awards
    each = "1. Hoeveel euro per inwoner kan Gent maximaal krijgen uit LEKP 1.0?"
    assert "Bevolking per gemeente op 1 januari 2020" in of_document(reader, each)


def test_a_sum_of_what_merged_says_of_which_parts_it_is(reader: Store) -> None:
    """Lokeren of today is Lokeren and Moerbeke: 147.501 and 22.400 €."""
    asking = (
        "Welke bedragen kan Lokeren krijgen uit LEKP 1.0, LEKP 2.0 en het e-inclusiebeleid samen?"
    )
    said = plain(asked(reader, "Vlaamse steun aan Lokeren", asking, day="29 september 2026"))
    assert "voor LEKP 1.0 om 169.901 €" in said
    assert "Lokeren staat hier zoals het vandaag is, na een fusie: Lokeren en Moerbeke." in said


def test_a_share_of_a_scheme_has_no_borders_of_the_day_of_the_question(reader: Store) -> None:
    asking = (
        "Hoeveel bedraagt het totaal voor de provincie Limburg in LEKP 1.0? "
        "Welk aandeel is dat van het Vlaamse totaal?"
    )
    title = "Lokaal Energie- en Klimaatpact  -  Trekkingsrechten gemeenten"
    said = plain(asked(reader, title, asking, day="9 november 2026"))
    assert "gemeentegrenzen van 2020" in said
    assert "2026" not in said


def test_borders_are_those_of_each_year_that_is_counted_in(reader: Store) -> None:
    said = plain(
        asked(reader, "Lokaal Energie- en Klimaatpact", "Welke gemeente heeft het laagste bedrag?")
    )
    first, second = said.split("LEKP 2.0")
    assert "Dit zijn cijfers met de gemeentegrenzen van 2020." in first
    assert "Dit zijn cijfers met de gemeentegrenzen van 2021." in second


MAIL = "Dag Jan,\n\nHet kabinet vraagt een antwoord.\n\nMet vriendelijke groeten\nMia\n\n"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            f"{MAIL}Verbindingsambassadeurs - Budget\n\n1. Wat is het budget?\n2. Wanneer liep het?",
            True,
        ),
        (f"{MAIL}1. Wat is het budget?\n2. Wanneer liep het?", False),
        (f"{MAIL}Wij vernamen dit in de pers.\n\n1. Wat is het budget?\n2. En de datum?", False),
    ],
)
def test_a_title_behind_a_closing_is_the_title(reader: Store, text: str, title: bool) -> None:
    found = opened(reader, text=text)
    assert found.header.title == ("Verbindingsambassadeurs - Budget" if title else None)
    assert len(found.parts) == 2


@pytest.mark.parametrize(
    ("subject", "title"),
    [("vraag", None), ("FW: schriftelijke vraag", None), ("Vraag over LEKP", "Vraag over LEKP")],
)
def test_a_subject_that_says_nothing_is_no_title(
    reader: Store, subject: str, title: str | None
) -> None:
    mail = f"Van: Kabinet\nVerzonden: maandag 3 april 2023\nOnderwerp: {subject}\n\n"
    found = opened(reader, text=f"{mail}1. Wat is het maximumbedrag van LEKP 1.0?")
    assert found.header.title == title


def test_of_a_share_what_merged_later_does_not_stand_first(reader: Store) -> None:
    (part,) = opened(reader, text="1. Welk aandeel van het LEKP 1.0 komt Antwerpen toe?").parts
    (table,) = part.answered_by
    shown = as_asked(view(table.view), table.filters, table.asked, reader).frame
    assert list(shown["municipality"].head(2)) == ["Antwerpen", "Gent"]  # and not Borsbeek
