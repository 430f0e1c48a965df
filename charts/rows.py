"""Rows of a figure: names left-aligned in a column of their own, and a height in pixels for each row.

Plotly sets the names of an axis flush right and gives every row as much height; here a row's place is its
distance from the top in pixels, so that a name over two lines has room and a bar is as thick in every figure.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

import pandas as pd
import plotly.graph_objects as go

from charts.look import Look, escaped, figure

ROW: Final = 32
"""Height of a row with its name on one line, in pixels."""
BAR: Final = 18
"""How thick a bar is."""
APART: Final = "\N{NO-BREAK SPACE}%{text}"
"""How the words at the end of a bar keep off it (plotly's ``texttemplate``)."""
SIZE: Final = 14
"""Letters of names and values."""
_LINE: Final = 16
_WIDE, _NARROW = 300, 184
"""The widest column of names on a slide or in a picture, and on a page, which may be a phone."""
_LONGEST_WORD: Final = 188
"""On a page the column is as wide as its longest word, up to this: a word is not broken where it fits."""
_LINES_WIDE, _LINES_NARROW = 2, 4
"""Over how many lines a name may stand there."""
_GUTTER: Final = 14
_AROUND: Final = 8

# Widths in em of Inter, a little more than its own; bold is 5 % wider.
_EM: Final = {
    **dict.fromkeys("ijlI.,:;'’| ·\N{NO-BREAK SPACE}", 0.29),
    **dict.fromkeys("ftr()[]/1", 0.39),
    **dict.fromkeys("-“”", 0.47),
    **dict.fromkeys("acksvxyzJL7", 0.57),
    **dict.fromkeys("bdeghnopquEF0235689", 0.62),
    **dict.fromkeys("wmWM%@…", 0.92),
}
_OTHER: Final = 0.71
_BETWEEN: Final = re.compile("[ \n\t]+")  # not at a non-breaking space
_BOLD: Final = 1.06


@dataclass(frozen=True)
class Line:
    """One row: its name (text of data), and how it is set; ``under`` is a line of its own below it.

    ``gap`` is what stays free above it and ``tall`` how high it is on one line, in pixels.
    """

    words: str
    bold: bool = False
    quiet: bool = False
    under: str = ""
    gap: int = 0
    tall: int = ROW


def text_width(text: str, *, bold: bool = False, size: float = SIZE) -> float:
    """About how wide a text is in Inter, in pixels."""
    return sum(_EM.get(sign, _OTHER) for sign in text) * size * (_BOLD if bold else 1)


def rows_figure(
    look: Look,
    lines: Sequence[Line],
    *,
    ends: Iterable[str] = (),
    top: int = 0,
    bottom: int = 0,
    tail: int = 0,
) -> tuple[go.Figure, list[float]]:
    """An empty figure with these rows, and the middle of each on its y axis.

    ``ends`` are the words at the ends of bars, which get room at the right; ``top`` and ``bottom`` stay
    free for a legend and an axis, ``tail`` under the last row, in pixels.
    """
    room = _WIDE if look.afar else _room_on_a_page(lines)
    named = [_set(line, look, room) for line in lines]
    column = max((width for _, width, _ in named), default=0)
    middles, height = [], 0.0
    for line, (_, _, count) in zip(lines, named, strict=True):
        tall = line.tall + _LINE * (count - 1)
        middles.append(height + line.gap + tall / 2)
        height += line.gap + tall
    height += tail
    widest = max((text_width(_plain(words), bold=True) for words in ends), default=0)
    left = round(column + _GUTTER)
    fig = figure(
        look,
        height=round(height) + 2 * _AROUND + top + bottom,
        margin={
            "l": left,
            "r": round(widest) + 2 * _AROUND,
            "t": _AROUND + top,
            "b": _AROUND + bottom,
        },
        annotations=[
            {
                "text": text,
                "x": 0,
                "xref": "paper",
                "xanchor": "left",
                "xshift": -left,
                "y": middle,
                "yref": "y",
                "yanchor": "middle",
                "align": "left",
                "showarrow": False,
                "font": {"size": SIZE, "color": look.quiet if line.quiet else look.ink},
            }
            for line, (text, _, _), middle in zip(lines, named, middles, strict=True)
        ],
        yaxis={"visible": False, "range": [height or 1, 0], "automargin": False},
        xaxis={"visible": False, "automargin": False},
    )
    return fig, middles


def _room_on_a_page(lines: Sequence[Line]) -> float:
    widths = [
        text_width(word, bold=line.bold)
        for line in lines
        for word in re.split(r"[ \n\t-]+", line.words)
    ]
    return max(_NARROW, max((width for width in widths if width <= _LONGEST_WORD), default=0))


def _set(line: Line, look: Look, room: float) -> tuple[str, float, int]:
    """A name as plotly sets it, how wide it is, and over how many lines it stands."""
    most = _LINES_WIDE if look.afar else _LINES_NARROW
    broken = broken_over(line.words, room, most, bold=line.bold)
    texts = [f"<b>{escaped(text)}</b>" if line.bold else escaped(text) for text in broken]
    widths = [text_width(text, bold=line.bold) for text in broken]
    if line.under:
        below = broken_over(line.under, room, most)
        widths += [text_width(text) for text in below]
        texts += [escaped(text) for text in below]
    return "<br>".join(texts), max(widths, default=0), len(texts)


def broken_over(text: str, room: float, most: int, *, bold: bool = False) -> list[str]:
    """A text over at most so many lines of ``room`` pixels; what they cannot hold ends with an ellipsis."""
    lines = [""]
    for word in filter(None, _BETWEEN.split(text)):
        for part in _parts(word, room, most, bold):
            longer = f"{lines[-1]} {part}".strip()
            if not lines[-1] or text_width(longer, bold=bold) <= room:
                lines[-1] = longer
            else:
                lines.append(part)
    if len(lines) <= most:
        return lines
    return [*lines[: most - 1], lines[most - 1].rstrip(" ,;:-") + "…"]


def _parts(word: str, room: float, most: int, bold: bool) -> list[str]:
    """A word in pieces that each have room on a line, cut after a hyphen where it has one."""
    if text_width(word, bold=bold) <= room:
        return [word]
    head, hyphen, tail = word.partition("-")
    if tail and text_width(head + hyphen, bold=bold) <= room:
        return [head + hyphen, *_parts(tail, room, most, bold)]
    signs = max(1, int(room / (SIZE * _OTHER)))
    end = min(len(word), signs * (most + 1))
    return [word[start : start + signs] for start in range(0, end, signs)]


def _plain(words: str) -> str:
    """What is set of words with plotly's tags."""
    for tag in ("<b>", "</b>", "<i>", "</i>"):
        words = words.replace(tag, "")
    return words


def accents(frame: pd.DataFrame) -> list[bool]:
    """Which rows the message of the figure names (frame column ``accent``); none where it names no row."""
    return _flags(frame, "accent")


def made_up(frame: pd.DataFrame) -> list[bool]:
    """Which rows are fictional (frame column ``fictional``)."""
    return _flags(frame, "fictional")


def _flags(frame: pd.DataFrame, column: str) -> list[bool]:
    if column not in frame:
        return [False] * len(frame)
    return [bool(value) for value in frame[column]]
