"""The one place where data text is made safe for markup and for markdown."""

from __future__ import annotations

import html
import re
from typing import Final

LONGEST_WORD: Final = 40
"""Letters of a word that a column of a table makes room for; a longer one is broken."""

_MARKDOWN = re.compile(r"([\\`*_{}\[\]<>()#+\-.!|$~:&])")
_ADDRESS = re.compile(r"(?<=:)(?=//)|(?<=www)(?=\.)|(?<=@)", re.IGNORECASE)
"""Where the sign below keeps markdown from seeing an address of a site or of mail."""
_JOINER = "\N{WORD JOINER}"
"""Has no width and no meaning. Streamlit's markdown looks for addresses after it has taken backslashes away,
so that nothing but another sign in their midst keeps them from becoming links."""


def for_html(text: object) -> str:
    """Text inside an HTML element or a quoted attribute."""
    return html.escape(str(text), quote=True)


def for_cell(text: object) -> str:
    """Text in a cell of a table, where columns are as wide as their longest word."""
    content = for_html(text)
    if all(len(word) <= LONGEST_WORD for word in str(text).split()):
        return content
    return f'<span class="long">{content}</span>'


def for_markdown(text: object) -> str:
    """Text where Streamlit renders markdown (labels, metrics): no sign means anything, no address links."""
    return _MARKDOWN.sub(r"\\\1", _ADDRESS.sub(_JOINER, str(text)))
