"""Bytes become sheets of cells. Runs in the sandbox (``file_task``): standard library only."""

from __future__ import annotations

from importing.cells import Contents, Sheet, refuse
from importing.limits import MAX_BYTES
from importing.readers import delimited, lines, objects, ods, xlsx
from importing.readers.archive import Archive
from importing.readers.signatures import check_name, sniff


def read_contents(data: bytes, name: str) -> Contents:
    """The sheets in a file, by what it holds; the name may only agree with that. Raises Refused."""
    if not data.strip():
        raise refuse("empty_file")
    if len(data) > MAX_BYTES:
        raise refuse("too_large", limit=MAX_BYTES // 1_000_000)
    form = sniff(data)
    check_name(name, form)
    if form == "json":
        return objects.read(data)
    if form == "text":
        return lines.read(data) or delimited.read(data)
    with Archive(data) as archive:
        kind = archive.kind()
        check_name(name, kind)
        contents = xlsx.read(archive) if kind == "xlsx" else ods.read(archive)
    if not any(_filled(sheet) for sheet in contents.sheets):
        raise refuse("empty_file")
    return contents


def _filled(sheet: Sheet) -> bool:
    return any(cell != "" for row in sheet.rows for cell in row)
