"""The header of a file against the columns that are wanted: nothing missing, extra, double or personal."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from importing.cells import Cell, Problem, Refused, Sheet, problem, text_of
from importing.coded import Coded, Rows
from importing.columns import Column, bare_header, plain

PERSONAL: Final = re.compile(
    r"\b(voornaam|achternaam|familienaam|roepnaam|contact\w*|e ?mail\w*|mail|mailadres|telefoon\w*|tel|"
    r"gsm\w*|mobiel\w*|fax\w*|iban\w*|bic|\w*rekening\w*|rijksregister\w*|insz\w*|geboorte\w*|leeftijd|"
    r"geslacht|nationaliteit|ondertekenaar\w*|handtekening\w*|deelnemerslijst\w*|namenlijst|woonplaats|"
    r"namen (van )?(de )?deelnemers|naam (van )?(de )?deelnemers?|\w*adres|straat\w*|huisnummer|"
    r"vertegenwoordiger\w*|verantwoordelijke|dossierbehandelaar|first name|last name|surname|given name|"
    r"\w*phone\w*|birth\w*|national number|bank account\w*|account number|passport\w*|recipientindividual|"
    r"recipient individual)\b"
)
"""Names of columns that hold personal data: never read in, and refused where somebody points to them."""


_BESIDE: Final = ("province", "postcode")
"""Columns that only help to find a place: nothing is missed without them."""


@dataclass(frozen=True)
class Header:
    """Which position in a row holds which column; positions left out are blank or set aside.

    ``lacking`` names the columns of the kind that the file does not have.
    """

    columns: dict[int, Column]
    aside: tuple[str, ...] = ()
    lacking: tuple[str, ...] = ()


def names_of(sheet: Sheet) -> list[str]:
    """The header's texts, as they stand."""
    return [text_of(cell).strip() for cell in sheet.rows[0]] if sheet.rows else []


def is_personal(name: str) -> bool:
    """Whether a column of this name holds personal data."""
    return PERSONAL.search(plain(name)) is not None


def width_of(sheet: Sheet) -> int:
    """The number of positions in the longest row."""
    return len(Rows.of(sheet.rows).columns)


def wanted_words(columns: Sequence[Column]) -> dict[str, Column]:
    """Every header that is understood, plainly written, with its column."""
    words = {plain(alias): column for column in columns for alias in column.aliases}
    words |= {plain(bare_header(column.title)): column for column in columns}
    return words | {plain(column.title): column for column in columns}


def word_of(name: str, words: Mapping[str, object]) -> str:
    """A header as the words have it: as it stands, else without the unit at its end."""
    word = plain(name)
    return word if word in words else plain(bare_header(name))


def understood(
    columns: Sequence[Column], mapping: Mapping[str, str]
) -> Callable[[str], Column | None]:
    """Header -> the column it is read as, None when it is not; ``mapping`` goes before names, as below."""
    by_key = {column.key: column for column in columns}
    words: dict[str, Column | None] = dict(wanted_words(columns))
    words |= {plain(name): by_key.get(key) for name, key in mapping.items()}
    return lambda name: words.get(word_of(name, words))


def judge(
    sheet: Sheet,
    columns: Sequence[Column],
    *,
    others: str = "refuse",
    mapping: Mapping[str, str] | None = None,
    may_lack: Collection[str] = (),
) -> Header:
    """The header of a sheet. Raises Refused with every problem in it.

    ``others`` says what happens to columns nobody asked for: ``refuse`` or ``aside``. ``mapping``
    (header -> column key, empty to set aside) goes before names. Only required columns must be there,
    and of those not the keys in ``may_lack``.
    """
    understood = _Understood(columns, mapping or {}, others)
    row = sheet.numbers[0] if sheet.numbers else 1
    by_place: dict[int, Column] = {}
    problems, aside = list[Problem](), list[str]()
    for at, name in enumerate(names_of(sheet)):
        what = understood(name)
        if not isinstance(what, str):
            if what.key in {column.key for column in by_place.values()}:
                problems.append(problem("double_column", row, name))
            # Problems are told with the header as the file has it.
            by_place[at] = replace(what, title=name)
        elif what == "aside":
            aside.append(name)
        elif what != "blank":
            problems.append(problem(what, row, name, nearest=_nearest(name, columns)))
        elif _filled(sheet, at):
            problems.append(problem("nameless_column", row, letter(at)))
    problems += [
        problem("nameless_column", row, letter(at))
        for at in range(len(names_of(sheet)), width_of(sheet))
    ]
    keys = {column.key for column in by_place.values()}
    lacking = [column for column in columns if column.key not in keys]
    problems += [
        problem("missing_column", row, column.title)
        for column in lacking
        if column.required and column.key not in may_lack
    ]
    if problems:
        raise Refused(problems)
    return Header(by_place, tuple(aside), tuple(c.title for c in lacking if c.what not in _BESIDE))


class _Understood:
    """What a header means: a column, ``blank``, ``aside``, or the code of a problem."""

    def __init__(self, columns: Sequence[Column], mapping: Mapping[str, str], others: str) -> None:
        by_key = {column.key: column for column in columns}
        self._words: dict[str, Column | None] = dict(wanted_words(columns))
        # Nobody can point to personal data either.
        self._refused = {
            plain(name)
            for name, key in mapping.items()
            if key and is_personal(name) and plain(name) not in self._words
        }
        self._words |= {plain(name): by_key.get(key) for name, key in mapping.items()}
        self._others = others

    def __call__(self, name: str) -> Column | str:
        word = plain(name)
        if not word:
            return "blank" if not name else "nameless_column"
        if word in self._refused:
            return "personal_data"
        word = word_of(name, self._words)
        if word in self._words:
            return self._words[word] or "aside"
        if PERSONAL.search(word):
            return "personal_data"
        return "aside" if self._others == "aside" else "extra_column"


def share_known(sheet: Sheet, columns: Sequence[Column]) -> float:
    """How much of a kind's columns the header has, less what it has besides (0 to 1)."""
    names = {plain(name) for name in names_of(sheet) if plain(name)}
    return count_known(sheet, columns) / max(len(columns), len(names), 1)


def count_known(sheet: Sheet, columns: Sequence[Column]) -> int:
    """How many of a kind's columns the header has."""
    words = wanted_words(columns)
    names = {word_of(name, words) for name in names_of(sheet)}
    return len({words[name].key for name in names if name in words})


def fits_whole(sheet: Sheet, columns: Sequence[Column], may_lack: Collection[str]) -> bool:
    """Whether every header is a column of a kind, four at the least, and all that it needs is there."""
    words = wanted_words(columns)
    names = [word_of(name, words) for name in names_of(sheet) if plain(name)]
    keys = {words[name].key for name in names if name in words}
    needed = {column.key for column in columns if column.required} - set(may_lack)
    return len(keys) >= 4 and needed <= keys and all(name in words for name in names)


def column_cells(sheet: Sheet, at: int) -> Coded[Cell]:
    """The cells of one position below the header, blank where a row is shorter."""
    return Rows.of(sheet.rows).column(at)[1:]


def _filled(sheet: Sheet, at: int) -> bool:
    return any(cell != "" for cell in column_cells(sheet, at).values)


def _nearest(name: str, columns: Sequence[Column]) -> str:
    close = difflib.get_close_matches(name, [column.title for column in columns], n=1, cutoff=0.6)
    return close[0] if close else ""


def letter(at: int) -> str:
    """The letter of a column in a spreadsheet."""
    letters = ""
    at += 1
    while at:
        at, rest = divmod(at - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
