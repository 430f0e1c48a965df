"""The message of a figure in one sentence, proposed from its data: what a slide has as its title."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import Any, Final

import pandas as pd

from language import N_, Language
from views.declaration import Column, Result, Share
from views.headlines.counts import COUNTS, counted
from views.headlines.lists import told
from views.headlines.over_time import series
from views.headlines.panels import panels
from views.headlines.phrases import (
    name_of,
    qualified,
    real_and_fictional,
    share_in_words,
    small,
    with_names,
)
from views.headlines.ranking import Standing, incomplete, partly_known, standing
from views.headlines.words import ANY, Words, words_on
from views.place_words import not_applicable
from views.words import cell

__all__ = ["headline", "only_counted"]

_ONLY: Final = N_("Alleen bij {name} bekend ({measure}): {value}")
_IN_FLANDERS: Final = N_("{name} staat op plaats {rank} in Vlaanderen: {value} per inwoner")
_IN_PROVINCE: Final = N_("{name} staat op plaats {rank} in {province}: {value} per inwoner")
_OF_THE_KNOWN: Final = N_("Grootste van de {rows} gekende ({measure}): {name}, {value}")
_TIED_OF_THE_KNOWN: Final = N_("Grootste van de {rows} gekende ({measure}): {names}, elk {value}")
_RANKS: Final = {
    "trekkingsrechten-per-gemeente": "rank",
    "gemeente-vergeleken": "rank",
    "gemeente-vergeleken-toekenningen": "rank_in_province",
}
_PRECISIONS: Final = {"oproepen": "submitted_precision"}
_IN_SHORT: Final = "lerende-netwerken-in-het-kort"


def headline(result: Result, language: Language, measure: str | None = None) -> str:
    """What a result tells, as one sentence of plain text without a full stop.

    It names who stands highest in ``measure`` (default: the View's own), with the share where the rows
    make a whole; of a series of years what changed; of rows that are not compared, how many. Ties,
    zeros, what is not known and what is chosen are said. Long names are shortened to keep to about
    110 signs. Raises KeyError for a measure that the View does not have.
    """
    view = result.view
    shown = measure or view.measure
    if result.empty:
        return _nothing(result, language)
    if view.key == _IN_SHORT:
        return qualified(_in_short(result, language), result, language)
    column = view.column(shown) if shown else None
    if column is not None and isinstance(column.derive, Share):
        column = view.column(column.derive.of)
    if column is None:
        said = told(result, language) or counted(result, language)
        return qualified(said, result, language)
    if column.kind == "code":
        return qualified(_codes(result, column, language), result, language)
    return _measured(result, column, language)


def only_counted(result: Result, language: Language) -> bool:
    """Whether a headline can say no more of a result than how many rows it has."""
    return result.view.key in COUNTS and told(result, language) is None


def _measured(result: Result, column: Column, language: Language) -> str:
    found = series(result, column, language)
    if found is None and result.view.key not in COUNTS:
        found = panels(result, column, language) or _compared(result, column, language)
    return found or qualified(counted(result, language), result, language)


def _nothing(result: Result, language: Language) -> str:
    title = language.t(result.view.title)
    if not_applicable(result):
        return language.t(
            "{title}: niet van toepassing ({place})", title=title, place=language.t("Brussel")
        )
    if result.gaps:
        return language.t("{title}: niet bekend", title=title)
    return language.t("{title}: niets gevonden met deze filters", title=title)


def _in_short(result: Result, language: Language) -> str:
    held = result.totals.get("held")
    if held is None or result.totals.get("participants") is None:
        return counted(result, language)
    return language.n(
        "{n} lerend netwerk gehouden; deelnemers samen: {participants}",
        "{n} lerende netwerken gehouden; deelnemers samen: {participants}",
        held,
        participants=language.number(result.totals["participants"]),
    )


def _codes(result: Result, column: Column, language: Language) -> str:
    """The code that most rows (municipalities) have, of how many."""
    found = result.frame[column.key].value_counts()
    most = int(found.max()) if len(found) else 0
    labels = [cell(code, column, language) for code in column.labels if found.get(code, 0) == most]
    if not most or not labels:
        return counted(result, language)
    if len(result.frame) == 1:
        item = result.view.column(result.view.item)
        name = name_of(result.frame[item.key].iloc[0], item, language)
        return language.t("{name}: {label}", name=name, label=labels[0].lower())
    values = {"value": language.number(most), "total": language.number(len(result.frame))}
    if len(labels) > 1:
        sentence = N_("{names}: elk {value} van de {total} gemeenten")
        return with_names(sentence, labels, language, "names", **values)
    return language.t("{name}: {value} van de {total} gemeenten", name=labels[0], **values)


def _compared(result: Result, column: Column, language: Language) -> str | None:
    """Who stands highest; None when the rows cannot be told apart by name."""
    view = result.view
    # A part or a first place is one of a whole list; counts of applications say "gekende" themselves.
    unsure = column.key != "known" and incomplete(result)
    added_up = column.total and column.derive is None and not unsure
    total = result.totals.get(column.key) if added_up else None
    facts = standing(result.frame, view.item, column, total)
    if facts is None:
        return None
    if not facts.names:
        return language.t(
            "{title}: niet bekend ({measure})",
            title=language.t(view.title),
            measure=small(column, language),
        )
    names = [name_of(name, view.column(view.item), language) for name in facts.names]
    words = ANY if None in facts.names else words_on(view.key, column.key)
    if unsure:
        words = replace(words, top=_OF_THE_KNOWN, tie=_TIED_OF_THE_KNOWN, ties=_TIED_OF_THE_KNOWN)
    notes = _precision(result, facts, language)
    # Of several rows of which one is known the sentence says that itself.
    partly = partly_known(result, column) and (facts.known > 1 or facts.rows == 1)
    if facts.rows == 1 and facts.value == 0:
        said = language.t(words.zero, **_values(facts, column, language))
        return qualified(said, result, language, partly=partly, notes=[names[0], *notes])
    ranked = _ranked(result, names, column, language)
    said = ranked or _said(facts, names, words, column, language, view.item)
    return qualified(said, result, language, partly=partly, notes=notes)


def _precision(result: Result, facts: Standing, language: Language) -> list[str]:
    """How sure sources are of the highest value, where they are not of all of it."""
    key = _PRECISIONS.get(result.view.key)
    if key is None:
        return []
    column = result.view.column(key)
    rows = result.frame[result.frame[result.view.item].isin(facts.names)]
    codes = [code for code in column.labels if code in set(rows[key]) and code != "exact"]
    return [cell(code, column, language).lower() for code in codes]


def _ranked(result: Result, names: list[str], column: Column, language: Language) -> str | None:
    """Of a single municipality its place among all; None for anything else."""
    rank = _RANKS.get(result.view.key)
    if rank is None or len(result.frame) > 1 or column.key != "per_inhabitant":
        return None
    row = result.frame.iloc[0]
    if pd.isna(row[rank]) or pd.isna(row[column.key]):
        return None
    province = result.view.column("province")
    return with_names(
        _IN_FLANDERS if rank == "rank" else _IN_PROVINCE,
        names,
        language,
        rank=language.number(int(row[rank])),
        value=cell(row[column.key], column, language),
        province=name_of(row["province"], province, language),
    )


def _values(facts: Standing, column: Column, language: Language) -> dict[str, Any]:
    return {
        "value": cell(facts.value, column, language),
        "measure": small(column, language),
        "rows": language.number(facts.known),
    }


def _said(
    facts: Standing,
    names: list[str],
    words: Words,
    column: Column,
    language: Language,
    item: str,
) -> str:
    values = _values(facts, column, language)
    if facts.known == 1:
        sentence = words.one if facts.rows == 1 else _ONLY
        return with_names(sentence, names, language, **values)
    if facts.all_equal and (facts.value == 0 or len(names) > 2):
        return language.t(words.equal if facts.value else words.zero, **values)
    if len(names) > 1:
        return _tied(names, words, language, item, values)
    if facts.total is None or facts.total < 2 or None in facts.names:
        return with_names(words.top, names, language, **values)
    values["total"] = cell(facts.total, column, language)
    values["share"] = share_in_words(Fraction(facts.value, facts.total), language)
    return with_names(words.part, names, language, **values)


def _tied(
    names: list[str], words: Words, language: Language, item: str, values: dict[str, Any]
) -> str:
    told = real_and_fictional(names, language)
    if len(told) == 1:  # one call, once real and once made up
        return with_names(words.top, told, language, **values)
    sentence = words.tie if len(told) == 2 else words.ties
    return with_names(sentence, told, language, "names", item, **values)
