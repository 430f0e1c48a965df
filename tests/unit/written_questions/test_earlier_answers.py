"""What was asked and answered before is found, and nothing is said to be without ground."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

import pytest
from sqlalchemy import insert, select, update

from data_access.engine import Store
from data_access.filters import Filters
from database.schema import Commitment, DataState, FrozenAnswer, ReportedFigure
from tests.unit.written_questions.asked import DUTCH, opened
from written_questions.desk import understand
from written_questions.dossiers.dossier import Dossier, Table
from written_questions.dossiers.dossier_store import save
from written_questions.earlier_answers import AlreadyAsked, like_question, search
from written_questions.earlier_texts import earlier_texts
from written_questions.frozen_answers import freeze
from written_questions.since_then import is_compared

Copy = Callable[[str], Store]
ARTICLE: Final = "PJ0-1PFC2DB-PR"
NR_162: Final = f"""\
SCHRIFTELIJKE VRAAG
nr. 162
van NAAM VRAAGSTELLER
datum: 2 februari 2021
aan NAAM MINISTER
VLAAMS MINISTER VAN INBURGERING

Integratie en inburgering  -  Steun voor het samenleven

1. Welke projecten kregen in 2020 geld van {ARTICLE}, en wat is er voor 2021 vastgelegd?
2. Wat houdt elk project in, en wat moet het opleveren?
3. Op welke criteria steunt de keuze?
"""
HEADLESS: Final = """\
Kinderarmoedebeleid  -  Projectoproep 'Lokale bondgenotennetwerken'

1. Hoeveel aanvragen kwamen er binnen, per provincie?
2. Hoeveel zijn er toegekend, en aan wie?
3. Waarom werden projecten afgewezen?
"""
OFF_SUBJECT: Final = """\
Fietssnelwegen  -  Stand van zaken

