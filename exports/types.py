"""What browsers call the kinds of files that the atlas makes."""

from typing import Final

EXCEL: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
WORD: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
SLIDES: Final = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
PDF: Final = "application/pdf"
PNG: Final = "image/png"
CSV: Final = "text/csv; charset=utf-8"

MEDIA: Final = {"xlsx": EXCEL, "docx": WORD, "pptx": SLIDES, "png": PNG, "csv": CSV}
"""The kinds in which a figure is handed out, by the ending of the file."""

ROWS_ON_PAPER: Final = {"docx": 500, "pptx": 200}
"""Rows of a list that a document or slides hold at most: the workbook has them all, and reads them itself."""
