"""What the faces of a Result hold, as lines of text: files, and the charts of its forms."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from collections.abc import Iterator
from typing import Any, Final

import openpyxl
from plotly.graph_objects import Figure
from pptx import Presentation

from charts.look import Look
from exports.csv import as_csv
from exports.excel import workbook
from exports.grid import grid
from exports.slides import slides
from exports.word import tables_document
from language import get_language
from tests.unit.exports.opened import WORD, document, words_in
from views import Result

_DUTCH: Final = get_language("nl")
_OF_A_VERSION: Final = ("docProps/", "ppt/embeddings/")
"""Parts of files that carry a version, or a zip file of their own, whose texts are told elsewhere."""


def told_of_faces(result: Result) -> dict[str, Any]:
    """Per face its texts as lines, and a hash of all there is to it."""
    excel, word = workbook([result], _DUTCH), tables_document([result], _DUTCH)
    deck = slides(result, _DUTCH)
    return {
        "csv": {"hash": _hash(as_csv(result, _DUTCH))},
        "grid": {"lines": list(_grid(result))},
        "excel": {"lines": list(_cells(excel)), "hash": _parts(excel)},
        "word": {"lines": _paragraphs(word), "hash": _parts(word)},
        "slides": {"lines": list(_slides(deck)), "hash": _parts(deck)},
        "chart": {key: _chart(made) for key, made in _charts(result)},
    }


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:16]


def _parts(data: bytes) -> str:
    """One hash over the parts of an Office file: how they are packed differs between machines."""
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        names = sorted(name for name in parts.namelist() if not name.startswith(_OF_A_VERSION))
        return _hash(b"".join(name.encode() + parts.read(name) for name in names))


def _grid(result: Result) -> Iterator[str]:
    made = grid(result, _DUTCH)
    yield made.caption
    yield made.description
    yield " | ".join(made.head)
    for row in (*made.rows, made.total):
        yield " | ".join(words.whole if words.known else f"[{words.whole}]" for words in row)


def _cells(data: bytes) -> Iterator[str]:
    for sheet in openpyxl.load_workbook(io.BytesIO(data)).worksheets:
        yield f"# {sheet.title}"
        for row in sheet.iter_rows(values_only=True):
            yield " | ".join("" if value is None else str(value) for value in row)


def _paragraphs(data: bytes) -> list[str]:
    return [words_in(paragraph) for paragraph in document(data).iter(f"{WORD}p")]


def _slides(data: bytes) -> Iterator[str]:
    for number, slide in enumerate(Presentation(io.BytesIO(data)).slides, 1):
        yield f"# {number}"
        for shape in slide.shapes:
            yield from _shape(shape)


def _shape(shape: Any) -> Iterator[str]:
    if shape.has_text_frame:
        yield shape.text_frame.text
    if shape.has_table:
        yield from (" | ".join(cell.text for cell in row.cells) for row in shape.table.rows)
    if shape.has_chart:
        for plot in shape.chart.plots:
            yield " | ".join(map(str, plot.categories))
            yield from (f"{series.name}: {list(series.values)}" for series in plot.series)


def _charts(result: Result) -> Iterator[tuple[str, Figure]]:
    view, look = result.view, Look(_DUTCH)
    if result.empty:
        return
    if view.chart:
        yield "", view.chart(result.frame, look)
    for form in view.faces:
        yield form.key, form.chart(result.frame, look)


def _chart(made: Figure) -> dict[str, Any]:
    """Its traces by kind and name, each with a hash; plotly's own template is not of the house."""
    drawn = json.loads(made.to_json())
    drawn["layout"].pop("template", None)
    return {
        "traces": [
            f"{trace['type']} {trace.get('name', '')} {_hash_of(trace)}" for trace in drawn["data"]
        ],
        "layout": _hash_of(drawn["layout"]),
    }


def _hash_of(value: Any) -> str:
    return _hash(json.dumps(value, sort_keys=True).encode())
