"""Overzicht: what this is, the key figures, where to go, what is new and what is not known."""

import streamlit as st

from language import N_
from pages.parts.escape import for_markdown
from pages.parts.figure import figure
from pages.parts.key_figures import KeyFigure, key_figure, key_figures, row_figure
from pages.parts.state import FIGURE_PARAMETER, now, page_parameter
from pages.parts.text_list import counts
from views import view
from views.compositions import entitlements, meetings
from views.filter_words import years_in_words
from views.records import calls, sources, spending
from views.unnamed import NotComposable

QUESTIONS = (
    (N_("Wie kreeg hoeveel?"), "uitgaven.py"),
    (N_("Hoeveel aanvragen, en waarom geweigerd?"), "oproepen.py"),
    (N_("Waar in Vlaanderen?"), "spreiding.py"),
    (N_("Waar komt een cijfer vandaan?"), "bronnen.py"),
)
"""What people come with, each with the page that answers it."""

here = now()
language = here.language
t = language.t

lines = here.result(spending.LINES)


def figures() -> list[KeyFigure]:
    """The key figures that these filters leave something of."""
    shown = []
    if not lines.empty:
        label = t(
            "vastgelegd op begrotingslijnen, {years}", years=years_in_words(lines.frame["year"])
        )
        shown.append(key_figure(lines, "amount", label, here.link("uitgaven"), language))
    decided = here.result(calls.CALLS).frame.dropna(subset=["submitted", "awarded"])
    if not decided.empty:
        call = here.result(calls.CALLS, calls=(decided["call"].iloc[-1],))
        label = t("aanvragen toegekend: {call}", call=decided["title"].iloc[-1])
        if here.filters.provinces or here.filters.municipalities:
            label += f" ({t('alle provincies samen')})"
        link = here.link("oproepen")
        shown.append(row_figure(call, ("awarded", "submitted"), label, link, language))
    in_short = here.result(meetings.IN_SHORT)
    if not in_short.empty:
        label = t("deelnemers aan lerende netwerken")
        link = here.link("netwerken")
        shown.append(key_figure(in_short, "participants", label, link, language))
    schemes = here.result(entitlements.PER_SCHEME).frame
    if not schemes.empty:
        scheme = here.result(entitlements.PER_SCHEME, schemes=(schemes["key"].iloc[-1],))
        label = t("maximumbedragen: {scheme}", scheme=language.data(schemes["scheme"].iloc[-1]))
        shown.append(row_figure(scheme, ("maximum",), label, here.link("spreiding"), language))
    return shown


def asked_figure(key: str) -> None:
    """The composition that the address asks for, or why there is none."""
    try:
        figure(here.result(view(key)), here, open_table=True)
    except NotComposable as refused:
        st.info(t(refused.reason))
    except KeyError:
        st.info(t("Het cijfer uit de link bestaat niet."))


if key := page_parameter(FIGURE_PARAMETER, ""):
    asked_figure(key)
key_figures(figures(), language)
with st.container(horizontal=True, gap="small", key="signposts"):
    for question, page in QUESTIONS:
        st.page_link(page, label=for_markdown(t(question)), query_params=here.query())
figure(lines, here)
figure(here.result(calls.TIMELINE), here)
figure(here.result(sources.GAPS), here, texts=counts("topic"))
figure(here.result(sources.NEWS), here)
