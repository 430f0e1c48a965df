"""The door by itself: what the real server cannot be made to send, and what is logged."""

from __future__ import annotations

import asyncio
import logging
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from starlette.types import Message, Receive, Scope, Send

from front_door import visitors
from front_door.served_names import Address, Served
from front_door.visitors import Knocking

OWN = (b"host", b"localhost:8501")


class Inside:
    """Stands for the app: keeps what came in."""

    def __init__(self) -> None:
        self.scopes: list[Scope] = []

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        self.scopes.append(scope)


def knock(served: Served, *headers: tuple[bytes, bytes], **more: Any) -> tuple[Inside, list[Any]]:
    """What came in and what was answered, for a request with these headers."""
    inside, answers = Inside(), []

    async def receive() -> Message:
        return {"type": "http.request"}

    async def send(message: Message) -> None:
        answers.append(message)

    scope = {
        "type": "http",
        "method": "GET",
        "path": "/",
        "query_string": b"",
        "scheme": "http",
        "server": ("127.0.0.1", 8501),
        "headers": list(headers),
        **more,
    }
    # In a thread of its own: browser tests in the same process leave their event loop running here.
    with ThreadPoolExecutor(1) as aside:
        aside.submit(asyncio.run, Knocking(inside, served)(scope, receive, send)).result()
    return inside, answers


def test_what_is_no_request_passes() -> None:
    inside, answers = knock(Served(), type="lifespan")
    assert (len(inside.scopes), answers) == (1, [])


@pytest.mark.parametrize("name", [b"host", b"Host"])
def test_one_host_is_needed_and_no_more(name: bytes) -> None:
    own = (name, b"localhost:8501")
    assert len(knock(Served(), own)[0].scopes) == 1
    for headers in ((), (own, own), (own, OWN), (own, (b"host", b"evil.test"))):
        inside, answers = knock(Served(), *headers)
        assert inside.scopes == []
        assert answers[0]["status"] == 421


def test_a_server_that_names_no_port_serves_what_is_set() -> None:
    served = Served(public=Address("https", "atlas.voorbeeld.be", 443))
    public = (b"host", b"atlas.voorbeeld.be")
    assert len(knock(served, public, server=None)[0].scopes) == 1
    for settings in (served, Served()):
        assert knock(settings, OWN, server=None)[1][0]["status"] == 421


def test_the_scheme_of_the_socket_counts_and_not_what_a_header_made_of_it() -> None:
    secure = (b"origin", b"https://localhost:8501")
    said = (b"x-forwarded-proto", b"https")
    assert len(knock(Served(), OWN, secure, scheme="https")[0].scopes) == 1
    inside, answers = knock(Served(), OWN, secure, said, scheme="https")
    assert (inside.scopes, answers[0]["status"]) == ([], 403)


def test_streamlit_sees_the_name_as_the_browser_writes_it() -> None:
    served = Served(public=Address("https", "atlas.voorbeeld.be", 443))
    written, other = (b"host", b"Atlas.voorbeeld.be:443"), (b"accept", b"text/html")
    inside, _ = knock(served, other, written)
    assert inside.scopes[0]["headers"] == [other, (b"host", b"atlas.voorbeeld.be")]


def test_a_socket_is_closed_where_a_server_has_no_words_for_it() -> None:
    inside, answers = knock(Served(), OWN, type="websocket", scheme="ws", path="/_stcore/stream")
    assert inside.scopes == []
    assert answers == [{"type": "websocket.close", "code": 1008}]


def test_a_head_request_is_refused_without_a_body() -> None:
    _, answers = knock(Served(), method="HEAD")
    assert answers[0]["status"] == 421
    assert answers[1]["body"] == b""


def test_refusals_are_logged_once_each_safely_and_not_without_end(
    caplog: pytest.LogCaptureFixture,
) -> None:
    door = Knocking(Inside(), Served())
    caplog.set_level(logging.WARNING)
    for number in range(100):
        scope = {"headers": [(b"host", b"\x1b[31m\xe9\nnext %d " % (number // 2) + b"x" * 9999)]}
        door._tell(visitors.ELSEWHERE, scope)
    assert len(caplog.records) == visitors.MOST_TOLD
    for record in caplog.records:
        assert record.getMessage().isascii()
        assert record.getMessage().isprintable()
        assert len(record.getMessage()) < 300
