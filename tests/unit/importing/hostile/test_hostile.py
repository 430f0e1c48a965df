"""Every hostile file gets its verdict: loaded with its exact total, or refused with nothing written."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence

import pytest
from sqlalchemy import func, select

from data_access.engine import Store
from database.schema import Base
from importing import desk
from importing.cells import Problem, Refused
from importing.messages import explain, say
from importing.sentences import PROBLEMS
from language import get_language
from tests.unit.importing.hostile.cases import CASES, Accept, Case

pytestmark = [pytest.mark.slow, pytest.mark.sandbox]

ALLOWED_SECONDS = 20.0
"""Far more than any takes, on any machine; what has no bound takes minutes."""
_KEPT = ("batches", "batch_rows", "data_state", "lists")
"""What stays of a load that was undone, so that earlier days can be told as they were."""
_TABLES = [t for n, t in Base.metadata.tables.items() if n not in _KEPT]


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """One database for all files: each leaves it as it was."""
    from importing.readiness import ensure_ready

    store = Store(f"sqlite:///{tmp_path_factory.mktemp('hostile') / 'atlas.sqlite'}")
    ensure_ready(store)
    yield store
    store.engine.dispose()


def state(store: Store) -> dict[str, int]:
    """Rows per table, and the sum of every column of cents."""
    found: dict[str, int] = {}
    with store.begin() as connection:
        for table in _TABLES:
            sums = [func.sum(c) for c in table.c if c.name.endswith("_cents")]
            row = connection.execute(select(func.count(), *sums).select_from(table)).one()
            found |= {f"{table.name}/{at}": int(value or 0) for at, value in enumerate(row)}
    return found


def judged(case: Case, store: Store) -> tuple[Accept, int] | tuple[Problem, ...]:
    """The verdict with the batch that was loaded, or the problems."""
    try:
        upload = desk.open_upload(case.make(), case.name)
        found = desk.recognise(store, upload)
        shown = desk.preview(store, upload, found)
        batch = desk.load(store, upload, found, shown).batch
    except Refused as refused:
        return refused.problems
    assert all(say(reading, get_language("nl")) for reading in shown.readings)
    left_out = [reading.code for reading in shown.readings if reading.code.startswith("personal_")]
    assert left_out == (["personal_named"] if case.name.startswith("personal data") else [])
    return Accept(shown.plan.rows, shown.plan.total_cents), batch


ACCEPTED = [case for case in CASES if isinstance(case.verdict, Accept)]
REFUSED = [case for case in CASES if isinstance(case.verdict, str)]


@pytest.mark.some(8)
@pytest.mark.parametrize("case", REFUSED, ids=[case.name for case in REFUSED])
def test_refused_with_its_reason_and_nothing_written(case: Case, shared: Store) -> None:
    before, version = state(shared), shared.data_version()
    started = time.process_time()
    problems = judged(case, shared)
    assert time.process_time() - started < ALLOWED_SECONDS
    assert {getattr(found, "code", found) for found in problems} & set(str(case.verdict).split())
    for found in problems:
        assert isinstance(found, Problem)
        assert all(explain(found, get_language(code)) for code in ("nl", "en"))
    assert (state(shared), shared.data_version()) == (before, version)


@pytest.mark.some(8)
@pytest.mark.parametrize("case", REFUSED, ids=[case.name for case in REFUSED])
def test_setting_rows_aside_loads_the_rest_or_nothing_and_is_undone_to_the_cent(
    case: Case, shared: Store
) -> None:
    before, version = state(shared), shared.data_version()
    problems: Sequence[Problem] = ()
    try:
        upload = desk.open_upload(case.make(), case.name)
        recognised = desk.recognise(shared, upload)
        shown = desk.preview(shared, upload, recognised, set_aside=True)
        assert shown.aside and shown.aside.rows and shown.plan.rows
        desk.undo(shared, desk.load(shared, upload, recognised, shown).batch)
    except Refused as refused:
        problems = refused.problems
    assert all(explain(one, get_language("nl")) for one in problems)
    assert state(shared) == before
    assert not problems or shared.data_version() == version


@pytest.mark.some(6)
@pytest.mark.parametrize("case", ACCEPTED, ids=[case.name for case in ACCEPTED])
def test_loaded_with_its_exact_total_and_undone_to_the_cent(case: Case, shared: Store) -> None:
    before = state(shared)
    verdict, batch = judged(case, shared)
    assert verdict == case.verdict
    assert isinstance(batch, int)
    assert state(shared) != before
    desk.undo(shared, batch)
    assert state(shared) == before


def test_there_are_enough_files_and_each_has_a_name_of_its_own() -> None:
    names = [case.name for case in CASES]
    assert len(names) == len(set(names)) >= 120


def test_every_code_that_files_are_refused_with_has_a_sentence() -> None:
    codes = {
        code for case in CASES if isinstance(case.verdict, str) for code in case.verdict.split()
    }
    assert codes <= set(PROBLEMS)
