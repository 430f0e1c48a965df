"""Views that list applications, and why they were refused."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from data_access.facts.applications import APPLICATIONS as APPLICATION_FACT
from data_access.records import applications
from language import N_, Plural
from views import wording
from views.asked_words import phrases
from views.breakdowns.keys import REASONS
from views.declaration import Column, View
from views.lists import WITHHELD
from views.measures.applications import GAPS
from views.options import STATUSES
from views.purposes import Headline, InAnswer, Rows

NETWORKS: Final = {"new": N_("nieuw netwerk"), "existing": N_("bestaand netwerk")}
CERTAINTY: Final = {
    "stated": N_("staat in de bron"),
    "plausible": N_("aannemelijk"),
    "unclear": N_("onduidelijk"),
}

NONE: Final = N_("–")


_CALL = Column("call", N_("Oproep"))
_PROVINCE = Column("province", N_("Provincie"))
_MUNICIPALITY = Column("municipality", N_("Gemeente"))
_ORGANISATION = Column("organisation", N_("Indiener"), unknown=WITHHELD)
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
    bound="paged",
    asked_as=phrases(
        """
        alle aanvragen | alle dossiers | elke aanvraag | elk dossier | lijst van de aanvragen
        | lijst van aanvragen | lijst van alle aanvragen | lijst van … dossiers | lijst … aanvragen
        | lijst … ingedien* | lijst van wie | alle indieners | wie … ingediend | wie diende … in
        | wie dienden … in | overzicht van de aanvragen | overzicht van alle aanvragen
        | overzicht van de dossiers | aanvraag per aanvraag
        | dossier per dossier | all applications | list of applications
        """
    ),
    subject="applications",
    year_is=(APPLICATION_FACT.year_is,),
    year_of=(APPLICATION_FACT.year_of,),
    page="oproepen",
    rows_of="applications",
    at={"tab": "aanvragen"},
    title=N_("Bekende aanvragen"),
    question=N_("Welke aanvragen zijn bekend?"),
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
    facts=(APPLICATION_FACT,),
    gaps=GAPS,
    headline=Headline(Plural("{n} bekende aanvraag", "{n} bekende aanvragen")),
    in_answer=InAnswer(rows=Rows("submitted")),
)

REFUSED: Final = View(
    key="geweigerde-aanvragen",
    bound="paged",
    asked_as=phrases(
        """
        welke dossiers … geweiger* | welke aanvragen … geweiger* | welke … afgewezen
        | welke … niet weerhouden | welke … niet goedgekeurd | welke … uit de boot
        | welke … achter het net | welke … njet | welke … nul op het rekest | lijst … geweiger*
        | lijst … afgewezen* | overzicht … geweiger* | overzicht … afgewezen*
        | geweigerde … met hun reden | wie viste achter het net | wie … geweigerd | wie … afgewezen
        | per geweigerd dossier | elk geweigerd
        """
    ),
    subject="applications",
    year_is=(APPLICATION_FACT.year_is,),
    year_of=(APPLICATION_FACT.year_of,),
    page="oproepen",
    at={"tab": "weigeringen"},
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
    facts=(APPLICATION_FACT,),
    gaps=("refusals",),
    headline=Headline(Plural("{n} geweigerde aanvraag", "{n} geweigerde aanvragen")),
)

AWARDED: Final = View(
    key="toegekende-aanvragen",
    bound="paged",
    asked_as=phrases(
        """
        toegekende … met … doel* | geselecteerd* … doelstelling* | geselecteerd* … subdoel*
        | goedgekeurd* … doel* | subdoelstelling* | nieuw … bestaand netwerk | bestaand netwerk
        | complementair* | lijst … geselecteerd* | lijst … goedgekeurde* | overzicht … geselecteerd*
        | overzicht … goedgekeurde* | welke aanvragen … goedgekeurd | welke dossiers … goedgekeurd
        | welke dossiers … geselecteerd | welke aanvragen … toegekend
        | goedgekeurde dossiers … bedrag | weerhouden dossiers
        """
    ),
    subject="applications",
    year_is=(APPLICATION_FACT.year_is,),
    year_of=(APPLICATION_FACT.year_of,),
    page="oproepen",
    at={"cijfer": "toegekende-aanvragen"},
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
    facts=(APPLICATION_FACT,),
    gaps=("awards",),
    headline=Headline(Plural("{n} toegekende aanvraag", "{n} toegekende aanvragen")),
    in_answer=InAnswer(beside_sources=True, rows=Rows("awarded")),
)

VIEWS: Final = (ALL, AWARDED, REFUSED)
