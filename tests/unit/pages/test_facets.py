"""What a list can be narrowed by stands on its page, and no more of it than a page holds."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from language import get_language
from pages.records.facets import IN_SIGHT, MOST, Facet, Value, facet_list


@pytest.mark.parametrize(("count", "told"), [(MOST, ""), (400, "360 andere")])
def test_a_facet_shows_the_values_of_most_rows_and_says_how_many_others_there_are(
    count: int, told: str
) -> None:
    here: Any = SimpleNamespace(language=get_language("nl"))
    values = tuple(Value(f"Oproep {at}", count - at, "/x") for at in range(count))
    html = facet_list([Facet("Oproep", values)], "", here)
    assert html.count("<li>") == MOST > IN_SIGHT
    assert told in html
    assert ("andere" in html) == bool(told)
