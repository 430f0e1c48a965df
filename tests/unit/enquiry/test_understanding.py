"""What a line in the box is understood as: learned requests, random words, and what is left of a request."""

from __future__ import annotations

import random
import string
from itertools import pairwise

import pytest

from data_access.engine import Store
from data_access.filters import Filters
from enquiry.chips import chips, in_words
from enquiry.request import Request, read_request
from enquiry.understanding import LONGEST, understand
from language import get_language
from tests.conftest import examples, fresh_seed
from tests.unit.enquiry.cases import Case, cases
from tests.unit.enquiry.score import TODAY, judge
from views import find
from views.options import options
from views.row_search import folded
from views.vocabulary import BREAKDOWNS, MEASURES
from written_questions.readings import parts_in
from written_questions.rules.plain_words import SMALL_WORDS

DUTCH = get_language("nl")
SEED = fresh_seed()


@pytest.mark.parametrize("case", cases("learned"), ids=lambda case: case.id)
def test_a_learned_request_is_understood(case: Case, reader: Store) -> None:
    assert judge(case, reader).right


@pytest.mark.parametrize(
    ("text", "key", "without"),
    [
        (
            "mediaan toegekend per provincie",
            "toegekend_per-provincie_als-mediaan",
            "toegekend_per-provincie",
        ),
        (
            "gemiddeld toegekend per oproep",
            "toegekend_per-oproep_als-gemiddelde",
            "toegekend_per-oproep",
        ),
        ("index toegekend per jaar", "toegekend_per-jaar_als-index", "toegekend_per-jaar"),
    ],
)
def test_what_is_to_be_worked_out_is_a_part_of_the_request(
    text: str, key: str, without: str, reader: Store
) -> None:
    told = understand(text, reader, today=TODAY)
    assert told.drawn is not None
    assert (told.drawn.view, told.unrecognised) == (key, ())
    left = [one.without for one in chips(told.drawn, options(reader), DUTCH)]
    assert without in [request.view for request in left if request]


@pytest.mark.parametrize("text", ["mediaan aantal inwoners", "gemiddeld aantal deelnemers"])
def test_what_cannot_be_worked_out_is_said(text: str, reader: Store) -> None:
    told = understand(text, reader, today=TODAY)
    assert told.drawn is None
    assert told.unrecognised == (text.split()[0],)


@pytest.mark.property
def test_random_words_draw_nothing_that_was_not_asked(reader: Store) -> None:
    """No line breaks the box; a figure stands only where a measure or a View is understood, and where it
    stands no word is left that nothing was done with."""
    draw = random.Random(SEED)
    for _ in range(examples(150)):
        text = _line(draw)
        told = understand(text, reader, today=TODAY)
        if told.drawn is None:
            continue
        assert not told.unrecognised, (SEED, text)
        read = dict(told.read_as)
        plain = folded(" ".join(read.get(word, word) for word in text.split()))
        parts = parts_in(plain)
        assert parts.measures or parts.own, (SEED, text, told.drawn)
        assert find(told.drawn.view), (SEED, text)


def _line(draw: random.Random) -> str:
    """A few words of any kind: of the atlas, of the language, hostile, or of nothing."""
    spoken = [
        *(
            phrase.replace("…", "").replace("*", "")
            for one in MEASURES.values()
            for phrase in one.asked_as
        ),
        *(unit for one in BREAKDOWNS.values() for unit in one.units),
        *SMALL_WORDS,
        *(
            "Gent",
            "limburg",
            "2023",
            "top 10",
            "top",
            "per",
            "gemiddeld",
            "LEKP 2.0",
            "vergelijk",
            "%",
        ),
        *("<b>x</b>", "' OR 1=1 --", "\\d+(", "=1+1", "🙂", "\u202etoegekend"),
    ]
    made = ["".join(draw.choices(string.ascii_lowercase, k=draw.randint(1, 12))) for _ in range(3)]
    return " ".join(draw.choices([*spoken, *made], k=draw.randint(1, 6)))


