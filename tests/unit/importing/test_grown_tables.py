"""Tables that nobody writes, pasted or uploaded: refused or read with bounded work of the server.

What happens in the sandbox has limits of its own; this is what the server does with the cells.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import suppress

import pytest

from data_access.engine import Store
from importing import desk
from importing.cells import PROBLEMS_SHOWN, Refused
from importing.limits import MAX_COLUMNS
from tests.load.making import applications
from tests.unit.importing.books import as_csv

pytestmark = [pytest.mark.slow, pytest.mark.sandbox]

SECONDS = 20.0
"""Ten times what the worst of them takes; what grows with the square of its length takes minutes."""
ROWS = 5_000


def with_column(title: str, value: Callable[[int], str]) -> bytes:
    """A list of applications with values of ours in one column."""
    head, *rows = applications(ROWS)
    at = head.index(title)
    return as_csv([head, *([*row[:at], value(n), *row[at + 1 :]] for n, row in enumerate(rows))])


def pasted(*lines: str) -> bytes:
    return "\n".join(lines).encode()


AWARDS = "Organisatie Titel Omschrijving Te verwachten resultaat Bedrag"
MEETINGS = "Datum Plaats Onderwerp Aantal deelnemers"
LONG = 30_000

GROWN = {
    "places that are none": lambda: with_column("Gemeente", lambda n: f"Gemeinte {n}"),
    "long places": lambda: with_column("Gemeente", lambda n: f"Gent {n} " * 500),
    "calls that are none": lambda: with_column("Oproep", lambda n: f"bondgenotennetwerk {n}"),
    "thousands of columns": lambda: as_csv([[f"kolom {n}" for n in range(6_000)]] * 3),
    "as many columns as may be": lambda: as_csv([[f"Gemeente {n}" for n in range(MAX_COLUMNS)]] * 3),
    "a line of many words and an amount": lambda: pasted(
        AWARDS, *["woord " * (LONG // 6) + "1.000 €"] * 20
    ),
    "a line of numbers": lambda: pasted(AWARDS, *["1.000 " * (LONG // 6)] * 20),
    "a line of blanks": lambda: pasted(AWARDS, *["1" + " " * LONG + "x €"] * 20),
    "signs of the euro on lines of their own": lambda: pasted(
        AWARDS, "1.000", *[""] * 50_000, *["€"] * 50_000
    ),
    "a meeting in a place of many words": lambda: pasted(
        MEETINGS, *[f"18/03/2022 {'woord ' * (LONG // 6)}20"] * 20
    ),
    "meetings without end": lambda: pasted(MEETINGS, *["18/03/2022 Gent over iets 20"] * 20_000),
}  # fmt: skip


@pytest.mark.some(3)
@pytest.mark.parametrize("name", GROWN)
def test_no_table_takes_long(name: str, store: Store) -> None:
    data = GROWN[name]()
    ending = "txt" if data.startswith((AWARDS.encode(), MEETINGS.encode())) else "csv"
    begun = time.process_time()
    with suppress(Refused):
        upload = desk.open_upload(data, f"geplakt.{ending}")
        desk.preview(store, upload, desk.recognise(store, upload))
    assert time.process_time() - begun <= SECONDS


def test_only_so_many_rows_are_told_and_looked_up(store: Store) -> None:
    upload = desk.open_upload(GROWN["places that are none"](), "lijst.csv")
    with pytest.raises(Refused) as refused:
        desk.preview(store, upload, desk.recognise(store, upload))
    assert len(refused.value.problems) == PROBLEMS_SHOWN
    assert {one.code for one in refused.value.problems} == {"unknown_municipality"}
