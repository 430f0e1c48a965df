"""The pages: their files, places in links, titles and parts, and what stands in their addresses."""

from __future__ import annotations

from collections.abc import Mapping
from copy import copy
from dataclasses import dataclass, field
from functools import cache
from typing import Final

import streamlit as st

from language import N_, Language
from language.glossary import GROUPS
from pages.frame.address import SEVERAL, Parameters
from pages.parts.call_address import PART_PARAMETER
from pages.parts.comparing import WITH_PARAMETER
from pages.parts.figure import ALL_PARAMETER
from pages.parts.figure_head import FACE_PARAMETER
from pages.parts.named_things import ASKED_PAGE, TEXT_PARAMETER
from pages.parts.opening import ORGANISATION_PARAMETER, PROJECT_PARAMETER
from pages.parts.state import TAB_PARAMETER
from pages.parts.table_choice import TABLE_PARAMETER
from views.figure_place import COMPOSING_PAGE, FIGURE_PARAMETER, THING_PARAMETER
from views.map_levels import LEVELS, SUBJECTS, on_maps
from views.map_scenes import MEASURES
from views.records.applications import CERTAINTY
from views.records.blind_spots import FACES
from views.records.coverage import PARTS
from views.side_by_side import KIND_PARAMETER, KINDS
from views.side_by_side import PAGE as COMPARING_PAGE
from written_questions.dossiers.dossier import STATES


@dataclass(frozen=True)
class PageInfo:
    """A page: its name, its title, its one word in the menu and the line under the title (msgids).

    ``tabs`` are its parts by their name in links, the first under "". ``in_menu`` is False for what is
    reached in another way.
    """

    name: str
    title: str
    word: str
    lead: str
    filtered: bool = True
    tabs: Mapping[str, str] = field(default_factory=dict)
    own: Parameters = field(default_factory=dict)
    in_menu: bool = True
    unfiltered: frozenset[str] = frozenset()
    """Its parts that no filter has anything to say to."""
    records: tuple[str, ...] = ()
    """Its parameters that name one record, which then stands alone: without title, parts and filters."""

    @property
    def path(self) -> str:
        """Its file."""
        return f"{self.name}.py"

    @property
    def url(self) -> str:
        """Its place in links; the first page needs none."""
        return "" if self.name == FIRST else self.name

    @property
    def parameters(self) -> Parameters:
        """What stands in its address: its own choices and those of its figures."""
        tabs = {TAB_PARAMETER: tuple(self.tabs)} if self.tabs else {}
        figures = {TABLE_PARAMETER: SEVERAL, ALL_PARAMETER: SEVERAL}
        return {**figures, **tabs, **self.own}


FIRST: Final = "overzicht"

