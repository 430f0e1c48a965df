"""The sandbox: what a task gets and gives, what stops it, and that nothing is left behind."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

import worker
from worker import child, process, runner
from worker.trees import use_of_descendants

pytestmark = [pytest.mark.slow, pytest.mark.sandbox]

ROOT = Path(__file__).resolve().parents[3]
TASKS = "tests.unit.worker.tasks:"
ENOUGH = worker.Limits(seconds=20, memory=500_000_000)
LITTLE = worker.Limits(seconds=0.5, memory=150_000_000, output=1_000_000)


def run(task: str, data: bytes = b"", limits: worker.Limits = ENOUGH) -> bytes:
    return worker.run(TASKS + task, data, limits)


def stopped(task: str, data: bytes = b"", limits: worker.Limits = LITTLE) -> worker.NoAnswer:
    with pytest.raises(worker.NoAnswer) as fault:
        run(task, data, limits)
    return fault.value


def below() -> set[int]:
    """The processes that this one started and that still run."""
    found = psutil.Process().children(recursive=True)
    return {one.pid for one in found if running_still(one.pid)}


def running_still(number: int) -> bool:
    """Whether a process runs; one that only waits for its parent to ask how it ended does not."""
    try:
        return psutil.Process(number).status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


def soon(true: Callable[[], bool]) -> bool:
    deadline = time.monotonic() + 20
    while not true() and time.monotonic() < deadline:
        time.sleep(0.02)
    return true()


@pytest.fixture(autouse=True)
def nothing_left() -> Iterator[None]:
    before = below()
    yield
    assert below() <= before


# --- what a task gets and gives -----------------------------------------------------------------


@pytest.mark.parametrize("data", [b"", b"x", b"\n\x00\r\n\xff", os.urandom(3_000_000)])
def test_bytes_in_are_bytes_out(data: bytes) -> None:
    assert run("echo", data) == data


def test_a_task_knows_nothing_of_our_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SUBSIDIEATLAS_DATABASE_URL", "postgresql://iemand:geheim@hier/atlas")
    monkeypatch.setenv("PGPASSWORD", "geheim")
    monkeypatch.setenv("PYTHONPATH", "/elders")
    monkeypatch.setenv("TZ", "Europe/Brussels")
    monkeypatch.setenv("SystemRoot", r"C:\Windows")  # as Windows spells it
    told = json.loads(run("settings"))
    assert "geheim" not in str(told)
    assert {"TZ", "SystemRoot"} <= set(told)
    assert {name.upper() for name in told} <= process.KEPT | set(process.ONE_THREAD) | {"LC_CTYPE"}


def test_it_runs_from_a_folder_with_spaces_and_signs(tmp_path: Path) -> None:
    folder = tmp_path / "Jan De Wit" / "map's ü #1 %20 & co"
    shutil.copytree(ROOT / "worker", folder / "worker")
    (folder / "tasks.py").write_text("def back(data):\n    return data[::-1]\n", encoding="utf-8")
    code = "import worker; print(worker.run('tasks:back', b'neb', worker.Limits(9, 10**9)))"
    done = subprocess.run([sys.executable, "-c", code], cwd=folder, capture_output=True, check=True)
    assert done.stdout.strip() == b"b'ben'"


def test_a_python_that_starts_another_is_watched_and_ended_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On Windows the Python of a venv is a program that starts the real one."""
    launcher = tmp_path / "python"
    launcher.write_text(f'#!/bin/sh\n"{sys.executable}" "$@"\nexit $?\n', encoding="utf-8")
    launcher.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(launcher))
    assert run("echo", b"x") == b"x"
    assert stopped("spin").code == "too_slow"
    assert stopped("eat").code == "too_large"


# --- what stops it ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("task", "data", "code"),
    [
        ("spin", b"", "too_slow"),
        ("eat", b"", "too_large"),
        ("pour", b"1000001", "too_large"),
        ("recurse", b"", "too_large"),
        ("fail", b"", "broken"),
        ("die", b"", "broken"),
        ("absent", b"", "broken"),
    ],
)
def test_what_stops_a_task_is_said(task: str, data: bytes, code: str) -> None:
    assert stopped(task, data).code == code


