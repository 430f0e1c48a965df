"""A Result as a table in a Word document: header on every page, figures flush right, a total row."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from exports.grid import Grid, Words
from exports.widths import PADDING, Plan, lines
from exports.word.styles import QUIET, shade
from views import Column

_RULE: Final = "D9DFE7"
_INK: Final = "000000"
_HEAD_GROUND: Final = "F1F4F8"
_TWIPS_PER_CM: Final = 567
_BOLD: Final = 9.0
_KEPT_WHOLE: Final = 6
"""A table of so few rows stands on one page."""
_AT_THE_END: Final = 3
"""So many rows at least stand above the total on its page."""
_TALL: Final = 20
"""Lines of a row that is not kept on one page."""


def add_table(document: Document, cells: Grid, planned: Plan) -> None:
    """Write the table at the end of the document, set as planned."""
    table = document.add_table(rows=0, cols=len(cells.columns))._tbl
    widths = [round(width * _TWIPS_PER_CM) for width in planned.widths]
    _set_up(table, cells, widths)
    rows = cells.rows
    table.append(_row([Words(text) for text in cells.head], cells, planned, "head"))
    for number, row in enumerate(rows, start=1):
        # Neither the head, the total nor the sources ever stand alone on a page, or with a single row.
        together = number == 1 or number > len(rows) - _AT_THE_END or len(rows) <= _KEPT_WHOLE
        kind = "tall" if _is_tall(row, planned) else "kept" if together else "row"
        table.append(_row(row, cells, planned, kind))
    if cells.total:
        table.append(_row(cells.total, cells, planned, "total"))


def _set_up(table: Any, cells: Grid, widths: Sequence[int]) -> None:
    """Exact widths, thin rules, and words for people who cannot see the table."""
    properties = table.tblPr
    for child in list(properties):
        properties.remove(child)
    properties.append(_element("w:tblW", w=sum(widths), type="dxa"))
    properties.append(_borders("w:tblBorders", {"top": _RULE, "bottom": _INK, "insideH": _RULE}))
    properties.append(_element("w:tblLayout", type="fixed"))
    margins = _element("w:tblCellMar")
    half = round(PADDING / 2 * _TWIPS_PER_CM)
    for side, size in (("top", 30), ("left", half), ("bottom", 30), ("right", half)):
        margins.append(_element(f"w:{side}", w=size, type="dxa"))
    properties.append(margins)
    properties.append(_element("w:tblLook", firstRow=1, lastRow=int(bool(cells.total)), noVBand=1))
    properties.append(_element("w:tblCaption", val=cells.caption))
    properties.append(_element("w:tblDescription", val=cells.description))
    for column, width in zip(table.tblGrid.gridCol_lst, widths, strict=True):
        column.set(qn("w:w"), str(width))


def _row(row_cells: Sequence[Words], cells: Grid, planned: Plan, kind: str) -> Any:
    row, properties = OxmlElement("w:tr"), OxmlElement("w:trPr")
    if kind != "tall":
        properties.append(_element("w:cantSplit"))
    if kind == "head":
        properties.append(_element("w:tblHeader"))
    row.append(properties)
    for one, column, width in zip(row_cells, cells.columns, planned.widths, strict=True):
        row.append(_cell(one, column, round(width * _TWIPS_PER_CM), planned.size, kind))
    return row


def _is_tall(row_cells: Sequence[Words], planned: Plan) -> bool:
    """Whether a row goes on over the end of a page: kept whole it would leave that page empty."""
    return any(
        len(one.text) > _TALL and lines(one.text, width, planned.size) > _TALL
        for one, width in zip(row_cells, planned.widths, strict=True)
    )


def _cell(content: Words, column: Column, width: int, size: float, kind: str) -> Any:
    element, properties = OxmlElement("w:tc"), OxmlElement("w:tcPr")
    properties.append(_element("w:tcW", w=width, type="dxa"))
    if kind in ("head", "total"):
        side = "bottom" if kind == "head" else "top"
        properties.append(_borders("w:tcBorders", {side: _INK}))
    if kind == "head":
        properties.append(shade(_HEAD_GROUND))
        properties.append(_element("w:vAlign", val="bottom"))
    paragraph, form = OxmlElement("w:p"), OxmlElement("w:pPr")
    if kind in ("head", "kept", "total"):
        form.append(_element("w:keepNext"))
    form.append(_element("w:spacing", before=0, after=0, line=240, lineRule="auto"))
    form.append(_element("w:jc", val="right" if column.flush_right else "left"))
    paragraph.append(form)
    # Small letters are for narrow columns, in which bold ones might not fit.
    bold = kind in ("head", "total") and size >= _BOLD
    paragraph.append(_run(content.text, size, bold=bold, quiet=not content.known))
    if content.marked:
        paragraph.append(_run(f" ({content.marked})", size, bold=True))
    element.append(properties)
    element.append(paragraph)
    return element


def _run(text: str, size: float, *, bold: bool = False, quiet: bool = False) -> Any:
    run, look = OxmlElement("w:r"), OxmlElement("w:rPr")
    if bold:
        look.append(_element("w:b"))
    if quiet:
        look.append(_element("w:i"))
        look.append(_element("w:color", val=QUIET))
    look.append(_element("w:sz", val=round(size * 2)))
    run.append(look)
    run.text = text
    return run


def _borders(name: str, sides: dict[str, str]) -> Any:
    borders = OxmlElement(name)
    for side, colour in sides.items():
        borders.append(_element(f"w:{side}", val="single", sz=4, space=0, color=colour))
    return borders


def _element(name: str, **attributes: object) -> Any:
    element = OxmlElement(name)
    for key, value in attributes.items():
        element.set(qn(f"w:{key}"), str(value))
    return element
