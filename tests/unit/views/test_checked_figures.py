"""Each View has a test that works out its numbers in another way, and that its key selects."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from views import views

TESTS = Path(__file__).parents[1]


def checked() -> Iterator[str]:
    """The keys in every `@pytest.mark.figure(...)` of the unit tests."""
    for file in TESTS.rglob("test_*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            for mark in getattr(node, "decorator_list", ()):
                if isinstance(mark, ast.Call) and ast.unparse(mark.func) == "pytest.mark.figure":
                    yield from (ast.literal_eval(key) for key in mark.args)


def test_every_view_has_its_numbers_checked_and_no_other_is_named() -> None:
    assert set(checked()) == set(views())
