"""Facts are tables, made and filled after the last revision, by the selects of the version that runs."""

from __future__ import annotations

from alembic import op
from sqlalchemy import inspect

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    pass


def downgrade() -> None:
    for name in inspect(op.get_bind()).get_table_names():
        if name.startswith("fact_"):
            op.drop_table(name)
