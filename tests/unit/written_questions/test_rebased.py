"""Two people at one dossier: changes of different things go together, of the same thing they do not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from written_questions.dossiers.dossier import Dossier, Part
from written_questions.dossiers.rebased import rebased
from written_questions.question import Header

BEFORE = Dossier(
    "Tekst",
    Header(number=28, title="Titel"),
    None,
    (Part("1", "Hoeveel?", "figures"), Part("2", "Waarom?", "policy")),
    id=7,
    revision=3,
)


def answered(dossier: Dossier, at: int, text: str) -> Dossier:
    return dossier.with_part(at, replace(dossier.parts[at], answer=text))


def test_answers_to_different_parts_are_both_kept_in_the_newest() -> None:
    newest = replace(answered(BEFORE, 1, "Van de ander."), revision=4)
    both = rebased(BEFORE, answered(BEFORE, 0, "Van mij."), newest)
    assert both is not None
    assert [part.answer for part in both.parts] == ["Van mij.", "Van de ander."]
    assert both.revision == 4


def test_two_answers_to_one_part_do_not_go_together() -> None:
    newest = answered(BEFORE, 0, "Van de ander.")
    assert rebased(BEFORE, answered(BEFORE, 0, "Van mij."), newest) is None


def test_the_same_answer_twice_is_no_conflict() -> None:
    mine = answered(BEFORE, 0, "Hetzelfde.")
    assert rebased(BEFORE, mine, mine) == mine


@pytest.mark.parametrize("theirs", ["in_work", "at_cabinet"])
def test_a_state_is_kept_unless_both_chose_another(theirs: str) -> None:
    mine = replace(BEFORE, state="in_work")
    newest = replace(BEFORE, state=theirs)  # type: ignore[arg-type]
    assert (rebased(BEFORE, mine, newest) is None) == (theirs == "at_cabinet")


def test_parts_that_were_rearranged_do_not_go_together_with_an_answer() -> None:
    joined = replace(BEFORE, parts=BEFORE.parts[:1])
    newest = answered(BEFORE, 1, "Van de ander.")
    assert rebased(BEFORE, joined, newest) is None
    assert rebased(BEFORE, joined, BEFORE) == joined
    assert rebased(BEFORE, answered(BEFORE, 0, "Van mij."), joined) is None
