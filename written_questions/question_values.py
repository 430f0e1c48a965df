"""A Question as plain values and back, for its way out of the sandbox.

What comes back is made anew of the fields that a Question has, each of the kind it must be: nothing
that a text could bring a process to say becomes anything else.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from dataclasses import fields
from typing import Any, Final, get_args
from urllib.parse import parse_qs

from data_access.filters import Filters
from written_questions.question import (
    ALL_OF_IT,
    Amount,
    Asked,
    Branch,
    Header,
    Mentions,
    Operation,
    Proposal,
    Question,
    SubQuestion,
)

_NAMED: Final = tuple(
    field.name
    for field in fields(Mentions)
    if field.name not in ("years", "amounts", "questions", "period")
)
_SAID: Final = (
    "asker", "minister", "competences", "title", "theme", "pdf", "record", "impossible_date",
)  # fmt: skip


def values_of(question: Question) -> dict[str, Any]:
    """A Question, without what its tables are known to lack, as JSON can hold it."""
    mentions = question.mentions
    return {
        "header": {**vars(question.header), "date": _iso(question.header.date)},
        "deadline": _iso(question.deadline),
        "mentions": {
            **{name: getattr(mentions, name) for name in _NAMED},
            "years": mentions.years,
            "amounts": [[amount.cents, amount.text] for amount in mentions.amounts],
            "questions": [[number, _iso(day)] for number, day in mentions.questions],
        },
        "sub_questions": [_part(one) for one in question.sub_questions],
        "left_out": question.left_out,
    }


def question_of(values: Mapping[str, Any]) -> Question:
    """The Question that ``values_of`` wrote. Raises KeyError, TypeError or ValueError for other values."""
    header, mentions = values["header"], values["mentions"]
    return Question(
        header=Header(
            number=None if header["number"] is None else int(header["number"]),
            date=_day(header["date"]),
            answered=bool(header["answered"]),
            set_aside=str(header["set_aside"]),
            **{name: _text(header[name]) for name in _SAID},
        ),
        deadline=_day(values["deadline"]),
        mentions=Mentions(
            **_names(mentions),
            years=tuple(map(int, mentions["years"])),
            amounts=tuple(Amount(int(cents), str(text)) for cents, text in mentions["amounts"]),
            questions=tuple(
                (int(number), dt.date.fromisoformat(day)) for number, day in mentions["questions"]
            ),
        ),
        sub_questions=tuple(map(_part_of, values["sub_questions"])),
        left_out=int(values["left_out"]),
    )


def _names(mentions: Mapping[str, Any]) -> dict[str, Any]:
    return {name: tuple(map(str, mentions[name])) for name in _NAMED}


def _part(one: SubQuestion) -> dict[str, Any]:
    return {
        "number": one.number,
        "text": one.text,
        "kind": one.kind,
        "context": one.context,
        "reason": one.reason,
        "branches": [[branch.when, branch.text] for branch in one.branches],
        "proposals": [
            [
                proposal.view,
                proposal.filters.query_string(),
                proposal.words,
                proposal.reason,
                asked_text(proposal.asked),
                proposal.chosen,
                proposal.suggestion,
            ]
            for proposal in one.proposals
        ],
        "unrecognised": one.unrecognised,
        "read_as": one.read_as,
        "off_subject": one.off_subject,
    }


def _part_of(values: Mapping[str, Any]) -> SubQuestion:
    return SubQuestion(
        number=str(values["number"]),
        text=str(values["text"]),
        kind=values["kind"],
        context=str(values["context"]),
        reason=str(values["reason"]),
        branches=tuple(Branch(when, str(text)) for when, text in values["branches"]),
        proposals=tuple(_proposal(*proposal) for proposal in values["proposals"]),
        unrecognised=tuple(map(str, values["unrecognised"])),
        read_as=tuple((str(written), str(meant)) for written, meant in values["read_as"]),
        off_subject=bool(values["off_subject"]),
    )


def _proposal(
    view: str,
    filters: str,
    words: list[str],
    reason: str,
    asked: str,
    chosen: bool,
    suggested: bool,
) -> Proposal:
    of, _ = Filters.from_query(parse_qs(filters))
    because = tuple(map(str, words))
    return Proposal(
        str(view), of, because, str(reason), asked_of(str(asked)), bool(chosen), bool(suggested)
    )


def asked_text(asked: Asked) -> str:
    """What of a View is asked, as one line that ``asked_of`` reads back; "" where all of it is."""
    if asked == ALL_OF_IT:
        return ""
    limit = [asked.limit] if asked.limit else []
    return json.dumps([asked.operation, asked.columns, asked.top, *limit], ensure_ascii=False)


def asked_of(text: str) -> Asked:
    """What ``asked_text`` wrote. Raises ValueError for other text."""
    if not text:
        return ALL_OF_IT
    operation, columns, *numbers = json.loads(text)
    if operation not in get_args(Operation):
        raise ValueError(operation)
    return Asked(operation, tuple(map(str, columns)), *map(int, numbers))


def _iso(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None


def _day(text: str | None) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None


def _text(value: object) -> str | None:
    return None if value is None else str(value)
