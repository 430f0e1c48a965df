"""Two ways to start the whole server: a fork that has everything imported, and the program itself."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol

from data_access.engine import URL_SETTING
from database.installation import FOLDER_SETTING
from tests.load.storm.operation import Act, Operation, Place
from tests.load.storm.serving import Child, Listening, forked, perform_when_up, serve, watch_start

ROOT: Final = Path(__file__).resolve().parents[3]

TOLD: Final = ("STORM_OPERATION", "STORM_PORT", "STORM_PIPE", "STORM_URL", "STORM_FOLDER")
"""How the program that was started knows what to do in itself (see ``inside/sitecustomize.py``)."""


class Way(Protocol):
    """Starts servers; ``log`` is where they write."""

    log: Path

    def start(self, place: Place, operation: Operation, act: Act | None) -> Child:
        """A server for a place, which does the operation once it is up; nothing without ``act``."""
        ...


@dataclass
class Fork:
    """uvicorn with the app, in a fork of this process."""

    log: Path

    def start(self, place: Place, operation: Operation, act: Act | None) -> Child:
        """Within a tenth of a second."""
        with Listening() as listening:

            def work(pipe: int) -> None:
                output = os.open(self.log, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
                os.dup2(output, 1)
                os.dup2(output, 2)
                os.environ.update(_settings(place))
                if act and operation.at_start:
                    watch_start(listening.port, pipe)
                elif act:
                    perform_when_up(act, listening.port, pipe)
                serve(listening)

            child = forked(work)
        child.port = listening.port
        return child


@dataclass
class Program:
    """``streamlit run dashboard.py``, as people start it."""

    log: Path

    def start(self, place: Place, operation: Operation, act: Act | None) -> Child:
        """Within some seconds."""
        with Listening() as listening:
            port = listening.port
        there, here = os.pipe()
        told = (operation.name, str(port), str(here), place.url, str(place.folder))
        paths = (str(Path(__file__).parent / "inside"), str(ROOT))
        environment = {
            **os.environ,
            **_settings(place),
            **(dict(zip(TOLD, told, strict=True)) if act else {}),
            "PYTHONPATH": os.pathsep.join(paths),
        }
        command = [sys.executable, "-m", "streamlit", "run", str(ROOT / "dashboard.py")]
        command += ["--server.port", str(port), "--server.headless", "true"]
        with self.log.open("ab") as output:
            process = subprocess.Popen(
                command, cwd=ROOT, env=environment, stdout=output, stderr=output,
                start_new_session=True, pass_fds=(here,),
            )  # fmt: skip
        os.close(here)
        process.returncode = 0  # whoever holds the Child waits for its end
        return Child(process.pid, there, port)


def _settings(place: Place) -> dict[str, str]:
    return {URL_SETTING: place.url, FOLDER_SETTING: str(place.folder)}
