"""On PostgreSQL every View gives the rows that it gives on SQLite, in the same order."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from sqlalchemy import create_engine, text

from data_access.engine import Store
from data_access.filters import Filters
from database.faults import DataUnavailable
from importing import desk
from importing.lists import Edition
from importing.readiness import ensure_ready
from stories import Slide, Story
from stories import story_store as stories
from tests.register_export import lines, load
from tests.unit.filter_sets import CHOICES
from tests.unit.views.answers import EVERY_VIEW, answer, choices
from tests.unit.written_questions.asked import opened
from views import Result, View, read, views
from views.options import options
from views.records import spending
from written_questions import frozen_answers
from written_questions.dossiers import dossier_store as dossiers


@pytest.fixture(scope="module")
def postgresql(postgres_server: str) -> Iterator[Store]:
    """A PostgreSQL database with the sample data, for tests that only read."""
    address = f"postgresql+psycopg://atlas@/{{}}?host={postgres_server}"
    server = create_engine(address.format("postgres"), isolation_level="AUTOCOMMIT")
    with server.connect() as connection:
        connection.execute(text("CREATE DATABASE every_view"))
    server.dispose()
    store = Store(address.format("every_view"))
    assert ensure_ready(store).loaded
    yield store
    store.engine.dispose()


def rows(result: Result) -> list[tuple[Any, ...]]:
    frame = result.frame.astype(object).where(result.frame.notna(), None)
    return [tuple(row) for row in frame.itertuples(index=False)]


def in_any_order(rows_found: list[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
    return sorted(rows_found, key=repr)


@pytest.mark.some(4)
@EVERY_VIEW
def test_every_view_gives_the_same_answer_on_postgresql(
    view: View, reader: Store, postgresql: Store
) -> None:
    for chosen in choices(view):
        expected = answer(view, chosen, reader)
        found = read(view, expected.filters, postgresql)
        assert in_any_order(rows(found)) == in_any_order(rows(expected)), expected.filters
        assert rows(found) == rows(expected), f"other order: {expected.filters}"
        assert found.totals == expected.totals
        assert found.sources == expected.sources
        assert found.gaps == expected.gaps
        assert list(found.frame.dtypes.astype(str)) == list(expected.frame.dtypes.astype(str))


def test_the_same_can_be_chosen_on_postgresql(reader: Store, postgresql: Store) -> None:
    here, there = options(reader), options(postgresql)
    assert {f: list(v.items()) for f, v in here.values.items()} == {
        f: list(v.items()) for f, v in there.values.items()
    }
    assert here.fictional == there.fictional
    assert here.province_of == there.province_of


def test_a_second_start_finds_postgresql_ready(postgresql: Store) -> None:
    version = postgresql.data_version()
    assert not ensure_ready(postgresql).loaded
    assert postgresql.data_version() == version


def test_an_empty_postgresql_database_is_said_to_be_missing(postgres_url: str) -> None:
    store = Store(postgres_url)
    with pytest.raises(DataUnavailable) as fault:
        read(spending.LINES, Filters(), store)
    assert fault.value.reason == "missing"
    assert store.schema_version() is None


def test_a_lost_column_on_postgresql_is_said_to_be_changed(postgres_loaded: str) -> None:
    store = Store(postgres_loaded)
    with store.begin() as connection:
        connection.execute(text("ALTER TABLE commitments DROP COLUMN amount_cents CASCADE"))
    for attempt in (lambda: read(spending.LINES, Filters(), store), lambda: ensure_ready(store)):
        with pytest.raises(DataUnavailable) as fault:
            attempt()
        assert fault.value.reason == "changed"


def test_a_server_that_is_not_there_is_unreachable_and_tells_no_secret(
    postgres_server: str,
) -> None:
    store = Store(f"postgresql+psycopg://atlas:geheim@/nergens?host={postgres_server}")
    with pytest.raises(DataUnavailable) as fault:
        store.data_version()
    assert fault.value.reason == "unreachable"
    assert fault.value.__cause__ is None
    assert "geheim" not in str(fault.value) + repr(fault.value)


@pytest.mark.slow
def test_the_filter_sets_are_worth_comparing(reader: Store) -> None:
    assert len(CHOICES) > 20
    assert sum(not read(spending.LINES, chosen, reader).empty for chosen in CHOICES) > 10


def test_what_people_make_is_kept_on_postgresql(postgres_loaded: str) -> None:
    """Questions, frozen answers and presentations: with dates, counts and revisions of its own kind."""
    store = Store(postgres_loaded)
    dossier = dossiers.save(opened(store), store)
    assert dossiers.load(dossier.id, store) == dossier
    entry = frozen_answers.freeze(dossier, store)
    assert not frozen_answers.frozen_entries(dossier.id, store)[0].fictional
    whole = frozen_answers.open_frozen(entry.id, store)
    assert not [one for one in frozen_answers.since(whole, store) if one.difference]
    assert [(one.id, one.frozen) for one in dossiers.entries(store)] == [(dossier.id, 1)]
    slide = Slide("uitgaven-per-lijn", Filters(years=(2020,)), notes="Traag.")
    story = stories.save(store, Story("Voor de commissie", (slide,)))
    assert stories.load(store, story.key, options(store).values) == (story, [])
    assert [one.slides for one in stories.listed(store)] == [1]
    stories.save(store, story)
    with pytest.raises(stories.StoryChangedError):
        stories.remove(store, story)


def test_the_register_gives_the_same_answer_on_postgresql(
    postgres_loaded: str, copied: Callable[[str], Store]
) -> None:
    store, postgresql = copied("register"), Store(postgres_loaded)
    for each in (store, postgresql):
        load(each, lines())
        (note,) = (one for one in desk.lists(each) if one.kind == "register")
        desk.say_complete(each, note.key, Edition("yes", ("44021",), (2022, 2023)), "Dienst A")
    for view in views().values():
        if view.subject not in ("register", "projects"):
            continue
        for chosen in (Filters(), Filters(municipalities=("44021",), years=(2022, 2023))):
            expected = read(view, chosen, store)
            found = read(view, chosen, postgresql)
            assert rows(found) == rows(expected), (view.key, chosen)
            assert found.totals == expected.totals
    ghent = Filters(municipalities=("44021",), years=(2022,))
    each_inhabitant = read(views()["register-per-gemeente"], ghent, postgresql).frame
    assert each_inhabitant["registered_each"].notna().all()
    postgresql.engine.dispose()
