"""Any composition that is offered: page = Excel = CSV = what plain Python makes of it, in both languages."""

from __future__ import annotations

import csv
import io
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from random import Random
from typing import Any

import pandas as pd
import pytest
from sqlalchemy import create_engine, select, text

from charts.look import Look
from data_access.engine import Store
from data_access.facts.fact import PLACED, Fact
from data_access.filters import Filters
from exports.csv import as_csv
from language import Language, get_language
from pages.composing.choices import beginnings, choices
from pages.parts.table import rows_table
from tests.conftest import fresh_seed
from tests.golden.data_sets import HOSTILE, SAMPLE, on_sqlite, stores
from tests.unit.exports.opened import screen_rows
from tests.unit.exports.test_excel import agrees, columns_of, opened, rows_of
from views import Result, read
from views.composition import Composition
from views.headlines import headline, message
from views.measures.algebra import Condition, Count, Is, Known, Not, Total
from views.measures.measure import Measure
from views.operations import OPERATIONS
from views.options import options
from views.row_search import all_texts
from views.unnamed import HIGHEST, LOWEST, MOST_ROWS, Parts, unnamed
from views.words import alternative, cell, decimals_of

LANGUAGES = (get_language("nl"), get_language("en"))
Row = dict[str, Any]


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Store]]:
    """The sample data, and rows that try what can go wrong."""
    with on_sqlite(tmp_path_factory.mktemp("composed")) as made:
        yield made


@pytest.fixture(scope="module")
def postgres_data(postgres_server: str) -> Iterator[dict[str, Store]]:
    """The same on PostgreSQL."""
    address = f"postgresql+psycopg://atlas@/{{}}?host={postgres_server}"
    server = create_engine(address.format("postgres"), isolation_level="AUTOCOMMIT")
    with server.connect() as connection:
        for name in (SAMPLE, HOSTILE):
            connection.execute(text(f"CREATE DATABASE composed_{name}"))
    server.dispose()
    urls = (address.format(f"composed_{name}") for name in (SAMPLE, HOSTILE))
    with stores(*urls) as made:
        yield made


CASES = pytest.mark.parametrize("case", range(500))


@pytest.mark.some(3)
@pytest.mark.slow
@CASES
def test_any_composition_holds_on_every_face(case: int, data: dict[str, Store]) -> None:
    holds(case, data)


@pytest.mark.some(1)
@CASES
def test_any_composition_holds_on_postgresql(case: int, postgres_data: dict[str, Store]) -> None:
    holds(case, postgres_data)


def holds(case: int, data: dict[str, Store]) -> None:
    """One composition that somebody could click together, for filters that somebody could choose."""
    chance = Random(f"{fresh_seed()} {case}")
    reader = data[SAMPLE if case % 4 == 0 else HOSTILE]
    parts = composed(chance)
    filters = chosen(chance, reader)
    print(parts.key, filters)
    result = read(unnamed(parts.key), filters, reader)
    is_as_plain_python_makes_it(parts, result, reader)
    stands_in_order(parts, result)
    for language in LANGUAGES:
        is_the_same_everywhere(result, language)
        can_be_told(result, language)


def composed(chance: Random) -> Parts:
    """A composition as it is clicked together: every link on the way leads to one that can be made."""
    parts = chance.choice(beginnings()).parts
    for _ in range(chance.randint(1, 7)):
        choice = chance.choice(list(choices(parts)))
        links = [*choice.offered, *choice.changing]
        parts = chance.choice(links).parts
        assert not parts.reason, (choice.name, parts.key)
        assert unnamed(parts.key).key == parts.key
    return parts


def chosen(chance: Random, reader: Store) -> Filters:
    values = options(reader).values
    fields: dict[str, Any] = {"fictional": chance.random() < 0.7}
    for name, often in (("years", 0.3), ("provinces", 0.2), ("calls", 0.2), ("statuses", 0.1)):
        if chance.random() < often:
            offered = sorted(values[name])
            fields[name] = tuple(chance.sample(offered, min(len(offered), chance.randint(1, 3))))
    return Filters(**fields)


