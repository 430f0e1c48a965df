"""All three workers at work where nothing of Unix is left; prints what each did as JSON."""

from __future__ import annotations

import json
import sys
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.unit.worker.like_windows import gone, pretend, start

pretend("asyncio", "psutil")

import psutil  # noqa: E402
import pytest  # noqa: E402

import worker  # noqa: E402
from exports.picture import guard  # noqa: E402
from exports.picture import process as pictures  # noqa: E402
from exports.picture.browser import CHILD, find_browser  # noqa: E402
from exports.picture.faults import PictureError  # noqa: E402
from importing import file_reader as files  # noqa: E402
from importing.cells import Refused  # noqa: E402
from places import map_file  # noqa: E402
from places.map_file import MapRefused, read_map  # noqa: E402
from tests.unit.borders.border_files import a_map, written  # noqa: E402
from tests.unit.importing.books import as_xlsx  # noqa: E402
from tests.unit.importing.hostile.cases import CASES  # noqa: E402
from tests.unit.written_questions.pdfs import pdf  # noqa: E402
from worker import process  # noqa: E402
from written_questions.files import file_reader as questions  # noqa: E402
from written_questions.files.problems import Unreadable  # noqa: E402

PATCH = pytest.MonkeyPatch()
LITTLE = 150_000_000
TASKS = "tests.unit.worker.tasks:"
WORDS = dict.fromkeys(("title", "badge", "sentence", "made_with", "link"), "")
SCENE = {**WORDS, "language": "nl", "notes": [], "config": {}}


def outcome(make: Callable[[], Any]) -> str:
    """What came of it: a code, or ``done``."""
    try:
        made = make()
    except Refused as refused:
        return refused.problems[0].code
    except (MapRefused, Unreadable, PictureError, worker.NoAnswer) as fault:
        return fault.code
    return "done" if made else "nothing"


def of_files() -> dict[str, str]:
    bomb = next(case for case in CASES if case.name == "bomb of sixty megabytes.xlsx")
    found = {
        "file": outcome(lambda: files.read_file(as_xlsx([["a"], [1]]), "x.xlsx")),
        "file bomb": outcome(lambda: files.read_file(bomb.make(), "x.xlsx")),
    }
    PATCH.setattr(files, "seconds_for", lambda _size: 1)
    PATCH.setattr(files, "MEMORY", LITTLE)
    for task in ("spin", "eat"):
        PATCH.setattr(files, "TASK", TASKS + task)
        found[f"file {task}"] = outcome(lambda: files.read_file(b"a;b", "x.csv"))
    return found


def of_questions() -> dict[str, str]:
    found = {
        "question": outcome(lambda: questions.read_document(pdf(["Hoeveel?"]))),
        "question text": outcome(lambda: questions.read_document("Hoeveel één?".encode())),
    }
    PATCH.setattr(questions, "MEMORY", LITTLE)
    found["question bomb"] = outcome(lambda: questions.read_document(pdf_bomb()))
    PATCH.setattr(questions, "SECONDS", 1)
    for task in ("spin", "eat"):
        PATCH.setattr(questions, "TASK", TASKS + task)
        found[f"question {task}"] = outcome(lambda: questions.read_document(b"tekst"))
    return found


def pdf_bomb() -> bytes:
    """A page whose content is a megabyte that unpacks to half a gigabyte."""
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(b"0 " * 5_000_000) for _ in range(50)) + packer.flush()
    page = pdf([""])
    start, end = page.index(b"stream"), page.index(b"endstream")
    head = page[:start].rpartition(b"<<")[0]
    own = b"<< /Filter /FlateDecode /Length %d >>\nstream\n" % len(packed)
    return head + own + packed + b"\n" + page[end:]


def of_maps(folder: Path) -> dict[str, str]:
    good = written(folder, a_map())
    found = {}
    with PATCH.context() as patch:
        patch.setattr(map_file, "SECONDS", 0.5)
        patch.setattr(map_file, "MEMORY", LITTLE)
        for task in ("spin", "eat"):
            patch.setattr(map_file, "TASK", TASKS + task)
            found[f"map {task}"] = outcome(lambda: read_map(good))
    found["map"] = outcome(lambda: read_map(good))
    return found


def of_pictures() -> dict[str, str]:
    browser = find_browser()
    assert browser
    order = {"scene": {**SCENE, "figure": {"data": [], "layout": {}}}, "width": 300, "height": 200,
             "scale": 1, "format": "png"}  # fmt: skip
    draughtsman = pictures.Draughtsman(60)
    draw = lambda: draughtsman.draw(order, browser)  # noqa: E731
    found = {"picture": outcome(draw)}
    assert draughtsman.child and draughtsman.child.browser
    whole = psutil.Process(draughtsman.child.browser)
    for one in (whole, *whole.children(recursive=True)):
        one.suspend()
    draughtsman.limit = 1.0
    found["picture hangs"] = outcome(draw)
    draughtsman.limit = 60
    with PATCH.context() as patch:
        patch.setattr(guard, "MEMORY", 10_000_000)
        patch.setattr(guard, "LOOK", 0.01)
        found["picture eats"] = outcome(draw)
    found["picture after"] = outcome(draw)
    draughtsman.stop()
    return found


def main(folder: Path) -> dict[str, Any]:
    """Everything, with processes that miss what this one misses."""
    child = start(folder / "child.py", process.CHILD)
    drawing = start(folder / "drawing.py", CHILD, "asyncio", "kaleido", first="let_root_draw")
    PATCH.setattr(process, "CHILD", child)
    PATCH.setattr(pictures, "CHILD", drawing)
    missing = json.loads(worker.run(f"{TASKS}missing", b"", worker.Limits(9, 10**9)))
    found = {**of_files(), **of_questions(), **of_maps(folder), **of_pictures()}
    left = [one.name() for one in psutil.Process().children(recursive=True)]
    return {"here": gone(), "there": missing, "found": found, "left": left}


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]))))
