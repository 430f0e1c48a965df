"""What an earlier answer to the same question says already: a later one refers to it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from language import Language, Plural
from written_questions.dossiers.dossier import Part


class SaidBefore:
    """The answers that come before a part; ``left_out`` are the numbers of those that hold what was asked of
    it again."""

    def __init__(self, earlier: Sequence[Part]) -> None:
        self._earlier = [part for part in earlier if part.number and part.answer.strip()]
        self.left_out: dict[str, None] = {}

    def new(self, pieces: Iterable[str]) -> list[str]:
        """Of sentences or places to fill in those that no earlier answer holds word for word."""
        return [piece for piece in pieces if piece and not self._holds(piece)]

    def has_told(self, figures: Sequence[str], *, asked: bool = True) -> bool:
        """Whether an earlier answer tells all of these of one thing; it is referred to where they are
        ``asked``, and not only what is known of something else."""
        for part in self._earlier:
            if figures and all(words in part.answer for words in figures):
                if asked:
                    self.left_out[part.number] = None
                return True
        return False

    def reference(self, language: Language, *, also: bool) -> str:
        """ "Zie het antwoord op vraag 1."; "" where nothing was left out. ``also`` where more is told."""
        if not self.left_out:
            return ""
        numbers = language.join([plain_number(number) for number in self.left_out])
        form = _SEE_ALSO if also else _SEE
        return language.n(*form, len(self.left_out), numbers=numbers)

    def _holds(self, piece: str) -> bool:
        for part in self._earlier:
            if piece in part.answer:
                self.left_out[part.number] = None
                return True
        return False


_SEE: Final = Plural(
    "Zie het antwoord op vraag {numbers}.", "Zie het antwoord op de vragen {numbers}."
)
_SEE_ALSO: Final = Plural(
    "Zie ook het antwoord op vraag {numbers}.", "Zie ook het antwoord op de vragen {numbers}."
)
_REFERS: Final = re.compile(
    r"(?:het antwoord op (?:de vragen|vraag)|the answers? to questions?) [^.\n]+\."
)


def plain_number(number: str) -> str:
    """The number of a part without what stands behind it in a list: "1." as "1"."""
    return number.strip(".) ")


def refers(part: Part) -> bool:
    """Whether a text refers to the answer to another part."""
    return bool(_REFERS.search(part.answer))
