"""Class breaks: few, round, and holding every value."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from charts.classes import MOST, readable_classes


def test_five_rates_of_provinces_get_classes_of_twenty_cents() -> None:
    classes = readable_classes([395, 375, 356, 348, 336])
    assert classes.breaks == (336, 340, 360, 380, 395)
    assert [classes.of(value) for value in (336, 348, 356, 375, 395)] == [0, 1, 1, 2, 3]


def test_zero_is_no_part_of_the_scale() -> None:
    assert len(readable_classes([0, 0])) == 0
    assert readable_classes([0, 250]).breaks == (250, 250)


def test_a_single_value_is_a_class_of_its_own() -> None:
    classes = readable_classes([42, 42])
    assert len(classes) == 1
    assert classes.of(42) == 0


def test_the_highest_class_takes_the_few_that_lie_far_above_the_rest() -> None:
    close, far = [112 + step % 27 for step in range(283)], [191, 193]
    classes = readable_classes(close + far)
    assert classes.breaks == (112, 120, 130, 140, 193)
    assert {classes.of(value) for value in far} == {MOST - 1}


@given(st.lists(st.integers(1, 10**9), min_size=1, max_size=40))
def test_every_value_falls_in_the_class_whose_breaks_hold_it(values: list[int]) -> None:
    classes = readable_classes(values)
    assert 1 <= len(classes) <= MOST
    assert list(classes.breaks) == sorted(classes.breaks)
    assert (classes.breaks[0], classes.breaks[-1]) == (min(values), max(values))
    for value in values:
        low, high = classes.ranges()[classes.of(value)]
        assert low <= value <= high


@given(st.lists(st.integers(100, 10**9), min_size=2, max_size=400, unique=True))
def test_breaks_between_classes_have_at_most_two_figures_that_are_not_zero(
    values: list[int],
) -> None:
    inner = readable_classes(values).breaks[1:-1]
    steps = {after - before for before, after in pairwise(inner)}
    assert len(steps) <= 1
    assert all(len(str(step).rstrip("0")) <= 2 for step in steps)
