"""``subsidieatlas run``: say where the data is, make it ready, and serve the atlas."""

from __future__ import annotations

import argparse
import contextlib
import runpy
import sys
from collections.abc import Sequence

from data_access.engine import database_url, open_store
from database.faults import DataUnavailable
from importing import readiness
from subsidieatlas import ROOMS, __version__


def main(arguments: Sequence[str], program: str) -> int:
    """Serve until it is stopped. Returns 1, after a sentence, when the data cannot be made ready."""
    parser = argparse.ArgumentParser(program, description="Start de atlas; Ctrl+C stopt hem.")
    parser.add_argument("--port", type=int, help="een andere poort dan 8501")
    options = parser.parse_args(arguments)
    print(f"Subsidieatlas {__version__}")
    with contextlib.suppress(DataUnavailable):  # an address that is none; readiness says so
        store = open_store(database_url())
        print(f"Gegevens: {store.file or store.engine.url}", flush=True)
    code = readiness.main()
    if code:
        return code
    port = [] if options.port is None else ["--server.port", str(options.port)]
    sys.argv = ["streamlit", "run", str(ROOMS / "dashboard.py"), *port]
    runpy.run_module("streamlit", run_name="__main__", alter_sys=True)
    return 0
