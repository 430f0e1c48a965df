"""The page Lerende netwerken as people meet it, in both languages."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

pytestmark = pytest.mark.slow

FRAME = Path(__file__).resolve().parents[2] / "pages" / "_frame.py"


def opened(page: str, **query: str) -> AppTest:
    """The page with this address, run once without any fault."""
    app = AppTest.from_file(str(FRAME), default_timeout=60)
    for name, value in query.items():
        app.query_params[name] = value
    app.switch_page(page).run()
    assert not app.exception
    assert not app.error
    return app


def words(app: AppTest) -> str:
    """Everything that is set as HTML on the page."""
    return "\n".join(block.proto.body for block in app.get("html"))


@pytest.mark.usefixtures("database_url")
def test_the_page_tells_at_a_glance_how_many_networks_where_and_for_how_many() -> None:
    shown = words(opened("netwerken.py"))
    for label in ("Gehouden lerende netwerken", "Gemeenten waar ze doorgingen", "Deelnemers samen"):
        assert label in shown
    assert ">51</a>" in shown
    for town in ("Sint-Niklaas", "Asse", "Mechelen", "Kortrijk"):
        assert town in shown
    assert "Welke organisaties aan de lerende netwerken deelnamen, is niet gekend" in shown
    assert "Fictief" not in shown


@pytest.mark.usefixtures("database_url")
def test_english_readers_get_the_page_in_english() -> None:
    shown = words(opened("netwerken.py", taal="en"))
    assert "Participants per learning network" in shown
    assert "Bottlenecks" in shown
    assert "Knelpunten" not in shown


@pytest.mark.usefixtures("database_url")
def test_where_no_network_was_held_the_page_says_what_is_not_known() -> None:
    shown = words(opened("netwerken.py", provincie="limburg"))
    assert "Deelnemers samen" not in shown
    assert "Alleen de planning is gekend" in shown


@pytest.mark.usefixtures("database_url")
def test_fictional_networks_are_marked_wherever_they_show() -> None:
    shown = words(opened("netwerken.py", fictief="ja"))
    assert ">133</a>" in shown
    assert shown.count("badge-fictional") >= 6
