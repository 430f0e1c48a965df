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
    base = _lines(root, "merge-base", "HEAD", "main")
    changed = _lines(root, "diff", "--name-only", base[0] if base else "HEAD")
    changed += _lines(root, "ls-files", "--others", "--exclude-standard")
    tests = [
        path.relative_to(root).as_posix()
        for room in ("unit", "app")
        for path in (root / "tests" / room).rglob("test_*.py")
    ]
    files = {test for test in tests if any(is_about(test, path) for path in changed)}
    return files if len(files) <= MOST_FILES else set()


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
