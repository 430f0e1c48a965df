"""One entrance: each command does what the entrance of its own room does, and says so under its own name."""

from __future__ import annotations

import importlib
import json
import runpy
import sys
from pathlib import Path
from typing import Any

import pytest

from data_access.engine import Store
from subsidieatlas import ROOMS, __version__
from subsidieatlas.__main__ import COMMANDS, main
from tests.unit.importing.hostile.base import table

Capture = pytest.CaptureFixture[str]
LINES = "uitgaven-per-lijn"
OF_ROOMS = ("load", "export", "question")
"""Commands that have an entrance of their own: ``python -m`` and the name of their room."""


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_tells_its_use_under_its_own_name(name: str, capsys: Capture) -> None:
    with pytest.raises(SystemExit) as ended:
        main([name, "--help"])
    assert ended.value.code == 0
    assert capsys.readouterr().out.startswith(f"usage: subsidieatlas {name} ")


@pytest.mark.parametrize("name", OF_ROOMS)
def test_the_entrances_of_rooms_keep_their_own_names(name: str, capsys: Capture) -> None:
    module = COMMANDS[name].module
    with pytest.raises(SystemExit):
        importlib.import_module(module).main(["--help"])
    assert capsys.readouterr().out.startswith(
        f"usage: python -m {module.removesuffix('.__main__')} "
    )


def test_loading_and_undoing_give_the_json_of_the_room(
    database_url: str, tmp_path: Path, capsys: Capture
) -> None:
    file = tmp_path / "lijst.csv"
    file.write_bytes(table())
    room = importlib.import_module(COMMANDS["load"].module).main

    def said(run: Any, *arguments: str) -> dict[str, Any]:
        assert run([*arguments, "--json"]) == 0
        answer: dict[str, Any] = json.loads(capsys.readouterr().out)
        return answer

    assert said(main, "load", str(file), "--dry-run") == said(room, str(file), "--dry-run")
    batch = said(main, "load", str(file))["batch"]
    assert said(main, "batches") == said(room, "batches")
    assert said(main, "undo", str(batch))["status"] == "undone"
    assert Store(database_url).data_version()


@pytest.mark.usefixtures("database_url")
def test_files_are_written(tmp_path: Path) -> None:
    table_, form, copies = tmp_path / "lijnen.csv", tmp_path / "sjabloon.xlsx", tmp_path / "kopieen"
    assert main(["template", "projects", "-o", str(form)]) == 0
    assert main(["export", LINES, "--format", "csv", "-o", str(table_)]) == 0
    assert main(["backup", "--to", str(copies)]) == 0
    assert all(path.stat().st_size for path in (table_, form, *copies.iterdir()))
    assert len(list(copies.iterdir())) == 1


def test_what_is_no_command_is_said_with_what_there_is(capsys: Capture) -> None:
    assert main(["opstarten"]) == 2
    told = capsys.readouterr().err
    assert "opstarten" in told
    assert all(f"  {name} " in told for name in COMMANDS)
    assert main(["--help"]) == 0
    assert main(["--version"]) == 0
    assert capsys.readouterr().out.endswith(f"Subsidieatlas {__version__}\n")


@pytest.mark.parametrize(
    ("asked", "port"), [([], []), (["run", "--port", "8600"], ["--server.port", "8600"])]
)
def test_it_says_where_the_data_is_and_serves(
    asked: list[str],
    port: list[str],
    database_url: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: Capture,
) -> None:
    started: list[list[str]] = []
    monkeypatch.setattr(sys, "argv", ["subsidieatlas"])
    monkeypatch.setattr(runpy, "run_module", lambda *_, **__: started.append(list(sys.argv)))
    assert main(asked) == 0
    assert started == [["streamlit", "run", str(ROOMS / "dashboard.py"), *port]]
    assert f"Gegevens: {database_url.removeprefix('sqlite:///')}\n" in capsys.readouterr().out
    assert Store(database_url).data_version()


@pytest.mark.parametrize("url", ["niets", "sqlite:///{}/weg/x.sqlite"])
def test_it_does_not_start_without_data(
    url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    monkeypatch.setenv("SUBSIDIEATLAS_DATABASE_URL", url.format(tmp_path))
    monkeypatch.setattr(runpy, "run_module", lambda *_, **__: pytest.fail("it started"))
    assert main(["run"]) == 1
    assert capsys.readouterr().err


def test_a_password_is_not_told(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    monkeypatch.setenv(
        "SUBSIDIEATLAS_DATABASE_URL", "postgresql+psycopg://wij:geheim@127.0.0.1:1/atlas"
    )
    assert main([]) == 1
    told = capsys.readouterr()
    assert "Gegevens: postgresql" in told.out
    assert "geheim" not in told.out + told.err
