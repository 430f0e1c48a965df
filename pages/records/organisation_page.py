"""One organisation's own page: what it asked, got and was refused, and for which meetings it is named."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pandas as pd
import streamlit as st

from importing import bodies
from language import N_
from pages.parts.comparing import compare_with
from pages.parts.escape import for_html
from pages.parts.figure import Texts, figure
from pages.parts.figure_table import FEW_ROWS
from pages.parts.markup import badge, crumbs, missing
from pages.parts.opening import ORGANISATION, organisation_path
from pages.parts.state import TAB_PARAMETER, Now, store
from pages.parts.thing_files import thing_files
from pages.records.listing import ROWS
from pages.records.project_list import project_lines
from pages.records.record import Facts, facts_in_a_row
from views import Result, View
from views.records import applications, doubles, networks, register, spending
from views.records.organisations import BY_NAME, ORGANISATIONS
from views.records.projects import PROJECTS
from views.row_search import only
from views.things import THINGS
from views.words import cell


def organisation_page(name: str, here: Now) -> None:
    """Draw the page of the body with that key, company number or name; say so when there is none."""
    t = here.language.t
    whole = replace(here, filters=here.filters.cleared())
    every = _bodies(whole, name)
    if every.empty and (whole_body := bodies.part_of(store(), name)):
        every = _bodies(whole, whole_body)
    rows = every.frame
    all_of_them = (t("Organisaties"), here.path("organisaties", {TAB_PARAMETER: "organisaties"}))
    if rows.empty:
        sentence = t("Deze organisatie is hier niet te vinden: misschien is ze fictief.")
        made_up = replace(here, filters=replace(here.filters, fictional=True))
        others = [] if here.filters.fictional else [
            (t("Toon ook fictieve gegevens"), organisation_path(name, made_up))
        ]  # fmt: skip
        st.html(missing(t("Geen organisatie"), sentence, all_of_them, *others))
        return
    if len(rows) > 1:
        st.html(_which(name, rows, every, here))
        return
    row = rows.iloc[0]
    name = row["organisation"]
    steps = [(t("Organisaties en projecten"), here.path("organisaties")), all_of_them]
    mark = badge(here.language, fictional=row["fictional"])
    st.html(
        f'<article class="record">{crumbs(steps)}<h1>{for_html(name)}{mark}</h1>'
        f'<p class="lead">{for_html(sentence_on(row, every, here))}</p>'
        f'<div class="record-ways">{thing_files(THINGS["organisatie"], row["body"], here)} '
        f"{compare_with('organisatie', row['body'], here)}</div>"
        f"{facts_in_a_row([*_first(row, every, here), *_over_years(row, whole)], here.language)}"
        f'<p class="not-known">{for_html(t(BY_NAME))}</p></article>'
    )
    _of(
        name,
        PROJECTS,
        ORGANISATION,
        whole,
        lambda it, _: project_lines(it, it.frame.head(ROWS), here),
    )
    _of(name, doubles.PAIRS, ORGANISATION, whole)
    _of(name, applications.ALL, ORGANISATION, whole)
    _of(name, spending.LINES, ORGANISATION, whole)
    for view in (register.LINES, register.AWARDS_BESIDE, register.SEVERAL):
        _of(row["body"], view, "body", whole)
    _of(name, networks.INVITATIONS, "party", whole)


def _bodies(whole: Now, asked: str) -> Result:
    """The bodies that an address may mean: by key, else by company number, else by name."""
    for column in ("body", "kbo", "organisation"):
        result = whole.listed(ORGANISATIONS).only(column, asked).result()
        if not result.empty:
            return result
    return result


def _which(name: str, rows: pd.DataFrame, every: Result, here: Now) -> str:
    """The bodies of one name, to choose from."""
    kbo = every.view.column("kbo")
    items = "".join(
        f'<li><a href="{for_html(organisation_path(row["body"], here))}" target="_self">'
        f"{for_html(name)}</a> · {for_html(here.language.t(kbo.title))}: "
        f"{for_html(cell(row['kbo'], kbo, here.language))}</li>"
        for _, row in rows.iterrows()
    )
    told = here.language.t("Meer dan één organisatie heeft deze naam.")
    return (
        f'<article class="record"><h1>{for_html(name)}</h1><p class="lead">{for_html(told)}</p>'
        f"<ul>{items}</ul></article>"
    )


def sentence_on(row: pd.Series[Any], every: Result, here: Now) -> str:
    """What is known of a body, in one or two sentences."""
    return " ".join(filter(None, (_got(row, every, here), _asked(row, here), _met(row, here))))


def _got(row: pd.Series[Any], every: Result, here: Now) -> str:
    language, count = here.language, int(row["projects"])
    if not count:
        named = row["applications"] or row["lines"]
        return "" if named else language.t("De bronnen noemen er geen project of aanvraag van.")
    projects = language.n("{n} project", "{n} projecten", count)
    if pd.isna(row["awarded"]):
        return language.t("{projects} bekend, zonder bedrag.", projects=projects)
    amount, known = (
        cell(row["awarded"], every.view.column("awarded"), language),
        int(row["awarded_known"]),
    )
    if known == count:
        return language.t(
            "Kreeg {amount} toegekend, voor {projects}.", amount=amount, projects=projects
        )
    return language.t(
        "{projects} bekend; van {known} daarvan is het bedrag bekend, samen {amount}.",
        projects=projects,
        known=language.number(known),
        amount=amount,
    )


def _asked(row: pd.Series[Any], here: Now) -> str:
    language, count = here.language, int(row["applications"])
    if not count:
        return ""
    applications = language.n("{n} aanvraag bekend", "{n} aanvragen bekend", count)
    outcomes = [
        language.t(words, n=language.number(int(row[key])))
        for key, words in (("granted", N_("{n} toegekend")), ("refused", N_("{n} geweigerd")))
        if row[key]
    ]
    if not outcomes:
        return f"{applications}."
    return f"{applications}: {language.join(outcomes)}."


def _met(row: pd.Series[Any], here: Now) -> str:
    if not row["meetings"]:
        return ""
    return here.language.n(
        "Bij naam genoemd bij {n} bijeenkomst.",
        "Bij naam genoemd bij {n} bijeenkomsten.",
        int(row["meetings"]),
    )


def _first(row: pd.Series[Any], every: Result, here: Now) -> Facts:
    """What kind of body it is, and the numbers that are known."""
    keys = (
        "kind",
        "awarded",
        "projects",
        "applications",
        "refused",
        "committed",
        "paid",
        "lines",
        "registered",
        "registered_paid",
        "kbo",
        "meetings",
    )
    columns = [every.view.column(key) for key in keys if pd.notna(row[key]) and row[key]]
    return [(one.title, for_html(cell(row[one.key], one, here.language))) for one in columns]


def _over_years(row: pd.Series[Any], whole: Now) -> Facts:
    """What is known of its awards, and of its lines in the register, year by year."""
    told = (
        (N_("Toegekend per jaar"), PROJECTS, ORGANISATION, row["organisation"]),
        (N_("Per jaar volgens het register"), register.LINES, "body", row["body"]),
    )
    facts = []
    for title, view, column, name in told:
        years = whole.listed(view).only(column, name).summed("year", "awarded")
        sums = [f"{year}: {whole.language.euro(amount)}" for year, amount in years.items()]
        facts.append((title, for_html(" · ".join(sums))))
    return facts


def _of(name: str, view: View, column: str, whole: Now, texts: Texts | None = None) -> None:
    """The rows of a View that are of this body, as a figure; nothing where there are none."""
    result = (
        whole.listed(view).only(column, name).result()
        if view.bound == "paged"
        else only(whole.result(view), column, name)
    )
    if not result.empty:
        figure(result, whole, texts=texts, rows=FEW_ROWS)
