"""The annex to an answer: a reading guide of one page, a sheet per table, and what explains them behind."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from xlsxwriter.worksheet import Worksheet

from exports.excel.book import written
from exports.excel.measures import LINE, row_height
from exports.excel.sheet_names import sheet_names
from exports.excel.sheets import write_sheet
from exports.excel.styles import Styles, clean
from exports.in_answer import (
    as_written,
    captions,
    columns_of_annex,
    gaps_of,
    holds_nothing,
    not_known,
    remarks,
    unknown_columns,
)
from language import Language
from views import Result
from views.words import lacking

_GUIDE: Final = (11.0, 78.0, 36.0, 8.0)
_ASIDE: Final = 2
"""The first column that stands beside the questions: which sheet, and how many rows."""
_BEHIND: Final = (32.0, 100.0)
_LONGEST_QUESTION: Final = 220
"""Signs of a sub-question in the guide, which is one page; the answer holds it whole."""


@dataclass(frozen=True)
class AnnexTable:
    """A result with the numbers of the sub-questions that it answers."""

    result: Result
    parts: tuple[str, ...]


def annex(
    title: str,
    lines: Sequence[tuple[str, str]],
    questions: Sequence[tuple[str, str]],
    tables: Sequence[AnnexTable],
    language: Language,
) -> bytes:
    """The .xlsx file: "Leeswijzer" (one printed page), a sheet per table with rows, "Toelichting".

    ``lines`` are (label, words) of what the annex belongs to, ``questions`` the sub-questions as (number,
    text). A table without rows has no sheet, and the guide says so. Sheets hold no keys; definitions,
    remarks, what is not known and sources stand once, behind.
    """
    full = [table for table in tables if not holds_nothing(table.result)]
    titles = captions([table.result for table in tables], language)
    titled = dict(zip(map(id, tables), titles, strict=True))
    names = sheet_names(
        [(table.parts[0], table.result) for table in full],
        [language.t("Leeswijzer"), language.t("Toelichting")],
        language,
    )
    with written(language) as (book, styles, buffer):
        guide = book.add_worksheet(language.t("Leeswijzer"))
        placed = dict(zip(map(id, full), names, strict=True))
        sections = _explained(tables, placed, language)
        written_guide = _Guide(guide, styles, language)
        written_guide.write(title, lines, questions, tables, placed, titled)
        if sections:
            written_guide.point_behind()
        for table, name in zip(full, names, strict=True):
            columns = columns_of_annex(table.result)
            sheet = book.add_worksheet(name)
            write_sheet(sheet, table.result, styles, language, columns, title=titled[id(table)])
        if sections:
            behind = book.add_worksheet(language.t("Toelichting"))
            _explain(behind, sections, styles, language)
    return buffer.getvalue()


class _Guide:
    """The first sheet, written from top to bottom."""

    def __init__(self, sheet: Worksheet, styles: Styles, language: Language) -> None:
        self._sheet, self._styles, self._language = sheet, styles, language
        self._row = 0

    def write(
        self,
        title: str,
        lines: Sequence[tuple[str, str]],
        questions: Sequence[tuple[str, str]],
        tables: Sequence[AnnexTable],
        names: dict[int, str],
        titled: dict[int, str],
    ) -> None:
        t, styles, sheet = self._language.t, self._styles, self._sheet
        _set_up(sheet, _GUIDE)
        sheet.fit_to_pages(1, 1)
        sheet.write_string(0, 0, clean(title), styles.title)
        self._row = 1
        if any(table.result.holds_fictional for table in tables):
            warning = t("Let op: de bladen met “fict.” in hun naam bevatten verzonnen gegevens.")
            for column in range(len(_GUIDE)):
                sheet.write_string(self._row, column, "" if column else warning, styles.warning)
            self._row += 1
        for label, words in lines:
            sheet.write_string(self._row, 0, clean(label), styles.label)
            sheet.write_string(self._row, 1, clean(words), styles.text)
            self._row += 1
        self._row += 1
        heads = (t("Deelvraag"), t("Vraag en tabellen"), t("Blad"), t("Rijen"))
        self._line(heads, styles.head, styles.head_aside)
        for number, question in questions:
            answering = [one for one in tables if number in one.parts]
            self._part(number, question, answering, names, titled)

    def point_behind(self) -> None:
        """Where to find what explains the tables."""
        t = self._language.t
        pointer = t("Begrippen, bronnen en wat niet bekend is: zie het blad “{name}”.",
                    name=t("Toelichting"))  # fmt: skip
        self._sheet.write_string(self._row + 1, 0, pointer, self._styles.text)

    def _part(
        self,
        number: str,
        question: str,
        tables: Sequence[AnnexTable],
        names: dict[int, str],
        titled: dict[int, str],
    ) -> None:
        t, styles = self._language.t, self._styles
        rows_of = styles.wrapped, styles.wrapped_aside
        elsewhere = "" if tables else t("zonder tabel: zie het antwoord")
        self._line((number, _short(question), elsewhere, ""), styles.part, styles.part_aside)
        for table in tables:
            result = table.result
            what = f"{titled[id(table)]}. {result.sentence(self._language)}"
            if holds_nothing(result):
                none = t("geen gegevens bekend")
                self._line(("", what, none, ""), *rows_of)
            else:
                rows = self._language.number(result.rows)
                self._line(("", what, names[id(table)], rows), *rows_of)

    def _line(self, texts: Sequence[str], style: object, aside: object) -> None:
        """A line: the part and its question in ``style``, and ``aside`` the sheet and its rows."""
        for column, text in enumerate(texts):
            in_style = style if column < _ASIDE else aside
            self._sheet.write_string(self._row, column, clean(text), in_style)
        height = row_height([clean(text) for text in texts], _GUIDE)
        if height > LINE:
            self._sheet.set_row(self._row, height)
        self._row += 1


def _short(question: str) -> str:
    if len(question) <= _LONGEST_QUESTION:
        return question
    return question[:_LONGEST_QUESTION].rpartition(" ")[0] + " …"


def _set_up(sheet: Worksheet, widths: Sequence[float]) -> None:
    """A sheet of text on standing A4, with columns of these widths."""
    sheet.hide_gridlines(2)
    for column, width in enumerate(widths):
        sheet.set_column(column, column, width)
    sheet.set_portrait()
    sheet.set_paper(9)
    sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.6)


def _explained(
    tables: Sequence[AnnexTable], names: dict[int, str], language: Language
) -> list[tuple[str, list[tuple[str, str]]]]:
    """What belongs to several tables, each once, as (heading, lines): those that have any."""
    t, results = language.t, [table.result for table in tables]
    definitions = _definitions(tables, names, language)
    defined = {text for _, text in definitions}
    told = [table.result for table in tables if id(table) in names]
    said = [one for result in told for one in remarks(result, language, columns_of_annex(result))]
    gaps = [not_known(gap, language) for result in results for gap in gaps_of(result)]
    sections = (
        (t("Begrippen"), definitions),
        (t("Opmerkingen"), [("", one) for one in said if one not in defined]),
        (t("Niet bekend"), [("", one) for one in gaps]),
        (t("Zonder kolom, want niet bekend"), _without_column(tables, names, language)),
        (t("Rijen zonder waarde"), _lacking(tables, names, language)),
        (t("Bronnen"), _sources(results, language)),
    )
    return [(head, list(dict.fromkeys(lines))) for head, lines in sections if lines]


def _explain(
    sheet: Worksheet,
    sections: Sequence[tuple[str, Sequence[tuple[str, str]]]],
    styles: Styles,
    language: Language,
) -> None:
    _set_up(sheet, _BEHIND)
    sheet.fit_to_pages(1, 0)
    sheet.write_string(0, 0, language.t("Toelichting"), styles.title)
    row = 1
    for head, lines in sections:
        sheet.write_string(row + 1, 0, head, styles.bold)
        row += 2
        for label, text in lines:
            sheet.write_string(row, 0, clean(label), styles.label)
            sheet.write_string(row, 1, clean(text), styles.wrapped)
            sheet.set_row(row, row_height([clean(label), clean(text)], _BEHIND))
            row += 1


def _definitions(
    tables: Iterable[AnnexTable], names: dict[int, str], language: Language
) -> list[tuple[str, str]]:
    """What columns mean, (titles, text) in order; of a title with several meanings also on which sheets."""
    meanings: dict[str, dict[str, list[str]]] = {}
    for table in tables:
        for column in columns_of_annex(table.result):
            said = as_written(column.definition or "", language)
            if said and id(table) in names:
                title = language.t(column.title)
                meanings.setdefault(title, {}).setdefault(said, []).append(names[id(table)])
    titles: dict[str, list[str]] = {}
    for title, texts in meanings.items():
        for text, sheets in texts.items():
            where = f" ({'; '.join(dict.fromkeys(sheets))})" if len(texts) > 1 else ""
            titles.setdefault(text, []).append(title + where)
    return [(", ".join(several), text) for text, several in titles.items()]


def _without_column(
    tables: Iterable[AnnexTable], names: dict[int, str], language: Language
) -> list[tuple[str, str]]:
    rows = [
        (names[id(table)], [language.t(column.title) for column in unknown_columns(table.result)])
        for table in tables
        if id(table) in names
    ]
    return [(name, language.join(titles)) for name, titles in rows if titles]


def _lacking(
    tables: Iterable[AnnexTable], names: dict[int, str], language: Language
) -> list[tuple[str, str]]:
    rows = [
        (names[id(table)], lacking(table.result, columns_of_annex(table.result), language))
        for table in tables
        if id(table) in names
    ]
    return [(name, language.join(columns)) for name, columns in rows if columns]


def _sources(results: Iterable[Result], language: Language) -> list[tuple[str, str]]:
    sources = [source for result in results for source in result.sources]
    return [
        ("", source.words(language) + (f" ({source.link})" if source.link else ""))
        for source in sources
    ]
