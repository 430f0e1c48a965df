"""What one table tells of what is asked of it: read once, however many parts it stands under."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from data_access.engine import Reader
from data_access.facts.awards import AWARDS
from data_access.facts.money import COMMITMENTS
from data_access.filters import PERIOD, Filters
from language import N_, Language, Plural
from views import Column, Result, View, find, read, view
from views.coverage import whole
from views.headlines.phrases import small
from views.headlines.ranking import may_lack_rows
from views.provenance import TWICE
from views.records import call_records, networks
from views.row_search import folded
from views.vocabulary import MEASURES
from views.words import cell
from written_questions.asked_breakdowns import breakdowns_in
from written_questions.dossiers.against_sources import (
    OfSources,
    of_sources,
    of_sources_alone,
)
from written_questions.dossiers.amounts import (
    REPORTED,
    Figure,
    asked_columns,
    noun,
    rows_counted,
    rows_in_words,
    sure_rows,
)
from written_questions.dossiers.applications_known import (
    not_counted,
    of_applications_alone,
    of_awards_alone,
    uncounted_rows,
    without_applications,
)
from written_questions.dossiers.between_two import between_two
from written_questions.dossiers.bullets import listed, tidy
from written_questions.dossiers.choice_words import chosen_in_words, not_followed, opening
from written_questions.dossiers.dossier import Table
from written_questions.dossiers.each_place import lines_and_figures, per_place
from written_questions.dossiers.few_rows import (
    FEW,
    each_asked,
    few_rows,
    rows_without,
    tells_rows_its_own_way,
)
from written_questions.dossiers.fitting import asked_by_name, called_in, fitting
from written_questions.dossiers.kinds_named import of_named_kinds, of_named_rows, told_of_kinds
from written_questions.dossiers.known_amounts import counting, without_whole_calls
from written_questions.dossiers.known_awards import OF_ALL, of_a_part_of_them, with_reported_awards
from written_questions.dossiers.made_up import beside, halves
from written_questions.dossiers.named_bodies import asks_of_body, of_named_body
from written_questions.dossiers.not_known import (
    measures_of,
    nothing,
    since_then,
    to_be_had,
    unknown_columns,
    unknown_years,
)
from written_questions.dossiers.of_places import message, of_a_part
from written_questions.dossiers.operations import OPERATIONS, Said
from written_questions.dossiers.operations.averages import (
    MEAN,
    MEDIAN,
    THE_MEAN,
    THE_MEDIAN,
    averages_asked,
    median,
)
from written_questions.dossiers.row_words import main_column, row_name, spoken_of
from written_questions.dossiers.share_of import of_all
from written_questions.dossiers.silent_years import silent_years
from written_questions.dossiers.source_words import later_sources
from written_questions.dossiers.then_and_now import merged_since, with_named_of_then
from written_questions.dossiers.told import TableDraft, Totals, as_one_table
from written_questions.dossiers.wider import amounts_of_each
from written_questions.operations import (
    A_NUMBER,
    AMOUNT,
    SUM,
    asks_both_ends,
    asks_text_alone,
    is_there_any,
)
from written_questions.question import Asked, Header
from written_questions.readings import kind_asked

_OF_SOURCES: Final = ("total", "list", "share", "yes_no")
"""What is asked where a total that sources report is a part of the answer."""


_OF_ONE_SCHEME: Final = ("share", "average", "top", "lowest")
"""What is told of each scheme apart: amounts of several are never added up."""
_EACH: Final = ("compare", "per_inhabitant", "share", "top", "lowest")
"""What is told of each row by itself."""


ByTable = dict[tuple[str, Filters, Asked, str], TableDraft]
"""What tables told before."""


def table_draft(
    one: Table, question: str, header: Header, reader: Reader, language: Language
) -> TableDraft:
    """What a table tells of what is asked of it: of its real rows, and apart from them of the made-up ones.

    Raises DataUnavailable.
    """
    if one.asked.operation in _OF_ONE_SCHEME and len(one.filters.schemes) > 1:
        each = (one.filters.with_only("schemes", scheme) for scheme in one.filters.schemes)
        apart = (replace(one, filters=filters) for filters in each)
        return as_one_table([table_draft(t, question, header, reader, language) for t in apart])
    if not read(view(one.view), one.filters, reader).holds_fictional:
        return _of_rows(one, question, header, reader, language)
    of_real, of_made_up = halves(one, reader)
    real = _of_rows(of_real, question, header, reader, language)
    return beside(real, _of_rows(of_made_up, question, header, reader, language), language)


def _of_rows(
    one: Table, question: str, header: Header, reader: Reader, language: Language
) -> TableDraft:
    """What the real rows of a table tell, or the made-up ones."""
    result = _read(one, reader)
    asked = fitting(one.asked, result, question)
    result = _of_a_whole(result, asked, reader)
    lost = "" if called_in(question, result.view) else _LOST.get(one.asked.operation)
    if lost and asked.operation == "total":
        things = averages_asked(question) if one.asked.operation == "average" else (lost,)
        lacking = (what for one in things for what in _not_told(one, result, asked, language))
        return TableDraft(lacking=tuple(lacking))
    if asked.operation == "average" and MEDIAN.search(folded(question)):
        return _of_the_middle(result, asked, question, header, reader, language)
    result, kinds = of_named_kinds(result, asked, question, header.date)
    if _of_another_kind(result, asked, question, language) or _needs_rows(one.asked, result):
        return TableDraft()
    of_body = of_named_body(result, asked, question)
    told: tuple[OfSources, ...] = ()
    if of_body is result:  # of a whole call
        told = _by_sources(result, asked, question, header, reader, language)
    result = of_body
    if kinds and not asked.columns:
        said = told_of_kinds(result, kinds, header.date, language)
        return TableDraft(
            sentences=said.sentences,
            lacking=said.lacking,
            shows=not result.empty,
            unsure=said.known and may_lack_rows(result),
        )
    uncounted = tuple(uncounted_rows(result, asked, question, reader, language))
    if not uncounted:
        return _of_figures(result, asked, question, told, header, reader, language)
    others = without_applications(result, asked, question)
    if not others.columns:
        return TableDraft(first=told, lacking=uncounted)
    rest = _of_figures(result, others, question, told, header, reader, language)
    return replace(rest, lacking=(*uncounted, *rest.lacking))


def _of_the_middle(
    result: Result,
    asked: Asked,
    question: str,
    header: Header,
    reader: Reader,
    language: Language,
) -> TableDraft:
    """The median of the rows of a complete list, with their mean where that is asked too."""
    told = tuple(median(result, asked, language))
    lacking = () if told else tuple(_not_told(THE_MEDIAN, result, asked, language))
    mean = _of_figures(result, asked, question, (), header, reader, language)
    if not MEAN.search(folded(question)):
        limits = mean.cautions if told else ()
        return TableDraft(sentences=told, lacking=lacking, cautions=limits, shows=bool(told))
    return replace(mean, sentences=(*told, *mean.sentences), lacking=(*lacking, *mean.lacking))


def _of_figures(
    result: Result,
    asked: Asked,
    question: str,
    told: tuple[OfSources, ...],
    header: Header,
    reader: Reader,
    language: Language,
) -> TableDraft:
    """What a result tells of what is asked, beside what sources report."""
    is_share = bool(told) and asked.operation == "share"
    totals, said = _told(result, asked, question, told, header.date, reader, language)
    if apart := () if told else per_place(result, asked, question, reader, language):
        totals, said = (), Said(apart, said.lacking, known=True)
    rows = _asked_rows(result, asked, question)
    between = between_two(
        rows, asked, question, language, told=said.sentences, of_sources=bool(told)
    )
    silent = silent_years(result, reader) if totals or said.known or told else ()
    in_part = said if told else of_a_part_of_them(result, asked, said, language)
    may_be = bool(totals or said.known) and not told and in_part is said
    unsure = may_be and _may_lack(result, asked, silent, reader)
    said = in_part
    cautions = (
        *since_then(result, silent, asked, reader, language),
        *_cautions(result, asked, language),
        merged_since(result, asked, question, header.date, language),
        ""
        if told
        else later_sources(result, _told_columns(result, asked), header, reader, language),
    )
    return TableDraft(
        first=told,
        totals=totals,
        # Sources told the two numbers that a share is of: what is known of them is no share.
        sentences=(
            *(() if is_share and {*result.view.by} == {"oproep"} else said.sentences),
            *between.sentences,
        ),
        lacking=(
            *(() if is_share else said.lacking),
            *between.lacking,
            *_sum_of_calls(told, question, language),
        ),
        cautions=tuple(filter(None, cautions))
        if totals or said.sentences or silent or told
        else (),
        shows=_shows(result, asked, said),
        unsure=unsure,
        tells=_tells(result, asked),
    )


def _sum_of_calls(told: tuple[OfSources, ...], question: str, language: Language) -> Iterator[str]:
    """What several calls are together, where that is asked and sources tell each of them: it is not reckoned
    from figures that are rounded or of different days."""
    if len(told) > 1 and SUM.search(folded(question)):
        yield language.n(*_CALLS_TOGETHER, len(told))


_CALLS_TOGETHER: Final = Plural("het totaal van de oproep", "het totaal van de {n} oproepen samen")


def _by_sources(
    result: Result,
    asked: Asked,
    question: str,
    header: Header,
    reader: Reader,
    language: Language,
) -> tuple[OfSources, ...]:
    """What sources report of what is asked of a result of real rows."""
    told: tuple[OfSources, ...] = ()
    if result.filters.only_fictional or asks_text_alone(question):
        return told
    only = ("submitted",) if of_applications_alone(asked, question) else ()
    if asked.operation in _OF_SOURCES:
        told = of_sources(result, asked, header, reader, language, only=only)
    if not told and not only and result.empty and asked.operation in (*_OF_SOURCES, "evolution"):
        told = of_sources_alone(result, asked, header, reader, language)
    if _is_all_told(result, asked, question, told):
        told = tuple(replace(one, lacking=()) for one in told)
    return told


def _is_all_told(result: Result, asked: Asked, question: str, told: tuple[OfSources, ...]) -> bool:
    """Whether a question asks only how many there are, and sources told that: then no list is lacking."""
    plain, columns = folded(question), asked_columns(result, asked)
    more = breakdowns_in(plain) or _ASKS_WHICH.search(plain) or not A_NUMBER.search(plain)
    return not more and {one.reported for one in columns} <= measures_of(told)


_ASKS_WHICH: Final = re.compile(r"\b(?:welke?|wie|waar|lijst|overzicht|which|who|where|list)\b")


def _of_another_kind(result: Result, asked: Asked, question: str, language: Language) -> bool:
    """Whether a question asks how many there are, and all that would be told of it is amounts; or how much
    something changed, of which only days and amounts are known."""
    if _CHANGED_BY.search(folded(question)) and result.view.key == call_records.CHANGES.key:
        return True
    told = asked.operation in _OF_ROWS or tells_rows_its_own_way(result)
    if told or kind_asked(folded(question)) != "number":
        return False
    kinds = {column.kind for column in asked_columns(result, asked)}
    return kinds == {"euro"} and rows_in_words(result, language) is None


_CHANGED_BY: Final = re.compile(r"\bmet hoeveel (?:euro|geld|dagen|weken|maanden|procent)\b")


def _needs_rows(asked: Asked, result: Result) -> bool:
    """Whether rows are put in order, or beside each other, of a total that has none."""
    apart = asked.operation == "compare" and len(result.filters.provinces) < _SEVERAL
    ranked = asked.operation in ("top", "lowest")
    return bool(result.view.fact) and not result.view.by and (apart or ranked)


_SEVERAL: Final = 2
_OF_ROWS: Final = ("top", "lowest", "above", "below")
"""What is told of rows by name, whatever is counted."""

_LOST: Final = {
    "average": THE_MEAN,
    "evolution": N_("de evolutie van {what}"),
}
"""What no total says in its stead, where a table cannot tell it."""


def _not_told(lost: str, result: Result, asked: Asked, language: Language) -> Iterator[str]:
    """What is to be had in the place of an average or a change."""
    if column := main_column(result, asked):
        what = f"{noun(column, language)} {chosen_in_words(result, language)}".strip()
        yield language.t(lost, what=what)


def _tells(result: Result, asked: Asked) -> object:
    """What its sentences are on, the same for another table of the same figure; None for totals and texts."""
    column = main_column(result, asked) if asked.operation in OPERATIONS else None
    if column is None:
        return None
    return asked.operation, column.words.total or column.title, result.filters


def _read(one: Table, reader: Reader) -> Result:
    """The result of a table."""
    # The first rows alone do not tell how many there are, nor which equals the last of them.
    shown = find(one.view.partition(_FIRST_ROWS)[0]) or view(one.view)
    if one.asked.operation == "average" and _counts_meetings(shown):
        shown = networks.ATTENDANCE  # of how many of them the participants are known
    result = of_a_part(counting(read(shown, one.filters, reader), reader))
    if one.asked.operation in OF_ALL:
        result = without_whole_calls(with_reported_awards(result, reader), reader)
    return result


def _of_a_whole(result: Result, asked: Asked, reader: Reader) -> Result:
    """A result of which shares are told, with the totals of all places and other rows; any other, or one of
    no rows, keeps its own: they are told of what is chosen."""
    everywhere = of_all(result.view, result.filters)
    told = asked.operation == "share" and not tells_rows_its_own_way(result)
    if not told or result.empty or everywhere == result.filters:
        return result
    whole_of_it = read(result.view, everywhere, reader)
    return replace(result, totals=whole_of_it.totals, whole=whole_of_it.whole)


def _counts_meetings(shown: View) -> bool:
    """Whether a View only adds up how many took part in how many meetings."""
    return {column.key for column in shown.columns} == {"held", "participants"}


_FIRST_ROWS: Final = "_top-"
"""Stands in the key of a View before how many of its rows it gives."""


def _told(
    result: Result,
    asked: Asked,
    question: str,
    told: tuple[OfSources, ...],
    day: dt.date | None,
    reader: Reader,
    language: Language,
) -> tuple[tuple[Totals, ...], Said]:
    """The totals or the sentences on a result, and what it lacks."""
    own_way = tells_rows_its_own_way(result) or _speaks_of_some(result, asked, question)
    in_order = asked.operation in OPERATIONS and not own_way
    if in_order and not result.empty:
        return (), _in_order(_asked_rows(result, asked, question), asked, question, language)
    if first := message(result, asked, question, reader, language):
        return (), Said(tuple(first))
    texts = tuple(_texts(result, asked, question, language))
    if rows := few_rows(result, asked, question, language):
        lack = (
            *unknown_columns(result, asked, told, language),
            *rows_without(result, asked, question, language),
        )
        return (), Said(
            (rows, *(() if tells_rows_its_own_way(result) else texts)),
            lack,
            known=not result.filters.calls or asks_of_body(asked, question),
        )
    figures = not texts or _asks_figures(question)  # else which or what it is, is asked
    totals = tuple(_totals(result, asked, question, told, language)) if figures else ()
    if totals or texts:
        lacking = [
            *unknown_columns(result, asked, told, language),
            *unknown_years(result, asked, language),
            *(() if told else not_counted(result, question, language)),
        ]
        if apart := each_asked(result, asked, question, language, of_more=bool(told)):
            lacking += rows_without(result, asked, question, language)
        return totals, Said((*apart, *texts), tuple(lacking))
    if told and result.empty:
        of_calls = bool(result.view.fact) and {*result.view.by} <= {"oproep", "jaar"}
        more = (  # what sources report answers the rest
            unknown_columns(result, asked, told, language)
            if of_calls
            else to_be_had(result, asked, question, reader, language)
        )
        return (), Said((), tuple(more))
    if told or not _lacks(result, asked):
        unknown = unknown_columns(result, asked, told, language)
        apart = each_asked(result, asked, question, language, of_more=bool(told))
        return (), Said(apart, (*unknown, *amounts_of_each(result, asked, question, language)))
    told_none = nothing(result, asked, question, day, reader, language)
    return (), _with_its_share(told_none, asked, language)


def _with_its_share(said: Said, asked: Asked, language: Language) -> Said:
    """What is to be had where nothing is known, with the share of it where that is asked."""
    if asked.operation != "share" or not said.lacking:
        return said
    return replace(said, lacking=(*said.lacking, language.t("het aandeel daarvan")))


def _in_order(rows: Result, asked: Asked, question: str, language: Language) -> Said:
    """What an operation tells of rows; of the highest and the lowest where both are asked."""
    said = OPERATIONS[asked.operation](rows, asked, language)
    if asked.operation != "lowest" or not asks_both_ends(folded(question)):
        return said
    highest = OPERATIONS["top"](rows, replace(asked, operation="top"), language)
    return replace(said, sentences=tuple(dict.fromkeys((*highest.sentences, *said.sentences))))


def _asks_figures(question: str) -> bool:
    """Whether a question asks how many there are, or how much."""
    plain = folded(question)
    return bool(A_NUMBER.search(plain) or AMOUNT.search(plain))


def _asked_rows(result: Result, asked: Asked, question: str) -> Result:
    """The rows that an operation is told of: of a share those of the group that is asked, municipalities of
    then by themselves."""
    rows = with_named_of_then(result, question) if asked.operation in _EACH else result
    return of_named_rows(rows, question) if asked.operation == "share" else rows


def _speaks_of_some(result: Result, asked: Asked, question: str) -> bool:
    """Whether a question compares the figures of a few rows that it speaks of, and that are never added up:
    those of an action of several calls."""
    if asked.operation != "compare" or any(c.total for c in result.view.columns):
        return False
    return len(spoken_of(result, question)) < len(result.frame)


def _totals(
    result: Result, asked: Asked, question: str, told: tuple[OfSources, ...], language: Language
) -> Iterator[Totals]:
    """The totals that are asked and that no source was said to report; none of what is asked with yes or no
    and is not whether there are any."""
    if asks_text_alone(question) or _asks_when_alone(question):
        return
    if asked.operation == "yes_no" and not is_there_any(question):
        return
    said = [REPORTED[measure] for measure in measures_of(told)]
    known = _of_what_is_asked(
        lines_and_figures(result, asked, question, language), question, bool(told)
    )
    if told and of_applications_alone(asked, question):
        known = [one for one in known if one.counted and one.of not in REPORTED.values()]
    if of_awards_alone(result):
        known = [one for one in known if one.of != REPORTED["submitted"]]
    if figures := tuple(one for one in known if one.of not in said):
        yield Totals(
            where=opening(_of_its_year(result), language),
            figures=figures,
            whole=bool(result.whole) and not may_lack_rows(result),
            made_up=result.filters.only_fictional,
            after_sources=bool(told),
            yes=asked.operation == "yes_no" and figures[0].counted and is_there_any(question),
        )


def _asks_when_alone(question: str) -> bool:
    """Whether a question asks for a day, and for no number: how many rows there are is none."""
    plain = folded(question)
    return bool(_WHEN.search(plain)) and not (A_NUMBER.search(plain) or AMOUNT.search(plain))


_WHEN: Final = re.compile(r"^(?:en )?(?:(?:op|sinds|tot|tegen|vanaf|van) )?wanneer\b")


def _of_what_is_asked(known: list[Figure], question: str, after_sources: bool) -> list[Figure]:
    """Of the figures those of the kind that a question asks: no amount where it asks how many there are, nor
    beside the counts of sources where it asks for none."""
    plain = folded(question)
    counts = [one for one in known if one.counted]
    if _ASKS_SUPPORT.search(plain) or AMOUNT.search(plain):
        return known
    beside = after_sources and _ASKS_WHICH.search(plain)
    return counts if beside or (counts and A_NUMBER.search(plain)) else known


_ASKS_SUPPORT: Final = re.compile(
    r"\bsteun|subsidi|budget|toelage|\bhoeveel (?:bedroeg|bedraagt|werd)\b|\bkre(?:eg|gen)\b|\bontving"
    r"|\bsupport|\bhow much\b"
)
"""Words of a question that asks, among other things, for money."""


def _of_its_year(result: Result) -> Result:
    """A complete result of one year with that year chosen: it says nothing of other years. A call that is
    chosen is of its own year."""
    time = ("years", PERIOD.field, "calls")
    if not result.whole or "years" not in result.view.applies or "year" not in result.frame:
        return result
    years = {int(year) for year in result.frame["year"].dropna()}
    if len(years) != 1 or any(getattr(result.filters, field) for field in time):
        return result
    return replace(result, filters=replace(result.filters, years=tuple(years)))


def _may_lack(result: Result, asked: Asked, silent: tuple[int, ...], reader: Reader) -> bool:
    """Whether its list may lack rows of the years of which it knows any: of the others that is said.

    Of a table of several lists only those of the figures that are asked count.
    """
    if silent and may_lack_rows(result):
        spoken = tuple(year for year in result.filters.years if year not in silent)
        result = read(result.view, replace(result.filters, years=spoken), reader)
    return may_lack_rows(_of_its_lists(result, asked, reader))


def _told_columns(result: Result, asked: Asked) -> list[Column]:
    """The columns of which a draft tells something: those that hold it."""
    return [c for c in asked_columns(result, asked) if result.frame[c.key].notna().any()]


def _of_its_lists(result: Result, asked: Asked, reader: Reader) -> Result:
    """A result with whether the lists of the figures that are asked are whole, where it has others too; of
    awards on a budget article that of its commitments."""
    if result.filters.articles and {fact.key for fact in result.view.facts} == {AWARDS.key}:
        of_lines = replace(result.view, facts=(COMMITMENTS,))
        return replace(result, whole=whole(of_lines, result.filters, reader))
    columns = {column.key for column in asked_columns(result, asked)}
    facts = tuple({m.of for m in MEASURES.values() if m.of and m.column.key in columns})
    if not asked.columns or not facts or not {*facts} < {*result.view.facts}:
        return result
    view_of_them = replace(result.view, facts=facts)
    return replace(result, whole=whole(view_of_them, result.filters, reader))


def _lacks(result: Result, asked: Asked) -> bool:
    """Whether nothing is known of what is asked."""
    columns = [column.key for column in asked_columns(result, asked)]
    return result.empty or (bool(columns) and not result.frame[columns].notna().any(axis=None))


def _shows(result: Result, asked: Asked, said: Said) -> bool:
    """Whether a table is worth looking at for what is asked."""
    if asked.operation in OPERATIONS and said.known:
        return True
    if tells_rows_its_own_way(result) and not said.sentences:
        return False  # nothing in it is what is asked
    return not _lacks(result, asked) and _holds_any(result, asked)


def _holds_any(result: Result, asked: Asked) -> bool:
    """Whether any of the columns that are asked by name holds something: a text of what is chosen."""
    chosen = any(result.filters.restricted_to(result.view.applies).chosen())
    columns = [key for key in asked.columns if chosen or result.view.column(key).numeric]
    return not asked.columns or bool(columns and result.frame[columns].notna().any(axis=None))


def _texts(result: Result, asked: Asked, question: str, language: Language) -> Iterator[str]:
    """The texts that are asked by name, of the few rows that are chosen."""
    chosen = any(result.filters.restricted_to(result.view.applies).chosen())
    if not chosen or len(result.frame) > FEW:
        return
    for key in dict.fromkeys((*asked.columns, *asked_by_name(result.view, question))):
        column = result.view.column(key)
        for _, row in result.frame[result.frame[key].notna()].iterrows():
            if not column.numeric and column.key != result.view.item:
                title = small(column, language)
                several = 2 if _SEVERAL_BY_TITLE.search(column.title) else 1
                text = cell(row[key], column, language).removesuffix(".")
                sentence = language.n(
                    *_AS_TEXT,
                    several,
                    title=title,
                    name=row_name(result, row, language, in_brackets=True),
                    text=listed(text.split("; "), language) if several > 1 else text,
                )
                yield tidy(sentence)


_AS_TEXT: Final = Plural(
    "Voor {name} is als {title} bekend: {text}.", "Voor {name} zijn als {title} bekend: {text}."
)
_SEVERAL_BY_TITLE: Final = re.compile(r"(?:en|s|a)$")
"""Ends the title of a column that holds several things in a cell: "Criteria", "Partners"."""


def _cautions(result: Result, asked: Asked, language: Language) -> Iterator[str]:
    """What is to be known of figures wherever they are told."""
    if sentence := not_followed(result, language):
        yield sentence
    once = result.totals.get("held", len(result.frame)) == 1  # nobody can have come twice
    if unsure := len(rows_counted(result)) - len(sure_rows(result)):
        yield language.n(*_UNSURE, unsure)
    for column in asked_columns(result, asked):
        if column.words.caution and not once:
            yield language.t(column.words.caution)
    for gap in result.gaps:
        if gap.kind == TWICE:
            yield gap.told(language)


_UNSURE: Final = Plural(
    "Van {n} project in de tabel is het niet zeker dat het gesteund is.",
    "Van {n} projecten in de tabel is het niet zeker dat ze gesteund zijn.",
)
