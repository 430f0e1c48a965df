"""The panel that a button of the filters opens: what can be chosen, and how much that leaves."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Final

import streamlit as st

from data_access.period import Period
from language import N_
from pages.frame.filter_state import FilterBar, take
from pages.frame.filter_values import choice, known_here, part_shown, region_choice, rule
from pages.parts.session import Slot
from pages.parts.state import Now, change_filters, is_echo
from views.option_counts import what_is_counted

BORDERS: Final = {"now": N_("Nu"), "then": N_("Toen")}
EARLIEST: Final = dt.date(2000, 1, 1)
"""The first day that is offered; a link may hold an earlier one."""


def panel(now: Now, name: str) -> None:
    """Draw the panel of a button."""
    t = now.language.t
    with st.container(key=f"filter_panel_{name}"):
        _PANELS[name](now)
        with st.container(horizontal=True, vertical_alignment="center", key="filter_foot"):
            rule(_what_numbers_are(now, name))
            st.button(t("Sluit"), key="filter_close", shortcut="Esc", on_click=FilterBar.close)


def _what_numbers_are(now: Now, name: str) -> str:
    if any(known_here(now, field) for field in _FIELDS[name]):
        return what_is_counted(part_shown(), now.language)
    return now.language.t(
        "Geen cijfer op deze pagina volgt deze keuze; op andere pagina's geldt ze wel."
    )


def _places(now: Now) -> None:
    with st.container(horizontal=True, gap="large", key="filter_places"):
        with st.container(key="filter_places_wide"):
            choice(now, "provinces")
            region_choice(now)
        with st.container(key="filter_places_named"):
            choice(now, "municipalities")


def _calls(now: Now) -> None:
    choice(now, "calls")


def _time(now: Now) -> None:
    t = now.language.t
    with st.container(horizontal=True, gap="large", key="filter_times"):
        with st.container(key="filter_years"):
            choice(now, "years")
        with st.container(horizontal=True, width="content", key="filter_days"):
            period = now.filters.period
            for slot, words, day in (
                (FilterBar.since, t("Van"), period and period.since),
                (FilterBar.until, t("Tot en met"), period and period.until),
            ):
                slot.show(day or None)
                st.date_input(
                    words,
                    None,
                    key=slot.key,
                    min_value=min(EARLIEST, day or EARLIEST),
                    max_value=max(dt.date.today().replace(month=12, day=31), day or EARLIEST),
                    format="DD/MM/YYYY",
                    on_change=_take_period,
                    args=(slot,),
                    width=200,
                )
    rule(
        t(
            "Van en tot en met tellen mee. Wat alleen een jaar heeft, telt mee als dat hele jaar in de "
            "periode valt. Een aanvraag telt op de dag van indienen; is die niet bekend, op de dag waarop "
            "haar oproep sloot."
        )
    )


def _more(now: Now) -> None:
    t = now.language.t
    with st.container(key="filter_more_choices"):
        for field in _FIELDS["more"]:
            if known_here(now, field) or getattr(now.filters, field):
                choice(now, field)
    with st.container(horizontal=True, gap="large", key="filter_switches"):
        _borders(now)
        _day(now)
        fictional = FilterBar.field("fictional")
        fictional.show(now.filters.fictional)
        st.toggle(
            t("Fictieve gegevens tonen"),
            key=fictional.key,
            on_change=take,
            args=("fictional",),
            help=t(
                "Verzonnen aanvragen, om elke pagina te kunnen proberen. Ze tellen standaard nergens "
                "mee en zijn overal gemerkt."
            ),
        )


_FIELDS: Final = {
    "place": ("provinces", "regions", "municipalities"),
    "calls": ("calls",),
    "time": ("years",),
    "more": ("domains", "statuses", "schemes", "articles"),
}
"""Per panel the dimensions whose values are its buttons."""
_PANELS: Final[dict[str, Callable[[Now], None]]] = {
    "place": _places,
    "calls": _calls,
    "time": _time,
    "more": _more,
}


def _borders(now: Now) -> None:
    t = now.language.t
    borders = FilterBar.field("borders")
    borders.show(now.filters.borders)
    st.segmented_control(
        t("Gemeentegrenzen"),
        list(BORDERS),
        key=borders.key,
        format_func=lambda value: t(BORDERS[value]),
        on_change=take,
        args=("borders",),
        required=True,
        help=t(
            "Nu: elke rij telt in de gemeente en provincie van vandaag. Toen: in die van haar tijd. Regio's "
            "zijn altijd die van vandaag."
        ),
    )


def _day(now: Now) -> None:
    t, today, chosen = now.language.t, dt.date.today(), now.filters.as_known_on
    day = FilterBar.field("as_known_on")
    day.show(chosen)
    st.date_input(
        t("Zoals bekend op"),
        None,
        key=day.key,
        min_value=min(EARLIEST, chosen or today),
        max_value=today,
        format="DD/MM/YYYY",
        on_change=take,
        args=("as_known_on",),
        width=200,
        help=t(
            "Toont alles zoals het op het einde van die dag bekend was: zonder de ladingen en "
            "verbeteringen van later. Van de voorbeeldgegevens is alleen bij oproepen bekend wanneer "
            "een waarde wijzigde."
        ),
    )


def _take_period(changed: Slot[dt.date | None]) -> None:
    if is_echo(changed):
        return
    since, until = FilterBar.since.value, FilterBar.until.value
    if since and until and since > until:
        since, until = until, since
    change_filters(period=Period(since, until) if since or until else None)
