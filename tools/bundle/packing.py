"""The parts of the bundle: wheels from the index, that of the atlas itself, and what starts it."""

from __future__ import annotations

import hashlib
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

from packaging.requirements import Requirement
from packaging.utils import parse_wheel_filename

from tools.bundle.lock import BORDERS_LOCK, LOCK, Pinned, asked_for, windows
from tools.rooms import ROOT

LAPTOP: Final = Path(__file__).resolve().parent / "laptop"
BORDERS_LIST: Final = "pakketten-kaart.txt"
LIST: Final = "pakketten.txt"
"""What is installed, each with its hash: the lock, and the atlas itself."""


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


def build_atlas(wheels: Path) -> Path:
    """The wheel of the atlas as it stands here, in place of an earlier one."""
    for old in wheels.glob("subsidieatlas-*.whl"):
        old.unlink()
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(wheels)]
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    (made,) = wheels.glob("subsidieatlas-*.whl")
    return made


def write_start(folder: Path, pythons: tuple[str, ...], atlas: Path) -> None:
    """The start file with its words, with the ends of line that Windows expects; the list of what it
    installs, and a mark that differs whenever that does."""
    for source in sorted(LAPTOP.iterdir()):
        if source.is_file():
            text = source.read_text("utf-8").replace("{pythons}", " ".join(reversed(pythons)))
            text = text.replace("{pythons_words}", " of ".join(pythons))
            (folder / source.name).write_text(text, "utf-8", newline="\r\n")
    _, version, _, _ = parse_wheel_filename(atlas.name)
    digest = hashlib.sha256(atlas.read_bytes()).hexdigest()
    listed = f"{LOCK.read_text('utf-8')}subsidieatlas=={version} --hash=sha256:{digest}\n"
    (folder / LIST).write_text(listed, "utf-8")
    (folder / BORDERS_LIST).write_text(BORDERS_LOCK.read_text("utf-8"), "utf-8")
    (folder / "merk.txt").write_text(hashlib.sha256(listed.encode()).hexdigest()[:10], "utf-8")


def direct_needs(text: str) -> list[Requirement]:
    """What a requirements file asks for itself."""
    lines = (line.partition("#")[0].strip() for line in text.splitlines())
    return [Requirement(line) for line in lines if line]
