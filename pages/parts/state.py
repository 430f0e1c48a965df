"""What holds for the page somebody looks at now: language, filters, data; kept in step with the URL."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from time import monotonic
from typing import Any, Final
from urllib.parse import urlencode, urlsplit, urlunsplit

import streamlit as st

from charts.look import Look, Mode
from data_access.engine import Reader, Store, database_url, open_store
from data_access.filters import Filters
from data_access.options import Options, options
from importing.as_known.reader import known_on
from language import CODES, Language, get_language
from pages._streamlit import went_through_history
from views import Result, View, read

_FILTERS, _LANGUAGE, _QUERY, _PAGE, _NOW = "filters", "language", "_query", "_page", "_now"
_PARAMETERS: Final = "_parameters"
LANGUAGE_PARAMETER: Final = "taal"
ECHO: Final = 2.0
"""Seconds in which a browser may still report what it showed before."""


@dataclass(frozen=True)
class Now:
    """Everything a page needs to draw itself."""

    language: Language
    filters: Filters
    reader: Reader
    options: Options
    look: Look

    def result(self, view: View, **changes: Any) -> Result:
        """The answer to a View for the filters of the page; ``changes`` replace fields of them."""
        filters = replace(self.filters, **changes) if changes else self.filters
        return read(view, filters, self.reader)

    def query(self) -> dict[str, list[str]]:
        """Filters and language as a link to another page holds them."""
        return _to_query(self.filters, self.language.code, "")

    def link(self, page: str, *, anchor: str = "") -> str:
        """The address that shows a page with these filters in a fresh browser."""
        query = urlencode(_to_query(self.filters, self.language.code, page), doseq=True)
        return whole_address(page, query, anchor)

    def link_here(self, *, anchor: str = "") -> str:
        """The address that shows the page of this run as it is, in a fresh browser."""
        return self.link(st.session_state[_PAGE], anchor=anchor)


def whole_address(page: str, query: str, anchor: str = "") -> str:
    """The address of a page, whole, as a browser elsewhere needs it."""
    here = urlsplit(st.context.url or "")
    base = str(st.get_option("server.baseUrlPath")).strip("/")
    path = "/".join(part for part in (base, page) if part)
    return urlunsplit((here.scheme, here.netloc, f"/{path}", query, anchor))


def store() -> Store:
    """The database that is written."""
    return open_store(database_url())


def now() -> Now:
    """The state that the frame prepared for this run."""
    state: Now = st.session_state[_NOW]
    return state


Parameters = Mapping[str, tuple[str, ...]]
"""The choices of one page that stand in its address: name -> values, the first when nothing is said.

