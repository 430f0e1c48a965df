"""Of a list of things of several kinds or states, those that a question names: "knelpunten", "gepland"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from typing import Final

import pandas as pd

from language import Language
from views import Column, Result
from views.results import narrowed
from views.row_search import folded
from views.words import cell
from written_questions.dossiers.choice_words import in_all, where
from written_questions.dossiers.few_rows import FEW
from written_questions.dossiers.operations import Said
from written_questions.dossiers.row_words import row_name
from written_questions.question import Asked

_TELLS_KINDS: Final = ("kind", "state")
"""The columns with what a row is, or how far it is."""


Kinds = dict[str, tuple[str, ...]]
"""The values that are named, by column."""


def of_named_kinds(result: Result, asked: Asked, question: str) -> tuple[Result, Kinds]:
    """A list with only the rows of the kinds and states that are named, and these by column; all of its rows
    and none where a question names none, or all of them."""
    chosen: Kinds = {}
    if result.view.fact or asked.operation not in ("total", "list"):
        return result, chosen
    keep = pd.Series(True, index=result.frame.index)
    for column in _kinds(result):
        named = [value for value in column.labels if _is_named(column.labels[value], question)]
        if named and not result.frame[column.key].isin(named).all():
            keep &= result.frame[column.key].isin(named)
            chosen[column.key] = tuple(named)
    return (narrowed(result, keep, ""), chosen) if chosen else (result, chosen)


def told_of_kinds(result: Result, chosen: Kinds, language: Language) -> Said:
    """Of each kind that is named: the names of its rows where they are few, else how many there are; a place
    where there are none."""
    told = [
        _told_of(result, dict(zip(chosen, values, strict=True)), language)
        for values in product(*chosen.values())
    ]
    return Said(
        tuple(sentence for one in told for sentence in one.sentences),
        tuple(what for one in told for what in one.lacking),
        known=any(one.known for one in told),
    )


def _told_of(result: Result, chosen: dict[str, str], language: Language) -> Said:
    keep = pd.Series(True, index=result.frame.index)
    for key, value in chosen.items():
        keep &= result.frame[key].eq(value)
    result = replace(result, frame=result.frame[keep])
    kind, *states = (cell(chosen[key], result.view.column(key), language).lower() for key in chosen)
    if states:
        kind = language.t("{name} ({more})", name=kind, more=language.join(states))
    values = {"where": in_all(where(result, language), language), "kind": kind}
    count = len(result.frame)
    if not count:
        return Said((), (f"{kind} {where(result, language)}".strip(),))
    if count > FEW:
        sentence = language.t(
            "{where} zijn er {n} bekend als {kind}{states}.",
            n=language.number(count),
            states=_by_state(result, chosen, language),
            **values,
        )
    else:
        names = (row_name(result, row, language) for _, row in result.frame.iterrows())
        rows = language.join([f"“{name.removesuffix('.')}”" for name in names])
        sentence = language.n(
            "{where} is als {kind} bekend: {rows}.",
            "{where} zijn als {kind} bekend: {rows}.",
            count,
            rows=rows,
            **values,
        )
    return Said((sentence,), known=True)


def _by_state(result: Result, chosen: dict[str, str], language: Language) -> str:
    """ ": 4 gehouden en 3 gepland", where a question names no state and there are several; else ""."""
    for column in _kinds(result):
        counts = result.frame[column.key].value_counts()
        if column.key == "state" and column.key not in chosen and len(counts) > 1:
            told = [
                f"{language.number(int(counts[value]))} {cell(value, column, language).lower()}"
                for value in column.labels
                if value in counts
            ]
            return f": {language.join(told)}"
    return ""


def _kinds(result: Result) -> Iterator[Column]:
    for column in result.view.columns:
        if column.kind == "code" and column.key in _TELLS_KINDS and not column.minor:
            yield column


def _is_named(label: str, question: str) -> bool:
    """Whether each long word of a label stands in a question, in one form or another."""
    asked = re.findall(r"[a-z]+", folded(question))
    words = re.findall(rf"[a-z]{{{_LONG},}}", folded(label))
    return bool(words) and all(any(one.startswith(_stem(word)) for one in asked) for word in words)


_LONG: Final = 4


def _stem(word: str) -> str:
    """The beginning that a word shares with its plural: "knelpunt", "lesse"."""
    return word[: max(5, len(word) - 2)]
