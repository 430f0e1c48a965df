"""What is loaded, under the header of its template again: to correct in a spreadsheet and load anew.

Nobody can ask the atlas for this; it shows that nothing is lost on the way in.
"""

from __future__ import annotations

import datetime as dt
import io
import json
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final

from sqlalchemy import Connection, select
from xlsxwriter.workbook import Workbook

from importing.change_words import HELD_AS
from importing.columns import Column
from importing.kinds import Kind
from importing.rows import TABLES
from places import municipality

_MAIN: Final = {
    "calls": "calls",
    "applications": "applications",
    "projects": "projects",
    "commitments": "commitments",
    "credits": "budget_credits",
    "meetings": "meetings",
    "findings": "findings",
}


def current(connection: Connection, kind: Kind, batch: int | None = None) -> list[list[Any]]:
    """The header and the rows of a kind that is loaded (of one batch only, where given).

    Amounts are cents, dates dates, choices the words of the template; unknown is None. Made-up rows
    stay out.
    """
    table = TABLES[_MAIN[kind.key]]
    query = select(table).where(table.c.fictional.is_(False))
    if batch is not None:
        query = query.where(table.c.batch_id == batch)
    found = [dict(row) for row in connection.execute(query).mappings()]
    _ADD.get(kind.key, _nothing)(connection, found)
    rows = _credits(found) if kind.key == "credits" else found
    titles = [column.title for column in kind.columns]
    return [titles, *([_cell(column, row) for column in kind.columns] for row in rows)]


def _cell(column: Column, row: dict[str, Any]) -> Any:
    value = row.get(column.key, row.get(HELD_AS.get(column.key, "")))
    if value is None:
        return None
    if column.what == "place":
        return municipality(value).name_nl
    if column.choices:
        return next(word for word, code in column.choices.items() if code == value)
    return value


def _nothing(_connection: Connection, _rows: list[dict[str, Any]]) -> None:
    """Nothing to add."""


def _with_organisation(connection: Connection, rows: list[dict[str, Any]]) -> None:
    bodies = TABLES["organisations"].c
    names = {
        row[0]: (row[1], row[2])
        for row in connection.execute(select(bodies.key, bodies.name, bodies.kbo))
    }
    networks = {True: "new", False: "existing", None: None}
    for row in rows:
        name, row["kbo"] = names[row["organisation_key"]]
        row |= {"applicant": name, "organisation": name}
        row["network"] = networks[row.get("new_network")]


def _with_strategies(connection: Connection, rows: list[dict[str, Any]]) -> None:
    _with_organisation(connection, rows)
    _join(connection, rows, "project_strategies", "project_key", {None: "strategies"}, "strategy")


def _with_parties(connection: Connection, rows: list[dict[str, Any]]) -> None:
    roles: dict[str | None, str] = {r: r for r in ("invited", "spread_word", "took_part")}
    _join(connection, rows, "meeting_parties", "meeting_key", roles, "party")
    at: dict[str | None, str] = {None: "municipalities"}
    _join(connection, rows, "meeting_municipalities", "meeting_key", at, "nis", _name)


def _name(nis: str) -> str:
    return municipality(nis).name_nl


def _join(
    connection: Connection,
    rows: list[dict[str, Any]],
    name: str,
    parent: str,
    columns: dict[str | None, str],
    value: str,
    word: Callable[[Any], str] = str,
) -> None:
    """Rows that belong to a row, as one text with semicolons."""
    table, by_key = TABLES[name], {row["key"]: row for row in rows}
    for child in connection.execute(select(table).order_by(*table.primary_key)).mappings():
        row = by_key.get(child[parent])
        if row is not None:
            column = columns[child.get("role")]
            row[column] = "; ".join(filter(None, [row.get(column), word(child[value])]))


