"""Totals as people write them in a sentence: "4 aanvragen", "500.313,24 € aan toegekende steun"."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import pandas as pd

from language import Language, Plural
from views import Column, Result, wording
from views.headlines.phrases import small
from views.headlines.ranking import GAPS_OF
from views.words import cell
from written_questions.question import Asked

REPORTED: Final[Mapping[str, Plural | str]] = {
    "submitted": Plural("{n} aanvraag", "{n} aanvragen"),
    "awarded": wording.AWARDS.total,
    "awarded_amount": wording.AWARDED.total,
}
"""The figures that sources report of a whole call, as a part of a sentence."""
_HOW_EXACT: Final[Mapping[str, Callable[[str, Language], str]]] = {
    "about": lambda figure, at: at.t("ongeveer {figure}", figure=figure),
    "rounded": lambda figure, at: at.t("afgerond {figure}", figure=figure),
    "at_least": lambda figure, at: at.t("minstens {figure}", figure=figure),
}


@dataclass(frozen=True)
class Figure:
    """A total within a sentence. ``of`` tells which figure it is, whatever table it stands in: two of the
    same are never said beside each other. ``one`` when the verb of its sentence is that of one thing,
    ``counted`` when it is no amount."""

    of: object
    words: str
    one: bool
    counted: bool = True


def asked_columns(result: Result, asked: Asked) -> list[Column]:
    """The columns of figures that are asked; of all of a View its measure, its amounts and what sources
    report of it."""
    columns = result.view.columns
    if asked.columns:
        return [column for column in columns if column.key in asked.columns and column.numeric]
    totals = [c for c in columns if c.total and not c.minor and c.derive is None]
    measure = result.view.measure
    main = [
        c for c in totals if c.key == measure or c.reported or (c.kind == "euro" and not c.aside)
    ]
    return main or [c for c in totals if not c.aside]


def figures(result: Result, columns: Iterable[Column], language: Language) -> Iterator[Figure]:
    """The totals of these columns. A zero of an unfinished list says nothing, and is left out."""
    for column in columns:
        value = result.totals.get(column.key)
        if column.key == "places" and result.filters.municipalities:  # those that are chosen
            continue
        if value is None or (not value and not result.whole):
            continue
        words = total_in_words(column, value, language)
        if note := _of_how_many(result, column, language):
            words = f"{words} ({note})"
        counted = column.kind != "euro"
        yield Figure(_kind_of(column), words, not counted or int(value) == 1, counted)


def rows_in_words(result: Result, language: Language) -> Figure | None:
    """How many rows a list has, in its own words; None where it has none that fit in a sentence."""
    rows = result.view.in_answer.rows
    if rows and rows.reported:
        frame = result.frame
        count = int((frame[rows.column] == rows.value).sum()) if rows.column else len(frame)
        words = REPORTED[rows.reported]
        own = result.view.headline.counts
        if rows.column and own:  # also those of which it is not sure that they are such a thing
            words = own
        if isinstance(words, Plural) and count:
            return Figure(words, language.n(*words, count), count == 1)
        return None
    view = result.view
    if view.fact:  # its rows are what is counted by, not what is counted
        return None
    counts = view.in_answer.counts or view.headline.counts or view.headline.several
    if result.empty or counts is None or not is_noun(counts):
        return None
    return Figure(counts, language.n(*counts, len(result.frame)), len(result.frame) == 1)


def rows_counted(result: Result) -> pd.DataFrame:
    """Of the rows of a list those that are such a thing as it counts."""
    rows, frame = result.view.in_answer.rows, result.frame
    return frame[frame[rows.column] == rows.value] if rows and rows.column else frame


def sure_rows(result: Result) -> pd.DataFrame:
    """Of these rows those of which it is sure that they are."""
    rows, those = result.view.in_answer.rows, rows_counted(result)
    return those[those[rows.sure[0]] == rows.sure[1]] if rows and rows.sure else those


def counts_every_row(result: Result) -> bool:
    """Whether every row of a list is a thing that it counts."""
    rows = result.view.in_answer.rows
    return not (rows and rows.column) or bool((result.frame[rows.column] == rows.value).all())


def as_one(all_of_them: Sequence[Figure], language: Language) -> tuple[str, int]:
    """Figures as the subject of one sentence, and whether its verb is that of one thing (1) or more (2).

    What is one thing bears the others: "1 bijeenkomst met 16 deelnemers".
    """
    first, *others = all_of_them
    if not others or not (first.one and first.counted):
        words = language.join([figure.words for figure in all_of_them])
        return words, 1 if first.one and not others else 2
    rest = language.join([figure.words for figure in others])
    return language.t("{thing} met {figures}", thing=first.words, figures=rest), 1


def noun(column: Column, language: Language) -> str:
    """What a column counts, without a number: "toekenningen", "toegekende steun"."""
    words = REPORTED.get(column.reported) or column.words.total
    if isinstance(words, Plural):
        return language.n(*words, 2).removeprefix("2").strip()
    if words:
        what = language.t(words, amount="").strip()
        if words.startswith("{amount} aan "):
            return what.partition(" ")[2]
        return language.t("bedrag {what}", what=what)
    return small(column, language)


def as_noun(column: Column, language: Language) -> str:
    """What a column measures, as a noun that takes "het": "aantal deelnemers", "bedrag aan vastleggingen"."""
    if is_spoken_of(column):
        return small(column, language)
    words = REPORTED.get(column.reported) or column.words.total
    if isinstance(words, Plural):
        return language.t("aantal {things}", things=noun(column, language))
    if words and words.startswith("{amount} aan "):
        return language.t("bedrag aan {what}", what=noun(column, language))
    return language.t("cijfer “{measure}”", measure=small(column, language))


def is_spoken_of(column: Column) -> bool:
    """Whether a column measures what one can speak of by its title, with "het": "het budget"."""
    return column.title.split()[0].lower() in _HET


_HET: Final = ("aandeel", "aantal", "bedrag", "budget", "gemiddelde", "maximum", "maximumbedrag")
"""First words of titles that are nouns, and take "het"."""


def total_in_words(column: Column, value: Any, language: Language) -> str:
    """A total as a part of a sentence: "4 toekenningen"; "4 (toekenningen)" where there are no words."""
    words = REPORTED.get(column.reported) or column.words.total
    if words:
        return _written(words, int(value), language)
    measure = small(column, language)
    return language.t("{value} ({measure})", value=cell(value, column, language), measure=measure)


def reported_in_words(measure: str, number: int, precision: str, language: Language) -> str:
    """A figure of a source, as exactly as it is stated: "ongeveer 45 aanvragen".

    ``measure`` is submitted, awarded or awarded_amount (cents).
    """
    return as_exact(_written(REPORTED[measure], number, language), precision, language)


def as_exact(figure: str, precision: str, language: Language) -> str:
    """A figure with how sure a source is of it."""
    exactly = _HOW_EXACT.get(precision)
    return exactly(figure, language) if exactly else figure


_COUNTS: Final[Mapping[str, str]] = {
    "amount": "awards",
    "awarded_amount": "awarded",
    "asked": "known",
}
"""Per amount the total that counts the things of which it is the sum."""


OF_AWARDS: Final = frozenset({"amount", "awards", "awarded", "awarded_amount"})
"""Keys of columns that count awards, or what was awarded."""
REPORTED_AWARDS: Final = "reported_awards"
"""Among the totals of a result on awards of calls: how many sources count (``known_awards.py``)."""


def known_of(result: Result, column: Column) -> tuple[int, int] | None:
    """Of how many things an amount is known, and how many there are; None where nothing is lacking."""
    behind = GAPS_OF.get(column.key, "")
    without = int(result.totals.get(behind) or 0)
    if without and (counted := _counted(result, column)):
        return counted - without, counted
    missing = result.missing.get(column.key, 0)
    if column.kind == "euro" and missing and not result.view.fact:
        return len(result.frame) - missing, len(result.frame)
    return None


def counted_by(result: Result, column: Column) -> Column | None:
    """The column that counts the things of which an amount is the sum."""
    number = {"asked": "submitted"}.get(column.key, "awarded")
    if column.key not in GAPS_OF:
        return None
    of = (c for c in result.view.columns if c.kind == "number" and c.reported == number)
    return next(of, None)


def is_one_per_row(result: Result, column: Column) -> bool:
    """Whether a figure stands once for each municipality of a complete list: an average is then of those."""
    view, frame = result.view, result.frame
    if view.select is None or view.select[1] != "municipalities" or not result.whole:
        return False
    return bool(frame[column.key].notna().all()) and not frame[view.item].duplicated().any()


def _counted(result: Result, column: Column) -> int:
    return int(result.totals.get(_COUNTS[column.key]) or 0)


def _of_how_many(result: Result, column: Column, language: Language) -> str:
    """ "voor 3 van de 4 toekenningen"; "" where nothing is lacking."""
    known = known_of(result, column)
    if known is None:
        return ""
    rows = result.view.in_answer.rows
    if rows and rows.column:  # some rows are no such thing
        return language.t("{n} zonder bedrag", n=language.number(known[1] - known[0]))
    of = language.number(known[1])
    if column.key in _COUNTS:
        counted = REPORTED["submitted" if column.key == "asked" else "awarded"]
        of = _written(counted, known[1], language)
    return language.n("voor {n} van de {of}", "voor {n} van de {of}", known[0], of=of)


def _kind_of(column: Column) -> object:
    """The same for columns of two Views that count the same."""
    same = _MEETINGS if column.key == "held" else None
    return same or REPORTED.get(column.reported) or column.words.total or column.key


_MEETINGS: Final = Plural("{n} bijeenkomst", "{n} bijeenkomsten")
"""What the networks that were held are counted as elsewhere."""


_NO_NOUN: Final = frozenset(
    {"zijn", "staan", "veranderen", "noemt", "gelegd", "combinaties", "fasen"}
)
"""In the words for numbers of rows that are whole sentences, or name rows of a table and no things."""


def is_noun(counts: Plural) -> bool:
    """Whether the words for a number of rows fit in a sentence, and are none themselves."""
    return (
        counts[1].startswith("{n} ")
        and "," not in counts[1]
        and not _NO_NOUN & set(counts[1].split())
    )


def _written(words: Plural | str, value: int, language: Language) -> str:
    """A count, or whole cents, in the words for its total."""
    if isinstance(words, Plural):
        return language.n(*words, value)
    return language.t(words, amount=language.euro(value))
