"""Where a table knows less than sources report about its call: what they say, before what is known."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Final

from data_access.engine import Reader
from language import Language
from views import Result, read
from views.compositions import awards
from views.options import options
from written_questions.dossiers.amounts import (
    REPORTED,
    asked_columns,
    counted_by,
    reported_in_words,
    sure_rows,
)
from written_questions.dossiers.known_amounts import WHOLE_CALLS, without_whole_calls
from written_questions.dossiers.source_words import in_answer, is_itself, unknown_until
from written_questions.question import ALL_OF_IT, Asked, Header
from written_questions.reported import Reported, held_against_sources, reported, why_other

_UNFINISHED: Final = ("incomplete", "at_least")
_AMOUNT: Final = "awarded_amount"
_PLACES: Final = ("municipality", "province")


@dataclass(frozen=True)
class _Beside:
    """A reported figure, and how much of it the table knows (a count, or whole cents)."""

    reported: Reported
    counted: int


@dataclass(frozen=True)
class OfSources:
    """What sources report of one call: which measures, the sentences, and what they count that the table
    does not hold. ``figures`` are the name of the call and what is reported of it, as the sentences have
    them."""

    call: str
    measures: frozenset[str]
    sentences: tuple[str, ...]
    lacking: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()


def of_sources(
    result: Result,
    asked: Asked,
    header: Header,
    reader: Reader,
    language: Language,
    *,
    only: Collection[str] = (),
) -> tuple[OfSources, ...]:
    """Per call of which a real result knows only a part: what sources report, and how much is known.

    Of applications all calls when nothing is chosen. Empty when the result is about places, years or
    statuses: sources report on whole calls. A source that is the answer to this very question is not named.
    ``only`` are the measures of which a question speaks by name.
    """
    filters = result.filters.restricted_to(result.view.applies)
    chosen = {dimension.field for dimension, _ in filters.chosen()}
    if chosen - {"calls"} or "calls" not in result.view.applies:
        return ()
    measures = _asked_measures(result, asked)
    measures = measures & {*only} or measures
    calls = _calls(result, reader) if chosen else _about(result, measures, reader)
    share = asked.operation == "share"
    reports = (
        _of_call(result, call, measures, header, reader, language, share=share) for call in calls
    )
    told = tuple(one for one in reports if one.sentences)
    return told if chosen else tuple(replace(one, lacking=()) for one in told)


def of_sources_alone(
    result: Result, asked: Asked, header: Header, reader: Reader, language: Language
) -> tuple[OfSources, ...]:
    """What sources report of calls of which a figure knows nothing, whatever that figure holds itself."""
    rows, columns = result.view.in_answer.rows, asked_columns(result, asked)
    words = {column.words.total for column in columns} | {REPORTED.get(c.reported) for c in columns}
    awarded = bool(rows and rows.reported == "awarded")
    shown = [
        column.key
        for column in awards.PER_PROVINCE.columns
        if REPORTED.get(column.reported) in words or (awarded and column.reported)
    ]
    if not shown or not result.filters.calls:
        return ()
    counted = read(awards.PER_PROVINCE, result.filters, reader)
    told = of_sources(counted, Asked(columns=tuple(shown)), header, reader, language)
    return tuple(replace(one, sentences=one.sentences[:-1], lacking=()) for one in told)


def _of_call(
    result: Result,
    call: str,
    measures: set[str],
    header: Header,
    reader: Reader,
    language: Language,
    *,
    share: bool = False,
) -> OfSources:
    own = read(result.view, result.filters.with_only("calls", call), reader)
    own = without_whole_calls(own, reader)
    figures = [one for one in _beside(own, call, reader) if one.reported.measure in measures]
    return OfSources(
        call,
        frozenset(one.reported.measure for one in figures),
        tuple(_in_words(own, call, figures, header, reader, language, share=share)),
        tuple(_lacking(figures, language)),
        (
            own.label("calls", call, language),
            *(_reported(one, language) for one in figures),
            *(_share_in_words(figures, language) if share else ()),
        ),
    )


def _asked_measures(result: Result, asked: Asked) -> set[str]:
    """What sources report, as far as it is asked."""
    if (
        asked.operation == "share"
    ):  # of what is not all there is no share: how much is there is said
        asked = ALL_OF_IT
    rows = result.view.in_answer.rows
    of_rows = {rows.reported} if rows and not asked.columns else set()
    columns = asked_columns(result, asked)
    # How many awards there are says how much of them a sum is known of.
    known = [one for one in columns if result.totals.get(one.key)]
    columns += [count for one in known if (count := counted_by(result, one)) is not None]
    return of_rows | {column.reported for column in columns} - {""}


def _about(result: Result, measures: set[str], reader: Reader) -> list[str]:
    """The calls of which a source tells how many applications there were, where those are asked."""
    if "submitted" not in measures or _amount_in_table(result, "submitted") is None:
        return []
    calls = options(reader).offered("calls", fictional=False)
    return [c for c in calls if any(one.measure == "submitted" for one in reported(c, reader))]


def _calls(result: Result, reader: Reader) -> list[str]:
    made_up = options(reader).fictional["calls"]
    chosen = result.filters.restricted_to(result.view.applies).calls
    return [call for call in chosen if call not in made_up]


def _beside(result: Result, call: str, reader: Reader) -> list[_Beside]:
    """The figures that sources report and of which this result knows a part, each once."""
    figures: dict[tuple[str, int], _Beside] = {}
    for figure in reported(call, reader):
        amount = _amount_in_table(result, figure.measure)
        if amount is None:
            continue
        if why_other(result, amount, figure.number, figure.precision) in _UNFINISHED:
            figures.setdefault((figure.measure, figure.number), _Beside(figure, amount))
    return list(figures.values())


def _amount_in_table(result: Result, measure: str) -> int | None:
    """How much of a measure the result holds; None when it does not show that measure."""
    rows = result.view.in_answer.rows
    if rows and rows.reported == measure:
        return len(sure_rows(result))
    shown = held_against_sources(result.view)
    columns = [key for key, name in shown.items() if name == measure]
    if not columns:
        return None
    place = next((key for key in _PLACES if key in result.frame), "")
    if measure == _AMOUNT or not place:
        known = int(result.totals.get(columns[0]) or 0)
        # The line of a call as a whole is none of its awards.
        lines = int(result.totals.get(WHOLE_CALLS) or 0) if measure == "awarded" else 0
        return max(known - lines, 0)
    # A call that stands as one line has no place: it is none of those of which the place is known.
    return int(result.frame.loc[result.frame[place].notna(), columns[0]].sum())


def _lacking(figures: Iterable[_Beside], language: Language) -> Iterator[str]:
    """The things that a source counts exactly, and the table does not hold."""
    for one in figures:
        if one.reported.measure != _AMOUNT and one.reported.precision == "exact":
            rest = one.reported.number - one.counted
            yield reported_in_words(one.reported.measure, rest, "exact", language)


def _in_words(
    result: Result,
    call: str,
    figures: list[_Beside],
    header: Header,
    reader: Reader,
    language: Language,
    *,
    share: bool,
) -> Iterator[str]:
    """A sentence per source, and one on how much of it is known."""
    name = result.label("calls", call, language)
    unknown = unknown_until(result, header, reader)
    since = unknown.stated_on if unknown else None
    if unknown and any(_is_undated(one.reported) for one in figures):
        yield unknown.told(language)
    for source in dict.fromkeys((one.reported.source, one.reported.on) for one in figures):
        mine = [one for one in figures if (one.reported.source, one.reported.on) == source]
        yield _said(name, mine, header, since, language, share=share)
    if figures:
        yield _known(result, figures, language)


def share_of(figures: Iterable[Reported]) -> Fraction | None:
    """The part of the applications that was granted, of two exact numbers that one source reports of a call
    itself; None without them."""
    told = {one.measure: one.number for one in figures if one.precision == "exact"}
    if {"submitted", "awarded"} <= told.keys() and told["submitted"]:
        return Fraction(told["awarded"], told["submitted"])
    return None


def _share_in_words(figures: Iterable[_Beside], language: Language) -> Iterator[str]:
    """The part of the applications that was granted, where two of these tell it."""
    if (part := share_of([one.reported for one in figures])) is not None:
        yield language.percent(part, 1)


def _reported(one: _Beside, language: Language) -> str:
    figure = one.reported
    return reported_in_words(figure.measure, figure.number, figure.precision, language)


def _is_undated(figure: Reported) -> bool:
    return figure.on is None and (figure.note is None or figure.note.date is None)


def _said(
    call: str,
    figures: list[_Beside],
    header: Header,
    since: dt.date | None,
    language: Language,
    *,
    share: bool,
) -> str:
    first = figures[0].reported
    told = language.join([_reported(one, language) for one in figures])
    for percent in _share_in_words(figures, language) if share else ():
        told = language.t("{figures}, of {share}", figures=told, share=percent)
    values = {"call": call, "figures": told}
    if is_itself(first.note, header):
        return language.t("Voor de oproep “{call}” gaat het om {figures}.", **values)
    source = in_answer(
        first.note, first.source, first.on, language, since=since, asked_on=header.date
    )
    return language.t(
        "Volgens {source} gaat het voor de oproep “{call}” om {figures}.", source=source, **values
    )


def _known(result: Result, figures: list[_Beside], language: Language) -> str:
    """ "Van 4 van de 45 toekenningen is de gemeente bekend." """
    what = _what_is_known(result, language)
    if all(one.reported.measure == _AMOUNT for one in figures):
        return _not_divided(result, figures, language)
    parts = [
        language.n(
            "{n} van de {figure}",
            "{n} van de {figure}",
            one.counted,
            figure=_reported(one, language),
        )
        for one in figures
        if one.counted and one.reported.measure != _AMOUNT
    ]
    if not parts:
        if what == language.t("zijn de gegevens"):
            return language.t("Een lijst daarvan is niet bekend.")
        if places := _named_places(result):
            return language.t(
                "Van geen daarvan {what} met zekerheid bekend; bronnen noemen {places}.",
                what=what,
                places=language.join(places),
            )
        return language.t("Van geen daarvan {what} bekend.", what=what)
    return language.t("Van {parts} {what} bekend.", parts=language.join(parts), what=what)


def _named_places(result: Result) -> list[str]:
    """The few places that sources name without an amount, as those of an award that may be one of these."""
    frame, item = result.frame, result.view.item
    if item not in _PLACES or "named" not in frame:
        return []
    names = frame.loc[frame["named"].fillna(0) > 0, item].dropna()
    return [*names] if len(names) <= _MOST_NAMED else []


_MOST_NAMED: Final = 12


def _not_divided(result: Result, figures: list[_Beside], language: Language) -> str:
    """That nothing of an amount is known per place; "" where a part of it is, or no place is asked."""
    if any(one.counted for one in figures):
        return ""
    keys = {column.key for column in result.view.columns}
    if "municipality" in keys:
        return language.t("Hoe dat over de gemeenten verdeeld is, is niet bekend.")
    if "province" in keys:
        return language.t("Hoe dat over de provincies verdeeld is, is niet bekend.")
    return ""


def _what_is_known(result: Result, language: Language) -> str:
    """What a row of the table tells of each thing that is counted."""
    if result.view.in_answer.rows:
        return language.t("is de indiener")
    keys = {column.key for column in result.view.columns}
    if "municipality" in keys:
        return language.t("is de gemeente")
    return language.t("is de provincie") if "province" in keys else language.t("zijn de gegevens")
