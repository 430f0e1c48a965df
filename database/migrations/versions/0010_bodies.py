"""Bodies: what people decide of them, and names that are withheld."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

_INTEGER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.add_column("organisations", sa.Column("withheld", sa.Boolean(), nullable=True))
    op.create_table(
        "body_decisions",
        sa.Column("id", _INTEGER, nullable=False),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("organisation_key", sa.String(length=80), nullable=False),
        sa.Column("other_key", sa.String(length=80), nullable=True),
        sa.Column("said_by", sa.Text(), nullable=True),
        sa.Column("said_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("undone_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("undone_by", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_body_decisions"),
    )
    op.create_index("ix_body_decisions_organisation_key", "body_decisions", ["organisation_key"])
    op.create_table(
        "body_members",
        sa.Column("organisation_key", sa.String(length=80), nullable=False),
        sa.Column("body_key", sa.String(length=80), nullable=False),
        sa.PrimaryKeyConstraint("organisation_key", name="pk_body_members"),
    )
    op.create_index("ix_body_members_body_key", "body_members", ["body_key"])


def downgrade() -> None:
    op.drop_table("body_members")
    op.drop_table("body_decisions")
    op.drop_column("organisations", "withheld")
