"""What the reference files hold, as plain records; read once, never changed."""

from __future__ import annotations

import csv
import datetime as dt
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

DATA = Path(__file__).parent / "data"
BRUSSELS_NIS = "04000"
"""The feature id that stands for the 19 municipalities of Brussels when drawn as one."""


@dataclass(frozen=True)
class Source:
    """A document that reference data was read in."""

    id: str
    kind: str
    title: str
    publisher: str
    date: dt.date | None
    link: str | None
    retrieved_on: dt.date | None
    remark: str | None


@dataclass(frozen=True)
class Province:
    """A Flemish province, or the Brussels-Capital Region; ``slug`` is its name in links."""

    slug: str
    name_nl: str
    name_en: str
    nis: str
    nuts2: str
    source_id: str


@dataclass(frozen=True)
class Municipality:
    """A municipality under one NIS code.

    ``valid_from`` is None when the code is older than 2019, ``valid_to`` (last valid day) is None
    when it is still in use. ``lat``, ``lon`` (degrees, an inner point) and ``area_km2`` (2025
    borders) are known only for the codes in use in 2025.
    """

    nis: str
    name_nl: str
    province: str
    valid_from: dt.date | None
    valid_to: dt.date | None
    successor_nis: str | None
    arrondissement_nis: str
    centrumstad: bool
    lat: float | None
    lon: float | None
    area_km2: float | None
    source_id: str

    def valid_on(self, day: dt.date) -> bool:
        """Whether the code was in use on that day."""
        begun = self.valid_from is None or self.valid_from <= day
        return begun and (self.valid_to is None or day <= self.valid_to)


@dataclass(frozen=True)
class Merger:
    """One old code that went into a new one; old and new are equal when the code was kept."""

    effective_date: dt.date
    old_nis: str
    new_nis: str
    new_name: str
    new_province: str
    note: str
    source_id: str


@dataclass(frozen=True)
class Population:
    """Inhabitants of a municipality; ``reference_date`` is None when the source gives only a year.

    ``to_verify`` marks figures that were not read at Statbel itself. ``summed_from`` names the
    codes of the time when the figure is a sum over today's borders.
    """

    nis: str
    year: int
    reference_date: dt.date | None
    inhabitants: int
    to_verify: bool
    source_id: str
    note: str
    summed_from: tuple[str, ...] = ()


@dataclass(frozen=True)
class Postcode:
    """A postcode with the municipality (2025 code) it lies in, and a second one if shared."""

    code: str
    nis_2025: str
    also_partly_nis: str | None


@dataclass(frozen=True)
class Place:
    """A town, village or hamlet in GeoNames, with the municipality (2025 code) it lies in."""

    geonameid: str
    name: str
    nis_2025: str


def read_csv(path: Path) -> list[dict[str, str]]:
    """Rows of a UTF-8 file with commas, as text."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _day(text: str) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None


def _number(text: str) -> float | None:
    return float(text) if text else None


@lru_cache(maxsize=1)
def sources() -> tuple[Source, ...]:
    """The documents behind all reference data."""
    return tuple(
        Source(
            id=row["id"],
            kind=row["kind"],
            title=row["title"],
            publisher=row["publisher"],
            date=_day(row["date"]),
            link=row["link"] or None,
            retrieved_on=_day(row["retrieved_on"]),
            remark=row["remark"] or None,
        )
        for row in read_csv(DATA / "sources.csv")
    )


@lru_cache(maxsize=1)
def provinces() -> tuple[Province, ...]:
    """The five provinces in alphabetical order, then Brussels."""
    return tuple(Province(**row) for row in read_csv(DATA / "provinces.csv"))


@lru_cache(maxsize=1)
def all_municipalities() -> dict[str, Municipality]:
    """Every code in use at any time since 31 December 2018, by NIS code."""
    return {row["nis"]: municipality_from(row) for row in read_csv(DATA / "municipalities.csv")}


def municipality_from(row: dict[str, str]) -> Municipality:
    """A row of municipalities.csv as a record."""
    return Municipality(
        nis=row["nis"],
        name_nl=row["name_nl"],
        province=row["province"],
        valid_from=_day(row["valid_from"]),
        valid_to=_day(row["valid_to"]),
        successor_nis=row["successor_nis"] or None,
        arrondissement_nis=row["arrondissement_nis"],
        centrumstad=row["centrumstad"] == "ja",
        lat=_number(row["lat"]),
        lon=_number(row["lon"]),
        area_km2=_number(row["area_km2"]),
        source_id=row["source_id"],
    )


@lru_cache(maxsize=1)
def mergers() -> tuple[Merger, ...]:
    """The mergers of 2019 and 2025, one record per old code."""
    return tuple(
        Merger(
            effective_date=dt.date.fromisoformat(row["effective_date"]),
            old_nis=row["old_nis"],
            new_nis=row["new_nis"],
            new_name=row["new_name"],
            new_province=row["new_province"],
            note=row["note"],
            source_id=row["source_id"],
        )
        for row in read_csv(DATA / "mergers.csv")
    )


@lru_cache(maxsize=1)
def populations() -> dict[tuple[str, int], Population]:
    """Inhabitants by (NIS code of that time, year)."""
    rows = read_csv(DATA / "populations.csv")
    return {(row["nis"], int(row["year"])): _population(row) for row in rows}


def _population(row: dict[str, str]) -> Population:
    return Population(
        nis=row["nis"],
        year=int(row["year"]),
        reference_date=_day(row["reference_date"]),
        inhabitants=int(row["inhabitants"]),
        to_verify=row["to_verify"] == "ja",
        source_id=row["source_id"],
        note=row["note"],
    )


@lru_cache(maxsize=1)
def postcodes() -> dict[str, Postcode]:
    """Postcodes of Flanders and Brussels, by code."""
    return {
        row["postcode"]: Postcode(row["postcode"], row["nis_2025"], row["also_partly_nis"] or None)
        for row in read_csv(DATA / "postcodes.csv")
    }


@lru_cache(maxsize=1)
def places() -> tuple[Place, ...]:
    """Places of GeoNames (CC BY 4.0) in Flanders and Brussels."""
    return tuple(
        Place(row["geonameid"], row["name"], row["nis_2025"])
        for row in read_csv(DATA / "places.csv")
    )


@lru_cache(maxsize=1)
def districts() -> tuple[tuple[str, str], ...]:
    """(name, 2025 code) of the districts of Antwerpen and the parts of Gent, as these cities name them."""
    return _named("districts.csv")


@lru_cache(maxsize=1)
def other_names() -> tuple[tuple[str, str], ...]:
    """(name in French or English, 2025 code) where it is not the Dutch name."""
    return _named("other_names.csv")


def _named(file: str) -> tuple[tuple[str, str], ...]:
    return tuple((row["name"], row["nis_2025"]) for row in read_csv(DATA / file))
