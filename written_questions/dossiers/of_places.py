"""What an answer about places says: who is not known to have got anything, or what they can get at most."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Final

import pandas as pd

from data_access.engine import Reader
from data_access.filters import Filters
from language import N_, Language, Plural
from views import Column, Result, read
from views.breakdowns.places import KINDS_OF_CITY
from views.compositions import awards, entitlements
from views.measures.entitlements import MAXIMUM
from views.row_search import folded
from written_questions.dossiers.amounts import asked_columns, total_in_words
from written_questions.dossiers.choice_words import where
from written_questions.dossiers.operations import told_rows
from written_questions.dossiers.then_and_now import (
    inhabitants_of_then,
    named_of_then,
    parts_of_then,
    with_named_of_then,
)
from written_questions.operations import TOGETHER
from written_questions.question import Asked

_NAMED: Final = 10
"""At most so many municipalities are named; of more the table holds the names."""


def message(
    result: Result, asked: Asked, question: str, reader: Reader, language: Language
) -> list[str]:
    """What a table about places tells; empty where its figures are told as those of any other.

    Raises DataUnavailable.
    """
    if counted := inhabitants_of_then(result, asked, question):
        return _inhabitants_of_then(*counted, question, language)
    begins = result.view.in_answer.begins
    if begins == "without award" and not result.empty:
        if _ASKS_APPLICATIONS.search(folded(question)):
            return [_without_application(result, language)]
        return [_without_award(result, reader, language)]
    if begins != "maxima":
        return []
    if result.empty and result.filters.provinces == (_BRUSSELS,):
        return [language.t(entitlements.NOT_BRUSSELS)]
    of_then = named_of_then(parts_of_then(result), question)
    if not of_then.empty and len(result.filters.municipalities) > 1:
        return list(_together(with_named_of_then(result, question), asked, language))
    if not of_then.empty:
        return [_of_then(result, of_then, asked, language)]
    only_others = asked.columns and _MAXIMUM not in asked.columns
    return [] if only_others else list(_maxima(result, reader, language))


_BRUSSELS: Final = "brussel"
_MAXIMUM: Final = MAXIMUM.column.key


def _together(result: Result, asked: Asked, language: Language) -> Iterator[str]:
    """What municipalities of then, and others beside them, can draw together at most."""
    names = list(dict.fromkeys(result.frame["municipality"]))
    sums = result.frame.groupby("scheme", sort=False)[_MAXIMUM].sum(min_count=1).dropna()
    if sums.empty or (asked.columns and _MAXIMUM not in asked.columns):
        return
    maxima = [
        language.t("{amount} ({scheme})", amount=language.euro(int(cents)), scheme=scheme)
        for scheme, cents in sums.items()
    ]
    yield language.n(*_AT_MOST, 2, places=language.join(names), maxima=language.join(maxima))


def _of_then(result: Result, rows: pd.DataFrame, asked: Asked, language: Language) -> str:
    """The figures of municipalities of then, each by itself."""
    columns = [c for c in asked_columns(result, asked) if asked.columns or c.key == _MAXIMUM]
    others = replace(result, filters=result.filters.lifted("municipalities"))
    return told_rows(where(others, language), result, rows, columns, language)


def _inhabitants_of_then(
    rows: Result, column: Column, question: str, language: Language
) -> list[str]:
    """The inhabitants of municipalities of then, each by itself; together where they are asked together."""
    others = replace(rows, filters=rows.filters.lifted("municipalities"))
    told = [told_rows(where(others, language), rows, rows.frame, [column], language)]
    if len(rows.frame) > 1 and TOGETHER.search(folded(question)):
        both = total_in_words(column, rows.frame[column.key].sum(), language)
        told.append(language.t("Samen zijn dat {figure}.", figure=both))
    return told


def _without_award(result: Result, reader: Reader, language: Language) -> str:
    """How many municipalities are not known to have got anything, with their names where they are few."""
    # Also a municipality that a source names without an amount got something.
    shown = awards.PER_MUNICIPALITY
    awarded = read(shown, result.filters.restricted_to(shown.applies), reader)
    got = {*awarded.frame["current_nis"], *result.frame.loc[result.frame["spot"] == "won", "nis"]}
    nothing = result.frame[~result.frame["nis"].isin(got)]
    return _said(_AWARDS, result, nothing, language)


def _without_application(result: Result, language: Language) -> str:
    """How many municipalities are not known to have applied."""
    nothing = result.frame[~result.frame["applications"].fillna(0).gt(0)]
    return _said(_APPLICATIONS, result, nothing, language)


def _said(words: _Words, result: Result, nothing: Any, language: Language) -> str:
    names = list(nothing["municipality"])
    if (nothing["spot"] == "none_known").any():
        there = [name for name in result.frame["municipality"] if name not in {*names}]
        known = (
            language.n(*words.known, len(there))
            if there
            else language.t(words.none, total=language.number(len(result.frame)))
        )
        named = f": {language.join(there)}" if 0 < len(there) <= _NAMED else ""
        return f"{language.t(words.unsure)} {known}{named}."
    return f"{_counted(words, names, len(result.frame), language)}."


def that_are_known(result: Result) -> Result:
    """A result on who got nothing with only the rows of which something is known: of an unfinished list the
    others would stand there as if they got nothing."""
    if result.view.in_answer.begins != "without award" or result.empty:
        return result
    known = result.frame[result.frame["spot"] != "none_known"]
    if len(known) == len(result.frame):
        return result
    missing = {key: int(known[key].isna().sum()) for key in result.missing}
    return replace(result, frame=known.reset_index(drop=True), missing=missing)


def of_a_part(result: Result) -> Result:
    """A result on some places without the words that are of all of Flanders: a label, a remark."""
    view = result.view
    followed = result.filters.restricted_to(view.applies)
    if followed == followed.anywhere():
        return result
    columns = tuple(
        replace(one, labels={key: _OF_A_PART.get(text, text) for key, text in one.labels.items()})
        if {*_OF_A_PART} & {*one.labels.values()}
        else one
        for one in view.columns
    )
    notes = tuple(note for note in view.notes if note != awards.CITIES)
    if columns == view.columns and notes == view.notes:
        return result
    return replace(result, view=replace(view, columns=columns, notes=notes))


_OF_A_PART: Final = {KINDS_OF_CITY["other"]: N_("Andere gemeenten")}


@dataclass(frozen=True)
class _Words:
    """What is said of a list that is complete (``each`` has one, so many have none, ``none`` has one), and of
    one that may lack some: that it cannot be told (``unsure``) and which are known."""

    each: str
    without: Plural
    none: str
    unsure: str
    known: Plural


_AWARDS: Final = _Words(
    N_("Voor elk van de {total} gemeenten is een toekenning bekend"),
    Plural(
        "Voor {n} van de {total} gemeenten is geen toekenning bekend",
        "Voor {n} van de {total} gemeenten is geen toekenning bekend",
    ),
    N_("Voor geen van de {total} gemeenten is een toekenning bekend"),
    N_("Welke gemeenten niets kregen, is niet te zeggen: de lijsten zijn niet volledig."),
    Plural(
        "Voor {n} gemeente is een toekenning bekend", "Voor {n} gemeenten is een toekenning bekend"
    ),
)
_APPLICATIONS: Final = _Words(
    N_("Uit elk van de {total} gemeenten is een aanvraag bekend"),
    Plural(
        "Uit {n} van de {total} gemeenten is geen aanvraag bekend",
        "Uit {n} van de {total} gemeenten is geen aanvraag bekend",
    ),
    N_("Uit geen van de {total} gemeenten is een aanvraag bekend"),
    N_("Welke gemeenten niets aanvroegen, is niet te zeggen: de lijsten zijn niet volledig."),
    Plural("Uit {n} gemeente is een aanvraag bekend", "Uit {n} gemeenten is een aanvraag bekend"),
)
_ASKS_APPLICATIONS: Final = re.compile(
    r"\baanvra|\baangevra|\bvroeg|\bingedien|\bindien(?:de|den|en|t)\b|\bdien\w*\b.{0,40}\bin\b"
    r"|\bappl(?:y|ied|icat)"
)


def _counted(words: _Words, names: list[str], of_all: int, language: Language) -> str:
    total = language.number(of_all)
    if not names:
        return language.t(words.each, total=total)
    if len(names) == of_all > 1:
        return language.t(words.none, total=total)
    statement = language.n(*words.without, len(names), total=total)
    return statement if len(names) > _NAMED else f"{statement}: {language.join(names)}"


def _maxima(result: Result, reader: Reader, language: Language) -> Iterator[str]:
    """What the chosen places can draw at most, per scheme: maxima are not payments, nor added up."""
    filters, shown = result.filters.restricted_to(result.view.applies), entitlements.PER_SCHEME
    if not (filters.provinces or filters.municipalities):
        return
    schemes = read(shown, filters.restricted_to(shown.applies), reader)
    amounts = schemes.frame.dropna(subset=["maximum"])
    if amounts.empty:
        return
    maxima = language.join(
        [
            language.t("{amount} ({scheme})", amount=language.euro(int(cents)), scheme=scheme)
            for cents, scheme in zip(amounts["maximum"], amounts["scheme"], strict=True)
        ]
    )
    places, how_many = _places(result, filters, language)
    yield language.n(*_AT_MOST, how_many, places=places, maxima=maxima)


_AT_MOST: Final = Plural(
    "{places} kan hoogstens {maxima} krijgen (maximumbedragen, geen betalingen).",
    "{places} kunnen samen hoogstens {maxima} krijgen (maximumbedragen, geen betalingen).",
)


def _places(result: Result, filters: Filters, language: Language) -> tuple[str, int]:
    """The chosen places in words, and whether they are one or more."""
    if filters.municipalities:
        names = [result.label("municipalities", nis, language) for nis in filters.municipalities]
        return language.join(names), len(names)
    names = [result.label("provinces", slug, language) for slug in filters.provinces]
    return language.t("De gemeenten in {provinces}", provinces=language.join(names)), 2
