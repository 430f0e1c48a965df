"""A source as an answer names it: "het antwoord op schriftelijke vraag nr. 125 van 12 maart 2021"."""

from __future__ import annotations

import datetime as dt
from typing import Final

from language import Language
from views import Result
from views.provenance import SourceNote
from written_questions.deadline import deadline
from written_questions.question import Header


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


def unknown_until(result: Result, header: Header) -> dt.date | None:
    """The last day on which, as is stated, nothing was known yet of the chosen calls; None where that says
    nothing of a question of this day: what a source without a date tells of them is of after it."""
    if header.date is None or not result.filters.calls:
        return None
    days = [gap.stated_on for gap in result.gaps if gap.kind == "not_yet" and gap.stated_on]
    return max((day for day in days if day >= header.date), default=None)


def later_sources(result: Result, header: Header, language: Language) -> str:
    """The sentence on the sources of a table that are of after the day on which the question was to be
    answered, each with its own day; "" where none is."""
    last, since = deadline(header.date), unknown_until(result, header)
    if last is None:
        return ""
    sources = [one for one in result.dating if not (one.reference or one.made_up)]
    later = [one for one in sources if (one.date > last if one.date else since is not None)]
    dated = [in_answer(one, one.title, None, language) for one in later if one.date]
    undated = [f"“{one.title}”" for one in later if not one.date]
    if undated and since is not None:
        named = language.join(undated[:_MOST])
        day = language.long_date(since)
        dated.append(language.t("{titles} (zonder datum, van na {date})", titles=named, date=day))
    if not dated:
        return ""
    return language.t(
        "De tabel bevat gegevens van na de vraag, uit {sources}.",
        sources=language.join(dated[:_MOST]),
    )


_MOST: Final = 3
"""Sources that are named; the table names them all."""
