"""Places that a person still has to fill in, in one form, and what else an answer lacks."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from language import N_, Language
from views import find
from written_questions.dossiers.dossier import Dossier, Part

NOT_WRITTEN: Final = N_("het antwoord")
NOT_READ: Final = N_("het ontwerp, dat nog niemand overnam")
OUTDATED: Final = N_("de tekst, die niet meer bij de vraag of de tabellen past")
TABLE_GONE: Final = N_("een tabel die niet meer bestaat")
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


def left_to_fill(dossier: Dossier) -> list[tuple[str, str]]:
    """(number of the part, what is left) in the order of the answer; [] when it can go out.

    What is left is a place to fill in, in its own words, or one of the constants of this module (msgids).
    """
    return [(part.number, what) for part in dossier.parts for what in _left(part)]


def unwritten(text: str, tables: int) -> tuple[str, ...]:
    """What a part of an answer with this text and so many tables shows as still to be filled in."""
    if not text.strip() and not tables:
        return (NOT_WRITTEN,)
    return places_to_fill(text)


def _left(part: Part) -> Iterable[str]:
    tables = [table for table in part.answered_by if find(table.view)]
    yield from unwritten(part.answer, len(tables))
    if len(tables) < len(part.answered_by):
        yield TABLE_GONE
    if part.is_draft:
        yield NOT_READ
    if part.outdated:
        yield OUTDATED
