"""The View on blind spots: which municipalities never applied, never won, met in no network."""

from __future__ import annotations

from typing import Final

import pandas as pd
import plotly.graph_objects as go

from charts.look import BLUE, ORANGE, PURPLE, Look, Mode
from charts.map_fills import Category, Key
from data_quality import blind_spots
from language import N_
from views import wording
from views.asked_words import phrases
from views.breakdowns.places import YES_NO
from views.compositions.applications import SPREAD_OF_APPLICATIONS
from views.declaration import Column, Face, View
from views.map_scenes import MapOf
from views.purposes import InAnswer, Words

SPOTS: Final = {
    "won": N_("Kreeg een toekenning"),
    "applied": N_("Vroeg aan, kreeg niets"),
    "never": N_("Vroeg nooit aan"),
    "none_known": N_("Geen aanvraag bekend"),
}
NETWORKS: Final = {
    "attended": N_("Nam deel"),
    "never": N_("Nam nooit deel"),
    "none_known": N_("Geen deelname bekend"),
}
NEVER: Final = N_(
    "“Nooit” staat er alleen waar de lijsten van alle gekozen oproepen of netwerken volledig zijn. "
    "Anders is er geen bekend: dat betekent niet dat er geen is."
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
            zero=N_("Geen aanvraag bekend in deze {total} gemeenten"),
        ),
    ),
    Column(
        "applications",
        N_("Bekende aanvragen"),
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
            "Toegekende aanvragen, en toegekende projecten waarvan geen aanvraag bekend is."
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
            zero=N_("Geen deelname aan een netwerk bekend in deze {total} gemeenten"),
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
_COLOURS: Final[dict[str, _Colour]] = {
    "won": {"light": BLUE, "dark": BLUE},
    "attended": {"light": BLUE, "dark": BLUE},
    "applied": {"light": ORANGE, "dark": ORANGE},
    "never": {"light": PURPLE, "dark": PURPLE},
}


def _categories(labels: dict[str, str], look: Look) -> dict[str, Category]:
    """The kinds of municipalities; where none is known there is nothing to colour."""
    return {
        code: Category(look.language.t(words), _COLOURS.get(code, {}))
        for code, words in labels.items()
    }


def _face(key: str, measure: str, labels: dict[str, str]) -> Face:
    def chart(frame: pd.DataFrame, look: Look) -> go.Figure:
        return _MAP.categories(frame, look, measure, _categories(labels, look))

    def legend(frame: pd.DataFrame, look: Look) -> Key:
        return _MAP.key_of_categories(frame, look, measure, _categories(labels, look))

    return Face(key, FACES[key], measure, chart, legend)


FACES: Final = {"aanvragen": N_("Aanvragen en toekenningen"), "netwerken": N_("Lerende netwerken")}

_FACES: Final = (_face("aanvragen", "spot", SPOTS), _face("netwerken", "network", NETWORKS))

BLIND_SPOTS: Final = View(
    key="blinde-vlekken",
    bound="places",
    asked_as=phrases(
        """
        blinde vlek* | witte vlek* | nooit … aangevraagd | nooit … in | nooit iets | nooit een
        | nog nooit | nooit … kreg* | nooit … deel* | niets in | niets … ingediend
        | niets … aangevraagd | niets kre* | niets … gekregen | niets … ontving*
        | geen enkel* aanvraag | geen enkel dossier | geen enkel project | geen enkele subsidie
        | zonder … aanvraag | zonder … project | zonder projecten | zonder … steun
        | volledig afwezig | helemaal afwezig | afwezig bij de oproep | bleven … afwezig
        | ontbreken op de kaart | lieten … liggen | lieten … voorbijgaan | met lege handen
        | geen project | geen aanvraag | never
        """
    ),
    subject="geography",
    page="kaart",
    at={"tab": "blinde-vlekken"},
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
    chart=_FACES[0].chart,
    faces=_FACES,
    select=("nis", "municipalities"),
    gaps=("applications", "meetings"),
    notes=(NEVER, WITHOUT_BRUSSELS),
    on_map=True,
    in_answer=InAnswer(
        begins="without award",
        judged_by=SPREAD_OF_APPLICATIONS,
        title=N_("Aanvragen, toekenningen en netwerken, per gemeente"),
    ),
)

VIEWS: Final = (BLIND_SPOTS,)
