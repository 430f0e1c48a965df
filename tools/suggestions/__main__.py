"""``python -m tools.suggestions``: train the model of suggestions anew and write its weights.

Learns from what Views declare, from questions of our own (``questions.txt``) and from the cases that may be
learned from, never from what is kept apart. Gives the same weights each time. ``--left-out`` trains without
each file in turn instead, and prints how often its first View, and one of its first three, is right there.
"""

from __future__ import annotations

import csv
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

from data_access.engine import Store
from importing.readiness import ensure_ready
from language import get_language
from views import find, views
from written_questions.mentions import mentions_in
from written_questions.question_filters import named_in
from written_questions.signals_heard import signals
from written_questions.suggestions import MOST, WEIGHTS, Vector, features, masked, said
from written_questions.view_traits import NONE, matrix, traits
from written_questions.vocabulary import Vocabulary, vocabulary

CASES: Final = Path(__file__).resolve().parents[2] / "tests/unit/written_questions/cases"
OWN: Final = Path(__file__).with_name("questions.txt")
"""A line of keys in brackets, each of which answers every question below it."""
LEARNED_FROM: Final = (
    "seeds", "tuned", "strangers", "fresh", "unseen", "half_a", "half_b", "third", "fourth", "fifth",
)  # fmt: skip
"""Files whose column ``views`` is learned from; of the ones below the column ``first``."""
ASKED: Final = (
    "asked_half", "learned_second", "learned_third", "learned_fourth", "learned_fifth",
    "learned_sixth", "learned_seventh", "retired_first", "retired_second", "retired_third",
)  # fmt: skip
DIRECTIONS: Final = 600
"""In which texts differ from each other, the ones they differ most in."""
ROUNDS: Final = 200
STEP: Final = 6.0
BIAS_STEP: Final = 1.0
MOMENTUM: Final = 0.9
DECAY: Final = 3e-5
EVEN: Final = 0.5
"""How far every right key counts the same, against how likely each is held to be."""
_WHOLE: Final = 127


@dataclass(frozen=True)
class Lesson:
    """A text, the file it is from, and the keys that are each right; none of them where no View answers."""

    file: str
    text: str
    keys: tuple[str, ...]


def lessons() -> list[Lesson]:
    """All that is learned from."""
    return [*_declared(), *_own(), *_cases()]


def _declared() -> Iterator[Lesson]:
    dutch = get_language("nl")
    for view in views().values():
        for words in (view.title, view.question):
            yield Lesson("declared", dutch.t(words), (view.key,))


def _own() -> Iterator[Lesson]:
    keys: tuple[str, ...] = ()
    for line in OWN.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            keys = _canonical(line.strip("[]").split("|"))
        elif line:
            yield Lesson("own", line, keys)


def _cases() -> Iterator[Lesson]:
    for name in (*LEARNED_FROM, *ASKED):
        for row in _rows(name):
            asked = row["views"].split() if name in LEARNED_FROM else row["first"].split("|")
            keys = _canonical(asked) if row["kind"] == "figures" else (NONE,)
            if keys and row.get("off_subject") != "yes":
                yield Lesson(name, row["text"], keys)


def _canonical(keys: Sequence[str]) -> tuple[str, ...]:
    found = (find(key) for key in keys if key)
    return tuple(dict.fromkeys(view.key for view in found if view))


def vectors(of: Sequence[Lesson], known: Vocabulary) -> Vector:
    """The features of every text, a row each."""
    rows = []
    for one in of:
        named = named_in(mentions_in(one.text, known))
        rows.append(
            features(masked(one.text, known), said(one.text, signals(one.text, named, known)))
        )
    return np.stack(rows)


