"""Reading a question in the sandbox: the text and the names go in, the Question comes back, as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict
from typing import Final

import worker
from written_questions.files.limits import MAX_SIGNS, MEMORY, UNDERSTANDING_SECONDS
from written_questions.files.problems import PROBLEMS, Unreadable
from written_questions.question import Given, Question
from written_questions.question_values import question_of
from written_questions.vocabulary import Names

TASK: Final = "written_questions.question_task:understand"
LIMITS: Final = worker.Limits(seconds=UNDERSTANDING_SECONDS, memory=MEMORY, output=5_000_000)

_PROBLEMS: Final = {"too_slow": "too_slow", "too_large": "too_slow", "busy": "busy"}
"""What a person is told; "broken" is a fault of ours, and its sentence says that nothing was kept."""


def understood_apart(
    text: str, names: Names, *, fictional: bool = False, given: Iterable[Given] = ()
) -> Question:
    """What ``understanding.understood`` makes of a text, in a process of its own. Raises Unreadable."""
    if len(text) > MAX_SIGNS:
        raise Unreadable("too_long", limit=MAX_SIGNS)
    try:
        answer = worker.run(TASK, order_for(text, names, fictional=fictional, given=given), LIMITS)
    except worker.NoAnswer as fault:
        raise Unreadable(_PROBLEMS.get(fault.code, "not_understood")) from None
    return question_in(answer)


def get_ready() -> None:
    """Have a process at hand, so that nobody waits for it to start. Returns at once."""
    worker.keep_ready(TASK)


def order_for(text: str, names: Names, *, fictional: bool, given: Iterable[Given] = ()) -> bytes:
    """What the task is given."""
    order = {"text": text, "names": asdict(names), "fictional": fictional, "given": list(given)}
    return json.dumps(order).encode()


def question_in(answer: bytes) -> Question:
    """The Question that the task gave. Raises Unreadable when it gave a refusal."""
    values = json.loads(answer)
    if code := values.get("problem"):
        if code not in PROBLEMS:
            raise Unreadable("not_understood")
        raise Unreadable(code, **values["values"])
    return question_of(values)
