"""A heading is read wherever it stands, and what stands around it is no part of the question."""

from __future__ import annotations

import datetime as dt
import textwrap
from itertools import permutations

import pytest

from data_access.engine import Store
from written_questions.desk import understand
from written_questions.header import take_apart
from written_questions.numbered_parts import sub_questions
from written_questions.plain_lines import clean
from written_questions.question import Header

FIELDS = {
    "nr. 88": "number", "van AN VAN DEN BROECK": "asker", "datum: 14 mei 2024": "date",
    "aan DIRK DE SMET": "minister",
}  # fmt: skip
LINES = """SCHRIFTELIJKE VRAAG
nr. 88
van AN VAN DEN BROECK
datum: 14 mei 2024
aan DIRK DE SMET
VLAAMS MINISTER VAN JEUGD EN MEDIA

Jeugdhuizen  -  Stand van zaken

Er was een oproep.

1. Hoeveel aanvragen waren er?
2. Hoeveel werden er geweigerd?"""
ORDERS = list(permutations(FIELDS))
READ = Header(
    number=88,
    date=dt.date(2024, 5, 14),
    asker="An Van den Broeck",
    minister="Dirk De Smet",
    competences="VLAAMS MINISTER VAN JEUGD EN MEDIA",
    title="Jeugdhuizen - Stand van zaken",
    theme="Jeugdhuizen",
)
MAIL = """Van: Jan Janssens <jan.janssens@example.org>
Verzonden: donderdag 16 mei 2024 9:05
Aan: Piet Peeters <piet@example.org>
Onderwerp: FW: vraag over Kortrijk

Dag Piet,

zie onderstaande vraag. Graag tegen donderdag. Het gaat vooral over Limburg.

Groeten,
Jan
0470 12 34 56
"""


def _names(order: tuple[str, ...]) -> str:
    return " ".join(FIELDS[one] for one in order)


def header(text: str) -> Header:
    return take_apart(clean(text)).header


def parts(text: str) -> list[tuple[str, str]]:
    return [(item.number, item.text) for item in sub_questions(take_apart(clean(text)).body)[1]]


def but_for_what_was_set_aside(read: Header) -> Header:
    return Header(**{**vars(read), "set_aside": ""})


@pytest.mark.parametrize("order", ORDERS, ids=_names)
def test_fields_in_any_order_on_one_line(order: tuple[str, ...]) -> None:
    line = f"SCHRIFTELIJKE VRAAG {' '.join(order)} Jeugdhuizen  -  Stand van zaken 1. Hoeveel? 2. Welke?"
    read = header(line)
    assert (read.number, read.asker, read.date, read.minister, read.title) == (
        88, READ.asker, READ.date, READ.minister, READ.title,
    )  # fmt: skip
    assert parts(line) == [("1", "Hoeveel?"), ("2", "Welke?")]


@pytest.mark.parametrize("order", ORDERS, ids=_names)
def test_fields_in_any_order_on_lines_of_their_own(order: tuple[str, ...]) -> None:
    read = header(
        "\n".join(
            ["SCHRIFTELIJKE VRAAG", *order, "Jeugdhuizen  -  Stand van zaken", "", "1. Hoeveel?"]
        )
    )
    assert (read.number, read.asker, read.date, read.minister, read.title) == (
        88, READ.asker, READ.date, READ.minister, READ.title,
    )  # fmt: skip


def test_all_of_it_on_one_line() -> None:
    line = " ".join(LINES.split("\n"))
    assert header(line) == READ
    introduction, items, _ = sub_questions(take_apart(clean(line)).body)
    assert introduction == "Er was een oproep."
    assert [item.number for item in items] == ["1", "2"]


CUT_OFF = LINES.split("datum: 14 mei 2024\n")[1]


@pytest.mark.parametrize("between", ["\n", " ", "  "])
def test_a_heading_of_which_the_first_lines_are_gone(between: str) -> None:
    text = between.join(CUT_OFF.split("\n"))
    read = header(text)
    assert (read.number, read.minister, read.competences, read.title) == (
        None, READ.minister, READ.competences, READ.title,
    )  # fmt: skip
    assert [number for number, _ in parts(text)] == ["1", "2"]


