"""The HTML document in the language of the reader.

Streamlit ships one page shell, in English and under its own name. It is answered here as ours:
language, title, description, icon, font, and a sentence for readers without JavaScript.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import parse_qs

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from front_door.first_paint import start_script

FONT = "/assets/fonts/inter-latin-wght-normal.woff2"
ICON = "/assets/favicon.svg"
ASSETS = Path(__file__).resolve().parent.parent / "assets"
PARTS = ("Html", "ButtonGroup", "Checkbox", "PlotlyChart")
"""Parts of the frontend that pages are made of; each is a file of its own."""
BASE = "atlas.css"
"""The style sheet that the others build on."""


@dataclass(frozen=True)
class Words:
    """What the document itself says in one language."""

    lang: str
    description: str
    noscript: str


WORDS = {
    "nl": Words(
        "nl-BE",
        "Subsidieatlas toont projectsubsidies in Vlaanderen: bedragen, oproepen, aanvragen, "
        "projecten en hun bronnen.",
        "Subsidieatlas heeft JavaScript nodig. Schakel het in voor dit adres.",
    ),
    "en": Words(
        "en",
        "Subsidieatlas shows project subsidies in Flanders: amounts, calls, applications, "
        "projects and their sources.",
        "Subsidieatlas needs JavaScript. Please enable it for this address.",
    ),
}


@cache
def shipped_shell() -> str:
    """The index.html that comes with the installed Streamlit."""
    spec = find_spec("streamlit")
    if spec is None or spec.origin is None:
        raise RuntimeError("Streamlit is not installed")
    return (Path(spec.origin).parent / "static" / "index.html").read_text(encoding="utf-8")


@cache
def modules_ahead() -> tuple[str, ...]:
    """The addresses of the parts of the frontend that every page needs, as far as they are found.

    Asked for only when they are to be drawn, they would come in one by one, each moving what stands below.
    """
    spec = find_spec("streamlit")
    folder = Path(spec.origin).parent / "static" / "static" / "js" if spec and spec.origin else None
    if folder is None:
        return ()
    modules = [sorted(folder.glob(f"{part}.*.js")) for part in PARTS]
    return tuple(f"/static/js/{files[0].name}" for files in modules if len(files) == 1)


def _styles() -> str:
    """The links to our own style sheets: what holds everywhere first, then those of parts."""
    names = sorted(
        (file.name for file in ASSETS.glob("*.css")), key=lambda name: (name != BASE, name)
    )
    return "".join(f'    <link rel="stylesheet" href="/assets/{name}" />\n' for name in names)


@cache
def document(code: str) -> bytes:
    """The page shell in Dutch, or in English for `en`."""
    shell = WORDS.get(code, WORDS["nl"])
    html = shipped_shell().replace('<html lang="en">', f'<html lang="{shell.lang}">')
    html = re.sub(
        r"<title>.*?</title>",
        "<title>Subsidieatlas</title>\n"
        f'    <meta name="description" content="{shell.description}" />\n'
        f"{_styles()}"
        '    <script src="/assets/atlas.js" defer></script>\n'
        '    <script src="/assets/links.js" defer></script>\n'
        '    <script src="/assets/vraagbak.js" defer></script>\n'
        '    <script src="/assets/kaart.js" defer></script>\n'
        '    <script src="/assets/filters.js" defer></script>\n'
        '    <script src="/assets/name.js" defer></script>\n'
        '    <script src="/assets/vraag.js" defer></script>\n'
        '    <script type="module" src="/assets/presentation/open.js"></script>',
        html,
    )
    ahead = "".join(
        f'    <link rel="modulepreload" href="{module}" crossorigin />\n'
        for module in modules_ahead()
    )
    html = html.replace("</head>", f"{ahead}  </head>", 1)
    html = html.replace("<script>", f"<script>{start_script()}</script>\n    <script>", 1)
    html = re.sub(r'href="\./favicon\.png"', f'href="{ICON}"', html)
    # The shell fetches Streamlit's font ahead; ours is the one that will be used.
    html = re.sub(r'href="\./static/media/[^"]+\.woff2"', f'href="{FONT}"', html)
    html = re.sub(
        r"<noscript>.*?</noscript>", f"<noscript>{shell.noscript}</noscript>", html, flags=re.S
    )
    # Pointer to Streamlit's agent API, which is switched off here.
    html = re.sub(r'<link rel="service-desc"[^>]*/>', "", html)
    return re.sub(r"<!--.*?-->", "", html, flags=re.S).strip().encode()


def language_of(query: bytes) -> str:
    """`en` when the address says taal=en, otherwise `nl`."""
    return "en" if parse_qs(query.decode("latin-1")).get("taal") == ["en"] else "nl"


class DocumentMiddleware:
    """Answers our document wherever Streamlit would answer its page shell."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self.shell = shipped_shell().encode()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass everything on; hold HTML back until it is known whether it is the shell."""
        if scope["type"] != "http" or scope["method"] not in ("GET", "HEAD"):
            await self.app(scope, receive, send)
            return
        if b"text/html" in dict(scope["headers"]).get(b"accept", b""):
            # The shell must come plain and whole to be recognised: not zipped, not "unchanged".
            plain = (b"accept-encoding", b"if-none-match", b"if-modified-since", b"range")
            kept = [pair for pair in scope["headers"] if pair[0] not in plain]
            scope = {**scope, "headers": kept}
        await self.app(scope, receive, _Exchange(send, self.shell, scope["query_string"]))


class _Exchange:
    """One answer on its way out."""

    def __init__(self, send: Send, shell: bytes, query: bytes) -> None:
        self.send, self.shell, self.query = send, shell, query
        self.start: Message | None = None
        self.body = b""

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start" and _is_html(message):
            self.start = message
        elif self.start is None:
            await self.send(message)
        else:
            await self._hold(self.start, message)

    async def _hold(self, start: Message, message: Message) -> None:
        self.body += message.get("body", b"")
        if message.get("more_body", False):
            return
        headers = MutableHeaders(raw=start["headers"])
        is_shell = self.body == self.shell or (
            not self.body and headers.get("content-length") == str(len(self.shell))
        )
        if is_shell:
            page = document(language_of(self.query))
            headers["content-length"] = str(len(page))
            headers["cache-control"] = "no-cache"
            headers["content-language"] = WORDS[language_of(self.query)].lang
            for name in ("etag", "last-modified", "accept-ranges"):
                del headers[name]
            self.body = page if self.body else b""
        await self.send({**start, "headers": headers.raw})
        await self.send({"type": "http.response.body", "body": self.body})


def _is_html(start: Message) -> bool:
    content_type = MutableHeaders(raw=list(start["headers"])).get("content-type", "")
    return start["status"] == 200 and content_type.startswith("text/html")
