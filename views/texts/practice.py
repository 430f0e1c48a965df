"""Views on practice: six strategies, who uses them, barriers, tips and what came before."""

from __future__ import annotations

from typing import Final

import pandas as pd
import plotly.graph_objects as go

from charts.look import Look
from charts.matrix import matrix
from charts.spectrum import SIDES, spectrum
from charts.timeline import Mark, timeline
from data_access.records import practice
from language import N_, Plural
from views.asked_words import phrases
from views.declaration import Column, View
from views.purposes import Headline, OnSlide, Words

SIDE_NAMES: Final = {key: words for key, (words, _) in SIDES.items()}
BARRIER_KINDS: Final = {
    "seven_b": N_("De zeven B’s"),
    "distance_young": N_("Wat jongeren op afstand houdt"),
    "distance_supply": N_("Wat het jeugdwerk op afstand houdt"),
    "closer": N_("Werkingen die dichterbij komen"),
}
PRECISIONS: Final = {"day": N_("dag"), "month": N_("maand"), "year": N_("jaar")}

_MANY_TO_MANY: Final = N_(
    "Eén activiteit kan meerdere strategieën dienen. Ze wordt in elk daarvan vermeld, en telt één keer "
    "als activiteit: bij de eerste op de weg van vraag naar aanbod."
)
_MENTIONS: Final = Column(
    "mentions",
    N_("Vermeldingen"),
    "number",
    total=True,
    definition=N_(
        "Activiteiten in deze strategie; een activiteit in twee strategieën staat er twee keer."
    ),
    words=Words(
        part=N_("De meest genoemde strategie is “{name}”: {value} van de {total} vermeldingen"),
        top=N_("De meest genoemde strategie is “{name}”: {value}"),
        tie=N_("De meest genoemde strategieën zijn {names}: elk {value}"),
        equal=N_("Alle {rows} strategieën worden even vaak genoemd: {value}"),
        one=N_("Vermeldingen van “{name}”: {value}"),
        zero=N_("Er is nog geen strategie genoemd"),
        total=Plural("{n} vermelding", "{n} vermeldingen"),
    ),
)
_ACTIVITIES: Final = Column(
    "activities",
    N_("Waarvan voor het eerst"),
    "number",
    total=True,
    definition=N_(
        "Activiteiten die niet al bij een eerdere strategie telden: het totaal telt elke één keer."
    ),
    words=Words(total=Plural("{n} activiteit", "{n} activiteiten")),
)


def _spectrum(frame: pd.DataFrame, look: Look) -> go.Figure:
    return spectrum(frame, look, number="number", name="short_name", side="side", count="mentions")


def _matrix(frame: pd.DataFrame, look: Look) -> go.Figure:
    return matrix(
        frame,
        look,
        place="place",
        number="strategy",
        name="short_name",
        side="side",
        text="activity",
    )


def _initiatives(frame: pd.DataFrame, look: Look) -> go.Figure:
    titles = [look.language.data(title) for title in frame["title"]]
    marks = {"held": Mark(look.language.t("Looptijd"), look.mark)}
    drawn = frame.assign(item=titles, state="held")
    return timeline(
        drawn, look, item="item", start="starts", end="ends", state="state", marks=marks
    )


STRATEGIES: Final = View(
    key="strategieen",
    bound="written",
    asked_as=phrases(
        """
        zes strategieën | welke strategieën bestaan | welke strategieën zijn er
        | strategieën … hoe vaak | strategieën … hoeveel | meest gebruikte strategie*
        | populairste strategie* | strategies
        """
    ),
    subject="practice",
    page="netwerken",
    at={"tab": "praktijk"},
    title=N_("Zes strategieën, van vraag naar aanbod"),
    question=N_("Welke strategieën zijn er, en hoeveel activiteiten en gemeenten gebruiken ze?"),
    query=practice.strategies,
    scope=practice.ACTIVITIES,
    columns=(
        Column("number", N_("Nr."), "year"),
        Column("short_name", N_("Strategie"), "data"),
        Column("name", N_("Volledige naam"), "data", minor=True),
        Column("side", N_("Kant"), "code", labels=SIDE_NAMES),
        Column("description", N_("Omschrijving"), "data", minor=True),
        _MENTIONS,
        _ACTIVITIES,
        Column("municipalities", N_("Gemeenten"), "number"),
    ),
    item="short_name",
    measure="mentions",
    chart=_spectrum,
    on_slide=OnSlide(in_order=True),
    notes=(_MANY_TO_MANY,),
)

PER_MUNICIPALITY: Final = View(
    key="strategieen-per-gemeente",
    bound="written",
    asked_as=phrases(
        """
        welke strategieën … gemeente* | strategieën … activiteiten | activiteiten … strateg*
        | welke activiteiten … per strategie
        | strategieën past | strategieën volgt | strategieën hanteert | hoe pakt … het aan
        | hoe pakken … het aan | welke activiteiten | aanpak van de gemeente | aanpak van de stad
        """
    ),
    subject="practice",
    page="netwerken",
    at={"tab": "praktijk"},
    title=N_("Strategieën per gemeente"),
    question=N_("Welke strategieën past een gemeente toe, en met welke activiteiten?"),
    query=practice.strategies_per_municipality,
    scope=practice.ACTIVITIES,
    columns=(
        Column("place", N_("Gemeente")),
        Column("strategy", N_("Nr."), "year"),
        Column("short_name", N_("Strategie"), "data"),
        Column("side", N_("Kant"), "code", labels=SIDE_NAMES, minor=True),
        Column("activity", N_("Activiteit"), unknown=N_("geen activiteit bekend")),
        _MENTIONS,
        _ACTIVITIES,
    ),
    item="activity",
    chart=_matrix,
    notes=(_MANY_TO_MANY, N_("Alleen gemeenten waarvan een overzicht van de aanpak bekend is.")),
    headline=Headline(
        Plural(
            "{n} combinatie van gemeente, strategie en activiteit",
            "{n} combinaties van gemeente, strategie en activiteit",
        )
    ),
)

