"""The made-up call that the fictional applications answer, and what is reported about it."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sample_data.fictional import wording
from sample_data.fictional.drawing import BUDGET, Application

Rows = list[dict[str, Any]]


def calls() -> Rows:
    """The one made-up call."""
    return [
        {
            "key": wording.CALL,
            "title": "Lokale bondgenotennetwerken (fictief)",
            "theme": "Kinderarmoede",
            "policy_domain": "Armoedebestrijding",
            "ministers": "Een minister (fictief)",
            "published": dt.date(2023, 7, 1),
            "closes": dt.date(2023, 10, 8),
            "decided": dt.date(2023, 12, 15),
            "runs_from": dt.date(2024, 1, 1),
            "runs_to": dt.date(2026, 12, 31),
            "year": 2023,
            "budget_eur": sum(BUDGET.values()),
            "maximum_eur": 150_000,
            "state": "running",
            "goal": wording.CALL_GOAL,
        }
    ]


def call_changes() -> Rows:
    """A deadline that was moved once."""
    days = {dt.date(2023, 9, 24): dt.date(2023, 7, 1), dt.date(2023, 10, 8): dt.date(2023, 9, 1)}
    return [
        {
            "call_key": wording.CALL,
            "field": "closes",
            "value": closes,
            "stated_on": said,
            "remark": wording.CALL_CHANGE,
        }
        for closes, said in days.items()
    ]


def reported_figures(applications: list[Application]) -> Rows:
    """What a source would report of these applications: submitted, awarded, and for how much."""
    awarded = [found for found in applications if found.awarded]
    counts = {"submitted": len(applications), "awarded": len(awarded)}
    figures: Rows = [
        {"measure": measure, "number": number, "number_eur": "", "unit": "count"}
        for measure, number in counts.items()
    ]
    amount = sum(found.awarded or 0 for found in awarded)
    figures.append(
        {"measure": "awarded_amount", "number": "", "number_eur": amount, "unit": "euro"}
    )
    stated = {"precision": "exact", "stated_on": dt.date(2023, 12, 15)}
    return [{"call_key": wording.CALL, **figure, **stated} for figure in figures]
