"""The answer to a written question as a Word document, in the form in which such answers are published."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from docx.enum.text import WD_COLOR_INDEX
from docx.shared import Pt
from docx.text.paragraph import Paragraph

from exports.in_answer import holds_nothing
from exports.plain_text import plain
from exports.word.pages import Pages
from exports.word.styles import WARNING, as_bytes, new_document
from language import Language
from views import Result

_BULLETS: Final = ("- ", "• ", "* ", "– ")
_KEPT_WITH_TABLE: Final = 600
"""Signs of a text that goes along to the page of its first table."""


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

    ``text`` has a paragraph per line; lines that start with "- " or "• " become a list. ``to_fill`` are the
    places in it that are still to be filled in, as they stand there. ``question_text``, when given, stands
    above the answer in italics. A table shows the columns that its View has in an answer, or else those of
    the page; of the figures of a View that is a key of ``figures`` only those.
    """

    number: str
    question_text: str
    text: str
    results: Sequence[Result] = ()
    to_fill: Sequence[str] = ()
    figures: Mapping[str, Sequence[str]] = field(default_factory=dict)


def answer_document(
    heading: Heading, answers: Sequence[Answer], language: Language, *, unfinished: str = ""
) -> bytes:
    """The .docx file of an answer: heading, then per sub-question its text and its tables.

    Each table has its number and title, the filters in words, a header that returns on every page, a
    total row that is the screen's, what is not known, its sources and "stand op". A table of which the
    rows stand in the document already is referred to. Tables too wide for a standing page come last.
    Of a long table the first rows stand here. Made-up rows and their totals are marked, and the document
    says so at its head. Where there is no text and no table, it says that the answer is still to be
    written; that and places to fill in are highlighted, and ``unfinished`` is said at the head. The same
    answer gives the same file.
    """
    document = new_document(language, _name(heading, language))
    pages = Pages(document, language, numbered=True, in_answer=True)
    _head(pages, heading, language)
    if any(result.holds_fictional for answer in answers for result in answer.results):
        pages.warn()
    if unfinished:
        pages.say(unfinished, WARNING)
    pages.name([result for answer in answers for result in answer.results])
    for answer in answers:
        _write(pages, answer, language)
    pages.finish()
    return as_bytes(document)


def tables_document(results: Sequence[Result], language: Language, title: str = "") -> bytes:
    """The .docx file of these results as tables, without an answer around them; ``title`` heads them."""
    named = title or (language.t(results[0].view.title) if results else "")
    document = new_document(language, plain(named))
    pages = Pages(document, language, numbered=len(results) > 1, in_answer=False)
    if title:
        pages.say(plain(title), "Heading 1")
    if any(result.holds_fictional for result in results):
        pages.warn()
    for result in results:
        pages.result(result)
    return as_bytes(document)


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


def _head(pages: Pages, heading: Heading, language: Language) -> None:
    for name in (heading.minister, heading.competences):
        if name:
            pages.say(name.upper(), bold=True).paragraph_format.space_after = Pt(0)
    title = pages.say(language.t("Antwoord").upper(), "Heading 1")
    title.paragraph_format.space_before = Pt(18)
    lines = [_asked(heading, language)]
    if heading.asker:
        lines.append(language.t("van {asker}", asker=heading.asker.upper()))
    for line in filter(None, lines):
        pages.say(line).paragraph_format.space_after = Pt(0)
    last = pages.say(heading.title, bold=True)
    last.paragraph_format.space_before = last.paragraph_format.space_after = Pt(12)


def _write(pages: Pages, answer: Answer, language: Language) -> None:
    """A sub-question: what was asked, what people wrote, and its tables."""
    written: list[Paragraph] = []
    if answer.question_text.strip():
        question = _numbered(pages, answer.number, answer.question_text, italic=True)
        question.paragraph_format.keep_with_next = True
        written += _text(pages, "", answer.text)
    elif answer.text.strip() or answer.number:
        written += _text(pages, answer.number, answer.text)
    _highlight(written, answer.to_fill)
    if not answer.text.strip() and not answer.results:
        reminder = language.t("[Antwoord nog te schrijven]")
        pages.say(reminder).runs[0].font.highlight_color = WD_COLOR_INDEX.YELLOW
    if answer.results:
        # A short text stays with the table it speaks of; of a long one the last paragraph does.
        short = len(answer.text) <= _KEPT_WITH_TABLE
        for paragraph in written if short else written[-1:]:
            paragraph.paragraph_format.keep_with_next = True
    pages.tell(answer.text)
    for result in answer.results:
        # What a person wrote says it already, or says more than that nothing is known.
        if holds_nothing(result) and answer.text.strip():
            continue
        pages.result(
            result,
            answer.number,
            _columns(result, answer),
            speaks_of=f"{answer.question_text} {answer.text}",
        )


def _columns(result: Result, answer: Answer) -> Sequence[str]:
    """The columns of a table: as such answers are published, else what names its rows and what is asked."""
    view = result.view
    asked = answer.figures.get(view.key, ())
    if view.in_answer.columns or not asked:
        return view.in_answer.columns
    shown = [c.key for c in view.columns if c.key in asked or not (c.minor or c.numeric)]
    return shown if set(shown) & set(asked) else ()


def _text(pages: Pages, number: str, text: str) -> list[Paragraph]:
    lines = [line.strip() for line in plain(text).split("\n") if line.strip()]
    paragraphs = []
    if number:
        starts = bool(lines) and not lines[0].startswith(_BULLETS)
        paragraphs.append(_numbered(pages, number, lines.pop(0) if starts else ""))
    for line in lines:
        if line.startswith(_BULLETS):
            paragraphs.append(pages.say(line[2:].strip(), "List Bullet"))
        else:
            paragraphs.append(pages.say(line))
    return paragraphs


def _numbered(pages: Pages, number: str, text: str, *, italic: bool = False) -> Paragraph:
    end = "." if number[-1:].isalnum() else ""
    paragraph = pages.say(f"{number}{end} " if number else "")
    paragraph.paragraph_format.space_before = Pt(12)
    paragraph.add_run(plain(text).strip()).italic = italic
    return paragraph


def _highlight(paragraphs: Sequence[Paragraph], places: Sequence[str]) -> None:
    """Mark the places to fill in, each in a run of its own."""
    wanted = [plain(place) for place in places if place]
    if not wanted:
        return
    cut = re.compile("(" + "|".join(map(re.escape, wanted)) + ")")
    for paragraph in paragraphs:
        for run in paragraph.runs:
            first, *others = cut.split(run.text)
            run.text = first
            for piece in filter(None, others):
                added = paragraph.add_run(piece)
                added.font.highlight_color = WD_COLOR_INDEX.YELLOW if piece in wanted else None
