"""Which province, municipality or scheme something that is not known is about."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_TABLE = "unknowns"
_REFERENCES = (
    ("province", sa.String(length=40), "provinces", "slug"),
    ("nis", sa.String(length=5), "municipalities", "nis"),
    ("scheme_key", sa.String(length=40), "entitlement_schemes", "key"),
)


def upgrade() -> None:
    with op.batch_alter_table(_TABLE) as table:
        for name, kind, referred, key in _REFERENCES:
            table.add_column(sa.Column(name, kind, nullable=True))
            table.create_foreign_key(f"fk_{_TABLE}_{name}_{referred}", referred, [name], [key])


def downgrade() -> None:
    with op.batch_alter_table(_TABLE) as table:
        for name, _, referred, _ in _REFERENCES:
            table.drop_constraint(f"fk_{_TABLE}_{name}_{referred}", type_="foreignkey")
            table.drop_column(name)
