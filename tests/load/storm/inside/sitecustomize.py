"""Python imports this when it starts: in a server of the storm, do the operation once it is up."""

from __future__ import annotations

import os
import threading
from pathlib import Path

AT_START = (
    "migration"  # what the server does by itself; importing the operations would be in its way
)


def _do() -> None:
    name, port, pipe, url, folder = told
    from tests.load.storm.serving import ask, perform_when_up, watch_start

    if name == AT_START:
        watch_start(int(port), int(pipe))
        return
    ask(int(port), "/_stcore/health")
    from tests.load.storm.operation import Place
    from tests.load.storm.operations import OPERATIONS

    act = OPERATIONS[name].arm(Place(url, Path(folder)))
    perform_when_up(act, int(port), int(pipe))


# Taken out of the environment: the processes that the server starts are not servers.
told = [
    os.environ.pop(f"STORM_{name}", "") for name in ("OPERATION", "PORT", "PIPE", "URL", "FOLDER")
]
if all(told):
    threading.Thread(target=_do, name="storm", daemon=True).start()
