"""A line of which the last word is not written out yet, with the words that it may become."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from places import provinces
from views.row_search import folded
from views.vocabulary import BREAKDOWNS, MEASURES

_LAST: Final = re.compile(r"(?s)(.*\s|^)(\w{2,})$")
_WORD: Final = re.compile(r"[\w-]{4,}")


def completed(text: str, most: int) -> Iterator[str]:
    """The line with its last word written out, in at most so many ways: words of breakdowns and figures, and
    provinces."""
    if not (hit := _LAST.match(text)):
        return
    begun = folded(hit[2])
    longer = [word for word in _words() if folded(word).startswith(begun) and folded(word) != begun]
    for word in longer[:most]:
        yield f"{hit[1]}{word}"


@lru_cache(maxsize=1)
def _words() -> tuple[str, ...]:
    """What a request is made of, the usual word for each breakdown first."""
    first = (one.units[0] for one in BREAKDOWNS.values())
    units = (unit for one in BREAKDOWNS.values() for unit in one.units)
    asked = (word for one in MEASURES.values() for word in (*one.asked_as, *one.asked_within))
    places = (one.name_nl for one in provinces())
    return tuple(
        dict.fromkeys(
            word for text in (*first, *places, *asked, *units) for word in _WORD.findall(text)
        )
    )
