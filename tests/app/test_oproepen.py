"""The page Oproepen en aanvragen as people meet it, in both languages."""

from __future__ import annotations

import pytest

from tests.app.conftest import PARTS, Open, bars, figures, table_rows, whole, words

pytestmark = pytest.mark.slow

PAGE = "oproepen.py"
SPACE = "\N{NO-BREAK SPACE}"


def every_part(open_page: Open, **query: str) -> str:
    """What all parts of the page say, with the list of calls also as a table."""
    parts = [words(whole(open_page(PAGE, tab=tab, **query))) for page, tab in PARTS if page == PAGE]
    return "\n".join((*parts, words(whole(open_page(PAGE, tabel="oproepen", **query)))))


def test_the_page_says_at_once_which_calls_and_how_many_were_awarded(open_page: Open) -> None:
    calls = figures(whole(open_page(PAGE)))["oproepen"]
    assert ("Lokale bondgenotennetwerken", "45 van 151") in bars(calls)
    assert ("Verbindingsambassadeurs voor het jeugdwerk", "19 van ongeveer 45") in bars(calls)
    shown = every_part(open_page)
    assert f"29,8{SPACE}%" in shown
    assert "De redenen van afwijzing zijn niet bekend" in shown
    assert f"100{SPACE}%" not in shown
    assert "(fictief)" not in shown


def test_with_fictional_data_everything_made_up_is_marked(open_page: Open) -> None:
    shown = every_part(open_page, fictief="ja")
    assert "Lokale bondgenotennetwerken (fictief)" in shown
    assert shown.count("badge-fictional") > 10


def test_english_readers_get_the_page_in_english(open_page: Open) -> None:
    shown = every_part(open_page, taal="en")
    assert "Calls: from submitted to awarded, according to sources" in shown
    assert "29.8%" in shown
    assert "Slaagkans" not in shown


def test_the_list_of_calls_is_a_table_too(open_page: Open) -> None:
    table = table_rows(figures(whole(open_page(PAGE, tabel="oproepen")))["oproepen"])
    assert [row[0] for row in table][:1] == ["Verbindingsambassadeurs voor het jeugdwerk"]
