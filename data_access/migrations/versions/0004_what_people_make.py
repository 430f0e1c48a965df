"""Questions in work, frozen answers and presentations; the table of answers that nothing used goes."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_INTEGER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.drop_index("ix_answers_sub_question_id", table_name="answers")
    op.drop_table("answers")
    _table(
        "dossiers",
        _number(),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("number", _INTEGER, nullable=True),
        sa.Column("date", sa.Date(), nullable=True),
        *(sa.Column(name, sa.Text(), nullable=True) for name in ("asker", "minister")),
        *(sa.Column(name, sa.Text(), nullable=True) for name in ("competences", "theme")),
        sa.Column("deadline", sa.Date(), nullable=True),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("fictional", sa.Boolean(), nullable=False),
        sa.Column("revision", _INTEGER, nullable=False),
        sa.Column("created_at", _MOMENT, nullable=False),
        sa.Column("changed_at", _MOMENT, nullable=False),
        indexes=("state",),
    )
    _table(
        "dossier_parts",
        _number(),
        sa.Column("dossier_id", _INTEGER, nullable=False),
        sa.Column("position", _INTEGER, nullable=False),
        sa.Column("number", sa.String(length=20), nullable=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("question", "context")),
        sa.Column("kind", sa.String(length=12), nullable=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("reason", "answer", "deliverer")),
        _points("dossier_parts", "dossier_id", "dossiers", "id"),
        indexes=("dossier_id",),
    )
    _table(
        "dossier_tables",
        _number(),
        sa.Column("part_id", _INTEGER, nullable=False),
        sa.Column("position", _INTEGER, nullable=False),
        sa.Column("view_key", sa.String(length=80), nullable=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("filters", "words", "reason")),
        sa.Column("origin", sa.String(length=8), nullable=False),
        sa.Column("chosen", sa.Boolean(), nullable=False),
        _points("dossier_tables", "part_id", "dossier_parts", "id"),
        indexes=("part_id",),
    )
    _table(
        "frozen_answers",
        _number(),
        sa.Column("dossier_id", _INTEGER, nullable=False),
        sa.Column("version", _INTEGER, nullable=False),
        sa.Column("frozen_at", _MOMENT, nullable=False),
        sa.Column("data_version", sa.String(length=64), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("content_hash", sa.String(length=64), nullable=False),
        _points("frozen_answers", "dossier_id", "dossiers", "id"),
        indexes=("dossier_id",),
    )
    _table(
        "frozen_tables",
        _number(),
        sa.Column("answer_id", _INTEGER, nullable=False),
        sa.Column("position", _INTEGER, nullable=False),
        sa.Column("part_number", sa.String(length=20), nullable=False),
        sa.Column("view_key", sa.String(length=80), nullable=False),
        sa.Column("filters", sa.Text(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("content_hash", sa.String(length=64), nullable=False),
        _points("frozen_tables", "answer_id", "frozen_answers", "id"),
        indexes=("answer_id", "view_key"),
    )
    _table(
        "stories",
        sa.Column("key", sa.String(length=40), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("revision", _INTEGER, nullable=False),
        sa.Column("created_at", _MOMENT, nullable=False),
        sa.Column("changed_at", _MOMENT, nullable=False),
        primary="key",
    )
    _table(
        "story_slides",
        _number(),
        sa.Column("story_key", sa.String(length=40), nullable=False),
        sa.Column("position", _INTEGER, nullable=False),
        sa.Column("view_key", sa.String(length=80), nullable=False),
        sa.Column("filters", sa.Text(), nullable=False),
        sa.Column("face", sa.String(length=40), nullable=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("title", "notes")),
        _points("story_slides", "story_key", "stories", "key"),
        indexes=("story_key",),
    )


def _number() -> sa.Column[int]:
    return sa.Column("id", _INTEGER, autoincrement=True, nullable=False)


def _points(table: str, column: str, target: str, key: str) -> sa.ForeignKeyConstraint:
    name = f"fk_{table}_{column}_{target}"
    return sa.ForeignKeyConstraint([column], [f"{target}.{key}"], name=name)


def _table(
    name: str,
    *parts: sa.Column[Any] | sa.Constraint,
    primary: str = "id",
    indexes: tuple[str, ...] = (),
) -> None:
    op.create_table(name, *parts, sa.PrimaryKeyConstraint(primary, name=f"pk_{name}"))
    for column in indexes:
        op.create_index(f"ix_{name}_{column}", name, [column], unique=False)


def downgrade() -> None:
    for name in (
        "story_slides", "stories", "frozen_tables", "frozen_answers",
        "dossier_tables", "dossier_parts", "dossiers",
    ):  # fmt: skip
        op.drop_table(name)
    op.create_table(
        "answers",
        sa.Column("id", _INTEGER, autoincrement=True, nullable=False),
        sa.Column("sub_question_id", _INTEGER, nullable=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("view_key", "filters")),
        *(
            sa.Column(name, sa.String(64), nullable=False)
            for name in ("data_version", "content_hash")
        ),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("frozen_at", _MOMENT, nullable=False),
        _points("answers", "sub_question_id", "sub_questions", "id"),
        sa.PrimaryKeyConstraint("id", name="pk_answers"),
    )
    op.create_index("ix_answers_sub_question_id", "answers", ["sub_question_id"], unique=False)
