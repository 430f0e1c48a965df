"""A list that is read and held against the database in stretches gives what it gives as a whole."""

from __future__ import annotations

import csv
import io
import re
import subprocess
import sys
import weakref
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

import pytest
from sqlalchemy import event, select, text

from data_access.engine import Store
from database import renewal
from database.schema import Base
from importing import coded, desk, large_files, plan, plan_writer, steps
from importing.cells import Contents, Refused
from importing.large_files import read_large_file
from importing.lists import Edition
from importing.readers import read_contents
from tests.load import grown_lists
from tests.register_export import HEADER

Copy = Callable[[str], Store]
OWN = {"data_state", "installation", "alembic_version"}
"""Tables that say when something was written, and by which database."""
MOMENTS = ("loaded_at", "undone_at", "said_at", "saved_at", "retrieved_on")
PIECE = 3_000
"""Bytes of a stretch here: a list of some hundreds of rows has many."""


@pytest.fixture(params=[1, 2, 3])
def lists(request: pytest.FixtureRequest, tmp_path: Path) -> list[Path]:
    """Calls, applications and lines of the register, drawn from a seed."""
    return grown_lists.write(tmp_path, 400, seed=request.param)


@pytest.fixture
def in_stretches(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """From when it is called: few rows together, and nearly all steps on disk."""

    def begin() -> None:
        monkeypatch.setattr(steps, "_IN_MEMORY", 10)
        monkeypatch.setattr(plan.make_plan, "__defaults__", _with_few_rows(plan.make_plan))

    return begin


def _with_few_rows(function: Any) -> tuple[Any, ...]:
    return tuple(7 if one == plan.ROWS_AT_ONCE else one for one in function.__defaults__)


def contents(store: Store) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table, but for moments."""
    rows = {}
    with store.reading() as connection:
        for table in Base.metadata.sorted_tables:
            if table.name not in OWN:
                columns = [column for column in table.c if column.name not in MOMENTS]
                query = select(*columns).order_by(*table.primary_key)
                rows[table.name] = [tuple(row) for row in connection.execute(query)]
    return rows


def load(store: Store, file: Path, piece: int, edition: Edition | None = None) -> Any:
    """Load a file in pieces of so many bytes; what is said of it, or of its refusal, and its number."""

    def opened() -> desk.Upload:
        read, digest = read_large_file(file, "", lambda _: None, piece)
        return desk.Upload(file.name, digest, read)

    return told_of(store, opened, edition or Edition())


def told_of(
    store: Store, opened: Callable[[], desk.Upload], said: Edition
) -> tuple[Any, int | None]:
    """All that is said of a file that is loaded, or of its refusal, and the number of its load."""
    try:
        upload = opened()
        recognised = desk.recognise(store, upload)
        shown = desk.preview(store, upload, recognised, said)
        done = desk.load(store, upload, recognised, shown, edition=said)
    except Refused as refused:
        return refused.problems, None
    made = shown.plan
    told = (shown.readings, made.rows, made.total_cents, made.changes, made.details, made.totals)
    return (*told, made.gone, made.gone_cents, shown.likely_list), done.batch


@pytest.mark.slow
@pytest.mark.some(1)
def test_every_row_message_and_undo_is_the_same(
    copied: Copy, lists: list[Path], in_stretches: Callable[[], None]
) -> None:
    """New rows, then another edition of them with changes that renews the list, then both undone."""
    changed = lists[1].with_name("anders.csv")
    lines = lists[1].read_text(encoding="utf-8").split("\r\n")
    changed.write_text(
        "\r\n".join(line.replace("Buurtwerk", "Wijkwerk") for line in lines[:150]), encoding="utf-8"
    )
    outcomes = []
    for name, piece in (("whole", 10**9), ("stretches", PIECE)):
        store = copied(name)
        if name == "stretches":
            in_stretches()
        told = [load(store, file, piece) for file in lists]
        renewed = Edition("yes", of=f"lading-{told[1][1]}", renews=True)
        told.append(load(store, changed, piece, renewed))
        after_loads = contents(store)
        undone = [desk.undo(store, told[at][1]) for at in (3, 2, 1, 0)]
        outcomes.append((told, after_loads, undone, contents(store)))
        store.engine.dispose()
    assert outcomes[0][0][1][1] is not None
    assert outcomes[0][0][3][1] is not None
    assert outcomes[0] == outcomes[1]


FAULTS: dict[str, Callable[[Random, list[str]], object]] = {
    "amount": lambda _, row: row.__setitem__(7, "veel"),
    "both signs": lambda _, row: row.__setitem__(7, "1.234"),
    "date": lambda _, row: row.__setitem__(14, "31/02/2020"),
    "call": lambda chance, row: row.__setitem__(1, f"geen oproep {chance.random()}"),
    "place": lambda _, row: row.__setitem__(5, "Nergenshuizen"),
    "status": lambda _, row: row.__setitem__(9, "misschien"),
    "double": lambda _, row: row.__setitem__(0, "V-0"),
    "no title": lambda _, row: row.__setitem__(4, ""),
    "total": lambda _, row: row.__setitem__(4, "Totaal"),
    "short": lambda _, row: row.pop(),
    "sign": lambda _, row: row.__setitem__(4, "Titel\x07"),
    "mail": lambda _, row: row.__setitem__(4, "Vraag het aan jan@voorbeeld.be"),
    "break": lambda _, row: row.__setitem__(4, 'Een "titel"\nop twee regels; met teken'),
    "decided first": lambda _, row: row.__setitem__(15, "2001-01-01"),
    "blank": lambda _, row: row.__setitem__(slice(None), [" "] * len(row)),
    "hidden": lambda _, row: row.__setitem__(4, "Ti\u200btel"),
}


@pytest.mark.slow
@pytest.mark.some(2)
@pytest.mark.parametrize("kinds", [*[(one,) for one in FAULTS], tuple(FAULTS), ("break", "mail")])
def test_faults_are_told_alike(
    copied: Copy, tmp_path: Path, in_stretches: Callable[[], None], kinds: tuple[str, ...]
) -> None:
    files = grown_lists.write(tmp_path, 240)
    rows = list(csv.reader(io.StringIO(files[1].read_text(encoding="utf-8")), delimiter=";"))
    chance = Random(len(kinds))
    for at in chance.sample(range(40, len(rows)), 12):
        FAULTS[chance.choice(kinds)](chance, rows[at])
    with files[1].open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=";", lineterminator="\r\n").writerows(rows)
    told = []
    for name, piece in (("whole", 10**9), ("stretches", PIECE)):
        store = copied(name)
        if name == "stretches":
            in_stretches()
        load(store, files[0], 10**9)
        told.append((load(store, files[1], piece), contents(store)))
        store.engine.dispose()
    assert told[0] == told[1]


@pytest.mark.parametrize("end", ["\r\n", "\n"])
@pytest.mark.parametrize("quotes", [csv.QUOTE_MINIMAL, csv.QUOTE_ALL])
@pytest.mark.parametrize("start", ["", "\ufeff", "sep=,\r\n", "Lijst van 2025\r\n\r\n"])
def test_a_file_reads_the_same_in_stretches_of_any_size(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, start: str, quotes: Any, end: str
) -> None:
    """Also with quotes, breaks within cells, blank rows and rows that are too short."""
    chance, text = Random(7), io.StringIO(start)
    text.seek(0, 2)
    writer = csv.writer(text, delimiter=",", lineterminator=end, quoting=quotes)
    writer.writerow(["Aanvraagnummer", "Titel", "Gevraagd bedrag"])
    for at in range(60):
        title = chance.choice(["Één", 'met "tekens"', "twee\nregels", "a,b", "x" * 50, " "])
        writer.writerow(chance.choice([[at, title, at * 1.5], ["", "", ""], [at]]))
    file = tmp_path / "lijst.csv"
    file.write_bytes(text.getvalue().encode())
    whole = read_contents(file.read_bytes(), file.name)
    monkeypatch.setattr(
        large_files, "read_file", lambda data, name, how: read_contents(data, name, how)
    )
    monkeypatch.setattr(large_files, "read_further", large_files_read_on)
    for piece in (90, 200, 1_000):
        in_pieces, _ = read_large_file(file, "", lambda _: None, piece)
        assert facts(in_pieces) == facts(whole), piece


def large_files_read_on(data: bytes, encoding: str, separator: str) -> Callable[[], Contents]:
    """A further stretch, read here and not in the sandbox: thousands of processes take long."""
    from importing.readers import read_on

    return lambda: read_on(data, encoding, separator)


def facts(contents: Contents) -> Any:
    """All that is known of a file."""
    sheet = contents.sheets[0]
    return list(sheet.rows), list(sheet.numbers), sheet.faults, contents.readings, contents.format


@pytest.mark.slow
@pytest.mark.parametrize("which", [1, 2])
def test_no_more_than_a_stretch_of_rows_is_held(
    copied: Copy, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, which: int
) -> None:
    """Counted by values: of no column more than its first ones, and of those on disk few stretches at once,
    however long the list is."""
    at_hand, stretch = 40, 30
    monkeypatch.setattr(coded, "AT_HAND", at_hand)
    monkeypatch.setattr(coded, "_TOGETHER", stretch)
    monkeypatch.setattr(coded, "_BY_THEMSELVES", 5)
    monkeypatch.setattr(steps, "_IN_MEMORY", 10)
    monkeypatch.setattr(plan.make_plan, "__defaults__", _with_few_rows(plan.make_plan))
    held = dict.fromkeys(("values", "taken"), 0)
    taken = weakref.WeakSet[_Values]()
    make, take = coded.Coded.__init__, coded._OnDisk.taken

    def made(column: coded.Coded[Any], parts: Any) -> None:
        make(column, parts)
        own = [part for part in column._parts if isinstance(part, coded.Part)]
        held["values"] = max(held["values"], sum(len(part.values) for part in own))

    def taken_from_disk(part: coded._OnDisk[Any]) -> coded.Part[Any]:
        found = take(part)
        values = _Values(found.values)
        taken.add(values)
        held["taken"] = max(held["taken"], len(taken))
        return coded.Part(values, found.numbers)

    def planned(connection: Any, checked: Any, *rest: Any, **named: Any) -> plan.Plan:
        assert {type(column) for column in checked.values.values()} == {coded.Coded}
        return plan.make_plan(connection, checked, *rest, **named)

    monkeypatch.setattr(desk, "make_plan", planned)
    monkeypatch.setattr(coded.Coded, "__init__", made)
    monkeypatch.setattr(coded._OnDisk, "taken", taken_from_disk)
    store = copied("held")
    paths = grown_lists.write(tmp_path, 3_000)
    load(store, paths[0], PIECE)
    _, batch = load(store, paths[which], PIECE)
    assert batch
    assert 0 < held["values"] <= at_hand + stretch
    assert 0 < held["taken"] <= 2 * len(HEADER) + 5


class _Values(list[Any]):
    """The values of a stretch that was taken from disk, such that it can be seen when they go."""

    __hash__ = object.__hash__  # type: ignore[assignment]


def test_a_load_makes_no_frames() -> None:
    """Pandas alone takes as much memory as some ten thousands of rows."""
    command = "import sys, importing.__main__; print('pandas' in sys.modules)"
    told = subprocess.run([sys.executable, "-c", command], capture_output=True, check=True)
    assert told.stdout.split() == [b"False"]


def test_other_letters_are_said_or_the_file_is_one_a_page_takes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "lijst.csv"
    text = "Aanvraagnummer;Titel\r\n" + "".join(f"{at};Café\r\n" for at in range(400))
    file.write_bytes(text.encode("cp1252"))
    said, _ = read_large_file(file, "cp1252", lambda _: None, PIECE)
    unsaid, _ = read_large_file(file, "", lambda _: None, PIECE)
    assert list(said.sheets[0].rows) == list(unsaid.sheets[0].rows)
    assert said.sheets[0].rows[300] == ["299", "Café"]
    monkeypatch.setattr(large_files, "MAX_BYTES", 1_000)
    with pytest.raises(Refused, match="encoding"):
        read_large_file(file, "", lambda _: None, PIECE)


def test_the_command_has_limits_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "lijst.csv"
    file.write_text("Aanvraagnummer;Titel\r\n" + "1;Titel\r\n" * 2_000, encoding="utf-8")
    monkeypatch.setattr(large_files, "MOST_ROWS", 1_500)
    with pytest.raises(Refused) as refused:
        read_large_file(file, "", lambda _: None, PIECE)
    assert refused.value.problems[0][::4] == ("too_many_rows", (("limit", 1_500),))
    monkeypatch.setattr(large_files, "MOST_BYTES", 2_000)
    with pytest.raises(Refused, match="too_large"):
        read_large_file(file, "", lambda _: None, PIECE)


@pytest.mark.slow
def test_indices_are_made_again_behind_many_rows(
    copied: Copy, lists: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of the list, its history and the relations; a load that fails leaves them too."""
    dropped: list[str] = []
    monkeypatch.setattr(plan_writer, "MANY", 1)
    monkeypatch.setattr(renewal, "MANY", 1)
    store = copied("indices")

    def noted(_connection: Any, _cursor: object, statement: str, *_rest: object) -> None:
        dropped.extend(re.findall(r'DROP INDEX "(\w+)"', statement))

    event.listen(store.engine, "before_cursor_execute", noted)
    schema = select(text("name, sql FROM sqlite_master WHERE type = 'index' ORDER BY name"))
    with store.reading() as connection:
        before = connection.execute(schema).all()
    for file in lists:
        load(store, file, 10**9)
    with store.reading() as connection:
        assert connection.execute(schema).all() == before
    assert {"ix_applications_call_key", "ix_register_lines_year", "ix_fact_register_year"} <= {
        *dropped
    }
    dropped.clear()
    other = copied("fails")
    event.listen(other.engine, "before_cursor_execute", noted)
    load(other, lists[0], 10**9)
    monkeypatch.setattr(plan_writer, "_let_go", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        load(other, lists[1], 10**9)
    assert "ix_applications_call_key" in dropped
    with other.reading() as connection:
        assert connection.execute(schema).all() == before


def test_how_far_a_file_is_read_is_told(tmp_path: Path) -> None:
    file, heard = tmp_path / "lijst.csv", list[float]()
    file.write_text("Aanvraagnummer;Titel\r\n" + "1;Titel\r\n" * 2_000, encoding="utf-8")
    read_large_file(file, "", heard.append, PIECE)
    assert heard == sorted(heard)
    assert 0 < heard[0] < heard[-1] <= 1
    assert re.fullmatch("[0-9a-f]{64}", read_large_file(file, "", heard.append, PIECE)[1])
