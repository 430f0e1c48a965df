"""Ranked bars as HTML: names in a column of their own, above the bars where there is no room, links."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

import pandas as pd

from language import Language
from pages.parts.escape import for_html
from views import Column, Result
from views.bars import GroupedBars, RankedBars, StageBars, row_name
from views.words import cell

MOST_BARS: Final = 10
"""More are shown when somebody asks for all of them."""
MOST_GROUPS: Final = 6
"""Rows of several bars each, of which more are shown when somebody asks for all."""
ALL_BARS: Final = 60
"""Beyond these a table is read more easily, and its pages hold them all."""
MOST_IN_SIGHT: Final = 30
"""More bars are moved within their own height, so that the page stays as tall as it is."""

_IN_TIME: Final = frozenset({"oproep", "jaar", "maand"})
"""Breakdowns whose rows stand in the order of time."""

Href = Callable[["pd.Series[Any]"], str]


@dataclass(frozen=True)
class Bar:
    """One bar: ``value`` (None: not known), its words, the ``whole`` it is a part of, where it leads."""

    name: str
    value: float | None
    words: str
    href: str = ""
    accent: bool = False
    fictional: bool = False
    whole: float | None = None
    about: bool = False


def ranked_bars(
    result: Result, bars: RankedBars, language: Language, *, message: str, href: Href, most: int
) -> list[Bar]:
    """The bars of a result, at most so many; the one in the message stands out.

    The highest come first, unless the order of the rows has a meaning of its own.
    """
    column = result.view.column(bars.measure)
    frame = result.frame if bars.in_order else _highest_first(result.frame, column)
    names, made = bars.names(result.view, frame), []
    for _, row in frame.head(most).iterrows():
        name = row_name(row, names, language)
        item = row_name(row, [result.view.column(result.view.item)], language)
        value = row[column.key]
        made.append(
            Bar(
                name=name,
                value=None if pd.isna(value) else float(value),
                words=cell(value, column, language),
                href=href(row),
                accent=any(_named_in(one, message, frame) for one in (name, item)),
                fictional=bool(row["fictional"]),
            )
        )
    return made


def stage_bars(
    result: Result, bars: StageBars, language: Language, *, href: Href, most: int
) -> list[Bar]:
    """Per row the part within its whole, in words "45 van 151"; of more rows than ``most`` the last ones of
    which something is known: their order is that of time, and the last are the newest.
    """
    item, part = result.view.column(result.view.item), result.view.column(bars.part)
    made = []
    known = result.frame[[bars.part, bars.whole]].notna().any(axis=1)
    shown = sorted(result.frame.index, key=lambda at: (not known[at], -at))[:most]
    for _, row in result.frame.loc[sorted(shown)].iterrows():
        whole, value = bars.whole_of(row), row[bars.part]
        made.append(
            Bar(
                name=row_name(row, [item], language),
                value=None if pd.isna(value) else float(value),
                words=_stage_words(value, part, whole, language, about=bars.is_about(row)),
                href=href(row),
                fictional=bool(row["fictional"]),
                whole=whole,
                about=bars.is_about(row),
            )
        )
    return made


def grouped_bars(result: Result, bars: GroupedBars, language: Language, *, most: int) -> str:
    """Per row, ``most`` of them, its name and a bar per amount that is known; what is not known stands in one
    line under it. Of rows in the order of time they are the last, which are the newest.
    """
    item, columns = result.view.column(result.view.item), result.view.column
    in_time = not _IN_TIME.isdisjoint(result.view.by)
    frame = result.frame.tail(most) if in_time else result.frame.head(most)
    rows = [row for _, row in frame.iterrows()]
    amounts = [row[key] for row in rows for key, _ in bars.measures]
    longest = max((float(amount) for amount in amounts if pd.notna(amount)), default=0)
    groups = []
    for row in rows:
        shown = [
            Bar(
                name=language.t(columns(key).title),
                value=None if role == "whole" else float(row[key]),
                words=cell(row[key], columns(key), language),
                accent=role == "accent",
                fictional=bool(row["fictional"]),
                whole=float(row[key]) if role == "whole" else None,
            )
            for key, role in bars.measures
            if pd.notna(row[key])
        ]
        lacking = [
            language.t(columns(key).title).lower() for key, _ in bars.measures if pd.isna(row[key])
        ]
        told = language.t("niet bekend: {what}", what=language.join(lacking)) if lacking else ""
        name = row_name(row, [item], language)
        rest = f'<p class="unknown">{for_html(told)}</p>' if told else ""
        title = f"<h3>{for_html(name)}</h3>"
        groups.append(f"<section>{title}{bar_list(shown, name, language, longest)}{rest}</section>")
    listed = f'<div class="bar-groups">{"".join(groups)}</div>'
    return listed if len(rows) <= MOST_BARS else in_sight(listed, language.t(result.view.title))


def _stage_words(
    value: Any, part: Column, whole: int | None, language: Language, *, about: bool
) -> str:
    t = language.t
    if whole is None:
        return cell(value, part, language)
    counted = language.number(whole)
    of = t("ongeveer {n}", n=counted) if about else counted
    if pd.isna(value):
        return t("{n} ingediend", n=of)
    return t("{part} van {whole}", part=cell(value, part, language), whole=of)


def _highest_first(frame: pd.DataFrame, column: Column) -> pd.DataFrame:
    return frame.sort_values(column.key, ascending=False, kind="stable", na_position="last")


def _named_in(name: str, message: str, frame: pd.DataFrame) -> bool:
    """Whether the message names this row, where there are others to tell it from."""
    return len(frame) > 1 and name in message


def bar_list(bars: Sequence[Bar], label: str, language: Language, longest: float = 0) -> str:
    """Bars one below the other, as HTML; ``longest`` is that of other bars they are compared with."""
    longest = max(longest, *(bar.whole or bar.value or 0 for bar in bars), 0) or 1
    room = max((len(bar.words) for bar in bars), default=0) + 1
    items = "".join(_item(bar, longest, language) for bar in bars)
    listed = f'<ol class="bars" aria-label="{for_html(label)}" style="--room:{room}ch">{items}</ol>'
    if len(bars) <= MOST_IN_SIGHT:
        return listed
    return in_sight(listed, label)


def in_sight(content: str, label: str) -> str:
    """What is too tall for a page, moved within a height of its own; printed whole."""
    name = for_html(label)
    return f'<div class="in-sight" role="region" tabindex="0" aria-label="{name}">{content}</div>'


def _item(bar: Bar, longest: float, language: Language) -> str:
    kind = " ".join(
        name
        for name, holds in (
            ("accent", bar.accent), ("fictional", bar.fictional), ("about", bar.about),
        )
        if holds
    )  # fmt: skip
    made_up = f" ({language.t('fictief')})" if bar.fictional else ""
    name = f'<span class="name">{for_html(bar.name)}<span class="unseen">{made_up}</span></span>'
    row = f"{name}{_track(bar, longest)}"
    row = f'<a href="{for_html(bar.href)}" target="_self">{row}</a>' if bar.href else row
    return f'<li class="{kind}">{row}</li>' if kind else f"<li>{row}</li>"


def _track(bar: Bar, longest: float) -> str:
    words = f'<span class="value">{for_html(bar.words)}</span>'
    if bar.value is None and bar.whole is None:
        return f'<span class="track"><em class="unknown">{for_html(bar.words)}</em></span>'
    size = (bar.whole if bar.whole is not None else bar.value) or 0
    filled = (bar.value or 0) / size if size else 0
    outer = f"--size:{max(size, 0) / longest:.4f}"
    if bar.whole is None:
        return f'<span class="track"><i class="bar" style="{outer}"></i>{words}</span>'
    inner = f'<i style="--size:{filled:.4f}"></i>'
    return f'<span class="track"><i class="whole" style="{outer}">{inner}</i>{words}</span>'
