"""No face claims what nobody said: random lists, filters and forms, in both languages."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from typing import Final

import pytest

from data_access.engine import Store
from data_access.filters import Filters
from importing.lists import Edition, read_scope
from language import CODES, Language, get_language
from tests.conftest import fresh_seed
from tests.unit.importing.test_lists import CALL, CALLS, HEAD, application, load
from views import Result, View, read, views
from views.headlines import headline, message
from views.ranks import ranks
from views.words import alternative, reconciliation

Copy = Callable[[str], Store]
SEED: Final = fresh_seed()

CLAIMS: Final = re.compile(
    r"\b(nooit|geen enkele|grootste|hoogste|laagste|rang|bovenaan|eerste plaats|meeste|"
    r"never|not a single|none of|largest|highest|lowest|rank|most|first place|on top)\b|\d\s?%",
    re.IGNORECASE,
)
COMPARED: Final = ("rank", "rank_in_province", "per_inhabitant")
PLACES: Final = ("Gent", "Brugge", "Damme", "Hasselt", "Leuven", "")
STATUSES: Final = ("toegekend", "niet weerhouden", "ingediend", "positief, geen budget")
OTHERS: Final = ("no", "unknown")


def some_list(rng: random.Random) -> str:
    """Some applications of a call, some of them awarded, with and without amounts and places."""
    lines = []
    for number in range(rng.randrange(1, 9)):
        line = application(f"K{number}", f"Vzw {rng.randrange(4)}", place=rng.choice(PLACES))
        status = rng.choice(STATUSES)
        amount = str(rng.randrange(1, 5) * 1000) if status == "toegekend" else ""
        line = line.replace(
            ";1000;;ingediend;", f";{rng.choice(('', '1000', '2500'))};{amount};{status};"
        )
        lines.append(line)
    return HEAD + "".join(lines)


def choices(rng: random.Random) -> Iterator[Filters]:
    yield Filters(calls=(CALL,))
    yield Filters(calls=(CALL,), provinces=(rng.choice(("west-vlaanderen", "limburg")),))
    yield Filters(calls=(CALL,), borders="then", years=(2024,))
    yield Filters(calls=(CALL,), statuses=(rng.choice(("awarded", "not_retained")),))


def told(result: Result, language: Language) -> Iterator[str]:
    """What the faces of a figure say of it, in each of its forms."""
    view = result.view
    for measure in {None, view.measure, *(face.measure for face in view.faces)}:
        yield headline(result, language, measure)
        yield message(result, language, measure)
        yield alternative(result, language, measure)
        yield reconciliation(result, language, measure)


def check(view: View, result: Result, language: Language) -> None:
    known = set(result.frame[view.item].dropna().astype(str))
    for sentence in told(result, language):
        for name in (*known, language.t(view.title)):
            sentence = sentence.replace(name, "")
        assert not CLAIMS.search(sentence), (view.key, result.filters, sentence)
    for column in view.columns:
        if column.kind == "percent" or column.key in COMPARED:
            assert result.frame[column.key].isna().all(), (view.key, column.key, result.filters)
            assert result.totals.get(column.key) is None, (view.key, column.key)
    measures = [
        face.measure for face in view.faces if face.measure and view.column(face.measure).numeric
    ]
    for measure in measures if "nis" in result.frame or "province_slug" in result.frame else []:
        assert ranks(result.frame, measure, whole=view.whole_list).isna().all(), view.key


@pytest.mark.some(1)
@pytest.mark.parametrize("said", OTHERS)
def test_no_face_claims_what_nobody_said(copied: Copy, said: str) -> None:
    rng = random.Random(SEED)
    store = copied("claims")
    load(store, CALLS)
    load(store, some_list(rng), Edition(said))
    asked = [view for view in views().values() if "calls" in view.applies]
    looked_at = 0
    for filters in choices(rng):
        for view in asked:
            result = read(view, filters, store)
            if result.empty:
                continue
            looked_at += 1
            for code in CODES:
                check(view, result, get_language(code))
    assert looked_at > len(asked) // 4


def test_complete_for_one_province_is_not_complete_for_all(copied: Copy) -> None:
    rng = random.Random(SEED)
    store = copied("scoped")
    places, years = read_scope("West-Vlaanderen")
    load(store, CALLS)
    load(store, some_list(rng), Edition("yes", places, years))
    for view in views().values():
        if "calls" not in view.applies or view.key == "blinde-vlekken":
            continue
        for filters in (Filters(calls=(CALL,)), Filters(calls=(CALL,), provinces=("limburg",))):
            result = read(view, filters, store)
            if not result.empty:
                check(view, result, get_language("nl"))
