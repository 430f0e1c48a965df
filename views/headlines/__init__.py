"""The message of a figure in one sentence, proposed from its data: what a slide has as its title."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import Any, Final

import pandas as pd

from data_access.filters import Filters
from language import N_, Language
from views.declaration import Column, Result, Share
from views.headlines.over_time import series
from views.headlines.panels import panels
from views.headlines.phrases import (
    qualified,
    real_and_fictional,
    share_in_words,
    small,
    with_names,
)
from views.headlines.ranking import (
    Standing,
    may_lack_rows,
    named_rows,
    of_several_lists,
    partly_known,
    standing,
)
from views.place_words import not_applicable
from views.purposes import Words
from views.ranks import is_complete
from views.words import cell, known_of_reported, name_of

__all__ = ["headline", "message", "only_counted"]

_FEWEST_COMPARED: Final = 2

_ONLY: Final = N_("Alleen bij {name} bekend ({measure}): {value}")
_NOT_KNOWN: Final = "none_known"
"""The code of what is not known of a place: never the message itself."""
_OF_THE_KNOWN: Final = N_("Grootste van de {rows} bekende ({measure}): {name}, {value}")
_TIED_OF_THE_KNOWN: Final = N_("Grootste van de {rows} bekende ({measure}): {names}, elk {value}")


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
    column = view.column(shown) if shown else None
    if column is not None and isinstance(column.derive, Share):
        column = view.column(column.derive.of)
    if column is None:
        sentence = _told(result, language) or _counted(result, language)
        return qualified(sentence, result, language)
    if column.kind == "code":
        sentence = _told(result, language) or _codes(result, column, language)
        return qualified(sentence, result, language)
    return _measured(result, column, language)


def only_counted(result: Result, language: Language) -> bool:
    """Whether a headline can say no more of a result than how many rows it has."""
    return result.view.headline.counts is not None and _told(result, language) is None


def _told(result: Result, language: Language) -> str | None:
    """What there is to tell beside how many rows there are; None when there is nothing."""
    tell = result.view.headline.tells
    return tell(result, language) if tell else None


def _counted(result: Result, language: Language) -> str:
    """How many rows there are, in the words of the View."""
    n = len(result.frame)
    if counts := result.view.headline.counts or result.view.headline.several:
        return language.n(*counts, n)
    return language.n(
        "{title}: {n} rij", "{title}: {n} rijen", n, title=language.t(result.view.title)
    )


def _measured(result: Result, column: Column, language: Language) -> str:
    if told := _told(result, language):
        return qualified(told, result, language)
    sentence = _of_reported(result, language) or series(result, column, language)
    if sentence is None and result.view.headline.counts is None:
        sentence = panels(result, column, language) or _compared(result, column, language)
    return sentence or qualified(_counted(result, language), result, language)


def _of_reported(result: Result, language: Language) -> str | None:
    """How much is known, where that is only some of what sources report: who stands highest is no message."""
    known = known_of_reported(result)
    if known is None or result.reported is None:
        return None
    counted = {
        "awards": N_("{part} van de {whole} toekenningen bekend"),
        "known": N_("{part} van de {whole} aanvragen bekend"),
    }.get(result.reported[0])
    if counted is None:
        return None
    part, whole = (language.number(number) for number in known)
    return qualified(language.t(counted, part=part, whole=whole), result, language)


def _nothing(result: Result, language: Language) -> str:
    title = language.t(result.view.title)
    if not_applicable(result):
        return language.t(
            "{title}: niet van toepassing ({place})", title=title, place=language.t("Brussel")
        )
    if result.gaps:
        return language.t("{title}: niet bekend", title=title)
    return language.t("{title}: niets gevonden met deze filters", title=title)


def _codes(result: Result, column: Column, language: Language) -> str:
    """The code that most rows (municipalities) have, of how many."""
    counts = result.frame[column.key].value_counts()
    most = int(counts.max()) if len(counts) else 0
    labels = [cell(code, column, language) for code in column.labels if counts.get(code, 0) == most]
    if not most or not labels:
        return _counted(result, language)
    if len(result.frame) == 1:
        item = result.view.column(result.view.item)
        name = name_of(result.frame[item.key].iloc[0], item, language)
        return language.t("{name}: {label}", name=name, label=labels[0].lower())
    values = {"value": language.number(most), "total": language.number(len(result.frame))}
    if _NOT_KNOWN in counts and column.words.part:
        others = len(result.frame) - int(counts[_NOT_KNOWN])
        wording = column.words.part if others else column.words.zero
        return language.t(wording, **{**values, "value": language.number(others)})
    if len(labels) > 1:
        sentence = N_("{names}: elk {value} van de {total} gemeenten")
        return with_names(sentence, labels, language, "names", **values)
    return language.t("{name}: {value} van de {total} gemeenten", name=labels[0], **values)


def _compared(result: Result, column: Column, language: Language) -> str | None:
    """Who stands highest; None when the rows cannot be told apart by name."""
    view = result.view
    if view.item == column.key:
        return _one_number(result, column, language)
    if _some_of_a_name(result, column):
        return None
    if len(result.frame) > 1 and may_lack_rows(result):
        return _in_all(result, column, language)
    unsure = partly_known(result, column) or of_several_lists(result)
    total = result.totals.get(column.key) if column.total and not column.derive else None
    facts = standing(named_rows(result, column), view.item, column, None if unsure else total)
    if facts is None:
        return None
    facts = _of_some(facts) if result.cut else facts
    if not facts.names:
        return language.t(
            "{title}: niet bekend ({measure})",
            title=language.t(view.title),
            measure=small(column, language),
        )
    return _standing_in_words(result, column, facts, language, unsure=unsure)


def _of_some(facts: Standing) -> Standing:
    """Of the rest it is not said that all are equal, nor that none is known."""
    return replace(facts, all_equal=False, known=max(facts.known, 2))


def _standing_in_words(
    result: Result, column: Column, facts: Standing, language: Language, *, unsure: bool
) -> str:
    item = result.view.item
    names = [name_of(name, result.view.column(item), language) for name in facts.names]
    words = Words() if None in facts.names else column.words
    if unsure:
        words = replace(words, top=_OF_THE_KNOWN, tie=_TIED_OF_THE_KNOWN, ties=_TIED_OF_THE_KNOWN)
    notes = _precision(result, facts, language)
    doubted = partly_known(result, column) if facts.rows == 1 else unsure
    partly = doubted and not (_counts_the_known(column) or _says_of_the_known(facts))
    if facts.rows == 1 and facts.value == 0:
        sentence = language.t(words.zero, **_values(facts, column, language))
        return qualified(sentence, result, language, partly=partly, notes=[names[0], *notes])
    ranked = _ranked(result, names, column, language)
    sentence = ranked or _said(facts, names, words, column, language, item)
    return qualified(sentence, result, language, partly=partly, notes=notes)


def _counts_the_known(column: Column) -> bool:
    """Whether its words say that they are of what is known ("bekende aanvragen")."""
    return column.key == "known"


def _says_of_the_known(facts: Standing) -> bool:
    """Whether the sentence itself says that it is on what is known."""
    if facts.known == 1:
        return facts.rows > 1
    return not (facts.all_equal and (facts.value == 0 or len(facts.names) > 2))


def _in_all(result: Result, column: Column, language: Language) -> str | None:
    """The total of what is known, where nobody said that a list is whole: then no row stands first."""
    total, words = result.totals.get(column.key), column.words.total
    if total is None or not words:
        return None
    if isinstance(words, tuple):
        known = language.n(*words, int(total))
    else:
        known = language.t(words, amount=language.euro(int(total)))
    return qualified(known, result, language, partly=not _counts_the_known(column))


def _one_number(result: Result, column: Column, language: Language) -> str | None:
    """The number of all by the title; None when there are two, a real and a made-up one."""
    if len(result.frame) > 1:
        return None
    value = cell(result.frame[column.key].iloc[0], column, language)
    sentence = language.t("{name}: {label}", name=language.t(result.view.title), label=value)
    return qualified(sentence, result, language, partly=partly_known(result, column))


def _some_of_a_name(result: Result, column: Column) -> bool:
    """Whether rows of one name are not all there (of the highest ten): their sum is nobody's figure."""
    if not column.total or not result.frame[result.view.item].duplicated().any():
        return False
    total = result.totals.get(column.key)
    return total is not None and int(result.frame[column.key].sum()) != int(total)


