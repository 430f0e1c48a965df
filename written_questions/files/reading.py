"""Read a file in a process of its own, so that no file can take this one's memory or time."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any, Final

from written_questions.files.limits import MAX_BYTES, MAX_PAGES, MAX_SIGNS, SECONDS
from written_questions.files.problems import PROBLEMS, Unreadable

_ROOT: Final = Path(__file__).resolve().parents[2]
_LIMITS: Final = {"too_many_pages": MAX_PAGES, "too_long": MAX_SIGNS}


def read_document(data: bytes) -> str:
    """The text of a .txt or PDF, by what it holds. Raises Unreadable."""
    if len(data) > MAX_BYTES:
        raise Unreadable("too_large", limit=MAX_BYTES // 1_000_000)
    if not data.strip():
        raise Unreadable("empty")
    command = [sys.executable, "-m", "written_questions.files.worker"]
    try:
        done = subprocess.run(  # noqa: S603  our own module, and nothing of the file in the command
            command,
            input=data,
            capture_output=True,
            cwd=_ROOT,
            env={},
            timeout=3 * SECONDS,  # a busy machine is not the fault of the file
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise Unreadable("too_slow") from None
    if done.returncode in (-signal.SIGXCPU, -signal.SIGKILL):
        raise Unreadable("too_slow")
    if done.returncode != 0:
        raise Unreadable("broken")
    return _text(json.loads(done.stdout))


def _text(answer: dict[str, Any]) -> str:
    code = answer.get("problem")
    if code is not None:
        known = code if code in PROBLEMS else "broken"
        raise Unreadable(known, **({"limit": _LIMITS[known]} if known in _LIMITS else {}))
    text = str(answer["text"])
    if not text.strip():
        raise Unreadable("empty")
    return text
