"""What a question is about, what it names and what it asks: by kind of question, half of them whole ones."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Final

import numpy as np
import pytest

from data_access.engine import Store
from tests.conftest import fresh_seed
from tools.suggestions.__main__ import ASKED, LEARNED_FROM
from views import find, views
from written_questions import suggestions
from written_questions.desk import understand, understand_apart
from written_questions.question import Operation, Question, SubQuestion
from written_questions.suggestions import WEIGHTS, likely, odds
from written_questions.taught_words import NotAWordError, taught, teach
from written_questions.vocabulary import vocabulary

WHOLE: Final = """SCHRIFTELIJKE VRAAG
nr. 12
van JAN DE VRIES
datum: 14 mei 2024
aan HILDE CREVITS
VLAAMS MINISTER VAN WELZIJN

{title}

{introduction}

{parts}
"""
PARTS: Final = (
    "1. Hoeveel aanvragen werden ingediend, per provincie?\n"
    "2. Hoeveel werden geweigerd en waarom?\n"
    "3. Welke vijf gemeenten kregen het meest?\n"
)
SEED: Final = fresh_seed()


def whole(title: str, parts: str = PARTS, introduction: str = "") -> str:
    return WHOLE.format(title=title, introduction=introduction, parts=parts)


def chosen(part: SubQuestion) -> list[str]:
    in_answer = part.kind == "figures" and not part.off_subject
    return [one.view for one in part.proposals if one.chosen and in_answer]


def first(text: str, reader: Store) -> SubQuestion:
    return understand(text, reader).sub_questions[0]


# --- what it is about ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("title", "introduction", "word"),
    [
        ("Fietssnelwegen - Stand van zaken", "", "Fietssnelwegen"),
        ("Rioleringen - Subsidies aan gemeenten", "", "Rioleringen"),
        ("Projectoproep bijenhotels - Evaluatie", "De oproep liep in 2023.", "bijenhotels"),
        ("Sporthallen  -  Renovatiesteun", "Veel sporthallen zijn verouderd.", "Sporthallen"),
        ("Windturbines - Regionale verschillen", "In Limburg staan er weinig.", "Windturbines"),
        (
            "Kerkgebouwen - Herbestemming",
            "Kerkgebouwen staan leeg, ook in steden met een project Plan Samenleven.",
            "Kerkgebouwen",
        ),
    ],
)  # fmt: skip
def test_no_part_of_a_question_on_something_else_gets_a_table(
    title: str, introduction: str, word: str, reader: Store
) -> None:
    question = understand(whole(title, introduction=introduction), reader)
    assert len(question.sub_questions) == 3
    for part in question.sub_questions:
        assert part.off_subject
        assert not part.proposals
        assert part.kind == "unknown"
        assert word in part.unrecognised


@pytest.mark.parametrize(
    "title",
    [
        "Projectoproep 'Lokale bondgenotennetwerken' - Stand van zaken",
        "Verbindingsambassadeurs in het jeugdwerk - Evaluatie",
        "Plan Samenleven - Verdeling van de middelen",
        "Projectsubsidies - Geografische spreiding",
        "Bondgenotennetwerken - Bruggen bouwen in de buurt",
    ],
)
def test_a_question_on_what_the_atlas_holds_gets_its_tables(title: str, reader: Store) -> None:
    parts = understand(whole(title), reader).sub_questions
    assert all(part.proposals and not part.off_subject for part in parts)
    assert chosen(parts[0])


def test_a_part_takes_its_own_subject_before_that_of_the_title(reader: Store) -> None:
    parts = (
        "1. Hoeveel dossiers waren er per provincie?\n"
        "2. Hoeveel aanvragen kwamen er voor de lokale bondgenotennetwerken?\n"
        "3. En hoeveel subsidies gingen er naar zwembaden?\n"
    )
    elsewhere = understand(whole("Skateparken - Subsidies", parts), reader).sub_questions
    assert [part.off_subject for part in elsewhere] == [True, False, True]
    here = understand(whole("Lokale bondgenotennetwerken - Subsidies", parts), reader).sub_questions
    assert [part.off_subject for part in here] == [False, False, True]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (
            "Hoeveel subsidies gingen in 2023 naar fietssnelwegen, en hoeveel aanvragen werden geweigerd?",
            "fietssnelwegen",
        ),
        ("Is er steun voor regenwaterputten in Genk?", "regenwaterputten"),
        ("Hoeveel toeristen telden Gent en Brugge?", "toeristen"),
        ("Welke bibliotheken kregen subsidies in 2022?", "bibliotheken"),
        ("How much was spent on windmills per province?", "windmills"),
    ],
)  # fmt: skip
def test_one_line_on_something_else(text: str, word: str, reader: Store) -> None:
    part = first(text, reader)
    assert part.off_subject
    assert not part.proposals
    assert word in part.unrecognised


@pytest.mark.parametrize(
    "text",
    [
        "Hoeveel aanvragen per provincie?",
        "Hoeveel projectaanvragen werden geweigerd, en welk subsidiebedrag was daarmee gemoeid?",
        "Wie kreeg het meest?",
        "How many applications were there per province?",
    ],
)
def test_one_line_on_the_atlas_itself(text: str, reader: Store) -> None:
    part = first(text, reader)
    assert not part.off_subject
    assert not part.unrecognised


def test_an_unknown_detail_of_a_known_subject_is_named(reader: Store) -> None:
    text = "Hoeveel kregen de bondgenotennetwerken in Limburg die met tienerouders werken?"
    part = first(text, reader)
    assert not part.off_subject
    assert part.unrecognised == ("tienerouders",)
    assert part.proposals
    assert not chosen(part)  # of which rows they speak is not known


def test_what_is_counted_and_known_to_nothing_is_no_figure(reader: Store) -> None:
    part = first("Hoeveel kilometer haag werd er aangeplant met het LEKP 1.0?", reader)
    assert part.kind == "unknown"
    assert set(part.unrecognised) >= {"kilometer", "haag"}
    assert not chosen(part)


def test_a_drawing_right_has_no_applications(reader: Store) -> None:
    parts = "1. Hoeveel kan Genk hoogstens krijgen?\n2. Hoeveel aanvragen werden geweigerd?\n"
    entitled, refused = understand(
        whole("E-inclusie - Trekkingsrechten", parts), reader
    ).sub_questions
    assert chosen(entitled)
    assert not chosen(refused)


def _made_up(chance: random.Random) -> str:
    onsets, vowels, ends = (
        ["bl", "br", "dr", "fl", "gr", "kl", "kr", "pl", "spr", "tr", "vl", "zw"],
        "aeiou",
        ["lk", "mp", "nk", "rf", "rt", "sk"],
    )
    part = "".join(
        chance.choice(onsets) + chance.choice(vowels) + chance.choice(ends) for _ in range(2)
    )
    return f"{part}en"


@pytest.mark.parametrize("at", range(12))
def test_a_made_up_noun_never_gets_a_table(at: int, reader: Store) -> None:
    chance = random.Random(SEED + at)
    noun = _made_up(chance)
    for template in (
        "Hoeveel subsidies gingen er naar {}?",
        "Hoeveel {} waren er per provincie?",
        "Welke gemeenten kregen steun voor {}?",
        "Graag een overzicht van de aanvragen rond {}.",
    ):
        assert chosen(first(template.format(noun), reader)) == [], noun
    question = understand(whole(f"{noun.capitalize()} - Stand van zaken"), reader)
    assert not any(chosen(part) for part in question.sub_questions), noun


# --- what it names ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Hoeveel kregen Ham, Zele en Peer?", {"71071", "42028", "72030"}),
        ("Hoeveel kunnen Geel, Mol en Lier maximaal krijgen?", {"13008", "13025", "12021"}),
        ("Kreeg Halen meer dan Genk?", {"71020", "71016"}),
    ],
)
def test_municipalities_that_are_words(text: str, codes: set[str], reader: Store) -> None:
    assert set(understand(text, reader).mentions.municipalities) == codes


def test_a_doubtful_place_is_said_to_be_read_so(reader: Store) -> None:
    part = first("Hoeveel kregen Ham, Zele en Peer?", reader)
    assert dict(part.read_as)["Ham"] == "gemeente Ham"


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Hoeveel werd toegekend per gemeente in Oost Vlaanderen?", "oost-vlaanderen"),
        ("Toegekend bedrag per gemeente, oost-vl.", "oost-vlaanderen"),
        ("Toegekend bedrag per gemeente in O.-Vl.", "oost-vlaanderen"),
        ("Aantal aanvragen in Vl.-Brabant", "vlaams-brabant"),
        ("Hoeveel aanvragen waren er in Vlaandren en in Limburg?", "limburg"),
        ("Welke verenigingen uit het Hoofdstedelijk Gewest kregen steun?", "brussel"),
    ],
)
def test_provinces_in_any_spelling(text: str, slug: str, reader: Store) -> None:
    part = first(text, reader)
    assert all(one.filters.provinces == (slug,) for one in part.proposals)
    assert "toekenningen-centrumsteden" not in chosen(part)


@pytest.mark.parametrize(
    ("words", "years"),
    [
        ("vorig jaar", (2023,)),
        ("dit jaar", (2024,)),
        ("in 2021 en 2022", (2021, 2022)),
        ("tussen 2021 en 2023", (2021, 2022, 2023)),
        ("sinds 2021", (2021, 2022, 2023, 2024)),
        ("de laatste drie jaar", (2021, 2022, 2023)),
        ("deze legislatuur", (2019, 2020, 2021, 2022, 2023, 2024)),
    ],
)
def test_years_from_the_day_of_the_question(
    words: str, years: tuple[int, ...], reader: Store
) -> None:
    dated = whole(
        "Projectsubsidies - Cijfers", f"1. Hoeveel aanvragen waren er per provincie {words}?"
    )
    (part,) = understand(dated, reader).sub_questions
    assert {one.filters.years for one in part.proposals} == {years}


def test_without_a_day_no_year_is_made_up(reader: Store) -> None:
    part = first("Hoeveel aanvragen waren er vorig jaar per provincie?", reader)
    assert {one.filters.years for one in part.proposals} == {()}
    assert "vorig jaar" in part.unrecognised


def test_a_period_of_days(reader: Store) -> None:
    part = first("Hoeveel deelnemers waren er tussen 1 maart en 31 mei 2022?", reader)
    assert part.proposals[0].filters.query_string() == "van=2022-03-01&tot=2022-05-31"


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        (
            "Hoeveel projecten met verbindingsambasadeurs kregen steun?",
            ("verbindingsambasadeurs", "verbindingsambassadeurs"),
        ),
        ("Hoeveel aanvragen waren er in Vlaandren?", ("Vlaandren", "vlaanderen")),
        ("Hoeveel aanvrgen werden geweigerd?", ("aanvrgen", "aanvragen")),
    ],
)  # fmt: skip
def test_a_slip_is_read_as_the_nearest_word(
    text: str, pair: tuple[str, str], reader: Store
) -> None:
    part = first(text, reader)
    assert pair in part.read_as
    assert part.proposals


@pytest.mark.parametrize(
    "text",
    [
        "Hoeveel presentiegeld kregen de leden van de gemeenteraad?",
        "Hoeveel schoolgeld werd er betaald per provincie?",
    ],
)
def test_a_word_inside_a_word_is_not_heard(text: str, reader: Store) -> None:
    assert not any("toekenningen" in view for view in chosen(first(text, reader)))


@pytest.mark.parametrize(
    "text",
    [
        "Hoeveel kreeg de schepen van Genk zelf?",
        "Wie van het kabinet zat in de jury?",
        "Kreeg de zoon van de burgemeester een project?",
        "Welke kabinetsmedewerker behandelde het dossier?",
    ],
)
def test_persons_are_not_published(text: str, reader: Store) -> None:
    part = first(text, reader)
    assert part.kind == "restricted"
    assert not part.proposals


def test_what_is_not_about_persons_is_answered(reader: Store) -> None:
    part = first("Hoeveel kreeg Genk, en hoeveel kreeg de schepen van Genk zelf?", reader)
    assert "toekenningen-per-gemeente" in chosen(part)
    assert part.reason == "Persoonsgegevens: niet te publiceren."


def test_a_pronoun_leans_and_a_question_of_its_own_does_not(reader: Store) -> None:
    parts = (
        "1. Hoeveel aanvragen werden geweigerd?\n"
        "2. Zijn daar redenen voor?\n"
        "3. Zijn er gemeenten zonder project?\n"
    )
    _, reasons, without = understand(
        whole("Projectsubsidies - Cijfers", parts), reader
    ).sub_questions
    assert {*chosen(reasons)} & {"redenen-van-weigering", "geweigerd_per-reden"}
    assert "redenen-van-weigering" not in chosen(without)


def test_an_earlier_question(reader: Store) -> None:
    part = first("Wat antwoordde de vorige minister op vraag nr. 162?", reader)
    assert chosen(part) == ["schriftelijke-vragen"]


def test_what_no_table_follows_is_said(reader: Store) -> None:
    part = first("Wat waren de criteria van de oproep in Limburg?", reader)
    assert part.proposals
    assert part.reason.startswith("De genoemde plaats")


# --- what it asks -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "operation", "top"),
    [
        ("Wie zijn de top 5 ontvangers van projectsubsidies?", "top", 5),
        ("Welke drie gemeenten kregen het meeste?", "top", 3),
        ("Welke provincie kreeg het minst toegekend?", "lowest", 1),
        ("Wat is het gemiddeld gevraagd bedrag per aanvraag?", "average", 0),
        ("Vergelijk het toegekend bedrag van Aalst en Ninove.", "compare", 0),
        ("Evolutie van de toekenningen sinds 2020", "evolution", 0),
        ("Hoeveel werd toegekend per inwoner, per provincie?", "per_inhabitant", 0),
        ("Welk aandeel van de aanvragen werd toegekend?", "share", 0),
        ("Graag een lijst van de toegekende projecten.", "list", 0),
        ("Is er een project in Diksmuide?", "yes_no", 0),
        ("Hoeveel aanvragen waren er per provincie?", "total", 0),
    ],
)
def test_operations(text: str, operation: Operation, top: int, reader: Store) -> None:
    part = first(text, reader)
    assert part.proposals
    assert {one.asked.operation for one in part.proposals} == {operation}
    assert part.proposals[0].asked.top == top
    for one in part.proposals:
        of = find(one.view)
        assert of is not None
        assert set(one.asked.columns) <= {column.key for column in of.columns}


def test_an_average_is_composed_of_an_amount_and_its_number(reader: Store) -> None:
    part = first("Wat is het gemiddeld gevraagd bedrag per aanvraag?", reader)
    assert "aantal-aanvragen_en-gevraagd" in [one.view for one in part.proposals]


def test_the_column_that_is_asked_for(reader: Store) -> None:
    part = first("Hoeveel aanvragen werden geweigerd per provincie?", reader)
    assert "refused" in part.proposals[0].asked.columns


# --- suggestions, and words that are taught -----------------------------------------------------


def test_the_model_knows_every_view_that_is_asked_by_words_of_its_own() -> None:
    with np.load(WEIGHTS, allow_pickle=False) as stored:
        learned = set(stored["keys"].tolist())
    asked = {key for key, declared in views().items() if declared.asked_as}
    assert asked <= learned, "python -m tools.suggestions teaches it anew"


def test_where_nothing_is_sure_views_are_suggested(reader: Store) -> None:
    part = first("Welke organisaties in Limburg werken samen met een lokaal bestuur?", reader)
    assert 0 < len(part.proposals) <= suggestions.MOST
    assert not any(one.chosen for one in part.proposals)
    assert {one.filters.provinces for one in part.proposals} <= {("limburg",), ()}


def test_the_model_is_small_and_knows_only_views(reader: Store) -> None:
    assert WEIGHTS.stat().st_size < 300_000
    assert set(likely(odds("welke gemeenten kregen nooit iets", (), vocabulary(reader)))) <= set(
        views()
    )
    assert not {"held_out", "sixth"} & set(LEARNED_FROM)
    assert not [name for name in ASKED if name.startswith("kept_")]


@pytest.mark.parametrize(
    ("word", "means", "right"),
    [
        ("brugbouwers", "call:verbindingsambassadeurs",
         lambda part: part.proposals[0].filters.calls == ("verbindingsambassadeurs",)),
        ("brugbouwers", "nothing", lambda part: bool(part.proposals)),
        ("brugbouwers", "municipality:71016",
         lambda part: part.proposals[0].filters.municipalities == ("71016",)),
    ],
)  # fmt: skip
def test_a_word_that_is_taught_is_understood(
    word: str, means: str, right: Callable[[SubQuestion], bool], copied: Callable[[str], Store]
) -> None:
    store = copied(means.partition(":")[0])
    text = f"Hoeveel aanvragen werden toegekend per provincie, voor {word}?"
    assert first(text, store).off_subject
    teach(word, means, "Els", store)
    assert taught(store) == {word: means}
    in_the_sandbox: Question = understand_apart(text, store)
    for part in (first(text, store), in_the_sandbox.sub_questions[0]):
        assert not part.off_subject
        assert right(part)


@pytest.mark.parametrize("means", ["call", "call:", "kind:x", ""])
def test_what_is_no_meaning_is_not_taught(means: str, copied: Callable[[str], Store]) -> None:
    store = copied("no_meaning")
    with pytest.raises(NotAWordError):
        teach("brugbouwers", means, None, store)
    assert taught(store) == {}


# --- words with which nothing is done -------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (
            "Hoeveel is er van de vastgelegde bedragen al op een rekening gestort, per jaar?",
            "rekening",
        ),
        ("Hoeveel kreeg SAAMO in 2022?", "SAAMO"),
        ("Welke bijkomende projecten kregen in 2022 geld?", "bijkomende projecten"),
        ("Hoeveel aanvragen waren er in de zomer van 2022?", "zomer van 2022"),
    ],
)
def test_a_word_that_leaves_a_table_unticked_is_named(text: str, word: str, reader: Store) -> None:
    part = first(text, reader)
    assert part.proposals
    assert not chosen(part)
    assert word in part.unrecognised


def test_of_a_ticked_table_no_word_is_left_over(reader: Store) -> None:
    part = first("Hoeveel aanvragen waren er in 2022, per provincie?", reader)
    assert chosen(part)
    assert part.unrecognised == ()


def test_of_a_question_that_leans_only_its_own_words_are_named(reader: Store) -> None:
    text = "1. Hoeveel bedragen werden op een rekening gestort, per jaar?\n2. En in elke provincie?"
    parts = understand(text, reader).sub_questions
    assert "rekening" in parts[0].unrecognised
    assert "rekening" not in parts[1].unrecognised


def test_a_word_that_was_taught_to_mean_nothing_leaves_no_table_unticked(
    copied: Callable[[str], Store],
) -> None:
    store = copied("nothing")
    text = "Hoeveel is er van de vastgelegde bedragen al op een rekening gestort, per jaar?"
    teach("rekening", "nothing", None, store)
    part = first(text, store)
    assert part.unrecognised == ()
    assert chosen(part)
