"""From a file to the shapes of all maps: read, check, dissolve, simplify, round."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Any, NamedTuple

import shapely
from shapely.geometry.base import BaseGeometry

from borders import census
from borders.areas import Areas, Feature, collection_text, dissolve, feature
from borders.codes import REGION_CODES, find_codes, is_walloon, publisher
from borders.feature_reader import area_of, read_document
from borders.projection import recognise, to_metres
from borders.refusal import BordersRefused
from borders.report import Report
from borders.simplification import DECIMALS, simplified
from places.borders import municipality, province, successor
from places.records import BRUSSELS_NIS, all_municipalities, provinces


@dataclass(frozen=True)
class Made:
    """What was found in a file, and the FeatureCollections by the names of the shipped files."""

    report: Report
    collections: dict[str, dict[str, Any]]


class _Read(NamedTuple):
    """Features with a code that the maps show, and what was left out."""

    features: list[tuple[int, str, Feature]]
    walloon: int
    unknown: tuple[str, ...]
    without_code: int


def make(data: bytes) -> Made:
    """The shapes of all maps from a GeoJSON file. Raises BordersRefused."""
    document = read_document(data)
    field = find_codes(document.features)
    read = _sorted_out(document.features, field.codes)
    drawn = [area_of(one, number) for number, _, one in read.features]
    projection = recognise(document.crs, drawn)
    metric = to_metres(drawn, projection.epsg)
    codes = [nis for _, nis, _ in read.features]
    areas, mended = _joined(codes, metric)
    period = census.borders_of(_counted(set(areas)))
    census.check_overlaps(areas)
    today = dissolve(areas, {nis: successor(nis) for nis in areas if nis != BRUSSELS_NIS})
    measured = census.measured_km2(today)
    census.check_places(today)
    collections = _collections(simplified(today))
    report = Report(
        epsg=projection.epsg,
        projection_by=projection.by,
        field=field.name,
        publisher=publisher(document.features),
        features=len(document.features),
        municipalities=len(areas) - (BRUSSELS_NIS in areas),
        period=period,
        dissolved=_dissolved(areas),
        brussels_as_one=BRUSSELS_NIS in areas,
        walloon=read.walloon,
        unknown=read.unknown,
        without_code=read.without_code,
        mended=mended,
        measured_km2=measured,
        expected_km2=census.expected_km2(today),
        map_bytes=len(collection_text(collections["municipalities"]["features"])),
    )
    return Made(report, collections)


def _sorted_out(features: list[Feature], codes: list[str | None]) -> _Read:
    """The features of Flanders and Brussels; the region only when its municipalities are absent."""
    present = {code for code in codes if code in all_municipalities()}
    split = any(municipality(code).province == "brussel" for code in present)
    regions = [code for code in REGION_CODES if code in codes and not split][:1]
    kept: list[tuple[int, str, Feature]] = []
    others: list[str] = []
    for number, (one, code) in enumerate(zip(features, codes, strict=True), start=1):
        if code in present or code in regions:
            kept.append((number, BRUSSELS_NIS if code in regions else str(code), one))
        elif code is not None:
            others.append(code)
    unknown = sorted({code for code in others if not is_walloon(code)})
    return _Read(
        kept, len({code for code in others if is_walloon(code)}), tuple(unknown), codes.count(None)
    )


def _joined(codes: list[str], areas: list[BaseGeometry]) -> tuple[Areas, tuple[str, ...]]:
    """One valid area per code (sectors and islands joined), and the codes that were repaired."""
    parts: dict[str, list[BaseGeometry]] = defaultdict(list)
    repaired: set[str] = set()
    for nis, area in zip(codes, areas, strict=True):
        mended = census.mended(area, census.named(nis))
        parts[nis].append(mended.area)
        repaired |= {nis} if mended.changed else set()
    joined = {nis: shapely.union_all(shapes) for nis, shapes in parts.items()}
    limit = 1 + census.OVERLAP_TOLERANCE
    twice = [
        census.named(nis)
        for nis in sorted(parts)
        if sum(part.area for part in parts[nis]) > limit * joined[nis].area
    ]
    if twice:
        raise BordersRefused("twice", names=twice)
    return joined, tuple(sorted(repaired))


def _counted(codes: set[str]) -> set[str]:
    """The codes, with the region of Brussels as its 19 municipalities."""
    if BRUSSELS_NIS not in codes:
        return codes
    brussels = {m.nis for m in all_municipalities().values() if m.province == "brussel"}
    return (codes - {BRUSSELS_NIS}) | brussels


def _dissolved(areas: Areas) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Today's code and the older codes that went into it, itself left out."""
    into: dict[str, list[str]] = defaultdict(list)
    for nis in sorted(areas):
        if nis != BRUSSELS_NIS and successor(nis) != nis:
            into[successor(nis)].append(nis)
    return tuple((nis, tuple(old)) for nis, old in sorted(into.items()))


def _collections(areas: Areas) -> dict[str, dict[str, Any]]:
    in_brussels = {nis: BRUSSELS_NIS for nis in areas if _province(nis) == "brussel"}
    one = dissolve(areas, in_brussels)
    whole = dissolve(areas, {nis: _province(nis) for nis in areas})
    features = {
        "municipalities": [_municipal(nis, areas[nis]) for nis in sorted(areas)],
        "brussels_as_one": [_municipal(nis, one[nis]) for nis in sorted(one)],
        "provinces": [
            feature(p.slug, p.name_nl, p.slug, whole[p.slug], DECIMALS) for p in provinces()
        ],
    }
    return {
        name: {"type": "FeatureCollection", "features": areas_of}
        for name, areas_of in features.items()
    }


def _municipal(nis: str, area: BaseGeometry) -> Feature:
    slug = _province(nis)
    name = province(slug).name_nl if nis == BRUSSELS_NIS else municipality(nis).name_nl
    return feature(nis, name, slug, area, DECIMALS)


def _province(nis: str) -> str:
    return "brussel" if nis == BRUSSELS_NIS else municipality(nis).province
