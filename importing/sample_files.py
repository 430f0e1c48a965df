"""The files of ``sample_data/`` and of ``places/`` as checked rows, one batch per folder.

A file is ``<table>.csv``: UTF-8, commas, header = column names. A column ``x_eur`` holds euros as
decimal text and becomes cents in ``x_cents`` (or ``x``). A blank cell is NULL.
"""

from __future__ import annotations

import csv
import datetime as dt
import hashlib
import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Column, Table

import places
from database.schema import SCHEMA_VERSION, Base

SAMPLE_DATA: Final = Path(__file__).resolve().parent.parent / "sample_data"
REFERENCE: Final = Path(places.__file__).resolve().parent
SETTING: Final = "SUBSIDIEATLAS_SAMPLE_DATA"

COMMITMENT_REFERENCE: Final = "commitment"
"""Column of payments.csv: ``article/year/position`` of the commitment that was paid."""

Row = dict[str, Any]
_SET_BY_LOADER = {"batch_id", "fictional"}


class SampleDataError(ValueError):
    """A file of the sample data is wrong; the message names the file, the row and what is wrong."""


@dataclass(frozen=True)
class Batch:
    """The rows of one load, per table; ``kind`` is reference, real or fictional."""

    kind: str
    name: str
    content_hash: str
    tables: dict[str, list[Row]]


def wanted_hashes() -> dict[str, str]:
    """The content hash of every batch that should be in the database, by kind."""
    return {kind: _content_hash(folder) for kind, folder in _folders().items()}


def read_batches() -> list[Batch]:
    """All batches that should be in the database, checked among each other.

    Raises SampleDataError for unknown columns, values that do not fit, double keys and references
    to rows that are not there.
    """
    batches = [
        Batch(kind, _NAMES[kind], _content_hash(folder), dict(_tables(kind, folder)))
        for kind, folder in _folders().items()
    ]
    _check_keys(batches)
    _check_references(batches)
    return batches


_NAMES = {
    "reference": "Gemeenten, provincies en inwoners",
    "real": "Cijfers uit gepubliceerde bronnen",
    "fictional": "Fictieve cijfers om te proberen",
}


def columns_of(batches: Iterable[Batch]) -> dict[tuple[str, str], set[str]]:
    """Per kind of batch and table the columns that the files state."""
    return {
        (batch.kind, name): {*rows[0]}
        for batch in batches
        for name, rows in batch.tables.items()
        if rows
    }


def _folders() -> dict[str, Path]:
    folders = {"reference": REFERENCE}
    if os.environ.get(SETTING, "").lower() != "off":
        folders |= {"real": SAMPLE_DATA / "real", "fictional": SAMPLE_DATA / "fictional"}
    return folders


def _content_hash(folder: Path) -> str:
    # The reading code counts as content: rows read by an older version are read again.
    files = sorted([*folder.rglob("*.csv"), *REFERENCE.glob("*.py"), Path(__file__)])
    digest = hashlib.sha256(SCHEMA_VERSION.encode())
    for file in files:
        digest.update(file.name.encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()


def _tables(kind: str, folder: Path) -> Iterator[tuple[str, list[Row]]]:
    if kind == "reference":
        yield from places.load_rows().items()
        return
    for path in sorted(folder.glob("*.csv")):
        table = Base.metadata.tables.get(path.stem)
        if table is None:
            raise SampleDataError(f"{path.name}: er is geen tabel met deze naam.")
        yield table.name, _read_table(path, table, fictional=kind == "fictional")


def _read_table(path: Path, table: Table, *, fictional: bool) -> list[Row]:
    with path.open(encoding="utf-8", newline="") as file:
        lines = list(csv.reader(file))
    if not lines:
        raise SampleDataError(f"{path.name}: het bestand is leeg.")
    targets = [_target(path, table, name) for name in lines[0]]
    start: Row = {name: None for name, _ in targets}
    if "fictional" in table.columns:
        start["fictional"] = fictional
    rows = []
    for number, cells in enumerate(lines[1:], start=2):
        where = f"{path.name}, rij {number}"
        if len(cells) != len(targets):
            raise SampleDataError(f"{where}: {len(cells)} cellen in plaats van {len(targets)}.")
        rows.append(_read_row(where, dict(start), cells, targets))
        _check_filled(where, table, rows[-1])
    return rows


def _read_row(where: str, row: Row, cells: list[str], targets: list[tuple[str, _Read]]) -> Row:
    for cell, (name, read) in zip(cells, targets, strict=True):
        if cell == "":
            continue
        if row[name] is not None:
            raise SampleDataError(f"{where}: {name} is twee keer ingevuld.")
        try:
            row[name] = read(cell)
        except (ValueError, InvalidOperation):
            raise SampleDataError(f"{where}: '{cell}' past niet in kolom {name}.") from None
    return row


_Read = Callable[[str], Any]


def _target(path: Path, table: Table, name: str) -> tuple[str, _Read]:
    if table.name == "payments" and name == COMMITMENT_REFERENCE:
        return name, str
    if name.endswith("_eur"):
        stem = name.removesuffix("_eur")
        for column in (f"{stem}_cents", stem):
            if column in table.columns:
                return column, _cents
    if name not in table.columns or name in _SET_BY_LOADER:
        raise SampleDataError(f"{path.name}: onbekende kolom '{name}'.")
    return name, _reader(table.columns[name])


def _reader(column: Column[Any]) -> _Read:
    readers: dict[type, _Read] = {
        int: int,
        bool: _boolean,
        dt.date: dt.date.fromisoformat,
        str: str,
    }
    return readers[column.type.python_type]


def _cents(text: str) -> int:
    cents = Decimal(text) * 100
    if cents != cents.to_integral_value():
        raise ValueError(text)
    return int(cents)


def _boolean(text: str) -> bool:
    return {"true": True, "false": False}[text] if text in ("true", "false") else _refuse(text)


def _refuse(text: str) -> bool:
    raise ValueError(text)


def _check_filled(where: str, table: Table, row: Row) -> None:
    for column in table.columns:
        optional = column.nullable or column.default is not None or column.name == "batch_id"
        numbered = column.primary_key and column.name == "id" and column.type.python_type is int
        by_reference = column.name == "commitment_id" and row.get(COMMITMENT_REFERENCE)
        if not (optional or numbered or by_reference) and row.get(column.name) is None:
            raise SampleDataError(f"{where}: {column.name} is leeg.")


def _check_keys(batches: list[Batch]) -> None:
    for table in Base.metadata.sorted_tables:
        keys = [column.name for column in table.primary_key]
        seen: set[tuple[Any, ...]] = set()
        for where, row in _rows(batches, table.name):
            key = tuple(row.get(name) for name in keys)
            if key in seen and None not in key:
                raise SampleDataError(f"{where}: {' + '.join(map(str, key))} staat er al.")
            seen.add(key)


def _check_references(batches: list[Batch]) -> None:
    for table in Base.metadata.sorted_tables:
        for link in table.foreign_keys:
            target, name = link.column, link.parent.name
            if target.table.name in ("batches", "commitments"):
                continue
            keys = {row.get(target.name) for _, row in _rows(batches, target.table.name)}
            for where, row in _rows(batches, table.name):
                if row.get(name) is not None and row[name] not in keys:
                    raise SampleDataError(
                        f"{where}: {name} '{row[name]}' staat niet in {target.table.name}."
                    )


def _rows(batches: list[Batch], table: str) -> Iterator[tuple[str, Row]]:
    for batch in batches:
        for number, row in enumerate(batch.tables.get(table, []), start=2):
            yield f"{batch.kind}/{table}.csv, rij {number}", row
