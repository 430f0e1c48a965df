"""The migrations make exactly the tables of the schema, in both databases."""

from __future__ import annotations

from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.command import downgrade
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect

from data_access.engine import Store
from database.kept_relations import KEPT_TABLES
from database.schema import SCHEMA_VERSION, Base
from database.upgrades import alembic_config, upgrade

pytestmark = pytest.mark.slow

DATABASES = pytest.mark.parametrize("fixture", ["database_url", "postgres_url"])


@DATABASES
def test_the_newest_revision_is_the_schema(fixture: str, request: pytest.FixtureRequest) -> None:
    store = Store(request.getfixturevalue(fixture))
    store.place.make_file()
    with store.begin() as connection:
        assert upgrade(connection, None)
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        every_table: Any = [Base.metadata, KEPT_TABLES]
        assert compare_metadata(context, every_table) == []
    assert store.schema_version() == SCHEMA_VERSION


@DATABASES
def test_the_first_revision_can_be_taken_back(fixture: str, request: pytest.FixtureRequest) -> None:
    store = Store(request.getfixturevalue(fixture))
    store.place.make_file()
    with store.begin() as connection:
        upgrade(connection, None)
        downgrade(alembic_config(connection), "base")
        assert inspect(connection).get_table_names() == ["alembic_version"]


def test_the_schema_version_is_the_head_of_the_migrations() -> None:
    assert ScriptDirectory.from_config(alembic_config()).get_heads() == [SCHEMA_VERSION]
