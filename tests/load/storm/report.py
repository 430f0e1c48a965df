"""What the storms left, as numbers that are kept and as a table that is read."""

from __future__ import annotations

import json
import os
import platform
import sqlite3
import statistics
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final

from tests.load.storm.storming import Kill, Storm

NUMBERS, TABLE = "result.json", "RESULT.md"

PHASES: Final = ("reading", "writing", "committing", "done")

_INTRODUCTION: Final = """# kill -9 of the whole server: what was left

Made by `make storm`; how it is done stands in `__init__.py`, the moment of each kill in `result.json`.
"While": how far the operation was when the server was killed. "Looks": how often a reader looked
meanwhile; each must have seen the old or the new state. After every kill the database is compared value
by value with both states and checked for soundness, and a server started again must become healthy.

"""
_TITLES: Final = (
    "operation", "database", "server", "kills", "absent", "whole", "**bad**",
    f"while {' / '.join(PHASES)}", "takes", "looks",
)  # fmt: skip


def write(storms: Sequence[Storm], folder: Path) -> None:
    """Put storms beside those that were kept before; one of the same operation takes its place."""
    kept = {_key(held): held for held in read(folder)}
    kept.update({_key(made): made for made in map(_numbers, storms)})
    found = [kept[key] for key in sorted(kept)]
    lines = ",\n".join(json.dumps(one, ensure_ascii=False) for one in found)
    (folder / NUMBERS).write_text(f"[{lines}]\n", encoding="utf-8")
    (folder / TABLE).write_text(_INTRODUCTION + _rows(found) + _foot(found), encoding="utf-8")


def read(folder: Path) -> list[dict[str, Any]]:
    """The storms that were kept in a folder."""
    file = folder / NUMBERS
    found: list[dict[str, Any]] = json.loads(file.read_text()) if file.exists() else []
    return found


def line(storm: Storm) -> str:
    """One storm in a line, for who waits."""
    left = ", ".join(f"{storm.left[what]} {what}" for what in ("absent", "whole", "bad"))
    other = {what: count for what, count in storm.sights.items() if what != "right"}
    seen = f"; readers saw {other}" if other else f"; {storm.sights['right']} looks"
    faults = Counter(fault for kill in storm.kills for fault in kill.faults)
    said = "".join(f"\n    {count} × {fault}" for fault, count in faults.most_common(8))
    where = f"{storm.operation} on {storm.database} ({storm.way})"
    return f"{where}: {len(storm.kills)} kills, {left}{seen}, {storm.took:.0f} s{said}"


def _numbers(storm: Storm) -> dict[str, Any]:
    held = asdict(storm)
    return {
        **held,
        "seconds": [round(one, 3) for one in storm.seconds],
        "kills": [[kill.moment, kill.phase, kill.left, *kill.faults] for kill in storm.kills],
        "sights": dict(storm.sights),
        "took": round(storm.took),
        "machine": f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores",
        "versions": _versions(),
    }


def _versions() -> dict[str, str]:
    named = {name: version(name) for name in ("sqlalchemy", "psycopg", "streamlit", "uvicorn")}
    return {"python": platform.python_version(), "sqlite": sqlite3.sqlite_version, **named}


def _key(held: dict[str, Any]) -> tuple[str, str, str]:
    return held["operation"], held["way"], held["database"]


def _rows(found: Sequence[dict[str, Any]]) -> str:
    lines = [_TITLES, ("---",) * len(_TITLES), *map(_row, found)]
    return "".join("| " + " | ".join(map(str, line)) + " |\n" for line in lines)


def _row(one: dict[str, Any]) -> tuple[Any, ...]:
    kills = [Kill(kill[0], kill[1], kill[2], tuple(kill[3:])) for kill in one["kills"]]
    left = Counter(kill.left for kill in kills)
    phases = Counter(kill.phase for kill in kills)
    return (
        one["operation"],
        one["database"],
        one["way"],
        len(kills),
        left["absent"],
        left["whole"],
        f"**{left['bad']}**",
        " / ".join(str(phases[phase]) for phase in PHASES),
        f"{statistics.median(one['seconds']):.2f} s".replace(".", ","),
        sum(one["sights"].values()),
    )


def _foot(found: Sequence[dict[str, Any]]) -> str:
    kills = sum(len(one["kills"]) for one in found)
    bad = sum(kill[2] == "bad" for one in found for kill in one["kills"])
    wrong = sum(n for one in found for what, n in one["sights"].items() if what != "right")
    minutes = sum(one["took"] for one in found) / 60
    seeds = ", ".join(sorted({str(one["seed"]) for one in found}))
    last = found[-1]
    versions = ", ".join(f"{name} {number}" for name, number in last["versions"].items())
    return (
        f"\n{kills} kills, {bad} bad; {wrong} looks of readers that were neither old nor new. "
        f"{minutes:.0f} minutes. Seed {seeds}.\n{last['machine']}; {versions}.\n"
    )
