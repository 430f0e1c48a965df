"""What was answered to the parts of written questions, and how many of each kind took part in a meeting."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for name in ("answer", "views", "filters"):
        op.add_column("sub_questions", sa.Column(name, sa.Text(), nullable=True))
    op.add_column("meeting_parties", sa.Column("extent", sa.String(length=10), nullable=True))


def downgrade() -> None:
    op.drop_column("meeting_parties", "extent")
    for name in ("filters", "views", "answer"):
        op.drop_column("sub_questions", name)
