"""What is chosen for the table of a figure, as its address holds it: side, order, page, search, columns."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

TABLE_PARAMETER: Final = "tabel"
_FIELD: Final = "~"
_ORDER, _PAGE, _SEARCH, _WITHOUT = "op", "blad", "zoek", "zonder"


@dataclass(frozen=True)
class TableChoice:
    """The table of one View: ``order`` is a column ("" as the answer stands), ``page`` counts from 1."""

    view: str
    order: str = ""
    descending: bool = False
    page: int = 1
    search: str = ""
    without: tuple[str, ...] = ()

    def by(self, column: str, *, numeric: bool) -> TableChoice:
        """In the order of a column: numbers from high to low first, the other way when it was chosen."""
        turned = not self.descending if self.order == column else numeric
        return replace(self, order=column, descending=turned, page=1)

    def toggled(self, column: str) -> TableChoice:
        """With a column that was left out, or without it."""
        left_out = set(self.without) ^ {column}
        return replace(self, without=tuple(sorted(left_out)))

    def searched(self, text: str) -> TableChoice:
        """The rows that hold a text, from the first page."""
        return replace(self, search=text, page=1)

    def written(self) -> str:
        """As an address holds it."""
        order = f"{'-' if self.descending else ''}{self.order}" if self.order else ""
        fields = (
            (_ORDER, order),
            (_PAGE, str(self.page) if self.page > 1 else ""),
            (_WITHOUT, ",".join(self.without)),
            (_SEARCH, self.search.replace(_FIELD, " ")),
        )
        return _FIELD.join([self.view, *(f"{name}:{text}" for name, text in fields if text)])


def read_choice(text: str) -> TableChoice:
    """The choice that an address holds; what is not understood of it is the default."""
    view, *fields = text.split(_FIELD)
    said = dict(field.partition(":")[::2] for field in fields)
    order, page = said.get(_ORDER, ""), said.get(_PAGE, "")
    return TableChoice(
        view,
        order.removeprefix("-"),
        order.startswith("-"),
        int(page) if page.isascii() and page.isdigit() and 0 < len(page) < 7 and int(page) else 1,
        said.get(_SEARCH, ""),
        tuple(sorted(filter(None, said.get(_WITHOUT, "").split(",")))),
    )


def chosen_among(texts: Iterable[str], view: str) -> TableChoice | None:
    """What an address chooses for the table of a View; None when it says nothing of it."""
    return next((one for text in texts if (one := read_choice(text)).view == view), None)
