"""Lists, their editions, and what was said of them; each earlier import is a list of its own."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

_INTEGER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "lists",
        sa.Column("key", sa.String(length=80), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("fictional", sa.Boolean(), nullable=False),
        *_said(),
        sa.Column("said_on", sa.Date(), nullable=True),
        sa.Column("source_id", sa.String(length=80), nullable=True),
        sa.Column("batch_id", _INTEGER, nullable=True),
        *_links("lists", source_id="sources.id", batch_id="batches.id"),
        sa.PrimaryKeyConstraint("key", name="pk_lists"),
    )
    op.create_index("ix_lists_batch_id", "lists", ["batch_id"])
    op.create_table(
        "list_calls",
        sa.Column("list_id", sa.String(length=80), nullable=False),
        sa.Column("call_key", sa.String(length=80), nullable=False),
        sa.Column("rows", _INTEGER, nullable=True),
        sa.Column("batch_id", _INTEGER, nullable=True),
        *_links("list_calls", list_id="lists.key", call_key="calls.key", batch_id="batches.id"),
        sa.PrimaryKeyConstraint("list_id", "call_key", name="pk_list_calls"),
    )
    for name in ("call_key", "batch_id"):
        op.create_index(f"ix_list_calls_{name}", "list_calls", [name])
    op.create_table(
        "list_statements",
        sa.Column("id", _INTEGER, nullable=False),
        sa.Column("list_id", sa.String(length=80), nullable=False),
        *_said(),
        sa.Column("said_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("batch_id", _INTEGER, nullable=True),
        *_links("list_statements", list_id="lists.key", batch_id="batches.id"),
        sa.PrimaryKeyConstraint("id", name="pk_list_statements"),
    )
    for name in ("list_id", "batch_id"):
        op.create_index(f"ix_list_statements_{name}", "list_statements", [name])
    op.add_column("batches", sa.Column("list_id", sa.String(length=80), nullable=True))
    op.add_column("batches", sa.Column("replaces", sa.Boolean(), nullable=True))
    _lists_of_earlier_imports()


def _said() -> tuple[sa.Column[Any], ...]:
    return (
        sa.Column("complete", sa.String(length=8), nullable=False),
        sa.Column("complete_places", sa.Text(), nullable=True),
        sa.Column("complete_years", sa.Text(), nullable=True),
        sa.Column("said_by", sa.Text(), nullable=True),
    )


def _links(table: str, **columns: str) -> list[sa.ForeignKeyConstraint]:
    return [
        sa.ForeignKeyConstraint([name], [to], name=f"fk_{table}_{name}_{to.split('.')[0]}")
        for name, to in columns.items()
    ]


def _lists_of_earlier_imports() -> None:
    """Nobody said of any whether it was complete; which calls they name only matters where that is said."""
    op.execute(
        "INSERT INTO lists (key, name, kind, fictional, complete, batch_id)"
        " SELECT 'lading-' || id, name, coalesce(subject, ''), false, 'unknown', id"
        " FROM batches WHERE kind = 'import'"
    )
    op.execute("UPDATE batches SET list_id = 'lading-' || id WHERE kind = 'import'")


def downgrade() -> None:
    op.drop_column("batches", "replaces")
    op.drop_column("batches", "list_id")
    for table in ("list_statements", "list_calls", "lists"):
        op.drop_table(table)
