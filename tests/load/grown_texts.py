"""Texts that nobody writes, each read as a pasted question is, with the processor time it takes.

    python -m tests.load.grown_texts [--seed N] [--count 200] [--to FILE]

Writes a table (text, outcome, seconds of the server and of the task of the sandbox) and ends with 1 when
one took more than two seconds or failed in another way than by a refusal. The task runs in this process,
so that its time can be told from that of starting another one.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sqlalchemy import event

from data_access.engine import Reader, Store, open_store
from importing.readiness import ensure_ready
from language import get_language
from tests.load.hostile_texts import Grown, grown, seen
from written_questions.apart import order_for, question_in
from written_questions.desk import Unreadable
from written_questions.dossiers.new_dossier import open_dossier
from written_questions.question import Question
from written_questions.question_task import understand
from written_questions.vocabulary import names_in

MOST_SECONDS: Final = 2.0


@dataclass
class Row:
    """What became of one text, and the seconds of processor it took, those of the task apart."""

    name: str
    outcome: str = ""
    server: float = 0.0
    task: float = 0.0
    statements: int = 0
    """Asked of the database; the seconds of the server depend on the machine and on what was read before."""

    @property
    def good(self) -> bool:
        """Whether it was answered or refused in time."""
        return self.server + self.task <= MOST_SECONDS and not self.outcome.startswith("fault")


def main(arguments: Sequence[str] | None = None) -> int:
    """The command; returns its exit code."""
    parser = argparse.ArgumentParser("python -m tests.load.grown_texts")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--to", type=Path, help="write the table here too")
    options = parser.parse_args(arguments)
    texts = [*seen(), *grown(options.seed, options.count)]
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(f"sqlite:///{Path(folder) / 'grown.sqlite'}")
        ensure_ready(store)
        rows = [read(text, store) for text in texts]
    table = as_table(rows, options.seed)
    print(table)
    if options.to:
        options.to.write_text(table + "\n", encoding="utf-8")
    return 0 if all(row.good for row in rows) else 1


def read(text: Grown, store: Store, task: Callable[[bytes], bytes] = understand) -> Row:
    """Open a dossier of a text as the page does, but do not save it. ``task`` is that of the sandbox."""
    row = Row(text.name)

    def in_this_process(words: str, reader: Reader, *, fictional: bool) -> Question:
        order = order_for(words, names_in(reader, fictional=fictional), fictional=fictional)
        begun = time.process_time()
        try:
            answer = task(order)
        finally:
            row.task = time.process_time() - begun
        return question_in(answer)

    def counted(*_: object) -> None:
        row.statements += 1

    event.listen(store.engine, "before_cursor_execute", counted)
    begun = time.process_time()
    try:
        made = open_dossier(
            text.text, store, get_language("nl"), fictional=True, understand=in_this_process
        )
        row.outcome = f"{len(made.parts)} parts"
    except Unreadable as refused:
        row.outcome = refused.code
    except Exception as fault:
        row.outcome = f"fault: {type(fault).__name__}"
    finally:
        event.remove(store.engine, "before_cursor_execute", counted)
    row.server = time.process_time() - begun - row.task
    return row


def as_table(rows: list[Row], seed: int) -> str:
    """The rows, the slowest first, in Markdown."""
    bad = sum(not row.good for row in rows)
    lines = [
        f"Grown texts: seed {seed}, {len(rows)} texts, {bad} not answered or refused within "
        f"{MOST_SECONDS:g} s of processor.",
        "",
        "| text | outcome | server (s) | task (s) | statements |",
        "|---|---|---:|---:|---:|",
    ]
    lines += [
        f"| {row.name} | {row.outcome} | {row.server:.2f} | {row.task:.2f} | {row.statements} |"
        for row in sorted(rows, key=lambda row: -row.server - row.task)
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
