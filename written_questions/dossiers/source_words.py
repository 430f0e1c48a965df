"""A source as an answer names it: "het antwoord op schriftelijke vraag nr. 125 van 12 maart 2021"."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from data_access.engine import Reader
from data_access.filters import Filters
from language import Language
from views import Column, Gap, Result
from views.provenance import SourceNote
from views.results import gaps_of
from written_questions.deadline import deadline
from written_questions.question import Header
from written_questions.reported import reported


def in_answer(
    note: SourceNote | None,
    title: str,
    on: dt.date | None,
    language: Language,
    *,
    since: dt.date | None = None,
    asked_on: dt.date | None = None,
) -> str:
    """A source by its title, and by its number and day where it is a written question.

    ``on`` is the day of what it says, which is told as such where its document is of another, or where it is
    of after the question was ``asked_on``; that of the document is taken where nobody tells it. ``since`` is
    a day that an undated one is known to be of after.
    """
    if note is not None and note.kind == "written_question" and note.number and note.date:
        return language.t(
            "het antwoord op schriftelijke vraag nr. {number} van {date}",
            number=note.number,
            date=language.long_date(note.date),
        )
    dated = note.date if note is not None else None
    day = on or dated
    if day and (day != dated or (asked_on and day > asked_on)):
        return language.t(
            "“{title}” (toestand op {date})", title=title, date=language.long_date(day)
        )
    if dated is None and since is not None:
        return language.t(
            "“{title}” (zonder datum, van na {date})", title=title, date=language.long_date(since)
        )
    if dated is None or language.long_date(dated) in title:
        return f"“{title}”"
    return language.t("“{title}” ({date})", title=title, date=language.long_date(dated))


def is_itself(note: SourceNote | None, header: Header) -> bool:
    """Whether a source is the answer to this very question."""
    return (
        note is not None
        and note.kind == "written_question"
        and header.number is not None
        and (note.number, note.date) == (str(header.number), header.date)
    )


def unknown_until(result: Result, header: Header, reader: Reader) -> Gap | None:
    """What was, as is stated, not known yet of the chosen calls on or after the day of a question: what a
    source without a date tells of them is of after it. None where nothing is stated. Raises DataUnavailable.
    """
    if header.date is None or not result.filters.calls:
        return None
    of_calls = replace(result.view, gaps=("applications", "awards"))
    gaps = gaps_of(reader, of_calls, Filters(calls=result.filters.calls), result.data_version)
    later = (g for g in gaps if g.kind == "not_yet" and g.stated_on and not g.everywhere)
    return max(
        (gap for gap in later if (gap.stated_on or dt.date.min) >= header.date),
        key=lambda gap: gap.stated_on or dt.date.min,
        default=None,
    )


def later_sources(
    result: Result, columns: Sequence[Column], header: Header, reader: Reader, language: Language
) -> str:
    """The sentence on the sources of a table that are of after the day on which the question was to be
    answered, each with its own day; "" where none is.

    Of figures (those of ``columns``) that were reported before that day already, it tells that day. Raises
    DataUnavailable.
    """
    last, unknown = deadline(header.date), unknown_until(result, header, reader)
    since = unknown.stated_on if unknown else None
    if last is None:
        return ""
    if day := _reported_by(result, columns, last, reader):
        return language.t("Toestand op {date}.", date=language.long_date(day))
    sources = [one for one in result.dating if not (one.reference or one.made_up)]
    later = [one for one in sources if (one.date > last if one.date else since is not None)]
    dated = [in_answer(one, one.title, None, language) for one in later if one.date]
    undated = [f"“{one.title}”" for one in later if not one.date]
    if undated and since is not None:
        named = language.join(undated[:_MOST])
        told = language.long_date(since)
        dated.append(language.t("{titles} (zonder datum, van na {date})", titles=named, date=told))
    if not dated:
        return ""
    return language.t(
        "De tabel bevat gegevens van na de vraag, uit {sources}.",
        sources=language.join(dated[:_MOST]),
    )


def _reported_by(
    result: Result, columns: Sequence[Column], last: dt.date, reader: Reader
) -> dt.date | None:
    """The latest day until a last one on which sources of a table reported every figure of these columns."""
    keys = [column.key for column in columns]
    told = {int(value) for key in keys for value in result.frame[key].dropna()}
    listed = {note.title for note in result.sources}
    days: dict[int, dt.date] = {}
    for call in result.filters.calls if told else ():
        for one in reported(call, reader):
            if one.on and one.on <= last and one.source in listed:
                days[one.number] = max(one.on, days.get(one.number, one.on))
    return max(days[number] for number in told) if told and told <= days.keys() else None


_MOST: Final = 3
"""Sources that are named; the table names them all."""
