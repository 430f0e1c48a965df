"""What goes when a file renews a list: rows that the list held and that the file no longer names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from sqlalchemy import Connection, func, select

from database.schema import Base, Municipality
from importing.cells import refuse
from importing.found import in_chunks
from importing.kinds import IDENTITIES, Kind
from importing.lists import TABLE_OF, Edition, named_by
from importing.names_shown import names_of_bodies
from importing.rows import TABLES, Identity, Values, identity_of, rows_of
from importing.steps import Step


def leaving(
    connection: Connection, kind: Kind, steps: Mapping[str, Iterable[Step]], edition: Edition
) -> dict[str, list[Step]]:
    """Per table the rows that go, with what belongs to them.

    Only rows of the calls and years that the file names, and of the places and years that were said.
    Raises Refused: ``unknown_list``, ``other_kind``, ``needed_elsewhere``.
    """
    table = TABLE_OF[kind.key]
    named = {identity_of(key) for key in named_by(connection, edition.of or "")}
    stays = {step.identity for step in steps.get(table, [])}
    absent = {identity for identity in named - stays if len(identity) == len(IDENTITIES[table])}
    there = rows_of(connection, TABLES[table], (identity[0] for identity in absent))
    inside = _Scope(connection, table, steps, edition)
    gone = {
        identity: row for identity, row in there.items() if identity in absent and inside.holds(row)
    }
    going = {table: [Step(identity, {}, {}, "gone", row) for identity, row in gone.items()]}
    going |= dict(_children(connection, kind, gone))
    _check_nothing_needs(connection, table, gone, going)
    return going


def called(connection: Connection, going: Iterable[Step]) -> dict[Identity, str]:
    """What people call rows that go: their body, title and year, as far as they have them."""
    rows = {step.identity: step.before or {} for step in going}
    keys = {row["organisation_key"] for row in rows.values() if row.get("organisation_key")}
    names = names_of_bodies(connection, keys)
    told = {
        identity: (names.get(row.get("organisation_key", "")), row.get("title"), row.get("year"))
        for identity, row in rows.items()
    }
    return {
        identity: ", ".join(str(part) for part in parts if part)
        for identity, parts in told.items()
        if any(parts)
    }


class _Scope:
    """Which rows of a list a file is about."""

    def __init__(
        self,
        connection: Connection,
        table: str,
        steps: Mapping[str, Iterable[Step]],
        edition: Edition,
    ) -> None:
        self.values: dict[str, set[Any]] = {
            name: set() for name in ("call_key", "year") if name in TABLES[table].c
        }
        for step in steps.get(table, ()):
            for name, values in self.values.items():
                values.add(step.stated.get(name, (step.before or {}).get(name)))
        if edition.years and "year" in self.values:
            self.values["year"] = set(edition.years)
        self.places = edition.places
        query = select(Municipality.nis, Municipality.current_nis, Municipality.province)
        self.of: dict[Any, tuple[str, ...]] = {
            nis: (now, slug) for nis, now, slug in connection.execute(query)
        }

    def holds(self, row: Values) -> bool:
        """Whether a row lies within it."""
        if any(row.get(name) not in values for name, values in self.values.items()):
            return False
        return not self.places or bool(set(self.of.get(row.get("nis"), ())) & set(self.places))


def _children(
    connection: Connection, kind: Kind, gone: Mapping[Identity, Values]
) -> Iterator[tuple[str, list[Step]]]:
    for table, _ in kind.children:
        rows = rows_of(connection, TABLES[table], (identity[0] for identity in gone))
        yield table, [Step(identity, {}, {}, "gone", row) for identity, row in rows.items()]


def _check_nothing_needs(
    connection: Connection,
    table: str,
    gone: Mapping[Identity, Values],
    going: Mapping[str, Iterable[Step]],
) -> None:
    """Rows of other tables that point to a row that would go."""
    needed = 0
    for other in Base.metadata.tables.values():
        for link in other.foreign_keys:
            if link.column.table.name != table or other.name in going:
                continue
            values: list[Any] = [row[link.column.name] for row in gone.values()]
            for chunk in in_chunks(values):
                query = select(func.count()).select_from(other).where(link.parent.in_(chunk))
                needed += connection.scalar(query) or 0
    if needed:
        raise refuse("needed_elsewhere", rows=needed)
