"""One sheet per table: title, filters, header, rows, total row, sources."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from xlsxwriter.worksheet import Worksheet

from exports.excel.measures import ARROW, LINE, column_widths, row_height
from exports.excel.styles import Styles, clean
from exports.grid import Grid, Words, grid
from exports.in_answer import caption, stand
from language import Language
from views import Column, Result
from views.listed import parts_of
from views.place_words import nothing_found
from views.words import as_of, reconciliation, total_row

HEAD_ROW: Final = 3
MOST: Final = 1_000_000
"""Rows of a sheet, which holds 1 048 576, so that all that stands above and below them has room."""
NUMBERS: Final[Mapping[str, Callable[[Any], float]]] = {
    "euro": lambda cents: int(cents) / 100,
    "number": int,
    "year": int,
    "percent": float,
}
"""What a cell holds of a value, for kinds that are numbers to Excel."""


def write_sheet(
    sheet: Worksheet,
    result: Result,
    styles: Styles,
    language: Language,
    columns: Sequence[Column] = (),
    title: str = "",
) -> None:
    """Write a result on a sheet of its own: all that says something, or these columns, for an answer; its
    ``title`` where that is not the one of its View."""
    in_answer = bool(columns)
    columns = columns or sheet_columns(result)
    title = title or caption(result, language, in_answer=in_answer)
    widths: list[float] = []
    last = HEAD_ROW
    for part in parts_of(result):
        cells = grid(part, language, [column.key for column in columns])
        if not widths:
            widths = column_widths(cells)
            write_head(sheet, title, result, cells, widths, styles, language)
        _rows(sheet, last + 1, part, cells, widths, styles, language)
        last += len(part.frame)
    under = _under_in_answer(result, columns, language) if in_answer else None
    write_foot(sheet, last, result, columns, styles, language, under)


def write_head(
    sheet: Worksheet,
    title: str,
    result: Result,
    cells: Grid,
    widths: Sequence[float],
    styles: Styles,
    language: Language,
) -> None:
    """Write what stands above the rows: the title, the filters, the heads of columns of these widths."""
    t = language.t
    sheet.write_string(0, 0, clean(title), styles.title)
    sheet.write_string(1, 0, clean(result.sentence(language)), styles.quiet)
    if result.holds_fictional:
        sheet.write_string(2, 0, t("Bevat fictieve gegevens."), styles.warning)
        sheet.write_string(HEAD_ROW, len(cells.columns), t("Fictief"), styles.head)
        sheet.set_column(len(cells.columns), len(cells.columns), 12)
    for x, (column, head) in enumerate(zip(cells.columns, cells.head, strict=True)):
        style = styles.head_right if column.numeric else styles.head
        sheet.write_string(HEAD_ROW, x, clean(head), style)
        sheet.set_column(x, x, widths[x])
    sheet.set_row(HEAD_ROW, row_height(cells.head, widths, spare=ARROW) + 2)


def write_foot(
    sheet: Worksheet,
    last: int,
    result: Result,
    columns: Sequence[Column],
    styles: Styles,
    language: Language,
    under: Sequence[str] | None = None,
) -> None:
    """Write what stands under the last row (the total and the lines below it, or those of ``under``), and
    how the sheet is read and printed."""
    if last > HEAD_ROW:
        sheet.autofilter(HEAD_ROW, 0, last, len(columns) - 1 + result.holds_fictional)
    _total(sheet, last + 1, result, columns, styles, language)
    lines = _under(result, language) if under is None else under
    for y, line in enumerate(lines, start=last + 3):
        sheet.write_string(y, 0, clean(line), styles.quiet)
    _print_setup(sheet)


def _rows(
    sheet: Worksheet,
    first: int,
    result: Result,
    cells: Grid,
    widths: Sequence[float],
    styles: Styles,
    language: Language,
) -> None:
    """The rows of a result from the row ``first`` on; each is done before the next begins."""
    keys = [*(column.key for column in cells.columns), "fictional"]
    rows = result.frame[keys].itertuples(index=False, name=None)
    writers = [_writer(sheet, column, styles) for column in cells.columns]
    for y, (row, texts) in enumerate(zip(rows, cells.rows, strict=True), start=first):
        height = row_height([one.text for one in texts], widths)
        if height > LINE:
            sheet.set_row(y, height)
        for x, write in enumerate(writers):
            write(y, x, row[x], texts[x])
        if result.holds_fictional:
            mark = language.t("fictief") if row[-1] else ""
            sheet.write_string(y, len(cells.columns), mark, styles.text)


def sheet_columns(result: Result) -> list[Column]:
    """Those of the page in its order, then the minor ones, then keys; none that says the same again."""
    columns = [c for c in result.view.columns if not _repeats(c, result)]
    return sorted(columns, key=lambda c: (c.minor, c.minor and c.key_of is not None))


def _repeats(column: Column, result: Result) -> bool:
    """Whether a key says what its column says: one key per name and one name per key.

    Between two codes that is not enough: they must be the same.
    """
    if column.key_of in (None, column.key):
        return False
    named = result.view.column(column.key_of)
    if result.listed:
        each = ((column.key,), (named.key,), (column.key, named.key))
        return not named.minor and len({result.listed.differ(*keys) for keys in each}) == 1
    pairs = result.frame[[column.key, named.key]].drop_duplicates()
    if named.minor:
        return bool((pairs[column.key].fillna("") == pairs[named.key].fillna("")).all())
    return all(not pairs[key].duplicated().any() for key in pairs)


def _print_setup(sheet: Worksheet) -> None:
    sheet.freeze_panes(HEAD_ROW + 1, 1)
    sheet.repeat_rows(HEAD_ROW)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.6)
    sheet.fit_to_pages(1, 0)


def _under(result: Result, language: Language) -> list[str]:
    """The lines below a table: what it lacks, a line per source, and their date."""
    lines = [reconciliation(result, language)]
    if result.rows > MOST:
        first = language.t(
            "Dit zijn de eerste {n} van {whole} rijen: meer houdt een blad van Excel niet. "
            "Het totaal is van alle.",
            n=language.number(MOST),
            whole=language.number(result.rows),
        )
        lines.insert(0, first)
    if result.empty:
        lines += [f"{language.t('Niet bekend')}: {gap.words(language)}" for gap in result.gaps]
        lines += [] if result.gaps else [nothing_found(result, language)]
    lines += [f"{language.t('Bron')}: {source.words(language)}" for source in result.sources]
    date = as_of(result, language)
    lines.append(language.t("Stand op {date}.", date=date) if date else "")
    return [line for line in lines if line]


def _under_in_answer(result: Result, columns: Sequence[Column], language: Language) -> list[str]:
    """What these columns lack and their sources, as a document that leaves the house says them."""
    sources = [f"{language.t('Bron')}: {source.words(language)}" for source in result.sources]
    known = reconciliation(result, language, shown={column.key for column in columns})
    lines = [known, *sources, stand(result, language)]
    return [line for line in lines if line]


def _writer(
    sheet: Worksheet, column: Column, styles: Styles
) -> Callable[[int, int, Any, Words], object]:
    """What writes a cell of a column: a number or a day as it is, anything else as the words people read."""
    style, unknown = styles.of(column)
    as_number = NUMBERS.get(column.kind)

    def write(y: int, x: int, value: Any, words: Words) -> None:
        if not words.known:
            sheet.write_string(y, x, words.text, unknown)
        elif as_number:
            sheet.write_number(y, x, as_number(value), style)
        elif column.kind == "date":
            sheet.write_datetime(y, x, dt.datetime.combine(value, dt.time()), style)
        else:
            sheet.write_string(y, x, clean(words.text), style)

    return write


def _total(
    sheet: Worksheet,
    y: int,
    result: Result,
    columns: Sequence[Column],
    styles: Styles,
    language: Language,
) -> None:
    """The total row: numbers that the Result holds, not formulas, so that they are the screen's."""
    row = total_row(result, columns, language)
    if row and result.holds_fictional:
        sheet.write_string(y, len(columns), language.t("fictief"), styles.total)
    for x, (column, text) in enumerate(zip(columns, row, strict=False)):
        value = result.totals.get(column.key)
        if value is None:
            sheet.write_string(y, x, text, styles.total)
        else:
            style = styles.total_by_kind.get(column.kind, styles.total)
            shown = int(value) / 100 if column.kind == "euro" else value
            sheet.write_number(y, x, shown, style)
