"""Questions that no rule knows, answered by what can be composed of their words."""

from __future__ import annotations

import pytest

from data_access.engine import Store
from language import get_language
from views import find, views
from views.row_search import folded
from views.vocabulary import BREAKDOWNS, MEASURES
from written_questions.answer_files import answered_now, excel_annex
from written_questions.composed_matches import composition_asked, view_asked
from written_questions.desk import understand
from written_questions.dossiers.new_dossier import open_dossier


@pytest.mark.parametrize(
    ("plain", "key"),
    [
        ("hoeveel werd gevraagd per beleidsdomein", "gevraagd_per-beleidsdomein"),
        ("wat was de slaagkans per thema", "slaagkans_per-thema"),
        ("hoeveel deelnemers per jaar en per provincie", "deelnemers_per-jaar_per-provincie"),
        ("hoeveel inwoners per provincie en per jaar", "inwoners_per-jaar_per-provincie"),
    ],
)
def test_a_measure_per_something(plain: str, key: str) -> None:
    asked = composition_asked(plain)
    assert asked is not None
    assert asked[0] == key
    assert find(key) is not None
    assert all(word in plain for word in asked[1])


@pytest.mark.parametrize(
    "plain",
    [
        "hoeveel werd gevraagd",  # per nothing
        "hoeveel dossiers lagen er bij de provincie",  # per nothing that is said so
        "wat is de slaagkans per status",  # a rate by what it is made of
        "wat is het vervolg per jaar",  # no measure
        "hoeveel werd vastgelegd per gemeente",  # the data do not know that
    ],
)
def test_what_cannot_be_composed_is_not_proposed(plain: str) -> None:
    assert composition_asked(plain) is None


def test_it_stands_among_the_proposals_with_the_places_that_are_named(reader: Store) -> None:
    text = "1. Wat was in Limburg de slaagkans per thema?"
    (part,) = understand(text, reader).sub_questions
    (proposal,) = part.proposals
    assert proposal.view == "slaagkans_per-thema"
    assert proposal.filters.provinces == ("limburg",)
    assert proposal.words


@pytest.mark.parametrize(
    ("plain", "key"),
    [
        ("is er dubbele subsidiering", "verschillende-verstrekkers"),
        ("wie heeft meer dan een verstrekker", "verschillende-verstrekkers"),
        ("wat is niet teruggevonden in het subsidieregister", "toekenningen-naast-register"),
        ("wie kreeg volgens het subsidieregister meer toegekend dan het maximum", "register-boven-maximum"),
        ("wie kreeg meer toegekend dan het maximum", None),  # of no register
        ("wat staat er in het subsidieregister", None),  # for no View of its own
    ],
)  # fmt: skip
def test_a_view_is_asked_for_in_the_words_of_its_declaration(plain: str, key: str | None) -> None:
    asked = view_asked(plain)
    assert (asked and asked[0]) == key
    assert asked is None or asked[1] in plain or folded(asked[1]) in plain


def test_no_word_asks_for_two_views() -> None:
    words = [word for one in views().values() for word in (*one.asked_as, *one.asked_within)]
    assert len(words) == len(set(words))


def test_every_word_to_ask_with_is_small_and_stands_once_among_measures() -> None:
    words = [word for one in MEASURES.values() for word in one.asked_as]
    assert len(words) == len(set(words))
    words += [word for one in BREAKDOWNS.values() for word in one.asked_as]
    assert all(word == word.lower() for word in words)


def test_it_stands_in_the_answer_with_its_figures(reader: Store) -> None:
    text = "1. Wat was de slaagkans per thema?"
    dossier = open_dossier(text, reader, get_language("nl"), fictional=True, understand=understand)
    real, made_up = answered_now(dossier, reader).results
    assert {real.view.key, made_up.view.key} == {"slaagkans_per-thema"}
    assert not real.holds_fictional
    assert made_up.frame["fictional"].all()
    assert len(excel_annex(answered_now(dossier, reader), get_language("nl"))) > 1000
