"""Tests that take turns: each has its turn within three runs, and the list names tests that are there."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from tests import turns
from tests.turns import ONE_IN, Seconds, that_take_long, turn

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("seed", [0, 7, 999_998])
def test_within_three_seeds_each_has_its_turn_once(seed: int) -> None:
    found = Counter(
        test for number in range(ONE_IN) for test in turn(that_take_long(), seed + number)
    )
    assert found == Counter(that_take_long())


def test_a_run_has_a_third_of_each_folder_and_of_a_large_file() -> None:
    tests = {f"tests/browser/test_{file}.py::test_{n}" for file in "abc" for n in range(7)}
    chosen = turn(tests | {"tests/app/test_x.py::test_y"}, 0)
    assert Counter(test.split("/")[1] for test in chosen) == {"browser": 7, "app": 1}
    assert {test.split("::")[0] for test in chosen} > {
        f"tests/browser/test_{file}.py" for file in "abc"
    }


def test_every_name_is_that_of_a_test() -> None:
    for test in that_take_long():
        file, _, name = test.partition("::")
        assert f"def {name}(" in (ROOT / file).read_text(encoding="utf-8"), test


def test_what_a_run_took_is_written_down_and_what_did_not_run_keeps_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "long_tests.tsv"
    file.write_text("9.0\ta.py::test_slow\n5.0\ta.py::test_mended\n", encoding="utf-8")
    monkeypatch.setattr(turns, "FILE", file)
    seconds = Seconds()
    for test, when, took in (
        ("a.py::test_mended", "call", 0.3),
        ("a.py::test_new[one]", "call", 0.6),
        ("a.py::test_new[two]", "setup", 0.8),
    ):
        seconds.pytest_runtest_logreport(
            pytest.TestReport(test, ("a.py", 1, ""), {}, "passed", None, when, duration=took)  # type: ignore[arg-type]
        )
    seconds.pytest_sessionfinish()
    assert file.read_text(encoding="utf-8") == "9.0\ta.py::test_slow\n1.4\ta.py::test_new\n"
