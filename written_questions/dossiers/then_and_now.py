"""Municipalities of today under a question of before they merged: what the answer has to say of them."""

from __future__ import annotations

import datetime as dt
from collections import Counter

from language import Language
from places import municipalities, municipality, successor, territory
from views import Result


def merged_since(result: Result, day: dt.date | None, language: Language) -> str:
    """Which of its municipalities were not yet one on that day, in a sentence; "" where each was."""
    if day is None or result.filters.borders != "now" or "borders" not in result.view.applies:
        return ""
    parts = Counter(successor(one.nis) for one in municipalities(day))
    if chosen := {successor(code) for code in result.filters.municipalities}:
        merged = (code for code in sorted(chosen) if parts[code] > 1)
        return " ".join(_made_of(code, day, language) for code in merged)
    listed = set(result.frame["current_nis"].dropna()) if "current_nis" in result.frame else set()
    if any(parts[str(code)] > 1 for code in listed):
        return language.t("Gemeenten die na de vraag fuseerden, staan hier als één gemeente.")
    return ""


def _made_of(code: str, day: dt.date, language: Language) -> str:
    name = municipality(code).name_nl
    parts = sorted(one.name_nl for one in territory(code, day))
    return language.t(
        "{name} staat hier zoals het vandaag is, na een fusie: {parts}.",
        name=name,
        parts=language.join(sorted(parts, key=lambda part: part != name)),
    )
