"""Which layout of a presentation serves for what, found by its placeholders, and the room it leaves."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass
from typing import Any, Final

from pptx.enum.shapes import PP_PLACEHOLDER as KIND
from pptx.oxml.ns import qn
from pptx.util import Emu

_TITLES: Final = (KIND.TITLE, KIND.CENTER_TITLE)
_CONTENT: Final = (KIND.OBJECT, KIND.CHART, KIND.TABLE, KIND.PICTURE)
_FEET: Final = (KIND.FOOTER, KIND.SLIDE_NUMBER)
_EMU_PER_CM: Final = 360_000
_LEAST_WIDTH, _LEAST_HEIGHT = 12.0, 7.0
"""A figure in less room than this, in centimetres, cannot be read."""
_MARGIN: Final = 1.4


@dataclass(frozen=True)
class Area:
    """A place on a slide, in centimetres."""

    left: float
    top: float
    width: float
    height: float

    def without(self, above: float, below: float) -> Area:
        """The same place less a strip at its top and its bottom."""
        return Area(self.left, self.top + above, self.width, self.height - above - below)


def title_layout(deck: Any) -> Any:
    """The layout of a title slide: a centred title, or a title with a subtitle; else any with a title."""
    return max(deck.slide_layouts, key=_as_title)


def figure_layout(deck: Any) -> Any:
    """The layout of a figure: a title and one field for content, the largest; else a title alone."""
    return max(deck.slide_layouts, key=_as_figure)


def kinds(layout: Any) -> list[Any]:
    """The kinds of its placeholders."""
    return [shape.placeholder_format.type for shape in layout.placeholders]


def _as_title(layout: Any) -> tuple[bool, bool, bool]:
    present = kinds(layout)
    titled = any(kind in _TITLES for kind in present)
    return (titled, titled and KIND.CENTER_TITLE in present, titled and KIND.SUBTITLE in present)


def _as_figure(layout: Any) -> tuple[bool, bool, int]:
    present = kinds(layout)
    fields = [s for s in layout.placeholders if s.placeholder_format.type in _CONTENT]
    plain = KIND.TITLE in present and KIND.SUBTITLE not in present
    size = int(fields[0].width * fields[0].height) if len(fields) == 1 else -len(fields)
    return (any(kind in _TITLES for kind in present), plain, size)


def content_of(slide: Any) -> Any | None:
    """The empty field for content of a slide, when its layout has one."""
    fields = [s for s in slide.placeholders if s.placeholder_format.type in _CONTENT]
    return fields[0] if len(fields) == 1 else None


def named(slide: Any, name: str) -> Any | None:
    """The text placeholder whose counterpart on the layout bears that name."""
    index = next(
        (
            shape.placeholder_format.idx
            for shape in slide.slide_layout.placeholders
            if shape.name.casefold() == name.casefold()
            and shape.placeholder_format.type == KIND.BODY
        ),
        None,
    )
    return next((s for s in slide.placeholders if s.placeholder_format.idx == index), None)


def room(deck: Any, layout: Any) -> Area:
    """The room for a figure and the words around it: the field for content, else what is below the title."""
    fields = [s for s in layout.placeholders if s.placeholder_format.type in _CONTENT]
    if len(fields) == 1:
        field = _area(fields[0])
        if field.width >= _LEAST_WIDTH and field.height >= _LEAST_HEIGHT:
            return field
    width, height = deck.slide_width / _EMU_PER_CM, deck.slide_height / _EMU_PER_CM
    heads = [s for s in layout.placeholders if s.placeholder_format.type in _TITLES]
    top = min(_area(heads[0]).top + _area(heads[0]).height if heads else 0, height / 3)
    feet = [_area(s).top for s in layout.placeholders if s.placeholder_format.type in _FEET]
    bottom = min([foot for foot in feet if foot > height / 2], default=height - 1)
    return Area(_MARGIN, top + 0.3, width - 2 * _MARGIN, bottom - top - 0.5)


def _area(shape: Any) -> Area:
    return Area(*(length / _EMU_PER_CM for length in
                  (shape.left, shape.top, shape.width, shape.height)))  # fmt: skip


def add_feet(slide: Any, footer: str) -> list[Any]:
    """Give a slide the footer and the page number that its layout has; gives the shapes."""
    added = []
    for shape in slide.slide_layout.placeholders:
        kind = shape.placeholder_format.type
        if kind not in _FEET:
            continue
        copied = deepcopy(shape.element)
        slide.shapes.element.append(copied)
        added.append(slide.shapes[-1])
        added[-1].element.nvSpPr.cNvPr.set("id", str(_next_id(slide)))
        # LibreOffice does not look for the place of a footer on the master.
        for side in ("left", "top", "width", "height"):
            setattr(added[-1], side, getattr(shape, side))
        if kind == KIND.FOOTER:
            added[-1].text_frame.text = footer
    return added


def _next_id(slide: Any) -> int:
    taken = [int(element.get("id")) for element in slide.shapes.element.iter(qn("p:cNvPr"))]
    return max(taken) + 1


def take_field(placeholder: Any, shape: Any) -> None:
    """Let a shape stand in a placeholder, so that a change of layout moves it along."""
    element = placeholder.element
    field = element.nvSpPr.nvPr.find(qn("p:ph"))
    properties = shape.element.find(".//" + qn("p:nvPr"))
    properties.insert(0, field)
    element.getparent().remove(element)


def fitted(shape: Any, area: Area) -> None:
    """Set a shape in the middle of an area, as large as it can be without a change of proportion."""
    ratio = shape.width / shape.height
    width = min(area.width, area.height * ratio)
    height = width / ratio
    shape.width, shape.height = _emu(width), _emu(height)
    shape.left = _emu(area.left + (area.width - width) / 2)
    shape.top = _emu(area.top + (area.height - height) / 2)


def _emu(centimetres: float) -> Emu:
    return Emu(round(centimetres * _EMU_PER_CM))
