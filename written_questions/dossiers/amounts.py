"""Totals as people write them in a sentence: "4 gekende aanvragen", "500.313,24 € aan toegekende steun"."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from language import Language
from views import Column, Result
from views.headlines.phrases import small
from views.words import cell

Phrase = Callable[[Any, Language], str]

_COUNTED: Final[Mapping[str, Phrase]] = {
    "Aantal": lambda n, at: at.n("{n} geweigerde aanvraag", "{n} geweigerde aanvragen", n),
    "Andere": lambda n, at: at.n("{n} andere aanvraag", "{n} andere aanvragen", n),
    "Deelnemers": lambda n, at: at.n("{n} deelnemer", "{n} deelnemers", n),
    "Gehouden lerende netwerken": lambda n, at: at.n(
        "{n} gehouden lerend netwerk", "{n} gehouden lerende netwerken", n
    ),
    "Gekende aanvragen": lambda n, at: at.n("{n} gekende aanvraag", "{n} gekende aanvragen", n),
    "Gemeenten": lambda n, at: at.n("{n} gemeente", "{n} gemeenten", n),
    "Genoemd, zonder bedrag": lambda n, at: at.n(
        "{n} vermelding zonder bedrag", "{n} vermeldingen zonder bedrag", n
    ),
    "Gepland": lambda n, at: at.n(
        "{n} gepland lerend netwerk", "{n} geplande lerende netwerken", n
    ),
    "Geweigerd": lambda n, at: at.n("{n} weigering", "{n} weigeringen", n),
    "Inwoners": lambda n, at: at.n("{n} inwoner", "{n} inwoners", n),
    "Lijnen": lambda n, at: at.n("{n} lijn", "{n} lijnen", n),
    "Toegekend": lambda n, at: at.n("{n} toekenning", "{n} toekenningen", n),
    "Toekenningen": lambda n, at: at.n("{n} toekenning", "{n} toekenningen", n),
    "Vermeldingen": lambda n, at: at.n("{n} vermelding", "{n} vermeldingen", n),
    "Waarvan met toekenning": lambda n, at: at.n(
        "{n} gemeente met een toekenning", "{n} gemeenten met een toekenning", n
    ),
    "Waarvan voor het eerst": lambda n, at: at.n("{n} activiteit", "{n} activiteiten", n),
    "Waarvan zonder bedrag": lambda n, at: at.n(
        "{n} toekenning zonder bedrag", "{n} toekenningen zonder bedrag", n
    ),
}
"""By the title of a column that counts."""

_IN_EURO: Final[Mapping[str, Phrase]] = {
    "Betaald": lambda cents, at: at.t("{amount} aan betalingen", amount=at.euro(cents)),
    "Gevraagd": lambda cents, at: at.t("{amount} aan gevraagde steun", amount=at.euro(cents)),
    "Maximumbedrag": lambda cents, at: at.t("{amount} aan maximumbedragen", amount=at.euro(cents)),
    "Toegekend": lambda cents, at: at.t("{amount} aan toegekende steun", amount=at.euro(cents)),
    "Toegekend bedrag": lambda cents, at: at.t(
        "{amount} aan toegekende steun", amount=at.euro(cents)
    ),
    "Vastgelegd": lambda cents, at: at.t("{amount} aan vastleggingen", amount=at.euro(cents)),
}
"""By the title of a column of whole cents."""

_REPORTED: Final[Mapping[str, Phrase]] = {
    "submitted": lambda n, at: at.n("{n} aanvraag", "{n} aanvragen", n),
    "awarded": _COUNTED["Toekenningen"],
    "awarded_amount": _IN_EURO["Toegekend"],
}
_HOW_EXACT: Final[Mapping[str, Callable[[str, Language], str]]] = {
    "about": lambda figure, at: at.t("ongeveer {figure}", figure=figure),
    "rounded": lambda figure, at: at.t("afgerond {figure}", figure=figure),
    "at_least": lambda figure, at: at.t("minstens {figure}", figure=figure),
}


def has_words(column: Column) -> bool:
    """Whether a total of this column has words of its own."""
    return column.title in _words_for(column)


def total_in_words(column: Column, value: Any, language: Language) -> str:
    """A total as a part of a sentence: "4 toekenningen"; "4 (toekenningen)" where there are no words."""
    if phrase := _words_for(column).get(column.title):
        return phrase(int(value), language)
    measure = small(column, language)
    return language.t("{value} ({measure})", value=cell(value, column, language), measure=measure)


def reported_in_words(measure: str, number: int, precision: str, language: Language) -> str:
    """A figure of a source, as exactly as it is stated: "ongeveer 45 aanvragen".

    ``measure`` is submitted, awarded or awarded_amount (cents).
    """
    figure = _REPORTED[measure](number, language)
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


def _words_for(column: Column) -> Mapping[str, Phrase]:
    return _IN_EURO if column.kind == "euro" else _COUNTED
