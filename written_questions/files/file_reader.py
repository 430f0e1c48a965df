"""Read a file in a process of its own, so that no file can take this one's memory or time."""

from __future__ import annotations

import json
from typing import Any, Final

import worker
from written_questions.files.limits import MAX_BYTES, MAX_PAGES, MAX_SIGNS, MEMORY, SECONDS
from written_questions.files.problems import PROBLEMS, Unreadable

TASK: Final = "written_questions.files.file_task:read"
_LIMITS: Final = {"too_many_pages": MAX_PAGES, "too_long": MAX_SIGNS}


def read_document(data: bytes) -> str:
    """The text of a .docx, .eml, .txt or PDF, by what it holds. Raises Unreadable."""
    if len(data) > MAX_BYTES:
        raise Unreadable("too_large", limit=MAX_BYTES // 1_000_000)
    if not data.strip():
        raise Unreadable("empty")
    try:
        answer = worker.run(TASK, data, worker.Limits(seconds=SECONDS, memory=MEMORY))
    except worker.NoAnswer as fault:
        # A file that asks for too much memory is to people what one that takes too long is.
        raise Unreadable("too_slow" if fault.code == "too_large" else fault.code) from None
    return _text(json.loads(answer))


def _text(answer: dict[str, Any]) -> str:
    code = answer.get("problem")
    if code is not None:
        problem = code if code in PROBLEMS else "broken"
        raise Unreadable(problem, **({"limit": _LIMITS[problem]} if problem in _LIMITS else {}))
    text = str(answer["text"])
    if not text.strip():
        raise Unreadable("empty")
    return text
