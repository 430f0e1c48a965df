"""A list of applications is loaded, and taken back."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from data_access.engine import Store
from importing import desk
from importing.readiness import ensure_ready
from tests.load.making import applications
from tests.load.storm.operation import Act, Operation, Place
from tests.unit.importing.books import as_csv

ROWS: Final = 1_500
"""Enough for a load to take some tenths of a second."""


@contextmanager
def opened(place: Place) -> Iterator[Store]:
    """The store of a place; no connection is left open, as a fork would share it."""
    store = Store(place.url)
    try:
        yield store
    finally:
        store.engine.dispose()


def installed(place: Place) -> None:
    """A new installation with the sample data."""
    with opened(place) as store:
        ensure_ready(store)


def _loading(place: Place) -> Act:
    with opened(place) as store:
        upload = desk.open_upload(as_csv(applications(ROWS)), "lijst.csv")
        found = desk.recognise(store, upload)
        shown = desk.preview(store, upload, found)

    def load() -> None:
        with opened(place) as store:
            desk.load(store, upload, found, shown, who="Redactie")

    return Act(load)


def with_a_load(place: Place) -> None:
    """An installation in which the list was loaded."""
    installed(place)
    _loading(place).do()


def _taking_back(place: Place) -> Act:
    with opened(place) as store:
        batch = desk.batches(store)[0].id

    def undo() -> None:
        with opened(place) as store:
            desk.undo(store, batch, "Redactie")

    return Act(undo)


LOAD: Final = Operation("load", prepare=installed, arm=_loading)
UNDO: Final = Operation("undo", prepare=with_a_load, arm=_taking_back)
