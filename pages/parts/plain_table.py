"""A short table of words that are no answer to a View: what a file would change, what is wrong in it."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from pages.parts.escape import for_cell, for_html


def plain_table(
    caption: str,
    heads: Sequence[str],
    rows: Sequence[Sequence[str]],
    *,
    numeric: Collection[int] = (),
) -> str:
    """The table as HTML, everything in it escaped; ``numeric`` are the positions set flush right."""
    sides = [' class="num"' if at in numeric else "" for at in range(len(heads))]
    head = "".join(
        f'<th scope="col"{side}>{for_cell(words)}</th>'
        for words, side in zip(heads, sides, strict=True)
    )
    body = "".join(f"<tr>{_cells(row, sides)}</tr>" for row in rows)
    name = for_html(caption)
    return (
        f'<div class="table-wrap" role="region" tabindex="0" aria-label="{name}">'
        f'<table class="atlas"><caption class="unseen">{name}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _cells(row: Sequence[str], sides: Sequence[str]) -> str:
    return "".join(
        f"<td{side}>{for_cell(words)}</td>" for words, side in zip(row, sides, strict=True)
    )
