"""What a question says in short as it goes on from the one before it: a round by its number, a province by
its name, "de twee" for the two places."""

from __future__ import annotations

import re
from typing import Final

from places import municipality
from views.row_search import folded
from written_questions.places import municipalities_in, provinces_in
from written_questions.vocabulary import ROUNDS

_ORDINAL: Final = re.compile(
    r"\b(?:het|de) (?:eerste|tweede|derde|vierde|vijfde)(?=(?: en (?:het )?\w+de)?[?.,]|$)", re.I
)
_ANTWERP: Final = re.compile(r"(?<!provincie )(?<!stad )(?<!gemeente )\bAntwerpen\b")
_CAPITAL: Final = re.compile(r"\b[A-Z][\w'-]+")
_SHORT: Final = 7
"""Words up to which a question says no more than of what else the same is asked."""


def as_goes_on(unit: str, previous: str) -> str:
    """A short question in full: "En in het derde?" behind one on a round of a call, "En voor Antwerpen?"
    behind one on a province."""
    plain = folded(previous)
    unit = _of_those(unit, previous)
    if len(unit.split()) > _SHORT:
        return unit
    if any(round_.search(plain) for round_ in ROUNDS):
        unit = _ORDINAL.sub(lambda hit: f"{hit[0]} projectjaar", unit)
    if provinces_in(previous) and not municipalities_in(previous):
        unit = _ANTWERP.sub("provincie Antwerpen", unit)
    return unit


def _of_those(unit: str, previous: str) -> str:
    """A question with "van de twee" as the municipalities that the one before it names, where they are so
    many and it names none itself."""
    hit = _THOSE.search(unit)
    codes = municipalities_in(previous)
    if hit is None or municipalities_in(unit) or len(codes) != _COUNTS.get(hit[1].lower()):
        return unit
    names = [municipality(code).name_nl for code in codes]
    several = f"{', '.join(names[:-1])} en {names[-1]}"
    return f"{unit[: hit.start()]}van {several}{unit[hit.end() :]}"


_COUNTS: Final = {"twee": 2, "beide": 2, "beiden": 2, "drie": 3, "vier": 4, "vijf": 5}
_THOSE: Final = re.compile(rf"\bvan (?:(?:de|die|deze) )?({'|'.join(_COUNTS)})\b(?! \w+en\b)", re.I)


def without_places_of(unit: str, previous: str) -> str:
    """The question before it without the places that this one names itself."""
    if not municipalities_in(unit):
        return previous
    for name in _CAPITAL.findall(unit):
        if municipalities_in(f"in {name}"):
            previous = re.sub(
                rf"\b(?:(?:van|voor|in|aan|naar|uit) )?{re.escape(name)}\b", "", previous
            )
    return previous
