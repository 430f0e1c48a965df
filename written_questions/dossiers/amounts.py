"""Totals as people write them in a sentence: "4 bekende aanvragen", "500.313,24 € aan toegekende steun"."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from language import Language, Plural
from views import Column, Result, wording
from views.headlines.phrases import small
from views.words import cell

_REPORTED: Final[Mapping[str, Plural | str]] = {
    "submitted": Plural("{n} aanvraag", "{n} aanvragen"),
    "awarded": wording.AWARDS.total,
    "awarded_amount": wording.AWARDED.total,
}
_HOW_EXACT: Final[Mapping[str, Callable[[str, Language], str]]] = {
    "about": lambda figure, at: at.t("ongeveer {figure}", figure=figure),
    "rounded": lambda figure, at: at.t("afgerond {figure}", figure=figure),
    "at_least": lambda figure, at: at.t("minstens {figure}", figure=figure),
}


def total_in_words(column: Column, value: Any, language: Language) -> str:
    """A total as a part of a sentence: "4 toekenningen"; "4 (toekenningen)" where there are no words."""
    if column.words.total:
        return _written(column.words.total, int(value), language)
    measure = small(column, language)
    return language.t("{value} ({measure})", value=cell(value, column, language), measure=measure)


def reported_in_words(measure: str, number: int, precision: str, language: Language) -> str:
    """A figure of a source, as exactly as it is stated: "ongeveer 45 aanvragen".

    ``measure`` is submitted, awarded or awarded_amount (cents).
    """
    figure = _written(_REPORTED[measure], number, language)
    exactly = _HOW_EXACT.get(precision)
    return exactly(figure, language) if exactly else figure


def totals_in_words(result: Result, language: Language) -> str:
    """The totals of a result as one enumeration; "" when it has none.

    A zero of an unfinished list says nothing, and is left out.
    """
    return language.join(
        [
            total_in_words(column, value, language)
            for column in result.view.columns
            if column.total and not column.minor and (value := result.totals.get(column.key))
        ]
    )


def _written(words: Plural | str, value: int, language: Language) -> str:
    """A count, or whole cents, in the words for its total."""
    if isinstance(words, Plural):
        return language.n(*words, value)
    return language.t(words, amount=language.euro(value))
