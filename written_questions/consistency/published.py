"""Figures of an answer beside what sources print: totals under their tables, figures about a call."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

from data_access.engine import Reader
from language import Language
from views import Result
from written_questions.consistency.comparison import Compared, asked_as, same_rows
from written_questions.dossiers.source_words import in_answer, is_itself
from written_questions.question import Header
from written_questions.reported import held_against_sources, reported, why_other

_NO_QUESTION: Final = Header()
PUBLISHED: Final = Path(__file__).resolve().parent.parent / "data" / "published_totals.csv"
"""Totals that a document prints under a table: View, filters, column, the number, its source."""


@cache
def published_totals() -> tuple[dict[str, str], ...]:
    """The rows of ``data/published_totals.csv``."""
    with PUBLISHED.open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


def with_printed(
    part: str, result: Result, language: Language, header: Header = _NO_QUESTION
) -> Iterator[Compared]:
    """The totals beside those that a source prints under the same table; the answer itself is none."""
    for row in published_totals():
        if row["view"] != result.view.key or asked_as(row["filters"], result) != same_rows(
            result.filters, result
        ):
            continue
        column = result.view.column(row["column"])
        theirs = int(row["number"]) * (100 if row["unit"] == "euro" else 1)
        ours = result.totals.get(column.key)
        notes = [one for one in result.sources if one.id == row["source_id"]]
        if any(is_itself(one, header) for one in notes):
            continue
        named = [in_answer(one, one.title, None, language) for one in notes]
        why = None if ours == theirs else why_other(result, ours, theirs, "exact")
        yield Compared(
            part, result, column, ours, theirs, "published", named[0] if named else row["wording"],
            None, why,
        )  # fmt: skip


def with_reported(
    part: str, result: Result, reader: Reader, language: Language, header: Header = _NO_QUESTION
) -> Iterator[Compared]:
    """The totals of one whole call beside what sources report about it; the answer itself is none."""
    measures = held_against_sources(result.view)
    filters = result.filters.restricted_to(result.view.applies)
    chosen = {dimension.field for dimension, _ in filters.chosen()}
    if (
        not measures
        or chosen - {"domains", "articles", "schemes"} != {"calls"}
        or len(filters.calls) != 1
    ):
        return
    for figure in reported(filters.calls[0], reader):
        if is_itself(figure.note, header):
            continue
        for key in (key for key, measure in measures.items() if measure == figure.measure):
            ours = result.totals.get(key)
            why = why_other(result, ours, figure.number, figure.precision)
            yield Compared(
                part, result, result.view.column(key), ours, figure.number, "published",
                in_answer(figure.note, figure.source, figure.on, language), None, why,
            )  # fmt: skip
