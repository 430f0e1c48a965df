"""What happens once, when the server starts: quiet logs, and heavy rooms opened ahead."""

from __future__ import annotations

import gc
import importlib
import logging
import sys
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from front_door.faults import describe, keep_exception_texts_out_of_logs

# In the order in which the first page needs them.
HEAVY = ("pandas", "sqlalchemy", "plotly.graph_objects", "data_access.engine", "views", "exports")

SHORT_TURN = 0.0005
"""Seconds that the warm-up may keep others waiting, a tenth of Python's usual."""

log = logging.getLogger("subsidieatlas")


@asynccontextmanager
async def opening(_app: Any) -> AsyncIterator[None]:
    """Start warming up beside the server, so that the first page does not wait for it."""
    keep_exception_texts_out_of_logs()
    threading.Thread(target=warm_up, name="warm-up", daemon=True).start()
    yield


def warm_up() -> None:
    """Import the heavy rooms, then take all that was loaded out of the garbage collector's sight.

    Streamlit collects all generations after every rerun; without the freeze that walks over every
    object of pandas and plotly each time.
    """
    usual = sys.getswitchinterval()
    # The first browser fetches dozens of files meanwhile: none should wait long for its turn.
    sys.setswitchinterval(SHORT_TURN)
    for name in HEAVY:
        try:
            importlib.import_module(name)
        except Exception as error:  # the page that needs it will tell; the server must start
            log.warning("warm-up of %s: %s", name, describe(error))
    prepare_borders()
    sys.setswitchinterval(usual)
    gc.collect()
    gc.freeze()


def prepare_borders() -> None:
    """Own borders, when they are set, are made or refused (in the log) before the first map asks."""
    from data_access.reference import borders_in_use  # late: the server starts without it

    borders_in_use()