1. Hoeveel aanvragen werden ingediend, per provincie?
2. Hoeveel werden geweigerd, en om welke redenen?
3. Is de minister tevreden over de geografische spreiding?
"""


def like(text: str, store: Store) -> list[AlreadyAsked]:
    return like_question(understand(text, store), store)


def shown(matches: list[AlreadyAsked]) -> set[tuple[str, int | None, str, str]]:
    return {(one.part, one.earlier.header.number, one.earlier.part, one.how) for one in matches}


def test_a_question_that_was_asked_is_said_to_be_with_what_was_answered(reader: Store) -> None:
    matches = [one for one in like(NR_162, reader) if one.how == "same question"]
    assert shown(matches) == {(part, 162, part, "same question") for part in ("1", "2", "3")}
    answers = {one.part: one.earlier.answer for one in matches}
    assert "1.998.813 euro" in answers["1"]
    assert "inhoud, aanpak en timing, en beoogde resultaten" in answers["3"]
    # All that the atlas has of it comes from that very answer: it is not held against itself.
    assert not any(one.now for one in matches)


def test_a_question_without_its_number_is_known_by_its_title(reader: Store) -> None:
    assert {("1", 28, "1", "same question"), ("3", 28, "3", "same question")} <= shown(
        like(HEADLESS, reader)
    )
    # The same title in another year is another question, on the same subject.
    later = f"SCHRIFTELIJKE VRAAG\nnr. 400\ndatum: 3 maart 2025\n{HEADLESS}"
    assert {one.how for one in like(later, reader)} == {"same subject"}


def test_what_the_same_question_asked_at_no_part_of_this_one_is_of_the_whole(
    reader: Store,
) -> None:
    of_whole = {one.earlier.part for one in like(HEADLESS, reader) if not one.part}
    assert of_whole == {"algemeen", "2a", "2b", "4", "4a", "4b", "4c", "5a", "5b", "5c", "6", "7"}


def test_what_is_known_since_is_told_with_its_source(reader: Store) -> None:
    (first,) = [one for one in like(HEADLESS, reader) if one.part == "1"]
    figures = {(one.what, one.then, one.now) for one in first.now}
    assert figures == {("Ingediende aanvragen", None, 151), ("Toegekende projecten", None, 45)}
    assert all("45 lokale bondgenotennetwerken" in one.source for one in first.now)
    assert first.now[0].words(DUTCH).startswith("Ingediende aanvragen: toen niet gegeven, nu 151 (")
    now = {one.part: [change.words(DUTCH) for change in one.now] for one in like(HEADLESS, reader)}
    assert "Toegekend, per provincie en gemeente: toen niet gegeven, nu 4 rijen bekend" in now["2"]
    assert now["3"] == ["Waarom aanvragen geweigerd werden: ook nu niet bekend"]


FOUND: Final = [
    ("Hoeveel aanvragen kwamen er voor de lokale bondgenotennetwerken, per provincie?", 28, "1"),
    ("Wat zijn de redenen van afwijzing bij de bondgenotennetwerken?", 28, "3"),
    ("Is de minister tevreden over de bondgenotennetwerken?", 28, "4"),
    ("Welke lessen trekt de minister uit de bondgenotennetwerken?", 28, "7"),
    ("Hoeveel deelnemers hadden de lerende netwerken van de verbindingsambassadeurs?", 179, "2"),
    ("Welke stappen volgen in de begeleiding van de verbindingsambassadeurs?", 179, "3"),
    ("Hoe ziet de minister de opschaling van de verbindingsambassadeurs?", 125, "1"),
    (f"Welke projecten zijn betaald met begrotingsartikel {ARTICLE}?", 162, "1"),
    (f"Volgens welke criteria is er gekozen bij {ARTICLE}?", 162, "3"),
]


@pytest.mark.parametrize(("text", "number", "part"), FOUND)
def test_the_same_subject_and_figure_is_found(
    reader: Store, text: str, number: int, part: str
) -> None:
    assert ("1", number, part, "same subject") in shown(like(f"1. {text}", reader))


NOT_FOUND: Final = [
    "Hoeveel subsidies gingen in 2023 naar fietssnelwegen, en hoeveel aanvragen werden geweigerd?",
    "Hoeveel aanvragen werden ingediend, per provincie?",
    "Kunt u een overzicht geven van alle projecten per gemeente, met het toegekende bedrag?",
    "Hoeveel kreeg Sint-Niklaas in totaal aan subsidies?",
    "Welke criteria gelden voor de subsidies aan sportclubs?",
    "Welke lessen trekt de minister uit de coronacrisis?",
    "Is de minister tevreden over de geografische spreiding van laadpalen?",
    "Hoeveel deelnemers waren er en welke organisaties namen deel aan de wielerwedstrijd?",
    "Wat zijn de belangrijkste redenen van afwijzing van bouwvergunningen?",
    "Volstaat het budget voor de renovatiepremie?",
    "Zijn er klachten over de website van de bondgenotennetwerken?",
    "Hoeveel mag Gent hoogstens opnemen uit LEKP 1.0?",
]


@pytest.mark.parametrize("text", NOT_FOUND)
def test_nothing_is_said_to_be_asked_before_without_ground(reader: Store, text: str) -> None:
    assert like(f"1. {text}", reader) == []


def test_a_part_on_another_subject_under_a_known_title_finds_nothing(reader: Store) -> None:
    text = f"{HEADLESS}4. Hoeveel kilometer fietssnelweg werd in 2023 aangelegd?\n"
    later = f"SCHRIFTELIJKE VRAAG\nnr. 400\ndatum: 3 maart 2025\n{text}"
    assert {"1", "3"} <= {one.part for one in like(later, reader)} <= {"1", "2", "3"}


def test_a_question_on_another_subject_finds_nothing(reader: Store) -> None:
    assert like(OFF_SUBJECT, reader) == []
    of_another_call = like("1. Hoeveel aanvragen kreeg Plan Samenleven, per provincie?", reader)
    assert not of_another_call


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("Wat antwoordde de vorige minister op vraag nr. 162?", "numbered"),
        ("Wat werd geantwoord op schriftelijke vraag nr. 162 van 2 februari 2021?", "named"),
    ],
)
def test_a_question_that_is_named_by_its_number_is_found(
    reader: Store, text: str, how: str
) -> None:
    assert {one.header.number for one in search(text, reader)} == {162}
    assert shown(like(f"1. {text}", reader)) == {("1", 162, part, how) for part in ("1", "2", "3")}
    assert not like("1. Wat stond er in vraag nr. 162 van 4 mei 2019?", reader)
    assert not like("1. Wat volgt er op vraag 162 hierboven?", reader)


def test_a_printed_total_that_is_another_by_now_is_told(copied: Copy) -> None:
    store = copied("printed")
    more_by(store, 100)
    first = next(one for one in like(NR_162, store) if one.part == "1")
    assert [(one.then, one.now) for one in first.now] == [(199_881_300, 199_881_400)]


def test_questions_that_the_introduction_names_are_given(reader: Store) -> None:
    text = (
        "Ik verwijs naar mijn vraag nr. 87 van 11 februari 2022.\n\n1. Wat is de stand van zaken?"
    )
    assert shown(like(text, reader)) == {("", 87, "", "named")}


SEARCHES: Final = [
    ("lerende netwerken deelnemers", (179, "2")),
    ("LERENDE NETWERKEN déélnemers", (179, "2")),
    ("objectieve criteria", (162, "3")),
    ("Kortrijk", (179, "2")),
    ("vraag 179", (179, "1")),
    ("masterplan diversiteit", (125, "3")),
    ("te weinig expertise", (28, "4b")),
    ("chromebooks kenniscentrum", (162, "2")),
]


@pytest.mark.parametrize(("words", "first"), SEARCHES)
def test_words_find_the_answer_that_holds_most_of_them(
    reader: Store, words: str, first: tuple[int, str]
) -> None:
    found = search(words, reader)[0]
    assert (found.header.number, found.part) == first


@pytest.mark.parametrize(
    "words", ["fietssnelwegen", "fietssnelwegen per gemeente", "", "de het een", "?"]
)
def test_words_that_stand_nowhere_find_nothing(reader: Store, words: str) -> None:
    assert search(words, reader) == []


# --- frozen answers ----------------------------------------------------------------------------


def answered(store: Store, text: str = NR_162, **changes: object) -> Dossier:
    """A dossier of the question with one table of the article's lines, frozen."""
    dossier = replace(opened(store, text=text), **changes)  # type: ignore[arg-type]
    lines = Table("uitgaven-per-lijn", Filters(years=(2020,), articles=(ARTICLE,)))
    part = replace(dossier.parts[0], answer="Negen zebrastrepen in 2020.", tables=(lines,))
    saved = save(dossier.with_part(0, part), store)
    freeze(saved, store)
    return saved


