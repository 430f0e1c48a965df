"""What is said not to be known is about what is chosen, and about no other place, call or scheme."""

from __future__ import annotations

import pytest

from data_access.engine import Store
from data_access.filters import Filters
from views import read, view

WEST_FLANDERS = "De lijst van West-Vlaamse toekenningen is onvolledig."
HERSTAPPE = "Voor Herstappe staat er geen maximumbedrag voor e-inclusie in de bron."


def gaps(store: Store, key: str, filters: Filters) -> list[str]:
    return [gap.statement for gap in read(view(key), filters, store).gaps]


@pytest.mark.parametrize(
    ("key", "filters", "statement", "said"),
    [
        ("toekenningen-per-gemeente", Filters(), WEST_FLANDERS, True),
        ("toekenningen-per-gemeente", Filters(provinces=("west-vlaanderen",)), WEST_FLANDERS, True),
        ("toekenningen-per-gemeente", Filters(municipalities=("33011",)), WEST_FLANDERS, True),
        ("toekenningen-per-gemeente", Filters(provinces=("limburg",)), WEST_FLANDERS, False),
        ("toekenningen-per-gemeente", Filters(municipalities=("71016",)), WEST_FLANDERS, False),
        ("trekkingsrechten-per-gemeente", Filters(municipalities=("73028",)), HERSTAPPE, True),
        ("trekkingsrechten-per-gemeente", Filters(provinces=("limburg",)), HERSTAPPE, True),
        ("trekkingsrechten-per-gemeente", Filters(schemes=("e-inclusie",)), HERSTAPPE, True),
        ("trekkingsrechten-per-gemeente", Filters(municipalities=("44021",)), HERSTAPPE, False),
        ("trekkingsrechten-per-gemeente", Filters(municipalities=("71016",)), HERSTAPPE, False),
        ("trekkingsrechten-per-gemeente", Filters(schemes=("lekp-1",)), HERSTAPPE, False),
    ],
)
def test_a_gap_about_another_place_or_scheme_is_left_out(
    reader: Store, key: str, filters: Filters, statement: str, said: bool
) -> None:
    assert (statement in gaps(reader, key, filters)) == said


def test_a_gap_about_no_place_holds_in_all(reader: Store) -> None:
    everywhere = gaps(reader, "toekenningen-per-gemeente", Filters())
    in_limburg = gaps(reader, "toekenningen-per-gemeente", Filters(provinces=("limburg",)))
    assert in_limburg == [one for one in everywhere if one != WEST_FLANDERS]
