"""Which Views a question is nearest to, and how sure that is.

A small linear model of groups of signs, word stems and signals against what Views are declared with
(``view_traits``), so that it speaks of compositions too that nobody named. It is trained by ``python -m
tools.suggestions`` on the declarations, on questions of our own per View and on the cases that may be learned
from; its weights stand in ``suggestions.npz``. Names (places, calls, organisations, numbers) are hidden from
it: those are filters.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from language import N_
from views import find
from views.row_search import folded
from written_questions.known_words import bare, place_words
from written_questions.rules.widely import families
from written_questions.view_traits import NONE, matrix
from written_questions.vocabulary import Vocabulary

Vector = NDArray[np.float32]

WEIGHTS: Final = Path(__file__).with_name("suggestions.npz")
SLOTS: Final = 2048
"""Places that groups of signs are shared out over."""
WORD_SLOTS: Final = 1024
SIGNAL_SLOTS: Final = 256
GROUPS: Final = (3, 4, 5)
"""Signs in a group."""
MEANT: Final = N_("Bedoelt u dit? De vraag lijkt erop.")
MOST: Final = 3
LEAST: Final = 0.0005
"""Shares below this are left out."""
LEAST_LIKELY: Final = 0.05
"""Below this a View is no more likely than several others."""
_LONGEST: Final = 400
_PAIR: Final = 0.7
_SIGNAL: Final = 0.35
_CODE: Final = re.compile(r"\b[a-z]{2}\d-[\w-]+")
_DIGITS: Final = re.compile(r"\d+")
_TOKEN: Final = re.compile(r"[^\W\d_][\w'-]*")
_WORD: Final = re.compile(r"[a-z][a-z'-]+")

Odds = Mapping[str, float]


def odds(
    text: str, heard: Iterable[str], vocabulary: Vocabulary, asked_for: Iterable[str] = ()
) -> Odds:
    """How likely each View is to answer a question in which these signals were heard, from 0 to 1.

    ``asked_for`` are keys of what its words ask for, also where no such View was learned.
    """
    keys = tuple(sorted(set(asked_for) - set(_learned())))
    return _odds(masked(text[:_LONGEST], vocabulary), said(text, heard), keys)


def likely(of: Odds) -> tuple[str, ...]:
    """The keys of at most three Views that a question is nearest to, the likeliest first."""
    best = sorted((key for key in of if key), key=lambda key: -of[key])[:MOST]
    return tuple(key for key in best if of[key] >= LEAST_LIKELY)


def features(plain: str, said: Iterable[str]) -> Vector:
    """A text without names and its signals, as one vector."""
    return np.concatenate((_groups(plain), _words(plain), _signals(said)))


def masked(text: str, vocabulary: Vocabulary) -> str:
    """A folded text, with a word in place of each name, code and number."""
    plain = folded(text)
    pieces, at = [], 0
    if len(plain) == len(text):
        for start, end, word in sorted(_names(text, plain, vocabulary)):
            if start >= at:
                pieces += [plain[at:start], f" {word} "]
                at = end
    plain = "".join((*pieces, plain[at:]))
    return " ".join(_DIGITS.sub("0", _CODE.sub("artikelcode", plain)).split())


def _names(text: str, plain: str, vocabulary: Vocabulary) -> Iterator[tuple[int, int, str]]:
    for start, end in vocabulary.organisations.spans(plain):
        yield start, end, "organisatienaam"
    named = ((vocabulary.calls, "oproepnaam"), (vocabulary.schemes, "regelingnaam"))
    for patterns, word in named:
        for pattern in patterns.values():
            for hit in pattern.finditer(plain):
                yield *hit.span(), word
    for token in _TOKEN.finditer(text):
        if token[0][0].isupper() and plain[slice(*token.span())] in place_words():
            yield *token.span(), "plaatsnaam"


def said(text: str, heard: Iterable[str]) -> tuple[str, ...]:
    """The signals of a text, with the families of words that it holds."""
    widely = (f"w:{name}" for name in families(folded(text[:_LONGEST])))
    return tuple(sorted({*heard, *widely}))


def _groups(plain: str) -> Vector:
    codes = np.frombuffer(f" {plain} ".encode("utf-32-le"), np.uint32).astype(np.uint64)
    counts = np.zeros(SLOTS, dtype=np.float32)
    for size in GROUPS:
        if len(codes) < size:
            continue
        mixed = np.full(len(codes) - size + 1, size, dtype=np.uint64)
        for at in range(size):
            mixed = mixed * np.uint64(1000003) + codes[at : len(codes) - size + 1 + at]
        mixed = (mixed ^ (mixed >> np.uint64(29))) * np.uint64(0xBF58476D1CE4E5B9)
        mixed ^= mixed >> np.uint64(32)
        slots = (mixed % np.uint64(SLOTS)).astype(np.int64)
        counts += np.bincount(slots, minlength=SLOTS).astype(np.float32)
    return _of_length_one(np.log1p(counts))


def _words(plain: str) -> Vector:
    words = [bare(word) for word in _WORD.findall(plain)]
    found = np.zeros(WORD_SLOTS, dtype=np.float32)
    for pair in pairwise(words):
        found[zlib.crc32(" ".join(pair).encode()) % WORD_SLOTS] = _PAIR
    for word in words:
        found[zlib.crc32(word.encode()) % WORD_SLOTS] = 1
    return _of_length_one(found)


def _signals(said: Iterable[str]) -> Vector:
    found = np.zeros(SIGNAL_SLOTS, dtype=np.float32)
    for name in said:
        found[zlib.crc32(name.encode()) % SIGNAL_SLOTS] = _SIGNAL
    return found


def _of_length_one(of: Vector) -> Vector:
    length = float(np.linalg.norm(of))
    return np.asarray(of / length if length else of, dtype=np.float32)


@lru_cache(maxsize=500)
def _odds(plain: str, said: tuple[str, ...], composed: tuple[str, ...]) -> Odds:
    _, weights, bias = _model()
    spoken = features(plain, said) @ weights + bias
    scores = _matrix(()) @ spoken
    if composed:
        scores = np.concatenate((scores, _matrix(composed) @ spoken))
    shares = np.exp(scores - scores.max())
    shares /= shares.sum()
    keys = (*_learned(), *composed)
    return {key: float(share) for key, share in zip(keys, shares, strict=True) if share > LEAST}


@lru_cache(maxsize=200)
def _matrix(composed: tuple[str, ...]) -> Vector:
    return matrix(composed or _learned(), _model()[0])


@lru_cache(maxsize=1)
def _learned() -> tuple[str, ...]:
    """The keys of the Views that were learned, as far as there are any today."""
    with np.load(WEIGHTS, allow_pickle=False) as stored:
        keys = [str(key) for key in stored["keys"]]
    return tuple(key for key in keys if key == NONE or find(key))


@lru_cache(maxsize=1)
def _model() -> tuple[list[str], Vector, Vector]:
    """The names of the traits, what each feature says of each, and what is likely to begin with."""
    with np.load(WEIGHTS, allow_pickle=False) as stored:
        weights = stored["weights"].astype(np.float32) * stored["scale"]
        return [str(name) for name in stored["names"]], weights, stored["bias"].astype(np.float32)
