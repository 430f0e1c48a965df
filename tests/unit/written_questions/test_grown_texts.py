"""Texts that nobody writes and anybody can paste: each answered or refused with bounded work.

Seconds depend on the machine: ``make storm`` measures them, and the sandbox bounds those of its task.
Here what makes them is held: the calls of the task, and how often the tables of answers ask the database.
"""

from __future__ import annotations

import cProfile
import os

import pytest

from data_access.engine import Store
from places import municipalities
from tests.conftest import fresh_seed
from tests.load.grown_texts import read
from tests.load.hostile_texts import GROWERS, Grown, grown, seen
from tests.unit.written_questions import asked
from tests.unit.written_questions.asked import DUTCH, QUESTION
from written_questions.bounds import ABSURD, LONGEST_PART, MAX_PARTS, MOST_PROPOSALS, MOST_READ
from written_questions.desk import Unreadable, understand, understand_apart
from written_questions.dossiers import new_dossier
from written_questions.dossiers.drafts import later
from written_questions.question import Question
from written_questions.question_task import understand as task_of_sandbox

pytestmark = pytest.mark.sandbox

SEED = int(os.environ.get("GROWN_SEED") or fresh_seed())
"""Another one each time; it stands in the name of a test that fails, and GROWN_SEED makes it again."""
MOST_CALLS = 10_000_000
"""Of functions, some four seconds of an ordinary processor; the busiest grown text that was seen made 5.4."""
MOST_STATEMENTS = 30 * MOST_READ
"""A table asks the database some twenty times at most; of 400 grown texts the busiest asked 366 times."""


@pytest.mark.some(5)
@pytest.mark.parametrize(
    "text", [*seen(), *grown(SEED, 2 * len(GROWERS))], ids=lambda one: one.name
)
def test_no_text_takes_long(text: Grown, reader: Store) -> None:
    profile = cProfile.Profile()
    row = read(text, reader, lambda order: profile.runcall(task_of_sandbox, order))
    assert not row.outcome.startswith("fault"), row
    assert sum(entry.callcount for entry in profile.getstats()) <= MOST_CALLS, row
    assert row.statements <= MOST_STATEMENTS, row


def numbered(count: int) -> str:
    return "\n".join(
        f"{at}. Hoeveel aanvragen waren er in {2019 + at % 5}?" for at in range(1, count + 1)
    )


def lettered(count: int) -> str:
    """Ten lettered parts below each number."""
    letters = "abcdefghij"
    return "\n".join(f"{at // 10 + 1}{letters[at % 10]}) Hoeveel aanvragen?" for at in range(count))


def test_of_too_many_parts_the_first_are_read_and_it_is_said(reader: Store) -> None:
    found = understand(lettered(MAX_PARTS + 20), reader)
    assert len(found.sub_questions) == MAX_PARTS
    assert found.left_out == 20
    assert understand(numbered(99), reader).left_out == 0
    assert understand(numbered(MAX_PARTS + 30), reader).left_out == 30


def test_an_absurd_number_of_parts_is_refused(reader: Store) -> None:
    with pytest.raises(Unreadable) as refused:
        understand(lettered(ABSURD + 1), reader)
    assert refused.value.code == "too_many_parts"
    assert refused.value.values == {"count": ABSURD + 1, "limit": MAX_PARTS}


def test_a_part_has_bounds(reader: Store) -> None:
    text = (
        "1. Hoeveel aanvragen waren er? " + "Welke projecten kregen steun in Gent, per jaar? " * 900
    )
    (part,) = understand(text, reader).sub_questions
    assert len(part.text) <= LONGEST_PART
    assert part.text.endswith(" …")
    assert len(part.proposals) <= 12


def test_a_part_that_names_forty_places_has_no_more_tables_than_can_be_looked_at(
    reader: Store,
) -> None:
    """As `6 places (seed 5007)` was: a hundred and seventeen tables, and a page that took a minute."""
    places = ". In ".join(found.name_nl for found in municipalities()[:300])
    (part,) = understand(f"In {places}", reader).sub_questions
    assert 0 < len(part.proposals) <= MOST_PROPOSALS


def test_answers_are_begun_while_few_tables_are_read(
    reader: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The rest of a question says that it is still to be written."""

    def left() -> int:
        return sum(part.answer == later(DUTCH) for part in asked.opened(reader).parts)

    assert left() == 0
    monkeypatch.setattr(new_dossier, "MOST_READ", 2)
    assert left() > 0


@pytest.mark.some(1)
@pytest.mark.parametrize("text", [QUESTION, numbered(30)])
def test_the_sandbox_understands_the_same(text: str, reader: Store) -> None:
    """Every field comes back, also what the tables are known to lack."""
    here, apart = (how(text, reader, fictional=True) for how in (understand, understand_apart))
    assert isinstance(apart, Question)
    assert apart == here


def test_the_sandbox_says_why_it_refuses(reader: Store) -> None:
    with pytest.raises(Unreadable) as refused:
        understand_apart(lettered(ABSURD + 1), reader)
    assert refused.value.values["limit"] == MAX_PARTS


def test_more_than_fifteen_series_of_numbers_have_names(reader: Store) -> None:
    series = "\n".join(f"Deel {at}\n\n1. Hoeveel aanvragen?\n2. Welke?" for at in range(20))
    numbers = [one.number for one in understand(series, reader).sub_questions]
    assert len(set(numbers)) == len(numbers) == 40
