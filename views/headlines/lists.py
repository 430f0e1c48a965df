"""What some lists and time lines tell beside how many rows they have: what changed, differs, or ran when."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

import pandas as pd

from language import Language
from views.declaration import Result
from views.headlines.phrases import name_of
from views.words import cell

Tell = Callable[[Result, Language], str | None]


def told(result: Result, language: Language) -> str | None:
    """The sentence on a list that has more to tell than its number of rows; None when this one has not."""
    tell = TOLD.get(result.view.key)
    return tell(result, language) if tell else None


def _of_one_call(result: Result) -> bool:
    return bool(result.frame["title"].nunique() == 1)


def _timeline(result: Result, language: Language) -> str | None:
    """From when to when a single call ran."""
    frame = result.frame
    dates = sorted({day for key in ("starts", "ends") for day in frame[key].dropna()})
    if len(dates) < 2 or not _of_one_call(result):
        return None
    name = name_of(frame["title"].iloc[0], result.view.column("title"), language)
    return language.n(
        "{name}: {n} fase, van {first} tot {last}",
        "{name}: {n} fasen, van {first} tot {last}",
        len(frame),
        name=name,
        first=language.long_date(dates[0]),
        last=language.long_date(dates[-1]),
    )


def _meetings(result: Result, language: Language) -> str | None:
    """How many were held, between which days, and how many are planned."""
    held = result.frame[result.frame["state"] == "held"]
    dates, planned = sorted(held["date"].dropna()), int((result.frame["state"] == "planned").sum())
    if len(held) < 2 or len(set(dates)) < 2:
        return None
    said = language.t(
        "{n} bijeenkomsten gehouden tussen {first} en {last}",
        n=language.number(len(held)),
        first=language.long_date(dates[0]),
        last=language.long_date(dates[-1]),
    )
    if not planned:
        return said
    return language.t("{said}; gepland: {n}", said=said, n=language.number(planned))


def _changes(result: Result, language: Language) -> str | None:
    """What the first thing that changed was at first and is now, and how many others changed."""
    if not _of_one_call(result):
        return None
    found = []
    for field, rows in result.frame.groupby("field", sort=False):
        for key in ("date", "amount"):
            known = rows.sort_values("stated_on", kind="stable")[key].dropna()
            if len(known) > 1 and known.iloc[0] != known.iloc[-1]:
                found.append((field, key, known.iloc[0], known.iloc[-1]))
    if not found:
        return None
    field, key, before, after = found[0]
    column = result.view.column(key)
    values = {
        "what": cell(field, result.view.column("field"), language),
        "before": cell(before, column, language),
        "after": cell(after, column, language),
    }
    if len(found) == 1:
        return language.t("{what}: eerst {before}, later {after}", **values)
    return language.n(
        "{what}: eerst {before}, later {after}; nog {n} gegeven veranderde",
        "{what}: eerst {before}, later {after}; nog {n} gegevens veranderden",
        len(found) - 1,
        **values,
    )


def _actions(result: Result, language: Language) -> str | None:
    """The action of which most was realised against what was promised; else the one with most money."""
    if not _of_one_call(result):
        return None
    known = result.frame.dropna(subset=["share"])
    if len(known):
        row = known.sort_values("share", ascending=False, kind="stable").iloc[0]
        share = cell(row["share"], result.view.column("share"), language)
        return language.t(
            "{name}: {share} van wat beloofd was, is gerealiseerd",
            name=_action(row, result, language), share=share,
        )  # fmt: skip
    funded = result.frame.dropna(subset=["budget"])
    if funded.empty:
        return None
    row = funded.sort_values("budget", ascending=False, kind="stable").iloc[0]
    return language.t(
        "{name}: budget {value}; wat gerealiseerd werd, is niet bekend",
        name=_action(row, result, language),
        value=cell(row["budget"], result.view.column("budget"), language),
    )


def _action(row: pd.Series[Any], result: Result, language: Language) -> str:
    return name_of(row["action"], result.view.column("action"), language)


def _reported(result: Result, language: Language) -> str | None:
    """On which figures sources differ."""
    differing = result.frame.loc[result.frame["agreement"] == "different", "measure"]
    column = result.view.column("measure")
    names = [cell(value, column, language).lower() for value in dict.fromkeys(differing)]
    if names:
        return language.t("Bronnen verschillen over {names}", names=language.join(names))
    if not _of_one_call(result) or len(result.frame) < 2:
        return None
    return language.t(
        "Bronnen melden {n} cijfers en spreken elkaar niet tegen",
        n=language.number(len(result.frame)),
    )


def _unknown(result: Result, language: Language) -> str | None:
    """The only thing that is not known, itself."""
    if len(result.frame) != 1:
        return None
    item = result.view.column(result.view.item)
    return name_of(result.frame[item.key].iloc[0], item, language).removesuffix(".")


TOLD: Final[dict[str, Tell]] = {
    "oproepen-tijdlijn": _timeline,
    "bijeenkomsten": _meetings,
    "oproep-wijzigingen": _changes,
    "plan-samenleven-acties": _actions,
    "gemelde-cijfers": _reported,
    "niet-bekend": _unknown,
}
