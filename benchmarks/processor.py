"""What a rerun costs the server when every result is known: seconds of processor, page by page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import ExitStack
from statistics import median

from benchmarks.floor.recording import Address
from benchmarks.servers import Served
from tests.load.visitor import Visitor

ADDRESSES = (
    Address(""),
    Address("geld"),
    Address("geld", "tab=jaren"),
    Address("oproepen"),
    Address("oproepen", "tab=aanvragen"),
    Address("oproepen", "tab=weigeringen"),
    Address("kaart"),
    Address("kaart", "tab=vergelijken"),
    Address("kaart", "tab=blinde-vlekken"),
    Address("organisaties"),
    Address("netwerken"),
    Address("netwerken", "tab=praktijk"),
    Address("vragen"),
    Address("bronnen"),
    Address("bronnen", "tab=begrippen"),
)
"""Every page with its dearest parts."""
WARMED = 2
RERUNS = 10
"""In one turn; the system counts processor in hundredths of a second."""
TURNS = 2


def milliseconds(
    servers: Mapping[str, tuple[Served, Iterable[Address]]],
) -> dict[str, dict[str, float]]:
    """Per server and address the milliseconds of processor of one rerun; the servers take turns."""
    found: dict[str, dict[str, list[float]]] = {name: {} for name in servers}
    with ExitStack() as stack:
        visits = {
            (name, str(address)): (server, stack.enter_context(visitor(server, address)))
            for name, (server, addresses) in servers.items()
            for address in addresses
        }
        for _, one in visits.values():
            for _ in range(WARMED):
                one.open()
        for _ in range(TURNS):
            for (name, address), (server, one) in visits.items():
                found[name].setdefault(address, []).append(rerun(server, one))
    return {
        name: {address: median(times) for address, times in of_page.items()}
        for name, of_page in found.items()
    }


def visitor(server: Served, address: Address) -> Visitor:
    """Somebody at an address, before the page has run."""
    made = Visitor(server.address, address.page)
    made.query = address.query
    return made


def rerun(server: Served, one: Visitor) -> float:
    """Milliseconds of processor of one rerun, the average of a turn."""
    before = server.processor()
    for _ in range(RERUNS):
        one.open()
    return 1000 * (server.processor() - before) / RERUNS
