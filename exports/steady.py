"""Files of the Office kind that are the same when made again: no moment of making in them."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from typing import Final

MADE: Final = dt.datetime(2000, 1, 1)
"""The moment that stands in the properties of every file: what a file holds has its own dates."""
_FIRST_DAY: Final = (1980, 1, 1, 0, 0, 0)  # the first that a zip file can hold


def steady(data: bytes) -> bytes:
    """The same zip file, its parts in the same order, without the moments of writing."""
    file = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as parts,
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as written,
    ):
        for name in parts.namelist():
            written.writestr(part_named(name), parts.read(name))
    return file.getvalue()


def part_named(name: str) -> zipfile.ZipInfo:
    """A part of a zip file, without the moment of writing."""
    part = zipfile.ZipInfo(name, _FIRST_DAY)
    part.compress_type = zipfile.ZIP_DEFLATED
    return part
