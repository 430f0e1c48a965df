"""Of a list of things of several kinds or states, those that a question names: "knelpunten", "gepland"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import product
from typing import Final

import pandas as pd

from language import Language, Plural
from views import Column, Result
from views.results import narrowed
from views.row_search import folded
from views.words import cell
from written_questions.dossiers.bullets import listed, tidy
from written_questions.dossiers.choice_words import opening, where
from written_questions.dossiers.few_rows import FEW
from written_questions.dossiers.operations import Said
from written_questions.dossiers.row_words import row_name
from written_questions.question import Asked

_TELLS_KINDS: Final = ("kind", "state", "role")
"""The columns with what a row is, how far it is, or what it had to do with it."""
_PLANNED: Final = "planned"
_TO_COME: Final = re.compile(
    r"\b(?:volgende|komende|toekomstige|verdere|next|upcoming) (?:\w+ )?"
    r"(?:stap|fase|bijeenkomst|netwerk|step|phase|meeting)"
)
"""How a folded question asks for what is planned, in other words than those of its state."""


Kinds = dict[str, tuple[str, ...]]
"""The values that are named, by column."""


def of_named_kinds(
    result: Result, asked: Asked, question: str, day: dt.date | None
) -> tuple[Result, Kinds]:
    """A list with only the rows of the kinds and states that are named, and these by column; all of its rows
    and none where a question names none, or all of them.

    Of what was to come on the ``day`` of a question also what a later source knows to have been done since.
    """
    chosen: Kinds = {}
    if result.view.fact or asked.operation not in ("total", "list"):
        return result, chosen
    keep = pd.Series(True, index=result.frame.index)
    for column in _kinds(result):
        named = [value for value in column.labels if _is_named(column, value, question)]
        if named and not result.frame[column.key].isin(named).all():
            since = _since(result, day) if named == [_PLANNED] else False
            keep &= result.frame[column.key].isin(named) | since
            chosen[column.key] = tuple(named)
    return (narrowed(result, keep, ""), chosen) if chosen else (result, chosen)


def of_named_rows(result: Result, question: str) -> Result:
    """A figure with only the rows of the kinds that a question names, its totals those of all: "welk aandeel
    ging naar de centrumsteden"; all of its rows where it names none."""
    keep = pd.Series(False, index=result.frame.index)
    for column in result.view.columns:
        named = [value for value in column.labels or () if _is_named(column, value, question)]
        keep |= result.frame[column.key].isin(named)
    rows = result.frame[keep].reset_index(drop=True)
    return replace(result, frame=rows) if keep.any() else result


def _since(result: Result, day: dt.date | None) -> pd.Series[bool] | bool:
    """Which rows are of after a day; none where it is not known."""
    if day is None or "starts" not in result.frame:
        return False
    return pd.to_datetime(result.frame["starts"]).gt(pd.Timestamp(day))


def told_of_kinds(result: Result, chosen: Kinds, day: dt.date | None, language: Language) -> Said:
    """Of each kind that is named: the names of its rows where they are few, else how many there are; a place
    where there are none. What was done after the day of the question is told apart."""
    told = [
        _told_of(result, dict(zip(chosen, values, strict=True)), language)
        for values in product(*chosen.values())
    ]
    return Said(
        (
            *_opened_once([sentence for one in told for sentence in one.sentences], language),
            *_done(result, chosen, day, language),
        ),
        tuple(what for one in told for what in one.lacking),
        known=any(one.known for one in told),
    )


def _opened_once(sentences: list[str], language: Language) -> Iterator[str]:
    """The sentences on kinds, of which only the first says of what is chosen they are."""
    first = ""
    for sentence in sentences:
        begun = _BEGUN.match(sentence)
        if begun is not None and begun[0] == first:
            yield language.t("Daarbij") + sentence.removeprefix(first)
        else:
            yield sentence
        first = first or (begun[0] if begun else "")


_BEGUN: Final = re.compile(r".+? “[^”]+”(?= (?:is|zijn|are)\b)")


def _done(result: Result, chosen: Kinds, day: dt.date | None, language: Language) -> Iterator[str]:
    """What was to come on a day, and of which a later source tells that it was done."""
    if chosen.get("state") != (_PLANNED,) or day is None:
        return
    others = replace(result, frame=result.frame[result.frame["state"] != _PLANNED])
    if not others.frame.empty:
        sentence = language.n(
            "Na {day} volgde nog: {rows}.",
            "Na {day} volgden nog: {rows}.",
            len(others.frame),
            day=language.long_date(day),
            rows=_named_rows(others, language),
        )
        yield tidy(sentence)


