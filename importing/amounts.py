"""Amounts as people write them, to whole cents. A column is read in one way or not at all."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal, InvalidOperation
from typing import Any, Final, Literal, NamedTuple

from importing.cells import Cell, Typed, texts_of
from importing.coded import Coded

Style = Literal["comma", "point", "whole", "typed", "thousands_comma"]

LARGEST: Final = 10**12 * 100
"""Cents: a thousand billion euro, far above any Flemish budget."""

_UNIT: Final = re.compile(r"^(?:€|EUR|euro)\s*(?=[-−0-9(])|(?<=[0-9)\-])\s*(?:€|EUR|euro)$", re.I)
_SPACES: Final = re.compile("[\u00a0\u202f\u2009\u2007 ]")
_DUTCH: Final = re.compile(
    r"([0-9]{1,3}(?:\.[0-9]{3})+|[0-9]{1,3}(?: [0-9]{3})+|[0-9]+)(,[0-9]{1,2})?"
)
_POINT: Final = re.compile(r"([0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(\.[0-9]{1,2})")
_COMMAS: Final = re.compile(r"([0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(\.[0-9]{1,2})?")
_GROUPS: Final = re.compile("[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+")
_DIGITS_ALONE: Final = re.compile("[0-9](?:[0-9.,]*[0-9])?")
"""Nothing to leave out: most amounts."""
_POINTS_ALONE: Final = re.compile(r"(?:[0-9]{1,17}\.[0-9]{2}\n|\n)*")
"""Lines of amounts with a point and two digits, or nothing: read together."""
_ONE_GROUP: Final = re.compile(r"[0-9]{1,3}\.[0-9]{3}")
_TOO_PRECISE: Final = re.compile(r"[0-9. ]*,[0-9]{3,}")
_BELOW_ZERO: Final = re.compile(r"\(([^()-]+)\)|([^-]*[0-9])\s*[-−]")
_FOREIGN: Final = re.compile(r"[$£¥]|\b(USD|GBP|CHF|BEF|dollar|pond)\b", re.I)
_BY_KIND: Final = {
    "error": "error_value",
    "formula": "formula",
    "boolean": "boolean_as_amount",
    "date": "date_as_amount",
    "moment": "date_as_amount",
    "percent": "not_an_amount",
    "foreign": "foreign_currency",
    "nested": "not_an_amount",
}


class Amounts(NamedTuple):
    """Cents per cell (None where blank), problems as (position, code), and how it was read."""

    cents: Coded[int | None]
    problems: list[tuple[int, str]]
    styles: frozenset[Style]


def read_amounts(
    cells: Sequence[Cell], *, negative: bool = False, thousands_comma: bool = False, times: int = 1
) -> Amounts:
    """Read a column of amounts, each of them ``times`` what is written.

    ``negative`` allows amounts below zero, also as ``(5)`` and ``5-``; ``thousands_comma`` is the way of
    the Flemish subsidieregister, where ``81,499`` is 81 499 euro. Otherwise ``1.234`` is 1234, and a
    column that shows decimal points (``1234.56``) may hold no ``1,5`` and no ``1.234``: that cannot be told.
    """
    cells = Coded.of(cells)
    points = not thousands_comma and any(
        cell.__class__ is str and cell and _POINT.fullmatch(_bare(cell)[1]) for cell in cells.values
    )
    styles = set[Style]()

    def read(cell: Cell) -> int | str | None:
        if cell == "":
            return None
        if isinstance(cell, Typed):
            styles.add("typed")
            return _typed(cell, times)
        if points and cell[-3:-2] == "." and _plainly(cell[:-3], cell[-2:]):
            styles.add("point")
            return int(cell[:-3] + cell[-2:]) * times
        if thousands_comma and len(cell) < 20 and _GROUPS.fullmatch(cell):
            styles.add("thousands_comma")
            return int(cell.replace(",", "")) * 100 * times
        amount = _written(_signed(cell) if negative else cell, points, thousands_comma, styles)
        return amount * times if isinstance(amount, int) else amount

    amounts: Coded[Any] = cells.mapped_together(
        lambda part: (points and _points_alone(part, times, styles)) or list(map(read, part))
    )
    if not any(_is_wrong(part.values, negative) for part in amounts.parts):
        return Amounts(amounts, [], frozenset(styles))
    codes = amounts.mapped(
        lambda amount: amount if isinstance(amount, str) else _outside(amount, negative)
    )
    problems = [(at, code) for at, code in enumerate(codes) if code] if any(codes.values) else []
    cents = amounts.mapped(lambda amount: None if isinstance(amount, str) else amount)
    return Amounts(cents, problems, frozenset(styles))


def _points_alone(cells: Sequence[Cell], times: int, styles: set[Style]) -> list[int | None]:
    """The cents of cells that are all like 1234.50, or blank; empty where one is not, or none is."""
    lines = "\n".join(texts_of(cells))
    breaks = lines.count("\n")
    plain = breaks == len(cells) - 1 < len(lines) and _POINTS_ALONE.fullmatch(f"{lines}\n")
    if not plain or any(isinstance(cell, Typed) for cell in cells):
        return []
    styles.add("point")
    written = lines.replace(".", "").split("\n")
    return [int(one) * times if one else None for one in written]


def _plainly(whole: str, part: str) -> bool:
    """Whether both are digits, and not too many."""
    return len(whole) < 20 and (whole + part).isdigit() and whole.isascii() and part.isascii()


def _is_wrong(amounts: Sequence[int | str | None], negative: bool) -> bool:
    """Whether one of these could not be read, or lies outside what an amount may be."""
    known = [amount for amount in amounts if amount.__class__ is int]
    if len(known) + amounts.count(None) < len(amounts):
        return True
    return bool(known) and (min(known) < (-LARGEST if negative else 0) or max(known) > LARGEST)


def _outside(cents: int | None, negative: bool) -> str | None:
    if cents is None:
        return None
    if cents < 0 and not negative:
        return "negative_amount"
    return "amount_too_large" if abs(cents) > LARGEST else None


def _signed(text: str) -> str:
    """An amount below zero as bookkeepers write it, with its sign before it."""
    match = _BELOW_ZERO.fullmatch(text.strip())
    return f"-{match[1] or match[2]}" if match else text


def _bare(text: str) -> tuple[str, str]:
    """(sign, digits) without currency, with plain spaces."""
    if _DIGITS_ALONE.fullmatch(text):
        return "", text
    text = _UNIT.sub("", _SPACES.sub(" ", text).strip()).strip()
    if text[:1] in ("-", "−"):
        text = _UNIT.sub("", text[1:].strip())
        return "-", text.strip()
    return "", text.removesuffix(",--").removesuffix(",-")


def _written(
    text: str, points: bool, thousands_comma: bool, styles: set[Style]
) -> int | str | None:
    sign, digits = _bare(text)
    if digits == "":
        return None if not text.strip() else "not_an_amount"
    pattern = _COMMAS if thousands_comma else _POINT if points else _DUTCH
    match = pattern.fullmatch(digits)
    if match is None and points and digits.isascii() and digits.isdigit():
        return _cents(sign, digits, "")
    if match is None:
        return _why_not(digits, points)
    whole, part = match[1], match[2] or ""
    if thousands_comma:
        styles.add("thousands_comma")
    else:
        styles.add("point" if points else "comma" if part or not whole.isdigit() else "whole")
    return _cents(sign, re.sub("[., ]", "", whole), part[1:])


def _cents(sign: str, whole: str, part: str) -> int:
    if len(whole) > 20:
        return LARGEST + 1
    return int(sign + whole + part.ljust(2, "0"))


def _why_not(digits: str, points: bool) -> str:
    if digits.lower() in ("nan", "inf", "infinity", "∞", "-inf"):
        return "not_a_number"
    if _FOREIGN.search(digits):
        return "foreign_currency"
    if points and (_ONE_GROUP.fullmatch(digits) or _DUTCH.fullmatch(digits)):
        return "mixed_decimals"
    if re.fullmatch("[0-9]{1,3}(,[0-9]{3})+", digits):
        return "ambiguous_amount"
    if _TOO_PRECISE.fullmatch(digits):
        return "too_precise"
    return "not_an_amount"


def _typed(cell: Typed, times: int) -> int | str:
    if cell.kind != "number":
        return _BY_KIND.get(cell.kind, "not_an_amount")
    return cents_of(cell.text, times)


def cents_of(text: str, times: int = 1) -> int | str:
    """Cents of ``times`` a plain decimal (``1234.5``, ``1e3``), or a code when it is not exact in cents."""
    try:
        value = Decimal(text)
    except InvalidOperation:
        return "not_a_number"
    if not value.is_finite():
        return "not_a_number"
    if value.adjusted() > 16:
        return "amount_too_large"
    cents = value * times * 100
    return int(cents) if cents == cents.to_integral_value() else "too_precise"
