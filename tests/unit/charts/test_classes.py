"""Class breaks: few, round, and holding every value."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from charts.classes import MANY, MOST, readable_classes


def test_five_rates_of_provinces_get_classes_of_twenty_cents() -> None:
    classes = readable_classes([395, 375, 356, 348, 336])
    assert classes.breaks == (320, 340, 360, 380, 400)
    assert [classes.of(value) for value in (336, 348, 356, 375, 395)] == [0, 1, 1, 2, 3]


def test_zero_is_no_part_of_the_scale() -> None:
    assert len(readable_classes([0, 0])) == 0
    assert readable_classes([0, 250]).breaks == (250, 250)


def test_a_single_value_is_a_class_of_its_own() -> None:
    classes = readable_classes([42, 42])
    assert len(classes) == 1
    assert classes.of(42) == 0


def test_many_values_part_where_they_differ_most() -> None:
    close, far = [320 + step % 20 for step in range(200)], [535, 536, 538]
    classes = readable_classes(close + far)
    assert {classes.of(value) for value in far} == {len(classes) - 1}
    assert classes.of(max(close)) < classes.of(min(far))


@given(st.lists(st.integers(1, 10**9), min_size=1, max_size=2 * MANY))
def test_every_value_falls_in_the_class_whose_breaks_hold_it(values: list[int]) -> None:
    classes = readable_classes(values)
    assert 1 <= len(classes) <= MOST
    assert list(classes.breaks) == sorted(classes.breaks)
    for value in values:
        low, high = classes.ranges()[classes.of(value)]
        assert low <= value <= high
