"""Bytes become sheets of cells. Runs in the sandbox (``file_task``): standard library only."""

from __future__ import annotations

from importing.cells import Contents, refuse
from importing.limits import MAX_BYTES
from importing.readers import delimited, lines, objects, ods, xlsx
from importing.readers.archive import Archive
from importing.readers.signatures import check_name, sniff
from importing.readers.tidying import tidied


def read_contents(data: bytes, name: str, encoding: str = "") -> Contents:
    """The sheets in a file, by what it holds; the name may only agree with that. Raises Refused.

    ``encoding`` is the one somebody chose for a file of text.
    """
    if not data.strip():
        raise refuse("empty_file")
    if len(data) > MAX_BYTES:
        raise refuse("too_large", limit=MAX_BYTES // 1_000_000)
    form = sniff(data)
    check_name(name, form)
    contents = tidied(_read(data, name, form, encoding))
    if not any(sheet.rows for sheet in contents.sheets):
        raise refuse("empty_file")
    return contents


def read_on(data: bytes, encoding: str, separator: str) -> Contents:
    """A further stretch of text with separators, of which the first was read. Raises Refused."""
    return tidied(delimited.read_on(data, encoding, separator))


def _read(data: bytes, name: str, form: str, encoding: str) -> Contents:
    if form == "json":
        return objects.read(data)
    if form == "text":
        return lines.read(data, encoding) or delimited.read(data, encoding)
    with Archive(data) as archive:
        kind = archive.kind()
        check_name(name, kind)
        return xlsx.read(archive) if kind == "xlsx" else ods.read(archive)
