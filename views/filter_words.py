"""What is chosen, in words: the sentence under a title, and its parts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from typing import Any, Final

from data_access.filters import DAYS, PERIOD, Dimension, Filters
from language import N_, Language

Label = Callable[[str, str, Language], str]
"""(field, value, language) -> the words people see for a filter value."""


_BY_DAY: Final = N_("(wat alleen een jaar heeft, telt mee als dat hele jaar in de periode valt)")
_BY_YEAR: Final = N_(
    "(deze gegevens kennen alleen jaren: een jaar telt mee als het helemaal in de periode valt)"
)


def describe(filters: Filters, language: Language, label: Label, applies: Iterable[str]) -> str:
    """The sentence under a title: what the figure holds, and which choices it cannot follow.

    ``applies`` names the fields that the figure's query really follows (``View.applies``).
    """
    t, followed = language.t, set(applies)
    parts, ignored = [], []
    for dimension, values in filters.chosen():
        if dimension.field in followed:
            parts.append(_phrase(dimension, values, language, label))
        else:
            ignored.append(t(dimension.label).lower())
    sentence = "; ".join(parts) if parts else t("Alle gegevens")
    if filters.period and PERIOD.field in followed:
        sentence += " " + t(_BY_DAY if DAYS in followed else _BY_YEAR)
    if "borders" in followed and filters.borders == "then":
        sentence += "; " + t("gemeentegrenzen van toen")
    if filters.fictional and "fictional" not in followed:
        only = filters.only_fictional
        made_up = t("alleen fictieve gegevens") if only else t("met fictieve gegevens")
        sentence += f"; {made_up}"
    if filters.as_known_on:
        as_known = as_known_words(filters.as_known_on, language)
        sentence += f"; {as_known} " + t(
            "(van de voorbeeldgegevens volgen alleen wijzigingen aan oproepen die dag)"
        )
    if ignored:
        sentence += ". " + t(
            "Niet gefilterd op {dimensions}: deze gegevens kennen dat niet",
            dimensions=language.join(ignored),
        )
    return sentence + "."


def as_known_words(day: dt.date, language: Language) -> str:
    """What a day as known on means, within a sentence."""
    return language.t("zoals bekend op {date}", date=language.long_date(day))


def _phrase(dimension: Dimension, values: tuple[Any, ...], language: Language, label: Label) -> str:
    if dimension.field == "years":
        return years_in_words(values)
    if dimension is PERIOD:
        return str(values[0].words(language))
    name = language.t(dimension.label if len(values) == 1 else dimension.plural)
    return f"{name}: " + language.join([label(dimension.field, str(v), language) for v in values])


def years_in_words(years: Iterable[int]) -> str:
    """Years with neighbours joined: 2020–2022, 2024."""
    runs: list[list[int]] = []
    for year in sorted(set(years)):
        if runs and year == runs[-1][-1] + 1:
            runs[-1].append(year)
        else:
            runs.append([year])
    return ", ".join(str(r[0]) if len(r) == 1 else f"{r[0]}–{r[-1]}" for r in runs)
