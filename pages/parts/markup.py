"""HTML that blocks of all pages share, with everything in it escaped."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Literal

from language import Language
from language.glossary import meaning
from pages.parts.escape import for_html

_SAFE: Final = ("https://", "http://")


def badge(language: Language, *, fictional: bool) -> str:
    """The mark of rows that are made up; nothing for others."""
    if not fictional:
        return ""
    return f' <span class="badge-fictional">{for_html(language.t("fictief"))}</span>'


def explained(words: str, language: Language) -> str:
    """The attribute that explains a title or label (msgid) where the glossary has it; else nothing."""
    said = meaning(words, language)
    return f' title="{for_html(said)}" data-term' if said else ""


def head(title: str, *lines: str, mark: str = "") -> str:
    """The title of a block, with lines below it; ``mark`` is HTML for behind the title."""
    paragraphs = "".join(f"<p>{for_html(line)}</p>" for line in lines)
    return f'<div class="step-head"><h2>{for_html(title)}{mark}</h2>{paragraphs}</div>'


def note(sentence: str, *, status: bool = False) -> str:
    """A small line; with ``status`` it is read aloud when it appears."""
    role = ' role="status"' if status else ""
    return f'<p class="table-note"{role}>{for_html(sentence)}</p>'


def band(kind: Literal["done", "refused", "fictional"], sentence: str) -> str:
    """A sentence that nobody may miss."""
    role = "alert" if kind == "refused" else "status"
    return f'<p class="{kind}-band" role="{role}">{for_html(sentence)}</p>'


def empty(sentence: str) -> str:
    """What stands where there is nothing to show."""
    return f'<p class="empty">{for_html(sentence)}</p>'


def items(sentences: list[str], kind: str = "readings") -> str:
    """A list of sentences."""
    lines = "".join(f"<li>{for_html(sentence)}</li>" for sentence in sentences)
    return f'<ul class="{kind}">{lines}</ul>'


def link(label: object, href: str) -> str:
    """A label that leads to a page of the atlas, where there is one."""
    if not href:
        return for_html(label)
    return f'<a href="{for_html(href)}" target="_self">{for_html(label)}</a>'


def crumbs(steps: Sequence[tuple[str, str]]) -> str:
    """The way down to this page, as (label, path)."""
    return f'<p class="crumbs">{" › ".join(link(label, path) for label, path in steps)}</p>'


def link_out(address: str | None, label: str) -> str:
    """The label, as a link where the address is one of a site."""
    if not address or not address.startswith(_SAFE):
        return for_html(label)
    return f'<a href="{for_html(address)}" target="_blank" rel="noopener noreferrer">{for_html(label)}</a>'


def missing(title: str, sentence: str, back: tuple[str, str], *others: tuple[str, str]) -> str:
    """Says that there is no such record, and where to go instead, as (label, path)."""
    ways = "".join(
        f'<a class="button" href="{for_html(path)}" target="_self">{for_html(label)}</a>'
        for label, path in (back, *others)
    )
    return (
        f'<div class="record">{crumbs([back])}<h1>{for_html(title)}</h1>'
        f'<p class="lead" role="status">{for_html(sentence)}</p>'
        f'<p class="record-ways">{ways}</p></div>'
    )
