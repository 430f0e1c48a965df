"""Where the atlas is served: the settings that say so, and the addresses that follow from them.

Nothing here trusts what a proxy or a visitor writes into a request: the port and the bound address
come from the socket, the public address from a setting.
"""

from __future__ import annotations

import ipaddress
import os
import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

HOSTS: Final = "SUBSIDIEATLAS_HOSTS"
ORIGIN: Final = "SUBSIDIEATLAS_ORIGIN"
METRICS: Final = "SUBSIDIEATLAS_METRICS"

THIS_MACHINE: Final = ("localhost", "127.0.0.1", "[::1]")
DEFAULT_PORTS: Final = {"http": 80, "https": 443}
MOST_PORT: Final = 65535

_LABEL: Final = r"[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?"
_NAME: Final = re.compile(rf"{_LABEL}(\.{_LABEL})*")
_NETLOC: Final = re.compile(r"(?P<host>\[[0-9a-f:.]+\]|[^:\[\]]+)(:(?P<port>[1-9][0-9]{0,4}))?")

NOT_A_HOST: Final = (
    "{setting}: ‘{value}’ is geen naam of adres van een machine. "
    "Schrijf bijvoorbeeld atlas.voorbeeld.be of 192.168.1.20:8501, met komma's ertussen."
)
NOT_AN_ORIGIN: Final = (
    "{setting}: ‘{value}’ is geen adres zoals een browser het noemt. "
    "Schrijf bijvoorbeeld https://atlas.voorbeeld.be, zonder pad erachter."
)
NOT_A_CHOICE: Final = "{setting}: ‘{value}’ is geen keuze. Schrijf open, of laat de instelling weg."


class SettingError(ValueError):
    """A setting that cannot be read; its text is a whole sentence for who starts the server."""

    def __init__(self, sentence: str, setting: str, value: str) -> None:
        # What stands before an @ may be a password, and the sentence may end in a log.
        super().__init__(sentence.format(setting=setting, value=value.rpartition("@")[2]))


@dataclass(frozen=True)
class Address:
    """A scheme, a host (IPv6 in brackets) and a port at which the atlas can be reached."""

    scheme: str
    host: str
    port: int

    @property
    def netloc(self) -> str:
        """Host and port as browsers write them: without the port that belongs to the scheme."""
        usual = DEFAULT_PORTS[self.scheme] == self.port
        return self.host if usual else f"{self.host}:{self.port}"

    @property
    def origin(self) -> str:
        """The origin as browsers write it."""
        return f"{self.scheme}://{self.netloc}"


@dataclass(frozen=True)
class Served:
    """The settings: hosts with their port (None: the one listened on), public address, metrics.

    `hosts` is None when nothing was set: then this machine and the bound address count.
    """

    hosts: tuple[tuple[str, int | None], ...] | None = None
    public: Address | None = None
    metrics: bool = False


def from_environment(environment: Mapping[str, str]) -> Served:
    """The settings as the environment has them; an empty one counts as not set. Raises SettingError."""
    hosts = environment.get(HOSTS, "").strip()
    origin = environment.get(ORIGIN, "").strip()
    metrics = environment.get(METRICS, "").strip()
    if metrics not in ("", "open"):
        raise SettingError(NOT_A_CHOICE, METRICS, metrics)
    return Served(
        tuple(_host(entry.strip()) for entry in hosts.split(",")) if hosts else None,
        _origin(origin) if origin else None,
        metrics == "open",
    )


def settings_or_stop() -> Served:
    """The settings of this process; a wrong one ends it with its sentence (exit 1)."""
    try:
        return from_environment(os.environ)
    except SettingError as fault:
        sys.exit(str(fault))


@lru_cache(maxsize=64)
def addresses(served: Served, scheme: str, bound: str, port: int | None) -> dict[str, Address]:
    """Every Host header (in lower case) by which the atlas may be asked, with the address it means.

    `scheme`, `bound` and `port` are those of the connection; a socket without a port (a file)
    is reached by hosts with a port of their own only.
    """
    hosts = served.hosts
    if hosts is None:
        names = dict.fromkeys((*THIS_MACHINE, *_literal(bound)))
        hosts = tuple((name, None) for name in names)
    by_header: dict[str, Address] = {}
    for host, own_port in hosts:
        if number := own_port or port:
            by_header.update(_by_header(Address(scheme, host, number)))
    # Last, so that at the public host only the public scheme counts.
    return by_header | (_by_header(served.public) if served.public else {})


def _by_header(address: Address) -> dict[str, Address]:
    return {address.netloc: address, f"{address.host}:{address.port}": address}


def _literal(bound: str) -> tuple[str, ...]:
    """The bound address as a Host header has it. Under 0.0.0.0 it is the one that was connected to."""
    try:
        address = ipaddress.ip_address(bound)
    except ValueError:  # no socket of the internet
        return ()
    if isinstance(address, ipaddress.IPv6Address):
        return (str(address.ipv4_mapped or f"[{address.compressed}]"),)
    return (str(address),)


def _host(entry: str) -> tuple[str, int | None]:
    host, port = _parts(entry.lower())
    if not host:
        raise SettingError(NOT_A_HOST, HOSTS, entry)
    return host, port


def _origin(entry: str) -> Address:
    scheme, _, rest = entry.lower().removesuffix("/").partition("://")
    host, port = _parts(rest)
    if not host or scheme not in DEFAULT_PORTS:
        raise SettingError(NOT_AN_ORIGIN, ORIGIN, entry)
    return Address(scheme, host, port or DEFAULT_PORTS[scheme])


def _parts(netloc: str) -> tuple[str, int | None]:
    """Host, as browsers write it, and port if there is one; an empty host when it is none."""
    match = _NETLOC.fullmatch(netloc)
    port = int(match["port"]) if match and match["port"] else None
    if match is None or (port or 0) > MOST_PORT:
        return "", None
    return _canonical(match["host"]), port


def _canonical(host: str) -> str:
    """A name of letters, digits and hyphens, or an address that stands for one machine; else empty."""
    try:
        address = ipaddress.ip_address(host.removeprefix("[").removesuffix("]"))
    except ValueError:
        # What ends in a number a browser reads as an address (127.1 is 127.0.0.1): never a name.
        is_name = _NAME.fullmatch(host) and not host.rpartition(".")[2].isdigit()
        return host if is_name else ""
    if address.is_unspecified or host.startswith("[") != (address.version == 6):
        return ""
    return f"[{address.compressed}]" if address.version == 6 else host
