"""Proposed titles against facts that are worked out anew: names, shares, ties, zeros, changes."""

from __future__ import annotations

import functools
import itertools
import random
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

import pandas as pd
import pytest
from pandas.api.typing import NAType

from data_access.engine import Store
from data_access.filters import DIMENSIONS, Filters
from language import Language, get_language
from tests.unit.views.answers import EVERY_VIEW, some_answers
from views import Column, Ratio, Result, Share, View, read, views
from views.headlines import headline
from views.options import options
from views.words import cell

DUTCH, ENGLISH = get_language("nl"), get_language("en")
DRAWS, TRIES = 200, 5
"""Questions at a time, and how often as many again while a kind of sentence was not met."""
SENTENCES = {
    "nl": {"choice": "in deze keuze", "partly": "van wat bekend is", "less": "minder dan",
           "more": "meer dan", "only": "Alleen"},
    "en": {"choice": "in this choice", "partly": "of what is known", "less": "less than",
           "more": "more than", "only": "only"},
}  # fmt: skip
PANELS = {
    "trekkingsrechten-per-provincie": "scheme",
    "trekkingsrechten-per-gemeente": "scheme",
    "trekkingsrechten-naast-elkaar": "scheme",
    "trekkingsrechten-centrumsteden": "scheme",
    "gemeente-vergeleken": "scheme",
    "gemeenten-van-toen": "scheme",
    "toekenningen-per-oproep-en-provincie": "panel",
    "toekenningen-per-jaar-en-provincie": "panel",
    "inwoners-per-jaar": "year",
}
SERIES = {"uitgaven-per-jaar": "articles", "inwoners-per-jaar": "municipalities"}
NAMED = {"calls", "schemes", "years", "provinces"}
LISTS = {"aanvragen", "toegekende-aanvragen", "geweigerde-aanvragen", "projecten", "bronnen",
         "trekkingsrechten-naar-andere-provincie"}  # fmt: skip
BEHIND = {"amount": "without_amount", "awarded_amount": "without_amount", "asked": "without_asked"}


@dataclass(frozen=True)
class Draw:
    """A question as somebody could ask it, and the measure that its figure shows."""

    result: Result
    column: Column


def column_of(asked: View, measure: str) -> Column:
    column = asked.column(measure)
    return asked.column(column.derive.of) if isinstance(column.derive, Share) else column


def compared() -> list[tuple[View, str]]:
    """Every measure that a figure of numbers can show."""
    found = []
    for asked in views().values():
        measures = dict.fromkeys([asked.measure, *(face.measure for face in asked.faces)])
        found += [(asked, m) for m in measures if m and asked.column(m).kind != "code"]
    return [pair for pair in found if pair[0].key not in LISTS]


def some_filters(rng: random.Random, offered: Any, applies: frozenset[str]) -> Filters:
    fields = [d.field for d in DIMENSIONS if d.field in applies]
    chosen: dict[str, Any] = {}
    for field in rng.sample(fields, min(len(fields), rng.choice((0, 0, 1, 1, 2)))):
        values = sorted(offered.values[field])
        chosen[field] = tuple(rng.sample(values, min(len(values), rng.choice((1, 1, 2, 5)))))
    return Filters(**chosen, fictional=rng.random() < 0.7)


def series_alone_or_all(asked: View, turn: int, rng: random.Random, offered: Any) -> Filters | None:
    """Of a View of series in two turns of three: all of them or one, which any filters seldom leave."""
    field = SERIES.get(asked.key)
    if field is None or turn % 3 == 2:
        return None
    if turn % 3 == 0:
        return Filters(fictional=True)
    return Filters().with_only(field, rng.choice(sorted(offered.values[field])))


def shaken(result: Result, column: Column, rng: random.Random) -> Result:
    """The same rows with other values: few and small, so that there are ties, zeros and unknowns.

    They come from lists that are said to be whole: those that are not are drawn as they are.
    """
    frame = result.frame.copy()
    for key in ("list", "coverage"):
        if key in frame:
            frame[key] = "complete"
    among = rng.choice(
        ((0,), (7,), (0, 0, 7), (3, 3, 9), (1, 20_000), (5, 700, -3), (40, 41, 4_000))
    )
    blank = rng.choice((0, 0, 0.3, 0.8))
    made = [pd.NA if rng.random() < blank else rng.choice(among) for _ in range(len(frame))]
    if made and rng.random() < 1 / 3:
        made[rng.randrange(len(made))] = max(among) + 1_000
    frame[column.key] = pd.array(made, dtype="Float64" if column.kind == "percent" else "Int64")
    known = [int(value) for value in made if not isinstance(value, NAType)]
    mixed = bool(column.within) and frame[column.within].nunique() > 1
    total = None if mixed or not column.total or not known else sum(known)
    return replace(
        result,
        frame=frame,
        totals={**result.totals, column.key: total},
        missing={**result.missing, column.key: len(made) - len(known)},
        whole=result.whole is not None or None,
    )


