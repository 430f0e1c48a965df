"""A municipality in words: its names of now and then, and its facts."""

from __future__ import annotations

from typing import Final

from language import N_, Language
from places import (
    history_note,
    municipalities,
    municipality,
    population,
    province,
    successor,
)
from places.records import all_municipalities, populations
from places.regions import regions_of
from views.declaration import Result

_MORE_IN_ALL: Final = N_(
    "Kan in alle {all} regelingen meer per inwoner krijgen dan gemiddeld in Vlaanderen."
)
_MORE_IN_SOME: Final = N_(
    "Kan in {n} van de {all} regelingen meer per inwoner krijgen dan gemiddeld in Vlaanderen."
)
_MORE_IN_NONE: Final = N_(
    "Kan in geen van de {all} regelingen meer per inwoner krijgen dan gemiddeld in Vlaanderen."
)
_MORE_IN_ONE: Final = N_("Kan uit {scheme} meer per inwoner krijgen dan gemiddeld in Vlaanderen.")
_NO_MORE_IN_ONE: Final = N_(
    "Kan uit {scheme} niet meer per inwoner krijgen dan gemiddeld in Vlaanderen."
)


def findable() -> list[str]:
    """The codes that can be looked up: today's municipalities by name, then those that have ended."""
    today = municipalities()
    ended = [one for one in all_municipalities().values() if one.successor_nis]
    return [
        one.nis
        for group in (today, ended)
        for one in sorted(group, key=lambda one: one.name_nl.casefold())
    ]


def found_as(nis: str, language: Language) -> str:
    """A municipality in a list to choose from; an ended one says where it is today."""
    name, now = municipality(nis).name_nl, municipality(successor(nis))
    if nis == now.nis:
        return name
    return language.t("{old} (nu {new})", old=name, new=now.name_nl)


def with_parts(nis: str, language: Language) -> str:
    """A municipality of today with the names it took in, so that typing an old one finds it."""
    note = history_note(nis)
    if note is None:
        return municipality(nis).name_nl
    names = language.join([old.name_nl for old in note.old if old.name_nl != note.new.name_nl])
    return f"{note.new.name_nl} ({names})" if names else note.new.name_nl


def became(nis: str, language: Language) -> str:
    """That an ended municipality is part of another one since a day; "" for one of today."""
    note = history_note(nis)
    if note is None or nis == note.new.nis:
        return ""
    return language.t(
        "{old} is sinds {day} deel van {new}.",
        old=municipality(nis).name_nl,
        day=language.long_date(note.since),
        new=note.new.name_nl,
    )


def facts(nis: str, language: Language) -> list[tuple[str, str]]:
    """What a municipality of today is, as pairs of a title and words."""
    t, place, note = language.t, municipality(nis), history_note(nis)
    told = [(t("Provincie"), province(place.province).name_nl)]
    if region := regions_of(nis).get("referentieregio"):
        told.append((t("Referentieregio"), region.name))
    told.append((t("NIS-code"), nis))
    if place.centrumstad:
        told.append((t("Centrumstad"), t("ja, een van de 13")))
    if place.area_km2 is not None:
        told.append((t("Oppervlakte"), t("{n} km²", n=language.decimal(place.area_km2, 1))))
    if note:
        names = language.join([old.name_nl for old in note.old])
        words = t("op {day}, met {names}", day=language.long_date(note.since), names=names)
        told.append((t("Ontstaan of uitgebreid"), words))
        for slug in note.left_province:
            moved = [old.name_nl for old in note.old if old.province == slug]
            words = t(
                "{names}: vroeger {province}",
                names=language.join(moved),
                province=province(slug).name_nl,
            )
            told.append((t("Van provincie veranderd"), words))
    return told


def facts_with_people(nis: str, language: Language) -> list[tuple[str, str]]:
    """The facts of a municipality of today, but for its province, after its newest count of inhabitants."""
    counts = [(year, population(nis, year, "now")) for year in _years_counted()]
    newest = next(((year, count) for year, count in counts if count is not None), None)
    told = [pair for pair in facts(nis, language) if pair[0] != language.t("Provincie")]
    if newest is None:
        return told
    year, count = newest
    title = language.t("Inwoners, {year}", year=year)
    if count.to_verify:
        title = language.t("Inwoners, {year}, te verifiëren", year=year)
    return [(title, language.number(count.inhabitants)), *told]


def _years_counted() -> list[int]:
    """The years with counts of inhabitants, the newest first."""
    return sorted({year for _, year in populations()}, reverse=True)


def standing(compared: Result, language: Language) -> str:
    """In how many schemes a municipality may draw more per inhabitant than Flanders on average; "" for none.

    ``compared`` holds a row per scheme of one municipality: per_inhabitant and flanders_rate (cents).
    """
    rows = compared.frame.dropna(subset=["per_inhabitant", "flanders_rate"])
    if rows.empty or compared.frame["municipality"].nunique() > 1:
        return ""
    more = int((rows["per_inhabitant"] > rows["flanders_rate"]).sum())
    if len(rows) == 1:
        sentence = _MORE_IN_ONE if more else _NO_MORE_IN_ONE
    elif more in (0, len(rows)):
        sentence = _MORE_IN_ALL if more else _MORE_IN_NONE
    else:
        sentence = _MORE_IN_SOME
    return language.t(
        sentence,
        n=language.number(more),
        all=language.number(len(rows)),
        scheme=rows["scheme"].iloc[0],
    )
