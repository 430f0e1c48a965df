"""The questions to match, and how well they are matched."""

from __future__ import annotations

import csv
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import parse_qs

from data_access.engine import Reader
from data_access.filters import Filters
from views import view
from written_questions.question import Proposal
from written_questions.question_filters import Background
from written_questions.view_matches import Match, match
from written_questions.vocabulary import vocabulary


@dataclass(frozen=True)
class Case:
    """One row of a file: what is asked, and what it must and may be matched to."""

    id: str
    text: str
    kind: str
    views: frozenset[str]
    also: frozenset[str]
    filters: Filters

    def wanted(self, one: Proposal) -> Filters:
        """The filters that a proposal should have; of borders, which have a test of their own, none says."""
        followed = self.filters.restricted_to(view(one.view).applies)
        return replace(followed, borders=one.filters.borders)


def cases(name: str) -> list[Case]:
    """The rows of ``seeds``, ``tuned`` or ``held_out``."""
    path = Path(__file__).parent / f"{name}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return [_case(row) for row in csv.DictReader(file)]


def _case(row: dict[str, str]) -> Case:
    filters, dropped = Filters.from_query(parse_qs(row["filters"]))
    assert not dropped, row["id"]
    must, also = (frozenset(row[column].split()) for column in ("views", "also"))
    return Case(row["id"], row["text"], row["kind"], must, also, filters)


def answer(case: Case, reader: Reader) -> Match:
    """How the atlas matches a case that stands by itself."""
    return match(case.text, vocabulary(reader), Background())


def faults(case: Case, found: Match) -> list[str]:
    """Everything in which a match differs from its case; what is only suggested is no part of it."""
    tables = [one for one in found.proposals if not one.suggestion]
    proposed = {one.view for one in tables}
    made = [f"kind {found.kind}"] if found.kind != case.kind else []
    made += [f"missing {key}" for key in sorted(case.views - proposed)]
    made += [f"extra {key}" for key in sorted(proposed - case.views - case.also)]
    for one in tables:
        if one.filters != case.wanted(one):
            made.append(f"{one.view}: {one.filters.query_string()!r}")
    return made


@dataclass(frozen=True)
class Score:
    """Precision and recall per proposed View, and how many kinds and filters are right."""

    precision: float
    recall: float
    kinds: float
    filters: float


def score(name: str, reader: Reader) -> Score:
    """The score of a file of cases."""
    right = extra = missing = kinds = filters = proposals = 0
    rows = cases(name)
    for case in rows:
        found = answer(case, reader)
        tables = [one for one in found.proposals if not one.suggestion]
        proposed = {one.view for one in tables}
        right += len(proposed & case.views)
        extra += len(proposed - case.views - case.also)
        missing += len(case.views - proposed)
        kinds += found.kind == case.kind
        proposals += len(tables)
        filters += sum(one.filters == case.wanted(one) for one in tables)
    return Score(
        right / (right + extra), right / (right + missing), kinds / len(rows), filters / proposals
    )
