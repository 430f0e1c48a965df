"""What holds for the page somebody looks at now: language, filters, data, and its address."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from time import monotonic
from typing import Any, Final
from urllib.parse import urlencode, urlsplit, urlunsplit

import streamlit as st

from charts.look import Look
from data_access.engine import Reader, Store, database_url, open_store
from data_access.filters import Filters
from exports.picture import available
from language import Language, get_language
from pages.parts.session import Holder, Slot
from places import borders_in_use
from views import Result, View, read
from views.listed import Listed
from views.options import Options

LANGUAGE_PARAMETER: Final = "taal"
ECHO: Final = 2.0
"""Seconds in which a browser may still report what it showed before."""

FIGURES: Final = "figuur"
"""Under this path every figure has a lasting address (front_door/figure_routes.py)."""

TAB_PARAMETER: Final = "tab"
"""The parameter of a page with several parts that names the one that shows."""

Query = dict[str, list[str]]
"""What stands in an address behind the question mark."""

Chosen = Mapping[str, str | Sequence[str]]
"""Parameters of a page with their text or texts; without a text they stay out of its address."""
_NOTHING: Final[Chosen] = {}


@dataclass(frozen=True)
class Now:
    """Everything a page needs to draw itself.

    ``shared`` are the filters that all pages share, where ``filters`` are those of one thing (``only``).
    It holds for one run: what the address says is read once, also for the fragments that keep it.
    """

    language: Language
    filters: Filters
    reader: Reader
    options: Options
    look: Look
    shared: Filters | None = None

    @cached_property
    def seen_so(self) -> str:
        """All that what a part of this page shows can depend on beside the data, in one text.

        Links hold the whole address of the page, also the name of the server; the looks and words hold its
        language and theme; and what is of today says another thing tomorrow.
        """
        here, page = urlsplit(st.context.url or ""), Shared.page.value
        address = sorted(
            (key, tuple(texts)) for key, texts in Shared.parameters.value.get(page, {}).items()
        )
        look = self.language.code, self.look.mode, self.look.focus
        served = here.scheme, here.netloc, st.get_option("server.baseUrlPath"), available()
        chosen = self.filters, self.shared
        around = database_url(), borders_in_use(), dt.date.today()
        return repr((page, address, chosen, look, served, around))

    @cached_property
    def _shared_query(self) -> Query:
        return query_of(self.shared or self.filters, self.language.code, "")

    @cached_property
    def _query_here(self) -> Query:
        return query_of(self.shared or self.filters, self.language.code, Shared.page.value)

    def result(self, view: View, **changes: Any) -> Result:
        """The answer to a View for the filters of the page; ``changes`` replace fields of them.

        Of a list of records it holds the first rows only: all of them never stand on a page.
        """
        if view.bound == "paged":
            return self.listed(view, **changes).result()
        filters = replace(self.filters, **changes) if changes else self.filters
        return read(view, filters, self.reader)

    def listed(self, view: View, **changes: Any) -> Listed:
        """A list of records for the filters of the page, of which rows can be asked."""
        filters = replace(self.filters, **changes) if changes else self.filters
        return Listed(view, filters, self.reader)

    def only(self, **fields: Any) -> Now:
        """The same, with figures for other filters; links still lead to pages with those of all pages."""
        narrowed = replace(self.filters, **fields)
        return replace(self, filters=narrowed, shared=self.shared or self.filters)

    def query(self) -> Query:
        """Filters and language as a link to another page holds them."""
        return dict(self._shared_query)

    def link(self, page: str, *, anchor: str = "") -> str:
        """The address that shows a page with these filters in a fresh browser."""
        query = urlencode(query_of(self.filters, self.language.code, page), doseq=True)
        return whole_address(page, query, anchor)

    def figure_link(self, view: View) -> str:
        """The lasting address of one figure with these filters, wherever it stands in the atlas."""
        query = urlencode(query_of(self.filters, self.language.code, ""), doseq=True)
        return whole_address(f"{FIGURES}/{view.key}", query)

    def link_here(self, *, anchor: str = "") -> str:
        """The address that shows the page of this run as it is, in a fresh browser."""
        return self.link(Shared.page.value, anchor=anchor)

    def path(self, page: str, parameters: Chosen = _NOTHING, *, anchor: str = "") -> str:
        """The path within this server of a page, with these filters and these parameters of it.

        Parameters without a text are left out.
        """
        return path_address(page, self._shared_query | _texts(parameters), anchor)

    def path_here(self, parameters: Chosen = _NOTHING, *, anchor: str = "") -> str:
        """The path of this page as it is, but for these parameters; one without a text goes."""
        changed = _texts(parameters)
        kept = {name: its for name, its in self._query_here.items() if name not in parameters}
        return path_address(Shared.page.value, kept | changed, anchor)


class Shared(Holder):
    """What all pages share: the choices of the reader, and what the address said of them."""

    prefix = "shared"

    filters = Slot(Filters())
    language_code = Slot("")
    """Empty before the first run."""
    page = Slot("")
    parameters = Slot[Mapping[str, Mapping[str, Sequence[str]]]]({})
    """Page -> parameter -> texts: the choices of one page that stand in its address."""
    query = Slot[Query | None](None)
    """What the address was to hold when it was last read or written; None when that is past."""
    now = Slot[Now | None](None)


def _texts(parameters: Chosen) -> Query:
    listed = {
        name: [texts] if isinstance(texts, str) else list(texts)
        for name, texts in parameters.items()
    }
    return {name: texts for name, texts in listed.items() if any(texts)}


def path_address(page: str, query: Query, anchor: str = "") -> str:
    """The path of a page within this server, for links that a click follows without a new document."""
    asked = urlencode(query, doseq=True)
    return f"{_path(page)}{'?' if asked else ''}{asked}{'#' if anchor else ''}{anchor}"


def whole_address(page: str, query: str, anchor: str = "") -> str:
    """The address of a page, whole, as a browser elsewhere needs it."""
    here = urlsplit(st.context.url or "")
    return urlunsplit((here.scheme, here.netloc, _path(page), query, anchor))


def _path(page: str) -> str:
    base = str(st.get_option("server.baseUrlPath")).strip("/")
    return "/" + "/".join(part for part in (base, page) if part)


def query_of(filters: Filters, code: str, page: str) -> Query:
    """Filters, language and the parameters of a page, as its address holds them."""
    query = filters.to_query()
    chosen = Shared.parameters.value.get(page, {})
    query |= {name: list(texts) for name, texts in chosen.items()}
    if code != "nl":
        query[LANGUAGE_PARAMETER] = [code]
    return query


def address_query() -> Query:
    """What the address of the browser holds, as far as it told."""
    return {key: st.query_params.get_all(key) for key in st.query_params}


def store() -> Store:
    """The database that is written."""
    return open_store(database_url())


def now() -> Now:
    """The state that the frame prepared for this run; LookupError where none did."""
    state = Shared.now.value
    if state is None:
        raise LookupError("a page was run outside the frame")
    return state


# --- the choices of one page -------------------------------------------------------------------


def page_parameter(name: str, default: str) -> str:
    """What is chosen on this page for one of its own parameters (see PageInfo.parameters)."""
    texts = _chosen_here().get(name)
    return texts[-1] if texts else default


def page_parameters(name: str) -> list[str]:
    """All texts of a parameter of this page that may hold several."""
    texts = _chosen_here().get(name, ())
    return list(texts) if any(texts) else []


def set_page_parameter(name: str, value: str, default: str) -> None:
    """Choose a value for a parameter of this page; the default stays out of links. For callbacks."""
    chosen = {other: texts for other, texts in _chosen_here().items() if other != name}
    if value != default:
        chosen[name] = [value]
    Shared.parameters.value = {**Shared.parameters.value, Shared.page.value: chosen}


def set_page_parameters(name: str, values: Sequence[str]) -> None:
    """Choose several values for a parameter of this page; none stays out of links. For callbacks."""
    chosen = {other: texts for other, texts in _chosen_here().items() if other != name}
    if values:
        chosen[name] = list(values)
    Shared.parameters.value = {**Shared.parameters.value, Shared.page.value: chosen}


def _chosen_here() -> Mapping[str, Sequence[str]]:
    return Shared.parameters.value.get(Shared.page.value, {})


# --- what clicks do ----------------------------------------------------------------------------


def current_language() -> Language:
    """The language as it is chosen now; for callbacks."""
    return get_language(Shared.language_code.value)


def change_filters(**fields: Any) -> None:
    """Replace some fields of the filters; for callbacks."""
    Shared.filters.value = replace(Shared.filters.value, **fields)


def is_echo(slot: Slot[Any]) -> bool:
    """For callbacks: whether a widget reports only what it showed before the atlas changed it.

    A click that leaves the browser before the answer to the last one is drawn there brings the old
    values of all widgets along. A reader needs longer to choose by hand what was just taken away.
    """
    before = slot.shown_before()
    if before is None:
        return False
    shown, since = before
    late = address_query() != Shared.query.value or monotonic() - since < ECHO
    return bool(shown is not None and shown == slot.value and late)
