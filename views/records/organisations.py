"""The View on organisations: every body that a source names, with what is known of it."""

from __future__ import annotations

from typing import Final

from data_access.records import organisations
from language import N_, Plural
from views import wording
from views.asked_words import phrases
from views.declaration import Column, View
from views.provenance import TWICE
from views.purposes import Headline, Words

KINDS: Final = {
    "municipality": N_("lokaal bestuur"),
    "association": N_("vereniging"),
    "agency": N_("agentschap of overheidsdienst"),
    "school": N_("school of hogeschool"),
    "international": N_("internationale organisatie"),
    "umbrella": N_("koepel"),
    "other": N_("andere"),
}
BY_NAME: Final = N_(
    "Een organisatie is wie één KBO-nummer heeft, of zonder nummer één naam. Wie onder twee namen in lijsten "
    "staat, staat hier twee keer tot iemand ze samenvoegt. Wie een persoon kan zijn, staat er niet bij."
)
NOTHING: Final = N_("–")

ORGANISATIONS: Final = View(
    key="bekende-organisaties",
    bound="paged",
    asked_as=phrases(
        """
        welke organisaties … bekend | bekende organisaties | organisaties … bronnen
        | verenigingen … bronnen | wat weten we over | weet de atlas over | alles over
        | is er bekend over | is er geweten over | fiche van | dossier van de organisatie
        | wat is bekend van
        """
    ),
    year_is=(
        N_("Het jaar is dat van de oproep bij aanvragen, dat van de beslissing bij toekenningen."),
    ),
    subject="projects",
    page="organisaties",
    at={"tab": "organisaties"},
    title=N_("Organisaties"),
    question=N_("Welke organisaties noemen de bronnen, en wat is van elk bekend?"),
    query=organisations.organisations,
    scope=organisations.ORGANISATIONS,
    columns=(
        Column("organisation", N_("Organisatie")),
        Column("body", N_("Sleutel"), minor=True, key_of="organisation"),
        Column("kbo", N_("KBO-nummer"), minor=True, unknown=NOTHING),
        Column("kind", N_("Soort"), "code", labels=KINDS, minor=True),
        Column(
            "projects",
            N_("Projecten"),
            "number",
            total=True,
            definition=N_(
                "Projecten die een bron noemt, en toegekende aanvragen zonder project. Een hele oproep "
                "die als één lijn geboekt is, telt niet mee."
            ),
            words=Words(total=Plural("{n} project", "{n} projecten")),
        ),
        Column("awarded", N_("Toegekend bedrag"), "euro", total=True, words=wording.AWARDED),
        Column(
            "awarded_known",
            N_("Met bekend bedrag"),
            "number",
            total=True,
            definition=N_("Van hoeveel van die projecten een bron het toegekende bedrag noemt."),
            words=Words(
                total=Plural("{n} project met bekend bedrag", "{n} projecten met bekend bedrag")
            ),
        ),
        Column(
            "applications",
            N_("Aanvragen"),
            "number",
            total=True,
            words=Words(total=Plural("{n} aanvraag", "{n} aanvragen")),
        ),
        Column("granted", N_("Waarvan toegekend"), "number", total=True, minor=True),
        Column(
            "refused",
            N_("Waarvan geweigerd"),
            "number",
            total=True,
            words=Words(total=Plural("{n} geweigerde aanvraag", "{n} geweigerde aanvragen")),
        ),
        Column("awards", N_("Toekenningen"), "number", total=True, minor=True),
        Column(
            "committed",
            N_("Vastgelegd"),
            "euro",
            total=True,
            minor=True,
            unknown=NOTHING,
            definition=N_("Vastgelegd voor haar projecten, in het jaar van de vastlegging."),
        ),
        Column(
            "paid",
            N_("Betaald"),
            "euro",
            total=True,
            minor=True,
            unknown=NOTHING,
            definition=N_("Betaald voor haar projecten, in het jaar van de betaling."),
        ),
        Column(
            "lines",
            N_("Lijnen in het subsidieregister"),
            "number",
            total=True,
            minor=True,
            definition=N_("Staan naast de projecten: hetzelfde geld kan in beide staan."),
        ),
        Column(
            "registered",
            N_("Toegekend volgens het register"),
            "euro",
            total=True,
            minor=True,
            unknown=NOTHING,
        ),
        Column(
            "registered_paid",
            N_("Betaald volgens het register"),
            "euro",
            total=True,
            minor=True,
            unknown=NOTHING,
        ),
        Column(
            "meetings",
            N_("Bijeenkomsten"),
            "number",
            definition=N_("Bijeenkomsten waarvoor een bron de organisatie bij naam noemt."),
        ),
    ),
    item="organisation",
    opens="organisation",
    searched=("organisation",),
    gaps=("projects", TWICE),
    notes=(BY_NAME,),
    headline=Headline(Plural("{n} organisatie", "{n} organisaties")),
)

ORDERS: Final = {
    "naam": (N_("Naam"), "organisation", False),
    "bedrag": (N_("Toegekend bedrag, hoogste eerst"), "awarded", True),
    "aantal": (N_("Aantal projecten, meeste eerst"), "projects", True),
}
"""Name in links -> (words, column, descending); the first by default."""

VIEWS: Final = (ORGANISATIONS,)
