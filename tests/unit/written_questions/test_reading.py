"""Documents are taken apart: header, question, answer; and the traps of their texts."""

from __future__ import annotations

import datetime as dt
import time
from contextlib import suppress
from pathlib import Path

import pytest

from data_access.engine import Store
from tests.unit.written_questions.cases import cases
from written_questions.desk import Unreadable, understand
from written_questions.files.limits import MAX_SIGNS
from written_questions.header import take_apart
from written_questions.numbered_parts import sub_questions
from written_questions.plain_lines import clean
from written_questions.question import Branch, Question
from written_questions.written_names import name_of

DOCUMENTS = Path(__file__).parent / "documents"


def document(name: str) -> str:
    """The text of one of the documents of our own making."""
    return (DOCUMENTS / f"{name}.txt").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def full(reader: Store) -> Question:
    return understand(document("full"), reader)


def test_full_header(full: Question) -> None:
    header = full.header
    assert (header.number, header.date) == (41, dt.date(2024, 3, 12))
    assert (header.asker, header.minister) == ("Een Van de Leden", "De Minister")
    assert header.title == "Jeugdbeleid - Projectoproep 'Lokale bondgenotennetwerken'"
    assert header.theme == "Jeugd"
    assert header.pdf == "https://example.org/pfile?id=1"
    assert header.record == "https://example.org/schriftelijke-vragen/1"
    assert header.competences is not None
    assert header.competences.endswith("DERDE EN VIERDE BEVOEGDHEID")
    assert header.answered
    assert full.deadline == dt.date(2024, 4, 10)


def test_numbers_are_those_of_the_document(full: Question) -> None:
    assert [one.number for one in full.sub_questions] == ["1", "2", "2a", "2b", "3", "4a", "4b"]


def test_a_list_in_the_introduction_is_no_question(full: Question) -> None:
    assert full.sub_questions[0].text.startswith("Hoeveel aanvragen waren er?")


def test_texts_and_their_leads(full: Question) -> None:
    by_number = {one.number: one for one in full.sub_questions}
    assert by_number["2"].text == "Hoeveel dossiers werden toegekend, en aan welke indieners?"
    assert by_number["2a"].context == "Betreffende de West-Vlaamse geselecteerden:"
    assert "per West-Vlaamse geselecteerde" in by_number["2a"].text
    assert by_number["3"].text == "Wat zijn de redenen van afwijzing?"
    assert by_number["4a"].context == "In totaal was er 7 miljoen euro."


def test_branches(full: Question) -> None:
    by_number = {one.number: one for one in full.sub_questions}
    assert by_number["4b"].branches == (
        Branch("yes", "waarom?"),
        Branch("no", "welke maatregelen plant hij?"),
    )


def test_what_it_names(full: Question) -> None:
    named = full.mentions
    assert named.articles == ("PJ0-1PFC2DB-PR",)
    assert named.calls == ("bondgenotennetwerken",)
    assert named.provinces == ("west-vlaanderen",)
    assert named.municipalities == ()
    assert named.years == ()  # only days
    assert [amount.cents for amount in named.amounts] == [199_881_300, 700_000_000]
    assert named.formats == ("xlsx",)
    assert named.questions == ((210, dt.date(2021, 7, 8)),)


def test_matches_of_a_whole_document(full: Question) -> None:
    views = {one.number: {p.view for p in one.proposals} for one in full.sub_questions}
    assert views["1"] == {"aanvragen-per-provincie"}
    assert views["3"] == {"redenen-van-weigering"}
    assert views["4a"] == {"gevraagd-toegekend-budget"}
    assert full.sub_questions[-1].kind == "policy"
    for one in full.sub_questions:
        for proposal in one.proposals:
            if proposal.suggestion:  # of what else may have been meant
                continue
            assert proposal.filters.calls == ("bondgenotennetwerken",)
            lead = ("west-vlaanderen",) if one.number in ("2a", "2b") else ()
            assert proposal.filters.provinces == lead


def test_what_is_not_known_since_when_and_why(full: Question) -> None:
    gaps = {gap.statement: gap for gap in full.sub_questions[0].unknowns}
    gap = gaps["Op 9 november 2023 was er nog niets bekend over de aanvragen en de toekenning."]
    assert gap.stated_on == dt.date(2023, 11, 9)
    assert gap.reason == "De toekenningsprocedure was nog niet afgerond."


def test_rows_of_a_table_in_the_answer_are_whole() -> None:
    answer = take_apart(clean(document("full"))).answer
    assert "19/04/2022 Asse Kleine en middelgrote gemeenten 9" in answer
    assert "18/03/2022 Sint-Niklaas Tieners en jongeren 20" in answer


def test_header_cut_off(reader: Store) -> None:
    found = understand(document("cut"), reader)
    header = found.header
    assert (header.number, header.date) == (179, dt.date(2022, 9, 5))
    assert (header.asker, header.minister) == ("Een Lid", "De Minister")
    assert header.title == (
        "Projectoproep 'Verbindingsambassadeurs voor het jeugdwerk' - Stand van zaken (2)"
    )
    assert [one.number for one in found.sub_questions] == ["1", "2"]
    tables = {p.view for p in found.sub_questions[0].proposals if not p.suggestion}
    assert {"deelnemers-per-netwerk", "bevindingen"} <= tables
    assert tables <= {"deelnemers-per-netwerk", "bevindingen", "bijeenkomsten"}


