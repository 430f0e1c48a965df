"""Everything that depends on whether somebody reads Dutch or English."""

import datetime
from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from functools import cache, cached_property
from math import isinf
from operator import index
from typing import Any, Final, TypeVar

from language.catalogues import translations
from language.formats import CODES, formats_for
from language.mark import N_, Filled, Joined, small
from language.plotly_locale import plotly_locale

DEFAULT: Final = "nl"

_UNKNOWN = N_("niet bekend")

Number = int | float | Decimal
Value = TypeVar("Value")


class Language:
    """Words and formats of one language. Immutable, so one instance serves all threads.

    Every format writes an unknown value (None, and pandas' NaN, NaT and NA) as "niet bekend".
    """

    def __init__(self, code: str) -> None:
        self.code: Final = code
        self._words = translations(code, "subsidieatlas")
        self._formats = formats_for(code)

    def t(self, msgid: str, /, **values: object) -> str:
        """The text in this language; with values, its {placeholders} filled in."""
        if isinstance(msgid, Joined):
            return msgid.between.join(small(tuple(map(self.t, msgid.parts))))
        if isinstance(msgid, Filled):
            return self.t(msgid.text, **msgid.values)
        text = self._words.gettext(msgid) if msgid else ""
        return text.format(**values) if values else text

    def n(self, singular: str, plural: str, n: int, /, **values: object) -> str:
        """The form that fits a count, its {n} written as a number: "1.234 aanvragen"."""
        text = self._words.ngettext(singular, plural, n)
        return text.format(**{"n": self.number(n), **values})

    def data(self, text: str) -> str:
        """A text out of the sample data in this language, or as it is where none was made."""
        return translations(self.code, "data").gettext(text) if text else ""

    @property
    def decimal_mark(self) -> str:
        """What stands between euro and cents."""
        return self._formats.decimal_mark

    def euro(self, cents: int | None, decimals: int | None = None) -> str:
        """Euro from whole cents: 1.998.813 €, with cents only where there are: 195.313,24 €.

        decimals: 0 rounds to whole euro, 2 always shows cents.
        Raises TypeError for binary fractions, ValueError for parts of a cent.
        """
        value = _known(cents)
        return self._unknown if value is None else self._formats.euro(_cents(value), decimals)

    def short_euro(self, cents: int | None) -> str:
        """For axes and key figures: 650.000 €, 1,3 mln. €. Rounded; raises as `euro` does."""
        value = _known(cents)
        return self._unknown if value is None else self._formats.short_euro(_cents(value))

    def number(self, n: Number | None) -> str:
        """A whole number: 24.324. Raises ValueError when it is not whole (see `decimal`)."""
        value = _known(n)
        return self._unknown if value is None else self._formats.decimal(_whole(value), 0)

    def decimal(self, x: Number | Fraction | None, digits: int) -> str:
        """A number with exactly this many decimals: 2,50."""
        value = _known(x)
        return self._unknown if value is None else self._formats.decimal(_decimal(value), digits)

    def percent(self, part: Number | Fraction | None, digits: int = 1) -> str:
        """A fraction as a percentage: 0.298 is 29,8 %."""
        value = _known(part)
        return self._unknown if value is None else self._formats.percent(_decimal(value), digits)

    def date(self, day: datetime.date | None) -> str:
        """18/03/2022."""
        value = _known(day)
        return self._unknown if value is None else self._formats.date(value)

    def long_date(self, day: datetime.date | None) -> str:
        """12 maart 2021."""
        value = _known(day)
        return self._unknown if value is None else self._formats.long_date(value)

    def month_year(self, day: datetime.date | None) -> str:
        """maart 2021."""
        value = _known(day)
        return self._unknown if value is None else self._formats.month_year(value)

    def join(self, items: Iterable[str]) -> str:
        """a, b en c."""
        return self._formats.join(list(items))

    @property
    def tag(self) -> str:
        """For spelling and for voices that read aloud: nl-BE."""
        return str(self._formats.locale).replace("_", "-")

    @cached_property
    def plotly_locale(self) -> dict[str, Any]:
        """For st.plotly_chart(config={"locale": l.code, "locales": {l.code: l.plotly_locale}})."""
        return plotly_locale(self._formats, self.t)

    @property
    def _unknown(self) -> str:
        return self.t(_UNKNOWN)


@cache
def _language(code: str) -> Language:
    return Language(code)


def get_language(code: str | None) -> Language:
    """The language with this code ("nl", "en"); for anything else Dutch."""
    return _language(code if code in CODES else DEFAULT)


def _known(value: Value) -> Value | None:
    """None also for NaN and NaT (which differ from themselves), NA (which will not say) and
    infinity (a share of nothing)."""
    if isinstance(value, float) and isinf(value):
        return None
    try:
        return None if value != value else value
    except TypeError:
        return None


def _whole(n: Number) -> Decimal:
    if n != int(n):
        raise ValueError(f"not a whole number: {n}")
    return Decimal(int(n))


def _cents(cents: int) -> int:
    """Also numpy's integers and the whole Decimals that PostgreSQL's sum() gives."""
    if isinstance(cents, Decimal):
        if cents != int(cents):
            raise ValueError(f"parts of a cent: {cents}")
        return int(cents)
    return index(cents)


def _decimal(x: Number | Fraction) -> Decimal:
    """The number as people read it: 0.285 stays 0.285, not 0.28499999999999998."""
    if isinstance(x, Fraction):
        return Decimal(x.numerator) / Decimal(x.denominator)
    return Decimal(str(x))
