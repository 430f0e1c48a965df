"""What stands under the title of a slide: what is shown, what was chosen, the sum or the values of a map."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import pandas as pd

from language import Language
from stories.figure import counts_rows, kind_of
from stories.shown_story import Shown
from views import Column, Ratio, Share
from views.headlines.named import named_rows
from views.words import cell, name_of

_VALUES: Final = 3
"""Values of a map that are told, for who cannot tell its shades apart."""


def sub_line(shown: Shown, language: Language) -> str:
    """One line of plain text; "" when the title says it all."""
    parts = [subject(shown, language), chosen(shown, language)]
    if kind_of(shown) == "chart" and shown.measure is not None:
        column = shown.result.view.column(shown.measure)
        if column.numeric:
            told = _on_map(shown, column, language) if shown.result.view.on_map else ""
            parts.append(told or _together(shown, column, language))
    return " ".join(filter(None, parts))


def of_some(shown: Shown, language: Language) -> tuple[str, str]:
    """Title and sub line of a slide that does not show all rows: neither counts them."""
    if not counts_rows(shown, language):
        return shown.title, sub_line(shown, language)
    labelled = replace(shown, title=language.t(shown.result.view.title))
    return labelled.title, sub_line(labelled, language)


def subject(shown: Shown, language: Language) -> str:
    """The title of the View, and which of its faces is drawn; "" where the title begins with that."""
    title = language.t(shown.result.view.title)
    if shown.title.startswith(title):
        return ""
    return f"{title} ({language.t(shown.face.label)})." if shown.face else f"{title}."


def chosen(shown: Shown, language: Language) -> str:
    """The filters in words; "" where nothing is chosen."""
    t, sentence = language.t, shown.result.sentence(language)
    everything = t("Alle gegevens")
    # That made-up rows are among them is said by the badge.
    nothing = (f"{everything}.", f"{everything}; {t('met fictieve gegevens')}.")
    return "" if sentence in nothing else sentence


def _together(shown: Shown, column: Column, language: Language) -> str:
    total = shown.result.totals.get(column.key)
    if (
        not column.total
        or isinstance(column.derive, Share)
        or total is None
        or len(shown.result.frame) < 2
    ):
        return ""
    words = cell(total, column, language)
    if words in shown.title:
        return ""
    if shown.result.missing.get(column.key):
        return language.t("Samen {total}, van wat bekend is.", total=words)
    return language.t("Samen {total}.", total=words)


def _on_map(shown: Shown, column: Column, language: Language) -> str:
    """The values that the title speaks of, else the highest, and that of all."""
    result = shown.result
    item = result.view.column(result.view.item)
    told = pd.Series(named_rows(shown.title, result, language), index=result.frame.index)
    rows = result.frame.dropna(subset=[column.key])
    rows = rows.sort_values(column.key, ascending=False, kind="stable")
    if told.any():
        rows = rows[told[rows.index]]
    if rows[item.key].duplicated().any():  # per scheme or year: a name has several values
        return ""
    values = [
        f"{name_of(_known(row[item.key]), item, language)} {cell(row[column.key], column, language)}"
        for _, row in rows.head(_VALUES).iterrows()
    ]
    total = result.totals.get(column.key)
    if total is not None and not isinstance(column.derive, Share):
        whole = "Vlaanderen" if isinstance(column.derive, Ratio) else language.t("samen")
        values.append(f"{whole} {cell(total, column, language)}")
    return ", ".join(values) + "." if values else ""


def _known(value: object) -> object:
    return None if pd.isna(value) else value  # type: ignore[call-overload]
