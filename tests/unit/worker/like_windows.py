"""Takes away what only Unix has, before our code runs: modules, and names of ``os`` and ``signal``.

Libraries keep them: on Windows they have their own ways.
"""

from __future__ import annotations

import contextlib
import importlib
import os
import signal
import sys
from pathlib import Path
from types import ModuleType

UNIX_MODULES = ("resource", "fcntl", "pwd", "grp", "termios")
UNIX_NAMES = {
    os: ("killpg", "getuid", "geteuid", "getgid", "setsid", "nice", "fork", "sysconf", "getpgid",
         "sched_getaffinity", "getloadavg", "mkfifo", "WNOHANG"),
    signal: ("SIGKILL", "SIGXCPU", "SIGALRM", "SIGHUP", "SIGCHLD", "alarm", "setitimer"),
}  # fmt: skip


def start(script: Path, child: Path, *libraries: str, first: str = "") -> Path:
    """Write a script that does the same as ``child``, like on Windows, and give it back."""
    how = (
        "import runpy, sys",
        f"like = runpy.run_path({__file__!r})",
        f"like.get({first!r}, str)()",
        f"like['pretend']({', '.join(map(repr, libraries))})",
        f"runpy.run_path({str(child)!r}, run_name='__main__')",
    )
    script.write_text("\n".join(how), encoding="utf-8")
    return script


def let_root_draw() -> None:
    """Chromium asks for this of a user that our code cannot know any more."""
    import kaleido

    usual = kaleido.Kaleido.__init__

    def without_sandbox(self: object, **options: object) -> None:
        usual(self, **{**options, "enable_sandbox": False})

    kaleido.Kaleido.__init__ = without_sandbox


def pretend(*libraries: str) -> None:
    """From now on this process is like one on Windows, as far as our own code can see.

    Libraries that need Unix on Unix are imported before, those of Python itself among them.
    """
    for name in ("subprocess", "tempfile", *libraries):
        importlib.import_module(name)
    whole = {module: _copy(module) for module in UNIX_NAMES}
    for module in list(sys.modules.values()):
        for name, held in list(vars(module).items()):
            if isinstance(held, ModuleType) and held in whole and module is not sys.modules["os"]:
                setattr(module, name, whole[held])
    for name in UNIX_MODULES:
        sys.modules[name] = None  # type: ignore[assignment]
    for module, names in UNIX_NAMES.items():
        for name in names:
            with contextlib.suppress(AttributeError):
                delattr(module, name)


def _copy(module: ModuleType) -> ModuleType:
    copy = ModuleType(module.__name__)
    vars(copy).update(vars(module))
    return copy


def gone() -> list[str]:
    """What is missing here."""
    modules = [name for name in UNIX_MODULES if not _importable(name)]
    names = [
        name for module, names in UNIX_NAMES.items() for name in names if not hasattr(module, name)
    ]
    return modules + names


def _importable(name: str) -> bool:
    try:
        importlib.import_module(name)
    except ImportError:
        return False
    return True
