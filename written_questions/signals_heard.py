"""What a question is heard to say: signals, each a name and the ways to write it in Dutch and English.

Patterns are matched against text without accents and capitals (``views.row_search.folded``).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from views.row_search import folded
from written_questions.asked_breakdowns import breakdowns_in
from written_questions.rules.lexicon import LEXICON
from written_questions.vocabulary import Vocabulary

_WORDS: Final[dict[str, str]] = {
    "applications": r"\b\w*voorstel(?:len)?\b|\binzending\w*|\bbids?\b|aanvrager\w*"
    r"|\bbeslissing(?:en)?\b|\binschrijving\w*|\bproposals?\b|\baanvra(?:ag|gen)\b|projectaanvra\w*"
    r"|\bindieners?\b|\bindiening\w*|ingediend\w*|\bindienden?\b|ingestuurd\w*"
    r"|\b(?:binnengekomen|toegekomen|binnenkwamen|ingezonden)\b|\bdossiers?\b|projectvoorstel\w*"
    r"|kandidatu\w*|\bapplications?\b|\bapplied\b|submitted|\bapplicants?\b",
    "commitments": r"vastlegging\w*|vastgelegd\w*|\bcommitments?\b|\bcommitted\b",
    "payments": r"uitgegeven|uitgaven\b|aangerekend\w*|aanrekening\w*|\bbesteed\w*|bestedingen"
    r"|begrotingsjaar|boekjaar|\bvoorschot\w*|\bsaldo\b|uitbetaald\w*|uitbetaling\w*|betalingen"
    r"|\bbetaald\w*|vereffen\w*|\bpaid\b|\bpayments?\b",
    "article": r"\b[a-z]{2}\d-[19][a-z0-9]{6}-[a-z]{2}\b|begrotingsartikel\w*|\bprovisie\b"
    r"|budget article",
    "entitlements": r"maxima(?:le|al)?\b.{0,30}(?:bedrag|steun|subsidie)|kan .{0,40}maximaal|plafond"
    r"|trekkingsrecht\w*|maximumbedrag\w*|maximaal (?:bedrag|krijgen)|\blekp\b|energie- en klimaatpact"
    r"|e-?inclusi\w*|drawing rights?|\bhoogstens krijgen",
    "networks": r"netwerkmoment\w*|\bbijeenkomst(?:en)?\b|uitwisselingsmoment\w*|meetings?\b"
    r"|lerende?n? netwerk\w*|levende netwerk\w*|intervisie\w*|learning networks?",
    "participants": r"\bopkomst\b|\bdeelnemers\b|\bdeelnemersaantal\w*|aantal aanwezigen"
    r"|\bparticipants?\b|\battend\w*",
    "status": r"welke status|wat werd er van|in behandeling|in beoordeling",
}

SIGNALS: Final = {
    **{name: re.compile(pattern) for name, pattern in _WORDS.items()},
    "refused": LEXICON["refusal"],
    "no money left": LEXICON["no money left"],
}
"""By name; others come from what is named."""


_NAMED: Final = {
    "provinces": "named province", "municipalities": "named municipality", "calls": "named call",
}  # fmt: skip
"""The signals that places and calls give by being named, by field of Filters."""


def signals(text: str, named: Mapping[str, Any], vocabulary: Vocabulary) -> dict[str, str]:
    """The signals in a question, of which this is named, with the words that gave each ("" for names)."""
    plain = folded(text)
    heard = {name: hit[0] for name, words in SIGNALS.items() if (hit := words.search(plain))}
    heard |= {f"per {key}": words for key, words in breakdowns_in(plain).items()}
    heard |= {signal: "" for field, signal in _NAMED.items() if named.get(field)}
    if len(named.get("years", ())) > 1:
        heard["several years"] = ""
    if organisation := vocabulary.organisations.search(plain):
        shown = text if len(plain) == len(text) else plain
        heard["named organisation"] = shown[slice(*organisation)]
    return heard
