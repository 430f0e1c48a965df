"""Alembic's entry: run the migrations on the connection that ``upgrades.upgrade`` hands over.

There is no offline mode and no logging set-up: the loader starts every upgrade, in its own
transaction.
"""

from alembic import context

from database.schema import Base

connection = context.config.attributes["connection"]
# Batch mode: SQLite can only alter a table by copying it.
context.configure(connection=connection, target_metadata=Base.metadata, render_as_batch=True)
with context.begin_transaction():
    context.run_migrations()
