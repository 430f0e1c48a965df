"""What pages remember of a reader: each thing by one holder, and by no other way."""

from __future__ import annotations

import ast
import importlib
import pkgutil
from collections.abc import Iterator
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest

import pages
from pages.parts.session import Holder, Slot

ROOT = Path(pages.__file__).parent
OPENS_IT = ROOT / "parts" / "session.py"


class Example(Holder):
    prefix = "example"
    answer = Slot("none")


@pytest.fixture
def state(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    held: dict[str, Any] = {}
    monkeypatch.setattr("streamlit.session_state", held)
    return held


def modules() -> Iterator[tuple[Path, ast.Module]]:
    for path in sorted(ROOT.rglob("*.py")):
        yield path, ast.parse(path.read_text())


def holders() -> list[type[Holder]]:
    """Those of all pages; the pages themselves draw when they are imported, and may have none."""
    for folder in (path.parent for path in sorted(ROOT.glob("*/__init__.py"))):
        for module in pkgutil.iter_modules([str(folder)], f"pages.{folder.name}."):
            importlib.import_module(module.name)
    return [each for each in Holder.__subclasses__() if each.__module__.startswith("pages.")]


def test_one_module_opens_the_session_state() -> None:
    used = {
        path
        for path, module in modules()
        for node in ast.walk(module)
        if "session_state" in (getattr(node, "attr", ""), getattr(node, "id", ""))
    }
    assert used == {OPENS_IT}


def test_slots_stand_in_holders_and_take_their_keys_from_them() -> None:
    for path, module in modules():
        if path == OPENS_IT:
            continue
        slots = [node for node in ast.walk(module) if _makes_a_slot(node)]
        declared = [
            part.value
            for node in ast.walk(module)
            if isinstance(node, ast.ClassDef) and "Holder" in map(ast.unparse, node.bases)
            for part in node.body
            if isinstance(part, ast.Assign) and _makes_a_slot(part.value)
        ]
        assert len(slots) == len(declared), path
        for slot in declared:
            assert isinstance(slot, ast.Call)
            assert len(slot.args) == 1, f"{path}: a slot is given its default and no key"
            assert not slot.keywords, path


def _makes_a_slot(node: ast.AST) -> bool:
    if not isinstance(node, ast.Call):
        return False
    maker = node.func.value if isinstance(node.func, ast.Subscript) else node.func
    return isinstance(maker, ast.Name) and maker.id == "Slot"


def test_no_key_is_claimed_by_two_holders() -> None:
    every = holders()
    assert len(every) >= 8
    for one, other in permutations(every, 2):
        assert one.prefix
        assert not f"{one.prefix}_".startswith(f"{other.prefix}_"), (one, other)


def test_each_slot_of_a_holder_has_a_key_of_its_own() -> None:
    for holder in holders():
        keys = {name: slot.key for name, slot in vars(holder).items() if isinstance(slot, Slot)}
        assert keys == {name: f"{holder.prefix}_{name}" for name in keys}


def test_what_was_never_said_is_the_default_and_what_was_taken_is_gone(
    state: dict[str, Any],
) -> None:
    assert Example.answer.value == "none"
    Example.answer.value = "yes"
    Example.answer[2].value = "no"
    assert state == {"example_answer": "yes", "example_answer_2": "no"}
    assert Example.answer.take() == "yes"
    assert Example.answer.value == Example.answer[1, 2].value == "none"
    assert Example.answer[2].value == "no"


def test_a_widget_knows_what_it_showed_until_the_last_run(state: dict[str, Any]) -> None:
    Example.answer.show("first")
    assert Example.answer.shown_before() is None
    Example.answer.show("second")
    before = Example.answer.shown_before()
    assert before is not None
    assert before[0] == "first"
    Example.answer.show("second")
    assert Example.answer.shown_before() is None
    assert Example.answer.value == "second"


def test_buttons_that_show_what_is_chosen_are_left_alone(state: dict[str, Any]) -> None:
    """What they are given arrives after a click that was made meanwhile, and would take its place."""
    chosen = Example.named("chosen", None)
    chosen.show_choices((2020, 2022))
    assert state[chosen.key] == [2020, 2022]
    clicked = state[chosen.key] = [2022, 2020]
    chosen.show_choices((2020, 2022))
    assert state[chosen.key] is clicked
    assert chosen.shown_before() is None
    chosen.show_choices((2022,))
    assert state[chosen.key] == [2022]
    before = chosen.shown_before()
    assert before is not None
    assert before[0] == clicked
