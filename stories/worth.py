"""Which figures are worth a slide in a ready-made story: those that show an audience something."""

from __future__ import annotations

from stories.figure import the_one_row
from stories.shown_story import Shown
from views import Result, Share
from views.words import known_of_reported


def worth_showing(result: Result, face: str) -> bool:
    """Whether a result, drawn by that face of its View ("" for its own), shows something.

    A time line needs two rows with a date, a list two rows or a number, a comparison two numbers, a map
    a value in an area; one colour says less than a sentence. What is not known is no picture.
    """
    if result.empty:
        return False
    asked = result.view
    measure = asked.face(face).measure if face else asked.measure
    if measure is None:
        return _list_or_line(result)
    if not asked.column(measure).numeric:
        return int(result.frame[measure].nunique()) > 1
    if asked.on_slide.takes == "two numbers" and len(result.frame) == 1 and _numbers(result) < 2:
        return False
    place = asked.select[0] if asked.on_map and asked.select else measure
    rows = result.frame.dropna(subset=[measure, place])
    return any(bool(value) for value in rows[measure])


def stands_alone(shown: Shown) -> bool:
    """Whether a slide would hold one number that is compared with nothing and is no part of a known whole."""
    row = the_one_row(shown)
    return row is not None and _numbers(row) < 2 and known_of_reported(row) is None


def _list_or_line(result: Result) -> bool:
    asked, frame = result.view, result.frame
    if asked.chart is not None:
        dates = [column.key for column in asked.columns if column.kind == "date"]
        return int(frame[dates].notna().any(axis=1).sum()) > 1 if dates else len(frame) > 1
    return len(frame) > 1 or asked.on_slide.takes == "one row" or _numbers(result) > 0


def _numbers(result: Result) -> int:
    """How many numbers the first row holds."""
    columns = [
        c.key
        for c in result.view.columns
        if c.numeric and not c.minor and not isinstance(c.derive, Share)
    ]
    return int(result.frame[columns].iloc[0].notna().sum())