def more_by(store: Store, cents: int) -> None:
    """One line of the article is that much higher, in another version of the data."""
    line = select(Commitment.id).where(Commitment.position == 1, Commitment.article_code == ARTICLE)
    with store.begin() as connection:
        connection.execute(
            update(Commitment)
            .where(Commitment.id.in_(line))
            .values(amount_cents=Commitment.amount_cents + cents)
        )
        connection.execute(update(DataState), {"version": "another"})


def of_dossiers(matches: list[AlreadyAsked]) -> set[int]:
    return {one.earlier.dossier for one in matches if one.earlier.is_frozen}


def test_a_frozen_answer_is_found_and_told_what_changed_since(copied: Copy) -> None:
    store = copied("frozen")
    first = answered(store)
    assert [one.dossier for one in search("zebrastrepen", store)] == [first.id]
    other = opened(store, text=NR_162.replace("162", "300").replace("2 februari", "9 juni"))
    (again,) = [one for one in like_question(other, store, part="1") if one.earlier.is_frozen]
    assert (again.how, again.earlier.dossier, again.earlier.version) == ("same words", first.id, 1)
    assert again.earlier.answer == "Negen zebrastrepen in 2020."
    assert (again.now, is_compared(again.earlier)) == ((), True)
    more_by(store, 100)
    (again,) = [one for one in like_question(other, store, part="1") if one.earlier.is_frozen]
    assert [(one.then, one.now) for one in again.now] == [(199_881_300, 199_881_400)]
    assert "toen 1.998.813\N{NO-BREAK SPACE}€" in again.now[0].words(DUTCH)


@pytest.mark.parametrize(
    "place", ["[In te vullen: hoeveel]", "[In te vullen: a] \n[In te vullen: b]"]
)
def test_a_place_that_was_left_to_fill_in_is_no_answer(copied: Copy, place: str) -> None:
    store = copied("places")
    dossier = opened(store, text=NR_162)
    first, second = (replace(part, answer="Zebrastrepen.") for part in dossier.parts[:2])
    written = replace(first, answer=f"Negen zebrastrepen.\n{place}")
    left = replace(second, answer=place)
    freeze(save(replace(dossier, parts=(written, left)), store), store)
    frozen = [one for one in earlier_texts(store) if one.is_frozen]
    assert [(one.part, one.answer) for one in frozen] == [(first.number, "Negen zebrastrepen.")]


def test_an_answer_is_never_held_against_itself(copied: Copy) -> None:
    store = copied("itself")
    first = answered(store)
    assert of_dossiers(like_question(first, store)) == set()
    # The same question in a second dossier is: it was answered already.
    second = opened(store, text=NR_162)
    assert of_dossiers(like_question(second, store)) == {first.id}


def test_made_up_answers_stay_with_made_up_questions(copied: Copy) -> None:
    store = copied("fictional")
    made_up = opened(store, fictional=True)
    freeze(save(made_up, store), store)
    assert any(one.fictional for one in search("bondgenotennetwerken", store))
    assert of_dossiers(like_question(opened(store), store)) == set()
    assert of_dossiers(like_question(opened(store, fictional=True), store))


def test_a_damaged_answer_is_left_out(copied: Copy) -> None:
    store = copied("damaged")
    answered(store)
    with store.begin() as connection:
        content = str(connection.scalar(select(FrozenAnswer.content)))
        connection.execute(
            update(FrozenAnswer), {"content": content.replace("zebrastrepen", "giraffen")}
        )
    assert search("giraffen", store) == []


def test_a_figure_of_another_source_that_agrees_is_no_difference(copied: Copy) -> None:
    store = copied("agrees")
    with store.begin() as connection:
        row = (
            connection.execute(
                select(ReportedFigure.__table__).where(
                    ReportedFigure.call_key == "bondgenotennetwerken",
                    ReportedFigure.measure == "submitted",
                )
            )
            .mappings()
            .one()
        )
        own = {**row, "id": 9_999, "source_id": "sv-28-2023"}
        connection.execute(insert(ReportedFigure), own)
        connection.execute(update(DataState), {"version": "another"})
    (first,) = [one for one in like(HEADLESS, store) if one.part == "1"]
    assert [one.what for one in first.now] == ["Toegekende projecten"]
