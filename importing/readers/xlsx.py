"""Excel workbooks: the sheets people see, each cell with the kind that the file states."""

from __future__ import annotations

import posixpath
from typing import Final

from importing.cells import Contents, reading, refuse
from importing.readers.archive import Archive, Local
from importing.readers.xlsx_sheet import SheetReader, unescaped
from importing.readers.xlsx_styles import Styles

_WORKSHEET: Final = "/worksheet"


def read(archive: Archive) -> Contents:
    """The visible worksheets. Raises Refused for hidden sheets and broken parts."""
    book = _Workbook(archive)
    shared = _shared_strings(archive, book.part("/sharedStrings"))
    styles = Styles(archive, book.part("/styles"), book.since_1904)
    sheets = []
    for name, part in book.worksheets():
        sheet = SheetReader(name, shared, styles)
        archive.parse(part, sheet.start, sheet.end, sheet.text)
        sheets.append(sheet.finished())
    readings = [reading("since_1904")] if book.since_1904 else []
    return Contents("xlsx", sheets, readings)


class _Workbook:
    """The list of sheets and where their parts are."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._local = Local()
        self.since_1904 = False
        self._sheets: list[tuple[str, str]] = []
        self._path = "xl/workbook.xml"
        if self._path not in archive.names:
            self._path = self._main_part()
        self._relations: dict[str, tuple[str, str]] = {}
        folder, _, file = self._path.rpartition("/")
        archive.parse(f"{folder}/_rels/{file}.rels".lstrip("/"), self._relation)
        archive.parse(self._path, self._element)

    def _main_part(self) -> str:
        names: list[str] = []

        def look(_name: str, given: dict[str, str]) -> None:
            if "spreadsheetml.sheet.main" in given.get("ContentType", ""):
                names.append(given.get("PartName", "").lstrip("/"))

        self._archive.parse("[Content_Types].xml", look)
        return names[0] if names else self._path

    def _relation(self, name: str, given: dict[str, str]) -> None:
        if self._local[name] == "Relationship" and given.get("TargetMode") != "External":
            target = posixpath.join(posixpath.dirname("/" + self._path), given.get("Target", ""))
            path = posixpath.normpath(target).lstrip("/")
            self._relations[given.get("Id", "")] = (given.get("Type", ""), path)

    def _element(self, name: str, given: dict[str, str]) -> None:
        match self._local[name]:
            case "workbookPr":
                self.since_1904 = given.get("date1904", "0") in ("1", "true")
            case "sheet":
                if given.get("state", "visible") != "visible":
                    raise refuse("hidden_sheet", name=given.get("name", "")[:40])
                relation = next((v for k, v in given.items() if self._local[k] == "id"), "")
                self._sheets.append((given.get("name", ""), relation))

    def worksheets(self) -> list[tuple[str, str]]:
        """(name, part) of each sheet with cells; charts on sheets of their own are left out."""
        sheets = []
        for name, relation in self._sheets:
            kind, path = self._relations.get(relation, ("", ""))
            if kind.endswith(_WORKSHEET):
                sheets.append((name, path))
            elif not kind.endswith("/chartsheet"):
                raise refuse("broken_workbook")
        return sheets

    def part(self, kind: str) -> str | None:
        """The path of the one part of a kind, None where the workbook has none."""
        return next(
            (path for relation, path in self._relations.values() if relation.endswith(kind)), None
        )


def _shared_strings(archive: Archive, part: str | None) -> list[str]:
    """Texts by number."""
    reader = _StringsReader()
    if part is not None:
        archive.parse(part, reader.start, reader.end, reader.text)
    return reader.strings


class _StringsReader:
    """Handlers for the XML parser: rich text joined, reading aids (phonetic runs) left out."""

    def __init__(self) -> None:
        self.strings: list[str] = []
        self._local, self._pieces = Local(), list[str]()
        self._in_text = self._aside = False

    def start(self, name: str, _given: dict[str, str]) -> None:
        """An element begins."""
        match self._local[name]:
            case "si":
                self._pieces.clear()
            case "t":
                self._in_text = not self._aside
            case "rPh":
                self._aside = True

    def end(self, name: str) -> None:
        """An element ends."""
        match self._local[name]:
            case "si":
                self.strings.append(unescaped("".join(self._pieces)))
            case "t":
                self._in_text = False
            case "rPh":
                self._aside = False

    def text(self, piece: str) -> None:
        """Text inside an element."""
        if self._in_text:
            self._pieces.append(piece)
