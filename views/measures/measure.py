"""What a measure is: a value over the rows of a fact with its column, or one made from other measures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from data_access.facts.fact import Fact
from views.declaration import Column
from views.measures.algebra import Value


@dataclass(frozen=True, eq=False)
class Measure:
    """One measure. ``key`` names it in links and in the keys of compositions, ``column`` is how it is shown.

    ``value`` is taken ``of`` a fact; one without is derived in its column (``Column.derive``) from the
    measures it is ``made_from``. ``sources`` are the columns of the fact that name its sources. It is
    ``deaf_to`` filters that would decide its value beforehand. ``asked_as`` are the words people ask it
    with, ``asked_within`` those that do where they name its fact, ``spoken_of_as`` the families of words that
    may mean it in their widest sense; ``gaps`` the topics of what is not known. ``in_full`` (msgid) is what
    it is called among all measures, where its title says enough only beside others of its subject. One with
    words or a name of its own can be asked for by itself; others only help to make or explain those.
    """

    key: str
    column: Column
    of: Fact | None = None
    value: Value | None = None
    made_from: tuple[Measure, ...] = ()
    sources: tuple[str, ...] = ("source_id",)
    deaf_to: frozenset[str] = frozenset()
    asked_as: tuple[str, ...] = ()
    asked_within: tuple[str, ...] = ()
    spoken_of_as: tuple[str, ...] = ()
    gaps: tuple[str, ...] = ()
    in_full: str = ""

    @property
    def is_askable(self) -> bool:
        """Whether it can be asked for by itself."""
        return bool(self.asked_as or self.in_full)

    @property
    def name(self) -> str:
        """The key of its column."""
        return self.column.key

    def shown(self, **changes: Any) -> Measure:
        """The same measure with another column: its title, whether it is minor, how it is explained."""
        return replace(self, column=replace(self.column, **changes))

    def parts(self) -> Iterator[Measure]:
        """The measure and everything it is made from."""
        yield self
        for measure in self.made_from:
            yield from measure.parts()
