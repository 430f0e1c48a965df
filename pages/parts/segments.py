"""A few choices in a row, each a link; the chosen one says so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pages.parts.escape import for_html


@dataclass(frozen=True)
class Segment:
    """One choice: its words, where it leads, and whether it is the chosen one."""

    words: str
    href: str
    chosen: bool


def segments(label: str, offered: Sequence[Segment]) -> str:
    """The choices as HTML; ``label`` says of what they are."""
    links = "".join(
        f'<a href="{for_html(one.href)}" target="_self"{_current(one)}>{for_html(one.words)}</a>'
        for one in offered
    )
    return f'<nav class="segments" aria-label="{for_html(label)}">{links}</nav>'


def _current(one: Segment) -> str:
    return ' aria-current="true"' if one.chosen else ""
