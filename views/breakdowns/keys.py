"""Breakdowns by what things belong to: call, year, policy domain, status, reason, scheme, article."""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import FromClause, select

from database.schema import BudgetArticle, Call, EntitlementScheme, Organisation
from language import N_
from views.asked_words import phrases
from views.breakdowns.breakdown import Breakdown, By, Members, Ranked
from views.declaration import Column
from views.lists import WITHHELD
from views.options import STATUSES

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


def _named(table: Any, *columns: str) -> FromClause:
    """A relation of some columns of a table."""
    return select(*(getattr(table, name).label(name) for name in columns)).subquery(
        f"{table.__tablename__}_named"
    )


CALL: Final = Breakdown(
    "oproep",
    N_("per oproep"),
    "call",
    (
        Column("call", N_("Sleutel van de oproep"), minor=True, key_of="title"),
        Column("title", N_("Oproep")),
    ),
    item="title",
    order=(By("call_year"), By("call_title")),
    members=Members(_named(Call, "key", "title", "year"), "key", {"call": "key", "title": "title"}),
    select=("call", "calls"),
    asked_as=("by call", "call by call"),
    units=phrases(
        """
        oproep | projectoproep | projectjaar | ronde | oproepen | projectoproepen | projectjaren
        | rondes | call | calls
        """
    ),
)
YEAR: Final = Breakdown(
    "jaar",
    N_("per jaar"),
    "year",
    (Column("year", N_("Jaar"), "year"),),
    item="year",
    order=(By("by_year"),),
    select=("year", "years"),
    time=True,
    asked_as=phrases(
        """
        jaarlijks* | evolu* | geevolueerd | trend* | tijdreeks* | doorheen de jaren | door de jaren
        | over de jaren | jaarbasis | jaarcijfers | groeide* | gestegen | gedaald | stijg* | daling*
        | toename | afname | historiek | by year | annual* | over time
        """
    ),
    units=phrases(
        """
        jaar | werkingsjaar | kalenderjaar | begrotingsjaar | boekjaar | jaren | werkingsjaren
        | kalenderjaren | begrotingsjaren | year | years
        """
    ),
)
MONTH: Final = Breakdown(
    "maand",
    N_("per maand"),
    "month",
    (Column("month", N_("Maand"), "month"),),
    item="month",
    order=(By("by_month"),),
    time=True,
    asked_as=phrases(
        """
        maandelijks* | maandbasis | maandcijfers | kwartaalbasis | kwartaalcijfers | monthly
        | quarterly
        """
    ),
    units=phrases(
        """
        maand | kwartaal | trimester | semester | week | maanden | kwartalen | weken | month | quarter
        """
    ),
)
STATUS: Final = Breakdown(
    "status",
    N_("per status"),
    "status",
    (Column("status", N_("Status"), "code", labels=STATUSES),),
    item="status",
    order=(Ranked("by_status", tuple(STATUSES)),),
    select=("status", "statuses"),
    asked_as=phrases(
        """
        welke status | stand van de aanvragen | stand van de dossiers | in behandeling | hangende
        """
    ),
    units=phrases(
        """
        status | resultaat | uitkomst | beslissing | stand | statussen | uitkomsten | outcome
        """
    ),
)
SCHEME: Final = Breakdown(
    "regeling",
    N_("per regeling"),
    "scheme",
    (Column("scheme", N_("Regeling")),),
    item="scheme",
    order=(By("scheme_year"), By("by_scheme")),
    members=Members(
        _named(
            EntitlementScheme, "key", "name", "short_name", "year", "policy_domain",
            "population_year", "remark",
        ),
        "key",
        {"scheme": "short_name"},
    ),
    units=phrases(
        """
        regeling | regelingen | stelsel | stelsels | pact | pacten | scheme | schemes
        """
    ),
)  # fmt: skip
ARTICLE: Final = Breakdown(
    "artikel",
    N_("per begrotingsartikel"),
    "article",
    (Column("article", N_("Begrotingsartikel")), Column("name", N_("Naam"))),
    item="name",
    order=(By("by_article"),),
    members=Members(
        _named(BudgetArticle, "code", "name"), "code", {"article": "code", "name": "name"}
    ),
    select=("article", "articles"),
    units=phrases(
        """
        artikel | begrotingsartikel | begrotingslijn | begrotingspost | artikelen
        | begrotingsartikelen | begrotingslijnen | begrotingsposten | budget article
        """
    ),
)
DOMAIN: Final = Breakdown(
    "beleidsdomein",
    N_("per beleidsdomein"),
    "domain",
    (Column("domain", N_("Beleidsdomein"), "data"),),
    item="domain",
    order=(By("by_domain"),),
    select=("domain", "domains"),
    units=phrases(
        """
        beleidsdomein | domein | beleidsveld | bevoegdheid | beleidsdomeinen | domeinen
        | beleidsvelden | bevoegdheden | policy domain | policy area
        """
    ),
)
THEME: Final = Breakdown(
    "thema",
    N_("per thema"),
    "theme",
    (Column("theme", N_("Thema"), "data"),),
    item="theme",
    order=(By("by_theme"),),
    units=phrases(
        """
        thema | themas | thema's | onderwerp | onderwerpen | theme | themes
        """
    ),
)
SUBTHEME: Final = Breakdown(
    "subthema",
    N_("per subthema"),
    "subtheme",
    (Column("subtheme", N_("Subthema"), "data"),),
    item="subtheme",
    order=(By("by_subtheme"),),
    units=phrases(
        """
        subthema | subthemas | subthema's | deelthema | deelthema's
        """
    ),
)
GRANTOR: Final = Breakdown(
    "verstrekker",
    N_("per verstrekker"),
    "grantor",
    (Column("grantor", N_("Verstrekker"), "data"),),
    item="grantor",
    order=(By("by_grantor"),),
    asked_as=("wie verstrek*", "wie deelt … uit", "wie geeft"),
    units=phrases(
        """
        verstrekker | subsidieverstrekker | subsidiegever | administratie | instantie | agentschap
        | departement | fonds | entiteit | verstrekkers | subsidieverstrekkers | subsidiegevers
        | administraties | instanties | agentschappen | departementen | fondsen | entiteiten
        | grantor
        """
    ),
)
RECEIVERS: Final = {
    "local": N_("Stad, gemeente of OCMW zelf"),
    "other": N_("Andere organisaties"),
}
RECEIVER: Final = Breakdown(
    "soort-ontvanger",
    N_("per soort ontvanger"),
    "receiver",
    (Column("receiver", N_("Soort ontvanger"), "code", labels=RECEIVERS),),
    item="receiver",
    order=(Ranked("by_receiver", tuple(RECEIVERS)),),
    asked_as=phrases(
        """
        lokale besturen zelf | besturen zelf … verenigingen | ocmw* … verenigingen
        | verenigingen … ocmw* | verenigingen of … besturen | gemeenten en ocmw* | ocmw* en gemeenten
        | steden … ocmw* | gemeenten zelf | besturen en ocmw* | andere ontvangers
        """
    ),
    units=phrases(
        """
        soort ontvanger | type ontvanger | soort begunstigde | type begunstigde | soorten ontvangers
        | types ontvangers
        """
    ),
)
ORGANISATION: Final = Breakdown(
    "organisatie",
    N_("per organisatie"),
    "organisation",
    (
        Column("organisation", N_("Organisatie"), unknown=WITHHELD),
        Column("organisation_key", N_("Sleutel"), minor=True, key_of="organisation"),
    ),
    item="organisation",
    order=(By("organisation_name"),),
    members=Members(
        _named(Organisation, "key", "shown_key", "name"),
        "key",
        {"organisation": "name", "organisation_key": "shown_key"},
    ),
    long=True,
    asked_as=phrases(
        """
        aan wie | wie kre* | wie ontving* | wie sleep* | wie haal* | wie zijn de grootste
        | grootste ontvangers | grootverdieners | grootste begunstigden
        """
    ),
    units=phrases(
        """
        organisatie | vereniging | vzw | ontvanger | begunstigde | indiener | aanvrager | speler
        | organisaties | verenigingen | vzws | vzw's | ontvangers | begunstigden | indieners
        | aanvragers | spelers | organisation | organisations | recipient | recipients | beneficiary
        | beneficiaries
        """
    ),
)
REASON: Final = Breakdown(
    "reden",
    N_("per reden"),
    "reason",
    (Column("reason", N_("Reden"), "code", labels=REASONS),),
    item="reason",
    order=(By("by_reason"),),
    asked_as=(
        "waaraan lag",
        "redenen",
        "motieven",
        "gronden om",
        "om welke reden*",
        "waarop … gesneuveld",
        "waarop sneuvel*",
    ),
    implies=("geweigerd",),
    units=phrases(
        """
        reden | weigeringsreden | motief | oorzaak | grond | weigeringsgrond | redenen
        | weigeringsredenen | motieven | oorzaken | gronden | weigeringsgronden | argumenten
        | reason | reasons
        """
    ),
)
