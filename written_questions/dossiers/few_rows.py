"""A few rows of a table that is never added up, as one sentence: each with its figure or its days."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any, Final

import pandas as pd

from data_access.filters import PLACES, Filters
from language import N_, Language
from views import Result
from views.headlines.ranking import may_lack_rows
from views.records import call_records, calls
from views.row_search import folded
from views.texts import practice
from views.words import cell
from written_questions.asked_breakdowns import breakdowns_in
from written_questions.dossiers.amounts import asked_columns, noun
from written_questions.dossiers.choice_words import opening, where
from written_questions.dossiers.named_bodies import asks_of_body, told_of_body
from written_questions.dossiers.operations import told_rows
from written_questions.dossiers.row_words import main_column, named, row_name, spoken_of
from written_questions.dossiers.source_reports import difference, reports
from written_questions.operations import A_NUMBER, AMOUNT
from written_questions.question import Asked

FEW: Final = 6
"""Rows that are named; of more the table is referred to."""


def few_rows(result: Result, asked: Asked, question: str, language: Language) -> str:
    """The sentence on the figures or the days of a few rows, where nothing is added up; "" where there is
    none to tell."""
    if tell := _TOLD.get(result.view.key):
        return tell(result, question, language) if result.filters.calls else ""
    if result.view.key == practice.PER_MUNICIPALITY.key and (
        told := _strategies(result, question, language)
    ):
        return told
    if asks_of_body(asked, question) and (told := told_of_body(result, question, language)):
        return told
    added_up = any(c.total and result.totals.get(c.key) for c in asked_columns(result, asked))
    rows = spoken_of(result, question, by_name=added_up)
    if (added_up and len(rows) == len(result.frame)) or not 0 < len(rows) <= FEW:
        return ""
    whole, result = result, replace(result, frame=rows)
    if not asked.columns:
        return _few_measured(result, asked, language)
    columns = [c for c in asked_columns(result, asked) if rows[c.key].notna().any()]
    begin = where(whole, language) if added_up else _told_apart(whole, rows, language)
    begin = begin or _place_of_years(whole, language)
    return told_rows(begin, result, rows, columns, language) if columns else ""


def tells_rows_its_own_way(result: Result) -> bool:
    """Whether its rows are told in another way than by their figures."""
    return tells_its_own_way(result.view.key)


def tells_its_own_way(key: str) -> bool:
    """Whether the rows of this View are told by the words that ask for them."""
    return key in _TOLD


def each_asked(
    result: Result, asked: Asked, question: str, language: Language, *, of_more: bool = False
) -> tuple[str, ...]:
    """The sentence on each of a few rows that a question asks one by one; of a list that may lack some only
    those of which a figure is known. None where each is not asked, or they are many.

    ``of_more`` where it was told that there are more of them than the list holds.
    """
    column, plain = main_column(result, asked), folded(question)
    if asked.operation not in ("total", "list") or column is None:
        return ()
    of_facts = bool(result.view.fact)
    asks = bool({*breakdowns_in(plain)} & {*result.view.by}) if of_facts else _asks_each(plain)
    asks |= len(result.filters.municipalities) > 1  # named beside each other
    apart = len(result.filters.provinces) > 1 and bool(ASKS_APART.search(plain))
    asks |= apart
    rows = named(result, column)
    lacks, others = may_lack_rows(result), bool(result.frame[result.view.item].isna().any())
    if lacks or others:
        rows = rows[rows[column.key] != 0]
    least = 0 if others or of_more or apart else 1  # one beside what has no name is a part of all
    if not asks or not least < len(rows) <= (MOST_EACH if of_facts else FEW):
        return ()
    columns = asked_columns(result, asked) if asked.columns else [column]
    begin = language.t("voor zover bekend") if lacks else language.t("daarvan") if others else ""
    return (told_rows(begin, result, rows, columns, language),)


ASKS_APART: Final = re.compile(
    r"\ben (?:hoeveel|welk bedrag)\b|\b(?:elk|telkens|respectievelijk|afzonderlijk|apart)\b"
)
"""How a folded question asks a figure of each of the things that it names."""


def _asks_each(plain: str) -> bool:
    """Whether a folded question asks a figure of each of the things that it is about."""
    return bool(_EACH.search(plain) and (A_NUMBER.search(plain) or AMOUNT.search(plain)))


MOST_EACH: Final = 12
"""Rows of which each has its figure in one sentence, where that is asked."""
_EACH: Final = re.compile(r"\b(?:per|elke?|telkens|welke|each|which)\b")


def _told_apart(result: Result, rows: pd.DataFrame, language: Language) -> str:
    """The one text that rows of a list share and its others do not, where no name tells them from others:
    "voor “Oefenkansen Nederlands”"."""
    alike = len(rows) > 1 or result.frame[result.view.item].duplicated().any()
    for column in result.view.columns if alike else ():
        if column.kind == "data" and not column.minor and column.key != result.view.item:
            texts = rows[column.key].dropna().unique()
            if len(texts) == 1 and result.frame[column.key].nunique() > 1:
                return language.t("voor “{what}”", what=cell(texts[0], column, language))
    return ""


def _place_of_years(result: Result, language: Language) -> str:
    """The one place that is chosen of rows that are called by their year; "" where they are not."""
    places = {field: getattr(result.filters, field) for field in PLACES}
    names = result.frame[result.view.item]
    by_year = "jaar" in result.view.by and len(names) > 1 and names.nunique() == 1
    if not by_year or sum(map(len, places.values())) != 1:
        return ""
    return where(replace(result, filters=Filters(**places)), language)


def rows_without(result: Result, asked: Asked, question: str, language: Language) -> Iterator[str]:
    """Of a few rows those of which a figure is not known that is told of others: "gerealiseerd voor …"."""
    if result.view.key == calls.TIMELINE.key:
        yield from _phases_without(result, question, language)
    if tells_rows_its_own_way(result):
        return
    rows = spoken_of(result, question)
    for column in asked_columns(result, asked):
        lacking = rows[rows[column.key].isna()]
        if 0 < len(lacking) < len(rows) <= FEW:
            names = [
                row_name(result, row, language, in_brackets=True) for _, row in lacking.iterrows()
            ]
            what = noun(column, language)
            if (
                not column.total and column.kind == "number"
            ):  # a measure that names no thing: "gerealiseerd"
                what = language.t("het cijfer “{measure}”", measure=what)
            yield language.t("{what} voor {names}", what=what, names=language.join(names))


def _few_measured(result: Result, asked: Asked, language: Language) -> str:
    """The figure that a View is about, of a few rows, within what else is chosen; "" without one."""
    column = next((c for c in result.view.columns if c.key == result.view.measure), None)
    if (
        column is None
        or column.kind != "euro"
        or asked.operation == "yes_no"
        or result.frame[column.key].isna().all()
    ):
        return ""
    own = _OWN.get(result.view.item, "")
    others = replace(result, filters=result.filters.lifted(own)) if own else result
    return told_rows(where(others, language), result, result.frame, [column], language)


_OWN: Final[Mapping[str, str]] = {"scheme": "schemes", "title": "calls", "name": "articles"}
"""The choice that names the very rows of a View, per column with their names."""


def _phases(result: Result, question: str, language: Language) -> str:
    """When the phases of a call were that a question asks for, or began or ended; "" if it asks for none."""
    text, told = folded(question), []
    for _, row in result.frame.iterrows():
        if re.search(_ASKS_PHASE[str(row["phase"])], text):
            what, days = _phase_in_words(row, text, language)
            told.append(
                language.t(
                    "{what} {where} is {days}.", what=what, where=where(result, language), days=days
                )
            )
    return " ".join(told)


def _phase_in_words(row: pd.Series[Any], text: str, language: Language) -> tuple[str, str]:
    """What of a phase a folded question asks, and its days."""
    phase, both = str(row["phase"]), pd.notna(row["starts"]) and pd.notna(row["ends"])
    last_alone = not both or (_ASKS_LAST_DAY.search(text) and not _ASKS_FIRST_DAY.search(text))
    if phase == "submission" and last_alone and pd.notna(row["ends"]):
        return language.t("De uiterste indiendatum"), language.long_date(row["ends"])
    if phase == "running" and both and row["starts"] != row["ends"]:
        ends, starts = _ASKS_END.search(text), _ASKS_START.search(text)
        if ends and not starts:
            return language.t("De einddatum van de projecten"), language.long_date(row["ends"])
        if starts and not ends:
            return language.t("De begindatum van de projecten"), language.long_date(row["starts"])
    if phase == "running" and not both:
        if pd.notna(row["ends"]):
            return language.t("De einddatum van de projecten"), _days(row, language)
        return language.t("De begindatum van de projecten"), _days(row, language)
    return language.t(_PHASE[phase]), _days(row, language)


def _phases_without(result: Result, question: str, language: Language) -> Iterator[str]:
    """The phases that a question asks for and of which no day is known."""
    text, there = folded(question), {str(phase) for phase in result.frame["phase"]}
    for phase, words in _ASKS_PHASE.items():
        if phase not in there and re.search(words, text):
            what = language.t(_PHASE[phase])
            what = what[:1].lower() + what[1:]
            yield f"{what} {where(result, language)}".strip()


_PHASE: Final[Mapping[str, str]] = {
    "submission": N_("De periode om in te dienen"),
    "assessment": N_("De periode van de beoordeling"),
    "decision": N_("De datum van de beslissing"),
    "running": N_("De looptijd van de projecten"),
}
_ASKS_END: Final = re.compile(
    r"\b(?:af|ten einde)\b(?! en toe)|\baf(?:lopen|gelopen|loopt|liep)|\beind|\btot wanneer\b|\bend(?:ed)?\b"
)
_ASKS_START: Final = re.compile(
    r"\bstart|\bgestart|\bbegin|\bbegon|\baanvang|\bvan wanneer\b|\bfrom when\b"
)
"""How a folded question asks when projects began, or ended."""
_ASKS_LAST_DAY: Final = re.compile(
    r"\buiterste\b|\buiterlijk\b|\bdeadline|\btegen wanneer\b|\btot wanneer\b|\blaatste dag\b"
)
_ASKS_FIRST_DAY: Final = re.compile(
    r"\bperiode|\bvanaf\b|\bvan wanneer\b|\bopen|\bstart|\bbegin|\blanceer|\bgelanceerd|\btermijn"
)
"""How a folded question asks for the last day to submit alone, or for the first as well."""
_ASKS_PHASE: Final[Mapping[str, str]] = {
    "submission": r"\bindien|\bbinnen zijn\b|\bdeadline|\bingedien|\bsubmi|\bapply",
    "assessment": r"\bbeoorde|\bassess",
    "decision": r"\bbeslis|\bdeci[ds]",
    "running": r"\bliep|\blopen|\bloopt|\bstart|\buitvoer|\brun",
}
"""How a folded question asks for a phase."""


def _days(row: pd.Series[Any], language: Language) -> str:
    days = [day for day in (row["starts"], row["ends"]) if pd.notna(day)]
    if len(set(days)) == 1:
        return language.long_date(days[0])
    since, until = (language.long_date(day) for day in days)
    return language.t("van {since} tot en met {until}", since=since, until=until)


def _changes(result: Result, question: str, language: Language) -> str:
    """What was changed of calls, as far as a question asks for it: each value with its day, and how much lies
    between the first amount and the last where that is asked."""
    text, column = folded(question), result.view.column("field")
    told = []
    for (call, field), rows in result.frame.groupby(["title", "field"], sort=False):
        if not re.search(_ASKS_CHANGE[str(field)], text) or len(rows) < 2:
            continue
        in_order = rows.sort_values("stated_on")
        values, *later = (_stated(row, result, language) for _, row in in_order.iterrows())
        for value in later:
            values = language.t("{before}, daarna {after}", before=values, after=value)
        told.append(
            language.t(
                "Voor de oproep “{call}” is als {field} eerst {values} genoemd.",
                field=cell(field, column, language).lower(),
                call=call,
                values=values,
            )
        )
        amounts = in_order["amount"].dropna()
        if len(amounts) == len(rows):
            told.append(difference(int(amounts.iloc[0]), int(amounts.iloc[-1]), question, language))
    return " ".join(filter(None, told))


_ASKS_CHANGE: Final[Mapping[str, str]] = {
    "budget_cents": r"budget|bedrag|middelen",
    "closes": r"indien|deadline|termijn",
    "runs_from": r"periode|looptijd|start|begin",
    "runs_to": r"periode|looptijd|einde?\b|duur",
}
"""How a folded question asks for what was changed."""


def _stated(row: pd.Series[Any], result: Result, language: Language) -> str:
    key = "amount" if pd.notna(row["amount"]) else "date"
    value = cell(row[key], result.view.column(key), language)
    if key == "date":
        value = language.long_date(row[key])
    if pd.isna(row["stated_on"]):
        return value
    return language.t(
        "{value} (stand op {day})", value=value, day=language.long_date(row["stated_on"])
    )


def _strategies(result: Result, question: str, language: Language) -> str:
    """Which strategies one place applies and how many activities serve each, where that is asked."""
    if not _ASKS_STRATEGIES.search(folded(question)) or result.frame["place"].nunique() != 1:
        return ""
    counts = result.frame.groupby("short_name", sort=False)["activity"].nunique()
    each = [
        language.n(
            "“{name}” ({n} activiteit)", "“{name}” ({n} activiteiten)", int(count), name=name
        )
        for name, count in counts.items()
    ]
    return language.n(
        "{where} wordt {n} strategie toegepast: {each}.",
        "{where} worden {n} strategieën toegepast: {each}. Een activiteit die er meer dient, telt bij elk.",
        len(each),
        where=opening(result, language).begin,
        each=language.join(each),
    )


_ASKS_STRATEGIES: Final = re.compile(
    r"\bstrategie\w*\b.*\bhoeveel activiteiten\b.*\b(?:elk|per|telkens)\b"
)


_TOLD: Final[Mapping[str, Callable[[Result, str, Language], str]]] = {
    calls.TIMELINE.key: _phases,
    call_records.REPORTED.key: reports,
    call_records.CHANGES.key: _changes,
}
"""Views of which each row is told in its own way."""
