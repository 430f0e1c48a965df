"""What the queries of all subjects share: what rows say, their provenance and their places."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy import ColumnElement, Integer, Text, case, cast, func, or_, select
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import GenericFunction

from database.declared import aliased
from database.kept_relations import kept
from database.schema import BodyMember, Municipality, Organisation

BODIES: Final = kept(
    "bodies",
    select(
        BodyMember.organisation_key.label("organisation"), BodyMember.body_key.label("body")
    ).join(Organisation, Organisation.key == BodyMember.body_key),
    ("organisation",),
    small=True,
)
"""Which body an organisation is part of, of those that people joined."""
SOURCES, FICTIONAL = "source_ids", "fictional"


class distinct_list(GenericFunction[str]):  # noqa: N801 - SQL functions are written small
    """The distinct values of a text column in a group, joined by commas (values hold none)."""

    type = Text()
    name = "distinct_list"
    inherit_cache = True


@compiles(distinct_list, "sqlite")
def _distinct_list_sqlite(element: Any, compiler: Any, **kw: Any) -> str:
    return f"group_concat(DISTINCT {compiler.process(element.clauses, **kw)})"


@compiles(distinct_list)
def _distinct_list(element: Any, compiler: Any, **kw: Any) -> str:
    return f"string_agg(DISTINCT {compiler.process(element.clauses, **kw)}, ',')"


def provenance(table: Any) -> tuple[ColumnElement[Any], ColumnElement[Any]]:
    """The last two columns of a select of single rows: source id and fictional (0 or 1)."""
    return (
        table.source_id.label(SOURCES),
        cast(table.fictional, Integer).label(FICTIONAL),
    )


def group_provenance(table: Any) -> tuple[ColumnElement[Any], ColumnElement[Any]]:
    """The last two columns of a grouped select: all source ids, and 1 when any row is fictional."""
    return (
        distinct_list(table.source_id).label(SOURCES),
        func.coalesce(func.max(cast(table.fictional, Integer)), 0).label(FICTIONAL),
    )


def told(table: Any, but: str = "") -> list[ColumnElement[Any]]:
    """What each row of a table says: all its columns but keys, the flag and ``but``. Amounts and codes go by
    their plain name: ``asked`` (cents), ``reason``."""
    return [
        getattr(table, column.key).label(column.name.removesuffix("_cents").removesuffix("_code"))
        for column in table.__table__.columns
        if not (column.primary_key or column.foreign_keys or column.name in ("fictional", but))
    ]


def in_order(column: Any, values: Sequence[str]) -> ColumnElement[int]:
    """Sorts by the place of a value in ``values``; others come after."""
    return case(
        {value: place for place, value in enumerate(values)}, value=column, else_=len(values)
    )


def places() -> tuple[Any, Any]:
    """Two aliases of Municipality: that of the row's own time, and today's; join them with
    ``own.nis == row.nis`` and ``today.nis == own.current_nis`` (outer, when the place can be unknown).
    """
    return aliased(Municipality, name="own_place"), aliased(Municipality, name="place_today")


def body_of(key: Any) -> ColumnElement[Any]:
    """The key of the body that an organisation is part of: its own, unless a person joined it to another.

    Where an undone load took that other away, it is its own again.
    """
    member = select(BODIES.c.body).where(BODIES.c.organisation == key)
    return func.coalesce(member.correlate_except(BODIES).scalar_subquery(), key)


def belonging(rows: Any, to: Any) -> ColumnElement[bool]:
    """That made-up rows count only with what is made up itself, whether they are chosen or not."""
    return or_(rows.fictional.is_(False), to.fictional.is_(True))


def count_if(condition: ColumnElement[bool]) -> ColumnElement[int]:
    """How many rows of a group fulfil a condition."""
    return func.coalesce(func.sum(cast(condition, Integer)), 0)
