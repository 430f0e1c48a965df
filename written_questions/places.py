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
    "west-vlaanderen": r"west-\s?vla(?:anderen\b|ams)|west(?:ern)? flanders",
    "oost-vlaanderen": r"oost-\s?vla(?:anderen\b|ams)|east(?:ern)? flanders",
    "vlaams-brabant": r"vlaams-\s?brabant|flemish brabant",
    "limburg": r"\blimburg(?:s|se)?\b",
    "brussel": r"(?<!vlaanderen en )(?<!flanders and )\bbrussel(?:se?)?\b",
    "antwerpen": r"provincie antwerpen|antwerpse\b|province of antwerp|antwerp province",
}
"""What people write for a province, without accents and capitals. "Antwerpen" alone is the city."""

_ALL_PROVINCES: Final = re.compile(
    r"antwerpen(?=,? (?:en |of )?(?:limburg|(?:oost|west)-vlaanderen|vlaams-brabant))"
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
"""Names of municipalities that are also words or surnames: only a place after "in", "gemeente", …"""

_IN_A_NAME: Final = re.compile(
    r"\b(?:[A-Z]{3,}|[Vv]zw \w+|Logo|Unizo) (?:(?:West|Oost)-Vlaanderen|Vlaams-Brabant|Limburg"
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
_LONGEST: Final = 4
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


def _provinces_left_out(text: str) -> str:
    """The text without "Antwerpen" where it stands in a list of provinces, or after "provincie"."""
    return re.sub(rf"(?i)provincie antwerpen|{_ALL_PROVINCES.pattern}", "…", text)


def _at(text: str, matches: list[re.Match[str]], today: dt.date | None) -> tuple[str | None, int]:
    """The municipality named at the first of these words, and how many words that took."""
    start = matches[0].start()
    before = text[max(0, start - _LOOKED_BACK) : start]
    for count in range(len(matches), 0, -1):
        name = text[matches[0].start() : matches[count - 1].end()]
        key = plain(name)
        if key in _names() and _is_place(before, name, key):
            municipality = find_municipality(name, today).municipality
            return (municipality.nis if municipality else None), count
    return None, 1


def _is_place(before: str, name: str, key: str) -> bool:
    if _NOT_A_PLACE.search(before):
        return False
    announced = bool(_PLACE_BEFORE.search(before))
    capital = name[0].isupper()
    if key in ORDINARY_WORDS:
        return announced and capital
    if not capital:
        return announced and len(key) > 3
    return not _capitals_line(before, name)


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
