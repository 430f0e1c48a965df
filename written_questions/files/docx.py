"""The text of a Word document (.docx) in reading order, with the numbers that Word puts before lines."""

from __future__ import annotations

import io
import zipfile
from collections import defaultdict
from collections.abc import Iterator
from typing import Any, Final, NamedTuple

from docx.oxml import parse_xml

from importing.readers.archive import BROKEN
from importing.readers.zip_check import zip_fault
from written_questions.files.limits import MAX_UNPACKED, MAX_XML

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_BODY: Final = "word/document.xml"
_NUMBERING: Final = "word/numbering.xml"
_STYLES: Final = "word/styles.xml"
_BROKEN: Final = (*BROKEN, SyntaxError)
"""What cannot be unpacked, or not parsed: lxml's word for that is a SyntaxError."""
_FAULTS: Final = {"bomb": "too_large_unpacked", "twice": "broken", "encrypted": "locked"}
_ROMAN: Final = (
    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv",
)  # fmt: skip
_LEVELS: Final = 9

Place = tuple[str, int]
"""The list that a paragraph is in, and its level there."""


class _Level(NamedTuple):
    """How the lines of one level of a list are numbered."""

    kind: str
    start: int


def docx_lines(data: bytes) -> list[str]:
    """The lines of a .docx. Raises ValueError with a code of ``problems`` as its text."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            entries = {entry.filename: entry for entry in packed.infolist()}
            if fault := zip_fault(packed.infolist(), MAX_UNPACKED):
                raise ValueError(_FAULTS[fault])
            if _BODY not in entries:
                raise ValueError("not_text")
            parts = {
                name: _tree(packed, entries[name])
                for name in (_BODY, _NUMBERING, _STYLES)
                if name in entries
            }
    except _BROKEN:
        raise ValueError("broken") from None
    lines = [*_lines(parts[_BODY][0], _Numbers(parts.get(_NUMBERING), parts.get(_STYLES)))]
    if not any(line.strip() for line in lines):
        raise ValueError("no_text_in_word")
    return lines


def _tree(packed: zipfile.ZipFile, entry: zipfile.ZipInfo) -> Any:
    if entry.file_size > MAX_XML:
        raise ValueError("too_large_unpacked")
    data = packed.read(entry)
    if b"<!DOCTYPE" in data:  # only used in attacks
        raise ValueError("broken")
    return parse_xml(data)


def _lines(body: Any, numbers: _Numbers) -> Iterator[str]:
    for block in body.iterchildren():
        if block.tag == f"{_W}p":
            text = _text(block)
            yield f"{numbers.of(block)}{text}" if text.strip() else ""
        elif block.tag == f"{_W}tbl":
            yield from ["", *_rows(block), ""]
        elif block.tag == f"{_W}sdt":
            content = block.find(f"{_W}sdtContent")
            yield from _lines(content, numbers) if content is not None else ()


def _rows(table: Any) -> Iterator[str]:
    for row in table.iterchildren(f"{_W}tr"):
        cells = (_text(cell) for cell in row.iterchildren(f"{_W}tc"))
        yield " | ".join(" ".join(cell.split()) for cell in cells)


def _text(block: Any) -> str:
    """The text in a paragraph or cell, also what was inserted under review; what was deleted is no text."""
    pieces: list[str] = []
    for node in block.iter():
        if node.tag == f"{_W}t" and not any(True for _ in node.iterancestors(_FALLBACK)):
            pieces.append(node.text or "")
        elif node.tag == f"{_W}tab":
            # Between runs a tab; among the properties of a paragraph the place of one.
            pieces.append("\t" if node.getparent().tag == f"{_W}r" else "")
        elif node.tag in (f"{_W}br", f"{_W}cr"):
            pieces.append("\n")
        elif node.tag == f"{_W}noBreakHyphen":
            pieces.append("-")
        elif node.tag == f"{_W}p" and node is not block and pieces:
            pieces.append("\n")
    return "".join(pieces)


class _Numbers:
    """Counts the lines of each list, as Word does when it shows a document."""

    def __init__(self, numbering: Any, styles: Any) -> None:
        self._levels = _levels(numbering) if numbering is not None else {}
        self._by_style = _styled(styles) if styles is not None else {}
        self._counts: dict[str, list[int | None]] = defaultdict(lambda: [None] * _LEVELS)

    def of(self, paragraph: Any) -> str:
        """ "3. ", "a) " or "- " for a line of a list, "" for any other."""
        place = self._place(paragraph)
        level = self._levels.get(place) if place else None
        if place is None or level is None or level.kind == "none":
            return ""
        counts = self._counts[place[0]]
        before = counts[place[1]]
        count = level.start if before is None else before + 1
        counts[place[1] :] = [count] + [None] * (_LEVELS - place[1] - 1)
        above = counts[place[1] - 1] if place[1] and level.kind == "decimal" else None
        return f"{above}.{count} " if above else f"{_mark(level.kind, count)} "

    def _place(self, paragraph: Any) -> Place | None:
        properties = paragraph.find(f"{_W}pPr")
        if properties is None:
            return None
        if place := _numbered(properties):
            return place
        style = properties.find(f"{_W}pStyle")
        return self._by_style.get(style.get(f"{_W}val")) if style is not None else None


def _mark(kind: str, count: int) -> str:
    if kind == "lowerLetter":
        return f"{chr(ord('a') + (count - 1) % 26)})"
    if kind in ("lowerRoman", "upperRoman") and count <= len(_ROMAN):
        roman = _ROMAN[count - 1]
        return f"{roman.upper() if kind == 'upperRoman' else roman}."
    return "-" if kind == "bullet" else f"{count}."


def _numbered(properties: Any) -> Place | None:
    number = properties.find(f"{_W}numPr/{_W}numId")
    if number is None or number.get(f"{_W}val") in (None, "0"):
        return None
    level = properties.find(f"{_W}numPr/{_W}ilvl")
    return number.get(f"{_W}val"), _small(level, 0, _LEVELS - 1)


def _styled(styles: Any) -> dict[str, Place]:
    places = {}
    for style in styles.iter(f"{_W}style"):
        properties = style.find(f"{_W}pPr")
        if properties is not None and (place := _numbered(properties)):
            places[str(style.get(f"{_W}styleId"))] = place
    return places


def _levels(numbering: Any) -> dict[Place, _Level]:
    """How each level of each list is numbered."""
    abstract: dict[str, dict[int, _Level]] = {}
    for one in numbering.iterchildren(f"{_W}abstractNum"):
        abstract[str(one.get(f"{_W}abstractNumId"))] = {
            int(level.get(f"{_W}ilvl") or 0): _Level(
                _value(level.find(f"{_W}numFmt"), "decimal"),
                _small(level.find(f"{_W}start"), 1, 999),
            )
            for level in one.iterchildren(f"{_W}lvl")
        }
    levels: dict[Place, _Level] = {}
    for one in numbering.iterchildren(f"{_W}num"):
        key = str(one.get(f"{_W}numId"))
        of = abstract.get(_value(one.find(f"{_W}abstractNumId"), ""), {})
        levels |= {(key, at): level for at, level in of.items()}
        for change in one.iterchildren(f"{_W}lvlOverride"):
            at = int(change.get(f"{_W}ilvl") or 0)
            start = change.find(f"{_W}startOverride")
            if start is not None and (key, at) in levels:
                levels[key, at] = _Level(levels[key, at].kind, _small(start, 1, 999))
    return levels


def _value(node: Any, otherwise: str) -> str:
    return str(node.get(f"{_W}val") or otherwise) if node is not None else otherwise


def _small(node: Any, otherwise: int, most: int) -> int:
    """A number of a document, 0 up to the most; what is no number is as if it were not there."""
    text = _value(node, "")
    return (
        min(int(text), most) if text.isdecimal() and len(text) <= len(str(most)) + 1 else otherwise
    )
