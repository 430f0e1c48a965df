"""The formats of a workbook, and text as its cells can hold it."""

from __future__ import annotations

from typing import Any, Final

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook

from exports.plain_text import plain
from language import Language
from views import Column

EURO: Final = {"nl": "#,##0.00\\ [$€-813];-#,##0.00\\ [$€-813]", "en": "[$€-809]#,##0.00"}
DATE: Final = "dd/mm/yyyy"
LONGEST: Final = 32767
"""Signs that a cell can hold."""


class Styles:
    """The formats of the workbook: xlsxwriter wants each made once."""

    def __init__(self, book: Workbook, language: Language) -> None:
        base = {"font_name": "Calibri", "font_size": 11, "valign": "top"}

        def styled(**more: Any) -> Format:
            return book.add_format({**base, **more})

        euro = EURO[language.code]
        self.title = styled(bold=True, font_size=14)
        self.bold = styled(bold=True)
        self.part = styled(bold=True, text_wrap=True, top=1, top_color="#D9DFE7")
        self.part_aside = styled(
            bold=True, text_wrap=True, top=1, top_color="#D9DFE7", align="left", indent=1
        )
        self.text = styled()
        self.wrapped = styled(text_wrap=True)
        self.wrapped_aside = styled(text_wrap=True, align="left", indent=1)
        self.quiet = styled(font_color="#55616f")
        self.label = styled(font_color="#55616f", text_wrap=True)
        self.warning = styled(bold=True, bg_color="#FFE615", font_color="#333332")
        self.head = styled(bold=True, bottom=1, text_wrap=True, valign="bottom", bg_color="#F5F7FA")
        self.head_aside = styled(
            bold=True, bottom=1, valign="bottom", bg_color="#F5F7FA", align="left", indent=1
        )
        right = {"align": "right", "indent": 1}
        self.head_right = styled(
            bold=True, bottom=1, text_wrap=True, valign="bottom", bg_color="#F5F7FA", **right
        )
        self.unknown = styled(italic=True, font_color="#55616f")
        self.unknown_right = styled(italic=True, font_color="#55616f", **right)
        self.by_kind = {
            "euro": styled(num_format=euro, **right),
            "number": styled(num_format="#,##0", **right),
            "percent": styled(num_format="0.0%", **right),
            "date": styled(num_format=DATE, align="left"),
            "year": styled(num_format="0", align="left"),
            "data": self.wrapped,
        }
        total = {"bold": True, "top": 1}
        self.total_by_kind = {
            "euro": styled(num_format=euro, **right, **total),
            "number": styled(num_format="#,##0", **right, **total),
            "percent": styled(num_format="0.0%", **right, **total),
        }
        self.total = styled(**total)

    def of(self, column: Column) -> tuple[Format, Format]:
        """The formats of what is known in a column and of what is not."""
        unknown = self.unknown_right if column.numeric else self.unknown
        return self.by_kind.get(column.kind, self.wrapped), unknown


def clean(text: str) -> str:
    """Text that a cell can hold: no control signs, at most 32 767 signs (Excel counts an emoji as two).

    The library takes what looks like marked text (``<r>…</r>``) for its own: a space tells it apart.
    """
    kept = plain(text)[:LONGEST]
    if 2 * len(kept) > LONGEST:
        kept = kept.encode("utf-16-le")[: 2 * LONGEST].decode("utf-16-le", "ignore")
    marked = kept.startswith("<r>") and kept.endswith("</r>")
    return f"{kept[: LONGEST - 1]} " if marked else kept
