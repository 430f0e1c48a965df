"""Problems and readings as sentences in the language of the person who reads them."""

from __future__ import annotations

from typing import Any

from importing.cells import Problem, Reading
from importing.sentences import PROBLEMS, READINGS
from language import Language


def explain(problem: Problem, language: Language) -> str:
    """What is wrong and what to do, without the place: row and column stand beside it."""
    values = _worded(problem.values, language)
    values |= {
        name: value
        for name, value in (
            ("row", problem.row),
            ("column", problem.column),
            ("value", problem.value),
        )
        if name not in values
    }
    code = problem.code
    if values.get("nearest") and f"{code}_near" in PROBLEMS:
        code = f"{code}_near"
    return language.t(PROBLEMS[code], **values)


def say(reading: Reading, language: Language) -> str:
    """How something was read."""
    return language.t(READINGS[reading.code], **_worded(reading.values, language))


def place(problem: Problem, language: Language) -> str:
    """``rij 4, kolom Bedrag``; empty for a problem of the whole file."""
    parts = []
    if problem.row is not None:
        parts.append(language.t("rij {row}", row=problem.row))
    if problem.column:
        parts.append(language.t("kolom {column}", column=problem.column))
    return ", ".join(parts)


def _worded(values: tuple[tuple[str, Any], ...], language: Language) -> dict[str, Any]:
    made: dict[str, Any] = {}
    for name, value in values:
        if name.endswith("_cents"):
            made[name] = language.euro(value)
        elif isinstance(value, int) and name not in ("first", "row", "number", "batch"):
            made[name] = language.number(value)
        else:
            made[name] = value
    return made
