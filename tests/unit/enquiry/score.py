"""How well the box understands what is typed in it.

    .venv-test/bin/python -m tests.unit.enquiry.score learned|kept_apart [--list]

On a throw-away database with the sample data. Of ``kept_apart`` only the scores are given.
"""

from __future__ import annotations

import argparse
import datetime as dt
import tempfile
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Final, get_args

from data_access.engine import Reader, open_store
from enquiry.names import find_names
from enquiry.request import Request
from enquiry.understanding import Understood, understand
from importing.readiness import ensure_ready
from places import municipality
from places.search import plain
from tests.unit.enquiry.cases import Case, Part, cases

TODAY: Final = dt.date(2026, 11, 26)


@dataclass(frozen=True)
class Verdict:
    """What was right of one request; None for what was not asked of it."""

    first: bool
    among: bool
    filters: bool | None
    named: bool | None
    found: bool | None
    silent_drops: int

    @property
    def right(self) -> bool:
        """Whether nothing was wrong."""
        return (
            self.first
            and self.among
            and not self.silent_drops
            and all(one is not False for one in (self.filters, self.named, self.found))
        )


def judge(case: Case, reader: Reader) -> Verdict:
    """Hold what is understood of a request against what is expected."""
    told = understand(case.text, reader, today=TODAY)
    shown = [one for one in (told.drawn, *told.meant) if one is not None][:3]
    first = told.drawn.view if told.drawn else "-"
    unnamed = [word for word in case.unrecognised if word not in told.unrecognised]
    return Verdict(
        first=first in case.first,
        among=first in case.first or any(one.view in case.among for one in shown),
        filters=_filters(shown[0]) == case.filters if shown else None,
        named=not unnamed if case.unrecognised else None,
        found=_is_found(case, reader) if case.names else None,
        silent_drops=len(unnamed) + _dropped(case, told),
    )


def _filters(request: Request) -> dict[str, list[str]]:
    return {name: sorted(values) for name, values in request.filters.to_query().items()}


def _dropped(case: Case, told: Understood) -> int:
    """The values that are expected and neither followed by what is drawn nor told of."""
    if told.drawn is None:
        return 0
    followed = _filters(told.drawn)
    told_of = {str(value) for _, value in told.not_followed}
    return sum(
        value not in followed.get(name, ()) and value not in told_of
        for name, values in case.filters.items()
        for value in values
    )


def _is_found(case: Case, reader: Reader) -> bool:
    """Whether the thing is found by the line, or by its words that mean nothing else."""
    kind, _, name = case.names.partition(":")
    told = understand(case.text, reader, today=TODAY)
    texts = (case.text, told.body or " ".join(told.unrecognised))
    things = [thing for text in texts for thing in find_names(text, reader).things]
    if told.rest is not None and kind == "municipality":
        return name in [municipality(nis).name_nl for nis in told.rest.filters.municipalities]
    return any(
        thing.kind == kind
        and (plain(thing.name).startswith(plain(name)) or name in (thing.key, str(thing.number)))
        for thing in things
    )


def score(part: Part, reader: Reader, *, listed: bool = False) -> Counter[str]:
    """How many requests of a file there are, and how many of them were right in each respect."""
    counted: Counter[str] = Counter()
    for case in cases(part):
        verdict = judge(case, reader)
        counted["requests"] += 1
        counted["first"] += verdict.first
        counted["among three"] += verdict.among
        counted["silent drops"] += verdict.silent_drops
        for name in ("filters", "named", "found"):
            held = getattr(verdict, name)
            counted[f"{name}, of"] += held is not None
            counted[name] += held is True
        if listed and not verdict.right:
            print(case.id, case.text, verdict)
    return counted


def main() -> None:
    """Print the scores of a file."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("part", choices=get_args(Part))
    options.add_argument("--list", action="store_true")
    given = options.parse_args()
    listed = given.list and given.part != "kept_apart"
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(f"sqlite:///{Path(folder) / 'atlas.db'}")
        ensure_ready(store)
        for name, count in sorted(score(given.part, store, listed=listed).items()):
            print(f"{name}: {count}")


if __name__ == "__main__":
    main()
