"""What the words of a line ask to be made of a figure: its average, median, index or change by the year."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from views import View
from views.operations import OPERATIONS, Operation
from views.row_search import folded
from views.unnamed import COMPOSED, parts_of


def operation_in(plain: str) -> tuple[Operation, re.Match[str]] | None:
    """The operation that a folded line asks for, and the words that do; None where none is asked."""
    for operation in OPERATIONS.values():
        for words in sorted(operation.asked_as, key=len, reverse=True):
            if hit := re.search(rf"\b{re.escape(folded(words))}\b", plain):
                return operation, hit
    return None


def does(operation: Operation, shown: View) -> bool:
    """Whether a View is a composition with that operation."""
    return shown.subject == COMPOSED and parts_of(shown.key).operation == operation.key


def worked_out(keys: Iterable[str], plain: str) -> Iterator[str]:
    """The keys of what the operation that is asked makes of compositions, in their order."""
    asked = operation_in(plain)
    if asked is None:
        return
    for key in keys:
        try:
            parts = parts_of(key)
        except KeyError:  # a View of its own name
            continue
        for measure in parts.measures:
            made = replace(parts, measures=(measure,), operation=asked[0].key)
            if not made.reason:
                yield made.key
