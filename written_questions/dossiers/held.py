"""Whether a table holds anything of what is asked, as far as that must be seen in its figures."""

from __future__ import annotations

from itertools import groupby

from data_access.engine import Reader
from views import read, view
from views.row_search import folded
from views.vocabulary import BREAKDOWNS
from written_questions.asked_breakdowns import breakdowns_in
from written_questions.dossiers.against_sources import share_of
from written_questions.question import Proposal
from written_questions.reported import Reported, reported


def holds(one: Proposal, question: str, reader: Reader) -> bool:
    """Whether a table of one call or article gives what is asked of it: a share where a share is asked, a row
    where each place is, unless it is known that there is none. What sources report of the whole would else be
    taken for an answer. Raises DataUnavailable."""
    shown = view(one.view)
    shares = [column.key for column in shown.columns if column.kind == "percent"]
    share = one.asked.operation == "share"
    each = any(BREAKDOWNS[key].level and key in shown.by for key in breakdowns_in(folded(question)))
    of_one = one.filters.calls or one.filters.articles
    if not of_one or not shown.fact or not (share or each):
        return True
    result = read(shown, one.filters, reader)
    if share and not result.frame[shares].notna().any(axis=None):
        return _share_is_reported(one, reader)
    return not (each and result.empty and result.gaps)


def _share_is_reported(one: Proposal, reader: Reader) -> bool:
    """Whether one source reports of each call itself how many applied and how many of them were granted."""
    asked = {
        column.reported for column in view(one.view).columns if column.key in one.asked.columns
    }
    if not {"submitted", "awarded"} <= asked or {d.field for d, _ in one.filters.chosen()} - {
        "calls"
    }:
        return False
    for call in one.filters.calls:
        by_source = groupby(sorted(reported(call, reader), key=_source), key=_source)
        if not any(share_of(figures) is not None for _, figures in by_source):
            return False
    return True


def _source(figure: Reported) -> str:
    return f"{figure.source} {figure.on}"
