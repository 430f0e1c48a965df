"""Makes the fictional set: 151 made-up applications for the call Lokale bondgenotennetwerken.

``python -m sample_data.fictional.generate`` writes the files beside this one; with ``--check`` it
only says whether they are what it would write. The same seed gives the same files. Counts and
budgets are those of the real call (151 submitted, 45 awarded, 3 and 4 million euro), so that every
page can be tried; organisations, amounts, places, statuses and reasons are all made up.

The set hangs under a call of its own ("… (fictief)"): real and made-up applications are never rows
of the same call, so no rate mixes the few real awards that are known with 151 invented ones.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
import random
import sys
from pathlib import Path
from typing import Any, Final

from sample_data.fictional import call, wording
from sample_data.fictional.drawing import AWARDED_IN, BUDGET, Application, draw_applications

FOLDER: Final = Path(__file__).resolve().parent
SEED: Final = 20231008
CALL: Final = wording.CALL
SOURCE: Final = "fictieve-set"
ARTICLE: Final = "FICTIEF-1"
PRESENT: Final = 0.7  # of the awarded municipalities came to a network

Rows = list[dict[str, Any]]


def files() -> dict[str, str]:
    """The text of every file, by name."""
    chance = random.Random(SEED)  # noqa: S311 - repeatable, not secret
    applications = draw_applications(chance)
    tables = {
        "sources": _sources(),
        "calls": call.calls(),
        "call_changes": call.call_changes(),
        "reported_figures": call.reported_figures(applications),
        "organisations": [_organisation(chance, found) for found in applications],
        "applications": [_application(chance, found) for found in applications],
        "projects": [_project(chance, found) for found in applications if found.awarded],
        "budget_articles": [
            {
                "code": ARTICLE,
                "name": "Lokale netwerken tegen kinderarmoede (fictief)",
                "policy_domain": "Armoedebestrijding",
            }
        ],
        "budget_credits": _credits(),
        "commitments": _commitments(applications),
        "payments": _payments(applications),
        "meetings": [dict(meeting) for meeting in wording.MEETINGS],
        "meeting_parties": [dict(party) for party in wording.MEETING_PARTIES],
        "meeting_municipalities": _present(applications),
        "lists": [
            {"key": f"fictief-{key}", "name": name, "kind": kind, "complete": "yes"}
            for key, name, kind, _ in wording.LISTS
        ],
        "list_calls": [
            {"list_id": f"fictief-{key}", "call_key": wording.CALL}
            for key, _, _, of_the_call in wording.LISTS
            if of_the_call
        ],
    }
    return {f"{name}.csv": _as_csv(name, rows) for name, rows in tables.items()}


def _as_csv(name: str, rows: Rows) -> str:
    if name not in ("sources", "list_calls"):
        rows = [{**row, "source_id": SOURCE} for row in rows]
    text = io.StringIO()
    writer = csv.DictWriter(text, list(rows[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


def _sources() -> Rows:
    return [
        {
            "id": SOURCE,
            "kind": "generator",
            "title": "Fictieve gegevens om elke pagina te proberen",
            "publisher": "Subsidieatlas",
            "remark": wording.SOURCE_REMARK,
        }
    ]


def _organisation(chance: random.Random, found: Application) -> dict[str, Any]:
    kind = chance.choices(["association", "school", "umbrella"], weights=[7, 2, 1])[0]
    return {
        "key": f"fictief-indiener-{found.number:03d}",
        "name": found.organisation,
        "kind": kind,
        "nis": found.place.nis,
    }


def _application(chance: random.Random, found: Application) -> dict[str, Any]:
    new = chance.random() < 0.55
    code = wording.reason_code(chance, found.status)
    withdrawn = found.status == "withdrawn"
    return {
        "id": found.key,
        "call_key": CALL,
        "organisation_key": f"fictief-indiener-{found.number:03d}",
        "title": f"Bondgenotennetwerk {found.place.name} nr. {found.number} (fictief)",
        "nis": found.place.nis,
        "asked_eur": found.asked,
        "awarded_eur": found.awarded or "",
        "status": found.status,
        "reason_code": code,
        "reason_text": wording.REASONS.get(code, ""),
        "new_network": "true" if new else "false",
        "complementarity": "" if new else chance.choice(wording.COMPLEMENTARITY),
        "sub_goals": chance.choice(wording.SUB_GOALS),
        "submitted_on": dt.date(2023, 10, 8) - dt.timedelta(days=int(chance.expovariate(0.2)) % 40),
        "decided_on": "" if withdrawn else dt.date(2023, 12, 15),
        "certainty": "stated",
    }


def _project(chance: random.Random, found: Application) -> dict[str, Any]:
    return {
        "key": found.key,
        "kind": "project",
        "title": f"Bondgenotennetwerk {found.place.name} nr. {found.number} (fictief)",
        "summary": chance.choice(wording.SUMMARIES),
        "expected_result": chance.choice(wording.RESULTS),
        "organisation_key": f"fictief-indiener-{found.number:03d}",
        "partners": "Een lokaal bestuur (fictief); twee scholen (fictief)",
        "call_key": CALL,
        "application_id": found.key,
        "nis": found.place.nis,
        "year": 2023,
        "runs_from": dt.date(2024, 1, 1),
        "runs_to": dt.date(chance.choice([2025, 2026]), 12, 31),
        "awarded_eur": found.awarded,
        "scaling": chance.choice(["new", "scaled_up"]),
        "target_groups": chance.choice(wording.TARGET_GROUPS),
        "certainty": "stated",
    }


def _present(applications: list[Application]) -> Rows:
    """Which municipalities came to which network: most of the awarded ones, each to one or two."""
    chance = random.Random(SEED + 1)  # noqa: S311 - apart, so that the other files stay as they are
    held = [meeting["key"] for meeting in wording.MEETINGS if meeting["state"] == "held"]
    awarded = sorted({found.place.nis for found in applications if found.awarded})
    came = [
        (key, nis)
        for nis in awarded
        if chance.random() < PRESENT
        for key in chance.sample(held, chance.choice((1, 2)))
    ]
    return [{"meeting_key": key, "nis": nis} for key, nis in sorted(came)]


def _credits() -> Rows:
    # VAK may be committed, VEK may be paid; the VEK of 2025 closes most of what was committed.
    amounts = {"VAK": BUDGET, "VEK": {2023: 1_500_000, 2024: 3_000_000, 2025: 2_000_000}}
    return [
        {"article_code": ARTICLE, "year": year, "kind": kind, "amount_eur": amount}
        for kind, years in amounts.items()
        for year, amount in years.items()
    ]


def _committed(applications: list[Application]) -> list[tuple[int, Application]]:
    """Awarded applications with their position in the year's list of commitments."""
    return [
        (position, found)
        for year in AWARDED_IN
        for position, found in enumerate((a for a in applications if a.year == year), start=1)
    ]


