"""Municipalities that merged since what is asked: of which borders a figure is, and what became of them."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final

import pandas as pd

from language import Language
from places import mergers, municipalities, municipality, successor, territory
from views import Column, Result
from views.compositions import inhabitants
from views.results import narrowed
from views.row_search import folded
from written_questions.dossiers.amounts import total_in_words
from written_questions.dossiers.row_words import main_column
from written_questions.question import Asked


def merged_since(
    result: Result, asked: Asked, question: str, day: dt.date | None, language: Language
) -> str:
    """Of which borders its figures are, in a sentence, where that is not the same; "" where it is.

    Of a scheme that is told against the year that it counts inhabitants of, of anything else against the day
    of the question. What merged after that day is not told, but where the question names it as it is now.
    """
    of_then = parts_of_then(result)
    if not of_then.empty:
        known = of_then["nis"].map(lambda code: _is_known(str(code), question, day))
        of_then = of_then[known.to_numpy(bool)]
        return " ".join(_merged_into(of_then, main_column(result, asked), language))
    of_scheme = _day_of_the_scheme(result)
    day = of_scheme or _day_of_inhabitants(result) or day
    named_by_source = result.view.subject == "practice"  # whatever the place became
    if day is None or named_by_source or "borders" not in result.view.applies:
        return ""
    parts = Counter(successor(one.nis) for one in municipalities(day))
    if chosen := {successor(code) for code in result.filters.municipalities}:
        if "schemes" in result.view.applies and of_scheme is None:
            # Its rows do not say of which year: so of which parts its amount is.
            merged = sorted(chosen & _merged_after(dt.date.min))
            return " ".join(
                _made_of(code, _merged_on(code) - dt.timedelta(1), language) for code in merged
            )
        several = (code for code in sorted(chosen) if parts[code] > 1)
        return " ".join(_made_of(code, day, language) for code in several)
    if result.filters.borders == "then":
        return _borders_of_then(result, day, language)
    if any(parts[code] > 1 for code in _listed(result)):
        return language.t("Gemeenten die na de vraag fuseerden, staan hier als één gemeente.")
    return ""


def parts_of_then(result: Result) -> pd.DataFrame:
    """The rows of chosen municipalities that stand as several, as they merged later."""
    frame, chosen = result.frame, {successor(code) for code in result.filters.municipalities}
    once = "scheme" in frame or (_counts_inhabitants(result) and result.filters.borders == "then")
    if not chosen or not once or not {"nis", "municipality"} <= {*frame}:
        return frame.head(0)
    today = frame["nis"].map(lambda code: successor(str(code)))
    several = {code for code, of in frame["nis"].groupby(today) if of.nunique() > 1}
    return frame[today.isin(several & chosen)]


def inhabitants_of_then(
    result: Result, asked: Asked, question: str
) -> tuple[Result, Column] | None:
    """The rows with the inhabitants of what is asked in the borders of their year, and the column that counts
    them; None where nothing that is chosen merged later."""
    column = main_column(result, asked)
    if column is None or not _counts_inhabitants(result) or parts_of_then(result).empty:
        return None
    return with_named_of_then(result, question), column


def _counts_inhabitants(result: Result) -> bool:
    return result.view.key == inhabitants.PER_YEAR.key


def named_of_then(rows: pd.DataFrame, question: str) -> pd.DataFrame:
    """Of these rows those that a question names; of what merged all where it names what they are today, or
    none of them."""
    text, kept = folded(question), pd.Series(True, index=rows.index)
    if rows.empty:
        return rows
    for code, parts in rows.groupby(rows["nis"].map(lambda code: successor(str(code)))):
        named = parts["municipality"].map(lambda name: folded(name) in text)
        if named.any() and not _as_today(str(code), parts, text):
            kept[parts.index] = named
    return rows[kept]


def with_named_of_then(result: Result, question: str) -> Result:
    """A result without those that merged with a municipality that is named, and are not named themselves."""
    rows = parts_of_then(result)
    others = rows.drop(named_of_then(rows, question).index)
    return replace(result, frame=result.frame.drop(others.index))


def as_it_was(result: Result, question: str, day: dt.date | None) -> Result:
    """The table of a question of before they merged; of one of after it, or of no day, the result itself."""
    rows = parts_of_then(result)
    since = [_merged_on(successor(str(code))) for code in rows["nis"]] if len(rows) else []
    others = rows.drop(named_of_then(rows, question).index)
    if others.empty or day is None or day >= min(since):
        return result
    return narrowed(result, ~result.frame.index.to_series().isin(others.index), "")


def _as_today(code: str, parts: pd.DataFrame, text: str) -> bool:
    """Whether a folded text names what these became, by a name that none of them had."""
    name = municipality(code).name_nl
    return name not in {*parts["municipality"]} and folded(name) in text


def _is_known(code: str, question: str, day: dt.date | None) -> bool:
    """Whether who asks this on a day can know what became of a municipality: by then, or by its new name."""
    today = successor(code)
    name = folded(municipality(today).name_nl)
    before = {folded(one.name_nl) for one in territory(today, day)} if day else set()
    asked_by_it = name not in before and name in folded(question)
    return day is None or day >= _merged_on(today) or asked_by_it


def _merged_on(code: str) -> dt.date:
    """The day on which a municipality of today became what it is."""
    return max(one.effective_date for one in mergers() if one.new_nis == code)


def _merged_after(day: dt.date) -> set[str]:
    """The municipalities of today that were made of others after a day."""
    return {one.new_nis for one in mergers() if one.effective_date > day}


def _merged_into(rows: pd.DataFrame, column: Column | None, language: Language) -> Iterator[str]:
    """ "Meulebeke en Tielt zijn sinds 1 januari 2025 één gemeente (Tielt), samen 89.850 €." """
    today = rows["nis"].map(lambda code: successor(str(code)))
    for code, parts in rows.groupby(today):
        values = {
            "parts": language.join(sorted(set(parts["municipality"]))),
            "day": language.long_date(_merged_on(str(code))),
            "name": municipality(str(code)).name_nl,
        }
        if column is None or not column.total:
            yield language.t("{parts} zijn sinds {day} één gemeente ({name}).", **values)
            continue
        yield language.t(
            "{parts} zijn sinds {day} één gemeente ({name}), samen {together}.",
            together=_together(parts, column, language),
            **values,
        )


def _together(parts: pd.DataFrame, column: Column, language: Language) -> str:
    """The sum of the parts, of each scheme apart."""
    if "scheme" not in parts:
        return total_in_words(column, parts[column.key].sum(), language)
    sums = parts.groupby("scheme", sort=False)[column.key].sum(min_count=1)
    told = [total_in_words(column, cents, language) for cents in sums]
    if len(told) > 1:
        told = [f"{words} ({scheme})" for words, scheme in zip(told, sums.index, strict=True)]
    return language.join(told)


def _borders_of_then(result: Result, day: dt.date, language: Language) -> str:
    """Of which borders its places are, where some of them merged since that day."""
    by_place = bool(result.filters.provinces) or "current_nis" in result.frame
    by_place |= any(one in result.view.by for one in _OF_PLACES)
    same = "current_nis" in result.frame and not _listed(result) & _merged_after(day)
    years = [str(day.year)]
    if "schemes" in result.view.applies:
        years = _years_of_the_scheme(result)  # which its rows may not say
    if not by_place or same or not years:
        return ""
    return language.t(
        "Dit zijn cijfers met de gemeentegrenzen van {year}.", year=language.join(years)
    )


_OF_PLACES: Final = ("provincie", "soort-gemeente")
"""Breakdowns of which the members are made of municipalities."""


def _listed(result: Result) -> set[str]:
    if "current_nis" not in result.frame:
        return set()
    return {str(code) for code in result.frame["current_nis"].dropna()}


def _years_of_the_scheme(result: Result) -> list[str]:
    """The years in which its schemes count inhabitants, and of which they have the borders."""
    years: Any = result.frame.get("population_year")
    of_scheme = years is not None and "schemes" in result.view.applies
    return [str(year) for year in sorted({int(one) for one in years.dropna()})] if of_scheme else []


def _day_of_the_scheme(result: Result) -> dt.date | None:
    """The first day of the earliest year in which its schemes count inhabitants."""
    years: Any = result.frame.get("population_year")
    known = [] if years is None else list(years.dropna())
    return dt.date(int(min(known)), 1, 1) if known and "schemes" in result.view.applies else None


def _day_of_inhabitants(result: Result) -> dt.date | None:
    """The day of the earliest count of the inhabitants of a municipality that is chosen as it is now."""
    if not _counts_inhabitants(result) or not result.filters.municipalities or result.empty:
        return None
    return dt.date(int(result.frame["year"].min()), 1, 1)


def _made_of(code: str, day: dt.date, language: Language) -> str:
    name = municipality(code).name_nl
    parts = sorted(one.name_nl for one in territory(code, day))
    return language.t(
        "{name} staat hier zoals het vandaag is, na een fusie: {parts}.",
        name=name,
        parts=language.join(sorted(parts, key=lambda part: part != name)),
    )
