"""What was found in a file with borders, and how that is told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from borders.codes import name_of
from borders.refusal import Period, listed, period_in_words
from language import N_, Language

SIMPLIFIED_M: Final = 150
"""Metres that the simplification leaves out of sight."""

PROJECTIONS: Final = {31370: "Lambert 72", 3812: "Lambert 2008", 4326: "WGS84"}


@dataclass(frozen=True)
class Report:
    """The facts of a file that was accepted; ``period`` is the time of its borders.

    ``dissolved``: (today's code, the older codes that went into it). ``walloon``: number of Walloon
    municipalities left out. ``unknown``: codes that belong to no municipality of the atlas.
    ``mended``: codes whose border crossed itself. ``map_bytes``: size of the map of municipalities.
    """

    epsg: int
    projection_by: Literal["named", "coordinates"]
    field: str
    publisher: str | None
    features: int
    municipalities: int
    period: Period
    dissolved: tuple[tuple[str, tuple[str, ...]], ...]
    brussels_as_one: bool
    walloon: int
    unknown: tuple[str, ...]
    without_code: int
    mended: tuple[str, ...]
    measured_km2: float
    expected_km2: float
    map_bytes: int


def tell(report: Report, language: Language) -> list[str]:
    """The report as sentences."""
    return [*_found(report, language), *_left_out(report, language), *_made(report, language)]


_BY: Final = {
    "named": N_("Projectie: {name} (EPSG:{epsg}), genoemd in het bestand."),
    "coordinates": N_("Projectie: {name} (EPSG:{epsg}), herkend aan de coördinaten."),
}


def _found(report: Report, language: Language) -> Iterator[str]:
    t, n = language.t, language.n
    yield t(_BY[report.projection_by], name=PROJECTIONS[report.epsg], epsg=report.epsg)
    yield t(
        "{features}, NIS-codes in het veld {field}: {municipalities} van Vlaanderen en Brussel.",
        features=n("{n} gebied", "{n} gebieden", report.features),
        field=report.field,
        municipalities=n("{n} gemeente", "{n} gemeenten", report.municipalities),
    )
    if report.brussels_as_one:
        yield t("Brussel staat erin als één gebied: de 19 gemeenten zijn niet apart te tekenen.")
    yield t(
        "De grenzen zijn die {time}. Er ontbreekt geen gemeente.",
        time=period_in_words(report.period, language),
    )
    yield t(
        "Oppervlakte: {found} km² (verwacht ongeveer {expected} km²).",
        found=language.number(round(report.measured_km2)),
        expected=language.number(round(report.expected_km2)),
    )


def _left_out(report: Report, language: Language) -> Iterator[str]:
    t, n = language.t, language.n
    if report.walloon:
        yield n(
            "{n} Waalse gemeente is weggelaten.",
            "{n} Waalse gemeenten zijn weggelaten.",
            report.walloon,
        )
    if report.unknown:
        names = listed(report.unknown, language)
        yield t(
            "Weggelaten, want geen code van een gemeente die de atlas kent: {names}.", names=names
        )
    if report.without_code:
        yield n(
            "{n} gebied zonder NIS-code is weggelaten.",
            "{n} gebieden zonder NIS-code zijn weggelaten.",
            report.without_code,
        )


def _made(report: Report, language: Language) -> Iterator[str]:
    t = language.t
    if report.mended:
        names = listed([name_of(nis) for nis in report.mended], language)
        yield t("Hersteld, want de grens sneed zichzelf: {names}.", names=names)
    for new, old in report.dissolved:
        parts = language.join(name_of(nis) for nis in old)
        yield t("Samengevoegd tot {new}: {parts}.", new=name_of(new), parts=parts)
    yield t(
        "Vereenvoudigd tot ongeveer {metres} m; de kaart van de gemeenten is {size} kB groot.",
        metres=SIMPLIFIED_M,
        size=language.number(round(report.map_bytes / 1000)),
    )
