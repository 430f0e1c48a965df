"""Who may knock, tried from outside on the real server: pages, sockets, uploads, presentations."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.servers import ROOT
from tests.server.conftest import (
    PATIENCE,
    RECORDING,
    Answer,
    Command,
    Door,
    Headers,
    by_streamlit,
    by_uvicorn,
    serving,
)

UPLOAD = "/_stcore/upload_file/some-session/some-file"
STORY = "/presentatie?verhaal=lerende-netwerken&vorm=json"
PAGES = ("/", "/uitgaven?taal=en", "/media/x.png", "/assets/atlas.css", "/_stcore/health")
BORDER = "7c1f"


def everything(door: Door, headers: Headers) -> list[Answer]:
    """One knock on each kind of address, with the same headers."""
    return [
        *(door.knock("GET", page, headers) for page in PAGES),
        door.knock("GET", STORY, headers),
        door.knock("POST", STORY, headers, b"x"),
        door.socket(headers),
        door.socket(headers, "/presentatie"),
        door.knock("PUT", UPLOAD, headers, b"x"),
        door.knock("DELETE", UPLOAD, headers),
    ]


def refused_with(answers: list[Answer], status: int) -> None:
    """All of them have this status and one sentence, which tells nothing of the inside."""
    assert [answer.status for answer in answers] == [status] * len(answers)
    for answer in answers:
        assert answer.text.count(".") == answer.text.count("\n") == 1
        assert answer.headers["content-type"] == "text/plain; charset=utf-8"
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert "set-cookie" not in answer.headers


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


def raw(door: Door, request: str) -> str:
    """The first line and the text that answer these very bytes."""
    with socket.create_connection(("127.0.0.1", door.port), timeout=PATIENCE) as wire:
        wire.sendall(request.encode("latin-1"))
        wire.shutdown(socket.SHUT_WR)
        answer = b"".join(iter(lambda: wire.recv(65536), b""))
    return answer.decode()


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


@pytest.mark.parametrize("command", [by_streamlit, by_uvicorn])
def test_the_sixth_version_of_the_internet_is_served_too(
    command: Command, loaded_file: Path, tmp_path: Path
) -> None:
    database = Path(shutil.copy(loaded_file, tmp_path / "own.sqlite"))
    with serving(command("::1"), tmp_path, database, "::1") as door:
        own = ("Origin", f"http://[::1]:{door.port}")
        assert door.knock("GET", "/").status == 200
        assert door.socket((own,)).status == 101
        long = (("Host", f"[0:0:0:0:0:0:0:1]:{door.port}"),)
        refused_with(everything(door, long), 421)
        with door.session("[::1]"):
            assert door.recorded() == []


def test_all_addresses_of_the_machine_is_not_all_names(database: Path, tmp_path: Path) -> None:
    with serving(by_streamlit("0.0.0.0"), tmp_path, database, "127.0.0.1") as door:
        assert door.knock("GET", "/").status == 200
        # Another loopback address: bound, and the one that was connected to.
        other = Door(f"http://127.0.0.2:{door.port}", door.record)
        assert other.knock("GET", "/").status == 200
        assert other.socket((("Origin", f"http://127.0.0.2:{door.port}"),)).status == 101
        refused_with(everything(door, (("Host", f"127.0.0.2:{door.port}"),)), 421)
        refused_with(everything(door, (("Host", f"0.0.0.0:{door.port}"),)), 421)
        refused_with(everything(door, (("Host", f"evil.test:{door.port}"),)), 421)


def test_behind_a_proxy_the_public_address_counts(database: Path, tmp_path: Path) -> None:
    settings = {
        "SUBSIDIEATLAS_ORIGIN": "https://atlas.voorbeeld.be",
        "SUBSIDIEATLAS_METRICS": "open",
    }
    command = by_uvicorn("127.0.0.1")
    with serving(command, tmp_path, database, "127.0.0.1", **settings) as door:
        for written in ("atlas.voorbeeld.be", "atlas.voorbeeld.be:443", "Atlas.Voorbeeld.be"):
            host = ("Host", written)
            assert door.knock("GET", "/", (host,)).status == 200
            assert door.socket((host, ("Origin", "https://atlas.voorbeeld.be"))).status == 101
            for origin in (
                "http://atlas.voorbeeld.be",
                "https://atlas.voorbeeld.be:443",
                "https://atlas.voorbeeld.be:8443",
                "https://voorbeeld.be",
                f"http://127.0.0.1:{door.port}",
            ):
                refused_with(everything(door, (host, ("Origin", origin))), 403)
        refused_with([door.knock("GET", "/", (("Host", "atlas.voorbeeld.be:80"),))], 421)
        refused_with([door.knock("GET", "/", (("Host", "x.atlas.voorbeeld.be"),))], 421)
        inner = ("Origin", "https://atlas.voorbeeld.be")
        refused_with([door.socket((inner,))], 403)  # a proxy that does not pass on the name
        assert "# TYPE" in door.knock("GET", "/_stcore/metrics").text
        with door.session("127.0.0.1"):
            assert door.recorded() == []


def test_named_hosts_are_the_only_ones(database: Path, tmp_path: Path) -> None:
    settings = {"SUBSIDIEATLAS_HOSTS": "atlas.intern, atlas.intern:80"}
    command = by_streamlit("127.0.0.1")
    with serving(command, tmp_path, database, "127.0.0.1", **settings) as door:
        for netloc in (f"atlas.intern:{door.port}", "atlas.intern"):
            own = (("Host", netloc), ("Origin", f"http://{netloc}"))
            assert door.socket(own).status == 101
        refused_with([door.knock("GET", "/")], 421)


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("SUBSIDIEATLAS_HOSTS", "http://atlas.intern"),
        ("SUBSIDIEATLAS_ORIGIN", "atlas.voorbeeld.be"),
    ],
)
@pytest.mark.parametrize("command", [by_streamlit, by_uvicorn])
def test_a_wrong_setting_stops_the_start_with_one_sentence(
    command: Command, setting: str, value: str, tmp_path: Path
) -> None:
    done = subprocess.run(
        [*command("127.0.0.1"), "0"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT), setting: value},
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert done.returncode == 1
    lines = done.stderr.strip().splitlines()
    assert len(lines) == 1
    assert lines[0].startswith(f"{setting}: ‘{value}’ is geen ")
