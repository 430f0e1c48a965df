"""Words that claim something of a whole list, and whether anybody said that the list is whole."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from typing import Any, Final

from data_access.engine import Store
from language import Language
from views import Column, Ratio, Result, View
from views.headlines.phrases import small
from views.lists import COVERAGE
from views.records.calls import AS_REPORTED
from views.words import name_of, notes

CLAIMS: Final = re.compile(
    r"\b(nooit|geen enkele|grootste|hoogste|laagste|kleinste|rang|bovenaan|eerste plaats|op plaats|meeste|"
    r"never|not a single|none of|largest|biggest|highest|lowest|smallest|rank|ranks|ranked|most|"
    r"first place|on top|at the top|\d+(?:ste|de|st|nd|rd|th) (?:van|of))\b|\d\s?%",
    re.IGNORECASE,
)
SAID_OF_ORDER: Final = re.compile(
    r"(hoogste|laagste|meeste) eerst\b|\b(highest|lowest|most|largest) first\b"
    r"|rang niet bekend|er is geen rang|rank not known|there is no rank(ing)?\b|\bat most\b",
    re.IGNORECASE,
)
"""How a list is sorted, that there is no rank, and up to what a source goes, compares nobody."""
LONG: Final = 20
RANKS: Final = ("rank", "rank_in_province")


def nothing_missing(result: Result, store: Store) -> bool:
    """Whether somebody said of every list that a figure counts that it is whole; true where it has none."""
    asked = (fact.says_whole(result.filters) for fact in result.view.facts)
    answers = [store.frame(query)["complete"] for query in asked if query is not None]
    return all(answer.eq(1).fillna(value=False).all() for answer in answers)


def claims(lines: Iterable[str], result: Result, language: Language) -> Iterator[str]:
    """The lines that claim something in words of the atlas: not those of the data, nor on how to read it."""
    own = sorted(_told_elsewhere(result, language), key=len, reverse=True)
    for line in lines:
        left = " ".join(line.split())
        for words in own:
            left = left.replace(words, "")
        left = SAID_OF_ORDER.sub("", left)
        # A long text of the data is cut where it has no room.
        if CLAIMS.search(left) and not any(
            words[:LONG] in left for words in own if len(words) > LONG
        ):
            yield line


def _told_elsewhere(result: Result, language: Language) -> set[str]:
    """Texts of the data, and fixed ones of a View on how to read it, in which a claim could be read."""
    texts: set[str] = {
        *(str(value) for column in result.frame for value in _texts(result, column)),
        *(gap.words(language) for gap in result.gaps),
        *(source.words(language) for source in result.sources),
        *(source.short(language) for source in result.sources),
        *fixed(result.view, language),
        *_of_whole_lists(result, language),
        *_of_whole_panels(result, language),
    }
    flat = (" ".join(text.split()) for text in texts)
    return {text for text in flat if CLAIMS.search(text)}


def _texts(result: Result, column: Any) -> list[Any]:
    view = result.view
    if not any(column == one.key and one.kind == "text" for one in view.columns):
        return []
    return list(result.frame[column].dropna().unique())


def fixed(view: View, language: Language) -> set[str]:
    """The fixed texts of a View: what it is called, what its columns mean, how it is to be read."""
    t = language.t
    return {
        t(view.title),
        t(view.question),
        *notes(view, language),
        *(t(face.label) for face in view.faces),
        *(t(column.title) for column in view.columns),
        *(small(column, language) for column in view.columns),
        *(t(column.definition) for column in view.columns if column.definition),
    }


def _of_whole_lists(result: Result, language: Language) -> Iterator[str]:
    """The shares of rows, as pages and workbooks write them, when somebody said so of a list behind them.

    A share is made of what stands in complete lists alone (see ``unsaid_shares``).
    """
    for column in result.view.columns:
        if column.kind == "percent":
            for value in (*result.frame[column.key].dropna(), result.totals.get(column.key)):
                if value is not None:
                    yield language.percent(float(value))
                    yield f"{float(value):.6g} %"


def _of_whole_panels(result: Result, language: Language) -> Iterator[str]:
    """That somebody stands highest in one panel, where every list behind the rows of that panel is whole."""
    panels = result.view.headline.panels
    if panels is None or COVERAGE not in result.frame:
        return
    for panel, rows in result.frame.groupby(panels.by):
        if (rows[COVERAGE] == "complete").all():
            title = name_of(panel, result.view.column(panels.by), language)
            yield language.t(panels.words.once, name="", panel=title, value="").strip(": ")


def _reported(column: Column, view: View) -> bool:
    """Whether it divides two numbers that sources report of a whole call: no list stands behind it."""
    if not isinstance(column.derive, Ratio):
        return False
    parts = (column.derive.numerator, column.derive.denominator)
    return all(view.column(part).definition == AS_REPORTED for part in parts)


def unsaid_shares(result: Result, said: Callable[[Collection[str]], bool]) -> Iterator[str]:
    """The columns with a share, a rate or a rank where nobody said anything of the lists of a row.

    ``said`` tells of calls (none: of any) whether somebody said that a list of theirs is complete.
    """
    for column in result.view.columns:
        if (column.kind != "percent" and column.key not in RANKS) or _reported(column, result.view):
            continue
        shown = result.frame[result.frame[column.key].notna()]
        calls: list[tuple[str, ...]] = (
            [(str(call),) for call in shown["call"]] if "call" in shown else []
        )
        if len(shown) and not calls:
            calls = [result.filters.calls]
        total = result.totals.get(column.key) is not None
        if not all(map(said, calls)) or (total and not said(result.filters.calls)):
            yield column.key
