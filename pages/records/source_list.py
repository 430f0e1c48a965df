"""Sources as a list to read, each with what was read in it; and claims of sources side by side."""

from __future__ import annotations

from itertools import groupby
from typing import Any

import pandas as pd

from language import Language
from pages.parts.escape import for_html
from pages.parts.markup import badge, link_out
from views import Column, Result
from views.records.sources import KINDS, SUBJECTS
from views.words import cell


def source_list(result: Result, language: Language) -> str:
    """The sources by kind: title with its link, who and when, and how many rows came from it."""
    kind, sections = result.view.column("kind"), []
    order = [*KINDS, *sorted(set(result.frame["kind"]) - set(KINDS))]
    for value in order:
        rows = result.frame[result.frame["kind"] == value].to_dict("records")
        title = for_html(cell(value, kind, language))
        items = "".join(_source(row, result, language) for row in rows)
        if items:
            sections.append(f"<section><h3>{title}</h3><ul>{items}</ul></section>")
    return f'<div class="texts">{"".join(sections)}</div>'


def _source(row: Any, result: Result, language: Language) -> str:
    title = link_out(_text(row["link"]), str(row["title"]))
    title += badge(language, fictional=row["fictional"])
    number = "" if pd.isna(row["number"]) else f"{language.t('nr.')} {row['number']}"
    date = result.view.column("date")
    who = [number, _text(row["publisher"]), cell(row["date"], date, language)]
    about = " · ".join(part for part in who if part)
    read = for_html(_read_in(row, language))
    return f"<li>{title}<br><small>{for_html(about)}. {read}</small></li>"


def _text(value: Any) -> str:
    return "" if pd.isna(value) else str(value)


def _read_in(row: Any, language: Language) -> str:
    """ "Hieruit: 9 over geld, 1 over oproepen."; what rows do not name is said so."""
    t = language.t
    counts = {about: int(row[key]) for key, about in SUBJECTS.items() if not pd.isna(row[key])}
    if not counts:
        return t("Gebruikt voor de lijst van gemeenten of de kaart.")
    rows = language.n("{n} rij", "{n} rijen", int(row["rows"]))
    if len(counts) == 1:
        return t("Hieruit {rows} {about}.", rows=rows, about=t(next(iter(counts))))
    parts = [f"{language.number(n)} {t(about)}" for about, n in counts.items()]
    return t("Hieruit {rows}: {counts}.", rows=rows, counts=language.join(parts))


def claims(result: Result, language: Language) -> str:
    """What sources say of the same thing, next to each other: the figure large, then who and when."""
    rows = result.frame.to_dict("records")
    columns = {column.key: column for column in result.view.columns}
    blocks = []
    for (call, measure), members in groupby(rows, key=lambda row: (row["call"], row["measure"])):
        name = cell(measure, columns["measure"], language)
        cards = "".join(_claim(row, columns, language) for row in members)
        title = f"<h3>{for_html(name)}<small>{for_html(call)}</small></h3>"
        blocks.append(f'<section>{title}<ul class="claims">{cards}</ul></section>')
    return f'<div class="texts">{"".join(blocks)}</div>'


def _claim(row: Any, columns: dict[str, Column], language: Language) -> str:
    key = "euro" if pd.isna(row["count"]) else "count"
    value = cell(row[key], columns[key], language)
    if row["precision"] != "exact":
        value = f"{cell(row['precision'], columns['precision'], language)} {value}"
    added = "" if pd.isna(row["wording"]) else f" {language.data(row['wording'])}"
    origin = " · ".join(
        part
        for part in (
            str(row["source"]),
            _text(row["publisher"]),
            cell(row["stated_on"], columns["stated_on"], language),
        )
        if part
    )
    mark = badge(language, fictional=row["fictional"])
    return (
        f"<li><span><strong>{for_html(value)}</strong>{for_html(added)}{mark}</span>"
        f"<small>{for_html(origin)}</small></li>"
    )
