"""How wide the columns of a sheet are and how high its rows, so that no text is clipped anywhere."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from exports.grid import Grid
from exports.widths import lines, longest_word, width
from views import Column

SIZE: Final = 11.0
LINE: Final = 15.0
"""Points between lines."""
LEAST: Final = {"euro": 16.0, "number": 9.0, "percent": 10.0, "date": 12.0, "year": 8.0}
_MOST: Final = {"data": 60.0}
_MOST_OF_TEXT: Final = 42.0
ARROW: Final = 3.0
"""Signs that the button of the filter takes in the cell of a title."""
_CM_PER_SIGN: Final = 7 / 96 * 2.54
_HIGHEST: Final = 409.0  # Excel's own limit, in points
_WIDEST: Final = 200.0  # a screen of 1440 pixels
_LINES: Final = 24
"""Lines of the longest text that have room in the highest row, with some to spare: wider then, so that it is
seen whole."""


def column_widths(cells: Grid) -> list[float]:
    """The width of each column in Excel's measure: signs."""
    return [
        _width(column, head, texts)
        for column, head, texts in zip(cells.columns, cells.head, cells.texts, strict=True)
    ]


def _width(column: Column, head: str, texts: Sequence[str]) -> float:
    longest = max((width(line, SIZE) for text in texts for line in text.split("\n")), default=0)
    signs = longest / _CM_PER_SIGN
    most = max(_MOST.get(column.kind, _MOST_OF_TEXT), min(signs / _LINES, _WIDEST))
    body = min(signs + 2, most)
    title = longest_word(head, SIZE) / _CM_PER_SIGN * 1.05 + ARROW
    return max(body, title, LEAST.get(column.kind, 8.0))


def row_height(texts: Sequence[str], widths: Sequence[float], *, spare: float = 0) -> float:
    """The height of a row in points; ``spare`` signs of every column are not for text."""
    each = zip(texts, widths, strict=True)
    return height_of(max((lines_in(text, room - spare) for text, room in each), default=1))


def lines_in(text: str, room: float) -> int:
    """How many lines a text takes in a column of so many signs."""
    if len(text) < 0.6 * room and "\n" not in text:
        return 1  # most cells are short: they need no measuring
    return lines(text, room * _CM_PER_SIGN, SIZE)


def height_of(lines: int) -> float:
    """The height in points of a row with so many lines."""
    return min(lines * LINE, _HIGHEST)
