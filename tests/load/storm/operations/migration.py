"""A database of version 8fd8031 is opened by today's code."""

from __future__ import annotations

import lzma
import subprocess
from pathlib import Path
from typing import Final

from sqlalchemy import make_url

from tests.load.storm.operation import Act, Operation, Place, at_once
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


MIGRATION: Final = Operation(
    "migration", prepare=_of_the_old_version, arm=lambda _: Act(at_once), at_start=True
)
"""The server does it when it starts: nothing has to be asked of it."""
