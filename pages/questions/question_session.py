"""What is remembered of the question somebody answers, and the one sentence that is still to be told."""

from __future__ import annotations

import datetime as dt
from typing import Final, NamedTuple

from language import N_
from pages.parts.session import Holder, Slot
from pages.parts.state import current_language
from written_questions.dossiers.dossier import Dossier


class Writing(NamedTuple):
    """The answer that the page shows in a field: the position of its part, and the text as it is kept."""

    at: int
    text: str


class OwnText(NamedTuple):
    """What somebody wrote and could not be kept: the number of its part, and the text."""

    number: str
    text: str


class QuestionSession(Holder):
    """The dossier as the page shows it, and its widgets; those of a part or table by their positions."""

    prefix = "question"

    dossier = Slot[Dossier | None](None)
    message = Slot("")
    frozen_now = Slot(0)
    """The version that the last click froze."""
    writing = Slot[Writing | None](None)
    own_text = Slot[OwnText | None](None)
    turn = Slot(0)
    """Counts the fields for answers: a new one holds nothing of what was typed before."""

    text = Slot("")
    fictional = Slot(False)

    state = Slot("new")
    made_up = Slot(False)
    number = Slot[int | None](None)
    date = Slot[dt.date | None](None)
    deadline = Slot[dt.date | None](None)

    answer = Slot[str | None](None)
    kind = Slot("")
    deliverer = Slot("")
    chosen = Slot(False)
    filter = Slot[list[str] | None](None)
    added = Slot[str | None](None)
    meaning = Slot("")
    who = Slot("")
    sentence = Slot(0)

    @classmethod
    def heading(cls, field: str) -> Slot[str]:
        """The widget of a field of the question's Header."""
        return cls.named(field, "")

    @classmethod
    def answer_field(cls, at: int) -> Slot[str | None]:
        """The field for the answer of a part."""
        return cls.answer[at, cls.turn.value]


def tell(message: str) -> None:
    """Remember something to tell: a key of ``MESSAGES``, or the sentence itself."""
    QuestionSession.message.value = message


def message_to_tell() -> str:
    """What is to be told now, once; "" when there is nothing."""
    message = QuestionSession.message.take()
    return current_language().t(MESSAGES[message]) if message in MESSAGES else message


MESSAGES: Final = {
    "nothing": N_("Plak eerst de tekst van een vraag."),
    "frozen": N_("Dit antwoord is vastgelegd en blijft bewaard."),
    "missing": N_("Dit dossier bestaat niet (meer)."),
    "changed": N_(
        "Iemand anders heeft dit dossier intussen bewaard. Uw laatste wijziging is niet geschreven; "
        "u ziet nu de nieuwste versie."
    ),
}
