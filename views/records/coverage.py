"""The View on what is known of each call, and how much of what is known is told in words."""

from __future__ import annotations

from typing import Any, Final

import pandas as pd
import plotly.graph_objects as go

from charts.coverage import coverage as matrix
from charts.look import Look
from data_access.provenance import SOURCES
from data_access.records import calls
from data_quality import coverage
from language import N_, Language
from views.asked_words import phrases
from views.declaration import Column, Result, View
from views.purposes import Headline
from views.records.calls import PRECISION

PARTS: Final = {
    "budget": N_("Budget"),
    "submitted": N_("Ingediend"),
    "awarded": N_("Toegekend"),
    "recipients": N_("Aan wie en hoeveel"),
    "refusals": N_("Weigeringen"),
    "committed": N_("Vastgelegd"),
    "paid": N_("Betaald"),
    "meetings": N_("Bijeenkomsten"),
}
"""The eight parts, in the order of ``data_quality.coverage.PARTS``."""
_NOUNS: Final = {
    "budget": N_("Budget"),
    "submitted": N_("Aantal aanvragen"),
    "awarded": N_("Aantal toekenningen"),
    "recipients": N_("Wie hoeveel kreeg"),
    "refusals": N_("Weigeringen"),
    "committed": N_("Vastleggingen"),
    "paid": N_("Betalingen"),
    "meetings": N_("Bijeenkomsten"),
}
"""What the parts are called in a sentence."""
STATES: Final = {
    "known": N_("bekend"),
    "partly": N_("deels of ongeveer"),
    "unknown": N_("niet bekend"),
}
COUNTED: Final = {
    "applications": N_("aanvragen"),
    "applications_listed": N_("aanvragen op een lijst"),
    "applicants": N_("aanvragers"),
    "awards": N_("toekenningen"),
    "awards_listed": N_("toekenningen op een lijst"),
    "authorities": N_("lokale besturen"),
    "files": N_("dossiers"),
    "named": N_("vermeldingen bij naam"),
    "refusals": N_("weigeringen"),
    "meetings": N_("bijeenkomsten"),
}
GAPS: Final = {
    "not_found": N_("niet teruggevonden in de geraadpleegde bronnen"),
    "not_yet": N_("nog niet bekend toen de bron verscheen"),
    "not_stated": N_("de bron zegt het niet"),
}

_BLANK: Final = N_("–")
_TOLD_OF_NONE: Final = 3
"""So many parts that are known of no call are named in the message; of more their number is said."""


def _matrix(frame: pd.DataFrame, look: Look) -> go.Figure:
    t = look.language.t
    named = frame.assign(part=[t(PARTS[part]) for part in frame["part"]])
    words = {state: t(label) for state, label in STATES.items()}
    return matrix(named, look, item="title", part="part", state="state", words=words)


def states_in_words(states: pd.Series[Any], language: Language) -> str:
    """ "3 bekend, 2 deels, 3 niet": how many of some parts are known."""
    number = {state: language.number(int((states == state).sum())) for state in STATES}
    return language.t(
        "{known} bekend, {partly} deels, {unknown} niet",
        known=number["known"],
        partly=number["partly"],
        unknown=number["unknown"],
    )


def _message(result: Result, language: Language) -> str:
    """What is known of no call at all, else of all; of one call how much of it is.

    Of made-up calls nothing is said where there are real ones.
    """
    frame = result.frame
    if frame["call"].nunique() == 1:
        counts = states_in_words(frame["state"], language)
        return language.t("{name}: {counts}", name=frame["title"].iloc[0], counts=counts)
    both = frame["fictional"].nunique() > 1
    if both:
        frame = frame[~frame["fictional"]]
    of_part = {
        str(part): set(states) for part, states in frame.groupby("part", sort=False)["state"]
    }
    never = [_NOUNS[part] for part, states in of_part.items() if states == {"unknown"}]
    always = [_NOUNS[part] for part, states in of_part.items() if states == {"known"}]
    if 0 < len(never) <= _TOLD_OF_NONE:
        sentence = _NONE_OF_THE_REAL if both else _NONE
        return language.t(sentence, parts=_listed(never, language))
    if never:
        sentence = _MANY_OF_NO_REAL if both else _MANY_OF_NONE
        all_parts = language.number(len(of_part))
        return language.t(sentence, n=language.number(len(never)), all=all_parts)
    if always:
        return language.t(_REAL if both else _ALL, parts=_listed(always, language))
    counts = states_in_words(frame["state"], language)
    return language.t(_COUNTED_REAL if both else _COUNTED, counts=counts)


