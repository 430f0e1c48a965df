"""Requests as no browser sends them, addresses that are closed, and who may ask what."""

from __future__ import annotations

import json
import socket

import pytest

from tests.server.knocks import (
    PAGES,
    PATIENCE,
    STORY,
    Door,
    Headers,
    everything,
    refused_with,
)


def raw(door: Door, request: str) -> str:
    """The first line and the text that answer these very bytes."""
    with socket.create_connection(("127.0.0.1", door.port), timeout=PATIENCE) as wire:
        wire.sendall(request.encode("latin-1"))
        wire.shutdown(socket.SHUT_WR)
        answer = b"".join(iter(lambda: wire.recv(65536), b""))
    return answer.decode()


@pytest.mark.some(12)
@pytest.mark.parametrize(
    ("request_", "status"),
    [
        ("GET / HTTP/1.0\r\n\r\n", 421),
        ("GET / HTTP/1.1\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nHost: {own}\r\nHost: evil.test\r\n\r\n", 400),
        ("GET / HTTP/1.0\r\nHost: {own}\r\nHost: evil.test\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nHost: {own}\r\nHost: {own}\r\n\r\n", 400),
        ("GET http://evil.test/ HTTP/1.1\r\nHost: {own}\r\n\r\n", 421),
        ("GET http://{own}/presentatie HTTP/1.1\r\nHost: {own}\r\n\r\n", 421),
        ("OPTIONS * HTTP/1.1\r\nHost: {own}\r\n\r\n", 421),
        ("GET / HTTP/1.1\r\nHost : {own}\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nHost: {own}\r\n Origin: x\r\nOrigin: null\r\n\r\n", 421),
        (
            "POST / HTTP/1.1\r\nHost: {own}\r\nContent-Length: 5\r\n"
            "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /_stcore/metrics HTTP/1.1\r\n\r\n",
            403,
        ),
    ],
)
def test_odd_requests_get_no_page(door: Door, request_: str, status: int) -> None:
    answer = raw(door, request_.format(own=f"127.0.0.1:{door.port}"))
    assert answer.startswith(f"HTTP/1.1 {status} ")
    assert "<!DOCTYPE" not in answer
    assert "# TYPE" not in answer


@pytest.mark.some(12)
@pytest.mark.parametrize(
    "path",
    [
        "/_stcore/metrics",
        "/_stcore/metrics/",
        "/_stcore/%6detrics",
        "/%5fstcore/metrics?families=x",
        "/_stcore/script-health-check",
        "/_stcore/agent/openapi.json",
        "/_stcore/agent/mcp",
        "/_stcore/agent/interact",
        "/_stcore/bidi-components/a/b.js",
        "/_stcore",
        "/component/a/b.js",
        "/auth/login",
        "/auth/logout",
        "/oauth2callback",
    ],
)
def test_what_the_atlas_does_not_use_is_closed(door: Door, path: str) -> None:
    refused_with([door.knock("GET", path)], 404)


def test_no_page_around_the_atlas_may_steer_it(door: Door) -> None:
    answer = door.knock("GET", "/_stcore/host-config")
    assert json.loads(answer.text)["allowedOrigins"] == ["https://localhost"]
    assert answer.headers["x-frame-options"] == "DENY"


def test_the_sentence_is_english_where_the_address_says_so(door: Door) -> None:
    evil = (("Host", "evil.test"),)
    assert door.knock("GET", "/", evil).text.startswith("De atlas is onder deze naam")
    english = door.knock("GET", "/?taal=en", evil)
    assert english.text.startswith("The atlas cannot be reached under this name")
    assert english.headers["content-language"] == "en"


def test_a_balancer_may_ask_for_health_by_any_name_and_a_page_may_not(door: Door) -> None:
    for host in ("10.0.0.7:8501", "evil.test"):
        assert door.knock("GET", "/health", (("Host", host),)).status == 200
    refused_with([door.knock("GET", "/health", (("Origin", "http://evil.test"),))], 403)
    evil = (("Host", "evil.test"), ("Origin", "http://evil.test"))
    refused_with([door.knock("GET", "/health", evil)], 403)
    refused_with([door.knock("POST", "/health", evil), door.socket(evil, "/health")], 421)
    refused_with([door.knock("GET", "/health/", evil[:1])], 421)


@pytest.mark.some(2)
@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_another_page_may_link_here_and_not_draw_in(door: Door, site: str) -> None:
    def fetched(mode: str, destination: str) -> Headers:
        return (
            ("Sec-Fetch-Site", site),
            ("Sec-Fetch-Mode", mode),
            ("Sec-Fetch-Dest", destination),
        )

    assert door.knock("GET", STORY, fetched("navigate", "document")).status == 200
    for how in (("no-cors", "image"), ("no-cors", "script"), ("navigate", "iframe")):
        refused_with([door.knock("GET", path, fetched(*how)) for path in (*PAGES, STORY)], 403)


def test_what_proxies_say_is_not_believed(door: Door) -> None:
    said = (
        ("X-Forwarded-Host", f"localhost:{door.port}"),
        ("X-Forwarded-Proto", "https"),
        ("Forwarded", f"host=localhost:{door.port};proto=https"),
        ("X-Original-Host", "localhost"),
    )
    evil = ("Host", "evil.test")
    refused_with(everything(door, (evil, *said)), 421)
    secure = ("Origin", f"https://127.0.0.1:{door.port}")
    refused_with(everything(door, (secure, *said)), 403)
