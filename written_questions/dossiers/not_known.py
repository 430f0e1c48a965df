"""What a table does not know of what is asked: since when, what of other years, and what is to be had."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from data_access.engine import Reader
from data_access.filters import PLACES, Filters
from language import Language, Plural
from views import Gap, Result, read
from views.row_search import folded
from written_questions.dossiers.against_sources import OfSources
from written_questions.dossiers.amounts import noun, total_in_words
from written_questions.dossiers.choice_words import chosen_in_words, opening
from written_questions.dossiers.operations import Said, years_without
from written_questions.dossiers.row_words import main_column, year_column
from written_questions.dossiers.silent_years import said_of
from written_questions.dossiers.wider import is_amount, nothing_known, things
from written_questions.question import Asked
from written_questions.reported import reported

_MOST: Final = 6
"""Of more things that are said to be missing none is named apart."""


def nothing(
    result: Result,
    asked: Asked,
    question: str,
    day: dt.date | None,
    reader: Reader,
    language: Language,
) -> Said:
    """Nothing is known of what is chosen: what is known of more, since when it is not, what is to be had.

    What was not there on a day says nothing of what came after it, where the question is of a later ``day``.
    """
    gaps = _own_gaps(result, reader, "not_yet")
    not_yet = [_since(gap, language) for gap in gaps]
    if not_yet and not any(result.totals.values()) and not _reported_since(result, reader):
        others = {*result.filters.years} - {int(y) for y in _YEAR.findall(" ".join(not_yet))}
        lacking = (
            *_after(gaps, day, result, asked, language),
            *_of_years(others, result, asked, language),
        )
        return Said((*not_yet, said_of(others, language)), lacking)
    if result.empty and result.view.none and not any(result.filters.chosen()):
        return Said((language.t(result.view.none),))
    known = nothing_known(result, asked, reader, language)
    if asked.operation == "yes_no" or result.totals.get("named"):
        known = known or _none(result, asked, language)
    if result.whole and result.empty:
        return Said(known)
    return Said(
        known, tuple(to_be_had(result, asked, question, reader, language)), known=bool(known)
    )


_YEAR: Final = re.compile(r"\b20\d\d\b")


def since_then(
    result: Result, silent: Iterable[int], asked: Asked, reader: Reader, language: Language
) -> Iterator[str]:
    """Of the years of which a table knows nothing: what was not there yet on a day, and of which others
    nothing is known; not where a change over the years said so already."""
    gaps = _own_gaps(result, reader, "not_yet") if silent else []
    told = {year: _since(gap, language) for gap in gaps for year in _years_of(gap, language)}
    yield from dict.fromkeys(told[year] for year in silent if year in told)
    if asked.operation != "evolution":
        yield said_of((year for year in silent if year not in told), language)


def _years_of(gap: Gap, language: Language) -> set[int]:
    return {int(year) for year in _YEAR.findall(gap.told(language))}


def _after(
    gaps: Iterable[Gap], day: dt.date | None, result: Result, asked: Asked, language: Language
) -> Iterator[str]:
    """What came after the day on which there was nothing yet."""
    days = [gap.stated_on for gap in gaps if gap.stated_on]
    if days and (day is None or day > max(days)):
        since = {year for gap in gaps for year in _years_of(gap, language)}
        years = tuple(year for year in result.filters.years if year in since)
        of_them = replace(result, filters=replace(result.filters, years=years))
        what = f"{things(result, asked, language)} {chosen_in_words(of_them, language)}".strip()
        yield language.t("{what} na {day}", what=what, day=language.long_date(max(days)))


def _of_years(
    years: Iterable[int], result: Result, asked: Asked, language: Language
) -> Iterator[str]:
    """What is to be had of these years."""
    if chosen := tuple(sorted(years)):
        of_them = replace(result, filters=replace(result.filters, years=chosen))
        yield f"{things(result, asked, language)} {chosen_in_words(of_them, language)}".strip()


def _none(result: Result, asked: Asked, language: Language) -> tuple[str, ...]:
    """The answer to whether there is any where none is known: never "no" of a list that may lack some."""
    named = result.view.columns if result.totals.get("named") else ()
    mentions = [column for column in named if column.key == "named"]
    begin, rest = opening(result, language, whose=False)
    values = {"where": begin, "rest": rest, "what": things(result, asked, language)}
    number = 1 if is_amount(result, asked) and not values["what"].endswith("en") else 2
    if mentions:
        words = total_in_words(mentions[0], result.totals["named"], language)
        return (language.n(*_NONE_BUT, number, figure=words, **values),)
    return (language.n(*_NONE_KNOWN, number, **values),)


_NONE_KNOWN: Final = Plural(
    "{where} is{rest} geen {what} bekend.", "{where} zijn{rest} geen {what} bekend."
)
_NONE_BUT: Final = Plural(
    "{where} is{rest} geen {what} bekend, wel {figure}.",
    "{where} zijn{rest} geen {what} bekend, wel {figure}.",
)


def _reported_since(result: Result, reader: Reader) -> bool:
    """Whether sources report of the chosen calls what was not known of them at first."""
    return any(next(reported(call, reader), None) for call in result.filters.calls)


def unknown_columns(
    result: Result, asked: Asked, told: tuple[OfSources, ...], language: Language
) -> Iterator[str]:
    """What was asked by name, and of which no value is known; a text also where nothing is chosen."""
    chosen = any(result.filters.restricted_to(result.view.applies).chosen())
    lacking = []
    for column in map(result.view.column, asked.columns):
        told_of = result.frame[column.key].notna().any() and (column.numeric or chosen)
        if column.reported not in measures_of(told) and not told_of:
            lacking.append(noun(column, language))
    if lacking:
        yield f"{language.join(lacking)} {chosen_in_words(result, language)}".strip()


def unknown_years(result: Result, asked: Asked, language: Language) -> Iterator[str]:
    """The years of a table of years of which a figure is not known."""
    column, year = main_column(result, asked), year_column(result)
    if column is None or year is None or result.view.item != year:
        return
    per_year = result.frame.groupby(year)[column.key].sum(min_count=1)
    yield from years_without(result, per_year, column, language)


def measures_of(told: tuple[OfSources, ...]) -> set[str]:
    """What was said of sources."""
    return {measure for one in told for measure in one.measures}


def to_be_had(
    result: Result, asked: Asked, question: str, reader: Reader, language: Language
) -> Iterator[str]:
    """What is to be had where nothing is known: what was asked by name, else what the question asks for of
    all that is said to be missing of a call or article, or in the words for what the table holds."""
    if asked.columns and not result.empty:
        yield from unknown_columns(result, asked, (), language)
        return
    what = things(result, asked, language)
    somewhere = any(getattr(result.filters, field) for field in PLACES)  # gaps are of whole calls
    gaps = [] if somewhere else _own_gaps(result, reader, "not_found")
    told = [gap.told(language) for gap in gaps]
    missing = [_as_noun(gap) for gap in told if _stems(gap) & _stems(f"{question} {what}")]
    if missing and len(missing) <= _MOST:
        yield from missing
        return
    if result.view.fact and not _is_chosen(result):
        item = language.t(result.view.column(result.view.item).title).lower()
        what = language.t("{what} per {item}", what=what, item=item)
    yield f"{what} {chosen_in_words(result, language)}".strip()


def _is_chosen(result: Result) -> bool:
    """Whether what its rows are of is chosen: a place, a year, a status."""
    if result.view.item == result.view.measure:
        return True
    field = result.view.select[1] if result.view.select else ""
    fields = PLACES if field in PLACES else (field,)
    return any(getattr(result.filters, name, None) for name in fields)


def _own_gaps(result: Result, reader: Reader, kind: str) -> list[Gap]:
    """What is said not to be known of the very call or article that is chosen."""
    followed = result.filters.restricted_to(result.view.applies)
    for field in ("calls", "articles"):
        if getattr(followed, field):
            nowhere = read(result.view, Filters().with_only(field, _NONE), reader)
            return [g for g in result.gaps if g.kind == kind and g not in nowhere.gaps]
    return []


_NONE: Final = "-"
"""The key of no call, the code of no article."""


def _stems(text: str) -> set[str]:
    """The beginnings of its long words: "redenen" and "redenering" are of one."""
    plain = _ROUND.sub(" ", folded(text))
    return {word[:_STEM] for word in re.findall(r"[a-z]{5,}", plain)} - _OF_ANY


_STEM: Final = 6
_ROUND: Final = re.compile(r"\b(?:eerste|tweede|derde|vierde|vijfde)\b|\bprojectja\w+")
"""Names a round of a call, and not what is missing of it."""
_OF_ANY: Final = frozenset({"artike", "bekend"})
"""Those that stand in many a statement, whatever it is about."""


def _as_noun(statement: str) -> str:
    """ "De gevraagde bedragen zijn niet bekend." as "de gevraagde bedragen"."""
    what = re.sub(_NOT_KNOWN, "", statement.strip().removesuffix("."))
    return what[:1].lower() + what[1:]


_NOT_KNOWN: Final = re.compile(r",? (?:is|zijn|is not|are not) (?:niet bekend|known)$")


_NONE_YET: Final = ("Nog geen ", "No ")
"""How what was not there yet is stated, without a verb."""


def _since(gap: Gap, language: Language) -> str:
    """What was not known yet, and on which day."""
    statement = gap.told(language)
    if gap.stated_on and statement.startswith(_NONE_YET):
        return language.t(
            "Op {day} waren er {statement}",
            day=language.long_date(gap.stated_on),
            statement=statement[:1].lower() + statement[1:],
        )
    return gap.words(language).removesuffix(gap.why(language)).strip()
