"""Files that are written whole or not at all."""

from __future__ import annotations

import os
import secrets
from pathlib import Path


def write_whole(file: Path, data: bytes) -> None:
    """Put ``data`` in ``file``, in one step: what was there stays until all is written.

    Raises OSError; nothing is left behind then.
    """
    beside = file.with_name(f".{file.name[:100]}.{secrets.token_hex(4)}")
    try:
        with beside.open("xb") as written:
            written.write(data)
            written.flush()
            os.fsync(written.fileno())
        beside.replace(file)
    finally:
        beside.unlink(missing_ok=True)