No values means that any text will do; the page then checks it itself and the default is "".
``SEVERAL`` is any number of texts, which ``page_parameters`` gives.
"""

SEVERAL: Final = ("*",)
_BETWEEN: Final = "\x1f"
"""Between the texts of a parameter that holds several."""


def take_from_url(
    reader: Reader, page: str, parameters: Parameters | None = None
) -> list[tuple[str, str]]:
    """Start of a run: take filters and language from the address where the address asks for it.

    That is in a fresh browser, when somebody goes back or forward, and when a link leads to another
    page. In any other run the address may lag behind: a second click can leave the browser before the
    answer to the first has changed its address. Returns the parameters that were not understood.
    """
    state = st.session_state
    query = _address()
    moved = page != state.get(_PAGE)
    state[_PAGE] = page
    # Moving between pages with the menu empties the address: then the filters stay as they are.
    if _FILTERS in state and not went_through_history() and not (moved and query):
        if moved:
            state[_QUERY] = None
        return []
    state[_FILTERS], dropped = Filters.from_query(query, options(reader).values)
    code = (query.get(LANGUAGE_PARAMETER) or ["nl"])[-1]
    state[_LANGUAGE] = code if code in CODES else "nl"
    _parameters()[page], misread = _read_parameters(query, parameters or {})
    # An address that was taken stays as it was typed: writing it anew would add a step to the
    # browser's history that leads nowhere, and lose the anchor.
    state[_QUERY] = _to_query(state[_FILTERS], state[_LANGUAGE], page)
    return dropped + misread


def menu_language() -> Language:
    """The language of the menu, which is drawn before it is known which page is shown."""
    if _LANGUAGE in st.session_state and not went_through_history():
        return get_language(st.session_state[_LANGUAGE])
    return get_language(st.query_params.get(LANGUAGE_PARAMETER, "nl"))


def _address() -> dict[str, list[str]]:
    return {key: st.query_params.get_all(key) for key in st.query_params}


def _read_parameters(
    query: Mapping[str, list[str]], parameters: Parameters
) -> tuple[dict[str, str], list[tuple[str, str]]]:
    chosen, misread = {}, []
    for name, values in parameters.items():
        if values == SEVERAL and query.get(name):
            chosen[name] = _BETWEEN.join(query[name])
            continue
        for text in query.get(name, [])[-1:]:
            if not values or text in values:
                chosen[name] = text
            else:
                misread.append((name, text))
    return chosen, misread


def _parameters() -> dict[str, dict[str, str]]:
    """Per page what is chosen there, by parameter."""
    held: dict[str, dict[str, str]] = st.session_state.setdefault(_PARAMETERS, {})
    return held


def page_parameter(name: str, default: str) -> str:
    """What is chosen on this page for one of its own parameters (see PageInfo.parameters)."""
    return _parameters().get(st.session_state[_PAGE], {}).get(name, default)


def page_parameters(name: str) -> list[str]:
    """All texts of a parameter of this page that may hold several (``SEVERAL``)."""
    held = page_parameter(name, "")
    return held.split(_BETWEEN) if held else []


def set_page_parameter(name: str, value: str, default: str) -> None:
    """Choose a value for a parameter of this page; the default stays out of links. For callbacks."""
    chosen = _parameters().setdefault(st.session_state[_PAGE], {})
    chosen.pop(name, None)
    if value != default:
        chosen[name] = value


def prepare(reader: Reader) -> Now:
    """Make the state of this run; what somebody chose is written into the address."""
    state = st.session_state
    language = get_language(state[_LANGUAGE])
    mode: Mode = "dark" if st.context.theme.type == "dark" else "light"
    reader = known_on(reader, state[_FILTERS].as_known_on)
    made = Now(language, state[_FILTERS], reader, options(reader), Look(language, mode))
    query = _to_query(made.filters, language.code, state[_PAGE])
    if query != state[_QUERY]:
        if query != _address():
            st.query_params.from_dict(query)
        state[_QUERY] = query
    state[_NOW] = made
    return made


def _to_query(filters: Filters, code: str, page: str) -> dict[str, list[str]]:
    query = filters.to_query()
    query |= {name: value.split(_BETWEEN) for name, value in _parameters().get(page, {}).items()}
    if code != "nl":
        query[LANGUAGE_PARAMETER] = [code]
    return query


def current_language() -> Language:
    """The language as it is chosen now; for callbacks."""
    return get_language(st.session_state[_LANGUAGE])


def current_filters() -> Filters:
    """The filters as they are chosen now."""
    filters: Filters = st.session_state[_FILTERS]
    return filters


def change_filters(**fields: Any) -> None:
    """Replace some fields of the filters; for callbacks."""
    st.session_state[_FILTERS] = replace(current_filters(), **fields)


def set_filters(filters: Filters) -> None:
    """Replace the filters; for callbacks."""
    st.session_state[_FILTERS] = filters


def set_language(code: str) -> None:
    """Choose the language; for callbacks."""
    st.session_state[_LANGUAGE] = code


def show_value(key: str, value: Any) -> None:
    """Give a widget the value it shows in this run, whatever it showed before."""
    state, before = st.session_state, f"{key}_before"
    if key in state and state[key] != value:
        state[before] = (state[key], monotonic())
    else:
        state.pop(before, None)
    state[key] = value


def is_echo(key: str) -> bool:
    """For callbacks: whether a widget reports only what it showed before the atlas changed it.

    A click that leaves the browser before the answer to the last one is drawn there brings the old
    values of all widgets along. A reader needs longer to choose by hand what was just taken away.
    """
    state = st.session_state
    shown, since = state.get(f"{key}_before", (None, 0.0))
    late = _address() != state[_QUERY] or monotonic() - since < ECHO
    return bool(shown is not None and shown == state[key] and late)
