"""The one place where data text is made safe for markup and for markdown."""

from __future__ import annotations

import html
import re

_MARKDOWN = re.compile(r"([\\`*_{}\[\]<>()#+\-.!|$~:&])")


def for_html(text: object) -> str:
    """Text inside an HTML element or a quoted attribute."""
    return html.escape(str(text), quote=True)


def for_markdown(text: object) -> str:
    """Text where Streamlit renders markdown (labels, metrics): every sign that could mean something."""
    return _MARKDOWN.sub(r"\\\1", str(text))
