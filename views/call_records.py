"""Views on what sources say of calls: figures side by side, changes, results of actions."""

from __future__ import annotations

from typing import Final

from data_access.queries import call_records, calls
from language import N_
from views.calls import PRECISION
from views.declaration import Column, Ratio, View

MEASURES: Final = {
    "submitted": N_("Ingediende aanvragen"),
    "applicants": N_("Aanvragers"),
    "awarded": N_("Toegekende projecten"),
    "refused": N_("Geweigerde aanvragen"),
    "files": N_("Dossiers"),
    "authorities": N_("Lokale besturen"),
    "new_authorities": N_("Nieuwe lokale besturen"),
    "budget_announced": N_("Aangekondigd budget"),
    "budget": N_("Budget"),
    "budget_on_article": N_("Budget op het begrotingsartikel"),
    "maximum_investment": N_("Hoogste investeringssubsidie"),
    "awarded_amount": N_("Toegekend bedrag"),
}
FIELDS: Final = {
    "closes": N_("Uiterste indiendatum"),
    "runs_from": N_("Begin van de projecten"),
    "runs_to": N_("Einde van de projecten"),
    "budget_cents": N_("Budget"),
}
AGREEMENT: Final = {
    "single": N_("één bron"),
    "same": N_("bronnen zeggen hetzelfde"),
    "different": N_("bronnen verschillen"),
}

REPORTED: Final = View(
    key="gemelde-cijfers",
    subject="calls",
    page="oproepen",
    title=N_("Wat bronnen over oproepen melden"),
    question=N_("Welke cijfers melden de bronnen per oproep, en waar verschillen ze?"),
    query=call_records.reported_figures,
    scope=calls.CALLS,
    columns=(
        Column("title", N_("Oproep")),
        Column("measure", N_("Wat"), "code", labels=MEASURES),
        Column("year", N_("Jaar"), "year", unknown=N_("hele oproep")),
        Column("count", N_("Aantal"), "number", unknown=N_("–")),
        Column("amount", N_("Bedrag"), "euro", unknown=N_("–")),
        Column("precision", N_("Hoe precies"), "code", labels=PRECISION),
        Column("wording", N_("Toevoeging van de bron"), "data", unknown=N_("–")),
        Column("agreement", N_("Bronnen onderling"), "code", labels=AGREEMENT),
        Column("stated_on", N_("Gemeld op"), "date"),
        Column("source", N_("Bron")),
        Column("link", N_("Link"), "link", minor=True),
    ),
    item="title",
    notes=(N_("Bronnen die elkaar tegenspreken blijven naast elkaar staan; geen wordt gekozen."),),
)

CHANGES: Final = View(
    key="oproep-wijzigingen",
    subject="calls",
    page="oproepen",
    title=N_("Wat er aan oproepen veranderde"),
    question=N_("Welke data en bedragen veranderden terwijl een oproep liep?"),
    query=call_records.changes,
    scope=calls.CALLS,
    columns=(
        Column("title", N_("Oproep")),
        Column("field", N_("Wat"), "code", labels=FIELDS),
        Column("stated_on", N_("Gezegd op"), "date"),
        Column("date", N_("Datum"), "date", unknown=N_("–")),
        Column("amount", N_("Bedrag"), "euro", unknown=N_("–")),
        Column("remark", N_("Opmerking"), "data"),
    ),
    item="title",
)

ACTIONS: Final = View(
    key="plan-samenleven-acties",
    subject="calls",
    page="oproepen",
    title=N_("Plan Samenleven: beloofd en gerealiseerd"),
    question=N_("Wat beloofden lokale besturen per actie, en wat werd gerealiseerd?"),
    query=call_records.action_results,
    scope=calls.CALLS,
    columns=(
        Column("title", N_("Projectjaar")),
        Column("action", N_("Actie"), "data"),
        Column("unit", N_("Eenheid"), "data", minor=True),
        Column("budget", N_("Budget"), "euro"),
        Column("authorities", N_("Besturen"), "number"),
        Column("promised", N_("Beloofd"), "number"),
        Column("realised", N_("Gerealiseerd"), "number"),
        Column(
            "share",
            N_("Gerealiseerd tegenover beloofd"),
            "percent",
            derive=Ratio("realised", "promised"),
        ),
        Column("remark", N_("Opmerking"), "data", minor=True),
    ),
    item="title",
    gaps=("results",),
)

VIEWS: Final = (REPORTED, CHANGES, ACTIONS)
