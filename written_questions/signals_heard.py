"""What a question is heard to say: the signals that the rules of matching are written in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from places import municipality, provinces
from views.row_search import folded
from written_questions.asked_breakdowns import breakdowns_in
from written_questions.bounds import LONGEST_WHY
from written_questions.rules import SIGNALS
from written_questions.rules.widely import counts_something_else
from written_questions.vocabulary import Vocabulary


def signals(text: str, named: Mapping[str, Any], vocabulary: Vocabulary) -> dict[str, str]:
    """The signals in a question with the words that gave each."""
    plain = folded(text)
    shown = text if len(plain) == len(text) else plain
    heard = {}
    for name, pattern in SIGNALS.items():
        if match := pattern.search(plain):
            heard[name] = shown[match.start() : match.end()].strip()[:LONGEST_WHY]
    heard |= {f"per {key}": words[:LONGEST_WHY] for key, words in breakdowns_in(plain).items()}
    heard |= _named_signals(named)
    if organisation := vocabulary.organisations.search(plain):
        heard["named organisation"] = shown[slice(*organisation)]
    if "refused" in heard and not _grants_too(plain):
        heard.pop("awarded", None)
    if counts_something_else(plain):
        heard.pop("count", None)
    return heard


def _named_signals(named: Mapping[str, Any]) -> dict[str, str]:
    """The signals that places and years give by being named."""
    heard = {}
    if slugs := named.get("provinces"):
        names = {one.slug: one.name_nl for one in provinces()}
        heard["named province"] = ", ".join(names[slug] for slug in slugs)
    if codes := named.get("municipalities"):
        heard["named municipality"] = ", ".join(municipality(code).name_nl for code in codes)
    if calls := named.get("calls"):
        heard["named call"] = ", ".join(calls)
    years = named.get("years", ())
    if len(years) > 1:
        heard["several years"] = f"{years[0]}–{years[-1]}"
    return heard


def _grants_too(plain: str) -> bool:
    """Whether something is said to be granted besides what is said to be refused."""
    return bool(SIGNALS["awarded"].search(SIGNALS["refused"].sub(" ", plain)))
