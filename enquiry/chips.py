"""What of a request was understood, part by part, each with the request that is left without it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from data_access.filters import PERIOD
from enquiry.request import Request
from language import Language
from views import find
from views.filter_words import years_in_words
from views.operations import OPERATIONS
from views.options import Options
from views.unnamed import COMPOSED, Parts, parts_of


@dataclass(frozen=True)
class Chip:
    """A part in words, and the request without it; None where nothing that can be shown is left."""

    words: str
    without: Request | None


def chips(request: Request, options: Options, language: Language) -> tuple[Chip, ...]:
    """The parts of a request, in the order in which they are said: what, per what, of what, how many."""
    shown = request.shown
    told = [*_of_filters(request, options, language)]
    if shown is None:
        return tuple(told)
    if shown.subject != COMPOSED:
        return (Chip(language.t(shown.title), request.of("")), *told)
    parts = parts_of(shown.key)
    return (
        *_of_measures(parts, request, language),
        *_of_breakdowns(parts, request, language),
        *_of_operation(parts, request, language),
        *told,
        *_of_rows(parts, request, language),
    )


def in_words(request: Request, options: Options, language: Language) -> str:
    """A request in one line: "Toegekend · per provincie · 2023"."""
    return " · ".join(chip.words for chip in chips(request, options, language))


def _of_measures(parts: Parts, request: Request, language: Language) -> Iterator[Chip]:
    for measure in parts.measures:
        left = tuple(one for one in parts.measures if one is not measure)
        without = _composed(replace(parts, measures=left), request) if left else request.of("")
        yield Chip(language.t(measure.column.title), without)


def _of_breakdowns(parts: Parts, request: Request, language: Language) -> Iterator[Chip]:
    for breakdown in parts.by:
        left = tuple(one for one in parts.by if one is not breakdown)
        without = replace(parts, by=left, top=parts.top if left else 0)
        yield Chip(language.t(breakdown.phrase), _composed(without, request))


def _of_operation(parts: Parts, request: Request, language: Language) -> Iterator[Chip]:
    if parts.operation:
        words = language.t(OPERATIONS[parts.operation].label)
        yield Chip(words, _composed(replace(parts, operation=""), request))


def _of_rows(parts: Parts, request: Request, language: Language) -> Iterator[Chip]:
    if parts.top:
        words = language.t("{n} grootste", n=parts.top)
        yield Chip(words, _composed(replace(parts, top=0), request))


def _composed(parts: Parts, request: Request) -> Request | None:
    return request.of(parts.key) if find(parts.key) else None


def _of_filters(request: Request, options: Options, language: Language) -> Iterator[Chip]:
    filters = request.filters
    for dimension, values in filters.chosen():
        if dimension.field == "years":
            yield Chip(years_in_words(values), _without(request, dimension.field, None))
            continue
        for value in values:
            words = value_words(dimension.field, value, options, language)
            yield Chip(words, _without(request, dimension.field, value))
    if filters.borders == "then":
        lifted = replace(filters, borders="now")
        yield Chip(language.t("Grenzen van toen"), replace(request, filters=lifted))


def _without(request: Request, field: str, value: Any) -> Request:
    filters = request.filters
    left = filters.lifted(field) if value is None else filters.without(field, value)
    return replace(request, filters=left)


def value_words(field: str, value: Any, options: Options, language: Language) -> str:
    """A value of a filter in words."""
    if field == PERIOD.field:
        return str(value.words(language))
    return str(options.label(field, value if field == "years" else str(value), language))
