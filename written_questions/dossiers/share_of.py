"""What a share is of: the same figure of all places and of all other rows."""

from __future__ import annotations

from dataclasses import replace

from data_access.engine import Reader
from data_access.filters import Filters
from views import Result, View, read
from written_questions.dossiers.of_places import of_a_part
from written_questions.question import Asked


def of_all(view: View, filters: Filters) -> Filters:
    """The same filters without a choice of places or of the very rows of a View."""
    own = (view.select[1],) if view.select else ()
    return filters.anywhere().lifted(*own)


def as_asked(view: View, filters: Filters, asked: Asked, reader: Reader) -> Result:
    """The table of what is asked: of a share of a whole that is known all of its rows, with their total, and
    those that are chosen before the others.

    Raises DataUnavailable.
    """
    chosen, wider = of_a_part(read(view, filters, reader)), of_all(view, filters)
    if asked.operation != "share" or wider == filters or chosen.empty:
        return chosen
    whole = read(view, wider, reader)
    key = view.select[0] if view.select else view.item
    if not whole.whole or not chosen.frame[key].notna().all():
        return chosen
    rows = chosen.frame
    if "nis" in rows and (own := rows["nis"].isin(filters.municipalities)).any():
        key, rows = "nis", rows[own]  # what merged with it later was not asked
    others = ~whole.frame[key].isin(rows[key])
    order = others.sort_values(kind="stable").index
    return replace(whole, frame=whole.frame.loc[order].reset_index(drop=True))
