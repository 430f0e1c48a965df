"""Sub-questions as people write them, with the outcome that a careful policy officer would expect.

Written on 26 November 2026 without having read a rule, a word that a View declares or an older case file.
What is called ``kept_…`` is measured and never learned from; the others may be (``retired_…`` was kept
until it had been measured too often).

Whole questions and mails stand in ``whole/`` (one per ``document``), drawn into one half as a whole; a
case without a document is its ``text``. Names of askers are made up.

How a case is to be read:

* ``number`` is that of the part in its document ("1a" for 1, a); in running text the parts are counted. Where
  a reading cuts otherwise, ``text`` finds the part: it stands in the document, but for line ends and ``>``.
* ``asked_on`` is the date of the question, against which "vorig jaar" is reckoned; None: there is none.
* ``first``: each of these keys is a right first answer. Empty: nothing may be ticked or drafted.
  ``among`` are keys that may stand beside it, or be suggested where nothing is ticked.
* ``filters``: links, each of which is right ("sinds 2021" is a period and a series of years). An empty link
  is "no filter". They say what the part names, also what a View does not follow; to be measured where
  something is proposed. Whole years and the period of the same days are one choice. Municipalities are
  those of today. Not said for what is off the subject.
* ``unrecognised``: beginnings or middles of words, without regard for case; each must be in some word that is
  named as not recognised. Empty: not checked.
* ``off_subject``: its subject is not in the atlas, so nothing may be ticked or drafted, whatever its words.
* ``kind`` is figures, policy, unknown (the atlas holds no such figure) or restricted (persons).
"""

from __future__ import annotations

import csv
import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal, cast, get_args

Half = Literal[
    "asked_half",
    "retired_first",
    "learned_second",
    "retired_second",
    "learned_third",
    "retired_third",
    "learned_fourth",
    "learned_fifth",
    "kept_fifth",
    "learned_sixth",
    "kept_sixth",
    "learned_seventh",
    "kept_seventh",
    "learned_eighth",
    "kept_eighth",
    "learned_ninth",
    "kept_ninth",
]
Kind = Literal["figures", "policy", "unknown", "restricted"]
HALVES: Final[tuple[Half, ...]] = get_args(Half)
_HERE: Final = Path(__file__).parent


@dataclass(frozen=True)
class AskedCase:
    """One sub-question with its expected outcome; see above for how its fields are to be read."""

    id: str
    document: str
    number: str
    text: str
    asked_on: dt.date | None
    kind: Kind
    first: tuple[str, ...]
    among: tuple[str, ...]
    filters: tuple[str, ...]
    unrecognised: tuple[str, ...]
    off_subject: bool
    note: str

    @property
    def whole(self) -> str:
        """What a person pastes: the document that the part stands in, or the one-liner."""
        if not self.document:
            return self.text
        return (_HERE / "whole" / f"{self.document}.txt").read_text(encoding="utf-8")


def asked_cases(name: Half) -> list[AskedCase]:
    """The cases of one half, in the order of the file."""
    with (_HERE / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return [_case(row) for row in csv.DictReader(file)]


def _case(row: dict[str, str]) -> AskedCase:
    return AskedCase(
        id=row["id"],
        document=row["document"],
        number=row["number"],
        text=row["text"],
        asked_on=dt.date.fromisoformat(row["asked_on"]) if row["asked_on"] else None,
        kind=cast(Kind, row["kind"]),
        first=_keys(row["first"]),
        among=_keys(row["among"]),
        filters=tuple(row["filters"].split("|")),
        unrecognised=tuple(row["unrecognised"].split()),
        off_subject=row["off_subject"] == "yes",
        note=row["note"],
    )


def _keys(text: str) -> tuple[str, ...]:
    return tuple(text.split("|")) if text else ()
