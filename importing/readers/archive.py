"""A zip file, looked at before anything in it is unpacked."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Callable
from types import TracebackType
from typing import Any, Final
from xml.parsers import expat

from importing.cells import Refused, refuse
from importing.limits import MAX_UNPACKED
from importing.readers.zip_check import zip_fault

_ODS: Final = b"application/vnd.oasis.opendocument.spreadsheet"
_CHUNK: Final = 1 << 16
_FAULTS: Final = {"bomb": "bomb", "twice": "broken_workbook", "encrypted": "encrypted"}

BROKEN: Final = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError)
"""What zipfile raises for a file that it cannot read; NotImplementedError is its word for a compression
or a version that it does not know."""

Start = Callable[[str, dict[str, str]], None]
End = Callable[[str], None]
Text = Callable[[str], None]


class Archive:
    """The parts of a workbook. Raises Refused for bombs, encryption, macros and broken files."""

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (*BROKEN, ValueError):
            raise refuse("truncated") from None
        self._parts = {entry.filename: entry for entry in self._zip.infolist()}
        if fault := zip_fault(self._zip.infolist(), MAX_UNPACKED):
            raise refuse(_FAULTS[fault])

    def __enter__(self) -> Archive:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self._zip.close()

    @property
    def names(self) -> list[str]:
        """The names of the parts."""
        return list(self._parts)

    def kind(self) -> str:
        """``xlsx`` or ``ods``. Raises Refused for other packages, and for workbooks with macros."""
        if self._holds_macros():
            raise refuse("macros")
        if "[Content_Types].xml" in self._parts:
            types = self.read("[Content_Types].xml")
            if b"macroEnabled" in types:
                raise refuse("macros")
            if b"spreadsheetml.sheet.main+xml" in types or b"spreadsheetml.template" in types:
                return "xlsx"
            raise refuse("old_excel" if b"sheet.binary" in types else "not_a_table")
        if "mimetype" in self._parts and self.read("mimetype").strip() == _ODS:
            if b"encryption-data" in self.read("META-INF/manifest.xml"):
                raise refuse("encrypted")
            return "ods"
        raise refuse("not_a_table" if "mimetype" in self._parts else "packed")

    def _holds_macros(self) -> bool:
        signs = ("vbaproject.bin", "xl/macrosheets/", "basic/", "scripts/")
        return any(
            name.lower().startswith(signs) or name.lower().endswith("vbaproject.bin")
            for name in self._parts
        )

    def read(self, name: str) -> bytes:
        """A part as bytes. Raises Refused when it is missing or broken."""
        if name not in self._parts:
            raise refuse("broken_workbook")
        try:
            return self._zip.read(name)
        except BROKEN:
            raise refuse("truncated") from None

    def parse(
        self, name: str, start: Start, end: End | None = None, text: Text | None = None
    ) -> None:
        """Run an XML part through handlers. A document type is refused: it is only used in attacks."""
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = _no_document_type
        parser.StartElementHandler = start
        if end:
            parser.EndElementHandler = end
        if text:
            parser.CharacterDataHandler = text
        if name not in self._parts:
            raise refuse("broken_workbook")
        try:
            with self._zip.open(name) as stream:
                while chunk := stream.read(_CHUNK):
                    parser.Parse(chunk, False)
                parser.Parse(b"", True)
        except Refused:
            raise
        except expat.ExpatError:
            raise refuse("broken_workbook") from None
        except BROKEN:
            raise refuse("truncated") from None


def _no_document_type(*_: Any) -> None:
    raise refuse("broken_workbook")


class Local(dict[str, str]):
    """Names of elements without their prefix, each looked up once."""

    def __missing__(self, name: str) -> str:
        self[name] = local = name.rpartition(":")[2]
        return local
