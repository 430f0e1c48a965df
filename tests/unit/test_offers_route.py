"""What the box offers while somebody types: the figure that is asked for and names, each with its page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from starlette.applications import Starlette
from starlette.routing import Route
from starlette.testclient import TestClient

from front_door.offers_route import offers
from pages.frame.page_list import PAGES
from tests.conftest import URL_SETTING

Offers = list[dict[str, str]]


@pytest.fixture
def door(loaded_file: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[TestClient]:
    monkeypatch.setenv(URL_SETTING, f"sqlite:///{loaded_file}")
    routes = [Route("/voorstellen", offers)]
    with TestClient(Starlette(routes=routes), "http://127.0.0.1:8501") as client:
        yield client


def offered(door: TestClient, text: str, **query: str) -> Offers:
    answer = door.get("/voorstellen", params={"q": text, **query})
    assert answer.status_code == 200
    assert answer.headers["cache-control"] == "no-store"
    given: Offers = answer.json()
    return given


def test_a_name_that_is_begun_is_offered_with_its_page(door: TestClient) -> None:
    first = offered(door, "kortr")[0]
    assert (first["words"], first["kind"]) == ("Kortrijk", "Gemeente")
    assert first["href"] == "/kaart?toon=34022"
    assert first["told"].endswith("inwoners")


def test_a_request_is_offered_as_the_figure_that_answers_it(door: TestClient) -> None:
    first = offered(door, "top 10 ontv")[0]
    assert first["words"] == "Toegekend · per organisatie · 10 grootste"
    assert parse_qs(urlsplit(first["href"]).query)["q"][0].startswith("top 10 ontvanger")


def test_every_offer_leads_to_a_page_of_the_atlas_and_keeps_the_language(door: TestClient) -> None:
    pages = {f"/{info.url}" for info in PAGES}
    for text in (
        "arkt",
        "bondgenoten",
        "lekp",
        "PJ0-1",
        "tieners",
        "vraag 179",
        "toegekend per pr",
    ):
        for offer in offered(door, text, taal="en"):
            address = urlsplit(offer["href"])
            assert address.path in pages, offer
            assert parse_qs(address.query)["taal"] == ["en"], offer


@pytest.mark.parametrize("text", ["", "k", " ", "x" * 301, "blorf snarkel", "%", "<b>"])
def test_nothing_is_offered_for_what_is_nothing(text: str, door: TestClient) -> None:
    assert offered(door, text) == []


def test_made_up_things_are_offered_only_when_asked_for(door: TestClient) -> None:
    assert offered(door, "de blauwe vl") == []
    made_up = offered(door, "de blauwe vl", fictief="ja")
    assert made_up
    assert all("fictief=ja" in one["href"] for one in made_up)


def test_without_data_nothing_is_offered(
    door: TestClient, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(URL_SETTING, f"sqlite:///{tmp_path / 'no folder' / 'atlas.db'}")
    assert offered(door, "kortrijk") == []
