"""What the pages of one project and of one organisation share: where one stands, and what is known of it."""

from __future__ import annotations

from collections.abc import Sequence

from language import Language
from pages.parts.escape import for_html
from pages.parts.markup import explained

Facts = Sequence[tuple[str, str]]
"""The title (msgid) of each and what is known of it, as HTML; "" where it is not."""


def facts_in_a_row(facts: Facts, language: Language) -> str:
    """The few facts that say most, side by side; those that are not known stay away."""
    items = "".join(
        f"<div><dt{explained(title, language)}>{for_html(language.t(title))}</dt><dd>{fact}</dd></div>"
        for title, fact in facts
        if fact
    )
    return f'<dl class="record-facts">{items}</dl>' if items else ""


def fact_list(facts: Facts, language: Language) -> str:
    """Facts below each other, and one line that names what is not known."""
    items = "".join(
        f"<div><dt{explained(title, language)}>{for_html(language.t(title))}</dt><dd>{fact}</dd></div>"
        for title, fact in facts
        if fact
    )
    unknown = [language.t(title).lower() for title, fact in facts if not fact]
    told = ""
    if unknown:
        sentence = language.t("Niet bekend: {facts}.", facts=language.join(unknown))
        told = f'<p class="not-known">{for_html(sentence)}</p>'
    return (f'<dl class="record-list">{items}</dl>' if items else "") + told


def section(title: str, body: str) -> str:
    """A part of the page under its heading; nothing without a body."""
    return f"<section><h2>{for_html(title)}</h2>{body}</section>" if body else ""
