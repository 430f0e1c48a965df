"""A Question as one object of plain values, as ``--json`` prints it."""

from __future__ import annotations

from typing import Any
from urllib.parse import unquote_plus

from data_access.filters import Filters
from language import Language
from views import Gap
from written_questions.question import Header, Mentions, Proposal, Question, SubQuestion


def as_json(question: Question, language: Language) -> dict[str, Any]:
    """``header``, ``deadline``, ``mentions`` and ``sub_questions``; dates as ISO, filters as links."""
    return {
        "header": _header(question.header),
        "deadline": question.deadline.isoformat() if question.deadline else None,
        "mentions": _mentions(question.mentions),
        "sub_questions": [_sub_question(one, language) for one in question.sub_questions],
        "left_out": question.left_out,
    }


def link(filters: Filters) -> str:
    """Filters as in links, readable: ``provincie=west-vlaanderen&jaar=2020``."""
    return unquote_plus(filters.query_string())


def _header(header: Header) -> dict[str, Any]:
    return {**vars(header), "date": header.date.isoformat() if header.date else None}


def _mentions(mentions: Mentions) -> dict[str, Any]:
    lists = {name: list(values) for name, values in vars(mentions).items() if name != "period"}
    lists["amounts"] = [vars(amount) for amount in mentions.amounts]
    lists["questions"] = [
        {"number": number, "date": day.isoformat()} for number, day in mentions.questions
    ]
    return lists


def _sub_question(one: SubQuestion, language: Language) -> dict[str, Any]:
    return {
        "number": one.number,
        "text": one.text,
        "kind": one.kind,
        "views": [_proposal(proposal, language) for proposal in one.proposals],
        "context": one.context,
        "branches": [vars(branch) for branch in one.branches],
        "reason": language.t(one.reason) if one.reason else "",
        "unknowns": [_gap(gap, language) for gap in one.unknowns],
        "unrecognised": list(one.unrecognised),
        "read_as": [list(pair) for pair in one.read_as],
        "off_subject": one.off_subject,
    }


def _proposal(proposal: Proposal, language: Language) -> dict[str, Any]:
    return {
        "view": proposal.view,
        "filters": link(proposal.filters),
        "why": proposal.why(language),
        "asked": {**vars(proposal.asked), "columns": list(proposal.asked.columns)},
        "chosen": proposal.chosen,
        "suggestion": proposal.suggestion,
    }


def _gap(gap: Gap, language: Language) -> dict[str, Any]:
    return {
        "statement": gap.told(language),
        "reason": gap.why(language),
        "since": gap.stated_on.isoformat() if gap.stated_on else None,
    }
