"""The pages: their files, their places in links, their titles, and what stands in their addresses."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from language import N_
from pages.frame.address import SEVERAL, Parameters
from pages.parts.state import FIGURE_PARAMETER
from views.map_levels import LEVELS, SUBJECTS, on_maps
from views.map_scenes import MEASURES
from views.records.blind_spots import FACES
from views.records.projects import ORDERS


@dataclass(frozen=True)
class PageInfo:
    """A page: its name, its title and the line under it (msgids), and where it stands in the menu."""

    name: str
    title: str
    lead: str
    section: str
    filtered: bool = True
    parameters: Parameters = field(default_factory=dict)

    @property
    def path(self) -> str:
        """Its file."""
        return f"{self.name}.py"

    @property
    def url(self) -> str:
        """Its place in links; the first page needs none."""
        return "" if self.name == FIRST else self.name


FIRST: Final = "overzicht"
LOOK, ANSWER = N_("Bekijken"), N_("Verantwoorden")

PAGES: Final = (
    PageInfo(
        "overzicht",
        N_("Overzicht"),
        N_(
            "Projectsubsidies van de Vlaamse overheid: van oproep tot resultaat, met een bron bij elk cijfer."
        ),
        LOOK,
        parameters={FIGURE_PARAMETER: ()},
    ),
    PageInfo(
        "uitgaven",
        N_("Uitgaven"),
        N_("Wat is vastgelegd op welk begrotingsartikel, en voor wie."),
        LOOK,
    ),
    PageInfo(
        "oproepen",
        N_("Oproepen en aanvragen"),
        N_(
            "Van ingediend tot toegekend: hoeveel aanvragen, voor hoeveel geld, en waarom geweigerd."
        ),
        LOOK,
    ),
    PageInfo(
        "projecten",
        N_("Projecten"),
        N_("Elk project dat gekend is, met zijn bron."),
        LOOK,
        parameters={"project": (), "zoek": (), "volgorde": tuple(ORDERS)},
    ),
    PageInfo(
        "netwerken",
        N_("Lerende netwerken"),
        N_("Wie kwam samen, waar en waarover, en wat kwam eruit."),
        LOOK,
    ),
    PageInfo(
        "spreiding",
        N_("Geografische spreiding"),
        N_("Bedragen en aantallen per provincie en gemeente, ook per inwoner."),
        LOOK,
        parameters={
            "over": tuple(SUBJECTS),
            "niveau": tuple(LEVELS),
            "maat": tuple(MEASURES),
            "plaats": on_maps(),
            "rijen": ("alle",),
        },
    ),
    PageInfo(
        "gemeenten",
        N_("Gemeenten"),
        N_("Alles wat over één gemeente gekend is, en welke gemeenten nergens opduiken."),
        LOOK,
        parameters={"vlek": tuple(FACES)},
    ),
    PageInfo(
        "praktijk",
        N_("Praktijk"),
        N_("Zes strategieën van vraag naar aanbod, drempels, tips en wat eraan voorafging."),
        LOOK,
    ),
    PageInfo(
        "vragen",
        N_("Vragen"),
        N_("Van de tekst van een vraag naar een antwoord in Word en een bijlage in Excel."),
        ANSWER,
        filtered=False,
        parameters={"dossier": (), "deel": (), "versie": ()},
    ),
    PageInfo(
        "presentaties",
        N_("Presentaties"),
        N_("Figuren op een rij voor een vergadering: op het scherm, als PowerPoint of op papier."),
        LOOK,
        filtered=False,
        parameters={"verhaal": (), "naam": (), "dia": SEVERAL},
    ),
    PageInfo(
        "bronnen",
        N_("Bronnen"),
        N_("Waar elk cijfer vandaan komt, wat elkaar tegenspreekt en wat niet bekend is."),
        ANSWER,
    ),
    PageInfo(
        "gegevens",
        N_("Gegevens"),
        N_("Laad uw eigen lijst: eerst nagekeken, dan pas geladen, en altijd ongedaan te maken."),
        ANSWER,
        filtered=False,
    ),
)
