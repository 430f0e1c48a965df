"""Files, questions, borders and pictures where the system has nothing that only Unix has.

This stands for Windows, which is not at hand: the modules and names that only Unix has are taken away
from our code, in the server and in its processes (``like_windows``).
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from exports.picture import available
from tests.conftest import missing
from tests.unit.worker.like_windows import UNIX_MODULES

pytestmark = [pytest.mark.slow, pytest.mark.sandbox]

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What everything did there."""
    if not available():
        missing("Chromium")
    folder = tmp_path_factory.mktemp("Jan De Wit")
    settings = {**os.environ, "SUBSIDIEATLAS_DATABASE_URL": f"sqlite:///{folder}/var/a.sqlite"}
    done = subprocess.run(
        [sys.executable, "-m", "tests.unit.worker.without_unix", str(folder)],
        cwd=ROOT, env=settings, stdout=subprocess.PIPE, encoding="utf-8", check=True, timeout=300,
    )  # fmt: skip
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_nothing_of_unix_was_there(told: dict[str, Any]) -> None:
    for gone in (told["here"], told["there"]):
        assert {*UNIX_MODULES, "killpg", "getuid", "geteuid", "setsid"} <= set(gone)
        assert {"SIGKILL", "SIGXCPU"} <= set(gone)


@pytest.mark.parametrize(
    ("what", "outcome"),
    [
        ("file", "done"),
        ("file bomb", "bomb"),
        ("file spin", "too_slow"),
        ("file eat", "bomb"),
        ("question", "done"),
        ("question text", "done"),
        ("question bomb", "too_slow"),
        ("question spin", "too_slow"),
        ("question eat", "too_slow"),
        ("map", "done"),
        ("map spin", "too_heavy"),
        ("map eat", "too_heavy"),
        ("picture", "done"),
        ("picture hangs", "late"),
        ("picture eats", "undrawable"),
        ("picture after", "done"),
    ],
)
def test_every_worker_does_its_work_or_is_stopped(
    what: str, outcome: str, told: dict[str, Any]
) -> None:
    assert told["found"][what] == outcome


def test_no_process_is_left(told: dict[str, Any]) -> None:
    assert told["left"] == []
