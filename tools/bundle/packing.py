"""The parts of the bundle: wheels from the index, the atlas' own files, and what starts them."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

from packaging.requirements import Requirement

from tools.bundle.lock import ROOT, Pinned, asked_for, windows

LAPTOP: Final = Path(__file__).resolve().parent / "laptop"
_FILES: Final = ("dashboard.py", "pyproject.toml", "requirements.lock", "LICENSE", "README.md")
_FOLDERS: Final = (".streamlit", "assets")
_STAYS: Final = ("tests", "benchmarks", "tools")
"""Packages that no laptop needs."""


class NoWheelsError(Exception):
    """The wheels could not be had; the message says why."""


def fetch_for_windows(entries: list[Pinned], pythons: tuple[str, ...], folder: Path) -> None:
    """Every wheel for 64-bit Windows and these Pythons. Raises NoWheelsError."""
    for python in pythons:
        _fetch(
            asked_for(entries, windows(python)),
            folder,
            ["--platform", "win_amd64", "--python-version", python, "--implementation", "cp"],
        )


def fetch_for_here(entries: list[Pinned], folder: Path) -> None:
    """Every wheel for the Python that runs this. Raises NoWheelsError."""
    _fetch(asked_for(entries, {}), folder, [])


def _fetch(entries: list[Pinned], folder: Path, system: list[str]) -> None:
    """By hash, without what the packages ask for: the lock has that already."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as passing:
        wanted = Path(passing) / "wanted.txt"
        wanted.write_text("".join(f"{entry.line()}\n" for entry in entries), "utf-8")
        command = [
            sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check",
            "--no-input", "--no-deps", "--require-hashes", "--only-binary=:all:", *system,
            "--find-links", str(folder), "--dest", str(folder), "--requirement", str(wanted),
        ]  # fmt: skip
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        why = [line for line in done.stderr.splitlines() if line.startswith("ERROR")][:2]
        raise NoWheelsError(
            "The wheels could not be had; making the bundle needs a package index that has them. "
            + " ".join(why)
        )


def copy_atlas(folder: Path) -> None:
    """The atlas as it stands here: its packages, its assets and its settings, without tests and tools."""
    packages = [
        path.parent for path in sorted(ROOT.glob("*/__init__.py")) if path.parent.name not in _STAYS
    ]
    for source in [*packages, *(ROOT / name for name in _FOLDERS)]:
        leave = shutil.ignore_patterns("__pycache__", "*.py[cod]", "secrets.toml")
        shutil.copytree(source, folder / source.relative_to(ROOT), ignore=leave)
    for name in _FILES:
        shutil.copy2(ROOT / name, folder / name)


def write_start(folder: Path, pythons: tuple[str, ...]) -> None:
    """The start file with its words, with the ends of line that Windows expects, and the bundle's mark."""
    for source in sorted(LAPTOP.iterdir()):
        if source.is_file():
            text = source.read_text("utf-8").replace("{pythons}", " ".join(reversed(pythons)))
            text = text.replace("{pythons_words}", " of ".join(pythons))
            (folder / source.name).write_text(text, "utf-8", newline="\r\n")
    (folder / "merk.txt").write_text(_mark(folder / "atlas"), "utf-8")


def _mark(atlas: Path) -> str:
    """A short text that differs whenever a file of the atlas or its lock does."""
    made = hashlib.sha256()
    for path in sorted(path for path in atlas.rglob("*") if path.is_file()):
        made.update(f"{path.relative_to(atlas).as_posix()}\0".encode())
        made.update(hashlib.sha256(path.read_bytes()).digest())
    return made.hexdigest()[:10]


def direct_needs(text: str) -> list[Requirement]:
    """What a requirements file asks for itself."""
    lines = (line.partition("#")[0].strip() for line in text.splitlines())
    return [Requirement(line) for line in lines if line]
