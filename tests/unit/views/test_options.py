"""What can be chosen is what the data holds, with words, and nothing made up unless asked for."""

from __future__ import annotations

import pytest
from sqlalchemy import Table, select

from data_access.engine import Store
from data_access.filters import DIMENSIONS, Filters
from database.schema import Base, Call, Municipality, Unknown, WrittenQuestion
from language import get_language
from views import read, views
from views.options import STATUSES, options

WITHOUT_FILTER_BY_YEAR = {"populations", WrittenQuestion.__tablename__, Unknown.__tablename__}


def test_every_dimension_offers_something(reader: Store) -> None:
    offered = options(reader)
    for dimension in DIMENSIONS:
        assert offered.offered(dimension.field, fictional=False), dimension


def test_every_value_has_words_in_both_languages(reader: Store) -> None:
    offered = options(reader)
    for dimension in DIMENSIONS:
        for value in offered.values[dimension.field]:
            for code in ("nl", "en"):
                assert offered.label(dimension.field, str(value), get_language(code)).strip()


def test_a_value_the_data_does_not_know_is_called_by_its_own_name(reader: Store) -> None:
    offered = options(reader)
    for dimension in DIMENSIONS:
        assert offered.label(dimension.field, "<b>", get_language("nl")) == "<b>"


def test_todays_municipalities_are_offered_with_their_province(reader: Store) -> None:
    offered = options(reader)
    today = reader.frame(
        select(Municipality.nis).where(Municipality.nis == Municipality.current_nis)
    )
    assert set(offered.values["municipalities"]) == set(today["nis"])
    assert set(offered.province_of) == set(today["nis"])
    assert set(offered.province_of.values()) <= set(offered.values["provinces"])


@pytest.mark.parametrize(
    "table",
    [
        t
        for t in Base.metadata.sorted_tables
        if "year" in t.c and t.name not in WITHOUT_FILTER_BY_YEAR
    ],
    ids=str,
)
def test_every_year_of_the_data_can_be_chosen(table: Table, reader: Store) -> None:
    years = reader.frame(select(table.c.year).distinct())["year"].dropna()
    assert set(map(int, years)) <= set(options(reader).values["years"])


def test_every_policy_domain_of_the_data_can_be_chosen(reader: Store) -> None:
    found = {
        domain
        for table in Base.metadata.sorted_tables
        if "policy_domain" in table.c
        for domain in reader.frame(select(table.c.policy_domain))["policy_domain"]
    }
    assert found == set(options(reader).values["domains"])


def test_what_only_fictional_rows_hold_is_offered_only_when_asked_for(reader: Store) -> None:
    offered = options(reader)
    made_up = set(reader.frame(select(Call.key).where(Call.fictional.is_(True)))["key"])
    assert made_up
    assert not made_up & set(offered.offered("calls", fictional=False))
    assert made_up <= set(offered.offered("calls", fictional=True))


@pytest.mark.slow
def test_every_real_choice_leads_somewhere(reader: Store) -> None:
    """A choice that no View can follow to a row would be a dead end."""
    offered = options(reader)
    for field in ("calls", "years", "domains", "articles", "schemes", "provinces"):
        for value in offered.offered(field, fictional=False):
            chosen = Filters().with_only(field, value)
            views_of_it = [view for view in views().values() if field in view.applies]
            assert any(not read(view, chosen, reader).empty for view in views_of_it), (field, value)


def test_every_status_has_words(reader: Store) -> None:
    statuses = Base.metadata.tables["applications"].c.status
    assert set(reader.frame(select(statuses).distinct())["status"]) <= set(STATUSES)
