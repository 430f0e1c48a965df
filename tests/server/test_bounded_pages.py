"""Every page of a database that grew opens, and shows and sends no more than a page may."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from playwright.sync_api import Browser, Playwright

from benchmarks.page_sizes import FLAGS, HIGHEST, addresses, as_table, visited
from data_access.engine import Store
from tests.conftest import chromium_program
from tests.load.grown import grow

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def chromium(driver: Playwright) -> Iterator[Browser]:
    """Chromium without a window."""
    browser = driver.chromium.launch(executable_path=chromium_program(), args=FLAGS)
    yield browser
    browser.close()


@pytest.mark.parametrize(
    ("size", "calls", "share"),
    [
        pytest.param(1_500, 60, 24, id="short"),
        pytest.param(100_000, 50, 1, id="long", marks=pytest.mark.long),
    ],
)
def test_no_page_breaks_a_bound(
    size: int, calls: int, share: int, tmp_path: Path, chromium: Browser, seed: int
) -> None:
    """All pages, or of a smaller database a twenty-fourth of them, drawn anew in each run."""
    database = tmp_path / "atlas.sqlite"
    store = Store(f"sqlite:///{database}")
    grow(store, size, calls)
    every = list(addresses(store))
    store.engine.dispose()
    assert len(every) > 50
    visits = visited(database, Random(seed).sample(every, len(every) // share), browser=chromium)
    assert max(visit.height for visit in visits) > HIGHEST / 3, "the heights were not measured"
    assert all(visit.good for visit in visits), as_table([v for v in visits if not v.good])
