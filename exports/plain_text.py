"""Text of the data as files of the Office kind can hold it: words, never anything that runs."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_CONTROL: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def plain(text: str) -> str:
    """The text without the signs that XML forbids, its lines ended by ``\\n`` only."""
    return _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def shortened(text: str) -> str:
    """Three quarters of a text, with an ellipsis: for a place that has no room for more."""
    return text[: len(text) * 3 // 4].rstrip(" …") + "…"


def in_address(text: object) -> str:
    """A text as part of an address or of the name of a file: small letters, digits and hyphens."""
    decomposed = unicodedata.normalize("NFKD", str(text))
    letters = "".join(sign for sign in decomposed if not unicodedata.combining(sign)).lower()
    return re.sub("[^a-z0-9]+", "-", letters).strip("-")