def test_only_a_title_and_no_answer(reader: Store) -> None:
    text = " Samenleven  -  Middelen aan 'projecten'\n\nGraag volgende vragen.\n\n1. Hoeveel aanvragen?"
    found = understand(text, reader)
    assert found.header.title == "Samenleven - Middelen aan 'projecten'"
    assert found.header.theme == "Samenleven"
    assert not found.header.answered
    assert found.deadline is None


def test_a_mail(reader: Store) -> None:
    found = understand(document("mail"), reader)
    assert found.header.title == "cijfers over subsidies"
    assert [one.number for one in found.sub_questions] == ["1", "2"]
    first, second = found.sub_questions
    assert first.text.endswith("Graag ook de bedragen per gemeente.")
    assert set(found.mentions.municipalities) == {"44021", "38008"}
    assert all(p.filters.municipalities == ("38008", "44021") for p in first.proposals)
    assert all(p.filters.calls == ("bondgenotennetwerken",) for p in first.proposals)
    assert second.kind == "policy"


def test_one_line_in_english(reader: Store) -> None:
    found = understand("how much went to Limburg since 2020", reader)
    (only,) = found.sub_questions
    views = [p.view for p in only.proposals]
    assert {*views[:2]} == {"toekenningen-per-provincie", "toekenningen-per-gemeente"}
    assert only.proposals[0].filters.query_string() == (
        "provincie=limburg&jaar=2020&jaar=2021&jaar=2022&jaar=2023&jaar=2024&grenzen=toen"
    )


def test_a_wish_for_excel_is_no_sub_question(reader: Store) -> None:
    # Q013 of written question nr. 28 of 9 November 2023.
    text = "Gelieve alle gegevens beschikbaar te stellen in Excel.\n1. Hoeveel aanvragen zijn er?"
    found = understand(text, reader)
    assert found.mentions.formats == ("xlsx",)
    assert [one.number for one in found.sub_questions] == ["1"]


def test_years_that_the_introduction_asks_for(reader: Store) -> None:
    text = "Graag volgende cijfers voor de jaren 2021 en 2022.\n1. Hoeveel aanvragen zijn er?"
    (only,) = understand(text, reader).sub_questions
    assert all(p.filters.years == (2021, 2022) for p in only.proposals)


def test_published_questions_in_one_document(reader: Store) -> None:
    """The sub-questions of written question nr. 28 as one text, in the lines of the document."""
    asked = [case for case in cases("seeds") if "Q014" <= case.id <= "Q027"]
    numbers = ["1", "2", "2a", "2b", "3", "4", "4a", "4b", "4c", "5a", "5b", "5c", "6", "7"]
    lines = []
    for number, case in zip(numbers, asked, strict=True):
        if number == "5a":
            lines.append("5. In totaal is er een budget.")
        mark = f"{number[1]})" if number[1:] else f"{number}."
        lines.append(f"{mark} {case.text}")
        if number == "2":
            lines.append("Betreffende de West-Vlaamse geselecteerden:")
    text = "Armoede  -  Projectoproep 'Lokale bondgenotennetwerken'\n" + "\n".join(lines)
    found = understand(text, reader)
    assert [one.number for one in found.sub_questions] == numbers
    for one, case in zip(found.sub_questions, asked, strict=True):
        proposed = {p.view for p in one.proposals}
        assert (one.number, one.kind) == (one.number, case.kind)
        assert bool(case.views & proposed) == bool(case.views), one.number


def test_made_up_calls_take_part_only_when_asked(reader: Store) -> None:
    real = understand(document("full"), reader).sub_questions[0].proposals[0].filters
    assert (real.calls, real.fictional) == (("bondgenotennetwerken",), False)
    both = understand(document("full"), reader, fictional=True).sub_questions[0].proposals[0]
    assert both.filters.calls == ("bondgenotennetwerken", "bondgenotennetwerken-fictief")
    assert both.filters.fictional


@pytest.mark.parametrize("text", ["", "  \n \n", "\ufeff", "\x0c"])
def test_nothing_to_read(text: str, reader: Store) -> None:
    with pytest.raises(Unreadable) as problem:
        understand(text, reader)
    assert problem.value.code == "empty"


