"""Making the data ready beside the server: what cannot be had is said, and tried again."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Iterator

import pytest

from database.faults import DataUnavailable
from front_door import startup
from importing.sample_files import SampleDataError


@pytest.fixture(autouse=True)
def nothing_told_yet() -> Iterator[None]:
    startup._told.cache_clear()
    yield
    startup._told.cache_clear()


def ending_with(monkeypatch: pytest.MonkeyPatch, *faults: Exception | None) -> list[str]:
    """The databases that were asked for; each time it ends with the next of `faults`."""
    asked: list[str] = []

    def make_ready(url: str) -> None:
        fault = faults[len(asked)]
        asked.append(url)
        if fault:
            raise fault

    monkeypatch.setattr("importing.readiness.make_ready_together", make_ready)
    return asked


def test_a_database_that_comes_later_is_tried_until_it_is_there_and_said_once(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, database_url: str
) -> None:
    monkeypatch.setattr(startup, "AGAIN", 0.001)
    monkeypatch.setattr(startup, "warm_up", lambda: None)
    caplog.set_level(logging.WARNING)
    closed, locked = DataUnavailable("unreachable"), DataUnavailable("locked")
    asked = ending_with(monkeypatch, closed, closed, locked, closed, None)
    usual = sys.getswitchinterval()
    startup.prepare(threading.Event())
    assert asked == [database_url] * 5
    assert sys.getswitchinterval() == usual
    said = [record.getMessage() for record in caplog.records]
    assert said == ["data not ready yet: unreachable", "data not ready yet: locked"]


def test_a_server_that_closes_does_not_try_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(startup, "warm_up", lambda: None)
    asked = ending_with(monkeypatch, DataUnavailable("unreachable"))
    closing = threading.Event()
    closing.set()
    startup.prepare(closing)
    assert len(asked) == 1


def test_files_that_are_wrong_are_told_without_their_words_and_not_read_again(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(startup, "warm_up", lambda: None)
    asked = ending_with(monkeypatch, SampleDataError("/pad/naar/geheim.csv"))
    startup.prepare(threading.Event())
    assert len(asked) == 1
    assert "SampleDataError" in caplog.text
    assert "geheim" not in caplog.text
