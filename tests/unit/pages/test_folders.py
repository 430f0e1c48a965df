"""The folders of pages: as Streamlit puts ``pages/`` on the path, each is a module of the top level."""

from __future__ import annotations

import sys
from importlib.machinery import PathFinder
from pathlib import Path

import pages

ROOT = Path(pages.__file__).parent
FOLDERS = sorted(path.parent.name for path in ROOT.glob("*/*.py") if path.name == "__init__.py")


def test_no_folder_takes_the_name_of_a_room_or_of_a_module_that_is_installed() -> None:
    assert "parts" in FOLDERS
    path = [entry for entry in sys.path if Path(entry or ".").resolve() != ROOT]
    assert {name: PathFinder.find_spec(name, path) for name in FOLDERS} == dict.fromkeys(FOLDERS)


def test_import_contracts_see_every_folder() -> None:
    assert sorted({path.parent.name for path in ROOT.glob("*/*.py")}) == FOLDERS
