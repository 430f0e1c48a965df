"""What a dossier still lacks before its answer can go out."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from language import N_
from views import find
from written_questions.dossiers.dossier import Dossier, Part
from written_questions.dossiers.places_to_fill import places_to_fill

NOT_WRITTEN: Final = N_("het antwoord")
NOT_READ: Final = N_("het ontwerp, dat nog niemand overnam")
OUTDATED: Final = N_("de tekst, die niet meer bij de vraag of de tabellen past")
TABLE_GONE: Final = N_("een tabel die niet meer bestaat")


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
