"""How well questions as people write them are understood, and how much of what comes would do harm.

    .venv-test/bin/python -m tests.unit.written_questions.measure_asked asked_half|kept_fifth|…
        [--json FILE] [--list]

Each text is pasted whole, as ``cases/asked_cases.py`` has it, on a throw-away database with the sample
data. Prints the scores, and writes them as JSON; ``--list`` tells of each case that fails what was expected
and what came. Of what is kept apart only the scores are given: what one has seen of it is no longer kept.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any, Final

from data_access.engine import Reader, Store
from importing.readiness import ensure_ready
from language import get_language
from tests.unit.written_questions.cases.asked_cases import HALVES, AskedCase, Half, asked_cases
from tests.unit.written_questions.judged import HARMS, Verdict, judged, parts_of_none, tables_of
from written_questions.as_json import link
from written_questions.desk import Unreadable, understand
from written_questions.dossiers.dossier import Part
from written_questions.dossiers.new_dossier import open_dossier

DUTCH: Final = get_language("nl")
ONLY_SCORES: Final = "kept apart: only the scores"


@dataclass(frozen=True)
class Score:
    """So many right, of so many that were judged."""

    right: int
    of: int

    @property
    def share(self) -> float:
        """From 0 to 1; 1 where nothing was judged."""
        return self.right / self.of if self.of else 1.0


@dataclass(frozen=True)
class Scores:
    """Of one half: what is right by name, in how many cases there is harm of each kind and of any, and how
    many parts that belong to no case got a table."""

    right: dict[str, Score]
    harms: dict[str, int]
    harmful: Score
    tables_of_none: int

    def as_json(self) -> dict[str, Any]:
        """Plain values, shares to three digits."""
        rows = {**self.right, "harmful": self.harmful}
        shares = {
            name: {"right": one.right, "of": one.of, "share": round(one.share, 3)}
            for name, one in rows.items()
        }
        return {**shares, "harms": self.harms, "tables_of_none": self.tables_of_none}


def measured(name: Half, reader: Reader) -> tuple[Scores, list[Verdict]]:
    """The scores of a half, and the verdict on each of its cases."""
    verdicts: list[Verdict] = []
    tables_of_none = 0
    for cases in pasted(asked_cases(name)):
        parts = read(cases[0], reader)
        verdicts += judged(cases, parts)
        none = parts_of_none(cases, parts)
        tables_of_none += sum(any(t.chosen for t in tables_of([part])) for part in none)
    return scores(verdicts, tables_of_none), verdicts


def pasted(cases: Iterable[AskedCase]) -> Iterator[list[AskedCase]]:
    """The cases that are pasted together: those of a document, or one by itself."""
    for _, group in groupby(cases, key=lambda case: case.document or case.id):
        yield list(group)


def read(case: AskedCase, reader: Reader) -> tuple[Part, ...]:
    """The parts of what is pasted, with their drafts; none when it cannot be read.

    The day that a one-liner is asked on stands above it, as in a header.
    """
    text = case.whole
    if case.asked_on and not case.document:
        text = f"datum: {DUTCH.long_date(case.asked_on)}\n\n1. {text}"
    try:
        return open_dossier(text, reader, DUTCH, understand=understand).parts
    except Unreadable:
        return ()


def scores(verdicts: Sequence[Verdict], tables_of_none: int = 0) -> Scores:
    """The scores of verdicts: compositions of what the atlas can answer, kinds of all.

    What was not read at all ("read") has no table: it fails, but does no harm.
    """
    answerable = [one for one in verdicts if one.case.first]
    off_subject = [one for one in verdicts if one.case.off_subject]
    return Scores(
        {
            "read": _score(bool(one.parts) for one in verdicts),
            "first": _score(one.first for one in answerable),
            "first, as a suggestion": _score(one.suggested for one in answerable),
            "among three": _score(one.among_three for one in answerable),
            "filters": _score(one.filters for one in answerable),
            "kinds": _score(one.kind for one in verdicts),
            "off subject, unticked": _score(not one.ticked for one in off_subject),
            "unrecognised": _score(one.unrecognised for one in verdicts),
        },
        {harm: sum(harm in one.harms for one in verdicts) for harm in HARMS},
        _score(bool(one.harms) for one in verdicts),
        tables_of_none,
    )


def _score(outcomes: Iterable[bool | None]) -> Score:
    judged_ones = [one for one in outcomes if one is not None]
    return Score(sum(judged_ones), len(judged_ones))


def faults(one: Verdict) -> list[str]:
    """In what a case fails."""
    case = one.case
    right = {
        "first": one.first or not case.first,
        "filters": one.filters is not False,
        "kind": one.kind,
        "unrecognised": one.unrecognised is not False,
    }
    return [name for name, is_right in right.items() if not is_right] + [
        f"HARM {harm}" for harm in one.harms
    ]


def told(one: Verdict) -> str:
    """A case that fails: what was expected, and what came."""
    case = one.case
    lines = [
        f"{case.id} [{', '.join(faults(one))}] {case.text}",
        f"  expected {case.kind}{' OFF SUBJECT' if case.off_subject else ''}"
        f" first {'|'.join(case.first) or 'nothing'} among {'|'.join(case.among)}"
        f" filters {'|'.join(case.filters)} unrecognised {' '.join(case.unrecognised)}",
    ]
    for part in one.parts:
        subject = " OFF SUBJECT" if part.off_subject else ""
        words = " ".join(part.unrecognised)
        lines.append(
            f"  came {part.kind}{subject} {part.number}: {part.question} unrecognised {words}"
        )
        for table in part.tables:
            state = "x" if table.chosen else "?" if table.suggestion else " "
            lines.append(f"    [{state}] {table.view} {link(table.filters)}")
        lines += [f"    > {line}" for line in part.answer.splitlines()]
    return "\n".join(lines if one.parts else [*lines, "  came nothing"])


def printed(of: Scores) -> str:
    """The scores, a line each."""
    lines = [
        f"{name:24} {one.right:3} of {one.of:3}  {one.share:.2f}"
        for name, one in {**of.right, "harmful": of.harmful}.items()
    ]
    lines += [f"  {harm:22} {count:3}" for harm, count in of.harms.items()]
    return "\n".join([*lines, f"{'tables of no case':24} {of.tables_of_none:3}"])


def main(arguments: Sequence[str]) -> int:
    """Measures one half. Ends with 2 when the list of what is kept apart is asked for."""
    parser = argparse.ArgumentParser(prog="measure_asked")
    parser.add_argument("half", choices=HALVES)
    parser.add_argument("--json", type=Path, help="write the scores to this file")
    parser.add_argument("--list", action="store_true", help="tell each case that fails")
    options = parser.parse_args(arguments)
    if options.list and options.half.startswith("kept_"):
        parser.error(ONLY_SCORES)
    with tempfile.TemporaryDirectory() as folder:
        store = Store(f"sqlite:///{Path(folder) / 'asked.sqlite'}")
        try:
            ensure_ready(store)
            of_half, verdicts = measured(options.half, store)
        finally:
            store.engine.dispose()
    if options.list:
        print("\n\n".join(told(one) for one in verdicts if faults(one)) + "\n")
    print(printed(of_half))
    if options.json:
        options.json.write_text(json.dumps(of_half.as_json(), indent=2) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
