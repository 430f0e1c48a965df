"""The page Oproepen en aanvragen as people meet it, in both languages."""

from __future__ import annotations

import pytest

from tests.app.test_netwerken import opened, words

pytestmark = pytest.mark.slow

PAGE = "oproepen.py"
SPACE = "\N{NO-BREAK SPACE}"


@pytest.mark.usefixtures("database_url")
def test_the_page_says_at_once_which_calls_and_how_many_were_awarded() -> None:
    shown = words(opened(PAGE))
    for part in ("Lokale bondgenotennetwerken", "Verbindingsambassadeurs", "151", "ongeveer"):
        assert part in shown
    assert f"29,8{SPACE}%" in shown
    assert "De redenen van afwijzing zijn niet gekend" in shown
    assert f"100{SPACE}%" not in shown
    assert "(fictief)" not in shown


@pytest.mark.usefixtures("database_url")
def test_with_fictional_data_everything_made_up_is_marked() -> None:
    shown = words(opened(PAGE, fictief="ja"))
    assert "Lokale bondgenotennetwerken (fictief)" in shown
    assert shown.count("badge-fictional") > 10


@pytest.mark.usefixtures("database_url")
def test_english_readers_get_the_page_in_english() -> None:
    shown = words(opened(PAGE, taal="en"))
    assert "Calls: from submitted to awarded, according to sources" in shown
    assert "29.8%" in shown
    assert "Slaagkans" not in shown
