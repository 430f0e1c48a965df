"""The foot of a figure, one line of which each part opens: its sources, its day, what is not known, why."""

from __future__ import annotations

from typing import Final

from language import Language
from pages.parts.escape import for_html
from pages.parts.markup import empty, link_out
from views import Result
from views.words import as_of, notes

MOST_NAMED: Final = 1
"""More sources than this are folded under their number."""


def empty_words(result: Result, language: Language) -> str:
    """Why there is nothing to see: not known (since when, why), or nothing that matches."""
    if result.gaps:
        title = for_html(language.t("Niet bekend"))
        return f'<div class="gaps"><p>{title}</p>{_gap_list(result, language)}</div>'
    if result.empty:
        return empty(language.t("Niets gevonden met deze filters."))
    return empty(language.t("Niet bekend: geen enkele bron in de atlas zegt er iets over."))


def foot(result: Result, language: Language, *, notes_too: tuple[str, ...] = ()) -> str:
    """Source, day, points not known and explanation; ``notes_too`` are sentences for the explanation."""
    parts = [_sources(result, language), _day(result, language)]
    if not result.empty and result.gaps:
        title = language.n("{n} punt niet bekend", "{n} punten niet bekend", len(result.gaps))
        parts.append(_folded(title, _gap_list(result, language)))
    explained = [*notes_too, *notes(result.view, language)]
    if explained:
        lines = "".join(f"<p>{for_html(sentence)}</p>" for sentence in explained)
        parts.append(_folded(language.t("Uitleg"), lines))
    return f'<div class="figure-foot">{"".join(filter(None, parts))}</div>'


def _sources(result: Result, language: Language) -> str:
    sources = [link_out(source.link, source.words(language)) for source in result.sources]
    if not sources:
        return ""
    if len(sources) <= MOST_NAMED:
        return f"<span>{for_html(language.t('Bron'))}: {sources[0]}</span>"
    items = "".join(f"<li>{source}</li>" for source in sources)
    title = language.n("{n} bron", "{n} bronnen", len(sources))
    return _folded(title, f"<ul>{items}</ul>")


def _day(result: Result, language: Language) -> str:
    date = as_of(result, language)
    return f"<span>{for_html(language.t('stand {date}', date=date))}</span>" if date else ""


def _gap_list(result: Result, language: Language) -> str:
    items = "".join(
        f"<li>{for_html(gap.words(language))}"
        + (f" <cite>{for_html(gap.source.words(language))}</cite>" if gap.source else "")
        + "</li>"
        for gap in result.gaps
    )
    return f"<ul>{items}</ul>"


def _folded(title: str, content: str) -> str:
    return f"<details><summary>{for_html(title)}</summary><div>{content}</div></details>"
