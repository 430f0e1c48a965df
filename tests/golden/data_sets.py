"""The databases that answers are recorded on: the sample data, and hostile rows in their place."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, delete, insert, select, update

from data_access.engine import URL_SETTING, Store, open_store
from database.schema import Base, Batch, DataState
from tests.golden.hostile_calls import rows_of_calls
from tests.golden.hostile_rest import rows_of_the_rest

ROOT: Final = Path(__file__).parents[2]

SAMPLE, FICTIONAL, HOSTILE = "sample", "fictional", "hostile"
DATA_SETS: Final = (SAMPLE, FICTIONAL, HOSTILE)
"""Names of the data sets: the sample data without and with its made-up rows, and the hostile rows."""

_VERSION: Final = "golden-{name}"
"""Excel states the data version, which is another in every database."""

_ALWAYS_THERE: Final = ("provinces", "municipalities", "populations", "data_state", "installation")
_SHARED: Final = ("batches", "sources")
"""Of these the rows of the places stay."""


@contextmanager
def on_sqlite(folder: Path) -> Iterator[dict[str, Store]]:
    """Per data set the store that holds it, in files below a folder."""
    for name in (SAMPLE, HOSTILE):
        (folder / name).mkdir()
    with stores(
        *(f"sqlite:///{folder / name / 'atlas.sqlite'}" for name in (SAMPLE, HOSTILE))
    ) as made:
        yield made


@contextmanager
def stores(sample_url: str, hostile_url: str) -> Iterator[dict[str, Store]]:
    """Per data set the store that holds it, at these addresses of empty databases."""
    sample, hostile = _loaded(sample_url), _loaded(hostile_url)
    with hostile.begin() as connection:
        _replace(connection)
    for store, name in ((sample, SAMPLE), (hostile, HOSTILE)):
        with store.begin() as connection:
            connection.execute(update(DataState).values(version=_VERSION.format(name=name)))
    yield {SAMPLE: sample, FICTIONAL: sample, HOSTILE: hostile}
    for store in (sample, hostile):
        store.engine.dispose()


def _loaded(url: str) -> Store:
    """The sample data at an address, loaded by the command that people use."""
    command = [sys.executable, "-m", "data_access.loading"]
    subprocess.run(
        command, check=True, capture_output=True, env={**os.environ, URL_SETTING: url}, cwd=ROOT
    )
    return open_store(url)


def _replace(connection: Connection) -> None:
    """Every fact of the sample data goes, the hostile rows come; places stay what they are."""
    tables = Base.metadata.sorted_tables
    places = select(Batch.id).where(Batch.kind == "reference")
    for table in reversed(tables):
        if table.name in _SHARED:
            column = table.c.id if table.name == "batches" else table.c.batch_id
            connection.execute(delete(table).where(column.not_in(places)))
        elif table.name not in _ALWAYS_THERE:
            connection.execute(delete(table))
    rows = {**rows_of_calls(), **rows_of_the_rest()}
    for table in tables:
        for row in rows.get(table.name, ()):
            connection.execute(insert(table).values(row))
