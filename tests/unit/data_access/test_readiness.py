"""Several who want the data ready at the same moment: one does the work, all share how it ends."""

from __future__ import annotations

import threading
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

import pytest

from data_access.engine import open_store
from database.faults import DataUnavailable
from importing import readiness
from importing.readiness import READY, make_ready_together


class Slow:
    """Stands for ensure_ready: waits until it may go on, and counts."""

    def __init__(self, fault: Exception | None = None) -> None:
        self.calls, self.fault = 0, fault
        self.begun, self.may_end = threading.Event(), threading.Event()

    def __call__(self, _store: Any, _progress: Any) -> None:
        self.calls += 1
        self.begun.set()
        assert self.may_end.wait(30)
        if self.fault:
            raise self.fault


class Watched(Future[None]):
    """A future that tells when somebody begins to wait for it."""

    waiting = threading.Semaphore(0)

    def result(self, timeout: float | None = None) -> None:
        """As a future does."""
        self.waiting.release()
        super().result(timeout)


def test_one_loads_and_the_others_wait(database_url: str) -> None:
    with ThreadPoolExecutor(4) as threads:
        list(threads.map(make_ready_together, [database_url] * 4))
    assert open_store(database_url).data_version()


@pytest.mark.parametrize("fault", [None, DataUnavailable("locked")])
def test_who_comes_meanwhile_does_no_work_and_shares_how_it_ends(
    monkeypatch: pytest.MonkeyPatch, database_url: str, fault: Exception | None
) -> None:
    slow = Slow(fault)
    monkeypatch.setattr(readiness, "ensure_ready", slow)
    monkeypatch.setattr(readiness, "Future", Watched)
    with ThreadPoolExecutor(5) as threads:
        first = threads.submit(make_ready_together, database_url)
        assert slow.begun.wait(30)
        others = [threads.submit(make_ready_together, database_url) for _ in range(4)]
        assert all(Watched.waiting.acquire(timeout=30) for _ in others)
        slow.may_end.set()
        assert {future.exception(30) for future in (first, *others)} == {fault}
    assert slow.calls == 1
    slow.fault = None
    make_ready_together(database_url)  # afterwards it is tried anew
    assert slow.calls == 2


def test_it_is_remembered_which_database_was_made_ready(
    monkeypatch: pytest.MonkeyPatch, database_url: str
) -> None:
    slow = Slow(DataUnavailable("locked"))
    slow.may_end.set()
    monkeypatch.setattr(readiness, "ensure_ready", slow)
    with pytest.raises(DataUnavailable):
        make_ready_together(database_url)
    assert database_url not in READY
    slow.fault = None
    make_ready_together(database_url)
    assert database_url in READY
