"""Looking up rows of a Result by text, and setting them in another order."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import replace

import pandas as pd

from places import find_municipality
from views.declaration import Result
from views.results import narrowed


def search(result: Result, text: str, *, fields: Sequence[str], place: str) -> Result:
    """The rows that hold every word of ``text`` in ``fields``, accents and case ignored.

    ``place`` is the column with today's NIS code: the name of a municipality, also one that no longer
    exists or a village in it, finds its rows too. A blank text gives the result as it is.
    """
    words = folded(text).split()
    if not words or result.empty:
        return replace(result, search=text.strip())
    texts = result.frame[list(fields)].fillna("").astype(str).agg(" ".join, axis=1).map(folded)
    keep = texts.map(lambda row: all(word in row for word in words)).astype(bool)
    municipality = find_municipality(text).municipality
    if municipality:
        keep |= result.frame[place].eq(municipality.nis).fillna(False).astype(bool)
    return narrowed(result, keep, text.strip())


def ordered(result: Result, column: str, *, descending: bool = False) -> Result:
    """The same rows ordered by a column, unknown values last; equal ones keep their order."""
    values = result.frame[column]
    keys = values if result.view.column(column).numeric else values.map(_sort_key)
    order = keys.sort_values(ascending=not descending, kind="stable", na_position="last").index
    return replace(result, frame=result.frame.loc[order].reset_index(drop=True))


def folded(text: str) -> str:
    """Text without accents and capitals."""
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(sign for sign in decomposed if not unicodedata.combining(sign)).casefold()


def _sort_key(value: object) -> object:
    if value is None or value is pd.NA:
        return None
    return folded(value) if isinstance(value, str) else value
