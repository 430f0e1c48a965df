"""What works in practice, as people meet it on the page Netwerken, in both languages."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from tests.app.conftest import Open, figures, text_of, whole, words

pytestmark = pytest.mark.slow

TABS = {"praktijk": ["strategieen", "strategieen-per-gemeente"], "drempels": []}
"""Both parts on practice, with the tables of which one reads more than the chart says."""


def parts(open_page: Open, **query: str | list[str]) -> list[AppTest]:
    """Both parts on practice."""
    return [whole(open_page("netwerken.py", tab=tab, **query)) for tab in TABS]


def read(open_page: Open, **query: str) -> str:
    """What both parts say, with their tables open."""
    apps = [
        whole(open_page("netwerken.py", tab=tab, tabel=tables, **query))
        for tab, tables in TABS.items()
    ]
    return "\n".join(map(words, apps))


def test_the_page_holds_strategies_activities_barriers_tips_and_what_came_before(
    open_page: Open,
) -> None:
    apps = parts(open_page)
    shown = read(open_page)
    assert "Outreachend werken" in shown
    assert "Werkgroep Aanspreekpersoon integriteit" in shown
    assert "betaalbaarheid" in shown
    assert shown.count("Vagevuur Open Jeugdwerk") >= 3
    assert [len(app.get("plotly_chart")) for app in apps] == [2, 1]


def test_the_table_counts_23_mentions_and_19_activities(open_page: Open) -> None:
    app = whole(open_page("netwerken.py", tab="praktijk", tabel="strategieen"))
    (total,) = figures(app)["strategieen"].xpath(".//tfoot")
    assert {"23", "19"} <= {text_of(cell) for cell in total.xpath(".//td")}


def test_english_readers_get_the_page_in_english(open_page: Open) -> None:
    shown = read(open_page, taal="en")
    assert "Six strategies, from demand to supply" in shown
    assert "Demand: children and young people" in shown
    assert "De zeven B" not in shown


def test_a_province_without_known_practice_shows_the_six_strategies_and_no_municipality(
    open_page: Open,
) -> None:
    shown = read(open_page, provincie="limburg")
    assert "Outreachend werken" in shown
    assert "Niets gevonden met deze filters" in shown
    assert "Speelfabriek" not in shown
