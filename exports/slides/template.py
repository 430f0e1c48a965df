"""The masters of slides: the atlas's own (assets/slides/house.pptx, made in PowerPoint's own terms), or those
of a house style, somebody's .pptx or .potx without its slides.

Slides only name a theme's colours and fonts, so that either fits.
"""

from __future__ import annotations

import io
import os
import zipfile
import zlib
from pathlib import Path
from typing import Any, Final

import pptx
from pptx.enum.shapes import PP_PLACEHOLDER as KIND
from pptx.exc import PythonPptxError
from pptx.oxml.ns import qn

from exports.slides.package import LARGEST, UnsafePackage, check_package
from language import N_, Language

SETTING: Final = "SUBSIDIEATLAS_PPTX_TEMPLATE"
HOUSE: Final = Path(__file__).resolve().parents[2] / "assets" / "slides" / "house.pptx"
"""The atlas's own master with two layouts, to be changed with PowerPoint; its theme has the colours of
``charts.look``."""
FILTERS, SOURCE = "Filters", "Bron"
"""Names of the text placeholders for the filter sentence and the source; templates may have them."""
_LAYOUT_NAMES: Final = (N_("Titeldia"), N_("Titel en figuur"))
REASONS: Final = {
    "unreadable": N_(
        "Het sjabloon voor presentaties kan niet worden gelezen ({detail}). Kijk de instelling "
        "SUBSIDIEATLAS_PPTX_TEMPLATE na."
    ),
    "no_presentation": N_(
        "Het sjabloon voor presentaties is geen PowerPointbestand (.pptx of .potx). Kijk de instelling "
        "SUBSIDIEATLAS_PPTX_TEMPLATE na."
    ),
    "macros": N_(
        "Het sjabloon voor presentaties bevat macro’s of ingesloten bestanden. Bewaar het als .pptx of "
        ".potx, zonder macro’s en zonder ingesloten bestanden."
    ),
    "links": N_(
        "Het sjabloon voor presentaties verwijst naar iets buiten het bestand. Neem de koppelingen eruit "
        "(ook die van afbeeldingen en op dia’s) en bewaar het opnieuw."
    ),
    "too_large": N_("Het sjabloon voor presentaties is te groot."),
    "no_layout": N_(
        "Het sjabloon voor presentaties heeft geen indeling met een titel. Voeg er een toe met een titel "
        "en een vak voor inhoud."
    ),
}
_TEMPLATE_TYPE: Final = b"presentationml.template.main+xml"
_DECK_TYPE: Final = b"presentationml.presentation.main+xml"
_TYPES: Final = "[Content_Types].xml"
_ABOUT_SLIDES: Final = ("/extended-properties", "/custom-properties", "/thumbnail")
_TITLES: Final = (KIND.TITLE, KIND.CENTER_TITLE)


class TemplateError(RuntimeError):
    """A template that cannot be used; ``code`` is a key of REASONS, ``detail`` fills its sentence in."""

    def __init__(self, code: str, detail: str = "") -> None:
        super().__init__(f"{code}: {detail}" if detail else code)
        self.code = code
        self.detail = detail

    def words(self, language: Language) -> str:
        """What is wrong with it, and what to do."""
        return language.t(REASONS[self.code], detail=self.detail)


def empty_deck(language: Language, template: bytes | Path | None = None) -> Any:
    """A presentation without slides: of ``template``, else of the setting, else the atlas's own.

    Raises TemplateError.
    """
    if template is None and (named := os.environ.get(SETTING)):
        template = Path(named)
    if template is None:
        return _house_deck(language)
    deck = _opened(_packed(template))
    _drop_slides(deck)
    if not any(
        shape.placeholder_format.type in _TITLES
        for layout in deck.slide_layouts
        for shape in layout.placeholders
    ):
        raise TemplateError("no_layout")
    return deck


def _house_deck(language: Language) -> Any:
    deck: Any = pptx.Presentation(str(HOUSE))
    for layout, name in zip(deck.slide_layouts, _LAYOUT_NAMES, strict=True):
        layout.name = language.t(name)
    return deck


def _packed(template: bytes | Path) -> bytes:
    if isinstance(template, bytes):
        data = template
        if len(data) > LARGEST:
            raise TemplateError("too_large")
    else:
        try:
            if template.stat().st_size > LARGEST:
                raise TemplateError("too_large")
            data = template.read_bytes()
        except OSError as fault:
            raise TemplateError("unreadable", fault.strerror or type(fault).__name__) from fault
    return _as_deck(data)


def _as_deck(data: bytes) -> bytes:
    """The file with the content type of a presentation, which a .potx does not have."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            check_package(parts)
            types = parts.read(_TYPES)
            if _TEMPLATE_TYPE not in types:
                return data
            written = io.BytesIO()
            with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as copy:
                for name in parts.namelist():
                    read = types.replace(_TEMPLATE_TYPE, _DECK_TYPE)
                    copy.writestr(name, read if name == _TYPES else parts.read(name))
            return written.getvalue()
    except UnsafePackage as unsafe:
        raise TemplateError(unsafe.code) from None
    except (
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        KeyError,
        RuntimeError,
        OSError,
    ) as fault:  # fmt: skip  RuntimeError: locked
        raise TemplateError("no_presentation") from fault


def _opened(data: bytes) -> Any:
    try:
        deck: Any = pptx.Presentation(io.BytesIO(data))
        # Whatever else is broken in it shows as soon as its layouts are looked at.
        for layout in deck.slide_layouts:
            list(layout.placeholders)
        written = io.BytesIO()
        deck.save(written)
    except (
        PythonPptxError, SyntaxError, KeyError, ValueError, AttributeError, TypeError, IndexError,
        OSError, zipfile.BadZipFile,
    ) as fault:  # fmt: skip
        raise TemplateError("no_presentation") from fault
    return deck


def _drop_slides(deck: Any) -> None:
    """Take the slides out, and what else in the file tells of them (sections, titles, a thumbnail)."""
    root = deck.element
    listed = root.find(qn("p:sldIdLst"))
    for slide in list(listed) if listed is not None else ():
        deck.part.drop_rel(slide.rId)
        listed.remove(slide)
    for name in ("p:custShowLst", "p:extLst"):
        if (listing := root.find(qn(name))) is not None:
            root.remove(listing)
    package = deck.part.package
    for id_, relation in list(package._rels.items()):
        if relation.reltype.endswith(_ABOUT_SLIDES):
            package.drop_rel(id_)
