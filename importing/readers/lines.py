"""Text pasted from a document: a table without separators, known by its header line."""

from __future__ import annotations

import re
from typing import Final

from importing.cells import Cell, Contents, Problem, Refused, Sheet
from importing.limits import MAX_ROWS
from importing.readers.texts import check_cell, decode

HEADER: Final = re.compile(
    r"^[ \u00a0]*(?:(?:Organisatie|Begunstigde|Indiener)\b[^;,\t\n]*\bBedrag"
    r"|Datum +Plaats +Onderwerp +Aantal deelnemers)[ \u00a0]*\r?$",
    re.MULTILINE,
)


def read(data: bytes, chosen: str = "") -> Contents | None:
    """The lines of a pasted table, None when the text is not one. Raises Refused for hidden signs."""
    try:
        text, encodings = decode(data, chosen)
    except Refused:
        return None
    if not HEADER.search(text[:100_000]):
        return None
    lines = re.split("\r\n|\r|\n|\f", text)[:MAX_ROWS]
    problems: list[Problem] = []
    rows, numbers = list[list[Cell]](), list[int]()
    for number, line in enumerate(lines, start=1):
        # A soft hyphen or a bullet from a symbol font comes along with every paste.
        cleaned = re.sub("[\u00ad\ue000-\uf8ff]", "", line)
        wrong = check_cell(cleaned, number, "")
        if wrong:
            problems.append(wrong)
        rows.append([cleaned.strip()])
        numbers.append(number)
    if problems:
        raise Refused(problems)
    return Contents("text", [Sheet("", rows, numbers)], encodings)
