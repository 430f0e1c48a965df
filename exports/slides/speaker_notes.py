"""What who speaks finds under a slide: own notes, what the figures mean, where they come from."""

from __future__ import annotations

from collections.abc import Iterable

from exports.lasting_links import lasting
from language import Language
from stories.shown_story import Shown
from views import Column
from views.words import as_of, notes, reconciliation


def speaker_notes(shown: Shown, language: Language, *, said: str = "", link: str = "") -> str:
    """The notes of a slide. ``said`` is what went otherwise than asked (a picture that failed)."""
    result, t = shown.result, language.t
    parts = [
        [shown.slide.notes.strip()],
        [said],
        [t(result.view.title), result.sentence(language)],
        _titled(t("Wat de cijfers betekenen"), _definitions(shown, language)),
        [reconciliation(result, language)],
        _titled(t("Niet bekend"), [gap.words(language) for gap in result.gaps]),
        _titled(t("Bronnen"), _sources(shown, language)),
        _standing(shown, language, link),
    ]
    return "\n\n".join(filter(None, ("\n".join(filter(None, lines)) for lines in parts)))


def _titled(title: str, lines: Iterable[str]) -> list[str]:
    """The lines under their title; nothing without lines."""
    titled = list(lines)
    return [f"{title}:", *titled] if titled else []


def _definitions(shown: Shown, language: Language) -> list[str]:
    view = shown.result.view
    told = [c for c in view.columns if c.definition and (not c.minor or c.key == shown.measure)]
    # The measure that the chart shows goes before the others.
    told.sort(key=lambda column: column.key != shown.measure)
    return [*(_definition(column, language) for column in told), *notes(view, language)]


def _definition(column: Column, language: Language) -> str:
    return f"{language.t(column.title)}: {language.t(column.definition or '')}"


def _sources(shown: Shown, language: Language) -> list[str]:
    return [
        source.words(language) + (f" ({source.link})" if source.link else "")
        for source in shown.result.sources
    ]


def _standing(shown: Shown, language: Language, link: str) -> list[str]:
    result, t = shown.result, language.t
    date = as_of(result, language)
    return [
        f"{t('Stand op')}: {date}" if date else "",
        f"{t('Gegevensversie')}: {result.data_version[:12]}",
        f"{t('Link')}: {lasting(link)}" if lasting(link) else "",
    ]
