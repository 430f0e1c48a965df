"""The short form of the storm: kills of one operation on one database, others in each run,
and one operation that must be found wrong.

The whole of it is `make storm`; its result stands in tests/load/storm/RESULT.md.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from random import Random
from typing import Any

import pytest

from tests.conftest import missing
from tests.load.storm.operations import CONTROL, OPERATIONS
from tests.postgres import PostgresServer

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[2]


def stormed(folder: Path, *arguments: str) -> tuple[int, list[dict[str, Any]], str]:
    """Run a storm in a process of its own, which can fork; its exit code, result and output."""
    command = [sys.executable, "-m", "tests.load.storm", *arguments, "--result", str(folder)]
    done = subprocess.run(
        command, cwd=ROOT, check=False, capture_output=True, text=True, timeout=600
    )
    file = folder / "result.json"
    return (
        done.returncode,
        json.loads(file.read_text()) if file.exists() else [],
        done.stdout + done.stderr,
    )


@pytest.mark.some(1)
@pytest.mark.parametrize("database", ["sqlite", "postgresql"])
def test_a_server_that_is_killed_leaves_all_or_nothing(
    database: str, tmp_path: Path, seed: int
) -> None:
    if database == "postgresql" and PostgresServer.programs() is None:
        missing("PostgreSQL")
    drawn = Random(seed).choice(sorted(OPERATIONS))
    code, result, said = stormed(tmp_path, drawn, "--short", "--only", database)
    assert code == 0, said
    assert {(one["operation"], one["database"]) for one in result} == {(drawn, database)}
    assert all(kill[2] in ("absent", "whole") for one in result for kill in one["kills"])
    assert sum(sum(one["sights"].values()) for one in result) > 0


def test_what_is_written_in_two_transactions_is_found(tmp_path: Path) -> None:
    code, (one,), said = stormed(
        tmp_path, CONTROL.name, "--kills", "8", "--only", "sqlite", "--way", "fork"
    )
    assert code == 1, said
    assert any(kill[2] == "bad" for kill in one["kills"])
    assert any(what.startswith("neither old nor new") for what in one["sights"])
