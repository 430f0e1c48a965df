"""Figures of an answer beside those of earlier frozen answers to the same View and filters."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Final

from sqlalchemy import select

from data_access.engine import Store
from database.moments import aware
from database.schema import Dossier as DossierRow
from database.schema import FrozenAnswer, FrozenTable
from language import Language
from views import Result
from views.result_difference import Difference, difference
from views.result_text import UnreadableKeepsakeError, unkeep
from written_questions.consistency.comparison import Compared, asked_as, same_rows
from written_questions.question import Header
from written_questions.reported import Why

_NO_QUESTION: Final = Header()


def with_earlier(
    part: str,
    result: Result,
    store: Store,
    language: Language,
    *,
    but: int = 0,
    header: Header = _NO_QUESTION,
) -> Iterator[Compared]:
    """The totals beside the newest frozen answer of each other question to the same View and filters.

    ``but`` is the dossier that is looked at: its own versions are shown beside today on their own page.
    Neither is an answer to the question of the same number and day, whichever dossier it stands in. Where
    nothing is chosen, what only came since (of a call that the earlier answer was not about) is none.
    """
    added_up = [c for c in result.view.columns if c.total and c.derive is None]
    for name, on, then in _frozen_like(result, store, language, but, header):
        changes = difference(then, result)
        if _only_more(changes, result):
            continue
        differing = {one.column.key: one for one in changes.totals}
        for column in added_up:
            if column.key not in then.totals:
                continue
            differs = column.key in differing
            why = _why_changed(then, result) if differs else None
            yield Compared(
                part, result, column, result.totals.get(column.key), then.totals[column.key],
                "frozen", name, on, why, changes if differs else None,
            )  # fmt: skip


def _frozen_like(
    result: Result, store: Store, language: Language, but: int, header: Header
) -> Iterator[tuple[str, dt.date, Result]]:
    query = (
        select(
            FrozenTable.filters, FrozenTable.content, FrozenAnswer.frozen_at, FrozenAnswer.version,
            DossierRow.id, DossierRow.number, DossierRow.date, DossierRow.title,
        )
        .join(FrozenAnswer, FrozenAnswer.id == FrozenTable.answer_id)
        .join(DossierRow, DossierRow.id == FrozenAnswer.dossier_id)
        .where(FrozenTable.view_key == result.view.key, DossierRow.id != but)
        .order_by(FrozenAnswer.frozen_at.desc(), FrozenTable.id)
    )  # fmt: skip
    with store.reading() as connection:
        rows = connection.execute(query).all()
    seen = set()
    for filters, content, frozen_at, version, dossier, number, day, title in rows:
        itself = number is not None and (number, day) == (header.number, header.date)
        if (
            dossier in seen
            or itself
            or asked_as(filters, result) != same_rows(result.filters, result)
        ):
            continue
        try:
            then = unkeep(content)
        except UnreadableKeepsakeError:
            continue  # opening that answer says that it is damaged
        seen.add(dossier)
        asked = language.t("vraag nr. {number}", number=number) if number else title
        name = language.t(
            "het antwoord op {question}, versie {version}", question=asked, version=version
        )
        yield name, aware(frozen_at).date(), then


def _only_more(changes: Difference, result: Result) -> bool:
    """Whether rows only came, to a table of everything."""
    chosen = any(result.filters.restricted_to(result.view.applies).chosen())
    return (
        not chosen
        and bool(changes.lines)
        and all(line.what == "added" or not line.item for line in changes.lines)
    )


def _why_changed(then: Result, now: Result) -> Why:
    if then.holds_fictional != now.holds_fictional:
        return "fictional"
    if then.filters.as_known_on != now.filters.as_known_on:
        return "day"
    return "data"
