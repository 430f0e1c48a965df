"""Links that a document may hold: those that lead somewhere for whoever reads it."""

from __future__ import annotations

from ipaddress import ip_address
from urllib.parse import urlsplit


def lasting(link: str | None) -> str:
    """The link; "" for one to the machine on which the atlas runs, which leads a reader nowhere."""
    if not link:
        return ""
    try:
        host = (urlsplit(link).hostname or "").rstrip(".")
    except ValueError:
        return ""
    return "" if host == "localhost" or host.endswith(".localhost") or _own(host) else link


def _own(host: str) -> bool:
    try:
        address = ip_address(host)
    except ValueError:
        return False  # a name
    return address.is_loopback or address.is_unspecified
