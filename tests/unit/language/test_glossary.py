"""The glossary: every term whole, in both languages, and found by how the atlas writes it."""

from __future__ import annotations

import re

from language import get_language
from language.glossary import GROUPS, meaning, terms

NL, EN = get_language("nl"), get_language("en")


def test_every_term_has_a_word_and_a_meaning_in_both_languages() -> None:
    assert len(terms()) > 80
    for term in terms():
        assert term.group in GROUPS
        for language in (NL, EN):
            assert term.name(language), term
            assert term.meaning(language).endswith("."), term
        assert term.meaning(NL) != term.meaning(EN)


def test_no_word_is_explained_twice() -> None:
    words = [word.casefold() for term in terms() for word in (term.dutch, *term.also)]
    assert len(words) == len(set(words))


def test_every_group_has_terms() -> None:
    assert {term.group for term in terms()} == set(GROUPS)


def test_a_title_is_explained_whatever_its_capitals() -> None:
    assert meaning("Vastgelegd", NL).startswith("In de boeken gereserveerd")
    assert meaning("Vastgelegd", EN).startswith("Reserved in the books")
    assert meaning("Een woord dat er niet in staat", NL) == ""


def test_the_glossary_says_bekend_as_the_atlas_does() -> None:
    said = " ".join(word for term in terms() for word in (term.dutch, *term.also, *term.meanings))
    assert not re.search(r"\bgekende?\b", said, re.IGNORECASE)
