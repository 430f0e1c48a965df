"""A line as somebody types it in haste, with the names of places written as names are.

Written questions are read with the capitals that people give names; in a box hardly anybody does.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from places.records import all_municipalities, other_names
from places.search import plain
from written_questions.known_words import is_known, known_word
from written_questions.places import ORDINARY_WORDS
from written_questions.typing_errors import SHORTEST
from written_questions.vocabulary import Vocabulary

_WORD: Final = re.compile(r"[^\W\d_][\w'’.-]*\w")
_LONGEST_NAME: Final = 4
"""Words of the longest name of a municipality."""
_PROVINCE_BEHIND: Final = re.compile(r"\b(antwerpen|antwerp),? (?:provincie|province)\b", re.I)
_SHORT_FOR: Final[Mapping[str, str]] = {
    "versus": "tegenover", "vs": "tegenover", "tov": "ten opzichte van", "centen": "geld",
}  # fmt: skip
"""What a box hears, in the words of written questions."""
_SHORTENED: Final = re.compile(rf"\b(?:{'|'.join(_SHORT_FOR)})\b\.?", re.I)
_ANNOUNCED: Final = re.compile(r"\b(?:in|te|uit|gemeente|stad)\s+$", re.I)


def as_names_are(text: str, vocabulary: Vocabulary) -> str:
    """The same line, with the names of municipalities as they are written, and with a capital on words that
    are known to nothing (which may be names with a slip). A name that is an ordinary word too is one where
    it stands alone, or where something announces a place."""
    text = _PROVINCE_BEHIND.sub("provincie Antwerpen", text)
    text = _SHORTENED.sub(lambda hit: _SHORT_FOR[hit[0].lower().rstrip(".")], text)
    words = list(_WORD.finditer(text))
    pieces, last, at = [], 0, 0
    while at < len(words):
        name, count = _name_at(text, words[at : at + _LONGEST_NAME])
        if not name and len(words[at][0]) >= SHORTEST and not is_known(words[at][0], vocabulary):
            name, count = words[at][0][0].upper() + words[at][0][1:], 1
        if name:
            pieces += [text[last : words[at].start()], name]
            last = words[at + count - 1].end()
        at += count
    return "".join((*pieces, text[last:]))


def _name_at(text: str, words: list[re.Match[str]]) -> tuple[str, int]:
    """The municipality that the first of these words name, as it is written, and how many words that took."""
    for count in range(len(words), 0, -1):
        start, end = words[0].start(), words[count - 1].end()
        key = plain(text[start:end])
        if (name := _names().get(key)) and _is_meant(text, start, end, key):
            announced = _ANNOUNCED.search(text[:start])
            return (name if announced or key not in ORDINARY_WORDS else f"gemeente {name}"), count
    return "", 1


def _is_meant(text: str, start: int, end: int, key: str) -> bool:
    if key not in ORDINARY_WORDS or _ANNOUNCED.search(text[:start]):
        return True
    return text[start:end] == text.strip() or not known_word(key) or text[start].isupper()


@lru_cache(maxsize=1)
def _names() -> Mapping[str, str]:
    """What municipalities were ever called, also in French and English, with the name to write."""
    every = all_municipalities()
    flemish = {
        plain(one.name_nl): one.name_nl for one in every.values() if one.province != "brussel"
    }
    others = {plain(name): every[nis].name_nl for name, nis in other_names()}
    return {key: name for key, name in (others | flemish).items() if name in flemish.values()}
