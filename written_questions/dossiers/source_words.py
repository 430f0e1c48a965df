"""A source as an answer names it: "het antwoord op schriftelijke vraag nr. 125 van 12 maart 2021"."""

from __future__ import annotations

import datetime as dt

from language import Language
from views.provenance import SourceNote
from written_questions.question import Header


def in_answer(note: SourceNote | None, title: str, on: dt.date | None, language: Language) -> str:
    """A source by its title, and by its number and day where it is a written question.

    ``on`` is the day of what it says; that of the document is taken where nobody tells it.
    """
    if note is not None and note.kind == "written_question" and note.number and note.date:
        return language.t(
            "het antwoord op schriftelijke vraag nr. {number} van {date}",
            number=note.number,
            date=language.long_date(note.date),
        )
    day = on or (note.date if note is not None else None)
    if day is None or language.long_date(day) in title:
        return f"“{title}”"
    return language.t("“{title}” ({date})", title=title, date=language.long_date(day))


def is_itself(note: SourceNote | None, header: Header) -> bool:
    """Whether a source is the answer to this very question."""
    return (
        note is not None
        and note.kind == "written_question"
        and header.number is not None
        and (note.number, note.date) == (str(header.number), header.date)
    )
