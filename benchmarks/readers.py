"""Readers at work, many at a time, without a browser: `python -m benchmarks.readers`, a process of its own.

What they ask for is in every cache: what is measured is what one process can serve.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import random
import subprocess
import sys
import time
from collections.abc import Sequence
from typing import Final
from urllib.parse import urlsplit

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Origin, Subprotocol

from benchmarks.servers import ROOT

SMALL: Final = 400
"""Bytes; the message that a script has finished is smaller, others need not be read."""


def seconds(
    servers: Sequence[str], pages: Sequence[str], count: int, lasting: float, thought: float = 0
) -> list[float]:
    """How long each rerun took, of so many readers who each think so long (on average) in between."""
    command = [sys.executable, "-m", "benchmarks.readers", "--count", str(count)]
    command += ["--lasting", str(lasting), "--thought", str(thought)]
    command += ["--servers", *servers, "--pages", *(f"/{page}" for page in pages)]
    told = subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    found: list[float] = json.loads(told.stdout)
    return found


async def _read(socket: ClientConnection, page: str) -> None:
    message = BackMsg()
    message.rerun_script.page_name = page
    await socket.send(message.SerializeToString())
    while True:
        raw = await socket.recv(decode=False)
        if len(raw) < SMALL:
            heard = ForwardMsg.FromString(raw)
            if heard.WhichOneof("type") == "script_finished" and heard.script_finished in (
                ForwardMsg.FINISHED_SUCCESSFULLY,
                ForwardMsg.FINISHED_WITH_COMPILE_ERROR,
            ):
                return


async def _reader(
    at: int, server: str, arguments: argparse.Namespace, begin: float, took: list[float]
) -> None:
    chance, thought = random.Random(at), arguments.thought
    pages = [page.removeprefix("/") for page in arguments.pages]
    page = pages[at % len(pages)]
    async with connect(
        f"ws://{urlsplit(server).netloc}/_stcore/stream",
        origin=Origin(server),
        subprotocols=[Subprotocol("streamlit")],
        max_size=None,
        proxy=None,
    ) as socket:
        await _read(socket, page)
        await asyncio.sleep(max(begin - time.monotonic(), 0) + chance.random() * thought)
        while (asked := time.monotonic()) < begin + arguments.lasting:
            await _read(socket, page)
            took.append(time.monotonic() - asked)
            if thought:
                await asyncio.sleep(chance.uniform(0.5, 1.5) * thought)


async def _all(arguments: argparse.Namespace) -> list[float]:
    took: list[float] = []
    warming = 3 + arguments.count * 0.15  # everybody has opened a page before the clock runs
    begin = time.monotonic() + warming
    servers = arguments.servers
    readers = [
        _reader(at, servers[at % len(servers)], arguments, begin, took)
        for at in range(arguments.count)
    ]
    await asyncio.gather(*readers)
    return took


def main() -> None:
    """Read, and print the seconds of every rerun as JSON."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.readers", description=__doc__)
    parser.add_argument("--servers", nargs="+", required=True)
    parser.add_argument("--pages", nargs="+", required=True, help="each with a slash before it")
    parser.add_argument("--count", type=int, default=10)
    parser.add_argument("--lasting", type=float, default=10, help="seconds")
    parser.add_argument("--thought", type=float, default=0, help="seconds between two reruns")
    print(json.dumps(asyncio.run(_all(parser.parse_args()))))


if __name__ == "__main__":
    main()
