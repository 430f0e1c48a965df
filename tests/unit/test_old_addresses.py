"""An address of before leads to the page and the part that holds now what it held, with all that it chose."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
from starlette.applications import Starlette
from starlette.routing import Route
from starlette.testclient import TestClient

from data_access.engine import Store
from data_access.filters import Filters
from front_door.old_addresses import MOVED, moved
from pages.frame.address import SEVERAL
from pages.frame.page_list import PAGES, PageInfo
from tests.old_addresses import CHOICES, OF_ONE_PLACE, PARAMETERS
from views.options import options

INFOS = {info.url: info for info in PAGES}
CHOSEN = [
    (page, name, value)
    for page, parameters in PARAMETERS.items()
    for name, values in parameters.items()
    for value in values
]


@pytest.fixture(scope="module")
def door() -> Iterator[TestClient]:
    routes = [Route(f"/{page}", partial(moved, page)) for page in MOVED]
    with TestClient(Starlette(routes=routes), follow_redirects=False) as client:
        yield client


def led(
    door: TestClient, page: str, **query: str | list[str]
) -> tuple[PageInfo, dict[str, list[str]]]:
    """The page that an old address leads to, and what its address holds."""
    search = urlencode(query, doseq=True)
    if page in INFOS:
        return INFOS[page], parse_qs(search)
    answer = door.get(f"/{page}?{search}" if search else f"/{page}")
    assert answer.status_code == 307
    to = urlsplit(answer.headers["location"])
    assert not to.netloc
    return INFOS[to.path.removeprefix("/")], parse_qs(to.query)


def understood(info: PageInfo, query: dict[str, list[str]], reader: Store) -> None:
    """Each parameter is one of the filters or of the page, with a value that it can have."""
    own = {name: texts for name, texts in query.items() if name in info.parameters}
    for name, texts in own.items():
        values = info.parameters[name]
        assert values in ((), SEVERAL) or set(texts) <= set(values), name
    others = {name: texts for name, texts in query.items() if name not in own and name != "taal"}
    filters, dropped = Filters.from_query(others, options(reader).values)
    assert dropped == []
    assert filters.to_query() == others


def test_every_page_of_before_is_a_page_now_or_moved() -> None:
    assert set(PARAMETERS) <= set(INFOS) | set(MOVED)
    assert not set(INFOS) & set(MOVED)


@pytest.mark.parametrize("page", PARAMETERS)
def test_filters_and_language_come_along(page: str, door: TestClient, reader: Store) -> None:
    info, query = led(door, page, **CHOICES)
    assert {name: [text] for name, text in CHOICES.items()}.items() <= query.items()
    if info.filtered or page == "":
        understood(info, query, reader)


@pytest.mark.parametrize(("page", "name", "value"), CHOSEN)
def test_each_choice_of_a_page_comes_along_and_is_understood_there(
    page: str, name: str, value: str, door: TestClient, reader: Store
) -> None:
    info, query = led(door, page, **{name: value})
    assert query[name] == [value]
    understood(info, query, reader)


@pytest.mark.parametrize(
    ("old", "page", "tab"),
    [
        ("uitgaven", "geld", None),
        ("projecten", "organisaties", None),
        ("spreiding", "kaart", None),
        ("gemeenten", "kaart", "blinde-vlekken"),
        ("praktijk", "netwerken", "praktijk"),
        ("gegevens", "bronnen", "laden"),
    ],
)
def test_a_page_that_became_a_part_leads_to_that_part(
    old: str, page: str, tab: str | None, door: TestClient
) -> None:
    info, query = led(door, old)
    assert info.url == page
    assert query.get("tab") == ([tab] if tab else None)
    assert tab is None or tab in info.tabs


def test_the_map_of_before_began_with_provinces(door: TestClient) -> None:
    assert led(door, "spreiding", over="toekenningen")[1]["niveau"] == ["provincies"]
    assert led(door, "spreiding", niveau="gemeenten")[1]["niveau"] == ["gemeenten"]


def test_one_municipality_of_before_has_its_own_page(door: TestClient) -> None:
    info, query = led(door, "gemeenten", gemeente="44021", jaar="2020")
    assert info.url == "kaart"
    assert query == {"toon": ["44021"], "jaar": ["2020"]}
    assert OF_ONE_PLACE


def test_several_municipalities_stay_a_filter(door: TestClient) -> None:
    _, query = led(door, "gemeenten", gemeente=["44021", "11002"])
    assert query == {"gemeente": ["44021", "11002"], "tab": ["blinde-vlekken"]}


@pytest.mark.parametrize("text", ["%", "jaar=%ff", "a" * 5000, "jaar=2020&" * 400, "x=%0d%0aX-A:1"])
def test_a_strange_address_leads_on_within_the_atlas(text: str, door: TestClient) -> None:
    answer = door.get(f"/uitgaven?{text}")
    assert answer.status_code == 307
    assert answer.headers["location"].startswith("/geld")
    assert "x-a" not in answer.headers
