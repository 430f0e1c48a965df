"""Who may knock, tried from outside on the real server: pages, sockets, uploads, presentations."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.server.knocks import (
    PAGES,
    RECORDING,
    STORY,
    UPLOAD,
    Door,
    Headers,
    everything,
    refused_with,
)

BORDER = "7c1f"


def cookie_and_token(door: Door, name: str) -> Headers:
    """What the atlas' own page sends along with an upload."""
    host = f"{name}:{door.port}"
    cookie = door.knock("GET", "/_stcore/health", (("Host", host),)).headers["set-cookie"]
    pair = cookie.split(";")[0]
    token = pair.split("=", 1)[1]
    return (("Host", host), ("Cookie", pair), ("X-Xsrftoken", token))


def multipart() -> tuple[tuple[str, str], bytes]:
    """A small file as browsers send it."""
    head = f'--{BORDER}\r\nContent-Disposition: form-data; name="f"; filename="a.csv"\r\n\r\n'
    return (
        ("Content-Type", f"multipart/form-data; boundary={BORDER}"),
        f"{head}a;b\r\n--{BORDER}--\r\n".encode(),
    )


@pytest.mark.parametrize("name", ["localhost", "127.0.0.1"])
def test_the_own_origin_reads_opens_a_socket_and_uploads(door: Door, name: str) -> None:
    host = ("Host", f"{name}:{door.port}")
    assert door.knock("GET", "/", (host, ("Accept", "text/html"))).text.startswith("<!DOCTYPE")
    assert door.knock("GET", STORY, (host,)).status == 200
    own = ("Origin", f"http://{name}:{door.port}")
    kind, body = multipart()
    headers = (*cookie_and_token(door, name), own)
    with door.session(name) as (_socket, session):
        address = f"/_stcore/upload_file/{session}/one-file"
        assert door.knock("PUT", address, (*headers, kind), body).status == 204
        assert door.knock("DELETE", address, headers).status == 204


@pytest.mark.some(12)
@pytest.mark.parametrize(
    "origin",
    [
        "http://{name}:9",  # another port of this machine
        "http://{name}",
        "https://{name}:{port}",
        "ws://{name}:{port}",
        "null",
        "",
        "http://evil.test",
        "http://evil.test:{port}",
        "http://{name}:{port}.evil.test",
        "http://{name}:{port}@evil.test",
        "http://evil.test@{name}:{port}",
        "http://{name}:0{port}",
        "http://{name}:{port}/",
        "HTTP://{name}:{port}",
        "http://{name}.:{port}",
        "http://{name}:{port} http://evil.test",
        "http://localhost:{port}",  # the atlas under its other name: another origin
        "http://[::1]:{port}",
    ],
)
def test_every_other_origin_is_refused_everywhere(door: Door, origin: str) -> None:
    written = origin.format(name="127.0.0.1", port=door.port)
    refused_with(everything(door, (("Origin", written),)), 403)


def test_two_origins_are_none(door: Door) -> None:
    own = ("Origin", f"http://127.0.0.1:{door.port}")
    for second in (("Origin", "http://evil.test"), own):
        headers = (own, second)
        refused_with([door.knock("GET", page, headers) for page in (*PAGES, STORY)], 403)
        refused_with([door.knock(how, UPLOAD, headers) for how in ("PUT", "DELETE")], 403)
        assert door.socket(headers).status == 400  # by the server, before it asks the app


def test_without_an_origin_there_is_reading_and_nothing_else(door: Door) -> None:
    refused_with([door.socket(), door.socket((("Sec-Fetch-Site", "same-origin"),))], 403)
    for method in ("PUT", "DELETE", "POST", "PATCH", "TRACE", "PROPFIND"):
        headers = (("Sec-Fetch-Site", "same-origin"), ("X-HTTP-Method-Override", "GET"))
        refused_with([door.knock(method, UPLOAD, headers)], 403)
    assert door.knock("GET", "/").status == 200


@pytest.mark.some(14)
@pytest.mark.parametrize(
    "host",
    [
        "evil.test",
        "evil.test:{port}",
        "localhost",
        "localhost:9",
        "localhost:",
        "localhost:0{port}",
        "localhost.:{port}",
        "localhost:{port}.evil.test",
        "localhost:{port}@evil.test",
        "evil.test@localhost:{port}",
        "localhost:{port}, evil.test",
        "localhost:{port}/x",
        "127.1:{port}",
        "2130706433:{port}",
        "0.0.0.0:{port}",
        "0x7f.1:{port}",
        "[::ffff:127.0.0.1]:{port}",
        "192.168.1.1:{port}",
        "testserver",
        "ⓛocalhost:{port}",
        "",
    ],
)
def test_a_name_that_is_made_to_point_here_gets_nothing(door: Door, host: str) -> None:
    written = host.format(port=door.port).encode().decode("latin-1")
    pair = ("Host", written)
    refused_with(everything(door, (pair,)), 421)
    refused_with(everything(door, (pair, ("Origin", f"http://{written}"))), 421)


def test_a_host_in_capitals_is_the_same_host(door: Door) -> None:
    headers = (("Host", f"LOCALHOST:{door.port}"), ("Origin", f"http://localhost:{door.port}"))
    assert door.socket(headers).status == 101


def test_fifty_foreign_origins_make_the_server_ask_nobody(door: Door) -> None:
    origins = [f"https://site-{number}.test" for number in range(24)]
    origins += [f"http://127.0.0.1:{port}" for port in range(3000, 3012)]
    origins += [f"http://10.0.0.{number}:{door.port}" for number in range(1, 13)]
    origins += ["null", "http://localhost:8000"]
    assert len(set(origins)) == 50
    own = (("Host", f"LOCALHOST:{door.port}"), ("Origin", f"http://localhost:{door.port}"))
    assert door.socket(own).status == 101
    for origin in origins:
        headers = (("Origin", origin),)
        answers = [
            door.knock("GET", "/", headers),
            door.socket(headers),
            door.knock("PUT", UPLOAD, headers, b"x"),
            door.knock("GET", STORY, headers),
        ]
        refused_with(answers, 403)
        rebound = (("Host", origin.partition("://")[2]), *headers)
        refused_with([door.socket(rebound), door.knock("GET", "/", rebound)], 421)
    with door.session("localhost"):
        assert door.recorded() == []


def test_the_record_would_have_shown_a_look_up_and_a_connection(tmp_path: Path) -> None:
    record = tmp_path / "record.txt"
    script = (
        "import asyncio, socket, urllib.request\n"
        "socket.getaddrinfo('localhost', 9)\n"
        "socket.socket(type=socket.SOCK_DGRAM).connect_ex(('127.0.0.1', 9))\n"
        "try: urllib.request.urlopen('http://127.0.0.1:9/', timeout=5)\n"
        "except OSError: pass\n"
        "async def ask():\n"
        "    try: await asyncio.open_connection('127.0.0.1', 9)\n"
        "    except OSError: pass\n"
        "asyncio.run(ask())\n"
    )
    settings = {"RECORD_FILE": str(record), "PYTHONPATH": str(RECORDING)}
    subprocess.run([sys.executable, "-c", script], env={**os.environ, **settings}, check=True)
    lines = record.read_text().splitlines()
    assert lines.count("socket.connect ('127.0.0.1', 9)") == 3
    assert "socket.getaddrinfo 'localhost'" in lines
