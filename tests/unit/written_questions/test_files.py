"""Text and PDF files: what they hold, and what is refused with which words."""

from __future__ import annotations

import pytest

from data_access.engine import Store
from language import get_language
from tests.unit.written_questions.pdfs import pdf
from tests.unit.written_questions.test_reading import document
from written_questions.desk import Unreadable, read_document, understand
from written_questions.files import file_reader
from written_questions.files.problems import PROBLEMS

pytestmark = pytest.mark.slow

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
        (b"PK\x03\x04\x14\x00\x06\x00", "not_text"),
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
