"""Breakdowns by what things belong to: call, year, policy domain, status, reason, scheme, article."""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import FromClause, select

from data_access.schema import BudgetArticle, Call, EntitlementScheme, Organisation
from language import N_
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
    asked_as=("per oproep", "welke oproepen", "per projectjaar"),
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
    asked_as=("per jaar", "jaarlijks", "evolutie"),
)
MONTH: Final = Breakdown(
    "maand",
    N_("per maand"),
    "month",
    (Column("month", N_("Maand"), "month"),),
    item="month",
    order=(By("by_month"),),
    time=True,
    asked_as=("per maand", "maandelijks"),
)
STATUS: Final = Breakdown(
    "status",
    N_("per status"),
    "status",
    (Column("status", N_("Status"), "code", labels=STATUSES),),
    item="status",
    order=(Ranked("by_status", tuple(STATUSES)),),
    select=("status", "statuses"),
    asked_as=("per status",),
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
    asked_as=("per regeling",),
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
    asked_as=("per artikel", "per begrotingsartikel", "per begrotingslijn"),
)
DOMAIN: Final = Breakdown(
    "beleidsdomein",
    N_("per beleidsdomein"),
    "domain",
    (Column("domain", N_("Beleidsdomein"), "data"),),
    item="domain",
    order=(By("by_domain"),),
    select=("domain", "domains"),
    asked_as=("per beleidsdomein",),
)
THEME: Final = Breakdown(
    "thema",
    N_("per thema"),
    "theme",
    (Column("theme", N_("Thema"), "data"),),
    item="theme",
    order=(By("by_theme"),),
    asked_as=("per thema",),
)
SUBTHEME: Final = Breakdown(
    "subthema",
    N_("per subthema"),
    "subtheme",
    (Column("subtheme", N_("Subthema"), "data"),),
    item="subtheme",
    order=(By("by_subtheme"),),
    asked_as=("per subthema",),
)
GRANTOR: Final = Breakdown(
    "verstrekker",
    N_("per verstrekker"),
    "grantor",
    (Column("grantor", N_("Verstrekker"), "data"),),
    item="grantor",
    order=(By("by_grantor"),),
    asked_as=("per verstrekker", "welke verstrekkers", "per subsidiegever"),
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
    asked_as=("per soort ontvanger",),
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
    asked_as=("per organisatie", "welke organisaties", "aan wie"),
)
REASON: Final = Breakdown(
    "reden",
    N_("per reden"),
    "reason",
    (Column("reason", N_("Reden"), "code", labels=REASONS),),
    item="reason",
    order=(By("by_reason"),),
    asked_as=("per reden", "waarom", "redenen van weigering"),
)
