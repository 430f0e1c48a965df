"""Geld: per line, per article, from credit to payment per year, the subsidieregister; or one article."""

import streamlit as st

from pages.parts.figure import figure
from pages.parts.kept_parts import keep
from pages.parts.layout import beside
from pages.parts.state import TAB_PARAMETER, now, page_parameter
from pages.records.article_page import article_page
from pages.records.listing import SEARCH, search_form
from pages.registers.loaded import how_to_load, is_loaded
from pages.registers.register_tab import register_parts
from views.compositions import money
from views.figure_place import THING_PARAMETER
from views.records import register, spending

here = now()


def _lines() -> None:
    beside(
        lambda: figure(here.result(spending.LINES), here),
        lambda: figure(here.result(money.ARTICLES), here),
        name="money",
    )


def _register_lines() -> None:
    search_form(here.language.t("Ontvanger, thema of verstrekker"), here)
    lines = here.listed(register.LINES).asking(text=page_parameter(SEARCH, ""))
    figure(lines.result(), here)


def _years() -> None:
    figure(here.result(money.CHAIN), here)


def _register() -> None:
    if not is_loaded(here):
        st.html(how_to_load(here))
        return
    register_parts(here, _register_lines)


PARTS = {
    "jaren": lambda: keep("years", here, _years),
    "register": _register,
}

if code := page_parameter(THING_PARAMETER, ""):
    keep("article", here, lambda: article_page(here, code))
else:
    PARTS.get(page_parameter(TAB_PARAMETER, ""), lambda: keep("lines", here, _lines))()
