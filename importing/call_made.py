"""The call that rows belong to, named or made on the way while they are loaded."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final

from importing.cells import Cell, Reading, Refused, Sheet, problem, reading, text_of
from importing.checked import Checked
from importing.coded import Coded, Rows
from importing.columns import plain, slug
from importing.headers import column_cells
from importing.kinds import Target
from importing.kinds.calls import CALLS
from importing.recognition import Recognised
from importing.references import References
from importing.values import read_values

NOT_KNOWN: Final = "niet bekend"
"""What stands where a call must say something and nobody knows what."""
_ADDED: Final = "Gekozen oproep"
"""The header of a column that is added for the call."""
_DECIDED: Final = ("awarded", "not_retained", "no_budget")
_TEXTS: Final = ("theme", "policy_domain", "ministers", "goal")


@dataclass(frozen=True)
class CallOfRows:
    """The sheet in which every row names its call; ``values`` of the call when it is a new one.

    ``mapping`` says what a column is that was added for it.
    """

    sheet: Sheet
    key: str = ""
    values: Mapping[str, Any] | None = None
    mapping: Mapping[str, str] = field(default_factory=dict)


def with_call(
    sheet: Sheet, recognised: Recognised, column_at: int | None, references: References
) -> CallOfRows:
    """Give rows without a call, or with one that is not known, the call that somebody chose.

    ``column_at`` is the position of the column of calls, None where there is none. Raises Refused when
    more than one call is not known, and for a field of a new call that cannot be read.
    """
    if not recognised.call or recognised.kind is None:
        return CallOfRows(sheet)
    column = next((c for c in recognised.kind.columns if c.what == "call"), None)
    if column is None:
        raise Refused([problem("no_such_target", name="--call", names="")])
    unknown = _unknown_calls(sheet, column_at, references)
    if len(unknown) > 1:
        raise Refused([problem("several_calls", names=", ".join(unknown)[:200])])
    key = references.call(recognised.call)
    values = None
    if (
        key is None
        and column_at is not None
        and not unknown
        and not _without_call(sheet, column_at)
    ):
        return CallOfRows(sheet)
    if key is None:
        key = slug(recognised.call)
        title = next(iter(unknown.values()), "") or recognised.call
        values = _values(recognised.call_fields, title)
        references.call_to_come(key, values["title"], values.get("closes"), values.get("year"))
    if column_at is None:
        rows = Rows.of(sheet.rows)
        added: Coded[Cell] = Coded.repeated(key, len(rows) - 1)
        even = rows.with_columns([*rows.columns, added.below(_ADDED)], even=True)
        return CallOfRows(replace(sheet, rows=even), key, values, {_ADDED: column.key})
    return CallOfRows(_filled(sheet, column_at, key, unknown), key, values)


def _unknown_calls(sheet: Sheet, at: int | None, references: References) -> dict[str, str]:
    """Calls that the rows name and nobody knows: plainly written -> as written."""
    if at is None:
        return {}
    texts = {plain(text_of(cell)): text_of(cell).strip() for cell in column_cells(sheet, at)}
    return {word: text for word, text in texts.items() if text and not references.call(text)}


def _without_call(sheet: Sheet, at: int) -> bool:
    """Whether a row leaves the call open: where none does, no call is made."""
    return any(not text_of(cell).strip() for cell in column_cells(sheet, at).values)


def _filled(sheet: Sheet, at: int, key: str, unknown: Mapping[str, str]) -> Sheet:
    def named(cell: Cell) -> Cell:
        text = plain(text_of(cell))
        return key if not text or text in unknown else cell

    rows = Rows.of(sheet.rows)
    columns = list(rows.columns)
    columns[at] = column_cells(sheet, at).mapped(named).below(columns[at][0])
    return replace(sheet, rows=rows.with_columns(columns, even=True))


def _values(fields: Mapping[str, str], title: str) -> dict[str, Any]:
    """What the call says: its known fields, read as in a list of calls."""
    values: dict[str, Any] = {"title": title}
    problems = []
    for key, text in fields.items():
        read = read_values(CALLS.column(key), [text.strip()], [0])
        problems += [one._replace(row=None) for one in read.problems]
        if read.held[0] is not None:
            values[key] = read.held[0]
    if problems:
        raise Refused(problems)
    closes = values.get("closes")
    if closes and "year" not in values:
        values["year"] = closes.year
    return {**dict.fromkeys(_TEXTS, NOT_KNOWN), **values}


def made(call: CallOfRows, checked: Checked) -> tuple[list[Target], list[Reading]]:
    """The row of a new call, and what is said of it; nothing when the call was there."""
    if call.values is None:
        return [], [reading("call_taken", key=call.key)] if call.key else []
    statuses = checked.values.get("status")
    decided = statuses is None or any(status in _DECIDED for status in statuses)
    state = {"state": "decided" if decided else "assessing"}
    values = {**state, **call.values}
    said = reading("call_made", title=values["title"], key=call.key)
    return [Target("calls", (call.key,), values)], [said]