def _told_of(result: Result, chosen: dict[str, str], language: Language) -> Said:
    keep = pd.Series(True, index=result.frame.index)
    for key, value in chosen.items():
        keep &= result.frame[key].eq(value)
    result = replace(result, frame=result.frame[keep])
    words = {
        key: cell(value, result.view.column(key), language).lower() for key, value in chosen.items()
    }
    state = words.pop("state", "") or words.pop("role", "")
    kind = language.join([*words.values()])
    count = len(result.frame)
    if not count:
        what = (
            language.t("{name} ({more})", name=kind, more=state)
            if kind and state
            else kind or state
        )
        return Said((), (f"{what} {where(result, language)}".strip(),))
    begin, rest = opening(result, language)
    values = {"where": begin, "rest": rest, "kind": kind, "state": state}
    if count > FEW:
        sentence = language.t(
            "{where} zijn er{rest} {n} bekend als {kind}{states}.",
            n=language.number(count),
            states=_by_state(result, chosen, language),
            **{**values, "kind": kind or state},
        )
        return Said((sentence,), known=True)
    form = _TOOK_PART if chosen.get("role") == "took_part" else _FORMS[bool(kind), bool(state)]
    rows = _named_rows(result, language)
    return Said((tidy(language.n(*form, count, rows=rows, **values)),), known=True)


_FORMS: Final[Mapping[tuple[bool, bool], Plural]] = {
    (True, False): Plural(
        "{where} is{rest} als {kind} bekend: {rows}.",
        "{where} zijn{rest} als {kind} bekend: {rows}.",
    ),
    (False, True): Plural(
        "{where} is{rest} {state}: {rows}.", "{where} zijn{rest} {state}: {rows}."
    ),
    (True, True): Plural(
        "{where} is{rest} als {kind} {state}: {rows}.",
        "{where} zijn{rest} als {kind} {state}: {rows}.",
    ),
}
"""The sentence on rows of a kind, of a state, or of both."""
_TOOK_PART: Final = Plural(
    "{where} nam{rest} volgens de bron deel: {rows}.",
    "{where} namen{rest} volgens de bron deel: {rows}.",
)


def _named_rows(result: Result, language: Language) -> str:
    """The names of rows, with the period of those of which it is known and how many of them it were."""
    beside = [key for key in _BESIDE if key in result.frame]
    told = []
    for _, row in result.frame.iterrows():
        name = f"“{row_name(result, row, language).removesuffix('.')}”"
        more = [
            cell(row[key], result.view.column(key), language)
            for key in beside
            if pd.notna(row[key])
        ]
        if more:
            name = language.t("{name} ({more})", name=name, more=", ".join(more))
        told.append(name)
    return listed(told, language)


_BESIDE: Final = ("period", "extent")


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


def by_kind(result: Result, language: Language) -> str:
    """ "knelpunten: 4, successen: 4": how the rows of a list are divided, where it tells of several kinds."""
    for column in _kinds(result):
        counts = result.frame[column.key].value_counts()
        if 1 < len(counts) <= _MOST_KINDS and counts.sum() > FEW:
            told = (
                f"{cell(value, column, language).lower()}: {language.number(int(counts[value]))}"
                for value in column.labels
                if value in counts
            )
            return ", ".join(told)
    return ""


_MOST_KINDS: Final = 5


def _kinds(result: Result) -> Iterator[Column]:
    for column in result.view.columns:
        if column.kind == "code" and column.key in _TELLS_KINDS and not column.minor:
            yield column


def _is_named(column: Column, value: str, question: str) -> bool:
    """Whether each long word of a label stands in a question, in one form or another."""
    if column.key == "state" and value == _PLANNED and _TO_COME.search(folded(question)):
        return True
    label = column.labels[value]
    asked = re.findall(r"[a-z]+", folded(question))
    words = re.findall(rf"[a-z]{{{_LONG},}}", folded(label))
    return bool(words) and all(any(one.startswith(_stem(word)) for one in asked) for word in words)


_LONG: Final = 4


def _stem(word: str) -> str:
    """The beginning that a word shares with its plural, and with what is made of it: "knelpunt", "lesse",
    "succes" of "successen"."""
    return re.sub(r"(.)\1$", r"\1", word[: max(5, len(word) - 2)])
