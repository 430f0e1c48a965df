"""The View on blind spots: which municipalities never applied, never won, met in no network."""

from __future__ import annotations

from typing import Final

import pandas as pd
import plotly.graph_objects as go

from charts.look import BLUE, ORANGE, PURPLE, Look, Mode
from charts.map_fills import Category
from data_access.records import blind_spots
from language import N_
from views import wording
from views.breakdowns.places import YES_NO
from views.declaration import Column, Face, View
from views.map_scenes import MapOf
from views.purposes import InAnswer, Words

SPOTS: Final = {
    "won": N_("Kreeg een toekenning"),
    "applied": N_("Vroeg aan, kreeg niets"),
    "never": N_("Vroeg nooit aan"),
    "none_known": N_("Geen aanvraag gekend"),
}
NETWORKS: Final = {
    "attended": N_("Nam deel"),
    "never": N_("Nam nooit deel"),
    "none_known": N_("Geen deelname gekend"),
}
NEVER: Final = N_(
    "“Nooit” staat er alleen waar de lijsten van alle gekozen oproepen of netwerken volledig zijn. "
    "Anders is er geen gekend: dat betekent niet dat er geen is."
)
WITHOUT_BRUSSELS: Final = N_("De 285 Vlaamse gemeenten van vandaag; Brussel staat er niet bij.")

_COLUMNS: Final = (
    Column("municipality", N_("Gemeente")),
    Column("nis", N_("NIS-code"), minor=True),
    Column("province", N_("Provincie")),
    Column("province_slug", N_("Code"), minor=True, key_of="province"),
    Column("regional_city", N_("Centrumstad"), "code", labels=YES_NO, minor=True),
    Column(
        "spot",
        N_("Aanvragen en toekenningen"),
        "code",
        labels=SPOTS,
        definition=NEVER,
        words=Words(
            part=N_("Van {value} van de {total} gemeenten is een aanvraag bekend"),
            zero=N_("Van geen enkele gemeente is een aanvraag bekend"),
        ),
    ),
    Column(
        "applications",
        N_("Gekende aanvragen"),
        "number",
        total=True,
        words=Words(total=wording.APPLICATIONS.total),
    ),
    Column(
        "awarded",
        N_("Toekenningen"),
        "number",
        total=True,
        definition=N_(
            "Toegekende aanvragen, en toegekende projecten waarvan geen aanvraag gekend is."
        ),
        words=Words(total=wording.AWARDS.total),
    ),
    Column(
        "network",
        N_("Lerende netwerken"),
        "code",
        labels=NETWORKS,
        definition=NEVER,
        words=Words(
            part=N_("Van {value} van de {total} gemeenten is deelname aan een netwerk bekend"),
            zero=N_("Van geen enkele gemeente is deelname aan een netwerk bekend"),
        ),
    ),
    Column(
        "networks",
        N_("Netwerken met deelname"),
        "number",
        definition=N_("Gehouden lerende netwerken waaraan het lokaal bestuur deelnam."),
    ),
)
_MAP: Final = MapOf(
    "municipality",
    _COLUMNS,
    ("province", "spot", "applications", "awarded", "network"),
    N_("niet in deze keuze"),
    without_brussels=True,
)

_Colour = dict[Mode, str]
_LOOKED_FOR: Final[_Colour] = {"light": PURPLE, "dark": PURPLE}
_GREY: Final[_Colour] = {"light": "#e4e7eb", "dark": "#2b323b"}
_FOUND: Final[_Colour] = {"light": BLUE, "dark": BLUE}
_MIDDLE: Final[_Colour] = {"light": ORANGE, "dark": ORANGE}


def _map(frame: pd.DataFrame, look: Look, measure: str, labels: dict[str, str]) -> go.Figure:
    colours = {
        "won": _FOUND,
        "attended": _FOUND,
        "applied": _MIDDLE,
        "never": _LOOKED_FOR,
        "none_known": _GREY,
    }
    categories = {
        code: Category(look.language.t(words), colours[code], hatched=code == "none_known")
        for code, words in labels.items()
    }
    return _MAP.categories(frame, look, measure, categories)


def _spots(frame: pd.DataFrame, look: Look) -> go.Figure:
    return _map(frame, look, "spot", SPOTS)


def _networks(frame: pd.DataFrame, look: Look) -> go.Figure:
    return _map(frame, look, "network", NETWORKS)


FACES: Final = {"aanvragen": N_("Aanvragen en toekenningen"), "netwerken": N_("Lerende netwerken")}

BLIND_SPOTS: Final = View(
    key="blinde-vlekken",
    subject="geography",
    page="gemeenten",
    title=N_("Blinde vlekken"),
    question=N_(
        "Welke gemeenten vroegen nooit aan, vroegen aan zonder iets te krijgen, of namen nooit deel "
        "aan een lerend netwerk?"
    ),
    query=blind_spots.blind_spots,
    scope=blind_spots.SPOTS,
    columns=_COLUMNS,
    item="municipality",
    measure="spot",
    chart=_spots,
    faces=(
        Face("aanvragen", FACES["aanvragen"], "spot", _spots),
        Face("netwerken", FACES["netwerken"], "network", _networks),
    ),
    select=("nis", "municipalities"),
    gaps=("applications", "meetings"),
    notes=(NEVER, WITHOUT_BRUSSELS),
    on_map=True,
    in_answer=InAnswer(begins="without award"),
)

VIEWS: Final = (BLIND_SPOTS,)
