"""The lasting address of a figure leads to the page and the part where it is drawn, whichever View it is."""

from __future__ import annotations

from functools import cache
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
from starlette.applications import Starlette
from starlette.routing import Route
from starlette.testclient import TestClient

from front_door.figure_routes import figure_place
from pages.frame.page_list import PAGES
from tests.app.conftest import Open, figures, opened, whole
from tests.conftest import URL_SETTING
from tests.old_addresses import FIGURES, OF_ONE_PLACE
from views import views

pytestmark = pytest.mark.slow

ONE_PLACE, MERGED = "44021", "46030"
"""A municipality of which awards are known, and one whose parts of before are drawn too."""
WHEN_THERE_IS_SOME = frozenset({"gewijzigd-na-publicatie"})
"""Drawn only where something was loaded twice; the part of the page says so otherwise."""


@cache
def drawn_at(page: str, query: str) -> frozenset[str]:
    """The figures of a part of a page."""
    app = whole(opened(page, **parse_qs(query)))
    assert not app.warning
    return frozenset(figures(app))


def place_of(key: str, query: str) -> tuple[str, str]:
    """The page and the query of the lasting address of a figure."""
    client = TestClient(Starlette(routes=[Route("/figuur/{view}", figure_place)]))
    answer = client.get(f"/figuur/{key}?{query}", follow_redirects=False)
    to = urlsplit(answer.headers["location"])
    assert to.fragment == key
    return next(info.path for info in PAGES if f"/{info.url}" == to.path), to.query


OF_REGISTER = frozenset(key for key, view in views().items() if view.subject == "register")
"""Drawn only where a register was loaded; the part of the page says how to load one otherwise."""


@pytest.mark.parametrize("key", sorted(OF_REGISTER))
def test_a_figure_of_the_register_is_drawn_where_its_lasting_address_leads(
    key: str, register_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(URL_SETTING, register_url)
    assert key in drawn_at(*place_of(key, ""))


@pytest.mark.some(12)
@pytest.mark.parametrize("key", sorted(set(views()) - WHEN_THERE_IS_SOME - OF_REGISTER))
def test_a_figure_is_drawn_where_its_lasting_address_leads(key: str, open_page: Open) -> None:
    assert key in drawn_at(*place_of(key, "fictief=ja"))


@pytest.mark.parametrize("key", OF_ONE_PLACE)
def test_a_figure_of_one_municipality_is_drawn_on_its_page(key: str, open_page: Open) -> None:
    place = MERGED if key == "gemeenten-van-toen" else ONE_PLACE
    page, query = place_of(key, urlencode({"fictief": "ja", "gemeente": place}))
    assert page == "kaart.py"
    assert key in drawn_at(page, query)


def test_every_figure_of_before_still_exists() -> None:
    assert {key for keys in FIGURES.values() for key in keys} <= set(views())
