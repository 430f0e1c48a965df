"""Imports: what a batch stated about each row, remembered column mappings, lines of the register."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_INTEGER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_REFERENCED = ("commitments", "payments", "findings")


def upgrade() -> None:
    for column in (
        sa.Column("subject", sa.String(length=20), nullable=True),
        sa.Column("profile", sa.String(length=40), nullable=True),
        sa.Column("total_cents", _INTEGER, nullable=True),
        sa.Column("as_of", sa.Date(), nullable=True),
        sa.Column("loaded_by", sa.Text(), nullable=True),
        sa.Column("undone_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("undone_by", sa.Text(), nullable=True),
    ):
        op.add_column("batches", column)
    for table in _REFERENCED:
        op.add_column(table, sa.Column("reference", sa.String(length=80), nullable=True))
        op.create_index(f"ix_{table}_reference", table, ["reference"], unique=False)
    op.create_table(
        "batch_rows",
        sa.Column("id", _INTEGER, nullable=False),
        sa.Column("batch_id", _INTEGER, nullable=False),
        sa.Column("table_name", sa.String(length=40), nullable=False),
        sa.Column("row_key", sa.Text(), nullable=False),
        sa.Column("action", sa.String(length=8), nullable=False),
        sa.Column("stated", sa.Text(), nullable=False),
        sa.Column("before", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["batch_id"], ["batches.id"], name="fk_batch_rows_batch_id_batches"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_batch_rows"),
    )
    op.create_index("ix_batch_rows_batch_id", "batch_rows", ["batch_id"], unique=False)
    op.create_index("ix_batch_rows_row", "batch_rows", ["table_name", "row_key"], unique=False)
    op.create_table(
        "column_mappings",
        sa.Column("header_hash", sa.String(length=64), nullable=False),
        sa.Column("subject", sa.String(length=20), nullable=False),
        sa.Column("mapping", sa.Text(), nullable=False),
        sa.Column("saved_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("saved_by", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("header_hash", name="pk_column_mappings"),
    )
    op.create_table(
        "register_lines",
        sa.Column("key", sa.String(length=60), nullable=False),
        sa.Column("organisation_key", sa.String(length=80), nullable=False),
        sa.Column("policy_domain", sa.Text(), nullable=False),
        sa.Column("theme", sa.Text(), nullable=True),
        sa.Column("subtheme", sa.Text(), nullable=True),
        sa.Column("grantor", sa.Text(), nullable=True),
        sa.Column("branch", sa.Text(), nullable=True),
        sa.Column("postcode", sa.String(length=20), nullable=True),
        sa.Column("place", sa.Text(), nullable=True),
        sa.Column("nis", sa.String(length=5), nullable=True),
        sa.Column("country", sa.Text(), nullable=True),
        sa.Column("year", _INTEGER, nullable=False),
        sa.Column("awarded_cents", _INTEGER, nullable=False),
        sa.Column("paid_cents", _INTEGER, nullable=False),
        sa.Column("source_id", sa.String(length=80), nullable=False),
        sa.Column("batch_id", _INTEGER, nullable=False),
        sa.Column("fictional", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["batch_id"], ["batches.id"], name="fk_register_lines_batch_id_batches"
        ),
        sa.ForeignKeyConstraint(
            ["nis"], ["municipalities.nis"], name="fk_register_lines_nis_municipalities"
        ),
        sa.ForeignKeyConstraint(
            ["organisation_key"],
            ["organisations.key"],
            name="fk_register_lines_organisation_key_organisations",
        ),
        sa.ForeignKeyConstraint(
            ["source_id"], ["sources.id"], name="fk_register_lines_source_id_sources"
        ),
        sa.PrimaryKeyConstraint("key", name="pk_register_lines"),
    )
    for name in ("batch_id", "fictional", "nis", "organisation_key", "source_id", "year"):
        op.create_index(f"ix_register_lines_{name}", "register_lines", [name], unique=False)


def downgrade() -> None:
    op.drop_table("register_lines")
    op.drop_table("column_mappings")
    op.drop_table("batch_rows")
    for table in _REFERENCED:
        op.drop_index(f"ix_{table}_reference", table_name=table)
        with op.batch_alter_table(table) as changed:
            changed.drop_column("reference")
    with op.batch_alter_table("batches") as changed:
        for name in (
            "undone_by", "undone_at", "loaded_by", "as_of", "total_cents", "profile", "subject",
        ):  # fmt: skip
            changed.drop_column(name)
