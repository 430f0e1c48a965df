"""A PowerPoint file looked at before anything opens it: sizes, what it refers to, what it would run.

What a part is, is read from the file's own lists (content types and relationships) as XML, never by
looking for words: names, quotes, prefixes and capitals can be written in many ways.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable, Iterator
from typing import Final, Literal
from xml.parsers import expat

from importing.readers.zip_check import zip_fault

Code = Literal["too_large", "macros", "links", "no_presentation"]

LARGEST: Final = 50_000_000
"""Bytes that a template may have, packed, and unpacked all parts together."""
DEEPEST: Final = 200
"""Elements in each other; shapes in groups come to some thirty."""
MOST_ELEMENTS: Final = 1_000_000

_OLE: Final = b"\xd0\xcf\x11\xe0"
_XML_NAME: Final = re.compile(r"\.(?:xml|rels|vml)$", re.I)
_RUNS: Final = re.compile(
    r"vba|macro|activex|oleobject|/control|ctrlprop|/package$|attachedtemplate|embeddings?/", re.I
)
"""In a content type, a type of relationship or the name of a part: something that runs, or a file in
the file."""
_ACTION: Final = re.compile(r"ppaction://(?:macro|program|ole|hlinkfile|hlinkpres)", re.I)
_OUTSIDE: Final = re.compile(r"\s*(?:[a-z][a-z0-9+.-]*:|//|\\)", re.I)
"""A target with a scheme or a drive, or on another machine."""

Attributes = dict[str, str]


class UnsafePackage(Exception):
    """The file must not be opened; ``code`` says why."""

    def __init__(self, code: Code) -> None:
        super().__init__(code)
        self.code: Code = code


def check_package(parts: zipfile.ZipFile) -> None:
    """Raise UnsafePackage for a file that is too large, runs something, or refers outside itself.

    Also raises what zipfile does for a broken file.
    """
    if fault := zip_fault(parts.infolist(), LARGEST):
        raise UnsafePackage("too_large" if fault == "bomb" else "no_presentation")
    kinds = _content_types(parts)
    for name in parts.namelist():
        lower = name.lower()
        if _RUNS.search(lower) or (lower.endswith(".bin") and not _of_a_printer(parts, name)):
            raise UnsafePackage("macros")
        if lower.endswith(".rels"):
            _walk(parts.read(name), _relationship)
        elif _is_xml(name, kinds):
            _walk(parts.read(name), _element)


def _content_types(parts: zipfile.ZipFile) -> dict[str, str]:
    """Content type by the name of a part, or by an ending with its dot; both in small letters."""
    kinds: dict[str, str] = {}

    def remember(_name: str, given: Attributes) -> None:
        kind = given.get("contenttype", "").lower()
        if _RUNS.search(kind):
            raise UnsafePackage("macros")
        if "partname" in given:
            kinds[given["partname"].lower().lstrip("/")] = kind
        if "extension" in given:
            kinds[f".{given['extension'].lower()}"] = kind

    _walk(parts.read("[Content_Types].xml"), remember)
    return kinds


def _is_xml(name: str, kinds: dict[str, str]) -> bool:
    lower = name.lower()
    kind = kinds.get(lower) or kinds.get("." + lower.rpartition(".")[2], "")
    if kind.startswith("image/"):
        return False
    return bool(_XML_NAME.search(lower)) or kind.endswith(("+xml", "/xml"))


def _of_a_printer(parts: zipfile.ZipFile, name: str) -> bool:
    """Settings of a printer, which nothing runs; and not something else under that name."""
    return "printersettings" in name.lower() and not parts.read(name).startswith(_OLE)


def _relationship(_name: str, given: Attributes) -> None:
    target, mode = given.get("target", ""), given.get("targetmode", "").strip().lower()
    if _RUNS.search(given.get("type", "")) or _ACTION.search(target):
        raise UnsafePackage("macros")
    if (mode and mode != "internal") or _OUTSIDE.match(target):
        raise UnsafePackage("links")


def _element(_name: str, given: Attributes) -> None:
    if any(_ACTION.search(value) for value in given.values()):
        raise UnsafePackage("macros")


def _walk(data: bytes, visit: Callable[[str, Attributes], None]) -> None:
    """Visit every element: its name and attributes, without prefixes, the names in small letters.

    Raises UnsafePackage for a document type (entities are only used in attacks), for what is deeper or
    longer than a presentation is, and for what is no XML.
    """
    depth = count = 0

    def start(name: str, given: Attributes) -> None:
        nonlocal depth, count
        depth, count = depth + 1, count + 1
        if depth > DEEPEST or count > MOST_ELEMENTS:
            raise UnsafePackage("too_large")
        visit(_local(name), dict(_plain(given)))

    def end(_name: str) -> None:
        nonlocal depth
        depth -= 1

    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = _no_document_type
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    try:
        parser.Parse(data, True)
    except expat.ExpatError:
        raise UnsafePackage("no_presentation") from None


def _no_document_type(*_: object) -> None:
    raise UnsafePackage("no_presentation")


def _plain(given: Attributes) -> Iterator[tuple[str, str]]:
    return ((_local(name), value) for name, value in given.items())


def _local(name: str) -> str:
    return name.rpartition(":")[2].lower()
