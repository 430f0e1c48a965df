"""What a figure of an answer is chosen by, as it stands within a sentence: "voor de oproep “X” in 2023"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, Final, NamedTuple

from data_access.filters import DIMENSION, PERIOD, PLACES, Dimension
from data_access.period import Period
from language import Language, Plural
from views import Result
from views.filter_words import years_in_words

_NAMED: Final[Mapping[str, Plural]] = {
    "calls": Plural("voor de oproep {quoted}", "voor de oproepen {quoted}"),
    "schemes": Plural("voor de regeling {names}", "voor de regelingen {names}"),
    "articles": Plural("op begrotingsartikel {names}", "op de begrotingsartikelen {names}"),
    "domains": Plural("in het beleidsdomein {names}", "in de beleidsdomeinen {names}"),
    "statuses": Plural("met de status {quoted}", "met de statussen {quoted}"),
    "municipalities": Plural("in {names}", "in {names}"),
    "regions": Plural("in {names}", "in {names}"),
    "provinces": Plural("in {names}", "in {names}"),
}
"""Each choice within a sentence, in the order in which they are said."""

_IN_TIME: Final = ("years", PERIOD.field)


def where(result: Result, language: Language) -> str:
    """What is chosen of a result, as a sentence has it; "" where nothing is. Of a year it says whose."""
    named, in_time = _in_words(result, language)
    return " ".join([*named.values(), *in_time])


def where_of_rows(result: Result, language: Language) -> str:
    """The same of rows that are told by name: without the places and the schemes that are chosen, where
    the rows name those. Rows that all bear one name are told by what is within it."""
    places = {"municipality", "province"} & {column.key for column in result.view.columns}
    of_one = len(result.frame) > 1 and result.frame[result.view.item].nunique() == 1
    if places and not of_one:
        result = replace(result, filters=result.filters.anywhere())
    if len(result.filters.schemes) > 1 and "scheme" in result.frame:  # each figure says of which
        result = replace(result, filters=result.filters.lifted("schemes"))
    return where(result, language)


def chosen_in_words(result: Result, language: Language) -> str:
    """The same without whose year it is, for a place to fill in."""
    return where(replace(result, view=replace(result.view, year_of=())), language)


class Opening(NamedTuple):
    """What is chosen, around the verb of a sentence: "In 2020" before it, " op begrotingsartikel X" after."""

    begin: str
    rest: str = ""


def opening(result: Result, language: Language, *, whose: bool = True) -> Opening:
    """The beginning of a sentence that is about what is chosen of a result; about everything, without choice.

    A time goes before the verb, else a place; ``whose`` says which year it is.
    """
    if not whose:
        result = replace(result, view=replace(result.view, year_of=()))
    named, first = _in_words(result, language)
    if not first:
        first = [named.pop(field) for field in PLACES if field in named]
    first = first or [named.pop(field) for field in [*named][:1]]
    words = " ".join(first) or language.t("in totaal")
    rest = "".join(f" {one}" for one in named.values())
    return Opening(words[:1].upper() + words[1:], rest)


def _in_words(result: Result, language: Language) -> tuple[dict[str, str], list[str]]:
    """Each choice by its field, in the order in which they are said, and the times that are chosen."""
    chosen = {
        dimension.field: values
        for dimension, values in result.filters.restricted_to(result.view.applies).chosen()
    }
    named = {
        field: _named(field, chosen[field], result, language) for field in _NAMED if field in chosen
    }
    return named, [*_in_time(chosen, result, language)]


def not_followed(result: Result, language: Language) -> str:
    """The sentence on the choices that a figure cannot follow; "" where it follows them all."""
    ignored = [
        language.t(dimension.label).lower()
        for dimension, _ in result.filters.chosen()
        if dimension.field not in result.view.applies and _narrows(dimension)
    ]
    if not ignored:
        return ""
    return language.t(
        "Deze cijfers zijn niet per {dimensions} bekend.", dimensions=language.join(ignored)
    )


def _narrows(dimension: Dimension) -> bool:
    """Whether a reader would take a figure to be of this choice alone."""
    return dimension.field in (*_IN_TIME, "provinces", "municipalities", "regions", "calls")


def _named(field: str, values: tuple[Any, ...], result: Result, language: Language) -> str:
    names = [_label(result.label(field, str(value), language), language) for value in values]
    if field == "provinces":
        names = [
            language.t("de provincie {name}", name=name) if value == _ALSO_A_CITY else name
            for name, value in zip(names, values, strict=True)
        ]
    if len(names) > _MOST_NAMED:
        several = language.t(DIMENSION[field].plural).lower()
        names = [f"{language.number(len(names))} {several}"]
        quoted = names
    else:
        quoted = [f"“{name}”" for name in names]
    values_of = {"names": language.join(names), "quoted": language.join(quoted)}
    return language.n(*_NAMED[field], len(values), **values_of)


_ALSO_A_CITY: Final = "antwerpen"
"""The province that bears the name of a municipality."""


def _label(label: str, language: Language) -> str:
    """A label as a sentence has it: the name of an article stands within brackets behind its code."""
    code, dot, name = label.partition(" · ")
    return language.t("{code} ({name})", code=code, name=name) if dot else label


_MOST_NAMED: Final = 6
"""More places than these are only counted: the table has their names."""


def _in_time(
    chosen: Mapping[str, tuple[Any, ...]], result: Result, language: Language
) -> Iterable[str]:
    # Where years of several kinds stand beside each other, the words for the figures tell them apart.
    whose = language.t(result.view.year_of[0]) if len(result.view.year_of) == 1 else ""
    for field in _IN_TIME:
        if field not in chosen:
            continue
        words = (
            language.t("in {years}", years=years_in_words(chosen[field]))
            if field == "years"
            else _period(chosen[field][0], language)
        )
        yield f"{words} ({whose})" if whose else words


def _period(period: Period, language: Language) -> str:
    """A period by its days written out; one day is no period."""
    since, until = period.since, period.until
    if since and since == until:
        return language.t("op {day}", day=language.long_date(since))
    if since and until:
        return language.t(
            "van {since} tot en met {until}",
            since=language.long_date(since),
            until=language.long_date(until),
        )
    return language.t("in de periode {period}", period=period.words(language))
