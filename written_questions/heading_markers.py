"""The signs by which the fields of a heading are known, each tried at a place in a line."""

from __future__ import annotations

import re
from typing import Final

_DATE: Final = (
    r"(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag\s+)?"
    r"(\d{1,2}[ ./-]{1,2}(?:\d{1,2}|[a-zé]{3,9}\.?)[ ./-]{1,2}\d{4}|\d{4}-\d\d-\d\d)\b"
)
LABEL: Final = re.compile(
    r"(?:(?:schriftelijke|actuele|parlementaire)\s+vraag\b|(?-i:SV\b"
    r"|[Vv]raag(?=\s+van\s+(?:de heer |mevrouw )?[A-ZÀ-Ý][\w'’-]+\s+[A-ZÀ-Ý])))(?:\s+(\d{1,4})(?![\d./-]))?",
    re.I,
)
NUMBER: Final = re.compile(
    r"(?:vraag\s*)?(?:(?:vraag)?nummer|nr|n°)\s*[.:]{0,2}\s*(\d\.\d{3}|\d{1,4})(?![\d/-])\b", re.I
)
SESSION: Final = re.compile(
    r"\(?(?:zitting(?:sjaar)?\s+)?20\d\d\s?[-–/]\s?(?:20)?\d\d\b(?![-/]\d)\)?", re.I
)
DATED: Final = re.compile(
    rf"(?:\(?(?:datum|gesteld op|ingediend op|van|op|dd|d\.d)\b[.:]?\s*:?\s*){_DATE}\)?", re.I
)
BARE_DATE: Final = re.compile(rf"\(?{_DATE}\)?", re.I)
_TITLES: Final = r"(?:(?:de heer|mevrouw|dhr\.?|mevr\.?|vlaams volksvertegenwoordiger)\s+){0,2}"
ASKER: Final = re.compile(
    rf"(?:(?:vraagsteller|indiener)\s*:?|(?:(?:gesteld|ingediend)\s+)?(?:door|van)\s*:?)\s+{_TITLES}",
    re.I,
)
_OFFICE_WORD: Final = (
    r"(?:(?:vice)?minister-president|(?:(?:vlaamse?|bevoegde) )?minister|staatssecretaris)\b"
)
MINISTER: Final = re.compile(
    rf"(?:(?:gericht\s+)?aan\s*:?|minister\s*:|bevoegde minister\s*:?)\s+(?-i:de\s+(?!heer))?{_TITLES}"
    rf"({_OFFICE_WORD}\s+(?!van\b))?",
    re.I,
)
TO_OFFICE: Final = re.compile(
    rf"aan\s*:?\s+(?:(?:de\s+)?(?={_OFFICE_WORD}\s+van\b)|(?-i:de )(?={_OFFICE_WORD}\s*$))", re.I
)
OFFICE: Final = re.compile(
    rf"(?:{_OFFICE_WORD}\s+van\b|viceminister-president\b|minister-president\b"
    rf"|(?-i:(?<=aan de )){_OFFICE_WORD}\s*$)",
    re.I,
)
NEXT_OFFICE: Final = re.compile(rf"\s*,?\s*(?:en\s+)?{_OFFICE_WORD}(?:\s+van\b)?", re.I)
"""Another office of the same minister."""
LIST_OF_OFFICE: Final = re.compile(
    r"(?:\s*,\s*(?:en\s+)?|\s+(?:van|en|voor|&)\s+|(?<=van)\s+"
    r"|\s+(?=[A-ZÀ-Ý][\w'’-]*(?:,|\s+en\s|\s*$)))(?:(?:de|het)\s+)?[A-ZÀ-Ý][\w'’-]*"
)
"""The next of the competences; two words with capitals are one only before a sign of the list."""
CAPITALS: Final = re.compile(r"[\s,;&]*(?:[A-ZÀ-Ý&][A-ZÀ-Ý'’&-]*(?:,(?=\s)|(?=\s|$)))")
TITLE: Final = re.compile(r"(?:titel|title|onderwerp|betreft|subject)\s*:\s*", re.I)
ABOUT: Final = re.compile(r"(?:over|inzake|betreffende|aangaande)\s+(?=[^.?!:]{3,160}$)", re.I)
"""A title that a heading ends with: "SV nr. 88 van … over fietspaden"."""
BETWEEN: Final = re.compile(r"[\s,;:.·|/–-]*(?:\([^()\d]{1,20}\)[\s,;:.·|–-]*)?")
"""What may stand between two fields: signs, or a party between brackets."""
STRONG: Final = re.compile(
    r"\b(?:datum|vraagsteller|minister|titel|onderwerp|nummer)\s*:|\bnr\.?\s*:?\s*\d|"
    r"\b(?:schriftelijke|actuele) vraag\s+(?:nr|\d)|"
    r"(?-i:\b(?:van|aan) [A-ZÀ-Ý'’-]{2,} [A-ZÀ-Ý'’-]{2,})",
    re.I,
)
"""Markers that end a title, in which "van" and "aan" are only words."""
OPENING: Final = re.compile(
    r"(?<=[\w)'’])\s+(?=(?:In|Op|De|Het|Een|Om|Ik|Er|Naar|Sinds|Volgens|Met|Via|Tijdens|Uit|Bij|Graag"
    r"|Hoeveel|Welke?|Kan|Kunt|Wat|Wie|Wanneer|Hoe|Vorige?|Recent\w*|Gelieve|Vandaag|Onlangs|Eerder|Mijn"
    r"|Wij?|We|Deze|Dit|Die|Zoals|Voor|Als|Door|Momenteel|Is|Zijn|Heeft)\s+[a-zà-ÿ\d])"
)
"""Where the first sentence begins behind a title on the same line."""
FIRST_ITEM: Final = re.compile(
    r"(?:^|(?<=\S)\s+)(?=(?:\d{1,3}\s?[.):]|Vraag \d{1,3}:?)\s?\(?(?:[A-ZÀ-Ý]|[a-k][.)]))"
)
"""Where the questions begin on the line of a heading."""


def begins(text: str, at: int) -> bool:
    """Whether a field other than a person begins here."""
    at = at + len(text[at : at + 3]) - len(text[at : at + 3].lstrip(" ,"))
    patterns = (LABEL, NUMBER, DATED, OFFICE, TITLE, MINISTER)
    return any(pattern.match(text, at) for pattern in patterns)
