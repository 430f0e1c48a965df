"""A database of version 8fd8031 is opened by today's code."""

from __future__ import annotations

import lzma
import subprocess
from pathlib import Path
from typing import Final

from sqlalchemy import make_url

from data_access.loading import ensure_ready
from tests.load.storm.operation import Act, Operation, Place
from tests.load.storm.operations.lists import opened
from tests.postgres import PostgresServer

FIXTURE: Final = Path(__file__).resolve().parents[3] / "fixtures" / "version_8fd8031"


def _of_the_old_version(place: Place) -> None:
    address = make_url(place.url)
    if not place.on_postgresql:
        data = lzma.decompress((FIXTURE / "atlas.sqlite.xz").read_bytes())
        Path(str(address.database)).write_bytes(data)
        return
    programs = PostgresServer.programs()
    assert programs
    command = [str(programs / "psql"), "-qv", "ON_ERROR_STOP=1", "-U", "atlas"]
    command += ["-h", str(address.query["host"]), str(address.database)]
    dump = lzma.decompress((FIXTURE / "atlas.sql.xz").read_bytes())
    subprocess.run(command, input=dump, check=True, stdout=subprocess.DEVNULL)


def _opening(place: Place) -> Act:
    def open_it() -> None:
        with opened(place) as store:
            ensure_ready(store)

    return Act(open_it)


MIGRATION: Final = Operation(
    "migration",
    prepare=_of_the_old_version,
    arm=_opening,
    moves_version=False,
    completed_at_start=True,
)
"""The server that starts again opens it too, and so finishes what was begun."""
