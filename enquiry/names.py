"""What is called as somebody types: municipalities of now and then, and all else that has a name."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import Any, Final, Literal

import pandas as pd

from data_access.engine import Reader
from data_access.records.named import beginning, beginning_like, holding, how_many, of_keys
from database.row_texts import folded
from database.schema import Query
from places import find_municipality, municipality, population
from places.records import all_municipalities, populations
from places.search import Match, plain
from written_questions.typing_errors import nearest_name

_KEPT: Final = 1_000
MOST: Final = 6
"""Things of a kind that are named; the page of that kind has the others."""
_MOST_WORDS: Final = 8
_SHORTEST_SLIP: Final = 4
_SHORTEST_BEGIN: Final = 2
_SHORTEST_WITHIN: Final = 3
"""Signs from which a word is looked for within names: of shorter ones names can only begin so."""
_WORD: Final = re.compile(r"[a-z0-9][a-z0-9.-]*")


@dataclass(frozen=True)
class Named:
    """A thing that is called so: ``kind`` and ``key`` say which page it has. ``amount`` is in cents; what
    ``number`` counts is of its kind (``data_access.facts.names``). ``was`` is the name that was typed of what
    is a part of it today; ``many`` how many of its kind are called so."""

    kind: str
    key: str
    name: str
    amount: int | None = None
    number: int | None = None
    day: dt.date | None = None
    fictional: bool = False
    was: str = ""
    many: int = 1


@dataclass(frozen=True)
class Found:
    """What is called so, and as what a word with a slip was read ("itnro", "intro")."""

    things: tuple[Named, ...] = ()
    read_as: tuple[tuple[str, str], ...] = ()


How = Literal["any way", "as it stands", "typing"]
"""With slips, without them, or what begins so where there is any: that is enough while somebody types."""


def find_names(
    text: str, reader: Reader, *, fictional: bool = False, most: int = MOST, how: How = "any way"
) -> Found:
    """What is called as this text: accents and case do not count, and a word may have a slip.

    Kept per data version. Raises DataUnavailable.
    """
    return _found(text, reader, fictional, most, how, reader.data_version())


@lru_cache(maxsize=_KEPT)
def _found(text: str, reader: Reader, fictional: bool, most: int, how: How, _version: str) -> Found:
    typing = how == "typing"
    words = words_of(text)
    if not words:
        return Found()
    search = _Search(reader, fictional, most)
    places = tuple(_municipalities(text, most))
    begun = search.beginning(text) if typing or len(words[0]) < _SHORTEST_WITHIN else ()
    if typing and (begun or places or len(text) < _SHORTEST_SLIP):
        return Found((*places, *begun))
    things = (*places, *(begun or search.holding(words)))
    if things or how != "any way":
        return Found(things)
    if alike := tuple(_alike(text)):
        return Found(alike)
    slips = tuple(search.slips(words))
    put_right = [dict(slips).get(word, word) for word in words]
    things = search.holding(put_right) if slips else ()
    return Found(things, slips) if things else Found()


def named_as(wanted: Iterable[tuple[str, str]], reader: Reader) -> tuple[Named, ...]:
    """The things of these kinds and keys, as they are found by their names. Raises DataUnavailable."""
    by_kind: dict[str, list[str]] = {}
    for kind, key in wanted:
        by_kind.setdefault(kind, []).append(key)
    places = [_municipality(key, "") for key in by_kind.pop("municipality", ())]
    others = [_read(of_keys(kind, keys), reader) for kind, keys in by_kind.items()]
    return (*places, *chain.from_iterable(others))


def number_of(kind: str, reader: Reader) -> int:
    """How many things of a kind there are, made-up ones too. Raises DataUnavailable."""
    return _number_of(kind, reader, reader.data_version())


@lru_cache(maxsize=16)
def _number_of(kind: str, reader: Reader, _version: str) -> int:
    return int(reader.frame(how_many(kind))["many"].iloc[0])


def words_of(text: str) -> list[str]:
    """The words of a text that names are looked up by."""
    return [word.strip(".-") for word in _WORD.findall(folded(text))][:_MOST_WORDS]


@dataclass(frozen=True)
class _Search:
    """Names in the data, looked up in one way after another."""

    reader: Reader
    fictional: bool
    most: int

    def beginning(self, text: str) -> tuple[Named, ...]:
        start = " ".join(folded(text).split())
        return _read(beginning(start, fictional=self.fictional, most=self.most), self.reader)

    def holding(self, words: list[str]) -> tuple[Named, ...]:
        if max(map(len, words)) < _SHORTEST_WITHIN:
            return ()
        return _read(holding(words, fictional=self.fictional, most=self.most), self.reader)

    def slips(self, words: list[str]) -> Iterator[tuple[str, str]]:
        """The words that are in no name, with the one that is nearest in one."""
        for word in words:
            if len(word) < _SHORTEST_SLIP:
                continue
            frame = self.reader.frame(beginning_like(word, fictional=self.fictional))
            known = {one for text in frame["plain"] for one in _WORD.findall(text)}
            if word not in known and (near := nearest_name(word, tuple(sorted(known)))):
                yield word, near


def _read(query: Query, reader: Reader) -> tuple[Named, ...]:
    return tuple(_named(row) for row in reader.frame(query).to_dict("records"))


def _named(row: Mapping[Hashable, Any]) -> Named:
    return Named(
        str(row["kind"]),
        str(row["key"]),
        str(row["name"]),
        _whole(row["amount"]),
        _whole(row["number"]),
        _day(row["day"]),
        bool(row["fictional"]),
        many=int(row["many"]),
    )


def _whole(value: Any) -> int | None:
    return None if pd.isna(value) else int(value)


def _day(value: Any) -> dt.date | None:
    return None if pd.isna(value) else pd.Timestamp(value).date()


def _municipalities(text: str, most: int) -> Iterator[Named]:
    """The municipality that is called so, was called so or holds a place that is; the several that may be;
    else those whose names begin so."""
    found = find_municipality(text, alike=False)
    if found.municipality is not None:
        yield _municipality(found.municipality.nis, _was(found))
        return
    for name in found.nearest:
        if one := find_municipality(name, alike=False).municipality:
            yield _municipality(one.nis, found.text)
    key = plain(text)
    if len(key) < _SHORTEST_BEGIN or found.nearest:
        return
    begin = {
        one.name_nl: one.nis
        for one in all_municipalities().values()
        if one.valid_to is None and plain(one.name_nl).startswith(key)
    }
    largest = sorted(
        (_municipality(nis, "") for nis in begin.values()), key=lambda one: -(one.number or 0)
    )
    yield from largest[:most]


def _alike(text: str) -> Iterator[Named]:
    """The municipality whose name looks most like this."""
    names = find_municipality(text).nearest if len(text) >= _SHORTEST_SLIP else ()
    for name in names[:1]:
        found = find_municipality(name, alike=False)
        if found.municipality is not None:
            yield _municipality(found.municipality.nis, _was(found))


def _was(found: Match) -> str:
    """What the name that was typed is of, where it is not the municipality itself."""
    if found.kind == "old" and found.written is not None:
        return found.written.name_nl
    return found.text if found.kind == "place" else ""


def _municipality(nis: str, was: str) -> Named:
    counted = population(nis, _last_count(), "now")
    number = counted.inhabitants if counted else None
    return Named("municipality", nis, municipality(nis).name_nl, number=number, was=was)


@lru_cache(maxsize=1)
def _last_count() -> int:
    return max(year for _, year in populations())
