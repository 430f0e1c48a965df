"""The filters of all pages: a row of buttons that say what is chosen, and open a panel under it."""

from __future__ import annotations

from collections.abc import Collection
from html import escape
from typing import Any, Final

import streamlit as st

from data_access.filters import DIMENSION, PERIOD, Filters
from language import N_
from pages.frame.filter_panel import panel
from pages.frame.filter_state import FilterBar
from pages.frame.filter_values import part_shown
from pages.parts.escape import for_markdown
from pages.parts.state import Now, Shared
from views.filter_words import as_known_words, years_in_words
from views.option_counts import Part, is_known

__all__ = ["FilterBar", "fictional_band", "filter_bar"]

PANELS: Final[dict[str, tuple[tuple[str, ...], str]]] = {
    "place": (("provinces", "regions", "municipalities"), N_("Heel Vlaanderen")),
    "calls": (("calls",), N_("Alle oproepen")),
    "time": (("years", "period"), N_("Alle jaren")),
}
"""Per button the fields of its panel, and what it says when nothing is chosen there."""
UNDER_MORE: Final = ("domains", "articles", "statuses", "schemes")
MORE: Final = "more"
NAMED: Final = 2
"""So many values stand on a button by name."""


def filter_bar(now: Now) -> None:
    """Draw the filters; a choice changes the filters before the next run of the page starts.

    Raises DataUnavailable here already: nobody catches it in a fragment.
    """
    part = part_shown()
    offered = {name for name in PANELS if _offered(now, name, part)}
    _bar(now, offered)
    fictional_band(now)


def fictional_band(now: Now) -> None:
    """Say that made-up rows are in, where they are."""
    if now.filters.fictional:
        warning = now.language.t(
            "Fictieve gegevens staan aan: gemerkte rijen en totalen zijn verzonnen."
        )
        st.html(f'<p class="fictional-band" role="status">{warning}</p>')


@st.fragment
def _bar(now: Now, offered: Collection[str]) -> None:
    """Opening a panel and looking for a name in it leave the page as it is; a choice draws it anew."""
    if Shared.filters.value != now.filters:
        st.rerun()
    opened = FilterBar.opened()
    with st.container(key="filters"):
        _phone(now, unfolded=bool(opened) or FilterBar.unfolded.value)
        with st.container(
            horizontal=True, vertical_alignment="center", gap="small", key="filter_row"
        ):
            for name in (one for one in PANELS if one in offered or _chosen(now, one)):
                _button(now, name)
            _toggle_button(now.language.t("Meer"), MORE)
            _under_more(now)
            if now.filters != _usual(now.filters):
                st.button(
                    now.language.t("Wis alles"), key="clear_all", type="tertiary", on_click=clear
                )
        if opened:
            panel(now, opened)


def _phone(now: Now, *, unfolded: bool) -> None:
    """What a phone shows in place of the row: one button, and what is chosen."""
    t = now.language.t
    with st.container(
        horizontal=True, vertical_alignment="center", gap="small", key="filter_phone"
    ):
        st.button(t("Filters"), key="filter_unfold", on_click=_unfold)
        shown = " unfolded" if unfolded else ""
        st.html(f'<p class="filter-words{shown}">{escape(_in_words(now))}</p>')


def _in_words(now: Now) -> str:
    """What is chosen, in a line; where nothing is, only place and time are told."""
    words = [
        _said(now, name) if _chosen(now, name) else _small(now.language.t(PANELS[name][1]))
        for name in PANELS
        if _chosen(now, name) or name != "calls"
    ]
    return ", ".join([*words, *(_small(label) for _, label in _chosen_under_more(now))])


def _small(words: str) -> str:
    return words[:1].lower() + words[1:]


def _button(now: Now, name: str) -> None:
    """The keys stay the same whatever is chosen: else a button would lose the focus."""
    words = _said(now, name)
    with st.container(horizontal=True, width="content", gap=None, key=f"filter_choice_{name}"):
        _toggle_button(for_markdown(words), name)
        if _chosen(now, name):
            st.button(
                now.language.t("Wis: {choice}", choice=for_markdown(words)),
                key=f"drop_{name}",
                on_click=_drop_all,
                args=(PANELS[name][0],),
            )


def _toggle_button(words: str, name: str) -> None:
    st.button(words, key=f"filter_button_{name}", on_click=FilterBar.toggle, args=(name,))


def _chosen(now: Now, name: str) -> bool:
    return any(getattr(now.filters, field) for field in PANELS[name][0])


def _offered(now: Now, name: str, part: Part) -> bool:
    """Whether any figure of this part of the page follows a choice in a panel."""
    fields = (field for field in PANELS[name][0] if field != PERIOD.field)
    return any(is_known(field, part, now.filters, now.reader) for field in fields)


def _said(now: Now, name: str) -> str:
    """What is chosen in a panel, in a few words."""
    fields, nothing = PANELS[name]
    words = [
        (dimension.field, value)
        for dimension, values in now.filters.chosen()
        if dimension.field in fields
        for value in ([values] if dimension.field == "years" else values)
    ]
    if not words:
        return now.language.t(nothing)
    named = [_value(now, field, value) for field, value in words[:NAMED]]
    rest = len(words) - NAMED
    return ", ".join(named) + (f" +{rest}" if rest > 0 else "")


def _value(now: Now, field: str, value: Any) -> str:
    if field == "years":
        return years_in_words(value)
    if field == PERIOD.field:
        return str(value.words(now.language))
    return now.options.label(field, value, now.language)


def _under_more(now: Now) -> None:
    for key, label in _chosen_under_more(now):
        st.button(
            for_markdown(label),
            key=f"chip_{'_'.join(map(str, key))}",
            help=now.language.t("Verwijder deze filter"),
            on_click=_drop,
            args=key,
        )


def _chosen_under_more(now: Now) -> list[tuple[tuple[Any, ...], str]]:
    """Each choice under "Meer" in words, with its field (and value)."""
    language, filters = now.language, now.filters
    chosen: list[tuple[tuple[Any, ...], str]] = [
        (
            (field, value),
            f"{language.t(DIMENSION[field].label)}: {now.options.label(field, value, language)}",
        )
        for field in UNDER_MORE
        for value in getattr(filters, field)
    ]
    if filters.borders == "then":
        chosen.append((("borders",), language.t("Grenzen van toen")))
    if filters.as_known_on:
        chosen.append((("as_known_on",), _capital(as_known_words(filters.as_known_on, language))))
    if filters.fictional:
        chosen.append((("fictional",), language.t("Met fictieve gegevens")))
    return chosen


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _usual(filters: Filters) -> Filters:
    """Nothing chosen but whether fictional rows are in."""
    return Filters(fictional=filters.fictional)


def _drop(field: str, value: Any = None) -> None:
    chosen = Shared.filters.value
    Shared.filters.value = chosen.lifted(field) if value is None else chosen.without(field, value)


def _drop_all(fields: tuple[str, ...]) -> None:
    Shared.filters.value = Shared.filters.value.lifted(*fields)


def clear() -> None:
    """Take every choice away but that of fictional data; for callbacks."""
    Shared.filters.value = _usual(Shared.filters.value)


def _unfold() -> None:
    FilterBar.unfolded.value = not FilterBar.unfolded.value
    FilterBar.close()
