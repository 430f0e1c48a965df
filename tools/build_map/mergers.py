"""Carry the lines of mergers.csv into municipalities.csv: end the old codes, begin the new."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict

Row = dict[str, str]


def apply_mergers(municipalities: list[Row], mergers: list[Row]) -> list[Row]:
    """The municipalities with every merger in them, by NIS code; lines already in change nothing.

    Raises ValueError for a merger that names an old code the list does not hold.
    """
    rows = {row["nis"]: dict(row) for row in municipalities}
    groups: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for merger in sorted(mergers, key=lambda line: line["effective_date"]):
        groups[merger["effective_date"], merger["new_nis"]].append(merger)
    for lines in groups.values():
        _merge(rows, lines)
    return [rows[nis] for nis in sorted(rows)]


def _merge(rows: dict[str, Row], lines: list[Row]) -> None:
    first = lines[0]
    missing = [line["old_nis"] for line in lines if line["old_nis"] not in rows]
    if missing:
        raise ValueError(f"mergers.csv names unknown codes: {', '.join(missing)}")
    open_parts = [rows[line["old_nis"]] for line in lines if not rows[line["old_nis"]]["valid_to"]]
    ending = [part for part in open_parts if part["nis"] != first["new_nis"]]
    if not ending:
        return
    if first["new_nis"] in rows:
        _absorb(rows[first["new_nis"]], ending)
    else:
        rows[first["new_nis"]] = _begin(first, open_parts)
    last_day = dt.date.fromisoformat(first["effective_date"]) - dt.timedelta(days=1)
    for part in ending:
        part.update(valid_to=last_day.isoformat(), successor_nis=first["new_nis"])


def _absorb(kept: Row, ending: list[Row]) -> None:
    kept["area_km2"] = _area([kept, *ending])


def _begin(line: Row, parts: list[Row]) -> Row:
    """A new code; its inner point is that of its largest part, its area their sum."""
    largest = max(parts, key=lambda part: float(part["area_km2"] or 0))
    return largest | {
        "nis": line["new_nis"],
        "name_nl": line["new_name"],
        "province": line["new_province"],
        "valid_from": line["effective_date"],
        "valid_to": "",
        "successor_nis": "",
        "arrondissement_nis": f"{line['new_nis'][:2]}000",
        "centrumstad": "ja" if any(part["centrumstad"] for part in parts) else "",
        "area_km2": _area(parts),
        "source_id": line["source_id"],
    }


def _area(parts: list[Row]) -> str:
    if any(not part["area_km2"] for part in parts):
        return ""
    return f"{sum(float(part['area_km2']) for part in parts):.1f}"
