"""One worksheet, read in a single pass over its XML."""

from __future__ import annotations

import re
from typing import Final

from importing.cells import Cell, Sheet, Typed, refuse
from importing.limits import MAX_CELLS, MAX_COLUMNS, MAX_ROWS
from importing.readers.archive import Local
from importing.readers.xlsx_styles import Styles

_ESCAPE: Final = re.compile("_x([0-9A-Fa-f]{4})_")
_REFERENCE: Final = re.compile("([A-Z]{1,3})([0-9]{1,7})")


class SheetReader:
    """Handlers for the XML parser; ``finished()`` gives the sheet. Raises Refused."""

    def __init__(self, name: str, shared: list[str], styles: Styles) -> None:
        self._rows, self._numbers = list[list[Cell]](), list[int]()
        self._sheet = Sheet(name, self._rows, self._numbers)
        self._shared, self._styles = shared, styles
        self._local, self._letters = Local(), dict[str, int]()
        self._row: list[Cell] = []
        self._row_number = self._column = self._cells = 0
        self._type = ""
        self._style: str | None = None
        self._parts: list[str] = []
        self._collecting = self._formula = self._aside = False

    def start(self, name: str, given: dict[str, str]) -> None:
        """An element begins."""
        match self._local[name]:
            case "c":
                self._start_cell(given)
            case "v" | "t":
                self._collecting = not self._aside
            case "row":
                number = given.get("r", "")
                self._row_number = int(number) if number.isdigit() else self._row_number + 1
                self._row, self._column = [], 0
                if given.get("hidden") in ("1", "true"):
                    self._sheet.hidden_rows += 1
            case "f":
                self._formula = True
            case "rPh":
                self._aside = True
            case "mergeCell":
                self._sheet.merged.append(given.get("ref", "")[:20])

    def end(self, name: str) -> None:
        """An element ends."""
        match self._local[name]:
            case "v" | "t":
                self._collecting = False
            case "c":
                self._end_cell()
            case "row" if any(cell != "" for cell in self._row):
                self._rows.append(self._row)
                self._numbers.append(self._row_number)
            case "rPh":
                self._aside = False

    def text(self, piece: str) -> None:
        """Text inside an element."""
        if self._collecting:
            self._parts.append(piece)

    def _start_cell(self, given: dict[str, str]) -> None:
        self._type, self._style = given.get("t", "n"), given.get("s")
        self._parts, self._formula = [], False
        reference = given.get("r")
        if reference is None:
            self._column += 1
            return
        match = _REFERENCE.fullmatch(reference)
        if match is None:
            raise refuse("broken_workbook")
        self._column = self._number_of(match[1])

    def _number_of(self, letters: str) -> int:
        number = self._letters.get(letters)
        if number is None:
            number = 0
            for letter in letters:
                number = 26 * number + ord(letter) - 64
            self._letters[letters] = number
        return number

    def _end_cell(self) -> None:
        cell = self._value("".join(self._parts))
        if cell == "":
            return
        self._check_limits()
        missing = self._column - len(self._row)
        if missing < 1:
            raise refuse("broken_workbook")
        self._row.extend([""] * (missing - 1))
        self._row.append(cell)

    def _check_limits(self) -> None:
        self._cells += 1
        if self._column > MAX_COLUMNS:
            raise refuse("too_many_columns", limit=MAX_COLUMNS)
        if self._row_number > MAX_ROWS:
            raise refuse("too_many_rows", limit=MAX_ROWS)
        if self._cells > MAX_CELLS:
            raise refuse("too_large", limit=MAX_CELLS)

    def _value(self, text: str) -> Cell:
        if self._formula:
            return Typed("formula", text)
        match self._type:
            case "n":
                return self._styles.typed(text.strip(), self._style) if text.strip() else ""
            case "s":
                number = text.strip()
                if not number.isdigit() or int(number) >= len(self._shared):
                    raise refuse("broken_workbook")
                return self._shared[int(number)]
            case "b":
                return Typed("boolean", "true" if text.strip() == "1" else "false")
            case "e":
                return Typed("error", text)
            case "d":
                day = text.strip().removesuffix("Z").removesuffix("T00:00:00")
                return Typed("date" if len(day) == 10 else "moment", day)
        return unescaped(text)

    def finished(self) -> Sheet:
        """The sheet, when all has been read."""
        return self._sheet


def unescaped(text: str) -> str:
    """Excel writes signs that XML cannot hold as ``_x000D_``."""
    if "_x" not in text:
        return text
    return _ESCAPE.sub(lambda match: chr(int(match[1], 16)), text)
