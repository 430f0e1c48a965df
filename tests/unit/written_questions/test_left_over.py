"""A table is ticked only where all that a part says is accounted for: its verbs, what turns it round, what it
refers to, the names that it half has."""

from __future__ import annotations

import pytest

from data_access.engine import Store
from tests.unit.written_questions.asked import opened
from tests.unit.written_questions.test_meant_and_said import ARTICLE, PACT, parts, ticked

NETWORKS = "Lokale bondgenotennetwerken - Opvolging"
AMBASSADORS = "Verbindingsambassadeurs voor het jeugdwerk - Uitvoering"


@pytest.mark.parametrize(
    ("title", "asked", "word"),
    [
        (ARTICLE, "Welke projecten van 2020 werden verlengd?", "verlengd"),
        ("Subsidies - Projecten", "Welke projecten werden stopgezet?", "stopgezet"),
        (NETWORKS, "Welke gemeenten dienden samen een dossier in?", "samen een"),
        (NETWORKS, "Welke gemeenten kregen geen bondgenotennetwerk?", "geen"),
        (ARTICLE, "Welke projecten lopen nog?", "lopen nog"),
        (AMBASSADORS, "Welk bedrag ging naar de grootste steden?", "grootste steden"),
        (PACT, "Hoeveel krijgt de stad Hasselt in 2034?", "2034"),
        (PACT, "Hoe verschilt dat van het vorige pact?", "vorige pact"),
        ("Plan Samenleven - Acties", "Hoeveel minder dan beloofd werd gerealiseerd?", "minder dan"),
        (NETWORKS, "Hoeveel aanvragen waren onontvankelijk?", "onontvankelijk"),
        (PACT, "Hoe groot is het verschil tussen de hoogste en de laagste?", "verschil tussen"),
        (NETWORKS, "Hoeveel aanvragen kwamen er in de laatste week binnen?", "laatste week"),
    ],
)
def test_what_leaves_out_some_of_what_is_counted_leaves_the_table_unticked(
    title: str, asked: str, word: str, reader: Store
) -> None:
    (part,) = parts(reader, title, asked)
    assert not ticked(part)
    assert word in " ".join(part.unrecognised)


@pytest.mark.parametrize(
    ("title", "asked"),
    [
        (PACT, "Hoeveel middelen waren er voorzien voor Genk?"),
        (PACT, "Met welk bedrag werd voor Genk gerekend?"),
        (NETWORKS, "Hoeveel aanvragen werden ingetrokken?"),
        (NETWORKS, "Hoeveel aanvragen werden niet toegekend, en om welke reden?"),
    ],
)
def test_what_says_no_more_than_that_it_was_given_leaves_nothing_out(
    title: str, asked: str, reader: Store
) -> None:
    (part,) = parts(reader, title, asked)
    assert ticked(part)


@pytest.mark.parametrize(
    "asked",
    [
        "Hoeveel projecten zijn er buiten Vlaams-Brabant?",
        "Hoeveel toekenningen zijn er per gemeente, behalve voor Limburg en Gent?",
        "Hoeveel projecten zijn er, met uitzondering van Brussel?",
    ],
)
def test_a_place_that_is_left_out_is_not_chosen(asked: str, reader: Store) -> None:
    (part,) = parts(reader, "Subsidies - Projecten", asked)
    assert part.tables
    for table in part.tables:
        assert not table.filters.provinces
        assert not table.filters.municipalities
    assert not ticked(part)


@pytest.mark.parametrize(
    "title",
    [
        "Bondgenoten van de natuur - Lokale projecten",
        "Bondgenoten in de zorg - Steunpunten",
        "Bondgenotenprijs - Winnaars",
        "Projectoproep 'Lokale bondgenoten voor dierenwelzijn' - Resultaten",
        "Verbindingsambassadeurs voor de ouderenzorg - Resultaten",
        "Klimaatpact voor de landbouw - Budget",
    ],
)
def test_a_name_that_begins_like_that_of_a_call_is_another(title: str, reader: Store) -> None:
    asked = ("Hoeveel aanvragen werden geweigerd?", "Hoeveel krijgt elke provincie?")
    for part in parts(reader, title, *asked):
        assert not ticked(part)
        assert not any(table.filters.calls or table.filters.schemes for table in part.tables)


