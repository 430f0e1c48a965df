"""The task of the sandbox that understands one text: JSON in, JSON out."""

from __future__ import annotations

import json

from written_questions.files.problems import Unreadable
from written_questions.question_reader import understood
from written_questions.question_values import values_of
from written_questions.vocabulary import Names, vocabulary_of


def understand(data: bytes) -> bytes:
    """The Question as ``crossing`` writes it, or ``{"problem": code, "values": …}``."""
    order = json.loads(data)
    vocabulary = vocabulary_of(Names(**order["names"]))
    try:
        question = understood(
            order["text"], vocabulary, fictional=order["fictional"], given=order["given"]
        )
        answer = values_of(question)
    except Unreadable as problem:
        answer = {"problem": problem.code, "values": problem.values}
    return json.dumps(answer).encode()
