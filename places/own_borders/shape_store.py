"""The shapes made from a file, kept beside the database so that the next start is quick."""

from __future__ import annotations

import hashlib
import json
import logging
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import worker
from data_access.engine import database_url
from data_access.place import DEFAULT_FILE
from places.own_borders.refusal import BordersRefused
from places.own_borders.refusal_values import refusal_of
from places.own_borders.report import Report, restored
from places.records import DATA

FORMAT: Final = "1"
"""To be raised when the same file should give other shapes."""

SIZE_LIMIT: Final = 200 * 1024**2

TASK: Final = "places.own_borders.shape_task:make_text"

_REFUSALS: Final = {
    "too_slow": "too_heavy",
    "too_large": "too_heavy",
    "busy": "busy",
    "broken": "failed",
}

_TABLES: Final = ("municipalities.csv", "mergers.csv", "provinces.csv")
_NAMES: Final = {"municipalities", "brussels_as_one", "provinces"}

log = logging.getLogger("subsidieatlas")


@dataclass(frozen=True)
class Prepared:
    """Shapes ready for the maps: FeatureCollections named ``municipalities`` and so on."""

    report: Report
    collections: dict[str, dict[str, Any]]


def prepare(file: Path) -> Prepared:
    """The shapes from a file, made when it is new or when municipalities changed since.

    Raises BordersRefused.
    """
    data = _bytes_of(file)
    kept = folder() / f"borders-{_key(data)}.json"
    found = _read(kept)
    if found is None:
        text = _made(data)
        found = _parsed(text)
        _write(kept, text)
    return found


def _made(data: bytes) -> str:
    """The shapes as text, made in the sandbox. Raises BordersRefused."""
    size = len(data)
    limits = worker.Limits(seconds=60 + size // 1_000_000, memory=500_000_000 + 25 * size)
    try:
        text = worker.run(TASK, data, limits).decode()
    except worker.NoAnswer as fault:
        log.warning("own borders: %s", fault)
        raise BordersRefused(_REFUSALS[fault.code]) from None
    facts = json.loads(text)
    if "refused" in facts:
        raise refusal_of(facts)
    return text


def folder() -> Path:
    """Where the SQLite database lies; ``var/`` of the project with any other database."""
    url = database_url()
    if url.startswith("sqlite:///") and ":memory:" not in url:
        return Path(url.removeprefix("sqlite:///")).parent
    return DEFAULT_FILE.parent


def _bytes_of(file: Path) -> bytes:
    """The content, after a look at its size: a wrong file may be larger than the memory."""
    try:
        if file.stat().st_size > SIZE_LIMIT:
            raise BordersRefused("too_large", limit=SIZE_LIMIT // 1024**2)
        return file.read_bytes()
    except OSError:
        raise BordersRefused("no_file") from None


def _key(data: bytes) -> str:
    """Changes with the file, with the municipalities and mergers, and with this code's format."""
    seen = hashlib.sha256(FORMAT.encode())
    for part in (data, *((DATA / name).read_bytes() for name in _TABLES)):
        seen.update(hashlib.sha256(part).digest())
    return seen.hexdigest()[:24]


def _read(kept: Path) -> Prepared | None:
    """What was kept; None when there is nothing, or nothing whole."""
    try:
        return _parsed(kept.read_text(encoding="utf-8"))
    except (OSError, ValueError, TypeError, KeyError):
        return None


def _parsed(text: str) -> Prepared:
    found = json.loads(text)
    if set(found["collections"]) != _NAMES:
        raise ValueError("not all maps")
    return Prepared(restored(found["report"]), found["collections"])


def _write(kept: Path, text: str) -> None:
    """Whole or not at all; a folder that cannot be written to only costs time at the next start."""
    draft = kept.with_suffix(f".{os.getpid()}.new")
    try:
        kept.parent.mkdir(parents=True, exist_ok=True)
        draft.write_text(text, encoding="utf-8")
        draft.replace(kept)
    except OSError:
        log.warning("own borders: the shapes could not be kept beside the database")
