"""One call with all that its page says of it, read once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from pages.parts.state import Now
from views import Result
from views.compositions.applications import PER_CALL
from views.coverage_words import value_in_words
from views.records import call_records, calls, coverage

Row = Mapping[Any, Any]


def is_known(value: Any) -> bool:
    """Whether a value of a row is known."""
    return bool(pd.notna(value))


@dataclass(frozen=True)
class KnownCall:
    """A call: its row of the View on calls, what is known of its parts, what sources report of it."""

    key: str
    row: Row
    coverage: Result
    reported: Result
    here: Now

    @property
    def parts(self) -> dict[str, Row]:
        """What is known, by part (rows of the View on coverage)."""
        return {row["part"]: row for row in self.coverage.frame.to_dict("records")}

    @property
    def fictional(self) -> bool:
        """Whether the call is made up."""
        return bool(self.row["fictional"])

    @property
    def counted(self) -> pd.DataFrame:
        """What is counted of its applications: its row of the View on applications per call."""
        frame = self.here.result(PER_CALL, calls=(self.key,)).frame
        return frame[frame["fictional"] == self.fictional]

    @property
    def complete(self) -> bool:
        """Whether somebody said that no application is missing from its list."""
        return "complete" in set(self.counted["list"])

    def value(self, part: str) -> str:
        """What is known of a part, in words."""
        return value_in_words(self.parts[part], self.here.language)

    def number(self, part: str, column: str = "number") -> int | None:
        """A number of a part; None where it is not known."""
        value: Any = self.parts[part][column]
        return int(value) if is_known(value) else None


def known_call(here: Now, key: str) -> KnownCall | None:
    """The call of that key as it can be seen with these filters; None where there is none."""
    rows = here.result(calls.CALLS, calls=(key,)).frame
    if rows.empty:
        return None
    return KnownCall(
        key,
        rows.to_dict("records")[0],
        here.result(coverage.COVERAGE, calls=(key,)),
        here.result(call_records.REPORTED, calls=(key,)),
        here,
    )
