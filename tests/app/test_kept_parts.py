"""Parts of pages that are kept: bounded, and what a fresh run would show, whatever was shown before."""

from __future__ import annotations

import shutil
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import streamlit as st
from sqlalchemy import Engine, event
from streamlit.testing.v1 import AppTest

from charts.look import Look
from data_access.engine import Reader, Store
from data_access.filters import Filters
from language import get_language
from pages.parts import kept_parts as module
from pages.parts import state
from pages.parts.kept_parts import MOST, drawn_once, keep, kept
from pages.parts.state import Now, Shared
from tests.app.conftest import FRAME, Open, opened
from tests.conftest import URL_SETTING
from tests.register_export import lines, load
from views import Face, Result, views
from views.map_scenes import MapOf
from views.options import options

pytestmark = pytest.mark.slow

MOST_STATEMENTS = 22
"""Of a new choice on Overzicht, whose figures once asked 28."""
KEPT = ("overzicht.py", "geld.py", "oproepen.py", "kaart.py", "organisaties.py", "netwerken.py")
CHOICES: tuple[dict[str, Any], ...] = (
    {},
    {"jaar": "2022"},
    {"provincie": "antwerpen"},
    {"taal": "en"},
    {"fictief": "1"},
    {"op": "2025-06-01"},
    {"tab": "aanvragen"},
    {"tab": "vergelijken"},
    {"tabel": "aanvragen-per-oproep"},
)


@pytest.fixture(autouse=True)
def nothing_kept() -> Iterator[None]:
    """Nothing is left of other tests, nor for them."""
    st.cache_data.clear()
    yield
    st.cache_data.clear()


def sent(app: AppTest) -> list[str]:
    """All that the page sent, in its order."""
    assert not app.exception
    return [str(element.proto) for element in app.main if hasattr(element, "proto")]


@pytest.mark.some(1)
@pytest.mark.parametrize("page", KEPT)
def test_after_any_other_choice_a_page_is_what_it_is_in_a_fresh_process(
    page: str, open_page: Open
) -> None:
    for _ in range(2):
        warm = [sent(open_page(page, **choice)) for choice in CHOICES]
    fresh = []
    for choice in CHOICES:
        st.cache_data.clear()
        fresh.append(sent(open_page(page, **choice)))
    assert warm == fresh
    assert fresh[0] != fresh[1] != fresh[3] != fresh[0]


