"""What happens once, when the server starts: quiet logs, heavy rooms opened ahead, data made ready."""

from __future__ import annotations

import gc
import importlib
import logging
import sys
import threading
from collections.abc import AsyncIterator, Iterable, Iterator
from contextlib import asynccontextmanager, contextmanager
from functools import lru_cache
from typing import Any, Final

from front_door.faults import describe, keep_exception_texts_out_of_logs

# In the order in which the first page needs them.
HEAVY = ("pandas", "sqlalchemy", "plotly.graph_objects", "data_access.engine", "views")

LATER = ("pages.asked.answer", "exports")
"""What the first page has no need of, and the second may."""

PAINTED: Final = 5.0
"""Seconds in which the first page is painted."""

SHORT_TURN = 0.0005
"""Seconds that the warm-up may keep others waiting, a tenth of Python's usual."""

AGAIN: Final = 10.0
"""Seconds until data that could not be made ready is tried again."""

COLLECTED_AFTER: Final = 20_000
"""New objects until the garbage collector looks at the youngest; Python's usual number is 700."""

log = logging.getLogger("subsidieatlas")


@asynccontextmanager
async def opening(_app: Any) -> AsyncIterator[None]:
    """Start warming up beside the server, so that the first page does not wait for it."""
    keep_exception_texts_out_of_logs()
    closing = threading.Event()
    threading.Thread(target=_beside, args=(closing,), name="warm-up", daemon=True).start()
    yield
    closing.set()


def _beside(closing: threading.Event) -> None:
    prepare(closing)
    if not closing.wait(PAINTED):
        with short_turns():
            _import(LATER)
        keep_copy(closing)


def prepare(closing: threading.Event) -> None:
    """Warm up, then make the data ready: `/health` turns true by itself, before any visitor."""
    with short_turns():
        warm_up()
        settled = prepare_data()
    # Also when the database starts after the atlas.
    while not settled and not closing.wait(AGAIN):
        settled = prepare_data()


def keep_copy(closing: threading.Event) -> None:
    """As long as the server runs, see that there is a columnar copy of the data, where there is to be one."""
    try:
        from importing import reading_copy  # late: as the heavy rooms

        reading_copy.keep(closing)
    except Exception as error:  # nobody needs it: the store answers
        log.error("columnar copy not kept: %s", describe(error))


@contextmanager
def short_turns() -> Iterator[None]:
    """The first browser fetches dozens of files meanwhile: none should wait long for its turn."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(SHORT_TURN)
    try:
        yield
    finally:
        sys.setswitchinterval(usual)


def warm_up() -> None:
    """Import the heavy rooms, then take all that was loaded out of the garbage collector's sight.

    Without the freeze a collection walks over every object of pandas and plotly each time. Nothing is
    collected meanwhile: of 180 000 objects that importing leaves, 2 000 are garbage. After it a collection
    comes less often than usual: they took a fifteenth of what a new choice costs.
    """
    gc.disable()
    try:
        _import(HEAVY)
        prepare_borders()
        gc.freeze()
        gc.set_threshold(COLLECTED_AFTER, *gc.get_threshold()[1:])
    finally:
        gc.enable()


def _import(names: Iterable[str]) -> None:
    for name in names:
        try:
            importlib.import_module(name)
        except Exception as error:  # the page that needs it will tell; the server must start
            log.warning("warm-up of %s: %s", name, describe(error))


def prepare_data() -> bool:
    """The tables and the sample data in place; False when that may succeed later."""
    try:
        from data_access.engine import database_url  # late: as the heavy rooms
        from database.faults import DataUnavailable
        from importing.readiness import make_ready_together

        try:
            make_ready_together(database_url())
        except DataUnavailable as fault:  # `/health` and every page say so
            _told(fault.reason)
            return False
    except Exception as error:  # whatever it is, the server stays; files do not mend by themselves
        log.error("data not made ready: %s", describe(error))
    return True


@lru_cache(maxsize=16)
def _told(reason: str) -> None:
    """Say once why there is no data, not every few seconds."""
    log.warning("data not ready yet: %s", reason)


def prepare_borders() -> None:
    """Own borders, when they are set, are made or refused (in the log) before the first map asks."""
    from places import borders_in_use  # late: the server starts without it

    borders_in_use()
