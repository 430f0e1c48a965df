"""Small choices of a page: which scheme, which measure. Both stand in the address."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import streamlit as st

from pages.parts.escape import for_markdown
from pages.parts.session import Holder, Slot
from pages.parts.state import Now, change_filters, page_parameter, set_page_parameter
from views import Result


class Choices(Holder):
    """The widgets of these choices; what is chosen stands in the address."""

    prefix = "w"

    scheme = Slot[str | None](None)

    def parameter(self, name: str) -> Slot[str]:
        """The widget of a parameter of the page."""
        return self.named(name, "")


_CHOICES: Final = Choices()


def parameter_choice(now: Now, parameter: str, title: str, labels: Mapping[str, str]) -> str:
    """One value of a parameter of the page, the first when none of ``labels`` (msgids) is chosen."""
    t, default, slot = now.language.t, next(iter(labels)), _CHOICES.parameter(parameter)
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
    _CHOICES.scheme.show(shown)
    st.segmented_control(
        t("Regeling"),
        list(now.options.values["schemes"]),
        key=_CHOICES.scheme.key,
        format_func=lambda value: for_markdown(now.options.label("schemes", value, now.language)),
        on_change=_take_scheme,
        help=None
        if one_chosen
        else t("Er is niet één regeling gekozen: de pagina toont de jongste."),
    )
    return (shown,) if shown else ()


def _take_scheme() -> None:
    value = _CHOICES.scheme.value
    change_filters(schemes=(value,) if value else ())
