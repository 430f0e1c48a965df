"""The words on what a slide has no room for."""

from __future__ import annotations

from typing import Final

import pandas as pd

from language import N_, Language
from stories.figure import holds_highest
from stories.shown_story import Shown

ROWS: Final = N_("{n} van de {total} rijen.")
_HIGHEST: Final = N_("De {n} hoogste van {total}.")


def left_out(words: str, total: int, most: int, language: Language) -> list[str]:
    """For 0, 1, … up to ``most`` shown, ``words`` (msgid) on {n} of {total}; "" where all are shown."""
    return [
        language.t(words, n=language.number(n), total=language.number(total)) if n < total else ""
        for n in range(min(total, most) + 1)
    ]


def some_of(shown: Shown, drawn: pd.DataFrame, language: Language) -> str:
    """Which rows a chart shows; "" when it shows all."""
    words = _HIGHEST if holds_highest(shown, drawn) else ROWS
    return left_out(words, len(shown.result.frame), len(drawn), language)[-1]
