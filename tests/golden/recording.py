"""The recording on disk: per View one packed JSON file, ``xz -dc FILE | python -m json.tool`` shows it."""

from __future__ import annotations

import json
import lzma
from pathlib import Path
from typing import Any, Final
from urllib.parse import parse_qs

from data_access.filters import Filters

FOLDER: Final = Path(__file__).parent / "recorded"

Recorded = dict[str, Any]
"""``view``: what it declares; ``answers`` and ``faces``: per data set and filters what it gave."""


def views_recorded() -> set[str]:
    """Of which Views there is a recording."""
    return {file.name.removesuffix(".json.xz") for file in FOLDER.glob("*.json.xz")}


def load(key: str) -> Recorded:
    """The recording of a View. Raises FileNotFoundError."""
    recorded: Recorded = json.loads(lzma.decompress(_file(key).read_bytes()))
    return recorded


def save(key: str, recorded: Recorded) -> None:
    """Write the recording of a View in the place of the one there was."""
    FOLDER.mkdir(exist_ok=True)
    text = json.dumps(recorded, ensure_ascii=False, separators=(",", ":"))
    _file(key).write_bytes(lzma.compress(text.encode(), preset=9))


def filters_of(link: str) -> Filters:
    """The filters that a link wrote."""
    return Filters.from_query(parse_qs(link))[0]


def _file(key: str) -> Path:
    return FOLDER / f"{key}.json.xz"
