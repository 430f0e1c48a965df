"""The sample data as plain Python reads it: what the queries are held against."""

from __future__ import annotations

import csv
from decimal import Decimal
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[3] / "sample_data"


@cache
def _table(kind: str, table: str) -> tuple[dict[str, str], ...]:
    path = FOLDER / kind / f"{table}.csv"
    if not path.exists():
        return ()
    with path.open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


def rows(table: str, *, fictional: bool = False) -> list[dict[str, str]]:
    """The rows of a table as text, the fictional ones after the real ones where asked for."""
    return [*_table("real", table), *(_table("fictional", table) if fictional else ())]


def cents(euro: str) -> int:
    """Exact cents of an amount in the files; raises for an empty one."""
    amount = Decimal(euro) * 100
    assert amount == amount.to_integral_value()
    return int(amount)
