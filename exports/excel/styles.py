"""The formats of a workbook, and text as its cells can hold it."""

from __future__ import annotations

from typing import Any, Final

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook

from exports.plain_text import plain
from language import Language

EURO: Final = {"nl": "#,##0.00\\ [$€-813];-#,##0.00\\ [$€-813]", "en": "[$€-809]#,##0.00"}
DATE: Final = "dd/mm/yyyy"


class Styles:
    """The formats of the workbook: xlsxwriter wants each made once."""

    def __init__(self, book: Workbook, language: Language) -> None:
        base = {"font_name": "Calibri", "font_size": 11, "valign": "top"}

        def made(**more: Any) -> Format:
            return book.add_format({**base, **more})

        euro = EURO[language.code]
        self.title = made(bold=True, font_size=14)
        self.bold = made(bold=True)
        self.text = made()
        self.wrapped = made(text_wrap=True)
        self.quiet = made(font_color="#55616f")
        self.label = made(font_color="#55616f", text_wrap=True)
        self.warning = made(bold=True, bg_color="#FFE615", font_color="#333332")
        self.head = made(bold=True, bottom=1, text_wrap=True, valign="bottom", bg_color="#F5F7FA")
        right = {"align": "right", "indent": 1}
        self.head_right = made(
            bold=True, bottom=1, text_wrap=True, valign="bottom", bg_color="#F5F7FA", **right
        )
        self.unknown = made(italic=True, font_color="#55616f")
        self.unknown_right = made(italic=True, font_color="#55616f", **right)
        self.by_kind = {
            "euro": made(num_format=euro, **right),
            "number": made(num_format="#,##0", **right),
            "percent": made(num_format="0.0%", **right),
            "date": made(num_format=DATE, align="left"),
            "year": made(num_format="0", align="left"),
            "data": self.wrapped,
        }
        total = {"bold": True, "top": 1}
        self.total_by_kind = {
            "euro": made(num_format=euro, **right, **total),
            "number": made(num_format="#,##0", **right, **total),
            "percent": made(num_format="0.0%", **right, **total),
        }
        self.total = made(**total)


def clean(text: str) -> str:
    """Text that a sheet can hold: no control signs, at most 32 767 signs."""
    return plain(text)[:32767]
