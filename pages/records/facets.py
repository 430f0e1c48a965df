"""What the rows of a list can be narrowed by: each value with how many rows have it, as a link."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from data_access.filters import DIMENSION
from pages.parts.escape import for_html
from pages.parts.markup import explained
from pages.parts.state import Now
from pages.records.listing import SHEET
from views.listed import Listed

IN_SIGHT: Final = 6
"""Values of a facet that show at once; the others unfold."""
MOST: Final = 40
"""Values of a facet that stand on a page: those of most rows. The filters above the list offer all."""

Read = Callable[..., Listed]
"""The rows of the list for the filters of the page, with these fields of them changed."""


@dataclass(frozen=True)
class Value:
    """One value: its words, in how many rows it is, where its link leads ("" for none)."""

    label: str
    count: int
    href: str = ""
    chosen: bool = False


@dataclass(frozen=True)
class Facet:
    """What rows are narrowed by: title (msgid), values, and where the choice is lifted ("" without one)."""

    title: str
    values: tuple[Value, ...]
    clear: str = ""


def of_filter(field: str, column: str, read: Read, here: Now, title: str = "") -> Facet:
    """A facet that sets one of the shared filters: its counts are of the rows that all the others leave.

    ``column`` has its values in the rows; ``title`` (msgid) is for where the name of the filter says less.
    """
    t, chosen = here.language.t, getattr(here.filters, field)
    keys = _keys(field, here)
    counts = _counted(read(**{field: ()}).counts(column), several=field == "articles")
    unknown = counts.pop("", 0)
    named = [
        Value(
            here.options.label(field, key[0], here.language) if field != "years" else name,
            count,
            _toggled(field, key, here),
            set(key) <= set(chosen),
        )
        for name, count in counts.items()
        if (key := keys.get(name))
    ]
    values = sorted(named, key=_newest if field == "years" else _most)
    if unknown:
        values.append(Value(t("niet bekend"), unknown))
    clear = _path(here, **{field: ()}) if chosen else ""
    return Facet(title or DIMENSION[field].label, tuple(values), clear)


def _counted(cells: Mapping[Any, int], *, several: bool) -> Counter[str]:
    """In how many rows each value is, "" for none; a cell with ``several`` holds them with commas between."""
    counts: Counter[str] = Counter()
    for cell, number in cells.items():
        text = "" if cell is None else str(cell)
        counts.update(dict.fromkeys(text.split(",") if several else (text,), number))
    return counts


def _keys(field: str, here: Now) -> dict[str, tuple[Any, ...]]:
    """The values of the filter by how the rows have them; two calls may have one title."""
    keys: dict[str, tuple[Any, ...]] = {}
    for value, label in here.options.values[field].items():
        name = str(value) if field in ("years", "articles") else label
        keys[name] = (*keys.get(name, ()), value)
    return keys


def _toggled(field: str, key: tuple[Any, ...], here: Now) -> str:
    chosen = set(getattr(here.filters, field))
    return _path(
        here, **{field: tuple(chosen - set(key) if set(key) <= chosen else chosen | set(key))}
    )


def _path(here: Now, **fields: Any) -> str:
    return replace(here, filters=replace(here.filters, **fields)).path_here({SHEET: ""})


def _newest(value: Value) -> tuple[Any, ...]:
    return (not value.chosen, -int(value.label))


def _most(value: Value) -> tuple[Any, ...]:
    return (not value.chosen, -value.count, value.label.casefold())


def facet_list(facets: Sequence[Facet], clear_all: str, here: Now) -> str:
    """Facets below each other, with at their head the way back to everything where something is chosen."""
    t = here.language.t
    away = (
        f'<a href="{for_html(clear_all)}" target="_self">{t("Wis alles")}</a>' if clear_all else ""
    )
    groups = "".join(
        _group(facet, here) for facet in facets if len(facet.values) > 1 or facet.clear
    )
    return (
        f'<aside class="facets" aria-label="{t("Verfijn")}">'
        f'<input type="checkbox" id="facets-open"><label for="facets-open">{t("Verfijn")}</label>'
        f'<div class="groups">{away}{groups}</div></aside>'
    )


def _group(facet: Facet, here: Now) -> str:
    t = here.language.t
    first, rest = facet.values[:IN_SIGHT], facet.values[IN_SIGHT:MOST]
    items = "".join(_item(value, here) for value in first)
    more = "".join(_item(value, here) for value in rest)
    others = len(facet.values) - MOST
    told = f"<p>{t('{n} andere: kies ze bij de filters.', n=here.language.number(others))}</p>"
    folded = (
        f"<details><summary>{t('Nog {n}', n=len(rest))}</summary><ul>{more}</ul>"
        f"{told if others > 0 else ''}</details>"
        if rest
        else ""
    )
    away = (
        f' <a href="{for_html(facet.clear)}" target="_self">{t("wis")}</a>' if facet.clear else ""
    )
    title = f"<h3{explained(facet.title, here.language)}>{for_html(t(facet.title))}{away}</h3>"
    return f"<section>{title}<ul>{items}</ul>{folded}</section>"


def _item(value: Value, here: Now) -> str:
    words = (
        f"<span>{for_html(value.label)}</span> <small>{here.language.number(value.count)}</small>"
    )
    if not value.href:
        return f'<li class="none">{words}</li>'
    on = ' aria-current="true"' if value.chosen else ""
    return f'<li><a href="{for_html(value.href)}" target="_self" data-stays{on}>{words}</a></li>'
