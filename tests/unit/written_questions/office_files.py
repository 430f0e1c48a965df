"""Small Word documents and mails, made by hand."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from email.message import EmailMessage
from email.parser import BytesHeaderParser
from email.policy import default

from docx import Document


def docx(*blocks: str | tuple[str, str] | list[list[str]]) -> bytes:
    """A .docx with these blocks: a line, a line in a style, or the rows of a table."""
    document = Document()
    for block in blocks:
        if isinstance(block, list):
            table = document.add_table(len(block), len(block[0]))
            for row, cells in zip(table.rows, block, strict=True):
                for cell, text in zip(row.cells, cells, strict=True):
                    cell.text = text
        elif isinstance(block, tuple):
            document.add_paragraph(block[1], style=block[0])
        else:
            document.add_paragraph(block)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def packed(parts: Mapping[str, bytes]) -> bytes:
    """A zip file with these parts."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return file.getvalue()


def eml(header: bytes, body: str = "", attached: Mapping[str, bytes] | None = None) -> bytes:
    """A mail as it stands on disk: its own bytes, or a header, text and attachments."""
    if not body:
        return header
    mail = EmailMessage(policy=default)
    for name, value in BytesHeaderParser(policy=default).parsebytes(header + b"\n").items():
        if name.lower() != "mime-version":
            mail[name] = value
    mail.set_content(body)
    for name, data in (attached or {}).items():
        mail.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return mail.as_bytes()
