"""What is said of a table, and what is said where nothing of a figure is known."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import pandas as pd

from language import Language
from views import Column, Result
from views.declaration import Ratio
from views.headlines.phrases import small
from views.headlines.ranking import may_lack_rows
from written_questions.dossiers.amounts import is_spoken_of, noun
from written_questions.dossiers.choice_words import chosen_in_words
from written_questions.dossiers.row_words import each, only

MOST_NAMED: Final = 6
"""Rows that one sentence names; of more the table is referred to."""


@dataclass(frozen=True)
class Said:
    """The sentences on a table, and what of it is still to be had, each without from whom.

    ``known`` when they tell figures of its list.
    """

    sentences: tuple[str, ...] = ()
    lacking: tuple[str, ...] = ()
    known: bool = False


def unknown(result: Result, column: Column | None, language: Language) -> Said:
    """Nothing of the figure is known: what is to be had, of what is chosen."""
    if column is None and not result.empty:
        return Said()
    what = noun(column, language) if column else language.t(result.view.title).lower()
    if column is not None and isinstance(column.derive, Ratio):
        what = noun(result.view.column(column.derive.numerator), language)
        if column.derive.denominator == "inhabitants":
            what = language.t("{what} per inwoner", what=what)
    if may_lack_rows(result) and column is not None and column.derive is not None:
        what = language.t("{what} (vergt de volledige lijst)", what=what)
    return Said((), (f"{what} {chosen_in_words(result, language)}".strip(),))


def told_each(words: str, rows: str, language: Language) -> str:
    """The sentence on what each row has, of what is chosen: "In 2020 gaat het voor Gent om …"."""
    if words:
        begin = words[:1].upper() + words[1:]
        return language.t("{where} gaat het {rows}.", where=begin, rows=rows)
    return language.t("Het gaat {rows}.", rows=rows)


def told_rows(
    words: str,
    result: Result,
    rows: pd.DataFrame,
    columns: Sequence[Column],
    language: Language,
) -> str:
    """The same of these rows and columns; of one figure of one row what it measures goes before it: "Voor de
    oproep “X” is het budget 7.000.000 €."."""
    if len(rows) == 1 and len(columns) == 1 and (one := only(result, rows, columns[0], language)):
        if words:
            begin = words[:1].upper() + words[1:]
            return language.t("{where} is het {measure} voor {name} {value}.", where=begin, **one)
        return language.t("Voor {name} is het {measure} {value}.", **one)
    told = each(result, rows, columns[:1], language, bare=True)
    # "voor LEKP 2.0 104 €" are two numbers.
    if len(columns) == 1 and is_spoken_of(columns[0]) and not _TWO_NUMBERS.search(told):
        values = {"measure": small(columns[0], language), "rows": told}
        if words:
            begin = words[:1].upper() + words[1:]
            return language.t("{where} is het {measure} {rows}.", where=begin, **values)
        return language.t("Het {measure} is {rows}.", **values)
    return told_each(words, each(result, rows, columns, language), language)


_TWO_NUMBERS: Final = re.compile(r"\d \d")


def within(words: str) -> str:
    return f" {words}" if words else ""
