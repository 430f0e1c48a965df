"""What was corrected after publication: the View says what the history says, on both databases."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest

from data_access.engine import Store
from data_access.filters import Filters
from importing import amendments as changes
from importing import desk
from tests.unit.importing.amended import amendments
from tests.unit.importing.hostile.base import table
from views import Result, read, view

pytestmark = pytest.mark.slow

FIRST = {"Titel": "Eerst", "Gevraagd bedrag": "1.500,00", "Gemeente": "Aalst"}
THEN = {"Titel": "Daarna", "Gevraagd bedrag": "1.600,00", "Ingediend op": dt.date(2023, 10, 9)}


def load(store: Store, data: bytes, name: str, as_of: dt.date | None = None) -> int:
    upload = desk.open_upload(data, name)
    found = desk.recognise(store, upload)
    shown = desk.preview(store, upload, found)
    return desk.load(store, upload, found, shown, as_of=as_of).batch


def shown(store: Store) -> Result:
    return read(view("gewijzigd-na-publicatie"), Filters(), store)


def amounts(result: Result) -> list[tuple[int, int]]:
    rows = result.frame.dropna(subset=["amount_after"])
    return list(zip(rows["amount_before"].tolist(), rows["amount_after"].tolist(), strict=True))


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, store: Store) -> Iterator[Store]:
    """Both databases, with the sample data."""
    if request.param == "sqlite":
        yield store
        return
    made = Store(request.getfixturevalue("postgres_loaded"))
    yield made
    made.engine.dispose()


@pytest.mark.some(1)
@pytest.mark.figure("gewijzigd-na-publicatie")
def test_before_after_when_and_by_which_file(database: Store) -> None:
    load(database, table(), "eerste.csv")
    assert shown(database).empty
    middle = load(database, table(FIRST), "tweede.csv", dt.date(2023, 11, 1))
    load(database, table(THEN), "derde.csv")
    result = shown(database)
    assert amounts(result) == [(150_000, 160_000), (123_456, 150_000)]
    places = result.frame[result.frame["field"] == "nis"]
    assert list(places[["before", "after"]].itertuples(index=False, name=None)) == [
        ("Aalst", "Gent"),
        ("Gent", "Aalst"),
    ]
    days = result.frame[result.frame["field"] == "submitted_on"]
    assert list(days["after"]) == ["09/10/2023"]
    assert list(result.frame["file"].unique()) == ["derde.csv", "tweede.csv"]
    assert set(result.frame.loc[result.frame["file"] == "tweede.csv", "as_of"]) == {
        dt.date(2023, 11, 1)
    }
    assert {source.title for source in result.sources} == {"tweede.csv", "derde.csv"}
    desk.undo(database, middle)
    assert amounts(shown(database)) == [(123_456, 160_000)]


def test_the_view_says_what_the_history_says(store: Store) -> None:
    load(store, table(), "eerste.csv")
    load(store, table(FIRST, {"Titel": "Ander"}), "tweede.csv")
    load(store, table(THEN), "derde.csv")
    with store.begin() as connection:
        told = {
            (key, one.field, one.file)
            for key in ("H-1", "H-2", "H-3")
            for one in amendments(connection, "applications", (key,))
        }
    frame = shown(store).frame
    assert set(frame[["row", "field", "file"]].itertuples(index=False, name=None)) == told
    assert len(told) == len(frame) > 6


def test_a_change_of_a_made_up_row_shows_only_with_the_made_up_figures(database: Store) -> None:
    change = {
        "Aanvraagnummer": "fictief-001",
        "Oproep": "bondgenotennetwerken-fictief",
        "Titel": "Anders",
    }
    load(database, table(change), "verzonnen.csv")
    assert shown(database).empty
    with_them = read(view("gewijzigd-na-publicatie"), Filters(fictional=True), database)
    assert set(with_them.frame["row"]) == {"fictief-001"}
    assert with_them.frame["fictional"].all()


def test_what_was_changed_is_found_without_looking_at_all_that_was_loaded(reader: Store) -> None:
    with reader.reading() as connection:
        asked = changes.amendments(Filters()).compile(
            connection, compile_kwargs={"literal_binds": True}
        )
        plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {asked}")
        steps = [str(step[-1]) for step in plan]
    assert any("ix_batch_rows_changed" in step for step in steps)
    assert "SCAN batch_rows" not in steps
