"""Random lists in a store: some said complete, for everything or for some places and years, some not."""

from __future__ import annotations

import random
from collections.abc import Callable, Collection, Iterator
from dataclasses import replace
from typing import Final

from data_access.engine import Store
from data_access.filters import Borders, Filters
from importing import desk
from importing.lists import Edition, read_scope
from tests.unit.importing.test_lists import CALL, CALLS, HEAD, application, load

KEYS: Final = (CALL, "middel-2024", "groot-2023")
SCOPES: Final = ("", "", "West-Vlaanderen", "2024", "Gent,Limburg", "Damme,2023")
PLACES: Final = ("Gent", "Brugge", "Damme", "Hasselt", "Leuven", "")
STATUSES: Final = (
    ";toegekend;",
    ";niet weerhouden;",
    ";ingediend;",
    ";positief, geen budget;",
)
CHOSEN: Final[tuple[dict[str, tuple[str | int, ...]], ...]] = (
    {},
    {"provinces": ("west-vlaanderen",)},
    {"provinces": ("limburg", "antwerpen")},
    {"municipalities": ("31006",)},
    {"years": (2024,)},
    {"years": (2023, 2024)},
    {"statuses": ("awarded",)},
    {"statuses": ("not_retained", "submitted")},
)


def fill(store: Store, rng: random.Random) -> None:
    """Load lists of three calls, and say of every list, also of those of the sample data, anything."""
    head, line = CALLS.splitlines(keepends=True)
    lines = [line.replace(CALL, key).replace("Kleine oproep", f"Oproep {key}") for key in KEYS]
    load(store, head + "".join(lines).replace("2023;;;2024", "2023;;;2023"))
    for key in KEYS:
        load(store, _list(key, rng), _said(rng))
    for note in desk.lists(store):
        if not note.editions or rng.random() < 0.3:
            desk.say_complete(store, note.key, _said(rng), "Team")


def say_nothing(store: Store) -> None:
    """Nobody says of any list that it is complete."""
    for note in desk.lists(store):
        desk.say_complete(store, note.key, Edition())


def said_complete(store: Store) -> Callable[[Collection[str]], bool]:
    """Tells of calls (none: of any) whether somebody said that a list of theirs is complete, for anything."""
    notes = [note for note in desk.lists(store) if note.complete == "yes"]

    def said(calls: Collection[str]) -> bool:
        return any(not calls or set(calls) & set(note.calls) for note in notes)

    return said


def choices(rng: random.Random, count: int) -> Iterator[Filters]:
    """What people can choose: calls, places, years, statuses, borders, with and without made-up rows."""
    for _ in range(count):
        calls = tuple(rng.sample(KEYS, rng.choice((0, 1, 1, 1, 2, 3))))
        chosen = replace(Filters(), **rng.choice(CHOSEN))  # type: ignore[arg-type]
        borders: Borders = rng.choice(("now", "then"))
        yield replace(chosen, calls=calls, borders=borders, fictional=rng.random() < 0.25)


def _said(rng: random.Random) -> Edition:
    complete = rng.choice(("yes", "no", "unknown"))
    return Edition(complete, *read_scope(rng.choice(SCOPES) if complete == "yes" else ""))


def _list(call: str, rng: random.Random) -> str:
    """Some applications of a call, some of them awarded, with and without amounts and places."""
    lines = []
    for number in range(rng.randrange(1, 14)):
        line = application(
            f"K{number}", f"Vzw {rng.randrange(6)}", call=call, place=rng.choice(PLACES)
        )
        status = rng.choice(STATUSES)
        amount = str(rng.randrange(1, 5) * 1000) if status == ";toegekend;" else ""
        asked = rng.choice(("", "1000", "2500"))
        lines.append(line.replace(";1000;;ingediend;", f";{asked};{amount}{status}"))
    return HEAD + "".join(lines)
