"""What a body that a question names got: the lines or projects that bear its name, and no others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

import pandas as pd

from data_access.engine import Reader
from data_access.filters import Filters
from language import N_, Language, get_language
from views import Column, Result, read, view
from views.records import projects, spending
from views.row_search import folded
from written_questions.dossiers.amounts import total_in_words
from written_questions.dossiers.choice_words import where
from written_questions.dossiers.row_words import row_name
from written_questions.operations import TOGETHER
from written_questions.question import ALL_OF_IT, Asked, Proposal, SubQuestion

_BEARS_BODIES: Final = "organisation"
_HOLD_AMOUNTS: Final = (spending.LINES.key, projects.PROJECTS.key)
"""Views with the amounts of bodies, that of the budget first: its lists are whole."""
_ASKS_AMOUNT: Final = re.compile(
    r"\b(?:hoeveel|wat)(?: (?:euro|geld|steun|subsidies?|middelen|in totaal))?"
    r" (?:kre(?:eg|gen)|krijgt|ontving\w*|ontvangt|ging)\b"
    r"|\bhoeveel (?:\w+ ){0,3}(?:aan|naar) .{1,80}(?:toegekend|gegaan|verleend|vastgelegd)\b"
    r"|\bhoeveel heeft .{1,80}(?:gekregen|ontvangen)\b"
    r"|\bwelke? (?:subsidie|steun|bedrag|toelage)\b.*\b(?:kre(?:eg|gen)|krijgt|ontving\w*|ontvangt|ging)\b"
    r"|\bhow much\b.*\b(?:get|got|receive)"
)
"""How a folded question asks what a body got."""


def told_of_body(result: Result, question: str, language: Language) -> str:
    """The sentence on the amounts of the bodies that a question names, with what they are for; "" where it
    names none of the list, or no amount of one of them is known."""
    rows, column = _rows_of_named(result, question), _amount(result)
    if column is None or rows.empty:
        return ""
    told, together = [], 0
    for body, own in rows.groupby(_BEARS_BODIES, sort=False):
        known = own.dropna(subset=[column.key])
        if known.empty:
            return ""
        cents = int(known[column.key].sum())
        together += cents
        titles = [row_name(result, row, language, in_brackets=True) for _, row in known.iterrows()]
        told.append(
            language.t(
                "voor {body} om {figures}, voor {titles}",
                body=body,
                figures=total_in_words(column, cents, language),
                titles=language.join(titles),
            )
        )
    words = where(result, language)
    values = {"where": words[:1].upper() + words[1:], "rows": language.join(told)}
    if len(told) > 1 and TOGETHER.search(folded(question)):
        amount = total_in_words(column, together, language)
        values["rows"] = language.t("{rows}, samen {amount}", rows=values["rows"], amount=amount)
    form = _AT if words else _OF_ALL
    return language.t(form, **values)


_AT: Final = N_("{where} gaat het {rows}.")
_OF_ALL: Final = N_("Het gaat {rows}.")


def of_named_body(result: Result, asked: Asked, question: str) -> Result:
    """A result with only the rows of the bodies that a question asks of; all of them where it names none, or
    no amount of theirs is known."""
    if not (asks_of_body(asked, question) and told_of_body(result, question, get_language("nl"))):
        return result
    return replace(result, frame=_rows_of_named(result, question).reset_index(drop=True))


def with_named_body(one: SubQuestion, reader: Reader) -> SubQuestion:
    """A sub-question that asks what a known body got, with the View that tells it ticked; any other as it is.

    All else in it must be recognised. Raises DataUnavailable.
    """
    asks = one.kind == "figures" and not one.off_subject and len(one.unrecognised) == 1
    if not asks or not _ASKS_AMOUNT.search(folded(one.text)) or not one.proposals:
        return one
    if any(proposal.chosen for proposal in one.proposals):
        return one
    for proposal in _candidates(one):
        result = read(view(proposal.view), proposal.filters, reader)
        rows = _rows_of_named(result, one.unrecognised[0])
        column = _amount(result)
        if column is not None and rows[column.key].notna().any():
            others = (p for p in one.proposals if p.view != proposal.view)
            return replace(one, proposals=(proposal, *others), unrecognised=())
    return one


def _candidates(one: SubQuestion) -> Iterator[Proposal]:
    """The Views that may hold what a body got, of the calls, articles and years of the first proposal: a body
    is no place, and may lie anywhere."""
    first = one.proposals[0]
    chosen = first.filters.anywhere()
    for key in _HOLD_AMOUNTS:
        shown = view(key)
        filters = Filters(
            fictional=chosen.fictional, years=chosen.years, period=chosen.period,
            articles=chosen.articles, calls=chosen.calls,
        )  # fmt: skip
        if not chosen.restricted_to(shown.applies).chosen() and any(chosen.chosen()):
            continue
        yield replace(
            first,
            view=key,
            filters=filters.restricted_to(shown.applies),
            asked=replace(ALL_OF_IT, operation="total"),
            chosen=True,
            suggestion=False,
        )


def _rows_of_named(result: Result, text: str) -> pd.DataFrame:
    """The rows that bear a body of which the whole name stands in a text."""
    if _BEARS_BODIES not in result.frame or result.view.item == _BEARS_BODIES:
        return result.frame.head(0)
    plain = folded(text)
    names = {
        name
        for name in result.frame[_BEARS_BODIES].dropna().unique()
        if re.search(rf"(?<!\w){re.escape(folded(str(name)))}(?!\w)", plain)
    }
    return result.frame[result.frame[_BEARS_BODIES].isin(names)]


def _amount(result: Result) -> Column | None:
    """The first amount that its rows add up to."""
    of = (column for column in result.view.columns if column.kind == "euro" and column.total)
    return next(of, None)


def asks_of_body(asked: Asked, question: str) -> bool:
    """Whether a question asks what somebody got, and nothing else of the rows."""
    return asked.operation in ("total", "list") and bool(_ASKS_AMOUNT.search(folded(question)))
