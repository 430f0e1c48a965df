"""What a call said before a source amended it: the dated rows of ``call_changes``, turned back.

A value is turned back where the last amendment is the value of the call itself: only then does the
table tell the whole of its life. Before the first row the call said what that first row says.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection, delete, select, update

from database.schema import Batch, Call, CallChange
from importing.rows import TABLES


class _Said(NamedTuple):
    stated_on: dt.date
    value: str


def turn_calls_back(connection: Connection, day: dt.date) -> None:
    """Give calls the values that sources had stated by the end of a day, and drop later amendments.

    What imports noted is left alone: it follows the imports themselves.
    """
    table = TABLES[Call.__tablename__]
    for (key, field), statements in _told(connection).items():
        today = connection.scalar(select(table.c[field]).where(table.c.key == key))
        if statements[-1].stated_on > day and _as_text(today) == statements[-1].value:
            values = _values(field, _known_on(statements, day))
            connection.execute(update(table).where(table.c.key == key).values(values))
    imports = select(Batch.id).where(Batch.kind == "import")
    later = delete(CallChange).where(CallChange.stated_on > day)
    connection.execute(later.where(CallChange.batch_id.not_in(imports)))


def _told(connection: Connection) -> Mapping[tuple[str, str], Sequence[_Said]]:
    """Per call and field what was stated, in order; left out where a row bears no date."""
    query = (
        select(CallChange.call_key, CallChange.field, CallChange.stated_on, CallChange.value)
        .join(Batch, Batch.id == CallChange.batch_id)
        .where(Batch.kind != "import")
        .order_by(CallChange.stated_on, CallChange.id)
    )
    by_field: dict[tuple[str, str], list[_Said]] = defaultdict(list)
    undated = set()
    for key, field, stated_on, value in connection.execute(query):
        if stated_on is None:
            undated.add((key, field))
        else:
            by_field[key, field].append(_Said(stated_on, value))
    return {place: statements for place, statements in by_field.items() if place not in undated}


def _known_on(statements: Sequence[_Said], day: dt.date) -> str:
    values = [row.value for row in statements if row.stated_on <= day]
    return values[-1] if values else statements[0].value


def _values(field: str, text: str) -> dict[str, Any]:
    """A call counts in the year in which applications closed."""
    if field.endswith("_cents"):
        return {field: int(text)}
    value = dt.date.fromisoformat(text)
    return {field: value, "year": value.year} if field == "closes" else {field: value}


def _as_text(value: Any) -> str:
    return value.isoformat() if isinstance(value, dt.date) else str(value)
