"""The page Bronnen as people meet it, in both languages: each part of it under its own link."""

from __future__ import annotations

import pytest

from tests.app.conftest import Open, whole, words

pytestmark = pytest.mark.slow

PAGE = "bronnen.py"


@pytest.mark.parametrize(
    ("tab", "told"),
    [
        ("", "Hieruit 30 rijen: 9 over geld"),
        ("tegenspraken", "<strong>106</strong>"),
        ("tegenspraken", "<strong>104</strong>"),
        ("tegenspraken", "<strong>103</strong>"),
        ("niet-bekend", "Nog geen vastleggingen in 2021."),
        ("vragen", "deels beantwoord"),
    ],
)
def test_sources_contradictions_gaps_and_questions_are_told(
    tab: str, told: str, open_page: Open
) -> None:
    shown = words(whole(open_page(PAGE, tab=tab)))
    assert told in shown
    assert 'class="badge-fictional"' not in shown


def test_the_made_up_source_is_marked(open_page: Open) -> None:
    assert 'class="badge-fictional"' in words(whole(open_page(PAGE, fictief="ja")))


def test_english_readers_get_the_page_in_english(open_page: Open) -> None:
    shown = words(whole(open_page(PAGE, tab="tegenspraken", taal="en")))
    assert "Where sources contradict each other" in shown
    assert "Waar bronnen elkaar tegenspreken" not in shown
