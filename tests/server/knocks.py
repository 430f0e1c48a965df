"""Knocking on the real front door, without a browser: every header is ours to choose."""

from __future__ import annotations

import http.client
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Origin

from benchmarks.servers import ROOT, running, streamlit, uvicorn

RECORDING = Path(__file__).parent / "recording"
PATIENCE = 60  # seconds

SOCKET = (
    ("Connection", "Upgrade"),
    ("Upgrade", "websocket"),
    ("Sec-WebSocket-Version", "13"),
    ("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ=="),
)
STREAM = "/_stcore/stream"
UPLOAD = "/_stcore/upload_file/some-session/some-file"
STORY = "/presentatie?verhaal=lerende-netwerken&vorm=json"
PAGES = ("/", "/geld?taal=en", "/media/x.png", "/assets/atlas.css", "/_stcore/health")

Headers = tuple[tuple[str, str], ...]
Command = Callable[[str], list[str]]


@dataclass(frozen=True)
class Answer:
    """What came back: status, headers (names in lower case) and text."""

    status: int
    headers: Mapping[str, str]
    text: str


@dataclass(frozen=True)
class Door:
    """A running server: where it listens, and the file in which its look-ups and connections stand."""

    url: str
    record: Path

    @property
    def port(self) -> int:
        """The port that it listens on."""
        return urlsplit(self.url).port or 0

    def knock(self, method: str, path: str, headers: Headers = (), body: bytes = b"") -> Answer:
        """One request with exactly these headers; a Host of our own only when none is given."""
        address = urlsplit(self.url)
        connection = http.client.HTTPConnection(address.hostname or "", self.port, timeout=PATIENCE)
        own_host = not any(name == "Host" for name, _ in headers)
        try:
            connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
            for name, value in (*([("Host", address.netloc)] if own_host else []), *headers):
                connection.putheader(name, value)
            if body:
                connection.putheader("Content-Length", str(len(body)))
            connection.endheaders(body or None)
            response = connection.getresponse()
            found = {name.lower(): value for name, value in response.getheaders()}
            text = "" if response.status == 101 else response.read().decode()
            return Answer(response.status, found, text)
        finally:
            connection.close()

    def socket(self, headers: Headers = (), path: str = STREAM) -> Answer:
        """The answer to a request for a websocket; 101 is an open one."""
        return self.knock("GET", path, (*headers, *SOCKET))

    @contextmanager
    def session(self, name: str) -> Iterator[tuple[ClientConnection, str]]:
        """An open session under this host name, as the atlas' own page has one, and its key."""
        here = f"{name}:{self.port}"
        with connect(
            f"ws://{here}{STREAM}", origin=Origin(f"http://{here}"), proxy=None, max_size=None
        ) as socket:
            start = BackMsg()
            start.rerun_script.query_string = ""
            socket.send(start.SerializeToString())
            first = ForwardMsg()
            while first.WhichOneof("type") != "new_session":
                first.ParseFromString(socket.recv(PATIENCE, decode=False))
            yield socket, first.new_session.initialize.session_id

    def recorded(self) -> list[str]:
        """The look-ups and connections that the server made since it started."""
        return self.record.read_text().splitlines()


@contextmanager
def serving(
    command: list[str], folder: Path, database: Path, host: str, **settings: str
) -> Iterator[Door]:
    """A server whose look-ups and connections are recorded."""
    record = folder / "record.txt"
    environment = {
        "RECORD_FILE": str(record),
        "PYTHONPATH": os.pathsep.join((str(RECORDING), str(ROOT))),
        **settings,
    }
    with running(command, folder, database, environment, host) as url:
        yield Door(url, record)


def by_streamlit(address: str) -> list[str]:
    """`streamlit run dashboard.py`, bound to this address."""
    *command, port = streamlit(ROOT / "dashboard.py")
    return [*command, "--server.address", address, port]


def by_uvicorn(address: str) -> list[str]:
    """`uvicorn dashboard:app`, bound to this address."""
    *command, port = uvicorn("dashboard:app")
    return [*command, "--host", address, port]


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
