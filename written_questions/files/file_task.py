"""What the sandbox does with one file: bytes in, text out as JSON.

Started by ``reading``; imports nothing of the atlas but this package and the decoding of text.
"""

from __future__ import annotations

import json
from typing import Any, Final

from importing.cells import Refused
from importing.readers.texts import decode
from written_questions.files.limits import MAX_SIGNS
from written_questions.files.mail import is_mail, mail_lines


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
    for start, lines in _DOCUMENTS.items():
        if data.startswith(start):
            return "\n".join(lines(data))
    for start, problem in _OTHERS.items():
        if data.startswith(start):
            raise ValueError(problem)
    if is_mail(data):
        return "\n".join(mail_lines(data, _DOCUMENTS))
    text, _ = decode(data)
    if any(sign < " " and sign not in "\t\n\r\f" for sign in text):
        raise ValueError("not_text")
    return text


def _pdf(data: bytes) -> list[str]:
    from written_questions.files.pdf import pdf_lines

    return pdf_lines(data)


def _docx(data: bytes) -> list[str]:
    from written_questions.files.docx import docx_lines

    return docx_lines(data)


_DOCUMENTS: Final = {b"%PDF": _pdf, b"PK\x03\x04": _docx}
"""By what a file begins with; what reads it is only imported where it is needed."""
_OTHERS: Final = {
    b"\xd0\xcf\x11\xe0": "old_word",
    b"{\\rtf": "old_word",
    b"<!DOCTYPE": "not_text",
    b"<!doctype": "not_text",
    b"<html": "not_text",
}
