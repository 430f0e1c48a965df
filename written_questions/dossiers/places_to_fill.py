"""Places that a person still has to fill in: one form, so that they can be counted, listed and found."""

from __future__ import annotations

import re
from typing import Final

from language import Language

_PLACE: Final = re.compile(r"\[(?:In te vullen|To be filled in): ([^\[\]]+)\]")


def to_fill(what: str, language: Language) -> str:
    """ "[In te vullen: de redenen van afwijzing]"."""
    inside = " ".join(what.replace("[", "(").replace("]", ")").split()).rstrip(". ")
    return language.t("[In te vullen: {what}]", what=inside)


def places_to_fill(text: str) -> tuple[str, ...]:
    """What is still to be filled in in a text, in its order."""
    return tuple(match[1] for match in _PLACE.finditer(text))


def pieces(text: str) -> list[tuple[str, bool]]:
    """A text in pieces, each with whether it is such a place."""
    cut: list[tuple[str, bool]] = []
    at = 0
    for match in _PLACE.finditer(text):
        cut += [(text[at : match.start()], False), (match[0], True)]
        at = match.end()
    cut.append((text[at:], False))
    return [piece for piece in cut if piece[0]]
