"""Are these all municipalities of one time, each once and in its place?"""

from __future__ import annotations

import datetime as dt
from typing import Final, NamedTuple

import shapely
from shapely.geometry import Point
from shapely.geometry.base import BaseGeometry

from borders.areas import Areas
from borders.codes import name_of
from borders.projection import LAMBERT_2008, WGS84, projected
from borders.refusal import BordersRefused, Period
from places.borders import municipalities, municipality
from places.records import BRUSSELS_NIS, Municipality, mergers

TOTAL_TOLERANCE: Final = 0.02
OVERLAP_TOLERANCE: Final = 0.01
"""Of the smaller of two areas; slivers along borders stay far below it."""
MENDED_TOLERANCE: Final = 0.001
"""Of an area: what a repair may change about it."""
PLACE_TOLERANCE: Final = 1000
"""Metres between the known inner point of a municipality and its area."""


class Mended(NamedTuple):
    """A valid area, and whether it had to be repaired for that."""

    area: BaseGeometry
    changed: bool


def mended(area: BaseGeometry, name: str) -> Mended:
    """A valid area. Raises BordersRefused ``invalid`` when the repair would change its size."""
    if area.is_valid:
        return Mended(area, False)
    drawn = sum(abs(part.area) for part in shapely.get_parts(area))
    repaired = _polygons(shapely.make_valid(area))
    if repaired.is_empty or abs(repaired.area - drawn) > MENDED_TOLERANCE * drawn:
        raise BordersRefused("invalid", names=[name])
    return Mended(repaired, True)


def _polygons(shape: BaseGeometry) -> BaseGeometry:
    """The parts of a shape that have an area: a repair may leave lines and points as well."""
    parts = shapely.get_parts(shapely.get_parts(shape))
    return shapely.union_all([part for part in parts if part.geom_type == "Polygon"])


def borders_of(codes: set[str]) -> Period:
    """The time whose municipalities these are. Raises BordersRefused ``missing`` or ``mixed``."""
    starts = sorted({merger.effective_date for merger in mergers()}, reverse=True)
    days = [*starts, min(starts) - dt.timedelta(days=1)]
    day = min(days, key=lambda day: len(_valid(day) ^ codes))
    later = [start for start in starts if start > day]
    period = Period(day if day in starts else None, min(later) if later else None)
    missing, extra = _valid(day) - codes, codes - _valid(day)
    if missing or extra:
        raise BordersRefused(
            "missing" if missing else "mixed",
            time=period,
            names=[named(nis) for nis in _brussels_as_one(missing or extra)],
        )
    return period


def _valid(day: dt.date) -> set[str]:
    return {one.nis for one in municipalities(day)}


def _brussels_as_one(codes: set[str]) -> list[str]:
    """Codes in order, those of Brussels as one when they are all there."""
    brussels = {one.nis for one in _within(BRUSSELS_NIS)}
    return sorted((codes - brussels) | {BRUSSELS_NIS} if brussels <= codes else codes)


def named(nis: str) -> str:
    """``Aalst (41002)``."""
    return f"{name_of(nis)} ({nis})"


def check_overlaps(areas: Areas) -> None:
    """Raises BordersRefused ``overlap`` for municipalities that lie over each other."""
    codes, shapes = list(areas), list(areas.values())
    if shapely.coverage_is_valid(shapes):
        return
    overlapping: set[str] = set()
    for one, other in zip(*shapely.STRtree(shapes).query(shapes, "intersects"), strict=True):
        smaller = min(shapes[one].area, shapes[other].area)
        if one < other and shapes[one].intersection(shapes[other]).area > (
            OVERLAP_TOLERANCE * smaller
        ):
            overlapping |= {codes[one], codes[other]}
    if overlapping:
        raise BordersRefused("overlap", names=[named(nis) for nis in sorted(overlapping)])


def expected_km2(areas: Areas) -> float:
    """What the municipalities should measure together."""
    return sum(part.area_km2 or 0 for nis in areas for part in _within(nis))


def measured_km2(areas: Areas) -> float:
    """What areas in metres measure together. Raises BordersRefused ``area`` when it is far off."""
    measured, expected = sum(area.area for area in areas.values()) / 1e6, expected_km2(areas)
    if abs(measured - expected) > TOTAL_TOLERANCE * expected:
        raise BordersRefused("area", found=measured, expected=expected)
    return float(measured)


def check_places(areas: Areas) -> None:
    """Raises BordersRefused ``misplaced`` for areas away from the known point of their code."""
    points = {
        part.nis: (nis, Point(part.lon, part.lat))
        for nis in areas
        for part in _within(nis)
        if part.lon is not None and part.lat is not None
    }
    metric = projected([point for _, point in points.values()], WGS84, LAMBERT_2008)
    wrong = {
        nis
        for (nis, _), point in zip(points.values(), metric, strict=True)
        if areas[nis].distance(point) > PLACE_TOLERANCE
    }
    if wrong:
        raise BordersRefused("misplaced", names=[named(nis) for nis in sorted(wrong)])


def _within(nis: str) -> list[Municipality]:
    if nis != BRUSSELS_NIS:
        return [municipality(nis)]
    return [one for one in municipalities() if one.province == "brussel"]