# --- what plain Python makes of the rows --------------------------------------------------------


@lru_cache(maxsize=64)
def rows_of_fact(fact: Fact, reader: Store) -> tuple[Row, ...]:
    frame = reader.frame(select(*fact.rows.c))
    return tuple(frame.astype(object).where(frame.notna(), None).to_dict("records"))  # type: ignore[arg-type]


def rows_left(fact: Fact, filters: Filters, reader: Store) -> list[Row]:
    """The rows that a choice leaves, one by one."""
    by = {"years": "year", "calls": "call", "statuses": "status", "provinces": "province_now"}
    kept = []
    for row in rows_of_fact(fact, reader):
        if row["fictional"] and not filters.fictional:
            continue
        if all(
            row[column] in getattr(filters, field)
            for field, column in by.items()
            if getattr(filters, field)
        ):
            kept.append(row)
    return kept


def met(row: Row, where: tuple[Condition, ...]) -> bool:
    for condition in where:
        value = row[condition.column]
        if isinstance(condition, Is) and value not in condition.values:
            return False
        if isinstance(condition, Not) and value in condition.values:
            return False
        if isinstance(condition, Known) and (value is not None) != condition.known:
            return False
    return True


@dataclass(frozen=True)
class Group:
    """The rows of a group, with what an operation asks of them."""

    rows: tuple[Row, ...]
    value: Any

    @property
    def amounts(self) -> list[int]:
        rows = [row for row in self.rows if met(row, self.value.where)]
        return sorted(
            int(row[self.value.column]) for row in rows if row[self.value.column] is not None
        )

    @property
    def total(self) -> int | None:
        if isinstance(self.value, Count):
            return sum(met(row, self.value.where) for row in self.rows)
        rows = [row for row in self.rows if met(row, self.value.where)]
        if not rows and self.value.none is not None:
            return int(self.value.none)
        return sum(self.amounts) if self.amounts else None

    @property
    def whole(self) -> int | None:
        if isinstance(self.value, Count):
            return self.total
        rows = [row for row in self.rows if met(row, self.value.where)]
        if any(row[self.value.column] is None for row in rows):
            return None
        return self.total


def rounded(value: Decimal) -> int:
    return int(value.quantize(Decimal(1), ROUND_HALF_UP))


def average(group: Group) -> int | None:
    amounts = group.amounts
    return rounded(Decimal(sum(amounts)) / len(amounts)) if amounts else None


def median(group: Group) -> int | None:
    amounts = group.amounts
    if not amounts:
        return None
    half = len(amounts) // 2
    if len(amounts) % 2:
        return amounts[half]
    return rounded(Decimal(amounts[half - 1] + amounts[half]) / 2)


OF_ROWS: dict[str, Callable[[Group], int | None]] = {
    "": lambda group: group.total,
    "gemiddelde": average,
    "mediaan": median,
    "kleinste": lambda group: min(group.amounts, default=None),
    "grootste": lambda group: max(group.amounts, default=None),
}


def can_be_made_by_hand(measure: Measure) -> bool:
    """Counts of which none is said only where lists are complete, and what is worked out of others, are
    held against something else (``tests/unit/figures``)."""
    value = measure.value
    return isinstance(value, Total) or (
        isinstance(value, Count) and not value.sure and not value.placed
    )


def is_as_plain_python_makes_it(parts: Parts, result: Result, reader: Store) -> None:
    (measure, *others) = parts.measures
    if others or not can_be_made_by_hand(measure) or measure.of is None:
        return
    composition = result.view.scope
    assert isinstance(composition, Composition)
    followed = result.filters.restricted_to(composition.applies)
    groups = grouped(
        parts, measure.of, rows_left(measure.of, followed, reader), apart=composition.apart
    )
    made = {key: Group(tuple(rows), measure.value) for key, rows in groups.items()}
    expected = by_hand(parts, made, whole=result.whole)
    shown = result.view.measure or ""
    found = [
        (bool(row["fictional"]) if composition.apart else None, plain(row[shown]))
        for row in result.frame.to_dict("records")
    ]
    wanted = Counter((key[-1], value) for key, value in expected.items())
    if len(found) == (parts.top or MOST_ROWS) or parts.top:
        assert not Counter(found) - wanted
    else:
        assert Counter(found) == wanted
    adds_up(parts, result, list(made.values()))