def test_what_refers_to_a_part_that_was_not_understood_is_not_sure(reader: Store) -> None:
    title = "Jeugdhuizen - Subsidies en verbindingsambassadeurs"
    first = "Hoeveel jeugdhuizen werden de voorbije vijf jaar erkend?"
    for part in parts(reader, title, first, "Hoeveel subsidies ontvingen zij per jaar?"):
        assert not ticked(part)


def test_the_year_of_a_title_is_that_of_its_parts(reader: Store) -> None:
    title = "Provisie projecten samenleven - Begroting 2021"
    (part,) = parts(reader, title, "Hoeveel werd er vastgelegd?")
    assert part.tables[0].filters.years == (2021,)


def test_of_an_article_a_share_that_no_row_gives_is_not_ticked(reader: Store) -> None:
    (part,) = parts(reader, ARTICLE, "Welk deel ging naar Brusselse projecten?")
    assert not ticked(part)


def test_how_many_there_are_is_not_told_by_the_highest(reader: Store) -> None:
    title = "Subsidieregister - Ontvangers in Oost-Vlaanderen"
    highest = "Wie zijn de tien grootste ontvangers in 2022?"
    first, second = parts(reader, title, highest, "Hoeveel vzw's staan er in het register?")
    assert ticked(first)
    assert not ticked(second)


@pytest.mark.parametrize(
    "asked",
    [
        "Hoeveel subsidie ontving de carnavalsvereniging van Aalst in 2022?",
        "Hoeveel subsidies kregen de dierenasielen in 2022, per provincie?",
    ],
)
def test_who_receives_and_is_not_known_is_what_a_part_is_about(asked: str, reader: Store) -> None:
    (part,) = parts(reader, "", asked)
    assert part.off_subject
    assert not part.tables


def test_a_budget_at_the_launch_and_at_the_selection_is_a_change(reader: Store) -> None:
    asked = "Wat was het budget van de oproep, bij de lancering en bij de selectie?"
    (part,) = parts(reader, AMBASSADORS, asked)
    assert ticked(part) == ["oproep-wijzigingen"]


def test_a_word_that_looks_like_a_verb_may_be_what_is_asked(reader: Store) -> None:
    (part,) = parts(reader, "Chromebooks voor inburgeraars", "Van welk merk zijn de toestellen?")
    assert "merk" in part.unrecognised


def test_what_somebody_asked_the_writer_is_a_question(reader: Store) -> None:
    text = (
        "Hoi Marleen\n\nMevrouw Claes van het agentschap vroeg mij gisteren hoeveel mensen er afkwamen op "
        "het lerend netwerk in Mechelen. En meneer Peer wou weten welke tips de begeleiders van de "
        "verbindingsambassadeurs geven.\n\nTine"
    )
    asked = [one.question for one in opened(reader, text=text).parts]
    assert len(asked) == 2
    assert "hoeveel mensen" in asked[0]


def test_a_place_of_the_question_before_goes_before_that_of_the_title(reader: Store) -> None:
    asked = ("Hoeveel krijgen de Antwerpse gemeenten in totaal?", "Hoeveel is dat per inwoner?")
    _, each = parts(reader, "Steunmaatregelen e-inclusie - Antwerpen", *asked)
    assert each.tables[0].filters.provinces == ("antwerpen",)
    assert not each.tables[0].filters.municipalities


def test_what_there_is_not_stands_first_only_where_a_word_asks_for_it(reader: Store) -> None:
    asked = "Welke West-Vlaamse gemeenten zijn bekend, met hun doelstellingen?"
    (part,) = parts(reader, NETWORKS, asked)
    assert part.tables[0].view != "blinde-vlekken"
    (part,) = parts(reader, NETWORKS, "Welke gemeenten vroegen nog nooit iets aan?")
    assert part.tables[0].view == "blinde-vlekken"


def test_a_top_of_a_province_and_what_one_place_got_are_not_told_as_one(reader: Store) -> None:
    asked = (
        "Top 3 van de West-Vlaamse gemeenten voor LEKP 1.0, "
        "en hoeveel trekt Brugge per inwoner voor e-inclusie?"
    )
    (part,) = parts(reader, PACT, asked)
    assert not ticked(part)
    assert "[In te vullen" in part.answer
    assert "4,14" not in part.answer
