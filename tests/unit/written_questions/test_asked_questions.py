"""Questions as people write them: how well they are understood, and that the measure sees what is wrong."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final
from urllib.parse import parse_qs

import pytest

from data_access.engine import Store
from data_access.filters import Filters
from tests.unit.written_questions.cases.asked_cases import HALVES, AskedCase, Half
from tests.unit.written_questions.judged import Verdict, judged, parts_of, parts_of_none
from tests.unit.written_questions.measure_asked import ONLY_SCORES, faults, main, measured, scores
from written_questions.dossiers.dossier import Part, Table
from written_questions.question import Asked, Kind


@dataclass(frozen=True)
class Bounds:
    """What a half may not fall below (shares), and the most cases that may do harm."""

    first: float
    among_three: float
    filters: float
    kinds: float
    unticked: float
    unrecognised: float
    harmful: int


BOUNDS: Final[dict[Half, Bounds]] = {
    "asked_half": Bounds(0.96, 0.98, 0.92, 0.97, 1, 1, 0),
    "retired_first": Bounds(0.96, 0.96, 0.95, 0.94, 1, 0.76, 0),
    "learned_second": Bounds(0.97, 0.98, 0.97, 0.96, 1, 1, 0),
    "retired_second": Bounds(0.79, 0.86, 0.87, 0.88, 1, 0.87, 0),
    "learned_third": Bounds(0.95, 0.96, 0.97, 0.93, 1, 0.85, 0),
    "retired_third": Bounds(0.91, 0.96, 0.96, 0.95, 1, 0.95, 0),
    "learned_fourth": Bounds(0.97, 0.97, 0.97, 0.98, 1, 1, 0),
    "learned_fifth": Bounds(0.94, 0.97, 0.97, 0.96, 1, 0.87, 0),
    "kept_fifth": Bounds(0.88, 0.91, 0.95, 0.87, 1, 0.63, 1),
    "learned_sixth": Bounds(0.9, 0.9, 1, 0.94, 1, 1, 0),
    "kept_sixth": Bounds(0.86, 0.86, 0.92, 0.9, 1, 1, 1),
    "learned_seventh": Bounds(0.8, 0.9, 0.95, 0.9, 1, 1, 0),
    "kept_seventh": Bounds(0.72, 0.9, 0.88, 0.88, 1, 0.77, 1),
    "learned_eighth": Bounds(0.8, 0.91, 0.96, 0.95, 1, 1, 0),
    # Who were unrecognised was not measured apart.
    "kept_eighth": Bounds(0.92, 0.96, 0.95, 0.91, 1, 0, 1),
    "learned_ninth": Bounds(0.74, 0.81, 1, 0.9, 1, 1, 0),
    "kept_ninth": Bounds(0.78, 0.82, 0.93, 0.95, 1, 1, 0),
}
"""Just below what was measured last (cases/README.md)."""

ANSWERABLE: Final = AskedCase(
    id="t1", document="", number="1", asked_on=None, kind="figures", off_subject=False, note="",
    text="Hoeveel werd er in 2021 en 2022 toegekend in Limburg, per gemeente?",
    first=("toekenningen-per-gemeente", "toegekend_per-gemeente"), among=("projecten",),
    filters=("provincie=limburg&jaar=2021&jaar=2022",
             "provincie=limburg&van=2021-01-01&tot=2022-12-31"),
    unrecognised=(),
)  # fmt: skip
OFF_SUBJECT: Final = replace(
    ANSWERABLE, id="t2", text="Hoeveel wolven zijn er in Limburg?", kind="unknown", off_subject=True,
    first=(), among=(), filters=("",), unrecognised=("wolv",),
)  # fmt: skip
RIGHT: Final = "provincie=limburg&jaar=2021&jaar=2022"


@pytest.mark.slow
@pytest.mark.some(2)
@pytest.mark.parametrize("half", HALVES)
def test_asked_questions(half: Half, reader: Store) -> None:
    # Not the verdicts: a failure must not show what is kept apart.
    of_half = measured(half, reader)[0]
    shares = {name: score.share for name, score in of_half.right.items()}
    bounds = BOUNDS[half]
    assert shares["first"] >= bounds.first
    assert shares["among three"] >= bounds.among_three
    assert shares["filters"] >= bounds.filters
    assert shares["kinds"] >= bounds.kinds
    assert shares["off subject, unticked"] >= bounds.unticked
    assert shares["unrecognised"] >= bounds.unrecognised
    assert of_half.harmful.right <= bounds.harmful


def test_perfect_answers_have_no_fault() -> None:
    period = "provincie=limburg&van=2021-01-01&tot=2022-12-31"
    verdicts = [
        _of(ANSWERABLE, _table("toekenningen-per-gemeente", RIGHT), answer="4 toekenningen."),
        _of(ANSWERABLE, _table("toekenningen-per-gemeente", period)),
        _of(ANSWERABLE, _table("toegekend_per-gemeente", RIGHT), _table("projecten", RIGHT)),
        _of(OFF_SUBJECT, kind="unknown", unrecognised=("Wolven",)),
        _of(
            OFF_SUBJECT,
            _table("toekenningen-per-gemeente", "", suggestion=True),
            kind="unknown",
            unrecognised=("wolven",),
            answer="[In te vullen: het aantal van 2021]",
        ),
    ]
    assert [faults(one) for one in verdicts] == [[]] * 5
    of_all = scores(verdicts)
    assert {name for name, score in of_all.right.items() if score.share < 1} == {
        "first, as a suggestion"
    }
    assert of_all.harmful.right == 0


@pytest.mark.parametrize(
    ("case", "view", "link", "answer", "harm"),
    [
        (OFF_SUBJECT, "projecten", "", "", "ticked"),
        (OFF_SUBJECT, "", "", "Er werd 500 € toegekend.", "drafted"),
        (OFF_SUBJECT, "", "", "Dit kan niet worden meegedeeld.", "refused"),
        (ANSWERABLE, "", "", "Dit kan niet worden meegedeeld.", "refused"),
        (ANSWERABLE, "oproepen", RIGHT, "", "another table"),
        (ANSWERABLE, "projecten", "jaar=2021&jaar=2022", "", "dropped"),
        (ANSWERABLE, "projecten", "provincie=limburg&jaar=2021", "", "dropped"),
        (ANSWERABLE, "projecten", "provincie=limburg", "", "dropped"),
    ],
)
def test_harm_is_seen(case: AskedCase, view: str, link: str, answer: str, harm: str) -> None:
    tables = [_table(view, link)] if view else []
    verdict = _of(case, *tables, answer=answer)
    assert verdict.harms == (harm,)
    assert scores([verdict]).harmful.right == 1


def test_what_stands_first_counts_and_a_suggestion_does_not() -> None:
    right, beside = _table("toekenningen-per-gemeente", RIGHT), _table("projecten", RIGHT)
    second = _of(ANSWERABLE, beside, right)
    assert (second.first, second.among_three, second.filters) == (False, True, None)
    suggested = _of(ANSWERABLE, replace(right, chosen=False, suggestion=True))
    assert (suggested.first, suggested.suggested, suggested.among_three) == (False, True, True)
    fourth = _of(ANSWERABLE, beside, beside, beside, right)
    assert not fourth.among_three
    wrong = _of(ANSWERABLE, _table("toekenningen-per-gemeente", f"{RIGHT}&jaar=2023"))
    assert (wrong.first, wrong.filters, wrong.harms) == (True, False, ())


def test_the_first_rows_of_a_view_are_its_composition_with_a_top() -> None:
    case = replace(ANSWERABLE, first=("toegekend_per-organisatie_top-3",), filters=("",))
    table = replace(_table("toegekend_per-organisatie", ""), asked=Asked("top", top=3))
    assert _of(case, table).first
    assert not _of(case, replace(table, asked=Asked("top", top=5))).first


def test_parts_are_found_by_number_or_else_by_text() -> None:
    text = "Hoeveel aanvragen waren er?"
    case = replace(ANSWERABLE, document="w01", number="4", text=text)
    other = "Hoeveel weigeringen en waarom?"
    renumbered = [_part("4", other), _part("5", "Hoeveel\n> aanvragen waren er?")]
    assert parts_of(case, renumbered) == (renumbered[1],)
    assert parts_of_none([case], renumbered) == [renumbered[0]]
    cut = [_part("1", "Hoeveel aanvragen"), _part("2", "waren er?")]
    assert parts_of(case, cut) == tuple(cut)
    assert parts_of(case, [_part("4", "Hoeveel aanvragen waren dit?")])
    assert parts_of(case, [_part("1", "Dag collega's")]) == ()


def test_a_part_that_holds_two_cases_may_answer_both() -> None:
    cases = [
        replace(ANSWERABLE, document="w01"),
        replace(OFF_SUBJECT, document="w01", number="2"),
    ]
    part = _part("1", f"{cases[0].text} {cases[1].text}", _table("projecten", RIGHT))
    assert [one.harms for one in judged(cases, [part])] == [(), ()]
    assert [one.harms for one in judged(cases[1:], [part])] == [("ticked",)]


def test_what_is_kept_apart_is_not_listed(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["kept_fifth", "--list"])
    assert ended.value.code == 2
    assert ONLY_SCORES in capsys.readouterr().err


def _table(key: str, link: str, *, suggestion: bool = False) -> Table:
    filters, dropped = Filters.from_query(parse_qs(link))
    assert not dropped
    return Table(key, filters, chosen=not suggestion, suggestion=suggestion)


def _part(number: str, question: str, *tables: Table) -> Part:
    return Part(number, question, "figures", tables=tables)


def _of(
    case: AskedCase,
    *tables: Table,
    kind: Kind = "figures",
    answer: str = "",
    unrecognised: tuple[str, ...] = (),
) -> Verdict:
    part = Part("1", case.text, kind, answer=answer, tables=tables, unrecognised=unrecognised)
    (verdict,) = judged([case], [part])
    return verdict
