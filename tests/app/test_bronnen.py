"""The page Bronnen as people meet it, in both languages."""

from __future__ import annotations

import pytest

from tests.app.test_netwerken import opened, words

pytestmark = pytest.mark.slow

PAGE = "bronnen.py"


@pytest.mark.usefixtures("database_url")
def test_sources_contradictions_gaps_and_questions_are_told() -> None:
    shown = words(opened(PAGE))
    assert "Hieruit 30 rijen: 9 over geld" in shown
    for claim in ("<strong>106</strong>", "<strong>104</strong>", "<strong>103</strong>"):
        assert claim in shown
    assert "Nog geen vastleggingen in 2021." in shown
    assert "deels beantwoord" in shown
    assert 'class="badge-fictional"' not in shown


@pytest.mark.usefixtures("database_url")
def test_the_made_up_source_is_marked() -> None:
    assert 'class="badge-fictional"' in words(opened(PAGE, fictief="ja"))


@pytest.mark.usefixtures("database_url")
def test_english_readers_get_the_page_in_english() -> None:
    shown = words(opened(PAGE, taal="en"))
    assert "Where sources contradict each other" in shown
    assert "Waar bronnen elkaar tegenspreken" not in shown
