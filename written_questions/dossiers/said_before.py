"""What an earlier answer to the same question says already: a later one refers to it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from language import Language
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

    def reference(self, language: Language, *, also: bool) -> str:
        """ "Zie het antwoord op vraag 1."; "" where nothing was left out. ``also`` where more is told."""
        if not self.left_out:
            return ""
        numbers = language.join([number.strip(".) ") for number in self.left_out])
        if also:
            return language.n(
                "Zie ook het antwoord op vraag {numbers}.",
                "Zie ook het antwoord op vragen {numbers}.",
                len(self.left_out),
                numbers=numbers,
            )
        return language.n(
            "Zie het antwoord op vraag {numbers}.",
            "Zie het antwoord op vragen {numbers}.",
            len(self.left_out),
            numbers=numbers,
        )

    def _holds(self, piece: str) -> bool:
        for part in self._earlier:
            if piece in part.answer:
                self.left_out[part.number] = None
                return True
        return False
