"""The data is made ready when the server starts: nobody has to open a page first."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest

from tests.server.knocks import PATIENCE, Answer, Command, Door, by_streamlit, by_uvicorn, serving


def health_when(door: Door, status: int) -> Answer:
    """The answer of `/health` once it has this status, asked for at most a minute.

    A machine that is busy while the server warms up may first hear that there was no time to look.
    """

    def settled() -> bool:
        return answer.status == status and '"timeout"' not in answer.text

    deadline = time.monotonic() + PATIENCE
    answer = door.knock("GET", "/health")
    while not settled() and time.monotonic() < deadline:
        time.sleep(0.1)
        answer = door.knock("GET", "/health")
    assert settled(), answer.text
    return answer


@pytest.mark.some(1)
@pytest.mark.parametrize("command", [by_streamlit, by_uvicorn])
def test_health_turns_true_without_any_visitor(command: Command, tmp_path: Path) -> None:
    with serving(command("127.0.0.1"), tmp_path, tmp_path / "new.sqlite", "127.0.0.1") as door:
        made = json.loads(health_when(door, 200).text)
        assert made["data_version"]
        # The first visitor finds it so: nothing is loaded a second time.
        assert door.knock("GET", "/presentatie?verhaal=lerende-netwerken").status == 200
        with door.session("localhost"):
            assert json.loads(door.knock("GET", "/health").text) == made


def test_who_comes_while_it_is_made_ready_waits_for_it(tmp_path: Path) -> None:
    command = by_uvicorn("127.0.0.1")
    with serving(command, tmp_path, tmp_path / "new.sqlite", "127.0.0.1") as door:
        assert door.knock("GET", "/presentatie?verhaal=lerende-netwerken").status == 200
        health_when(door, 200)


def test_without_a_database_the_server_stands_and_recovers_by_itself(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    folder.write_text("in the way of the folder of the database")
    command = by_uvicorn("127.0.0.1")
    with serving(command, tmp_path, folder / "own.sqlite", "127.0.0.1") as door:
        answer = health_when(door, 503)
        assert json.loads(answer.text) == {"status": "unavailable", "reason": "no_folder"}
        assert door.knock("GET", "/", (("Accept", "text/html"),)).status == 200
        folder.unlink()
        folder.mkdir()
        health_when(door, 200)