def _precision(result: Result, facts: Standing, language: Language) -> list[str]:
    """How sure sources are of the highest value, where they are not of all of it."""
    key = result.view.headline.precision
    if not key:
        return []
    column = result.view.column(key)
    rows = result.frame[result.frame[result.view.item].isin(facts.names)]
    codes = [code for code in column.labels if code in set(rows[key]) and code != "exact"]
    return [cell(code, column, language).lower() for code in codes]


def _ranked(result: Result, names: list[str], column: Column, language: Language) -> str | None:
    """Of a single municipality its place among all; None for anything else."""
    rank = result.view.headline.rank
    if rank is None or len(result.frame) > 1 or column.key != "per_inhabitant":
        return None
    row = result.frame.iloc[0]
    if pd.isna(row[rank.column]) or pd.isna(row[column.key]):
        return None
    province = result.view.column("province")
    return with_names(
        rank.sentence,
        names,
        language,
        rank=language.number(int(row[rank.column])),
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


def message(result: Result, language: Language, measure: str | None = None) -> str:
    """The headline where it tells more than the title of the View does; "" elsewhere.

    Nothing is compared where less than two values are known or some are not, and a count of rows is no
    message. What is chosen is not in it: that stands under it.
    """
    if result.empty or only_counted(result, language):
        return ""
    if result.view.on_map and not is_complete(result.frame, whole=result.view.whole_list):
        return ""
    shown = measure or result.view.measure
    compares = shown is not None and result.view.headline.tells is None
    if compares and shown and not _can_be_compared(result, shown, language):
        return ""
    everything = Filters(fictional=result.filters.fictional)
    return headline(replace(result, filters=everything), language, measure)


def _can_be_compared(result: Result, measure: str, language: Language) -> bool:
    """Whether the highest of the values is the highest of all; how much is known can always be said."""
    if int(result.frame[measure].notna().sum()) < _FEWEST_COMPARED:
        return False
    if _of_reported(result, language) is not None:
        return True
    column = result.view.column(measure)
    return not (partly_known(result, column) or of_several_lists(result))
