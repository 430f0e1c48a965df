"""Municipalities through time: which code was valid when, and where it went."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from places.records import (
    Municipality,
    Population,
    Province,
    all_municipalities,
    populations,
    postcodes,
    provinces,
)

Borders = Literal["then", "now"]


@dataclass(frozen=True)
class HistoryNote:
    """What became of municipalities: ``old`` are part of ``new`` since a day.

    ``left_province`` holds the slugs of provinces that an old municipality left by the merger.
    """

    old: tuple[Municipality, ...]
    new: Municipality
    since: dt.date
    left_province: tuple[str, ...]


def province(slug: str) -> Province:
    """The province with this slug; KeyError when there is none."""
    return {one.slug: one for one in provinces()}[slug]


def municipality(nis: str) -> Municipality:
    """The municipality with this code, of today or of old; KeyError when there is none."""
    return all_municipalities()[nis]


def municipalities(on: dt.date | None = None) -> tuple[Municipality, ...]:
    """The municipalities valid on a day (default today), by NIS code."""
    return _valid_on(on or dt.date.today())


@lru_cache(maxsize=64)
def _valid_on(day: dt.date) -> tuple[Municipality, ...]:
    return tuple(one for one in all_municipalities().values() if one.valid_on(day))


def successor(nis: str) -> str:
    """Today's code: the end of the chain of successors, itself when there is none."""
    step = municipality(nis)
    while step.successor_nis:
        step = municipality(step.successor_nis)
    return step.nis


@lru_cache(maxsize=1)
def _predecessors() -> dict[str, tuple[str, ...]]:
    parts: dict[str, list[str]] = {}
    for one in all_municipalities().values():
        step = one
        while step.successor_nis:
            step = municipality(step.successor_nis)
            parts.setdefault(step.nis, []).append(one.nis)
    return {nis: tuple(old) for nis, old in parts.items()}


def predecessors(nis: str) -> tuple[str, ...]:
    """The ended codes that went into this one, itself left out (Antwerpen: Borsbeek only)."""
    return _predecessors().get(municipality(nis).nis, ())


def code_on(nis: str, day: dt.date) -> Municipality | None:
    """The first along the chain of successors that is valid on a day; None when none is."""
    step = municipality(nis)
    while not step.valid_on(day) and step.successor_nis:
        step = municipality(step.successor_nis)
    return step if step.valid_on(day) else None


def territory(nis: str, on: dt.date) -> tuple[Municipality, ...]:
    """The municipalities that on that day made up what this code covers today."""
    now = successor(nis)
    parts = map(municipality, sorted({now, *predecessors(now)}))
    return tuple(one for one in parts if one.valid_on(on))


def history_note(nis: str) -> HistoryNote | None:
    """What there is to tell about a merger; None for a municipality that never merged.

    An ended code tells where it went; a code in use tells which ended codes it took in.
    """
    new = municipality(successor(nis))
    old = tuple(municipality(code) for code in ((nis,) if nis != new.nis else predecessors(nis)))
    ended = [part.valid_to for part in old if part.valid_to]
    if not ended:
        return None
    left = sorted({part.province for part in old} - {new.province})
    return HistoryNote(old, new, max(ended) + dt.timedelta(days=1), tuple(left))


def centrumsteden(on: dt.date | None = None) -> tuple[Municipality, ...]:
    """The 13 centrumsteden under their codes of a day (default today)."""
    return tuple(one for one in municipalities(on) if one.centrumstad)


def by_postcode(code: str) -> tuple[Municipality, ...]:
    """Today's municipalities in which a postcode lies, the main one first; empty when unknown."""
    area = postcodes().get(code.strip())
    if area is None:
        return ()
    codes = [area.nis_2025] + ([area.also_partly_nis] if area.also_partly_nis else [])
    return tuple(municipality(nis) for nis in dict.fromkeys(successor(nis) for nis in codes))


def population(nis: str, year: int, borders: Borders = "then") -> Population | None:
    """Inhabitants at the start of a year; None when not known.

    ``then``: as counted under this code; a code that did not exist yet gets the sum of its parts,
    a code that had ended gets None. ``now``: the sum over what is today one municipality (asked
    for Antwerpen in 2020 this includes Borsbeek, asked for Zwijndrecht it gives the whole of
    Beveren-Kruibeke-Zwijndrecht).
    """
    counted = populations().get((nis, year))
    if borders == "then":
        begun = municipality(nis).valid_from
        if counted or begun is None or begun <= dt.date(year, 1, 1):
            return counted
        return _sum(nis, year, tuple(part.nis for part in _parts_then(nis, year)))
    return _sum(successor(nis), year, tuple(x.nis for x in territory(nis, dt.date(year, 1, 1))))


def _parts_then(nis: str, year: int) -> tuple[Municipality, ...]:
    """The parts of a code that were valid at the start of a year before it existed."""
    parts = (municipality(code) for code in predecessors(nis))
    return tuple(part for part in parts if part.valid_on(dt.date(year, 1, 1)))


def _sum(nis: str, year: int, codes: tuple[str, ...]) -> Population | None:
    counts = [populations().get((code, year)) for code in codes]
    counted = [count for count in counts if count]
    if not counted or len(counted) != len(codes):
        return None
    if codes == (nis,):
        return counted[0]
    return Population(
        nis=nis,
        year=year,
        reference_date=counted[0].reference_date,
        inhabitants=sum(count.inhabitants for count in counted),
        to_verify=any(count.to_verify for count in counted),
        source_id=counted[0].source_id,
        note=counted[0].note,
        summed_from=codes,
    )
