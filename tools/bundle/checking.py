"""Whether a folder of wheels is enough for a laptop that can get nothing else."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from email.parser import HeaderParser
from pathlib import Path
from typing import Final

from packaging.requirements import Requirement
from packaging.tags import Tag, compatible_tags, cpython_tags
from packaging.utils import canonicalize_name, parse_wheel_filename

from tools.bundle.lock import Pinned, asked_for, windows

PLATFORM: Final = "win_amd64"
LONGEST: Final = 135
"""Letters of a path inside a wheel: Windows allows 259 in all, and the folder it goes to has its share
(``C:\\Users\\<20>\\AppData\\Local\\Subsidieatlas\\<18>\\env\\Lib\\site-packages\\`` is about 100)."""


def windows_tags(python: str) -> frozenset[Tag]:
    """The tags of wheels that a Python such as ``3.11`` takes on 64-bit Windows."""
    major, minor = map(int, python.split("."))
    version, platforms = (major, minor), [PLATFORM]
    ours = cpython_tags(version, platforms=platforms)
    pure = compatible_tags(version, interpreter=f"cp{major}{minor}", platforms=platforms)
    return frozenset([*ours, *pure])


def missing(
    wheels: list[Path], entries: list[Pinned], direct: list[Requirement], python: str
) -> list[str]:
    """What a Windows laptop with this Python would lack, a sentence each; empty when nothing.

    ``direct`` is what the atlas itself asks for. Held against the lock (exactly one fitting wheel for
    each entry) and against what the wheels themselves say they need on Windows.
    """
    environment = windows(python)
    wanted = asked_for(entries, environment)
    fitting = _fitting(wheels, windows_tags(python))
    return [
        *_not_once(wanted, fitting, python),
        *_not_closed(wanted, fitting, direct, environment),
        *_too_long(fitting),
    ]


def _fitting(wheels: list[Path], tags: frozenset[Tag]) -> dict[tuple[str, str], list[Path]]:
    """The wheels that these tags allow, by name and version."""
    found: dict[tuple[str, str], list[Path]] = {}
    for wheel in wheels:
        name, version, _build, own = parse_wheel_filename(wheel.name)
        if own & tags:
            found.setdefault((str(name), str(version)), []).append(wheel)
    return found


def _not_once(
    wanted: list[Pinned], fitting: dict[tuple[str, str], list[Path]], python: str
) -> Iterator[str]:
    for entry in wanted:
        count = len(fitting.get((entry.name, entry.version), []))
        if count != 1:
            yield f"{entry.name} {entry.version}: {count} wheels for Python {python} on {PLATFORM}"


def _not_closed(
    wanted: list[Pinned],
    fitting: dict[tuple[str, str], list[Path]],
    direct: list[Requirement],
    environment: dict[str, str],
) -> Iterator[str]:
    """Requirements that hold on Windows and that the lock has nothing, or something else, for."""
    versions = {entry.name: entry.version for entry in wanted}
    yield from _unmet("the atlas", direct, versions, environment)
    for entry in wanted:
        for wheel in fitting.get((entry.name, entry.version), []):
            yield from _unmet(entry.name, _needs(wheel), versions, environment)


def _unmet(
    who: str, needs: list[Requirement], versions: dict[str, str], environment: dict[str, str]
) -> Iterator[str]:
    for need in needs:
        if need.marker is not None and not need.marker.evaluate({**environment, "extra": ""}):
            continue
        held = versions.get(str(canonicalize_name(need.name)))
        if held is None or not need.specifier.contains(held, prereleases=True):
            yield f"{who} needs {need.name}{need.specifier}, the lock has {held or 'nothing'}"


def _needs(wheel: Path) -> list[Requirement]:
    with zipfile.ZipFile(wheel) as archive:
        name = next(n for n in archive.namelist() if n.endswith(".dist-info/METADATA"))
        headers = HeaderParser().parsestr(archive.read(name).decode("utf-8"))
    return [Requirement(text) for text in headers.get_all("Requires-Dist") or []]


def _too_long(fitting: dict[tuple[str, str], list[Path]]) -> Iterator[str]:
    for wheel in (one for held in fitting.values() for one in held):
        with zipfile.ZipFile(wheel) as archive:
            longest = max(map(len, archive.namelist()))
        if longest > LONGEST:
            yield f"{wheel.name} holds a path of {longest} letters; Windows may refuse it"