def test_the_watchdog_alone_stops_what_the_system_does_not(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    without = tmp_path / "without_limits.py"
    start = f"runpy.run_path({str(process.CHILD)!r}, run_name='__main__')"
    lines = ("import runpy, sys", "sys.modules['resource'] = None", start)
    without.write_text("\n".join(lines), encoding="utf-8")
    monkeypatch.setattr(process, "CHILD", without)
    assert run("echo", b"x") == b"x"
    slow, large = stopped("spin"), stopped("eat")
    assert (slow.code, slow.detail) == ("too_slow", "processor")
    assert (large.code, large.detail) == ("too_large", "memory")


def test_a_machine_that_starts_no_process_is_an_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", str(ROOT / "absent"))
    assert stopped("echo").code == "broken"
    worker.keep_ready(TASKS + "spin")
    assert runner._ready.pop(TASKS + "spin") is None
    monkeypatch.setattr(sys, "executable", "/bin/false")
    assert stopped("echo").code == "broken"


def test_a_task_that_only_waits_is_stopped_by_the_clock() -> None:
    fault = stopped("sleep", limits=worker.Limits(seconds=20, memory=10**9, wall=0.5))
    assert (fault.code, fault.detail) == ("too_slow", "by the clock")


def test_an_answer_that_cost_too_much_is_none() -> None:
    assert stopped("echo", b"x", worker.Limits(seconds=0, memory=10**9)).code == "too_slow"


def test_the_words_of_a_fault_stay_where_they_were() -> None:
    fault = stopped("fail")
    assert fault.detail == "ZeroDivisionError"
    assert "geheim" not in str(fault)


def test_imports_are_not_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    """A second of imports, and a task that may take a tenth of one."""
    monkeypatch.setattr(process, "ROOT", Path(__file__).parent)
    quick = worker.Limits(seconds=0.3, memory=50_000_000)
    assert worker.run("heavy:echo", b"x", quick) == b"x"


# --- all that it started goes with it ------------------------------------------------------------


def test_what_a_task_started_ends_with_it() -> None:
    family = json.loads(run("breed"))
    assert len(family) == 2
    assert not below() & set(family)
    assert not any(map(running_still, family))


def test_what_a_task_started_ends_when_it_is_stopped() -> None:
    before, seen = below(), set[int]()
    limits = worker.Limits(seconds=20, memory=10**9, wall=3)

    def look() -> None:
        while thread.is_alive():
            seen.update(below() - before)
            time.sleep(0.05)

    thread = threading.Thread(target=lambda: stopped("breed", b"wait", limits))
    thread.start()
    look()
    assert len(seen) == 3
    assert not below() & seen


def test_memory_of_what_a_task_started_counts() -> None:
    me = psutil.Process()
    eater = "held = bytearray(60_000_000); print(flush=True); input()"
    started = subprocess.Popen(
        [sys.executable, "-c", eater], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert started.stdout
    started.stdout.readline()
    assert use_of_descendants(me).memory > 60_000_000
    assert worker.memory_below(os.getpid()) > 60_000_000
    worker.kill_tree(psutil.Process(started.pid))
    assert started.wait(10) != 0, "the exit code is left for whoever started it"


ATLAS = f"""
import sys, threading, worker
worker.keep_ready("{TASKS}echo")
limits = worker.Limits(seconds=600, memory=10**9)
threading.Thread(target=worker.run, args=("{TASKS}spin", b"", limits), daemon=True).start()
print("started", flush=True)
sys.stdin.readline()
"""


@pytest.mark.parametrize("way", ["killed", "closed"])
def test_no_process_outlives_the_atlas(way: str) -> None:
    atlas = subprocess.Popen(
        [sys.executable, "-c", ATLAS], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert atlas.stdout and atlas.stdin
    atlas.stdout.readline()
    seen = psutil.Process(atlas.pid)
    assert soon(lambda: len(seen.children()) == 2)
    started = seen.children()
    assert soon(lambda: max(one.cpu_times().user for one in started) > 1), "it is at work"
    if way == "killed":
        atlas.kill()
    atlas.communicate(b"\n")
    assert soon(lambda: not any(running_still(one.pid) for one in started))


# --- how many, and ready ones --------------------------------------------------------------------


def test_no_more_than_so_many_at_once_and_other_tasks_do_not_wait(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(runner, "TURN", 0.2)
    before = below()
    slow = worker.Limits(seconds=60, memory=10**9, wall=5)
    threads = [
        threading.Thread(target=stopped, args=("sleep", b"", slow)) for _ in range(worker.AT_ONCE)
    ]
    for thread in threads:
        thread.start()
    assert soon(lambda: len(below() - before) == worker.AT_ONCE)
    assert stopped("sleep", limits=slow).code == "busy"
    assert run("echo", b"x") == b"x"
    for thread in threads:
        thread.join()
    assert stopped("sleep", limits=worker.Limits(9, 10**9, wall=0.1)).code == "too_slow"


@pytest.fixture
def ready(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], process.Process]]:
    task = TASKS + "echo"

    def kept() -> process.Process:
        found = runner._ready[task]
        assert found
        return found

    worker.keep_ready(task)
    yield kept
    runner._end_all()


def test_a_ready_process_is_used_once_and_replaced(ready: Callable[[], process.Process]) -> None:
    first = ready()
    worker.keep_ready(TASKS + "echo")
    assert ready() is first, "one is enough"
    assert first.ready.wait(20)
    assert run("echo", b"x") == b"x"
    assert not first.alive
    assert first.answer == b"x"
    second = ready()
    assert second is not first and second.ready.wait(20) and second.alive


def test_a_ready_process_that_died_is_no_fault(ready: Callable[[], process.Process]) -> None:
    first = ready()
    first.end()
    assert run("echo", b"x") == b"x"
    assert ready() is not first


def test_a_ready_process_that_nobody_needs_ends(tmp_path: Path) -> None:
    text = Path(child.__file__).read_text(encoding="utf-8")
    impatient = tmp_path / "child.py"
    impatient.write_text(text.replace("IDLE: Final = 900.0", "IDLE: Final = 0.2"), encoding="utf-8")
    waiting = subprocess.Popen(
        [sys.executable, "-I", impatient, str(ROOT), TASKS + "echo"],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
    )
    assert waiting.wait(20) == 0
    assert waiting.stdin
    waiting.stdin.close()
