"""What is found by its name: the word for its kind, its page, and its number in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

from language import N_, Language, Plural
from pages.parts.state import TAB_PARAMETER
from pages.parts.table_choice import TABLE_PARAMETER, TableChoice
from views.records.sources import QUESTIONS, SOURCES
from views.things import THINGS, Thing

if TYPE_CHECKING:
    from enquiry.names import Named

ASKED_PAGE: Final = "zoek"
"""The page that answers the box."""
TEXT_PARAMETER: Final = "q"
"""On that page: what was typed."""

KINDS: Final[Mapping[str, tuple[str, str]]] = {
    "municipality": (N_("Gemeente"), N_("Gemeenten")),
    "organisation": (N_("Organisatie"), N_("Organisaties")),
    "project": (N_("Project"), N_("Projecten")),
    "call": (N_("Oproep"), N_("Oproepen")),
    "scheme": (N_("Regeling"), N_("Regelingen")),
    "article": (N_("Begrotingsartikel"), N_("Begrotingsartikelen")),
    "network": (N_("Lerend netwerk"), N_("Lerende netwerken")),
    "question": (N_("Schriftelijke vraag"), N_("Schriftelijke vragen")),
    "dossier": (N_("Vraag in de atlas"), N_("Vragen in de atlas")),
    "source": (N_("Bron"), N_("Bronnen")),
}
"""Kinds of things in the order in which they are given, with the word for one and for several (msgids)."""

_COUNTED: Final[Mapping[str, Plural]] = {
    "municipality": Plural("{n} inwoner", "{n} inwoners"),
    "call": Plural("{n} bekende aanvraag", "{n} bekende aanvragen"),
    "scheme": Plural("{n} gemeente", "{n} gemeenten"),
    "network": Plural("{n} deelnemer", "{n} deelnemers"),
    "dossier": Plural("{n} bevroren antwoord", "{n} bevroren antwoorden"),
}
_AMOUNTS: Final[Mapping[str, str]] = {
    "organisation": N_("{amount} toegekend"),
    "project": N_("{amount} toegekend"),
    "call": N_("budget {amount}"),
    "article": N_("{amount} vastgelegd"),
}

Place = tuple[str, Mapping[str, str]]
"""A page and what is chosen there."""
_THINGS: Final[Mapping[str, Thing]] = {
    "municipality": THINGS["gemeente"],
    "organisation": THINGS["organisatie"],
    "project": THINGS["project"],
    "call": THINGS["oproep"],
    "article": THINGS["artikel"],
    "network": THINGS["bijeenkomst"],
}
"""Kinds that have a page of their own."""
_LISTED: Final[Mapping[str, Callable[[Named], Place]]] = {
    "scheme": lambda it: ("kaart", {"over": "trekkingsrechten", "regeling": it.key}),
    "question": lambda it: (
        "bronnen",
        {TAB_PARAMETER: "vragen", TABLE_PARAMETER: _searched(QUESTIONS.key, str(it.number))},
    ),
    "dossier": lambda it: ("vragen", {"dossier": it.key}),
    "source": lambda it: ("bronnen", {TABLE_PARAMETER: _searched(SOURCES.key, it.name)}),
}
"""The others, and where they are shown."""


def place_of_thing(named: Named) -> Place:
    """The page of a thing, and what shows it there."""
    if thing := _THINGS.get(named.kind):
        return thing.page, {thing.parameter: named.key}
    return _LISTED[named.kind](named)


def name_of_thing(thing: Named, language: Language) -> str:
    """Its name; of a written question its number and day too."""
    if thing.kind == "question":
        of_day = language.date(thing.day) if thing.day else ""
        return f"{language.t('nr. {n}', n=thing.number)} ({of_day}): {language.data(thing.name)}"
    if thing.kind == "article":
        return f"{thing.key} · {language.data(thing.name)}"
    return language.data(thing.name)


def number_in_words(thing: Named, language: Language) -> str:
    """What it got, or how many there are of it; "" where neither is known."""
    parts = []
    if thing.was and thing.was != thing.name:
        parts.append(language.t("{was} is er vandaag een deel van", was=thing.was))
    if thing.amount is not None and thing.kind in _AMOUNTS:
        parts.append(language.t(_AMOUNTS[thing.kind], amount=language.euro(thing.amount)))
    if thing.number is not None and thing.kind in _COUNTED:
        parts.append(language.n(*_COUNTED[thing.kind], thing.number))
    if thing.kind == "project" and thing.number is not None:
        parts.append(str(thing.number))
    if thing.kind == "organisation" and thing.amount is None and thing.number:
        parts.append(language.n("{n} project", "{n} projecten", thing.number))
    if thing.kind in ("source", "network") and thing.day:
        parts.append(language.date(thing.day))
    return " · ".join(parts)


def _searched(view: str, text: str) -> str:
    return TableChoice(view).searched(text).written()
