"""A municipality in words: its names of now and then, and its facts."""

from __future__ import annotations

from language import Language
from places import (
    history_note,
    municipalities,
    municipality,
    province,
    successor,
)
from places.records import all_municipalities


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
    told = [(t("Provincie"), province(place.province).name_nl), (t("NIS-code"), nis)]
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