@pytest.mark.parametrize(
    "text", ["", "   ", "x" * 2_000, "\x00", "?", "%_", "'; drop table names", "🙂 🙂"]
)
def test_what_is_no_request_draws_nothing(text: str, reader: Store) -> None:
    told = understand(text, reader, today=TODAY)
    assert told.drawn is None
    assert told.too_long == (len(text.strip()) > LONGEST)


def test_a_body_that_is_named_is_told_of_and_no_figure_of_all_is_drawn(reader: Store) -> None:
    told = understand("wat kreeg arktos", reader, today=TODAY)
    assert (told.drawn, told.body) == (None, "Arktos")


def test_words_that_turn_a_request_round_are_named(reader: Store) -> None:
    for text, word in (
        ("welke gemeenten kregen niets", "niets"),
        ("toegekend per provincie behalve limburg", "behalve"),
        ("toegekend boven 10.000 euro per gemeente", "boven 10.000 euro"),
    ):
        told = understand(text, reader, today=TODAY)
        assert word in told.unrecognised, text
        assert told.drawn is None, text


def test_each_part_can_be_taken_away_and_the_others_stay(reader: Store) -> None:
    told = understand("top 10 ontvangers Limburg", reader, today=TODAY)
    assert told.drawn is not None
    shown = chips(told.drawn, options(reader), DUTCH)
    assert [chip.words for chip in shown] == [
        "Toegekend", "per organisatie", "Limburg", "10 grootste",
    ]  # fmt: skip
    left = [chip.without.written for chip in shown if chip.without]
    assert left == [
        "?provincie=limburg",
        "toegekend?provincie=limburg",
        "toegekend_per-organisatie_top-10",
        "toegekend_per-organisatie?provincie=limburg",
    ]
    assert in_words(told.drawn, options(reader), DUTCH) == (
        "Toegekend · per organisatie · Limburg · 10 grootste"
    )


def test_taking_parts_away_ends(reader: Store) -> None:
    """Whichever part goes first, nothing is left in the end, and each step is one part less."""
    draw, allowed = random.Random(SEED), options(reader)
    request = Request(
        "gevraagd_en-toegekend_per-gemeente_per-jaar_top-5",
        Filters(provinces=("limburg",), years=(2022, 2023), calls=("bondgenotennetwerken",)),
    )
    steps = [request]
    while loose := [one for one in chips(steps[-1], allowed, DUTCH) if one.without is not None]:
        taken = draw.choice(loose).without
        assert taken is not None
        steps.append(taken)
    assert steps[-1] == Request("", Filters()), (SEED, steps)
    for before, after in pairwise(steps):
        assert len(chips(after, allowed, DUTCH)) < len(chips(before, allowed, DUTCH)), SEED


def test_a_request_is_read_as_it_was_written(reader: Store) -> None:
    allowed = options(reader).values
    for request in (
        Request("toegekend_per-gemeente", Filters(provinces=("limburg",), years=(2023,))),
        Request("", Filters(municipalities=("44021",))),
        Request("aanvragen", Filters()),
    ):
        assert read_request(request.written, allowed) == (request, [])


def test_what_of_a_request_does_not_exist_is_told(reader: Store) -> None:
    request, dropped = read_request("toegekend?provincie=atlantis", options(reader).values)
    assert (request, dropped) == (Request("toegekend", Filters()), [("provincie", "atlantis")])


def test_slips_and_names_in_small_letters_are_told(reader: Store) -> None:
    told = understand("aanvraagen in Roeslare", reader, today=TODAY)
    assert ("Roeslare", "roeselare") in told.read_as
    assert told.drawn is not None
    assert told.drawn.filters.municipalities == ("36015",)
    small = understand("toegekend gent", reader, today=TODAY)
    assert small.drawn is not None
    assert small.drawn.filters.municipalities == ("44021",)
    assert not small.read_as
