"""After any loads and undos, every day is told exactly as it was at its end."""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Callable
from typing import Any

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from data_access.engine import Store
from importing import desk
from importing.cells import Refused
from tests.conftest import examples
from tests.unit.importing.as_known.loads import Given, Held, at, held_by, held_on, load, noon

FIRST = dt.date(2026, 1, 5)
CALL = {"title": "Een oproep", "theme": "Thema", "policy_domain": "Domein", "ministers": "Minister",
        "state": "open", "goal": "Doel"}  # fmt: skip
BODY = {"call": "bondgenotennetwerken", "applicant": "Vzw A", "title": "Titel",
        "status": "ingediend"}  # fmt: skip
MEETING = {"kind": "commissie", "topic": "X", "state": "gehouden", "date": "01/02/2024"}
PROJECT = {"title": "Project", "organisation": "Vzw A", "summary": "Wat het doet."}
COMMITMENT = {"article": "PJ0-1PFC2DB-PR", "year": "2024"}
ONE = dt.timedelta(days=1)
_COPIES = itertools.count()


def some(draw: st.DrawFn, **columns: st.SearchStrategy[str]) -> Given:
    """Some of these columns: a file need not have them all."""
    chosen = draw(st.sets(st.sampled_from(sorted(columns))))
    return {name: draw(columns[name]) for name in sorted(chosen)}


amounts = st.integers(1, 9).map(lambda n: f"{n}.000,00")
days = st.integers(1, 9).map(lambda n: f"0{n}/03/2024")


@st.composite
def files(draw: st.DrawFn) -> tuple[str, list[Given]]:
    kind = draw(st.sampled_from(["applications", "calls", "meetings", "projects", "commitments"]))
    numbers = sorted(draw(st.sets(st.integers(1, 3), min_size=1)))
    if kind == "applications":
        own = some(draw, asked_cents=amounts, submitted_on=days, place=st.just("Gent"))
        rows = [{"id": f"A-{n}", **BODY, **own} for n in numbers]
    elif kind == "calls":
        keys = ["plan-samenleven-1", "nieuw-1", "nieuw-2"]
        own = some(draw, budget_cents=amounts, closes=days, runs_from=days)
        rows = [{"key": keys[n - 1], **CALL, **own} for n in numbers]
    elif kind == "meetings":
        own = some(draw, participants=st.sampled_from(["5", "6"]), place=st.just("Asse"),
                   municipalities=st.sampled_from(["Gent", "Gent; Aalst", "Leuven"]),
                   took_part=st.sampled_from(["VVSG", "VVSG; Bataljong", "Bataljong"]))  # fmt: skip
        rows = [{"key": f"m-{n}", **MEETING, **own} for n in numbers]
    elif kind == "projects":
        own = some(draw, awarded_cents=amounts, partners=st.just("Vzw B"), year=st.just("2024"))
        keys = ["samenleven-2020-1", "P-2", "P-3"]
        rows = [{"key": keys[n - 1], **PROJECT, **own} for n in numbers]
    else:
        own = some(draw, paid_cents=st.just("1,00"), date=days)
        project = draw(st.sampled_from(["samenleven-2020-2", "P-2", "P-3"]))
        amount = draw(amounts)
        rows = [
            {"reference": f"V-{n}", **COMMITMENT, "project": project, "amount_cents": amount, **own}
            for n in numbers
        ]
    return kind, [dict(row) for row in rows]


steps = st.lists(
    st.tuples(st.booleans(), st.one_of(files(), st.integers(0, 5))), min_size=2, max_size=8
)
"""Whether a new day begins first; then a file to load, or which of the loads to take back."""


_NEW: Given = {"key": "nieuw-1", **CALL}


@settings(
    max_examples=examples(15),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(steps=steps)
# A second file states what the one that brought the row did not; both are taken back.
@example(
    steps=[
        (True, ("calls", [{**_NEW, "budget_cents": "1.000,00"}])),
        (True, ("calls", [{**_NEW, "budget_cents": "4.000,00", "closes": "04/03/2024"}])),
        (True, 1),
        (True, 0),
    ]
)
def test_every_day_is_told_as_it_was_at_its_end(
    copied: Callable[[str], Store], steps: list[tuple[bool, Any]]
) -> None:
    store = copied(f"copy-{next(_COPIES)}")
    before, ends, day, batches = held_by(store), dict[dt.date, Held](), FIRST, list[int]()
    for moment, (new_day, step) in enumerate(steps):
        day += dt.timedelta(days=new_day)
        carried_out(store, step, batches, noon(day) + dt.timedelta(minutes=moment))
        ends[day] = held_by(store)
    found = {known: held_on(store, known) for known in [FIRST - ONE, *ends]}
    store.engine.dispose()
    # Amendments that sources dated later than these days do not play: they are all of before.
    assert found.pop(FIRST - ONE) == before
    for known, expected in ends.items():
        for name, rows in expected.items():
            assert found[known][name] == rows, (known, name)


def carried_out(store: Store, step: Any, batches: list[int], moment: dt.datetime) -> None:
    """Load or take back; what is refused changes nothing."""
    try:
        if isinstance(step, int):
            if step < len(batches):
                desk.undo(store, batches[step])
                at(store, batches[step], moment, "undone_at")
        else:
            batches.append(load(store, *step))
            at(store, batches[-1], moment)
    except Refused:
        pass