def trained(given: Vector, wanted: Vector, traits: Vector) -> tuple[Vector, Vector]:
    """What each feature says of each trait, and the bias of each: a logistic regression over Views, in which
    each of several keys may be right."""
    directions = np.linalg.svd(given, full_matrices=False)[2][:DIRECTIONS]
    short = np.asarray(given @ directions.T, dtype=np.float32)
    even = wanted / wanted.sum(axis=1, keepdims=True)
    weights = np.zeros((short.shape[1], traits.shape[1]), dtype=np.float32)
    bias = np.zeros(traits.shape[1], dtype=np.float32)
    moved, moved_bias = np.zeros_like(weights), np.zeros_like(bias)
    for _ in range(ROUNDS):
        odds = shares(np.asarray((short @ weights + bias) @ traits.T, dtype=np.float32))
        right = odds * wanted
        right /= right.sum(axis=1, keepdims=True) + 1e-12
        wrong = (odds - (1 - EVEN) * right - EVEN * even) @ traits / len(wanted)
        moved = MOMENTUM * moved + short.T @ wrong + DECAY * weights
        moved_bias = MOMENTUM * moved_bias + wrong.sum(axis=0)
        weights -= STEP * moved
        bias -= BIAS_STEP * moved_bias
    return np.asarray(directions.T @ weights, dtype=np.float32), bias


def shares(scores: Vector) -> Vector:
    """Scores as odds that add up to one in each row."""
    odds = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray(odds / odds.sum(axis=1, keepdims=True), dtype=np.float32)


def wanted_of(of: Sequence[Lesson], keys: Sequence[str]) -> Vector:
    """One where a key is right."""
    wanted = np.zeros((len(of), len(keys)), dtype=np.float32)
    for row, one in enumerate(of):
        wanted[row, [keys.index(key) for key in one.keys]] = 1
    return wanted


def left_out(of: Sequence[Lesson], given: Vector) -> None:
    """Prints how well each file is answered by a model that has not seen it."""
    keys = sorted({key for one in of for key in one.keys})
    wanted, by_key = wanted_of(of, keys), matrix(keys, names_of(keys))
    for name in (*LEARNED_FROM, *ASKED):
        unseen = np.array([one.file == name for one in of])
        weights, bias = trained(given[~unseen], wanted[~unseen], by_key)
        best = np.argsort(-((given[unseen] @ weights + bias) @ by_key.T), axis=1)
        right = np.take_along_axis(wanted[unseen], best, axis=1)
        among = right[:, :MOST].max(axis=1).mean()
        print(f"{name:16}{int(unseen.sum()):4} first {right[:, 0].mean():.2f} among {among:.2f}")


def _rows(name: str) -> list[dict[str, str]]:
    with (CASES / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def main(arguments: Sequence[str]) -> None:
    """Write the weights, in whole steps of a 127th of the largest."""
    of = lessons()
    with tempfile.TemporaryDirectory() as folder:
        store = Store(f"sqlite:///{Path(folder) / 'names.sqlite'}")
        ensure_ready(store)
        given = vectors(of, vocabulary(store))
        store.engine.dispose()
    if "--left-out" in arguments:
        left_out(of, given)
        return
    write(of, given, WEIGHTS)


def write(of: Sequence[Lesson], given: Vector, to: Path) -> None:
    """The weights of a model of these lessons."""
    keys = sorted({key for one in of for key in one.keys})
    names = names_of(keys)
    weights, bias = trained(given, wanted_of(of, keys), matrix(keys, names))
    scale = np.float32(np.abs(weights).max() / _WHOLE)
    steps = np.round(weights / scale).astype(np.int8)
    np.savez_compressed(
        to, keys=np.array(keys), names=np.array(names), weights=steps, scale=scale, bias=bias
    )
    print(f"{len(keys)} Views, {len(names)} traits, {to.stat().st_size // 1000} kB")


def names_of(keys: Sequence[str]) -> list[str]:
    """The traits of these Views; that of being itself only of those that are named."""
    every = {name for key in keys for name in traits(key)}
    return sorted(name for name in every if not name.startswith("is:") or name[3:] in views())


if __name__ == "__main__":
    main(sys.argv[1:])
