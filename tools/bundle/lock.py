"""What the lock file asks for on a given system: which version of which package, with its hashes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tools.rooms import ROOT

LOCK: Final = ROOT / "requirements.lock"
BORDERS_LOCK: Final = ROOT / "borders" / "requirements.lock"
_ENTRY: Final = re.compile(
    r"^(?P<what>[A-Za-z0-9][^\n#]*?) \\\n(?P<hashes>(?: +--hash=\S+(?: \\)?\n)+)", re.M
)


@dataclass(frozen=True)
class Pinned:
    """One line of the lock: a requirement with ``==`` (and perhaps a marker), and its hashes."""

    requirement: Requirement
    hashes: tuple[str, ...]

    @property
    def name(self) -> str:
        """The name as indexes compare it."""
        return str(canonicalize_name(self.requirement.name))

    @property
    def version(self) -> str:
        """The one version that the lock allows."""
        return str(self.requirement.specifier).removeprefix("==")

    def line(self) -> str:
        """The line for pip, without the marker: who writes it has judged that already."""
        return " ".join([f"{self.name}=={self.version}", *(f"--hash={one}" for one in self.hashes)])


def windows(python: str) -> dict[str, str]:
    """What markers see on 64-bit Windows with a Python such as ``3.11`` (pip sees its own system)."""
    return {
        **{name: str(value) for name, value in default_environment().items()},
        "os_name": "nt",
        "sys_platform": "win32",
        "platform_system": "Windows",
        "platform_machine": "AMD64",
        "platform_release": "10",
        "platform_version": "10.0.19045",
        "platform_python_implementation": "CPython",
        "implementation_name": "cpython",
        "implementation_version": f"{python}.0",
        "python_version": python,
        "python_full_version": f"{python}.0",
    }


def read_lock(text: str) -> list[Pinned]:
    """Every entry of a lock file, whatever system it is for. Raises ValueError when it holds none."""
    entries = [
        Pinned(Requirement(found["what"]), tuple(re.findall(r"--hash=(\S+)", found["hashes"])))
        for found in _ENTRY.finditer(text)
    ]
    if not entries:
        raise ValueError("the lock file names no package with a hash")
    return entries


def asked_for(entries: list[Pinned], environment: dict[str, str]) -> list[Pinned]:
    """The entries that hold in an environment; what it does not name is as on this machine."""
    return [
        entry
        for entry in entries
        if entry.requirement.marker is None or entry.requirement.marker.evaluate(environment)
    ]
