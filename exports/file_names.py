"""Names of files that every system and mail program takes."""

from __future__ import annotations

import re
from typing import Final

from views.searching import folded

LONGEST: Final = 50


def stem(words: str) -> str:
    """Words as the name of a file without its ending: small letters, digits and hyphens; may be ""."""
    return re.sub(r"[^a-z0-9]+", "-", folded(words)).strip("-")[:LONGEST].strip("-")
