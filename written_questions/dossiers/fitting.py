"""What is asked, as far as a table can tell it: no comparison of one row, no change without years."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from views import Column, Result, View
from views.declaration import Ratio, Share
from views.headlines.ranking import may_lack_rows
from views.row_search import folded
from written_questions.asked_breakdowns import breakdowns_in, first_of
from written_questions.dossiers.amounts import asked_columns, counted_by, is_one_per_row
from written_questions.dossiers.few_rows import FEW
from written_questions.dossiers.row_words import main_column, year_column
from written_questions.operations import AMOUNT, PER_INHABITANT, TOGETHER
from written_questions.question import ALL_OF_IT, Asked


def fitting(asked: Asked, result: Result, question: str) -> Asked:
    """What is asked of a result: in place of what it cannot tell its totals, and the columns that the
    question names of a View whose figures are never added up."""
    there = {column.key for column in result.view.columns}
    columns = tuple(key for key in asked.columns if key in there)
    if called := called_in(question, result.view):
        return replace(asked, columns=called, operation="total")
    columns = columns or (*_amounts_in(question, result.view), *_named_in(question, result.view))
    asked = replace(asked, columns=columns)
    asked = _with_amounts(asked, result.view, folded(question))
    if not asked.columns and PER_INHABITANT.search(folded(question)):
        asked = replace(asked, operation="per_inhabitant")
    each = PER_INHABITANT.search(folded(question)) and len(result.frame) <= FEW
    if asked.operation == "average" and each and _are_rates(asked, result.view):
        asked = replace(asked, operation="per_inhabitant")
    if asked.operation == "average" and not asked.columns:
        asked = replace(asked, columns=_divisible(result))
    if asked.operation == "share" and {*asked.columns} <= {*_rated(result.view)}:
        columns = _rated(result.view)
        return replace(asked, operation="total", columns=columns) if columns else asked
    fits = _FITS.get(asked.operation)
    if fits is not None and not fits(result, asked):
        return replace(asked, operation="total")
    apart = _set_apart(result) or _asks_each(result, folded(question))
    together = TOGETHER.search(folded(question))
    if asked.operation in ("total", "list") and apart and not together:
        return replace(asked, operation="compare")
    return asked


def _with_amounts(asked: Asked, view: View, plain: str) -> Asked:
    """What is asked, with the amount where it is asked besides its share or what it is per inhabitant."""
    beside = _BESIDE.get(asked.operation)
    if beside is None or not beside.search(plain):
        return asked
    for column in view.columns:
        rate = column.derive
        if asked.operation == "share" and isinstance(rate, Share):
            return replace(asked, columns=(rate.of, column.key))
        if asked.operation != "share" and isinstance(rate, Ratio):
            return replace(asked, columns=(rate.numerator, column.key))
    return asked


_BESIDE: Final[Mapping[str, re.Pattern[str]]] = {
    "share": re.compile(
        r"\b(?:hoeveel|wat|welk)\b.+\ben (?:welk|wat|hoeveel)\b.*\b(?:aandeel|deel|procent|percentage)\b"
    ),
    "per_inhabitant": re.compile(
        r"(?<=\S )en (?:ook |dit |dat |telkens |hoeveel |is |het |bedrag |in |euro )*"
        r"per (?:inwoner|hoofd|kop)\b"
    ),
}
"""Words that ask for an amount, and for what it is a part of or per inhabitant too."""


def _asks_each(result: Result, plain: str) -> bool:
    """Whether its rows are few, each of them is asked, and there are no others."""
    asks = {*breakdowns_in(plain)} & {*result.view.by}
    few = 1 < len(result.frame) <= FEW and bool(result.frame[result.view.item].notna().all())
    return few and bool(asks) and bool(result.whole) and not may_lack_rows(result)


def _are_rates(asked: Asked, view: View) -> bool:
    """Whether nothing but figures per inhabitant is asked, which are averages themselves."""
    rates = [view.column(key).derive for key in asked.columns]
    return bool(rates) and all(
        isinstance(one, Ratio) and one.denominator == "inhabitants" for one in rates
    )


def _divisible(result: Result) -> tuple[str, ...]:
    """Its first amount of which it is known of how many things it is; none where there is no such."""
    amounts = (column for column in asked_columns(result, ALL_OF_IT) if column.kind == "euro")
    return next(((one.key,) for one in amounts if counted_by(result, one) is not None), ())


def _rated(view: View) -> tuple[str, ...]:
    """The numbers that the share of a View that is never added up is of, as sources report them, and it."""
    rates = [(c.derive, c.key) for c in view.columns if isinstance(c.derive, Ratio)]
    if not rates or view.fact:
        return ()
    (rate, key), *_ = rates
    return rate.denominator, rate.numerator, key


def _amounts_in(question: str, view: View) -> tuple[str, ...]:
    """Its amounts, where a question asks for amounts besides columns that it names."""
    named = _named_in(question, view)
    several = sum(view.column(key).kind == "euro" for key in named) > 1
    if not AMOUNT.search(folded(question)) or not named or several:
        return ()
    return tuple(c.key for c in view.columns if c.kind == "euro" and not c.minor and not c.derive)


def called_in(question: str, view: View) -> tuple[str, ...]:
    """The columns that a question asks for in words of their own."""
    text = folded(question)
    return tuple(column.key for column in view.columns if first_of(text, column.called))


def _named_in(question: str, view: View) -> tuple[str, ...]:
    """The columns that a question names by their title; none of a View that has totals."""
    if any(column.total for column in view.columns):
        return ()
    text = folded(question)
    return tuple(
        column.key
        for column in view.columns
        if column.key != view.item and _is_named(folded(column.title), text, counts=column.numeric)
    )


def asked_by_name(view: View, question: str) -> tuple[str, ...]:
    """The texts that a question asks for by their title ("welke organisatie"); no places, which rows bear."""
    text = folded(question)
    return tuple(
        column.key
        for column in view.columns
        if column.kind in ("text", "data")
        and column.key not in (view.item, *_OF_A_PLACE)
        and (not column.minor or column.kind == "data")
        and (_is_named(folded(column.title), text, counts=False) or _has_its_words(column, text))
    )


_OF_A_PLACE: Final = ("municipality", "province", "place")


def _is_named(title: str, question: str, *, counts: bool) -> bool:
    """Whether a question names a column; a text only where it asks which or what that is."""
    if " " in title or len(title) < _SHORTEST_NAMED:
        return False
    before = "" if counts else _WHICH
    return bool(
        re.search(rf"{before}\b(?:aan(?=gevraagd))?{re.escape(title)}(?:s|en|ten)?\b", question)
    )


def _has_its_words(column: Column, question: str) -> bool:
    """Whether a question that asks which has each long word of the title of a text: "te verwachten
    resultaat"."""
    words = {word[:_STEM] for word in re.findall(rf"[a-z]{{{_STEM},}}", folded(column.title))}
    asked = {word[:_STEM] for word in re.findall(rf"[a-z]{{{_STEM},}}", question)}
    asks = re.search(r"\b(?:welke?|which|what)\b", question)
    return column.kind == "data" and len(words) > 1 and bool(asks) and words <= asked


