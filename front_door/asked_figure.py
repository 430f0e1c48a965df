"""The figure that a lasting address asks for, as much of it as a file of some kind is made from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING
from urllib.parse import urlencode

if TYPE_CHECKING:
    from views import Face, Result


def asked_figure(key: str, kind: str, query: Mapping[str, list[str]]) -> tuple[Result, Face | None]:
    """The figure for a file of a kind, and the face that is asked; of a list as many rows as it holds.

    ``query`` holds the parameters of the address. Raises CannotAskError, LookupError and DataUnavailable.
    """
    from exports.types import ROWS_ON_PAPER
    from views.row_search import looked_up, only
    from views.typed_request import ask, opened

    own = ("taal", "vorm", "zoek", "alleen")
    filters = urlencode({n: its for n, its in query.items() if n not in own}, doseq=True)
    result = ask(key, filters, opened(), ROWS_ON_PAPER.get(kind, 1))
    if text := " ".join(query.get("zoek", ())):
        result = looked_up(result, text)
    if narrowed := "".join(query.get("alleen", ())[-1:]):
        column, _, value = narrowed.partition(":")
        result = only(result, column, value)
    asked = "".join(query.get("vorm", ())[-1:])
    return result, result.view.face(asked) if asked else None
