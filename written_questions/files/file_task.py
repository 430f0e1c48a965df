"""What the sandbox does with one file: bytes in, text out as JSON.

Started by ``reading``; imports nothing of the atlas but this package and the decoding of text.
"""

from __future__ import annotations

import json
from typing import Any

from importing.cells import Refused
from importing.readers.texts import decode
from written_questions.files.limits import MAX_SIGNS


def read(data: bytes) -> bytes:
    """``{"text": …}`` or ``{"problem": code}``."""
    answer: dict[str, Any]
    try:
        text = _text(data)
        answer = {"text": text} if len(text) <= MAX_SIGNS else {"problem": "too_long"}
    except ValueError as problem:
        answer = {"problem": str(problem)}
    except Refused:
        answer = {"problem": "not_text"}
    return json.dumps(answer).encode()


def _text(data: bytes) -> str:
    if data.startswith(b"%PDF"):
        from written_questions.files.pdf import pdf_lines

        return "\n".join(pdf_lines(data))
    text, _ = decode(data)
    if any(sign < " " and sign not in "\t\n\r\f" for sign in text):
        raise ValueError("not_text")
    return text
