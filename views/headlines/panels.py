"""The same rows several times (per scheme, call or year): whoever stands highest in most of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any, Final

import pandas as pd

from language import N_, Language
from views.declaration import Column, Result, View
from views.headlines.phrases import qualified, small, with_names
from views.headlines.ranking import Standing, partly_known, standing
from views.lists import COVERAGE
from views.purposes import Panels, PanelWords
from views.wording import IN_SCHEMES, IN_YEARS
from views.words import cell, name_of

_ABOVE: Final = N_("{name} staat in alle {panels} regelingen boven Vlaanderen")
_AT_TIMES_ABOVE: Final = N_("{name} staat in {n} van de {panels} regelingen boven Vlaanderen")
_NOT_ABOVE: Final = N_("{name} staat in geen van de {panels} regelingen boven Vlaanderen")

_WITHIN: Final = {"scheme": IN_SCHEMES, "year": IN_YEARS}
"""Where values of different schemes or years are never added up, they are compared apart."""
_REFERENCE: Final = {"per_inhabitant": "flanders_rate"}


def panels(result: Result, column: Column, language: Language) -> str | None:
    """The sentence on a result that shows its rows per panel; None when it has one panel, or cannot."""
    shown = _panels(result.view)
    if shown is None or result.frame[shown.by].nunique() < 2:
        return None
    by, words = shown.by, shown.words
    item = result.view.column(shown.item or result.view.item)
    if result.frame[item.key].nunique(dropna=False) == 1:
        sentence = _of_one(result, column, item, by, words, language)
    else:
        sentence = _leading(result, column, item, by, words, language)
    partly = partly_known(result, column)
    if sentence is None:
        return None
    return qualified(sentence, result, language, partly=partly, notes=[small(column, language)])


def _panels(view: View) -> Panels | None:
    """What tells the panels apart, and the words for them; None when there are none."""
    within = next((c.within for c in view.columns if c.within in _WITHIN), None)
    return view.headline.panels or (Panels(within, _WITHIN[within]) if within else None)


def _leading(
    result: Result, column: Column, item: Column, by: str, words: PanelWords, language: Language
) -> str | None:
    standings: dict[Any, Standing] = {}
    for panel, rows in result.frame.groupby(by, sort=False):
        if not _whole(result, rows):
            continue
        facts = standing(rows, item.key, column, None)
        if facts is None:
            return None
        if facts.names:
            standings[panel] = facts
    compared = {panel: facts for panel, facts in standings.items() if facts.known > 1}
    if len(compared) == 1:
        ((panel, facts),) = compared.items()
        return _once(facts, name_of(panel, result.view.column(by), language), column, item, words,
                     language)  # fmt: skip
    name, count, differs = _most_often(list(standings.values()))
    if differs:
        return language.t(words.differs)
    if name is None:
        return None
    sentence = words.everywhere if count == len(standings) else words.often
    names = [name_of(name, item, language)]
    of = {"n": language.number(count), "panels": language.number(len(standings))}
    return with_names(sentence, names, language, **of)


def _whole(result: Result, rows: pd.DataFrame) -> bool:
    """Whether the lists behind rows are complete, by themselves or all together: else nobody stands first."""
    if COVERAGE in rows:
        return not (rows[COVERAGE] == "incomplete").any()
    return result.whole is not False


def _most_often(standings: Sequence[Standing]) -> tuple[Any, int, bool]:
    """Who alone stands highest most often, how often, and whether that differs too much to say."""
    alone = Counter(
        facts.names[0] for facts in standings if len(facts.names) == 1 and facts.known > 1
    )
    (name, most), *others = alone.most_common() or [(None, 0)]
    if others and others[0][1] == most:
        return None, 0, True
    return (name, most, False) if most > 1 else (None, 0, False)


def _once(
    facts: Standing, panel: str, column: Column, item: Column, words: PanelWords, language: Language
) -> str | None:
    if len(facts.names) > 1:
        return None
    return with_names(
        words.once,
        [name_of(facts.names[0], item, language)],
        language,
        panel=panel,
        value=cell(facts.value, column, language),
    )


def _of_one(
    result: Result, column: Column, item: Column, by: str, words: PanelWords, language: Language
) -> str | None:
    """Of a single item how it stands to Flanders, or the panel in which it stands highest."""
    if not _whole(result, result.frame):
        return None
    name = name_of(result.frame[item.key].iloc[0], item, language)
    reference = _REFERENCE.get(column.key)
    if reference in result.frame and not result.frame[by].duplicated().any():
        both = result.frame.dropna(subset=[column.key, reference])
        above = int((both[column.key] > both[reference]).sum())
        if len(both) > 1:
            sentence = _NOT_ABOVE if not above else _AT_TIMES_ABOVE
            return with_names(
                _ABOVE if above == len(both) else sentence,
                [name],
                language,
                n=language.number(above),
                panels=language.number(len(both)),
            )
    facts = standing(result.frame, by, column, None)
    if facts is None or len(facts.names) != 1 or facts.known < 2:
        return None
    panel = name_of(facts.names[0], result.view.column(by), language)
    return with_names(
        words.once, [name], language, panel=panel,
        value=cell(facts.value, column, language),
    )  # fmt: skip
