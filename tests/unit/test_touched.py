"""Which tests `make quick` adds for what changed."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.touched import MOST_FILES, is_about, room_of, touched

WORD = "tests/unit/exports/test_word.py"


@pytest.mark.parametrize(
    ("changed", "about"),
    [
        (WORD, True),
        ("exports/word.py", True),
        ("exports/word/tables.py", True),
        ("exports/excel/book.py", False),
        ("views/word.py", False),
        ("tests/unit/exports/test_excel.py", False),
    ],
)
def test_a_test_is_about_the_module_whose_name_and_room_it_has(changed: str, about: bool) -> None:
    assert is_about(WORD, changed) == about


@pytest.mark.parametrize(
    ("path", "room"),
    [
        (WORD, "exports"),
        ("exports/word/tables.py", "exports"),
        ("tests/unit/database/test_store.py", "database"),
        ("tests/app/test_vragen.py", "pages"),
        ("tests/unit/test_touched.py", ""),
        ("Makefile", ""),
        ("tests/conftest.py", ""),
    ],
)
def test_a_file_is_of_a_room(path: str, room: str) -> None:
    assert room_of(path) == room


def test_what_differs_from_main_is_touched_until_it_is_too_much(tmp_path: Path) -> None:
    def git(*command: str) -> None:
        name = ("-c", "user.name=x", "-c", "user.email=x@x")
        subprocess.run(["git", *name, *command], cwd=tmp_path, check=True, capture_output=True)

    def write(name: str) -> str:
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"{file.exists()}")
        return name

    assert touched(tmp_path) == set()
    git("init", "-b", "main")
    subjects = [f"part{number}" for number in range(MOST_FILES + 1)]
    tests = [write(f"tests/unit/exports/test_{subject}.py") for subject in subjects]
    write(f"exports/{subjects[0]}.py")
    git("add", ".")
    git("commit", "-m", "all")
    assert touched(tmp_path) == set()
    git("switch", "-c", "mine")
    write(f"exports/{subjects[0]}.py")
    git("commit", "-am", "changed")
    write(f"exports/{subjects[1]}/new.py")
    assert touched(tmp_path) == set(tests[:2])
    for subject in subjects:
        write(f"exports/{subject}.py")
    assert touched(tmp_path) == set()
