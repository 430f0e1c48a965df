"""Per what: the ways to ask for a figure of each province, municipality, year, call, article or file.

A breakdown is a way to say "each" before a unit; both are listed once, so that a new unit can be asked
for in all ways and a new way works for all units.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

UNITS: Final[Mapping[str, tuple[str, str]]] = {
    "per province": (r"provincie", r"provincies"),
    "per municipality": (
        r"(?:gemeente|stad|lokaal bestuur|lokale overheid|gemeentebestuur|stadsbestuur)",
        r"(?:(?:deel|fusie)?gemeenten|steden|lokale besturen|lokale overheden|gemeentebesturen"
        r"|stadsbesturen)",
    ),
    "per call": (r"(?:project)?oproep", r"(?:project)?oproepen"),
    "per year": (
        r"(?:werkings|kalender|begrotings|school|boek|dienst)?jaar",
        r"(?:werkings|kalender|begrotings|boek)?jaren",
    ),
    "per article": (r"(?:begrotings)?artikel", r"(?:begrotings)?artikel(?:s|en)"),
    "per status": (
        r"(?:status|resultaat|uitkomst|beslissing|stand|statuut)",
        r"(?:statussen|uitkomsten)",
    ),
    "per file": (
        r"(?:project|dossier|aanvraag|initiatief|organisatie|vereniging|begunstigde|vzw)",
        r"(?:projecten|dossiers|aanvragen|initiatieven|begunstigden)",
    ),
    "per reason": (r"(?:reden|motief|oorzaak|weigeringsgrond)", r"(?:redenen|motieven|oorzaken)"),
    "per month": (r"(?:maand|kwartaal|trimester|semester|week)", r"(?:maanden|kwartalen)"),
}
"""Per breakdown: the unit in the singular and in the plural."""

_KIND: Final = (
    r"(?:[\w'-]+[ed] |vijf |\d+ |afzonderlijk |vlaams |stad of |stad en |steden (?:en|of) )"
)
"""Words that can stand between "each" and its unit: vijf, Vlaamse, afzonderlijke, steden en."""

_EACH_ONE: Final = (
    r"(?:per|elke?|iedere?|alle|elk van|ieder van|binnen elke?|(?:op|tot op)(?: het)? niveau van"
    r"|uitsplitsing per|opgesplitst per)"
)
_OVER: Final = r"(?:over|tussen|naar|volgens|(?:voor )?elk van|welke?|alle|op(?: het)? niveau van)"
_IN_A_ROW: Final = r"\b{unit} (?:per|na|voor) {unit}\b|\bvan {unit} tot {unit}\b"
_EXTREME: Final = r"(?:meeste?|hoogste|grootste|minste?|laagste|kleinste)"
_LEVEL: Final = {
    "per province": r"\bprovinci(?:aal|e|es)-?\s?niveau\b|\bprovinciale (?:verdeling|opsplitsing"
    r"|uitsplitsing|spreiding|cijfers)\b",
    "per municipality": r"\b(?:gemeente(?:lijk)?|lokaal|stedelijk)-?\s?niveau\b"
    r"|\bgemeentelijke (?:verdeling|opsplitsing|uitsplitsing|spreiding|cijfers)\b",
    "per year": r"\bjaarbasis\b|\bjaarcijfers\b",
    "per month": r"\bmaandbasis\b|\bkwartaalbasis\b|\bmaandcijfers\b|\bmaandelijks\w*",
}


def _breakdown(name: str, one: str, many: str) -> str:
    ways = [
        rf"\b{_EACH_ONE} (?:(?:de|het|die|deze) )?{_KIND}{{0,2}}(?:{one}|{many})\b",
        rf"\b(?:naar|volgens|op) {one}(?= ?[,.;:?!()]|$| (?:en|of|graag)\b)",
        rf"\b{_OVER} (?:(?:de|die|deze) )?{_KIND}{{0,2}}{many}\b",
        _IN_A_ROW.format(unit=one),
    ]
    ways.append(rf"\btop[ -]?(?:\d+|\w+) (?:van )?(?:de |alle )?{_KIND}{{0,2}}{many}\b")
    ways.append(rf"\bwelke? (?:\w+e )?{one}\b(?=.{{0,80}}\b{_EXTREME}\b)")
    if name in ("per province", "per municipality"):
        ways.append(rf"\bde {_KIND}{{0,2}}{many} (?:in|van|uit)\b")
    return "|".join(filter(None, [*ways, _LEVEL.get(name)]))


BREAKDOWNS: Final[Mapping[str, str]] = {
    name: _breakdown(name, one, many) for name, (one, many) in UNITS.items()
}
"""By name, as the source of a pattern over folded text."""
