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
from written_questions.reported import held_against_sources, reported, why_other

PUBLISHED: Final = Path(__file__).resolve().parent.parent / "data" / "published_totals.csv"
"""Totals that a document prints under a table: View, filters, column, the number, its source."""


@cache
def published_totals() -> tuple[dict[str, str], ...]:
    """The rows of ``data/published_totals.csv``."""
    with PUBLISHED.open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


def with_printed(part: str, result: Result, language: Language) -> Iterator[Compared]:
    for row in published_totals():
        if row["view"] != result.view.key or asked_as(row["filters"], result) != same_rows(
            result.filters, result
        ):
            continue
        column = result.view.column(row["column"])
        theirs = int(row["number"]) * (100 if row["unit"] == "euro" else 1)
        ours = result.totals.get(column.key)
        named = [one.words(language) for one in result.sources if one.id == row["source_id"]]
        why = None if ours == theirs else why_other(result, ours, theirs, "exact")
        yield Compared(
            part, result, column, ours, theirs, "published", named[0] if named else row["wording"],
            None, why,
        )  # fmt: skip


def with_reported(part: str, result: Result, reader: Reader) -> Iterator[Compared]:
    """The totals of one whole call beside what sources report about it."""
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
        for key in (key for key, measure in measures.items() if measure == figure.measure):
            ours = result.totals.get(key)
            why = why_other(result, ours, figure.number, figure.precision)
            yield Compared(
                part, result, result.view.column(key), ours, figure.number, "published",
                figure.source, figure.on, why,
            )  # fmt: skip
