"""Problems and readings as sentences in the language of the person who reads them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from importing.cells import Problem, Reading
from importing.sentences import PROBLEMS, READINGS
from language import Language

_ROWS_NAMED: Final = 5
_VALUES_NAMED: Final = 3


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


def fault_sentences(problems: Sequence[Problem], language: Language) -> list[str]:
    """One sentence per kind of fault: the column, how many rows, the first of them, and what to do."""
    kinds: dict[tuple[str, str], list[Problem]] = {}
    for one in problems:
        kinds.setdefault((one.code, one.column or ""), []).append(one)
    return [_fault_sentence(of_kind, language) for of_kind in kinds.values()]


def _fault_sentence(problems: list[Problem], language: Language) -> str:
    first, words = problems[0], explain(problems[0], language)
    rows = [str(one.row) for one in problems if one.row is not None]
    if not rows:
        return words
    numbers = language.join(rows[:_ROWS_NAMED]) + (" …" if len(rows) > _ROWS_NAMED else "")
    count = language.n("{n} rij", "{n} rijen", len(rows))
    values = [f"‘{one.value[:40]}’" for one in problems if one.value]
    shown = ", ".join(list(dict.fromkeys(values))[:_VALUES_NAMED])
    where = ": ".join(part for part in (first.column or "", f"{count} ({numbers})") if part)
    return f"{where}{f', {shown}' if shown else ''}. {words}"


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
