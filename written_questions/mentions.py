"""What a text names: articles, calls, schemes, places, years, amounts, formats, other questions."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from typing import Final

from importing.dates import read_date
from views.row_search import folded
from written_questions.bounds import MOST_MENTIONS
from written_questions.periods import period_in
from written_questions.places import municipalities_in, provinces_in
from written_questions.plain_lines import ARTICLE
from written_questions.question import Mentions
from written_questions.regions import regions_in, without_regions
from written_questions.relative_years import relative_years
from written_questions.vocabulary import Vocabulary
from written_questions.written_amounts import amounts_in

_MONTHS: Final = (
    "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
    "|january|february|march|may|june|july|august|october"
)
_DATE: Final = re.compile(
    rf"\b\d{{1,2}} (?:{_MONTHS}) \d{{4}}\b|\b\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{4}}\b", re.I
)
_PLAN: Final = re.compile(
    r"\b\w*(?:plan|akkoord|nota|decreet|legislatuur)\s+(?:19|20)\d\d\s*[-–]\s*20\d\d"
)
_RANGE: Final = re.compile(
    r"\b(20\d\d)\s*(?:-|–|tot(?: en met)?|t/m|t\.e\.m\.|tem|until|to"
    r"|through)\s*(?:en met )?(20\d\d|\d\d)\b"
)
_BETWEEN: Final = re.compile(r"\b(?:tussen|between) (20\d\d) (?:en|and) (20\d\d)\b")
_SINCE: Final = re.compile(
    rf"\b(?:sinds|sedert|vanaf|since|from)(?: het jaar| het begin van| begin| eind| midden| de start van"
    rf"| the start of)?(?: (?:\d{{1,2}} )?(?:{_MONTHS}))? (20\d\d)\b"
    r"|\b(?:van|from) (20\d\d) (?:tot|to|until) (?:en met )?(?:vandaag|nu|heden|op heden|now|today)\b"
)
_YEAR: Final = re.compile(r"(?<![\d.,/€-])\b(20[0-4]\d|19[89]\d)\b(?![\d.,]*\d|\s*(?:€|euro))")
_AND_BRUSSELS: Final = re.compile(
    r"\b(?:alle|elke|iedere|elk van de|de|vijf|all|every|each|the|five) (?:\w+ ){0,2}provinc\w+"
    r"(?: \w+){0,2},? (?:en|plus|met|and|with) (?:\w+ ){0,3}bruss"
)
"""Brussels beside the provinces, and not chosen from them."""

_EXCEPT: Final = re.compile(
    r"\b(?:[Bb]uiten|[Bb]ehalve|[Uu]itgezonderd|[Mm]et uitzondering van|[Zz]onder|[Nn]iet (?=in |uit ))"
    r"(?:[\s(]+(?:voor|in|uit|van|de|het|die|stad|steden|provincies?|gemeenten?|regio))*"
    r"(?:(?:,|\s+en|\s+of)?\s+[A-Z][\w'-]*\w)+"
)
"""Places that are left out: they are not chosen."""

_FORMATS: Final = {
    "xlsx": r"\bexcel|rekenblad|spreadsheet|\bxlsx?\b",
    "csv": r"\bcsv\b|open data",
    "docx": r"\bword-?(?:document|bestand)\b|\bdocx\b",
    "pdf": r"\bals pdf\b|\bin pdf\b",
}
_QUESTION: Final = re.compile(
    rf"\bnr\.?\s*(\d{{1,4}})\s+(?:van|d\.d\.|of)\s+(\d{{1,2}} (?:{_MONTHS}) \d{{4}})", re.I
)


def mentions_in(text: str, vocabulary: Vocabulary, asked_on: dt.date | None = None) -> Mentions:
    """Everything that a text names. ``asked_on`` is the day that "the last three years" end at."""
    plain_text = folded(text)
    placed = _EXCEPT.sub(" ", text)
    elsewhere = without_regions(placed)
    articles = dict.fromkeys("-".join((m[1], m[2], m[3])) for m in ARTICLE.finditer(text))
    articles |= dict.fromkeys(_matching(vocabulary.articles, plain_text))
    calls = _matching(vocabulary.calls, plain_text)
    if not (calls or articles):
        calls = _matching(vocabulary.themes, plain_text)
    period = period_in(plain_text)
    years = years_in(plain_text, vocabulary.years, asked_on)
    return Mentions(
        articles=tuple(articles)[:MOST_MENTIONS],
        calls=calls,
        schemes=_matching(vocabulary.schemes, plain_text),
        domains=_matching(vocabulary.domains, plain_text),
        provinces=_provinces(elsewhere, folded(elsewhere)),
        regions=regions_in(placed),
        municipalities=municipalities_in(elsewhere),
        years=tuple(year for year in years if not (period and period.touches(year))),
        amounts=tuple(amounts_in(text))[:MOST_MENTIONS],
        formats=tuple(key for key, pattern in _FORMATS.items() if re.search(pattern, plain_text)),
        questions=tuple(_questions(text))[:MOST_MENTIONS],
        period=period,
    )


def _matching(patterns: Mapping[str, re.Pattern[str]], plain_text: str) -> tuple[str, ...]:
    return tuple(key for key, pattern in patterns.items() if pattern.search(plain_text))


def _provinces(text: str, plain_text: str) -> tuple[str, ...]:
    """The provinces that are chosen: "all five provinces and Brussels" chooses none of them."""
    provinces = provinces_in(text)
    return () if provinces == ("brussel",) and _AND_BRUSSELS.search(plain_text) else provinces


def years_in(
    text: str, years_of_data: frozenset[int], asked_on: dt.date | None = None
) -> tuple[int, ...]:
    """The years that a folded text asks about; days and the terms of plans are no such years.

    Open periods ("sinds 2020") end in the year of the question or, if that is earlier, in the last year
    the data holds. Relative ones ("vorig jaar", "de laatste drie jaar") are those of the question's date;
    without a date they name no year: see ``undated``.
    """
    text = _PLAN.sub(" ", text)
    since = [int(match[1] or match[2]) for match in _SINCE.finditer(text)]
    text = _DATE.sub(" ", text)
    last_held = max(years_of_data, default=dt.date.today().year)
    end = min(asked_on.year, last_held) if asked_on else last_held
    years: set[int] = set()
    for match in _RANGE.finditer(text):
        first, last = int(match[1]), int(match[2]) + (2000 if len(match[2]) == 2 else 0)
        if first <= last <= first + 30:
            years |= set(range(first, last + 1))
    for first in since:
        years |= set(range(first, max(end, first) + 1))
    if asked_on:
        years |= relative_years(text, asked_on, last_held)
    for match in _BETWEEN.finditer(text):
        years |= set(range(int(match[1]), int(match[2]) + 1))
    years |= {int(match[1]) for match in _YEAR.finditer(_RANGE.sub(" ", text))}
    return tuple(sorted(years))


def years_to_come(
    text: str, years_of_data: frozenset[int], asked_on: dt.date | None = None
) -> tuple[int, ...]:
    """The years that a folded text names of which no figure can be there yet: after its day, or without one
    after the last that the data holds."""
    last = asked_on.year if asked_on else max(years_of_data, default=dt.date.today().year)
    return tuple(year for year in years_in(text, years_of_data, asked_on) if year > last)


def _questions(text: str) -> list[tuple[int, dt.date]]:
    dates = [(int(match[1]), read_date(match[2].lower())[0]) for match in _QUESTION.finditer(text)]
    return [(number, day) for number, day in dates if day]
