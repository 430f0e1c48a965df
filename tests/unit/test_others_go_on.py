"""One cannot stop the others: hostile texts and piles of uploads, against the real server."""

from __future__ import annotations

import http.client
import os
import random
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator

import psutil
import pytest
from websockets.exceptions import ConnectionClosed

from front_door.uploads import PER_SESSION
from tests.browser.conftest import Server, served_from
from tests.load.hostile_texts import GROWERS, Grown, grown, seen
from tests.load.visitor import Visitor
from tests.unit.written_questions.test_grown_texts import SEED

pytestmark = [pytest.mark.slow, pytest.mark.sandbox, pytest.mark.flaky(reruns=1)]
"""A machine that stands still for a minute is no fault of the server: what is one comes again, with the
same texts (their seed is that of the run)."""

SHORT_WAIT, ANY_WAIT = 1.0, 10.0
"""Seconds for an answer: what the long form holds alone on a machine; what tells that a server hangs."""
NO_ANSWER = 60.0
ONE = 49_000_000


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server of its own: its memory is measured."""
    with served_from(tmp_path_factory.mktemp("others")) as made:
        yield made


def held_by(server: Server) -> int:
    """Bytes of memory that the server holds now."""
    held: int = psutil.Process(server.number).memory_info().rss
    return held


class Asking:
    """Somebody who asks all the while whether the server is well."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.stopped = threading.Event()
        self.quiet = max(self._ask() for _ in range(20))
        """Seconds that the slowest answer takes on this machine when nobody does anything here."""
        self.waits: list[float] = []
        self.thread = threading.Thread(target=self._ask_on, daemon=True)

    def __enter__(self) -> Asking:
        self.thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stopped.set()
        self.thread.join(60)

    def in_time(self, wait: float) -> bool:
        """Whether every answer came within so many seconds, and what a busy machine adds."""
        return max(self.waits) < wait + 3 * self.quiet

    def told(self) -> str:
        """What a test that fails says: the answer on a quiet server, and the slowest of all, in seconds."""
        return f"quiet {self.quiet:.2f}; slowest {sorted(self.waits)[-5:]}"

    def _ask_on(self) -> None:
        while not self.stopped.wait(0.1):
            self.waits.append(self._ask())

    def _ask(self) -> float:
        """Seconds until the answer, or ``NO_ANSWER`` when none came."""
        begun = time.monotonic()
        try:
            with urllib.request.urlopen(f"{self.url}/health", timeout=NO_ANSWER) as answer:
                answer.read()
        except urllib.error.HTTPError:
            pass  # "not ready yet" is an answer too
        except (OSError, http.client.HTTPException):
            return NO_ANSWER
        return time.monotonic() - begun


def texts(count: int) -> list[Grown]:
    """Of those that were found, and one of each way to grow."""
    found = [*seen(), *grown(SEED, len(GROWERS))][:20]
    return random.Random(SEED).sample(found, count)


@pytest.mark.parametrize(
    ("count", "wait"),
    [(2, ANY_WAIT), pytest.param(20, SHORT_WAIT, marks=pytest.mark.long)],
)
def test_hostile_texts_are_answered_or_refused_while_others_go_on(
    server: Server, count: int, wait: float
) -> None:
    with Visitor(server.url, "vragen") as first, Asking(server.url) as asking:
        page = first.open()
        assert {"question_text", "question_read"} <= set(page.widgets)
        for text in texts(count):
            with Visitor(server.url, "vragen") as visitor:
                page = visitor.open()
                words = text.text.encode(errors="ignore").decode()  # no socket carries halves
                try:
                    after = visitor.use(page, {"question_text": words}, "question_read")
                except (TimeoutError, ConnectionClosed) as fault:
                    pytest.fail(f"{text.name}: {fault!r}; {asking.told()}")
            # Not the name of the class alone: that stands in the style sheet of every page.
            refused = 'class="refused-band"' in after.html
            assert "question_word_now" in after.widgets or refused, text.name
            assert after.elements < 2_500, text.name
    assert asking.in_time(wait), asking.told()


def test_one_session_cannot_fill_the_server_with_files(server: Server) -> None:
    before = held_by(server)
    content = os.urandom(1_000_000) * (ONE // 1_000_000)
    with Visitor(server.url, "gegevens") as visitor, Asking(server.url) as asking:
        visitor.open()
        said = [visitor.upload(content, f"file{at}.csv") for at in range(10)]
        most = held_by(server)
    assert [status for status, _ in said] == [204] + 9 * [413]
    assert all("vorige bestanden" in words for _, words in said[1:])
    assert most - before < 4 * PER_SESSION
    assert asking.in_time(ANY_WAIT), asking.told()


def test_a_file_without_a_size_is_counted_as_the_largest(server: Server) -> None:
    with Visitor(server.url, "gegevens") as visitor:
        visitor.open()
        assert visitor.upload(b"a;b\n1;2\n", "small.csv", announced=False)[0] == 204
        assert visitor.upload(b"a;b\n1;2\n", "other.csv", announced=False)[0] == 204
        assert visitor.upload(b"a" * 10_000_000, "large.csv")[0] == 204
        assert visitor.upload(b"a;b\n1;2\n", "third.csv", announced=False)[0] == 413
