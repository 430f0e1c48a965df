"""What a file is, by its first bytes; the name never decides, it can only contradict."""

from __future__ import annotations

from pathlib import PurePath
from typing import Final

from importing.cells import refuse

_SIGNATURES: Final = (
    (b"PK\x05\x06", "empty_file"),
    (b"%PDF", "pdf"),
    (b"\x89PNG", "not_a_table"),
    (b"\xff\xd8\xff", "not_a_table"),
    (b"GIF8", "not_a_table"),
    (b"\x1f\x8b", "not_a_table"),
    (b"7z\xbc\xaf", "not_a_table"),
    (b"Rar!\x1a", "not_a_table"),
    (b"\xfd7zXZ", "not_a_table"),
    (b"\x7fELF", "not_a_table"),
    (b"MZ\x90\x00", "not_a_table"),
    (b"SQLite format 3\x00", "not_a_table"),
    (b"{\\rtf", "not_a_table"),
    (b"PAR1", "not_a_table"),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_NAMES: Final = {
    "text": {"csv", "txt", "tsv", "tab"},
    "json": {"json", "txt"},
    "xlsx": {"xlsx", "xlsm", "xltx"},
    "ods": {"ods"},
    "zip": {"xlsx", "xlsm", "xltx", "ods", "zip"},
}
_WORDS: Final = {"text": "CSV", "json": "JSON", "xlsx": "Excel", "ods": "OpenDocument"}


def sniff(data: bytes) -> str:
    """``zip``, ``json`` or ``text``. Raises Refused for what can never be a table."""
    for signature, code in _SIGNATURES:
        if data.startswith(signature):
            raise refuse(code)
    if data.startswith(_OLE):
        raise refuse("encrypted" if _utf16("EncryptedPackage") in data else "old_excel")
    if data.startswith(b"PK\x03\x04"):
        return "zip"
    start = _visible_start(data)
    if start.startswith(b"<"):
        html = b"<html" in start.lower() or b"<table" in start.lower()
        raise refuse("html" if html else "markup")
    if start.startswith((b"{", b"[")):
        return "json"
    return "text"


def _visible_start(data: bytes) -> bytes:
    """The first signs without byte order mark, zero bytes of UTF-16, and white space."""
    start = data[:600].removeprefix(b"\xef\xbb\xbf").removeprefix(b"\xff\xfe")
    return start.removeprefix(b"\xfe\xff").replace(b"\0", b"").lstrip()


def _utf16(text: str) -> bytes:
    return text.encode("utf-16-le")


def check_name(name: str, form: str) -> None:
    """Refuse a file whose name says something else than what it holds (``renamed``)."""
    extension = PurePath(name).suffix.lower().removeprefix(".")
    if extension and extension not in _NAMES[form]:
        raise refuse("renamed", extension=extension[:10], found=_WORDS.get(form, "ZIP"))