def plain(value: Any) -> Any:
    if pd.isna(value):
        return None
    return round(float(value), 9) if isinstance(value, float) else int(value)


def grouped(parts: Parts, fact: Fact, rows: list[Row], *, apart: bool) -> dict[Any, list[Row]]:
    """The rows by all that they are broken down by; behind it whether they are made up."""
    names = [f"{one.column}_now" if one.column in PLACED else one.column for one in parts.by]
    groups: dict[Any, list[Row]] = defaultdict(list)
    for row in rows:
        key = tuple(row[name] for name in names)
        lacks = zip(key, parts.by, strict=True)
        if not any(value is None and one.only_known for value, one in lacks):
            groups[(*key, bool(row["fictional"]) if apart else None)].append(row)
    return groups


def by_hand(parts: Parts, made: dict[Any, Group], *, whole: bool | None) -> dict[Any, Any]:
    """The value of every group."""
    if of_rows := OF_ROWS.get(parts.operation):
        return {key: of_rows(group) for key, group in made.items()}
    if whole is False:  # nobody said that the lists are complete
        return dict.fromkeys(made)
    if parts.operation == "aandeel":
        known = [group.total for group in made.values() if group.total is not None]
        every = sum(known)
        return {
            key: None if group.total is None or not every else round(group.total / every, 9)
            for key, group in made.items()
        }
    at = [one.key for one in parts.by].index("jaar")
    return {key: over_years(parts, key, at, made) for key in made}


def over_years(parts: Parts, key: Any, at: int, made: dict[Any, Group]) -> int | None:
    """The index of a year, or its change to the year before."""
    year, value = key[at], made[key].whole

    def of(other: Any) -> int | None:
        group = made.get((*key[:at], other, *key[at + 1 :]))
        return None if group is None else group.whole

    if year is None or value is None:
        return None
    if parts.operation == "verschil":
        before = of(year - 1)
        return None if before is None else value - before
    known = [
        other[at]
        for other, group in made.items()
        if other[-1] == key[-1] and other[at] is not None and group.whole is not None
    ]
    first = of(min(known))
    return rounded(Decimal(value) * 100 / first) if first else None


def adds_up(parts: Parts, result: Result, groups: list[Group]) -> None:
    """The total row is of all rows, also of those that are not shown."""
    of_rows = OF_ROWS.get(parts.operation)
    if of_rows is None or not groups or result.empty:
        return
    column = result.view.column(str(result.view.measure))
    if column.within or parts.measures[0].column.within:
        return
    whole = Group(tuple(row for group in groups for row in group.rows), groups[0].value)
    if column.total or column.asked or parts.operation == "gemiddelde":
        assert result.totals[column.key] == of_rows(whole), column.key
    if parts.operation in ("gemiddelde", "mediaan", "kleinste", "grootste"):
        name = parts.measures[0].name
        value = whole.value
        rows = [row for row in whole.rows if met(row, value.where)]
        assert result.totals[f"{name}_known"] == len(whole.amounts)
        assert result.totals[f"{name}_lacking"] == len(rows) - len(whole.amounts)


# --- what every face says -----------------------------------------------------------------------


def stands_in_order(parts: Parts, result: Result) -> None:
    """Where an order is asked, the named rows stand in it, and what is not known comes last."""
    named = result.frame[result.frame[result.view.item].notna()]
    values = named[str(result.view.measure)]
    known = values.dropna()
    if parts.in_order in (HIGHEST, LOWEST) and parts.by:
        assert values.notna().tolist() == sorted(values.notna().tolist(), reverse=True)
        assert known.tolist() == sorted(known.tolist(), reverse=parts.in_order == HIGHEST)
    if parts.top:
        assert len(result.frame) <= parts.top


