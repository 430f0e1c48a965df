"""A database grown to a size: calls, applications, projects and lines of the register, loaded as files are.

    python -m tests.load.grown FILE [--size 10000] [--calls 50]

Amounts are skewed, names are many, statuses are of all kinds; drawn from a seed, so that it is the same
each time. What pages do with it is measured by ``benchmarks.page_sizes`` and held by
``tests/server/test_bounded_pages.py``.
"""

from __future__ import annotations

import argparse
import datetime as dt
from collections.abc import Mapping
from pathlib import Path
from random import Random
from typing import Any, Final

from data_access.engine import Store
from importing import desk
from importing.kinds import KINDS
from importing.kinds.applications import REASONS
from importing.readiness import ensure_ready
from places import municipalities
from tests import register_export
from tests.unit.importing.books import as_csv

FIRST_YEAR: Final = 2015
FIRST_DAY: Final = dt.date(FIRST_YEAR, 1, 1)
STATUSES: Final = ("toegekend", "toegekend", "niet weerhouden", "niet weerhouden", "in beoordeling",
                   "positief, geen budget", "ingetrokken")  # fmt: skip
THEMES: Final = ("Buurtwerk", "Jeugd", "Kinderarmoede", "Taal", "Energie", "Erfgoed", "Sport")

Row = Mapping[str, Any]


def grow(store: Store, size: int, calls: int = 50, seed: int = 15) -> None:
    """Make ready, and load so many applications of so many calls, as many lines of the register, and a
    project for each twentieth of them."""
    ensure_ready(store)
    chance = Random(seed)
    names = tuple(place.name_nl for place in municipalities() if place.valid_on(FIRST_DAY))
    _load(store, "calls", [_call(at) for at in range(calls)])
    _load(store, "applications", [_application(at, calls, names, chance) for at in range(size)])
    _load(store, "projects", [_project(at, calls, names, chance) for at in range(size // 20)])
    register_export.load(store, register_export.lines(seed, size))


def _load(store: Store, kind: str, rows: list[Row]) -> None:
    """Load rows as the template of their kind, whose other columns stay empty."""
    titles = [column.title for column in KINDS[kind].columns]
    table: list[list[Any]] = [titles, *([row.get(title) for title in titles] for row in rows)]
    upload = desk.open_upload(as_csv(table), f"{kind}.csv")
    recognised = desk.recognise(store, upload, kind)
    desk.load(store, upload, recognised, desk.preview(store, upload, recognised))


def _call(at: int) -> Row:
    closes = FIRST_DAY + dt.timedelta(at * 73 % 4000)
    return {
        "Kenmerk": f"gegroeid-{at}",
        "Titel": f"Oproep {at} voor {THEMES[at % len(THEMES)].lower()} in buurten en dorpen",
        "Thema": THEMES[at % len(THEMES)],
        "Beleidsdomein": "Integratie en inburgering",
        "Minister(s)": "Vlaamse overheid",
        "Gepubliceerd op": closes - dt.timedelta(60),
        "Indienen tot": closes,
        "Status": "beslist",
        "Doel": "Buren ontmoeten elkaar.",
        "Budget": 1_000_000 + 10_000 * at,
    }


def _application(at: int, calls: int, names: tuple[str, ...], chance: Random) -> Row:
    asked = round(chance.lognormvariate(10.5, 0.8), 2)
    status = chance.choice(STATUSES)
    refused = status in ("niet weerhouden", "ingetrokken")
    submitted = FIRST_DAY + dt.timedelta(at % 3600)
    body = int(chance.paretovariate(0.6)) % max(calls, at // 3 + 10)
    return {
        "Aanvraagnummer": f"G-{at}",
        "Oproep": f"gegroeid-{at % calls}",
        "Indiener": f"Vereniging {body} vzw",
        "Titel": f"Project nummer {at} van een lange lijst",
        "Gemeente": names[body * 7 % len(names)],
        "Gevraagd bedrag": asked,
        "Toegekend bedrag": asked if status == "toegekend" else None,
        "Status": status,
        "Soort reden": chance.choice([*REASONS][:-1]) if refused else None,
        "Subdoelstellingen": "Kinderen en gezinnen bereiken",
        "Ingediend op": submitted,
        "Beslist op": submitted + dt.timedelta(90) if status != "in beoordeling" else None,
    }


def _project(at: int, calls: int, names: tuple[str, ...], chance: Random) -> Row:
    return {
        "Projectnummer": f"gegroeid-project-{at}",
        "Titel": f"Werking nummer {at}",
        "Omschrijving": "Wat er gebeurt in de buurt, met wie, en hoe lang.",
        "Organisatie": f"Werking {at % 700} vzw",
        "Oproep": f"gegroeid-{at % calls}",
        "Gemeente": names[at * 11 % len(names)],
        "Jaar": FIRST_YEAR + at % 10,
        "Toegekend bedrag": round(chance.lognormvariate(10.5, 0.8), 2),
    }


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser("python -m tests.load.grown")
    parser.add_argument("file", type=Path)
    parser.add_argument("--size", type=int, default=10_000)
    parser.add_argument("--calls", type=int, default=50)
    options = parser.parse_args()
    grow(Store(f"sqlite:///{options.file}"), options.size, options.calls)


if __name__ == "__main__":
    main()
