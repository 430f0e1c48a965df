"""The words of the atlas with what they mean: a group of them at a time, or those that a search finds."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import streamlit as st

from language import Language
from language.glossary import GROUPS, Term, terms
from pages.parts.escape import for_html
from pages.parts.state import Now, page_parameter
from pages.records.listing import SEARCH, search_form

GROUP: Final = "groep"
"""The parameter of the group that shows."""


def term_list(here: Now) -> None:
    """Draw the search, the groups and the terms."""
    t, text = here.language.t, page_parameter(SEARCH, "").strip()
    group = page_parameter(GROUP, next(iter(GROUPS)))
    search_form(t("Zoek een begrip"), here)
    shown = [term for term in terms() if (term.holds(text) if text else term.group == group)]
    told = t("Geen begrip met “{text}”.", text=text) if not shown else ""
    none = f'<p class="none" role="status">{for_html(told)}</p>' if told else ""
    st.html(
        f'<div class="terms-page">{_groups("" if text else group, here)}'
        f"<div>{none or _terms(shown, here.language)}</div></div>"
    )


def _groups(chosen: str, here: Now) -> str:
    t = here.language.t
    items = "".join(
        f'<li><a href="{for_html(here.path_here({GROUP: key, SEARCH: ""}))}" target="_self"'
        f"{' aria-current=true' if key == chosen else ''}><span>{for_html(t(title))}</span> "
        f"<small>{sum(term.group == key for term in terms())}</small></a></li>"
        for key, title in GROUPS.items()
    )
    return f'<nav aria-label="{for_html(t("Begrippen"))}"><ul>{items}</ul></nav>'


def _terms(shown: Sequence[Term], language: Language) -> str:
    """Each with its name in the other language, for who reads the sources."""
    items = "".join(
        f"<div><dt>{for_html(term.name(language))}<small>{for_html(_other(term, language))}</small></dt>"
        f"<dd>{for_html(term.meaning(language))}</dd></div>"
        for term in shown
    )
    return f'<dl class="terms">{items}</dl>'


def _other(term: Term, language: Language) -> str:
    other = term.dutch if language.code == "en" else term.english
    return "" if other == term.name(language) else other
