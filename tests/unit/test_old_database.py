"""A database of version 8fd8031, with all that people make, opens today with nothing lost.

What was in it was written down by the version that made it (tests/fixtures/version_8fd8031). Rows of
the sample data may be others in later versions; what people loaded, wrote and froze may not.
"""

from __future__ import annotations

import datetime as dt
import json
import lzma
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final
from urllib.parse import parse_qs

import pytest
from sqlalchemy import make_url, select, update

from data_access.engine import Store
from data_access.filters import Filters
from database.schema import SCHEMA_VERSION, Base
from importing import desk
from importing.cells import Refused
from importing.lists import Edition
from importing.plan_writer import take_turn
from importing.readiness import ensure_ready
from importing.undo import take_back
from stories import story_store as stories
from tests.fixtures.version_8fd8031.plain import plain, rows_of
from tests.postgres import PostgresServer, new_database
from views import Result, read, view
from views.options import options
from written_questions.dossiers import dossier_store as dossiers
from written_questions.frozen_answers import frozen_entries, open_frozen, since

pytestmark = [
    pytest.mark.slow,
    pytest.mark.some(1),
]

FIXTURE: Final = Path(__file__).parents[1] / "fixtures" / "version_8fd8031"
EXPECTED: Final = json.loads((FIXTURE / "expected.json").read_text(encoding="utf-8"))
TABLES: Final = Base.metadata.tables


@pytest.fixture(scope="module")
def old_dump() -> bytes:
    return lzma.decompress((FIXTURE / "atlas.sql.xz").read_bytes())


@pytest.fixture(params=["sqlite", "postgresql"])
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """A database of the old version, opened by today's."""
    if request.param == "sqlite":
        file = tmp_path / "old.sqlite"
        file.write_bytes(lzma.decompress((FIXTURE / "atlas.sqlite.xz").read_bytes()))
        store = Store(f"sqlite:///{file}")
    else:
        dump = request.getfixturevalue("old_dump")
        store = Store(restored(request.getfixturevalue("postgres_server"), dump))
    ensure_ready(store)
    yield store
    store.engine.dispose()


def restored(socket: str, dump: bytes) -> str:
    """The address of a new PostgreSQL database that holds the dump."""
    address, programs = new_database(socket), PostgresServer.programs()
    assert programs
    database = make_url(address).database or ""
    command = [
        str(programs / "psql"),
        "-qv",
        "ON_ERROR_STOP=1",
        "-h",
        socket,
        "-U",
        "atlas",
        database,
    ]
    subprocess.run(command, input=dump, check=True, stdout=subprocess.DEVNULL)
    return address


def expected(store: Store, what: str) -> Any:
    """What must be there; PostgreSQL numbers a few rows otherwise."""
    other = EXPECTED["on_postgresql"] if store.engine.dialect.name == "postgresql" else {}
    return other.get(what, EXPECTED[what])


def imports() -> Any:
    batches = TABLES["batches"]
    return select(batches.c.id).where(batches.c.kind == "import")


def nothing_lost(store: Store) -> None:
    """Every row that people made or loaded is there, with every value, and nothing beside it."""
    with store.begin() as connection:
        for name, held in expected(store, "made").items():
            found = rows_of(connection, TABLES[name], held["columns"])
            assert apart_from_the_sample(name, found) == apart_from_the_sample(
                name, held["rows"]
            ), name
        applications = TABLES["applications"]
        for number, values in EXPECTED["corrected"]:
            own = applications.c.id == number
            assert rows_of(connection, applications, list(values), own) == [list(values.values())]
        for name, held in expected(store, "loaded").items():
            table = TABLES[name]
            found = rows_of(connection, table, held["columns"], table.c.batch_id.in_(imports()))
            assert found == held["rows"], name
        batches, held = TABLES["batches"], expected(store, "batches")
        kinds = batches.c.kind == "import"
        assert rows_of(connection, batches, held["columns"], kinds) == held["rows"]


