"""Personal data in a table is left out before anything else sees it, and said."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import islice
from typing import Final

from importing.cells import (
    Cell,
    Problem,
    Reading,
    Refused,
    Sheet,
    Typed,
    problem,
    reading,
)
from importing.coded import Coded, Rows
from importing.columns import Column, plain
from importing.headers import is_personal, names_of
from importing.personal import is_national, what_is, without, worth_a_look

NEARLY_ALL: Final = 0.8
"""From this share of its filled cells on, a column holds nothing but personal data."""
LOOKED_AT: Final = 500
"""Filled cells of a column that nobody asked for: enough to know what it holds."""
_STORED: Final = ("text", "list")
"""Columns that are kept as they are written."""
_NAMING: Final = ("key", "slug")
"""Columns that name a row: nothing can be left out of them."""
_NUMBERED: Final = re.compile(
    r"\b(\w*nummer|nr|no|id|code|kenmerk|referentie|dossier\w*|aanvraag\w*)\b"
)

Understood = Callable[[str], Column | None]
"""Header -> the column it is read as; None for one that is not read."""


def kind_of_column(name: str, cells: Sequence[Cell]) -> str:
    """Which personal data a column holds by its values (its first ones); "" when none."""
    filled = list(islice((cell for cell in cells if cell != ""), LOOKED_AT))
    bare = _NUMBERED.search(plain(name)) is None
    kinds = Counter(_kind(cell, bare) for cell in filled)
    personal = {kind: count for kind, count in kinds.items() if kind}
    if not personal or sum(personal.values()) < NEARLY_ALL * len(filled):
        return ""
    return max(personal, key=lambda kind: personal[kind])


def _kind(cell: Cell, bare_lines: bool) -> str:
    if not isinstance(cell, Typed):
        return what_is(cell, bare_lines=bare_lines)
    # A spreadsheet drops the zeros at the start of what it takes for a number.
    whole = cell.kind == "number" and cell.text.isdigit() and 8 <= len(cell.text) <= 11
    return "national" if whole and is_national(cell.text.zfill(11)) else ""


def leave_out(sheet: Sheet, understood: Understood) -> tuple[Sheet, list[Reading]]:
    """The sheet without personal data, and what was left out. Raises Refused where that cannot be done."""
    cleaner = _Cleaner(sheet)
    for at, name in enumerate(names_of(sheet)):
        column = understood(name)
        if column is None:
            cleaner.not_asked_for(at, name)
        elif column.what in _STORED:
            cleaner.kept(at, name, column)
        elif column.what in _NAMING:
            cleaner.naming(at, name)
    if cleaner.problems:
        raise Refused(cleaner.problems)
    return replace(sheet, rows=cleaner.rows), cleaner.readings


def leave_out_of_lines(sheet: Sheet) -> tuple[Sheet, list[Reading]]:
    """The same for a pasted text, which has lines and no columns yet."""
    counts: Counter[str] = Counter()
    rows = [[_without(cell, counts) for cell in row] for row in sheet.rows]
    remarks = [reading(f"personal_{kind}_pasted", count=n) for kind, n in sorted(counts.items())]
    return replace(sheet, rows=rows), remarks


def _without(cell: Cell, counts: Counter[str]) -> Cell:
    if isinstance(cell, Typed):
        return cell
    text, kinds = without(cell)
    counts.update(kinds)
    return text


class _Cleaner:
    """The rows of a sheet while columns are cleaned; the sheet itself stays as it was read."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._rows = Rows.of(sheet.rows)
        self._columns = list(self._rows.columns)
        self.readings: list[Reading] = []
        self.problems: list[Problem] = []

    @property
    def rows(self) -> Rows:
        """What is left."""
        return self._rows.with_columns(self._columns)

    def not_asked_for(self, at: int, name: str) -> None:
        """A column that is not read anyway: gone with its header when it is personal, else left alone."""
        if is_personal(name):
            self.readings.append(reading("personal_named", column=name))
        elif name and (kind := kind_of_column(name, self._cells(at))):
            self.readings.append(reading(f"personal_{kind}_column", column=name))
        else:
            return
        self._columns[at] = Coded.repeated("", len(self._rows))

    def kept(self, at: int, name: str, column: Column) -> None:
        """A column of texts: emptied when it holds nothing else, otherwise each piece replaced."""
        cells = self._cells(at)
        kind = kind_of_column(name, cells)
        if kind and column.required:
            self.problems.append(problem("personal_needed", self._sheet.numbers[0], name))
        elif kind:
            self.readings.append(reading(f"personal_{kind}_column", column=name))
            self._put(at, name, Coded.repeated("", len(cells)))
        else:
            self._replace(at, name, cells)

    def naming(self, at: int, name: str) -> None:
        """A column of keys: a row that personal data names is refused; its telephone look says nothing."""
        cells = self._cells(at)
        if not _worth_a_look(cells):
            return
        whole = kind_of_column(name, cells) not in ("", "phone")
        names_somebody = cells.mapped(lambda cell: _names_somebody(cell, whole=whole))
        if any(names_somebody.values):
            self.problems += [
                problem("personal_key", number, name)
                for number, wrong in zip(self._sheet.numbers[1:], names_somebody, strict=True)
                if wrong
            ]

    def _cells(self, at: int) -> Coded[Cell]:
        return self._columns[at][1:]

    def _replace(self, at: int, name: str, cells: Coded[Cell]) -> None:
        if not _worth_a_look(cells):
            return
        kinds = cells.mapped(_kinds_within)
        if not any(kinds.values):
            return
        counts = sum((of_cell for of_cell in kinds if of_cell), Counter[str]())
        self._put(at, name, cells.mapped(lambda cell: _without(cell, Counter())))
        for kind, count in sorted(counts.items()):
            self.readings.append(reading(f"personal_{kind}_within", column=name, count=count))

    def _put(self, at: int, name: str, cells: Coded[Cell]) -> None:
        self._columns[at] = cells.below(name)


def _worth_a_look(cells: Coded[Cell]) -> bool:
    """Whether there may be personal data in a column, its texts looked at together; a number may be some."""
    for part in cells.parts:
        texts = [cell for cell in part.values if isinstance(cell, str)]
        if len(texts) < len(part.values) or worth_a_look("\n".join(texts)):
            return True
    return False


def _names_somebody(cell: Cell, *, whole: bool) -> bool:
    kind = _kind(cell, bare_lines=False)
    bare = kind == "national" and (isinstance(cell, Typed) or cell.strip().isdigit())
    return kind not in ("", "phone") and (whole or not bare)


def _kinds_within(cell: Cell) -> Counter[str] | None:
    """Which personal data a cell holds, None where it is none: for most, nothing is kept."""
    return None if isinstance(cell, Typed) else without(cell)[1] or None
