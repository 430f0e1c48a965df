"""Sub-questions are matched to the Views that answer them, with filters from their words."""

from __future__ import annotations

import pytest

from data_access.engine import Store
from data_access.filters import Filters
from language import get_language
from tests.unit.written_questions.cases import answer, cases, score
from views import view
from written_questions.question import Proposal
from written_questions.question_filters import Background
from written_questions.view_matches import match
from written_questions.vocabulary import vocabulary

pytestmark = pytest.mark.slow

_READ_BEFORE = ("seeds", "tuned", "strangers", "fresh", "unseen")
_READ_LATER = ("half_a", "half_b", "third", "fourth", "fifth")
_BOUNDS = {
    "seeds": (0.95, 0.95, 1, 1), "tuned": (0.93, 0.93, 1, 1), "strangers": (0.88, 0.8, 1, 1),
    "fresh": (0.95, 0.95, 1, 1), "unseen": (0.9, 0.95, 1, 1), "half_a": (0.95, 0.95, 1, 1),
    "half_b": (0.84, 0.73, 1, 1), "third": (0.95, 0.9, 1, 1), "fourth": (0.9, 0.88, 1, 1),
    "fifth": (0.86, 0.95, 1, 1),
}  # fmt: skip
"""What of a file is right at the least: precision, recall, kinds and filters."""
LEARNED_FROM = [case for name in (*_READ_BEFORE, *_READ_LATER) for case in cases(name)]


@pytest.mark.parametrize("name", [*_READ_BEFORE, *_READ_LATER])
def test_cases_are_matched_as_their_files_say(name: str, reader: Store) -> None:
    # Just below what was measured on 27 November 2026. Beside a reading that is not ticked others stand,
    # which cost precision. Not all of it: what is composed as it was asked
    # ("aanvragen per jaar") stands in the place of the View that a file of before names ("per oproep").
    precision, recall, kinds, filters = _BOUNDS[name]
    of_file = score(name, reader)
    assert of_file.precision >= precision
    assert of_file.recall >= recall
    assert of_file.kinds >= kinds
    assert of_file.filters >= filters


def test_every_published_question_has_its_row() -> None:
    # Q013 is a wish for Excel, tested where documents are read.
    numbers = {case.id for case in cases("seeds")}
    assert numbers == {f"Q{n:03d}" for n in range(1, 31)} - {"Q013"}


def test_questions_of_our_own() -> None:
    assert len(cases("tuned")) >= 20
    assert len(cases("held_out")) == 20
    assert len(cases("sixth")) == 40
    kept_apart = {case.text for name in ("held_out", "sixth") for case in cases(name)}
    assert not {case.text for case in LEARNED_FROM} & kept_apart


def test_questions_kept_apart(reader: Store) -> None:
    held_out = score("held_out", reader)
    # Measured on 27 November 2026: three of sixteen Views are missed (it was two before the model was
    # trained anew); precision rose to 0.87.
    assert held_out.precision >= 0.84
    assert held_out.recall >= 0.8
    assert held_out.kinds >= 0.9
    # H02 asks for "the last three years" and its row, left as it was written, names none.
    assert held_out.filters >= 0.9


def test_questions_by_a_hand_that_had_not_read_the_rules(reader: Store) -> None:
    # Not below what was measured on 26 November 2026 (precision 0.88, recall 0.83, kinds 38 of 40) by more
    # than two Views: a second reading stands beside the first more often, unticked.
    sixth = score("sixth", reader)
    assert sixth.precision >= 0.85
    assert sixth.recall >= 0.77
    assert sixth.kinds >= 0.9


def test_a_place_named_later_takes_the_place_of_one_named_before(reader: Store) -> None:
    text = (
        "Kan u zeggen hoeveel projecten Gent kreeg en hoeveel dat kostte? "
        "En hoeveel krijgt Limburg uit het Lokaal Energie- en Klimaatpact?"
    )
    found = match(text, vocabulary(reader), Background()).proposals
    places = {(one.filters.provinces, one.filters.municipalities) for one in found}
    assert (("limburg",), ()) in places
    assert ((), ("44021",)) in places
    assert not [place for place in places if all(place)]


def test_a_proposal_says_why(reader: Store) -> None:
    text = "Graag het aantal aanvragen per provincie."
    (proposal,) = match(text, vocabulary(reader), Background()).proposals
    assert proposal.words == ("aanvragen", "per provincie")
    assert proposal.why(get_language("nl")).startswith("“aanvragen” + “per provincie” → ")
    assert proposal.why(get_language("en")).endswith("broken down as asked")


