"""What was corrected after it had been published: values that an import changed, from the history.

The history (``batch_rows``) holds per import and row what the file stated, as JSON; and the whole row
before the first import that touched it. Every layer is unfolded into single values, and each value is
held against the one before it.
"""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Date,
    FromClause,
    Select,
    Text,
    bindparam,
    case,
    cast,
    func,
    literal,
    null,
    select,
    true,
    tuple_,
    union_all,
)
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.expression import false
from sqlalchemy.sql.functions import GenericFunction

from data_access.filters import Filters, Scope
from data_access.provenance import FICTIONAL, SOURCES
from database.schema import Batch, BatchRow, Municipality, Query

AMENDMENTS: Final = Scope(fictional=false())

_CHANGED: Final = bindparam("changed", "changed", Text, literal_execute=True)
"""Said in the text of the question: an index of these rows alone is used where that is seen."""
ROWS: Final = 1_000
"""So many rows, those changed last, are looked at: a page never unfolds a whole history."""
DATES: Final = (
    "published", "closes", "decided", "runs_from", "runs_to", "submitted_on", "decided_on", "date",
    "planned_from", "planned_to",
)  # fmt: skip


class json_values(GenericFunction[Any]):  # noqa: N801 - SQL functions are written small
    """The members of a JSON object as rows: key, value (as text, NULL stays NULL)."""

    name = "json_values"
    inherit_cache = True


@compiles(json_values, "sqlite")
def _json_values_sqlite(element: Any, compiler: Any, **kw: Any) -> str:
    return f"json_each({compiler.process(element.clauses, **kw)})"


@compiles(json_values)
def _json_values(element: Any, compiler: Any, **kw: Any) -> str:
    return f"json_each_text(CAST({compiler.process(element.clauses, **kw)} AS json))"


def amendments(filters: Filters) -> Query:
    """Values that an import changed, newest first; undone imports left out.

    Columns: changed_on (day it was loaded), subject (table), row (what identifies it), field,
    amount_before and amount_after (cents), before and after (other values, as text; days as
    dd/mm/yyyy, municipalities by name), as_of (day on which the file was true), file.
    """
    steps = _steps()
    before, after = steps.c.before, steps.c.after
    money = steps.c.field.like("%_cents")
    return (
        select(
            func.date(Batch.loaded_at, type_=Date()).label("changed_on"),
            steps.c.table_name.label("subject"),
            _name(steps.c.row_key).label("row"),
            steps.c.field,
            cast(case((money, before)), BigInteger).label("amount_before"),
            cast(case((money, after)), BigInteger).label("amount_after"),
            _words(before, steps.c.field).label("before"),
            _words(after, steps.c.field).label("after"),
            Batch.as_of,
            Batch.name.label("file"),
            (literal("import-") + cast(Batch.id, Text)).label(SOURCES),
            steps.c.made_up.label(FICTIONAL),
        )
        .join(Batch, Batch.id == steps.c.batch_id)
        .where(steps.c.turn > 0, before.is_distinct_from(after), steps.c.had_one)
        .where(true() if filters.fictional else steps.c.made_up == 0)
        .where(steps.c.made_up == 1 if filters.only_fictional else true())
        .order_by(Batch.id.desc(), steps.c.layer.desc(), steps.c.field)
    )


def _steps() -> FromClause:
    """Every stated value with the one that was known before it."""
    layers = _layers()
    row = (layers.c.table_name, layers.c.row_key, layers.c.field)
    order = (layers.c.layer, layers.c.turn)
    return select(
        layers,
        layers.c.value.label("after"),
        func.lag(layers.c.value).over(partition_by=row, order_by=order).label("before"),
        (func.row_number().over(partition_by=row, order_by=order) > 1).label("had_one"),
    ).subquery("steps")


def _layers() -> FromClause:
    """One row per value: what stood there before the first import (turn 0), and what each stated."""
    live = _live()
    first = (
        select(live.c.table_name, live.c.row_key, func.min(live.c.layer).label("layer"))
        .group_by(live.c.table_name, live.c.row_key)
        .subquery("first_layer")
    )
    base = _unfolded(live, live.c.before, 0).join(first, first.c.layer == live.c.layer)
    return union_all(base, _unfolded(live, live.c.stated, 1)).subquery("layers")


def _unfolded(live: FromClause, column: ColumnElement[Any], turn: int) -> Select[Any]:
    members = json_values(column).table_valued("key", "value", name=f"members_{turn}")
    return (
        select(
            live.c.layer,
            literal(turn).label("turn"),
            live.c.batch_id,
            live.c.table_name,
            live.c.row_key,
            live.c.made_up,
            cast(members.c.key, Text).label("field"),
            cast(members.c.value, Text).label("value"),
        )
        .select_from(live)
        .join(members, true())
        .where(members.c.key.not_in(("batch_id", "source_id", "fictional")))
    )


def _live() -> FromClause:
    """The layers of rows that were changed, without those of undone imports."""
    changed = (
        select(BatchRow.table_name, BatchRow.row_key)
        .join(Batch, Batch.id == BatchRow.batch_id)
        .where(BatchRow.action == _CHANGED, Batch.undone_at.is_(None))
        .order_by(BatchRow.id.desc())
        .limit(ROWS)
    )
    return (
        select(
            BatchRow.id.label("layer"),
            BatchRow.batch_id,
            BatchRow.table_name,
            BatchRow.row_key,
            BatchRow.stated,
            BatchRow.before,
            _made_up().label("made_up"),
        )
        .join(Batch, Batch.id == BatchRow.batch_id)
        .where(Batch.kind == "import", Batch.undone_at.is_(None))
        .where(tuple_(BatchRow.table_name, BatchRow.row_key).in_(changed))
        .cte("live")
    )


def _made_up() -> ColumnElement[int]:
    """1 for every layer of a row that was fictional before the first import that touched it."""
    flag = case((BatchRow.before.like('%"fictional": true%'), 1), else_=0)
    return func.max(flag).over(partition_by=(BatchRow.table_name, BatchRow.row_key))


def _name(row_key: ColumnElement[str]) -> ColumnElement[str]:
    """``["PJ0-1PFC2DB-PR", 2020, "VAK"]`` as people write it."""
    for sign in ("[", "]", '"'):
        row_key = func.replace(row_key, sign, "", type_=Text())
    return row_key


def _words(value: ColumnElement[Any], field: ColumnElement[Any]) -> ColumnElement[Any]:
    place = select(Municipality.name).where(Municipality.nis == value).limit(1).scalar_subquery()
    day = func.substr(value, 9, 2) + "/" + func.substr(value, 6, 2) + "/" + func.substr(value, 1, 4)
    yes = case((value.in_(("1", "true")), "new"), (value.in_(("0", "false")), "existing"))
    return case(
        (field.like("%_cents"), cast(null(), Text)),
        (field == "nis", func.coalesce(place, value)),
        (field == "new_network", yes),
        (field.in_(DATES), day),
        else_=value,
    )
