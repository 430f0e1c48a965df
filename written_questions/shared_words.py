"""Which words of content texts share: by their stems, without those that any question could hold."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final

from places import municipalities, provinces
from views.row_search import folded

_WORD: Final = re.compile(r"[a-z0-9]+")
_DOUBLED: Final = re.compile(r"([aeou])\1|([bcdfgklmnprst])\2$")
_ENDINGS: Final = ("en", "e", "s")
_SHORTEST: Final = 3
"""Letters of a stem: what is shorter says too little to find anything by."""
_COMPOUND: Final = 5
"""Letters from which on a word may stand inside a longer one ("netwerk" in "bondgenotennetwerken")."""

_FUNCTION: Final = (
    "aan aangaande acht achten achter af al alle alleen allen alles als alsook altijd and ander andere "
    "anderen anders are beide belangrijk belangrijke belangrijkste ben bent betreffende betreft bij "
    "binnen bleef blijft blijven boven bracht brachten brengen brengt buiten daar daarbij daarin daarom "
    "daarvan dan dat de deden deel delen denken denkt deze did die dit doen does doet door dus echter "
    "een eens eerst eerste elk elke en enkel enkele er erop ertoe evenals eveneens extra for from gaan "
    "gaat gebeurd gebeurt gedaan geef geen geheel gekomen gelet gelieve genomen gesteld geven gevonden "
    "graag haar had hadden has have heb hebben heeft heel hele hen het hierbij hiervoor hij hoe hoeveel "
    "hoezeer how hun ieder iedere iemand ik in indien is ja je kan kant komen komt kon konden kunnen "
    "kunt kwam kwamen laten later liet lieten liggen ligt maakt maar maken many mee meer meest met mij "
    "mijn minder moet moeten mogelijk much na naar naast nam namen nee neemt neen nemen niet niets "
    "nieuw nieuwe nieuwer nodig nog nooit nu of om omtrent onder ons ook op over per plannen plant "
    "please reeds respectievelijk rond sinds slechts sommige staan staat steeds stellen stelt stond "
    "telkens ten ter terug tevens that the this tijdens toch toe toen tot trekken trekt tussen u uit uw "
    "vaak van vanaf vanuit veel verder verdere via vinden vindt voldoende volgend volgende volgens vond "
    "voor vooral vorig vorige waar waarbij waarom waarop waarvan waarvoor wanneer want waren was wat we "
    "weer wegens wel welk welke werd werden were what when where which who why wie wijze wil wilt with "
    "word worden wordt zal ze zeer zeggen zegt zei zelf zich zij zijn zo zoals zou zouden zoveel zowel "
    "zullen"
)
"""Words that only hold a sentence together."""

_ANY_QUESTION: Final = (
    "aangevraagd aanleiding aantal aantallen aanvraag aanvragen amount amounts answer answered antwoord "
    "antwoordde antwoorden bedrag bedragen beleid beleidsdomein besteed besturen bestuur betaald "
    "bevoegd bijlage brussel cijfer cijfers concreet concrete domein dossier dossiers euro financiele "
    "financiering gebied gegaan gegeven gegevens geld gemeente gemeenten gevraagd gevraagde goedgekeurd "
    "goedgekeurde grant grants indiener indieners ingediend ingediende inhoudelijk "
    "inschatten jaar jaarlijks jaren kader kreeg kregen krijgen lijst lokaal lokale "
    "middelen minister ministers municipality nummer ontving ontvingen oplijsting "
    "oproep oproepen organisatie organisaties overheid overview overzicht parlement periode plaats "
    "plaatsen project projecten projectoproep projectoproepen projects province provincie provincies "
    "question questions regeling regering schriftelijk schriftelijke stad stand steden steun subsidie "
    "subsidies tabel thema toegekend toegekende toekenning toelichten toelichting totaal totaalbedrag "
    "totale uitsplitsing vereniging verenigingen vermelding vlaams vlaamse vlaanderen vraag vragen year "
    "years zaken zien ziet"
)
"""Words that a question on any subsidy could hold: sharing them is no ground for anything."""


def stems(text: str) -> list[str]:
    """The stems of the words of content in a text, in order; numbers stand as they are."""
    return [
        stem
        for word in _WORD.findall(folded(text))
        if word not in _HOLDS_TOGETHER and len(stem := stem_of(word)) >= _SHORTEST
    ]


def content(text: str) -> frozenset[str]:
    """The same, each once."""
    return frozenset(stems(text))


def telling(text: str) -> frozenset[str]:
    """Of these the words that not any question could hold: no numbers, no names of places."""
    words = frozenset(word for word in stems(text) if word.isalpha())
    return words - GENERIC - _in_names_of_places()


def numbers(text: str) -> frozenset[str]:
    """The numbers in a text: years, codes, how many."""
    return frozenset(re.findall(r"\d+", text))


@lru_cache(maxsize=50_000)
def stem_of(word: str) -> str:
    """A folded word without the endings of number and case: "netwerken" and "netwerk" are one."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) > _SHORTEST:
            word = word.removesuffix(ending)
            break
    return _DOUBLED.sub(lambda match: match[1] or match[2], word)


def overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """Which part of the words of both they share: from 0 to 1."""
    return len(one & other) / len(one | other) if one and other else 0.0


def joined(text: str) -> str:
    """The words of content of a text as one line, for ``holds``."""
    return f" {' '.join(sorted(content(text)))} "


def holds(words: str, stem: str) -> bool:
    """Whether joined words hold a stem, or a longer word that it is a part of."""
    return (stem if len(stem) >= _COMPOUND else f" {stem} ") in words


@cache
def _in_names_of_places() -> frozenset[str]:
    names = (*(one.name_nl for one in municipalities()), *(one.name_nl for one in provinces()))
    return frozenset(word for name in names for word in stems(name))


_HOLDS_TOGETHER: Final = frozenset(_FUNCTION.split())
GENERIC: Final = frozenset(map(stem_of, _ANY_QUESTION.split()))
