"""The process that parses one file: bytes in, text out as JSON, within limits it cannot lift.

Started by ``reading``; imports nothing of the atlas but this package and the decoding of text.
"""

from __future__ import annotations

import json
import resource
import sys
from typing import Any

from data_access.importing.cells import Refused
from data_access.importing.readers.texts import decode
from written_questions.files.limits import MAX_SIGNS, MEMORY, SECONDS


def main() -> None:
    """Read standard input and write ``{"text": …}`` or ``{"problem": code}``."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    answer: dict[str, Any]
    try:
        text = _text(sys.stdin.buffer.read())
        answer = {"text": text} if len(text) <= MAX_SIGNS else {"problem": "too_long"}
    except ValueError as problem:
        answer = {"problem": str(problem)}
    except Refused:
        answer = {"problem": "not_text"}
    except (MemoryError, RecursionError):
        answer = {"problem": "too_slow"}
    sys.stdout.buffer.write(json.dumps(answer).encode())


def _text(data: bytes) -> str:
    if data.startswith(b"%PDF"):
        from written_questions.files.pdf import pdf_lines

        return "\n".join(pdf_lines(data))
    text, _ = decode(data)
    if any(sign < " " and sign not in "\t\n\r\f" for sign in text):
        raise ValueError("not_text")
    return text


if __name__ == "__main__":
    main()
