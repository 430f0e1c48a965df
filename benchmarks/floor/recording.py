"""What the atlas sends for a page, kept in a file: every block and element at its place."""

from __future__ import annotations

import pickle
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final, NamedTuple

from streamlit.proto.Delta_pb2 import Delta

from tests.load.visitor import Visitor

SETTING: Final = "SUBSIDIEATLAS_FLOOR"
"""The environment variable that names the file."""


class Address(NamedTuple):
    """A page and what stands behind the question mark; ``press``: the button that is pressed there."""

    page: str
    query: str = ""
    press: str = ""

    def __str__(self) -> str:
        return f"/{self.page}" + (f"?{self.query}" if self.query else "")


Tree = dict[tuple[int, ...], Any]
"""Place in the page -> what stands there."""


def record(server: str, addresses: Iterable[Address], file: Path) -> None:
    """Open each address in the atlas and keep what it sent."""
    kept = {}
    for address in addresses:
        with Visitor(server, address.page) as visitor:
            visitor.query = address.query
            seen = visitor.open()
            if address.press:
                seen = visitor.use(seen, {}, address.press)
        if not seen.elements or seen.said:
            raise RuntimeError(f"{address} did not show: {seen.said}")
        kept[address[:2]] = {
            place: delta.SerializeToString() for place, delta in seen.deltas.items()
        }
    file.write_bytes(pickle.dumps(kept))


def recorded(file: Path) -> dict[tuple[str, str], Tree]:
    """Per page and query what stands where, parents before their children and in their order."""
    kept = pickle.loads(file.read_bytes())
    return {
        address: {place: Delta.FromString(kept[address][place]) for place in sorted(kept[address])}
        for address in kept
    }
