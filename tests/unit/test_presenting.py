"""The address of presentations: what it answers, also when something is gone or broken."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.routing import Route
from starlette.testclient import TestClient

from front_door import presentation_route
from front_door.presentation_route import plotly
from front_door.presentation_route import presenting as answer

pytestmark = pytest.mark.slow

SETTING = "SUBSIDIEATLAS_DATABASE_URL"


@pytest.fixture
def client(loaded_file: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[TestClient]:
    monkeypatch.setenv(SETTING, f"sqlite:///{loaded_file}")
    app = Starlette(routes=[Route("/presentatie", answer), Route("/plotly", plotly)])
    with TestClient(app) as client:
        yield client


def test_a_story_of_the_link_comes_as_a_document_and_as_values(client: TestClient) -> None:
    query = "naam=Proef&dia=uitgaven-per-lijn?jaar%3D2020&dia=tips"
    html = client.get(f"/presentatie?{query}")
    assert (html.status_code, html.headers["cache-control"]) == (200, "no-store")
    assert html.text.startswith("<!DOCTYPE html>")
    values = client.get(f"/presentatie?{query}&vorm=json").json()
    assert values["title"] == "Proef"
    assert len(values["slides"]) == 2
    assert "2020" in values["slides"][0]["about"]
    assert values["back"].startswith("/presentaties?naam=Proef&dia=")
    assert json.dumps(values) == json.dumps(
        json.loads(html.text.split('id="deck">')[1].split("</script>")[0])
    )


def test_language_ground_and_province_stand_in_the_address(client: TestClient) -> None:
    address = "/presentatie?verhaal=lerende-netwerken&taal=en&licht=ja&stap=limburg&vorm=json"
    values = client.get(address).json()
    assert (values["mode"], values["province"]) == ("light", "limburg")
    assert values["language"].startswith("en")
    assert "stap" not in values["back"]
    odd = client.get("/presentatie?verhaal=lerende-netwerken&stap=nergens&vorm=json").json()
    assert odd["province"] == ""
    assert "stap=nergens" in odd["notice"]


@pytest.mark.parametrize("key", ["weg", "", "provincie-brabant", "'; drop table stories"])
def test_what_is_gone_is_said_on_a_slide(client: TestClient, key: str) -> None:
    found = client.get("/presentatie", params={"verhaal": key, "vorm": "json"})
    assert found.status_code == 404
    assert found.json()["slides"][0]["empty"] == ["Deze presentatie bestaat niet (meer)."]


def test_too_many_parameters_are_no_answer_and_no_fault(client: TestClient) -> None:
    query = "&".join("dia=tips" for _ in range(presentation_route.MOST_PARAMETERS + 1))
    assert client.get(f"/presentatie?{query}").status_code == 404


def test_without_data_it_says_so_and_with_a_fault_it_hides_it(
    client: TestClient, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv(SETTING, f"sqlite:///{tmp_path}")
    closed = client.get("/presentatie?verhaal=lerende-netwerken&vorm=json")
    assert closed.status_code == 503
    assert str(tmp_path) not in closed.text

    def broken(*_arguments: object) -> None:
        raise RuntimeError("geheim")

    monkeypatch.setattr(presentation_route, "_deck", broken)
    found = client.get("/presentatie?verhaal=lerende-netwerken")
    assert found.status_code == 500
    assert "geheim" not in found.text


def test_the_drawing_library_is_the_one_of_the_package(client: TestClient) -> None:
    found = client.get("/plotly")
    assert found.headers["content-type"].startswith("text/javascript")
    assert "max-age" in found.headers["cache-control"]
    assert len(found.content) > 1_000_000
