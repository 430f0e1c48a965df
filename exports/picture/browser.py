"""The browser on this machine that draws: Chrome, Edge or Chromium."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from functools import lru_cache
from pathlib import Path
from typing import Final

import worker

CHILD: Final = Path(__file__).with_name("child.py")
PYTHON: Final = (sys.executable, "-P", "-X", "utf8")
"""How the child is started: nothing is imported from the folder it lies in, and text is UTF-8."""
NAMES: Final = (
    "chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable",
    "msedge",
)  # fmt: skip
"""Programs on PATH. The one that was built without windows starts in half of the processor time."""
SETTING: Final = "BROWSER_PATH"
"""The setting of kaleido that names the program, where the search does not find it."""
PATIENCE: Final = 10


@lru_cache(maxsize=1)
def find_browser() -> str | None:
    """The path of the browser: as set, on PATH, or where kaleido's own search finds it; None if nowhere.

    Kaleido is only imported in the child process: it changes the logging of the process it is in.
    """
    if chosen := os.environ.get(SETTING):
        return shutil.which(chosen)
    return next(filter(None, map(shutil.which, NAMES)), None) or _searched()


def settings() -> dict[str, str]:
    """The settings that child and browser get: all but those of the atlas and its database."""
    secret = ("SUBSIDIEATLAS_", "PG")
    return {
        name: value for name, value in os.environ.items() if not name.upper().startswith(secret)
    }


def _searched() -> str | None:
    try:
        answer = subprocess.run(  # noqa: S603
            [*PYTHON, str(CHILD), "--find"],
            capture_output=True,
            encoding="utf-8",
            env=settings(),
            creationflags=worker.NO_WINDOW,
            timeout=PATIENCE,
            check=True,
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return shutil.which(answer.stdout.strip())
