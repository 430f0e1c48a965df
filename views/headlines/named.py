"""Which rows of a figure its title names: those alone stand out in its chart."""

from __future__ import annotations

import re
from typing import Final

from language import Language
from views.declaration import Result
from views.words import name_of

_LEAST: Final = 8
"""Signs of a shortened name by which it is still known."""


def named_rows(title: str, result: Result, language: Language) -> list[bool]:
    """Per row of the frame whether the title names it, whole or shortened ("Verbindingsambassa…").

    Of none when it names them all: what stands for everything does not stand out.
    """
    item = result.view.column(result.view.item)
    names = [name_of(value, item, language) for value in result.frame[item.key]]
    told = {name: _names(title, name) for name in dict.fromkeys(names)}
    if all(told.values()):
        return [False] * len(names)
    return [told[name] for name in names]


def _names(title: str, name: str) -> bool:
    if re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", title):
        return True
    kept = [part for part in re.findall(r"([^…]+)…", title) if len(part) >= _LEAST]
    return any(part.endswith(name[:end]) for part in kept for end in range(_LEAST, len(name)))
