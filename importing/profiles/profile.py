"""A profile: how a file that somebody else made becomes rows of one of our kinds."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from importing.cells import Contents, Reading, Sheet
from importing.checked import Checked
from importing.columns import Column
from importing.kinds import Kind
from importing.references import References


@dataclass(frozen=True)
class Prepared:
    """The table in a file, with what was done to get at it."""

    sheet: Sheet
    readings: tuple[Reading, ...] = ()


Fits = Callable[[Contents], bool]
"""Whether a file is of this profile, by its header or first lines."""
Prepare = Callable[[Contents, References], Prepared]
"""Gets the table out of a file: one header row, then rows. Raises Refused."""
Finish = Callable[[Checked], None]
"""Works out columns from others, after every cell was read. Raises Refused."""


@dataclass(frozen=True)
class Profile:
    """``columns`` maps headers of the file to columns of the kind (empty: read and set aside).

    ``others`` says what happens to further columns: ``refuse`` or ``aside`` (and said so).
    ``thousands_comma``: amounts as the subsidieregister writes them.
    """

    key: str
    title: str
    kind: Kind
    fits: Fits
    prepare: Prepare
    columns: Mapping[str, str] = field(default_factory=dict)
    others: str = "refuse"
    thousands_comma: bool = False
    finish: Finish | None = None

    @property
    def read_columns(self) -> tuple[Column, ...]:
        """The columns of the kind that the file can have."""
        columns = set(self.columns.values())
        return tuple(column for column in self.kind.columns if column.key in columns)
