"""Word answers: in the form of published ones, with the figures of the screen, and nothing that runs."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from dataclasses import replace
from typing import Any

import docx
import pandas as pd
import pytest

from data_access.engine import Store
from data_access.filters import Filters
from exports.in_answer import gaps_of, remarks
from exports.widths import LANDSCAPE, PADDING, PORTRAIT, TIGHT, longest_word, plan
from exports.word import Answer, Heading, answer_document, tables_document
from exports.word.paper import on_paper
from language import CODES, get_language
from places import borders_note
from tests.unit.exports.opened import (
    WORD,
    document,
    instructions,
    paragraphs,
    part,
    tables,
    words_in,
)
from tests.unit.exports.test_excel import HOSTILE, hostile
from tests.unit.views.answers import EVERY_VIEW
from views import Result, View, read, view
from views.purposes import InAnswer
from views.result_text import keep, unkeep
from views.words import notes

pytestmark = pytest.mark.slow

DUTCH = get_language("nl")
OUR_FIELDS = {"PAGE", "NUMPAGES"}
HEADING = Heading(
    minister="Bart Somers",
    competences="viceminister-president van de Vlaamse Regering",
    number="162",
    date=dt.date(2021, 2, 2),
    asker="Nadia Sminate",
)


def answered(*answers: Answer, heading: Heading = HEADING) -> bytes:
    return answer_document(heading, answers, DUTCH)


@pytest.fixture
def lines(reader: Store) -> Result:
    """The nine lines of 2020."""
    return read(view("uitgaven-per-lijn"), Filters(years=(2020,)), reader)


# --- as published -------------------------------------------------------------------------------


def test_the_head_is_that_of_a_published_answer() -> None:
    said = [text for text in paragraphs(answered(Answer("1", "", "Tekst."))) if text]
    assert said == [
        "BART SOMERS",
        "VICEMINISTER-PRESIDENT VAN DE VLAAMSE REGERING",
        "ANTWOORD",
        "op vraag nr. 162 van 2 februari 2021",
        "van NADIA SMINATE",
        "1. Tekst.",
    ]


@pytest.mark.parametrize(
    ("heading", "said"),
    [
        (Heading(), ["ANTWOORD"]),
        (Heading(number="28"), ["ANTWOORD", "op vraag nr. 28"]),
        (Heading(date=dt.date(2023, 11, 9)), ["ANTWOORD", "op de vraag van 9 november 2023"]),
        (Heading(title="Een titel"), ["ANTWOORD", "Een titel"]),
    ],
)
def test_what_is_not_known_of_a_question_is_left_out(heading: Heading, said: list[str]) -> None:
    assert [text for text in paragraphs(answered(heading=heading)) if text] == said


def test_the_nine_lines_of_2020_come_out_as_they_were_published(lines: Result) -> None:
    made = answered(Answer("1-2", "", "U vindt hieronder een overzicht.", [lines]))
    assert "1-2. U vindt hieronder een overzicht." in paragraphs(made)
    (rows,) = tables(made)
    assert rows[0] == [
        "Organisatie",
        "Titel",
        "Omschrijving",
        "Te verwachten resultaat",
        "Vastgelegd",
    ]
    assert [(row[0], row[4].replace("\xa0", " ")) for row in rows[1:]] == [
        ("Huis van het Nederlands", "100.000 €"),
        ("Duo for a job", "200.000 €"),
        ("Demos", "199.700 €"),
        ("School in Zicht", "150.000 €"),
        ("De Wissel", "200.000 €"),
        ("Kenniscentrum Welzijn, Wonen, Zorg", "96.413 €"),
        ("OESO", "150.000 €"),
        ("Agentschap Integratie & Inburgering", "250.000 €"),
        ("Projecten 'Verbindingsambassadeurs jeugdwerk'", "652.700 €"),
        ("Totaal", "1.998.813 €"),
    ]
    assert (
        "Bron: Schriftelijke vraag nr. 162 van 2 februari 2021, Vlaams Parlement. "
        "Stand op 2 februari 2021." in paragraphs(made)
    )


def test_the_four_networks_come_out_as_they_were_published(reader: Store) -> None:
    networks = read(view("deelnemers-per-netwerk"), Filters(), reader)
    (rows,) = tables(answered(Answer("2", "", "", [networks])))
    assert rows == [
        ["Datum", "Plaats", "Onderwerp", "Deelnemers"],
        ["18/03/2022", "Sint-Niklaas", "Tieners en jongeren", "20"],
        ["19/04/2022", "Asse", "Kleine en middelgrote gemeenten", "9"],
        ["12/05/2022", "Mechelen", "Jonge nieuwkomers", "16"],
        ["14/06/2022", "Kortrijk", "Centrumsteden en steden", "6"],
        ["Totaal", "", "", "51"],
    ]


def test_what_is_not_known_is_said_without_how_sources_were_kept(reader: Store) -> None:
    """Of seed 004: without fictional data there is no table, but a sentence."""
    unknown = read(view("geweigerde-aanvragen"), Filters(calls=("bondgenotennetwerken",)), reader)
    made = answered(Answer("1", "", "", [unknown]))
    assert tables(made) == []
    assert paragraphs(made)[-1] == "De redenen van afwijzing zijn niet bekend."
    assert not any("geraadpleegde bronnen" in text for text in paragraphs(made))
    nothing = read(view("uitgaven-per-lijn"), Filters(years=(1999,)), reader)
    without = paragraphs(answered(Answer("1", "", "", [replace(nothing, gaps=())])))
    assert "Over “Vastgelegd per project of oproep” is niets bekend (1999)." in without


def test_text_has_its_question_paragraphs_and_lists() -> None:
    made = answered(
        Answer("3a", "Waarom?", "Daarom.\n- een\n• twee\n\nSlot."), Answer("4)", "", "")
    )
    body = document(made)
    styles = {
        "".join(t.text or "" for t in p.iter(f"{WORD}t")): [
            s.get(f"{WORD}val") for s in p.iter(f"{WORD}pStyle")
        ]
        for p in body.iter(f"{WORD}p")
    }
    assert list(styles)[-7:] == [
        "3a. Waarom?",
        "Daarom.",
        "een",
        "twee",
        "Slot.",
        "4) ",
        "[Antwoord nog te schrijven]",
    ]
    assert styles["een"] == styles["twee"] == ["ListBullet"]
    assert styles["Slot."] != ["ListBullet"]


# --- made up ------------------------------------------------------------------------------------


def test_made_up_figures_are_marked_exactly_where_there_are_any(reader: Store) -> None:
    for chosen in (Filters(), Filters(fictional=True)):
        result = read(view("aanvragen-per-provincie"), chosen, reader)
        made = answered(Answer("1", "", "", [result]))
        warned = [text for text in paragraphs(made) if text.startswith("Let op: ")]
        assert bool(warned) == result.holds_fictional == chosen.fictional
        (rows,) = tables(made)
        marked = [row[0].endswith(" (fictief)") for row in rows[1:]]
        assert marked == [*result.frame["fictional"], result.holds_fictional]


# --- paper --------------------------------------------------------------------------------------


_MADE: dict[str, bytes] = {}


def of_view(view: View, reader: Store) -> bytes:
    """The document of a View with made-up rows, made once for the tests that only read it."""
    if view.key not in _MADE:
        result = read(view, Filters(fictional=True), reader)
        _MADE[view.key] = tables_document([result], DUTCH)
    return _MADE[view.key]


@pytest.mark.some(5)
@EVERY_VIEW
def test_tables_fit_their_paper_and_repeat_their_header(view: View, reader: Store) -> None:
    body = document(of_view(view, reader))
    # A section that is the last (the table's) stands at the end of the body.
    last = list(body.iter(f"{WORD}sectPr"))[-1]
    size = last.find(f"{WORD}pgSz")
    assert size is not None
    room = (int(size.get(f"{WORD}w", 0)) / 567) - 4
    for table in body.iter(f"{WORD}tbl"):
        widths = [int(c.get(f"{WORD}w", 0)) / 567 for c in table.iter(f"{WORD}gridCol")]
        assert sum(widths) == pytest.approx(room, abs=0.1)
        assert all(width > 0.5 for width in widths)
        rows = list(table.iter(f"{WORD}tr"))
        assert [bool(list(row.iter(f"{WORD}tblHeader"))) for row in rows] == [True] + [False] * (
            len(rows) - 1
        )
        head = [words_in(cell) for cell in rows[0].findall(f"{WORD}tc")]
        shown = [c for c in view.columns if not c.minor and DUTCH.t(c.title) in head]
        right = ["right" if column.flush_right else "left" for column in shown]
        ranks = [side for side, title in zip(right, head, strict=True) if title.startswith("Rang")]
        assert set(ranks) <= {"right"}, (
            "a rank stands below a rank, apart from the amount before it"
        )
        assert all([jc.get(f"{WORD}val") for jc in row.iter(f"{WORD}jc")] == right for row in rows)


@pytest.mark.some(5)
@EVERY_VIEW
def test_a_table_says_nothing_of_the_borders_of_a_map(view: View, reader: Store) -> None:
    result = read(view, Filters(fictional=True), reader)
    kept = unkeep(keep(replace(result, frame=result.frame.head(3))))
    for one, made in ((result, of_view(view, reader)), (kept, tables_document([kept], DUTCH))):
        said = paragraphs(made)
        assert borders_note(DUTCH) not in " ".join(said)
        assert all(note in said for note in notes(view, DUTCH, drawn=False))
        assert (borders_note(DUTCH) in notes(one.view, DUTCH)) == view.on_map


def test_a_wide_table_lies_and_a_narrow_one_stands() -> None:
    narrow = plan(["Jaar", "Bedrag"], [["2020"], ["1.998.813\xa0€"]])
    assert not narrow.landscape
    assert sum(narrow.widths) == pytest.approx(PORTRAIT)
    wide = plan(["Verantwoordelijkheid"] * 7, [["tekst"]] * 7)
    assert wide.landscape
    assert sum(wide.widths) == pytest.approx(LANDSCAPE)
    too_wide = plan(["Verantwoordelijkheid"] * 40, [["tekst"]] * 40)
    assert sum(too_wide.widths) == pytest.approx(LANDSCAPE)
    assert sum(plan(["Leeg"], [[]]).widths) == pytest.approx(PORTRAIT)


@pytest.mark.parametrize("code", CODES)
def test_the_document_says_which_language_it_is_in(code: str, lines: Result) -> None:
    made = tables_document([lines], get_language(code))
    tag = {"nl": "nl-BE", "en": "en-GB"}[code]
    for name in ("word/styles.xml", "word/settings.xml"):
        tags = {
            found.get(f"{WORD}val")
            for kind in ("lang", "themeFontLang")
            for found in part(made, name).iter(f"{WORD}{kind}")
        }
        assert tags == {tag}, name


# --- a document of several tables ---------------------------------------------------------------

ALLIES = Filters(calls=("bondgenotennetwerken",))
ALLIES_IN_WEST = Filters(calls=("bondgenotennetwerken",), provinces=("west-vlaanderen",))


def test_a_table_stands_once_and_is_referred_to(reader: Store) -> None:
    awarded = read(view("toegekende-aanvragen"), ALLIES, reader)
    in_west = read(view("toegekende-aanvragen"), ALLIES_IN_WEST, reader)
    other = read(view("toekenningen-per-gemeente"), ALLIES_IN_WEST, reader)
    assert list(awarded.frame["municipality"]) == list(in_west.frame["municipality"])
    made = answered(
        Answer("1", "", "Een.", [awarded]),
        Answer("2", "", "Twee.", [other, awarded]),
        Answer("3", "", "Drie.", [in_west]),
    )
    assert len(tables(made)) == 2
    said = paragraphs(made)
    captions = [text for text in said if text.startswith("Tabel ")]
    assert captions == [
        "Tabel 1. Toegekend, per provincie en gemeente",
        "Tabel 2. Toegekend per gemeente",
    ]
    assert said[said.index("2. Twee.") + 1] == "Tabel 2. Toegekend per gemeente"
    assert "Zie tabel 1 bij deelvraag 1." in said
    chosen = in_west.sentence(DUTCH).removesuffix(".")
    assert f"Zie tabel 1 bij deelvraag 1: dezelfde rijen ({chosen})." in said


def test_a_table_with_one_other_figure_is_not_referred_to(lines: Result) -> None:
    frame = lines.frame.copy()
    frame.loc[0, "amount"] = 1
    other = replace(lines, frame=frame)
    assert len(tables(answered(Answer("1", "", "", [lines, other])))) == 2
    assert len(tables(answered(Answer("1", "", "", [lines, lines])))) == 1
    otherwise = replace(lines, view=replace(lines.view, in_answer=InAnswer()))
    again = [Answer("1", "", "", [lines]), Answer("2", "", "", [otherwise])]
    assert len(tables(answered(*again))) == 2  # other columns


def test_what_is_not_known_is_said_once(reader: Store) -> None:
    applications = read(view("aanvragen-per-provincie"), ALLIES, reader)
    awarded = read(view("toegekende-aanvragen"), ALLIES, reader)
    refused = read(view("geweigerde-aanvragen"), ALLIES, reader)
    shared = {gap.statement for gap in applications.gaps} & {gap.statement for gap in awarded.gaps}
    assert shared
    assert refused.empty
    text = "\n".join(gap.words(DUTCH) for gap in refused.gaps)
    made = answered(
        Answer("1", "", "", [applications]),
        Answer("2", "", "", [awarded]),
        Answer("3", "", text, [refused]),
    )
    whole = "\n".join(paragraphs(made))
    for result in (applications, awarded, refused):
        # What was not known yet on a day, and is since, is no longer unknown.
        assert gaps_of(result)
        for gap in gaps_of(result):
            facts = DUTCH.data(gap.statement).removesuffix(".")
            assert whole.count(facts) == 1, facts
    # What the text says is not said again as an empty table.
    assert DUTCH.t(refused.view.title) not in whole


def test_wide_tables_come_last_and_share_their_pages(reader: Store) -> None:
    wide = [read(view(key), Filters(), reader) for key in ("gemelde-cijfers", "bijeenkomsten")]
    narrow = read(view("deelnemers-per-netwerk"), Filters(), reader)
    made = answered(
        Answer("1", "", "Een.", [wide[0]]),
        Answer("2", "", "", [narrow]),
        Answer("3", "", "", wide[1:]),
    )
    sections = [
        size.get(f"{WORD}orient", "portrait") for size in document(made).iter(f"{WORD}pgSz")
    ]
    assert sections == ["portrait", "landscape"]
    captions = [text for text in paragraphs(made) if text.startswith("Tabel ")]
    title = DUTCH.t(wide[0].view.title)
    assert captions[0] == f"Tabel 1, “{title}”, staat achteraan op een liggende bladzijde."
    assert [text.split(".")[0] for text in captions if ". " in text] == [
        "Tabel 2",
        "Tabel 1",
        "Tabel 3",
    ]
    assert not list(document(made).iter(f"{WORD}pageBreakBefore"))


def test_a_question_stands_with_the_first_rows_of_its_table(reader: Store) -> None:
    networks = read(view("deelnemers-per-netwerk"), Filters(years=(2022,)), reader)
    made = document(answered(Answer("1", "Welke?", "Zie de tabel.", [networks])))
    body = made.find(f"{WORD}body")
    assert body is not None
    blocks = list(body)
    at = next(x for x, block in enumerate(blocks) if block.tag == f"{WORD}tbl")
    above = blocks[at - 4 : at]
    assert [words_in(block) for block in above][:2] == ["1. Welke?", "Zie de tabel."]
    assert all(list(block.iter(f"{WORD}keepNext")) for block in above)
    rows = list(blocks[at].iter(f"{WORD}tr"))
    kept = [bool(list(row.iter(f"{WORD}keepNext"))) for row in rows]
    assert kept == [True, True, *[False] * (len(rows) - 6), True, True, True, True]


def test_of_a_long_table_the_first_rows_stand_here_with_the_total_of_all(reader: Store) -> None:
    maxima = read(view("trekkingsrechten-per-gemeente"), Filters(schemes=("e-inclusie",)), reader)
    made = answered(Answer("1", "Hoeveel?", "", [maxima]))
    (rows,) = tables(made)
    assert len(maxima.frame) > 25
    assert len(rows) == 1 + 25 + 1
    assert rows[-1][0] == f"Totaal van {len(maxima.frame)} rijen"
    assert (
        f"De volledige lijst ({len(maxima.frame)} rijen) staat in de bijlage (Excel)."
        in paragraphs(made)
    )
    whole = tables(tables_document([maxima], DUTCH))[0]
    assert len(whole) == 1 + len(maxima.frame) + 1
    total = DUTCH.euro(maxima.totals["maximum"])
    assert total in rows[-1]
    assert total in whole[-1]


def test_a_row_that_is_named_stands_in_a_table_that_is_cut_short(reader: Store) -> None:
    maxima = read(view("trekkingsrechten-per-gemeente"), Filters(schemes=("e-inclusie",)), reader)
    asked = "Hoeveel kan Zutendaal krijgen?"
    assert "Zutendaal" not in set(maxima.frame["municipality"].head(25))
    (rows,) = tables(answered(Answer("1", asked, "Het laagste is dat van Bever.", [maxima])))
    assert len(rows) == 1 + 25 + 1
    assert {"Zutendaal", "Bever"} == {row[0] for row in rows[1:3]}
    assert rows[3][0] == maxima.frame["municipality"].iloc[0]


def test_a_column_in_which_nothing_is_known_becomes_a_line(reader: Store) -> None:
    awards = read(view("toekenningen-per-provincie"), ALLIES, reader)
    made = answered(Answer("1", "Hoeveel?", "", [awards]))
    assert "Aandeel" not in tables(made)[0][0]
    assert "Zonder kolom, want niet bekend: Aandeel en Per inwoner." in paragraphs(made)


def test_what_lacks_in_one_choice_is_said_under_its_first_table_alone(reader: Store) -> None:
    """Also where a later sub-question asks of the same call in another way, or in the borders of then."""
    then = replace(ALLIES, borders="then")
    asked = [
        read(view("aanvragen-per-provincie"), ALLIES, reader),
        read(view("aanvragen-spreiding-provincie"), then, reader),
        read(view("aanvragen-spreiding-gemeente"), then, reader),
    ]
    made = answered(*(Answer(str(n), "Hoeveel?", "", [one]) for n, one in enumerate(asked, 1)))
    said = "\n".join(paragraphs(made))
    assert len(tables(made)) == 3
    for once in (
        "4 van 151 ingediende aanvragen zijn bekend.",
        "Geteld uit de afzonderlijke",
        "Geweigerd",
    ):
        assert said.count(once) == 1, once
    more = asked[0].frame.assign(known=5)
    other = replace(asked[0], filters=Filters(years=(2023,)), frame=more)
    both = "\n".join(paragraphs(answered(Answer("1", "Hoeveel?", "", [asked[0], other]))))
    assert both.count("Van 1 toekenning is het bedrag niet bekend.") == 2


def test_of_figures_of_which_none_is_known_there_is_no_table(reader: Store) -> None:
    """Not even where the answer was kept: a row of "niet bekend" says what the text says already."""
    chain = Filters(years=(2021,), articles=("PJ0-1PFC2DB-PR",))
    for one in (nothing := read(view("uitgaven-per-jaar"), chain, reader), unkeep(keep(nothing))):
        assert not one.empty
        made = answered(Answer("1", "Hoeveel?", "Nog niets.", [one]))
        assert tables(made) == []
        assert paragraphs(made)[-1] == "Nog niets."
        assert (
            "Nog geen vastleggingen in 2021"
            in paragraphs(answered(Answer("1", "Wat?", "", [one])))[-1]
        )
    some = read(view("uitgaven-per-jaar"), replace(chain, years=(2020, 2021)), reader)
    assert len(tables(answered(Answer("1", "Hoeveel?", "Zie de tabel.", [some])))) == 1


def test_a_remark_stands_only_where_what_it_is_about_is_shown(reader: Store) -> None:
    budget = read(view("gevraagd-toegekend-budget"), ALLIES, reader)
    said = "\n".join(paragraphs(answered(Answer("1", "Volstond het?", "", [budget]))))
    assert "staat in een eigen kolom" not in said
    made_up = replace(ALLIES, calls=("bondgenotennetwerken-fictief",), fictional=True)
    budget = read(view("gevraagd-toegekend-budget"), made_up, reader)
    assert "Gevraagd" in tables(made := answered(Answer("1", "Volstond het?", "", [budget])))[0][0]
    assert "staat in een eigen kolom" in "\n".join(paragraphs(made))
    spread = read(view("aanvragen-spreiding-provincie"), ALLIES, reader)
    columns = {column.key: column for column in spread.view.columns}
    rated = [column for column in columns.values() if column.needs]
    assert not [one for one in remarks(spread, DUTCH, [columns["known"]]) if "Aandelen" in one]
    assert [one for one in remarks(spread, DUTCH, rated) if "Aandelen" in one]


def test_a_row_that_stands_alone_keeps_figures_in_its_table(reader: Store) -> None:
    """One that is too wide says its last figures in a line, and does not become a table of a name."""
    alone = Filters(calls=("bondgenotennetwerken-fictief",), fictional=True, only_fictional=True)
    result = read(view("gevraagd-toegekend-budget"), alone, reader)
    made = answered(Answer("1", "Volstond het?", "", [result]))
    (rows,) = tables(made)
    assert rows[0][:3] == ["Oproep", "Budget", "Gevraagd"]
    (aside,) = [line for line in paragraphs(made) if line.startswith("Voor deze rij: ")]
    assert not any(head in aside for head in ("Budget:", "Gevraagd:"))
    told = [DUTCH.t(column.title) for column in on_paper(result, DUTCH, most=25).told]
    beside = [fact.split(":")[0] for fact in aside.removeprefix("Voor deze rij: ").split("; ")]
    assert told == [*rows[0], *beside], "its sources are of both"


def test_a_name_of_two_parts_stands_on_one_line(reader: Store) -> None:
    paper = on_paper(read(view("blinde-vlekken"), Filters(), reader), DUTCH, most=25)
    widths = dict(zip(paper.cells.head, paper.plan.widths, strict=True))
    needed = longest_word("West-Vlaanderen", paper.plan.size, names=True) * TIGHT + PADDING
    assert needed > longest_word("West-Vlaanderen", paper.plan.size) * TIGHT + PADDING
    assert widths["Provincie"] >= needed - 0.01
    assert longest_word("Verbindingsambassadeurs-jeugdwerk", 9.0, names=True) == longest_word(
        "Verbindingsambassadeurs-jeugdwerk", 9.0
    )


def test_a_row_with_a_long_text_goes_on_over_the_end_of_a_page(lines: Result) -> None:
    """Kept whole it left a page with nothing but the title of its table."""
    text = "een omschrijving uit een eigen lijst " * 90
    frame = lines.frame.assign(summary=[text, *lines.frame["summary"][1:]])
    made = answered(Answer("1", "Wat?", "", [replace(lines, frame=frame)]))
    (table,) = docx.Document(io.BytesIO(made)).tables
    kept = [bool(row._tr.xpath("./w:trPr/w:cantSplit")) for row in table.rows]
    assert kept == [True, False, *[True] * 9]
    assert not table.rows[1]._tr.xpath(".//w:keepNext")
    assert table.rows[1].cells[2].text == text


def test_no_word_of_a_table_is_broken_in_any_letters_that_a_reader_may_have(reader: Store) -> None:
    """With the widest substitute for a column of short words, else with the usual one."""
    for key in (
        "uitgaven-per-lijn",
        "oproepen",
        "toekenningen-per-gemeente",
        "begeleidingsopdracht",
    ):
        result = read(view(key), Filters(), reader)
        paper = on_paper(result, DUTCH, result.view.in_answer.columns, most=25)
        for head, texts, width in zip(
            paper.cells.head, paper.cells.texts, paper.plan.widths, strict=True
        ):
            longest = max(longest_word(text, paper.plan.size) for text in (head, *texts))
            assert longest * TIGHT + PADDING <= width + 0.01, (key, head)


# --- hostile ------------------------------------------------------------------------------------

FIELDS = ("{ MERGEFIELD x }", '{ DDEAUTO c:\\\\windows "calc" }', "\x13 INCLUDETEXT x \x15")


def test_text_of_the_data_stays_text(reader: Store) -> None:
    result = hostile(reader)
    frame = result.frame.copy()
    frame.loc[: len(FIELDS) - 1, "organisation"] = list(FIELDS)
    evil = replace(result, frame=frame, search="".join(FIELDS))
    words = "\n".join((*HOSTILE[:-1], *FIELDS))
    heading = Heading(minister=words, competences=words, number=words, asker=words, title=words)
    made = answered(Answer(words, words, words, [evil]), heading=heading)
    assert set(instructions(made)) == OUR_FIELDS
    (rows,) = tables(made)
    titles = [row[1] for row in rows[1 : len(frame) + 1]]
    for found, words in zip(titles, HOSTILE, strict=False):
        kept = "".join(sign for sign in words if sign >= " " or sign in "\t\n")
        assert found == kept.replace("\ufffe", "").replace("\ud800", "")


@pytest.mark.some(6)
@EVERY_VIEW
def test_no_document_holds_anything_that_runs(view: View, reader: Store) -> None:
    made = of_view(view, reader)
    assert set(instructions(made)) == OUR_FIELDS
    with zipfile.ZipFile(io.BytesIO(made)) as parts:
        assert not [name for name in parts.namelist() if "vba" in name.lower()]


def test_the_same_answer_gives_the_same_file(lines: Result) -> None:
    once, again = (answered(Answer("1", "", "Tekst.", [lines])) for _ in range(2))
    assert once == again
    frame: pd.DataFrame = lines.frame.copy()
    amounts: Any = frame["amount"]
    frame["amount"] = amounts.where(amounts != 9_641_300, 9_641_301)
    assert answered(Answer("1", "", "Tekst.", [replace(lines, frame=frame)])) != once
