"""What is new, a line each: its day, what it is, where it can be read."""

from __future__ import annotations

import pandas as pd

from language import Language
from pages.parts.escape import for_html
from pages.parts.markup import link_out
from views import Result
from views.words import cell

MOST = 8
"""Lines; the table has the others."""


def news_list(result: Result, language: Language) -> str:
    """The newest sources and events as HTML, the last one first."""
    column = result.view.column
    lines = []
    for _, row in result.frame.head(MOST).iterrows():
        day, title = (cell(row[key], column(key), language) for key in ("date", "title"))
        known = None if pd.isna(row["link"]) else str(row["link"])
        kind = cell(row["kind"], column("kind"), language)
        lines.append(
            f"<li><time>{for_html(day)}</time> {link_out(known, title)}"
            f"<small>{for_html(kind.lower())}</small></li>"
        )
    return f'<ol class="news">{"".join(lines)}</ol>'
