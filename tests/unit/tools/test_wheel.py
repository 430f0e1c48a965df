"""The wheel: one package with every room, nothing that only a checkout needs, and the locked versions."""

from __future__ import annotations

import re
import subprocess
import sys
import zipfile
from email.message import Message
from email.parser import HeaderParser
from pathlib import Path

import pytest

from subsidieatlas import __version__
from tools.bundle.lock import LOCK, read_lock
from tools.rooms import ROOT, STAYS

INSIDE = "subsidieatlas/atlas/"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built as ``make wheel`` does, from what is installed here."""
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (made,) = folder.iterdir()
    return made


@pytest.fixture(scope="module")
def members(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


@pytest.fixture(scope="module")
def metadata(wheel: Path) -> Message:
    with zipfile.ZipFile(wheel) as archive:
        text = archive.read(f"subsidieatlas-{__version__}.dist-info/METADATA").decode("utf-8")
    return HeaderParser().parsestr(text)


def test_one_package_and_nothing_beside_it(members: set[str]) -> None:
    tops = {name.partition("/")[0] for name in members}
    assert tops == {"subsidieatlas", f"subsidieatlas-{__version__}.dist-info"}


def test_every_package_of_the_checkout_is_in_it_but_those_that_stay(members: set[str]) -> None:
    packages = {file.parent.name for file in ROOT.glob("*/__init__.py")}
    inside = {name.removeprefix(INSIDE).partition("/")[0] for name in members if INSIDE in name}
    assert inside == packages - set(STAYS) - {"subsidieatlas"} | {
        "dashboard.py", "assets", ".streamlit"
    }  # fmt: skip


def test_every_file_that_git_keeps_of_a_room_is_in_it(members: set[str]) -> None:
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True, text=True
    )
    rooms = {name[len(INSIDE) :].partition("/")[0] for name in members if name.startswith(INSIDE)}
    kept = {
        name
        for name in listed.stdout.split("\0")
        if name.partition("/")[0] in rooms and (ROOT / name).exists()
    }
    inside = {name.removeprefix(INSIDE) for name in members if name.startswith(INSIDE)}
    assert not kept - inside
    assert not {name for name in inside if re.search(r"__pycache__|\.py[co]$|secrets", name)}


def test_it_asks_for_what_is_locked_and_offers_the_command(metadata: Message, wheel: Path) -> None:
    asked = metadata.get_all("Requires-Dist") or []
    pinned = {f"{entry.name}=={entry.version}" for entry in read_lock(LOCK.read_text("utf-8"))}
    assert {line.partition(";")[0].strip() for line in asked if "extra ==" not in line} == pinned
    wanted = (ROOT / "requirements-test.txt").read_text("utf-8")
    extras = {line.partition(";")[0].strip() for line in asked if "extra ==" in line}
    assert len(extras) == 3
    assert extras <= set(wanted.splitlines())
    with zipfile.ZipFile(wheel) as archive:
        entries = archive.read(f"subsidieatlas-{__version__}.dist-info/entry_points.txt")
    assert b"subsidieatlas = subsidieatlas.__main__:main" in entries


@pytest.mark.slow
def test_installed_it_finds_its_rooms_and_keeps_data_with_the_user(
    wheel: Path, tmp_path: Path
) -> None:
    place, user = tmp_path / "site", tmp_path / "user"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(place)
    code = (
        "import sys; sys.path.insert(0, sys.argv[1]); import subsidieatlas, views, data_access.engine as e\n"
        "print(views.__file__); print(e.database_url())"
    )
    said = subprocess.run(
        [sys.executable, "-I", "-c", code, str(place)],
        env={"HOME": str(user), "XDG_DATA_HOME": str(user), "PATH": ""},
        check=True, capture_output=True, text=True,
    ).stdout.splitlines()  # fmt: skip
    assert Path(said[0]) == place / INSIDE / "views" / "__init__.py"
    assert said[1] == f"sqlite:///{user}/subsidieatlas/subsidieatlas.sqlite"
