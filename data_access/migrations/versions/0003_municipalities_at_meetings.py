"""Which municipalities took part in a meeting."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_TABLE = "meeting_municipalities"
_INTEGER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        _TABLE,
        sa.Column("meeting_key", sa.String(length=60), nullable=False),
        sa.Column("nis", sa.String(length=5), nullable=False),
        sa.Column("source_id", sa.String(length=80), nullable=False),
        sa.Column("batch_id", _INTEGER, nullable=False),
        sa.Column("fictional", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["meeting_key"], ["meetings.key"], name=f"fk_{_TABLE}_meeting_key_meetings"
        ),
        sa.ForeignKeyConstraint(
            ["nis"], ["municipalities.nis"], name=f"fk_{_TABLE}_nis_municipalities"
        ),
        sa.ForeignKeyConstraint(
            ["source_id"], ["sources.id"], name=f"fk_{_TABLE}_source_id_sources"
        ),
        sa.ForeignKeyConstraint(["batch_id"], ["batches.id"], name=f"fk_{_TABLE}_batch_id_batches"),
        sa.PrimaryKeyConstraint("meeting_key", "nis", name=f"pk_{_TABLE}"),
    )
    for name in ("batch_id", "fictional", "source_id"):
        op.create_index(f"ix_{_TABLE}_{name}", _TABLE, [name], unique=False)


def downgrade() -> None:
    op.drop_table(_TABLE)
