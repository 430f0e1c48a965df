"""Which tests a change touches, as far as git and names can tell."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path, PurePosixPath
from typing import Final

MOST_FILES: Final = 3
"""More than these are no quick run any more."""


def touched(root: Path) -> set[str]:
    """The files of tests/unit and tests/app that differ from main, or are named after a module that does.

    On main itself: what differs from the last commit. Empty outside a git checkout, and where a change
    touches more than MOST_FILES.
    """
    changed = changed_paths(root)
    tests = [
        path.relative_to(root).as_posix()
        for room in ("unit", "app")
        for path in (root / "tests" / room).rglob("test_*.py")
    ]
    files = {test for test in tests if any(is_about(test, path) for path in changed)}
    return files if len(files) <= MOST_FILES else set()


def changed_paths(root: Path) -> list[str]:
    """What differs from main, also what is not committed; on main itself: from the last commit."""
    base = _lines(root, "merge-base", "HEAD", "main")
    changed = _lines(root, "diff", "--name-only", base[0] if base else "HEAD")
    return changed + _lines(root, "ls-files", "--others", "--exclude-standard")


def room_of(path: str) -> str:
    """The room of a file, or that a test is about (`exports/word.py`, `tests/unit/exports/test_word.py`).

    Tests of the app are about pages; "" for what stands in no room.
    """
    first, *rest = PurePosixPath(path).parent.parts or ("",)
    if first != "tests":
        return first
    return "pages" if rest[:1] == ["app"] else rest[1] if len(rest) > 1 else ""


def is_about(test: str, changed: str) -> bool:
    """`tests/unit/exports/test_word.py` is about itself, `exports/word.py` and all of `exports/word/`."""
    if test == changed:
        return True
    subject = PurePosixPath(test).stem.removeprefix("test_")
    room = PurePosixPath(test).parent.parts[2:]
    parts = PurePosixPath(changed).with_suffix("").parts
    return parts[: len(room)] == room and subject in parts[len(room) :]


def _lines(root: Path, *command: str) -> list[str]:
    if shutil.which("git") is None:
        return []
    done = subprocess.run(
        ["git", *command], cwd=root, capture_output=True, text=True, check=False, timeout=30
    )
    return done.stdout.splitlines() if done.returncode == 0 else []
