"""The answer to a written question as a Word document, in the form in which such answers are published."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from docx.document import Document
from docx.enum.text import WD_COLOR_INDEX
from docx.shared import Pt
from docx.text.paragraph import Paragraph

from exports.grid import Grid, grid
from exports.origin import origin
from exports.plain_text import plain
from exports.word.styles import NOTE, WARNING, as_bytes, new_document, next_section
from exports.word.tables import add_table
from language import Language
from views import Result
from views.words import notes, reconciliation

_BULLETS: Final = ("- ", "• ", "* ", "– ")


@dataclass(frozen=True)
class Heading:
    """What stands above an answer. What is empty is left out; names are set in capitals."""

    minister: str = ""
    competences: str = ""
    number: str = ""
    date: dt.date | None = None
    asker: str = ""
    title: str = ""


@dataclass(frozen=True)
class Answer:
    """The answer to one sub-question ("1", "2a", or "1-2" for two together), with its tables.

    ``text`` has a paragraph per line; lines that start with "- " or "• " become a list.
    ``question_text``, when given, stands above the answer in italics. ``columns`` says per View key
    which columns its table shows, in this order; without it a table shows those of the page.
    """

    number: str
    question_text: str
    text: str
    results: Sequence[Result] = ()
    columns: Mapping[str, Sequence[str]] = field(default_factory=dict)


def answer_document(heading: Heading, answers: Sequence[Answer], language: Language) -> bytes:
    """The .docx file of an answer: heading, then per sub-question its text and its tables.

    Each table has its title, the filters in words, a header that returns on every page, a total row
    that is the screen's, what is not known, its sources and "stand op". Made-up rows and their totals
    are marked, and the document says so at its head. Where there is no text and no table, it says
    that the answer is still to be written. The same answer gives the same file.
    """
    pages = _Pages(new_document(language, _name(heading, language)), language)
    pages.head(heading)
    if any(result.holds_fictional for answer in answers for result in answer.results):
        pages.warn()
    for answer in answers:
        pages.answer(answer)
    return as_bytes(pages.document)


def tables_document(results: Sequence[Result], language: Language) -> bytes:
    """The .docx file of these results as tables, without an answer around them."""
    title = language.t(results[0].view.title) if results else ""
    pages = _Pages(new_document(language, plain(title)), language)
    if any(result.holds_fictional for result in results):
        pages.warn()
    for result in results:
        pages.table(result, grid(result, language))
    return as_bytes(pages.document)


def _name(heading: Heading, language: Language) -> str:
    return plain(heading.title or _asked(heading, language) or language.t("Antwoord"))


def _asked(heading: Heading, language: Language) -> str:
    """ "op vraag nr. 162 van 2 februari 2021", as far as it is known."""
    date = language.long_date(heading.date) if heading.date else ""
    if heading.number and date:
        return language.t("op vraag nr. {number} van {date}", number=heading.number, date=date)
    if heading.number:
        return language.t("op vraag nr. {number}", number=heading.number)
    return language.t("op de vraag van {date}", date=date) if date else ""


class _Pages:
    """A document that is being written, from top to bottom."""

    def __init__(self, document: Document, language: Language) -> None:
        self.document = document
        self._language = language
        self._lies = self._begun = False

    def head(self, heading: Heading) -> None:
        t = self._language.t
        for name in (heading.minister, heading.competences):
            if name:
                self._say(name.upper(), bold=True).paragraph_format.space_after = Pt(0)
        title = self._say(t("Antwoord").upper(), "Heading 1")
        title.paragraph_format.space_before = Pt(18)
        lines = [_asked(heading, self._language)]
        if heading.asker:
            lines.append(t("van {asker}", asker=heading.asker.upper()))
        for line in filter(None, lines):
            self._say(line).paragraph_format.space_after = Pt(0)
        last = self._say(heading.title, bold=True)
        last.paragraph_format.space_before = last.paragraph_format.space_after = Pt(12)

    def warn(self) -> None:
        words = self._language.t(
            "Let op: dit bestand bevat fictieve gegevens. De gemerkte rijen en totalen zijn verzonnen."
        )
        self._say(words, WARNING)

    def answer(self, answer: Answer) -> None:
        tables = [
            (result, grid(result, self._language, answer.columns.get(result.view.key, ())))
            for result in answer.results
        ]
        # Text stands, but goes with a first table that lies rather than leave a page near empty.
        lies = bool(tables) and not tables[0][0].empty and tables[0][1].plan.landscape
        self._turn(landscape=lies and self._begun)
        self._begun = True
        if answer.question_text.strip():
            question = self._numbered(answer.number, answer.question_text, italic=True)
            question.paragraph_format.keep_with_next = True
            self._text("", answer.text)
        elif answer.text.strip() or answer.number:
            self._text(answer.number, answer.text)
        if not answer.text.strip() and not answer.results:
            words = self._language.t("[Antwoord nog te schrijven]")
            self._say(words).runs[0].font.highlight_color = WD_COLOR_INDEX.YELLOW
        for result, cells in tables:
            self.table(result, cells)

    def table(self, result: Result, cells: Grid) -> None:
        """A result with everything that belongs to it."""
        self._turn(landscape=cells.plan.landscape and not result.empty)
        self._say(cells.caption, "Heading 2")
        self._say(cells.description, NOTE).paragraph_format.keep_with_next = True
        if result.holds_fictional:
            words = self._language.t("Bevat fictieve gegevens.")
            self._say(words, WARNING).paragraph_format.keep_with_next = True
        if not result.empty:
            add_table(self.document, cells)
        elif not result.gaps:
            self._say(self._language.t("Niets gevonden met deze filters."))
        said = [self._say(line, NOTE).paragraph_format for line in self._under(result)]
        for form in said:
            form.keep_together, form.keep_with_next = True, form is not said[-1]
        if said:
            said[0].space_before = Pt(4)

    def _under(self, result: Result) -> list[str]:
        """What stands below a table: what is not known, how to read it, where it comes from."""
        language = self._language
        lines = [reconciliation(result, language)]
        if result.gaps:
            gaps = " ".join(gap.words(language) for gap in result.gaps)
            lines.append(f"{language.t('Niet bekend')}: {gaps}")
        lines += [*notes(result.view, language, drawn=False), origin(result, language)]
        return [line for line in lines if line]

    def _text(self, number: str, text: str) -> None:
        lines = [line.strip() for line in plain(text).split("\n") if line.strip()]
        if number:
            starts = bool(lines) and not lines[0].startswith(_BULLETS)
            self._numbered(number, lines.pop(0) if starts else "")
        for line in lines:
            if line.startswith(_BULLETS):
                self._say(line[2:].strip(), "List Bullet")
            else:
                self._say(line)

    def _numbered(self, number: str, text: str, *, italic: bool = False) -> Paragraph:
        end = "." if number[-1:].isalnum() else ""
        paragraph = self._say(f"{number}{end} " if number else "")
        paragraph.paragraph_format.space_before = Pt(12)
        paragraph.add_run(plain(text).strip()).italic = italic
        return paragraph

    def _say(self, text: str, style: str = "Normal", *, bold: bool = False) -> Paragraph:
        paragraph = self.document.add_paragraph(style=style)
        run = paragraph.add_run(plain(text))
        if bold:
            run.bold = True
        return paragraph

    def _turn(self, *, landscape: bool) -> None:
        if landscape != self._lies:
            next_section(self.document, landscape=landscape)
            self._lies = landscape