def apart_from_the_sample(name: str, rows: list[list[Any]]) -> list[list[Any]]:
    """The history without what rows of the sample data held before somebody loaded over them."""
    if name != "batch_rows":
        return rows
    at = EXPECTED["made"]["batch_rows"]["columns"].index("before")
    return [
        [*row[:at], "of the sample", *row[at + 1 :]] if _of_the_sample(row[at]) else row
        for row in rows
    ]


def _of_the_sample(before: str | None) -> bool:
    imported = {f"import-{row[0]}" for row in EXPECTED["batches"]["rows"]}
    held = json.loads(before) if before else {}
    return "source_id" in held and held["source_id"] not in imported


def sums(store: Store) -> dict[str, dict[str, int]]:
    """Rows and cents of every table that the old version had."""
    found = {}
    with store.begin() as connection:
        for name, held in EXPECTED["sums"].items():
            columns = [key for key in held if key != "rows"]
            rows = rows_of(connection, TABLES[name], columns or [TABLES[name].columns.keys()[0]])
            found[name] = {"rows": len(rows)} | {
                key: sum(row[at] or 0 for row in rows) for at, key in enumerate(columns)
            }
    return found


def totals(result: Result, wanted: dict[str, Any]) -> dict[str, Any]:
    """The totals of a result, as far as the old version knew them."""
    return {key: plain(value) for key, value in result.totals.items() if key in wanted}


def still_said(result: Result, wanted: dict[str, Any]) -> dict[str, Any]:
    """The totals of then; shares and rates are no longer said of a list that nothing calls complete.

    A later load brought an eleventh application: then no list of them names them all.
    """
    unsaid = {
        column.key
        for column in result.view.columns
        if column.needs and result.totals.get(column.key) is None
    }
    if not result.totals.get("rated"):
        rated = {key for key in wanted if "rate" in key or key == "share"}
        silent = {key: plain(result.totals[key]) for key in rated if not result.totals[key]}
        wanted = wanted | silent
    return {key: None if key in unsaid else value for key, value in wanted.items()}


def filters(query: str) -> Filters:
    return Filters.from_query(parse_qs(query))[0]


def test_every_row_that_people_made_is_there(old: Store) -> None:
    assert old.schema_version() == SCHEMA_VERSION
    nothing_lost(old)


def test_rows_and_cents_of_every_table_are_those_of_then(old: Store) -> None:
    batches = TABLES["batches"]
    sample = select(batches.c.kind, batches.c.content_hash).where(batches.c.kind != "import")
    with old.begin() as connection:
        now = {tuple(row) for row in connection.execute(sample)}
    found, then = sums(old), EXPECTED["sums"]
    if now != {tuple(row) for row in EXPECTED["sample"]}:
        # Later sample data: only the tables without any of it must still be the same.
        found, then = ({name: held[name] for name in EXPECTED["made"]} for held in (found, then))
    assert found == then


def test_new_sample_data_leaves_what_people_made(old: Store) -> None:
    batches = TABLES["batches"]
    with old.begin() as connection:
        connection.execute(
            update(batches).where(batches.c.kind != "import").values(content_hash="of before")
        )
    assert ensure_ready(old).loaded
    nothing_lost(old)


_NOW_AWARDS: Final = {
    "toekenningen-per-gemeente": {"awards": 3, "amount": 304_999_99},
    "projecten": {"awarded": 304_999_99},
}
"""What three awarded applications (HB-005, HB-007, HB-010) add, of which there is no project: then they were
no awards."""


def test_of_what_was_loaded_nobody_said_that_it_is_complete(old: Store) -> None:
    loaded = [one for one in desk.lists(old) if one.editions]
    assert loaded
    assert {(one.complete, len(one.editions)) for one in loaded} == {("unknown", 1)}


def test_figures_of_what_was_loaded_are_the_same_but_that_awarded_applications_are_awards(
    old: Store,
) -> None:
    """Once somebody says that the lists are complete, which was read from their rows then."""
    for note in desk.lists(old):
        if note.editions:
            desk.say_complete(old, note.key, Edition("yes"))
    for one in EXPECTED["figures"]:
        result = read(view(one["view"]), filters(one["filters"]), old)
        more = _NOW_AWARDS.get(one["view"], {}) if "huizen-van-de-buurt" in one["filters"] else {}
        wanted = {
            key: value + more[key] if key in more else value for key, value in one["totals"].items()
        }
        assert len(result.frame) == one["rows"] + (3 if more else 0), one["view"]
        assert totals(result, one["totals"]) == still_said(result, wanted), one["view"]


