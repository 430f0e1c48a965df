"""How figures look: who reads them (language) and on what ground (light or dark)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final, Literal

import plotly.graph_objects as go

from language import Language

Mode = Literal["light", "dark"]

FONT: Final = "Inter, sans-serif"

# Several series of equal rank: each at least 3:1 on both grounds, and apart for colour-blind eyes.
BLUE: Final = "#2a7fc9"
ORANGE: Final = "#c9700a"
TEAL: Final = "#138a7e"
PURPLE: Final = "#9a63c4"
GREY: Final = "#7a8694"
CATEGORICAL: Final = (BLUE, ORANGE, TEAL, PURPLE, GREY)

# Colours by meaning, the same as in assets/atlas.css.
_ACCENT: Final[dict[Mode, str]] = {"light": "#0b5cad", "dark": "#6aaef5"}
_MARK: Final[dict[Mode, str]] = {"light": "#7d95b0", "dark": "#5a7593"}
_INK: Final[dict[Mode, str]] = {"light": "#1d2733", "dark": "#e6ebf1"}
_QUIET: Final[dict[Mode, str]] = {"light": "#55616f", "dark": "#a9b4c0"}
_RULE: Final[dict[Mode, str]] = {"light": "#d9dfe7", "dark": "#323c49"}
_GROUND: Final[dict[Mode, str]] = {"light": "#ffffff", "dark": "#11161d"}

_SEPARATORS: Final = {"nl": ",.", "en": ".,"}  # decimal mark, thousands mark

NOTHING: Final = "rgba(0,0,0,0)"
"""The fill of what is only an outline: the whole that a part is taken from."""

FICTIONAL_PATTERN: Final = "/"
"""Bars of fictional rows are hatched, and nothing else is: colour alone never tells."""


@dataclass(frozen=True)
class Look:
    """The reader's language, the ground a figure stands on, and where a map zooms in.

    ``focus`` holds slugs of provinces; empty is all of Flanders and Brussels. ``afar`` is for who
    cannot point at what is drawn (a room, paper): few circles on a map then bear their names. ``bare``
    is for a map whose legend stands outside it.
    """

    language: Language
    mode: Mode = "light"
    focus: tuple[str, ...] = ()
    afar: bool = False
    bare: bool = False

    @property
    def accent(self) -> str:
        """Colour of what the message of a figure names."""
        return _ACCENT[self.mode]

    @property
    def mark(self) -> str:
        """Colour of everything beside that."""
        return _MARK[self.mode]

    @property
    def ink(self) -> str:
        """Colour of what is read."""
        return _INK[self.mode]

    @property
    def quiet(self) -> str:
        """Colour of axis labels: 4.5:1 at least."""
        return _QUIET[self.mode]

    @property
    def rule(self) -> str:
        """Colour of lines that only guide the eye."""
        return _RULE[self.mode]

    @property
    def ground(self) -> str:
        """Colour behind the figure."""
        return _GROUND[self.mode]


def figure(look: Look, *, height: int, **layout: Any) -> go.Figure:
    """An empty figure with the house's type, colours and margins; height in pixels.

    ``layout`` replaces parts of plotly's layout, those of its axes one by one. All of it is given at once:
    each change afterwards takes plotly as long as making the figure.
    """
    axis = {
        "tickfont": {"color": look.quiet, "size": 13},
        "gridcolor": look.rule,
        "linecolor": look.rule,
        "zeroline": False,
        "fixedrange": True,
        "automargin": True,
    }
    axes = {name: axis | layout.pop(name, {}) for name in ("xaxis", "yaxis")}
    whole = {
        "height": height,
        "margin": {"l": 8, "r": 8, "t": 8, "b": 8},
        "paper_bgcolor": NOTHING,
        "plot_bgcolor": NOTHING,
        "font": {"family": FONT, "size": 14, "color": look.ink},
        "separators": _SEPARATORS[look.language.code],
        "showlegend": False,
        "hoverlabel": {
            "bgcolor": look.ground,
            "bordercolor": look.rule,
            "font": {"family": FONT, "size": 14, "color": look.ink},
            "align": "left",
        },
        "legend": {
            "orientation": "h",
            "x": 0,
            "y": 1.02,
            "xanchor": "left",
            "yanchor": "bottom",
            "font": {"color": look.ink, "size": 13},
        },
        "dragmode": False,
    }
    return go.Figure(layout=whole | axes | layout)


def wrapped(text: str, width: int = 34, lines: int = 2) -> str:
    """A label over at most ``lines`` lines, for an axis; what is cut ends with an ellipsis.

    A word longer than a line goes on in the next one. Markup in data is taken apart: plotly reads a few
    HTML tags in labels.
    """
    most = width * lines + 1  # of one word; more would be cut anyway
    words = [
        escaped(word[start : start + width])
        for word in text.split()
        for start in range(0, min(len(word), most), width)
    ]
    rows = [""]
    for position, word in enumerate(words):
        if not rows[-1] or len(rows[-1]) + 1 + len(word) <= width:
            rows[-1] = f"{rows[-1]} {word}".strip()
        elif len(rows) < lines:
            rows.append(word)
        else:
            rows[-1] = rows[-1].rstrip(" ,;:-") + "…"
            del words[position:]
            break
    return "<br>".join(rows)


def hovered(text: str) -> str:
    """Data text for what is read over a mark: whole, as far as a screen has room for it."""
    return wrapped(text, width=60, lines=12)


def escaped(text: str) -> str:
    """Data text for a place where plotly reads HTML tags."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
