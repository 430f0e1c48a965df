"""A Result as a text that is kept for years, and back: what a frozen answer is made of.

The text holds all that a face shows (columns with their meaning, rows, totals, words of the filters,
sources, gaps), so that it can be shown as it was when the View, the labels or the data have changed.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict
from typing import Any, Final
from urllib.parse import parse_qs

import pandas as pd

from data_access.filters import Filters, Scope
from database.schema import Query
from language import CODES, Language, get_language
from places import borders_note
from views.catalogue import find
from views.declaration import Change, Column, Derive, Index, Ratio, Result, Share, View
from views.lists import COVERAGE
from views.provenance import Gap, SourceNote
from views.purposes import Headline, InAnswer, OnSlide

FORM: Final = 1
"""Of the text; one that is not known is refused rather than guessed."""
_OF_TODAY: Final = frozenset({"words", "reported"})
"""What is not kept of a column: an answer of then is put into sentences as one of today is."""
_DERIVED: Final = {kind.__name__: kind for kind in (Share, Ratio, Index, Change)}


class UnreadableKeepsakeError(ValueError):
    """A kept text is not of a form that this version reads."""


def keep(result: Result) -> str:
    """The Result as canonical JSON: the same Result always gives the same text."""
    return canonical(
        {
            "form": FORM,
            "view": _kept_view(result.view),
            "filters": result.filters.query_string(),
            "names": _names(result),
            "frame": {str(key): _kept_series(result.frame[key]) for key in result.frame.columns},
            "rows": len(result.frame),
            "totals": {key: _plain(value) for key, value in result.totals.items()},
            "missing": dict(result.missing),
            "sources": [_kept_source(source) for source in result.sources],
            "gaps": [
                {
                    # Older ones keep their text, and their hash.
                    **{
                        key: value
                        for key, value in vars(gap).items()
                        if key != "everywhere" or value
                    },
                    "stated_on": _plain(gap.stated_on),
                    "source": gap.source and _kept_source(gap.source),
                }
                for gap in result.gaps
            ],
            "data_version": result.data_version,
            "search": result.search,
            # Only of an answer of which a part is given: older ones keep their text, and their hash.
            **({} if result.made_up is None else {"made_up": result.made_up}),
            **({"reported": list(result.reported)} if result.reported else {}),
            **({"only": list(result.only)} if result.only else {}),
        }
    )


def unkeep(text: str) -> Result:
    """The Result of a kept text. Raises UnreadableKeepsakeError."""
    try:
        kept = json.loads(text)
        if kept["form"] != FORM:
            raise UnreadableKeepsakeError(f"form {kept['form']}")
        return _result(kept)
    except (KeyError, TypeError, ValueError) as fault:
        raise UnreadableKeepsakeError(type(fault).__name__) from fault


def canonical(value: Any) -> str:
    """JSON in one way of writing: keys in order, no spaces."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def fingerprint(*texts: str) -> str:
    """The SHA-256 of these texts, as 64 hexadecimal signs."""
    made = hashlib.sha256()
    for text in texts:
        # The length first: "ab" + "c" is not "a" + "bc".
        encoded = text.encode()
        made.update(f"{len(encoded)}:".encode() + encoded)
    return made.hexdigest()


# --- writing -----------------------------------------------------------------------------------


def _kept_view(view: View) -> dict[str, Any]:
    return {
        "key": view.key,
        "subject": view.subject,
        "page": view.page,
        "title": view.title,
        "question": view.question,
        "item": view.item,
        "measure": view.measure,
        "notes": list(view.notes),
        # The borders of the map in use may change; this sentence is of the time of the answer.
        "borders": borders_note(get_language("nl")) if view.on_map else view.borders,
        "applies": sorted(view.applies),
        "columns": [_kept_column(column) for column in view.columns],
        # Only where the View says it: older answers keep their text, and their hash.
        **({"year_is": list(view.year_is)} if view.year_is else {}),
        **({"none": view.none} if view.none else {}),
    }


def _kept_column(column: Column) -> dict[str, Any]:
    kept = {key: value for key, value in vars(column).items() if key not in _OF_TODAY}
    if not column.asked:  # older answers keep their text, and their hash
        del kept["asked"]
    made: dict[str, Any] = {**kept, "labels": dict(column.labels)}
    if column.derive is not None:
        made["derive"] = {type(column.derive).__name__: asdict(column.derive)}
    return made


def _kept_source(source: SourceNote) -> dict[str, Any]:
    # Only where it is so: older answers keep their text, and their hash.
    kept = {key: value for key, value in vars(source).items() if key != "summarised" or value}
    return {**kept, "date": _plain(source.date)}


def _names(result: Result) -> dict[str, dict[str, str]]:
    """The words of each chosen value, per language: "provinces west-vlaanderen" -> nl, en."""
    return {
        f"{dimension.field} {value}": {
            code: result.label(dimension.field, str(value), get_language(code)) for code in CODES
        }
        for dimension, values in result.filters.chosen()
        for value in values
    }


