"""Plain text of a table: paragraphs become cells, an amount ends a row."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from importing.cells import Cell, Sheet, refuse, text_of
from importing.readers.lines import HEADER
from importing.references import References

_AMOUNT: Final = re.compile(
    r"(?:^|\s)((?:[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+)(?:,[0-9]{2})?\s*(?:€|euro))$"
)
_BARE_AMOUNT: Final = re.compile(r"(?:^|\s)[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]{2})?$")


def joined(lines: Iterable[str]) -> str:
    """Lines of one cell as one text; what a hyphen broke is put together."""
    text = ""
    for line in lines:
        line = " ".join(line.split())
        text += line if not text or text.endswith("-") else f" {line}"
    return text.strip()


def award_lines(sheet: Sheet, references: References) -> tuple[list[list[Cell]], list[int]]:
    """Rows of (organisation, title, description, result, amount), and the lines they begin on.

    Raises Refused (``organisation_unclear``) where organisation and title cannot be told apart: they
    stand in one paragraph and the organisation is not known by name.
    """
    rows, numbers = list[list[Cell]](), list[int]()
    paragraphs: list[list[str]] = [[]]
    start = 0
    for number, line in _mended(sheet):
        if not line:
            if paragraphs[-1]:
                paragraphs.append([])
            continue
        start = start or number
        match = _AMOUNT.search(line)
        paragraphs[-1].append(line[: match.start()].strip() if match else line)
        if match:
            rows.append(_row(paragraphs, match[1], references, start))
            numbers.append(start)
            if text_of(rows[-1][0]).lower().startswith("totaal"):
                break
            paragraphs, start = [[]], 0
    return rows, numbers


def _mended(sheet: Sheet) -> Sequence[tuple[int, str]]:
    """The lines after the header; an amount and its currency sign on the next line are put together."""
    lines = [(n, text_of(row[0])) for n, row in zip(sheet.numbers, sheet.rows, strict=True)]
    begin = next((at for at, (_, line) in enumerate(lines) if HEADER.match(line)), -1) + 1
    mended: list[tuple[int, str]] = []
    for number, line in lines[begin:]:
        if line in ("€", "euro") and mended:
            at = next((i for i in range(len(mended) - 1, -1, -1) if mended[i][1]), 0)
            if _BARE_AMOUNT.search(mended[at][1]):
                mended[at] = (mended[at][0], f"{mended[at][1]} {line}")
                continue
        mended.append((number, line))
    return mended


def _row(
    paragraphs: list[list[str]], amount: str, references: References, number: int
) -> list[Cell]:
    texts = [joined(lines) for lines in paragraphs]
    texts = [text for text in texts if text]
    if len(texts) == 1 and texts[0].lower().startswith("totaal"):
        return [texts[0], "", "", "", amount]
    if not texts:
        raise refuse("row_length", row=number, found=1, expected=5)
    start = references.organisation_starting(texts[0])
    if start and start[1]:
        texts[:1] = start
    elif start:
        texts[0] = start[0]
    elif len(texts) < 4:
        raise refuse("organisation_unclear", row=number, value=texts[0])
    if len(texts) < 2:
        raise refuse("organisation_unclear", row=number, value=texts[0])
    description, result = [*texts[2:], "", ""][:2]
    return [texts[0], texts[1], description or texts[1], " ".join([result, *texts[4:]]), amount]
