"""Pages of things: what stands on one is in its file, and rows lead from each to the others."""

from __future__ import annotations

from typing import Final
from urllib.parse import parse_qs

import pytest

from data_access.engine import open_store
from data_access.filters import Filters
from tests.app.conftest import Open, figures, followed, heading, hrefs, opened, tree, whole, words
from views.things import THINGS, told_of

pytestmark = pytest.mark.slow

ONE_OF_EACH: Final = {
    "gemeente": "44021",
    "oproep": "bondgenotennetwerken",
    "artikel": "PJ0-1PFC2DB-PR",
    "organisatie": "arktos",
    "project": "bn-gistel",
    "bijeenkomst": "lerend-netwerk-2022-1",
}


@pytest.mark.parametrize("key", THINGS)
def test_every_figure_on_the_page_of_a_thing_is_in_its_file(
    key: str, open_page: Open, loaded_url: str
) -> None:
    thing, one = THINGS[key], ONE_OF_EACH[key]
    page = whole(opened(f"{thing.page}.py", **{thing.parameter: one}))
    assert heading(page)
    assert f"/alles/{key}.xlsx?{thing.parameter}={one}" in words(page)
    told = told_of(thing, one, Filters(), open_store(loaded_url))
    in_file = {result.view.key for result in told}
    drawn = set(figures(page)) - {"per-oproep", "vergelijkbare-gemeenten"}
    assert drawn <= in_file


def test_a_row_of_the_meetings_opens_the_meeting_which_leads_to_its_place_and_call(
    open_page: Open,
) -> None:
    networks = whole(opened("netwerken.py", tabel="bijeenkomsten"))
    links = hrefs(figures(networks)["bijeenkomsten"])
    meeting = followed(networks, links["Tieners en jongeren"])
    assert heading(meeting) == "Tieners en jongeren"
    leads = hrefs(tree(words(meeting)))
    assert heading(followed(meeting, leads["Sint-Niklaas"])) == "Sint-Niklaas"
    assert "Verbindingsambassadeurs" in heading(
        followed(meeting, leads["Verbindingsambassadeurs voor het jeugdwerk"])
    )


def test_a_bar_of_an_article_opens_its_page(open_page: Open) -> None:
    money = whole(opened("geld.py", tabel="uitgaven-per-artikel"))
    (path,) = {
        href for href in hrefs(figures(money)["uitgaven-per-artikel"]).values() if "toon=" in href
    }
    article = followed(money, path)
    assert heading(article) == "PJ0-1PFC2DB-PR"
    assert {"uitgaven-per-jaar", "uitgaven-per-lijn", "projecten"} <= set(figures(article))
    assert parse_qs(path.split("?")[1])["toon"] == ["PJ0-1PFC2DB-PR"]


@pytest.mark.parametrize(("page", "thing"), [("geld.py", "XX0"), ("netwerken.py", "niets")])
def test_a_thing_that_is_not_there_is_said_and_leads_back(
    page: str, thing: str, open_page: Open
) -> None:
    shown = whole(opened(page, toon=thing))
    assert heading(shown).startswith("Geen ")
    assert not figures(shown)
