"""Views on projects: all that are known, and which strategies they use."""

from __future__ import annotations

from typing import Final

from data_access.facts.awards import AWARDS
from data_access.records import projects
from language import N_, Plural
from views import wording
from views.asked_words import phrases
from views.declaration import Column, View
from views.provenance import TWICE
from views.purposes import Headline, InAnswer, Rows
from views.records.applications import CERTAINTY

KINDS: Final = {"project": N_("Project"), "call": N_("Hele oproep")}
SCALING: Final = {"new": N_("nieuw project"), "scaled_up": N_("opgeschaald project")}

PROJECTS: Final = View(
    key="projecten",
    bound="paged",
    asked_as=phrases(
        """
        welke projecten | alle projecten | lijst … projecten | overzicht … projecten
        | projectenlijst | projectenoverzicht | laureaten | winnaars | wie zijn de gelukkigen
        | which projects | wie trekt
        """
    ),
    year_is=(AWARDS.year_is,),
    year_of=(AWARDS.year_of,),
    subject="projects",
    page="organisaties",
    rows_of="awards",
    title=N_("Projecten"),
    question=N_("Welke projecten zijn bekend, van wie, waar en voor hoeveel?"),
    notes=(
        N_(
            "Een toegekende aanvraag waarvan geen project bekend is, staat hier ook als project; een "
            "aanvraag en haar project staan er samen één keer."
        ),
    ),
    query=projects.projects,
    scope=projects.PROJECTS,
    columns=(
        Column("title", N_("Titel")),
        Column("organisation", N_("Organisatie")),
        Column("municipality", N_("Gemeente")),
        Column("province", N_("Provincie"), minor=True),
        Column("call", N_("Oproep"), unknown=N_("geen oproep bekend")),
        Column("year", N_("Jaar"), "year", aside=True),
        Column(
            "awarded",
            N_("Toegekend bedrag"),
            "euro",
            total=True,
            definition=N_("Wat een bron als toegekend vermeldt; het is nog geen betaling."),
            words=wording.AWARDED,
        ),
        Column("certainty", N_("Hoe zeker"), "code", labels=CERTAINTY),
        Column("kind", N_("Soort"), "code", labels=KINDS, minor=True),
        Column("summary", N_("Omschrijving"), "data", minor=True),
        Column("expected_result", N_("Te verwachten resultaat"), "data", minor=True),
        Column("target_groups", N_("Doelgroepen"), "data", minor=True),
        Column("partners", N_("Partners"), "data", minor=True),
        Column("working_area", N_("Werkgebied"), "data", minor=True),
        Column("runs_from", N_("Loopt van"), "date", minor=True),
        Column("runs_to", N_("Loopt tot"), "date", minor=True),
        Column("scaling", N_("Nieuw of opgeschaald"), "code", labels=SCALING, minor=True),
        Column("article", N_("Begrotingsartikel"), minor=True),
        Column("line", N_("Lijn"), "year", minor=True),
        Column(
            "committed", N_("Vastgelegd"), "euro", total=True, minor=True, words=wording.COMMITTED
        ),
        Column("certainty_note", N_("Wat niet zeker is"), "data", unknown=N_("–"), minor=True),
        Column("application", N_("Aanvraag"), minor=True, unknown=N_("–")),
        Column("source", N_("Bron"), minor=True),
        Column("link", N_("Link"), "link", minor=True),
        Column("nis", N_("NIS-code"), minor=True),
        Column("project", N_("Sleutel van het project"), minor=True, key_of="project"),
    ),
    item="title",
    measure="awarded",
    facts=(AWARDS,),
    opens="project",
    searched=("title", "organisation", "summary", "municipality"),
    gaps=("projects", TWICE),
    headline=Headline(Plural("{n} project", "{n} projecten")),
    # A call that stands as one line is no award.
    in_answer=InAnswer(rows=Rows("awarded", "kind", "project", sure=("certainty", "stated"))),
)

STRATEGIES: Final = View(
    key="projecten-strategieen",
    bound="paged",
    asked_as=phrases(
        """
        strateg* … elk project | strateg* … per project | strateg* … projecten | project* … strateg*
        | elk project … strateg* | verbindingsambassadeur* … strateg*
        """
    ),
    subject="projects",
    page="organisaties",
    at={"cijfer": "projecten-strategieen"},
    title=N_("Strategieën per project"),
    question=N_("Welke van de zes strategieën gebruikt elk project?"),
    query=projects.strategies,
    scope=projects.PROJECTS,
    columns=(
        Column("title", N_("Project")),
        Column("number", N_("Nr."), "year"),
        Column("strategy", N_("Strategie"), "data"),
        Column("project", N_("Sleutel van het project"), minor=True, key_of="project"),
    ),
    item="strategy",
    opens="project",
    headline=Headline(Plural("{n} strategie van een project", "{n} strategieën van projecten")),
)

ORDERS: Final = {
    "jaar": (N_("Jaar, nieuwste eerst"), "year", True),
    "bedrag": (N_("Bedrag, hoogste eerst"), "awarded", True),
    "titel": (N_("Titel"), "title", False),
    "organisatie": (N_("Organisatie"), "organisation", False),
    "gemeente": (N_("Gemeente"), "municipality", False),
}
"""Name in links -> (words, column, descending): how the list can be ordered; the first by default."""

VIEWS: Final = (PROJECTS, STRATEGIES)
