"""Rows of a figure: names left-aligned in a column of their own, and a height in pixels for each row.

Plotly sets the names of an axis flush right and gives every row as much height; here a row's place is its
distance from the top in pixels, so that a name over two lines has room and a bar is as thick in every figure.
"""

from __future__ import annotations

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
SIZE: Final = 14
"""Letters of names and values."""
_LINE: Final = 17
_MOST_LINES: Final = 3
_WIDE, _NARROW = 270, 148
"""The widest column of names on a slide or in a picture, and on a page, which may be a phone."""
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
_BOLD: Final = 1.06


@dataclass(frozen=True)
class Line:
    """One row: its name (text of data), and how it is set; ``under`` is a quiet line of its own below it.

    ``gap`` is what stays free above it, in pixels.
    """

    words: str
    bold: bool = False
    quiet: bool = False
    under: str = ""
    gap: int = 0


def text_width(text: str, *, bold: bool = False, size: float = SIZE) -> float:
    """About how wide a text is in Inter, in pixels."""
    return sum(_EM.get(sign, _OTHER) for sign in text) * size * (_BOLD if bold else 1)


def rows_figure(
    look: Look, lines: Sequence[Line], *, ends: Iterable[str] = (), top: int = 0, bottom: int = 0
) -> tuple[go.Figure, list[float]]:
    """An empty figure with these rows, and the middle of each on its y axis.

    ``ends`` are the words at the ends of bars, which get room at the right; ``top`` and ``bottom`` stay
    free for a legend and an axis, in pixels.
    """
    room = _WIDE if look.afar else _NARROW
    named = [_set(line, room) for line in lines]
    column = max((width for _, width, _ in named), default=0)
    middles, height = [], 0.0
    for line, (_, _, count) in zip(lines, named, strict=True):
        tall = ROW + _LINE * (count - 1) * 0.9
        middles.append(height + line.gap + tall / 2)
        height += line.gap + tall
    fig = figure(look, height=round(height) + 2 * _AROUND + top + bottom)
    widest = max((text_width(_plain(words), bold=True) for words in ends), default=0)
    left = column + _GUTTER
    fig.update_layout(
        margin={
            "l": round(left) + _AROUND,
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
                "xshift": -round(left),
                "y": middle,
                "yref": "y",
                "yanchor": "middle",
                "align": "left",
                "showarrow": False,
                "font": {"size": SIZE, "color": look.quiet if line.quiet else look.ink},
            }
            for line, (text, _, _), middle in zip(lines, named, middles, strict=True)
        ],
    )
    fig.update_yaxes(visible=False, range=[height or 1, 0], automargin=False)
    fig.update_xaxes(visible=False, automargin=False)
    return fig, middles


def _set(line: Line, room: float) -> tuple[str, float, int]:
    """A name as plotly sets it, how wide it is, and over how many lines it stands."""
    broken = broken_over(line.words, room, bold=line.bold)
    texts = [f"<b>{escaped(text)}</b>" if line.bold else escaped(text) for text in broken]
    widths = [text_width(text, bold=line.bold) for text in broken]
    if line.under:
        below = broken_over(line.under, room)
        widths += [text_width(text) for text in below]
        texts += [escaped(text) for text in below]
    return "<br>".join(texts), max(widths, default=0), len(texts)


def broken_over(text: str, room: float, *, bold: bool = False) -> list[str]:
    """A text over lines of at most ``room`` pixels; what three lines cannot hold ends with an ellipsis."""
    lines = [""]
    for word in text.split():
        for part in _parts(word, room, bold):
            longer = f"{lines[-1]} {part}".strip()
            if not lines[-1] or text_width(longer, bold=bold) <= room:
                lines[-1] = longer
            else:
                lines.append(part)
    if len(lines) <= _MOST_LINES:
        return lines
    return [*lines[: _MOST_LINES - 1], lines[_MOST_LINES - 1].rstrip(" ,;:-") + "…"]


def _parts(word: str, room: float, bold: bool) -> list[str]:
    """A word in pieces that each have room on a line, cut after a hyphen where it has one."""
    if text_width(word, bold=bold) <= room:
        return [word]
    head, hyphen, tail = word.partition("-")
    if tail and text_width(head + hyphen, bold=bold) <= room:
        return [head + hyphen, *_parts(tail, room, bold)]
    signs = max(1, int(room / (SIZE * _OTHER)))
    most = signs * (_MOST_LINES + 1)
    return [word[start : start + signs] for start in range(0, min(len(word), most), signs)]


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
