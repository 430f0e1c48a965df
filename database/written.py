"""What a transaction wrote: into which tables, and of which parts of them where its writer says so.

A part is all rows of a table with one value of what they are parted by: a call, a year. What nobody says
is of the whole table, so whoever writes and says nothing is followed as a whole (``database.renewal``).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, MutableMapping, Set
from contextlib import contextmanager
from typing import Any, Final

from sqlalchemy import Connection

Parts = Mapping[str, Set[Any]]
"""What rows are parted by -> the values of those that were written: {"call": {"a-call"}}."""
Written = dict[str, Parts | None]
"""Table -> its parts that were written, None where that is not said."""

_WRITTEN: Final = "written"


@contextmanager
def writing_parts(connection: Connection) -> Iterator[Written]:
    """Within it the writer says, per table, of which parts all rows are that are written into it here.

    A row that moves from a part to another is of both; a part may be None. ``{"call": set()}`` says that no
    relation has a row of these rows but by rows of other tables.
    """
    before, said = take(connection.info), Written()
    try:
        yield said
    except BaseException:
        said.clear()
        raise
    finally:
        for table in take(connection.info):
            parts = said.get(table)
            before[table] = both(before[table], parts) if table in before else parts
        connection.info[_WRITTEN] = before


def note(info: MutableMapping[str, Any], table: str) -> None:
    """Note on a connection that a statement writes into a table."""
    info.setdefault(_WRITTEN, {})[table] = None


def take(info: MutableMapping[str, Any]) -> Written:
    """What was noted; it is forgotten then."""
    written: Written = info.pop(_WRITTEN, {})
    return written


def both(one: Parts | None, other: Parts | None) -> Parts | None:
    """The parts of two writings; what only one of them is parted by is not known of both."""
    if one is None or other is None:
        return None
    return {what: one[what] | other[what] for what in one.keys() & other.keys()} or None
