"""The text of a PDF in reading order: paragraphs apart, rows of tables whole on one line."""

from __future__ import annotations

import io
import re
from typing import Any, Final, NamedTuple

import pdfplumber
from pdfminer.pdfdocument import PDFPasswordIncorrect
from pdfplumber.utils.exceptions import PdfminerException

from written_questions.files.limits import MAX_PAGES

_PAGE_NUMBER: Final = re.compile(r"^(?:-\s*)?\d{1,3}(?:\s*-|\s*/\s*\d{1,3})?$")
_PARAGRAPH: Final = 0.7
"""A gap above this part of a line's height begins a paragraph; lines of one stand closer."""

Row = list[str]


class _Block(NamedTuple):
    """Part of a page: lines of text, or the rows of a table."""

    lines: list[str]
    rows: list[Row]


def pdf_lines(data: bytes) -> list[str]:
    """The lines of a PDF. Raises ValueError with a code of ``problems`` as its text."""
    try:
        with pdfplumber.open(io.BytesIO(data)) as document:
            if len(document.pages) > MAX_PAGES:
                raise ValueError("too_many_pages")
            blocks = [block for page in document.pages for block in _blocks(page)]
    except PdfminerException as error:
        locked = any(isinstance(cause, PDFPasswordIncorrect) for cause in error.args)
        raise ValueError("locked" if locked else "broken") from error
    lines = _lines(blocks)
    if not any(lines):
        raise ValueError("no_text")
    return lines


def _blocks(page: Any) -> list[_Block]:
    """Text and tables of a page from top to bottom."""
    blocks: list[_Block] = []
    top = 0.0
    for table in sorted(page.find_tables(), key=lambda table: float(table.bbox[1])):
        if len(table.rows) < 2 or len(table.rows[0].cells) < 2 or table.bbox[1] < top:
            continue
        blocks.append(_Block(_text(page, top, table.bbox[1]), []))
        blocks.append(_Block([], [[_cell(cell) for cell in row] for row in table.extract()]))
        top = table.bbox[3]
    blocks.append(_Block(_without_page_number(_text(page, top, float(page.height))), []))
    return [block for block in blocks if block.lines or block.rows]


def _cell(text: str | None) -> str:
    joined = re.sub(r"(?<=[a-zà-ÿ])-\n(?=[a-zà-ÿ])", "", text or "")
    return " ".join(joined.split())


def _text(page: Any, top: float, bottom: float) -> list[str]:
    if bottom - top < 1:
        return []
    lines: list[str] = []
    last: float | None = None
    for line in page.crop((0, top, page.width, bottom)).extract_text_lines(return_chars=False):
        height = line["bottom"] - line["top"]
        if last is not None and line["top"] - last > _PARAGRAPH * height:
            lines.append("")
        lines.append(line["text"])
        last = line["bottom"]
    return lines


def _without_page_number(lines: list[str]) -> list[str]:
    return lines[:-1] if lines and _PAGE_NUMBER.match(lines[-1]) else lines


def _lines(blocks: list[_Block]) -> list[str]:
    lines: list[str] = []
    rows: list[Row] = []
    for block in blocks:
        if block.rows:
            _continue(rows, block.rows)
        else:
            lines += [*_rows(rows), *block.lines]
            rows = []
    return lines + _rows(rows)


def _continue(rows: list[Row], more: list[Row]) -> None:
    """Add rows of a table; one that a new page broke off (its first cell is empty) is made whole."""
    if rows and more and len(rows[-1]) == len(more[0]) and not more[0][0]:
        rows[-1] = [
            " ".join(filter(None, pair)) for pair in zip(rows[-1], more.pop(0), strict=True)
        ]
    rows += more


def _rows(rows: list[Row]) -> list[str]:
    return ["", *(" | ".join(row) for row in rows), ""] if rows else []
