"""The filters of all pages: one line of buttons, and under it what is chosen, as chips."""

from __future__ import annotations

import datetime as dt
from typing import Any, Final

import streamlit as st

from data_access.filters import DIMENSION, Dimension, Filters
from language import N_
from pages.parts.choices import value_label, values_to_choose
from pages.parts.escape import for_markdown
from pages.parts.session import Holder, Slot
from pages.parts.state import Now, Shared, change_filters, is_echo
from views.filter_words import as_known_words

IN_SIGHT: Final = ("provinces", "municipalities", "calls", "years")
UNDER_MORE: Final = ("domains", "articles", "statuses", "schemes")
BORDERS: Final = {"now": N_("Nu"), "then": N_("Toen")}
EARLIEST: Final = dt.date(2000, 1, 1)
"""The first day that is offered; a link may hold an earlier one."""
_NO_CHOICE: Final = Filters()
LONG: Final = frozenset({"municipalities"})  # too many values for buttons: chosen by typing


class FilterBar(Holder):
    """What the widgets around a page show; what is chosen stands in ``Shared``."""

    prefix = "f"

    language = Slot("nl")

    @classmethod
    def field(cls, name: str) -> Slot[Any]:
        """The widget of a field of Filters."""
        return cls.named(name, None)


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
        fictional = FilterBar.field("fictional")
        fictional.show(now.filters.fictional)
        st.toggle(
            t("Fictieve gegevens tonen"),
            key=fictional.key,
            on_change=_take,
            args=("fictional",),
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
    field, language, slot = dimension.field, now.language, FilterBar.field(dimension.field)
    offered = values_to_choose(now, field, now.filters)
    slot.show(list(getattr(now.filters, field)))
    common: dict[str, Any] = {
        "key": slot.key,
        "on_change": _take,
        "args": (field,),
        "format_func": lambda value: _label(now, field, value),
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


def _label(now: Now, field: str, value: Any) -> str:
    label = value_label(now, field, value)
    return label if field in LONG else for_markdown(label)


def _borders(now: Now) -> None:
    t = now.language.t
    borders = FilterBar.field("borders")
    borders.show(now.filters.borders)
    st.segmented_control(
        t("Gemeentegrenzen"),
        list(BORDERS),
        key=borders.key,
        format_func=lambda value: t(BORDERS[value]),
        on_change=_take,
        args=("borders",),
        required=True,
        help=t(
            "Nu: elke rij telt in de gemeente en provincie van vandaag. Toen: in die van haar tijd."
        ),
    )


def _day(now: Now) -> None:
    t, today, chosen = now.language.t, dt.date.today(), now.filters.as_known_on
    day = FilterBar.field("as_known_on")
    day.show(chosen)
    st.date_input(
        t("Zoals gekend op"),
        None,
        key=day.key,
        min_value=min(EARLIEST, chosen or today),
        max_value=today,
        format="DD/MM/YYYY",
        on_change=_take,
        args=("as_known_on",),
        help=t(
            "Toont alles zoals het op het einde van die dag gekend was: zonder de ladingen en "
            "verbeteringen van later. Van de voorbeeldgegevens is alleen bij oproepen bekend wanneer "
            "een waarde wijzigde."
        ),
    )


def _take(field: str) -> None:
    slot = FilterBar.field(field)
    if not is_echo(slot):
        chosen = tuple(slot.value) if isinstance(slot.value, list) else slot.value
        change_filters(**{field: chosen or getattr(_NO_CHOICE, field)})


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
    Shared.filters.value = Shared.filters.value.without(field, value)


def _clear() -> None:
    Shared.filters.value = Shared.filters.value.cleared()
    change_filters(borders="now", as_known_on=None)
