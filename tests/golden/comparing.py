"""What a View gives now, held against its recording: every difference, and where it first shows."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any, Final

from data_access.engine import Store
from tests.golden.faces import told_of_faces
from tests.golden.recording import Recorded, filters_of
from tests.golden.told import told_of_result, told_of_view
from views import View, read

Asked = list[tuple[str, str]]
"""Data sets, and filters as links write them."""

_ABSENT: Final = "(nothing)"

_SHOWN: Final = 200
"""Signs of a value that are printed."""


@dataclass(frozen=True)
class Difference:
    """One thing that differs: of which View, for which data set and filters, in which part."""

    view: str
    where: str
    part: str
    words: str

    def __str__(self) -> str:
        return f"{self.view} [{self.where}] {self.part}: {self.words}"


def of_the_view(view: View, recorded: Recorded) -> Iterator[Difference]:
    """What it declares otherwise."""
    for part, words in _unlike(recorded["view"], told_of_view(view), "view"):
        yield Difference(view.key, "", part, words)


def of_answers(
    view: View, stores: Mapping[str, Store], recorded: Recorded, asked: Asked
) -> Iterator[Difference]:
    """What it answers otherwise, for these data sets and filters."""
    for data_set, link in asked:
        told = told_of_result(read(view, filters_of(link), stores[data_set]))
        expected = recorded["answers"][data_set][link]
        for part, words in (
            *_frames(expected, told),
            *_unlike(_beside(expected), _beside(told), ""),
        ):
            yield Difference(view.key, f"{data_set}?{link}", part, words)


def of_faces(
    view: View, stores: Mapping[str, Store], recorded: Recorded, asked: Asked
) -> Iterator[Difference]:
    """What files and charts hold otherwise, for these data sets and filters."""
    for data_set, link in asked:
        told = told_of_faces(read(view, filters_of(link), stores[data_set]))
        for part, words in _unlike(recorded["faces"][data_set][link], told, "faces"):
            yield Difference(view.key, f"{data_set}?{link}", part, words)


def asked_of(recorded: Recorded, what: str) -> Asked:
    """The data sets and filters for which answers or faces were recorded."""
    return [(data_set, link) for data_set, held in recorded[what].items() for link in held]


# --- frames --------------------------------------------------------------------------------------


def _beside(told: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in told.items() if key not in ("columns", "rows")}


def _frames(expected: Mapping[str, Any], told: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Other columns; other rows; the same in another order; else per column the first row that differs."""
    before, now = expected["columns"], told["columns"]
    if before != now:
        yield "frame.columns", _apart(before, now)
    both = [name for name in before if name in now]
    rows, found = _under(both, before, expected["rows"]), _under(both, now, told["rows"])
    if len(rows) != len(found):
        yield "frame.rows", f"{len(rows)} rows → {len(found)}; {_apart(rows, found)}"
    elif rows != found and sorted(map(_text, rows)) == sorted(map(_text, found)):
        yield "frame.order", _apart(rows, found)
    else:
        for x, name in enumerate(both):
            if words := _first([row[x] for row in rows], [row[x] for row in found]):
                yield f"frame.{name}", words


def _under(names: Sequence[str], columns: Sequence[str], rows: Sequence[Any]) -> list[list[Any]]:
    places = [columns.index(name) for name in names]
    return [[row[place] for place in places] for row in rows]


def _first(before: Sequence[Any], now: Sequence[Any]) -> str:
    """The first row in which a column differs, and in how many it does."""
    unlike = [
        y
        for y, pair in enumerate(zip(before, now, strict=True))
        if _text(pair[0]) != _text(pair[1])
    ]
    if not unlike:
        return ""
    first = unlike[0]
    return f"row {first}: {_both(before[first], now[first])} ({len(unlike)} rows differ)"


# --- anything else -------------------------------------------------------------------------------


def _unlike(before: Any, now: Any, path: str) -> Iterator[tuple[str, str]]:
    """The paths at which two plain values differ; of lists the first place that does."""
    if _text(before) == _text(now):
        return
    if isinstance(before, dict) and isinstance(now, dict):
        for key in dict.fromkeys((*before, *now)):
            below = f"{path}.{key}".strip(".")
            yield from _unlike(before.get(key, _ABSENT), now.get(key, _ABSENT), below)
    elif isinstance(before, list) and isinstance(now, list):
        yield path, _apart(before, now)
    else:
        yield path, _both(before, now)


def _apart(before: Sequence[Any], now: Sequence[Any]) -> str:
    """The first place at which two lists differ."""
    for place, (one, other) in enumerate(zip_longest(before, now, fillvalue=_ABSENT)):
        if _text(one) != _text(other):
            return f"at {place}: {_both(one, other)}"
    return "the same"


def _both(before: Any, now: Any) -> str:
    """The two values; of long ones what stands around the first sign in which they differ."""
    texts = (_text(before), _text(now))
    same = next((x for x, pair in enumerate(zip(*texts, strict=False)) if pair[0] != pair[1]), 0)
    start = max(0, same - _SHOWN // 4) if max(map(len, texts)) > _SHOWN else 0
    shown = [text[start : start + _SHOWN] for text in texts]
    return f"{'…' if start else ''}{shown[0]} → {shown[1]}"


def _text(value: Any) -> str:
    """As JSON, in which 1, 1.0 and true are three things."""
    return json.dumps(value, ensure_ascii=False)
