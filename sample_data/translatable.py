"""Which texts of the sample data English readers need in English; ``language.extract`` asks.

Names (calls, projects, organisations, articles, schemes, places, titles of documents) stay as they
are published.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable
from pathlib import Path
from typing import Final

_HERE = Path(__file__).resolve().parent
_FOLDERS = (_HERE / "real", _HERE / "fictional")
_REFERENCE_SOURCES = _HERE.parent / "places" / "data" / "sources.csv"

COLUMNS: Final = {
    "sources": ("remark",),
    "calls": ("theme", "policy_domain", "goal", "criteria"),
    "call_changes": ("remark",),
    "reported_figures": ("wording",),
    "action_results": ("action", "unit", "remark"),
    "applications": ("reason_text", "complementarity", "sub_goals"),
    "projects": (
        "summary",
        "expected_result",
        "partners",
        "working_area",
        "target_groups",
        "certainty_note",
    ),
    "budget_articles": ("policy_domain",),
    "entitlement_schemes": ("policy_domain", "remark"),
    "meetings": ("topic", "announced_as", "theme"),
    "meeting_parties": ("party",),
    "guidance_steps": ("step", "description", "period_text"),
    "findings": ("text",),
    "strategies": ("name", "short_name", "description"),
    "local_goals": ("goal",),
    "barriers": ("text",),
    "milestones": ("title", "description"),
    "unknowns": ("statement", "reason"),
    "written_questions": ("theme", "summary"),
    "sub_questions": ("summary", "answer"),
    "lists": ("name",),
}

_NAMES_OF_PARTNERS = ("real", "partners")


def translatable_texts() -> Iterable[str]:
    """Every text once, in the order of the files."""
    texts: dict[str, None] = {}
    for folder in _FOLDERS:
        for table, columns in COLUMNS.items():
            wanted = [name for name in columns if (folder.name, name) != _NAMES_OF_PARTNERS]
            texts.update(dict.fromkeys(_texts(folder / f"{table}.csv", wanted)))
    texts.update(dict.fromkeys(_texts(_REFERENCE_SOURCES, ["remark"])))
    return list(texts)


def _texts(path: Path, columns: list[str]) -> Iterable[str]:
    if not path.exists():
        return
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            yield from (row[name] for name in columns if row.get(name))
