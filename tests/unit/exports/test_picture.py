"""Pictures: real ones, of the asked size, from this machine alone, whatever happens to the browser."""

from __future__ import annotations

import contextlib
import io
import json
import os
import re
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from data_access.engine import Store
from data_access.filters import Filters
from exports.picture import FAULTS, PictureError, browser, guard, picture, process
from exports.picture.process import Child, shared
from exports.picture.scene import scene
from language import get_language
from views import Result, SourceNote, read, view

ROOT = Path(__file__).resolve().parents[3]
DUTCH = get_language("nl")
LINES, PLACES = "uitgaven-per-lijn", "trekkingsrechten-per-provincie"
ENOUGH = 60.0
"""Seconds within which there is an answer, whatever happens."""


pytestmark = [
    pytest.mark.slow,
    pytest.mark.usefixtures("drawing_browser"),
]


@pytest.fixture
def lines(reader: Store) -> Result:
    """The nine lines of 2020."""
    return read(view(LINES), Filters(years=(2020,)), reader)


def opened(file: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(file))
    image.load()
    return image.convert("RGB")


def colours(image: Image.Image) -> int:
    return len(image.getcolors(1 << 24) or [])


def child() -> Child:
    """The child that is at work or waits for work."""
    found = shared().child
    assert found is not None
    return found


def alive(pid: int) -> bool:
    with contextlib.suppress(ProcessLookupError, FileNotFoundError):
        os.kill(pid, 0)
        return (
            " Z " not in Path(f"/proc/{pid}/stat").read_text()
        )  # a zombie only waits for its parent
    return False


def gone_soon(pids: list[int]) -> bool:
    deadline = time.monotonic() + 20
    while any(map(alive, pids)) and time.monotonic() < deadline:
        time.sleep(0.05)
    return not any(map(alive, pids))


# --- what stands in it --------------------------------------------------------------------------


def test_a_picture_says_title_filters_source_and_date(lines: Result) -> None:
    told = scene(lines, DUTCH, None, link="http://hier/uitgaven?jaar=2020")
    assert told["title"] == "Vastgelegd per project of oproep"
    assert (told["sentence"], told["badge"]) == ("2020.", "")
    assert told["notes"][-1] == (
        "Bron: Schriftelijke vraag nr. 162 van 2 februari 2021, Vlaams Parlement. "
        "Stand op 2 februari 2021."
    )
    assert told["link"] == "http://hier/uitgaven?jaar=2020"
    assert told["config"]["locale"] == "nl"
    assert told["figure"]["layout"]["separators"] == ",."


def test_fictional_figures_are_marked_and_many_sources_are_counted(reader: Store) -> None:
    made_up = read(view(LINES), Filters(fictional=True), reader)
    source = made_up.sources[0]
    many: tuple[SourceNote, ...] = tuple(replace(source, id=str(n)) for n in range(5))
    told = scene(replace(made_up, sources=many), DUTCH, None, link=None)
    assert told["badge"] == "fictief"
    assert told["notes"][-1].startswith("5 bronnen.")


def test_there_is_no_picture_of_nothing(reader: Store, lines: Result) -> None:
    with pytest.raises(ValueError, match="no chart"):
        picture(replace(lines, frame=lines.frame.head(0)), DUTCH)
    with pytest.raises(ValueError, match="no chart"):
        picture(read(view("trekkingsrechten-per-regeling"), Filters(), reader), DUTCH)


# --- what comes out -----------------------------------------------------------------------------


def test_a_picture_has_the_asked_size_at_twice_the_points(lines: Result) -> None:
    fixed = opened(picture(lines, DUTCH, width=800, height=450))
    assert fixed.size == (1600, 900)
    assert colours(fixed) > 50
    free = opened(picture(lines, DUTCH, width=800))
    assert free.width == 1600
    assert free.height > 900, "nine rows, title and source ask for more than 450 pixels"


def test_the_picture_follows_the_figures_and_the_face(lines: Result, reader: Store) -> None:
    other = replace(lines, frame=lines.frame.head(4))
    assert picture(lines, DUTCH, width=800, height=450) != picture(
        other, DUTCH, width=800, height=450
    )
    places = read(view(PLACES), Filters(), reader)
    rates, amounts = (
        opened(picture(places, DUTCH, face, width=800, height=600))
        for face in places.view.faces[:2]
    )
    assert rates.tobytes() != amounts.tobytes()
    assert colours(rates) > 50


def test_nothing_touches_the_edge(lines: Result) -> None:
    wordy = replace(lines, view=replace(lines.view, title="Heel veel woorden <b>&</b> " * 12))
    image = opened(picture(wordy, DUTCH, width=700, height=500, link="http://hier/" + "a" * 300))
    width, height = image.size
    for edge in ((0, 0, width, 20), (0, height - 20, width, height), (0, 0, 20, height)):
        assert set(image.crop(edge).get_flattened_data()) == {(255, 255, 255)}
    assert set(image.crop((width - 20, 0, width, height)).get_flattened_data()) == {(255, 255, 255)}


