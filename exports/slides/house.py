"""The atlas's own master for slides: wide and calm, with theme fonts and colours, made from code.

A house style replaces it whole (``template.py``): slides only name the theme's colours and fonts.
"""

from __future__ import annotations

from typing import Any, Final

import pptx
from pptx.enum.shapes import PP_PLACEHOLDER as KIND
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.opc.oxml import serialize_part_xml
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Cm

from charts.look import CATEGORICAL
from language import N_, Language

WIDTH: Final = 33.867
HEIGHT: Final = 19.05
FILTERS, SOURCE = "Filters", "Bron"
"""Names of the text placeholders for the filter sentence and the source; templates may have them."""

_FONT: Final = "Calibri"
_MARGIN: Final = 1.4
_INNER: Final = WIDTH - 2 * _MARGIN
_COLOURS: Final = {
    "dk1": "1D2733",
    "lt1": "FFFFFF",
    "dk2": "55616F",
    "lt2": "E6EBF1",
    **{f"accent{n}": colour[1:].upper() for n, colour in enumerate(CATEGORICAL, start=1)},
    "accent6": "B3541E",
    "hlink": "1F6FB2",
    "folHlink": "6B4E9B",
}
_PLACES: Final = {
    KIND.TITLE: (_MARGIN, 0.6, _INNER, 2.2),
    KIND.BODY: (_MARGIN, 4.1, _INNER, 12.0),
    KIND.FOOTER: (_MARGIN, 18.05, 22.0, 0.7),
    KIND.DATE: (24.0, 18.05, 5.0, 0.7),
    KIND.SLIDE_NUMBER: (WIDTH - _MARGIN - 3.0, 18.05, 3.0, 0.7),
}
_TITLE_SLIDE, _TITLE_AND_CONTENT = 0, 1
_LAYOUT_NAMES: Final = (N_("Titeldia"), N_("Titel en figuur"))


def house_deck(language: Language) -> Any:
    """An empty presentation with the atlas's master and its two layouts."""
    deck: Any = pptx.Presentation()
    deck.slide_width, deck.slide_height = Cm(WIDTH), Cm(HEIGHT)
    master = deck.slide_master
    for layout in list(deck.slide_layouts)[_TITLE_AND_CONTENT + 1 :]:
        deck.slide_layouts.remove(layout)
    _colour(master)
    _letters(master)
    for shape in master.placeholders:
        _place(shape, _PLACES[shape.placeholder_format.type])
    _rule(master, (_MARGIN, 17.95, _INNER, 0.03), "bg2")
    title, figure = deck.slide_layouts
    for layout, name in zip((title, figure), _LAYOUT_NAMES, strict=True):
        layout.name = language.t(name)
        for shape in layout.placeholders:
            _inherit(shape)
    _title_layout(title)
    _figure_layout(figure)
    return deck


def _colour(master: Any) -> None:
    part = master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    theme: Any = parse_xml(part.blob)
    theme.set("name", "Subsidieatlas")
    for name, colour in _COLOURS.items():
        slot = next(theme.iter(qn(f"a:{name}")))
        for child in list(slot):
            slot.remove(child)
        slot.append(parse_xml(f'<a:srgbClr {nsdecls("a")} val="{colour}"/>'))
    for fonts in ("a:majorFont", "a:minorFont"):
        next(theme.iter(qn(fonts))).find(qn("a:latin")).set("typeface", _FONT)
    part.blob = serialize_part_xml(theme)


def _letters(master: Any) -> None:
    styles = master.element.find(qn("p:txStyles"))
    _level(styles.find(qn("p:titleStyle")), 2600, bold=True)
    for number, size in enumerate((2000, 1800, 1600), start=1):
        _level(styles.find(qn("p:bodyStyle")), size, number)
    for shape in master.placeholders:
        kind = shape.placeholder_format.type
        frame = shape.element.txBody
        body = frame.find(qn("a:bodyPr"))
        for side in ("lIns", "rIns", "tIns", "bIns"):
            body.set(side, "0")
        body.set("anchor", "b" if kind == KIND.TITLE else "t")
        if kind in (KIND.FOOTER, KIND.DATE, KIND.SLIDE_NUMBER):
            level = frame.find(qn("a:lstStyle")).find(qn("a:lvl1pPr"))
            level.set("algn", "l" if kind == KIND.FOOTER else "r")
            level.find(qn("a:defRPr")).set("sz", "1000")


