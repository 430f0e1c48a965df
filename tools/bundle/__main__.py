"""``python -m tools.bundle [FOLDER] [--here]``: make the bundle, and check that nothing is missing.

``--here`` takes wheels for this system instead, to try the start file on it. Ends with 0 when the
bundle is whole, 1 with a sentence when it is not.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from packaging.utils import parse_wheel_filename

from tools.bundle.checking import missing
from tools.bundle.lock import BORDERS_LOCK, LOCK, Pinned, read_lock
from tools.bundle.packing import (
    NoWheelsError,
    build_atlas,
    direct_needs,
    fetch_for_here,
    fetch_for_windows,
    write_start,
)
from tools.rooms import ROOT

PYTHONS: Final = ("3.11", "3.12", "3.13")
"""The Pythons whose wheels go in: those a ministry's laptop is likely to have."""
DEFAULT: Final = ROOT / "dist" / "subsidieatlas-windows"


def main(arguments: Sequence[str] | None = None) -> int:
    """The command; returns its exit code. What stood in the folder is replaced, its wheels kept."""
    parser = argparse.ArgumentParser("python -m tools.bundle")
    parser.add_argument("folder", type=Path, nargs="?", default=DEFAULT)
    parser.add_argument("--here", action="store_true", help="wheels for this system")
    options = parser.parse_args(arguments)
    folder, wheels = options.folder, options.folder / "wheels"
    both = [entry for lock in (LOCK, BORDERS_LOCK) for entry in read_lock(lock.read_text("utf-8"))]
    entries = list(dict.fromkeys(both))  # numpy stands in both
    try:
        if options.here:
            fetch_for_here(entries, wheels)
        else:
            fetch_for_windows(entries, PYTHONS, wheels)
    except NoWheelsError as fault:
        print(fault, file=sys.stderr)
        return 1
    _drop_old(wheels, {(entry.name, entry.version) for entry in entries})
    write_start(folder, PYTHONS, build_atlas(wheels))
    return 0 if options.here else _checked(entries, folder, wheels)


def _drop_old(wheels: Path, wanted: set[tuple[str, str]]) -> None:
    """Wheels of an earlier bundle that the lock no longer names."""
    for wheel in wheels.glob("*.whl"):
        name, version, _build, _tags = parse_wheel_filename(wheel.name)
        if (str(name), str(version)) not in wanted:
            wheel.unlink()


def _checked(entries: list[Pinned], folder: Path, wheels: Path) -> int:
    asked = (lock.with_suffix(".txt").read_text("utf-8") for lock in (LOCK, BORDERS_LOCK))
    direct = [need for text in asked for need in direct_needs(text)]
    held = sorted(wheels.glob("*.whl"))
    lacking = [line for python in PYTHONS for line in missing(held, entries, direct, python)]
    for line in dict.fromkeys(lacking):
        print(line, file=sys.stderr)
    if lacking:
        print("The bundle is not whole.", file=sys.stderr)
        return 1
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) // 1_000_000
    print(
        f"{folder}: {len(held)} wheels for Python {', '.join(PYTHONS)}, {size} MB; nothing missing."
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
