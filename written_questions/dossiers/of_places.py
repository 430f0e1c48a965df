"""What an answer about places says besides its tables: who got nothing, and what could be drawn at most."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from data_access.engine import Reader
from data_access.filters import Filters
from language import Language
from views import Result, read
from views.compositions import awards, entitlements

_NAMED: Final = 10
"""Municipalities that are named; the table holds them all."""


def message(result: Result, reader: Reader, language: Language) -> list[str]:
    """What a table about places tells a reader first; empty when its own headline does.

    Raises DataUnavailable.
    """
    begins = result.view.in_answer.begins
    if begins == "without award" and not result.empty:
        return [_without_award(result, reader, language)]
    return list(_maxima(result, reader, language)) if begins == "maxima" else []


def besides(result: Result, reader: Reader, language: Language) -> list[str]:
    """What the places of a table of awards could draw besides. Raises DataUnavailable."""
    return list(_maxima(result, reader, language)) if result.view.in_answer.maxima else []


def _without_award(result: Result, reader: Reader, language: Language) -> str:
    """How many municipalities are not known to have got anything, with the first names."""
    # Also a municipality that a source names without an amount got something.
    shown = awards.PER_MUNICIPALITY
    awarded = read(shown, result.filters.restricted_to(shown.applies), reader)
    got = {*awarded.frame["current_nis"], *result.frame.loc[result.frame["spot"] == "won", "nis"]}
    nothing = result.frame[~result.frame["nis"].isin(got)]
    names, total = list(nothing["municipality"]), language.number(len(result.frame))
    if not names:
        statement = language.t(
            "Voor elk van de {total} gemeenten is een toekenning bekend", total=total
        )
    else:
        more = len(names) - _NAMED
        if more > 0:
            names[_NAMED:] = [language.n("nog {n} andere", "nog {n} andere", more)]
        statement = language.n(
            "Voor {n} van de {total} gemeenten is geen toekenning bekend: {names}",
            "Voor {n} van de {total} gemeenten is geen toekenning bekend: {names}",
            len(nothing),
            total=total,
            names=language.join(names),
        )
    sentence = (
        language.t("{sentence} (fictief).", sentence=statement)
        if result.holds_fictional
        else f"{statement}."
    )
    if (nothing["spot"] == "none_known").any():
        unsure = language.t("Dat betekent niet dat er geen is: de lijsten zijn niet volledig.")
        return f"{sentence} {unsure}"
    return sentence


def _maxima(result: Result, reader: Reader, language: Language) -> Iterator[str]:
    """What the chosen places could draw at most, per scheme: maxima are not payments, nor added up."""
    filters, shown = result.filters.restricted_to(result.view.applies), entitlements.PER_SCHEME
    if not (filters.provinces or filters.municipalities) or filters.calls or filters.articles:
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
    if result.view.in_answer.begins == "maxima":
        yield language.n(
            "Volgens de bronnen kon {places} hoogstens {maxima} trekken"
            " (maximumbedragen, geen betalingen).",
            "Volgens de bronnen konden {places} hoogstens {maxima} trekken"
            " (maximumbedragen, geen betalingen).",
            how_many,
            places=places,
            maxima=maxima,
        )
        return
    yield language.n(
        "Daarnaast kon {places} hoogstens {maxima} trekken"
        " (maximumbedragen, geen betalingen; bron: {sources}).",
        "Daarnaast konden {places} hoogstens {maxima} trekken"
        " (maximumbedragen, geen betalingen; bron: {sources}).",
        how_many,
        places=places,
        maxima=maxima,
        sources=language.join(list(dict.fromkeys(one.short(language) for one in schemes.sources))),
    )


def _places(result: Result, filters: Filters, language: Language) -> tuple[str, int]:
    """The chosen places in words, and whether they are one or more."""
    if filters.municipalities:
        names = [result.label("municipalities", nis, language) for nis in filters.municipalities]
        return language.join(names), len(names)
    names = [result.label("provinces", slug, language) for slug in filters.provinces]
    return language.t("de gemeenten in {provinces}", provinces=language.join(names)), 2
