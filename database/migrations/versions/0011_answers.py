"""Answers: what a draft was made from and what was not understood, and words that people teach."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

_ADDED: dict[str, dict[str, sa.types.TypeEngine[str]]] = {
    "dossiers": {"set_aside": sa.Text()},
    "dossier_parts": {
        "unrecognised": sa.Text(),
        "drafted": sa.Text(),
        "drafted_from": sa.String(length=64),
    },
    "dossier_tables": {"asked": sa.Text()},
}
"""Text columns that are empty for what was made before."""


def upgrade() -> None:
    for table, columns in _ADDED.items():
        for name, kind in columns.items():
            op.add_column(table, sa.Column(name, kind, nullable=False, server_default=""))
    op.add_column(
        "dossier_parts",
        sa.Column("off_subject", sa.Boolean(), nullable=False, server_default=sa.false()),
    )
    op.add_column("dossier_parts", sa.Column("read_on", sa.Date(), nullable=True))
    op.add_column(
        "dossier_tables",
        sa.Column("suggestion", sa.Boolean(), nullable=False, server_default=sa.false()),
    )
    op.create_table(
        "taught_words",
        sa.Column("word", sa.String(length=80), nullable=False),
        sa.Column("means", sa.String(length=160), nullable=False),
        sa.Column("said_by", sa.Text(), nullable=True),
        sa.Column("said_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("word", name="pk_taught_words"),
    )


def downgrade() -> None:
    op.drop_table("taught_words")
    for name in ("suggestion", "asked"):
        op.drop_column("dossier_tables", name)
    for name in ("unrecognised", "drafted", "drafted_from", "off_subject", "read_on"):
        op.drop_column("dossier_parts", name)
    op.drop_column("dossiers", "set_aside")
