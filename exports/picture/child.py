"""The process that holds the browser: reads orders, writes pictures. Can be killed at any moment.

Runs as a script and imports nothing of the atlas. Standard input and output hold one JSON object a
line. It first tells the process of the browser, then answers each order with {"picture": base64} or
{"fault": code, "detail": words}; {"ended": words} is its last answer when something broke. It ends by
itself when its input closes, when nobody asked for anything for a while, and when the browser dies.
"""

from __future__ import annotations

import asyncio
import base64
import json
import os
import shutil
import sys
import threading
import time
from pathlib import Path
from typing import Any, Final, TextIO

from choreographer.browsers.chromium import Chromium
from kaleido import Kaleido
from plotly.offline import get_plotlyjs

HERE: Final = Path(__file__).resolve().parent
ASSETS: Final = HERE.parents[1] / "assets"
NOWHERE: Final = "http://127.0.0.1:9"
"""A proxy that does not exist: a request to any network fails before it leaves the machine."""
IDLE: Final = 300.0
"""Seconds without an order after which the browser's memory is given back."""
FAREWELL: Final = 3.0
"""Seconds that the browser has to close when the atlas is gone."""
NO_MORE: Final = ""
POLICY: Final = (
    "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; "
    "font-src data:; img-src data: blob:"
)
FONTS: Final = {
    "inter-latin-wght-normal": "U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, "
    "U+02DC, U+0304, U+0308, U+0329, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, "
    "U+FEFF, U+FFFD",
    "inter-latin-ext-wght-normal": "U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, "
    "U+02DD-02FF, U+1D00-1DBF, U+1E00-1E9F, U+1EF2-1EFF, U+2020, U+20A0-20AB, U+20AD-20C0, U+2113",
}


class Page:
    """The page that the browser opens once: plotly, Inter and the topology in it, nothing fetched."""

    def generate_index(self) -> str:
        """The page as kaleido asks for it."""
        shapes = {
            file.stem: json.loads(file.read_text("utf-8"))
            for file in ASSETS.glob("topojson/*.json")
        }
        geo = f"window.PlotlyGeoAssets = {json.dumps({'topojson': shapes})};"
        maps = (ASSETS / "presentation/map.js").read_text("utf-8").replace("export const", "const")
        scripts = (geo, get_plotlyjs(), maps, (HERE / "page.js").read_text("utf-8"))
        style = "".join(map(_font_face, FONTS)) + (HERE / "page.css").read_text("utf-8")
        return (
            '<!DOCTYPE html><html><head><meta charset="utf-8">'
            f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
            f"<style>{style}</style></head><body>"
            + "".join(f"<script>{script}</script>" for script in scripts)
            + "</body></html>"
        )


def _font_face(name: str) -> str:
    data = base64.b64encode((ASSETS / "fonts" / f"{name}.woff2").read_bytes()).decode()
    return (
        "@font-face { font-family: Inter; font-weight: 100 900; unicode-range: "
        f"{FONTS[name]}; src: url(data:font/woff2;base64,{data}); }}\n"
    )


class Fault(Exception):
    """The page could not draw."""


class QuietBrowser(Chromium):
    """Chrome, Edge or Chromium without its own errands (updates, lists, suggestions)."""

    def get_cli(self) -> list[str]:
        """The command that starts it."""
        quiet = ("--disable-background-networking", "--host-resolver-rules=MAP * ~NOTFOUND")
        return [*super().get_cli(), *quiet]


