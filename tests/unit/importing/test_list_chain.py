"""Sixty applications of a new call: half of them, all, a correction, and undone in two orders.

After each step every figure is what plain Python makes of the files that are left.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable
from typing import Final, NamedTuple

import pandas as pd
import pytest

from data_access.engine import Store
from data_access.filters import Filters
from importing import desk
from importing.lists import Edition
from tests.unit.importing.test_lists import CALL, CALLS, HEAD, asked, load
from views import Result, read, view

Copy = Callable[[str], Store]
PLACES: Final = {"Gent": "44021", "Brugge": "31005", "Damme": "31006", "Hasselt": "71072"}


class Application(NamedTuple):
    """What one line of a file says."""

    place: str
    asked: int
    awarded: int | None

    def line(self, number: str) -> str:
        status = "niet weerhouden" if self.awarded is None else "toegekend"
        reason = "dossier onvolledig" if self.awarded is None else ""
        awarded = "" if self.awarded is None else self.awarded
        return (
            f"{number};{CALL};Vzw {number};;Plan;{self.place};;{self.asked};{awarded};{status};{reason};;;;"
            "01/03/2024;20/06/2024\n"
        )


Rows = dict[str, Application]


def sixty(rng: random.Random) -> Rows:
    return {
        f"Z{number}": Application(
            rng.choice(list(PLACES)),
            rng.randrange(1, 50) * 100,
            rng.choice((None, rng.randrange(1, 50) * 50)),
        )
        for number in range(60)
    }


def corrected(rows: Rows, rng: random.Random) -> Rows:
    """Three amounts are others, two applications are not there any more."""
    numbers = rng.sample(sorted(rows), 5)
    changed = {number: rows[number]._replace(asked=7_700) for number in numbers[:3]}
    return {number: row for number, row in (rows | changed).items() if number not in numbers[3:]}


def as_file(rows: Rows) -> str:
    return HEAD + "".join(row.line(number) for number, row in rows.items())


def check(store: Store, rows: Rows, *, complete: bool) -> None:
    """Hold the figures of the call against the rows that should be there."""
    awards = [row.awarded for row in rows.values() if row.awarded is not None]
    per_call = asked(store, "aanvragen-per-oproep")
    assert per_call.whole is (complete if rows else False)
    if not rows:
        assert per_call.empty
        return
    assert per_call.totals["known"] == len(rows)
    assert per_call.totals["awarded"] == len(awards)
    assert per_call.totals["asked"] == 100 * sum(row.asked for row in rows.values())
    assert per_call.totals["awarded_amount"] == 100 * sum(awards)
    (rate,) = per_call.frame["rate"]
    assert (rate == len(awards) / len(rows)) if complete else pd.isna(rate)
    check_places(store, rows, complete=complete)


def check_places(store: Store, rows: Rows, *, complete: bool) -> None:
    known, money = Counter[str](), Counter[str]()
    for row in rows.values():
        known[PLACES[row.place]] += 1
        money[PLACES[row.place]] += 100 * row.asked
    frame = asked(store, "aanvragen-per-gemeente").frame
    assert dict(zip(frame["municipality"], frame["known"], strict=True)) == known
    assert dict(zip(frame["municipality"], frame["asked"], strict=True)) == money
    spots = Counter(asked(store, "blinde-vlekken").frame["spot"])
    won = {row.place for row in rows.values() if row.awarded is not None}
    assert spots["won"] == len(won)
    assert spots["applied"] == len(known) - len(won)
    assert spots["never" if complete else "none_known"] == 285 - len(known)
    records = of_call(store)
    assert records.totals["asked"] == 100 * sum(row.asked for row in rows.values())
    assert set(records.frame["id"]) == set(rows)


def of_call(store: Store) -> Result:
    return read(view("aanvragen"), Filters(calls=(CALL,)), Store(store.url))


@pytest.mark.some(1)
@pytest.mark.parametrize("order", [(2, 1, 0), (1, 2, 0)], ids=["last first", "middle first"])
def test_every_figure_follows_each_edition_and_its_undo(
    copied: Copy, order: tuple[int, ...], seed: int
) -> None:
    rng, store = random.Random(seed), copied("chain")
    load(store, CALLS)
    whole = sixty(rng)
    half = dict(rng.sample(sorted(whole.items()), 35))
    files = [half, whole, corrected(whole, rng)]
    numbers: list[int] = []
    for at, rows in enumerate(files):
        edition = (
            Edition("yes", of=f"lading-{numbers[0]}", renews=True) if numbers else Edition("no")
        )
        numbers.append(load(store, as_file(rows), edition, f"{at}.csv"))
        check(store, rows, complete=at > 0)
    for turn, at in enumerate(order):
        desk.undo(store, numbers[at])
        left = [one for one in range(3) if one not in order[: turn + 1]]
        check(store, files[left[-1]] if left else {}, complete=bool(left) and left[-1] > 0)
