"""What may have been meant where nothing is sure: the Views whose words a question is nearest to.

A small model of groups of signs, trained by ``python -m tools.suggestions`` on the declarations and the cases
that rules learned from; its weights stand in ``suggestions.npz``.
"""

from __future__ import annotations

import zlib
from functools import lru_cache
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from language import N_
from views import views
from views.row_search import folded

Vector = NDArray[np.float32]

WEIGHTS: Final = Path(__file__).with_name("suggestions.npz")
SLOTS: Final = 2048
"""Places that groups of signs are shared out over."""
GROUPS: Final = (3, 4, 5)
"""Signs in a group."""
MEANT: Final = N_("Bedoelt u dit? De vraag lijkt erop.")
MOST: Final = 3
LEAST_LIKELY: Final = 0.05
"""Below this a View is no more likely than several others."""
_LONGEST: Final = 400


def features(text: str) -> Vector:
    """How often each group of signs stands in a text, damped, of length one."""
    plain = f" {' '.join(folded(text).split())[:_LONGEST]} "
    counts = np.zeros(SLOTS, dtype=np.float32)
    for size in GROUPS:
        for at in range(len(plain) - size + 1):
            counts[zlib.crc32(plain[at : at + size].encode()) % SLOTS] += 1
    damped = np.log1p(counts)
    length = float(np.linalg.norm(damped))
    return np.asarray(damped / length if length else damped, dtype=np.float32)


def likely(text: str) -> tuple[str, ...]:
    """The keys of at most three Views that a question is nearest to, the likeliest first."""
    keys, weights, bias = _model()
    scores = features(text) @ weights + bias
    odds = np.exp(scores - scores.max())
    odds /= odds.sum()
    best = np.argsort(-odds)[:MOST]
    return tuple(keys[at] for at in best if odds[at] >= LEAST_LIKELY and keys[at] in views())


@lru_cache(maxsize=1)
def _model() -> tuple[list[str], Vector, Vector]:
    with np.load(WEIGHTS, allow_pickle=False) as stored:
        weights = stored["weights"].astype(np.float32) * stored["scale"]
        return [str(key) for key in stored["keys"]], weights, stored["bias"].astype(np.float32)
