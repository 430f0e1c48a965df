"""A visitor without a browser: opens the socket as a page does, sees its widgets and uses them."""

from __future__ import annotations

import http.cookiejar
import urllib.error
import urllib.request
from dataclasses import dataclass, field
from typing import Any, Final
from urllib.parse import urlsplit

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import connect
from websockets.typing import Origin, Subprotocol

WAITS: Final = 120.0
"""Seconds that a visitor waits for a page; the machine may be busy."""
XSRF: Final = "_streamlit_xsrf"


@dataclass
class Seen:
    """What a run of a page put there: the ids of widgets by the end of their key, all HTML, what
    stands in the bands of Streamlit itself (a fault of the data is one), and how many bytes it sent."""

    widgets: dict[str, str] = field(default_factory=dict)
    html: str = ""
    said: str = ""
    elements: int = 0
    sent: int = 0
    """Bytes that the server sent."""
    deltas: dict[tuple[int, ...], Any] = field(default_factory=dict)
    """What stands at each place in the page, as Streamlit sends it."""


class Visitor:
    """One session. ``base`` is the address of the server, ``page`` the address of a page."""

    def __init__(self, base: str, page: str = "") -> None:
        self.base, self.page = base, page
        self.query = ""
        self.session = ""
        self._jar = http.cookiejar.CookieJar()
        self._opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self._jar))
        self._opener.open(self._request("/_stcore/health"), timeout=WAITS).read()
        self._socket = connect(
            f"ws://{urlsplit(base).netloc}/_stcore/stream",
            origin=Origin(base),
            subprotocols=[Subprotocol("streamlit")],
            max_size=None,
            proxy=None,
            ping_interval=None,  # how long nothing comes is measured, not cut short
            legacy=True,
        )

    def __enter__(self) -> Visitor:
        return self

    def __exit__(self, *_: object) -> None:
        self._socket.close()

    def open(self) -> Seen:
        """Run the page."""
        return self._run(BackMsg())

    def use(self, seen: Seen, texts: dict[str, str], button: str) -> Seen:
        """Fill texts in and click; keys are those of the widgets."""
        message = BackMsg()
        states = message.rerun_script.widget_states.widgets
        for key, words in texts.items():
            states.add(id=seen.widgets[key], string_value=words)
        states.add(id=seen.widgets[button], trigger_value=True)
        return self._run(message)

    def upload(self, content: bytes, name: str, announced: bool = True) -> tuple[int, str]:
        """Send a file without any widget: the status, and what was said."""
        edge = "b0undary"
        head = (
            f'--{edge}\r\nContent-Disposition: form-data; name="{name}"; filename="{name}"\r\n'
            "Content-Type: application/octet-stream\r\n\r\n"
        ).encode()
        tail = f"\r\n--{edge}--\r\n".encode()
        body: Any = head + content + tail if announced else iter((head, content, tail))
        request = self._request(f"/_stcore/upload_file/{self.session}/{name}", body)
        request.add_header("Content-Type", f"multipart/form-data; boundary={edge}")
        token = next((cookie.value for cookie in self._jar if cookie.name == XSRF), None)
        request.add_header("X-Xsrftoken", token or "")
        request.get_method = lambda: "PUT"  # type: ignore[method-assign]
        try:
            with self._opener.open(request, timeout=WAITS) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as refused:
            return refused.code, refused.read().decode()

    def _request(self, path: str, body: Any = None) -> urllib.request.Request:
        return urllib.request.Request(self.base + path, body, {"Origin": self.base})

    def _run(self, message: BackMsg) -> Seen:
        message.rerun_script.page_name = self.page
        message.rerun_script.query_string = self.query
        self._socket.send(message.SerializeToString())
        seen = Seen()
        while True:
            heard, raw = ForwardMsg(), self._socket.recv(timeout=WAITS, decode=False)
            heard.ParseFromString(raw)
            kind = heard.WhichOneof("type")
            if kind == "new_session":
                self.session = heard.new_session.initialize.session_id or self.session
                seen = Seen()
            seen.sent += len(raw)
            if kind == "page_info_changed":
                self.query = heard.page_info_changed.query_string
            elif kind == "delta":
                _look_at(heard.delta, seen)
                seen.deltas[tuple(heard.metadata.delta_path)] = heard.delta
            elif kind == "script_finished" and heard.script_finished in (
                ForwardMsg.FINISHED_SUCCESSFULLY,
                ForwardMsg.FINISHED_WITH_COMPILE_ERROR,
            ):
                return seen


def _look_at(delta: Any, seen: Seen) -> None:
    if delta.WhichOneof("type") != "new_element":
        return
    seen.elements += 1
    element = delta.new_element
    kind = element.WhichOneof("type")
    shown = getattr(element, kind)
    if kind == "html":
        seen.html += shown.body
    if kind == "alert":
        seen.said += shown.body
    if identity := getattr(shown, "id", ""):
        seen.widgets[identity.rpartition("-")[2]] = identity
