"""Small PDFs, made by hand: lines of text at a place, and rules around the cells of tables."""

from __future__ import annotations

from collections.abc import Sequence

LINE = 14
Page = Sequence[str | list[list[str]]]


def pdf(*pages: Page, extra: bytes = b"") -> bytes:
    """A PDF with these pages. A text is a line (empty: a paragraph's gap), a list of rows a table."""
    bodies = [_content(page) for page in pages]
    kids = " ".join(f"{4 + 2 * at} 0 R" for at in range(len(bodies)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(bodies)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for at, body in enumerate(bodies):
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {5 + 2 * at} 0 R"
            " /Resources << /Font << /F1 3 0 R >> >> >>".encode()
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(body), body))
    return _file(objects, extra)


def _content(page: Page) -> bytes:
    parts: list[str] = []
    y = 800
    for block in page:
        if isinstance(block, list):
            y = _table(parts, block, y)
        elif block:
            parts.append(_words(block, 50, y))
            y -= LINE
        else:
            y -= LINE
    return "\n".join(parts).encode("cp1252")


def _table(parts: list[str], rows: list[list[str]], y: int) -> int:
    """Rows with a grid; a cell with line breaks makes its row higher."""
    top, width = y + LINE - 3, 480 // len(rows[0])
    lines = [top]
    for row in rows:
        height = max(cell.count("\n") + 1 for cell in row)
        for column, cell in enumerate(row):
            for at, text in enumerate(cell.split("\n")):
                parts.append(_words(text, 53 + column * width, lines[-1] - LINE + 3 - at * LINE))
        lines.append(lines[-1] - height * LINE)
    right = 50 + width * len(rows[0])
    parts += [f"50 {line} m {right} {line} l S" for line in lines]
    parts += [
        f"{50 + column * width} {top} m {50 + column * width} {lines[-1]} l S"
        for column in range(len(rows[0]) + 1)
    ]
    return lines[-1] - 2 * LINE


def _words(text: str, x: int, y: int) -> str:
    escaped = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"BT /F1 10 Tf {x} {y} Td ({escaped}) Tj ET"


def _file(objects: list[bytes], extra: bytes) -> bytes:
    made, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    count = len(objects) + 1
    return (
        made
        + b"xref\n0 %d\n0000000000 65535 f \n" % count
        + table
        + b"trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF"
        % (count, extra, len(made))
    )
