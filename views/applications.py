"""Views that list applications, and why they were refused."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import pandas as pd
import plotly.graph_objects as go

from charts.bars import count_bars
from charts.look import Look
from data_access.options import STATUSES
from data_access.queries import applications
from language import N_, Plural
from views import wording
from views.declaration import Column, Share, View
from views.purposes import Headline, InAnswer, Rows, Words

REASONS: Final = {
    "budget": N_("Positief beoordeeld, budget op"),
    "scope": N_("Past niet in het doel van de oproep"),
    "partnership": N_("Partnerschap te beperkt"),
    "approach": N_("Aanpak en timing te weinig uitgewerkt"),
    "target_group": N_("Doelgroep te weinig bereikt"),
    "incomplete": N_("Dossier onvolledig"),
    "inadmissible": N_("Niet ontvankelijk"),
    "withdrawn": N_("Ingetrokken door de indiener"),
}
NETWORKS: Final = {"new": N_("nieuw netwerk"), "existing": N_("bestaand netwerk")}
CERTAINTY: Final = {
    "stated": N_("staat in de bron"),
    "plausible": N_("aannemelijk"),
    "unclear": N_("onduidelijk"),
}

GAPS: Final = ("applications", "awards")
NONE: Final = N_("–")


def _reasons_chart(frame: pd.DataFrame, look: Look) -> go.Figure:
    t = look.language.t
    named = [
        t("niet bekend") if pd.isna(reason) else t(REASONS.get(reason, reason))
        for reason in frame["reason"]
    ]
    return count_bars(frame.assign(named=named), look, item="named", count="count")


_CALL = Column("call", N_("Oproep"))
_PROVINCE = Column("province", N_("Provincie"))
_MUNICIPALITY = Column("municipality", N_("Gemeente"))
_ORGANISATION = Column("organisation", N_("Indiener"))
_STATUS = Column("status", N_("Status"), "code", labels=STATUSES)
_ASKED = Column("asked", N_("Gevraagd"), "euro", total=True, words=wording.ASKED)
_AWARDED = Column(
    "awarded",
    N_("Toegekend bedrag"),
    "euro",
    total=True,
    words=wording.AWARDED,
    reported="awarded_amount",
)
_TAIL: Final = (
    Column("submitted_on", N_("Ingediend op"), "date", minor=True),
    Column("decided_on", N_("Beslist op"), "date", minor=True),
    Column("certainty", N_("Hoe zeker"), "code", labels=CERTAINTY, minor=True),
    Column("id", N_("Sleutel van de aanvraag"), minor=True, key_of="id"),
)

ALL: Final = View(
    key="aanvragen",
    subject="applications",
    page="oproepen",
    title=N_("Alle gekende aanvragen"),
    question=N_("Welke aanvragen zijn gekend?"),
    query=applications.applications,
    scope=applications.APPLICATIONS,
    columns=(
        _ORGANISATION,
        Column("title", N_("Titel"), minor=True),
        _MUNICIPALITY,
        replace(_PROVINCE, aside=True),
        _CALL,
        _STATUS,
        _ASKED,
        _AWARDED,
        *_TAIL,
    ),
    item="organisation",
    measure="asked",
    gaps=GAPS,
    headline=Headline(Plural("{n} gekende aanvraag", "{n} gekende aanvragen")),
    in_answer=InAnswer(rows=Rows("submitted")),
)

REFUSED: Final = View(
    key="geweigerde-aanvragen",
    subject="applications",
    page="oproepen",
    title=N_("Geweigerde aanvragen met hun reden"),
    question=N_("Welke aanvragen werden geweigerd, en waarom?"),
    query=applications.refused,
    scope=applications.APPLICATIONS,
    columns=(
        _ORGANISATION,
        _MUNICIPALITY,
        replace(_PROVINCE, aside=True),
        _CALL,
        _STATUS,
        Column("reason", N_("Reden"), "code", labels=REASONS),
        Column("reason_text", N_("Toelichting"), "data", minor=True),
        _ASKED,
        *_TAIL,
    ),
    item="organisation",
    measure="asked",
    gaps=("refusals",),
    headline=Headline(Plural("{n} geweigerde aanvraag", "{n} geweigerde aanvragen")),
)

AWARDED: Final = View(
    key="toegekende-aanvragen",
    subject="applications",
    page="oproepen",
    title=N_("Toegekend, per provincie en gemeente"),
    question=N_(
        "Aan wie werd toegekend, waar, hoeveel, met welke doelen en als nieuw netwerk of niet?"
    ),
    query=applications.awarded,
    scope=applications.APPLICATIONS,
    columns=(
        _MUNICIPALITY,
        _PROVINCE,
        _ORGANISATION,
        _AWARDED,
        Column("sub_goals", N_("Doelen"), "data"),
        Column("network", N_("Netwerk"), "code", labels=NETWORKS),
        Column(
            "complementarity",
            N_("Wat het project toevoegt"),
            "data",
            unknown=NONE,
            definition=N_("Bij een bestaand netwerk: wat het project daar extra wil doen."),
        ),
        replace(_CALL, minor=True),
        *_TAIL,
    ),
    item="organisation",
    measure="awarded",
    gaps=("awards",),
    headline=Headline(Plural("{n} toegekende aanvraag", "{n} toegekende aanvragen")),
    in_answer=InAnswer(beside_sources=True, rows=Rows("awarded")),
)

_REFUSED: Final = Words(
    part=N_("De meest gegeven reden is “{name}”: {value} van de {total} weigeringen"),
    top=N_("De meest gegeven reden van weigering is “{name}”: {value}"),
    tie=N_("De meest gegeven redenen van weigering zijn {names}: elk {value}"),
    equal=N_("Alle {rows} redenen van weigering komen even vaak voor: {value}"),
    one=N_("Geweigerd om de reden “{name}”: {value}"),
    zero=N_("Er is nog geen reden van weigering gekend"),
    total=Plural("{n} geweigerde aanvraag", "{n} geweigerde aanvragen"),
)

REASONS_OF_REFUSAL: Final = View(
    key="redenen-van-weigering",
    subject="applications",
    page="oproepen",
    title=N_("Waarom aanvragen geweigerd werden"),
    question=N_("Wat zijn de belangrijkste redenen van weigering?"),
    query=applications.refusal_reasons,
    scope=applications.APPLICATIONS,
    columns=(
        Column("reason", N_("Reden"), "code", labels=REASONS),
        Column("count", N_("Aantal"), "number", total=True, words=_REFUSED),
        Column("share", N_("Aandeel"), "percent", derive=Share("count")),
        _ASKED,
    ),
    item="reason",
    measure="count",
    chart=_reasons_chart,
    gaps=("refusals",),
    notes=(N_("Wie een aanvraag zelf introk, telt niet als geweigerd."),),
)

VIEWS: Final = (ALL, AWARDED, REFUSED, REASONS_OF_REFUSAL)
