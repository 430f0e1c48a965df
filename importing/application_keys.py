"""The keys of applications: those that are there, asked for as rows name them, and those of a file."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from typing import Final

from sqlalchemy import Connection, select

from database.schema import Application
from importing.found import found
from importing.hashes import all_differ, hashes_of

_LONGEST: Final = 40
"""Signs of the key of an application."""
_BESIDE: Final = "@"
"""Between the number of an application and its call, where another call has that number too."""


class ApplicationKeys:
    """An application is known by its number; where another call has that one, its call stands behind it.

    A database may hold ten millions of them: only those with a call behind them are kept at hand.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        query = select(Application.id, Application.call_key)
        beside = connection.execute(query.where(Application.id.contains(_BESIDE)))
        self._beside: dict[str, str | None] = {row.id: row.call_key for row in beside}
        self._brought: dict[str, str | None] = {}
        self._forgets = False
        self._asked: set[str] = set()
        self._there: dict[str, str | None] = {}

    def expect(self, numbers: Sequence[str]) -> None:
        """Hear which numbers a file brings: where all of them differ, none is met again."""
        self._forgets = all_differ(hashes_of(numbers)) and not any(map(_has_call, numbers))

    def look_for(self, numbers: Iterable[str]) -> None:
        """Ask for many at once that are then asked for one by one."""
        asked = set(numbers)
        self._asked |= asked
        self._there |= self._calls_of(asked)

    def key(self, number: str, call: str | None) -> str:
        """The key of the application with this number in a call."""
        return self._key(number, call, self._call_of(number))

    def new_keys(self, numbers: Sequence[str], calls: Sequence[str | None]) -> list[str]:
        """The same of many, each remembered for those that follow."""
        there, keys = self._calls_of(numbers), list[str]()
        if self._forgets and not there and not self._beside:
            return [*numbers]
        for number, call in zip(numbers, calls, strict=True):
            key = self._key(number, call, there)
            keys.append(key)
            if not self._forgets:
                self._brought[key] = call
        return keys

    def some(self, count: int) -> list[str]:
        """So many of the keys that are there."""
        return [*self._connection.scalars(select(Application.id).limit(count))]

    def __contains__(self, key: object) -> bool:
        return key in self._brought or (isinstance(key, str) and key in self._call_of(key))

    def _key(self, number: str, call: str | None, there: dict[str, str | None]) -> str:
        beside = _with_call(number, call)
        if beside in self._beside or beside in self._brought:
            return beside
        former = self._brought[number] if number in self._brought else there.get(number, call)
        return number if former == call else beside

    def _call_of(self, number: str) -> dict[str, str | None]:
        return self._there if number in self._asked else self._calls_of([number])

    def _calls_of(self, numbers: Iterable[str]) -> dict[str, str | None]:
        rows = found(self._connection, Application.__table__, ("id", "call_key"), numbers)
        return {row[0]: row[1] for row in rows}


def _has_call(number: str) -> bool:
    return _BESIDE in number


def _with_call(number: str, call: str | None) -> str:
    beside = f"{number}{_BESIDE}{call}"
    if len(beside) > _LONGEST:
        digest = hashlib.sha256(beside.encode()).hexdigest()
        beside = f"{number[: _LONGEST - 13]}{_BESIDE}{digest[:12]}"
    return beside
