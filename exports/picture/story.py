"""A story as pictures, made on the server: a slide as a PNG, the whole as a PDF of one page a slide."""

from __future__ import annotations

import io
import threading
from collections.abc import Callable, Sequence
from typing import Any, Final

import pypdfium2

from exports.column_choice import telling_grid
from exports.picture import Format, draw
from exports.picture.scene import scene, words_around
from language import Language
from stories.shown_story import Shown
from stories.subtitle import opening_words
from views.place_words import why_empty

Link = Callable[[Shown], str]

WIDTH, HEIGHT = 960, 540
"""CSS pixels of a slide: a PNG has 1920 by 1080."""
ROWS: Final = 10
"""Rows of a table that can be read on a slide."""
_LONG: Final = 50
"""Signs beyond which a text is too long for a column on a slide."""
_SIGNS: Final = 110
"""Beside each other in a table."""
_ONE_AT_A_TIME: Final = threading.Lock()  # pdfium is not made for threads


def slide_picture(shown: Shown, language: Language, *, link: Link | None = None) -> bytes:
    """A slide as a PNG of 1920 by 1080: its message, the filters, the figure, its source and date.

    A View without a chart is a table of its first rows. Raises PictureError, within 12 seconds.
    """
    return _drawn(shown, language, link, "png")


def story_pdf(
    title: str, shown: Sequence[Shown], language: Language, *, link: Link | None = None
) -> bytes:
    """A story as a PDF: a title page, then a page a slide, whose texts are texts.

    Raises PictureError, within 12 seconds of the moment that something breaks.
    """
    pages = [draw(_opening(title, shown, language), width=WIDTH, height=HEIGHT, format="pdf")]
    pages += [_drawn(one, language, link, "pdf") for one in shown]
    return _bound(pages)


def _drawn(shown: Shown, language: Language, link: Link | None, kind: Format) -> bytes:
    return draw(_scene(shown, language, link), width=WIDTH, height=HEIGHT, format=kind)


def _scene(shown: Shown, language: Language, link: Link | None) -> dict[str, Any]:
    result, address = shown.result, link(shown) if link else ""
    chart = shown.face.chart if shown.face else result.view.chart
    if chart is not None and not result.empty:
        drawn = scene(result, language, shown.face, link=address, title=shown.title)
        return _as_slide(drawn, shown.known(language))
    around = words_around(result, language, link=address, title=shown.title)
    around = _as_slide(around, shown.known(language))
    if not result.empty:
        return {**around, "table": _table(shown, language)}
    return {**around, "said": "\n".join(why_empty(result, language))}


def _as_slide(scene: dict[str, Any], completeness: str) -> dict[str, Any]:
    """The notes in as few lines as they need, its ``completeness`` before the source, apart.

    The letters are the same on every slide.
    """
    *notes, last = scene["notes"] or [""]
    last = " ".join(filter(None, [completeness, last]))
    return {**scene, "kind": "slide", "notes": [" ".join(notes), last] if notes else [last]}


def _table(shown: Shown, language: Language) -> dict[str, Any]:
    """The first rows, in the columns that tell something, without long texts beside what names a row."""
    cells, _ = telling_grid(shown.result, language, _LONG, measure=shown.measure, width=_SIGNS)
    left_out = len(cells.rows) - ROWS
    return {
        "head": cells.head,
        "right": [column.flush_right for column in cells.columns],
        "rows": [[cell.whole for cell in row] for row in cells.rows[:ROWS]],
        "total": [cell.whole for cell in cells.total],
        "left_out": language.n("Nog {n} rij.", "Nog {n} rijen.", left_out) if left_out > 0 else "",
    }


def _opening(title: str, shown: Sequence[Shown], language: Language) -> dict[str, Any]:
    made_up = any(one.result.holds_fictional for one in shown)
    return {
        "kind": "opening",
        "language": language.code,
        "title": title,
        "badge": language.t("fictief") if made_up else "",
        "sentence": "\n".join(opening_words(shown, language)),
        "notes": [],
        "made_with": language.t("Gemaakt met de Subsidieatlas"),
        "link": "",
        "config": {},
        "said": "",
    }


def _bound(pages: Sequence[bytes]) -> bytes:
    """One PDF of these, in their order."""
    with _ONE_AT_A_TIME:
        whole: Any = pypdfium2.PdfDocument.new()
        try:
            for page in pages:
                part: Any = pypdfium2.PdfDocument(page)
                try:
                    whole.import_pages(part)
                finally:
                    part.close()
            written = io.BytesIO()
            whole.save(written)
        finally:
            whole.close()
    return written.getvalue()
