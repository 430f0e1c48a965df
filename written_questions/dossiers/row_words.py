"""Rows of a table within a sentence: "Gistel (195.313,24 €)", in the order of a figure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, Final

import pandas as pd

from language import N_, Language, Plural
from places import municipality
from views import Column, Result
from views.declaration import Ratio
from views.headlines.phrases import small
from views.row_search import folded
from views.words import cell, name_of
from written_questions.dossiers.amounts import as_exact, asked_columns, is_spoken_of, total_in_words
from written_questions.known_words import known_word
from written_questions.question import Asked


def main_column(result: Result, asked: Asked) -> Column | None:
    """The one figure that rows are put in order by: the first that is asked, else that of the View.

    A rate only where it is asked: in its place what it is a rate of.
    """
    if asked.columns:
        columns = asked_columns(result, asked)
        return columns[0] if columns else None
    view = result.view
    column = view.column(view.measure) if view.measure else None
    if column is not None and isinstance(column.derive, Ratio):
        column = view.column(column.derive.numerator)
    if column is not None and column.numeric:
        return column
    return next(iter(asked_columns(result, asked)), None)


def year_column(result: Result) -> str | None:
    """The column with the year of a row, also where it is written out."""
    for key in ("year", "panel"):
        if key in result.frame and result.frame[key].astype(str).str.fullmatch(r"\d{4}").all():
            return key
    return None


def named(result: Result, column: Column) -> pd.DataFrame:
    """The rows that have a name and a value, in their own order."""
    return result.frame.dropna(subset=[result.view.item, column.key])


def ordered(result: Result, column: Column, *, lowest: bool) -> pd.DataFrame:
    """The same, the highest first, or the lowest."""
    rows = named(result, column)
    return rows.loc[exact(rows, column).sort_values(ascending=lowest, kind="stable").index]


def exact(rows: pd.DataFrame, column: Column) -> pd.Series[Any]:
    """The values that rows are put in order by: of a rate not as it is rounded."""
    rate = column.derive
    if not isinstance(rate, Ratio) or not {rate.numerator, rate.denominator} <= {*rows.columns}:
        return rows[column.key]
    return rows[rate.numerator].astype(float) / rows[rate.denominator].astype(float)


def first(rows: pd.DataFrame, column: Column, count: int) -> pd.DataFrame:
    """So many rows, and those that equal the last of them; none of those where they are too many."""
    values = exact(rows, column)
    equal = values == values.iloc[min(count, len(rows)) - 1]
    before = rows.head(count)
    up_to = pd.concat([before, rows[equal].drop(before.index, errors="ignore")])
    many = len(up_to) > count + _MOST_EQUAL and not equal.all()
    return rows[: int(equal.to_numpy().argmax())] if many and not equal.iloc[0] else up_to


_MOST_EQUAL: Final = 3
"""Rows that are named besides those that were asked, as they equal the last."""


def with_values(
    result: Result, rows: pd.DataFrame, columns: Iterable[Column], language: Language
) -> list[str]:
    """Each row by its name, with its values within brackets."""
    shown, alike = tuple(columns), bool(result.frame[result.view.item].duplicated().any())
    return [
        language.t(
            "{name} ({value})",
            name=row_name(result, row, language, in_brackets=not alike),
            value="; ".join(_values(row, shown, language)),
        )
        for _, row in rows.iterrows()
    ]


def spoken_of(result: Result, question: str, *, by_name: bool = False) -> pd.DataFrame:
    """The rows that a question speaks of by a text that tells them apart ("oefenkansen"), or all.

    ``by_name`` only by words that are no part of the language of questions ("Chromebooks").
    """
    words, item = _stems(question, by_name=by_name), result.view.item
    names = _names(question) if by_name else set()
    for code in result.filters.municipalities if by_name else ():  # all its rows lie there
        place = municipality(code).name_nl
        words, names = words - _stems(place), names - {folded(place)}
    kinds = ("data", "text") if by_name else ("data",)
    for column in result.view.columns:
        if column.minor or column.kind not in kinds or (column.key == item and not by_name):
            continue
        texts = {text: _stems(str(text)) for text in result.frame[column.key].dropna().unique()}
        shared = set.intersection(*texts.values()) if texts else set()
        spoken = [text for text in texts if folded(str(text)) in names]
        spoken = spoken or [text for text, stems in texts.items() if (stems - shared) & words]
        if spoken and len(spoken) < len(texts):
            return result.frame[result.frame[column.key].isin(spoken)]
    return result.frame


def _names(question: str) -> set[str]:
    """The names in a question, folded: words with a capital, by themselves or one behind the other."""
    found: set[str] = set()
    for run in re.findall(r"[A-Z][\w&'-]+(?: [A-Z][\w&'-]+)*", question):
        words = folded(run).split()
        found |= {" ".join(words[since:]) for since in range(len(words))}
    return {name for name in found if not known_word(name)}


def _stems(text: str, *, by_name: bool = False) -> set[str]:
    words = re.findall(r"[a-z]{6,}", folded(text))
    return {word[:_STEM] for word in words if not (by_name and known_word(word))}


_STEM: Final = 8


def each(
    result: Result,
    rows: pd.DataFrame,
    columns: Iterable[Column],
    language: Language,
    *,
    bare: bool = False,
) -> str:
    """What each row has, as the end of a sentence: "voor Geel om 52.021 € (maximumbedrag) en voor Mol om
    46.728 €", or ``bare`` where the sentence says what that is: "voor Geel 52.021 €". A row that holds none
    of the figures is left out; rows of one name stand together, each figure with what tells it apart."""
    shown = tuple(columns)
    together: dict[str, list[str]] = {}
    first = True
    for _, row in rows.iterrows():
        measured = (first or len(shown) > 1) and not bare
        values = list(_measured(row, shown, language, named=measured))
        if not values:
            continue
        name, more = _named_apart(result, row, language)
        if len(shown) > 1 and more:
            name, more = language.t("{name} ({more})", name=name, more=more), ""
        if more:
            values = [language.t("{name} ({more})", name=values[0], more=more)]
        if len(values) > 2 and _is_rate_of(shown[-1], shown[:-1]):
            both = language.join(values[:-1])
            values = [language.t("{figures}, of {share}", figures=both, share=values[-1])]
        together.setdefault(name, []).extend(values)
        first = False
    form = _EACH_BARE if bare else _EACH
    return language.join(
        [language.t(form, name=name, value=language.join(v)) for name, v in together.items()]
    )


def _is_rate_of(column: Column, others: Iterable[Column]) -> bool:
    """Whether a column is what one of the others is of another."""
    rate, keys = column.derive, {one.key for one in others}
    return isinstance(rate, Ratio) and {rate.numerator, rate.denominator} <= keys


_EACH: Final = N_("voor {name} om {value}")
_EACH_BARE: Final = N_("voor {name} {value}")


def only(result: Result, rows: pd.DataFrame, column: Column, language: Language) -> dict[str, str]:
    """The name of the one row there is, what a column of it measures and its value, where that is a thing
    that one can speak of ("het budget"); empty where it is not."""
    row = rows.iloc[0]
    values = list(_values(row, (column,), language))
    if not values or column.words.total or not is_spoken_of(column):
        return {}
    name = row_name(result, row, language, in_brackets=True)
    return {"name": name, "measure": small(column, language), "value": values[0]}


def _measured(
    row: pd.Series[Any], columns: tuple[Column, ...], language: Language, *, named: bool
) -> Iterator[str]:
    """The values of a row, with what each of them measures."""
    for column in columns:
        for value in _values(row, (column,), language):
            if named and column.kind == "percent" and _is_rate_of(column, columns):
                yield cell(row[column.key], column, language)
                continue
            measure = small(column, language)
            spoken = isinstance(column.words.total, Plural) or _adds_up(column)
            if spoken and f"{column.key}_precision" not in row:
                yield total_in_words(column, row[column.key], language) if named else value
                continue
            yield (
                language.t("{value} ({measure})", value=value, measure=measure) if named else value
            )


def _adds_up(column: Column) -> bool:
    """Whether an amount is told as one of something ("€ aan toegekende steun"), and not by its own noun."""
    words = column.words.total
    return isinstance(words, str) and words.startswith("{amount} aan ") and not is_spoken_of(column)


def in_a_sentence(label: str) -> str:
    """A label without the capital that it begins with, within a sentence; codes and names of things keep
    theirs."""
    return label if label[1:2].isupper() or " · " in label else label[:1].lower() + label[1:]


def row_name(
    result: Result, row: pd.Series[Any], language: Language, *, in_brackets: bool = False
) -> str:
    """What a row is called; with what tells it apart, where several bear that name."""
    if in_brackets:
        name, apart = _named_apart(result, row, language)
        return language.t("{name} ({more})", name=name, more=apart) if apart else name
    item = result.view.column(result.view.item)
    name = name_of(row[item.key], item, language)
    more = _within(result, row, item)
    if more and result.frame[item.key].nunique() == 1:  # all bear that name: it tells nothing
        return ", ".join(more)
    return ", ".join([name, *(more or _of_others(result, row, item, language))])


def _named_apart(result: Result, row: pd.Series[Any], language: Language) -> tuple[str, str]:
    """What a row is called in a sentence, and what tells it apart from others of that name."""
    item = result.view.column(result.view.item)
    name = name_of(row[item.key], item, language)
    if item.key in ("name", "province") and "province" in result.frame:
        name = _province(name, language)
    if item.kind == "code" and not _want_quotes(result, item):
        name = in_a_sentence(name)
    if _want_quotes(result, item):
        name = f"“{name}”"
    of_calls = result.view.subject == "calls" or _bears_calls(result, item)
    if item.key == "title" and of_calls:
        name = language.t("de oproep “{name}”", name=name)
    within = _within(result, row, item)
    if within and result.frame[item.key].nunique() == 1:
        return ", ".join(within), ""  # all bear that name: it tells nothing
    return name, ", ".join(within or _of_others(result, row, item, language))


def _within(result: Result, row: pd.Series[Any], item: Column) -> list[str]:
    """What a row is within (a scheme, a municipality), where several bear its name."""
    if not result.frame[item.key].duplicated().any():
        return []
    within = {column.within for column in result.view.columns}
    return [
        str(row[column.key])
        for column in result.view.columns
        if (column.key in within or column.key == "municipality")
        and not (column.minor or column.key == item.key or pd.isna(row[column.key]))
    ]


def _of_others(result: Result, row: pd.Series[Any], item: Column, language: Language) -> list[str]:
    """The text that tells a row from others of its name."""
    if not result.frame[item.key].duplicated().any():
        return []
    other = _telling_apart(result, item)
    return [cell(row[other.key], other, language)] if other else []


def _province(name: str, language: Language) -> str:
    """A province as a sentence has it: that of Antwerp is no town, and a region has an article."""
    if name == _ALSO_A_CITY:
        return language.t("de provincie {name}", name=name)
    return language.t("het {name}", name=name) if name == _REGION else name


_ALSO_A_CITY: Final = "Antwerpen"
_REGION: Final = "Brussels Hoofdstedelijk Gewest"


def _want_quotes(result: Result, item: Column) -> bool:
    """Whether names run into the words around them: titles of things, and labels that hold a comma."""
    if item.kind == "code":
        return any("," in item.labels.get(value, "") for value in result.frame[item.key].dropna())
    return item.key == "title" and result.view.subject != "calls" and not _bears_calls(result, item)


def _bears_calls(result: Result, item: Column) -> bool:
    """Whether its titles are those of calls."""
    return any(column.key == "call" and column.key_of == item.key for column in result.view.columns)


def _telling_apart(result: Result, item: Column) -> Column | None:
    """The first text in which rows of one name differ."""
    by_name = result.frame.groupby(item.key)
    for column in result.view.columns:
        if column.kind in ("text", "data") and not column.minor and column.key != item.key:
            return column if by_name[column.key].nunique().max() > 1 else None
    return None


def _values(
    row: pd.Series[Any],
    columns: tuple[Column, ...],
    language: Language,
) -> Iterator[str]:
    for column in columns:
        if pd.isna(row[column.key]):
            continue
        precision = str(row.get(f"{column.key}_precision", ""))
        value = as_exact(cell(row[column.key], column, language), precision, language)
        yield value if len(columns) == 1 else f"{language.t(column.title).lower()}: {value}"