GOALS: Final = View(
    key="lokale-doelen",
    bound="written",
    asked_as=phrases(
        """
        lokale doel* | doelen stel* | doelstellingen van de gemeente | doelstellingen van de stad
        | neemt … zich voor | wil … bereiken | willen … bereiken | vraagzijde | aanbodzijde
        | aanbodskant | vraagkant | neemt … voor | nemen … zich voor | voorgenomen | voornemens van
        | ambities van de gemeente | ambities van de stad | wat beoogt | wat beogen
        | lokale doelstelling* | doelen van de gemeente | doelen van de stad | streeft … na
        | local goals
        """
    ),
    subject="practice",
    page="netwerken",
    at={"tab": "praktijk"},
    title=N_("Wat gemeenten zich voornemen"),
    question=N_(
        "Welke doelen stelt een gemeente zich, aan de kant van de vraag en van het aanbod?"
    ),
    query=practice.local_goals,
    scope=practice.GOALS,
    columns=(
        Column("place", N_("Gemeente")),
        Column("side", N_("Kant"), "code", labels=SIDE_NAMES),
        Column("position", N_("Nr."), "year", minor=True),
        Column("goal", N_("Doel"), "data"),
    ),
    item="goal",
    headline=Headline(Plural("{n} doel van een gemeente", "{n} doelen van gemeenten")),
)

BARRIERS: Final = View(
    key="drempels",
    bound="written",
    asked_as=phrases(
        """
        drempel* | weerhoudt | belemmer* | hindernis* | tegenhoudt | tegenhouden | op afstand | barrier*
        | threshold* | vinden … de weg niet | vinden … de weg naar | op afstand houdt
        | wat houdt … tegen | waardoor … niet bij | toegankelijk* | wat helpt | obstakel*
        | hinderpa* … jongeren
        """
    ),
    subject="practice",
    page="netwerken",
    at={"tab": "drempels"},
    title=N_("Drempels, en wat de afstand kleiner maakt"),
    question=N_("Wat houdt jongeren en jeugdwerk op afstand, en wat brengt ze dichter?"),
    query=practice.barriers,
    scope=practice.BARRIERS,
    columns=(
        Column("kind", N_("Soort"), "code", labels=BARRIER_KINDS),
        Column("position", N_("Nr."), "year", minor=True),
        Column("text", N_("Drempel of factor"), "data"),
    ),
    item="text",
    notes=(N_("Samengevat in eigen woorden, per soort in de volgorde van de bron."),),
    headline=Headline(
        Plural(
            "{n} drempel of factor die de afstand verkleint",
            "{n} drempels en factoren die de afstand verkleinen",
        )
    ),
)

TIPS: Final = View(
    key="tips",
    bound="written",
    asked_as=phrases(
        """
        tip | tips | goede raad | raadt | raadgeving* | raad | advies voor | tips voor | wat raadt
        | raden … aan | aanraders | hoe begin* je | do's and don'ts | suggesties voor
        | advies aan gemeenten | wil* starten | wil* beginnen | aan de slag wil*
        """
    ),
    subject="practice",
    page="netwerken",
    at={"tab": "drempels"},
    title=N_("Tips voor wie begint"),
    question=N_("Wat raden de projecten en hun begeleiders aan?"),
    query=practice.tips,
    scope=practice.TIPS,
    columns=(
        Column("position", N_("Nr."), "year"),
        Column("text", N_("Tip"), "data"),
        Column("call", N_("Oproep"), minor=True),
    ),
    item="text",
    notes=(N_("Samengevat in eigen woorden, in de volgorde van de bron."),),
    headline=Headline(Plural("{n} tip voor wie begint", "{n} tips voor wie begint")),
)

EARLIER: Final = View(
    key="eerdere-initiatieven",
    bound="written",
    asked_as=phrases(
        """
        eerdere initiatie* | voorganger* | ging* … vooraf | voorafging* | earlier initiatives
        | voorloper* | voorgeschiedenis | wat was er voor | eerdere projecten rond
        | vroegere initiatie* | vroegere projecten | wortels van | bouwt … voort | waaruit groeide
        | forerunner*
        """
    ),
    subject="practice",
    page="netwerken",
    by_itself=True,
    at={"tab": "drempels"},
    title=N_("Wat eraan voorafging, sinds 2009"),
    question=N_("Welke initiatieven gingen aan de oproep vooraf?"),
    query=practice.earlier_initiatives,
    scope=practice.INITIATIVES,
    columns=(
        Column("title", N_("Initiatief"), "data"),
        Column("description", N_("Omschrijving"), "data", unknown=N_("geen omschrijving")),
        Column("from_year", N_("Van"), "year"),
        Column("to_year", N_("Tot"), "year"),
        Column("starts", N_("Begin"), "date", minor=True),
        Column("ends", N_("Einde"), "date", minor=True),
        Column(
            "precision",
            N_("Nauwkeurig tot"),
            "code",
            labels=PRECISIONS,
            minor=True,
            definition=N_(
                "Waar alleen het jaar bekend is, staat 1 januari als begin en 31 december als einde."
            ),
        ),
        Column("link", N_("Meer"), "link", unknown=N_("geen link")),
    ),
    item="title",
    chart=_initiatives,
    lanes=True,
    headline=Headline(Plural("{n} eerder initiatief", "{n} eerdere initiatieven")),
)

VIEWS: Final = (STRATEGIES, PER_MUNICIPALITY, GOALS, BARRIERS, TIPS, EARLIER)
