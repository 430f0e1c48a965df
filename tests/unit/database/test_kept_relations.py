"""Kept relations: a table holds what its select gives, whatever was done."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections import Counter
from collections.abc import Callable, Set
from dataclasses import replace
from random import Random
from typing import Any

import pytest
from sqlalchemy import Connection, insert, literal_column, select, update

from data_access.engine import Store
from data_access.facts.doubles import DOUBLES
from database import renewal
from database.kept_relations import Kept, kept, kept_relations
from database.schema import (
    SCHEMA_VERSION,
    Application,
    AwardDecision,
    Call,
    Organisation,
    Project,
)
from database.written import writing_parts
from importing import award_decisions, bodies, desk
from importing.as_known.snapshot_copy import open_copy
from importing.as_known.snapshots import copy_of
from importing.lists import NOTHING_SAID, Edition
from importing.readiness import ensure_ready
from tests.register_export import lines
from tests.register_export import load as load_register
from tests.unit.importing.cases.loading import csv

DATABASES = pytest.mark.parametrize("fixture", ["database_url", "postgres_url"])
OF_REVISION = ("0017", "e4f02ba2fe33b1c5")
"""The newest revision, and the selects of kept relations that were its own."""
CALL = "bondgenotennetwerken"
HEAD = "Aanvraagnummer;Oproep;Indiener;Titel;Gemeente;Gevraagd bedrag;Toegekend bedrag;Status"


def unlike(connection: Connection) -> dict[str, int]:
    """Per relation how many rows its table and its select do not share."""
    differing = {}
    for relation in kept_relations():
        table, made = (
            Counter(tuple(row) for row in connection.execute(query))
            for query in (select(relation.table), relation.definition)
        )
        if table != made:
            differing[relation.table.name] = ((table - made) + (made - table)).total()
    return differing


def load(
    store: Store, data: bytes, name: str = "lijst.csv", edition: Edition = NOTHING_SAID
) -> int:
    """Load a file; returns the number of its batch."""
    upload = desk.open_upload(data, name)
    recognised = desk.recognise(store, upload)
    shown = desk.preview(store, upload, recognised, edition)
    return desk.load(store, upload, recognised, shown, edition=edition).batch


def as_made(store: Store, what: str) -> None:
    """Fail where a table is not what its select gives."""
    with store.reading() as connection:
        assert unlike(connection) == {}, what


@pytest.mark.slow
@pytest.mark.some(1)
@DATABASES
def test_every_table_is_what_its_select_gives(fixture: str, request: pytest.FixtureRequest) -> None:
    """After a first start, a load, an edition, an undo, what is said of lists, bodies and pairs."""
    store = Store(request.getfixturevalue(fixture))
    ensure_ready(store)
    as_made(store, "first start")
    first = csv(
        HEAD,
        f"F-1;{CALL};Vereniging Een;Huis;Gent;1000;900;toegekend",
        f"F-2;{CALL};Vereniging Twee;Tuin;Nevele;2000;;ingediend",
    )
    batch = load(store, first, "een.csv")
    as_made(store, "load")
    second = csv(HEAD, f"F-1;{CALL};Vereniging Een;Huis;Gent;1000;950;toegekend")
    renewed = Edition("yes", ("44021",), of=f"lading-{batch}", renews=True)
    edition = load(store, second, "twee.csv", renewed)
    as_made(store, "edition")
    desk.say_complete(store, f"lading-{batch}", Edition("yes"), "Dienst A")
    as_made(store, "what is said of a list")
    with store.begin() as connection:
        one, other = connection.scalars(select(Application.organisation_key).limit(2)).all()
    decision = bodies.join(store, one, other)
    as_made(store, "bodies joined")
    bodies.take_back(store, decision)
    as_made(store, "bodies parted")
    load_register(store, lines())
    as_made(store, "register")
    desk.undo(store, edition)
    desk.undo(store, batch)
    as_made(store, "undo")
    store.engine.dispose()


Filled = list[tuple[str, Set[Any] | None]]


@pytest.fixture
def filled(monkeypatch: pytest.MonkeyPatch) -> Filled:
    """Which relations are filled anew from now on, and in which parts (None: as a whole)."""
    calls: Filled = []
    fill = renewal._fill

    def noted(connection: Connection, relation: Kept, parts: Set[Any] | None = None) -> None:
        calls.append((relation.table.name, None if parts is None else frozenset(parts)))
        fill(connection, relation, parts)

    monkeypatch.setattr(renewal, "_fill", noted)
    return calls


def test_a_load_of_one_call_or_year_fills_what_is_of_that_alone(
    copied: Callable[[str], Store], filled: Filled
) -> None:
    store = copied("parts")
    load(store, csv(HEAD, f"F-1;{CALL};Vereniging Een;Huis;Gent;1000;900;toegekend"))
    told = dict(filled)
    for name in ("applications", "applications_summary", "award_rows", "awards", "awards_summary"):
        assert told[f"fact_{name}"] == {CALL}, name
    assert "fact_register" not in told
    filled.clear()
    load_register(store, [replace(one, year=2023) for one in lines()])
    told = dict(filled)
    assert told["fact_register"] == told["fact_register_summary"] == {2023}
    assert "fact_applications" not in told
    as_made(store, "in parts")


def test_who_does_not_say_what_is_written_is_followed_as_a_whole(
    copied: Callable[[str], Store], filled: Filled
) -> None:
    store = copied("unsaid")
    with store.begin() as connection, writing_parts(connection) as parts:
        connection.execute(update(Application).values(title="Anders"))
        parts["applications"] = {"call": {CALL}}
    with store.begin() as connection:
        with writing_parts(connection) as parts:
            connection.execute(update(Application).values(title="Nog anders"))
            parts["applications"] = {"call": {CALL}}
        connection.execute(update(Application).values(title="Weer anders"))
    assert [parts for name, parts in filled if name == "fact_award_rows"] == [{CALL}, None]


@pytest.mark.some(2)
@DATABASES
@pytest.mark.parametrize("seed", [1, 2])
def test_in_parts_gives_what_the_whole_gives(
    fixture: str, seed: int, request: pytest.FixtureRequest, filled: Filled
) -> None:
    """Random loads, editions, undos, moves between calls and decisions on pairs."""
    store, chance = Store(request.getfixturevalue(fixture)), Random(seed)
    ensure_ready(store)
    filled.clear()
    batches: list[int] = []
    for turn in range(12):
        what = chance.choice((_some_rows, _some_lines, _an_edition, _an_undo, _a_move, _a_pair))
        what(store, chance, turn, batches)
        as_made(store, f"{turn}: {what.__name__}")
    assert any(parts for _, parts in filled)
    store.engine.dispose()


def _row(chance: Random) -> str:
    call = chance.choice((CALL, "verbindingsambassadeurs"))
    number, body = chance.randrange(9), chance.choice(("Een", "Twee", "Drie", "Vier"))
    asked, status = chance.randrange(1, 9) * 1000, chance.choice(("ingediend", "toegekend"))
    awarded = asked if status == "toegekend" else ""
    place = chance.choice(("Gent", "Genk", ""))
    return f"R-{number};{call};Vereniging {body};Huis;{place};{asked};{awarded};{status}"


def _rows(chance: Random) -> bytes:
    rows = {row.split(";")[0]: row for row in (_row(chance) for _ in range(4))}
    return csv(HEAD, *rows.values())


def _some_rows(store: Store, chance: Random, turn: int, batches: list[int]) -> None:
    batches.append(load(store, _rows(chance), f"{turn}.csv"))


def _an_edition(store: Store, chance: Random, turn: int, batches: list[int]) -> None:
    if batches:
        of = f"lading-{batches[0]}"
        renewed = Edition(chance.choice(("yes", "unknown")), of=of, renews=True)
        batches.append(load(store, _rows(chance), f"{turn}.csv", renewed))


def _some_lines(store: Store, chance: Random, turn: int, _batches: list[int]) -> None:
    years = chance.sample((2021, 2022, 2023), chance.choice((1, 2)))
    drawn = chance.sample(lines(turn), 20)
    load_register(store, [replace(one, year=chance.choice(years)) for one in drawn])


def _an_undo(store: Store, _chance: Random, _turn: int, batches: list[int]) -> None:
    if len(batches) > 1:
        desk.undo(store, batches.pop())


def _a_move(store: Store, chance: Random, _turn: int, _batches: list[int]) -> None:
    """Of an application to another call, as nobody does today; also one that a project names."""
    with store.begin() as connection:
        calls = connection.scalars(select(Call.key).order_by(Call.key)).all()
        query = select(Application.id, Application.call_key).order_by(Application.id)
        number, former = chance.choice(connection.execute(query).all())
        to = chance.choice(calls)
        with writing_parts(connection) as parts:
            moved = update(Application).where(Application.id == number)
            connection.execute(moved.values(call_key=to, status="awarded"))
            parts["applications"] = {"call": {former, to}}


def _a_pair(store: Store, chance: Random, _turn: int, _batches: list[int]) -> None:
    """A project without a call or of the same one is joined to an application, or no longer."""
    with store.begin() as connection:
        projects = select(Project.key).where(Project.application_id.is_(None), ~Project.fictional)
        project = chance.choice(connection.scalars(projects.order_by(Project.key)).all())
        query = select(Application.id, Application.call_key).where(~Application.fictional)
        number, call = chance.choice(connection.execute(query.order_by(Application.id)).all())
        of_project = chance.choice((None, call))
        connection.execute(
            update(Project).where(Project.key == project).values(call_key=of_project)
        )
    with store.begin() as connection, award_decisions._about(connection, project, number):
        decided = {"decision": "joined", "decided_by": "Els", "decided_at": dt.datetime.now(dt.UTC)}
        pair = {"project_key": project, "application_id": number}
        decision = connection.scalars(
            insert(AwardDecision).returning(AwardDecision.id), decided | pair
        ).one()
    as_made(store, "joined")
    if chance.random() < 0.5:
        award_decisions.undo(store, decision, "Els")


@pytest.mark.slow
def test_pairs_follow_what_a_person_decides(copied: Callable[[str], Store]) -> None:
    store = copied("pairs")
    with store.begin() as connection:
        project, call, title, body, year = (
            connection.execute(
                select(Project.key, Call.key, Call.title, Organisation.full_name, Call.year)
                .join(Call, Call.key == Project.call_key)
                .join(Organisation, Organisation.key == Project.organisation_key)
                .where(
                    Project.application_id.is_(None), Project.kind == "project", ~Project.fictional
                )
                .order_by(Project.key)
            ).first()
            or ("",) * 5
        )
        connection.execute(
            update(Project).where(Project.key == project).values(year=year, call_key=call)
        )
    load(store, csv(HEAD, f"P-1;{title};{body};Zaal;Gent;1000;900;toegekend"), "paar.csv")
    pairs = select(DOUBLES.c.application).where(DOUBLES.c.project == project)
    assert list(store.frame(pairs)["application"]) == ["P-1"]
    as_made(store, "a pair")
    number = award_decisions.decide(store, project, "P-1", "joined", "Els")
    assert store.frame(pairs).empty
    as_made(store, "joined")
    award_decisions.undo(store, number, "Els")
    assert len(store.frame(pairs)) == 1
    as_made(store, "parted")


def test_a_day_is_told_from_tables_of_that_day(copied: Callable[[str], Store]) -> None:
    store = copied("day")
    load(store, csv(HEAD, f"F-1;{CALL};Vereniging Een;Huis;Gent;1000;900;toegekend"))
    day = dt.date.today() - dt.timedelta(days=1)
    file = copy_of(store, store.data_version(), day)
    with open_copy(file).connect() as connection:
        assert unlike(connection) == {}
        table = next(one.table for one in kept_relations() if one.table.name == "fact_applications")
        assert connection.execute(select(table.c.id).where(table.c.id == "F-1")).first() is None


def test_nobody_reads_a_table_before_the_transaction_that_changes_it_ends(
    copied: Callable[[str], Store],
) -> None:
    store = copied("two")
    table = next(one.table for one in kept_relations() if one.table.name == "fact_applications")
    draft = select(table.c.id).where(table.c.status == "draft")
    with store.begin() as connection:
        connection.execute(update(Application).values(status="draft"))
        assert store.frame(draft).empty
    assert len(store.frame(draft))


def test_what_was_taken_back_is_forgotten(copied: Callable[[str], Store]) -> None:
    store = copied("back")
    with store.engine.connect() as connection:
        connection.execute(update(Call).values(theme="?"))
        assert connection.info["written"] == {"calls": None}
        connection.rollback()
        assert "written" not in connection.info
    as_made(store, "rollback")


def test_a_relation_reads_only_those_that_were_filled_before_it() -> None:
    filled: set[str] = set()
    names = {relation.table.name for relation in kept_relations()}
    for relation in kept_relations():
        assert relation.reads & names <= filled
        filled.add(relation.table.name)


def test_a_select_that_changes_comes_with_a_revision() -> None:
    """An upgrade makes the tables anew: without one they would go on holding what the former select gave."""
    told = "\n".join(f"{one.table.name}: {one.definition}" for one in kept_relations())
    assert (SCHEMA_VERSION, hashlib.sha256(told.encode()).hexdigest()[:16]) == OF_REVISION


def test_a_column_of_which_nobody_knows_the_type_is_refused() -> None:
    with pytest.raises(TypeError, match="odd"):
        kept("odd", select(literal_column("1").label("odd")))
