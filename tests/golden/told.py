"""What a View and its Result say, as plain values: what is recorded, and what is held against it."""

from __future__ import annotations

import datetime as dt
from typing import Any, Final

import pandas as pd

from language import CODES, Language, get_language
from views import Column, Result, View
from views.headlines import headline
from views.place_words import why_empty
from views.words import alternative, as_of, notes, reconciliation

Told = dict[str, Any]

LANGUAGES: Final = tuple(get_language(code) for code in CODES)


def told_of_view(view: View) -> Told:
    """What a View declares that people or links meet."""
    return {
        "key": view.key,
        "subject": view.subject,
        "item": view.item,
        "measure": view.measure,
        "select": list(view.select) if view.select else None,
        "on_map": view.on_map,
        "has_chart": view.chart is not None,
        "follows": sorted(view.applies),
        "forms": {
            face.key: {"measure": face.measure, "label": _both(face.label)} for face in view.faces
        },
        "form_order": [face.key for face in view.faces],
        "title": _both(view.title),
        "question": _both(view.question),
        "notes": {one.code: notes(view, one) for one in LANGUAGES},
        "column": {column.key: _column(column) for column in view.columns},
        "columns": [column.key for column in view.columns],
    }


def _both(text: str) -> list[str]:
    return [language.t(text) for language in LANGUAGES]


def _column(column: Column) -> Told:
    return {
        "title": _both(column.title),
        "kind": column.kind,
        "total": column.total,
        "minor": column.minor,
        "aside": column.aside,
        "definition": _both(column.definition) if column.definition else None,
        "unknown": _both(column.unknown) if column.unknown else None,
        "labels": {str(key): _both(words) for key, words in column.labels.items()},
    }


def told_of_result(result: Result) -> Told:
    """Every figure and every sentence of a Result."""
    frame = result.frame
    columns = [[plain(value) for value in frame[key]] for key in frame.columns]
    return {
        "columns": [str(key) for key in frame.columns],
        "rows": [list(row) for row in zip(*columns, strict=True)],
        "totals": {key: plain(value) for key, value in result.totals.items()},
        "missing": dict(result.missing),
        "reported": list(result.reported) if result.reported else None,
        "sources": [
            [source.id, source.words(LANGUAGES[0]), source.link, source.reference]
            for source in result.sources
        ],
        "as_of": plain(result.as_of),
        "words": {language.code: _words(result, language) for language in LANGUAGES},
    }


def _words(result: Result, language: Language) -> Told:
    view = result.view
    forms = {
        face.key: [word(result, language, face.measure) for word in (headline, alternative)]
        for face in view.faces
    }
    return {
        "filters": result.sentence(language),
        "headline": headline(result, language),
        "forms": forms,
        "alternative": alternative(result, language),
        "reconciliation": reconciliation(result, language),
        "as_of": as_of(result, language),
        "gaps": [gap.words(language) for gap in result.gaps],
        "empty": why_empty(result, language) if result.empty else [],
    }


def plain(value: Any) -> Any:
    """A value as JSON has it: unknown is None, a day its text; whole numbers stay whole."""
    if isinstance(value, dt.date):
        return value.isoformat()
    if value is None or pd.isna(value):
        return None
    return value.item() if hasattr(value, "item") else value
