"""What the atlas does not hold is not answered, also where every word of it is known."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

import pytest

from data_access.engine import Store
from tests.unit.written_questions.test_meant_and_said import parts, ticked
from written_questions.known_words import known_word
from written_questions.subject import NO_SUBJECT, about_of, subject_of
from written_questions.vocabulary import vocabulary

_CASES: Final = Path(__file__).parent / "cases"
_HALTS: Final = "Haltes van De Lijn - Toegankelijkheid"
_ALL: Final = (
    "Projectsubsidies - Verdeling",
    "Vlaamse subsidies - Spreiding over de provincies",
    "Toegekende projectmiddelen - Regionale verschillen",
    "Projectoproepen - Timing",
    "Subsidieregister - Ontvangers",
)


def test_a_title_elsewhere_leaves_its_parts_open(reader: Store) -> None:
    """Titles of every kind of subject: themes, bodies, other schemes, known words in another sense."""
    known = vocabulary(reader)
    titles = (_CASES / "elsewhere.txt").read_text(encoding="utf-8").splitlines()
    abouts = {title: about_of(title, "", known) for title in titles}
    sure = [
        title
        for title, about in abouts.items()
        if not (about.rules_out(NO_SUBJECT) or about.leaves_open(NO_SUBJECT))
    ]
    assert sure == []


@pytest.mark.parametrize("title", _ALL)
def test_a_title_of_all_subsidies_does_not(title: str, reader: Store) -> None:
    about = about_of(title, "", vocabulary(reader))
    assert not (about.rules_out(NO_SUBJECT) or about.leaves_open(NO_SUBJECT))


def test_a_part_that_names_a_call_is_of_that_call_and_so_are_those_below(reader: Store) -> None:
    known = vocabulary(reader)
    about = about_of("Klimaatbeleid van gemeenten", "", known)
    own = subject_of("Hoeveel kregen de bondgenotennetwerken?", known)
    assert about.leaves_open(NO_SUBJECT)
    assert not about.leaves_open(own)
    assert not about.after(own).leaves_open(NO_SUBJECT)


def test_nothing_is_ticked_below_a_title_elsewhere(reader: Store) -> None:
    fresh = json.loads((_CASES / "fresh_drafts.json").read_text(encoding="utf-8"))["questions"]
    (text,) = (one["text"] for one in fresh if one["key"] == "w7")
    assert _HALTS in text
    asked = [line[3:] for line in text.splitlines() if line[:1].isdigit()]
    found = parts(reader, _HALTS, *asked)
    assert [ticked(part) for part in found] == [[]] * 3
    assert all(part.answer.startswith("[In te vullen: ") for part in found)


def test_a_form_of_a_short_verb_is_no_other_word() -> None:
    assert [
        word for word in ("halen", "haalde", "plannen", "stellen") if not known_word(word)
    ] == []
    assert not known_word("haltes")


# --- what leaves some out ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("asked", "left"),
    [
        ("Hoeveel toeristische projecten werden in 2022 toegekend in Limburg?", "toeristische"),
        ("Hoeveel criminele organisaties kregen volgens het subsidieregister geld?", "criminele"),
        ("Hoeveel werkloze inwoners heeft Gent?", "werkloze"),
        ("Hoeveel laattijdige aanvragen werden geweigerd?", "laattijdige"),
        ("Hoeveel aanvragen weigerde de stad Antwerpen in 2022?", "weigerde de stad"),
        ("Hoeveel aanvragen behandelde Gent in 2022?", "behandelde"),
        ("Hoeveel inwoners van Aalst zijn ouder dan 65?", "ouder dan 6"),
    ],
)
def test_what_limits_a_figure_is_named_and_not_dropped(
    asked: str, left: str, reader: Store
) -> None:
    (part,) = parts(reader, "", asked)
    assert ticked(part) == []
    assert any(left in word for word in part.unrecognised)


@pytest.mark.parametrize(
    "asked",
    [
        "Hoeveel verschillende aanvragen werden ingediend, per provincie?",
        "Welk artikel had in 2020 het grootste vastgelegde bedrag?",
    ],
)
def test_what_leaves_nothing_out_does_no_harm(asked: str, reader: Store) -> None:
    (part,) = parts(reader, "", asked)
    assert len(ticked(part)) == 1


# --- what is asked, all of it --------------------------------------------------------------------


def test_the_lowest_after_the_highest_is_of_the_same_places(reader: Store) -> None:
    _, lowest = parts(
        reader,
        "Lokaal Energie- en Klimaatpact 2.0 - Trekkingsrechten",
        "Welke vijf Limburgse gemeenten kunnen per inwoner het meest krijgen?",
        "En welke het minst?",
    )
    (table,) = (one for one in lowest.tables if one.chosen)
    assert table.filters.provinces == ("limburg",)
    assert (table.asked.operation, table.asked.columns) == ("lowest", ("per_inhabitant",))


def test_an_amount_beside_a_number_stands_beside_it(reader: Store) -> None:
    (part,) = parts(
        reader, "", "Graag per vervoerregio het aantal toekenningen en het totaalbedrag."
    )
    assert ticked(part) == ["toekenningen_en-toegekend_per-vervoerregio"]


@pytest.mark.parametrize(
    ("title", "asked", "view"),
    [
        (
            "Provisie projecten samenleven",
            "Welke projecten werden in 2020 vastgelegd op de provisie projecten samenleven"
            " (PJ0-1PFC2DB-PR), en voor welk bedrag elk?",
            "uitgaven-per-lijn",
        ),
        (
            "Plan Samenleven",
            "Hoeveel oefenkansen Nederlands werden beloofd en gerealiseerd, per projectjaar?",
            "plan-samenleven-acties",
        ),
        ("Plan Samenleven", "Hoeveel lokale besturen doen per projectjaar mee?", "gemelde-cijfers"),
        (
            "Verbindingsambassadeurs voor het jeugdwerk - Lerende netwerken",
            "Hoeveel mensen namen eraan deel, per bijeenkomst?",
            "deelnemers-per-netwerk",
        ),
    ],
)
def test_what_is_sure_is_ticked(title: str, asked: str, view: str, reader: Store) -> None:
    (part,) = parts(reader, title, asked)
    assert ticked(part) == [view]


def test_who_undertakes_something_is_no_verb() -> None:
    assert known_word("ondernemen")
    assert not known_word("ondernemers")


def test_something_unknown_behind_a_scheme_leaves_a_title_open(reader: Store) -> None:
    known = vocabulary(reader)
    assert about_of("E-inclusie - Steunpunten", "", known).leaves_open(NO_SUBJECT)
    for title in ("E-inclusie - Stand van zaken", "Armoedebeleid - Bondgenotennetwerken"):
        assert not about_of(title, "", known).leaves_open(NO_SUBJECT)


# --- what a table does not hold ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("title", "asked"),
    [
        (
            "Projectoproep Verbindingsambassadeurs",
            ("Hoeveel aanvragen werden ingediend?", "Welk percentage daarvan werd geselecteerd?"),
        ),
        ("Plan Samenleven", ("Welk bedrag ontving elke gemeente in het derde projectjaar?",)),
    ],
)
def test_a_table_without_what_is_asked_is_not_ticked(
    title: str, asked: tuple[str, ...], reader: Store
) -> None:
    """Counts are no share, and the whole of a call is no amount of each municipality."""
    *_, part = parts(reader, title, *asked)
    assert part.tables
    assert ticked(part) == []
    assert part.answer.startswith("[In te vullen: ")


def test_what_one_source_reports_exactly_of_both_is_a_share(reader: Store) -> None:
    """45 of 151, as one page has them; of about 45 applications there is none."""
    title, asked = (
        "Lokale bondgenotennetwerken",
        "Welk percentage van de aanvragen werd goedgekeurd?",
    )
    *_, part = parts(reader, title, asked)
    assert ticked(part) == ["aanvragen-per-oproep"]
    assert "om 151 aanvragen en 45 toekenningen, of 29,8\xa0%." in part.answer
    placed = parts(reader, f"{title} - West-Vlaanderen", asked)[-1]
    assert "%" not in placed.answer


def test_a_share_that_is_known_is_still_ticked(reader: Store) -> None:
    (part,) = parts(reader, "", "Welk aandeel van e-inclusie kan maximaal naar Gent gaan?")
    assert ticked(part) == ["trekkingsrechten-per-gemeente"]


def test_each_scheme_is_not_the_one_of_the_title(reader: Store) -> None:
    every, one = parts(
        reader,
        "E-inclusie - Verdeling",
        "Hoeveel bedraagt de enveloppe van elke regeling, en over hoeveel gemeenten wordt ze verdeeld?",
        "Hoeveel kan Gent hoogstens krijgen?",
    )
    assert every.tables[0].view == "trekkingsrechten-per-regeling"
    assert {table.filters.schemes for table in every.tables} == {()}
    assert one.tables[0].filters.schemes == ("e-inclusie",)
