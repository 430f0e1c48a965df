"""The prepared map as a file: made of a GeoJSON, held against what the atlas checks, and written."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Final

from borders.refusal import BordersRefused
from borders.report import SIMPLIFIED_M, Report
from borders.shape_maker import Made, make
from places.map_check import checked
from places.map_file import FORM

SIZE_LIMIT: Final = 200 * 1024**2
_LONGEST_NAME: Final = 200


def write_map(file: Path, target: Path) -> Report:
    """Make the map of a GeoJSON; whole or not at all. Raises BordersRefused."""
    data = _bytes_of(file)
    try:
        made = make(data)
        text = map_text(made, file.name)
        if "refused" in json.loads(checked(text)):
            raise ValueError("the atlas would not draw it")
    except BordersRefused:
        raise
    except Exception:  # whatever a wrong file does to the geometry packages
        raise BordersRefused("failed") from None
    _write(target, text)
    return made.report


def map_text(made: Made, name: str) -> bytes:
    """A map as its file holds it; ``name`` is that of the GeoJSON."""
    document = {
        "form": FORM,
        "file": name[-_LONGEST_NAME:],
        "publisher": made.report.publisher,
        "metres": SIMPLIFIED_M,
        "maps": made.collections,
    }
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode()


def _bytes_of(file: Path) -> bytes:
    """The content, after a look at its size: a wrong file may be larger than the memory."""
    try:
        if file.stat().st_size > SIZE_LIMIT:
            raise BordersRefused("too_large", limit=SIZE_LIMIT // 1024**2)
        return file.read_bytes()
    except OSError:
        raise BordersRefused("no_file") from None


def _write(target: Path, text: bytes) -> None:
    draft = target.with_name(f"{target.name}.{os.getpid()}.new")
    try:
        draft.write_bytes(text)
        draft.replace(target)
    except OSError:
        draft.unlink(missing_ok=True)
        raise BordersRefused("not_written") from None
