"""What a database holds: rows per table, sums of money, and whether frozen answers are what they were."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from sqlalchemy import Connection, Table, func, inspect, select

from data_access.engine import Store
from database.installation import Identity, identity_in
from database.kept_relations import KEPT_TABLES
from database.schema import Base, Batch, Dossier, FrozenAnswer, Installation, Story
from subsidieatlas.backup_files import CommandError
from written_questions.frozen_answers import DamagedAnswerError, open_frozen

OURS: Final = frozenset((*Base.metadata.tables, *KEPT_TABLES.tables, "alembic_version"))
"""Names of the tables of the atlas."""

_OWN_STATE: Final = frozenset(("installation", "data_state"))
"""Tables of one row that say which database this is: a restore gives them new values."""


@dataclass(frozen=True)
class Contents:
    """Rows per table, sums in cents per ``table.column``, loads of people, and which database it is."""

    rows: dict[str, int]
    cents: dict[str, int]
    loads: int
    identity: Identity | None

    def same_data(self, other: Contents) -> bool:
        """Whether both hold as many rows and as much money; a table that one does not know is empty."""
        tables = (self.rows.keys() | other.rows.keys()) - _OWN_STATE
        return all(self.rows.get(name, 0) == other.rows.get(name, 0) for name in tables) and all(
            self.cents.get(name, 0) == other.cents.get(name, 0)
            for name in self.cents.keys() | other.cents.keys()
        )

    def hold_against(self, wanted: Contents) -> None:
        """Raise CommandError when this copy does not hold what was wanted."""
        if not self.same_data(wanted):
            raise CommandError(
                "De kopie heeft niet dezelfde rijen en bedragen. Ze wordt niet gebruikt."
            )

    def hold_restored(self, wanted: Contents, identity: Identity) -> None:
        """Raise CommandError when a database does not hold what was put back under this identity.

        What people kept in it since made another identity of it, and other contents.
        """
        if self.identity == identity and not self.same_data(wanted):
            raise CommandError(
                "De databank heeft niet dezelfde rijen en bedragen als de reservekopie."
            )

    def words(self) -> str:
        """How much it is, and what people made, in a few Dutch words."""
        made = ", ".join(
            counted(self.rows.get(table.__tablename__, 0), one, more)
            for table, one, more in (
                (Dossier, "vraag", "vragen"),
                (FrozenAnswer, "vastgelegd antwoord", "vastgelegde antwoorden"),
                (Story, "presentatie", "presentaties"),
            )
        )
        rows = f"{sum(self.rows.values()):,}".replace(",", ".")
        loads = counted(self.loads, "geladen lijst", "geladen lijsten")
        return f"{rows} rijen; {loads}, {made}"


def counted(number: int, one: str, more: str) -> str:
    """ "1 vraag", "2 vragen"."""
    return f"{number} {one if number == 1 else more}"


def contents(connection: Connection) -> Contents:
    """Count and add up what a connection sees, in one transaction of the caller."""
    there = set(inspect(connection).get_table_names())
    rows: dict[str, int] = {}
    cents: dict[str, int] = {}
    for table in Base.metadata.sorted_tables:
        if table.name not in there:
            continue
        known = {column["name"] for column in inspect(connection).get_columns(table.name)}
        money = [name for name in money_columns(table) if name in known]
        query = select(func.count(), *(func.sum(table.c[name]) for name in money))
        count, *sums = connection.execute(query.select_from(table)).one()
        rows[table.name] = int(count)
        cents |= {
            f"{table.name}.{name}": int(total or 0) for name, total in zip(money, sums, strict=True)
        }
    loads = select(func.count()).where(Batch.kind == "import", Batch.undone_at.is_(None))
    has_identity = Installation.__tablename__ in there
    return Contents(
        rows,
        cents,
        int(connection.scalar(loads) or 0) if Batch.__tablename__ in there else 0,
        identity_in(connection) if has_identity else None,
    )


def money_columns(table: Table) -> list[str]:
    """The columns of a table that hold cents."""
    return [column.name for column in table.columns if column.name.endswith("_cents")]


def damaged_answers(store: Store) -> list[int]:
    """Numbers of frozen answers that are no longer what was frozen. Raises DataUnavailable."""
    with store.reading() as connection:
        numbers = list(connection.scalars(select(FrozenAnswer.id).order_by(FrozenAnswer.id)))
    return [number for number in numbers if not _is_whole(number, store)]


def _is_whole(number: int, store: Store) -> bool:
    try:
        open_frozen(number, store)
    except DamagedAnswerError:
        return False
    return True
