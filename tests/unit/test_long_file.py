"""A workbook of a long list is made by a process of its own, and is the same file."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest
from starlette.testclient import TestClient

from database.faults import DataUnavailable
from front_door import long_file
from front_door.long_file import ROOT, made_apart
from tests.conftest import URL_SETTING
from tests.unit.test_figure_routes import as_exported, door

__all__ = ["door"]

LIST: Final = "aanvragen"
MADE_UP: Final = "fictief=ja"
ORDER: Final = {"key": LIST, "query": {"fictief": ["ja"]}, "language": "nl", "link": "http://x/"}

pytestmark = pytest.mark.slow


def test_it_is_the_file_that_the_command_makes_and_not_made_by_the_server(
    door: TestClient, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = as_exported(LIST, "xlsx", MADE_UP, tmp_path)
    monkeypatch.setattr(long_file, "FROM", 10)
    monkeypatch.setattr("exports.excel.workbook", lambda *_, **__: b"made by the server")
    assert door.get(f"/bestand/{LIST}.xlsx?{MADE_UP}").content == expected
    monkeypatch.setattr(long_file, "FROM", 10**6)
    assert door.get(f"/bestand/{LIST}.xlsx?{MADE_UP}").content == b"made by the server"


def test_what_it_cannot_do_now_is_told_as_by_the_server(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(URL_SETTING, f"sqlite:///{tmp_path}/no/such/folder/a.sqlite")
    with pytest.raises(DataUnavailable) as told:
        made_apart(ORDER)
    assert told.value.reason == "no_folder"


def test_it_reads_the_database_that_the_server_reads_from_its_folder(
    loaded_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(loaded_file.parent)
    monkeypatch.setenv(URL_SETTING, f"sqlite:///{loaded_file.name}")
    assert made_apart(ORDER).startswith(b"PK")


def test_it_loads_nothing_large_that_it_can_do_without(loaded_file: Path, tmp_path: Path) -> None:
    told = (
        "import sys; from front_door.long_file import main; main();"
        "print(*{'pyarrow.lib', 'streamlit', 'docx', 'pptx', 'numpy'} & sys.modules.keys())"
    )
    with subprocess.Popen(
        [sys.executable, "-c", told, str(tmp_path / "list.xlsx")],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT, encoding="utf-8",
        env={**os.environ, URL_SETTING: f"sqlite:///{loaded_file}"},
    ) as process:  # fmt: skip
        assert process.stdin
        print(json.dumps(ORDER), file=process.stdin, flush=True)
        assert process.stdout
        assert process.stdout.read().split() == ["numpy"]


def test_a_process_that_fails_is_a_fault(
    loaded_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(URL_SETTING, f"sqlite:///{loaded_file}")
    with pytest.raises(RuntimeError, match="ended with 1"):
        made_apart({**ORDER, "key": 7})


def test_it_ends_with_the_server_and_leaves_no_folder(loaded_file: Path, tmp_path: Path) -> None:
    folder = tmp_path / "made"
    folder.mkdir()
    command = [sys.executable, "-m", "front_door.long_file", str(folder / "list.xlsx")]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, cwd=ROOT, encoding="utf-8",
        env={URL_SETTING: f"sqlite:///{loaded_file}"},
    ) as process:  # fmt: skip
        process.communicate(json.dumps(ORDER) + "\n", timeout=60)  # which closes its input
    assert process.returncode == 3
    assert not folder.exists()
