"""The workbook itself: how it is opened, its formats, and the properties of the file."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager

from xlsxwriter.workbook import Workbook

from exports.excel.styles import Styles
from exports.steady import MADE
from language import Language


@contextmanager
def written(language: Language) -> Iterator[tuple[Workbook, Styles, io.BytesIO]]:
    """A workbook in which no text becomes a formula, a link or a number; its bytes are there at the end."""
    buffer = io.BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
        "nan_inf_to_errors": False,
    }
    with Workbook(buffer, options) as book:
        # A fixed moment of creation: the same answer gives the same file.
        book.set_properties(
            {
                "title": "Subsidieatlas",
                "created": MADE,
                "comments": language.t("Gemaakt met de Subsidieatlas"),
            }
        )
        yield book, Styles(book, language), buffer
