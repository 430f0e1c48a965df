"""Where a Result comes from, in the one line that stands under tables and pictures."""

from __future__ import annotations

from language import Language
from views import Result
from views.words import as_of


def origin(result: Result, language: Language, *, named: int | None = None) -> str:
    """ "Bron: …. Stand op …."; "" when there are no sources.

    More than ``named`` sources are counted instead of named; None names them all.
    """
    count = len(result.sources)
    if not count:
        return ""
    if named is None or count <= named:
        names = "; ".join(source.words(language) for source in result.sources)
        sentence = f"{language.n('Bron', 'Bronnen', count)}: {names}."
    else:
        sentence = language.n("{n} bron", "{n} bronnen", count) + "."
    date = as_of(result, language)
    return f"{sentence} {language.t('Stand op {date}.', date=date)}" if date else sentence