def _with_payments(connection: Connection, rows: list[dict[str, Any]]) -> None:
    paid = TABLES["payments"].c
    query = select(paid.commitment_id, paid.amount_cents, paid.date)
    held = {number: (amount, day) for number, amount, day in connection.execute(query)}
    for row in rows:
        row["paid_cents"], row["paid_on"] = held.get(row["id"], (None, None))


def _with_articles(connection: Connection, rows: list[dict[str, Any]]) -> None:
    held = TABLES["budget_articles"].c
    query = select(held.code, held.name, held.policy_domain)
    articles = {code: (name, domain) for code, name, domain in connection.execute(query)}
    for row in rows:
        row["name"], row["policy_domain"] = articles[row["article_code"]]


def _credits(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """VAK and VEK of an article and year side by side."""
    found: dict[tuple[str, int], dict[str, Any]] = {}
    for row in rows:
        line = found.setdefault((row["article_code"], row["year"]), dict(row))
        line[f"{row['kind'].lower()}_cents"] = row["amount_cents"]
    return list(found.values())


_ADD: Final = {
    "applications": _with_organisation,
    "projects": _with_strategies,
    "meetings": _with_parties,
    "commitments": _with_payments,
    "credits": _with_articles,
}


# --- files --------------------------------------------------------------------------------------


def as_file(kind: Kind, rows: Sequence[Sequence[Any]], suffix: str) -> bytes:
    """Rows of ``current`` as ``.csv``, ``.xlsx`` or ``.json``; what was read from it is the same."""
    if suffix == ".xlsx":
        return _as_xlsx(kind, rows)
    if suffix == ".json":
        return _as_json(kind, rows)
    if suffix == ".csv":
        lines = (";".join(_quoted(text) for text in line) for line in _texts(kind, rows))
        return ("\ufeff" + "".join(f"{line}\r\n" for line in lines)).encode()
    raise ValueError(suffix)


def _texts(kind: Kind, rows: Sequence[Sequence[Any]]) -> Iterator[list[str]]:
    yield list(rows[0])
    for row in rows[1:]:
        yield [_text(column, value) for column, value in zip(kind.columns, row, strict=True)]


def _text(column: Column, value: Any) -> str:
    if value is None:
        return ""
    if column.what == "amount":
        return f"{value // 100},{value % 100:02d}"
    return value.strftime("%d/%m/%Y") if isinstance(value, dt.date) else str(value)


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"' if any(s in text for s in ';"\r\n') else text


def _as_json(kind: Kind, rows: Sequence[Sequence[Any]]) -> bytes:
    lines = []
    for row in rows[1:]:
        cells = []
        for column, value in zip(kind.columns, row, strict=True):
            given = json.dumps(value.isoformat() if isinstance(value, dt.date) else value)
            if column.what == "amount" and value is not None:
                given = f"{value // 100}.{value % 100:02d}"
            cells.append(f"{json.dumps(column.title)}: {given}")
        lines.append("{" + ", ".join(cells) + "}")
    return ("[" + ",\n".join(lines) + "]").encode()


def _as_xlsx(kind: Kind, rows: Sequence[Sequence[Any]]) -> bytes:
    buffer = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with Workbook(buffer, options) as book:
        sheet = book.add_worksheet("Gegevens")
        euro = book.add_format({"num_format": "#,##0.00"})
        date = book.add_format({"num_format": "dd/mm/yyyy"})
        sheet.write_row(0, 0, rows[0], book.add_format({"bold": True}))
        for y, row in enumerate(rows[1:], start=1):
            for x, (column, value) in enumerate(zip(kind.columns, row, strict=True)):
                if value is None:
                    continue
                if column.what == "amount":
                    sheet.write_number(y, x, value / 100, euro)
                elif isinstance(value, dt.date):
                    sheet.write_datetime(y, x, dt.datetime.combine(value, dt.time()), date)
                elif isinstance(value, int):
                    sheet.write_number(y, x, value)
                else:
                    sheet.write_string(y, x, str(value))
        sheet.freeze_panes(1, 1)
    return buffer.getvalue()