def test_a_pdf_is_one_page(lines: Result) -> None:
    file = picture(lines, DUTCH, width=960, height=540, format="pdf")
    assert file.startswith(b"%PDF-")
    assert file.count(b"/Type /Page\n") == 1
    size = re.search(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", file)
    assert size
    assert [round(float(points)) for points in size.groups()] == [720, 405]
    assert b"Inter" in file, "the letters of the atlas, not those of the machine"


def test_the_page_that_draws_asks_nobody_for_anything(
    reader: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as proxy:

        def listen() -> None:
            with contextlib.suppress(OSError):
                while True:
                    caller, _ = proxy.accept()
                    asked.append(caller.recv(300))
                    caller.close()

        threading.Thread(target=listen, daemon=True).start()
        script = tmp_path / "watched.py"
        script.write_text(
            "import importlib.util as u, sys\n"
            f"spec = u.spec_from_file_location('child', {str(browser.CHILD)!r})\n"
            "child = u.module_from_spec(spec)\n"
            "spec.loader.exec_module(child)\n"
            f"child.NOWHERE = 'http://127.0.0.1:{proxy.getsockname()[1]}'\n"
            "child.main()\n"
        )
        monkeypatch.setattr(process, "CHILD", script)
        shared().stop()
        try:
            places = read(view(PLACES), Filters(), reader)
            assert colours(opened(picture(places, DUTCH, width=800, height=600))) > 50
        finally:
            shared().stop()
        assert asked == []
        socket.create_connection(proxy.getsockname()).close()
        proxy.shutdown(socket.SHUT_RDWR)


# --- what can go wrong --------------------------------------------------------------------------


def timed(make: Callable[[], bytes]) -> tuple[float, bytes | str]:
    """How long it took, and the file or the code of the fault."""
    start = time.monotonic()
    try:
        got: bytes | str = make()
    except PictureError as fault:
        got = fault.code
    assert isinstance(got, bytes) or got in FAULTS
    return time.monotonic() - start, got


def test_a_browser_that_is_killed_while_it_draws_is_replaced(reader: Store) -> None:
    slow = read(view(LINES), Filters(fictional=True), reader)  # some hundred milliseconds
    picture(slow, DUTCH, width=800)
    group = child().browser
    assert group is not None
    threading.Timer(0.15, os.killpg, (group, signal.SIGKILL)).start()
    took, got = timed(lambda: picture(slow, DUTCH, width=800))
    assert took < ENOUGH
    assert isinstance(got, bytes) and opened(got).width == 1600
    assert child().browser != group, "it was not killed while it drew"


def test_a_browser_that_hangs_is_given_up_in_time_and_the_next_picture_comes(
    lines: Result, monkeypatch: pytest.MonkeyPatch
) -> None:
    picture(lines, DUTCH)
    hung = child()
    assert hung.browser is not None
    pids = [hung.process.pid, hung.browser]
    os.killpg(hung.browser, signal.SIGSTOP)
    with monkeypatch.context() as patch:
        patch.setattr(shared(), "limit", 1.0)
        took, got = timed(lambda: picture(lines, DUTCH))
    assert (got, took < ENOUGH) == ("late", True)
    assert gone_soon(pids)
    assert not Path(hung.folder).exists()
    assert opened(picture(lines, DUTCH)).width == 2000


def test_a_picture_that_takes_too_much_memory_is_given_up_and_the_next_comes(
    lines: Result, monkeypatch: pytest.MonkeyPatch
) -> None:
    picture(lines, DUTCH)
    large = child()
    with monkeypatch.context() as patch:
        patch.setattr(guard, "MEMORY", 10_000_000)
        patch.setattr(guard, "LOOK", 0.01)
        _, got = timed(lambda: picture(lines, DUTCH))
    assert got == "undrawable"
    assert large.browser is not None
    assert gone_soon([large.process.pid, large.browser])
    assert opened(picture(lines, DUTCH)).width == 2000


def test_neither_child_nor_browser_gets_our_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SUBSIDIEATLAS_DATABASE_URL", "postgresql://iemand:geheim@hier/atlas")
    monkeypatch.setenv("PGPASSWORD", "geheim")
    monkeypatch.setenv("LANG", "nl_BE.UTF-8")
    given = browser.settings()
    assert "geheim" not in str(given)
    assert given["LANG"] == "nl_BE.UTF-8"


def test_who_waits_too_long_for_a_turn_is_told_so(
    lines: Result, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(process, "TURN", 0.2)
    with shared()._turn:
        took, got = timed(lambda: picture(lines, DUTCH))
    assert (got, took < ENOUGH) == ("busy", True)


def test_a_program_that_is_no_browser_is_an_answer(
    lines: Result, monkeypatch: pytest.MonkeyPatch
) -> None:
    shared().stop()
    with monkeypatch.context() as patch:
        patch.setattr("exports.picture.find_browser", lambda: "/bin/false")
        took, got = timed(lambda: picture(lines, DUTCH))
    assert (got, took < ENOUGH) == ("broken", True)
    with monkeypatch.context() as patch:
        patch.setattr("exports.picture.find_browser", lambda: None)
        assert timed(lambda: picture(lines, DUTCH))[1] == "no_browser"


def test_no_child_outlives_the_atlas() -> None:
    ways = ("sys.exit()", "os.kill(os.getpid(), signal.SIGKILL)")
    atlases = [
        subprocess.Popen(
            [sys.executable, "-c", f"{DRAWS}\n{way}"], cwd=ROOT, stdout=subprocess.PIPE, text=True
        )
        for way in ways
    ]
    for atlas in atlases:
        told, _ = atlas.communicate(timeout=180)
        *pids, folder = json.loads(told)
        assert gone_soon(pids)
        assert not Path(folder).exists()


DRAWS = """
import json, os, signal, sys
from exports.picture.browser import find_browser
from exports.picture.process import shared
words = dict.fromkeys(("title", "badge", "sentence", "made_with", "link"), "")
figure = {"data": [], "layout": {}}
scene = {**words, "language": "nl", "notes": [], "config": {}, "figure": figure}
order = {"scene": scene, "width": 300, "height": 200, "scale": 1, "format": "png"}
shared().draw(order, find_browser())
child = shared().child
print(json.dumps([child.process.pid, child.browser, child.folder]), flush=True)
"""
