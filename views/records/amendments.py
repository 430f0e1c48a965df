"""The View on what was corrected after publication: before, after, when and by which file."""

from __future__ import annotations

from typing import Final

from importing import amendments
from language import N_, Plural
from views.asked_words import phrases
from views.breakdowns.keys import REASONS
from views.declaration import Column, View
from views.options import STATUSES
from views.purposes import Headline
from views.records.applications import NETWORKS
from views.records.calls import STATES
from views.records.networks import FINDINGS, MEETING_KINDS, MEETING_STATES
from views.records.projects import SCALING
from views.records.sources import NOTHING

SUBJECTS: Final = {
    "calls": N_("Oproep"),
    "applications": N_("Aanvraag"),
    "projects": N_("Project"),
    "organisations": N_("Organisatie"),
    "budget_articles": N_("Begrotingsartikel"),
    "budget_credits": N_("Krediet"),
    "commitments": N_("Vastlegging"),
    "payments": N_("Vereffening"),
    "meetings": N_("Bijeenkomst"),
    "findings": N_("Bevinding"),
    "register_lines": N_("Subsidieregister"),
}
FIELDS: Final = {
    "title": N_("Titel"),
    "theme": N_("Thema"),
    "policy_domain": N_("Beleidsdomein"),
    "ministers": N_("Minister(s)"),
    "published": N_("Gepubliceerd op"),
    "closes": N_("Uiterste indiendatum"),
    "decided": N_("Beslist op"),
    "runs_from": N_("Looptijd van"),
    "runs_to": N_("Looptijd tot"),
    "year": N_("Jaar"),
    "budget_cents": N_("Budget"),
    "maximum_cents": N_("Maximum per project"),
    "state": N_("Stand"),
    "goal": N_("Doel"),
    "criteria": N_("Criteria"),
    "call_key": N_("Oproep"),
    "organisation_key": N_("Organisatie"),
    "nis": N_("Gemeente"),
    "asked_cents": N_("Gevraagd bedrag"),
    "awarded_cents": N_("Toegekend bedrag"),
    "status": N_("Status"),
    "reason_code": N_("Soort reden"),
    "reason_text": N_("Reden van afwijzing"),
    "sub_goals": N_("Subdoelstellingen"),
    "submitted_on": N_("Ingediend op"),
    "decided_on": N_("Beslist op"),
    "new_network": N_("Netwerk"),
    "summary": N_("Omschrijving"),
    "expected_result": N_("Verwacht resultaat"),
    "partners": N_("Partners"),
    "working_area": N_("Werkingsgebied"),
    "scaling": N_("Nieuw of opgeschaald"),
    "target_groups": N_("Doelgroepen"),
    "application_id": N_("Aanvraag"),
    "amount_cents": N_("Bedrag"),
    "date": N_("Datum"),
    "article_code": N_("Begrotingsartikel"),
    "project_key": N_("Project"),
    "name": N_("Naam"),
    "kind": N_("Soort"),
    "topic": N_("Onderwerp"),
    "planned_from": N_("Gepland van"),
    "planned_to": N_("Gepland tot"),
    "participants": N_("Deelnemers"),
    "text": N_("Tekst"),
    "paid_cents": N_("Betaald bedrag"),
    "position": N_("Volgorde"),
    "place": N_("Gemeente"),
}
VALUES: Final = {
    **STATES,
    **MEETING_KINDS,
    **MEETING_STATES,
    **FINDINGS,
    **SCALING,
    **NETWORKS,
    **REASONS,
    **STATUSES,
}
"""The codes that values can be, in words; other values are shown as they are."""

AMENDMENTS: Final = View(
    key="gewijzigd-na-publicatie",
    bound="top",
    asked_as=phrases(
        """
        na publicatie … verbeterd | na publicatie … gewijzigd | na publicatie … gecorrigeerd
        | achteraf verbeterd | achteraf gewijzigd | achteraf gecorrigeerd | rechtzetting*
        | rechtgezet | rechtgezette | errat* | correctie* | gecorrigeerd* | achteraf … verbeterd
        | achteraf … aangepast | achteraf … rechtgezet | achteraf … gewijzigd | achteraf … veranderd
        | na publicatie | oorspronkelijk* | stond er eerst | corrected
        """
    ),
    subject="amendments",
    page="bronnen",
    at={"tab": "laden"},
    title=N_("Gewijzigd na publicatie"),
    question=N_("Welke waarden zijn na publicatie verbeterd, wanneer, en wat stond er eerst?"),
    query=amendments.amendments,
    scope=amendments.AMENDMENTS,
    columns=(
        Column("changed_on", N_("Gewijzigd op"), "date"),
        Column("subject", N_("Wat"), "code", labels=SUBJECTS),
        Column("row", N_("Kenmerk")),
        Column("field", N_("Veld"), "code", labels=FIELDS),
        Column("amount_before", N_("Bedrag voordien"), "euro", unknown=NOTHING),
        Column("amount_after", N_("Bedrag nu"), "euro", unknown=NOTHING),
        Column("before", N_("Voordien"), "code", labels=VALUES, unknown=NOTHING),
        Column("after", N_("Nu"), "code", labels=VALUES, unknown=NOTHING),
        Column("as_of", N_("Stand op"), "date", minor=True, unknown=NOTHING),
        Column("file", N_("Bestand")),
    ),
    item="row",
    notes=(
        N_("Van de duizend rijen die het laatst gewijzigd zijn; ongedane ladingen tellen niet."),
    ),
    headline=Headline(Plural("{n} wijziging na publicatie", "{n} wijzigingen na publicatie")),
)

VIEWS: Final = (AMENDMENTS,)
