"""Overzicht: one true sentence, one box, four figures, the money, and what is known of each call."""

import streamlit as st

from pages.frame.ask_box import ask_box
from pages.frame.filter_bar import filter_bar
from pages.overview.first_figures import first_figures
from pages.overview.map_teaser import map_teaser
from pages.overview.news_list import news_list
from pages.overview.opening_sentence import opening_sentence
from pages.parts.coverage import coverage_matrix
from pages.parts.figure import figure
from pages.parts.kept_parts import keep
from pages.parts.layout import beside
from pages.parts.markup import link
from pages.parts.named_things import ASKED_PAGE
from pages.parts.state import now, page_parameter
from views import view
from views.figure_place import COMPOSING_PAGE, FIGURE_PARAMETER
from views.records import coverage, sources, spending
from views.side_by_side import PAGE as COMPARING_PAGE
from views.unnamed import NotComposable

here = now()
t = here.language.t


def asked_figure(key: str) -> None:
    """The composition that the address asks for, or why there is none."""
    try:
        figure(here.result(view(key)), here)
    except NotComposable as refused:
        st.info(t(refused.reason))
    except KeyError:
        st.info(t("Het cijfer uit de link bestaat niet."))


def _opening() -> None:
    opening_sentence(here)
    st.html(ask_box(here, ASKED_PAGE, large=True))


def _figures() -> None:
    first_figures(here)
    ways = {COMPOSING_PAGE: t("Zelf een cijfer samenstellen"), COMPARING_PAGE: t("Vergelijken")}
    links = " · ".join(link(words, here.path(page)) for page, words in ways.items())
    st.html(f'<p class="more">{links}</p>')
    known = coverage_matrix(here)
    beside(
        lambda: figure(here.result(spending.LINES), here),
        lambda: figure(here.result(coverage.COVERAGE), here, texts=known, chart=False),
        lambda: map_teaser(here),
        lambda: figure(here.result(sources.NEWS), here, texts=news_list),
        name="overview",
    )


if key := page_parameter(FIGURE_PARAMETER, ""):
    asked_figure(key)
elif text := page_parameter("zoek", ""):  # what the search of this page wrote in addresses before
    from pages.asked.answer import answer  # late: all that understands a question

    answer(text, "", here)
else:
    keep("opening", here, _opening)
    filter_bar(here)
    keep("figures", here, _figures)
