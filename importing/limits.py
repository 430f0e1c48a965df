"""How much a file may ask of us."""

from typing import Final

MAX_BYTES: Final = 50_000_000
MAX_UNPACKED: Final = 300_000_000
MAX_ROWS: Final = 200_000
MAX_COLUMNS: Final = 500
MAX_CELLS: Final = 4_000_000
MAX_CELL: Final = 32_767
"""Signs in one cell, as Excel has it."""

MOST_BYTES: Final = 1_000_000_000
"""Of text with separators that the command loads; a page takes ``MAX_BYTES``."""
MOST_ROWS: Final = 2_000_000
"""The same of rows."""
PIECE: Final = 4_000_000
"""Bytes of such a file that are read together."""

MEMORY: Final = 1_000_000_000
"""Bytes that parsing a file may take."""
MAX_OUTPUT: Final = 200_000_000
"""Bytes of all cells as the process that parses passes them on."""


def seconds_for(size: int) -> int:
    """Seconds a file of so many bytes may take: 4 for what is usual, up to 30 for large lists."""
    return min(30, 4 + 3 * max(0, size - 1_000_000) // 1_000_000)
