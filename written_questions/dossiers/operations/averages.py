"""An average over what is known."""

from __future__ import annotations

import re
import statistics
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Final

from data_access.filters import DIMENSION
from language import N_, Language, Plural
from views import Column, Result
from views.headlines.phrases import small
from views.row_search import folded
from written_questions.dossiers.amounts import (
    OF_AWARDS,
    REPORTED,
    REPORTED_AWARDS,
    counted_by,
    is_one_per_row,
    is_spoken_of,
    known_of,
    noun,
)
from written_questions.dossiers.choice_words import where
from written_questions.dossiers.known_amounts import WHOLE_CALLS
from written_questions.dossiers.operations.said import MOST_NAMED, Said, unknown, within
from written_questions.dossiers.row_words import main_column, row_name
from written_questions.question import Asked

THE_MEAN: Final = N_("het gemiddelde van {what}")
THE_MEDIAN: Final = N_("de mediaan van {what}")
"""What no total says in their stead."""
MEAN: Final = re.compile(r"\bgemiddeld|\baverage|\bmean\b")
MEDIAN: Final = re.compile(r"\bmedia(?:an|ne)\b")
"""How a folded question asks for each."""


def averages_asked(question: str) -> tuple[str, ...]:
    """The median, the mean or both, as a question asks for them: what is to be had (msgids)."""
    plain = folded(question)
    medians = (THE_MEDIAN,) if MEDIAN.search(plain) else ()
    return (*medians, THE_MEAN) if MEAN.search(plain) or not medians else medians


def average(result: Result, asked: Asked, language: Language) -> Said:
    """An amount or a number divided by the things of which it is known."""
    column = main_column(result, asked)
    if column is None or column.derive is not None or not result.totals.get(column.key):
        return unknown(result, column, language)
    things, count = _divided_by(result, column, language)
    calls = int(result.totals.get(WHOLE_CALLS, 0)) if column.key == "amount" else 0
    if count - calls <= 0:
        return unknown(result, column, language)
    of_calls = int(result.totals["of_whole_calls"]) if calls else 0
    reported = int(result.totals.get(REPORTED_AWARDS, 0)) if column.key in OF_AWARDS else 0
    if reported:
        things = language.t(
            "{things} (van {of})",
            things=things,
            of=language.number(reported),
        )
    mean = Fraction(int(result.totals[column.key]) - of_calls, count - calls)
    sentence = language.n(
        "Gemiddeld gaat het{where} om {figure}, berekend over {n} {things}.",
        "Gemiddeld gaat het{where} om {figure}, berekend over {n} {things}.",
        count - calls,
        where=within(where(result, language)),
        figure=_figure(_mean(mean, column, language), column, language),
        things=things,
    )
    if calls:
        left_out = language.n(*_WHOLE_CALLS, calls, amount=language.euro(of_calls))
        return Said((sentence, left_out), known=True)
    return Said(tuple(filter(None, (sentence, _of_each(result, column, language)))), known=True)


def median(result: Result, asked: Asked, language: Language) -> Iterator[str]:
    """The middle amount of the places of a complete list of which each is known; nothing of any other."""
    column = main_column(result, asked)
    if column is None or column.derive is not None or not result.whole:
        return
    values = result.frame[column.key]
    if not is_one_per_row(result, column) or values.empty or values.isna().any():
        return
    middle = statistics.median([Fraction(int(value)) for value in values])
    yield language.n(
        "De mediaan{where} is {figure}, berekend over {n} {things}.",
        "De mediaan{where} is {figure}, berekend over {n} {things}.",
        len(values),
        where=within(where(result, language)),
        figure=_figure(_mean(Fraction(middle), column, language), column, language),
        things=_divided_by(result, column, language)[0],
    )


_WHOLE_CALLS: Final = Plural(
    "Eén lijn, van {amount}, is die van een hele oproep samen en telt daarin niet mee.",
    "{n} lijnen, samen {amount}, zijn elk die van een hele oproep samen en tellen daarin niet mee.",
)


def _of_each(result: Result, column: Column, language: Language) -> str:
    """The averages of the few rows of a complete list beside each other; "" where there is none to tell."""
    count = counted_by(result, column)
    several = 1 < len(result.frame) <= MOST_NAMED
    if count is None or not several or not result.whole or known_of(result, column):
        return ""
    rows = result.frame[result.frame[count.key] > 0].dropna(subset=[result.view.item, column.key])
    told = [
        language.t(
            "voor {name} {value}",
            name=row_name(result, row, language),
            value=_mean(Fraction(int(row[column.key]), int(row[count.key])), column, language),
        )
        for _, row in rows.iterrows()
    ]
    return language.t("Afzonderlijk is dat {rows}.", rows=language.join(told)) if told else ""


def _divided_by(result: Result, column: Column, language: Language) -> tuple[str, int]:
    """What an average is of, in words, and how many of it are known."""
    count = counted_by(result, column)
    if count is not None:
        known = known_of(result, column)
        number = known[0] if known else int(result.totals.get(count.key) or 0)
        return _with_amount(noun(count, language), bool(known), language), number
    if is_one_per_row(result, column):
        return language.t(DIMENSION["municipalities"].plural).lower(), len(result.frame)
    rows, number = result.view.in_answer.rows, int(result.frame[column.key].notna().sum())
    words = REPORTED[rows.reported] if rows else result.view.in_answer.counts
    lacking = number < len(result.frame)
    if isinstance(words, Plural):
        things = language.n(*words, number).removeprefix(language.number(number)).strip()
        return _with_amount(things, lacking, language), number
    return language.t("rijen met een bekend cijfer"), number


def _with_amount(things: str, some_lack_it: bool, language: Language) -> str:
    return language.t("{things} met een bekend bedrag", things=things) if some_lack_it else things


def _figure(value: str, column: Column, language: Language) -> str:
    """ "12,8 deelnemers", "166.771,08 € aan toegekende steun", "52.021 € (maximumbedrag)"."""
    words = column.words.total
    if isinstance(words, Plural):
        return f"{value} {noun(column, language)}"
    if words and words.startswith("{amount} aan ") and not is_spoken_of(column):
        return language.t("{value} aan {what}", value=value, what=noun(column, language))
    return language.t("{value} ({measure})", value=value, measure=small(column, language))


def _mean(mean: Fraction, column: Column, language: Language) -> str:
    if column.kind == "euro":
        exact = Decimal(mean.numerator) / Decimal(mean.denominator)
        return language.euro(int(exact.quantize(Decimal(1), ROUND_HALF_UP)), 2)
    return language.decimal(mean, 1)
