"""The list of projects: what it can be narrowed by, and a line per project that opens its page."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

import pandas as pd

from language import N_, Language
from pages.parts.escape import for_html
from pages.parts.markup import badge, link
from pages.parts.opening import organisation_path, project_path
from pages.parts.state import Now, page_parameter
from pages.records.facets import Facet, Value, facet_list, of_filter
from pages.records.listing import SEARCH, SHEET, in_order, number_within, order_menu, paging
from views import Result
from views.listed import Listed
from views.records.applications import CERTAINTY
from views.records.projects import ORDERS, PROJECTS
from views.words import cell

SURE: Final = "zeker"
"""The parameter that narrows the list to what is as sure as that."""
_FACETS: Final = (
    ("calls", "call", ""),
    ("years", "year", N_("Jaar")),
    ("provinces", "province", ""),
    ("articles", "article", ""),
)


def found(here: Now, **fields: Any) -> Listed:
    """The projects that were searched for, with these fields of the filters changed."""
    return here.listed(PROJECTS, **fields).asking(text=page_parameter(SEARCH, ""))


def listed(here: Now) -> Listed:
    """The projects of the list, as it is narrowed and in its order."""
    return in_order(_as_sure(found(here)), ORDERS)


def _as_sure(rows: Listed) -> Listed:
    sure = page_parameter(SURE, "")
    return rows.only("certainty", sure) if sure else rows


def project_list(result: Result, here: Now) -> str:
    """Facets at the left, the projects of this page at the right; for a page of ``listed``."""
    return (
        f'<div class="records-page">{_narrowing(here)}<div class="records-side">'
        f'<div class="records-head"><p role="status">{for_html(counted(result, here.language))}</p>'
        f"{order_menu(ORDERS, here)}</div>{project_lines(result, result.frame, here)}"
        f"{paging(number_within(result.rows), result.rows, here)}</div></div>"
    )


def project_lines(result: Result, rows: pd.DataFrame, here: Now) -> str:
    """A line per project of ``rows``, which are those of a result or some of them."""
    items = "".join(_line(result, row, here) for _, row in rows.iterrows())
    return f'<ol class="records">{items}</ol>'


def counted(result: Result, language: Language) -> str:
    """How many projects there are, and apart from them the calls that stand as one line."""
    whole = result.listed.counts("kind").get("call", 0) if result.listed else 0
    projects = language.n("{n} project", "{n} projecten", result.rows - whole)
    if not whole:
        return projects
    calls = language.n(
        "{n} hele oproep die als één lijn geboekt is",
        "{n} hele oproepen die elk als één lijn geboekt zijn",
        whole,
    )
    return language.t("{projects}, en {calls}", projects=projects, calls=calls)


def _narrowing(here: Now) -> str:
    def read(**fields: Any) -> Listed:
        return _as_sure(found(here, **fields))

    facets = [of_filter(field, column, read, here, title) for field, column, title in _FACETS]
    facets.append(_certainty(here))
    chosen = here.filters.cleared() != here.filters or page_parameter(SURE, "")
    everything = replace(here, filters=here.filters.cleared())
    return facet_list(facets, everything.path_here({SURE: "", SHEET: ""}) if chosen else "", here)


def _certainty(here: Now) -> Facet:
    t, chosen = here.language.t, page_parameter(SURE, "")
    counts = found(here).counts("certainty")
    values = tuple(
        Value(
            t(label),
            counts.get(key, 0),
            here.path_here({SURE: "" if key == chosen else key, SHEET: ""}),
            key == chosen,
        )
        for key, label in CERTAINTY.items()
    )
    clear = here.path_here({SURE: "", SHEET: ""}) if chosen else ""
    return Facet(N_("Hoe zeker"), tuple(v for v in values if v.count), clear)


def _line(result: Result, row: pd.Series[Any], here: Now) -> str:
    language = here.language
    href = project_path(row["project"], here)
    # Of a call that stands as one line no organisation is known.
    body = "" if row["kind"] == "call" else organisation_path(row["organisation"], here)
    facts = [link(row["organisation"], body)]
    facts += [
        for_html(cell(row[key], result.view.column(key), language))
        for key in ("municipality", "year")
        if pd.notna(row[key])
    ]
    if row["certainty"] != "stated":
        facts.append(for_html(cell(row["certainty"], result.view.column("certainty"), language)))
    return (
        f'<li><div><a class="name" href="{for_html(href)}" target="_self">{for_html(row["title"])}</a>'
        f"{badge(language, fictional=row['fictional'])}<p>{' · '.join(facts)}</p></div>"
        f"{_amount(result, row, language)}</li>"
    )


def _amount(result: Result, row: pd.Series[Any], language: Language) -> str:
    """The awarded amount of a row, or that it is not known."""
    if pd.isna(row["awarded"]):
        return f'<em class="unknown">{for_html(language.t("bedrag niet bekend"))}</em>'
    return f"<b>{for_html(cell(row['awarded'], result.view.column('awarded'), language))}</b>"
