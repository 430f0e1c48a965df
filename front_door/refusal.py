"""What a request that may not come in is told: a status, and one sentence."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.types import Scope

from front_door.document import language_of
from language import get_language


@dataclass(frozen=True)
class Refusal:
    """A status and the sentence (msgid) that goes with it."""

    status: int
    sentence: str

    def words(self, scope: Scope) -> str:
        """The sentence as a line, in the language that the address asks for."""
        return f"{get_language(language_of(scope['query_string'])).t(self.sentence)}\n"
