"""What sources report of calls, each figure with who says it, and what lies between two of them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from fractions import Fraction
from typing import Any, Final

import pandas as pd

from language import N_, Language
from views import Result
from views.row_search import folded
from views.words import cell
from written_questions.dossiers.amounts import as_exact
from written_questions.dossiers.source_words import in_answer


def reports(result: Result, question: str, language: Language) -> str:
    """What sources report of calls: the figures that a question names, each with its sources, and what the
    difference is where that is asked of two of them; "" where it names none."""
    column = result.view.column("measure")
    measures = {key: cell(key, column, language).lower() for key in result.frame["measure"]}
    rows = result.frame[result.frame["measure"].isin(_named_measures(measures, question))]
    rows = rows[rows["year"].notna() if result.filters.years else rows["year"].isna()]
    sentences = [
        _of_call(result, str(call), of_call, measures, language)
        for call, of_call in rows.groupby("title", sort=False)
    ]
    difference = _difference(rows, question, language)
    return " ".join(filter(None, (*sentences, difference)))


def _of_call(
    result: Result,
    call: str,
    rows: pd.DataFrame,
    measures: Mapping[str, str],
    language: Language,
) -> str:
    """What sources report of one call, the figures of a source together; where they differ, of each."""
    notes = {note.title: note for note in result.sources}
    by_figure: dict[str, list[str]] = {}
    for _, row in rows.iterrows():
        source = in_answer(notes.get(row["source"]), row["source"], None, language)
        by_figure.setdefault(_reported_figure(result, row, measures, language), []).append(source)
    by_source: dict[tuple[str, ...], list[str]] = {}
    for figure, sources in by_figure.items():
        by_source.setdefault(tuple(dict.fromkeys(sources)), []).append(figure)
    of = [
        language.t(
            "{figures} volgens {source}",
            source=language.join([*who]),
            figures=language.join(figures),
        )
        for who, figures in by_source.items()
    ]
    if len(of) > 1:
        form = _DIFFER if _differ(rows) else _EACH_REPORTS
        return language.t(form, call=call, rows=language.join(of))
    (who, told), *_ = by_source.items()
    return language.n(
        "Voor de oproep “{call}” meldt {sources} {figures}.",
        "Voor de oproep “{call}” melden {sources} {figures}.",
        len(who),
        call=call,
        sources=language.join([*who]),
        figures=language.join(told),
    )


_DIFFER: Final = N_("Voor de oproep “{call}” verschillen de bronnen: {rows}.")
_EACH_REPORTS: Final = N_("Voor de oproep “{call}” is gemeld: {rows}.")


def _differ(rows: pd.DataFrame) -> bool:
    """Whether sources report another number of the same measure."""
    values = rows["count"].fillna(rows["amount"])
    return bool(values.groupby([rows["measure"], rows["year"].fillna(0)]).nunique().gt(1).any())


def _reported_figure(
    result: Result, row: pd.Series[Any], measures: Mapping[str, str], language: Language
) -> str:
    """ "147 lokale besturen", "een toegekend bedrag van afgerond 14.100.000 €", in the words of a source."""
    key = "count" if pd.notna(row["count"]) else "amount"
    exact = as_exact(
        cell(row[key], result.view.column(key), language), str(row["precision"]), language
    )
    values = {"value": exact, "measure": measures[str(row["measure"])]}
    figure = language.t(_COUNTED if key == "count" else _OF_AMOUNT, **values)
    if pd.notna(row["year"]):
        figure = language.t("{figure} in {year}", figure=figure, year=str(int(row["year"])))
    if pd.notna(row["wording"]):
        return language.t("{figure} (“{wording}”)", figure=figure, wording=row["wording"])
    return figure


_COUNTED: Final = N_("{value} {measure}")
_OF_AMOUNT: Final = N_("een {measure} van {value}")


def _difference(rows: pd.DataFrame, question: str, language: Language) -> str:
    """How much, or how many percent, lies between the two amounts that are told; "" where it is not asked, or
    sources report others too."""
    amounts = [int(value) for value in dict.fromkeys(rows["amount"].dropna())]
    one_each = rows.groupby(["title", "measure", rows["year"].fillna(0)])["amount"].nunique()
    told = rows["amount"].notna().all() and len(amounts) == _TWO == len(one_each)
    if not told or {*rows["precision"]} - {"exact", "rounded"}:
        return ""
    rounded = "rounded" in {*rows["precision"]}
    note = language.t(", gerekend met afgeronde bedragen") if rounded else ""
    before, after = amounts
    return difference(before, after, question, language, note=note)


def difference(
    before: int, after: int, question: str, language: Language, *, note: str = ""
) -> str:
    """The sentence on how much, or how many percent, one amount (cents) is more or less than the one before
    it; "" where a question does not ask that."""
    plain = folded(question)
    if not before or before == after or not _ASKS_DIFFERENCE.search(plain):
        return ""
    percent = bool(_IN_PERCENT.search(plain))
    value = (
        language.percent(Fraction(abs(after - before), before), 1)
        if percent
        else language.euro(abs(after - before))
    )
    return language.t(_RISEN if after > before else _FALLEN, value=value, note=note)


def reckons(sentence: str, language: Language) -> bool:
    """Whether a sentence tells what lies between two amounts."""
    return any(language.t(form).partition("{")[0] in sentence for form in (_RISEN, _FALLEN))


_TWO: Final = 2
_RISEN: Final = N_("Dat is een stijging met {value}{note}.")
_FALLEN: Final = N_("Dat is een daling met {value}{note}.")
_ASKS_DIFFERENCE: Final = re.compile(
    r"\bverschil\b|\bste(?:eg|gen)\b|\bstijg|\bdaal|\bdalen|\btoename|\bafname|\bgroei|\bdifference"
)
_IN_PERCENT: Final = re.compile(r"\bprocent|\bpercentage|%")
"""How a folded question asks what lies between two amounts, and as a part of the first."""


def _named_measures(measures: Mapping[str, str], question: str) -> list[str]:
    """The measures that a question names in full, and those of which it has another word."""
    stems = {word[:6] for word in folded(question).split() if len(word) >= _LONG}
    if _ASKS_NEW.search(folded(question)):
        stems.add("nieuwe")
    words = {
        key: {word[:6] for word in folded(one).split() if len(word) >= _LONG}
        for key, one in measures.items()
    }
    in_full = [key for key, one in words.items() if one <= stems]
    named = {key: one for key, one in words.items() if one & stems}
    of_full = {word for key in in_full for word in words[key]}
    return in_full + [
        key
        for key, one in named.items()
        if key not in in_full
        and one & stems - of_full
        and not any(_named_better(other, one, stems) for other in named.values())
    ]


_ASKS_NEW: Final = re.compile(
    r"\bnieuw|\bvoor het eerst\b|\bbij(?:gekomen|komend)|\bkwamen er\b.*\bbij\b"
)
"""How a folded question asks for those that were not there before."""


def _named_better(other: set[str], one: set[str], stems: set[str]) -> bool:
    """Whether a question names another measure by more words, or by as many and it has fewer: "besturen" are
    "lokale besturen" and no "nieuwe lokale besturen", "nieuwe besturen" are those."""
    mine, theirs = one & stems, other & stems
    return mine < theirs or (mine == theirs and other < one)


_LONG: Final = 6
"""Signs of a word by which a question names a measure."""
