"""``python -m tools.suggestions``: train the model of suggestions anew and write its weights.

Learns from what Views declare and from the cases that rules learned from, never from what is kept apart.
Gives the same weights each time.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import numpy as np

from language import get_language
from views import views
from written_questions.suggestions import SLOTS, WEIGHTS, Vector, features

CASES: Final = Path(__file__).resolve().parents[2] / "tests/unit/written_questions/cases"
LEARNED_FROM: Final = (
    "seeds", "tuned", "strangers", "fresh", "unseen", "half_a", "half_b", "third", "fourth", "fifth",
)  # fmt: skip
"""Files whose column ``views`` is learned from; of ``asked_half`` the column ``first``."""
ROUNDS: Final = 600
STEP: Final = 8.0
DECAY: Final = 2e-4
_WHOLE: Final = 127


def texts() -> Iterator[tuple[str, str]]:
    """Every text with the key of a View that answers it."""
    yield from _declared()
    for name in LEARNED_FROM:
        for row in _rows(name):
            for key in row["views"].split():
                yield row["text"], key
    for row in _rows("asked_half"):
        named = [key for key in row["first"].split("|") if key in views()]
        for key in named[:1]:
            yield row["text"], key


def _declared() -> Iterator[tuple[str, str]]:
    dutch = get_language("nl")
    for view in views().values():
        for words in (view.title, view.question):
            yield dutch.t(words), view.key
        for phrase in view.asked_as:
            yield phrase.replace("*", "").replace("…", " "), view.key


def trained() -> tuple[list[str], Vector, Vector]:
    """The keys, the weights (slots by keys) and the bias of a logistic regression over all texts."""
    pairs = [(text, key) for text, key in texts() if key in views()]
    keys = sorted({key for _, key in pairs})
    given = np.stack([features(text) for text, _ in pairs])
    wanted = np.zeros((len(pairs), len(keys)), dtype=np.float32)
    wanted[np.arange(len(pairs)), [keys.index(key) for _, key in pairs]] = 1
    weights = np.zeros((SLOTS, len(keys)), dtype=np.float32)
    bias = np.zeros(len(keys), dtype=np.float32)
    for _ in range(ROUNDS):
        scores = given @ weights + bias
        odds = np.exp(scores - scores.max(axis=1, keepdims=True))
        odds /= odds.sum(axis=1, keepdims=True)
        wrong = (odds - wanted) / len(pairs)
        weights -= STEP * (given.T @ wrong + DECAY * weights)
        bias -= STEP * wrong.sum(axis=0)
    return keys, weights, bias


def _rows(name: str) -> list[dict[str, str]]:
    with (CASES / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def main() -> None:
    """Write the weights, in whole steps of a 127th of the largest."""
    keys, weights, bias = trained()
    scale = np.float32(np.abs(weights).max() / _WHOLE)
    steps = np.round(weights / scale).astype(np.int8)
    np.savez_compressed(WEIGHTS, keys=np.array(keys), weights=steps, scale=scale, bias=bias)
    print(f"{len(keys)} Views, {WEIGHTS.stat().st_size // 1000} kB")


if __name__ == "__main__":
    main()
