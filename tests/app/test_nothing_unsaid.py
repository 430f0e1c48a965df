"""Pages over lists that nobody said to be complete: no word on them compares, ranks or divides."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from sqlalchemy import select

from data_access.engine import Store, open_store
from database.schema import Call, Source, Unknown
from importing.readiness import READY
from language import CODES, Language, get_language
from tests.app.conftest import opened, tree, whole, words
from tests.conftest import URL_SETTING
from tests.unit.claims.claims import CLAIMS, SAID_OF_ORDER, fixed
from tests.unit.claims.lists import KEYS, fill, say_nothing
from views import views

pytestmark = pytest.mark.slow

PAGES: Final[tuple[tuple[str, dict[str, str]], ...]] = (
    ("overzicht.py", {}),
    ("kaart.py", {"toon": "31006"}),
    ("kaart.py", {"tab": "kaart", "onderwerp": "aanvragen", "plaats": "31006"}),
    ("kaart.py", {"tab": "kaart", "onderwerp": "toekenningen", "plaats": "31006"}),
    ("kaart.py", {"tab": "kaart", "onderwerp": "trekkingsrechten", "plaats": "31006"}),
    ("kaart.py", {"tab": "blinde-vlekken"}),
)
"""Overzicht, a municipality, maps with the card of a place and their ranked lists, blind spots."""


@pytest.fixture
def store(
    loaded_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int
) -> Iterator[Store]:
    """Random lists of three calls, and nothing said of them or of any other."""
    file = tmp_path / "atlas.sqlite"
    shutil.copy(loaded_url.removeprefix("sqlite:///"), file)
    monkeypatch.setenv(URL_SETTING, f"sqlite:///{file}")
    store = open_store(f"sqlite:///{file}")
    fill(store, random.Random(seed))
    say_nothing(store)
    yield store
    store.engine.dispose()
    open_store.cache_clear()
    READY.clear()


def own_words(text: str, told_elsewhere: list[str]) -> str:
    """A text without what the data says, and without the fixed texts on how to read a figure."""
    left = " ".join(text.split())
    for one in told_elsewhere:
        left = left.replace(one, "")
    return SAID_OF_ORDER.sub("", left)


def test_a_map_has_ranks_where_its_list_is_said_to_be_whole(
    loaded_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So that the other test looks at what would be there."""
    monkeypatch.setenv(URL_SETTING, loaded_url)
    page, query = PAGES[4]
    drawn = tree(words(whole(opened(page, **query))))
    assert drawn.xpath("//span[@class='rank'][text()]")
    assert any(" van 285" in text for text in drawn.itertext())


def texts_of_data(store: Store, language: Language) -> list[str]:
    columns = (Unknown.statement, Unknown.reason, Source.title, Call.title, Call.goal)
    with store.begin() as connection:
        data = [text for column in columns for text in connection.scalars(select(column)) if text]
    static = [text for view in views().values() for text in fixed(view, language)]
    data += [language.data(text) for text in data]
    flat = {" ".join(text.split()) for text in (*data, *static)}
    return sorted((text for text in flat if CLAIMS.search(text)), key=len, reverse=True)


@pytest.mark.some(1)
@pytest.mark.parametrize("code", CODES)
def test_no_page_claims_what_nobody_said(store: Store, code: str, seed: int) -> None:
    elsewhere = texts_of_data(store, get_language(code))
    faults = []
    for page, query in PAGES:
        chosen = {"oproep": [random.Random(seed).choice(KEYS)]} if "toon" not in query else {}
        app = whole(opened(page, taal=code, **query, **chosen))
        drawn = tree(words(app))
        ranks = drawn.xpath("//span[@class='rank'][text()]")
        faults += [f"{page} {query} {code}: rank {rank.text}" for rank in ranks]
        for text in drawn.itertext():
            if CLAIMS.search(own_words(text, elsewhere)):
                faults.append(f"{page} {query} {code}: {text}")
    assert not faults, "\n".join([f"SEED={seed}", *faults])
