"""What is said around the rows of a figure: why there are none, what is not known, its sources."""

from __future__ import annotations

from language import Language
from pages.parts.escape import for_html
from pages.parts.markup import empty, link_out
from views import Result
from views.words import as_of, notes


def empty_words(result: Result, language: Language) -> str:
    """Why there is nothing to see: not known (since when, why), or nothing that matches."""
    if result.gaps:
        return gaps(result, language)
    return empty(language.t("Niets gevonden met deze filters."))


def gaps(result: Result, language: Language) -> str:
    """What is not known: in full where nothing else is to be seen, folded under figures."""
    if not result.gaps:
        return ""
    items = "".join(
        f"<li>{for_html(gap.words(language))}"
        + (f" <cite>{for_html(gap.source.words(language))}</cite>" if gap.source else "")
        + "</li>"
        for gap in result.gaps
    )
    if result.empty:
        title = for_html(language.t("Niet bekend"))
        return f'<div class="gaps"><p>{title}</p><ul>{items}</ul></div>'
    title = for_html(
        language.n("Niet bekend: {n} punt", "Niet bekend: {n} punten", len(result.gaps))
    )
    return f'<details class="gaps"><summary>{title}</summary><ul>{items}</ul></details>'


def foot(result: Result, language: Language) -> str:
    """Source and date under a figure; many sources are folded."""
    sources = [link_out(source.link, source.words(language)) for source in result.sources]
    parts = [f'<p class="note">{for_html(note)}</p>' for note in notes(result.view, language)]
    if 0 < len(sources) <= 3:
        label = for_html(language.n("Bron", "Bronnen", len(sources)))
        parts.append(f"<p>{label}: {'; '.join(sources)}. {_as_of(result, language)}</p>")
    elif sources:
        summary = for_html(language.n("{n} bron", "{n} bronnen", len(sources)))
        items = "".join(f"<li>{source}</li>" for source in sources)
        date = _as_of(result, language)
        parts.append(f"<details><summary>{summary}. {date}</summary><ul>{items}</ul></details>")
    return f'<div class="figure-foot">{"".join(parts)}</div>'


def _as_of(result: Result, language: Language) -> str:
    date = as_of(result, language)
    return for_html(language.t("Stand op {date}.", date=date)) if date else ""
