"""ClickHouse's engine gives the store's answers: who outgrows one machine changes no composition."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from views import views
from views.composition import Composition


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="chdb is not made for Windows")
def test_every_composition_is_the_same(loaded_file: Path) -> None:
    composed = sum(isinstance(view.scope, Composition) for view in views().values())
    command = [
        sys.executable,
        "-m",
        "tests.load.clickhouse",
        str(loaded_file),
    ]  # its library stays there
    done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=600)
    assert done.returncode == 0, done.stdout + done.stderr
    assert f"{composed} compositions" in done.stdout