@pytest.mark.parametrize("dash", [" - ", "  -  "])
def test_a_title_an_introduction_and_questions_on_one_line(dash: str) -> None:
    text = (
        f"Jeugdhuizen{dash}Steun aan 'verenigingen' In het kader van de oproep werd een bedrag ingeschreven "
        "op de begroting, en nadien nog eens. Graag volgende cijfers. 1. Hoeveel? 2. Welke?"
    )
    assert header(text).title == "Jeugdhuizen - Steun aan 'verenigingen'"
    introduction, items, _ = sub_questions(take_apart(clean(text)).body)
    assert introduction.startswith("In het kader van")
    assert [item.number for item in items] == ["1", "2"]


def test_the_record_of_a_document_on_one_line() -> None:
    record = "title: Jeugd - Steun thema: Jeugd pdf link: https://example.org/1 thema link: https://example.org/2"
    read = header(f"{record} {' '.join(LINES.split())}")
    assert (read.theme, read.pdf, read.record) == (
        "Jeugd",
        "https://example.org/1",
        "https://example.org/2",
    )
    assert (read.number, read.asker, read.set_aside) == (88, READ.asker, "")


def test_question_and_answer_on_one_line() -> None:
    line = " ".join(LINES.split("\n")) + (
        " DIRK DE SMET VLAAMS MINISTER VAN JEUGD EN MEDIA ANTWOORD op vraag nr. 88 van 14 mei 2024 van AN"
        " VAN DEN BROECK 1. Er waren er tien. 2. Geen."
    )
    assert header(line) == Header(**{**vars(READ), "answered": True})
    assert [number for number, _ in parts(line)] == ["1", "2"]


@pytest.mark.parametrize(
    "line",
    [
        "Schriftelijke vraag nr. 88 van 14 mei 2024 van An Van den Broeck aan Vlaams minister Dirk De Smet",
        "Schriftelijke vraag 88 (2023-2024) van An Van den Broeck (X) aan minister Dirk De Smet, 14 mei 2024",
        "SV nr. 88 d.d. 14/05/2024 van mevrouw An Van den Broeck aan de heer Dirk De Smet",
        "SV 88 (14.05.2024), An Van den Broeck".replace(", An", ", van An") + " aan Dirk De Smet",
        "Vraag nr. 88 van An Van den Broeck van dinsdag 14 mei 2024 aan Dirk De Smet",
        "Nr. 88 van 14 mei 2024, gesteld door An Van den Broeck aan Dirk De Smet",
        "SCHRIFTELIJKE VRAAG NR. 88 VAN AN VAN DEN BROECK DATUM: 14 MEI 2024 AAN DIRK DE SMET",
        "Parlementaire vraag nr. 88 - ingediend op 2024-05-14 door An Van den Broeck - aan Dirk De Smet",
        "Vraagsteller: An Van den Broeck | Nummer: 88 | Datum: 14-05-2024 | Minister: Dirk De Smet",
    ],
)  # fmt: skip
def test_one_line_in_other_words(line: str) -> None:
    for text in (
        f"{line}\n\nJeugdhuizen - Steun\n\n1. Hoeveel?",
        f"Beste,\n\n{line}\n\nJeugdhuizen - Steun\n\n1. Hoeveel?",
    ):
        read = header(text)
        assert (read.number, read.asker, read.date, read.minister, read.title) == (
            88, READ.asker, READ.date, READ.minister, "Jeugdhuizen - Steun",
        )  # fmt: skip


@pytest.mark.parametrize(
    ("label", "number"),
    [
        ("Schriftelijke vraag 88 (2023-2024)", 88),
        ("SV nr. 88", 88),
        ("SCHRIFTELIJKE VRAAG nr. 7", 7),
    ],
)
def test_a_number_by_itself(label: str, number: int) -> None:
    read = header(f"{label}\nJeugd - Steun\n1. Hoeveel?")
    assert (read.number, read.title) == (number, "Jeugd - Steun")


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("SCHRIFTELIJKE VRAAG Jeugdhuizen - Steun aan verenigingen van Gent nr. 88 van AN DE WIT 1. Hoeveel?",
         "Jeugdhuizen - Steun aan verenigingen van Gent"),
        ("Jeugdhuizen - Steun SCHRIFTELIJKE VRAAG nr. 88 van AN DE WIT datum: 14 mei 2024 1. Hoeveel?",
         "Jeugdhuizen - Steun"),
        ("SV nr. 88 van An De Wit datum: 14 mei 2024 titel: Steun aan jeugdhuizen 1. Hoeveel?",
         "Steun aan jeugdhuizen"),
        ("nr. 88 onderwerp: Steun aan jeugdhuizen datum: 14 mei 2024 van AN DE WIT 1. Hoeveel?",
         "Steun aan jeugdhuizen"),
    ],
)  # fmt: skip
def test_a_title_wherever_it_stands(line: str, title: str) -> None:
    read = header(line)
    assert (read.number, read.asker, read.title) == (88, "An De Wit", title)
    assert parts(line) == [("1", "Hoeveel?")]


