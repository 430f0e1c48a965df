"""The foot of a figure, one line of which each part opens: its sources, its day, what is not known, why."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from language import N_, Language
from pages.parts.escape import for_html
from pages.parts.markup import empty, explained, link_out
from pages.parts.state import TAB_PARAMETER, Now
from views import Result
from views.declaration import Change, Index, Share
from views.place_words import nothing_found
from views.provenance import TWICE, Gap
from views.words import as_of, notes

MOST_NAMED: Final = 1
"""More sources than this are folded under their number."""


def empty_words(result: Result, language: Language) -> str:
    """Why there is nothing to see, in a sentence or two: not known and why, or nothing that matches."""
    if not result.gaps and result.empty:
        return empty(nothing_found(result, language))
    measure = result.view.column(result.view.measure) if result.view.measure else None
    compared = measure and isinstance(measure.derive, Share | Index | Change)
    if not result.empty and measure and compared and result.whole is False:
        said = N_("Niet bekend: niemand zei dat de lijsten achter dit cijfer volledig zijn.")
        return empty(language.t(said))
    if not result.empty and measure and compared and measure.definition:
        # What it is worked out from may well be known.
        return empty(language.t("Niet bekend. {why}", why=language.t(measure.definition)))
    unsaid = language.t("Geen enkele bron in de atlas zegt er iets over.")
    told = result.gaps[0].words(language) if result.gaps else unsaid
    if language.t("niet bekend") in told:
        return empty(told)
    return empty(language.t("Niet bekend. {why}", why=told))


def what_to_do(result: Result, now: Now) -> str:
    """The ways on from a figure of which nothing is known, as HTML; "" where a filter left nothing."""
    if not result.gaps:
        return ""
    t = now.language.t
    ways = (
        (t("Lijst laden"), now.path("bronnen", {TAB_PARAMETER: "laden"})),
        (t("Bekijk wat niet bekend is"), now.path("bronnen", {TAB_PARAMETER: "niet-bekend"})),
    )
    links = "".join(
        f'<a class="button" href="{for_html(href)}" target="_self">{for_html(words)}</a>'
        for words, href in ways
    )
    return f'<p class="ways">{links}</p>'


def foot(
    result: Result, language: Language, now: Now | None = None, *, notes_too: tuple[str, ...] = ()
) -> str:
    """Source, day, what may stand twice, points not known and explanation; ``notes_too`` are sentences for
    the explanation. Without ``now``, of an answer that was kept, nothing leads elsewhere.
    """
    parts = [_sources(result, language), _day(result, language), _twice(result, language, now)]
    gaps = [gap for gap in result.gaps if gap.kind != TWICE]
    if gaps:
        title = language.n("{n} punt niet bekend", "{n} punten niet bekend", len(gaps))
        parts.append(_folded(title, _gap_list(gaps, language)))
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
    words = for_html(language.t("stand {date}", date=date))
    return f"<span{explained('stand op', language)}>{words}</span>" if date else ""


def _twice(result: Result, language: Language, now: Now | None) -> str:
    """How many awards in the figure may stand twice; it leads to the list of them."""
    said = [for_html(gap.told(language)) for gap in result.gaps if gap.kind == TWICE]
    if now is not None:
        path = for_html(now.path("organisaties", {TAB_PARAMETER: "dubbel"}))
        said = [f'<a href="{path}" target="_self">{words}</a>' for words in said]
    return "".join(f"<span>{words}</span>" for words in said)


def _gap_list(gaps: Sequence[Gap], language: Language) -> str:
    items = "".join(
        f"<li>{for_html(gap.words(language))}"
        + (f" <cite>{for_html(gap.source.words(language))}</cite>" if gap.source else "")
        + "</li>"
        for gap in gaps
    )
    return f"<ul>{items}</ul>"


def _folded(title: str, content: str) -> str:
    return f"<details><summary>{for_html(title)}</summary><div>{content}</div></details>"
