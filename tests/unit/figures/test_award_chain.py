"""Projects and applications of random lists: every View that counts awards agrees with plain Python."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Final

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, delete, insert

from data_access.engine import Store
from data_access.filters import Filters
from database.schema import (
    Application,
    AwardDecision,
    BudgetArticle,
    Call,
    Commitment,
    Organisation,
    Project,
)
from importing.plan_writer import new_data_version
from tests.conftest import examples
from tests.unit.figures.plain import rows as sample
from views import Result, read, view
from views.compositions import awards
from views.records.blind_spots import VIEWS as SPOTS
from views.records.coverage import COVERAGE
from views.records.doubles import PAIRS
from views.records.organisations import ORGANISATIONS
from views.records.projects import PROJECTS

CALLS: Final = {"keten-1": 2023, "keten-2": 2024}
BODIES: Final = ("keten-a", "keten-b", "keten-c")
PLACES: Final = ("44021", "11002", "71016")
SOURCE: Final = "sv-162-2021"
ONE_CALL: Final = [Filters(calls=(key,)) for key in CALLS]


@dataclass(frozen=True)
class Asked:
    """An application."""

    id: str
    call: str
    body: str
    nis: str | None
    status: str
    amount: int | None
    decided: dt.date | None


@dataclass(frozen=True)
class Got:
    """A project; ``of`` is the application that it names, ``paid`` whether a commitment stands beside it."""

    key: str
    call: str
    body: str
    nis: str | None
    year: int | None
    amount: int | None
    of: str | None
    paid: bool


@dataclass(frozen=True)
class Said:
    """A decision on an application and a project, by their places in the lists."""

    application: str
    project: str
    decision: str
    undone: bool


@dataclass(frozen=True)
class Lists:
    """What is loaded."""

    asked: tuple[Asked, ...]
    got: tuple[Got, ...]
    said: tuple[Said, ...]


@dataclass(frozen=True)
class Award:
    """One award as plain Python sees it."""

    id: str
    call: str
    body: str
    nis: str | None
    year: int | None
    amount: int | None
    counts: bool
    application: str | None
    project: str | None


_AMOUNTS: Final = st.one_of(st.none(), st.integers(0, 10**9))
_NIS: Final = st.sampled_from((None, *PLACES))


@st.composite
def lists(draw: st.DrawFn) -> Lists:
    """Small lists in which numbers, bodies and years meet often."""
    asked = tuple(
        Asked(
            f"K{at}",
            draw(st.sampled_from(tuple(CALLS))),
            draw(st.sampled_from(BODIES)),
            draw(_NIS),
            (status := draw(st.sampled_from(("awarded", "awarded", "submitted", "not_retained")))),
            draw(_AMOUNTS) if status == "awarded" else None,
            draw(st.sampled_from((None, dt.date(2023, 12, 15), dt.date(2024, 2, 1)))),
        )
        for at in range(draw(st.integers(0, 6)))
    )
    numbers = [one.id for one in asked]
    got = tuple(
        Got(
            f"keten-p{at}",
            draw(st.sampled_from(tuple(CALLS))),
            draw(st.sampled_from(BODIES)),
            draw(_NIS),
            draw(st.sampled_from((None, 2023, 2024))),
            draw(_AMOUNTS),
            draw(st.sampled_from((None, None, *numbers))),
            draw(st.booleans()),
        )
        for at in range(draw(st.integers(0, 6)))
    )
    pairs = [(one.id, other.key) for one in asked for other in got if not other.of]
    chosen = draw(st.lists(st.sampled_from(pairs), max_size=2, unique=True)) if pairs else []
    once: list[tuple[str, str]] = []
    for pair in chosen:  # a project or application is joined to one at most
        if not any(set(pair) & set(other) for other in once):
            once.append(pair)
    said = tuple(
        Said(*pair, draw(st.sampled_from(("joined", "apart"))), draw(st.booleans()))
        for pair in once
    )
    return Lists(asked, got, said)


def put(connection: Connection, loaded: Lists) -> None:
    """Put the lists in the place of those of the call before."""
    traced = {"source_id": SOURCE, "batch_id": 1, "fictional": False}
    connection.execute(delete(AwardDecision))
    connection.execute(delete(Commitment).where(Commitment.project_key.like("keten-%")))
    connection.execute(delete(Project).where(Project.key.like("keten-%")))
    connection.execute(delete(Application).where(Application.call_key.in_(CALLS)))
    for one in loaded.asked:
        values = {
            "id": one.id, "call_key": one.call, "organisation_key": one.body, "title": one.id,
            "nis": one.nis, "status": one.status, "awarded_cents": one.amount,
            "decided_on": one.decided, "certainty": "stated",
        }  # fmt: skip
        connection.execute(insert(Application), values | traced)
    for other in loaded.got:
        values = {
            "key": other.key, "kind": "project", "title": other.key, "summary": "", "year": other.year,
            "organisation_key": other.body, "call_key": other.call, "application_id": other.of,
            "nis": other.nis, "awarded_cents": other.amount, "certainty": "stated",
        }  # fmt: skip
        connection.execute(insert(Project), values | traced)
        if other.paid:
            committed = {
                "article_code": "keten", "year": 2024, "position": 1, "project_key": other.key,
                "amount_cents": 5,
            }  # fmt: skip
            connection.execute(insert(Commitment), [committed | traced, committed | traced])
    moment = dt.datetime(2025, 1, 1, tzinfo=dt.UTC)
    for said in loaded.said:
        values = {
            "project_key": said.project, "application_id": said.application, "decision": said.decision,
            "decided_by": "An", "decided_at": moment, "undone_at": moment if said.undone else None,
        }  # fmt: skip
        connection.execute(insert(AwardDecision), values)
    new_data_version(connection)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory, loaded_file: Any) -> Iterable[Store]:
    file = tmp_path_factory.mktemp("chain") / "chain.sqlite"
    file.write_bytes(loaded_file.read_bytes())
    made = Store(f"sqlite:///{file}")
    traced = {"source_id": SOURCE, "batch_id": 1, "fictional": False}
    with made.engine.begin() as connection:
        connection.execute(
            insert(BudgetArticle),
            {"code": "keten", "name": "Keten", "policy_domain": "Keten", "source_id": SOURCE},
        )
        for key, year in CALLS.items():
            values = {
                "key": key, "title": f"Oproep {key}", "theme": "Keten", "policy_domain": "Keten",
                "ministers": "", "year": year, "state": "decided", "goal": "",
            }  # fmt: skip
            connection.execute(insert(Call), values | traced)
        for key in BODIES:
            values = {"key": key, "name": f"Vereniging {key}", "kind": "association"}
            connection.execute(insert(Organisation), values | {"fictional": False})
    yield made
    made.engine.dispose()


# --- in plain Python ------------------------------------------------------------------------------


def linked(loaded: Lists) -> dict[str, Asked]:
    """Project -> its application: the one it names within its call, else the one it was joined to."""
    asked = {one.id: one for one in loaded.asked}
    joined = {
        said.project: said.application
        for said in loaded.said
        if said.decision == "joined" and not said.undone
    }
    links = {}
    for project in loaded.got:
        application = asked.get(project.of or joined.get(project.key, ""))
        if application and application.call == project.call:
            links[project.key] = application
    return links


def award_year(one: Asked) -> int:
    return one.decided.year if one.decided else CALLS[one.call]


def plain_awards(loaded: Lists) -> list[Award]:
    links, lent_to, found = linked(loaded), set(), []
    for project in sorted(loaded.got, key=lambda p: (p.amount is None, p.key)):
        application = links.get(project.key)
        lends = False
        if application and application.id not in lent_to:
            lent_to.add(application.id)
            lends = application.status == "awarded"
        amount = project.amount
        if amount is None and lends and application:
            amount = application.amount
        year = project.year
        if year is None and application:
            year = award_year(application)
        nis = project.nis or (application.nis if application else None)
        found.append(
            Award(project.key, project.call, project.body, nis, year, amount,
                  project.amount is not None or lends, application.id if application else None,
                  project.key)
        )  # fmt: skip
    taken = {one.id for one in links.values()}
    found += [
        Award(f"aanvraag/{one.id}", one.call, one.body, one.nis, award_year(one), one.amount, True,
              one.id, None)
        for one in loaded.asked
        if one.status == "awarded" and one.id not in taken
    ]  # fmt: skip
    return found


def plain_pairs(loaded: Lists) -> dict[tuple[str, str], int | None]:
    every = plain_awards(loaded)
    apart = {
        (s.application, s.project) for s in loaded.said if s.decision == "apart" and not s.undone
    }
    pairs = [
        (one, other)
        for one in every
        for other in every
        if one.project is None and other.application is None
        and (one.body, one.call) == (other.body, other.call)
        and other.year in (None, one.year, CALLS[one.call])
        and (one.application, other.project) not in apart
    ]  # fmt: skip
    found: dict[tuple[str, str], int | None] = {}
    for one, other in pairs:
        if sum(one in pair or other in pair for pair in pairs) == 1:
            amounts = [one.amount, other.amount]
            known = [amount for amount in amounts if amount is not None]
            found[str(one.application), str(other.project)] = (
                min(known) if len(known) == 2 else None
            )
    return found


# --- what Views give ------------------------------------------------------------------------------


def whole(result: Result) -> pd.DataFrame:
    return result.frame.astype(object).where(result.frame.notna(), None)


def counted(every: list[Award], key: Callable[[Award], Any]) -> dict[Any, tuple[int, int | None]]:
    groups: dict[Any, list[Award]] = defaultdict(list)
    for one in every:
        groups[key(one)].append(one)
    return {name: (sum(a.counts for a in of), summed(of)) for name, of in groups.items()}


def summed(of: list[Award]) -> int | None:
    known = [one.amount for one in of if one.amount is not None]
    return sum(known) if known else None


@settings(max_examples=examples(60), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(loaded=lists())
def test_every_view_that_counts_awards_counts_each_once(store: Store, loaded: Lists) -> None:
    with store.engine.begin() as connection:
        put(connection, loaded)
    every, names = plain_awards(loaded), {key: f"Vereniging {key}" for key in BODIES}
    for filters in (
        *ONE_CALL,
        Filters(calls=tuple(CALLS)),
        Filters(calls=tuple(CALLS), years=(2024,)),
    ):
        here = [
            one
            for one in every
            if one.call in filters.calls and (not filters.years or one.year in filters.years)
        ]
        for made, column, key in (
            (awards.PER_MUNICIPALITY, "nis", lambda one: one.nis),
            (
                view("toekenningen_en-toegekend_per-organisatie"),
                "organisation_key",
                lambda one: one.body,
            ),
            (view("toekenningen_en-toegekend_per-oproep"), "call", lambda one: one.call),
            (view("toekenningen_en-toegekend_per-jaar"), "year", lambda one: one.year),
        ):
            frame = whole(read(made, filters, store))
            found = {row[column]: (row["awards"], row["amount"]) for _, row in frame.iterrows()}
            assert found == counted(here, key), made.key
        listed = whole(read(PROJECTS, filters, store))
        assert dict(zip(listed["project"], listed["awarded"], strict=True)) == {
            one.id: one.amount for one in here
        }
        bodies = whole(read(ORGANISATIONS, filters, store))
        assert {
            row["organisation"]: (row["awards"], row["awarded"])
            for _, row in bodies.iterrows()
            if row["projects"]
        } == {names[body]: its for body, its in counted(here, lambda one: one.body).items()}
    for filters in ONE_CALL:
        (call,) = filters.calls
        here = [one for one in every if one.call == call]
        parts = whole(read(COVERAGE, filters, store)).set_index("part")
        recipients = parts.loc["recipients"]
        assert recipients["amount"] == summed(here)
        assert (recipients["number"] or 0) == (sum(a.counts for a in here) or len(here))
        spots = whole(read(SPOTS[0], filters, store))
        won = {row["nis"]: row["awarded"] for _, row in spots.iterrows() if row["awarded"]}
        placed = counted([a for a in here if a.nis], lambda one: one.nis)
        assert won == {nis: number for nis, (number, _) in placed.items() if number}


@pytest.mark.figure("mogelijk-dubbel")
@settings(max_examples=examples(40), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(loaded=lists())
def test_pairs_are_those_with_one_candidate(store: Store, loaded: Lists) -> None:
    with store.engine.begin() as connection:
        put(connection, loaded)
    filters = Filters(calls=tuple(CALLS))
    result = read(PAIRS, filters, store)
    frame = whole(result)
    expected = plain_pairs(loaded)
    found = {(row["application"], row["project"]): row["amount"] for _, row in frame.iterrows()}
    assert found == expected
    counts = {one.id for one in plain_awards(loaded) if one.counts}
    twice = [
        amount
        for (application, project), amount in expected.items()
        if f"aanvraag/{application}" in counts and project in counts
    ]
    gaps = [gap for gap in read(PROJECTS, filters, store).gaps if gap.kind == "twice"]
    assert [gap.number for gap in gaps] == ([len(twice)] if twice else [])
    known = [amount for amount in twice if amount is not None]
    assert [gap.amount for gap in gaps] == ([sum(known) if known else None] if twice else [])


def test_the_source_of_these_tests_is_one_of_the_sample() -> None:
    assert SOURCE in {row["id"] for row in sample("sources")}
