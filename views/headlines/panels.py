"""The same rows several times (per scheme, call or year): whoever stands highest in most of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import pandas as pd

from language import N_, Language
from views.declaration import Column, Result
from views.headlines.phrases import name_of, qualified, small, with_names
from views.headlines.ranking import Standing, partly_known, standing
from views.lists import COVERAGE
from views.words import cell


@dataclass(frozen=True)
class _Words:
    """Sentences (msgids) on whoever stands highest in all, some or none of the panels, or in one."""

    everywhere: str
    often: str
    differs: str
    once: str


_SCHEMES: Final = _Words(
    everywhere=N_("{name} staat in alle {panels} regelingen bovenaan"),
    often=N_("{name} staat in {n} van de {panels} regelingen bovenaan"),
    differs=N_("Wie bovenaan staat, verschilt van regeling tot regeling"),
    once=N_("{name} staat het hoogst in de regeling {panel}: {value}"),
)
_SCHEMES_OF_MANY: Final = _Words(  # for names that no verb goes with ("Centrumsteden", "Brussel")
    everywhere=N_("Bovenaan in alle {panels} regelingen: {name}"),
    often=N_("Bovenaan in {n} van de {panels} regelingen: {name}"),
    differs=_SCHEMES.differs,
    once=N_("Het hoogst in de regeling {panel}: {name}, {value}"),
)
_CALLS: Final = _Words(
    everywhere=N_("{name} staat in alle {panels} oproepen bovenaan"),
    often=N_("{name} staat in {n} van de {panels} oproepen bovenaan"),
    differs=N_("Wie bovenaan staat, verschilt van oproep tot oproep"),
    once=N_("{name} staat het hoogst in de oproep {panel}: {value}"),
)
_YEARS: Final = _Words(
    everywhere=N_("{name} staat in alle {panels} jaren bovenaan"),
    often=N_("{name} staat in {n} van de {panels} jaren bovenaan"),
    differs=N_("Wie bovenaan staat, verschilt van jaar tot jaar"),
    once=N_("{name} staat het hoogst in {panel}: {value}"),
)
_ABOVE: Final = N_("{name} staat in alle {panels} regelingen boven Vlaanderen")
_AT_TIMES_ABOVE: Final = N_("{name} staat in {n} van de {panels} regelingen boven Vlaanderen")
_NOT_ABOVE: Final = N_("{name} staat in geen van de {panels} regelingen boven Vlaanderen")

_KINDS: Final = {
    "toekenningen-per-oproep-en-provincie": ("panel", _CALLS),
    "toekenningen-per-jaar-en-provincie": ("panel", _YEARS),
    "gemeente-vergeleken": ("scheme", _SCHEMES),
    "trekkingsrechten-centrumsteden": ("scheme", _SCHEMES_OF_MANY),
}
_WITHIN: Final = {"scheme": _SCHEMES, "year": _YEARS}
_ITEMS: Final = {"gemeente-vergeleken": "municipality"}
"""What is compared within a panel, where the View names its rows by the panel."""
_REFERENCE: Final = {"per_inhabitant": "flanders_rate"}


def panels(result: Result, column: Column, language: Language) -> str | None:
    """The sentence on a result that shows its rows per panel; None when it has one panel, or cannot."""
    by, words = _panel(result)
    if not by or words is None or result.frame[by].nunique() < 2:
        return None
    item = result.view.column(_ITEMS.get(result.view.key, result.view.item))
    if result.frame[item.key].nunique(dropna=False) == 1:
        said = _of_one(result, column, item, by, words, language)
    else:
        said = _leading(result, column, item, by, words, language)
    partly = partly_known(result, column)
    if said is None:
        return None
    return qualified(said, result, language, partly=partly, notes=[small(column, language)])


def _panel(result: Result) -> tuple[str, _Words | None]:
    """The column that tells the panels apart, and the words for them."""
    if found := _KINDS.get(result.view.key):
        return found
    within = next((c.within for c in result.view.columns if c.within), "") or ""
    return within, _WITHIN.get(within)


def _leading(
    result: Result, column: Column, item: Column, by: str, words: _Words, language: Language
) -> str | None:
    known: dict[Any, Standing] = {}
    for panel, rows in result.frame.groupby(by, sort=False):
        if not _whole(rows):
            continue
        facts = standing(rows, item.key, column, None)
        if facts is None:
            return None
        if facts.names:
            known[panel] = facts
    compared = {panel: facts for panel, facts in known.items() if facts.known > 1}
    if len(compared) == 1:
        ((panel, facts),) = compared.items()
        return _once(facts, name_of(panel, result.view.column(by), language), column, item, words,
                     language)  # fmt: skip
    name, count, differs = _most_often(list(known.values()))
    if differs:
        return language.t(words.differs)
    if name is None:
        return None
    sentence = words.everywhere if count == len(known) else words.often
    names = [name_of(name, item, language)]
    of = {"n": language.number(count), "panels": language.number(len(known))}
    return with_names(sentence, names, language, **of)


def _whole(rows: pd.DataFrame) -> bool:
    """Whether the lists behind rows are complete: in others nobody stands first."""
    return COVERAGE not in rows or not (rows[COVERAGE] == "incomplete").any()


def _most_often(found: Sequence[Standing]) -> tuple[Any, int, bool]:
    """Who alone stands highest most often, how often, and whether that differs too much to say."""
    alone = Counter(facts.names[0] for facts in found if len(facts.names) == 1 and facts.known > 1)
    (name, most), *others = alone.most_common() or [(None, 0)]
    if others and others[0][1] == most:
        return None, 0, True
    return (name, most, False) if most > 1 else (None, 0, False)


def _once(
    facts: Standing, panel: str, column: Column, item: Column, words: _Words, language: Language
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
    result: Result, column: Column, item: Column, by: str, words: _Words, language: Language
) -> str | None:
    """Of a single item how it stands to Flanders, or the panel in which it stands highest."""
    if not _whole(result.frame):
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
