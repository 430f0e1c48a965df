"""Files of text, PDF, Word and mail: what they hold, and what is refused with which words."""

from __future__ import annotations

import pytest

from data_access.engine import Store
from language import get_language
from tests.unit.written_questions.office_files import docx, eml, packed
from tests.unit.written_questions.pdfs import pdf
from tests.unit.written_questions.test_reading import document
from written_questions.desk import Unreadable, read_document, understand
from written_questions.files import file_reader
from written_questions.files.problems import PROBLEMS

pytestmark = [pytest.mark.slow, pytest.mark.sandbox]

_HEADER = [
    "SCHRIFTELIJKE VRAAG", "nr. 41", "van EEN LID", "datum: 12 maart 2024", "aan DE MINISTER",
    "VLAAMS MINISTER VAN EEN BEVOEGDHEID",
    "Jeugdbeleid - Projectoproep 'Lokale bondgenotennetwerken'",
]  # fmt: skip


def test_pdf_of_two_pages(reader: Store) -> None:
    data = pdf(
        [*_HEADER, "In artikel PJ0-", "1PFC2DB-PR staat geld.", "", "1. Hoeveel aanvragen zijn er",
         "ingediend? Graag een overzicht per provincie.", "1"],
        ["2. Hoeveel ging er naar West-", "Vlaamse gemeenten?", "a) Graag per gemeente.", "2"],
    )  # fmt: skip
    found = understand(read_document(data), reader)
    assert found.header.number == 41
    assert found.header.title == "Jeugdbeleid - Projectoproep 'Lokale bondgenotennetwerken'"
    assert found.mentions.articles == ("PJ0-1PFC2DB-PR",)
    assert [one.number for one in found.sub_questions] == ["1", "2", "2a"]
    assert found.sub_questions[0].text == (
        "Hoeveel aanvragen zijn er ingediend? Graag een overzicht per provincie."
    )
    assert found.mentions.provinces == ("west-vlaanderen",)


def test_rows_of_a_table_stay_whole_over_lines_and_pages() -> None:
    data = pdf(
        ["1. Klopt deze tabel?", "",
         [["Organisatie", "Titel", "Bedrag"], ["Een vzw", "Verbindings-\nambassa-\ndeurs", "100"]]],
        [[["", "en meer", ""], ["Een ander", "Kort", "250"]], "2. En deze?"],
    )  # fmt: skip
    lines = [line for line in read_document(data).split("\n") if line]
    assert lines == [
        "1. Klopt deze tabel?",
        "Organisatie | Titel | Bedrag",
        "Een vzw | Verbindingsambassadeurs en meer | 100",
        "Een ander | Kort | 250",
        "2. En deze?",
    ]


def test_paragraphs_of_a_pdf_stay_apart() -> None:
    text = read_document(pdf(["Een titel", "", "Een alinea", "van twee regels."]))
    assert text == "Een titel\n\nEen alinea\nvan twee regels."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_text_in_its_encodings(encoding: str) -> None:
    text = "Hoeveel één-op-één projecten, voor 5 € of “meer”?"
    assert read_document(text.encode(encoding)) == text


def test_text_file_with_windows_lines(reader: Store) -> None:
    text = document("full").replace("\n", "\r\n")
    found = understand(read_document(text.encode()), reader)
    assert len(found.sub_questions) == 7


def _pages(count: int) -> bytes:
    return pdf(*([f"bladzijde {at}"] for at in range(count)))


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (b" \n\t ", "empty"),
        (b"%PDF-1.4 en dan niets", "broken"),
        (pdf([""]), "no_text"),
        (_pages(61), "too_many_pages"),
        (b"x" * 60_001, "too_long"),
        (b"\x89PNG\r\n\x1a\n\x00\x01\x02", "not_text"),
        (b"PK\x03\x04\x14\x00\x06\x00", "broken"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 een oud document", "old_word"),
        (b"{\\rtf1 tekst}", "old_word"),
        (b"<html><body>Hoeveel?</body></html>", "not_text"),
        (packed({"xl/workbook.xml": b"<w/>"}), "not_text"),
        (packed({"word/document.xml": b"<w:document"}), "broken"),
        (packed({"word/document.xml": b"<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>"}), "broken"),
        (packed({"word/document.xml": b" " * 6_000_000}), "too_large_unpacked"),
        (packed({f"word/media/{at}.xml": b"x" for at in range(2_001)}), "too_large_unpacked"),
        (docx(), "no_text_in_word"),
        (eml(b"Subject: \nMIME-Version: 1.0\n\n"), "empty"),
        (b"tekst \x00\x01 tekst", "not_text"),
        (b" " * 20_000_001, "too_large"),
    ],
)
def test_refused(data: bytes, code: str) -> None:
    with pytest.raises(Unreadable) as problem:
        read_document(data)
    assert problem.value.code == code
    assert "{" not in problem.value.words(get_language("nl"))


