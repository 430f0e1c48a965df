"""The values of a dimension as buttons: those that leave rows, each with how many; the others in grey."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any, Final

import streamlit as st

from data_access.filters import DIMENSION
from pages.frame.filter_state import FilterBar, take
from pages.parts.choices import value_label, values_to_choose
from pages.parts.escape import for_markdown
from pages.parts.state import (
    TAB_PARAMETER,
    Now,
    Shared,
    change_filters,
    is_echo,
    page_parameter,
)
from places.search import plain
from views.figure_place import FIGURE_PARAMETER
from views.option_counts import is_known, rows_left
from views.options import REGION_KINDS, region_kind

LONG: Final = 16
"""From so many values on, a list can be searched."""
MOST: Final = 60
"""So many values of a list are offered, those that leave most rows; the others are found by their name."""


def choice(now: Now, field: str) -> None:
    """One dimension: a button per value that leaves rows, with how many; long lists can be searched."""
    title = now.language.t(DIMENSION[field].plural)
    _buttons(now, field, title, values_to_choose(now, field, now.filters))


def known_here(now: Now, field: str) -> bool:
    """Whether any figure of this page can follow a dimension."""
    return is_known(field, part_shown(), now.filters, now.reader)


def part_shown() -> tuple[str, str]:
    """The page that shows, and which of its parts, or the one figure that it shows."""
    figure = page_parameter(FIGURE_PARAMETER, "")
    return Shared.page.value, figure or page_parameter(TAB_PARAMETER, "")


def region_choice(now: Now) -> None:
    """Regions of one kind at a time."""
    t, kind = now.language.t, FilterBar.region_kind
    title_line(t(DIMENSION["regions"].plural))
    st.segmented_control(
        t(DIMENSION["regions"].plural),
        list(REGION_KINDS),
        key=kind.key,
        default=kind.default,
        format_func=lambda value: t(REGION_KINDS[value]).capitalize(),
        required=True,
        label_visibility="collapsed",
    )
    offered = values_to_choose(now, "regions", now.filters)
    of_kind = [slug for slug in offered if region_kind(slug) == kind.value]
    _buttons(now, "regions", t(REGION_KINDS[kind.value]), of_kind, part=kind.value)


def _buttons(now: Now, field: str, title: str, offered: Sequence[Any], *, part: str = "") -> None:
    """The buttons of a dimension, or of the ``part`` of it that ``offered`` holds."""
    filters = now.filters
    left = rows_left(field, part_shown(), filters, now.reader)
    chosen = [value for value in getattr(filters, field) if value in offered]
    without: list[Any] = []
    if left is not None:
        without = [value for value in offered if value not in left and value not in chosen]
        offered = [value for value in offered if value not in without]
    if len(without) > LONG:
        without = []
    if not offered and not without:
        return
    if not part:
        title_line(title)
    if offered:
        _pills(now, field, title, offered, chosen, left, part=part)
    if without:
        _in_grey(now, [_short(now, field, value) for value in without])


def _pills(
    now: Now,
    field: str,
    title: str,
    offered: Sequence[Any],
    chosen: Sequence[Any],
    left: Mapping[Any, int] | None,
    *,
    part: str,
) -> None:
    slot = FilterBar.field("_".join(filter(None, (field, part))))
    if len(offered) > LONG:
        offered = _found(now, field, title, offered, chosen, left)
    slot.show_choices(chosen)

    def label(value: Any) -> str:
        words = for_markdown(_short(now, field, value))
        return (
            words if left is None else f"{words} :gray[{now.language.number(left.get(value, 0))}]"
        )

    with st.container(key=f"filter_values_{field}"):
        st.pills(
            title,
            offered,
            selection_mode="multi",
            key=slot.key,
            format_func=label,
            on_change=_take_part if part else take,
            args=(field, part) if part else (field,),
            wrap=True,
            label_visibility="collapsed",
        )


def _in_grey(now: Now, names: Sequence[str]) -> None:
    """What would leave nothing: it can be read, so that nobody looks for it, and not be chosen."""
    items = "".join(f"<li>{escape(name)}</li>" for name in names)
    told = escape(now.language.t("Zonder rijen"))
    st.html(f'<div class="filter-none"><span>{told}</span><ul>{items}</ul></div>')


def _found(
    now: Now,
    field: str,
    title: str,
    offered: Sequence[Any],
    chosen: Sequence[Any],
    left: Mapping[Any, int] | None,
) -> Sequence[Any]:
    """The values of a long list that are looked for, and those that are chosen."""
    t, slot = now.language.t, FilterBar.search(field)
    text = st.text_input(
        t("Zoek in: {list}", list=title),
        key=slot.key,
        type="search",
        placeholder=t("Typ een naam"),
        live="200ms",
        label_visibility="collapsed",
    )
    wanted = plain(text or "")
    found = [v for v in offered if v in chosen or wanted in plain(value_label(now, field, v))]
    if not found:
        rule(t("Niets gevonden."))
    if len(found) <= MOST:
        return found
    first = sorted(found, key=lambda value: (value not in chosen, -(left or {}).get(value, 0)))
    told = t(
        "De eerste {shown} van {all}; typ een naam voor een andere.", shown=MOST, all=len(found)
    )
    if left is not None:
        told = t(
            "De {shown} met de meeste rijen van {all}; typ een naam voor een andere.",
            shown=MOST,
            all=len(found),
        )
    rule(told)
    return first[:MOST]


def _short(now: Now, field: str, value: Any) -> str:
    """A value as its button says it: the kind of a region stands above the list."""
    if field == "regions":
        return now.options.values["regions"].get(value, value)
    return now.options.label(field, value, now.language)


def _take_part(field: str, part: str) -> None:
    """Of a dimension that is chosen in parts, the others stay."""
    slot = FilterBar.field(f"{field}_{part}")
    if not is_echo(slot):
        others = [v for v in getattr(Shared.filters.value, field) if region_kind(v) != part]
        change_filters(**{field: (*others, *slot.value)})


def rule(words: str) -> None:
    """A quiet line about what can be chosen."""
    st.html(f'<p class="filter-rule">{escape(words)}</p>')


def title_line(words: str) -> None:
    """What the buttons under it are."""
    st.html(f'<p class="filter-title">{escape(words)}</p>')
