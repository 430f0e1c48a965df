"""Databases made ready once and put back for every kill: a copy of a folder, or of a template."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import psycopg

from database.installation import FOLDER_SETTING
from tests.load.storm.looking import State
from tests.load.storm.operation import Operation, Place

PATIENCE: Final = 20.0
"""Seconds for sessions of a killed server to end on PostgreSQL."""


class Ground:
    """The prepared database of an operation, and the place where it is put back.

    The place has the same address each time, as a database has for those who use it.
    """

    def __init__(self, folder: Path, socket: str | None) -> None:
        self._socket = socket
        self._prepared = self._at(folder / "prepared", "prepared")
        self.place = self._at(folder / "place", "place")

    def _at(self, folder: Path, name: str) -> Place:
        if self._socket:
            return Place(f"postgresql+psycopg://atlas@/{name}?host={self._socket}", folder)
        return Place(f"sqlite:///{folder / 'atlas.sqlite'}", folder)

    def prepare(self, operation: Operation) -> None:
        """Make the database of an operation, at the place itself, and keep it to be put back."""
        os.environ[FOLDER_SETTING] = str(self.place.folder)
        _emptied(self.place.folder)
        if self._socket:
            self._on_server("DROP DATABASE IF EXISTS place", "CREATE DATABASE place")
        operation.prepare(self.place)
        shutil.rmtree(self._prepared.folder, ignore_errors=True)
        shutil.copytree(self.place.folder, self._prepared.folder)
        if self._socket:
            self.settle()
            self._on_server(
                "DROP DATABASE IF EXISTS prepared", "CREATE DATABASE prepared TEMPLATE place"
            )

    def put_back(self) -> Place:
        """The place as it was prepared."""
        shutil.rmtree(self.place.folder)
        shutil.copytree(self._prepared.folder, self.place.folder)
        if self._socket:
            self.settle()
            self._on_server(
                "DROP DATABASE IF EXISTS place", "CREATE DATABASE place TEMPLATE prepared"
            )
        return self.place

    def seen(self, look: Callable[[str], State]) -> State:
        """What a fresh look finds; in a copy of the files, so that looking mends nothing."""
        self.settle()
        if self._socket:
            return look(self.place.url)
        aside = self._at(self.place.folder.with_name("aside"), "aside")
        shutil.rmtree(aside.folder, ignore_errors=True)
        shutil.copytree(self.place.folder, aside.folder)
        return look(aside.url)

    def settle(self) -> None:
        """Wait until nobody is connected: what a killed server had sent is then done or undone."""
        if not self._socket:
            return
        deadline = time.monotonic() + PATIENCE
        query = "SELECT COUNT(*) FROM pg_stat_activity WHERE datname IN ('place', 'prepared')"
        with self._server() as server:
            while server.execute(query).fetchone() != (0,):
                if time.monotonic() > deadline:
                    raise TimeoutError("sessions of a killed server go on")
                time.sleep(0.005)

    def _on_server(self, *statements: str) -> None:
        with self._server() as server:
            for statement in statements:
                server.execute(statement.encode())

    @contextmanager
    def _server(self) -> Iterator[psycopg.Connection]:
        connection = psycopg.connect(
            f"host={self._socket} user=atlas dbname=postgres", autocommit=True
        )
        try:
            yield connection
        finally:
            connection.close()


def _emptied(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
