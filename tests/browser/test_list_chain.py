"""Sixty applications of a new call in a real browser: half of them, all, a correction, undone in two orders.

At each step the pages are read and held against plain Python over the rows of the files that are left.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from itertools import chain, count
from typing import Final

import pytest
from playwright.sync_api import Page

from data_access.engine import Store
from importing import desk
from importing.lists import Edition
from tests.browser.conftest import OpenPage
from tests.browser.list_faces import QUESTION, Before, Faces, go, overview_counts, plain
from tests.browser.settling import settled
from tests.browser.test_import import choose_file, main_text, pick, press
from tests.unit.importing import test_lists
from tests.unit.importing.test_list_chain import Rows, as_file, corrected, sixty

CORE: Final = (("overview", "counts"), ("award_map", "blind_spots"))
"""In short one of these pairs is read at each step, in turn; which one is the first is drawn."""
MORE: Final = ("call", "calls", "application_map", "rate_map", "municipality", "organisations")
OF_ALL_CALLS: Final = ("overview", "calls", "municipality")
"""Faces that show other lists too, of which something may be claimed."""
OF_WHICH: Final = "Hoort dit bij een lijst die er al is?"
MONEY: Final = ("/geld", f"/geld?oproep={test_lists.CALL}", "/geld?tab=jaren")
"""Pages of what is committed and paid: of an application that is nothing."""


@pytest.fixture
def store(taken_back: Store) -> Store:
    """A database in which the call is known and nothing of it."""
    test_lists.load(taken_back, test_lists.CALLS, name="oproep.csv")
    return taken_back


@pytest.fixture
def page(visit: OpenPage, store: Store) -> Page:
    """The page at the server on that database."""
    return visit("/", viewport={"width": 1440, "height": 900})


def load_by_hand(page: Page, rows: Rows, name: str, renewed: int = 0) -> int:
    """Load a file as somebody does who knows whether it is complete; gives the number of the load."""
    go(page, "/bronnen?tab=laden")
    choose_file(page, name, as_file(rows).encode())
    if renewed:
        # A list that opens while the page scrolls closes at once.
        page.get_by_label(OF_WHICH, exact=True).scroll_into_view_if_needed()
        page.wait_for_timeout(500)
        pick(page, OF_WHICH, f"0.csv (lading-{renewed})")
        page.get_by_text("Dit bestand vernieuwt die lijst").click()
        settled(page)
    said = page.locator(
        "[class*=st-key-import_complete_] label", has_text="ja" if renewed else "nee"
    )
    said.last.click()
    settled(page)
    who = page.get_by_label(re.compile("^Wie laadt"))
    who.fill("Team")
    who.press("Enter")
    settled(page)
    press(page, "import_load")
    page.locator(".st-key-import_done").wait_for()
    said_at_end = main_text(page).split("Geladen als lading ", 1)[1]
    assert f"{len(rows)}" in said_at_end
    press(page, "import_next")
    return int(said_at_end.split(".", 1)[0])


def undo_by_hand(page: Page, number: int) -> None:
    go(page, "/bronnen?tab=laden")
    page.locator(f".st-key-undo_{number} button").first.click()
    page.get_by_role("button", name="Ja, maak ongedaan").click()
    page.locator(".done-band").wait_for()
    settled(page)


class Reader:
    """Reads the pages at each step, and remembers what stood there."""

    def __init__(self, page: Page, *, every: bool, first: int) -> None:
        self.page, self.every = page, every
        self.steps = count(first)
        self.before: Before = overview_counts(page)
        self.money = self._money()
        self.question = ""

    def _money(self) -> list[str]:
        return [main_text(go(self.page, path)) for path in MONEY] if self.every else []

    def read(self, rows: Rows, files: str, *, complete: bool) -> None:
        """Hold every page against plain Python; ``files`` are the editions that Bronnen names."""
        faces = Faces(self.page, rows, self.before, complete=complete)
        pair = CORE[next(self.steps) % len(CORE)]
        for name in (*chain(*CORE), *MORE) if self.every else pair:
            check: Callable[[], None] = getattr(faces, name)
            check()
            assert name in OF_ALL_CALLS or not faces.claims(), name
        if self.every:
            self._list(files, complete=complete)
            self._rest(faces)

    def _list(self, files: str, *, complete: bool) -> None:
        go(self.page, "/bronnen?tab=lijsten")
        line = plain(self.page.locator("p.line", has_text="0.csv").inner_text())
        assert (
            f"Aanvragen met beslissing · {'' if complete else 'niet '}volledig, volgens Team"
            in line
        )
        assert [
            name for name in ("0.csv", "1.csv", "2.csv") if f"{name} (" in line
        ] == files.split()

    def _rest(self, faces: Faces) -> None:
        for number in ("Z0", "Z17", "Z42", "Z59"):
            faces.organisation(number)
        assert self._money() == self.money
        if not self.question:
            self._ask()
        faces.answer(self.question)
        assert not faces.claims()

    def _ask(self) -> None:
        go(self.page, "/vragen")
        self.page.get_by_label("Tekst van de vraag").fill(QUESTION)
        self.page.get_by_role("button", name="Lees de vraag").click()
        self.page.locator(".st-key-question_sheet").wait_for()
        settled(self.page)
        self.question = self.page.url

    def nothing(self) -> None:
        """Everything is as it was before the first file."""
        counts = overview_counts(go(self.page, "/"))
        assert counts == self.before
        shown = main_text(go(self.page, f"/oproepen?toon={test_lists.CALL}"))
        assert "Vzw Z" not in shown
        assert "volledig" not in shown
        line = self.page.locator("p.line", has_text="0.csv")
        go(self.page, "/bronnen?tab=lijsten")
        assert not [text for text in line.all_inner_texts() if ".csv (" in text]


@pytest.mark.parametrize(
    ("order", "every"),
    [
        pytest.param((1, 2, 0), False, id="middle first, in short"),
        pytest.param((2, 1, 0), True, id="last first", marks=pytest.mark.long),
        pytest.param((1, 2, 0), True, id="middle first", marks=pytest.mark.long),
    ],
)
def test_every_page_follows_each_edition_and_its_undo(
    page: Page, store: Store, order: tuple[int, ...], every: bool, seed: int
) -> None:
    """In short fewer pages are read, not after each undo, and the correction is not done by hand."""
    rng = random.Random(seed)
    whole = sixty(rng)
    half = dict(rng.sample(sorted(whole.items()), 35))
    files = [half, whole, corrected(whole, rng)]
    reader, numbers = Reader(page, every=every, first=rng.randrange(len(CORE))), list[int]()
    for at, rows in enumerate(files):
        if every or at < 2:
            number = load_by_hand(page, rows, f"{at}.csv", numbers[0] if numbers else 0)
        else:
            edition = Edition("yes", of=f"lading-{numbers[0]}", renews=True)
            number = test_lists.load(store, as_file(rows), edition, f"{at}.csv")
        numbers.append(number)
        reader.read(rows, " ".join(f"{one}.csv" for one in range(at + 1)), complete=at > 0)
    for turn, at in enumerate(order):
        if every or at < 2:
            undo_by_hand(page, numbers[at])
        else:
            desk.undo(store, numbers[at])
        left = [one for one in range(3) if one not in order[: turn + 1]]
        if left and (every or turn == 0):
            names = " ".join(f"{one}.csv" for one in left)
            reader.read(files[left[-1]], names, complete=left[-1] > 0)
    reader.nothing()
