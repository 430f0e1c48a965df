"""The words of the atlas and of subsidies, each with what it means, for who meets them for the first time."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from language.language import Language
from language.mark import N_

GROUPS: Final = {
    "call": N_("Van oproep tot toekenning"),
    "money": N_("Geld en begroting"),
    "sure": N_("Wat de atlas zegt, en hoe zeker"),
    "people": N_("Wie en waar"),
    "practice": N_("Begeleiding en praktijk"),
    "parliament": N_("Parlement"),
}
"""Groups of terms, in the order in which they are shown."""

_FILE: Final = Path(__file__).parent / "data" / "glossary.csv"


@dataclass(frozen=True)
class Term:
    """One word: in Dutch and English with its meaning in each, and how else it is written (Dutch)."""

    group: str
    dutch: str
    english: str
    meanings: tuple[str, str]
    also: tuple[str, ...]

    def name(self, language: Language) -> str:
        """The word in a language."""
        return self.english if language.code == "en" else self.dutch

    def meaning(self, language: Language) -> str:
        """What it means, in a language."""
        return self.meanings[language.code == "en"]

    def holds(self, text: str) -> bool:
        """Whether a text is found in its words or meanings."""
        every = (self.dutch, self.english, *self.also, *self.meanings)
        return text.casefold() in " ".join(every).casefold()


@cache
def terms() -> tuple[Term, ...]:
    """All terms, by group and in alphabetical order (Dutch)."""
    with _FILE.open(encoding="utf-8", newline="") as file:
        rows = [_term(row) for row in csv.DictReader(file)]
    order = list(GROUPS)
    return tuple(sorted(rows, key=lambda term: (order.index(term.group), term.dutch.casefold())))


def _term(row: dict[str, str]) -> Term:
    also = tuple(word for word in row["also"].split("|") if word)
    meanings = (row["meaning"], row["english_meaning"])
    return Term(row["group"], row["term"], row["english"], meanings, also)


def meaning(words: str, language: Language) -> str:
    """What a title or label of the atlas (in Dutch, as a msgid) means; "" where it needs no explanation."""
    term = _by_word().get(words.casefold())
    return term.meaning(language) if term else ""


@cache
def _by_word() -> dict[str, Term]:
    return {word.casefold(): term for term in terms() for word in _written(term)}


def _written(term: Term) -> Iterable[str]:
    return (term.dutch, *term.also)
