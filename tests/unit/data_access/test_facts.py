"""Facts are flat: a row per thing, whatever is joined to it. A join that doubles rows shows here alone."""

from __future__ import annotations

import pytest
from sqlalchemy import func, select

from data_access.engine import Store
from data_access.facts.applications import APPLICATIONS
from data_access.facts.awards import AWARDS
from data_access.facts.entitlements import ENTITLEMENTS
from data_access.facts.fact import PLACED, Fact
from data_access.facts.lists import LISTS, LISTS_OF_APPLICATIONS, LISTS_OF_AWARDS, REPORTED
from data_access.facts.meetings import MEETINGS
from data_access.facts.money import (
    COMMITMENT_CREDITS,
    COMMITMENTS,
    PAYMENT_CREDITS,
    PAYMENTS,
    YEARS_WITHOUT,
)
from data_access.facts.populations import INHABITANTS, POPULATIONS
from database.schema import (
    Application,
    Commitment,
    Entitlement,
    Meeting,
    Payment,
    Project,
)

FACTS = (
    APPLICATIONS,
    AWARDS,
    ENTITLEMENTS,
    LISTS,
    LISTS_OF_APPLICATIONS,
    LISTS_OF_AWARDS,
    REPORTED,
    MEETINGS,
    COMMITMENTS,
    COMMITMENT_CREDITS,
    PAYMENT_CREDITS,
    PAYMENTS,
    YEARS_WITHOUT,
    INHABITANTS,
    POPULATIONS,
)
EVERY_FACT = pytest.mark.parametrize("fact", FACTS, ids=lambda fact: fact.key)


@EVERY_FACT
def test_each_row_stands_once(fact: Fact, reader: Store) -> None:
    rows = reader.frame(
        select(
            func.count().label("all"),
            func.count(fact.rows.c.id.distinct()).label("different"),
            func.count(fact.rows.c.id).label("known"),
        )
    ).iloc[0]
    assert rows["all"] == rows["different"] == rows["known"] > 0


@EVERY_FACT
def test_what_it_can_be_broken_down_and_filtered_by_is_there(fact: Fact) -> None:
    columns = set(fact.rows.c.keys())
    assert fact.keys <= columns
    assert {"id", "source_id", "fictional"} <= columns
    if fact.placed:
        assert {*PLACED, *(f"{name}_now" for name in PLACED)} <= columns


@pytest.mark.parametrize(
    ("fact", "table"),
    [
        (APPLICATIONS, Application),
        (AWARDS, Project),
        (COMMITMENTS, Commitment),
        (ENTITLEMENTS, Entitlement),
        (MEETINGS, Meeting),
        (PAYMENTS, Payment),
    ],
    ids=lambda one: getattr(one, "key", getattr(one, "__name__", "")),
)
def test_no_row_is_lost(fact: Fact, table: type, reader: Store) -> None:
    counts = reader.frame(
        select(
            select(func.count()).select_from(fact.rows).scalar_subquery().label("flat"),
            select(func.count()).select_from(table).scalar_subquery().label("rows"),
        )
    ).iloc[0]
    assert counts["flat"] == counts["rows"]
