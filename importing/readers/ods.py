"""OpenDocument spreadsheets: ``content.xml`` in one pass, with repeats only where they hold something."""

from __future__ import annotations

from typing import Final

from importing.cells import Cell, Contents, Sheet, Typed, refuse
from importing.limits import MAX_CELLS, MAX_COLUMNS, MAX_ROWS
from importing.readers.archive import Archive


def read(archive: Archive) -> Contents:
    """The visible sheets. Raises Refused for hidden sheets and broken parts."""
    reader = _Reader()
    archive.parse("content.xml", reader.start, reader.end, reader.text)
    return Contents("ods", reader.sheets)


def _count(given: dict[str, str], name: str) -> int:
    text = given.get(name, "1")
    return int(text) if text.isascii() and text.isdigit() else 1


class _Reader:
    """Handlers for the XML parser. Names keep their prefixes: every known program writes these."""

    def __init__(self) -> None:
        self.sheets: list[Sheet] = []
        self._hidden_styles: set[str] = set()
        self._style = ""
        self._row: list[Cell] = []
        self._row_repeat = self._repeat = 1
        self._row_number = self._gap = self._cells = 0
        self._given: dict[str, str] = {}
        self._lines: list[str] = []
        self._aside = 0
        self._in_cell = self._in_line = False

    def start(self, name: str, given: dict[str, str]) -> None:
        """An element begins."""
        match name:
            case "table:table-cell" | "table:covered-table-cell":
                self._start_cell(name, given)
            case "table:table-row":
                self._start_row(given)
            case "table:table":
                self._start_table(given)
            case "office:annotation":
                self._aside += 1
            case "style:style":
                self._style = given.get("style:name", "")
            case "style:table-properties" if given.get("table:display") == "false":
                self._hidden_styles.add(self._style)
            case _ if self._in_cell and not self._aside:
                self._start_text(name, given)

    def _start_text(self, name: str, given: dict[str, str]) -> None:
        if name == "text:p":
            self._in_line = True
            self._lines.append("")
        elif self._in_line:
            spaces = " " * min(_count(given, "text:c"), 1000)
            self._lines[-1] += {"text:s": spaces, "text:tab": "\t", "text:line-break": "\n"}.get(
                name, ""
            )

    def _start_row(self, given: dict[str, str]) -> None:
        self._row, self._gap = [], 0
        self._row_repeat = _count(given, "table:number-rows-repeated")
        if given.get("table:visibility", "visible") != "visible" and self.sheets:
            self.sheets[-1].hidden_rows += 1

    def _start_table(self, given: dict[str, str]) -> None:
        name = given.get("table:name", "")
        if given.get("table:style-name") in self._hidden_styles:
            raise refuse("hidden_sheet", name=name[:40])
        self._rows, self._numbers = list[list[Cell]](), list[int]()
        self.sheets.append(Sheet(name, self._rows, self._numbers))
        self._row_number = 0

    def _start_cell(self, name: str, given: dict[str, str]) -> None:
        if not self.sheets:
            raise refuse("broken_workbook")
        self._in_cell, self._given, self._lines = True, given, []
        self._repeat = _count(given, "table:number-columns-repeated")
        spans = max(_count(given, f"table:number-{side}-spanned") for side in ("columns", "rows"))
        if spans > 1 or name == "table:covered-table-cell":
            self.sheets[-1].merged.append(str(self._row_number + 1))

    def end(self, name: str) -> None:
        """An element ends."""
        match name:
            case "table:table-cell" | "table:covered-table-cell":
                self._in_cell = False
                self._add(_value(self._given, "\n".join(self._lines)))
            case "text:p":
                self._in_line = False
            case "office:annotation":
                self._aside -= 1
            case "table:table-row":
                self._end_row()

    def text(self, piece: str) -> None:
        """Text inside an element."""
        if self._in_line and not self._aside:
            self._lines[-1] += piece

    def _add(self, cell: Cell) -> None:
        if cell == "":
            self._gap += self._repeat
            return
        if len(self._row) + self._gap + self._repeat > MAX_COLUMNS:
            raise refuse("too_many_columns", limit=MAX_COLUMNS)
        self._row.extend([""] * self._gap)
        self._row.extend([cell] * self._repeat)
        self._gap = 0

    def _end_row(self) -> None:
        first = self._row_number + 1
        self._row_number += self._row_repeat
        if not self._row:
            return
        self._cells += len(self._row) * self._row_repeat
        if self._row_number > MAX_ROWS:
            raise refuse("too_many_rows", limit=MAX_ROWS)
        if self._cells > MAX_CELLS:
            raise refuse("too_large", limit=MAX_CELLS)
        for number in range(first, self._row_number + 1):
            self._rows.append(list(self._row))
            self._numbers.append(number)


_ERRORS: Final = {"#N/A", "#N/B", "#REF", "#VERW", "#DIV/0", "#DEEL/0", "#NAME", "#NAAM", "#VALUE"}


def _value(given: dict[str, str], text: str) -> Cell:
    kind = given.get("office:value-type", "")
    if "table:formula" in given:
        return Typed("formula", text)
    if kind in ("date", "time"):
        day = given.get("office:date-value", text).removesuffix("T00:00:00")
        return Typed("date" if kind == "date" and len(day) == 10 else "moment", day)
    if kind in ("float", "currency"):
        foreign = given.get("office:currency", "EUR") != "EUR"
        return Typed("foreign" if foreign else "number", given.get("office:value", text))
    if kind == "percentage":
        return Typed("percent", given.get("office:value", text))
    if kind == "boolean":
        return Typed("boolean", given.get("office:boolean-value", text))
    return Typed("error", text) if text.rstrip("!?") in _ERRORS else text
