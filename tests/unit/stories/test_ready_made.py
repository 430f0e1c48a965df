"""Ready-made stories: every figure shows something to an audience, and few are mere counts."""

from __future__ import annotations

import pytest

from data_access.engine import Store
from data_access.filters import Filters
from language import get_language
from stories import Story
from stories.ready_made import LEAST, MOST, ready_made, titles
from stories.shown_story import Shown, shown
from stories.worth import worth_showing
from views import read, view
from views.headlines import only_counted

pytestmark = pytest.mark.slow

DUTCH = get_language("nl")


def stories(reader: Store, base: Filters) -> dict[str, list[Shown]]:
    made: dict[str, list[Shown]] = {}
    for key in titles(reader, base, DUTCH):
        story = ready_made(key, reader, base, DUTCH)
        assert isinstance(story, Story)
        made[key] = shown(story, reader, DUTCH)
    return made


@pytest.mark.parametrize("fictional", [False, True])
def test_stories_hold_five_to_eight_figures_that_show_something(
    reader: Store, fictional: bool
) -> None:
    found = stories(reader, Filters(fictional=fictional))
    assert found.pop("provincie-brussel") == [] or fictional
    for key, figures in found.items():
        assert LEAST <= len(figures) <= MOST, key
        counted = [one for one in figures if only_counted(one.result, DUTCH)]
        assert not counted or len(figures) == LEAST, key
        for one in figures:
            assert not one.result.empty
            if one.slide.view == "oproepen-tijdlijn":
                dates = one.result.frame[["starts", "ends"]].notna().any(axis=1)
                assert int(dates.sum()) > 1
            elif one.result.view.chart is None and one.slide.view != "niet-bekend":
                numbers = [c.key for c in one.result.view.columns if c.numeric]
                assert len(one.result.frame) > 1 or one.result.frame[numbers].notna().any(axis=None)


def test_what_says_nothing_is_not_worth_a_slide(reader: Store) -> None:
    def worth(key: str, face: str = "", **chosen: tuple[str, ...]) -> bool:
        return worth_showing(read(view(key), Filters(**chosen), reader), face)  # type: ignore[arg-type]

    alone, together = ("bondgenotennetwerken",), ("verbindingsambassadeurs",)
    assert not worth("oproepen-tijdlijn", calls=alone)  # one phase with one date
    assert worth("oproepen-tijdlijn", calls=together)
    assert not worth("bijeenkomsten", calls=alone)  # one meeting on no known day
    assert worth("bijeenkomsten", calls=together)
    assert not worth(
        "gevraagd-toegekend-budget", calls=alone
    )  # a budget, and nothing to hold it against
    assert worth("gevraagd-toegekend-budget", calls=("plan-samenleven-1",))
    assert not worth("toekenningen-per-gemeente", "bedrag", provinces=("limburg",))
    assert worth("toekenningen-per-gemeente", "bedrag", calls=alone)
    assert worth("niet-bekend", calls=("plan-samenleven-2",))