def test_frozen_answers_open_verify_and_compare(old: Store) -> None:
    for one in EXPECTED["frozen"]:
        whole = open_frozen(one["id"], old)  # refuses one whose hash does not fit
        assert (whole.version, whole.header.title) == (one["version"], one["title"])
        texts = [[part.number, part.question, part.kind, part.text] for part in whole.parts]
        assert texts == one["texts"]
        results = [result for part in whole.parts for result in part.results]
        for result, wanted in zip(results, one["tables"], strict=True):
            assert result.view.key == wanted["view"]
            assert result.filters.query_string() == wanted["filters"]
            assert len(result.frame) == wanted["rows"]
            assert totals(result, wanted["totals"]) == wanted["totals"]
        assert len(since(whole, old)) == len(one["tables"])
    entries = {one.id: one.hash for dossier in (1, 2, 3) for one in frozen_entries(dossier, old)}
    assert entries == {one["id"]: one["hash"] for one in EXPECTED["frozen"]}
    # What was frozen first differs from now by what was corrected and loaded since.
    awarded = next(s for s in since(open_frozen(1, old), old) if s.part == "1")
    assert awarded.difference


def test_questions_in_work_and_presentations_open(old: Store) -> None:
    listed = {entry.id: entry for entry in dossiers.entries(old)}
    for row in expected(old, "made")["dossiers"]["rows"]:
        opened = dossiers.load(row[0], old)
        assert (opened.text, listed[row[0]].name) == (row[1], row[2])
        assert dossiers.save(opened, old).revision == opened.revision + 1
    slides = expected(old, "made")["story_slides"]
    for entry in stories.listed(old):
        story, dropped = stories.load(old, entry.key, options(old).values)
        position = slides["columns"].index("story_key")
        assert len(story.slides) == sum(row[position] == entry.key for row in slides["rows"])
        assert dropped == []


def test_columns_that_were_mapped_then_are_recognised(old: Store) -> None:
    data = (FIXTURE / "files" / "aanvragen-eindstand.csv").read_bytes()
    upload = desk.open_upload(data.replace(b"148000", b"149000"), "aanvragen-nieuw.csv")
    found = desk.recognise(old, upload)
    assert (found.how, found.name) == ("mapping", "applications")
    shown = desk.preview(old, upload, found)
    assert shown.plan.changes == {"new": 0, "changed": 1, "same": 1}
    asked, awarded = shown.plan.totals
    assert (asked.difference, awarded.difference) == (0, 100_000)
    desk.load(old, upload, found, shown, as_of=dt.date(2026, 4, 1))
    again = desk.open_upload(
        (FIXTURE / "files" / "bijeenkomsten.csv").read_bytes() + b"\r\n", "bijeenkomsten.csv"
    )
    assert desk.recognise(old, again).name == "meetings"


def test_each_load_alone_can_be_taken_back_as_it_could(old: Store) -> None:
    for batch, wanted in EXPECTED["undo"]["alone"].items():
        with old.engine.connect() as connection:  # nothing is committed: the next finds all of it
            take_turn(connection)
            try:
                found: dict[str, Any] = take_back(connection, int(batch), None)
            except Refused as refused:
                found = {"refused": sorted(problem.code for problem in refused.problems)}
        assert found == wanted, batch


def test_all_loads_can_be_taken_back_the_newest_first(old: Store) -> None:
    for batch, wanted in EXPECTED["undo"]["newest_first"]:
        if "refused" not in wanted:
            assert desk.undo(old, batch) == wanted, batch
    with old.begin() as connection:
        for name in expected(old, "loaded"):
            table = TABLES[name]
            assert rows_of(connection, table, ["batch_id"], table.c.batch_id.in_(imports())) == []
    for one in EXPECTED["frozen"]:
        assert open_frozen(one["id"], old).version == one["version"]
