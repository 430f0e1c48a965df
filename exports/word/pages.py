"""A document that is being written, from top to bottom: text, tables, and what stands under them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from docx.document import Document
from docx.shared import Pt
from docx.text.paragraph import Paragraph

from exports.grid import Grid
from exports.in_answer import (
    ROWS_IN_WORD,
    caption,
    captions,
    gaps_of,
    holds_nothing,
    not_known,
    origin_in_answer,
    ranks,
    remarks,
    speaks_of_people,
    without_population,
)
from exports.origin import origin
from exports.plain_text import plain
from exports.word.paper import Paper, on_paper
from exports.word.styles import NOTE, WARNING, next_section
from exports.word.tables import add_table
from language import N_, Language
from views import Result
from views.place_words import nothing_found
from views.words import notes, reconciliation, reconciliations

_KEPT_UNDER_TABLE: Final = 400


@dataclass(frozen=True)
class _Table:
    """A table that stands in the document, and where: its number, and the sub-question it is of."""

    result: Result
    columns: tuple[str, ...]
    number: int
    part: str

    def says(self, result: Result, columns: Sequence[str]) -> bool:
        """Whether a table of that result would say the same, from the same sources."""
        mine = self.result
        return (
            mine.view.key == result.view.key
            and self.columns == tuple(columns)
            and mine.sources == result.sources
            and mine.totals == result.totals
            and mine.frame.reset_index(drop=True).equals(result.frame.reset_index(drop=True))
        )


class Pages:
    """A document that is being written.

    A table stands once: where the same rows are asked again, the document refers to it. What is not
    known of a choice is said once. ``numbered`` gives the tables numbers. In an answer the text goes on
    where a table does not fit a standing page, and such tables stand together at the end; of long tables
    the first rows stand here and the others in the annex; and nothing is said of the atlas.
    """

    def __init__(
        self, document: Document, language: Language, *, numbered: bool, in_answer: bool
    ) -> None:
        self.document = document
        self._language = language
        self._numbered, self._in_answer = numbered, in_answer
        self._lies = False
        self._reserved: set[tuple[str, str]] = set()
        self._told: list[str] = []
        self._tables: list[_Table] = []
        self._waiting: list[tuple[_Table, Paper]] = []
        self._names: dict[object, str] = {}

    def name(self, results: Sequence[Result]) -> None:
        """Which tables the document will have, so that those of one title get names of their own."""
        once = {(one.view.key, one.fingerprint): one for one in reversed(results)}
        standing = [*once.values()]  # of the same rows the document holds one table
        names = captions(standing, self._language, in_answer=self._in_answer)
        for result, name in zip(standing, names, strict=True):
            self._names[result.view.key, result.filters] = name

    def _name(self, result: Result) -> str:
        own = self._names.get((result.view.key, result.filters))
        return own or caption(result, self._language, in_answer=self._in_answer)

    def say(self, text: str, style: str = "Normal", *, bold: bool = False) -> Paragraph:
        """A paragraph."""
        paragraph = self.document.add_paragraph(style=style)
        run = paragraph.add_run(plain(text))
        if bold:
            run.bold = True
        return paragraph

    def warn(self) -> None:
        """The warning at the head of a document that holds made-up rows."""
        warning = self._language.t(
            "Let op: dit bestand bevat fictieve gegevens. De gemerkte rijen en totalen zijn verzonnen."
        )
        self.say(warning, WARNING)

    def tell(self, text: str) -> None:
        """What people wrote: what it says of gaps is not said again."""
        self._told.append(plain(text))

    def result(
        self, result: Result, part: str = "", shown: Sequence[str] = (), *, speaks_of: str = ""
    ) -> None:
        """A result of a sub-question: as a table, as a reference to one, or what is not known of it.

        Of a table that is cut short the rows that ``speaks_of`` names come first.
        """
        if holds_nothing(result) if self._in_answer else result.empty:
            self._nothing(result)
            return
        columns = tuple(shown) or tuple(c.key for c in result.view.columns if not c.minor)
        if earlier := next((one for one in self._tables if one.says(result, columns)), None):
            self._refer(result, earlier)
            return
        table = _Table(result, columns, len(self._tables) + 1, part)
        self._tables.append(table)
        most = ROWS_IN_WORD if self._in_answer else 0
        paper = on_paper(result, self._language, shown, most=most, speaks_of=speaks_of)
        if paper.plan.landscape and self._in_answer:
            self._waiting.append((table, paper))
            reference = self._language.t(
                "Tabel {number}, “{title}”, staat achteraan op een liggende bladzijde.",
                number=table.number,
                title=plain(self._name(result)),
            )
            self.say(reference)
            return
        self._table(table, paper)

    def finish(self) -> None:
        """Write the tables that wait for a page that lies; they share their pages."""
        for table, paper in self._waiting:
            self._table(table, paper)
        self._waiting = []

    def _table(self, table: _Table, paper: Paper) -> None:
        """A table with everything that belongs to it."""
        result, cells = table.result, paper.cells
        self._turn(landscape=paper.plan.landscape)
        title = plain(self._name(result))
        if self._numbered:
            number = table.number
            title = self._language.t("Tabel {number}. {title}", number=number, title=title)
        self.say(title, "Heading 2").paragraph_format.keep_with_next = True
        for line in filter(None, (self._chosen(cells), paper.same)):
            self.say(line, NOTE).paragraph_format.keep_with_next = True
        if result.holds_fictional:
            warning = self._language.t("Bevat fictieve gegevens.")
            self.say(warning, WARNING).paragraph_format.keep_with_next = True
        add_table(self.document, cells, paper.plan)
        under = [
            *self._not_shown(paper, result),
            self._of_total(table, paper),
            self._not_known(result),
        ]
        under += self._fresh(self._remarks(result, paper))
        self._under([*under, self._origin(result, paper)])

    def _chosen(self, cells: Grid) -> str:
        """The filters in words; in an answer not that there are none, and what they say is told."""
        if not self._in_answer:
            return cells.description
        self.tell(cells.description)
        everything = f"{self._language.t('Alle gegevens')}."
        return "" if cells.description == everything else cells.description

    def _not_shown(self, paper: Paper, result: Result) -> list[str]:
        """The rows and columns that stand elsewhere, and the columns in which nothing is known."""
        t, lines = self._language.t, []
        if paper.more:
            rows = self._language.number(paper.more)
            where = N_("De volledige lijst ({n} rijen) staat in de bijlage (Excel).")
            other = N_("De volledige lijst ({n} rijen) staat in de Excel.")
            lines.append(t(where if self._in_answer else other, n=rows))
        if paper.aside and self._in_answer:
            lines.append(t("In de bijlage (Excel) staat ook: {columns}.", columns=paper.aside))
        elif paper.aside:
            lines.append(t("Alleen in Excel: {columns}.", columns=paper.aside))
        if unknown := self._first_said(paper.unknown, result):
            columns = self._language.join(unknown)
            lines.append(t("Zonder kolom, want niet bekend: {columns}.", columns=columns))
        return lines

    def _of_total(self, table: _Table, paper: Paper) -> str:
        """What of the total is known; in an answer what was said of the same choice not again."""
        if not self._in_answer:
            return reconciliation(table.result, self._language)
        rows, missing = table.result.rows, table.result.missing
        columns = [column.key for column in paper.cells.columns]
        shown = {key for key in columns if missing.get(key, 0) < rows}
        said = reconciliations(table.result, self._language, shown=shown)
        return " ".join(self._first_said(said, table.result))

    def _first_said(self, said: Sequence[str], result: Result) -> list[str]:
        """Those that the document does not hold yet of what is chosen, whichever borders it is counted in."""
        choice = replace(result.filters, borders="now").query_string()
        fresh = [one for one in dict.fromkeys(said) if (choice, one) not in self._reserved]
        self._reserved |= {(choice, one) for one in fresh}
        return fresh

    def _origin(self, result: Result, paper: Paper) -> str:
        if not self._in_answer:
            return origin(result, self._language)
        if not speaks_of_people(paper.told):
            result = without_population(result)
        return origin_in_answer(result, self._language)

    def _remarks(self, result: Result, paper: Paper) -> list[str]:
        if self._in_answer:
            shown = paper.cells.columns
            return [*remarks(result, self._language, shown), *ranks(shown, self._language)]
        return notes(result.view, self._language, drawn=False)

    def _refer(self, result: Result, earlier: _Table) -> None:
        """Where the table that says this stands; and what only this choice lacks."""
        t, number, part = self._language.t, earlier.number, earlier.part
        place = (
            t("tabel {number} bij deelvraag {part}", number=number, part=part)
            if part
            else t("tabel {number}", number=number)
        )
        same_choice = result.filters == earlier.result.filters
        if same_choice and result.search == earlier.result.search:
            self.say(t("Zie {place}.", place=place))
        else:
            chosen = result.sentence(self._language).removesuffix(".")
            self.say(t("Zie {place}: dezelfde rijen ({filters}).", place=place, filters=chosen))
        self._under([self._not_known(result)])

    def _nothing(self, result: Result) -> None:
        """A result without rows: what is not known of it, unless that has been said."""
        title = plain(self._language.t(result.view.title))
        not_known = self._not_known(result)
        if result.gaps and not not_known:
            return
        if self._in_answer:
            self._nothing_in_answer(result, title, not_known)
            return
        self.say(title, "Heading 2").paragraph_format.keep_with_next = True
        chosen = plain(result.sentence(self._language))
        self.say(chosen, NOTE).paragraph_format.keep_with_next = True
        if not result.gaps:
            self.say(nothing_found(result, self._language))
        remarks = self._fresh(notes(result.view, self._language, drawn=False))
        self._under([not_known, *remarks, origin(result, self._language)])

    def _nothing_in_answer(self, result: Result, title: str, not_known: str) -> None:
        chosen = result.sentence(self._language).removesuffix(".")
        nothing = self._language.t(
            "Over “{title}” is niets bekend ({filters}).", title=title, filters=chosen
        )
        self.say(not_known.removeprefix(f"{self._language.t('Niet bekend')}: ") or nothing)

    def _under(self, lines: Sequence[str]) -> None:
        forms = [self.say(line, NOTE).paragraph_format for line in lines if line]
        # What is short stays whole; of what is long the first lines stay with the table.
        short = sum(len(line) for line in lines) <= _KEPT_UNDER_TABLE
        for form in forms:
            form.keep_together, form.keep_with_next = True, short and form is not forms[-1]
        if forms:
            forms[0].space_before = Pt(4)

    def _not_known(self, result: Result) -> str:
        """ "Niet bekend: …", with what has not been said before."""
        language = self._language
        if self._in_answer:
            unsaid = [gap for gap in gaps_of(result) if self._fresh([gap.told(language)])]
            sentences = [not_known(gap, language) for gap in unsaid]
            return f"{language.t('Niet bekend')}: {' '.join(sentences)}" if sentences else ""
        fresh = set(self._fresh([gap.words(language) for gap in result.gaps]))
        gaps = [gap for gap in result.gaps if gap.words(language) in fresh]
        # A reason that several have in common stands once, behind the last of them.
        reasons: dict[str, list[str]] = {}
        for gap in gaps:
            reason = gap.why(language)
            reasons.setdefault(reason, []).append(gap.words(language).removesuffix(reason).strip())
        sentences = [" ".join([*facts, reason]) for reason, facts in reasons.items()]
        return f"{language.t('Niet bekend')}: {' '.join(sentences)}" if sentences else ""

    def _fresh(self, lines: Sequence[str]) -> list[str]:
        """Those of the lines that the document does not hold yet; from now on it does."""
        fresh = [
            line
            for line in lines
            if not any(_bare(line) in line_before for line_before in self._told)
        ]
        self._told += [plain(line) for line in fresh]
        return fresh

    def _turn(self, *, landscape: bool) -> None:
        if landscape != self._lies:
            next_section(self.document, landscape=landscape)
            self._lies = landscape


def _bare(line: str) -> str:
    """A line as it may stand in other text: whole, with or without its full stop."""
    return plain(line).strip().removesuffix(".")
