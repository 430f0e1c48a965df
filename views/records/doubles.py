"""Views on awards that may stand twice, and on what people said of them."""

from __future__ import annotations

from typing import Final

from data_quality import doubles
from language import N_, Plural
from views.asked_words import phrases
from views.declaration import Column, View
from views.purposes import Headline, Words

SAID: Final = {"joined": N_("dezelfde toekenning"), "apart": N_("niet dezelfde")}
_TAB: Final = {"tab": "dubbel"}
_APPLICATION: Final = Column("application", N_("Aanvraag"), key_of="application")
_PROJECT: Final = Column("project", N_("Project"), key_of="project")

PAIRS: Final = View(
    key="mogelijk-dubbel",
    bound="paged",
    asked_as=phrases(
        """
        mogelijk dubbel | dubbel geteld* | twee keer geteld | tweemaal geteld | mogelijk … dubbel
        | dubbel … toekenningen | mogelijk dubbel* | dubbeltelling* | dubbele telling* | twee keer
        | tweemaal | dubbels | twee maal | dubbel in | mogelijk twee* | counted twice
        """
    ),
    subject="projects",
    page="organisaties",
    at=_TAB,
    title=N_("Mogelijk dubbel"),
    question=N_("Welke toekenningen staan mogelijk twee keer in de cijfers?"),
    query=doubles.pairs,
    scope=doubles.PAIRS,
    columns=(
        Column("organisation", N_("Organisatie")),
        Column("call", N_("Oproep")),
        Column("municipality", N_("Gemeente"), aside=True),
        Column("year", N_("Jaar"), "year"),
        _APPLICATION,
        Column("application_title", N_("Titel van de aanvraag"), minor=True),
        Column("application_amount", N_("Bedrag, aanvraag"), "euro"),
        _PROJECT,
        Column("project_title", N_("Titel van het project"), minor=True),
        Column("project_amount", N_("Bedrag, project"), "euro"),
        Column(
            "amount",
            N_("Mogelijk dubbel"),
            "euro",
            total=True,
            definition=N_(
                "Het laagste van beide bedragen: zoveel telt dubbel als het dezelfde toekenning is."
            ),
            words=Words(total=N_("{amount} mogelijk dubbel")),
        ),
    ),
    item="organisation",
    measure="amount",
    notes=(
        N_(
            "Een project en een toegekende aanvraag van dezelfde organisatie, voor dezelfde oproep en "
            "hetzelfde jaar, met telkens één kandidaat. Tot iemand bevestigt dat ze dezelfde toekenning "
            "zijn, tellen ze allebei mee."
        ),
    ),
    none=N_("Er is geen project en aanvraag bekend die dezelfde toekenning kunnen zijn."),
    headline=Headline(
        Plural(
            "{n} toekenning staat er mogelijk dubbel", "{n} toekenningen staan er mogelijk dubbel"
        )
    ),
)
DECISIONS: Final = View(
    key="beslist-over-dubbel",
    bound="paged",
    asked_as=phrases(
        """
        dubbel* … besl* | dubbel* … beoordeel* | dubbel* … besluit* | dubbel* … oordeel*
        | dubbeltelling* … besl* | wie besliste … dubbel* | wie oordeelde … dubbel*
        | beslist … dubbel* | als dubbel … bevestigd
        """
    ),
    subject="projects",
    page="organisaties",
    at=_TAB,
    title=N_("Beslist over mogelijk dubbel"),
    question=N_("Wie zei van welke toekenningen of ze dezelfde zijn?"),
    query=doubles.decisions,
    scope=doubles.DECISIONS,
    columns=(
        Column("organisation", N_("Organisatie")),
        Column("call", N_("Oproep")),
        _APPLICATION,
        _PROJECT,
        Column("decision", N_("Beslissing"), "code", labels=SAID),
        Column("who", N_("Door wie")),
        Column("day", N_("Wanneer"), "date"),
        Column("id", N_("Nummer"), "year", minor=True, key_of="id"),
    ),
    item="organisation",
    none=N_("Over mogelijk dubbele toekenningen is nog niets beslist."),
    headline=Headline(Plural("{n} beslissing", "{n} beslissingen")),
)

VIEWS: Final = (PAIRS, DECISIONS)
