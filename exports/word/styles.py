"""The look of a Word document: paper, letters, and the language that its spelling is checked in."""

from __future__ import annotations

import io
from typing import Any, Final

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from exports.steady import MADE, steady
from language import Language

FONT: Final = "Calibri"
QUIET: Final = "55616F"
WARNING_GROUND: Final = "FFE615"

NOTE: Final = "Atlas noot"
WARNING: Final = "Atlas let op"

_SHORT_SIDE, _LONG_SIDE, _MARGIN = Cm(21), Cm(29.7), Cm(2)


def new_document(language: Language, title: str) -> Document:
    """An empty document with the styles of the atlas, on standing A4, in this language."""
    document = docx.Document()
    _properties(document, language, title)
    _speak(document, language.tag)
    _letters(document)
    turn(document.sections[0], landscape=False)
    _page_numbers(document.sections[0])
    return document


def as_bytes(document: Document) -> bytes:
    """The .docx file; the same document gives the same file."""
    written = io.BytesIO()
    document.save(written)
    return steady(written.getvalue())


def next_section(document: Document, *, landscape: bool) -> None:
    """Go on on a new page that lies or stands."""
    turn(document.add_section(WD_SECTION.NEW_PAGE), landscape=landscape)


def turn(section: Section, *, landscape: bool) -> None:
    """Make the pages of a section lie or stand, on A4 with margins of two centimetres."""
    sides = (_LONG_SIDE, _SHORT_SIDE) if landscape else (_SHORT_SIDE, _LONG_SIDE)
    section.page_width, section.page_height = sides
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    for side in ("left_margin", "right_margin", "top_margin", "bottom_margin"):
        setattr(section, side, _MARGIN)


def _properties(document: Document, language: Language, title: str) -> None:
    core = document.core_properties
    core.title, core.language = title[:255], language.tag
    core.author = core.last_modified_by = ""
    core.comments = language.t("Gemaakt met de Subsidieatlas")
    core.created = core.modified = MADE
    core.keywords = core.subject = core.category = ""
    core.revision = 1


def _speak(document: Document, tag: str) -> None:
    styles = document.styles.element
    for spoken in styles.iter(qn("w:lang")):
        spoken.set(qn("w:val"), tag)
    for spoken in document.settings.element.iter(qn("w:themeFontLang")):
        spoken.set(qn("w:val"), tag)


def _letters(document: Document) -> None:
    _paragraphs(document, "Normal", 11, after=6)
    _paragraphs(document, "Heading 1", 13, before=12, after=2, bold=True)
    _paragraphs(document, "Heading 2", 11, before=12, after=2, bold=True)
    _paragraphs(document, "List Bullet", 11, after=2)
    _paragraphs(document, "Footer", 9, colour=QUIET)
    _paragraphs(document, NOTE, 8.5, after=2, colour=QUIET)
    _paragraphs(document, WARNING, 10, before=4, after=8, bold=True, ground=WARNING_GROUND)


def _paragraphs(
    document: Document,
    name: str,
    size: float,
    *,
    before: float = 0,
    after: float = 0,
    bold: bool = False,
    colour: str = "000000",
    ground: str = "",
) -> ParagraphStyle:
    """The paragraph style of that name, made when the document has none."""
    style = _style(document, name)
    # The template names its letters by theme, which would go before a name.
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    fonts.attrib.clear()
    for script in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{script}"), FONT)
    style.font.size, style.font.bold = Pt(size), bold
    style.font.color.rgb = RGBColor.from_string(colour)
    form = style.paragraph_format
    form.space_before, form.space_after, form.line_spacing = Pt(before), Pt(after), 1.1
    if ground:
        style.element.get_or_add_pPr().append(shade(ground))
    return style


def _style(document: Document, name: str) -> ParagraphStyle:
    styles = document.styles
    exists = name in styles
    style = styles[name] if exists else styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    if not isinstance(style, ParagraphStyle):
        raise TypeError(name)
    return style


def shade(colour: str) -> Any:
    """The element that colours the ground of a cell or a paragraph."""
    shading = OxmlElement("w:shd")
    shading.set(qn("w:val"), "clear")
    shading.set(qn("w:color"), "auto")
    shading.set(qn("w:fill"), colour)
    return shading


def _page_numbers(section: Section) -> None:
    """ "2 / 5" at the foot: the only fields in a document of the atlas."""
    foot = section.footer.paragraphs[0]
    foot.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    for part in ("PAGE", " / ", "NUMPAGES"):
        if part.isupper():
            field = OxmlElement("w:fldSimple")
            field.set(qn("w:instr"), part)
            number = OxmlElement("w:r")
            number.text = "1"
            field.append(number)
            foot._p.append(field)
        else:
            foot.add_run(part)
