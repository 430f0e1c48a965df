"""What a cell's number format says a number is: a date, a moment, a share, another currency."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal
from typing import Final

from importing.cells import Typed
from importing.readers.archive import Archive, Local

_BUILT_IN: Final = {
    **dict.fromkeys((9, 10), "percent"),
    **dict.fromkeys((*range(14, 18), *range(27, 32), 36, *range(50, 59)), "date"),
    **dict.fromkeys((*range(18, 23), *range(32, 36), *range(45, 48)), "moment"),
}
_ASIDE: Final = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
_CURRENCY: Final = re.compile(r"\[\$([^\]\-]*)[^\]]*\]|([$£¥])")
_LAST_DAY: Final = 2_958_465  # 31 December 9999


class Styles:
    """From the style number of a cell to the kind of its number."""

    def __init__(self, archive: Archive, part: str | None, since_1904: bool) -> None:
        self._formats: dict[int, str] = {}
        self._kinds: list[str] = []
        self._in_cells = False
        self._local = Local()
        self._epoch = dt.date(1904, 1, 1) if since_1904 else dt.date(1899, 12, 30)
        if part is not None:
            archive.parse(part, self._start, self._end)

    def _start(self, name: str, given: dict[str, str]) -> None:
        match self._local[name]:
            case "numFmt":
                code = given.get("formatCode", "")
                self._formats[_whole(given.get("numFmtId", ""))] = code
            case "cellXfs":
                self._in_cells = True
            case "xf" if self._in_cells:
                number = _whole(given.get("numFmtId", "0"))
                custom = self._formats.get(number)
                kind = _kind(custom) if custom else _BUILT_IN.get(number, "number")
                self._kinds.append(kind)

    def _end(self, name: str) -> None:
        if self._local[name] == "cellXfs":
            self._in_cells = False

    def typed(self, text: str, style: str | None) -> Typed:
        """A number cell: its kind by its format, its value as plain decimal or ISO date."""
        number = _whole(style or "0")
        kind = self._kinds[number] if 0 <= number < len(self._kinds) else "number"
        if kind == "number" and text.isascii() and text.isdigit() and len(text) < 15:
            return Typed("number", text)
        try:
            value = float(text)
        except ValueError:
            return Typed("error", text)
        if value != value or value in (float("inf"), float("-inf")):
            return Typed("error", text)
        if kind in ("date", "moment"):
            return self._date(value, text)
        # 15 digits, as Excel itself shows them: 0.1 + 0.2 is stored as 0.30000000000000004.
        return Typed(kind, _plain(Decimal(format(value, ".15g"))))

    def _date(self, value: float, text: str) -> Typed:
        if not 0 < value < _LAST_DAY:
            return Typed("moment", text)
        day = self._epoch + dt.timedelta(days=int(value))
        # Excel counts a 29 February 1900 that never was.
        if self._epoch.year == 1899 and value < 61:
            day += dt.timedelta(days=1)
        return Typed("date" if value == int(value) else "moment", day.isoformat())


def _plain(value: Decimal) -> str:
    return format(value, "f") if abs(value.adjusted()) < 40 else str(value)


def _whole(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() else -1


def _kind(code: str) -> str:
    first = code.split(";")[0]
    for bracketed, bare in _CURRENCY.findall(_QUOTED.sub(_unquote, first)):
        if (bracketed or bare).strip() not in ("", "€", "EUR"):
            return "foreign"
    letters = _ASIDE.sub("", first).lower()
    if letters in ("general", "standard", "@"):
        return "number"
    if re.search("[dy]", letters) or re.fullmatch("m+", letters):
        return "moment" if re.search("[hs]", letters) else "date"
    if re.search("[hs]", letters):
        return "moment"
    return "percent" if "%" in letters else "number"


_QUOTED: Final = re.compile(r'"([^"]*)"')


def _unquote(match: re.Match[str]) -> str:
    """A quoted currency sign counts as one: ``"$" #,##0``."""
    return match[1] if match[1].strip() in ("$", "£", "¥") else ""