def _commitments(applications: list[Application]) -> Rows:
    days = {2023: dt.date(2023, 12, 20), 2024: dt.date(2024, 2, 15)}
    return [
        {
            "article_code": ARTICLE,
            "year": found.year,
            "date": days[found.year or 0],
            "position": position,
            "project_key": found.key,
            "amount_eur": found.awarded,
        }
        for position, found in _committed(applications)
    ]


def _payments(applications: list[Application]) -> Rows:
    """Half at the start, three tenths a year later, the rest two years later, up to 2025."""
    rows = []
    for position, found in _committed(applications):
        year, amount = found.year or 0, found.awarded or 0
        parts = (amount // 2, amount * 3 // 10)
        for later, part in enumerate((*parts, amount - sum(parts))):
            if year + later <= 2025:
                rows.append(
                    {
                        "commitment": f"{ARTICLE}/{year}/{position}",
                        "year": year + later,
                        "date": dt.date(year + later, 12 if later == 0 else 6, 28),
                        "amount_eur": part,
                    }
                )
    return rows


def main(arguments: list[str]) -> int:
    """Write the files, or with --check list those that differ (and end with 1 if any does)."""
    made = files()
    if "--check" not in arguments:
        for name, text in made.items():
            (FOLDER / name).write_text(text, encoding="utf-8")
        return 0
    there = {path.name: path.read_text(encoding="utf-8") for path in FOLDER.glob("*.csv")}
    different = sorted(n for n in made.keys() | there if made.get(n) != there.get(n))
    for name in different:
        sys.stdout.write(f"{name} is niet wat de generator schrijft.\n")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