@pytest.mark.parametrize(
    ("lines", "numbers"),
    [
        ("1. Hoeveel?\n2. Welke?", ["1", "2"]),
        ("1) Hoeveel?\n2) Welke?", ["1", "2"]),
        ("1.Hoeveel?\n2.Welke?", ["1", "2"]),
        ("1-2.U vraagt hoeveel?\n3. Welke?", ["1-2", "3"]),
        ("1. Hoeveel? 2. Welke? 3. Waar?", ["1", "2", "3"]),
        ("1. a) Hoeveel?\nb) Welke?\n2. Waar?", ["1a", "1b", "2"]),
        ("1a. Hoeveel?\n1b. Welke?\n2. Waar?", ["1a", "1b", "2"]),
        ("1. Over geld: a) Hoeveel? b) Welke?", ["1a", "1b"]),
        ("1.1 Hoeveel?\n1.2 Welke?\n2.1 Waar?", ["1.1", "1.2", "2.1"]),
        ("Vraag 1: Hoeveel?\nVraag 2: Welke?", ["1", "2"]),
        ("1. Hoeveel?\nZo ja, welke?\nZo niet, waarom?", ["1"]),
        ("1. Hoeveel was\n1.998.813 euro?\n2. Welke?", ["1", "2"]),
        ("1. Liep de oproep tot 8 oktober\n2023. Of niet?\n2. Welke?", ["1", "2"]),
        ("1. Hoeveel in\n5. regio's?\n2. Welke?", ["1", "2"]),
        ("1. kennis;\n2. netwerken.\n1. Hoeveel?\n2. Welke?", ["1", "2"]),
        ("1. Hoeveel?\n2. Welke?\n3. Waar?\nIn de bijlage:\n1. tabel", ["1", "2", "3"]),
        ("- Hoeveel?\n- Welke?", ["1", "2"]),
        ("subsidies Limburg 2021", ["1"]),
    ],
)
def test_numbering(lines: str, numbers: list[str]) -> None:
    _, items, _ = sub_questions(tuple(clean(lines)))
    assert [item.number for item in items] == numbers
    assert all(item.text for item in items)


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("artikel PJ0-\n1PFC2DB-PR in", "artikel PJ0-1PFC2DB-PR in"),
        ("artikel PJ0-1PFC\n2DB-PR in", "artikel PJ0-1PFC2DB-PR in"),
        ("artikel PJ0 – 1PFC2DB –\nPR in", "artikel PJ0-1PFC2DB-PR in"),
        ("FD0-9FFETFB-\nOW.", "FD0-9FFETFB-OW."),
        ("Verbindings-\nambassa-\ndeurs", "Verbindingsambassadeurs"),
        ("beleids- \nen begrotingstoelichting", "beleids- en begrotingstoelichting"),
        ("per West-\nVlaamse", "per West-Vlaamse"),
        ("Totaal 1.998.813 \n€", "Totaal 1.998.813 €"),
        ("Totaal €\n5.000", "Totaal € 5.000"),
        ("een\u00a0tekst\u200b", "een tekst"),
        ("\uf0b7 Hoeveel?", "- Hoeveel?"),
    ],
)
def test_broken_text_is_made_whole(broken: str, whole: str) -> None:
    assert clean(broken) == [whole]


def test_a_total_does_not_swallow_the_next_number() -> None:
    assert clean("Totaal 100 \n€\n\n3. Volgende") == ["Totaal 100 €", "", "3. Volgende"]


def test_rows_are_joined_only_up_to_the_next_date() -> None:
    lines = ["18/03/2022 Gent", "en Aalst", "19/03/2022 Brugge 4"]
    assert clean("\n".join(lines)) == lines


def test_names() -> None:
    assert name_of("IEMAND VAN DEN BERG-D’HAESE") == "Iemand Van den Berg-D’Haese"
    assert name_of("Iemand de Jonge") == "Iemand de Jonge"


@pytest.mark.slow
@pytest.mark.parametrize(
    "piece",
    ["hoeveel aanvragen per gemeente in Gent, ", "a", "1", "1. a\n", "Hoeveel? ", "a-\n", "GENT ",
     "PJ0-1PF\n", "18/03/2022 x\n", "plan samenleven ", "€ 1.000.000 ", "a  -  b"],
)  # fmt: skip
def test_no_pasted_text_takes_long(piece: str, reader: Store) -> None:
    text = (piece * MAX_SIGNS)[:MAX_SIGNS]
    started = time.thread_time()
    with suppress(Unreadable):
        understand(text, reader)
    # Two hundredths of that; what grows with the square of the length takes minutes.
    assert time.thread_time() - started < 10


def test_a_pasted_text_that_is_too_long_is_refused(reader: Store) -> None:
    with pytest.raises(Unreadable) as problem:
        understand("x" * (MAX_SIGNS + 1), reader)
    assert problem.value.code == "too_long"


@pytest.mark.parametrize(
    "text",
    [
        "Vraag nr. 5 van 3 maart 2026. 1. Hoeveel aanvragen waren er? 2. Wat kost het?",
        "Schriftelijke vraag nr. 5 van 3 maart 2026: 1. Hoeveel aanvragen waren er? 2. Wat kost het?",
    ],
)
def test_a_header_and_its_questions_on_one_line(text: str, reader: Store) -> None:
    question = understand(text, reader)
    assert (question.header.number, question.header.date) == (5, dt.date(2026, 3, 3))
    assert [one.number for one in question.sub_questions] == ["1", "2"]
    assert question.sub_questions[1].text == "Wat kost het?"