_NONE: Final = N_("{parts}: van geen oproep bekend")
_NONE_OF_THE_REAL: Final = N_("{parts}: van geen echte oproep bekend")
_MANY_OF_NONE: Final = N_("Van geen oproep bekend: {n} van de {all} onderdelen")
_MANY_OF_NO_REAL: Final = N_("Van geen echte oproep bekend: {n} van de {all} onderdelen")
_ALL: Final = N_("{parts}: van elke oproep bekend")
_REAL: Final = N_("{parts}: van elke echte oproep bekend")
_COUNTED: Final = N_("Wat van oproepen bekend is: {counts}")
_COUNTED_REAL: Final = N_("Wat van echte oproepen bekend is: {counts}")


def _listed(names: list[str], language: Language) -> str:
    words = [language.t(name) for name in names]
    return language.join([words[0], *(word[:1].lower() + word[1:] for word in words[1:])])


COVERAGE: Final = View(
    key="dekking-per-oproep",
    bound="calls",
    asked_as=phrases(
        """
        wat weten we … per oproep | per oproep bekend | weten we per oproep | weet u per oproep
        | bekend … per oproep | volledigheid* | hoe volledig | onvolledig* | dekking*
        | dekkingsgraad | alles … stukje | deels bekend | gedeeltelijk bekend | slechts … bekend
        | van welke oproepen … bekend | van welke oproepen … kennen | van welke oproepen … weten
        | hoe compleet
        """
    ),
    subject="calls",
    page="",
    title=N_("Wat per oproep bekend is"),
    question=N_("Wat is per oproep bekend, wat deels of ongeveer, en wat niet?"),
    query=coverage.coverage,
    left=coverage.calls_left,
    scope=calls.CALLS,
    columns=(
        Column("call", N_("Sleutel van de oproep"), minor=True, key_of="title"),
        Column("title", N_("Oproep")),
        Column("year", N_("Jaar"), "year", minor=True),
        Column("part", N_("Onderdeel"), "code", labels=PARTS),
        Column(
            "state",
            N_("Hoeveel bekend is"),
            "code",
            labels=STATES,
            definition=N_(
                "Bekend: met een aantal of bedrag voor de hele oproep, ook als een bron het bedrag afrondt. "
                "Deels of ongeveer: een deel van de lijst, een aantal bij benadering, bronnen die "
                "verschillen, of alleen een verwant aantal."
            ),
        ),
        Column("number", N_("Aantal"), "number", unknown=_BLANK),
        Column(
            "whole",
            N_("Van"),
            "number",
            unknown=_BLANK,
            definition=N_("Waarvan het aantal een deel is, waar dat bekend is."),
        ),
        Column("amount", N_("Bedrag"), "euro", unknown=_BLANK),
        Column(
            "statement", N_("Wat ontbreekt"), "data", unknown=_BLANK, aside=True,
            definition=N_("Wat over de hele oproep als niet bekend genoteerd is."),
        ),
        Column("reason", N_("Waarom"), "data", unknown=_BLANK, minor=True),
        Column("gap", N_("Soort reden"), "code", labels=GAPS, unknown=_BLANK, minor=True),
        Column("counted", N_("Wat geteld is"), "code", labels=COUNTED, unknown=_BLANK, minor=True),
        Column("lowest", N_("Laagste aantal"), "number", unknown=_BLANK, minor=True,
               definition=N_("Het laagste dat een bron noemt, waar bronnen verschillen.")),
        Column("full", N_("Waarvan volledig"), "number", unknown=_BLANK, minor=True,
               definition=N_("Met bedrag, met reden, of met datum en deelnemers.")),
        Column("of_amount", N_("Van (bedrag)"), "euro", unknown=_BLANK, minor=True,
               definition=N_("Wat toegekend, begroot of vastgelegd is, waarvan het bedrag een deel is.")),
        Column("precision", N_("Hoe zeker"), "code", labels=PRECISION | {"announced": N_("aangekondigd")},
               unknown=_BLANK, minor=True),
        Column(SOURCES, N_("Sleutels van de bronnen"), minor=True, key_of="state"),
    ),
    item="title",
    measure="state",
    chart=_matrix,
    names=("title", "part"),
    select=("call", "calls"),
    headline=Headline(tells=_message),
)  # fmt: skip

VIEWS: Final = (COVERAGE,)
