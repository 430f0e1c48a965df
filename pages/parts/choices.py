"""Choices: small ones of a page, which stand in the address, and the values of filters."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import streamlit as st

from data_access.filters import Filters
from pages.parts.escape import for_markdown
from pages.parts.session import Holder, Slot
from pages.parts.state import Now, change_filters, page_parameter, set_page_parameter
from views import Result
from views.municipality_words import with_parts


class Choices(Holder):
    """The widgets of these choices; what is chosen stands in the address."""

    prefix = "w"

    scheme = Slot[str | None](None)

    @classmethod
    def parameter(cls, name: str) -> Slot[str]:
        """The widget of a parameter of the page."""
        return cls.named(name, "")


def parameter_choice(now: Now, parameter: str, title: str, labels: Mapping[str, str]) -> str:
    """One value of a parameter of the page, the first when none of ``labels`` (msgids) is chosen."""
    t, default, slot = now.language.t, next(iter(labels)), Choices.parameter(parameter)
    chosen = page_parameter(parameter, default)
    # What another choice of the page offered may not be offered here.
    chosen = chosen if chosen in labels else default
    slot.show(chosen)
    st.segmented_control(
        t(title),
        list(labels),
        key=slot.key,
        format_func=lambda value: for_markdown(t(labels[value])),
        on_change=lambda: set_page_parameter(parameter, slot.value, default),
        required=True,
    )
    return chosen


def scheme_choice(now: Now, schemes: Result) -> tuple[str, ...]:
    """The one scheme that the page shows, as a value of the filter; empty when none matches.

    ``schemes`` are those that match the filters, oldest first. Amounts of several schemes are never
    shown together: without a choice of one the page takes the newest, and says so.
    """
    t = now.language.t
    matching = list(schemes.frame["key"])
    shown = matching[-1] if matching else None
    one_chosen = len(now.filters.schemes) == 1
    Choices.scheme.show(shown)
    st.segmented_control(
        t("Regeling"),
        list(now.options.values["schemes"]),
        key=Choices.scheme.key,
        format_func=lambda value: for_markdown(now.options.label("schemes", value, now.language)),
        on_change=_take_scheme,
        help=None
        if one_chosen
        else t("Er is niet één regeling gekozen: de pagina toont de jongste."),
    )
    return (shown,) if shown else ()


def values_to_choose(now: Now, field: str, filters: Filters) -> list[Any]:
    """The values that a filter offers; also those that are chosen and have nothing."""
    offered = now.options.offered(field, fictional=filters.fictional)
    return offered + [value for value in getattr(filters, field) if value not in offered]


def value_label(now: Now, field: str, value: Any) -> str:
    """A value of a filter as people read it; a municipality with the ones that became it."""
    if field == "municipalities":
        return with_parts(value, now.language)
    return now.options.label(field, value, now.language)


def _take_scheme() -> None:
    value = Choices.scheme.value
    change_filters(schemes=(value,) if value else ())
