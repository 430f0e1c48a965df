"""Rows that are built together give what they give one by one, and a load touches what it changed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

import pytest
from sqlalchemy import event, select

from data_access.engine import Store
from database import renewal
from database.kept_relations import kept_relations
from importing import desk
from importing.lists import Edition
from importing.planned import Planned
from tests.load import grown_lists
from tests.unit.importing.books import as_csv
from tests.unit.importing.hostile.cases import CASES, Case
from tests.unit.importing.test_large_files import contents, in_stretches, load, told_of

__all__ = ["in_stretches"]

Copy = Callable[[str], Store]
HEAD = ["Aanvraagnummer", "Oproep", "Indiener", "KBO-nummer", "Titel", "Gemeente", "Gevraagd bedrag",
        "Toegekend bedrag", "Status", "Nieuw of bestaand netwerk", "Ingediend op"]  # fmt: skip
CALLS = ("bondgenotennetwerken", "verbindingsambassadeurs")
LINES = ["Beleidsdomein", "Thema", "Subthema", "Verstrekker", "KBO-nr", "Vestiging",
         "Naam subsidieontvanger", "Postcode", "Gemeente", "Land", "Jaar", "Toegekend (EUR)",
         "Betaald (EUR)"]  # fmt: skip


@pytest.fixture
def one_by_one(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """From when it is called no rows are held against the database together."""
    return lambda: monkeypatch.setattr(Planned, "_add_together", lambda *_: False)


def _applications(chance: Random) -> bytes:
    """Numbers that come again in another call, bodies with and without their number, rows that are there."""
    rows = []
    for number in chance.sample(range(12), 9):
        call, body = chance.choice(CALLS), chance.randrange(5)
        status = chance.choice(("toegekend", "ingediend", "niet weerhouden"))
        awarded = chance.choice(("", "900.50")) if status == "toegekend" else ""
        if chance.random() < 0.05:
            awarded = "12.00"  # of one that may not be awarded: the file is refused
        key = f"T-{number}" if number % 4 else f"T-{number + 1}@{CALLS[number % 2]}"
        kbo = chance.choice(("", "0400.000.092", "0400.000.191")) if body < 2 else ""
        name = chance.choice((f"Vereniging {body} vzw", f"VERENIGING {body}, vzw", "Jan Peeters"))
        place, network = (
            chance.choice(("Gent", "Genk", "")),
            chance.choice(("nieuw", "bestaand", "")),
        )
        rows.append([key, call, name, kbo, f"Plan {chance.randrange(3)}", place,
                     f"{chance.randrange(1, 9)}000.25", awarded, status, network, "05/10/2023"])  # fmt: skip
        if chance.random() < 0.2:
            rows.append([key, CALLS[call == CALLS[0]], *rows[-1][2:]])
    keep = [at for at in range(len(HEAD)) if at not in (3, 5, 9) or chance.random() < 0.7]
    return as_csv([[row[at] for at in keep] for row in (HEAD, *rows)])


def _lines(chance: Random) -> bytes:
    rows = [
        ["Cultuur", chance.choice(("", "Kunst")), "", "Departement", "", "",
         f"Harmonie {chance.randrange(3)} vzw", chance.choice(("9000", "")),
         chance.choice(("GENT", "Parijs", "")), chance.choice(("België", "Frankrijk")),
         chance.choice(("2021", "2022")), f"{chance.randrange(-3, 90) * 1111:,}", "1,000"]
        for _ in range(12)
    ]  # fmt: skip
    return as_csv([LINES, *rows])


def _told(store: Store, data: bytes, name: str, said: Edition) -> tuple[Any, int | None]:
    """All that is said of a file, and the number of its load."""
    return told_of(store, lambda: desk.open_upload(data, name), said)


ALWAYS = (0, 3)
"""Draws of two files that load, the second with other values of five rows of the first."""


@pytest.mark.sandbox
@pytest.mark.parametrize("turn", [0, 1, pytest.param(2, marks=pytest.mark.long)])
def test_together_gives_what_one_by_one_gives(
    copied: Copy,
    seed: int,
    turn: int,
    one_by_one: Callable[[], None],
    in_stretches: Callable[[], None],
) -> None:
    """Random lists and editions, whole and in stretches: rows, history, messages, totals and undo."""
    outcomes = []
    if turn:
        in_stretches()
    for way in ("together", "one by one"):
        if way == "one by one":
            one_by_one()
        store, chance, told = copied(way), Random(f"{seed} {turn}"), []
        batches: list[int] = []
        for at in range(7):
            # The first two are always the same: the second renews the first, and rows of it change.
            drawn = Random(ALWAYS[at]) if at < len(ALWAYS) else chance
            make = (
                _applications if at < 2 else chance.choice((_applications, _applications, _lines))
            )
            renews = (
                Edition("yes", of=f"lading-{batches[0]}", renews=True) if batches else Edition()
            )
            said = renews if at == 1 else chance.choice((Edition(), renews))
            answer, batch = _told(store, make(drawn), f"{at}.csv", said)
            told.append(answer)
            batches += [batch] if batch else []
        after = contents(store)
        undone = [desk.undo(store, batch) for batch in reversed(batches)]
        outcomes.append((told, after, undone, contents(store)))
    assert any(len(told) > 3 and told[3]["changed"] for told in outcomes[0][0])
    assert outcomes[0] == outcomes[1]


@pytest.mark.slow
@pytest.mark.sandbox
@pytest.mark.some(3)
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_of_hostile_files_too(copied: Copy, case: Case, one_by_one: Callable[[], None]) -> None:
    outcomes, data = [], case.make()
    for way in ("together", "one by one"):
        if way == "one by one":
            one_by_one()
        store = copied(way)
        told, batch = _told(store, data, case.name, Edition())
        if any(getattr(one, "code", "") == "too_slow" for one in told):
            return  # a busy machine: nothing was held against the database
        after = contents(store)
        outcomes.append((told, after, batch and desk.undo(store, batch), contents(store)))
    assert outcomes[0] == outcomes[1]


def test_a_load_fills_no_row_that_it_did_not_change(
    copied: Copy, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of other calls and years than what is there, however many: by the rows that statements write."""
    monkeypatch.setattr(grown_lists, "LONGEST", 100)
    monkeypatch.setattr(renewal, "FEW", 0)
    paths = grown_lists.write(tmp_path, 600)
    store = copied("several")
    written: Counter[str] = Counter()
    statement = re.compile(r"\s*(INSERT INTO|DELETE FROM) (fact_\w+)")

    def noted(_connection: Any, cursor: Any, text: str, *_rest: object) -> None:
        if match := statement.match(text):
            written[match[2]] += cursor.rowcount

    event.listen(store.engine, "after_cursor_execute", noted)
    told = [paths[0], *paths[1::2], *paths[2::2]]
    for path in told:
        before = _counts(store)
        written.clear()
        _, batch = load(store, path, 10**9)
        assert batch
        after = _counts(store)
        for name in ("applications", "award_rows", "awards", "register"):
            if path != paths[0]:
                assert (
                    written[f"fact_{name}"] <= after[f"fact_{name}"] - before[f"fact_{name}"] + 20
                ), name
    assert min(after[f"fact_{name}"] for name in ("applications", "register")) >= 300


def _counts(store: Store) -> dict[str, int]:
    with store.reading() as connection:
        return {
            one.table.name: len(connection.execute(select(one.table)).all())
            for one in kept_relations()
        }
