"""Awards in the 360Giving standard: JSON (``{"grants": [...]}``), or its spreadsheet form.

The standard: https://standard.threesixtygiving.org. Only awards in euro; grants to individuals and
contact data are refused by column name; what we have no place for is set aside, and said so.
"""

from __future__ import annotations

import re
from typing import Final

from importing.cells import Cell, Contents, Refused, Sheet, Typed, problem, text_of
from importing.columns import plain
from importing.headers import names_of
from importing.kinds.projects import PROJECTS
from importing.municipality_columns import place_on
from importing.profiles.profile import Prepared, Profile
from importing.references import References
from importing.checked import Checked
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
    amount = at.get("amountawarded", at.get("amount awarded"))
    numbers = [at[plain(name)] for name in _NUMBERS if plain(name) in at]
    rows: list[list[Cell]] = [[*names, "Jaar", "KBO-nummer"]]
    for row in sheet.rows[1:]:
        cells = row + [""] * (len(names) - len(row))
        if amount is not None:
            cells[amount] = _number(cells[amount])
        year = text_of(cells[award])[:4] if award is not None else ""
        rows.append([*cells, year, _kbo([text_of(cells[n]) for n in numbers])])
    return Prepared(Sheet(sheet.name, rows, sheet.numbers, sheet.merged, sheet.hidden_rows))


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
