"""Sheets of many rows: the library writes what stands around them, and the rows are written as text.

Cell by cell they took five times as long. The text of a cell is made once for as long as its value comes
again, and rows go into the file as they are made: nothing of the sheet waits in memory or on disk.
"""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain, repeat
from typing import Any, Final

import pandas as pd
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from exports.excel.measures import LINE, column_widths, height_of, lines_in
from exports.excel.sheets import HEAD_ROW, MOST, NUMBERS, sheet_columns, write_foot, write_head
from exports.excel.styles import Styles, clean
from exports.grid import MOST_MEASURED, grid
from exports.in_answer import caption
from exports.steady import part_named
from language import Language
from views import Column, Result
from views.words import cell

_KEPT: Final = 1_000
"""Values of a column of which the cells are kept for rows to come."""
_MODELS: Final = 2
"""Rows that stand where the rows come: they hold the styles of each column, of what is known and of what is
not."""
_STYLE: Final = re.compile(rb'<c r="[A-Z]+\d+" s="(\d+)"/>')
_ROW_ENDS: Final = b"</row>"
_TO_ESCAPE: Final = re.compile(r"[&<>]|_x[0-9a-fA-F]{4}_|\A\s|\s\Z")
_LIKE_AN_ESCAPE: Final = re.compile("(_x[0-9a-fA-F]{4}_)")
_MOST_OF_A_CELL: Final = 128
"""Bytes of a cell in a sheet; no list had more than half of that on average."""
_PLAIN: Final = 1 << 31
"""Bytes of which a part of a zip file is one that every program reads."""
_BEFORE_FIRST: Final = dt.date(1899, 12, 31).toordinal()
_NO_DAY: Final = 59
"""After so many days Excel counts one that was not there."""


class LongSheet:
    """A result as a sheet of many rows."""

    def __init__(self, result: Result, language: Language) -> None:
        self._result, self._language = result, language
        self._columns = sheet_columns(result)
        stretches = _stretches(result)
        first = next(stretches)
        self._stretches = chain([first], stretches)
        measured = grid(
            replace(result, frame=first), language, [column.key for column in self._columns]
        )
        self._widths = column_widths(measured)
        self._grid = replace(measured, rows=[])  # those of the head are all that is still asked
        self.rows = min(result.rows, MOST)
        """How many are expected; once they are written, how many there were."""

    @property
    def large(self) -> bool:
        """Whether it may be too large for a plain zip file."""
        return self.rows * len(self._columns) * _MOST_OF_A_CELL > _PLAIN

    def write_around(self, sheet: Worksheet, styles: Styles) -> None:
        """Write all but its rows; what ``with_rows`` puts them in the place of."""
        result, columns, language = self._result, self._columns, self._language
        title = caption(result, language, in_answer=False)
        write_head(sheet, title, result, self._grid, self._widths, styles, language)
        for x, column in enumerate(columns):
            for y, style in enumerate(styles.of(column), start=HEAD_ROW + 1):
                sheet.write_blank(y, x, None, style)
        if result.holds_fictional:
            sheet.write_blank(HEAD_ROW + 2, len(columns), None, styles.text)
        last = HEAD_ROW + max(self.rows, _MODELS)
        write_foot(sheet, last, result, columns, styles, language)

    def row_texts(self, styles: Sequence[str]) -> Iterator[bytes]:
        """Its rows, some at a time; ``styles`` are the numbers of those of the model rows.

        Raises DataUnavailable.
        """
        number = len(self._columns)
        cells = [
            _Cells(column, self._language, width, styles[x], styles[number + x])
            for x, (column, width) in enumerate(zip(self._columns, self._widths, strict=True))
        ]
        marks = [_text_cell(self._language.t("fictief") if made_up else "", styles[-1])
                 for made_up in (False, True)]  # fmt: skip
        self.rows = 0
        for stretch in self._stretches:
            rows = stretch.head(MOST - self.rows)
            yield self._text(rows, cells, marks).encode()
            self.rows += len(rows)
            if self.rows == MOST:
                return
            for column in cells:
                column.forget()

    def _text(self, rows: pd.DataFrame, cells: Sequence[_Cells], marks: Sequence[str]) -> str:
        """Rows, which follow on those that were written."""
        first = HEAD_ROW + 2 + self.rows
        numbers = [str(number) for number in range(first, first + len(rows))]
        parts: list[Iterable[str]] = []
        lines: list[Iterable[int]] = [repeat(1, len(rows))]
        for x, (of, column) in enumerate(zip(cells, self._columns, strict=True)):
            values = rows[column.key].tolist()
            parts += (repeat(_place(x)), numbers, [of[value] for value in values])
            if of.higher:
                lines.append([of.higher.get(value, 1) for value in values])
        if self._result.holds_fictional:
            made_up = rows["fictional"].tolist()
            parts += (repeat(_place(len(cells))), numbers, [marks[one] for one in made_up])
        high = map(_HEIGHT.__getitem__, map(max, *lines)) if lines[1:] else repeat(_HEIGHT[1])
        each = zip(repeat('<row r="'), numbers, high, *parts, repeat("</row>"))
        return "".join(chain.from_iterable(each))


