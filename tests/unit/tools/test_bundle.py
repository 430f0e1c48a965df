"""The bundle for laptops without a package index: whole for Windows, and started here without any index."""

from __future__ import annotations

import http.client
import os
import random
import shutil
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from benchmarks.servers import free_port
from tests.unit.borders.border_files import changed, written
from tools.bundle import __main__ as bundle
from tools.bundle.__main__ import main
from tools.bundle.checking import missing, windows_tags
from tools.bundle.lock import BORDERS_LOCK, LOCK, asked_for, read_lock, windows

pytestmark = pytest.mark.slow

PYTHON = "3.11"
STARTS = 900  # seconds; installing sixty packages on a very busy machine
HASH = f"--hash=sha256:{'0' * 64}"


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """A folder whose path has spaces; emptied at once, for what goes in is large."""
    made = tmp_path / "map met spaties (1)"
    made.mkdir()
    yield made
    shutil.rmtree(made)


@pytest.mark.long
def test_all_wheels_for_windows_are_to_be_had_and_nothing_is_missing(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made = main([str(folder)])
    said = capsys.readouterr()
    assert made == 0, said.err
    assert "nothing missing" in said.out
    wheels = {path.name.split("-")[0].lower() for path in (folder / "wheels").iterdir()}
    assert {
        "pandas", "numpy", "pyarrow", "tzdata", "streamlit", "subsidieatlas", "shapely", "pyproj",
    } <= wheels  # fmt: skip
    is_whole(folder)
    next((folder / "wheels").glob("pandas-*cp311*")).unlink()
    entries = read_lock(LOCK.read_text("utf-8"))
    held = list((folder / "wheels").glob("*.whl"))
    lacking = missing(held, entries, [], PYTHON)
    assert [line.split()[0] for line in lacking] == ["pandas"]


def is_whole(bundle: Path) -> None:
    """Files to start from that Windows reads."""
    for name in ("Start Subsidieatlas.cmd", "Kaart maken.cmd"):
        command = (bundle / name).read_bytes()
        assert command.isascii()
        assert b"\r\n" in command
        assert b"\n" not in command.replace(b"\r\n", b"")
    assert b"(3.13 3.12 3.11)" in (bundle / "Start Subsidieatlas.cmd").read_bytes()


def test_all_that_it_installs_is_in_it(
    folder: Path, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The short form: of some packages of the locks, and not installed: pip finds each in the folder."""
    every = {entry.name for lock in (LOCK, BORDERS_LOCK) for entry in read_lock(lock.read_text())}
    drawn = set(random.Random(seed).sample(sorted(every), len(every) // 6))
    monkeypatch.setattr(
        bundle, "read_lock", lambda text: [one for one in read_lock(text) if one.name in drawn]
    )
    assert main([str(folder), "--here"]) == 0
    is_whole(folder)
    listed = "".join(
        (folder / name).read_text("utf-8") for name in ("pakketten.txt", "pakketten-kaart.txt")
    )
    wanted = folder / "getrokken.txt"
    here = [one for one in asked_for(read_lock(listed), {}) if one.name in drawn]
    atlas = next(line for line in listed.splitlines() if line.startswith("subsidieatlas=="))
    wanted.write_text("\n".join([*dict.fromkeys(one.line() for one in here), atlas]), "utf-8")
    resolve = ["install", "--dry-run", "--quiet", "--no-deps", "--ignore-installed", "--no-index"]
    found = ["--find-links", str(folder / "wheels"), "-r", str(wanted)]
    done = subprocess.run(
        [sys.executable, "-m", "pip", *resolve, *found],
        env=without_index(folder), capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr


@pytest.mark.long
def test_it_is_installed_and_started_with_every_index_switched_off(folder: Path) -> None:
    bundle = folder / "Subsidieatlas op de schijf"
    assert main([str(bundle), "--here"]) == 0
    is_whole(bundle)
    with started(bundle, folder) as port:
        assert health(port) == 200
    make_a_map(bundle, folder)
    (bundle / "wheels").rename(bundle / "weg")  # a second start needs none of them …
    (bundle / "wheels").mkdir()
    with started(bundle, folder) as port:
        assert health(port) == 200
    said = (folder / "gezegd.txt").read_text("utf-8")
    assert said.count("Eerste start") == 1  # … and installs nothing
    assert (folder / "Subsidieatlas" / "gegevens" / "subsidieatlas.sqlite").exists()
    assert sorted(path.name for path in bundle.iterdir()) == sorted(
        [
            "Kaart maken.cmd",
            "LEESMIJ.txt",
            "Start Subsidieatlas.cmd",
            "merk.txt",
            "pakketten-kaart.txt",
            "pakketten.txt",
            "starten.py",
            "weg",
            "wheels",
        ]
    )


def without_index(home: Path) -> dict[str, str]:
    """The surroundings of a laptop: every way to an index closed."""
    closed = "http://127.0.0.1:9"
    return {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("PIP_", "SUBSIDIEATLAS_", "STREAMLIT_", "PYTHONPATH"))
    } | {
        "LOCALAPPDATA": str(home),
        "BROWSER": "true",
        **dict.fromkeys(("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy"), closed),
        "PIP_INDEX_URL": f"{closed}/simple",
    }


def make_a_map(bundle: Path, home: Path) -> None:
    """What somebody does who drops borders on "Kaart maken.cmd"; the geometry packages come in then."""
    borders = written(home, changed(lambda _: None))
    command = [sys.executable, str(bundle / "starten.py"), "--kaart", borders.name]
    done = subprocess.run(
        command, cwd=home, env=without_index(home), capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "304 gemeenten van Vlaanderen en Brussel" in done.stdout
    assert borders.with_suffix(".kaart.json").exists()


@contextmanager
def started(bundle: Path, home: Path) -> Iterator[int]:
    """The start file run as a laptop would, every way to an index closed; gives the port of the atlas."""
    port = free_port()
    with (home / "gezegd.txt").open("ab") as said:
        process = subprocess.Popen(
            [sys.executable, str(bundle / "starten.py"), "--poort", str(port)],
            cwd=home,
            env=without_index(home),
            stdout=said,
            stderr=said,
            start_new_session=True,
        )
        try:
            until_healthy(port, process, home / "gezegd.txt")
            yield port
        finally:
            os.killpg(process.pid, signal.SIGINT)
            process.wait(20)


def until_healthy(port: int, process: subprocess.Popen[bytes], said: Path) -> None:
    last = time.monotonic() + STARTS
    while time.monotonic() < last and process.poll() is None:
        if health(port) == 200:
            return
        time.sleep(0.2)
    pytest.fail(f"the atlas did not start from the bundle:\n{said.read_text('utf-8')}")


def health(port: int) -> int:
    """The status of the atlas; 0 when nothing listens."""
    asked = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        asked.request("GET", "/health")
        return asked.getresponse().status
    except OSError:
        return 0
    finally:
        asked.close()


def test_without_an_index_there_is_one_sentence(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PIP_INDEX_URL", "http://127.0.0.1:9/simple")
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    monkeypatch.setenv("PIP_RETRIES", "0")
    monkeypatch.setenv("PIP_NO_CACHE_DIR", "1")
    for name in ("PIP_EXTRA_INDEX_URL", "PIP_FIND_LINKS"):
        monkeypatch.delenv(name, raising=False)
    assert main([str(folder)]) == 1
    assert "needs a package index" in capsys.readouterr().err


def test_a_folder_that_was_not_copied_whole_says_so(folder: Path) -> None:
    laptop = Path(sys.modules[main.__module__].__file__ or "").parent / "laptop"
    shutil.copy(laptop / "starten.py", folder)
    done = subprocess.run(
        [sys.executable, folder / "starten.py", "--poort", str(free_port())],
        env={**os.environ, "LOCALAPPDATA": str(folder)}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 1
    assert "De map is niet volledig" in done.stdout
    assert "Traceback" not in done.stderr


# --- what the check finds -----------------------------------------------------------------------


def a_wheel(folder: Path, name: str, *needs: str, inside: str = "module.py") -> Path:
    """A wheel with no more than its metadata."""
    path, (project, version) = folder / name, name.split("-")[:2]
    with zipfile.ZipFile(path, "w") as archive:
        lines = [f"Name: {project}", f"Version: {version}", *(f"Requires-Dist: {n}" for n in needs)]
        archive.writestr(f"{project}-{version}.dist-info/METADATA", "\n".join(lines))
        archive.writestr(inside, "")
    return path


def lock(*lines: str) -> str:
    return "".join(f"{line} \\\n    {HASH}\n    # via somebody\n" for line in lines)


@pytest.mark.parametrize(
    ("wheel", "needs", "says"),
    [
        ("one-1.0-cp311-cp311-win_amd64.whl", (), ""),
        ("one-1.0-py3-none-any.whl", ("two; sys_platform == 'linux'",), ""),
        ("one-1.0-py3-none-any.whl", ("two; extra == 'more'",), ""),
        ("one-1.0-cp38-abi3-win_amd64.whl", (), ""),
        ("one-1.0-cp312-cp312-win_amd64.whl", (), "one 1.0: 0 wheels"),
        ("one-1.0-cp311-cp311-win32.whl", (), "one 1.0: 0 wheels"),
        ("one-1.0-cp311-cp311-manylinux_2_28_x86_64.whl", (), "one 1.0: 0 wheels"),
        ("one-1.1-py3-none-any.whl", (), "one 1.0: 0 wheels"),
        ("one-1.0-py3-none-any.whl", ("colorama; platform_system == 'Windows'",), "one needs colorama"),
        ("one-1.0-py3-none-any.whl", ("tzdata; os_name == 'nt'",), "one needs tzdata"),
        ("one-1.0-py3-none-any.whl", ("one>=2",), "one needs one>=2, the lock has 1.0"),
    ],
)  # fmt: skip
def test_what_windows_would_lack_is_found(
    wheel: str, needs: tuple[str, ...], says: str, tmp_path: Path
) -> None:
    held = [a_wheel(tmp_path, wheel, *needs)]
    lacking = missing(held, read_lock(lock("one==1.0")), [Requirement("one")], PYTHON)
    assert [line[: len(says)] for line in lacking] == ([says] if says else [])


def test_what_only_windows_asks_for_is_asked_for(tmp_path: Path) -> None:
    text = lock(
        "one==1.0", "colorama==0.4 ; sys_platform == 'win32'", "uvloop==1 ; os_name != 'nt'"
    )
    assert [e.name for e in asked_for(read_lock(text), windows(PYTHON))] == ["one", "colorama"]
    lacking = missing([a_wheel(tmp_path, "one-1.0-py3-none-any.whl")], read_lock(text), [], PYTHON)
    assert [line.split(":")[0] for line in lacking] == ["colorama 0.4"]


def test_two_wheels_for_one_package_and_paths_too_long_for_windows_are_said(tmp_path: Path) -> None:
    both = [
        a_wheel(tmp_path, "one-1.0-py3-none-any.whl", inside=f"{'a' * 140}.py"),
        a_wheel(tmp_path, "one-1.0-cp311-cp311-win_amd64.whl"),
    ]
    lacking = missing(both, read_lock(lock("one==1.0")), [], PYTHON)
    assert [line.split()[2] for line in lacking] == ["2", "a"]


def test_the_tags_are_those_of_windows() -> None:
    tags = {str(tag) for tag in windows_tags(PYTHON)}
    assert {"cp311-cp311-win_amd64", "cp39-abi3-win_amd64", "py3-none-any"} <= tags
    assert not [tag for tag in tags if "linux" in tag or "win32" in tag]


def test_a_lock_without_hashes_is_no_lock() -> None:
    with pytest.raises(ValueError, match="names no package"):
        read_lock("one==1.0\n")
