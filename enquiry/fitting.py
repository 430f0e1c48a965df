"""Which of the readings of a line give all that it asks, and in which order they are offered."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from functools import cached_property
from typing import Any, Final

from views import View, find, view
from views.measures.algebra import Count
from views.measures.measure import Measure
from views.unnamed import MOST_BREAKDOWNS, MOST_MEASURES, key_of
from views.vocabulary import BREAKDOWNS, MEASURES
from written_questions.question_filters import Chosen, of_the_subject
from written_questions.readings import Parts
from written_questions.suggestions import Odds
from written_questions.weighing import weighed

SEVERAL: Final = 2
_NEAR: Final = 0.02
"""How likely another reading is, against the likeliest, before it may have been meant."""


class Fitting:
    """How the readings of one line fit what its words ask (``parts``) and name (``chosen``)."""

    def __init__(self, parts: Parts, chosen: Chosen) -> None:
        self._parts, self._chosen = parts, chosen

    def in_order(self, nearest: Odds) -> list[str]:
        """The keys of readings: those first that give all that is asked, and nothing that is not; then by how
        likely each is."""
        found = weighed(nearest, self._parts, self._chosen)
        if not found.shares:
            return []
        best = found.shares[found.first]
        keys = [key for key, share in found.shares.items() if share >= _NEAR * best]
        composed = [
            key
            for key in (*self._parts.composed, *self._together)
            if key not in keys and of_the_subject(key, self._chosen)
        ]
        return sorted([*keys, *composed], key=self._rank)

    def _rank(self, key: str) -> tuple[bool, bool, int, int]:
        lacking = 0 if key in self._parts.own else len(self._not_given(view(key)))
        return not self.gives_all(key), not self._is_exact(key), lacking, self._beyond(key)

    def gives_all(self, key: str) -> bool:
        """Whether a View gives all that is asked: figures, breakdowns, rows, average, places and years."""
        shown = view(key)
        of_one = len(self._chosen.named.get(shown.of_one, ())) if shown.of_one else 1
        if leaves_out(key, self._chosen.named) or of_one != 1:
            return False
        if self._parts.own.get(key):
            return True
        if not self._does(key, shown) or not {*self._parts.by} <= {*shown.by}:
            return False
        return self._not_given(shown) <= self._counted_too(shown)

    def _does(self, key: str, shown: View) -> bool:
        """Whether what is to be done with the figures is done in a View."""
        asked, ranked = self._parts.asked, bool(self._parts.by)
        done = {
            "top": asked.top < SEVERAL or (ranked and key.endswith(f"_top-{asked.top}")),
            "average": "_en-" in key or "_als-" in key,
            "share": any(column.kind == "percent" for column in shown.columns),
        }
        each = any(
            "inhabitant" in column.key or column.key.endswith("_each") for column in shown.columns
        )
        return done.get(asked.operation, True) and (each or not self._parts.per_inhabitant)

    def _is_exact(self, key: str) -> bool:
        """Whether it is composed of nothing but what is asked in words of its own."""
        parts = self._parts
        composed = key in parts.composed or key in self._together
        return bool(parts.sure) and not parts.own and composed and {*parts.by} == {*view(key).by}

    def _beyond(self, key: str) -> int:
        """How many figures a composition has that nobody names."""
        asked = {MEASURES[name].column.key for name in self._parts.sure}
        columns = {column.key for column in view(key).columns if column.numeric}
        return len(columns - asked) if self._is_exact(key) else 0

    @cached_property
    def _together(self) -> tuple[str, ...]:
        """The key that sets the figures beside each other that are named, one for each of the words."""
        of_words: dict[str, Measure] = {}
        for name, words in self._parts.measures.items():
            if name in self._parts.sure or words not in of_words:
                of_words[words] = MEASURES[name]
        told = [
            words for words in of_words if not any(words in it for it in of_words if it != words)
        ]
        if not SEVERAL <= len(told) <= MOST_MEASURES:
            return ()
        by = tuple(BREAKDOWNS[name] for name in list(self._parts.by)[:MOST_BREAKDOWNS])
        top = self._parts.asked.top if by and self._parts.asked.operation == "top" else 0
        key = key_of(tuple(dict.fromkeys(of_words[words] for words in told)), by, top)
        return (key,) if find(key) else ()

    def _not_given(self, shown: View) -> set[str]:
        """The words that ask for figures of which a View has none."""
        columns = {column.key for column in shown.columns}
        asked = self._parts.measures
        given = {words for name, words in asked.items() if _gives(MEASURES[name], columns)}
        lacking = {*asked.values()} - given
        return {words for words in lacking if not any(words in longer for longer in given)}

    def _counted_too(self, shown: View) -> set[str]:
        """The words that only say of what a figure is: "aanvragen" in "geweigerde aanvragen"."""
        counted = ((MEASURES[name], words) for name, words in self._parts.measures.items())
        return {
            words
            for measure, words in counted
            if measure.of and isinstance(measure.value, Count) and measure.of.key == shown.fact
        }


def _gives(measure: Measure, columns: Collection[str]) -> bool:
    """Whether columns hold a measure, or what an operation makes of it."""
    own = measure.column.key
    return any(key == own or key.startswith(f"{own}_") for key in columns)


def what_there_is(named: Mapping[str, Any]) -> Iterator[str]:
    """The keys of what can be had of a place, a year or a call where no more is said: a figure of each list,
    the amounts that people have the most words for first."""
    seen = set()
    for measure in sorted(MEASURES.values(), key=_how_seldom):
        key, fact = key_of((measure,)), measure.of
        if fact is None or fact.key in seen or not measure.asked_as or not find(key):
            continue
        if not leaves_out(key, named):
            seen.add(fact.key)
            yield key


def _how_seldom(measure: Measure) -> tuple[bool, int]:
    return measure.column.kind != "euro", -len(measure.asked_as)


def leaves_out(key: str, named: Mapping[str, Any]) -> bool:
    """Whether a View does not follow something that is named."""
    followed = view(key).applies
    return any(field not in followed for field in named)
