"""The box of Overzicht: what has a name, found by it, and the way to a whole question."""

from __future__ import annotations

from typing import Final

import streamlit as st

from language import N_
from pages.parts.escape import for_html
from pages.parts.opening import call_path, municipality_path, organisation_path, project_path
from pages.parts.state import TAB_PARAMETER, Now
from pages.records.listing import SEARCH
from places import find_municipality
from views.records import calls, organisations, projects
from views.row_search import search

MOST: Final = 6
"""Results of a kind that are named; the page of that kind has the others."""
_TEXT: Final = "__TEXT__"

Match = tuple[str, str, str]
"""Kind, name and path of something that was found."""


def search_box(here: Now) -> None:
    """Draw the box; what is typed stands in the address."""
    t = here.language.t
    label = for_html(t("Zoek een gemeente, project, oproep of organisatie"))
    href = for_html(here.path_here({"zoek": _TEXT}))
    st.html(
        f'<form class="ask" role="search" data-href="{href}">'
        f'<input type="search" name="q" aria-label="{label}" placeholder="{label}">'
        f'<button type="submit">{t("Zoek")}</button>'
        f'<a class="button" href="{for_html(here.path("vragen"))}" target="_self">'
        f"{t('Plak een schriftelijke vraag')}</a></form>"
    )


def search_results(text: str, here: Now) -> None:
    """Draw what was found by name."""
    t = here.language.t
    bodies, all_bodies = _organisations(text, here)
    matches = [
        *_municipalities(text, here),
        *_calls(text, here),
        *_projects(text, here),
        *bodies,
    ]
    items = "".join(
        f'<li><a href="{for_html(path)}" target="_self">{for_html(name)}</a>'
        f"<small>{for_html(kind)}</small></li>"
        for kind, name, path in matches
    )
    none = N_(
        "Niets gevonden voor “{text}”. Zoek op de naam van een gemeente, project, oproep of organisatie."
    )
    some = N_("Gevonden voor “{text}”: {n}")
    said = t(some if matches else none, text=text, n=len(matches))
    away = f'<a href="{for_html(here.path_here({"zoek": ""}))}" target="_self">{t("Wis")}</a>'
    st.html(
        f'<div class="matches" role="status"><p>{for_html(said)} {all_bodies} {away}</p>'
        f"<ul>{items}</ul></div>"
    )


def _municipalities(text: str, here: Now) -> list[Match]:
    place = find_municipality(text).municipality
    if place is None:
        return []
    return [(here.language.t("gemeente"), place.name_nl, municipality_path(place.nis, here))]


def _calls(text: str, here: Now) -> list[Match]:
    result = search(here.result(calls.CALLS), text, fields=("title",), place="call")
    kind = here.language.t("oproep")
    rows = result.frame.head(MOST)
    return [(kind, str(row["title"]), call_path(row["call"], here)) for _, row in rows.iterrows()]


def _projects(text: str, here: Now) -> list[Match]:
    found = here.listed(projects.PROJECTS).asking(text=text, most=MOST).result()
    kind = here.language.t("project")
    return [
        (kind, str(row["title"]), project_path(row["project"], here))
        for _, row in found.frame.iterrows()
    ]


def _organisations(text: str, here: Now) -> tuple[list[Match], str]:
    """The first of them, and the way to all where there are more, as HTML."""
    found = here.listed(organisations.ORGANISATIONS).asking(text=text, most=MOST).result()
    t = here.language.t
    names = [str(name) for name in found.frame["organisation"]]
    shown = [(t("organisatie"), name, organisation_path(name, here)) for name in names]
    if found.rows <= MOST:
        return shown, ""
    every = here.path("organisaties", {TAB_PARAMETER: "organisaties", SEARCH: text})
    words = t("Alle {n} organisaties", n=here.language.number(found.rows))
    return shown, f'<a href="{for_html(every)}" target="_self">{for_html(words)}</a>'
