"""Problems and readings as sentences in the language of the person who reads them."""

from __future__ import annotations

from typing import Any

from importing.cells import Problem, Reading
from importing.sentences import PROBLEMS, READINGS
from language import Language


def explain(found: Problem, language: Language) -> str:
    """What is wrong and what to do, without the place: row and column stand beside it."""
    values = _worded(found.values, language)
    values |= {
        name: value
        for name, value in (("row", found.row), ("column", found.column), ("value", found.value))
        if name not in values
    }
    code = found.code
    if values.get("nearest") and f"{code}_near" in PROBLEMS:
        code = f"{code}_near"
    return language.t(PROBLEMS[code], **values)


def say(found: Reading, language: Language) -> str:
    """How something was read."""
    return language.t(READINGS[found.code], **_worded(found.values, language))


def place(found: Problem, language: Language) -> str:
    """``rij 4, kolom Bedrag``; empty for a problem of the whole file."""
    parts = []
    if found.row is not None:
        parts.append(language.t("rij {row}", row=found.row))
    if found.column:
        parts.append(language.t("kolom {column}", column=found.column))
    return ", ".join(parts)


def _worded(values: tuple[tuple[str, Any], ...], language: Language) -> dict[str, Any]:
    made: dict[str, Any] = {}
    for name, value in values:
        if name.endswith("_cents"):
            made[name] = language.euro(value)
        elif isinstance(value, int) and name not in ("first", "row", "batch"):
            made[name] = language.number(value)
        else:
            made[name] = value
    return made
