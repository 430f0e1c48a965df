"""Files that are open in Gegevens, all sessions together: there is room for so many cells."""

from __future__ import annotations

import gc

import pytest

from importing.cells import Contents, Sheet
from importing.desk import Upload
from pages.imports.import_session import Case
from pages.imports.open_cases import cells_in, closed, opened

pytestmark = pytest.mark.slow


def a_case(number: int) -> Case:
    sheet = Sheet("", [["a", "b"], ["1", "2"]], [1, 2])
    return Case(number, upload=Upload("x.csv", "", Contents("csv", [sheet])))


def is_away(case: Case) -> bool:
    return case.upload is None and [one.code for one in case.problems] == ["put_away"]


def test_cells_are_counted_over_all_sheets() -> None:
    upload = a_case(1).upload
    assert upload is not None
    assert cells_in(upload.contents) == 4


def test_the_file_that_was_opened_longest_ago_is_put_away() -> None:
    first, second, third = (a_case(number) for number in (1, 2, 3))
    opened(first, 4, most=10)
    opened(second, 4, most=10)
    assert not is_away(first)
    opened(third, 4, most=10)
    assert is_away(first)
    assert not is_away(second)
    opened(second, 6, most=10)
    assert not is_away(third)
    opened(third, 5, most=10)
    assert is_away(second)


def test_one_that_is_loaded_or_gone_takes_no_room() -> None:
    first, second, third = (a_case(number) for number in (1, 2, 3))
    opened(first, 9, most=10)
    closed(first)
    opened(second, 9, most=10)
    assert not is_away(first)
    del second
    gc.collect()
    opened(third, 9, most=10)
    assert not is_away(third)


def test_the_largest_file_is_taken_even_alone() -> None:
    one = a_case(1)
    opened(one, 11, most=10)
    assert not is_away(one)