def draws(reader: Store, seed: int) -> Iterator[Draw]:
    """Without end: each question as it is answered, then with other values."""
    rng, offered = random.Random(seed), options(reader)
    asked = compared()
    for number in itertools.count():
        one, measure = asked[number % len(asked)]
        chosen = series_alone_or_all(one, number // len(asked), rng, offered)
        result = read(one, chosen or some_filters(rng, offered, one.applies), reader)
        column = column_of(one, measure)
        yield Draw(result, column)
        yield Draw(shaken(result, column, rng), column)


COMPARING: Final = re.compile(
    r"\b(grootste|hoogste|meeste|bovenaan|largest|highest|most)\b|\d %|\d%"
)

# --- the facts, once more ----------------------------------------------------------------------


def per_name(frame: pd.DataFrame, item: str, column: Column) -> dict[Any, Any] | None:
    """Value per name, unknown as None; None when names return and values cannot be added."""
    additive = column.total and column.derive is None
    if frame[item].duplicated().any() and not additive:
        return None
    kept: dict[Any, Any] = {}
    for name, value in zip(frame[item].astype(object), frame[column.key], strict=True):
        name = None if pd.isna(name) else name
        was = kept.get(name)
        new = None if pd.isna(value) else value if column.kind == "percent" else int(value)
        kept[name] = was if new is None else new if was is None else was + new
    return kept


def called(name: Any, draw: Draw, key: str, language: Language) -> str:
    item = draw.result.view.column(key)
    if name is None:
        return {"nl": "{} niet bekend", "en": "{} not known"}[language.code].format(
            language.t(item.title)
        )
    return " ".join(cell(name, item, language).split())


def names_in(sentence: str, names: Sequence[str]) -> list[str]:
    """The names that a sentence gives, also when they are cut short."""
    return [name for name in names if name in sentence or f"{name[:20]}" in sentence]


def percents(part: int, whole: int) -> str:
    """Rounded half up, in whole numbers only."""
    return str((200 * part + whole) // (2 * whole))


def check_choice(sentence: str, draw: Draw, language: Language) -> None:
    filters, applies = draw.result.filters, draw.result.view.applies
    held = [(d.field, values) for d, values in filters.chosen() if d.field in applies]
    said = SENTENCES[language.code]["choice"] in sentence
    if not held:
        assert not said, sentence
        return
    for field, values in held:
        if len(values) == 1 and field in NAMED:
            label = draw.result.label(field, str(values[0]), language)
            assert label in sentence, (field, sentence)
    if all(len(values) == 1 and field in NAMED for field, values in held):
        assert not said, sentence


def check(draw: Draw, language: Language) -> str:
    """Hold a sentence against the facts; gives the kind of sentence it had to be."""
    result, column = draw.result, draw.column
    sentence = headline(result, language, column.key)
    assert "{" not in sentence
    assert "\n" not in sentence
    assert not sentence.endswith(".")
    if result.frame.empty:
        assert language.t(result.view.title) in sentence
        return "empty"
    if (fewer := fewer_than_reported(result)) is not None:
        listed, whole = fewer
        assert re.search(rf"\b{language.number(listed)}\D*\b{language.number(whole)}\b", sentence)
        return "fewer than reported"
    panel = PANELS.get(result.view.key)
    if result.view.key == "uitgaven-per-jaar" or (panel == "year" and one(result, "nis")):
        return check_series(sentence, draw, language)
    known = result.frame[column.key].notna()
    if known.any():
        check_choice(sentence, draw, language)
    if panel and result.frame[panel].nunique() > 1:
        return check_panels(sentence, draw, panel, language)
    return check_standing(sentence, draw, language)


def fewer_than_reported(result: Result) -> tuple[int, int] | None:
    """How many are listed of how many that sources report, where that is not all."""
    if result.reported is None:
        return None
    column, whole = result.reported
    listed = int(result.totals.get(column) or 0)
    return (listed, whole) if listed < whole else None


def one(result: Result, key: str) -> bool:
    return bool(result.frame[key].nunique() == 1)


def check_standing(sentence: str, draw: Draw, language: Language) -> str:
    result, column, words = draw.result, draw.column, SENTENCES[language.code]
    item = result.view.item
    if len(result.frame) > 1 and (incomplete(result) or of_several(result)):
        total, told = result.totals.get(column.key), column.words.total
        shown = cell(total, column, language) if total is not None and told else None
        assert (shown or language.number(len(result.frame))) in sentence
        assert not COMPARING.search(sentence), sentence
        return "so much"
    frame = result.frame[result.frame[item].notna()]
    frame = frame if frame[column.key].notna().any() else result.frame
    values = per_name(result.frame, item, column) and per_name(frame, item, column)
    if values is None:
        assert language.number(len(result.frame)) in sentence
        return "count"
    known = {name: value for name, value in values.items() if value is not None}
    if not known:
        assert language.t(result.view.title) in sentence
        return "unknown"
    highest = max(known.values())
    leaders = [called(n, draw, item, language) for n, v in known.items() if v == highest]
    if len(values) == 1:
        # "Known applications" needs no words that they are of what is known.
        doubted = partly(result, column) and column.key != "known"
        assert doubted == (words["partly"] in sentence), sentence
    if len(known) == 1:
        assert leaders[0][:20] in sentence
        if len(values) == 1:
            return "one"
        assert words["only"] in sentence
        assert cell(highest, column, language) in sentence
        return "only"
    if len(leaders) > 1:
        return check_tie(sentence, leaders, known, draw, language)
    return check_leader(sentence, leaders[0], known, draw, language)


def partly(result: Result, column: Column) -> bool:
    """Whether a value behind the rows is not known, or a list behind them not complete."""
    behind = column.derive.numerator if isinstance(column.derive, Ratio) else column.key
    lacking = result.missing.get(column.key) or result.totals.get(BEHIND.get(behind, ""))
    return bool(lacking) or incomplete(result)


def incomplete(result: Result) -> bool:
    told = [key for key in ("list", "coverage") if key in result.frame]
    open_lists = any("incomplete" in set(result.frame[key]) for key in told)
    return open_lists or result.whole is False


def of_several(result: Result) -> bool:
    """Whether rows of several sources stand together, of which nobody says that they are all."""
    told = result.whole is not None or any(key in result.frame for key in ("list", "coverage"))
    return not told and sum(not source.reference for source in result.sources) > 1


def unsure(result: Result, column: Column) -> bool:
    """Whether nobody says that the rows are all there are, with all their values: no share is told then."""
    return partly(result, column) or of_several(result)


def check_tie(
    sentence: str, leaders: list[str], known: dict[Any, Any], draw: Draw, language: Language
) -> str:
    highest = max(known.values())
    if set(known.values()) == {0}:
        assert re.search(r"niets|geen|nergens|elkens|othing|No |no |each time", sentence), sentence
        return "zero"
    assert cell(highest, draw.column, language) in sentence
    if len(set(known.values())) == 1 and len(known) > 2:
        assert language.number(len(known)) in sentence
        return "equal"
    assert names_in(sentence, leaders[:3]) == leaders[:3], sentence
    return "tie"


def check_leader(
    sentence: str, leader: str, known: dict[Any, Any], draw: Draw, language: Language
) -> str:
    result, column, words = draw.result, draw.column, SENTENCES[language.code]
    highest = max(known.values())
    others = [called(n, draw, result.view.item, language) for n, v in known.items() if v != highest]
    assert leader[:20] in sentence, sentence
    apart = [name for name in others if name not in leader and leader[:20] not in name]
    chosen = [result.label(d.field, str(v), language) for d, vs in result.filters.chosen()
              for v in vs]  # fmt: skip
    unchosen = functools.reduce(lambda words, label: words.replace(label, ""), chosen, sentence)
    assert not [name for name in names_in(unchosen, apart) if name not in chosen], sentence
    total = int(result.frame[column.key].dropna().sum())  # also of what has no name
    unknown_leads = any(name is None and value == highest for name, value in known.items())
    if unsure(result, column):
        assert cell(highest, column, language) in sentence
        assert language.number(len(known)) in sentence
        return "largest of the known"
    whole = column.total and column.derive is None and min(known.values()) >= 0
    if not whole or unknown_leads or total < 2:
        assert cell(highest, column, language) in sentence
        return "top"
    if column.kind != "euro":
        assert language.number(highest) in sentence
        assert language.number(total) in sentence or words["partly"] in sentence or total == highest
        return "part of a count"
    rounded = percents(highest, total)
    if highest < total and rounded == "100":
        assert f"{words['more']} 99" in sentence
    elif highest and rounded == "0":
        assert f"{words['less']} 1" in sentence
    else:
        assert re.search(rf"(?<!\d){rounded}\s?%", sentence), sentence
        assert words["more"] not in sentence
    return "share"


def check_panels(sentence: str, draw: Draw, panel: str, language: Language) -> str:
    result, column = draw.result, draw.column
    item = "municipality" if result.view.key == "gemeente-vergeleken" else result.view.item
    if result.frame[item].nunique(dropna=False) == 1:
        if result.frame[column.key].isna().all():
            assert language.t(result.view.title) in sentence
            return "unknown"
        assert re.search(r"\d", sentence)
        return "panels of one"
    leads: Counter[Any] = Counter()
    known, by_name = 0, True
    for _, rows in result.frame.groupby(panel):
        if "coverage" in rows and "incomplete" in set(rows["coverage"]):
            continue
        values = per_name(rows, item, column)
        if values is None:
            by_name = False
            break
        held = {name: value for name, value in values.items() if value is not None}
        known += bool(held)
        top = [name for name, value in held.items() if value == max(held.values())]
        if len(top) == 1 and len(held) > 1:
            leads[top[0]] += 1
    most = max(leads.values(), default=0)
    first = [name for name, count in leads.items() if count == most]
    if not by_name or known < 2 or len(first) != 1 or most < 2:
        return "panels without a leader"
    assert called(first[0], draw, item, language)[:20] in sentence, sentence
    assert str(known) in sentence, sentence
    assert most == known or str(most) in sentence, sentence
    return "panels"


def check_series(sentence: str, draw: Draw, language: Language) -> str:
    frame, column = draw.result.frame, draw.column
    by = "article" if "article" in frame else "nis"
    if frame[by].nunique(dropna=False) > 1:
        assert language.number(len(frame)) in sentence
        return "count"
    known = frame.dropna(subset=[column.key]).sort_values("year")
    if known.empty:
        assert language.t(draw.result.view.title) in sentence
        return "unknown series"
    years = [str(int(known["year"].iloc[at])) for at in (0, -1)]
    ends = [int(known[column.key].iloc[at]) for at in (0, -1)]
    if len(known) == 1:
        assert years[0] in sentence
        return "one year"
    if not known[column.key].any():
        return "zero series"
    assert years[0] in sentence
    assert years[1] in sentence
    risen = re.search(r"steeg|groeide|rose|grew", sentence)
    fallen = re.search(r"daalde|kromp|fell|shrank", sentence)
    assert bool(risen) == (ends[1] > ends[0]), sentence
    assert bool(fallen) == (ends[1] < ends[0]), sentence
    for value in ends:
        assert cell(value, column, language) in sentence
    return "change"


@pytest.mark.some(1)
@pytest.mark.parametrize("language", [DUTCH, ENGLISH], ids=lambda found: found.code)
def test_titles_agree_with_the_facts_for_every_view_and_any_filters(
    reader: Store, language: Language, seed: int
) -> None:
    """Of draws enough to meet every kind of sentence: a rare one is drawn for until it comes."""
    wanted = {"empty", "one", "only", "zero", "equal", "tie", "top", "share", "part of a count",
              "panels", "change", "count", "unknown", "largest of the known"}  # fmt: skip
    drawn = draws(reader, seed)
    kinds: set[str] = set()
    for _ in range(TRIES):
        kinds |= {check(draw, language) for draw in itertools.islice(drawn, 2 * DRAWS)}
        if wanted <= kinds:
            return
    pytest.fail(f"never drawn: {wanted - kinds}")


@pytest.mark.some(12)
@pytest.mark.slow
@EVERY_VIEW
def test_every_view_has_a_title_in_both_languages(view: View, reader: Store) -> None:
    for result in some_answers(view, reader):
        for measure in dict.fromkeys([None, *(face.measure for face in view.faces)]):
            said = [headline(result, language, measure) for language in (DUTCH, ENGLISH)]
            assert all(said)
            assert all(len(title) <= 200 for title in said), said
