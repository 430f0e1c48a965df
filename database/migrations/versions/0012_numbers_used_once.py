"""The number of a dossier or a frozen answer is never given to another one, also in SQLite.

PostgreSQL numbers by sequences, which never go back. SQLite gives the highest number that is left, plus
one, unless the table is made with AUTOINCREMENT: those two are made anew, and what points to them steps
aside meanwhile, as a table that is pointed to cannot be dropped.
"""

from __future__ import annotations

from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

_NUMBERED_ONCE = ("frozen_answers", "dossiers")
_STEP_ASIDE = ("frozen_tables", "frozen_answers", "dossier_tables", "dossier_parts")
"""What points to them, before what it points to."""


def upgrade() -> None:
    _made_anew(autoincrement=True)


def downgrade() -> None:
    _made_anew(autoincrement=False)


def _made_anew(*, autoincrement: bool) -> None:
    if op.get_bind().dialect.name != "sqlite":
        return
    for table in _STEP_ASIDE:
        op.execute(f"CREATE TABLE _aside_{table} AS SELECT * FROM {table}")  # noqa: S608
        op.execute(f"DELETE FROM {table}")  # noqa: S608
    for table in _NUMBERED_ONCE:
        settings = {"sqlite_autoincrement": autoincrement}
        with op.batch_alter_table(table, recreate="always", table_kwargs=settings):
            pass
    for table in reversed(_STEP_ASIDE):
        op.execute(f"INSERT INTO {table} SELECT * FROM _aside_{table}")  # noqa: S608
        op.execute(f"DROP TABLE _aside_{table}")
