"""Everything imported once, so that a fork is a server within a tenth of a second."""

from __future__ import annotations

import gc
import importlib
import os
import sys
import tempfile
import threading
from pathlib import Path
from typing import Final

from data_access.engine import URL_SETTING
from tests.load.storm import serving

ROOMS: Final = (
    "pandas", "sqlalchemy", "psycopg", "alembic.command", "plotly.graph_objects", "views", "exports",
    "written_questions.desk", "dashboard", "sqlalchemy.dialects.postgresql.psycopg",
    "sqlalchemy.dialects.sqlite",
)  # fmt: skip

LEARNED_TO_FORK: Final = "jemalloc_bg_thd"
"""A thread of pyarrow's allocator, which starts it anew in a fork."""


def prepare() -> None:
    """Import what a server needs. Raises RuntimeError when that left a thread, which no fork has."""
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    for name in (*ROOMS, *_imported_by_a_server()):
        importlib.import_module(name)
    _scan_once()
    gc.collect()
    gc.freeze()
    threads = [(task / "comm").read_text().strip() for task in Path("/proc/self/task").iterdir()]
    if len(threads) - threads.count(LEARNED_TO_FORK) > 1:
        raise RuntimeError(f"threads before the first fork: {threads}")


def _imported_by_a_server() -> list[str]:
    """What a server imports while it starts and says how it is: a first one, in a fork, tells."""
    for name in ROOMS:
        importlib.import_module(name)
    known = {*sys.modules}

    def work(listening: serving.Listening, pipe: int) -> None:
        def tell() -> None:
            serving.ask(listening.port, "/health")
            names = "\n".join(sorted(n for n in {*sys.modules} - known if not n.startswith("__")))
            os.write(pipe, names.encode())
            os._exit(0)

        os.environ[URL_SETTING] = f"sqlite:///{folder}/atlas.sqlite"
        threading.Thread(target=tell).start()
        serving.serve(listening)

    with tempfile.TemporaryDirectory() as folder, serving.Listening() as listening:
        child = serving.forked(lambda pipe: work(listening, pipe))
        return child.wait().decode().split()


def _scan_once() -> None:
    """Streamlit asks every installed package for components, each time a server starts."""
    from streamlit.components.v2 import manifest_scanner

    found = manifest_scanner.scan_component_manifests()
    manifest_scanner.scan_component_manifests = lambda *_, **__: found
