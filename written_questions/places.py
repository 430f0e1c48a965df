"""The provinces and municipalities that a text names; names that are ordinary words need a sign."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache
from typing import Final

from places import find_municipality
from places.records import all_municipalities
from places.search import plain
from views.row_search import folded
from written_questions.bounds import MOST_MENTIONS

PROVINCES: Final = {
    "west-vlaanderen": r"\bwest[- ]{0,2}vla(?:anderen\b|ams)|\bw(?:est)?\.?[- ]?vl\b|west(?:ern)? flanders",
    "oost-vlaanderen": r"\boost[- ]{0,2}vla(?:anderen\b|ams)|\bo(?:ost)?\.?[- ]?vl\b|east(?:ern)? flanders",
    "vlaams-brabant": r"\bvl(?:aams)?\.?[- ]{0,2}brabant|flemish brabant",
    "limburg": r"\blimburg(?:s|se)?\b",
    "brussel": r"(?<!vlaanderen en )(?<!flanders and )\bbrussel(?:se?)?\b"
    r"|\bhoofdstedelijk gewest\b",
    "antwerpen": r"provincie antwerpen|antwerpse\b|province of antwerp|antwerp province",
}
"""What people write for a province, without accents and capitals. "Antwerpen" alone is the city."""

_ALL_PROVINCES: Final = re.compile(
    r"antwerpen(?=,? (?:en |of )?(?:limburg|(?:oost|west)[- ]vlaanderen|vlaams[- ]brabant))"
    r"|(?:(?<=gemeenten in )|(?<=gemeenten uit ))antwerpen(?!,| en\b| of\b)"
    r"|(?<=limburg en )antwerpen|(?<=vlaanderen en )antwerpen|(?<=brabant en )antwerpen"
)

ORDINARY_WORDS: Final = frozenset({
    "as", "asse", "balen", "beerse", "bever", "bierbeek", "bilzen", "boechout", "boom",
    "brakel", "brecht", "bree", "dehaan", "dessel", "diest", "essen", "geel", "halen", "halle",
    "ham", "hamme", "heers", "herne", "hove", "landen", "lede", "lier", "lierde", "lille",
    "lint", "linter", "machelen", "malle", "melle", "menen", "mesen", "mol", "niel", "olen",
    "peer", "pelt", "putte", "puurs", "ranst", "ravels", "retie", "staden", "temse", "tielt",
    "voeren", "vorst", "wellen", "zele", "zwalm",
})  # fmt: skip
"""Names of municipalities that are also words or surnames: a place after "in", "gemeente", …, and in a list
or within a sentence, where it is said that they were read so."""

_RATHER_WORDS: Final = frozenset({
    "alken", "beringen", "deerlijk", "duffel", "heuvelland", "kapellen", "nazareth", "nieuwerkerken",
    "schelle", "schilde",
})  # fmt: skip
"""Names that are words where they stand in small letters."""

_IN_A_NAME: Final = re.compile(
    r"\b(?:[A-Z]{3,}|[Vv]zw \w+|Logo|Unizo) (?:(?:West|Oost)[- ]Vlaanderen|Vlaams[- ]Brabant|Limburg"
    r"|Antwerpen)\b"
)
_WORD: Final = re.compile(r"[A-Za-zÀ-ÿ][\w’'.-]*[\w]|[A-Za-zÀ-ÿ]")
_PLACE_BEFORE: Final = re.compile(
    r"(?:\b(?:in|te|uit|naar|gemeente[n]?|stad|steden|stadsbestuur|lokaal bestuur"
    r"|lokale besturen|deelgemeente"
    r"|municipality of|city of|to|from)(?: de| het)?"
    r"|\b(?:gemeenten|steden|in|uit|naar)\b[^.?!]{0,80}(?:,| en| of| and))\s*$",
    re.I,
)
_NOT_A_PLACE: Final = re.compile(
    r"(?:\b(?:Van|De|Vande[nr]?|Universiteit|University|Hogeschool|UZ|KU|provincie|Mevrouw"
    r"|mevr\.|dhr\.|heer"
    r"|minister)\s+|-)$"
)
_NEXT_IN_LIST: Final = re.compile(r"(?:,| en| of| and)\s+([A-Z][\w'-]+)")
_LIST_BEFORE: Final = re.compile(r"[A-Z][\w'-]+(?:,| en| of| and|, en)\s+$")
_SMALL_WORD_BEFORE: Final = re.compile(
    r"\b(?:kreeg|kregen|krijgt|krijgen|ontving\w*|ontvang\w*|kan|kunnen|voor|van|tussen|vergelijk|en|of"
    r"|heeft|hebben|telt|telde|telden|haalt|haalde|wil|doet|deed|dan|met|tegenover"
    r"|for|did|does|can|is|zijn|was|waren)\s+$",
    re.I,
)
_LONGEST: Final = 4
_SHORTEST: Final = 3
_LOOKED_BACK: Final = 120
"""Signs before a name in which a word can announce it."""


def provinces_in(text: str) -> tuple[str, ...]:
    """Slugs of the provinces that a text names, in the order of ``PROVINCES``; those in the name of an
    organisation ("SAAMO West-Vlaanderen") are not meant."""
    text = folded(_IN_A_NAME.sub(" ", text))
    provinces = [slug for slug, pattern in PROVINCES.items() if re.search(pattern, text)]
    if "antwerpen" not in provinces and _ALL_PROVINCES.search(text):
        provinces.append("antwerpen")
    return tuple(provinces)


def municipalities_in(text: str, today: dt.date | None = None) -> tuple[str, ...]:
    """Today's NIS codes of the municipalities that a text names, in order of appearance.

    Names count in capitals as they are written; those that are ordinary words, and names in small
    letters, only after a word that announces a place.
    """
    text = _provinces_left_out(text)
    capitals = list(_WORD.finditer(text))
    codes: dict[str, None] = {}
    at = 0
    while at < len(capitals) and len(codes) < MOST_MENTIONS:
        code, taken = _at(text, capitals[at : at + _LONGEST], today)
        if code:
            codes[code] = None
        at += taken
    return tuple(codes)


def with_capitals(text: str) -> str:
    """The text with names of municipalities that stand in it in small letters written as names: whoever types
    in haste means them all the same. Names that are also words stay as they are."""
    words = list(_WORD.finditer(text))
    for at in range(len(words)):
        for count in range(min(_LONGEST, len(words) - at), 0, -1):
            start, end = words[at].start(), words[at + count - 1].end()
            name = text[start:end]
            if name == name.lower() and not name.startswith("de ") and names_a_place(name):
                text = f"{text[:start]}{name.title()}{text[end:]}"
                break
    return text


@lru_cache(maxsize=20_000)
def names_a_place(name: str) -> bool:
    """Whether this is the name of a municipality, and no word besides."""
    key = plain(name)
    return len(key) > _SHORTEST and key in _names() - ORDINARY_WORDS - _RATHER_WORDS


def doubtful_places(text: str) -> tuple[str, ...]:
    """The names that were read as municipalities by nothing but a capital within a sentence."""
    text = _provinces_left_out(text)
    doubtful = (
        word[0]
        for word in _WORD.finditer(text)
        if word[0][0].isupper()
        and plain(word[0]) in ORDINARY_WORDS
        and not _PLACE_BEFORE.search(text[max(0, word.start() - _LOOKED_BACK) : word.start()])
        and _at(text, [word], None)[0]
    )
    return tuple(dict.fromkeys(doubtful))


def _provinces_left_out(text: str) -> str:
    """The text without "Antwerpen" where it stands in a list of provinces, or after "provincie" or
    "gemeenten in": a city has no municipalities."""
    return re.sub(rf"(?i)provincie antwerpen|{_ALL_PROVINCES.pattern}", "…", text)


def _at(text: str, matches: list[re.Match[str]], today: dt.date | None) -> tuple[str | None, int]:
    """The municipality named at the first of these words, and how many words that took."""
    start = matches[0].start()
    before = text[max(0, start - _LOOKED_BACK) : start]
    for count in range(len(matches), 0, -1):
        name = text[matches[0].start() : matches[count - 1].end()]
        key = _plain(name)
        after = text[matches[count - 1].end() :]
        if key in _names() and _is_place(before, name, key, after):
            municipality = find_municipality(name, today).municipality
            return (municipality.nis if municipality else None), count
    return None, 1


@lru_cache(maxsize=20_000)
def _plain(name: str) -> str:
    return plain(name)


def _is_place(before: str, name: str, key: str, after: str) -> bool:
    if _NOT_A_PLACE.search(before):
        return False
    announced = bool(_PLACE_BEFORE.search(before))
    capital = name[0].isupper()
    if key in ORDINARY_WORDS:
        return capital and (announced or _within_a_sentence(before, after))
    if not capital:
        return announced and len(key) > _SHORTEST
    return not _capitals_line(before, name)


def _within_a_sentence(before: str, after: str) -> bool:
    """Whether a capital cannot be that of a sentence, nor of the surname behind a first name."""
    if listed := _NEXT_IN_LIST.match(after):
        return plain(listed[1]) in _names()
    return bool(_LIST_BEFORE.search(before)) or bool(_SMALL_WORD_BEFORE.search(before))


def _capitals_line(before: str, name: str) -> bool:
    """A name in capitals only is one of a heading or a person, unless it is announced as a place."""
    return len(name) > 3 and name.isupper() and not _PLACE_BEFORE.search(before)


@lru_cache(maxsize=1)
def _names() -> frozenset[str]:
    flemish = (
        municipality
        for municipality in all_municipalities().values()
        if municipality.province != "brussel"
    )
    return frozenset(plain(municipality.name_nl) for municipality in flemish)
