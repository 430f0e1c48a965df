"""Awards in the 360Giving standard: JSON (``{"grants": [...]}``), or its spreadsheet form.

The standard: https://standard.threesixtygiving.org. Only awards in euro; grants to individuals and
contact data are refused by column name; what we have no place for is set aside, and said so.
"""

from __future__ import annotations

import re
from typing import Final

from importing.cells import Cell, Contents, Reading, Refused, Sheet, Typed, problem, text_of
from importing.checked import Checked
from importing.columns import Column, plain
from importing.headers import column_cells, names_of
from importing.kinds.projects import PROJECTS
from importing.municipality_columns import place_on
from importing.profiles.profile import Prepared, Profile
from importing.references import References
from importing.values import read_values
from language import N_

COLUMNS: Final = {
    "id": "key", "Identifier": "key",
    "title": "title",
    "description": "summary",
    "amountAwarded": "awarded_cents", "Amount Awarded": "awarded_cents",
    "recipientOrganization/0/name": "organisation", "Recipient Org:Name": "organisation",
    "plannedDates/0/startDate": "runs_from", "Planned Dates:Start Date": "runs_from",
    "plannedDates/0/endDate": "runs_to", "Planned Dates:End Date": "runs_to",
    "beneficiaryLocation/0/name": "working_area", "Beneficiary Location:Name": "working_area",
}  # fmt: skip
_NUMBERS: Final = ("recipientOrganization/0/companyNumber", "recipientOrganization/0/id",
                   "Recipient Org:Company Number", "Recipient Org:Identifier")  # fmt: skip
_KBO: Final = re.compile(r"(?:BE-BCE_KBO-|BE)?([01][0-9]{9})")
_YEAR: Final = re.compile("[12][0-9]{3}|")
_PLAIN_NUMBER: Final = re.compile(r"[0-9]+(\.[0-9]+)?")


def _fits(contents: Contents) -> bool:
    words = {plain(name) for sheet in contents.sheets[:1] for name in names_of(sheet)}
    json = {"id", "amountawarded", "fundingorganization 0 name"} <= words
    return json or {"identifier", "amount awarded", "funding org name"} <= words


def _prepare(contents: Contents, _known: References) -> Prepared:
    """The awards with the columns we have: award dates become years, identifiers KBO numbers."""
    sheet = contents.sheets[0]
    names = names_of(sheet)
    at = {plain(name): position for position, name in enumerate(names)}
    _check_currency(sheet, at)
    award = at.get("awarddate", at.get("award date"))
    years, told = _years(sheet, award, names)
    amount = at.get("amountawarded", at.get("amount awarded"))
    numbers = [at[plain(name)] for name in _NUMBERS if plain(name) in at]
    rows: list[list[Cell]] = [[*names, "Jaar", "KBO-nummer"]]
    for row, year in zip(sheet.rows[1:], years, strict=True):
        cells = row + [""] * (len(names) - len(row))
        if amount is not None:
            cells[amount] = _number(cells[amount])
        rows.append([*cells, year, _kbo([text_of(cells[n]) for n in numbers])])
    return Prepared(Sheet(sheet.name, rows, sheet.numbers, sheet.merged, sheet.hidden_rows), told)


def _years(
    sheet: Sheet, award: int | None, names: list[str]
) -> tuple[list[str], tuple[Reading, ...]]:
    """The year of each award date, as the standard writes days or as we do, and how it was read.

    Raises Refused for what is no day (a year alone is one).
    """
    if award is None:
        return [""] * (len(sheet.rows) - 1), ()
    name, cells = names[award], column_cells(sheet, award)
    years = [text_of(cell).strip() for cell in cells]
    days = [
        cell if not _YEAR.fullmatch(year) else "" for cell, year in zip(cells, years, strict=True)
    ]
    read = read_values(Column("award", name, "date"), days, sheet.numbers[1:])
    if read.problems:
        raise Refused(read.problems)
    return (
        [str(day.year) if day else year for day, year in zip(read.held, years, strict=True)],
        tuple(read.readings),
    )


def _check_currency(sheet: Sheet, at: dict[str, int]) -> None:
    column = at.get("currency")
    problems = [
        problem("foreign_currency", number, "currency", row[column])
        for number, row in zip(sheet.numbers[1:], sheet.rows[1:], strict=True)
        if column is not None and column < len(row) and row[column] not in ("EUR", "")
    ]
    if column is None:
        problems = [problem("missing_column", sheet.numbers[0], "currency")]
    if problems:
        raise Refused(problems)


def _number(cell: Cell) -> Cell:
    """The standard writes plain numbers with a point, also as text."""
    if isinstance(cell, str) and _PLAIN_NUMBER.fullmatch(cell.strip()):
        return Typed("number", cell.strip())
    return cell


def _kbo(texts: list[str]) -> str:
    for text in texts:
        match = _KBO.fullmatch(text.replace(".", "").strip())
        if match:
            return match[1]
    return ""


def _finish(checked: Checked) -> None:
    """A location that is a Flemish municipality is also a place on the map."""
    if "working_area" in checked.values:
        days = checked.values.get("runs_from", [None] * len(checked.numbers))
        checked.values["place"] = [
            place_on(name, day) if name else None
            for name, day in zip(checked.values["working_area"], days, strict=True)
        ]


GIVING360: Final = Profile(
    key="360giving",
    title=N_("360Giving"),
    kind=PROJECTS,
    fits=_fits,
    prepare=_prepare,
    columns={
        **COLUMNS,
        "Jaar": "year",
        "KBO-nummer": "kbo",
    },
    others="aside",
    finish=_finish,
)
