"""Words that set apart what no filter can, and that point back at one thing of the question before."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from data_access.filters import PLACES

_THINGS: Final = (
    r"(?:netwerk\w*|bijeenkomst\w*|sessies?|projecten|oproep(?:en)?|lijnen|toekenningen|aanvragen|dossiers"
    r"|gemeenten|steden|besturen|provincies|organisaties|verenigingen)"
)

NOT_TOLD_APART: Final = re.compile(
    # a season: no whole year, and the days of most figures are not known
    r"\b(?:winter|lente|zomer|herfst|voorjaar|najaar|seizoen)(?:s|en)?\b.{0,12}\b20\d\d\b"
    # a term of government begins within a year
    r"|\b(?:legislatuur|regeerperiode|zittingsperiode|legislature)\b"
    # some of the things that are counted, by what no column holds
    rf"|\b(?:extra|bijkomende|aanvullende|overige|resterende|andere|eerste|laatste|volgende)"
    rf" (?:\w+ )?(?:lerende )?{_THINGS}\b"
    rf"|\b(?:eerste|laatste|volgende) (?:twee|drie|vier|vijf|\d+) (?:\w+ )?{_THINGS}\b"
    # what was before or comes after, and is not named: no round of it is told
    rf"|\b(?:vorige|vroegere|toekomstige) (?:\w+ )?(?:pact|plan|regeling|{_THINGS})\b"
    # the largest places, and what goes on today: by what, and since when, no list tells
    r"|\b(?:grootste|kleinste|rijkste|armste) (?:\w+ )?(?:gemeenten|steden|besturen)\b"
    r"|\b(?:lopen|loopt|bestaan|bestaat) (?:er )?(?:vandaag |nu |momenteel )?nog\b"
    r"|\bnog (?:steeds |altijd )?(?:lopend?e?|loopt|actief|actieve|bestaan\w*)\b"
    # how far apart two of them are, and on what ground alone something was refused
    r"|\b(?:verschil|kloof) tussen (?:de|het) (?:hoogste|grootste|laagste|kleinste|meeste|minste)\b"
    r"|\bhoeveel (?:minder|meer|hoger|lager|groter|kleiner) dan (?!(?:€ ?)?\d)"
    r"|\b(?:on)?ontvankelijke?\b"
    # what was so at first, and may have been changed since
    r"|\b(?:oorspronkelijk|aanvankelijk)"
    # days and weeks: few rows have a day
    r"|\b(?:laatste|eerste|voorbije|afgelopen|vorige) (?:\w+ )?(?:dag(?:en)?|week|weken)\b"
    # after something that the question before names, or nobody does
    r"|\b(?:nadien|sindsdien|naderhand)\b"
    # the countryside: no list says which municipalities are in it
    r"|\bplatteland\w*|\blandelijke? (?:gemeenten?|gebied(?:en)?|besturen)\b|\brurale?\b"
    # an application of several together
    r"|\bsamen (?:een|met (?:een|de|hun|andere)|als)\b|\b(?:gezamenlijk|intergemeentelijk)e?\b"
    # one meeting, by what it was about
    r"|\b(?:het|de|dat|die) (?:lerende? )?(?:netwerk|netwerkmoment|bijeenkomst|sessie)"
    r" (?:voor|over|rond|met)\b"
    # one of those that the question before names
    r"|\b(?:wie|welke?|wat|who|which) (?:van|of) (?:de|die|deze|hen|beiden?|the|these)"
    r" ?(?:twee|drie|vier|vijf|beiden?|two|three)?\b"
    r"(?= (?:heeft|had|kreeg|krijgt|kan|kon|is|was|telt|ontving|got|has)\b)"
    # how many stand above or below one of them
    rf"|\b(?:hoeveel|aantal|welke?) (?:\w+ ){{0,4}}?{_THINGS}\b.{{0,80}}"
    rf"\b(?:meer|minder|hoger\w*|lager\w*|groter\w*|kleiner\w*) (?:\w+ ){{0,4}}dan (?!(?:€ ?)?\d)"
    # what something cost, or a credit of no kind: no commitment, award or payment is that
    r"|\b(?:kost|kostte|kostten|gekost|prijs|kostprijs|kostenplaatje|kosten (?:van|voor|die|werden|waren))\b"
    r"|\b(?:begrotings)?krediet(?:en)?\b"
)
"""Folded words by which only some of the rows are asked, or something else than any figure: what a table
holds would be taken for an answer."""

_POINTED: Final[Mapping[str, tuple[str, ...]]] = {
    r"(?:begrotings)?artikel(?:en)?|provisie|begrotings(?:post|lijn)": ("articles",),
    r"(?:project)?oproep(?:en)?": ("calls",),
    r"regeling(?:en)?|pact(?:en)?": ("schemes",),
    r"gemeenten?|stad|steden|provincies?|(?:lokale )?best(?:uur|uren)": PLACES,
    r"ja(?:ar|ren)": ("years", "period"),
    r"periode": ("years", "period", "calls"),  # a call has a term
}
"""The fields of what a pronoun before these words points at."""
_POINTS: Final = (
    r"\b(?:(?:dit|deze|dat|die|ditzelfde|dezelfde|datzelfde|diezelfde|hetzelfde) (?:zelfde )?"
    r"(?:(?:twee|drie|vier|vijf|zes|zeven|acht|negen|tien|\d+) )?)"
)
_ANYTHING: Final = re.compile(
    r"\b(?:daarvan|hiervan|ervan|daarvoor|hiervoor|daarbij|hierbij|hen|hun)\b"
)


def pointed_at(plain: str) -> frozenset[str]:
    """The fields of the things that a folded text points back at by name ("dit artikel"); none where a bare
    pronoun may point at all of them."""
    if _ANYTHING.search(plain):
        return frozenset()
    return frozenset(
        field
        for words, fields in _POINTED.items()
        if re.search(rf"{_POINTS}(?:{words})\b", plain)
        for field in fields
    )