class Studio:
    """The browser with its page."""

    def __init__(self, path: str) -> None:
        root = hasattr(os, "geteuid") and os.geteuid() == 0
        self.kaleido = Kaleido(
            path=path,
            browser_cls=QuietBrowser,
            page_generator=Page(),
            enable_sandbox=not root,
            proxy_server=NOWHERE,
        )

    async def open(self, say: Any) -> None:
        """Start the browser; its process is told as soon as it is there."""
        opening = asyncio.ensure_future(self.kaleido.open())
        while not hasattr(self.kaleido, "subprocess") and not opening.done():
            await asyncio.sleep(0.02)
        say({"browser": self.kaleido.subprocess.pid})
        await opening
        self.tab = next(iter(self.kaleido.tabs.values()))
        self.window = (await self._send("Runtime.evaluate", expression="window"))["result"][
            "objectId"
        ]

    async def picture(self, order: dict[str, Any]) -> bytes:
        """One picture. Raises Fault."""
        await self._ground(order["width"], order["height"] or 800, order["scale"])
        try:
            size = await self._call("function (order) { return drawPicture(order) }", order)
            await self._ground(size["width"], size["height"], order["scale"])
            return await (self._pdf if order["format"] == "pdf" else self._png)(size)
        finally:
            await self._call("function () { clearPicture() }", None)

    async def gone(self) -> None:
        """Returns when the browser has ended."""
        while self.kaleido.subprocess.poll() is None:
            await asyncio.sleep(0.1)

    async def _ground(self, width: int, height: int, scale: int) -> None:
        await self._send(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=scale,
            mobile=False,
        )

    async def _png(self, size: dict[str, int]) -> bytes:
        clip = {"x": 0, "y": 0, **size, "scale": 1}
        shot = await self._send("Page.captureScreenshot", format="png", clip=clip)
        return base64.b64decode(shot["data"])

    async def _pdf(self, size: dict[str, int]) -> bytes:
        margins = dict.fromkeys(("marginTop", "marginBottom", "marginLeft", "marginRight"), 0)
        printed = await self._send(
            "Page.printToPDF",
            printBackground=True,
            paperWidth=size["width"] / 96,
            paperHeight=size["height"] / 96,
            pageRanges="1",
            **margins,
        )
        return base64.b64decode(printed["data"])

    async def _call(self, function: str, argument: Any) -> Any:
        answer = await self._send(
            "Runtime.callFunctionOn",
            functionDeclaration=function,
            objectId=self.window,
            arguments=[{"value": argument}],
            awaitPromise=True,
            returnByValue=True,
        )
        if "exceptionDetails" in answer:
            raise Fault(str(answer["exceptionDetails"]))
        return answer["result"].get("value")

    async def _send(self, command: str, **parameters: Any) -> Any:
        answer = await self.tab.send_command(command, parameters)
        if "result" not in answer:
            raise Fault(str(answer.get("error")))
        return answer["result"]


async def serve(path: str, orders: asyncio.Queue[str], out: TextIO) -> None:
    """Draw what is asked until nobody asks any more."""

    def say(answer: dict[str, Any]) -> None:
        out.write(json.dumps(answer) + "\n")
        out.flush()

    studio = Studio(path)
    await studio.open(say)
    say({"ready": True})
    ended = asyncio.ensure_future(studio.gone())
    while True:
        asked = asyncio.ensure_future(asyncio.wait_for(orders.get(), IDLE))
        await asyncio.wait({asked, ended}, return_when=asyncio.FIRST_COMPLETED)
        if ended.done() or asked.exception() or asked.result() == NO_MORE:
            break
        drawing = asyncio.ensure_future(_answer(studio, json.loads(asked.result())))
        await asyncio.wait({drawing, ended}, return_when=asyncio.FIRST_COMPLETED)
        if ended.done():
            break
        say(drawing.result())
    if not ended.done():
        await studio.kaleido.close()


async def _answer(studio: Studio, order: dict[str, Any]) -> dict[str, Any]:
    try:
        png = await studio.picture(order)
    except Fault as fault:
        return {"fault": "undrawable", "detail": str(fault)}
    return {"picture": base64.b64encode(png).decode()}


def _listen(pipe: TextIO, loop: asyncio.AbstractEventLoop, orders: asyncio.Queue[str]) -> None:
    """Pass lines on; when the atlas is gone, so is this process, and with its pipe the browser."""
    for line in pipe:
        loop.call_soon_threadsafe(orders.put_nowait, line)
    loop.call_soon_threadsafe(orders.put_nowait, NO_MORE)
    time.sleep(FAREWELL)
    os._exit(1)


def _own_ends() -> tuple[TextIO, TextIO]:
    """Where orders come from and answers go, out of reach of libraries and of the browser.

    What they print must not come between the answers. And on Windows whoever looks at a standard
    input that a thread is reading waits for that thread: the browser would never start.
    """
    orders = os.fdopen(os.dup(0), encoding="utf-8")
    out = os.fdopen(os.dup(1), "w", encoding="utf-8")
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    os.dup2(2, 1)
    return orders, out


async def _main(path: str, pipe: TextIO, out: TextIO) -> None:
    orders: asyncio.Queue[str] = asyncio.Queue()
    loop = asyncio.get_running_loop()
    threading.Thread(target=_listen, args=(pipe, loop, orders), daemon=True).start()
    await serve(path, orders, out)


def main() -> None:
    """Serve with the browser and the folder for temporary files that are named, or (``--find``) write
    which browser kaleido would take."""
    if sys.argv[1] == "--find":
        sys.stdout.write(Chromium.find_browser(skip_local=False) or "")
        return
    orders, out = _own_ends()
    try:
        asyncio.run(_main(sys.argv[1], orders, out))
    except Exception as fault:
        out.write(json.dumps({"ended": f"{type(fault).__name__}: {fault}"}) + "\n")
        out.flush()
    shutil.rmtree(sys.argv[2], ignore_errors=True)
    # Threads of kaleido may still hang on a dead browser.
    os._exit(0)


if __name__ == "__main__":
    main()
