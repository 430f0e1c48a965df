"""The frame around every page: data made ready, navigation, title, shared filters."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import streamlit as st

from data_access.engine import open_reader
from data_access.faults import DataUnavailable
from language import CODES, N_
from pages.parts import faults, whole_page
from pages.parts.filter_bar import filter_bar
from pages.parts.ready import make_ready
from pages.parts.state import (
    SEVERAL,
    Now,
    Parameters,
    menu_language,
    prepare,
    set_language,
    take_from_url,
)
from views.blind_spots import FACES
from views.map_levels import LEVELS, SUBJECTS
from views.map_scenes import MEASURES
from views.projects import ORDERS

ASSETS: Final = Path(__file__).resolve().parent.parent / "assets"


@dataclass(frozen=True)
class PageInfo:
    """A page: its file, its place in links, its title and the line under it (msgids)."""

    path: str
    url: str
    title: str
    lead: str
    section: str
    filtered: bool = True
    parameters: Parameters = field(default_factory=dict)


LOOK, ANSWER = N_("Bekijken"), N_("Verantwoorden")

PAGES: Final = (
    PageInfo(
        "overzicht.py",
        "",
        N_("Overzicht"),
        N_(
            "Projectsubsidies van de Vlaamse overheid: van oproep tot resultaat, met een bron bij elk cijfer."
        ),
        LOOK,
    ),
    PageInfo(
        "uitgaven.py",
        "uitgaven",
        N_("Uitgaven"),
        N_("Wat is vastgelegd op welk begrotingsartikel, en voor wie."),
        LOOK,
    ),
    PageInfo(
        "oproepen.py",
        "oproepen",
        N_("Oproepen en aanvragen"),
        N_(
            "Van ingediend tot toegekend: hoeveel aanvragen, voor hoeveel geld, en waarom geweigerd."
        ),
        LOOK,
    ),
    PageInfo(
        "projecten.py",
        "projecten",
        N_("Projecten"),
        N_("Elk project dat gekend is, met zijn bron."),
        LOOK,
        parameters={"project": (), "zoek": (), "volgorde": tuple(ORDERS)},
    ),
    PageInfo(
        "netwerken.py",
        "netwerken",
        N_("Lerende netwerken"),
        N_("Wie kwam samen, waar en waarover, en wat kwam eruit."),
        LOOK,
    ),
    PageInfo(
        "spreiding.py",
        "spreiding",
        N_("Geografische spreiding"),
        N_("Bedragen en aantallen per provincie en gemeente, ook per inwoner."),
        LOOK,
        parameters={
            "over": tuple(SUBJECTS),
            "niveau": tuple(LEVELS),
            "maat": tuple(MEASURES),
        },
    ),
    PageInfo(
        "gemeenten.py",
        "gemeenten",
        N_("Gemeenten"),
        N_("Alles wat over één gemeente gekend is, en welke gemeenten nergens opduiken."),
        LOOK,
        parameters={"vlek": tuple(FACES)},
    ),
    PageInfo(
        "praktijk.py",
        "praktijk",
        N_("Praktijk"),
        N_("Zes strategieën van vraag naar aanbod, drempels, tips en wat eraan voorafging."),
        LOOK,
    ),
    PageInfo(
        "vragen.py",
        "vragen",
        N_("Vragen"),
        N_("Van de tekst van een vraag naar een antwoord in Word en een bijlage in Excel."),
        ANSWER,
        filtered=False,
        parameters={"dossier": (), "deel": (), "versie": ()},
    ),
    PageInfo(
        "presentaties.py",
        "presentaties",
        N_("Presentaties"),
        N_("Figuren op een rij voor een vergadering: op het scherm, als PowerPoint of op papier."),
        LOOK,
        filtered=False,
        parameters={"verhaal": (), "naam": (), "dia": SEVERAL},
    ),
    PageInfo(
        "bronnen.py",
        "bronnen",
        N_("Bronnen"),
        N_("Waar elk cijfer vandaan komt, wat elkaar tegenspreekt en wat niet bekend is."),
        ANSWER,
    ),
    PageInfo(
        "gegevens.py",
        "gegevens",
        N_("Gegevens"),
        N_("Laad uw eigen lijst: eerst nagekeken, dan pas geladen, en altijd ongedaan te maken."),
        ANSWER,
        filtered=False,
    ),
)


def main() -> None:
    """One run: prepare, draw what all pages share, then the page."""
    st.set_page_config("Subsidieatlas", page_icon=str(ASSETS / "favicon.png"), layout="wide")
    st.html(ASSETS / "atlas.css")
    try:
        make_ready()
        _draw()
    except DataUnavailable as fault:
        faults.unavailable(fault)


def _draw() -> None:
    t = menu_language().t
    pages: dict[str, list[object]] = {}
    infos = {}
    for info in PAGES:
        page = st.Page(info.path, title=t(info.title), url_path=info.url, default=not info.url)
        pages.setdefault(t(info.section), []).append(page)
        infos[page.url_path] = info
    current = st.navigation(pages, position="sidebar", expanded=True)  # type: ignore[arg-type]
    info = infos[current.url_path]
    dropped = take_from_url(open_reader(), info.url, info.parameters)
    now = prepare(open_reader())
    _sidebar(now)
    _head(now, info, dropped)
    whole_page.begin()
    current.run()
    if info.filtered:
        whole_page.page_buttons(now.language.t(info.title), now)


def _sidebar(now: Now) -> None:
    st.logo(ASSETS / f"logo-{now.look.mode}.svg", size="large")
    names = {"nl": "Nederlands", "en": "English"}
    st.session_state["w_language"] = now.language.code
    with st.sidebar:
        st.segmented_control(
            now.language.t("Taal"),
            list(CODES),
            key="w_language",
            format_func=names.__getitem__,
            on_change=lambda: set_language(st.session_state["w_language"]),
            required=True,
        )


def _head(now: Now, info: PageInfo, dropped: list[tuple[str, str]]) -> None:
    t = now.language.t
    st.set_page_config(f"{t(info.title)} · Subsidieatlas")
    st.title(t(info.title), anchor=False)
    st.html(f'<p class="lead">{t(info.lead)}</p>')
    if info.filtered:
        filter_bar(now)
    if dropped:
        words = now.language.join([f"{parameter}={value}" for parameter, value in dropped])
        st.warning(
            t("Deze keuze uit de link bestaat niet en is weggelaten:") + " " + faults.plain(words)
        )


main()
