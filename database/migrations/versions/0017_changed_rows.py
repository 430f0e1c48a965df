"""What imports changed is found by an index of its own."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

_CHANGED = sa.text("action = 'changed'")


def upgrade() -> None:
    op.create_index(
        "ix_batch_rows_changed", "batch_rows", ["id"],
        sqlite_where=_CHANGED, postgresql_where=_CHANGED,
    )  # fmt: skip


def downgrade() -> None:
    op.drop_index("ix_batch_rows_changed", "batch_rows")