def _kept_series(values: pd.Series[Any]) -> dict[str, Any]:
    kept = [_plain(value) for value in values]
    dates = any(isinstance(value, dt.date) for value in values)
    return {"type": "date" if dates else str(values.dtype), "values": kept}


def _plain(value: Any) -> Any:
    if isinstance(value, dt.date):
        return value.isoformat()
    if value is None or pd.isna(value):
        return None
    return value.item() if hasattr(value, "item") else value


# --- reading -----------------------------------------------------------------------------------


def _result(kept: Mapping[str, Any]) -> Result:
    filters, _ = Filters.from_query(parse_qs(kept["filters"]))
    frame = pd.DataFrame(
        {key: _series(column) for key, column in kept["frame"].items()}, index=range(kept["rows"])
    )
    view = _view(kept["view"])
    order = [*(column.key for column in view.columns), "fictional"]
    return Result(
        view=view,
        filters=filters,
        frame=frame[order],
        totals=kept["totals"],
        missing=kept["missing"],
        sources=tuple(_source(one) for one in kept["sources"]),
        gaps=tuple(_gap(one) for one in kept["gaps"]),
        data_version=kept["data_version"],
        label=_labels(kept["names"]),
        search=kept["search"],
        made_up=kept.get("made_up"),
        reported=_pair(kept.get("reported")),
        only=_pair(kept.get("only")),
    )


def _view(kept: Mapping[str, Any]) -> View:
    today = find(kept["key"])
    columns = tuple(_column(one, today) for one in kept["columns"])
    # A chart of today can draw an answer of then only when it finds all its columns.
    # (No chart draws the coverage, which older answers do not have.)
    drawn = today is not None and {c.key for c in today.columns} - {COVERAGE} <= {
        c.key for c in columns
    }
    return View(
        key=kept["key"],
        subject=kept["subject"],
        page=kept["page"],
        title=today.title if today and today.title == kept["title"] else kept["title"],
        question=kept["question"],
        query=_no_query,
        scope=_KeptScope(kept["applies"]),
        columns=columns,
        item=kept["item"],
        measure=kept["measure"],
        chart=today.chart if today and drawn else None,
        faces=today.faces if today and drawn else (),
        notes=tuple(kept["notes"]),
        borders=kept.get("borders", ""),  # older answers have it among their notes
        year_is=tuple(kept.get("year_is", ())),
        none=kept.get("none", ""),
        headline=today.headline if today else Headline(),
        on_slide=today.on_slide if today else OnSlide(),
        in_answer=today.in_answer if today else InAnswer(),
        by=today.by if today else (),
    )


class _KeptScope(Scope):
    """What the View could be filtered by when the answer was given."""

    def __init__(self, applies: Iterable[str]) -> None:
        super().__init__(fictional=None)
        object.__setattr__(self, "_applies", frozenset(applies))

    @property
    def applies(self) -> frozenset[str]:
        fields: frozenset[str] = self._applies  # type: ignore[attr-defined]
        return fields


def _no_query(_filters: Filters) -> Query:
    raise LookupError("a kept answer is not asked anew; take the View of its key")


def _column(kept: Mapping[str, Any], today: View | None) -> Column:
    derive = kept["derive"]
    made: Derive | None = None
    if derive:
        kind, values = next(iter(derive.items()))
        made = _DERIVED[kind](**values)
    column = next((c for c in today.columns if c.key == kept["key"]), None) if today else None
    of_today: dict[str, Any] = {}
    if column is not None:
        of_today = {"words": column.words, "reported": column.reported}
        if (
            column.title == kept["title"]
        ):  # that of today is made of parts, each of which is translated
            of_today["title"] = column.title
    return Column(**{**kept, **of_today, "derive": made})


def _series(kept: Mapping[str, Any]) -> pd.Series[Any]:
    if kept["type"] == "date":
        values = [dt.date.fromisoformat(value) if value else None for value in kept["values"]]
        return pd.Series(values, dtype=object)
    made: pd.Series[Any] = pd.Series(kept["values"], dtype=kept["type"])
    return made


def _source(kept: Mapping[str, Any]) -> SourceNote:
    return SourceNote(**{**kept, "date": _day(kept["date"])})


def _gap(kept: Mapping[str, Any]) -> Gap:
    source = kept["source"] and _source(kept["source"])
    return Gap(**{**kept, "stated_on": _day(kept["stated_on"]), "source": source})


def _pair(values: list[Any] | None) -> tuple[Any, Any] | None:
    return (values[0], values[1]) if values else None


def _day(text: str | None) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None


def _labels(names: Mapping[str, Mapping[str, str]]) -> Callable[[str, str, Language], str]:
    def label(field: str, value: str, language: Language) -> str:
        return names.get(f"{field} {value}", {}).get(language.code, value)

    return label
