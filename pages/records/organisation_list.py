"""The list of organisations: a line per body that a source names, which opens its page."""

from __future__ import annotations

from typing import Any

import pandas as pd

from language import Language
from pages.parts.escape import for_html
from pages.parts.markup import badge
from pages.parts.opening import organisation_path
from pages.parts.state import Now, page_parameter
from pages.records.listing import (
    ROWS,
    SEARCH,
    in_order,
    number_within,
    order_menu,
    page_number,
    paging,
)
from views import Result
from views.records.organisations import ORDERS, ORGANISATIONS
from views.words import cell


def listed(here: Now) -> Result:
    """The organisations of this page, of the list in its order."""
    searched = here.listed(ORGANISATIONS).asking(text=page_parameter(SEARCH, ""))
    return in_order(searched, ORDERS).page(page_number(), ROWS)


def organisation_list(result: Result, here: Now) -> str:
    """The organisations of this page; for a result that ``listed`` gave."""
    names = {str(name) for name in result.frame["organisation"]}
    bearers = result.listed.counts("organisation", names) if result.listed and names else {}
    items = "".join(
        _line(result, row, here, shared=bearers.get(row["organisation"], 1) > 1)
        for _, row in result.frame.iterrows()
    )
    count = here.language.n("{n} organisatie", "{n} organisaties", result.rows)
    return (
        f'<div class="records-side"><div class="records-head"><p role="status">{for_html(count)}</p>'
        f'{order_menu(ORDERS, here)}</div><ol class="records">{items}</ol>'
        f"{paging(number_within(result.rows), result.rows, here)}</div>"
    )


def counts(row: pd.Series[Any], language: Language) -> list[str]:
    """What is counted of a body, as far as there is any: projects, applications, lines, meetings."""
    numbers = (
        (row["projects"], "{n} project", "{n} projecten"),
        (row["applications"], "{n} aanvraag", "{n} aanvragen"),
        (row["lines"], "{n} lijn in het subsidieregister", "{n} lijnen in het subsidieregister"),
        (row["meetings"], "genoemd bij {n} bijeenkomst", "genoemd bij {n} bijeenkomsten"),
    )
    return [language.n(one, more, int(number)) for number, one, more in numbers if number]


def _line(result: Result, row: pd.Series[Any], here: Now, *, shared: bool) -> str:
    """A line; it leads by the key where several bodies share the name."""
    language = here.language
    href = for_html(organisation_path(row["body" if shared else "organisation"], here))
    kind = cell(row["kind"], result.view.column("kind"), language)
    return (
        f'<li><div><a class="name" href="{href}" target="_self">{for_html(row["organisation"])}</a>'
        f"{badge(language, fictional=row['fictional'])}"
        f"<p>{for_html(' · '.join([kind, *counts(row, language)]))}</p></div>"
        f"{_amount(result, row, language)}</li>"
    )


def _amount(result: Result, row: pd.Series[Any], language: Language) -> str:
    """The awarded sum with of how many projects it is; nothing where there is no project."""
    if not row["projects"]:
        return "<span></span>"
    if pd.isna(row["awarded"]):
        return f'<em class="unknown">{for_html(language.t("bedrag niet bekend"))}</em>'
    total = for_html(cell(row["awarded"], result.view.column("awarded"), language))
    if row["awarded_known"] == row["projects"]:
        return f"<b>{total}</b>"
    part = language.t(
        "van {n} van de {total} bekend",
        n=language.number(int(row["awarded_known"])),
        total=language.number(int(row["projects"])),
    )
    return f"<span><b>{total}</b><small>{for_html(part)}</small></span>"
