"""Mails of which the questions stand in running text: each becomes a part, and what asks nothing is shown."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from data_access.engine import Store
from written_questions.desk import understand
from written_questions.numbered_parts import sub_questions

_FILE: Final = Path(__file__).parent / "cases" / "running.txt"


def mails() -> Iterator[tuple[str, list[str], list[str]]]:
    """Each mail, the parts that it must become, and what must be set aside."""
    for block in _FILE.read_text(encoding="utf-8").split("\n=== ")[1:]:
        mail, _, expected = block.partition("\n")[2].partition("\n---\n")
        lines = expected.splitlines()
        aside = [plain(line[1:]) for line in lines if line.startswith("<")]
        yield mail, [plain(line) for line in lines if not line.startswith("<")], aside


def plain(text: str) -> str:
    return " ".join(text.split()).strip(" .?!;,").casefold()


@pytest.mark.parametrize(("mail", "parts", "aside"), list(mails()))
def test_each_question_of_a_mail_is_a_part_and_the_rest_is_set_aside(
    mail: str, parts: list[str], aside: list[str], reader: Store
) -> None:
    question = understand(mail, reader)
    assert [plain(part.text) for part in question.sub_questions] == parts
    said = plain(question.header.set_aside)
    assert [one for one in aside if one not in said] == []


def test_bullets_below_a_wish_are_parts_and_what_is_asked_above_them_too(reader: Store) -> None:
    text = (
        "Dag Lies\n\nHoeveel kreeg Gent in 2022? Kan je me ook nog doorgeven:\n"
        "- welke projecten er liepen\n- wat er in Aalst gebeurde\n\nthx\nJoris"
    )
    question = understand(text, reader)
    asked = [(part.text, part.context) for part in question.sub_questions]
    lead = "Kan je me ook nog doorgeven:"
    assert asked == [
        ("Hoeveel kreeg Gent in 2022?", ""),
        ("welke projecten er liepen", lead),
        ("wat er in Aalst gebeurde", lead),
    ]
    assert "thx" in question.header.set_aside


@pytest.mark.parametrize(
    "text",
    [
        "Hoeveel werd er vastgelegd en hoeveel werd er al betaald?",
        "Hoeveel netwerken vonden er plaats, en waar?",
        "Graag een overzicht van de gemeenten, de provincies en de bedragen.",
    ],
)
def test_what_is_asked_as_one_stays_one(text: str, reader: Store) -> None:
    assert [part.text for part in understand(text, reader).sub_questions] == [text]


def test_numbered_questions_keep_their_introduction_out_of_what_is_set_aside(reader: Store) -> None:
    text = "In 2022 liep een oproep.\n\n1. Hoeveel aanvragen waren er?\n2. Waarom?"
    assert understand(text, reader).header.set_aside == ""


def test_bullets_of_which_one_asks_are_parts_below_any_lead(reader: Store) -> None:
    text = (
        "Dag Sofie\n\nVoor de fiche van donderdag zoek ik nog:\n- hoeveel Gent in 2022 kreeg\n"
        "- het maximum e-inclusie van Oostende\n\nAlvast bedankt\nWout\n"
    )
    question = understand(text, reader)
    assert [part.text for part in question.sub_questions] == [
        "hoeveel Gent in 2022 kreeg",
        "het maximum e-inclusie van Oostende",
    ]


@pytest.mark.parametrize("mark", ["", "> "])
def test_numbered_questions_behind_a_closing_are_read(mark: str, reader: Store) -> None:
    mail = (
        "Dag Jan,",
        "",
        "Kun jij eens kijken?",
        "",
        "Met vriendelijke groeten",
        "Mia Voorbeeld",
        "Dienst Subsidies",
        "",
        "Verbindingsambassadeurs - Budget",
        "",
        f"{mark}1) Wat was het budget?",
        f"{mark}2) Hoeveel projecten zijn er?",
    )
    question = understand("\n".join(mail), reader)
    assert [part.number for part in question.sub_questions] == ["1", "2"]
    for part in question.sub_questions:
        assert part.proposals[0].filters.calls == ("verbindingsambassadeurs",)
    assert "Mia" not in f"{question.header}"


def test_what_else_stands_behind_a_closing_is_not() -> None:
    mail = ("Hoeveel projecten zijn er?", "Groetjes,", "Mia", "Is er nog koffie?")
    _, items, _ = sub_questions(mail)
    assert [item.text for item in items] == ["Hoeveel projecten zijn er?"]


CLOSED = "Dag Jan,\n\n{above}\n\nMet vriendelijke groeten\nMia Voorbeeld\n{sign}\n\n{below}"
SIGNATURE = "Dienst Subsidies | mia@voorbeeld.example\nKoning Albert II-laan 15"


@pytest.mark.parametrize("mark", ["", "> "])
@pytest.mark.parametrize("numbers", [("1) ", "2) "), ("1. ", "2. "), ("- ", "- "), ("", "")])
def test_questions_below_a_closing_are_questions(
    reader: Store, mark: str, numbers: tuple[str, str]
) -> None:
    below = [
        "Verbindingsambassadeurs - Budget",
        "",
        f"{numbers[0]}Wat was het budget van de oproep?",
        f"{numbers[1]}Hoeveel projecten zijn er?",
    ]
    text = CLOSED.format(
        above="Kun jij hier eens naar kijken?",
        sign=SIGNATURE,
        below="\n".join(f"{mark}{line}" for line in below),
    )
    read = understand(text, reader)
    first, second = read.sub_questions
    assert first.text.endswith("Wat was het budget van de oproep?")
    assert second.text == "Hoeveel projecten zijn er?"
    assert read.mentions.calls == ("verbindingsambassadeurs",)  # of what stands above them
    assert "Mia" not in str(read) and "Albert" not in str(read)


def test_a_sentence_below_a_closing_that_is_no_question_is_set_aside(reader: Store) -> None:
    text = CLOSED.format(
        above="Hoeveel projecten verbindingsambassadeurs zijn er?",
        sign=SIGNATURE,
        below="PS: het antwoord is nodig voor de commissie van dinsdag.\nIs er nog koffie?",
    )
    read = understand(text, reader)
    assert len(read.sub_questions) == 1
    assert read.header.set_aside.splitlines() == [
        "PS: het antwoord is nodig voor de commissie van dinsdag.",
        "Is er nog koffie?",
    ]


def test_what_alone_asks_is_asked_below_a_closing_too(reader: Store) -> None:
    text = CLOSED.format(
        above="Kun jij eens kijken?", sign=SIGNATURE, below="Hoeveel kreeg Gent in LEKP 1.0?"
    )
    (part,) = understand(text, reader).sub_questions
    assert part.text == "Hoeveel kreeg Gent in LEKP 1.0?"
