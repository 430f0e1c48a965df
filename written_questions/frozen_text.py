"""The texts of a frozen answer in the form in which they are stored."""

from __future__ import annotations

import datetime as dt
from typing import Any, Final

from views import Result
from written_questions.answer_files import Answered, Whole
from written_questions.question import Header

FORM: Final = 1
"""Of the stored values; another one is refused rather than guessed."""

_HEADER: Final = ("title", "number", "date", "asker", "minister", "competences", "theme")


def as_values(whole: Whole) -> dict[str, Any]:
    """The texts of an answer as plain values; its tables are kept apart (``views.result_text``)."""
    header = {name: getattr(whole.header, name) for name in _HEADER}
    return {
        "form": FORM,
        "header": {**header, "date": header["date"] and header["date"].isoformat()},
        "link": whole.link,
        "parts": [
            {
                "number": part.number,
                "question": part.question,
                "kind": part.kind,
                "text": part.text,
                "tables": len(part.results),
                # Only where not all is asked: older answers do not have it.
                **({"figures": part.figures} if part.figures else {}),
            }
            for part in whole.parts
        ],
    }


def from_values(values: dict[str, Any], results: list[Result]) -> Whole:
    """The answer again, with its tables in order. Raises ValueError and KeyError for anything else."""
    if values["form"] != FORM:
        raise ValueError(values["form"])
    date = values["header"]["date"]
    header = {**values["header"], "date": dt.date.fromisoformat(date) if date else None}
    parts, at = [], 0
    for part in values["parts"]:
        own = tuple(results[at : at + part["tables"]])
        at += part["tables"]
        texts = (part["number"], part["question"], part["kind"], part["text"])
        figures = {key: tuple(columns) for key, columns in part.get("figures", {}).items()}
        parts.append(Answered(*texts, own, figures))
    return Whole(header=Header(**header), parts=tuple(parts), link=values["link"])
