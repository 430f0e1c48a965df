"""The page Bronnen en gegevens as people meet it, part by part, in both languages."""

from __future__ import annotations

import pytest

from language.glossary import terms
from tests.app.conftest import opened, words

pytestmark = pytest.mark.slow

PAGE = "bronnen.py"


@pytest.mark.usefixtures("open_page")
def test_sources_contradictions_gaps_and_questions_are_told() -> None:
    assert "Hieruit 30 rijen: 9 over geld" in words(opened(PAGE))
    claims = words(opened(PAGE, tab="tegenspraken"))
    for claim in ("<strong>106</strong>", "<strong>104</strong>", "<strong>103</strong>"):
        assert claim in claims
    assert "Nog geen vastleggingen in 2021." in words(opened(PAGE, tab="niet-bekend"))
    assert "deels beantwoord" in words(opened(PAGE, tab="vragen"))


@pytest.mark.usefixtures("open_page")
def test_the_made_up_source_is_marked() -> None:
    assert 'class="badge-fictional"' in words(opened(PAGE, fictief="ja"))
    assert 'class="badge-fictional"' not in words(opened(PAGE))


@pytest.mark.usefixtures("open_page")
def test_english_readers_get_the_page_in_english() -> None:
    shown = words(opened(PAGE, tab="tegenspraken", taal="en"))
    assert "Where sources contradict each other" in shown
    assert "Waar bronnen elkaar tegenspreken" not in shown


@pytest.mark.usefixtures("open_page")
def test_terms_are_shown_by_group_and_found_by_any_of_their_words() -> None:
    shown = words(opened(PAGE, tab="begrippen", groep="money"))
    assert ">VAK<" in shown
    assert ">aanvraag<" not in shown
    searched = words(opened(PAGE, tab="begrippen", zoek="vereffening"))
    assert ">VEK<" in searched
    assert ">aanvraag<" not in searched
    assert "Geen begrip met “xyzzy”." in words(opened(PAGE, tab="begrippen", zoek="xyzzy"))


@pytest.mark.usefixtures("open_page")
def test_heads_of_tables_explain_the_words_of_the_glossary() -> None:
    shown = words(opened("organisaties.py", tabel="projecten"))
    meaning = next(term for term in terms() if term.dutch == "hoe zeker").meanings[0]
    assert f'title="{meaning}"' in shown


@pytest.mark.usefixtures("open_page")
def test_no_word_of_ours_says_gekend() -> None:
    for tab in ("", "tegenspraken", "niet-bekend", "vragen", "begrippen"):
        said = words(opened(PAGE, tab=tab)).casefold().replace("toegekend", "")
        assert "gekend" not in said, tab
