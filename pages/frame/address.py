"""The address in the browser: taken up at the start of a run where it asks for it, then kept in step."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

import streamlit as st

from charts.look import Look, Mode
from data_access.engine import Reader
from data_access.filters import DIMENSIONS, Filters
from data_access.links import DAY_PARAMETER, SWITCHES
from data_access.period import PERIOD_PARAMETERS
from importing.as_known.reader import known_on
from language import CODES, Language, get_language
from pages._streamlit import went_through_history
from pages.parts.state import LANGUAGE_PARAMETER, Now, Query, Shared, address_query, query_of
from views.options import options

Parameters = Mapping[str, tuple[str, ...]]
"""The choices of one page that stand in its address: name -> values, the first when nothing is said.

No values means that any text will do; the page then checks it itself and the default is "".
``SEVERAL`` is any number of texts, which ``page_parameters`` gives.
"""

SEVERAL: Final = ("*",)

_OF_ALL_PAGES: Final = frozenset(
    {d.parameter for d in DIMENSIONS}
    | {*PERIOD_PARAMETERS, *SWITCHES, DAY_PARAMETER, LANGUAGE_PARAMETER}
)
_OF_OTHERS: Final = re.compile(r"utm_\w+|(fb|g|ms)cl(id|kid)|mc_[ce]id|embed(_options)?")
"""Names that mail programs, search engines and Streamlit add to links: passed over in silence."""


def take_from_address(reader: Reader, page: str, parameters: Parameters) -> list[tuple[str, str]]:
    """Start of a run: take filters and language from the address where the address asks for it.

    That is in a fresh browser, when somebody goes back or forward, and when a link leads to another
    page. In any other run the address may lag behind: a second click can leave the browser before the
    answer to the first has changed its address. Returns the parameters that were not understood: values
    that do not exist, and names that mean nothing on this page.
    """
    query = address_query()
    moved = page != Shared.page.value
    Shared.page.value = page
    # Moving between pages with the menu empties the address: then the filters stay as they are.
    if Shared.language_code.value and not went_through_history() and not (moved and query):
        if moved:
            Shared.query.value = None
        return []
    filters, dropped = Filters.from_query(query, options(reader).values)
    code = (query.get(LANGUAGE_PARAMETER) or ["nl"])[-1]
    code = code if code in CODES else "nl"
    chosen, misread = _read_parameters(query, parameters)
    Shared.filters.value, Shared.language_code.value = filters, code
    Shared.parameters.value = {**Shared.parameters.value, page: chosen}
    # An address that was taken stays as it was typed: writing it anew would add a step to the
    # browser's history that leads nowhere, and lose the anchor.
    Shared.query.value = query_of(filters, code, page)
    return dropped + misread + _unknown_names(query, parameters)


def _unknown_names(query: Query, parameters: Parameters) -> list[tuple[str, str]]:
    return [
        (name, text)
        for name, texts in query.items()
        if name not in _OF_ALL_PAGES and name not in parameters and not _OF_OTHERS.fullmatch(name)
        for text in texts
    ]


def menu_language() -> Language:
    """The language of the menu, which is drawn before it is known which page is shown."""
    if Shared.language_code.value and not went_through_history():
        return get_language(Shared.language_code.value)
    return get_language(st.query_params.get(LANGUAGE_PARAMETER, "nl"))


def prepare(reader: Reader) -> Now:
    """Make the state of this run; what somebody chose is written into the address."""
    filters, language = Shared.filters.value, get_language(Shared.language_code.value)
    mode: Mode = "dark" if st.context.theme.type == "dark" else "light"
    reader = known_on(reader, filters.as_known_on)
    now = Now(language, filters, reader, options(reader), Look(language, mode))
    query = query_of(filters, language.code, Shared.page.value)
    if query != Shared.query.value:
        if query != address_query():
            st.query_params.from_dict(query)
        Shared.query.value = query
    Shared.now.value = now
    return now


def _read_parameters(
    query: Query, parameters: Parameters
) -> tuple[dict[str, list[str]], list[tuple[str, str]]]:
    """What is chosen, by parameter, and what no value is of its parameter."""
    chosen: dict[str, list[str]] = {}
    misread = []
    for name, values in parameters.items():
        if values == SEVERAL and query.get(name):
            chosen[name] = query[name]
            continue
        for text in query.get(name, [])[-1:]:
            if not values or text in values:
                chosen[name] = [text]
            else:
                misread.append((name, text))
    return chosen, misread
