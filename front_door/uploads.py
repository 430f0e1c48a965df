"""How much people may have the server hold of what they upload: per session, all together, at once.

Streamlit keeps every file that arrives until its session ends, also those that no page asked for. The
pages let go of a file as soon as they have read it (pages/parts/uploads.py); this bounds what
comes in without them.
"""

from __future__ import annotations

import asyncio
import re
import time
from collections import Counter
from collections.abc import Callable, Mapping
from typing import Any, Final

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from front_door.refusal import Refusal
from language import N_

PER_SESSION: Final = 60_000_000
"""Bytes that one session may have here at a time: one file of the largest size, and a small one."""
ALTOGETHER: Final = 400_000_000
"""Bytes that all sessions together may have here."""
LARGEST: Final = 54_000_000
"""What is counted for a file whose size is not told: as much as may arrive (server.maxUploadSize)."""
AT_ONCE: Final = 2
"""Files that are taken in at the same time; each is held twice while it is."""
PATIENCE: Final = 120.0
"""Seconds in which a file must have arrived: who sends slowly does not keep others out."""

_FILE: Final = re.compile(r"/_stcore/upload_file/([^/]+)/[^/]+/?$")


SESSION_FULL: Final = Refusal(
    413,
    N_(
        "Uw vorige bestanden zijn nog niet gelezen. Laad de pagina opnieuw en geef er een tegelijk."
    ),
)
SERVER_FULL: Final = Refusal(
    503, N_("Er worden nu te veel bestanden tegelijk gegeven. Probeer het straks opnieuw.")
)
TOO_SLOW: Final = Refusal(408, N_("Het bestand kwam te traag aan. Probeer het opnieuw."))


Stored = Callable[[], Mapping[str, Mapping[str, Any]]]
"""What Streamlit holds now: by session and by file, records with their ``data``."""


class SentTooSlowly(Exception):
    """A file did not arrive in time."""


class UploadLimits:
    """Lets a file in when there is room for it; answers with one sentence when there is not."""

    def __init__(self, app: ASGIApp, stored: Stored) -> None:
        self.app, self.stored = app, stored
        self.coming: Counter[str] = Counter()
        """Bytes on their way, by session."""
        self.turns = asyncio.Semaphore(AT_ONCE)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on everything but a file that there is no room for."""
        upload = _FILE.search(scope["path"]) if scope["type"] == "http" else None
        if not upload or scope["method"] != "PUT":
            await self.app(scope, receive, send)
            return
        session, size = upload[1], _size(scope)
        if refusal := self._no_room(session, size):
            await _refuse(refusal, scope, receive, send)
            return
        self.coming[session] += size
        try:
            async with self.turns:
                await self._let_in(scope, receive, send)
        finally:
            self.coming[session] -= size
            if self.coming[session] <= 0:
                del self.coming[session]

    def _no_room(self, session: str, size: int) -> Refusal | None:
        sizes = self._stored_sizes()
        if sizes.get(session, 0) + self.coming[session] + size > PER_SESSION:
            return SESSION_FULL
        if sum(sizes.values()) + self.coming.total() + size > ALTOGETHER:
            return SERVER_FULL
        return None

    def _stored_sizes(self) -> dict[str, int]:
        """Bytes that the server holds, by session."""
        stored = {session: list(files.values()) for session, files in list(self.stored().items())}
        return {session: sum(len(file.data) for file in files) for session, files in stored.items()}

    async def _let_in(self, scope: Scope, receive: Receive, send: Send) -> None:
        begun, answered = time.monotonic(), False

        async def receive_in_time() -> Message:
            left = begun + PATIENCE - time.monotonic()
            try:
                return await asyncio.wait_for(receive(), max(left, 0.0))
            except TimeoutError:
                raise SentTooSlowly from None

        async def watched(message: Message) -> None:
            nonlocal answered
            answered = True
            await send(message)

        try:
            await self.app(scope, receive_in_time, watched)
        except SentTooSlowly:
            if not answered:
                await _answer(TOO_SLOW, scope, receive, send)


def _size(scope: Scope) -> int:
    """The bytes that are announced; the most that may come when none or no number is."""
    announced = Headers(scope=scope).get("content-length", "")
    return (
        int(announced)
        if announced.isascii() and announced.isdigit() and len(announced) < 12
        else LARGEST
    )


async def _refuse(refusal: Refusal, scope: Scope, receive: Receive, send: Send) -> None:
    """Answer after what is sent has gone by, unread: most senders only listen when they are done."""
    left, until = LARGEST, time.monotonic() + PATIENCE
    while left > 0 and time.monotonic() < until:
        try:
            message = await asyncio.wait_for(receive(), until - time.monotonic())
        except TimeoutError:
            break
        left -= len(message.get("body", b""))
        if message["type"] == "http.disconnect" or not message.get("more_body"):
            break
    await _answer(refusal, scope, receive, send)


async def _answer(refusal: Refusal, scope: Scope, receive: Receive, send: Send) -> None:
    headers = {"Cache-Control": "no-store", "Connection": "close"}
    answer = PlainTextResponse(refusal.words(scope), refusal.status, headers)
    await answer(scope, receive, send)
