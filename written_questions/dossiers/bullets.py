"""What stands below each other in a draft, as it is too long to stand in one sentence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from language import Language

_ITEM: Final = "\n- "
_LONG: Final = 55
"""Signs from which on a name is a sentence itself."""


def listed(names: Sequence[str], language: Language) -> str:
    """Names as the end of a sentence; where half of them are sentences themselves each on a line of its own,
    in the form that documents make a list of."""
    long = sum(len(name) >= _LONG for name in names)
    if len(names) == 1 or 2 * long < len(names):
        return language.join(list(names))
    return "".join(f"{_ITEM}{name}" for name in names)


def tidy(sentence: str) -> str:
    """A sentence that ends with a list, without the full stop and the space around it."""
    if _ITEM not in sentence:
        return sentence
    return sentence.replace(f": {_ITEM}", f":{_ITEM}").removesuffix(".")


def joined(sentences: Iterable[str]) -> str:
    """Sentences behind each other; what follows a list begins on a line of its own."""
    text = ""
    for sentence in sentences:
        between = "\n" if text.rpartition("\n")[2].startswith(_ITEM.strip()) else " "
        text = f"{text}{between}{sentence}" if text else sentence
    return text
