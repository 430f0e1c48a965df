"""A zip file's own list of what is in it, held against bounds before anything is unpacked."""

from __future__ import annotations

import zipfile
from typing import Final, Literal

MAX_ENTRIES: Final = 2_000
MAX_RATIO: Final = 200
"""Packed rows of a sheet and other XML reach 20 to 60 times; a bomb a thousand."""
RATIO_FROM: Final = 5_000_000
"""Entries that unpack to less may have any ratio."""

_ENCRYPTED: Final = 0x1


def zip_fault(
    entries: list[zipfile.ZipInfo], max_unpacked: int
) -> Literal["bomb", "twice", "encrypted"] | None:
    """Why a zip must not be unpacked; None when it may, to at most so many bytes."""
    if len(entries) > MAX_ENTRIES or sum(entry.file_size for entry in entries) > max_unpacked:
        return "bomb"
    if len({entry.filename.lower() for entry in entries}) < len(entries):
        return "twice"
    for entry in entries:
        if entry.flag_bits & _ENCRYPTED:
            return "encrypted"
        if entry.file_size > RATIO_FROM and entry.file_size > MAX_RATIO * entry.compress_size:
            return "bomb"
    return None
