"""Files of texts with addresses and a word of 3 900 letters: no links, nothing without bounds."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pptx
import pytest

from data_access.engine import Store
from data_access.filters import Filters
from exports.__main__ import FORMATS
from importing.readiness import ensure_ready
from language import get_language
from tests.hostile import hostile_database
from views import Result, read, view

pytestmark = pytest.mark.slow

TEXT = (
    " https://evil.test/x www.evil.test evil@evil.test <https://evil.test/y> [x](https://evil.test/z) "
    + "Donaudampfschiff" * 244
)
ASKED = "1. Hoeveel aanvragen werden ingediend?\n\n2. Aan wie werd toegekend?\n"
VIEWS = ("oproepen", "projecten", "uitgaven-per-lijn", "uitnodigingen")
WIDEST, HIGHEST = 200, 409
"""Of a column in signs (a screen of 1440 pixels), and of a row in points (as high as Excel allows)."""


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Result]:
    """A few answers in which every text is such a text."""
    folder: Path = tmp_path_factory.mktemp("words")
    plain = Store(f"sqlite:///{folder / 'atlas.sqlite'}")
    ensure_ready(plain)
    plain.engine.dispose()
    hostile = hostile_database(folder / "atlas.sqlite", folder, TEXT, asked=ASKED)
    store = Store(hostile.url)
    found = {key: read(view(key), Filters(fictional=True), store) for key in VIEWS}
    store.engine.dispose()
    return found


def made(result: Result, form: str) -> bytes:
    """The file, after a look at the addresses that it points to."""
    data = FORMATS[form](result, get_language("nl"))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            if name.endswith(".rels"):
                assert b"evil" not in archive.read(name), name
    return data


@pytest.mark.some(2)
@pytest.mark.parametrize("key", VIEWS)
def test_a_workbook_stays_bounded(key: str, results: dict[str, Result]) -> None:
    book = openpyxl.load_workbook(io.BytesIO(made(results[key], "xlsx")))
    cells = [c for sheet in book.worksheets for row in sheet.iter_rows() for c in row]
    assert any("evil.test" in str(cell.value) for cell in cells)
    assert not [cell for cell in cells if cell.hyperlink and "evil" in str(cell.hyperlink.target)]
    for sheet in book.worksheets:
        assert all(column.width <= WIDEST for column in sheet.column_dimensions.values())
        assert all((row.height or 0) <= HIGHEST for row in sheet.row_dimensions.values())


@pytest.mark.some(1)
@pytest.mark.parametrize("key", VIEWS)
def test_a_document_stays_on_its_page(key: str, results: dict[str, Result]) -> None:
    document: Any = docx.Document(io.BytesIO(made(results[key], "docx")))
    assert document.tables
    room = max(s.page_width - s.left_margin - s.right_margin for s in document.sections)
    for table in document.tables:
        assert sum(column.width or 0 for column in table.columns) <= room * 1.01
        assert min(column.width for column in table.columns) > 0


@pytest.mark.some(2)
@pytest.mark.parametrize("key", VIEWS)
def test_slides_hold_what_stands_on_them(key: str, results: dict[str, Result]) -> None:
    deck: Any = pptx.Presentation(io.BytesIO(made(results[key], "pptx")))
    shapes = [(slide, shape) for slide in deck.slides for shape in slide.shapes]
    assert any(shape.has_table for _, shape in shapes)
    for _, shape in shapes:
        assert shape.left >= 0
        assert shape.left + shape.width <= deck.slide_width * 1.01
        assert shape.top + shape.height <= deck.slide_height * 1.01
