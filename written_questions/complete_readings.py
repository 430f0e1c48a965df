"""Which readings of a text give all that it asks, and which of those are exactly what it asks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, Final

from views import View, find, view
from views.measures.algebra import Count
from views.measures.measure import Measure
from views.unnamed import key_of
from views.vocabulary import BREAKDOWNS, MEASURES
from written_questions.question_filters import Chosen, of_the_subject
from written_questions.readings import Parts

SEVERAL: Final = 2
_NEAR: Final = 0.02
"""How likely another reading is, against the likeliest, before it may have been meant."""


class Fitting:
    """How the readings of one text fit what its words ask (``parts``) and name (``chosen``)."""

    def __init__(self, parts: Parts, chosen: Chosen) -> None:
        self._parts, self._chosen = parts, chosen

    def in_order(self, likely: Mapping[str, float]) -> list[str]:
        """The keys of readings by how likely each is: those first that give all that is asked, and nothing
        that is not."""
        best = max(likely.values(), default=0.0)
        if not best:
            return []
        keys = [key for key, share in likely.items() if share >= _NEAR * best]
        composed = [
            key
            for key in self._parts.composed
            if key not in keys and of_the_subject(key, self._chosen)
        ]
        return sorted([*keys, *composed], key=self._rank)

    def _rank(self, key: str) -> tuple[bool, bool, int, int]:
        lacking = 0 if key in self._parts.own else len(self._not_given(view(key)))
        return not self.gives_all(key), not self._is_exact(key), lacking, self._beyond(key)

    def gives_all(self, key: str) -> bool:
        """Whether a View gives all that is asked, and does with it what is to be done."""
        return self.gives(key) and (key in self._parts.own or self._does(key, view(key)))

    def answers(self, key: str) -> bool:
        """Whether a table of a View answers what is asked, with what can be said of its rows: it gives every
        figure that is named in words of its own, every breakdown (a list in a column), an amount per
        inhabitant or a share, and follows all that is named. Words in their widest sense ("geld") ask for no
        figure more than it has."""
        parts, shown = self._parts, view(key)
        if leaves_out(key, self._chosen.named) or self._has_no_amount(shown):
            return False
        if self._divides_a_municipality():
            return False
        if parts.own.get(key):
            return True
        each = _per_inhabitant(shown) or not parts.per_inhabitant
        if parts.turned or not self._says_which() or not each:
            return False
        if parts.asked.operation == "share" and not _has_shares(shown):
            return False
        beside = {BREAKDOWNS[name].item for name in parts.by if name not in shown.by}
        if beside and (shown.fact or not beside <= {column.key for column in shown.columns}):
            return False
        if shown.rows_of and not shown.fact and not parts.kind:
            return True  # words of figures say of which rows it is: "welke projecten zijn betaald"
        named = {parts.measures[name] for name in parts.sure if self._as_asked(name, shown)}
        return not named & self._not_given(shown) - self._counted_too(shown)

    def _has_no_amount(self, shown: View) -> bool:
        """Whether it is asked how much, and a list or a text holds no amount: what was done is no cost."""
        how_much = self._parts.kind == "euro" and self._parts.asks_a_number
        return how_much and not any(column.kind == "euro" for column in shown.columns)

    def _divides_a_municipality(self) -> bool:
        """Whether provinces are asked beside a municipality: "voor Gent, en per provincie"."""
        each = any(BREAKDOWNS[name].level == "province" for name in self._parts.by)
        return each and bool(self._chosen.in_all().get("municipalities"))

    def breaks_down_as_asked(self, shown: View) -> bool:
        """Whether a View is broken down by nothing but what is asked, or of which members are named."""
        named = self._chosen.in_all()
        return all(
            name in self._parts.by or named.get(BREAKDOWNS[name].chosen_by or "")
            for name in shown.by
        )

    def holds_the_same(self, shown: View, first: View, single: frozenset[str]) -> bool:
        """Whether two Views hold one figure, however it is listed: the one row that is chosen of both, what
        is known of each whole call, or lines of the budget by size."""
        parts, by = self._parts, {*self._parts.by}
        if by == {"oproep"} == {*first.by} and shown.subject == "calls":
            return True
        if not self.answers(shown.key):
            return False
        items = {BREAKDOWNS[name].item for name in single}
        if {first.item, shown.item} <= items and first.subject == shown.subject:
            return True
        ranked = parts.asked.operation in ("top", "lowest") and parts.asked.top >= SEVERAL
        of_lines = first.rows_of == "commitments" and "articles" in shown.applies
        return ranked and of_lines and not by and bool(self._chosen.in_all().get("articles"))

    def _as_asked(self, name: str, shown: View) -> bool:
        """Whether a measure is asked itself: not where its rows are counted that it adds up ("hoeveel
        projecten zijn toegekend"), or the other way about."""
        measure, kind = MEASURES[name], self._parts.kind
        other = bool(kind) and measure.column.kind not in (kind, "percent")
        return not (other and measure.of and measure.of.key == shown.fact)

    def _says_which(self) -> bool:
        """Whether the words, or the document, say at all of what a figure is asked."""
        above = self._chosen.subjects() or self._chosen.background.calls
        implied = any(BREAKDOWNS[name].implies for name in self._parts.by)
        return bool(self._parts.sure or self._parts.measures or implied or above)

    def gives(self, key: str) -> bool:
        """Whether a View gives all that is asked: figures, breakdowns, rows, places and years."""
        shown = view(key)
        of_one = len(self._chosen.named.get(shown.of_one, ())) if shown.of_one else 1
        if leaves_out(key, self._chosen.named) or of_one != 1:
            return False
        if self._parts.own.get(key):
            return True
        # A list has amounts beside its rows; who asks for the amounts does not mean the list.
        as_asked = shown.fact or self._parts.asked.operation == "list"
        if not (as_asked and {*self._parts.by} <= {*shown.by}):
            return False
        return self._not_given(shown) <= self._counted_too(shown)

    def _does(self, key: str, shown: View) -> bool:
        """Whether what is to be done with the figures is done in a View."""
        asked, ranked = self._parts.asked, bool(self._parts.by)
        done = {
            "top": asked.top < SEVERAL or (ranked and key.endswith(f"_top-{asked.top}")),
            "average": "_en-" in key or "_als-" in key,
            "share": _has_shares(shown),
            "lowest": "_op-" in key or "_als-" in key,
        }
        each = _per_inhabitant(shown) or not self._parts.per_inhabitant
        return done.get(asked.operation, True) and each

    def _is_exact(self, key: str) -> bool:
        """Whether it is composed of nothing but what is asked in words of its own."""
        parts = self._parts
        composed = key in parts.composed and {*parts.by} == {*view(key).by}
        return composed and bool(parts.sure) and not parts.own

    def _beyond(self, key: str) -> int:
        """How many figures a composition has that nobody names."""
        asked = {MEASURES[name].column.key for name in self._parts.sure}
        columns = {column.key for column in view(key).columns if column.numeric}
        return len(columns - asked) if self._is_exact(key) else 0

    def _not_given(self, shown: View) -> set[str]:
        """The words that ask for figures of which a View has none."""
        columns = {column.key: column.total for column in shown.columns}
        asked = self._parts.measures
        # "hoeveel goedgekeurd, met welk bedrag per gemeente"; "hoeveel projecten werden geselecteerd"
        counts = shown.fact and (self._parts.by or self._parts.kind == "number")
        reported = {column.reported for column in shown.columns if counts} - {""}
        given = {
            words
            for name, words in asked.items()
            if gives(MEASURES[name], columns) or MEASURES[name].column.reported in reported
        }
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


def _has_shares(shown: View) -> bool:
    return any(column.kind == "percent" for column in shown.columns)


def _per_inhabitant(shown: View) -> bool:
    return any("inhabitant" in one.key or one.key.endswith("_each") for one in shown.columns)


def gives(measure: Measure, columns: Mapping[str, bool]) -> bool:
    """Whether columns (with whether they are added up) hold a measure, or what an operation makes of it; not
    where it is added up and only stands beside other figures there, as inhabitants do."""
    own = measure.column
    if own.key in columns and own.total:
        return columns[own.key]
    return any(key == own.key or key.startswith(f"{own.key}_") for key in columns)


def narrowed(parts: Parts, plain: str) -> Parts:
    """The parts of a folded line without the count of all rows where a quality of them stands before it:
    "geweigerde aanvragen" are no applications besides."""
    measures = parts.measures
    left_out = {
        name
        for name, words in measures.items()
        for other, quality in measures.items()
        if _counts_all(name) and name != other and f"{quality} {words}" in plain
        if MEASURES[other].of == MEASURES[name].of
    }
    if not left_out:
        return parts
    kept = {name: words for name, words in measures.items() if name not in left_out}
    sure = parts.sure - left_out or frozenset(kept)
    return replace(parts, measures=kept, sure=sure)


def _counts_all(name: str) -> bool:
    """Whether a measure is the number of all rows of its fact: the first that counts them."""
    fact = MEASURES[name].of
    counts = (
        key
        for key, one in MEASURES.items()
        if one.of == fact and isinstance(one.value, Count) and fact is not None
    )
    return next(counts, "") == name


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
