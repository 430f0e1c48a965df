"""The table behind a chart on slides: as many rows as each slide holds, the total under the last."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.slide import Slide
from pptx.util import Cm, Pt

from exports.column_choice import telling_grid
from exports.grid import Grid, Words
from exports.plain_text import shortened
from exports.slides.pages import speak
from exports.widths import fitted, least, lines
from language import Language
from views import Result

LARGE: Final = (20.0, 18.0, 16.0, 14.0, 12.0)
"""In points: for a table that then still stands on one slide, whole."""
SIZES: Final = (14.0, 13.0, 12.0)
"""In points: the first in which no word is clipped; smaller ones are not read in a room."""
_WIDER: Final = 1.12
"""Texts are measured a little larger: a house style may have wider letters, and totals are bold."""
_TALLER: Final = 1.25
"""So much wider letters may be when lines are counted: where Calibri is missing, more texts wrap."""
_LINE: Final = 0.52 / 12
"""How high a line is, in centimetres per point."""
_SPACE: Final = 0.22
_LONG: Final = 60
_KEPT: Final = 20
"""Letters of a cell that are never cut."""
MOST_SHEETS: Final = 4
"""Rows that would take more slides are left to the workbook, and the last slide says so."""


@dataclass(frozen=True)
class Sheet:
    """What one slide shows of a table: rows, widths and heights in centimetres."""

    cells: Grid
    rows: list[list[Words]]
    total: list[Words]
    widths: tuple[float, ...]
    size: float
    left_out: int = 0

    @property
    def height(self) -> float:
        """About how high it is, in centimetres."""
        head = [[Words(text) for text in self.cells.head]]
        return sum(
            _height(row, self.widths, self.size) for row in [*head, *self.rows, self.total] if row
        )


def slide_grid(
    result: Result, language: Language, measure: str | None = None, width: int | None = None
) -> tuple[Grid, list[str]]:
    """The columns that tell something and fit a slide, and the titles of the others.

    What names the rows always stays; ``width`` is in signs, None for as many columns as there are.
    """
    cells, dropped = telling_grid(result, language, _LONG, measure=measure, width=width)
    # Under one row a total would only say the same again.
    return (cells if len(cells.rows) > 1 else replace(cells, total=[])), dropped


def sheets(cells: Grid, width: float, height: float, *, most: int = MOST_SHEETS) -> list[Sheet]:
    """The table over as many slides as it needs, at most ``most``; sizes in centimetres."""
    size = _size(cells, width, height)
    widths = fitted(cells.head, cells.texts, width, size * _WIDER)
    free = height - _height([Words(text) for text in cells.head], widths, size)
    total = _bounded(cells.total, widths, size, height / 4) if cells.total else []
    free -= _height(total, widths, size) if total else 0
    rows = [_bounded(row, widths, size, free) for row in cells.rows]
    parts = list(_parts(rows, widths, size, free))
    shown, hidden = parts[:most], parts[most:]
    last = len(shown) - 1
    return [
        Sheet(
            cells,
            rows,
            total if number == last else [],
            widths,
            size,
            sum(map(len, hidden)) if number == last else 0,
        )
        for number, rows in enumerate(shown)
    ]


def _size(cells: Grid, width: float, height: float) -> float:
    """The largest letters in which the table stands on one slide, else in which no word is clipped."""
    rows = [
        [Words(text) for text in cells.head],
        *cells.rows,
        *([cells.total] if cells.total else []),
    ]
    for size in LARGE:
        widths = fitted(cells.head, cells.texts, width, size * _WIDER)
        fits = least(cells.head, cells.texts, size * _WIDER) <= width
        if fits and sum(_height(row, widths, size) for row in rows) <= height:
            return size
    fitting = (s for s in SIZES if least(cells.head, cells.texts, s * _WIDER) <= width)
    return next(fitting, SIZES[-1])


def _bounded(row: list[Words], widths: Sequence[float], size: float, height: float) -> list[Words]:
    """A row no higher than that: its longest texts end with an ellipsis (the workbook has them whole)."""
    row = list(row)
    while _height(row, widths, size) > height:
        at = max(range(len(row)), key=lambda x: lines(row[x].whole, widths[x], size * _TALLER))
        if len(row[at].text) <= _KEPT:
            break
        row[at] = replace(row[at], text=shortened(row[at].text))
    return row


def _parts(
    rows: Sequence[list[Words]], widths: Sequence[float], size: float, free: float
) -> Iterator[list[list[Words]]]:
    part: list[list[Words]] = []
    taken = 0.0
    for row in rows:
        needed = _height(row, widths, size)
        if part and taken + needed > free:
            yield part
            part, taken = [], 0.0
        part.append(row)
        taken += needed
    if part:
        yield part


def _height(row: Sequence[Words], widths: Sequence[float], size: float) -> float:
    most = max(
        lines(one.whole, width, size * _TALLER) for one, width in zip(row, widths, strict=True)
    )
    return most * _LINE * size + _SPACE


def add_sheet(slide: Slide, sheet: Sheet, left: float, top: float, language: Language) -> Any:
    """Write a part of the table on a slide, at these places in centimetres; gives the shape."""
    head = [Words(text) for text in sheet.cells.head]
    rows = [head, *sheet.rows, *([sheet.total] if sheet.total else [])]
    shape = slide.shapes.add_table(
        len(rows), len(head), Cm(left), Cm(top), Cm(sum(sheet.widths)), Cm(sheet.height)
    )
    table: Any = shape.table
    table.horz_banding, table.last_row = False, bool(sheet.total)
    for column, width in zip(table.columns, sheet.widths, strict=True):
        column.width = Cm(width)
    for y, (row, drawn) in enumerate(zip(rows, table.rows, strict=True)):
        drawn.height = Cm(_height(row, sheet.widths, sheet.size))
        bold = y == 0 or (bool(sheet.total) and y == len(rows) - 1)
        for one, column, target in zip(row, sheet.cells.columns, drawn.cells, strict=True):
            _write(target, one, right=column.flush_right, bold=bold, head=y == 0, language=language)
            target.text_frame.paragraphs[0].runs[0].font.size = Pt(sheet.size)
    return shape


def _write(
    target: Any, words: Words, *, right: bool, bold: bool, head: bool, language: Language
) -> None:
    target.margin_left = target.margin_right = Cm(0.15)
    target.margin_top = target.margin_bottom = Cm(0.08)
    target.vertical_anchor = MSO_ANCHOR.BOTTOM if head else MSO_ANCHOR.TOP
    target.fill.solid()
    target.fill.fore_color.rgb = RGBColor.from_string("E6EBF1" if head else "FFFFFF")
    paragraph = target.text_frame.paragraphs[0]
    paragraph.alignment = PP_ALIGN.RIGHT if right else PP_ALIGN.LEFT
    run = paragraph.add_run()
    run.text = words.whole
    run.font.bold, run.font.italic = bold, not words.known
    run.font.color.rgb = RGBColor.from_string("1D2733" if words.known else "55616F")
    speak(run, language)
