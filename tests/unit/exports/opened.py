"""Files of exports, opened without the libraries that wrote them, as far as that goes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any, Final
from xml.etree import ElementTree

WORD: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def part(data: bytes, name: str) -> ElementTree.Element:
    """One XML part of an Office file."""
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        return ElementTree.fromstring(parts.read(name))


def document(data: bytes) -> ElementTree.Element:
    """The text of a Word file."""
    return part(data, "word/document.xml")


def words_in(element: ElementTree.Element) -> str:
    """The text below an element, with its line ends and tabs."""
    signs = {f"{WORD}br": "\n", f"{WORD}tab": "\t"}
    return "".join(
        (found.text or "") if found.tag == f"{WORD}t" else signs.get(found.tag, "")
        for found in element.iter()
    )


def paragraphs(data: bytes) -> list[str]:
    """The paragraphs of a Word file that stand in no table."""
    body = document(data).find(f"{WORD}body")
    assert body is not None
    return [words_in(found) for found in body.findall(f"{WORD}p")]


def tables(data: bytes) -> list[list[list[str]]]:
    """The tables of a Word file: rows of texts, header and total included."""
    return [
        [[words_in(cell) for cell in row.findall(f"{WORD}tc")] for row in table.iter(f"{WORD}tr")]
        for table in document(data).iter(f"{WORD}tbl")
    ]


class _Rows(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self._in_cell = self._badge = False

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        if tag == "tr":
            self.rows.append([])
        elif tag in ("td", "th"):
            self.rows[-1].append("")
            self._in_cell = True
        elif ("class", "badge-fictional") in attrs:
            self._badge = True

    def handle_endtag(self, tag: str) -> None:
        if tag in ("td", "th"):
            self._in_cell = False
        elif tag == "span":
            self._badge = False

    def handle_data(self, data: str) -> None:
        if self._in_cell:
            # A badge becomes what it is on paper: words in brackets.
            self.rows[-1][-1] += f"({data})" if self._badge else data


def screen_rows(html: str) -> list[list[str]]:
    """The rows of the table on a page, header and total included; a badge is set in brackets."""
    found = _Rows()
    found.feed(html)
    return found.rows


def instructions(data: bytes) -> Iterator[str]:
    """Everything in a Word file that a program would carry out: fields, and links to elsewhere."""
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        for name in parts.namelist():
            if not name.endswith((".xml", ".rels")):
                continue
            for found in ElementTree.fromstring(parts.read(name)).iter():
                if found.tag == f"{WORD}fldSimple":
                    yield found.get(f"{WORD}instr", "").strip()
                elif found.tag in (f"{WORD}instrText", f"{WORD}hyperlink", f"{WORD}object"):
                    yield found.tag
                elif found.get("TargetMode") == "External":
                    yield found.get("Target", "")