def test_locked_pdf_is_refused() -> None:
    # The standard handler with a user password that is not the empty one.
    locked = (
        b"/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4"
        b" /O <" + b"11" * 32 + b"> /U <" + b"22" * 32 + b"> >>"
    )
    with pytest.raises(Unreadable) as problem:
        read_document(pdf(["geheim"], extra=locked))
    assert problem.value.code == "locked"


def test_a_file_that_takes_too_long_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(file_reader, "SECONDS", 0.001)
    with pytest.raises(Unreadable) as problem:
        read_document(pdf(["tekst"]))
    assert problem.value.code == "too_slow"


def test_every_problem_has_words_in_both_languages() -> None:
    for text in PROBLEMS.values():
        nl, en = (get_language(code).t(text, name="f", limit=1, count=2) for code in ("nl", "en"))
        assert nl
        assert en
        assert nl != en


_ASKED = [
    *_HEADER,
    "Er was een oproep.",
    "1. Hoeveel aanvragen zijn er ingediend?",
    "2. Hoeveel in Gent?",
]


def test_word_document(reader: Store) -> None:
    found = understand(read_document(docx(*_ASKED)), reader)
    assert (found.header.number, found.header.asker) == (41, "Een Lid")
    assert found.header.title == "Jeugdbeleid - Projectoproep 'Lokale bondgenotennetwerken'"
    assert [one.number for one in found.sub_questions] == ["1", "2"]


def test_numbers_that_word_itself_puts_before_lines() -> None:
    data = docx(
        "Graag cijfers.", ("List Number", "Hoeveel?"), ("List Number", "Welke?"), "",
        ("List Bullet", "een punt"),
    )  # fmt: skip
    assert [line for line in read_document(data).split("\n") if line] == [
        "Graag cijfers.", "1. Hoeveel?", "2. Welke?", "- een punt",
    ]  # fmt: skip


def test_rows_of_a_table_in_word_stay_whole() -> None:
    data = docx("Klopt dit?", [["Organisatie", "Bedrag"], ["Een vzw", "100"]], "Graag meer.")
    lines = [line for line in read_document(data).split("\n") if line]
    assert lines == ["Klopt dit?", "Organisatie | Bedrag", "Een vzw | 100", "Graag meer."]


_FROM = (
    b"From: Jan Janssens <jan.janssens@example.org>\nTo: piet@example.org\n"
    b"Date: Thu, 1 May 2025 10:00:00 +0200\n"
)


def test_mail_with_the_question_in_it(reader: Store) -> None:
    body = "\n".join(["Dag Piet,", "", "graag tegen donderdag, groeten uit Aalst.", "", *_ASKED])
    data = eml(_FROM + b"Subject: FW: vraag voor Ninove\nMIME-Version: 1.0\n"
               b"Content-Type: text/plain; charset=utf-8\n\n" + body.encode())  # fmt: skip
    text = read_document(data)
    assert "example.org" not in text
    found = understand(text, reader)
    assert found.header.number == 41
    assert found.header.title == "Jeugdbeleid - Projectoproep 'Lokale bondgenotennetwerken'"
    assert "graag tegen donderdag" in found.header.set_aside
    # Gent is asked about; Aalst and Ninove stand in the mail around it.
    assert found.mentions.municipalities == ("44021",)


def test_mail_in_html_is_read_without_its_marks() -> None:
    data = eml(
        b"Subject: cijfers\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n"
        b"<html><head><style>p {color: red}</style></head><body><p>Hoeveel&nbsp;aanvragen\nwaren er?</p>"
        b"<ul><li>per jaar</li></ul><script>alert(1)</script></body></html>"
    )
    lines = [line for line in read_document(data).split("\n") if line]
    assert lines == ["Onderwerp: cijfers", "Hoeveel aanvragen waren er?", "per jaar"]


def test_the_question_in_a_document_that_a_mail_brings_along(reader: Store) -> None:
    data = eml(
        _FROM + b"Subject: vraag\nMIME-Version: 1.0\n",
        "Dag,\n\nzie bijlage. Kan dit tegen vrijdag?\n\nGroeten",
        {"vraag.docx": docx(*_ASKED), "foto.png": b"\x89PNG\r\n\x1a\n"},
    )  # fmt: skip
    found = understand(read_document(data), reader)
    assert [one.number for one in found.sub_questions] == ["1", "2"]
    assert found.header.number == 41
    assert "Bijlagen: vraag.docx, foto.png (niet gelezen)" in found.header.set_aside


def test_a_question_without_heading_in_a_document_that_a_mail_brings_along(reader: Store) -> None:
    pages = pdf(["1. Hoeveel aanvragen zijn er ingediend?", "2. Hoeveel werden geweigerd?"])
    data = eml(
        b"Subject: cijfers over jeugd\nMIME-Version: 1.0\n", "Zie bijlage.", {"vraag.pdf": pages}
    )
    found = understand(read_document(data), reader)
    assert [one.number for one in found.sub_questions] == ["1", "2"]
    assert found.header.title == "cijfers over jeugd"


def test_text_that_begins_as_a_pasted_mail_is_no_mail_file() -> None:
    text = "From: A\nTo: B\nSubject: C\n\nHoeveel?"
    assert read_document(text.encode()) == text
