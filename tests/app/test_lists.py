"""Bronnen › Lijsten: what lists there are, where they are used, and who says that they are complete."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from data_access.engine import Store, open_store
from importing import desk
from importing.kinds import KINDS
from importing.readiness import READY
from pages.imports.list_use import used_on
from tests.app.conftest import followed, opened, tree, whole, words
from tests.conftest import URL_SETTING
from tests.unit.importing.test_lists import CALLS, HALF, asked, load

pytestmark = pytest.mark.slow


@pytest.fixture
def store(loaded_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    """A database of its own, with a call of which two applications were loaded; the app uses it."""
    file = tmp_path / "atlas.sqlite"
    shutil.copy(loaded_url.removeprefix("sqlite:///"), file)
    url = f"sqlite:///{file}"
    monkeypatch.setenv(URL_SETTING, url)
    store = open_store(url)
    load(store, CALLS, name="oproep.csv")
    load(store, HALF, name="aanvragen.csv")
    yield store
    store.engine.dispose()
    open_store.cache_clear()
    READY.clear()


def at_the_lists() -> AppTest:
    return whole(opened("bronnen.py", tab="lijsten"))


def line_of(app: AppTest, name: str) -> str:
    (line,) = tree(words(app)).xpath(f"//p[@class='line'][strong[text()='{name}']]")
    return " ".join(line.itertext())


def key_of(store: Store, name: str) -> str:
    return next(note.key for note in desk.lists(store) if note.name == name)


def test_every_list_says_where_it_is_used_and_that_page_opens(store: Store) -> None:
    app = at_the_lists()
    said = line_of(app, "aanvragen.csv")
    assert "niet gezegd of ze volledig is" in said
    assert "1 uitgave: aanvragen.csv" in said
    links = tree(words(app)).xpath("//p[@class='line'][strong[text()='aanvragen.csv']]//a/@href")
    assert links
    for link in links:
        followed(app, link)


def test_a_kind_that_can_be_loaded_is_shown_on_a_page() -> None:
    assert {kind for kind in KINDS if not used_on(kind)} <= {"register"}


def test_who_says_that_a_list_is_complete_is_kept_and_shown(store: Store) -> None:
    key = key_of(store, "aanvragen.csv")
    app = at_the_lists()
    app.radio(f"lists_complete_{key}").set_value("yes").run()
    whole(app.button(f"list_save_{key}").click().run())
    assert "Vul in wie dit zegt" in words(app)
    assert [note.complete for note in desk.lists(store) if note.key == key] == ["unknown"]
    app.text_input(f"lists_name_{key}").set_value("Dienst Samenleven").run()
    whole(app.button(f"list_save_{key}").click().run())
    assert "volledig, volgens Dienst Samenleven" in line_of(app, "aanvragen.csv")
    assert asked(store, "aanvragen-per-oproep").frame["rate"].tolist() == [0.5]
    spots = opened("kaart.py", tab="blinde-vlekken", oproep="klein-2024")
    assert "Vroeg nooit aan" in words(whole(spots))


def test_the_name_is_typed_once(store: Store) -> None:
    key, other = key_of(store, "aanvragen.csv"), key_of(store, "oproep.csv")
    app = at_the_lists()
    app.text_input(f"lists_name_{key}").set_value("Dienst B").run()
    app.radio(f"lists_complete_{key}").set_value("no").run()
    whole(app.button(f"list_save_{key}").click().run())
    whole(app.button(f"list_save_{other}").click().run())
    assert {note.said_by for note in desk.lists(store) if note.editions} == {"Dienst B"}
