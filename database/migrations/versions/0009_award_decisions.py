"""What people say of a project and an application that may be the same award."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

_INTEGER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_TABLE = "award_decisions"


def upgrade() -> None:
    op.create_table(
        _TABLE,
        sa.Column("id", _INTEGER, nullable=False),
        sa.Column("project_key", sa.String(length=80), nullable=False),
        sa.Column("application_id", sa.String(length=40), nullable=False),
        sa.Column("decision", sa.String(length=10), nullable=False),
        sa.Column("decided_by", sa.Text(), nullable=False),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("undone_by", sa.Text(), nullable=True),
        sa.Column("undone_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_award_decisions"),
    )
    for column in ("project_key", "application_id"):
        op.create_index(f"ix_award_decisions_{column}", _TABLE, [column])


def downgrade() -> None:
    op.drop_table(_TABLE)