def test_what_one_sentence_names_holds_for_the_next(reader: Store) -> None:
    text = "Welke projecten in Limburg kregen steun in 2021? Hoeveel aanvragen werden er geweigerd?"
    found = match(text, vocabulary(reader), Background()).proposals
    assert {one.view for one in found} >= {"projecten", "aanvragen-per-oproep"}
    assert all(one.filters.provinces == ("limburg",) for one in found)
    assert all(one.filters.years == (2021,) for one in found)


@pytest.mark.parametrize(
    ("text", "borders"),
    [
        ("Hoeveel steun kreeg elke gemeente van Oost-Vlaanderen in 2023?", "then"),
        ("Hoeveel werd er per provincie toegekend in 2023 en 2024?", "then"),
        ("Hoeveel werd er per gemeente toegekend?", "now"),
        ("Hoeveel werd er per gemeente toegekend in 2024 en 2025?", "now"),
        ("Hoeveel kreeg Hasselt in 2023?", "now"),
    ],
)
def test_of_a_past_year_places_are_those_of_then(text: str, borders: str, reader: Store) -> None:
    found = [one for one in _proposals(text, reader) if "borders" in view(one.view).applies]
    per_place = [one for one in found if view(one.view).item in ("municipality", "province")]
    assert {one.filters.borders for one in per_place or found} == {borders}


def test_each_sentence_keeps_its_own_year(reader: Store) -> None:
    text = "Welke projecten steunde PJ0-1PFC2DB-PR in 2020? Wat zijn de vastleggingen van 2021?"
    found = {one.view: one.filters.years for one in _proposals(text, reader)}
    assert found["uitgaven-per-lijn"] == (2020,)
    assert found["uitgaven-per-jaar"] == (2021,)


def test_the_lead_above_a_part_gives_its_filters(reader: Store) -> None:
    known, lead = vocabulary(reader), "Betreffende de West-Vlaamse geselecteerden:"
    text = "Graag de motivatie van wat complementair is in een bestaand netwerk."
    (found,) = match(text, known, Background(), lead).proposals
    assert found.filters == Filters(provinces=("west-vlaanderen",))


def test_an_article_is_not_narrowed_by_a_call_in_the_title(reader: Store) -> None:
    background = Background(calls=("verbindingsambassadeurs",), articles=("PJ0-1PFC2DB-PR",))
    text = "Wat is er vastgelegd? Hoeveel aanvragen waren er?"
    found = match(text, vocabulary(reader), background).proposals
    by_view = {one.view: one.filters for one in found}
    spending = {key: filters for key, filters in by_view.items() if view(key).subject == "spending"}
    assert spending
    assert {*spending.values()} == {Filters(articles=("PJ0-1PFC2DB-PR",))}
    assert by_view["aanvragen-per-oproep"] == Filters(calls=("verbindingsambassadeurs",))


def test_filters_hold_only_what_the_view_follows(reader: Store) -> None:
    for case in [*LEARNED_FROM, *cases("held_out")]:
        for one in answer(case, reader).proposals:
            assert one.filters == one.filters.restricted_to(view(one.view).applies)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Graag de namen van de deelnemers.", "restricted"),
        ("Graag de namen van de organisaties die steun kregen.", "figures"),
        ("Welke organisaties namen deel?", "figures"),
        ("Bezorg mij per e-mail het aantal aanvragen.", "figures"),
        ("Wat is het e-mailadres van de indieners?", "restricted"),
        ("Hoeveel kinderen zijn er bereikt?", "unknown"),
        ("Wat is het aantal purperen olifanten?", "unknown"),
        ("Wat vindt de minister van de oproep?", "policy"),
        ("En dan?", "policy"),
        ("Does the minister intend to repeat the call?", "policy"),
        ("How many applications were submitted?", "figures"),
    ],
)
def test_kinds(text: str, kind: str, reader: Store) -> None:
    found = match(text, vocabulary(reader), Background())
    assert found.kind == kind
    assert bool(found.proposals) == (kind == "figures")
    assert found.reason or kind == "figures"


def test_a_private_part_beside_figures_is_told(reader: Store) -> None:
    text = "Hoeveel aanvragen waren er? Wat zijn de telefoonnummers van de indieners?"
    found = match(text, vocabulary(reader), Background())
    assert found.kind == "figures"
    assert found.reason == "Persoonsgegevens: niet te publiceren."


def _proposals(text: str, reader: Store) -> tuple[Proposal, ...]:
    return match(text, vocabulary(reader), Background()).proposals
