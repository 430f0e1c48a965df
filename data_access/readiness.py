"""Make the database ready once for all who want it at the same moment in one process.

The server does so when it starts, and the first visitors may come meanwhile.
"""

from __future__ import annotations

import threading
from concurrent.futures import Future

from data_access.engine import open_store
from data_access.loading import Progress, ensure_ready

_turn = threading.Lock()
_under_way: dict[str, Future[None]] = {}


def make_ready_together(url: str, progress: Progress | None = None) -> None:
    """As ensure_ready for this database; who comes second waits for the first and shares how it ended.

    Only the first hears progress. Raises DataUnavailable and SampleDataError.
    """
    with _turn:
        other = _under_way.get(url)
        mine: Future[None] = _under_way.setdefault(url, Future())
    if other is not None:
        other.result()
        return
    try:
        ensure_ready(open_store(url), progress)
    except BaseException as fault:
        _end(url)
        mine.set_exception(fault)
        raise
    _end(url)
    mine.set_result(None)


def _end(url: str) -> None:
    with _turn:
        del _under_way[url]
