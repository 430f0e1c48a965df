"""The filters of all pages: one line of buttons, and under it what is chosen, as chips."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any, Final

import streamlit as st

from data_access.filters import DIMENSION, Dimension, as_known_words
from language import N_, Language
from pages.parts.escape import for_markdown
from pages.parts.session import Holder, Slot
from pages.parts.state import Now, change_filters, is_echo, shared
from views.municipality_words import with_parts

IN_SIGHT: Final = ("provinces", "municipalities", "calls", "years")
UNDER_MORE: Final = ("domains", "articles", "statuses", "schemes")
BORDERS: Final = {"now": N_("Nu"), "then": N_("Toen")}
EARLIEST: Final = dt.date(2000, 1, 1)
"""The first day that is offered; a link may hold an earlier one."""
LONG: Final = frozenset({"municipalities"})  # too many values for buttons: chosen by typing


class FilterBar(Holder):
    """What the widgets around a page show; what is chosen stands in ``shared``."""

    prefix = "f"

    language = Slot("nl")
    borders = Slot("now")
    day = Slot[dt.date | None](None)
    fictional = Slot(False)

    def dimension(self, field: str) -> Slot[Sequence[Any]]:
        """The widget of a field of Filters."""
        return self.named(field, ())


bar: Final = FilterBar()


def filter_bar(now: Now) -> None:
    """Draw the filters; a choice changes the filters before the next run starts."""
    t = now.language.t
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="filters"):
        for field in IN_SIGHT:
            _dimension_button(now, DIMENSION[field])
        chosen = sum(len(getattr(now.filters, field)) for field in UNDER_MORE)
        chosen += now.filters.borders == "then"
        chosen += now.filters.as_known_on is not None
        with st.popover(_counted(t("Meer filters"), chosen), key="filter_more"):
            for field in UNDER_MORE:
                _choice(now, DIMENSION[field])
            _borders(now)
            _day(now)
        bar.fictional.show(now.filters.fictional)
        st.toggle(
            t("Fictieve gegevens tonen"),
            key=bar.fictional.key,
            on_change=_take_fictional,
            help=t(
                "Verzonnen aanvragen, om elke pagina te kunnen proberen. Ze tellen standaard nergens "
                "mee en zijn overal gemerkt."
            ),
        )
    _chips(now)
    if now.filters.fictional:
        warning = t("Fictieve gegevens staan aan: gemerkte rijen en totalen zijn verzonnen.")
        st.html(f'<p class="fictional-band" role="status">{warning}</p>')


def _counted(label: str, chosen: int) -> str:
    return f"{label} ({chosen})" if chosen else label


def _dimension_button(now: Now, dimension: Dimension) -> None:
    label = now.language.t(dimension.label)
    chosen = len(getattr(now.filters, dimension.field))
    with st.popover(_counted(label, chosen), key=f"filter_{dimension.field}"):
        _choice(now, dimension)


def _choice(now: Now, dimension: Dimension) -> None:
    """The widget of one dimension: buttons for few values, a list to type in for many."""
    field, language = dimension.field, now.language
    slot = bar.dimension(field)
    offered = now.options.offered(field, fictional=now.filters.fictional)
    chosen = list(getattr(now.filters, field))
    offered += [value for value in chosen if value not in offered]
    slot.show(chosen)
    common: dict[str, Any] = {
        "key": slot.key,
        "on_change": _take,
        "args": (field,),
        "format_func": lambda value: _label(now, field, value, language),
    }
    if field in LONG:
        st.multiselect(
            language.t(dimension.plural),
            offered,
            placeholder=language.t("Typ een naam"),
            select_all=False,
            **common,
        )
    else:
        st.pills(language.t(dimension.plural), offered, selection_mode="multi", **common)


def _label(now: Now, field: str, value: Any, language: Language) -> str:
    if field in LONG:
        return with_parts(value, language)
    return for_markdown(now.options.label(field, value, language))


def _borders(now: Now) -> None:
    t = now.language.t
    bar.borders.show(now.filters.borders)
    st.segmented_control(
        t("Gemeentegrenzen"),
        list(BORDERS),
        key=bar.borders.key,
        format_func=lambda value: t(BORDERS[value]),
        on_change=_take_borders,
        required=True,
        help=t(
            "Nu: elke rij telt in de gemeente en provincie van vandaag. Toen: in die van haar tijd."
        ),
    )


def _day(now: Now) -> None:
    t, today, chosen = now.language.t, dt.date.today(), now.filters.as_known_on
    bar.day.show(chosen)
    st.date_input(
        t("Zoals gekend op"),
        None,
        key=bar.day.key,
        min_value=min(EARLIEST, chosen or today),
        max_value=today,
        format="DD/MM/YYYY",
        on_change=_take_day,
        help=t(
            "Toont alles zoals het op het einde van die dag gekend was: zonder de ladingen en "
            "verbeteringen van later. Van de voorbeeldgegevens is alleen bij oproepen bekend wanneer "
            "een waarde wijzigde."
        ),
    )


def _take(field: str) -> None:
    slot = bar.dimension(field)
    if not is_echo(slot):
        change_filters(**{field: tuple(slot.value or ())})


def _take_borders() -> None:
    if not is_echo(bar.borders):
        change_filters(borders=bar.borders.value or "now")


def _take_day() -> None:
    if not is_echo(bar.day):
        change_filters(as_known_on=bar.day.value)


def _take_fictional() -> None:
    if not is_echo(bar.fictional):
        change_filters(fictional=bool(bar.fictional.value))


def _chips(now: Now) -> None:
    language = now.language
    chosen = [(d, value) for d, values in now.filters.chosen() for value in values]
    if not chosen and now.filters.borders == "now" and now.filters.as_known_on is None:
        return
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="chips"):
        for dimension, value in chosen:
            label = now.options.label(dimension.field, value, language)
            st.button(
                f"{for_markdown(label)}  ×",
                key=f"chip_{dimension.field}_{value}",
                help=language.t("Verwijder deze filter"),
                on_click=_drop,
                args=(dimension.field, value),
            )
        if now.filters.borders == "then":
            st.button(
                f"{language.t('Grenzen van toen')}  ×",
                key="chip_borders",
                on_click=change_filters,
                kwargs={"borders": "now"},
            )
        if now.filters.as_known_on:
            label = as_known_words(now.filters.as_known_on, language)
            st.button(
                f"{label[:1].upper()}{label[1:]}  ×",
                key="chip_day",
                help=language.t("Toon wat nu gekend is"),
                on_click=change_filters,
                kwargs={"as_known_on": None},
            )
        st.button(language.t("Wis alles"), key="clear_all", type="tertiary", on_click=_clear)


def _drop(field: str, value: Any) -> None:
    shared.filters.value = shared.filters.value.without(field, value)


def _clear() -> None:
    shared.filters.value = shared.filters.value.cleared()
    change_filters(borders="now", as_known_on=None)
