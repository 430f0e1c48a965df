"""psycopg's connection, with an eye on a server that accepts a question and never answers.

A suspended server keeps its connections open and its machine goes on confirming what it receives, so no
limit of the network or of the server itself ends the wait.
"""

from __future__ import annotations

import time
from collections.abc import Generator
from typing import Any, Final

import psycopg

QUIET_SECONDS: Final = 2.0
"""So long the server may say nothing before it is asked, over another connection, whether it still runs."""

_REFUSES: Final = "FATAL"
"""Stands in what a server says that lets nobody in (too many connections, say); psycopg gives such words
without the class of the fault."""


class ServerSilentError(psycopg.OperationalError):
    """The server does not answer, and lets nobody in either."""


class Watched(psycopg.Connection[Any]):
    """Asks after a while whether the server still runs; closes itself when it does not."""

    def wait(self, gen: Any, *arguments: Any, **settings: Any) -> Any:
        """As psycopg's own. Raises ServerSilentError."""
        return super().wait(self._watch(gen), *arguments, **settings)

    def _watch(self, gen: Generator[Any, Any, Any]) -> Generator[Any, Any, Any]:
        ask_at = time.monotonic() + QUIET_SECONDS
        try:
            waits_for = next(gen)
            while True:
                ready = yield waits_for
                if not ready and time.monotonic() > ask_at:
                    self._ask_whether_it_runs()
                    ask_at = time.monotonic() + 2 * QUIET_SECONDS
                waits_for = gen.send(ready)
        except StopIteration as ended:
            return ended.value

    def _ask_whether_it_runs(self) -> None:
        try:
            psycopg.connect(self.info.dsn, password=self.info.password).close()
        except psycopg.OperationalError as fault:
            if _REFUSES in str(fault):
                return  # somebody had to be there to say so
            self.pgconn.finish()
            raise ServerSilentError("the server does not answer") from None
