"""What is told of each of the places that are asked apart, and of how many lines a list has."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from data_access.engine import Reader
from data_access.filters import Filters
from language import Language, Plural
from views import Result, read
from views.headlines.phrases import small
from views.row_search import folded
from views.words import cell
from written_questions.dossiers.amounts import Figure, is_spoken_of
from written_questions.dossiers.choice_words import opening
from written_questions.dossiers.few_rows import ASKS_APART
from written_questions.dossiers.known_amounts import counting
from written_questions.dossiers.row_words import main_column
from written_questions.dossiers.wider import table_figures
from written_questions.question import Asked


def per_place(
    result: Result, asked: Asked, question: str, reader: Reader, language: Language
) -> tuple[str, ...]:
    """The totals of each of the chosen provinces, of a figure without a row of each, where a question asks
    each of them apart ("hoeveel voor X, en hoeveel voor Y"); else none. Raises DataUnavailable."""
    provinces = result.filters.provinces
    if (
        asked.operation not in ("total", "compare")
        or len(provinces) < _SEVERAL
        or "province" in result.frame
        or result.filters.municipalities
    ):
        return ()
    if not ASKS_APART.search(folded(question)):
        return ()
    column, told, spoken = main_column(result, asked), list[str](), False
    for province in _as_named(provinces, question):
        filters = replace(result.filters, provinces=(province,))
        own = counting(read(result.view, filters, reader), reader)
        words = opening(replace(own, filters=Filters(provinces=(province,))), language).begin
        place = words[:1].lower() + words[1:]
        spoken = column is not None and is_spoken_of(column) and len(own.frame) == 1
        if column is not None and spoken and own.frame[column.key].notna().all():
            value = cell(own.frame[column.key].iloc[0], column, language)
            told.append(language.t("{where} {value}", where=place, value=value))
        elif figures := lines_and_figures(own, asked, question, language):
            figure = language.join([one.words for one in figures])
            told.append(language.t("{where} om {figures}", where=place, figures=figure))
    if len(told) < len(provinces) or column is None:
        return ()
    anywhere = replace(result, filters=result.filters.anywhere())
    values = {"where": opening(anywhere, language).begin, "rows": language.join(told)}
    if not spoken:
        return (language.t("{where} gaat het {rows}.", **values),)
    measure = small(column, language)
    return (language.t("{where} is het {measure} {rows}.", measure=measure, **values),)


def _as_named(provinces: tuple[str, ...], question: str) -> list[str]:
    """These provinces in the order in which a question names them."""
    plain = folded(question)
    return sorted(provinces, key=lambda one: (plain.find(folded(one)) < 0, plain.find(folded(one))))


_SEVERAL: Final = 2


def lines_and_figures(
    result: Result, asked: Asked, question: str, language: Language
) -> list[Figure]:
    """The figures of a table; of one whose rows are lines of a list how many there are only where a question
    asks how many of anything."""
    figures, lines = table_figures(result, asked, language), result.view.in_answer.counts
    if not result.view.rows_of or lines is None:
        return figures
    if _HOW_MANY.search(folded(question)):
        kinds = _of_kinds(result, language)
        return [
            replace(one, words=f"{one.words} ({kinds})") if kinds and one.of == lines else one
            for one in figures
        ]
    return [one for one in figures if one.of != lines] or figures


def _of_kinds(result: Result, language: Language) -> str:
    """ "8 projecten en 1 hele oproep": what the lines of a list are, where they are of several kinds."""
    if "kind" not in result.frame:
        return ""
    counts = result.frame["kind"].value_counts()
    told = [
        language.n(*words, int(counts[kind])) for kind, words in _LINES.items() if kind in counts
    ]
    return language.join(told) if len(told) > 1 else ""


_LINES: Final = {
    "project": Plural("{n} project", "{n} projecten"),
    "call": Plural("{n} hele oproep", "{n} hele oproepen"),
}
_HOW_MANY: Final = re.compile(
    r"\b(?:aantal(?:len)?|how many)\b|\bhoeveel (?:[\w-]+ )?(?:projecten|lijnen|initiatieven|organisaties)\b"
)
