"""No face claims what nobody said complete: random lists, filters, forms and faces, in both languages."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from typing import Final

import pytest

from data_access.engine import Store
from data_access.filters import Filters
from language import CODES, Language, get_language
from stories.ready_made import CALL, ready_made, titles
from stories.shown_story import shown, with_newest
from tests.unit.claims.claims import claims, nothing_missing, unsaid_shares
from tests.unit.claims.faces import (
    answered,
    answers,
    charts,
    files,
    of_story,
    on_maps,
    sentences,
    stories,
    without_browser,
)
from tests.unit.claims.lists import KEYS, choices, fill, said_complete, say_nothing
from views import Result, View, read, views

Copy = Callable[[str], Store]
SHORT, LONG = 1, 10
"""How many sets of filters each View is asked with."""
PART: Final = 0.25
"""Of so many answers the short form also makes the files, slides and written answers."""
DRAWS: Final = pytest.mark.parametrize("draws", [SHORT, pytest.param(LONG, marks=pytest.mark.long)])


def unsaid(view: View, filters: Filters, store: Store) -> Result | None:
    """The answer, where something stands in it and nobody said that nothing is missing."""
    result = read(view, with_newest(view, filters, store), store)
    return None if result.empty or nothing_missing(result, store) else result


def light(result: Result, store: Store, language: Language) -> Iterator[str]:
    yield from sentences(result, language)
    yield from on_maps(result, store, language)
    yield from charts(result, language)


def heavy(result: Result, store: Store, language: Language) -> Iterator[str]:
    yield from files(result, language)
    yield from stories(result, store, language)


def claimed_in_answers(result: Result, store: Store, language: Language) -> Iterator[str]:
    """What a written answer claims, but for what its tables, real and made up apart, may claim themselves."""
    lines = list(answers(result, store, language))
    for table in (result, *answered(result, store)):
        may_say = set(sentences(table, language)) if nothing_missing(table, store) else set()
        lines = [line for line in claims(lines, table, language) if line not in may_say]
    yield from lines


@pytest.mark.some(1)
@DRAWS
@pytest.mark.parametrize("anything_said", [True, False])
def test_no_face_claims_what_nobody_said(
    copied: Copy,
    seed: int,
    monkeypatch: pytest.MonkeyPatch,
    *,
    anything_said: bool,
    draws: int,
) -> None:
    rng, store = random.Random(seed), copied("claims")
    without_browser(monkeypatch)
    fill(store, rng)
    if not anything_said:
        say_nothing(store)
    said, faults, looked_at = said_complete(store), [], 0
    for view in views().values():
        language = get_language(rng.choice(CODES))
        for filters in choices(rng, draws):
            if (result := unsaid(view, filters, store)) is None:
                continue
            looked_at += 1
            everywhere = draws == LONG or rng.random() < PART
            told = [
                *light(result, store, language),
                *(heavy(result, store, language) if everywhere else ()),
            ]
            place = f"{view.key}?{filters.query_string()} {language.code}: "
            faults += [place + key for key in unsaid_shares(result, said)]
            told = list(claims(told, result, language))
            if everywhere:
                told += claimed_in_answers(result, store, language)
            faults += [place + line for line in dict.fromkeys(told)]
    assert not faults, "\n".join([f"SEED={seed}", *faults])
    assert looked_at > draws * 3


@DRAWS
def test_no_ready_made_presentation_claims_what_nobody_said(
    copied: Copy, seed: int, monkeypatch: pytest.MonkeyPatch, *, draws: int
) -> None:
    rng, store = random.Random(seed), copied("stories")
    without_browser(monkeypatch)
    fill(store, rng)
    language, faults, looked_at = get_language(rng.choice(CODES)), [], 0
    keys = list(titles(store, Filters(), language))
    calls = [key for key in keys if key.removeprefix(CALL) in KEYS]
    for key in (rng.choice(calls), *rng.sample(keys, draws)):
        story = ready_made(key, store, Filters(fictional=rng.random() < 0.3), language)
        assert story is not None
        for one in shown(story, store, language):
            looked_at += 1
            if not nothing_missing(one.result, store):
                told = of_story(story.title, [one], language)
                faults += [f"{key}: {line}" for line in claims(told, one.result, language)]
    assert not faults, "\n".join([f"SEED={seed}", *dict.fromkeys(faults)])
    assert looked_at
