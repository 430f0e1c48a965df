"""Figures are compared with earlier answers and published totals, and a difference says why."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import insert, select, update

from data_access.engine import Store
from data_access.filters import Filters
from database.schema import Application, Commitment, DataState, ReportedFigure, Source
from tests.unit.written_questions.asked import DUTCH, opened
from views import read, view
from written_questions.answer_files import Answered, Whole, answered_now
from written_questions.consistency import Compared, compare, warnings
from written_questions.consistency.published import PUBLISHED, published_totals
from written_questions.dossiers.dossier import Table
from written_questions.dossiers.dossier_store import save
from written_questions.frozen_answers import freeze
from written_questions.question import Header

pytestmark = pytest.mark.slow

Copy = Callable[[str], Store]
ARTICLE = "PJ0-1PFC2DB-PR"


def whole(store: Store, key: str, filters: Filters) -> Whole:
    """An answer of one table."""
    part = Answered("1", "Wat?", "figures", "", (read(view(key), filters, store),))
    return Whole(Header(), (part,))


def found(store: Store, key: str, filters: Filters) -> dict[tuple[str, int | None], Compared]:
    compared = compare(whole(store, key, filters), store, DUTCH)
    return {(one.column.key, one.theirs): one for one in compared}


def new_version(store: Store, **values: Any) -> None:
    with store.begin() as connection:
        if values:
            connection.execute(update(Application).where(Application.fictional), values)
        connection.execute(update(DataState), {"version": "another"})


def test_the_total_that_the_source_prints_agrees(reader: Store) -> None:
    same = found(reader, "uitgaven-per-lijn", Filters(years=(2020,), articles=(ARTICLE,)))
    one = same["amount", 199_881_300]
    assert one.agrees
    assert "nr. 162" in one.where(DUTCH)
    # Other rows than those the source adds up are not held against its total.
    assert not found(reader, "uitgaven-per-lijn", Filters(articles=(ARTICLE,), years=(2021,)))


def test_a_changed_amount_no_longer_agrees_with_the_source(copied: Copy) -> None:
    store = copied("changed")
    with store.begin() as connection:
        held = Commitment.article_code == ARTICLE
        connection.execute(
            update(Commitment)
            .where(held, Commitment.position == 1)
            .values(amount_cents=Commitment.amount_cents + 1)
        )
    new_version(store)
    one = found(store, "uitgaven-per-lijn", Filters(years=(2020,), articles=(ARTICLE,)))
    compared = one["amount", 199_881_300]
    assert (compared.ours, compared.why) == (199_881_301, "sources")


def test_an_unfinished_list_is_said_to_be_one(reader: Store) -> None:
    apart = found(reader, "aanvragen-per-provincie", Filters(calls=("bondgenotennetwerken",)))
    assert apart["known", 151].why == "incomplete"
    assert apart["awarded", 45].why == "incomplete"
    assert "niet volledig" in apart["known", 151].reason(DUTCH)
    # Part of a call is not held against the figure of the whole call.
    part = Filters(calls=("bondgenotennetwerken",), provinces=("limburg",))
    assert not found(reader, "aanvragen-per-provincie", part)


@pytest.mark.parametrize(
    ("ours", "theirs", "precision", "agrees"),
    [
        (1_410_000_000, 1_410_000_000, "exact", True),
        (1_410_000_001, 1_410_000_000, "exact", False),
        (1_412_345_678, 1_410_000_000, "rounded", True),
        (1_420_000_000, 1_410_000_000, "rounded", False),
        (46, 45, "about", True),
        (60, 45, "about", False),
        (51, 50, "at_least", True),
        (49, 50, "at_least", False),
    ],
)
def test_how_exactly_a_source_speaks_counts(
    copied: Copy, ours: int, theirs: int, precision: str, agrees: bool
) -> None:
    store = copied("precision")
    filters = Filters(calls=("bondgenotennetwerken",))
    result = read(view("toekenningen-per-provincie"), filters, store)
    column = "awards" if theirs < 1_000 else "amount"
    measure = {"awards": "awarded", "amount": "awarded_amount"}[column]
    with store.begin() as connection:
        one = connection.scalar(
            select(ReportedFigure.id).where(ReportedFigure.call_key == filters.calls[0])
        )
        connection.execute(
            update(ReportedFigure).where(ReportedFigure.id == one),
            {"measure": measure, "number": theirs, "precision": precision,
             "unit": "count" if column == "awards" else "euro", "year": None},
        )  # fmt: skip
    new_version(store)
    changed = replace(result, totals={**result.totals, column: ours})
    part = Answered("1", "Wat?", "figures", "", (changed,))
    compared = compare(Whole(Header(), (part,)), store, DUTCH)
    mine = [c for c in compared if c.column.key == column and c.theirs == theirs]
    assert [one.agrees for one in mine] == [agrees]


def test_an_earlier_answer_is_found_and_the_change_is_told(copied: Copy) -> None:
    store = copied("earlier")
    dossier = save(opened(store, fictional=True), store)
    freeze(dossier, store)
    other = replace(dossier, header=replace(dossier.header, number=29))
    same = [one for one in compare(answered_now(other, store), store, DUTCH) if one.by == "frozen"]
    assert same
    assert all(one.agrees for one in same)
    assert {"vraag nr. 28" in one.where(DUTCH) for one in same} == {True}
    new_version(store, asked_cents=1_000_000)
    apart = [
        one
        for one in compare(answered_now(other, store), store, DUTCH)
        if one.by == "frozen" and one.column.key == "asked"
    ]
    assert {one.why for one in apart if not one.agrees} == {"data"}
    assert any("gewijzigd" in one.reason(DUTCH) for one in apart)
    sentences = warnings(apart, DUTCH)
    assert [words for words in sentences if "het antwoord op vraag nr. 28, versie 1" in words]
    assert all(words.startswith(("Dit cijfer is anders dan", "Deze ")) for words in sentences)
    assert all(": hier " in words and ", daar " in words for words in sentences)


def test_an_answer_is_not_compared_with_itself(copied: Copy) -> None:
    """Nor with the same question in another dossier, nor with a source that is its own answer."""
    store = copied("itself")
    dossier = save(opened(store, fictional=True), store)
    freeze(dossier, store)
    new_version(store, asked_cents=1_000_000)
    twin = save(opened(store, fictional=True), store)
    for one in (dossier, twin):
        compared = compare(answered_now(one, store), store, DUTCH)
        assert not [c for c in compared if c.by == "frozen"]
    lines = whole(store, "uitgaven-per-lijn", Filters(years=(2020,), articles=(ARTICLE,)))
    own = Header(number=162, date=dt.date(2021, 2, 2))
    assert compare(lines, store, DUTCH)
    assert not compare(replace(lines, header=own), store, DUTCH)


def test_what_came_for_another_call_is_no_difference(copied: Copy) -> None:
    store = copied("more")
    everything = Table("aanvragen-per-oproep", Filters(fictional=True))
    asked = opened(store, fictional=True)
    dossier = save(replace(asked, parts=(replace(asked.parts[0], tables=(everything,)),)), store)
    freeze(dossier, store)
    with store.begin() as connection:
        held = select(Application.__table__).where(Application.fictional).limit(1)
        row = dict(connection.execute(held).mappings().one())
        connection.execute(
            insert(Application), {**row, "id": "another", "call_key": "plan-samenleven-3"}
        )
    new_version(store)
    other = replace(dossier, header=replace(dossier.header, number=29))
    compared = compare(answered_now(other, store), store, DUTCH)
    assert not [one for one in compared if one.by == "frozen" and not one.agrees]


def test_a_part_of_a_call_is_said_in_the_answer_and_warned_of_nowhere(reader: Store) -> None:
    apart = compare(
        whole(reader, "aanvragen-per-provincie", Filters(calls=("bondgenotennetwerken",))),
        reader,
        DUTCH,
    )
    assert {one.why for one in apart} == {"incomplete"}
    assert warnings(apart, DUTCH) == []
    other = [replace(one, why="sources") for one in apart]
    (sentence,) = warnings(other, DUTCH)
    assert sentence.startswith(f"Deze {len(other)} cijfers zijn anders dan in “Samenwerken")
    assert "bekende aanvragen: hier 4, daar 151; toegekend: hier 4, daar 45" in sentence


def test_figures_with_and_without_made_up_rows_are_told_apart(copied: Copy) -> None:
    store = copied("made-up")
    filters = Filters(fictional=True)
    real = save(opened(store), store)
    freeze(real, store)
    key = next(t for t in real.parts[0].tables if t.view == "aanvragen-per-provincie")
    made_up = replace(key.filters, fictional=True, calls=())
    assert filters.fictional
    compared = found(store, key.view, replace(key.filters, fictional=True))
    assert all(one.agrees or one.why in ("incomplete", "fictional") for one in compared.values())
    assert not [one for one in found(store, key.view, made_up).values() if one.by == "frozen"]


def test_published_totals_name_views_columns_and_sources_that_exist(reader: Store) -> None:
    assert PUBLISHED.exists()
    with reader.begin() as connection:
        sources = set(connection.scalars(select(Source.id)))
    for row in published_totals():
        assert row["source_id"] in sources
        assert view(row["view"]).column(row["column"]).total
        assert row["unit"] in ("euro", "count")
