"""The words of the fictional set: few fixed sentences, so that each can have a translation."""

from __future__ import annotations

import random
from typing import Any, Final

SOURCE_REMARK: Final = (
    "Verzonnen door een generator in dit project, om elke pagina te kunnen proberen. "
    "Geen enkele rij zegt iets over een echte aanvraag, organisatie of gemeente."
)

CALL: Final = "bondgenotennetwerken-fictief"
CALL_GOAL: Final = "Een verzonnen oproep naar het model van de echte, om elke pagina te proberen."
CALL_CHANGE: Final = "Verzonnen wijziging van de indiendatum."

NAMES: Final = [
    "De Papieren Brug",
    "Huis Regenwolk",
    "Het Fluitketeltje",
    "De Blauwe Vlieger",
    "Atelier Maanroos",
    "De Zilveren Knoop",
    "Huis Kwikstaart",
    "De Wandelende Stoel",
    "Het Lange Tapijt",
    "Kring Zeepbel",
    "De Gele Paraplu",
    "Huis Zonnekoord",
    "De Derde Schommel",
    "Het Houten Eiland",
    "Kring Sterrenpad",
    "De Trage Trein",
]

REASONS: Final = {
    "budget": "Positief beoordeeld, maar het budget was op.",
    "scope": "Het voorstel past niet in het doel van de oproep.",
    "partnership": "Het partnerschap met scholen en lokale actoren is te beperkt.",
    "approach": "De aanpak en de timing zijn te weinig uitgewerkt.",
    "target_group": "De doelgroep wordt te weinig bereikt.",
    "incomplete": "Het dossier is onvolledig.",
    "inadmissible": "De aanvraag is niet ontvankelijk.",
    "withdrawn": "De indiener trok de aanvraag zelf in.",
}

_WEIGHTS = {"approach": 18, "partnership": 14, "target_group": 10, "scope": 8}
_WEIGHTS |= {"incomplete": 6, "inadmissible": 5}


def reason_code(chance: random.Random, status: str) -> str:
    """Why an application got nothing; empty for an awarded one."""
    if status == "not_retained":
        return chance.choices(list(_WEIGHTS), weights=list(_WEIGHTS.values()))[0]
    return {"no_budget": "budget", "withdrawn": "withdrawn"}.get(status, "")


COMPLEMENTARITY: Final = [
    "Het bestaande netwerk krijgt er scholen als partner bij.",
    "Het bestaande netwerk bereikt voortaan ook jongeren in het secundair onderwijs.",
    "Het bestaande netwerk krijgt een vast aanspreekpunt.",
    "Het bestaande netwerk breidt uit naar een tweede wijk.",
]

SUB_GOALS: Final = [
    "Gezinnen sneller en warm toeleiden naar hulp.",
    "Scholen en welzijnspartners op elkaar afstemmen.",
    "Een vast aanspreekpunt voor gezinnen in de school.",
    "Het bestaande hulpaanbod beter bekendmaken.",
    "Materiële hulp bundelen op één plek.",
    "Kinderen ondersteunen bij de overgang naar een nieuwe school.",
]

SUMMARIES: Final = [
    "Een nieuw netwerk brengt scholen, welzijn en verenigingen samen rond gezinnen in armoede.",
    "Een bestaand netwerk wordt versterkt en krijgt een vaste plaats in het lokale beleid.",
    "Brugfiguren verbinden basisscholen met het lokale hulpaanbod.",
]

RESULTS: Final = [
    "Een netwerk dat na de subsidie blijft werken.",
    "Meer gezinnen die de weg naar hulp vinden.",
    "Afspraken tussen alle partners over wie wat doet.",
]

TARGET_GROUPS: Final = [
    "gezinnen met jonge kinderen",
    "leerlingen van het basisonderwijs",
    "leerlingen van het secundair onderwijs",
]


def _meeting(number: int, topic: str, **values: Any) -> dict[str, Any]:
    empty = dict.fromkeys(("date", "planned_from", "planned_to", "year", "nis", "participants"), "")
    return {
        "key": f"fictief-netwerk-{number}",
        "kind": "learning_network",
        "call_key": CALL,
        "topic": topic,
        "theme": "",
        "state": "held" if "date" in values else "planned",
        **empty,
        **values,
        "position": 100 + number,
    }


MEETINGS: Final = [
    _meeting(
        1,
        "Een netwerk beginnen (fictief)",
        date="2024-04-18",
        year=2024,
        nis="24062",
        participants=31,
    ),
    _meeting(
        2,
        "Scholen als bondgenoot (fictief)",
        date="2024-10-10",
        year=2024,
        nis="44021",
        participants=27,
    ),
    _meeting(
        3,
        "Warm toeleiden (fictief)",
        date="2025-05-15",
        year=2025,
        nis="71072",
        participants=24,
    ),
    _meeting(
        4,
        "Netwerken verankeren (fictief)",
        planned_from="2026-09-01",
        planned_to="2026-12-31",
        year=2026,
    ),
]

MEETING_PARTIES: Final = [
    {"meeting_key": meeting["key"], "role": role, "party": party}
    for meeting in MEETINGS
    for role, party in (
        ("invited", "De 45 fictieve projecten"),
        ("took_part", "Lokale besturen uit de streek (fictief)"),
        ("took_part", "Scholen uit de streek (fictief)"),
    )
    if role == "invited" or meeting["state"] == "held"
]

LISTS: Final = (
    ("aanvragen", "Aanvragen van de fictieve oproep", "applications", True),
    ("toekenningen", "Toekenningen van de fictieve oproep", "projects", True),
    ("vastleggingen", "Fictieve vastleggingen en betalingen", "commitments", False),
    ("kredieten", "Fictieve kredieten", "credits", False),
    ("netwerken", "Fictieve lerende netwerken, met wie er kwam", "meetings", True),
)
"""Key, name, kind of rows, and whether they are of the call; nothing is missing from what is made up."""