_STEM: Final = 6
_SHORTEST_NAMED: Final = 4
"""Signs of a title that a question names: "van" is that of a column, and a word of any question."""
_WHICH: Final = r"\b(?:welke|wat zijn|wat is|which|what are) (?:\w+ ){0,2}"


def _set_apart(result: Result) -> bool:
    """Whether its rows are places or groups that are named beside each other."""
    if result.view.in_answer.sets_apart:
        return len(result.frame) > 1
    places = len(result.filters.municipalities)
    return result.view.in_answer.begins == "maxima" and 1 < places <= FEW


def _has_rows(result: Result, asked: Asked) -> bool:
    """Whether there are rows to put in order; of one that nobody chose its name is an answer."""
    select, column = result.view.select, main_column(result, asked)
    if len(result.frame) > 1:
        return True
    chosen = select is None or getattr(result.filters, select[1])
    return column is not None and not result.empty and not chosen


def _has_several(result: Result, _: Asked) -> bool:
    """Whether several are compared, also where the figure of one alone is known."""
    return len(result.frame) > 1 or len(result.filters.municipalities) > 1


def _has_years(result: Result, _: Asked) -> bool:
    return year_column(result) is not None


def _can_be_divided(result: Result, asked: Asked) -> bool:
    """Whether it is known of what an average is."""
    column = main_column(result, asked)
    if column is None:
        return False
    countable = not result.view.fact or counted_by(result, column) is not None
    return countable or is_one_per_row(result, column)


_FITS: Final[Mapping[str, Callable[[Result, Asked], bool]]] = {
    "top": _has_rows,
    "lowest": _has_rows,
    "compare": _has_several,
    "evolution": _has_years,
    "average": _can_be_divided,
}
