"""Results as CSV and as 360Giving: exact amounts, awards only, nothing that runs."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from data_access.engine import Store
from data_access.filters import Filters
from exports import __main__ as command
from exports.csv import as_csv
from exports.standards.giving360 import NoGrantsError, grants
from importing.readiness import ensure_ready
from language import get_language
from views import Result, read, view

NL = get_language("nl")


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    store = Store(f"sqlite:///{tmp_path_factory.mktemp('standards') / 'atlas.sqlite'}")
    ensure_ready(store)
    yield store
    store.engine.dispose()


def rows_of(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig")), delimiter=";"))


def test_the_csv_of_spending_in_2020_adds_up_to_1_998_813_euro(reader: Store) -> None:
    result = read(view("uitgaven-per-lijn"), Filters(years=(2020,)), reader)
    rows = rows_of(as_csv(result, NL))
    amounts = [Decimal(row["Vastgelegd"].replace(",", ".")) for row in rows]
    assert sum(amounts) == Decimal("1998813.00")
    assert all(re.fullmatch(r"\d+,\d\d", row["Vastgelegd"]) for row in rows)


def test_what_is_not_known_is_an_empty_cell(reader: Store) -> None:
    rows = rows_of(as_csv(read(view("aanvragen"), Filters(), reader), NL))
    assert "" in {row["Toegekend bedrag"] for row in rows}
    assert "0,00" not in {row["Toegekend bedrag"] for row in rows}


def test_made_up_rows_say_so(reader: Store) -> None:
    rows = rows_of(as_csv(read(view("aanvragen"), Filters(fictional=True), reader), NL))
    assert {row["Fictief"] for row in rows} == {"ja", "nee"}


def test_text_that_would_run_as_a_formula_is_made_harmless(reader: Store) -> None:
    result = read(view("aanvragen"), Filters(), reader)
    frame = result.frame.copy()
    frame["organisation"] = "=cmd|' /C calc'!A0"
    rows = rows_of(as_csv(replace(result, frame=frame), NL))
    assert {row["Indiener"] for row in rows} == {"'=cmd|' /C calc'!A0"}


def awards(reader: Store) -> Result:
    """The applications, with the made-up ones taken for real: the only ones with a day of award."""
    result = read(view("aanvragen"), Filters(fictional=True), reader)
    frame = result.frame.copy()
    frame["fictional"] = False
    return replace(result, frame=frame)


def test_only_awards_with_amount_and_date_are_written(reader: Store) -> None:
    result = awards(reader)
    written = grants(result, dt.date(2026, 1, 2))
    known = result.frame
    wanted = known[
        (known["status"] == "awarded") & known["awarded"].notna() & known["decided_on"].notna()
    ]
    package = json.loads(written.data, parse_float=Decimal)
    amounts = [Decimal(grant["amountAwarded"]) for grant in package["grants"]]
    assert len(amounts) == written.written == len(wanted) == 45
    assert sum(amounts) * 100 == int(wanted["awarded"].sum())
    assert written.left_out["not_awarded"] == (known["status"] != "awarded").sum()
    assert written.written + sum(written.left_out.values()) == len(known)


def test_every_grant_has_what_the_standard_requires(reader: Store) -> None:
    for grant in json.loads(grants(awards(reader), dt.date(2026, 1, 2)).data)["grants"]:
        check(grant)


def check(grant: dict[str, Any]) -> None:
    """The required fields of 360Giving 1.1 and their types."""
    assert grant["id"].startswith("360G-")
    assert 0 < len(grant["title"]) < 140
    assert grant["description"]
    assert grant["currency"] == "EUR"
    assert isinstance(grant["amountAwarded"], (int, float))
    assert dt.date.fromisoformat(grant["awardDate"]) > dt.date(2000, 1, 1)
    for side in ("recipientOrganization", "fundingOrganization"):
        (body,) = grant[side]
        assert body["id"]
        assert body["name"]


def test_made_up_awards_are_never_published(reader: Store) -> None:
    result = read(view("aanvragen"), Filters(fictional=True), reader)
    with pytest.raises(NoGrantsError, match="none") as refused:
        grants(result, dt.date(2026, 1, 2))
    assert "fictief" in refused.value.words(NL)


def test_the_command_writes_them(
    reader: Store,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(command, "opened", lambda: reader)
    file = tmp_path / "toekenningen.json"
    asked = ("--format", "360giving", "-o", str(file))
    assert command.main(["uitgaven-per-lijn", *asked]) == command.REFUSED
    assert "vraag aanvragen" in capsys.readouterr().err
    assert command.main(["aanvragen", "--filters", "fictief=ja", *asked]) == command.REFUSED
    assert not file.exists()
    monkeypatch.setattr(command, "ask", lambda *_: awards(reader))
    assert command.main(["aanvragen", *asked]) == command.DONE
    assert len(json.loads(file.read_bytes())["grants"]) == 45
    assert "45 toekenningen. Weggelaten:" in capsys.readouterr().out


def test_an_amount_with_cents_is_written_exactly(reader: Store) -> None:
    result = awards(reader)
    frame = result.frame.copy()
    frame["awarded"] = frame["awarded"].where(frame["awarded"].isna(), 19_531_324)
    data = grants(replace(result, frame=frame), dt.date(2026, 1, 2)).data
    assert b'"amountAwarded": 195313.24' in data
