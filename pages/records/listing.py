"""What the lists of projects and organisations share: a search, an order, and pages of rows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import streamlit as st

from pages.parts.escape import for_html
from pages.parts.state import Now, page_parameter
from views.listed import Listed

ROWS: Final = 20
"""Rows on a page: a page of ten thousand lines helps nobody."""
SEARCH, ORDER, SHEET = "zoek", "volgorde", "blad"
_TEXT: Final = "__TEXT__"
"""Stands in an address for what somebody types (assets/links.js)."""

Orders = Mapping[str, tuple[str, str, bool]]
"""Name in links -> (words, column, descending); the first by default."""


def search_form(label: str, here: Now) -> None:
    """Draw the search; what is typed stands in the address."""
    t, text = here.language.t, page_parameter(SEARCH, "")
    href = for_html(here.path_here({SEARCH: _TEXT, SHEET: ""}))
    clear = for_html(here.path_here({SEARCH: "", SHEET: ""}))
    away = f'<a class="button" href="{clear}" target="_self">{t("Wis")}</a>' if text else ""
    st.html(
        f'<form class="ask alone" role="search" data-href="{href}">'
        f'<input type="search" name="q" aria-label="{for_html(label)}" placeholder="{for_html(label)}" '
        f'value="{for_html(text)}"><button type="submit">{t("Zoek")}</button>{away}</form>'
    )


def chosen_order(orders: Orders) -> str:
    """The order that the address asks for, or the first."""
    asked = page_parameter(ORDER, "")
    return asked if asked in orders else next(iter(orders))


def in_order(rows: Listed, orders: Orders) -> Listed:
    """A list in the chosen order."""
    _, column, descending = orders[chosen_order(orders)]
    return rows.asking(order=column, descending=descending)


def order_menu(orders: Orders, here: Now) -> str:
    """The orders as a small menu of links."""
    t, chosen, first = here.language.t, chosen_order(orders), next(iter(orders))
    links = "".join(
        f'<a href="{for_html(here.path_here({ORDER: "" if name == first else name, SHEET: ""}))}" '
        f'target="_self"{" aria-current=true" if name == chosen else ""}>{for_html(t(words))}</a>'
        for name, (words, _, _) in orders.items()
    )
    return (
        f'<details class="menu order"><summary>{for_html(t("Volgorde"))}: '
        f'{for_html(t(orders[chosen][0]).lower())}</summary><div class="sheet">{links}</div></details>'
    )


def page_number() -> int:
    """The number of the page that the address asks for, from 1."""
    asked = page_parameter(SHEET, "")
    return max(int(asked), 1) if asked.isascii() and asked.isdigit() and len(asked) < 7 else 1


def number_within(total: int) -> int:
    """That number, or the last where there are not so many pages."""
    return min(page_number(), max(-(-total // ROWS), 1))


def paging(number: int, total: int, here: Now) -> str:
    """Which rows these are, and the way to those before and after; "" when they are all."""
    if total <= ROWS:
        return ""
    t, count = here.language.t, here.language.number
    last = min(number * ROWS, total)
    told = t(
        "{first} tot {last} van {n}",
        first=count((number - 1) * ROWS + 1),
        last=count(last),
        n=count(total),
    )
    before = _step(t("Vorige"), number - 1, here) if number > 1 else ""
    after = _step(t("Volgende"), number + 1, here) if last < total else ""
    return (
        f'<nav class="paging" aria-label="{t("Bladen")}"><span>{told}</span>{before}{after}</nav>'
    )


def _step(label: str, number: int, here: Now) -> str:
    href = for_html(here.path_here({SHEET: str(number) if number > 1 else ""}))
    return f'<a href="{href}" target="_self">{for_html(label)}</a>'
