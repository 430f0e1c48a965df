"""Words that are read as others: the nearest name or core word, where one alone is near."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final

from places.records import all_municipalities
from views.row_search import folded
from written_questions.known_words import is_known
from written_questions.places import with_capitals
from written_questions.vocabulary import Vocabulary

_WORD: Final = re.compile(r"[^\W\d_][\w'’-]*\w")
SHORTEST: Final = 6
"""Signs of a word that may be read as another: shorter ones are near to too many."""
_LONG: Final = 10
"""Signs from which two slips may stand in one word."""
_CORE: Final = """
    aanvragen aanvraag aanvragers subsidies subsidie projecten projectoproep oproepen gemeenten gemeente
    provincies provincie geweigerd geweigerde toegekend toegekende toekenningen goedgekeurd ingediend
    bedragen netwerken vastgelegd uitbetaald trekkingsrechten trekkingsrecht deelnemers organisaties
    verenigingen centrumsteden vlaanderen west-vlaanderen oost-vlaanderen limburg antwerpen
    vlaams-brabant begeleidingsopdracht inwoner hoeveel overzicht criteria redenen budget
    bedrag dossier dossiers lijstje
"""
"""What nearly every question is written with."""
CORE: Final = tuple(_CORE.split())


_WRITTEN_OUT: Final = {
    "hvl": "hoeveel", "prov.": "provincie", "vd": "van de", "gem.": "gemeente",
}  # fmt: skip
_SHORTENED: Final = re.compile(r"\b(?:hvl|vd)\b|\b(?:prov|gem)\.(?=\s)", re.I)
"""What people shorten when they write in haste."""


def read_as(text: str, vocabulary: Vocabulary) -> tuple[str, tuple[tuple[str, str], ...]]:
    """A text with what people taught in its place, slips put right and places in capitals, and every word
    that is read as another with what it is read as."""
    pairs: dict[str, str] = {}
    text = _SHORTENED.sub(lambda match: _WRITTEN_OUT[match[0].lower()], text)
    for word, meant in vocabulary.taught.items():
        said = re.search(rf"\b{re.escape(word)}(?:e?n|'?s|e)?\b", folded(text))
        if said and len(folded(text)) == len(text):
            pairs[text[said.start() : said.end()]] = meant
            text = f"{text[: said.start()]}{meant}{text[said.end() :]}"

    def put_right(match: re.Match[str]) -> str:
        word = match[0]
        if len(word) < SHORTEST or is_known(word, vocabulary):
            return word
        nearest = nearest_name(folded(word), _core(vocabulary))
        if nearest is None and word[0].isupper():
            nearest = nearest_name(folded(word), _places(), most=1)
        if nearest is None or folded(word).startswith(nearest):  # an ending is no slip
            return word
        pairs[word] = nearest
        return nearest.capitalize() if word[0].isupper() else nearest

    return _WORD.sub(put_right, with_capitals(text)), tuple(pairs.items())


def nearest_name(word: str, names: tuple[str, ...], most: int = 2) -> str | None:
    """The one name that is nearest to a word, within one slip, or two in a long word; None without one."""
    slips = min(most, 1 if len(word) < _LONG else 2)
    near: dict[int, set[str]] = {}
    for name in names:
        if name[0] == word[0] and abs(len(name) - len(word)) <= slips:
            near.setdefault(_slips(word, name, slips), set()).add(name)
    for distance in range(1, slips + 1):
        if fitting := near.get(distance):
            return next(iter(fitting)) if len(fitting) == 1 else None
    return None


def _slips(word: str, name: str, most: int) -> int:
    """How many signs are wrong, missing, too many or changed about; more than ``most`` is not counted out."""
    before: list[int] = []
    row = list(range(len(name) + 1))
    for at, sign in enumerate(word, 1):
        last, before, row = before, row, [at]
        for to, other in enumerate(name, 1):
            cost = min(row[-1] + 1, before[to] + 1, before[to - 1] + (sign != other))
            if last and to > 1 and sign == name[to - 2] and word[at - 2] == other:
                cost = min(cost, last[to - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return row[-1]


@lru_cache(maxsize=4)
def _core(vocabulary: Vocabulary) -> tuple[str, ...]:
    names = (word for word in vocabulary.words if len(word) >= SHORTEST)
    return tuple(sorted({*CORE, *names, *_singular(vocabulary.words)}))


def _singular(words: Iterable[str]) -> Iterator[str]:
    for word in words:
        for ending in ("en", "s"):
            if len(word) > _LONG and word.endswith(ending):
                yield word.removesuffix(ending)


@lru_cache(maxsize=1)
def _places() -> tuple[str, ...]:
    names = {folded(one.name_nl) for one in all_municipalities().values()}
    return tuple(sorted(name for name in names if len(name) >= SHORTEST and " " not in name))
