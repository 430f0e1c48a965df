"""The same rows several times (per scheme, call or year): whoever stands highest in most of them."""

from __future__ import annotations

from collections import Counter
from typing import Any, Final

from language import N_, Language
from views.headlines.standing import standing
from views.headlines.wording import name_of, qualified, small, with_names
from views.model import Column, Result
from views.words import cell

_ITEMS: Final = {"gemeente-vergeleken": "municipality"}
"""What is compared within a panel, where the View names its rows by the panel."""

_WORDS: Final = {
    "scheme": (
        N_("{name} staat in alle {panels} regelingen bovenaan ({measure})"),
        N_("{name} staat in {n} van de {panels} regelingen bovenaan ({measure})"),
        N_("Wie bovenaan staat, verschilt van regeling tot regeling ({measure})"),
        N_("{name} staat het hoogst in de regeling {panel} ({measure}): {value}"),
    ),
    "call": (
        N_("{name} staat in alle {panels} oproepen bovenaan ({measure})"),
        N_("{name} staat in {n} van de {panels} oproepen bovenaan ({measure})"),
        N_("Wie bovenaan staat, verschilt van oproep tot oproep ({measure})"),
        N_("{name} staat het hoogst in de oproep {panel} ({measure}): {value}"),
    ),
    "year": (
        N_("{name} staat in alle {panels} jaren bovenaan ({measure})"),
        N_("{name} staat in {n} van de {panels} jaren bovenaan ({measure})"),
        N_("Wie bovenaan staat, verschilt van jaar tot jaar ({measure})"),
        N_("{name} staat het hoogst in {panel} ({measure}): {value}"),
    ),
}
_KIND: Final = {
    "toekenningen-per-oproep-en-provincie": ("panel", "call"),
    "toekenningen-per-jaar-en-provincie": ("panel", "year"),
    "gemeente-vergeleken": ("scheme", "scheme"),
}


def panels(result: Result, column: Column, language: Language) -> str | None:
    """The sentence on a result that shows its rows per panel; None when it has one panel, or cannot."""
    by, kind = _panel(result)
    if not by or result.frame[by].nunique() < 2:
        return None
    item = result.view.column(_ITEMS.get(result.view.key, result.view.item))
    if result.frame[item.key].nunique(dropna=False) == 1:
        return _one_item(result, column, item, by, language)
    found = [
        standing(rows, item.key, column, None) for _, rows in result.frame.groupby(by, sort=False)
    ]
    if any(facts is None for facts in found):
        return None
    known = [facts for facts in found if facts and facts.names]
    if len(known) < 2:
        return None
    first = Counter(facts.names[0] for facts in known if len(facts.names) == 1 and facts.known > 1)
    most = max(first.values(), default=0)
    leaders = [name for name, count in first.items() if count == most and name is not None]
    everywhere, often, differs, _ = _WORDS[kind]
    values: dict[str, Any] = {"measure": small(column, language), "panels": len(known)}
    if len(leaders) != 1 or most < 2:
        return qualified(language.t(differs, **values), result, language)
    said = with_names(
        everywhere if most == len(known) else often,
        [name_of(leaders[0], item, language)],
        language,
        n=most,
        **values,
    )
    partly = bool(result.missing.get(column.key, 0))
    return qualified(said, result, language, partly=partly, about=said)


def _panel(result: Result) -> tuple[str, str]:
    """The column that tells the panels apart, and what they are; ("", "") when there are none."""
    if found := _KIND.get(result.view.key):
        return found
    within = next((c.within for c in result.view.columns if c.within), "")
    return within or "", within or ""


def _one_item(
    result: Result, column: Column, item: Column, by: str, language: Language
) -> str | None:
    """Of a single item the panel in which it stands highest."""
    facts = standing(result.frame, by, column, None)
    if facts is None or len(facts.names) != 1 or facts.known < 2:
        return None
    said = with_names(
        _WORDS[_panel(result)[1]][3],
        [name_of(result.frame[item.key].iloc[0], item, language)],
        language,
        panel=name_of(facts.names[0], result.view.column(by), language),
        measure=small(column, language),
        value=cell(facts.value, column, language),
    )
    partly = bool(result.missing.get(column.key, 0))
    return qualified(said, result, language, partly=partly, about=said)
