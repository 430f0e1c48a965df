"""Small files for the tests, made from rows: csv, xlsx, ods and json."""

from __future__ import annotations

import datetime as dt
import io
import json
import zipfile
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Any
from xml.sax.saxutils import escape

import xlsxwriter

Rows = Sequence[Sequence[Any]]


def as_csv(rows: Rows, separator: str = ";", encoding: str = "utf-8", end: str = "\r\n") -> bytes:
    """Delimited text; dates and amounts as Flemish files have them."""
    lines = [separator.join(_quoted(_text(cell), separator) for cell in row) for row in rows]
    return (end.join(lines) + end).encode(encoding)


def _text(cell: Any) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "ja" if cell else "nee"
    if isinstance(cell, dt.date):
        return cell.strftime("%d/%m/%Y")
    if isinstance(cell, (int, float, Decimal)):
        return str(cell).replace(".", ",")
    return str(cell)


def _quoted(text: str, separator: str) -> str:
    if any(sign in text for sign in f'{separator}"\r\n'):
        return '"' + text.replace('"', '""') + '"'
    return text


def as_xlsx(rows: Rows, then: Callable[[Any, Any], None] | None = None, **options: Any) -> bytes:
    """An Excel workbook; ``then(book, sheet)`` can spoil it. Dates are dates, numbers numbers."""
    buffer = io.BytesIO()
    plain = {"strings_to_formulas": False, "strings_to_urls": False, "in_memory": True}
    with xlsxwriter.Workbook(buffer, {**plain, **options}) as book:
        sheet = book.add_worksheet("Gegevens")
        date = book.add_format({"num_format": "dd/mm/yyyy"})
        for y, row in enumerate(rows):
            for x, cell in enumerate(row):
                if isinstance(cell, bool):
                    sheet.write_boolean(y, x, cell)
                elif isinstance(cell, dt.date):
                    sheet.write_datetime(y, x, dt.datetime.combine(cell, dt.time()), date)
                elif isinstance(cell, (int, float, Decimal)):
                    sheet.write_number(y, x, float(cell))
                elif cell is not None:
                    sheet.write_string(y, x, str(cell))
        if then:
            then(book, sheet)
    return buffer.getvalue()


def as_json(rows: Rows) -> bytes:
    """A list of objects by the header row; dates as ISO text, amounts as JSON numbers."""
    header, *body = rows
    lines = [
        "{"
        + ", ".join(f"{json.dumps(n)}: {_json(c)}" for n, c in zip(header, row, strict=True))
        + "}"
        for row in body
    ]
    return ("[" + ",\n".join(lines) + "]").encode()


def _json(cell: Any) -> str:
    if isinstance(cell, Decimal):
        return str(cell)
    return json.dumps(cell.isoformat() if isinstance(cell, dt.date) else cell, ensure_ascii=False)


_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?><office:document-content '
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">'
)


def as_ods(rows: Rows, styles: str = "", table: str = "", body: str | None = None) -> bytes:
    """An OpenDocument spreadsheet; ``body`` replaces the rows' XML."""
    made = "".join(f"<table:table-row>{''.join(map(_ods, row))}</table:table-row>" for row in rows)
    content = (
        f"{_HEAD}<office:automatic-styles>{styles}</office:automatic-styles><office:body>"
        f'<office:spreadsheet><table:table table:name="Gegevens" {table}>{body or made}'
        "</table:table></office:spreadsheet></office:body></office:document-content>"
    )
    return ods_package({"content.xml": content})


def ods_package(parts: dict[str, str], manifest: str = "<manifest/>") -> bytes:
    """The zip of an OpenDocument spreadsheet."""
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    return as_zip({"mimetype": kind, **parts, "META-INF/manifest.xml": manifest})


def as_zip(parts: Mapping[str, str | bytes]) -> bytes:
    """A zip of named parts."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def _ods(cell: Any) -> str:
    if cell is None or cell == "":
        return "<table:table-cell/>"
    if isinstance(cell, bool):
        given = f'office:value-type="boolean" office:boolean-value="{str(cell).lower()}"'
    elif isinstance(cell, dt.date):
        given = f'office:value-type="date" office:date-value="{cell.isoformat()}"'
    elif isinstance(cell, (int, float, Decimal)):
        given = f'office:value-type="float" office:value="{cell}"'
    else:
        given = 'office:value-type="string"'
    lines = "".join(f"<text:p>{escape(line)}</text:p>" for line in str(cell).split("\n"))
    return f"<table:table-cell {given}>{lines}</table:table-cell>"


def changed_part(data: bytes, name: str, old: bytes, new: bytes) -> bytes:
    """A workbook with one part changed."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {entry: archive.read(entry) for entry in archive.namelist()}
    assert old in parts[name], f"{old!r} is not in {name}"
    parts[name] = parts[name].replace(old, new, 1)
    return as_zip(parts)
