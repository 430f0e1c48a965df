"""Words that people ask with, as one text: they stand at what they ask for, and are many."""

from __future__ import annotations


def phrases(text: str) -> tuple[str, ...]:
    """The phrases between ``|``; within one, ``*`` stands for any letters and ``…`` for up to six words."""
    return tuple(" ".join(phrase.split()) for phrase in text.split("|"))
