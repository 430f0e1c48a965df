"""Names of files that every system and mail program takes."""

from __future__ import annotations

import re
from typing import Final

from views.row_search import folded

LONGEST: Final = 50

RESERVED: Final = frozenset({"aux", "con", "nul", "prn"}) | {
    f"{port}{number}" for port in ("com", "lpt") for number in range(10)
}
"""Names of devices on Windows, whatever their ending."""


def stem(text: str) -> str:
    """Words as the name of a file without its ending: small letters, digits and hyphens; may be ""."""
    name = re.sub(r"[^a-z0-9]+", "-", folded(text)).strip("-")[:LONGEST].strip("-")
    return f"{name}-1" if name in RESERVED else name
