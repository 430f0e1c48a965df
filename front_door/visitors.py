"""Who may knock: only pages of the atlas itself, under a name by which it is served.

A page on another port or of another site could otherwise open a socket here and press buttons, and
a name that is made to point here (DNS rebinding) would get every page. Streamlit's own check lets
both through, and asks an outside address for its own when an origin is foreign; so this stands
before it. Browsers only are kept out: a program on this machine can write any header it likes.
"""

from __future__ import annotations

import logging
import re
from typing import Final

from starlette.types import ASGIApp, Receive, Scope, Send

from front_door.document import WORDS, language_of
from front_door.refusal import Refusal
from front_door.security import HEADERS
from front_door.served_names import Address, Served, addresses
from language import N_

READING: Final = ("GET", "HEAD", "OPTIONS")
HEALTH: Final = "/health"

IN_USE: Final = ("stream", "health", "host-config", "upload_file")
"""What the pages use of Streamlit's own addresses; the others (agents, components, a check that runs
the script) are closed. `metrics` has a setting."""

_CORE: Final = re.compile(r"/_stcore(?:/(?P<name>[^/]*)|$)")
# No component is shown and nobody signs in yet.
_UNUSED: Final = re.compile(r"/component/|/auth/|/oauth2callback/?$")

MOST_TOLD: Final = 20
"""Different refusals that one process writes in its log; a flood must not fill the disk."""

log = logging.getLogger("subsidieatlas")


ELSEWHERE: Final = Refusal(
    421, N_("De atlas is onder deze naam niet te bereiken; gebruik het adres dat u kreeg.")
)
FOREIGN: Final = Refusal(
    403, N_("Dit verzoek komt niet van een pagina van de atlas zelf en is geweigerd.")
)
CLOSED: Final = Refusal(404, N_("Dit adres bestaat niet."))


class Knocking:
    """Lets through what comes from the atlas itself; answers the rest with one sentence."""

    def __init__(self, app: ASGIApp, served: Served) -> None:
        self.app, self.served = app, served
        self.told: set[tuple[int, str]] = set()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on, under the name as browsers write it, or refuse."""
        if scope["type"] not in ("http", "websocket"):
            await self.app(scope, receive, send)
            return
        own = self._asked_at(scope)
        refusal = refused(scope, own, self.served.metrics)
        if refusal is None:
            await self.app(_named(scope, own), receive, send)
        else:
            self._tell(refusal, scope)
            await _refuse(refusal, scope, send)

    def _asked_at(self, scope: Scope) -> Address | None:
        """The address that the one Host header means; None when it is not ours."""
        hosts = _values(scope, b"host")
        if len(hosts) != 1:
            return None
        bound, port = scope.get("server") or ("", None)
        return addresses(self.served, _scheme(scope), bound, port).get(hosts[0].lower())

    def _tell(self, refusal: Refusal, scope: Scope) -> None:
        """One line for who set up the server; behind a proxy this is how a missing setting shows."""
        shown = " ".join(f"{name}={_values(scope, name.encode())}" for name in ("host", "origin"))
        line = (refusal.status, ascii(shown)[:200])
        if line not in self.told and len(self.told) < MOST_TOLD:
            self.told.add(line)
            log.warning("refused with %s: %s", *line)


def refused(scope: Scope, own: Address | None, metrics: bool) -> Refusal | None:
    """Why this request may not come in, or None. `own` is the address at which it asks."""
    if own is None and not _asks_health(scope):
        return ELSEWHERE
    if not scope["path"].startswith("/"):  # a request as proxies get them
        return ELSEWHERE
    if not _from_itself(scope, own) or _drawn_in_elsewhere(scope):
        return FOREIGN
    return None if _in_use(scope["path"], metrics) else CLOSED


def _asks_health(scope: Scope) -> bool:
    """A load balancer asks by the number of the machine. The answer holds yes or no, a code and the
    version of the data: nothing that a page which got in under another name could use."""
    return scope["type"] == "http" and scope["path"] == HEALTH and scope["method"] in READING


def _from_itself(scope: Scope, own: Address | None) -> bool:
    """Exactly the own origin. Browsers name it on every socket and on every request that changes
    something, so there it may not be missing; where it may, and is given, it must be right too:
    nobody else is meant to read the answer. What else a browser tells (Sec-Fetch-Site) is no
    replacement, as it comes only over TLS and from this machine."""
    origins = _values(scope, b"origin")
    if not origins:
        return scope["type"] == "http" and scope["method"] in READING
    return own is not None and origins == [own.origin]


def _drawn_in_elsewhere(scope: Scope) -> bool:
    """A page of another site or port that uses an answer as picture, script or frame. A link that
    is followed is welcome. (Not for sockets: they have an origin, and browsers disagree.)"""
    if scope["type"] == "websocket":
        return False
    if not set(_values(scope, b"sec-fetch-site")) & {"cross-site", "same-site"}:
        return False
    how = _values(scope, b"sec-fetch-mode"), _values(scope, b"sec-fetch-dest")
    return how != (["navigate"], ["document"])


def _in_use(path: str, metrics: bool) -> bool:
    if core := _CORE.search(path):
        return core["name"] in IN_USE or (metrics and core["name"] == "metrics")
    return not _UNUSED.match(path)


def _values(scope: Scope, name: bytes) -> list[str]:
    return [value.decode("latin-1") for key, value in scope["headers"] if key.lower() == name]


def _scheme(scope: Scope) -> str:
    """The scheme of the connection itself. uvicorn overwrites it by what a local proxy, or anybody
    else on this machine, says in X-Forwarded-Proto; then it is taken for what a socket here has."""
    if _values(scope, b"x-forwarded-proto"):
        return "http"
    return "https" if scope.get("scheme") in ("https", "wss") else "http"


def _named(scope: Scope, own: Address | None) -> Scope:
    """The request under the name as browsers write it: where Host and Origin are not letter by
    letter the same (HOST, host:443), Streamlit would ask an outside address who it is."""
    if own is None:
        return scope
    name = own.netloc.encode("latin-1")
    headers = [(key, name if key.lower() == b"host" else value) for key, value in scope["headers"]]
    return {**scope, "headers": headers}


async def _refuse(refusal: Refusal, scope: Scope, send: Send) -> None:
    body = refusal.words(scope).encode()
    headers = {
        **HEADERS,
        "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
        "Cache-Control": "no-store",
        "Content-Language": WORDS[language_of(scope["query_string"])].lang,
        "Content-Length": str(len(body)),
        "Content-Type": "text/plain; charset=utf-8",
    }
    if scope["type"] == "http":
        kind = "http.response"
        body = b"" if scope["method"] == "HEAD" else body
    elif "websocket.http.response" in scope.get("extensions", {}):
        kind = "websocket.http.response"
    else:  # before it is accepted this is an answer 403 without words
        await send({"type": "websocket.close", "code": 1008})
        return
    raw = [(name.lower().encode(), value.encode()) for name, value in headers.items()]
    await send({"type": f"{kind}.start", "status": refusal.status, "headers": raw})
    await send({"type": f"{kind}.body", "body": body})
