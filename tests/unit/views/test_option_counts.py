"""The number behind a choice is what the rows of the page come to once it is made."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest
from sqlalchemy import func, select

from data_access.engine import Store
from data_access.facts.fact import Fact
from data_access.filters import Filters
from language import get_language
from places import successor
from tests import register_export
from views import option_counts, view
from views.option_counts import facts_of, is_known, rows_left, what_is_counted
from views.options import options

NOWHERE = ("", "")
CALLS, PLACES, MONEY, REGISTER = (
    (view(key).page, view(key).at.get("tab", ""))
    for key in (
        "aanvragen-per-status",
        "trekkingsrechten-per-gemeente",
        "uitgaven-per-artikel",
        "register-per-jaar",
    )
)
OTHERS = [
    Filters(fictional=True),
    Filters(provinces=("limburg", "antwerpen"), fictional=True),
    Filters(years=(2023,), borders="then", fictional=True),
]


def rows(fact: Fact, filters: Filters, reader: Store) -> int:
    counted = select(func.count().label("n")).select_from(fact.rows).where(*fact.where(filters))
    return int(reader.frame(counted)["n"].iloc[0])


@pytest.mark.some(12)
@pytest.mark.parametrize("others", OTHERS)
@pytest.mark.parametrize("page", [NOWHERE, CALLS, PLACES])
@pytest.mark.parametrize("field", ["provinces", "calls", "years", "domains", "statuses"])
def test_a_choice_leaves_as_many_rows_as_it_says(
    field: str, page: tuple[str, str], others: Filters, reader: Store
) -> None:
    others = others.lifted(field)
    chosen = {dimension.field for dimension, _ in others.chosen()}
    facts = [f for f in facts_of(page) if field in f.applies and chosen <= f.applies]
    left = rows_left(field, page, others, reader)
    assert left
    for value in options(reader).offered(field, fictional=True):
        one = others.with_only(field, value)
        assert left.get(value, 0) == sum(rows(fact, one, reader) for fact in facts)


@pytest.mark.parametrize("field", ["regions", "municipalities"])
def test_a_place_leaves_as_many_rows_as_it_says(field: str, reader: Store) -> None:
    others = Filters(years=(2022,), fictional=True)
    left = rows_left(field, PLACES, others, reader)
    assert left
    facts = facts_of(PLACES)
    for value in options(reader).offered(field, fictional=True)[::9]:
        one = others.with_only(field, value)
        assert left.get(value, 0) == sum(rows(fact, one, reader) for fact in facts)


def test_what_is_chosen_in_a_dimension_does_not_change_its_own_numbers(reader: Store) -> None:
    free = rows_left("provinces", CALLS, Filters(fictional=True), reader)
    one = Filters(provinces=("limburg",), fictional=True)
    assert rows_left("provinces", CALLS, one, reader) == free


def test_a_page_whose_figures_do_not_know_a_dimension_gives_no_numbers(reader: Store) -> None:
    assert rows_left("provinces", MONEY, Filters(), reader) is None


def test_a_register_that_is_not_loaded_knows_no_places(reader: Store) -> None:
    assert rows_left("provinces", REGISTER, Filters(), reader) is None


def test_lines_of_a_register_are_counted_where_they_show_only(
    copied: Callable[[str], Store],
) -> None:
    store = copied("register")
    of_money = rows_left("years", MONEY, Filters(), store)
    lines = register_export.lines()
    register_export.load(store, lines)
    left = rows_left("municipalities", REGISTER, Filters(), store)
    placed = Counter(successor(line.nis) for line in lines if line.nis)
    assert left == placed
    assert rows_left("municipalities", MONEY, Filters(), store) is None
    assert rows_left("years", MONEY, Filters(), store) == of_money
    assert "(begrotingslijnen)" in what_is_counted(MONEY, get_language("nl"))
    assert "(lijnen van het subsidieregister)" in what_is_counted(REGISTER, get_language("nl"))


def test_the_sentence_names_what_is_counted() -> None:
    told = what_is_counted((CALLS[0], ""), get_language("nl"))
    assert "(oproepen en aanvragen)" in told
    assert "begrotingslijnen" not in told


def test_a_year_of_which_no_amount_is_known_is_no_row_of_money(reader: Store) -> None:
    left = rows_left("years", MONEY, Filters(), reader)
    assert left is not None
    assert set(left) == {2020}


def test_whether_a_dimension_is_known_is_said_without_counting(
    reader: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    pages, fields = (CALLS, PLACES, MONEY, REGISTER), ("provinces", "calls", "years", "domains")
    counted = [rows_left(f, page, Filters(), reader) is not None for page in pages for f in fields]
    monkeypatch.setattr(option_counts, "_rows_left", None)
    said = [is_known(field, page, Filters(), reader) for page in pages for field in fields]
    assert said == counted
    assert len(set(said)) == len({True, False})
