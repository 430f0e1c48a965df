"""ClickHouse's engine gives the store's answers: who outgrows one machine changes no composition."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from views import views
from views.composition import Composition


def asked_on_its_engine(file: Path, *how: str) -> str:
    """What the command says, in a process of its own: its library stays there."""
    command = [sys.executable, "-m", "tests.load.clickhouse", str(file), *how]
    done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=600)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="chdb is not made for Windows")
@pytest.mark.parametrize(
    "share", [pytest.param(4, id="short"), pytest.param(1, id="long", marks=pytest.mark.long)]
)
def test_every_composition_is_the_same(loaded_file: Path, seed: int, share: int) -> None:
    """All of them, or a fourth, others in each run."""
    composed = sum(isinstance(view.scope, Composition) for view in views().values()) // share
    said = asked_on_its_engine(loaded_file, "--some", str(composed), "--seed", str(seed))
    assert f"{composed} compositions" in said