def _stretches(result: Result) -> Iterator[pd.DataFrame]:
    """All its rows, so many at a time that the first are those that widths are measured by."""
    if result.listed is not None:
        yield from result.listed.stretches(MOST_MEASURED)
        return
    for at in range(0, len(result.frame), MOST_MEASURED):
        yield result.frame.iloc[at : at + MOST_MEASURED]


class _Cells(dict[Any, str]):
    """Of a value of a column the text of its cell, behind the number of the row."""

    def __init__(
        self, column: Column, language: Language, width: float, style: str, of_unknown: str
    ) -> None:
        super().__init__()
        self._column, self._language, self._width = column, language, width
        self._style, self._of_unknown = style, of_unknown
        self.higher: dict[Any, int] = {}
        """How many lines values take that take more than one."""

    def __missing__(self, value: Any) -> str:
        number = _NUMBERS.get(self._column.kind)
        known = not pd.isna(value)
        if known and number is not None:
            text = f'" s="{self._style}"><v>{number(value):.16G}</v></c>'
        else:
            words = clean(cell(value, self._column, self._language))
            lines = lines_in(words, self._width)
            if lines > 1:
                self.higher[value] = lines
            text = _text_cell(words, self._style if known else self._of_unknown)
        self[value] = text
        return text

    def forget(self) -> None:
        """Let go of what is kept where that is much."""
        if len(self) > _KEPT:
            self.clear()
            self.higher.clear()


class _Heights(dict[int, str]):
    """Of the lines of a row the text behind its number."""

    def __missing__(self, lines: int) -> str:
        points = height_of(lines)
        # A whole number of pixels, as the library has it.
        of_row = f' ht="{int(points * 4 / 3 + 0.5) * 0.75:.16g}" customHeight="1"'
        self[lines] = f'"{of_row if points > LINE else ""}>'
        return self[lines]


_HEIGHT: Final = _Heights()


def with_rows(around: Callable[[], bytes], sheets: Mapping[str, LongSheet]) -> bytes:
    """A workbook with the rows of these sheets, by the names of their parts; ``around`` makes what it holds
    besides them, for as many rows as the sheets say.

    Raises DataUnavailable.
    """
    file = io.BytesIO()
    parts = zipfile.ZipFile(io.BytesIO(around()))
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as written:
        for name in parts.namelist():
            if name not in sheets:
                written.writestr(part_named(name), parts.read(name))
                continue
            sheet = sheets[name]
            expected = sheet.rows
            before, models, after = _apart(parts.read(name))
            with written.open(part_named(name), "w", force_zip64=sheet.large) as part:
                part.write(before)
                for text in sheet.row_texts(models):
                    part.write(text)
                if sheet.rows != expected:  # data was loaded meanwhile
                    parts = zipfile.ZipFile(io.BytesIO(around()))
                    after = _apart(parts.read(name))[2]
                part.write(after)
    return file.getvalue()


def _apart(sheet: bytes) -> tuple[bytes, list[str], bytes]:
    """What stands before the model rows, the numbers of their styles, and what stands behind them."""
    start = sheet.index(b'<row r="%d"' % (HEAD_ROW + 2))
    end = start
    for _ in range(_MODELS):
        end = sheet.index(_ROW_ENDS, end) + len(_ROW_ENDS)
    styles = [style.decode() for style in _STYLE.findall(sheet[start:end])]
    return sheet[:start], styles, sheet[end:]


def _place(x: int) -> str:
    """The start of a cell, up to the number of its row."""
    return f'<c r="{xl_col_to_name(x)}'


def _text_cell(text: str, style: str) -> str:
    """A cell that holds its text itself."""
    space = ""
    if _TO_ESCAPE.search(text):
        space = ' xml:space="preserve"' if text.strip() != text else ""
        text = _LIKE_AN_ESCAPE.sub(r"_x005F\1", text)  # else Excel reads a sign in it
        text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f'" s="{style}" t="inlineStr"><is><t{space}>{text}</t></is></c>'


def _days(day: dt.date) -> int:
    """A day as Excel counts days: with a 29 February 1900, which there was not."""
    days = day.toordinal() - _BEFORE_FIRST
    return days + (days > _NO_DAY)


_NUMBERS: Final[Mapping[str, Callable[[Any], float]]] = {**NUMBERS, "date": _days}