@pytest.mark.parametrize("subject", ["Betreft", "Onderwerp", "Betreft: FW", "Onderwerp: RE: FW"])
def test_a_heading_in_a_subject(subject: str) -> None:
    asked = "schriftelijke vraag nr. 88 van 14 mei 2024 van An De Wit - Jeugdhuizen"
    text = f"{subject}: {asked}\n\nDag,\n1. Hoeveel?"
    read = header(text)
    assert (read.number, read.date, read.asker, read.title) == (
        88,
        READ.date,
        "An De Wit",
        "Jeugdhuizen",
    )


def test_a_subject_is_a_title() -> None:
    assert (
        header("Betreft: FW: Steun aan jeugdhuizen\n\nDag,\n\nHoeveel waren er?").title
        == "Steun aan jeugdhuizen"
    )


@pytest.mark.parametrize(
    "above",
    [
        "Dag, zie onderstaande vraag. Graag tegen donderdag.\n\n",
        "Dag,\n\nzie onderstaande vraag voor Gent en Limburg. Kan dit tegen donderdag?\n\nGroeten,\nJan\n\n",
        MAIL,
        f"{MAIL}\nVan: Kabinet <kab@example.org>\nAan: Jan\n\nBeste,\n\n1. Graag een antwoord.\n\n",
        "Dag, zie onderstaande vraag over Gent. Graag tegen donderdag. ",
    ],
    ids=["one line", "greeting to closing", "mail", "mail in a mail", "the same line"],
)
def test_what_stands_before_is_set_aside_and_shown(above: str, reader: Store) -> None:
    found = understand(above + LINES, reader)
    assert but_for_what_was_set_aside(found.header) == READ
    assert "donderdag" in found.header.set_aside
    assert [one.number for one in found.sub_questions] == ["1", "2"]
    assert found.deadline == dt.date(2024, 6, 12)
    named = found.mentions
    assert (named.municipalities, named.provinces, named.regions, named.years) == ((), (), (), ())


def test_nobodys_address_is_set_aside() -> None:
    aside = header(MAIL + LINES).set_aside
    assert "@" not in aside
    assert "0470" not in aside
    assert "Janssens" not in aside.partition("Dag Piet")[0]


def test_a_title_below_a_greeting() -> None:
    text = "Dag,\n\nzie onder, graag tegen donderdag.\n\nJeugdhuizen  -  Steun\n\nTekst.\n\n1. Hoeveel?"
    read = header(text)
    assert (read.title, read.set_aside) == (
        "Jeugdhuizen - Steun",
        "Dag,\n\nzie onder, graag tegen donderdag.",
    )


@pytest.mark.parametrize("mark", ["> ", ">", ">> ", "> > ", " > "])
def test_marks_of_quotation_are_taken_away(mark: str) -> None:
    quoted = "\n".join(f"{mark}{line}" for line in LINES.split("\n"))
    assert header(quoted) == READ
    assert [number for number, _ in parts(quoted)] == ["1", "2"]


def test_a_quotation_below_words_of_somebody() -> None:
    quoted = "\n".join(f"> {line}" for line in LINES.split("\n"))
    text = f"Dag,\n\nhieronder.\n\nOp di 14 mei 2024 om 10:03 schreef Jan <jan@example.org>:\n\n{quoted}"
    assert but_for_what_was_set_aside(header(text)) == READ


@pytest.mark.parametrize("width", [64, 70, 76])
def test_a_heading_that_a_mail_broke_over_lines(width: int) -> None:
    lines = textwrap.wrap(" ".join(LINES.split("\n")), width, break_on_hyphens=False)
    quoted = "\n".join(f"> {line}" for line in lines)
    read = header(quoted)
    assert (read.number, read.asker, read.date, read.minister, read.competences, read.title) == (
        88, READ.asker, READ.date, READ.minister, READ.competences, READ.title,
    )  # fmt: skip
    assert [number for number, _ in parts(quoted)] == ["1", "2"]


def test_an_answer_of_which_a_mail_broke_the_heading() -> None:
    text = LINES + (
        " DIRK DE SMET\nVLAAMS MINISTER VAN JEUGD EN MEDIA ANTWOORD op vraag\nnr. 88 van 14 mei 2024 van AN"
        " VAN DEN BROECK 1. Er waren er tien. 2.\nGeen."
    )
    read = header(text)
    assert (read.answered, read.number, read.asker) == (True, 88, READ.asker)
    assert [number for number, _ in parts(text)] == ["1", "2"]


