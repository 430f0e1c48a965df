"""Which choices a figure follows, in words: what it is of, and what it cannot be of."""

from __future__ import annotations

from data_access.filters import Filters
from language import Language
from views import Result


def chosen_words(result: Result, language: Language) -> str:
    """What is chosen of a figure, in words; "" when nothing is."""
    nothing = not result.search and result.filters.cleared() == result.filters == _plain(result)
    return "" if nothing else result.sentence(language)


def _plain(result: Result) -> Filters:
    return Filters(fictional=result.filters.fictional)
