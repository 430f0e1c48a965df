"""Series of years: what rose, fell or stayed from the first known year to the last."""

from __future__ import annotations

from typing import Any, Final

import pandas as pd

from language import N_, Language
from views.declaration import Column, Result
from views.headlines.phrases import qualified, small, with_names
from views.headlines.ranking import partly_known
from views.purposes import Words
from views.words import cell, name_of

_ONE_YEAR: Final = N_("Alleen voor {year} bekend ({measure}): {value}")
_ONLY_ROW: Final = N_("{name}, {year}: {value} ({measure})")


def series(result: Result, column: Column, language: Language) -> str | None:
    """The sentence on a series of years; None when the rows are not one series."""
    declared, frame = result.view.headline.series, result.frame
    if (
        declared is None
        or frame[declared.of].nunique(dropna=False) > 1
        or frame["year"].duplicated().any()
    ):
        return None
    named = result.view.column(declared.name)
    name = name_of(frame[named.key].iloc[-1], named, language)
    values: dict[str, Any] = {"measure": small(column, language)}
    rows = frame.dropna(subset=[column.key]).sort_values("year", kind="stable")
    if rows.empty:
        return _unknown(result, column, language)
    first, last = rows.iloc[0], rows.iloc[-1]
    values["value"] = values["after"] = cell(last[column.key], column, language)
    if len(rows) == 1:
        msgid = _ONLY_ROW if len(frame) == 1 else _ONE_YEAR
        sentence = with_names(msgid, [name], language, year=str(int(last["year"])), **values)
        return qualified(sentence, result, language)
    values |= {
        "before": cell(first[column.key], column, language),
        "first": str(int(first["year"])),
        "last": str(int(last["year"])),
    }
    msgid = _change(int(first[column.key]), int(last[column.key]), rows[column.key], column.words)
    sentence = with_names(msgid, [name], language, **values)
    partly = partly_known(result, column)
    return qualified(sentence, result, language, partly=partly)


def _change(before: int, after: int, values: pd.Series[Any], words: Words) -> str:
    if not values.any():
        return words.zero
    if after == before:
        return words.same
    return words.risen if after > before else words.fallen


def _unknown(result: Result, column: Column, language: Language) -> str:
    title, measure = language.t(result.view.title), small(column, language)
    return language.t("{title}: niet bekend ({measure})", title=title, measure=measure)