def test_a_number_at_the_end_of_a_broken_line() -> None:
    assert [number for number, _ in parts("1. Hoeveel waren er? 2.\nWelke? a)\nWie? b)\nWaar?")] == [
        "1", "2", "2a", "2b",
    ]  # fmt: skip


def test_more_than_is_no_quotation() -> None:
    text = "Hoeveel projecten kregen\n> 50.000 euro\nin 2023?"
    assert "> 50.000 euro" in " ".join(text for _, text in parts(text))


def test_of_mails_the_one_that_asks_is_read(reader: Store) -> None:
    mail = "Van: Kabinet\nAan: Jan\nOnderwerp: cijfers\n\nDag,\n\nHoeveel waren er? Hoeveel in Gent?\n\nMvg"
    text = f"{MAIL}\n{mail}"
    found = understand(text, reader)
    assert found.header.title == "cijfers"
    assert [one.number for one in found.sub_questions] == ["1", "2"]
    assert found.mentions.municipalities == ("44021",)
    assert found.mentions.provinces == ()
    assert "donderdag" in found.header.set_aside


def test_an_answer_above_the_mail_that_it_is_to() -> None:
    text = (
        "Onderwerp: RE: cijfers\nVan: Piet\n\nDag,\n1. Hoeveel waren er in 2023?\n2. Hoeveel in 2024?\n\n"
        "Van: Jan\nAan: Piet\nOnderwerp: cijfers\n\nDag, kan jij dit bekijken?"
    )
    assert parts(text) == [("1", "Hoeveel waren er in 2023?"), ("2", "Hoeveel in 2024?")]


@pytest.mark.parametrize(
    "written", ["30 februari 2024", "31 april 2024", "31/06/2024", "0 mei 2024", "29 februari 2023"]
)
def test_an_impossible_date_is_said_and_the_rest_kept(written: str) -> None:
    read = header(LINES.replace("14 mei 2024", written))
    assert read == Header(**{**vars(READ), "date": None, "impossible_date": written})
    on_one_line = header(" ".join(LINES.replace("14 mei 2024", written).split("\n")))
    assert on_one_line == read


@pytest.mark.parametrize(
    "text",
    [
        "Ik verwijs naar mijn schriftelijke vraag nr. 210 van 8 juli 2021 van Freya Een.\n1. Hoeveel?",
        "Ik verwijs naar mijn\nSchriftelijke vraag nr. 210 van 8 juli 2021 van Freya Een.\n1. Hoeveel?",
        "Schriftelijke vraag nr. 45 van Jan Jansen van 12 januari 2023 leerde dat er steun was.\n1. Hoeveel?",
        "1. Schriftelijke vraag nr. 45 van 12 januari 2023 van Jan Jansen ging hierover. Hoeveel?\n2. Welke?",
        "Van Gent naar Brugge is het ver.\n1. Hoeveel?",
        "Op 11 maart 2021 werd de oproep besproken.\n1. Hoeveel?",
    ],
)
def test_a_question_that_is_only_named_is_no_heading(text: str) -> None:
    read = header(text)
    assert (read.number, read.date, read.asker) == (None, None, None)
    assert read.set_aside == ""


