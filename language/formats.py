"""How numbers, money, shares and dates are written. Everything here takes known values only.

Separators and month names come from Babel (CLDR). The place of the euro sign is the house's own:
Flemish written answers put it after the number, where CLDR's nl_BE puts it before.
Rounding is half away from zero, on integers and decimals, never on binary fractions.
"""

import datetime
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal
from functools import cache
from typing import Final

from babel import Locale
from babel.dates import format_date
from babel.lists import format_list

MINUS: Final = "\N{MINUS SIGN}"

# Wide enough for any sum in cents that fits a database's integers, with room for decimals.
_WIDE = Context(prec=60, rounding=ROUND_HALF_UP)

_CENTS_IN_EURO = 100
_EURO_IN_MILLION = 1_000_000
_EURO_IN_BILLION = 1_000_000_000


@dataclass(frozen=True)
class Formats:
    """The written forms of one language; patterns hold non-breaking spaces where a break hurts."""

    locale: Locale
    decimal_mark: str
    group_mark: str
    euro_pattern: str
    million_pattern: str
    billion_pattern: str
    percent_pattern: str

    def decimal(self, value: Decimal, digits: int) -> str:
        """`value` with exactly `digits` decimals; what rounds to zero has no sign."""
        rounded = value.quantize(Decimal(1).scaleb(-digits), context=_WIDE)
        return _signed("{}", self._grouped(rounded.copy_abs()), negative=rounded < 0)

    def euro(self, cents: int, decimals: int | None = None) -> str:
        """Euro from integer cents. decimals: 0 rounds, 2 always shows cents, None where needed."""
        if decimals not in (None, 0, 2):
            raise ValueError(f"euro amounts have 0 or 2 decimals, not {decimals}")
        euros, rest = divmod(abs(cents), _CENTS_IN_EURO)
        if decimals == 0:
            euros, rest = euros + (rest >= _CENTS_IN_EURO // 2), 0
        amount = self._grouped(Decimal(euros))
        if rest or decimals == 2:
            amount += f"{self.decimal_mark}{rest:02d}"
        return _signed(self.euro_pattern, amount, negative=cents < 0 and bool(euros or rest))

    def short_euro(self, cents: int) -> str:
        """For axes and key figures: whole euro, from a million on in millions or billions."""
        euros = (abs(cents) + _CENTS_IN_EURO // 2) // _CENTS_IN_EURO
        if euros < _EURO_IN_MILLION:
            return self.euro(cents, decimals=0)
        pattern, unit = self.million_pattern, _EURO_IN_MILLION
        # 999 950 000 euro would round to "1.000 million".
        if euros >= _EURO_IN_BILLION - _EURO_IN_MILLION // 20:
            pattern, unit = self.billion_pattern, _EURO_IN_BILLION
        return _signed(pattern, self._short(euros, unit), negative=cents < 0)

    def percent(self, part: Decimal, digits: int = 1) -> str:
        """A fraction (0.298) as a percentage (29,8 %)."""
        hundredfold = self.decimal(part.scaleb(2, context=_WIDE), digits)
        return self.percent_pattern.format(hundredfold)

    def date(self, day: datetime.date) -> str:
        """18/03/2022."""
        return format_date(day, "dd/MM/yyyy", locale=self.locale)

    def long_date(self, day: datetime.date) -> str:
        """12 maart 2021."""
        return format_date(day, "d MMMM y", locale=self.locale)

    def month_year(self, day: datetime.date) -> str:
        """maart 2021."""
        return format_date(day, "MMMM y", locale=self.locale)

    def join(self, items: list[str]) -> str:
        """a, b en c."""
        return format_list(items, locale=self.locale)

    def _short(self, euros: int, unit: int) -> str:
        """One decimal, or two where they are exact: an axis tick at 1,25 must not read 1,3."""
        step = unit // 100
        amount = Decimal(euros) / unit
        if euros % step:
            amount = amount.quantize(Decimal("0.1"), context=_WIDE)
        whole, _, fraction = f"{amount:f}".partition(".")
        fraction = fraction.rstrip("0")
        return self._grouped(Decimal(f"{whole}.{fraction}" if fraction else whole))

    def _grouped(self, value: Decimal) -> str:
        whole, _, fraction = f"{value:,f}".partition(".")
        whole = whole.replace(",", self.group_mark)
        return f"{whole}{self.decimal_mark}{fraction}" if fraction else whole


def _signed(pattern: str, amount: str, *, negative: bool) -> str:
    return (MINUS if negative else "") + pattern.format(amount)


_PATTERNS: Final = {
    "nl": {
        "euro_pattern": "{}\N{NO-BREAK SPACE}€",
        "million_pattern": "{}\N{NO-BREAK SPACE}mln.\N{NO-BREAK SPACE}€",
        "billion_pattern": "{}\N{NO-BREAK SPACE}mld.\N{NO-BREAK SPACE}€",
        "percent_pattern": "{}\N{NO-BREAK SPACE}%",
    },
    "en": {
        "euro_pattern": "€{}",
        "million_pattern": "€{}m",
        "billion_pattern": "€{}bn",
        "percent_pattern": "{}%",
    },
}

CODES: Final = tuple(_PATTERNS)

_LOCALES: Final = {"nl": "nl_BE", "en": "en_GB"}


@cache
def formats_for(code: str) -> Formats:
    """The formats of a language in CODES; a locale's data are only read when somebody reads it."""
    locale = Locale.parse(_LOCALES[code])
    symbols = locale.number_symbols["latn"]
    return Formats(locale, symbols["decimal"], symbols["group"], **_PATTERNS[code])