def test_a_load_is_seen_in_the_next_run(
    loaded_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copy(loaded_url.removeprefix("sqlite:///"), tmp_path / "atlas.sqlite")
    url = f"sqlite:///{tmp_path / 'atlas.sqlite'}"
    monkeypatch.setenv(URL_SETTING, url)
    opened("geld.py")  # the first run of a process tells that it makes the data ready
    before = sent(opened("geld.py", tab="register"))
    assert sent(opened("geld.py", tab="register")) == before
    store = Store(url)
    load(store, lines())
    store.engine.dispose()
    assert sent(opened("geld.py", tab="register")) != before


def now_of(url: str, **changes: Any) -> Now:
    reader: Reader = Store(url)
    language = get_language(changes.pop("code", "nl"))
    mode = changes.pop("mode", "light")
    return replace(
        Now(language, Filters(), reader, options(reader), Look(language, mode)), **changes
    )


@pytest.fixture
def key(loaded_url: str, monkeypatch: pytest.MonkeyPatch) -> Callable[..., str]:
    """The key of a part, of the page and the choices that are named."""

    def of(name: str = "part", page: str = "geld", chosen: Any = None, **changes: Any) -> str:
        Shared.page.value = page
        Shared.parameters.value = {page: chosen or {}}
        return module._depends_on(name, now_of(loaded_url, **changes))

    return of


@pytest.mark.parametrize(
    "change",
    [
        {"name": "another"},
        {"page": "kaart"},
        {"chosen": {"tab": ["jaren"]}},
        {"chosen": {"zoek": ["gent"]}},
        {"filters": Filters(years=(2020,))},
        {"filters": Filters(fictional=True)},
        {"shared": Filters(years=(2020,))},
        {"code": "en"},
        {"mode": "dark"},
    ],
    ids=str,
)
def test_each_thing_that_a_part_depends_on_is_in_its_key(
    change: dict[str, Any], key: Callable[..., str]
) -> None:
    assert key() == key()
    assert key(**change) != key()


def test_the_data_the_day_the_server_and_the_browser_are_in_its_key(
    key: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    keys = {key()}
    with monkeypatch.context() as changed:
        changed.setattr(Store, "data_version", lambda _: "another")
        keys.add(key())
    for name in ("database_url", "available", "borders_in_use"):
        with monkeypatch.context() as changed:
            changed.setattr(state, name, lambda: "another")
            keys.add(key())
    with monkeypatch.context() as changed:
        changed.setattr(
            "pages.parts.state.dt.date", type("Tomorrow", (), {"today": lambda: "tomorrow"})
        )
        keys.add(key())
    with monkeypatch.context() as changed:
        changed.setattr("pages.parts.state.st.get_option", lambda _: "elsewhere")
        keys.add(key())
    assert len(keys) == 7


def test_what_was_used_least_recently_is_made_anew_when_there_is_too_much(loaded_url: str) -> None:
    now = now_of(loaded_url)
    made: list[int] = []

    def make(at: int) -> str:
        made.append(at)
        return str(at)

    def ask(at: int) -> None:
        assert kept(f"part {at}", now, lambda: make(at)) == str(at)

    for at in range(MOST + 10):
        ask(at)
    ask(MOST + 9)
    assert made == list(range(MOST + 10))
    ask(0)
    assert made[-1] == 0


def test_the_settings_bound_the_bytes_of_all_that_is_kept() -> None:
    settings = tomllib.loads((FRAME.parents[1] / ".streamlit" / "config.toml").read_text())
    assert settings["server"]["maxCacheDataSize"] == "256mb"


def page_with_a_figure() -> None:
    """A script of its own: AppTest runs its source."""
    import streamlit as st

    from pages.parts.presenting import Presenting
    from tests.app.test_kept_parts import drawn_twice

    drawn_twice()
    st.text(str(len(Presenting.figures.value)))


def drawn_twice() -> None:
    """A part with one figure, in the page twice."""
    from data_access.engine import database_url
    from pages.parts.figure import figure
    from views import view

    now = now_of(database_url())
    for _ in range(2):
        keep("once", now, lambda: figure(now.result(view("uitgaven-per-lijn")), now))


def test_figures_of_a_part_that_is_given_again_are_there_to_present(
    loaded_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(URL_SETTING, loaded_url)
    app = AppTest.from_function(page_with_a_figure, default_timeout=60).run()
    assert [text.value for text in app.text] == ["1"]


def test_a_chart_is_drawn_anew_for_other_rows_another_look_or_another_face(loaded_url: str) -> None:
    now, view = now_of(loaded_url), views()["trekkingsrechten-per-gemeente"]
    result, (first, second) = now.result(view, schemes=("lekp-2-0",)), view.faces[:2]
    changed = replace(result, frame=result.frame.assign(municipality="elders"))
    made: list[int] = []

    def draw() -> str:
        made.append(1)
        return str(len(made))

    def drawn(shown: Result = result, face: Face = first, **look: Any) -> str:
        return drawn_once(shown, face, replace(now.look, **look), draw)

    of_others = [drawn(changed), drawn(face=second), drawn(mode="dark"), drawn(bare=True)]
    of_others += [drawn(focus=("limburg",)), drawn(language=get_language("en"))]
    assert len({drawn(), *of_others}) == len(made) == 7
    assert drawn(replace(result, filters=Filters(years=(2020,)))) == drawn()
    assert len(made) == 7


def test_a_new_choice_asks_no_more_than_its_figures_need(
    open_page: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    legends: list[str] = []
    open_page("overzicht.py", jaar="2021")
    drawn = MapOf.key

    def key(*arguments: Any, **named: Any) -> Any:
        legends.append("")
        return drawn(*arguments, **named)

    def noted(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        asked.append(statement)

    monkeypatch.setattr(MapOf, "key", key)
    event.listen(Engine, "before_cursor_execute", noted)
    try:
        choices = (["2021", "2022"], ["2020", "2021", "2022"], ["2020", "2022"])
        counts = [len(asked) for years in choices if open_page("overzicht.py", jaar=years)]
    finally:
        event.remove(Engine, "before_cursor_execute", noted)
    each = [now - before for before, now in pairwise([0, *counts])]
    assert max(each) <= MOST_STATEMENTS, each
    assert len(legends) <= 1, "the same maxima stand on the same map"
