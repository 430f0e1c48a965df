"""Regions beside provinces; the reference data that is loaded next fills them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

_INTEGER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_OF_A_MUNICIPALITY = ("reference_region", "care_zone", "transport_region")


def upgrade() -> None:
    op.create_table(
        "regions",
        sa.Column("slug", sa.String(length=60), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("batch_id", _INTEGER, nullable=True),
        sa.ForeignKeyConstraint(["batch_id"], ["batches.id"], name="fk_regions_batch_id_batches"),
        sa.PrimaryKeyConstraint("slug", name="pk_regions"),
    )
    op.create_index("ix_regions_batch_id", "regions", ["batch_id"])
    for name in _OF_A_MUNICIPALITY:
        op.add_column("municipalities", sa.Column(name, sa.String(length=60), nullable=True))


def downgrade() -> None:
    for name in _OF_A_MUNICIPALITY:
        op.drop_column("municipalities", name)
    op.drop_table("regions")