def _level(style: Any, size: int, number: int = 1, *, bold: bool = False) -> None:
    level = style.find(qn(f"a:lvl{number}pPr"))
    level.set("algn", "l")
    letters = level.find(qn("a:defRPr"))
    letters.set("sz", str(size))
    letters.set("b", str(int(bold)))


def _place(shape: Any, place: tuple[float, float, float, float]) -> None:
    shape.left, shape.top, shape.width, shape.height = map(Cm, place)


def _inherit(shape: Any) -> None:
    """Take a placeholder's place and letters from the master."""
    found = shape.element.spPr.find(qn("a:xfrm"))
    if found is not None:
        shape.element.spPr.remove(found)
    styles = shape.element.txBody.find(qn("a:lstStyle"))
    for child in list(styles) if styles is not None else ():
        styles.remove(child)


def _title_layout(layout: Any) -> None:
    _rule(layout, (0, 0, 0.6, HEIGHT), "accent1")
    for shape in layout.placeholders:
        kind = shape.placeholder_format.type
        if kind == KIND.CENTER_TITLE:
            _place(shape, (2.6, 4.6, WIDTH - 5.2, 4.6))
            _style(shape, 4000, "tx1", bold=True)
        elif kind == KIND.SUBTITLE:
            _place(shape, (2.6, 9.6, WIDTH - 5.2, 4.6))
            _style(shape, 1800, "tx2")


def _style(shape: Any, size: int, colour: str, *, bold: bool = False) -> None:
    shape.element.txBody.find(qn("a:lstStyle")).append(_level_of_text(size, colour, bold=bold))


def _level_of_text(size: int, colour: str, *, bold: bool = False) -> Any:
    return parse_xml(
        f'<a:lvl1pPr {nsdecls("a")} marL="0" indent="0" algn="l"><a:buNone/>'
        f'<a:defRPr sz="{size}" b="{int(bold)}"><a:solidFill><a:schemeClr val="{colour}"/>'
        "</a:solidFill></a:defRPr></a:lvl1pPr>"
    )


def _figure_layout(layout: Any) -> None:
    _add_text_placeholder(layout, FILTERS, 13, (_MARGIN, 2.9, _INNER, 0.9), 1400)
    _add_text_placeholder(layout, SOURCE, 14, (_MARGIN, 16.3, _INNER, 1.5), 1000)


def _add_text_placeholder(
    layout: Any, name: str, index: int, place: tuple[float, float, float, float], size: int
) -> None:
    left, top, width, height = (int(Cm(length)) for length in place)
    shape = parse_xml(
        f"<p:sp {nsdecls('p', 'a')}><p:nvSpPr>"
        f'<p:cNvPr id="{100 + index}" name="{name}"/>'
        '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f'<p:nvPr><p:ph type="body" sz="quarter" idx="{index}"/></p:nvPr></p:nvSpPr>'
        f'<p:spPr><a:xfrm><a:off x="{left}" y="{top}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        '</p:spPr><p:txBody><a:bodyPr lIns="0" rIns="0" tIns="0" bIns="0"/><a:lstStyle/>'
        f"<a:p><a:r><a:t>{name}</a:t></a:r></a:p></p:txBody></p:sp>"
    )
    shape.txBody.find(qn("a:lstStyle")).append(_level_of_text(size, "tx2"))
    layout.shapes.element.append(shape)


def _rule(owner: Any, place: tuple[float, float, float, float], colour: str) -> None:
    """A filled bar that stands behind everything, in a colour of the theme."""
    left, top, width, height = (int(Cm(length)) for length in place)
    bar = parse_xml(
        f"<p:sp {nsdecls('p', 'a')}><p:nvSpPr>"
        '<p:cNvPr id="90" name="Lijn" descr=""/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr>'
        f'<p:spPr><a:xfrm><a:off x="{left}" y="{top}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:schemeClr val="{colour}"/>'
        "</a:solidFill><a:ln><a:noFill/></a:ln></p:spPr></p:sp>"
    )
    owner.shapes.element.insert(2, bar)
