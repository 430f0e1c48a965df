"""What the words of a question ask in declared parts, and what is composed of those."""

from __future__ import annotations

import pytest

from data_access.engine import Store
from language import get_language
from views import find, views
from views.vocabulary import BREAKDOWNS, MEASURES
from written_questions import suggestions
from written_questions.answer_files import answered_now, excel_annex
from written_questions.desk import understand
from written_questions.dossiers.new_dossier import open_dossier
from written_questions.readings import fit, parts_in


@pytest.mark.parametrize(
    ("plain", "key"),
    [
        ("hoeveel werd gevraagd per beleidsdomein", "gevraagd_per-beleidsdomein"),
        ("wat was de slaagkans per thema", "slaagkans_per-thema"),
        ("hoeveel deelnemers per jaar en per provincie", "deelnemers_per-jaar_per-provincie"),
        ("hoeveel inwoners per provincie en per jaar", "inwoners_per-jaar_per-provincie"),
        ("slaagkans per vervoerregio", "slaagkans_per-vervoerregio"),
        ("welke vijf organisaties kregen het meest", "toegekend_per-organisatie_top-5"),
        ("gevraagd en toegekend aan aanvragen per gemeente", "gevraagd_per-gemeente"),
    ],
)
def test_what_is_composed_of_the_words(plain: str, key: str) -> None:
    parts = parts_in(plain)
    assert key in parts.composed
    assert find(key) is not None
    assert all(word in plain for word in (*parts.by.values(), *parts.measures.values()))


@pytest.mark.parametrize(
    ("plain", "key"),
    [
        ("wat is de slaagkans per status", "slaagkans_per-status"),  # a rate by what it is made of
        (
            "hoeveel werd vastgelegd per gemeente",
            "vastgelegd_per-gemeente",
        ),  # the data do not know that
    ],
)
def test_what_cannot_be_composed_is_not(plain: str, key: str) -> None:
    assert key not in parts_in(plain).composed


def test_a_view_that_gives_the_parts_fits_better() -> None:
    parts = parts_in("hoeveel aanvragen werden geweigerd per provincie")
    right, elsewhere, without = (
        fit(key, parts, {})
        for key in (
            "aanvragen-per-provincie",
            "aanvragen-per-gemeente",
            "toekenningen-per-provincie",
        )
    )
    assert right > elsewhere
    assert right > without


def test_a_member_that_is_named_makes_its_breakdown_asked_for() -> None:
    parts = parts_in("hoeveel kreeg genk")
    named = {"municipalities": ("71016",)}
    assert fit("toekenningen-per-gemeente", parts, named) > fit(
        "toekenningen-per-gemeente", parts, {}
    )


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
    ],
)  # fmt: skip
def test_a_view_is_asked_for_in_the_words_of_its_declaration(plain: str, key: str) -> None:
    own = parts_in(plain).own
    assert key in own
    assert all(words in plain for words in own.values())


def test_a_view_that_no_model_has_learned_is_found_by_its_own_words(
    reader: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As one that was declared today."""
    learned = tuple(key for key in suggestions._learned() if key != "eerdere-initiatieven")
    monkeypatch.setattr(suggestions, "_learned", lambda: learned)
    suggestions._odds.cache_clear()
    suggestions._matrix.cache_clear()
    question = understand("1. Welke eerdere initiatieven waren er?", reader)
    suggestions._odds.cache_clear()
    suggestions._matrix.cache_clear()
    assert question.sub_questions[0].proposals[0].view == "eerdere-initiatieven"


def test_words_within_a_subject_say_nothing_outside_it() -> None:
    assert "register-boven-maximum" not in parts_in("wie kreeg meer toegekend dan het maximum").own


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


@pytest.mark.parametrize(
    ("plain", "kind"),
    [
        ("hoeveel bondgenotennetwerken werden er toegekend", "number"),
        ("hoeveel lokale bondgenotennetwerken werden goedgekeurd", "number"),
        ("hoeveel middelen werden er toegekend", "euro"),
        ("hoeveel projectsubsidies zijn toegekend", ""),
    ],
)
def test_whatever_there_may_be_several_of_is_counted(plain: str, kind: str) -> None:
    parts = parts_in(plain)
    assert parts.kind == kind
    if kind == "number":
        assert {MEASURES[name].column.kind for name in parts.sure} == {"number"}


def test_what_turns_a_question_round_is_asked_of_no_other_view() -> None:
    parts = parts_in("welke gemeenten dienden niets in")
    assert parts.turned
    assert fit("blinde-vlekken", parts, {}) > fit("aanvragen-per-gemeente", parts, {})
    assert not parts_in("welke gemeenten dienden een aanvraag in").turned
