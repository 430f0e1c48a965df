"""Looking up rows of a Result by text, and setting them in another order.

Of a list by the page (``Result.listed``) the database does both; the first rows of what is left are given.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pandas as pd

from database.row_texts import folded
from language import Language, get_language
from places import find_municipality
from views.declaration import Result
from views.results import narrowed
from views.words import cell

__all__ = ["all_texts", "folded", "looked_up", "only", "ordered", "search"]


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
    if municipality and place:
        keep |= result.frame[place].eq(municipality.nis).fillna(False).astype(bool)
    return narrowed(result, keep, text.strip())


def all_texts(result: Result, text: str, language: Language | None = None) -> Result:
    """The rows of which the cells hold every word of ``text``, as they are read in a language (Dutch)."""
    words, read_in = folded(text).split(), language or get_language("nl")
    if not words or result.empty:
        return result
    if result.listed:
        return result.listed.asking(cells=text, language=read_in.code, first=0).result()
    columns = [column for column in result.view.columns if not column.minor]
    held = result.frame.apply(
        lambda row: folded(" ".join(cell(row[c.key], c, read_in) for c in columns)), axis=1
    )
    keep = held.map(lambda row: all(word in row for word in words)).astype(bool)
    return narrowed(result, keep, text.strip())


def looked_up(result: Result, text: str, language: Language | None = None) -> Result:
    """The rows that the search of its page finds: in the columns of its View, or in all its cells."""
    if result.listed and (result.view.searched or not text.strip()):
        return result.listed.asking(text=text, first=0).result()
    if not result.view.searched:
        return all_texts(result, text, language)
    place = "nis" if "nis" in result.frame else ""
    return search(result, text, fields=result.view.searched, place=place)


def only(result: Result, column: str, value: str) -> Result:
    """The rows with that value in a column of text or codes. Raises KeyError without such a column."""
    declared = result.view.column(column)
    if result.listed:
        return result.listed.only(column, value).asking(first=0).result()
    keep = result.frame[declared.key].eq(value).fillna(False).astype(bool)
    return replace(narrowed(result, keep, result.search), only=(column, value))


def ordered(result: Result, column: str, *, descending: bool = False) -> Result:
    """The same rows ordered by a column, unknown values last; equal ones keep their order."""
    if result.listed:
        return result.listed.asking(order=column, descending=descending, first=0).result()
    values = result.frame[column]
    keys = values if result.view.column(column).numeric else values.map(_sort_key)
    order = keys.sort_values(ascending=not descending, kind="stable", na_position="last").index
    return replace(result, frame=result.frame.loc[order].reset_index(drop=True))


def _sort_key(value: object) -> object:
    if value is None or value is pd.NA:
        return None
    return folded(value) if isinstance(value, str) else value