# --- numbers ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("12. Hoeveel?\n13. Welke?\n14. Waarom?", ["12", "13", "14"]),
        ("12. Hoeveel? 13. Welke? 14. Waarom?", ["12", "13", "14"]),
        ("Inleiding.\n7) Hoeveel?\n8) Welke?", ["7", "8"]),
        ("12a) Hoeveel?\n12b) Welke?\n13. Waar?", ["12a", "12b", "13"]),
        ("3. Wat zijn de redenen?", ["3"]),
        ("Vraag 3 Bent u bereid dit te doen?", ["3"]),
        ("Vraag 3 Bent u bereid dit te doen?\nVraag 4 Wat kost het?", ["3", "4"]),
        ("Vraag 1\nBent u hiermee bekend?\n\nVraag 2\nKlopt het?", ["1", "2"]),
        ("Vraag 1 Bent u hiermee bekend? Vraag 2 Klopt het?", ["1", "2"]),
        ("Vraag nr. 1\nBent u hiermee bekend?\nVraag nr. 2\nKlopt het?", ["1", "2"]),
        ("a) Hoeveel?\nb) Welke?\nc) Waar?", ["1", "2", "3"]),
        ("(1) Hoeveel? (2) Welke? (3) Waar?", ["1", "2", "3"]),
        ("I. Hoeveel?\nII. Welke?\nIII. Waar?", ["I", "II", "III"]),
    ],
)
def test_a_list_keeps_its_numbers(text: str, numbers: list[str]) -> None:
    assert [number for number, _ in parts(text)] == numbers


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("1-2. U vindt hieronder een tabel.\n3. Geen.", ["1-2", "3"]),
        ("1-2.U vindt hieronder een tabel.\n3. Geen.", ["1-2", "3"]),
        ("1 en 2. U vindt hieronder een tabel.\n3. Geen.", ["1-2", "3"]),
        ("1., 2. en 3. U vindt hieronder een tabel.\n4. Geen.", ["1-3", "4"]),
        ("1 tot 3. U vindt hieronder een tabel.\n4. Geen.", ["1-3", "4"]),
        ("Vragen 1 en 2\nU vindt hieronder een tabel.\nVraag 3\nGeen.", ["1-2", "3"]),
        ("1. Tien.\n2-4. U vindt hieronder een tabel.", ["1", "2-4"]),
    ],
)
def test_one_answer_to_more_questions_is_one_part(text: str, numbers: list[str]) -> None:
    assert [number for number, _ in parts(text)] == numbers


THREE = [
    "Hoeveel aanvragen waren er",
    "Hoeveel werden er goedgekeurd",
    "Waarom werden de andere geweigerd",
]


@pytest.mark.parametrize(
    "text",
    [
        "Er was een oproep. {0}? {1}? {2}?",
        "Er was een oproep. {0}? En hoeveel werden er goedgekeurd? {2}?",
        "{0}. {1}. {2}.",
        "Kan de minister meedelen: 1) {0}, 2) {1} en 3) {2}?",
        "Graag vernam ik a) {0}; b) {1}; c) {2}.",
        "Ik wil graag weten hoeveel aanvragen er waren. Ook zou ik willen vernemen hoeveel er werden "
        "goedgekeurd. Kan u daarnaast zeggen waarom de andere werden geweigerd?",
        "Zeg ons: 1. hoeveel aanvragen er waren; 2. hoeveel er werden goedgekeurd; 3. waarom de andere niet?",
    ],
)
def test_three_questions_in_a_running_paragraph_are_three_parts(text: str) -> None:
    found = parts(text.format(*THREE))
    assert [number for number, _ in found] == ["1", "2", "3"]
    for (_, asked), word in zip(found, ("aanvragen", "goedgekeurd", "andere"), strict=True):
        assert word in asked


def test_a_wish_stays_with_the_question_before_it() -> None:
    text = "Hoeveel aanvragen waren er? Graag per gemeente. En hoeveel per provincie? Wat kost het?"
    assert [number for number, _ in parts(text)] == ["1", "2"]


def test_things_that_are_listed_are_no_questions() -> None:
    (one,) = parts("1. Graag per project: 1) naam, 2) bedrag, 3) gemeente.")
    assert one[0] == "1"


SIGNED = "\n\nJAN VOORBEELD\nVICEMINISTER-PRESIDENT, VLAAMS MINISTER VAN JEUGD,\nMEDIA EN BRUSSEL\n"


def test_a_question_copied_up_to_the_answer_does_not_end_with_the_minister() -> None:
    text = "Titel - Stand van zaken\n\n1. Hoeveel aanvragen waren er?\n2. Welke projecten kregen steun?"
    found = take_apart((text + SIGNED).splitlines())
    assert "\n".join(found.body).rstrip().endswith("kregen steun?")
    assert found.header.minister == "Jan Voorbeeld"
    assert not found.header.answered


def test_a_question_in_capitals_is_no_signature() -> None:
    text = "1. HOEVEEL AANVRAGEN WAREN ER?\n2. WAT DOET DE\nMINISTER VAN JEUGD?"
    assert [number for number, _ in parts(text)] == ["1", "2"]


@pytest.mark.parametrize("to", ["de minister", "de Vlaamse minister", "de bevoegde minister"])
def test_a_minister_without_competences_is_no_title(to: str) -> None:
    lines = LINES.replace("aan DIRK DE SMET\nVLAAMS MINISTER VAN JEUGD EN MEDIA", f"aan {to}")
    assert take_apart(clean(lines)).header.title == "Jeugdhuizen - Stand van zaken"