def is_the_same_everywhere(result: Result, language: Language) -> None:
    """The cells of the page, of Excel and of CSV are those of the result."""
    columns = result.view.columns
    shown = [column for column in columns if not column.minor]
    screen = screen_rows(rows_table(result, shown, language, name=""))[1 : len(result.frame) + 1]
    sheet = opened([result], language).worksheets[1]
    in_sheet = columns_of(sheet, result, language)
    excel = rows_of(sheet, result) if len(result.frame) else []
    lines = as_csv(result, language).decode("utf-8-sig")
    written = [line or [""] for line in csv.reader(io.StringIO(lines), delimiter=";")][1:]
    assert len(written) == len(result.frame)
    for at, (_, row) in enumerate(result.frame.iterrows()):
        for x, column in enumerate(shown):
            said = cell(row[column.key], column, language, decimals_of(result, column))
            words = said.split()  # what is made up has a mark behind it
            assert screen[at][x].split()[: len(words)] == words, column.key
        for x, column in enumerate(in_sheet):
            assert agrees(excel[at][x], row[column.key], column, language), column.key
        for x, column in enumerate(columns):
            if column.kind in ("euro", "number") and pd.notna(row[column.key]):
                figure = Decimal(written[at][x].replace(",", "."))
                assert figure == Decimal(int(row[column.key])) / (
                    100 if column.kind == "euro" else 1
                )
            elif pd.isna(row[column.key]):
                assert written[at][x] == ""


def can_be_told(result: Result, language: Language) -> None:
    """Its title, its sentence and all its charts; nothing of them claims what nobody said."""
    assert headline(result, language)
    told = [message(result, language), alternative(result, language)]
    if result.whole is False:
        assert not any(word in line for line in told for word in ("Laagste:", "Lowest:"))
    for face in result.view.faces:
        assert face.chart(result.frame, Look(language, "light")).layout.height
    if result.view.chart is not None:
        assert result.view.chart(result.frame, Look(language, "dark")).layout.height


def test_every_reason_is_told_in_both_languages() -> None:
    """Of all that one click could ask, what is not offered has a reason that people can read."""
    reasons = {
        reason
        for option in beginnings()
        for choice in choices(option.parts)
        for reason in choice.refused
    }
    assert len(reasons) > 4
    assert all(LANGUAGES[1].t(reason) != reason for reason in reasons)
    assert all(LANGUAGES[1].t(one.label) for one in OPERATIONS.values())


def test_of_the_middle_two_the_mean_is_taken_half_a_cent_away_from_nought() -> None:
    """The way of plain Python, which the database is held against."""
    value = Total("amount")
    assert median(Group(tuple({"amount": v} for v in (1, 2)), value)) == 2
    assert median(Group(tuple({"amount": v} for v in (-1, -2)), value)) == -2
    assert median(Group(tuple({"amount": v} for v in (5, None, 1, 9)), value)) == 5


def test_looking_up_rows_changes_no_index_and_adds_no_medians_up(reader: Store) -> None:
    index = read(unnamed("inwoners_per-jaar_per-provincie_als-index"), Filters(), reader)
    row = index.frame[index.frame["inhabitants_index"] > 100].iloc[0]
    found = all_texts(index, f"{row['year']} {row['province']}")
    assert found.frame["inhabitants_index"].tolist() == [row["inhabitants_index"]]
    filters = Filters(fictional=True)
    median = read(unnamed("gevraagd_per-provincie_als-mediaan"), filters, reader)
    assert median.totals["asked_median"] is not None
    assert all_texts(median, "Limburg").totals["asked_median"] is None


@pytest.mark.parametrize("operation", ["aandeel", "index", "verschil"])
def test_nothing_is_compared_where_nobody_said_that_lists_are_whole(
    operation: str, reader: Store
) -> None:
    of_awards = read(unnamed(f"toegekend_per-jaar_als-{operation}"), Filters(), reader)
    assert of_awards.whole is False
    assert of_awards.frame[str(of_awards.view.measure)].isna().all()
    assert of_awards.frame["amount"].notna().any()
