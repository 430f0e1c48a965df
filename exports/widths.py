"""How wide the columns of a table on paper are, how large its letters, and which way the page lies."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import repeat
from math import ceil
from typing import Final

PORTRAIT: Final = 17.0
LANDSCAPE: Final = 25.7
"""Room for a table on A4 with margins of two centimetres, in centimetres."""
PADDING: Final = 0.32
"""What a cell keeps free left and right together, in centimetres."""

_SIZES: Final = ((False, 9.5), (False, 9.0), (True, 9.5), (True, 8.5), (True, 7.5), (True, 6.5))
_SHORT_LINE: Final = "een korte regel"
_CM_PER_POINT: Final = 2.54 / 72
# Widths in em, a little more than Calibri's own.
_EM: Final = {
    **dict.fromkeys("iljI.,:;'| \N{NO-BREAK SPACE}", 0.26),
    **dict.fromkeys("tfr!()[]-/", 0.35),
    **dict.fromkeys("sczxkvy", 0.46),
    **dict.fromkeys("abdeghnopqu0123456789€", 0.53),
    **dict.fromkeys("mwMW%@…", 0.88),
}
_OTHER: Final = 0.66
_SUBSTITUTES: Final = (1.36, 1.25, 1.15, 1.08, 1.0)
"""How much wider letters may be where the document's own font is not installed (bold DejaVu Sans
most); as much room as there is is kept for that, in columns of figures and short words."""
_STEP: Final = 0.25
_MEASURED: Final = 40
AMPLE: Final = _SUBSTITUTES[0]
TIGHT: Final = _SUBSTITUTES[1]
"""How much wider than Calibri the font may be that a reader has, at best and at least."""
_LINE_THAT_READS: Final = "een regel waarin men kan lezen"
_DESCRIBES: Final = 80
"""Signs of a text that is read as a text, and no longer looked up as a name."""
_SHORT: Final = 8.0
"""The em of a word that is kept whole whatever the letters; longer ones may break then."""
_BREAKS: Final = re.compile("[ \n\t]|(?<=-)")  # not at a non-breaking space
_SPACES: Final = re.compile("[ \n\t]")
_NAME: Final = 16
"""Signs of a name with a hyphen that is kept whole: "West-Vlaanderen"."""


@dataclass(frozen=True)
class Plan:
    """How a table is set: on a page that lies or stands, in points, with columns in centimetres."""

    landscape: bool
    size: float
    widths: tuple[float, ...]


def plan(heads: Sequence[str], columns: Sequence[Sequence[str]]) -> Plan:
    """The plan for columns with these titles and these texts (totals included): no word is clipped.

    The page stands when every column then has room for its longest word and a short line; else it
    lies, in smaller letters when that is needed.
    """
    for landscape, size in _SIZES:
        room = LANDSCAPE if landscape else PORTRAIT
        if least(heads, columns, size) <= room:
            break
    return Plan(landscape, size, fitted(heads, columns, room, size))


def stands(
    heads: Sequence[str],
    columns: Sequence[Sequence[str]],
    size: float,
    wider: float,
    *,
    whole: bool = False,
) -> bool:
    """Whether these columns have room on a standing page, in a font so much ``wider`` than Calibri.

    With ``whole`` also for long words, and for longer texts a line that reads.
    """
    return sum(_least_of_all(heads, columns, size, wider, whole=whole)) <= PORTRAIT


def lying(heads: Sequence[str], columns: Sequence[Sequence[str]]) -> float:
    """The largest letters (points) in which these columns have room on a lying page, all words whole."""
    sizes = [size for landscape, size in _SIZES if landscape]
    for wider in (AMPLE, TIGHT):
        for size in sizes[:-1]:
            if sum(_least_of_all(heads, columns, size, wider, whole=True)) <= LANDSCAPE:
                return size
    return sizes[-1]


def least(heads: Sequence[str], columns: Sequence[Sequence[str]], size: float) -> float:
    """The centimetres that these columns need at least, for no word to be clipped.

    Figures and short words have room in a substitute font too.
    """
    return sum(_least_of_all(heads, columns, size, _SUBSTITUTES[1]))


def fitted(
    heads: Sequence[str], columns: Sequence[Sequence[str]], room: float, size: float
) -> tuple[float, ...]:
    """The widths of these columns in ``room`` centimetres, in letters of ``size`` points."""
    for wider in _SUBSTITUTES:
        least = _least_of_all(heads, columns, size, wider)
        if sum(least) <= room:
            break
    return tuple(_spread(columns, least, room, size))


def low(
    heads: Sequence[str],
    columns: Sequence[Sequence[str]],
    room: float,
    size: float,
    *,
    whole: bool = False,
) -> tuple[float, ...]:
    """The widths of these columns in ``room`` with which the table is about as low as it can be."""
    for wider in _SUBSTITUTES:
        widths = _least_of_all(heads, columns, size, wider, whole=whole)
        if sum(widths) <= room:
            break
    else:
        return fitted(heads, columns, room, size)
    rows = _some_rows(columns, size)
    for _ in range(int((room - sum(widths)) / _STEP)):
        heights = [
            _height(rows, [w + _STEP * (x == chosen) for x, w in enumerate(widths)])
            for chosen in range(len(widths))
        ]
        best = min(heights)
        if best >= _height(rows, widths):
            break
        widths[heights.index(best)] += _STEP
    return tuple(_spread(columns, widths, room, size))


def _some_rows(columns: Sequence[Sequence[str]], size: float) -> list[list[float]]:
    """How wide the texts of rows are on one line; of a long table some rows, spread over it."""
    several = [column[:: max(1, len(column) // _MEASURED)] for column in columns]
    sizes = [[sum(width(line, size) for line in text.split("\n")) for text in c] for c in several]
    return [list(row) for row in zip(*sizes, strict=True)]


def _height(rows: Sequence[Sequence[float]], widths: Sequence[float]) -> float:
    """About how many lines the rows take, in parts of a line: less is better."""
    free = [max(one - PADDING, 0.1) for one in widths]
    return sum(
        max(max(1.0, text / room) for text, room in zip(row, free, strict=True)) for row in rows
    )


@lru_cache(maxsize=2_000)  # what stands in a column again and again; texts may be long
def lines(text: str, room: float, size: float) -> int:
    """About how many lines a text takes in a column this wide (centimetres)."""
    free = max(room - PADDING, 0.1)
    return sum(max(1, ceil(width(line, size) / free)) for line in text.split("\n"))


def _least_of_all(
    heads: Sequence[str],
    columns: Sequence[Sequence[str]],
    size: float,
    wider: float = 1.0,
    *,
    whole: bool = False,
) -> list[float]:
    return [
        _least(head, texts, size, wider, whole=whole)
        for head, texts in zip(heads, columns, strict=True)
    ]


def _least(head: str, texts: Sequence[str], size: float, wider: float, *, whole: bool) -> float:
    longest = max(longest_word(text, size, names=whole) for text in (head, *texts))
    longest *= wider if whole or longest <= _SHORT * size * _CM_PER_POINT else 1.0
    describes = whole and any(len(text) > _DESCRIBES for text in texts)
    enough = _LINE_THAT_READS if describes else _SHORT_LINE
    longest_line = _longest_line(texts, size)
    line = min(longest_line, width(enough, size))
    # A short text such as "niet bekend" stands on one line, in a substitute font too.
    line *= wider if whole and longest_line <= width(_SHORT_LINE, size) else 1.0
    return min(max(longest, line), PORTRAIT / 2) + PADDING


def _spread(
    columns: Sequence[Sequence[str]], least: Sequence[float], room: float, size: float
) -> list[float]:
    """The room that is left goes to the columns with the longest texts; a table fills the room.

    Where there is too little, every column gets its part, and long words break.
    """
    wanted = [
        max(_longest_line(texts, size) + PADDING - own, 0)
        for texts, own in zip(columns, least, strict=True)
    ]
    spare, all_wanted = max(room - sum(least), 0), sum(wanted)
    part = min(1.0, spare / all_wanted) if all_wanted else 0.0
    widths = [own + part * want for own, want in zip(least, wanted, strict=True)]
    return [own * room / sum(widths) for own in widths]


def _longest_line(texts: Sequence[str], size: float) -> float:
    return max((width(line, size) for text in texts for line in text.split("\n")), default=0)


def longest_word(text: str, size: float, *, names: bool = False) -> float:
    """The width of the longest part of a text that is not broken, in centimetres.

    With ``names`` short ones with a hyphen are not broken there either.
    """
    parts = _BREAKS.split(text)
    if names:
        parts += [word for word in _SPACES.split(text) if len(word) <= _NAME]
    return max(map(_em, parts)) * size * _CM_PER_POINT


def width(text: str, size: float) -> float:
    """About how wide a text is in letters of this size (points), in centimetres."""
    return _em(text) * size * _CM_PER_POINT


def _em(text: str) -> float:
    return _short_em(text) if len(text) <= _DESCRIBES else _em_of(text)


def _em_of(text: str) -> float:
    return sum(map(_EM.get, text, repeat(_OTHER)))


_short_em: Final = lru_cache(maxsize=20_000)(_em_of)
"""Short texts repeat themselves over the rows of a table, which is planned in several sizes of letters."""