PAGES: Final = (
    PageInfo(
        "overzicht",
        N_("Overzicht"),
        N_("Overzicht"),
        N_(
            "Projectsubsidies van de Vlaamse overheid, van oproep tot resultaat, met een bron bij elk cijfer"
        ),
        filtered=False,  # its filters stand under its headline
        own={FIGURE_PARAMETER: (), "zoek": ()},
    ),
    PageInfo(
        "geld",
        N_("Geld"),
        N_("Geld"),
        N_("Wat is vastgelegd op welk begrotingsartikel, en voor wie"),
        tabs={
            "": N_("Lijnen en artikelen"),
            "jaren": N_("Van krediet naar betaling"),
            "register": N_("Subsidieregister"),
        },
        own={"zoek": (), "deel": ("", "lijnen", "naast"), THING_PARAMETER: ()},
    ),
    PageInfo(
        "oproepen",
        N_("Oproepen en aanvragen"),
        N_("Oproepen"),
        N_(
            "Van ingediend tot toegekend: hoeveel aanvragen, voor hoeveel geld, en waarom geweigerd"
        ),
        tabs={
            "": N_("Oproepen"),
            "aanvragen": N_("Aanvragen"),
            "weigeringen": N_("Weigeringen"),
            "bronnen": N_("Wat bronnen melden"),
            "veranderd": N_("Wat veranderde"),
        },
        own={
            THING_PARAMETER: (),
            PART_PARAMETER: tuple(PARTS),
            "toestand": (),
            "zicht": (),
            "blad": (),
        },
    ),
    PageInfo(
        "kaart",
        N_("Kaart en gemeenten"),
        N_("Kaart"),
        N_("Bedragen en aantallen per provincie en gemeente, ook per inwoner"),
        tabs={
            "": N_("Kaart"),
            "vergelijken": N_("Vergelijken"),
            "blinde-vlekken": N_("Blinde vlekken"),
        },
        own={
            "over": tuple(SUBJECTS),
            "niveau": tuple(LEVELS),
            "maat": tuple(MEASURES),
            "vlek": tuple(FACES),
            "plaats": on_maps(),
            "rijen": ("alle",),
            "deel": ("", "register", "registerlijnen", "lijsten"),
            THING_PARAMETER: (),
        },
    ),
    PageInfo(
        "organisaties",
        N_("Organisaties en projecten"),
        N_("Organisaties"),
        N_("Elk project en elke organisatie die bekend is, met de bron"),
        tabs={
            "": N_("Projecten"),
            "organisaties": N_("Organisaties"),
            "dubbel": N_("Mogelijk dubbel"),
            "nakijken": N_("Nakijken"),
        },
        unfiltered=frozenset({"nakijken"}),
        own={
            PROJECT_PARAMETER: (),
            ORGANISATION_PARAMETER: (),
            "zoek": (),
            "volgorde": (),
            "zeker": tuple(CERTAINTY),
            "blad": (),
        },
        records=(PROJECT_PARAMETER, ORGANISATION_PARAMETER),
    ),
    PageInfo(
        "netwerken",
        N_("Netwerken en praktijk"),
        N_("Netwerken"),
        N_("Wie kwam samen, waar en waarover, wat kwam eruit, en wat werkt in de praktijk"),
        tabs={
            "": N_("Lerende netwerken"),
            "begeleiding": N_("Begeleiding en bevindingen"),
            "praktijk": N_("Strategieën"),
            "drempels": N_("Drempels en tips"),
        },
        own={THING_PARAMETER: ()},
    ),
    PageInfo(
        "vragen",
        N_("Vragen"),
        N_("Vragen"),
        N_("Van de tekst van een vraag naar een antwoord in Word en een bijlage in Excel"),
        filtered=False,
        own={
            "dossier": (),
            "deel": (),
            "versie": (),
            "plaats": (),
            "stap": ("", "nakijken"),
            "stand": ("", *STATES),
            "zoek": (),
            "minister": (),
            "dienst": (),
            "blad": (),
            "eerder": (),
        },
        records=("dossier",),
    ),
    PageInfo(
        "bronnen",
        N_("Bronnen en gegevens"),
        N_("Bronnen"),
        N_(
            "Waar elk cijfer vandaan komt, wat elkaar tegenspreekt, wat niet bekend is, en uw eigen lijsten"
        ),
        tabs={
            "": N_("Bronnen"),
            "tegenspraken": N_("Tegenspraken"),
            "niet-bekend": N_("Niet bekend"),
            "begrippen": N_("Begrippen"),
            "vragen": N_("Schriftelijke vragen"),
            "lijsten": N_("Lijsten"),
            "laden": N_("Lijst laden"),
        },
        own={"zoek": (), "groep": tuple(GROUPS)},
        unfiltered=frozenset({"begrippen", "laden", "lijsten"}),
    ),
    PageInfo(
        COMPOSING_PAGE,
        N_("Zelf samenstellen"),
        N_("Samenstellen"),
        N_("Kies wat u wilt zien; wat niet samengaat, zegt waarom"),
        filtered=False,  # its filters stand under its choices
        own={FIGURE_PARAMETER: (), FACE_PARAMETER: ()},
        in_menu=False,
    ),
    PageInfo(
        COMPARING_PAGE,
        N_("Vergelijken"),
        N_("Vergelijken"),
        N_("Twee tot vijf gemeenten, provincies, organisaties, oproepen of jaren naast elkaar"),
        filtered=False,  # its filters stand under its choices
        own={KIND_PARAMETER: tuple(KINDS), WITH_PARAMETER: SEVERAL},
        in_menu=False,
    ),
    PageInfo(
        "presentaties",
        N_("Presentaties"),
        N_("Presentaties"),
        N_("Figuren op een rij voor een vergadering: op het scherm, als PowerPoint of op papier"),
        filtered=False,
        own={"verhaal": (), "naam": (), "dia": SEVERAL},
        in_menu=False,
    ),
    PageInfo(
        ASKED_PAGE,
        N_("Zoek of vraag"),
        N_("Zoek"),
        N_("Een naam of een vraag in één regel, en wat de atlas daarop antwoordt"),
        filtered=False,
        own={TEXT_PARAMETER: (), "als": ()},
        in_menu=False,
        records=(TEXT_PARAMETER,),
    ),
)


def pages(language: Language) -> list[st.Page]:
    """The pages for ``st.navigation``, which marks the one that it chose: each run has its own."""
    return [copy(page) for page in _found(language)]


@cache
def _found(language: Language) -> tuple[st.Page, ...]:
    """Streamlit looks up the files, which takes longer than to draw a part of a page."""
    return tuple(
        st.Page(info.path, title=language.t(info.title), url_path=info.url, default=not info.url)
        for info in PAGES
    )
